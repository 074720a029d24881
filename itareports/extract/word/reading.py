"""What is carried along while a Word document is read from its first paragraph to its last."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from itareports.errors import UnreadableFileError
from itareports.extract.word.counting import Counters
from itareports.extract.word.elements import Element
from itareports.extract.word.fields import Fields
from itareports.extract.word.runs import Note
from itareports.extract.word.styles import Styles

DEEPEST = 40
"""Tables and text boxes that may stand in each other; nobody reads what is nested deeper."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The styles, and how far lists, fields and paragraphs have counted; `notes` are those referred to so far."""

    styles: Styles
    counters: Counters
    fields: Fields
    notes: list[Note] = field(default_factory=list)
    paragraphs: Iterator[int] = field(default_factory=lambda: count(1))
    depth: int = 0

    def inside(self) -> "Reading":
        """The same reading inside a table or a text box."""
        if self.depth >= DEEPEST:
            raise UnreadableFileError(
                f"In this Word file more than {DEEPEST} tables or text boxes stand inside each other, which no reader"
                " could follow; copy the text into a new file."
            )
        return replace(self, depth=self.depth + 1)

    def inside_box(self, box: Element) -> "Reading":
        """The same reading in a text box: a story of its own, in which lists begin anew."""
        return replace(self.inside(), fields=Fields(box), counters=self.counters.afresh())

    def of_part(self, root: Element) -> "Reading":
        """The same reading in another part; what notes are referred to there, Word does not show."""
        return replace(self, fields=Fields(root), notes=[])
