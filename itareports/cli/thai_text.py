"""Text on the screen that breaks its lines between Thai words, never inside one that fits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.containers import Lines
from rich.text import Text

from itareports.cli.harmless import harmless
from itareports.normalize.line_breaks import break_points, clusters

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod, OverflowMethod


class ThaiText(Text):
    """A text whose lines are wrapped where Thai may break."""

    def wrap(
        self,
        console: "Console",
        width: int,
        *,
        justify: "JustifyMethod | None" = None,
        overflow: "OverflowMethod | None" = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """The lines of the text at a width; what fits on one line is left to rich."""
        if no_wrap or all(cell_len(line) <= width for line in self.plain.split("\n")):
            return super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        lines = Lines()
        for line in self.split(allow_blank=True):
            wrapped = line.divide(list(line_starts(line.plain, width)))
            for part in wrapped:
                part.rstrip()
            if justify:
                wrapped.justify(console, width, justify=justify, overflow=overflow or "fold")
            lines.extend(wrapped)
        return lines


def print_text(text: str, console: "Console", style: str = "", label: Text | None = None) -> None:
    """Print one paragraph beside a label; its other lines begin below its first."""
    label = label or Text()
    indent = Text(" " * label.cell_len)
    for number, line in enumerate(ThaiText(harmless(text), style=style).wrap(console, console.width - indent.cell_len)):
        console.print((indent if number else label) + line)


def line_starts(text: str, width: int) -> Iterator[int]:
    """Offsets at which the second line and the following begin; a word wider than a line is cut between letters.

    >>> text = "ทบทวนคู่มือการปฏิบัติงาน"
    >>> [text[i:] for i in line_starts(text, 12)]
    ['การปฏิบัติงาน']
    """
    begins, candidates = 0, [*break_points(text), len(text)]
    last = 0
    for point in candidates:
        if cell_len(text[begins:point].rstrip()) > width:
            if last > begins:
                yield last
                begins = last
            while cell_len(text[begins:point].rstrip()) > width:
                begins = _cut(text, begins, width)
                yield begins
        last = point


def _cut(text: str, begins: int, width: int) -> int:
    fits = [begins + at for at in clusters(text[begins:]) if at and cell_len(text[begins : begins + at]) <= width]
    return fits[-1] if fits else begins + 1
