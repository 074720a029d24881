"""Which indicator and which issue this report means by a number: it may be a rank, or a list of its own."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from itareports.extract.document import Document
from itareports.extract.logical import logical_tables
from itareports.extract.recognisers.measures import is_measures_table
from itareports.normalize.indicators import parse_indicator
from itareports.normalize.issues import parse_issue
from itareports.normalize.named_topics import printed_indicators
from itareports.normalize.numerals import to_arabic

Kind = Literal["indicator", "issue"]
Pair = tuple[Kind, int, int]
"""What is named, the number printed beside the name, the number that the name stands for."""

LONGEST = 160
"""Characters of a line that may be a number and a name."""

# "ประเด็น (3) ช่องทาง...", "2) การใช้งบประมาณ : 90.39 คะแนน"
_ORDINAL = re.compile(
    r"^ \W* (?: (?:ประเด็น|ข้อ) \s? (?:ที่)? )? \s? [(]? \s? (?P<number>[0-9]{1,2}) (?![0-9]|[.][0-9])", re.VERBOSE
)
_BARE = re.compile(r"\W*(?P<number>[0-9]{1,2})\W*")
_SCORE = re.compile(r"[0-9]{2}[.][0-9]|คะแนน|ร้อยละ")


@dataclass(frozen=True, slots=True)
class PrintedNumbers:
    """The numbers a report prints beside the names of indicators and issues, with all the names it prints there."""

    names: Mapping[tuple[Kind, int], frozenset[int]] = field(default_factory=dict)

    def meant(self, kind: Kind, printed: int) -> int | None:
        """The indicator or issue that a number alone means: None where no name stands beside it, or several do.

        >>> PrintedNumbers({("indicator", 1): frozenset({3})}).meant("indicator", 1)
        3
        """
        names = self.names.get((kind, printed), frozenset())
        return next(iter(names)) if len(names) == 1 else None

    def knows(self, kind: Kind) -> bool:
        """Whether the report prints any number beside a name of this kind."""
        return any(known == kind for known, _ in self.names)


def printed_numbers(document: Document) -> PrintedNumbers:
    """Every number that stands right before a name, but for the ordinals of measures that bear an indicator's name."""
    names: defaultdict[tuple[Kind, int], set[int]] = defaultdict(set)
    for kind, printed, meant in _pairs(document):
        names[kind, printed].add(meant)
    return PrintedNumbers({pair: frozenset(meant) for pair, meant in names.items()})


def _pairs(document: Document) -> Iterator[Pair]:
    for passage in document.passages():
        for line in passage.lines:
            yield from _on_line(to_arabic(line.text))
    for table in logical_tables(document):
        scored = not is_measures_table(table)
        for before, cell in (pair for row in table.rows for pair in pairwise(row)):
            number = _BARE.fullmatch(to_arabic(before.text))
            if number is not None:
                yield from _named(int(number["number"]), " ".join(cell.text.split("\n")), scored=scored)


def _on_line(line: str) -> Iterator[Pair]:
    yield from (("indicator", number, name) for number, name in printed_indicators(line) if number and name)
    number = _ORDINAL.match(line)
    if number is not None:
        yield from _named(int(number["number"]), line, scored=_SCORE.search(line, number.end()) is not None)


def _named(number: int, text: str, *, scored: bool) -> Iterator[Pair]:
    """What a line or cell behind a number names; an indicator only where its score, too, is told there."""
    if len(text) > LONGEST:
        return
    indicator, issue = parse_indicator(text) if scored else None, parse_issue(text)
    if indicator is not None:
        yield "indicator", number, indicator.number
    if issue is not None:
        yield "issue", number, issue
