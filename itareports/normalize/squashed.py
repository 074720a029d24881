"""A text without its blanks that still knows where each of its letters stood.

Thai layers break names at random places ("งานแผนงาน และนโยบาย", "กองสาธารณสุข\\nและสิ่งแวดล้อม"), so names are
sought in the text without blanks, and what is found is told in places of the text as printed.
"""

import re
from dataclasses import dataclass

_BLANK = re.compile(r"[\s\u200b\u200c]+")
_PRINTED = re.compile(r"[^\s\u200b\u200c]+")


@dataclass(frozen=True, slots=True)
class Squashed:
    """`text` holds no blanks; `places[i]` is where its letter i stands in `printed`."""

    printed: str
    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, printed: str) -> "Squashed":
        """Drop the blanks of a text.

        >>> Squashed.of("งาน แผน").text, Squashed.of("งาน แผน").places
        ('งานแผน', (0, 1, 2, 4, 5, 6))
        """
        if not _BLANK.search(printed):
            return cls(printed, printed, tuple(range(len(printed))))
        places = tuple(at for run in _PRINTED.finditer(printed) for at in range(run.start(), run.end()))
        return cls(printed, _BLANK.sub("", printed), places)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a find in `text` stands in `printed`; an empty find stands before its letter."""
        last = len(self.printed)
        first = self.places[start] if start < len(self.places) else last
        return (first, self.places[end - 1] + 1) if end > start else (first, first)

    def raw(self, start: int, end: int) -> str:
        """The words as printed, with their blanks."""
        first, last = self.span(start, end)
        return self.printed[first:last]

    def blank_before(self, at: int) -> str:
        """The blanks printed before a letter of `text`; "" where there are none, at the start or at the end."""
        if not 0 < at < len(self.places):
            return ""
        return self.printed[self.places[at - 1] + 1 : self.places[at]]
