"""The lines of a block as pages print them: in the digits of the report, cut at underlines and recorded changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.look import Look
from corpus.marks import in_digits

# "<u>o11 แผนดำเนินงาน</u>"
_UNDERLINED = re.compile(r"<u>(?P<inside>.*?)</u>")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `instead_of` is what stood here before somebody changed it."""

    text: str
    underlined: bool = False
    instead_of: str | None = None


def printed(text: str, look: Look) -> str:
    """A text in the digits of the report.

    >>> printed("ปี 2566", Look(digits="thai"))
    'ปี ๒๕๖๖'
    """
    return in_digits(text, look.digits)


def runs(line: str, look: Look) -> tuple[Run, ...]:
    """The pieces of a line.

    >>> runs("ข้อ <u>o11</u>", Look())
    (Run(text='ข้อ ', underlined=False, instead_of=None), Run(text='o11', underlined=True, instead_of=None))
    >>> [run.instead_of for run in runs("ปี 2566", Look(tracked=("2566", "2565")))]
    [None, '2565']
    """
    return tuple(_pieces(printed(line, look), look))


def _pieces(line: str, look: Look) -> Iterator[Run]:
    end = 0
    for hit in _UNDERLINED.finditer(line):
        yield from _changed(line[end : hit.start()], look)
        yield Run(hit["inside"], underlined=True)
        end = hit.end()
    yield from _changed(line[end:], look)


def _changed(text: str, look: Look) -> Iterator[Run]:
    """The text, cut around the words that somebody changed."""
    right, wrong = (printed(words, look) for words in look.tracked or ("", ""))
    before, found, after = text.partition(right) if right else (text, "", "")
    if before:
        yield Run(before)
    if found:
        yield Run(right, instead_of=wrong)
    if after:
        yield Run(after)
