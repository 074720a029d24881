"""From runs of letters to stretches: what stands together on a line, with its blanks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from itareports.extract.pdf.letters import ABOVE_AND_BELOW, UNKNOWN, Look, Run, Style
from itareports.extract.pdf.sheet import Stretch
from itareports.normalize.thai_words import DEPENDENT

SAME_LINE = 0.4
"""Font sizes by which baselines may differ on one line: footnote marks are raised by a third."""

_BACK, _GAP = 0.9, 0.9
"""Font sizes that the next letter may stand back (a mark over its base), or ahead, within one stretch."""

BLANK = 0.12
"""Font sizes between the ink of two letters that make a blank."""

ADVANCED = 0.2
"""Font sizes by which a blank moves a letter further than the one before alone: 0.23 to 0.5 measured, else 0.0."""

RAISED = 0.2
"""Font sizes that the number of a footnote stands above the line, at least."""

_LONGEST_CLUSTER = 4
_WIDE_LETTER = 0.8  # font sizes; a letter that stands closer to the one before has no blank between

_USUAL = 0.55
"""Font sizes that a Thai letter is wide."""

_LEADING_VOWELS = frozenset("เแโใไ")

Widths = dict[str, float]


@dataclass(frozen=True, slots=True)
class Ink:
    """What only the page itself can tell: how a text object looks, where a run ends, what is underlined."""

    look: Callable[[int], Look]
    style: Callable[[int], Style]
    right_edge: Callable[[Run], float]
    is_underlined: Callable[[Run], bool]


@dataclass(slots=True)
class _Gathered:
    runs: list[Run]
    look: Look
    underlined: bool


def stretches(runs: Iterable[Run], ink: Ink) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches that are shown, and those that are hidden, each in the order of the file."""
    groups = list(_groups(runs, ink))
    widths = _widths(groups)
    shown: list[Stretch] = []
    hidden: list[Stretch] = []
    for group in groups:
        stretch = _stretch(group, widths, ink)
        if stretch is not None:
            (hidden if group.look.style.hidden else shown).append(stretch)
    return shown, hidden


def _groups(runs: Iterable[Run], ink: Ink) -> Iterator[_Gathered]:
    current: _Gathered | None = None
    for run in runs:
        underlined = ink.is_underlined(run)
        if current is not None and underlined == current.underlined and _follows(current, run, ink):
            current.runs.append(run)
            continue
        if current is not None:
            yield current
        current = _Gathered([run], ink.look(run.thing), underlined)
    if current is not None:
        yield current


def _follows(current: _Gathered, run: Run, ink: Ink) -> bool:
    last, size = current.runs[-1], current.look.size
    if run.thing != last.thing and _parts_words(last, run) and ink.style(run.thing) != current.look.style:
        return False
    if abs(run.y - current.runs[0].y) > SAME_LINE * size or run.x < last.x - _BACK * size:
        return False
    if run.gap is None:
        # Nothing between, as far as pdfium can tell; a far jump all the same is another column.
        return run.x - last.x < (len(last.text) + 1) * size * 1.5
    if run.gap == UNKNOWN:
        return run.x - last.x < (len(last.text) + 1) * size
    return run.gap <= _GAP * size


def _parts_words(last: Run, run: Run) -> bool:
    """Whether a word may end between two runs; a mark may come from another font than its letter."""
    return run.text[0] not in DEPENDENT and last.text[-1] not in _LEADING_VOWELS


def _widths(groups: Iterable[_Gathered]) -> Widths:
    """How far each letter moves the next one, in font sizes: the median of what the page shows.

    Needed where a page leaves out its blanks and pdfium cannot tell where a letter ends.
    """
    seen: dict[str, list[float]] = {}
    for group in groups:
        for run, following in pairwise(group.runs):
            if following.gap is None and len(run.text) == 1 and following.x > run.x:
                seen.setdefault(run.text, []).append((following.x - run.x) / group.look.size)
    return {letter: median(moves) for letter, moves in seen.items()}


def _width(text: str, widths: Widths) -> float | None:
    """The width of a cluster in font sizes, None where a letter of it was never seen alone."""
    letters = [letter for letter in text.replace("ำ", "า") if letter not in ABOVE_AND_BELOW]
    if any(letter not in widths for letter in letters):
        return None
    return sum(widths[letter] for letter in letters)


def _stretch(group: _Gathered, widths: Widths, ink: Ink) -> Stretch | None:
    runs, look = group.runs, group.look
    pieces = [runs[0].text]
    length = len(runs[0].text)
    gaps: list[tuple[int, float, float]] = []
    for last, run in pairwise(runs):
        far = run.gap is not None or run.x - last.x > _WIDE_LETTER * look.size
        if (far and _is_blank(last, run, look.size, widths, ink)) or _is_note(last, run, look.size):
            pieces.append(" ")
            gaps.append((length, min(max(ink.right_edge(last), last.x), run.x), run.x))
            length += 1
        elif last.text[-1] == " " and run.thing != last.thing:
            gaps.append((length - 1, min(max(ink.right_edge(last), last.x), run.x), run.x))
        pieces.append(run.text)
        length += len(run.text)
    text = "".join(pieces)
    bare = text.strip()
    if not bare:
        return None
    x0 = runs[0].x
    x1 = max(ink.right_edge(runs[-1]), x0)
    lead = len(text) - len(text.lstrip())
    placed = tuple((offset - lead, left, right) for offset, left, right in gaps if 0 < offset - lead < len(bare))
    starts, ends = text[0] == " ", text[-1] == " "
    return Stretch(bare, x0, x1, runs[0].y, look.size, look.style.bold, group.underlined, starts, ends, placed)


def _is_blank(last: Run, run: Run, size: float, widths: Widths, ink: Ink) -> bool:
    """Whether the gap before a run is a blank; where nobody can tell, it is left to the dictionary."""
    if last.text[-1] in _LEADING_VOWELS or run.text[0] in DEPENDENT or " " in (last.text[-1], run.text[0]):
        return False
    if run.gap is not None and run.gap != UNKNOWN and run.thing == last.thing:
        return run.gap >= ADVANCED * size
    width = _width(last.text, widths) if len(last.text) <= _LONGEST_CLUSTER else None
    advanced = width is not None and run.x - last.x >= (width + ADVANCED) * size
    if width is not None and run.gap is not None:
        return advanced
    if run.gap == UNKNOWN and run.x - last.x < (_USUAL * _letters_with_room(last.text) + ADVANCED) * size:
        return False
    return (width is None or advanced) and run.x - ink.right_edge(last) >= ADVANCED * size


def _is_note(last: Run, run: Run, size: float) -> bool:
    """Whether a run is the number of a footnote behind a figure, which would be another figure with it: 2566¹."""
    return last.text[-1].isdigit() and run.text[0].isdigit() and last.y - run.y >= RAISED * size


def _letters_with_room(text: str) -> int:
    return sum(letter not in ABOVE_AND_BELOW for letter in text)
