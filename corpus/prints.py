"""The PDFs of the corpus: what each is printed from, and a record of it, for a PDF never comes out the same twice."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from corpus.blocks import Block
from corpus.damage import DAMAGES, damaged
from corpus.html import page
from corpus.look import Look, chosen_font
from corpus.printing import print_html, print_words, version
from corpus.scanning import scan
from corpus.word import word_file
from corpus.word_package import parts

RECORD = "printed.toml"
PDFS = ("pdf-*/*", "planted/*.pdf")
ABOUT = "# What the PDFs were printed from and with: written by python -m corpus.generate --pdf.\n"


@dataclass(frozen=True, slots=True)
class Source:
    """A page for the browser, or a file for the word processor; `pictures` are the printed pages that are scanned."""

    content: str | bytes
    pictures: tuple[int, ...] = ()

    @property
    def program(self) -> str:
        """Who prints it."""
        return "chromium" if isinstance(self.content, str) else "soffice"

    @property
    def digest(self) -> str:
        """The same for the same pages; of a DOCX its parts count, for compressors differ."""
        if isinstance(self.content, str):
            scanned = "".join(f"\0scanned {number}" for number in self.pictures)
            return sha256((self.content + scanned).encode()).hexdigest()
        return sha256(b"\0".join(parts(self.content).values())).hexdigest()


def sources(stem: str, blocks: tuple[Block, ...], look: Look) -> Iterator[tuple[str, Source]]:
    """The PDFs of a report by name, each with what it is printed from."""
    for folder, rules in (("pdf-chromium", "ruled"), ("pdf-unruled", look.unruled)):
        yield f"{folder}/{stem}.pdf", Source(page(blocks, in_font(look, stem, folder), rules))
    yield f"pdf-libreoffice/{stem}.pdf", Source(word_file(blocks, _plain(in_font(look, stem, "word"))))
    if look.damage:
        worse = damaged(blocks, DAMAGES[look.damage])
        yield f"pdf-damaged/{stem}.pdf", Source(word_file(worse, _plain(in_font(look, stem, "pdf-damaged"))))


def with_pictures(blocks: tuple[Block, ...], look: Look) -> Source:
    """What a report is printed from of which some pages are pictures."""
    return Source(page(blocks, look), look.scanned)


def in_font(look: Look, stem: str, folder: str) -> Look:
    """The look in the font of this report in this folder."""
    return replace(look, font=chosen_font(f"{stem} {folder}"))


def _plain(look: Look) -> Look:
    """What LibreOffice prints as Word does: it would print deleted words, and Thai list numbers in Arabic digits."""
    return replace(look, tracked=None, numbered=look.numbered and look.digits == "arabic")


def recorded(folder: Path) -> dict[str, dict[str, str]]:
    """By the name of a PDF: `source`, the digest of what it was printed from, and `program`."""
    path = folder / RECORD
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def outdated(wanted: dict[str, Source], folder: Path) -> tuple[str, ...]:
    """Names of PDFs that are missing, or were printed from something else."""
    record = recorded(folder)
    return tuple(
        name
        for name, source in wanted.items()
        if record.get(name, {}).get("source") != source.digest or not (folder / name).exists()
    )


def stray(wanted: dict[str, Source], folder: Path) -> tuple[str, ...]:
    """Names of PDFs, and of records of PDFs, that come from no spec."""
    found = {path.relative_to(folder).as_posix() for pattern in PDFS for path in folder.glob(pattern)}
    return tuple(sorted((found | set(recorded(folder))) - set(wanted)))


def print_outdated(wanted: dict[str, Source], folder: Path) -> tuple[str, ...]:
    """Print what is outdated, and record it; the names of what was printed."""
    names = outdated(wanted, folder)
    words: dict[Path, dict[str, bytes]] = {}
    for name in names:
        content, target = wanted[name].content, folder / name
        target.parent.mkdir(exist_ok=True)
        if isinstance(content, str):
            print_html(content, target)
            scan(target, wanted[name].pictures)
        else:
            words.setdefault(target.parent, {})[target.stem] = content
    for target, files in words.items():
        print_words(files.items(), target)
    programs = {program: version(program) for program in sorted({wanted[name].program for name in names})}
    new = {name: {"source": wanted[name].digest, "program": programs[wanted[name].program]} for name in names}
    record = {name: entry for name, entry in {**recorded(folder), **new}.items() if name in wanted}
    (folder / RECORD).write_text(ABOUT + "".join(_entry(*one) for one in sorted(record.items())), encoding="utf-8")
    return names


def _entry(name: str, entry: dict[str, str]) -> str:
    return f'"{name}" = {{ program = "{entry["program"]}", source = "{entry["source"]}" }}\n'
