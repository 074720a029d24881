"""Counting the items of lists as Word does, from the first paragraph to the last.

What Word does was measured for docx4j (its change request CR-014, with the labels that Word printed for each document).
"""

from collections.abc import Mapping

from itareports.extract.word.numbering import Level, List, label


class Counters:
    """How far every list has counted in one story: the body, the headers and footers, the footnotes, a text box.

    Every w:num of one abstract list goes on with the same count, even where they take turns; one that says where it
    begins sets the count when it is first met, and only then.
    """

    def __init__(self, lists: Mapping[str, List]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._met: set[tuple[str, int]] = set()
        self._begun: set[tuple[str, int]] = set()

    def afresh(self) -> "Counters":
        """The same lists, where another story begins."""
        return Counters(self._lists)

    def list_of(self, num_id: str | None) -> List | None:
        """The list with this id; none for "0", which switches numbering off."""
        return self._lists.get(num_id) if num_id is not None else None

    def next_label(self, num_id: str, ilvl: int) -> str:
        """What is printed before the next item of a list, on this level of it."""
        numbered = self._lists[num_id]
        counts = self._counts.setdefault(numbered.counted_as, {})
        self._begin(numbered, ilvl, counts)
        counts[ilvl] = self._next(num_id, ilvl, counts)
        for deeper in [each for each in counts if each > ilvl and _restarts(numbered.levels.get(each), ilvl)]:
            del counts[deeper]
        # Levels above that have had no item since they began again are printed as if they stood at their first.
        above = {each: level.start for each, level in numbered.levels.items() if each < ilvl}
        return label(numbered.levels, ilvl, above | {each: n for each, n in counts.items() if each <= ilvl})

    def _begin(self, numbered: List, ilvl: int, counts: dict[int, int]) -> None:
        """Let the levels above begin that never had an item: to Word they are at their first, so the next is second."""
        for level in range(ilvl, -1, -1):
            if (numbered.counted_as, level) in self._begun:
                return
            self._begun.add((numbered.counted_as, level))
            if level < ilvl and level in numbered.levels:
                counts[level] = numbered.levels[level].start

    def _next(self, num_id: str, ilvl: int, counts: Mapping[int, int]) -> int:
        numbered = self._lists[num_id]
        first = (num_id, ilvl) not in self._met
        self._met.add((num_id, ilvl))
        if first and ilvl in numbered.begins_at:
            return numbered.begins_at[ilvl]
        if ilvl in counts:
            return counts[ilvl] + 1
        return numbered.begins_at.get(ilvl, numbered.levels.get(ilvl, Level(start=1)).start)


def _restarts(level: Level | None, used: int) -> bool:
    """Whether a level begins again after an item of another one, further out."""
    if level is None or level.restart is None:
        return True
    return used < level.restart
