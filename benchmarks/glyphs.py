"""How well printed lines are read in fonts that were not trained on: python -m benchmarks.glyphs [FONTS].

FONTS is the folder that `python -m training.fonts` filled; without it, the held-out families of Debian's
fonts-thai-tlwg are measured alone.
"""

import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import cv2

from benchmarks.markdown import share, table
from corpus.edits import aligned
from corpus.line_texts import codes_line, figures_line, prose_line
from corpus.printed_lines import PrintedLine, scanned_lines
from itareports.extract.ocr.lines import read_lines
from itareports.normalize.sara_am import mend_sara_am
from training.families import HELD_OUT, family_of

DEBIAN = Path("/usr/share/fonts/truetype/tlwg")
UPRIGHT = re.compile(r"[A-Za-z]+(-Bold)?|.*-[47]00-normal")
DPI = (200, 300)
LINES_OF_A_KIND = 10

Reader = Callable[[Sequence[PrintedLine]], list[str]]


@dataclass
class Tally:
    """What a reader made of some lines."""

    characters: int = 0
    wrong: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    digits: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, kind: str, truth: str, read: str) -> None:
        """Count one line; blanks are left out, as no reader is sure of them."""
        pairs = aligned(truth.replace(" ", ""), read.replace(" ", ""))
        missed = [pair for pair in pairs if pair[0] != pair[1]]
        self.characters += sum(bool(ours) for ours, _ in pairs)
        self.wrong += len(missed)
        self.confused.update(missed)
        self.lines[kind] += 1
        self.lines[f"{kind} right"] += not missed
        for ours, theirs in pairs:
            if ours.isdecimal():
                script = "Thai" if ours > "9" else "Arabic"
                self.digits[script] += 1
                self.digits[f"{script} right"] += ours == theirs
            elif theirs.isdecimal():
                self.digits["made up"] += 1


def fonts(folder: Path | None) -> list[tuple[str, Path]]:
    """The held-out fonts that are here, upright ones, with their families."""
    files = [font for font in sorted((folder or DEBIAN).glob("*.ttf")) if UPRIGHT.fullmatch(font.stem)]
    return [(family, font) for font in files if (family := family_of(font)) in HELD_OUT]


def kinds(seed: str) -> dict[str, list[str]]:
    """Lines to print, by kind."""
    chance = Random(seed)
    return {
        "Thai figures": [figures_line(chance, thai=True) for _ in range(LINES_OF_A_KIND)],
        "Arabic figures": [figures_line(chance, thai=False) for _ in range(LINES_OF_A_KIND)],
        "codes": [codes_line(chance) for _ in range(LINES_OF_A_KIND // 2)],
        "prose": [prose_line(chance) for _ in range(LINES_OF_A_KIND)],
    }


def ours(lines: Sequence[PrintedLine]) -> list[str]:
    """Read by our recogniser."""
    return [line.text for line in read_lines([line.picture for line in lines])]


def tesseract(lines: Sequence[PrintedLine]) -> list[str]:
    """Read by Debian's Tesseract, all lines in one call; enlarged to 300 dpi it does best."""
    with TemporaryDirectory() as folder:
        names = []
        for number, line in enumerate(lines):
            framed = cv2.copyMakeBorder(line.picture, 12, 12, 12, 12, cv2.BORDER_REPLICATE)
            names.append(f"{folder}/{number}.png")
            cv2.imwrite(names[-1], framed)
        listed = Path(folder, "list.txt")
        listed.write_text("\n".join(names))
        command = ["tesseract", str(listed), "-", "-l", "tha+eng", "--psm", "7", "-c", "page_separator=\f"]
        shown = subprocess.run(command, check=True, capture_output=True, text=True, env={"OMP_THREAD_LIMIT": "1"})
    return [mend_sara_am(" ".join(page.split())) for page in shown.stdout.split("\f")[: len(lines)]]


def measure(font: Path, dpi: int, readers: dict[str, Reader]) -> dict[str, Tally]:
    """One scanned page of each kind in a font, by every reader."""
    printed = {kind: scanned_lines(texts, font, dpi, at) for at, (kind, texts) in enumerate(kinds(font.stem).items())}
    tallies = {}
    for name, read in readers.items():
        tallies[name] = tally = Tally()
        began = time.process_time() if name == "ours" else time.perf_counter()
        texts = {kind: read(lines) for kind, lines in printed.items()}
        tally.seconds = (time.process_time() if name == "ours" else time.perf_counter()) - began
        for kind, lines in printed.items():
            for line, text in zip(lines, texts[kind], strict=True):
                tally.add(kind, line.text, text)
    return tallies


def merged(tallies: Sequence[Tally]) -> Tally:
    """The sum of some tallies."""
    total = Tally()
    for one in tallies:
        total.characters += one.characters
        total.wrong += one.wrong
        total.seconds += one.seconds
        total.lines += one.lines
        total.digits += one.digits
        total.confused += one.confused
    return total


HEADER = (
    "font, reader",
    "dpi",
    "characters wrong",
    "Thai digits",
    "Arabic digits",
    "digits made up",
    "lines of codes",
    "lines of prose",
    "ms a line",
)


def row(name: str, dpi: int, tally: Tally) -> tuple[str, ...]:
    """A row of the table."""
    digits, lines = tally.digits, tally.lines
    return (
        name,
        str(dpi),
        f"{100 * tally.wrong / tally.characters:.2f} %",
        share(digits["Thai right"], digits["Thai"]),
        share(digits["Arabic right"], digits["Arabic"]),
        str(digits["made up"]),
        share(lines["codes right"], lines["codes"]),
        share(lines["prose right"], lines["prose"]),
        f"{1000 * tally.seconds / sum(lines[kind] for kind in kinds('')):.0f}",
    )


MEANING = """\
Lines of figures, of item codes and of prose, printed in fonts that drew no line of training, at the sizes of official
papers, copied and scanned ({lines} lines a font). **characters wrong** leaves blanks out. **Thai digits**, **Arabic
digits**: what share of those printed was read; **made up**: how many were read where none stood. A line counts as right
if every character is. Times are of one thread. Tesseract reads with Debian's data (tha+eng, psm 7), the start of its
process counted in.

Bound, of a test: digits 99 % at 300 dpi, 97 % at 200 dpi.
"""


def section(folder: Path | None = None) -> str:
    """The table, and what it means."""
    readers: dict[str, Reader] = {"ours": ours} | ({"Tesseract": tesseract} if shutil.which("tesseract") else {})
    found: dict[tuple[str, int, str], list[Tally]] = {}
    for family, font in fonts(folder):
        for dpi in DPI:
            for name, tally in measure(font, dpi, readers).items():
                found.setdefault((family, dpi, name), []).append(tally)
    if not found:
        return "No held-out font is installed: nothing was measured.\n"
    rows = [row(f"{family}, {name}", dpi, merged(tallies)) for (family, dpi, name), tallies in found.items()]
    for name in readers:
        for dpi in DPI:
            total = merged([one for (_, at, by), some in found.items() if (at, by) == (dpi, name) for one in some])
            rows.append(row(f"all, {name}", dpi, total))
    return f"{table(HEADER, rows)}\n\n{MEANING.format(lines=sum(map(len, kinds('').values())))}"


def main() -> None:
    """Measure and print."""
    print(section(Path(sys.argv[1]) if len(sys.argv) > 1 else None))


if __name__ == "__main__":
    main()
