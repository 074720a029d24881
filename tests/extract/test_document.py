"""Lines that a page shows in pieces, and passages of them: what stands where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.document import Document, Line, Paragraph, Passage
from itareports.schema import Place


def at(number: int, page: int = 1) -> Place:
    return Place(page=page, box=(10.0, 20.0 * number, 100.0, 20.0 * number + 15), line=number)


LINE = Line("จัดทำประกาศของเทศบาล", at(1), wraps=((5, at(2)), (11, at(3))))
"""จัดทำ / ประกาศ / ของเทศบาล"""

PARTS = [
    pytest.param(0, None, 1, ((5, 2), (11, 3)), id="all of it"),
    pytest.param(0, 5, 1, (), id="the first piece"),
    pytest.param(5, None, 2, ((6, 3),), id="from the second on"),
    pytest.param(5, 11, 2, (), id="the second"),
    pytest.param(3, 8, 1, ((2, 2),), id="across a piece's end"),
    pytest.param(12, None, 3, (), id="inside the last"),
    pytest.param(-3, None, 3, (), id="from the end"),
    pytest.param(11, 11, 3, (), id="nothing of the last"),
    pytest.param(20, None, 3, (), id="nothing behind the end"),
]


@pytest.mark.parametrize(("start", "end", "line", "wraps"), PARTS)
def test_parts_of_a_line(start: int, end: int | None, line: int, wraps: tuple[tuple[int, int], ...]) -> None:
    part = LINE.part(start, end)
    assert part.text == LINE.text[start:end]
    assert part.place.line == line
    assert tuple((offset, place.line) for offset, place in part.wraps) == wraps


def test_the_extent_of_a_line_is_that_of_its_pieces_on_one_page() -> None:
    assert LINE.extent.box == (10.0, 20.0, 100.0, 75.0)
    assert Line("กข", at(1), wraps=((1, at(2, page=2)),)).extent == at(1)
    assert Line("กข").extent == Place()


LINES = st.lists(st.text("กขค ", max_size=6), max_size=5)


def passage_of(texts: list[str]) -> Passage:
    """Lines whose every letter is a piece of its own, numbered over the whole text."""
    lines, begun = [], 0
    for text in texts:
        lines.append(Line(text, at(begun), wraps=tuple((offset, at(begun + offset)) for offset in range(1, len(text)))))
        begun += len(text) + 1
    return Paragraph(tuple(lines))


@given(LINES, st.integers(0, 40))
def test_every_letter_is_found_where_it_stands(texts: list[str], offset: int) -> None:
    passage = passage_of(texts)
    if offset < len(passage.text) and passage.text[offset] != "\n":
        assert passage.place_at(offset).line == offset


@given(LINES, st.integers(0, 40), st.integers(0, 40))
def test_a_cut_has_the_text_it_was_asked_for_and_its_places(texts: list[str], start: int, length: int) -> None:
    passage = passage_of(texts)
    cut = passage.cut(start, start + length)
    assert "\n".join(line.text for line in cut) == passage.text[start : start + length]
    for line in cut:
        places = [line.place, *(place for _, place in line.wraps)]
        if line.text:
            found = [place.line for place in places]
            assert "".join(passage.text[number or 0] for number in found) == line.text


def test_a_cut_of_everything_is_everything() -> None:
    passage = passage_of(["กข", "", "ค"])
    assert passage.cut(0) == passage.lines


FURNITURE = [
    ("- ๒ -", True), ("หน้า 3", True), ("3/12", True), ("เทศบาลตำบลปัว\n- 3 -", True), ("- 3 -\nเทศบาลตำบลปัว", True),
    ("2566", False), ("เทศบาลตำบลปัว", False), ("ก\nข\n- 3 -", False), ("", False),
    ("ก" * 100 + "\n3", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "furniture"), FURNITURE)
def test_the_head_or_foot_of_a_page(text: str, furniture: bool) -> None:  # noqa: FBT001
    assert Paragraph(tuple(Line(line) for line in text.splitlines())).is_furniture is furniture


def test_two_documents_are_the_same_only_if_they_are_one() -> None:
    one = Document.of("มาตรการ")
    assert one == one
    assert one != Document.of("มาตรการ")
