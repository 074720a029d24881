"""What hinders the organisation: tables with a column or a row for each kind, or lines below a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from itareports.extract.document import Document, Line, Paragraph, Row, Table
from itareports.extract.header_rows import roles_of
from itareports.normalize.constraints import is_constraints_section, parse_constraint_category
from itareports.normalize.lists import leading_mark, strip_mark

# "ข้อจำกัดด้านงบประมาณ.....งบประมาณมีเพียงพอ....", "๒) ด้านเทคโนโลยี : ระบบเครือข่าย...", "ด้านพื้นที่ - ..."
_TOLD = re.compile(
    r"""
    ^ (?P<kind>.{2,80}?) \s* (?: \.{2,} | …+ | [:：] | \s[-–]\s | \s{2,} | ได้แก่ | คือ ) \s* (?P<text>\S.*) $
    """,
    re.VERBOSE,
)
# "๑. ข้อจำกัดด้านบุคลากร เจ้าหน้าที่มีเพียงคนเดียว"; but "ข้อจำกัดด้านเศรษฐกิจ วัฒนธรรม การดำรงชีวิต" is all heading
_SPACED = re.compile(
    r"""
    ^ (?P<kind> \W* (?:[0-9๐-๙]{1,2}[.)]\s*)* (?:ข้อจำกัด)? \s* ด้าน \S+ ) [ ] (?P<text> (?!และ|หรือ|\() \S.{7,} ) $
    """,
    re.VERBOSE,
)
_ENDS = re.compile(r"^\W*(?:ส่วนที่|บทที่|ตอนที่|ภาคผนวก|ลงชื่อ|\(ลงชื่อ)")


@dataclass(frozen=True, slots=True)
class RawConstraint:
    """The lines about one kind of constraint."""

    category: str
    lines: tuple[Line, ...]


def constraints(document: Document) -> Iterator[RawConstraint]:
    """Constraints in the order of the document."""
    inside = False
    section: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _in_section(section, inside=inside)
            section = []
            yield from _in_table(block, inside=inside)
            continue
        opens = any(is_constraints_section(line.text) for line in block.lines)
        ends = (_ENDS.match(block.text) or block.level is not None) and not parse_constraint_category(block.text)
        if opens or (inside and ends):
            yield from _in_section(section, inside=inside)
            inside, section = opens, []
        section.append(block)
    yield from _in_section(section, inside=inside)


def _in_table(table: Table, *, inside: bool) -> Iterator[RawConstraint]:
    """A kind in each column, below a row that names them, or a kind in each row."""
    kinds: list[str | None] = []
    category: str | None = None
    for row in table.rows:
        roles = roles_of(row)
        if _is_category_header(row):
            kinds = [parse_constraint_category(cell.text) for cell in row]
        elif kinds:
            yield from (RawConstraint(k, c.lines) for k, c in zip(kinds, row, strict=False) if k and not c.is_blank)
        elif roles is not None:
            inside = any(role in ("constraint", "constraint_kind") for roles in roles for role in roles)
        elif inside:
            named = next(((i, k) for i, c in enumerate(row) if (k := parse_constraint_category(c.text))), None)
            category = named[1] if named else category
            told = [cell for i, cell in enumerate(row) if (named is None or i > named[0]) and not cell.is_blank]
            if category is not None and told:
                yield RawConstraint(category, told[0].lines)


def _is_category_header(row: Row) -> bool:
    filled = [cell.text for cell in row if not cell.is_blank]
    return len(filled) > 1 and all(parse_constraint_category(text) for text in filled)


def _in_section(paragraphs: Sequence[Paragraph], *, inside: bool) -> Iterator[RawConstraint]:
    """Lines "ข้อจำกัดด้าน...: text", and inside the section the lines below a heading "ด้าน...".

    A new paragraph goes on with a kind only where its heading stood alone or its list goes on.
    """
    category: str | None = None
    gathered: list[Line] = []
    on_one_line = inside and _tells_on_one_line([line.text for paragraph in paragraphs for line in paragraph.lines])
    for paragraph in paragraphs:
        for index, line in enumerate(paragraph.lines):
            told = _TOLD.match(line.text) or (_SPACED.match(line.text) if on_one_line else None)
            named = parse_constraint_category(strip_mark(told["kind"] if told else line.text))
            opens = named is not None and (inside or (told is not None and "ข้อจำกัด" in told["kind"]))
            leaves = index == 0 and bool(gathered) and leading_mark(line.text) is None
            if (opens or leaves) and category is not None and gathered:
                yield RawConstraint(category, tuple(gathered))
            if opens or leaves:
                category, gathered = named if opens else None, [line.part(told.start("text"))] if opens and told else []
            elif inside and category is not None:
                gathered.append(line)
    if category is not None and gathered:
        yield RawConstraint(category, tuple(gathered))


def _tells_on_one_line(texts: Sequence[str]) -> bool:
    """Whether one kind follows another with no line between: then what there is to say stands beside its name."""
    spaced = [_SPACED.match(text) is not None and parse_constraint_category(text) is not None for text in texts]
    return any(first and second for first, second in pairwise(spaced))
