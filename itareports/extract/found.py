"""What recognisers yield: the words of the document and their place, with what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from itareports.extract.document import Line, Passage, around
from itareports.extract.readings import together
from itareports.schema import Place
from itareports.schema.evidence import NOWHERE


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they stand in the document after character repair; `raw` where the repair changed their line."""

    text: str
    place: Place = NOWHERE
    raw: str | None = None
    confidence: float | None = None
    rivals: tuple[str, ...] = ()
    """What else the figure in it may be, where it was recognised in a picture."""

    @classmethod
    def of(cls, passage: Passage, start: int = 0, end: int | None = None) -> Quote:
        """A stretch of a passage, placed at the line it begins on, or at the pieces of the line that it covers."""
        text = passage.text[start:end]
        lead = len(text) - len(text.lstrip())
        covered = passage.cut(start + lead, start + len(text)) or (Line(""),)
        return cls(text.strip(), _extent(covered), covered[0].raw, *sureness(text.strip(), covered))

    @classmethod
    def of_lines(cls, lines: tuple[Line, ...]) -> Quote:
        """Whole lines, joined by line feeds."""
        changed = any(line.raw is not None for line in lines)
        raw = "\n".join(line.raw or line.text for line in lines).strip() if changed else None
        text = Passage(lines).text.strip()
        return cls(text, _extent(lines), raw, *sureness(text, lines))


def _extent(lines: Sequence[Line]) -> Place:
    """Where the first line stands; its box holds those below it on the same page, too."""
    if not lines:
        return NOWHERE
    place = lines[0].extent
    for line in lines[1:]:
        below = line.extent
        if place.box is not None and below.box is not None and below.page == place.page:
            place = replace(place, box=around(place.box, below.box))
    return place


def sureness(text: str, lines: Sequence[Line]) -> tuple[float | None, tuple[str, ...]]:
    """How sure these lines are, None where they are letters of the document, and what else a lone figure may be."""
    read = together([(0, line.text, line.readings) for line in lines])
    if read is None:
        return None, ()
    lone = read.figures[0].rivals if len(read.figures) == 1 else ()
    return round(read.of(text), 2), lone


@dataclass(frozen=True, slots=True)
class Found:
    """One fact as printed. `about` names what the words are the value of, for example ("indicator", "4").

    `weight` says how strongly this place speaks for the fact: a cover line more than a mention in running text.
    `year` is the assessed year that the place itself names for a score; None where it names none.
    """

    about: tuple[str, ...]
    quote: Quote
    weight: int = 1
    year: int | None = None
