"""Every text that a person sees is in the Document exactly once, and nothing else is: over generated documents."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.extract.readers import word
from tests.extract.word.building import cell, docx, paragraph, row, table
from tests.extract.word.building import field as complex_field
from tests.extract.word.building import text_box as shape


@dataclass(slots=True)
class Pen:
    """Writes XML in which every text is a word of its own, and remembers those that are seen."""

    numbers: Iterator[int] = field(default_factory=count)
    seen: list[str] = field(default_factory=list)

    def text(self, *, seen: bool) -> str:
        token = f"w{next(self.numbers)}z"
        if seen:
            self.seen.append(token)
        return token


Writer = Callable[[Pen, bool], str]
"""Writes a piece of XML; the second argument is whether what is around it is seen."""


def run(look: str = "") -> Writer:
    shown = look != "<w:vanish/>"
    return lambda pen, seen: f"<w:r><w:rPr>{look}</w:rPr><w:t>{pen.text(seen=seen and shown)}</w:t></w:r>"


def around(before: str, after: str, inside: list[Writer], *, shown: bool = True) -> Writer:
    return lambda pen, seen: before + "".join(one(pen, seen and shown) for one in inside) + after


def in_field(inside: list[Writer]) -> Writer:
    return lambda pen, seen: complex_field(f"REF {pen.text(seen=False)}", *(one(pen, seen) for one in inside))


def in_text_box(inside: list[Writer]) -> Writer:
    """The same words stand in both alternatives, and are seen once."""
    return lambda pen, seen: shape(*(one(pen, seen) for one in inside))


def in_paragraph(inside: list[Writer]) -> Writer:
    return lambda pen, seen: f"<w:p>{''.join(one(pen, seen) for one in inside)}</w:p>"


def in_table(rows: list[list[list[Writer]]], *, merged: bool, deleted: bool) -> Writer:
    """A table; with `merged`, the first cells of all rows are one; with `deleted`, its last row is not there."""

    def write(pen: Pen, seen: bool) -> str:  # noqa: FBT001 a Writer
        written = []
        for number, cells in enumerate(rows):
            gone = deleted and number == len(rows) - 1
            made = []
            for column, blocks in enumerate(cells):
                covered = merged and column == 0 and number > 0
                merge = f'<w:vMerge w:val="{"continue" if number else "restart"}"/>' if merged and column == 0 else ""
                inside = "".join(one(pen, seen and not gone and not covered) for one in blocks)
                made.append(cell(inside + paragraph(), properties=merge))
            written.append(row(*made, properties="<w:del/>" if gone else ""))
        return table(*written)

    return write


LOOKS = ("", "<w:b/>", '<w:u w:val="single"/>', "<w:vanish/>", '<w:vanish w:val="0"/>')


def wrapped(inside: st.SearchStrategy[list[Writer]]) -> st.SearchStrategy[Writer]:
    """What may stand around runs."""
    return st.one_of(
        inside.map(lambda runs: around("<w:ins>", "</w:ins>", runs)),
        inside.map(lambda runs: around("<w:del>", "</w:del>", runs, shown=False)),
        inside.map(lambda runs: around("<w:moveFrom>", "</w:moveFrom>", runs, shown=False)),
        inside.map(lambda runs: around("<w:hyperlink>", "</w:hyperlink>", runs)),
        inside.map(lambda runs: around("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", runs)),
        inside.map(lambda runs: around('<w:fldSimple w:instr="REF x">', "</w:fldSimple>", runs)),
        inside.map(in_field),
    )


RUNS = st.sampled_from(LOOKS).map(run)
INLINE = st.recursive(RUNS, lambda inside: wrapped(st.lists(inside, min_size=1, max_size=2)), max_leaves=4)


def containers(inside: st.SearchStrategy[Writer]) -> st.SearchStrategy[Writer]:
    """What may stand around paragraphs."""
    blocks = st.lists(inside, min_size=1, max_size=2)
    rows = st.lists(st.lists(blocks, min_size=2, max_size=2), min_size=1, max_size=3)
    return st.one_of(
        st.builds(in_table, rows, merged=st.booleans(), deleted=st.booleans()),
        blocks.map(lambda each: around("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", each)),
        blocks.map(lambda each: in_paragraph([in_text_box(each)])),
    )


BLOCKS = st.recursive(st.lists(INLINE, max_size=3).map(in_paragraph), containers, max_leaves=8)
DOCUMENTS = st.lists(BLOCKS, max_size=4)


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_every_visible_text_is_there_exactly_once(blocks: list[Writer]) -> None:
    pen = Pen()
    body = "".join(block(pen, True) for block in blocks)  # noqa: FBT003 a Writer
    found = [
        token
        for passage in word.read(docx(body)).passages()
        for line in passage.lines
        for token in re.findall(r"w\d+z", line.text)
    ]
    assert sorted(found) == sorted(pen.seen)
