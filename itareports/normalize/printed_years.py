"""Years as reports name them: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from itareports.normalize.numerals import to_arabic

# "ประจำปีงบประมาณ พ.ศ.๒๕๖๔", "ในปี พ.ศ. 2566", "ปีงบประมาณ 2566", "ประจำปี ๒๕๖๗"; "ปี ๒๕๖๖ - ๒๕๗๐" names no one year;
# in a scan the vowel may be lost: "ประจำปงบประมาณ พ.ศ. 2564"
_YEAR = re.compile(
    r"""
    (?: ปี \s*+ (?:งบประมาณ)? | ป[ิ]?งบประมาณ ) \s*+
    (?: \(? \s*+ พ\s*+\.?\s*+ศ\s*+\.? \s*+ \)? )? \s*+ (?P<year>25[0-9]{2}) (?![0-9])
    (?! \s*+ (?:-|–|ถึง) \s*+ (?:ปี)? (?:งบประมาณ)? \s*+ (?:พ\s*+\.?\s*+ศ\s*+\.?)? \s*+ 25[0-9]{2} )
    """,
    re.VERBOSE,
)


class PrintedYear(NamedTuple):
    """A Buddhist-era year and where it stands, with the words that make it a year."""

    year: int
    start: int
    end: int


def find_years(text: str) -> Iterator[PrintedYear]:
    """The years that running text names, in order; spans of years are none.

    >>> [found.year for found in find_years("ผลปีงบประมาณ พ.ศ. ๒๕๖๕ เพิ่มจากปี 2564 ตามแผนปี 2561 - 2580")]
    [2565, 2564]
    """
    for match in _YEAR.finditer(to_arabic(text)):
        yield PrintedYear(int(match["year"]), match.start(), match.end())
