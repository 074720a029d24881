"""A measure in the words of the document, before anything in it is parsed."""

from dataclasses import dataclass, field

from itareports.extract.document import Line, Passage


@dataclass(slots=True)
class RawActivity:
    """The lines of each column that one owner or one period holds together; `content` is keyed by column role."""

    heading: tuple[Line, ...]
    content: dict[str, tuple[Line, ...]]

    def go_on(self, content: dict[str, tuple[Line, ...]]) -> None:
        """Add the cells of a row that goes on with this activity, be it in mid-sentence."""
        for role, lines in content.items():
            self.content[role] = (*self.content.get(role, ()), *lines)


@dataclass(slots=True)
class RawMeasure:
    """A measure's number as printed (None where none is), title, the analysis beside it, and its activities."""

    number: int | None
    title: list[Line]
    analysis: tuple[Line, ...] = ()
    activities: list[RawActivity] = field(default_factory=list)

    @property
    def title_text(self) -> str:
        """The title on one line."""
        return " ".join(Passage(tuple(self.title)).text.split("\n"))
