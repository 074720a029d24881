"""How a report looks on paper: what a spec's `[render]` table may say, with the settings most reports share."""

from dataclasses import dataclass
from hashlib import sha256

FONT_SIZES = {"Laksaman": 16, "Norasi": 14, "Garuda": 14, "Kinnari": 14, "Umpush": 15, "Loma": 14, "Waree": 14}
"""Points in which a font gives lines of the usual length; Laksaman is drawn small, as TH Sarabun is."""


@dataclass(frozen=True, slots=True)
class Look:
    """The page and what an office made of it in its word processor.

    `merged` is the number of leading columns whose empty cells are part of the cell above. In the DOCX, `numbered`
    lists get their marks from the word processor, the cover stands in a `text_box`, paragraphs in content `controls`;
    `tracked` names right and wrong words, a change that Word recorded: the right ones stand in one place only.
    `unruled` is how the tables of one PDF are drawn that has no grid, and `damage` what its text layer suffered: see
    `corpus.html.RULES` and `corpus.damage.DAMAGES`. A report with `scanned` pages is a PDF only, of which these pages,
    counted from 1, are pictures.
    """

    font: str = "Laksaman"
    digits: str = "arabic"
    landscape: bool = False
    page_numbers: bool = True
    running_head: str = ""
    merged: int = 0
    numbered: bool = False
    text_box: bool = False
    controls: bool = False
    tracked: tuple[str, str] | None = None
    unruled: str = "rows"
    damage: str = ""
    scanned: tuple[int, ...] = ()

    @property
    def centimetres(self) -> float:
        """The width that the margins of 2.5 and 2 cm leave of A4."""
        return 25.2 if self.landscape else 16.5

    @property
    def points(self) -> int:
        """The size of the text.

        >>> Look().points
        16
        """
        return FONT_SIZES[self.font]


def chosen_font(name: str) -> str:
    """One of the fonts, always the same for a name; `hash()` would differ from run to run.

    >>> chosen_font("trang-2568 pdf-chromium") in FONT_SIZES
    True
    """
    return sorted(FONT_SIZES)[sha256(name.encode()).digest()[0] % len(FONT_SIZES)]
