"""What stands around the text of a Word document: headers, footers, footnotes and endnotes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from itareports.extract.document import Block, Paragraph
from itareports.extract.word.body import blocks_of
from itareports.extract.word.elements import Element, flag, w
from itareports.extract.word.package import Package
from itareports.extract.word.reading import Reading
from itareports.extract.word.runs import Note

_REFERENCE_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_REFERENCE_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a document refers to, by the id and by the kind of the reference."""

    package: Package
    by_id: Mapping[str, str]
    by_kind: Mapping[str, str]

    def of_kind(self, kind: str) -> Element | None:
        """The root of the part of this kind: "styles", "numbering", "footnotes"."""
        return self.package.xml(self.by_kind[kind]) if kind in self.by_kind else None


def parts_of(package: Package, part: str) -> Parts:
    """The parts that a part refers to; of several styles or notes the first."""
    relations = tuple(package.relations(part))
    return Parts(
        package,
        {relation.id: relation.target for relation in relations},
        {relation.kind: relation.target for relation in reversed(relations)},
    )


def margins(document: Element, parts: Parts, kind: str) -> Iterator[Element]:
    """The headers or the footers ("header", "footer") that pages show, each part once, in the order of the sections.

    A section without one of its own goes on with that of the section before. First pages and even pages have their
    own only where the section, or the document, says so.
    """
    settings = parts.of_kind("settings")
    two_sided = bool(flag(settings, "evenAndOddHeaders"))
    current: dict[str, str] = {}
    shown: dict[str, None] = {}
    for section in document.iter(w("sectPr")):
        parent = section.getparent()
        if parent is not None and parent.tag == w("sectPrChange"):
            continue
        for reference in section.iterchildren(w(f"{kind}Reference")):
            named = reference.get(_REFERENCE_ID, reference.get(_STRICT_REFERENCE_ID, ""))
            current[reference.get(w("type"), "default")] = named
        kinds = ("first",) * bool(flag(section, "titlePg")) + ("default",) + ("even",) * two_sided
        shown |= dict.fromkeys(parts.by_id.get(current[each], "") for each in kinds if each in current)
    for part in shown:
        root = parts.package.xml(part)
        if root is not None:
            yield root


def margin_blocks(roots: Iterable[Element], reading: Reading) -> Iterator[Block]:
    """What stands in headers or footers; the same words in several of them only once."""
    seen: set[tuple[str, ...]] = set()
    for root in roots:
        blocks = tuple(blocks_of(root, reading.of_part(root)))
        words = tuple(_texts(blocks))
        if words not in seen:
            seen.add(words)
            yield from blocks


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        passages = [block] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]
        yield from (passage.text for passage in passages)


def note_blocks(notes: Iterable[Note], parts: Parts, reading: Reading) -> Iterator[Block]:
    """The footnotes and then the endnotes that the text refers to, each once, in the order of the references."""
    for part in ("footnotes", "endnotes"):
        story = replace(reading, counters=reading.counters.afresh())
        wanted = tuple(dict.fromkeys(note.id for note in notes if note.part == part))
        root = parts.of_kind(part) if wanted else None
        written = {note.get(w("id")): note for note in root} if root is not None else {}
        for note_id in wanted:
            if note_id in written:
                note = written[note_id]
                yield from blocks_of(note, story.of_part(note))
