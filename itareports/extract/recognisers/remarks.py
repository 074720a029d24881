"""What strikes a careful reader of the text itself: blanks left unfilled, lists out of order, claims, damaged words."""

import re
from collections.abc import Iterator, Sequence

from itareports.extract.document import Document, Line, Paragraph, Passage
from itareports.extract.found import Quote
from itareports.extract.logical import logical_tables
from itareports.extract.observations import Observation
from itareports.normalize.indicators import find_indicators
from itareports.normalize.lists import Mark, leading_mark
from itareports.normalize.numerals import parse_number, to_arabic
from itareports.normalize.text import thai_damage
from itareports.schema import Place

# "มีผู้ใช้บริการประมาณร้อยละ ยังเห็นว่า", "ถึงเกือบร้อยละ ", "คะแนนที่ได้ ........ คะแนน"
_BLANK = re.compile(
    r"(?:ประมาณ|เกือบ|กว่า|เพียง|เท่ากับ|คิดเป็น|ถึง|อยู่ที่|พวกพ้อง|บุคคลหนึ่ง|\s)\s*ร้อยละ(?=[ \t]+(?![0-9])|\s*$|\s*[.…_]{3,})(?!\s*(?:ของ(?:คะแนน|ตัวชี้วัด)|เฉลี่ย|ละ|ที่เพิ่ม|[0-9]))"
    r"|คะแนน(?:ที่ได้|เท่ากับ|ร้อยละ)\s*[.…_]{3,}",
    re.MULTILINE,
)
# "(ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ ๙๐) จำนวน ๑ ตัวชี้วัด"
_COUNTED = re.compile(
    r"ตัวชี้วัด(?:ที่)?(?:ได้|มี)(?:ผล)?คะแนน(?P<side>มากกว่า|สูงกว่า|เกิน|ต่ำกว่า|น้อยกว่า|ไม่ถึง)\s*(?:ร้อยละ)?\s*(?P<threshold>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:คะแนน|%)?\s*\)?\s*(?:มี)?\s*จำนวน\s*(?P<count>[0-9]{1,2})\s*ตัวชี้วัด"
)
# "จุดแข็งของหน่วยงานได้คะแนนสูงสุดเท่ากับร้อยละ ๙๐.๐๒ คือ ตัวชี้วัดที่ ๑", "ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๑๐"
_EXTREME = re.compile(r"(?P<which>สูงสุด|สูงที่สุด|ต่ำสุด|ต่ำที่สุด)[^\n]{0,45}?(?:คือ|ได้แก่)\s*(?=(?P<rest>[^\n]{0,80}))")
_SUBSET = re.compile(r"IIT|EIT|OIT|แบบวัด|ข้อคำถาม|ประเด็น|รองลงมา|หัวข้อ")


def remarks(document: Document) -> Iterator[Observation]:
    """Observations on the text; those on values come with the values."""
    for passage in document.passages():
        yield from _blanks(passage)
        yield from _claims(passage)
        for word in thai_damage(passage.text):
            yield Observation("damaged-text", word, passage.place_at(max(0, passage.text.find(word))))
    yield from _numbering(document)
    yield from _unread_tables(document)


def _blanks(passage: Passage) -> Iterator[Observation]:
    text = to_arabic(passage.text)
    for match in _BLANK.finditer(text):
        quote = Quote.of(passage, max(0, match.start() - 30), match.end())
        yield Observation("blank-value", quote.text, passage.place_at(match.start()))


def _claims(passage: Passage) -> Iterator[Observation]:
    text = to_arabic(passage.text)
    for match in _COUNTED.finditer(text):
        side = "above" if match["side"] in ("มากกว่า", "สูงกว่า", "เกิน") else "below"
        values = (side, match["threshold"], match["count"])
        yield Observation("claim", match[0], passage.place_at(match.start()), values=values)
    for match in _EXTREME.finditer(text):
        before = text[max(0, match.start() - 60) : match.start("rest")]
        named = next(find_indicators(passage.text[match.start("rest") : match.end("rest")]), None)
        if named is not None and named.start < 25 and not _SUBSET.search(before):
            which = "highest" if match["which"].startswith("สูง") else "lowest"
            quote = passage.text[match.start() : match.start("rest") + named.end]
            yield Observation(
                "claim", quote, passage.place_at(match.start()), values=(which, str(named.indicator.number))
            )


def _numbering(document: Document) -> Iterator[Observation]:
    """Numbers of one style that jump ahead between paragraphs of one list, or inside a cell."""
    run: list[tuple[Mark, Line]] = []
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.level is None:
            run += [(mark, line) for line in block.lines if (mark := leading_mark(line.text)) is not None]
        else:
            yield from _jumps(run)
            run = []
            if not isinstance(block, Paragraph):
                for row in block.rows:
                    for cell in row[1:]:
                        marked = [(mark, line) for line in cell.lines if (mark := leading_mark(line.text)) is not None]
                        yield from _jumps(marked)
    yield from _jumps(run)


def _jumps(run: Sequence[tuple[Mark, Line]]) -> Iterator[Observation]:
    last: dict[str, int] = {}
    for index, (mark, line) in enumerate(run):
        if mark.ordinal is None or "letter" in mark.style:
            continue
        before = last.get(mark.style)
        if before is not None and mark.ordinal > before + 1:
            marks = tuple(other.text.strip() for other, _ in run[max(0, index - 6) : index + 1])
            yield Observation("numbering", " ".join(marks), line.place, values=marks)
        last[mark.style] = mark.ordinal


def _unread_tables(document: Document) -> Iterator[Observation]:
    """Tables of figures or texts, of some size, in which no column could be told."""
    for table in logical_tables(document):
        unknown = tuple(
            cell.text for cell, roles in zip(table.header, table.roles, strict=True) if not roles and not cell.is_blank
        )
        if unknown:
            place = table.header[0].place if table.header else Place()
            yield Observation("unread-table", " | ".join(unknown), place, values=unknown)
        elif not table.header and len(table.rows) > 2 and _is_wide(table.rows):
            first = tuple(cell.text for cell in table.rows[0])
            yield Observation("unread-table", " | ".join(first), table.rows[0][0].place, values=first)


def _is_wide(rows: Sequence[Sequence[Passage]]) -> bool:
    """Three filled columns or more, and not figures alone."""
    widths = [sum(not cell.is_blank for cell in row) for row in rows]
    words = sum(parse_number(cell.text) is None for row in rows for cell in row if not cell.is_blank)
    return sorted(widths)[len(widths) // 2] >= 3 and words > len(rows)
