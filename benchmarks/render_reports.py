"""Text reports as Word files and PDFs: python -m benchmarks.render_reports SOURCE OUT [--formats ...] [--only STEM].

Every SOURCE/*.txt is read by our own text reader and printed as OUT/FORMAT/STEM.docx or .pdf, so that what is true of
the text can be held against every other format. A table that the text shows again below its own header goes on after
a page break. Needs LibreOffice, Chromium and the fonts of Debian's fonts-thai-tlwg.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from corpus import blocks
from corpus.html import page
from corpus.look import Look, chosen_font
from corpus.printing import print_html, print_words
from corpus.word import word_file
from itareports.extract.document import Cell, Document, Paragraph, Table
from itareports.extract.readers import read_document

MANY_COLUMNS = 6
LONGEST_COVER_LINE = 90
LAST_COVER_PARAGRAPH = 4

Blocks = tuple[blocks.Block, ...]


def blocks_of(document: Document) -> Blocks:
    """What the pages of a document show."""
    made: list[blocks.Block] = []
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            covered = all(isinstance(one, blocks.Heading) and one.level == 0 for one in made)
            made.append(_paragraph(block, may_be_cover=covered and number < LAST_COVER_PARAGRAPH))
            continue
        table = _table(block)
        last = made[-1] if made else None
        if isinstance(last, blocks.Table) and last.header == table.header:
            made[-1] = _continued(last, table)
        else:
            made.append(table)
    return tuple(made)


def _paragraph(block: Paragraph, *, may_be_cover: bool) -> blocks.Block:
    text = _joined(block)
    if may_be_cover and block.level is None and all(len(line) < LONGEST_COVER_LINE for line in text.split("\n")):
        return blocks.Heading(text, 0)
    return blocks.Paragraph(text) if block.level is None else blocks.Heading(text, block.level)


def _joined(block: Paragraph) -> str:
    return "\n".join(_line(line.text, underlined=line.emphasised) for line in block.lines)


def _line(text: str, *, underlined: bool) -> str:
    return f"<u>{text}</u>" if underlined else text


def _table(block: Table) -> blocks.Table:
    """The first row is the header; rows that are too short get empty cells."""
    columns = max(len(row) for row in block.rows)
    rows = [tuple(map(_cell, row)) + ((),) * (columns - len(row)) for row in block.rows]
    header = tuple("\n".join(cell) for cell in rows[0])
    return blocks.Table(header, tuple(map(blocks.Row, rows[1:])))


def _cell(cell: Cell) -> blocks.Cell:
    return tuple(_line(line.text, underlined=line.emphasised) for line in cell.lines if line.text.strip())


def _continued(table: blocks.Table, more: blocks.Table) -> blocks.Table:
    rows = (replace(more.rows[0], page_before=True), *more.rows[1:]) if more.rows else ()
    return replace(table, rows=(*table.rows, *rows), header_repeats=True)


def look_of(stem: str, made: Blocks, kind: str) -> Look:
    """A font by the name of the report, a page turned for wide tables."""
    wide = any(isinstance(block, blocks.Table) and len(block.header) >= MANY_COLUMNS for block in made)
    return Look(font=chosen_font(f"{stem} {kind}"), landscape=wide)


def _words(kind: str) -> Callable[[str, Blocks], bytes]:
    def written(stem: str, made: Blocks) -> bytes:
        return word_file(made, replace(look_of(stem, made, kind), numbered=kind == "word-numbered"))

    return written


WORDS = {"word": "word", "word-numbered": "word-numbered"}
PAGES = {"pdf-chromium": "ruled", "pdf-rows": "rows", "pdf-bands": "bands", "pdf-open": "open"}
FORMATS = (*WORDS, "pdf-libreoffice", *PAGES)


def render(reports: dict[str, Blocks], kind: str, target: Path) -> None:
    """Write every report in one format."""
    target.mkdir(parents=True, exist_ok=True)
    if kind in PAGES:
        for stem, made in reports.items():
            print_html(page(made, look_of(stem, made, kind), PAGES[kind]), target / f"{stem}.pdf")
        return
    files = {stem: _words(kind)(stem, made) for stem, made in reports.items()}
    if kind == "pdf-libreoffice":
        print_words(files.items(), target)
        return
    for stem, content in files.items():
        (target / f"{stem}.docx").write_bytes(content)


def _sources(folder: Path, only: str | None) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*.txt")) if only in (None, path.stem))


def main() -> None:
    """Render a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=FORMATS)
    parser.add_argument("--only", metavar="STEM")
    given = parser.parse_args()
    paths = _sources(given.source, given.only)
    reports = {path.stem: blocks_of(read_document(path, path.read_bytes())) for path in paths}
    for kind in given.formats:
        render(reports, kind, given.out / kind)
        print(f"{kind}: {len(reports)}")


if __name__ == "__main__":
    main()
