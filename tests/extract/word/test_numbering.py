"""The numbers that Word prints before paragraphs: a row is numbering.xml, the items (list, level), and their labels.

The rows "measured" hold what Word itself printed for the documents that docx4j's change request CR-014 describes.
"""

import pytest

from itareports.extract.document import Table
from itareports.extract.readers import word
from tests.extract.word.building import cell, docx, numbered, paragraph, row, table, text_box


def level(ilvl: int, text: str, number_format: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def start_at(ilvl: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


PLAIN = abstract(0, level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))
THAI = abstract(0, level(0, "%1.", "thaiNumbers"), level(1, "(%2)", "thaiLetters"), level(2, "ข้อ%3", "thaiCounting"))
NEVER = '<w:lvlRestart w:val="0"/>'
AFTER_FIRST = '<w:lvlRestart w:val="1"/>'
WINGDINGS = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'

LABELS = [
    pytest.param(PLAIN + num(1, 0), [(1, 0), (1, 0)], ["1. ", "2. "], id="plain"),
    pytest.param(PLAIN + num(1, 0), [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1. ", "1.1 ", "1.2 ", "2. ", "2.1 "],
                 id="a deeper level begins again"),
    pytest.param(THAI + num(1, 0), [(1, 0), (1, 1), (1, 2)], ["๑. ", "(ก) ", "ข้อหนึ่ง "], id="Thai"),
    pytest.param(PLAIN + num(1, 0) + num(2, 0), [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0)],
                 ["1. ", "2. ", "3. ", "4. ", "5. ", "6. "], id="measured: lists of one definition take turns"),
    pytest.param(PLAIN + num(1, 0) + num(2, 0, start_at(0, 1)), [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0)],
                 ["1. ", "2. ", "1. ", "2. ", "3. ", "4. "], id="a start counts only when its list is first met"),
    pytest.param(PLAIN + num(1, 0, start_at(1, 5)), [(1, 0), (1, 1), (1, 1)], ["1. ", "1.5 ", "1.6 "],
                 id="a start of a deeper level"),
    pytest.param(PLAIN + num(1, 0) + num(2, 0, start_at(0, 1)), [(1, 1), (1, 1), (2, 1)], ["1.1 ", "1.2 ", "1.3 "],
                 id="a start of another level changes nothing"),
    pytest.param(PLAIN + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "upperRoman")}</w:lvlOverride>'),
                 [(1, 0), (1, 0)], ["I) ", "II) "], id="a level of its own"),
    pytest.param(abstract(0, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.", more=NEVER)) + num(1, 0),
                 [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
                 ["1. ", "1.1. ", "1.1.1. ", "1.1.2. ", "1.2. ", "1.2.3. ", "2. ", "2.1.4. "],
                 id="measured: a level that never begins again"),
    pytest.param(abstract(0, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.", more=AFTER_FIRST)) + num(1, 0),
                 [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
                 ["1. ", "1.1. ", "1.1.1. ", "1.1.2. ", "1.2. ", "1.2.3. ", "2. ", "2.1.1. "],
                 id="measured: a level that begins again after the first only"),
    pytest.param(PLAIN + num(1, 0), [(1, 1), (1, 0), (1, 1)], ["1.1 ", "2. ", "2.1 "], id="a deeper level comes first"),
    pytest.param(
        abstract(0, level(0, "Article %1.", "upperRoman"), level(1, "Section %1.%2", "decimalZero", "<w:isLgl/>"))
        + num(1, 0), [(1, 0), (1, 1)], ["Article I. ", "Section 1.01 "], id="measured: legal numbers"),
    pytest.param(abstract(0, level(0, "(%1)", more='<w:suff w:val="nothing"/>')) + num(1, 0), [(1, 0)], ["(1)"],
                 id="nothing behind"),
    pytest.param(abstract(0, level(0, "%1.", start=9)) + num(1, 0), [(1, 0), (1, 0)], ["9. ", "10. "], id="start"),
    pytest.param(abstract(0, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>') + num(1, 0), [(1, 0)], ["0. "],
                 id="no start is a start at 0"),
    pytest.param(abstract(0, level(0, "\uf0b7", "bullet")) + num(1, 0), [(1, 0), (1, 0)], ["• ", "• "], id="bullet"),
    pytest.param(abstract(0, level(0, "\uf0fc", "bullet", WINGDINGS)) + num(1, 0), [(1, 0)], ["✓ "], id="Wingdings"),
    pytest.param(abstract(0, level(0, "§", "bullet", WINGDINGS)) + num(1, 0), [(1, 0)], ["▪ "], id="Wingdings, Latin"),
    pytest.param(abstract(0, level(0, "❖", "bullet")) + num(1, 0), [(1, 0)], ["• "], id="any other sign"),
    pytest.param(abstract(0, level(0, "-", "bullet")) + num(1, 0), [(1, 0)], ["- "], id="dash"),
    pytest.param(abstract(0, level(0, "x", more='<w:lvlPicBulletId w:val="0"/>')) + num(1, 0), [(1, 0)], ["• "],
                 id="a picture"),
    pytest.param(abstract(0, level(0, "", "none")) + num(1, 0), [(1, 0)], [""], id="none"),
    pytest.param(
        abstract(0, '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
                 '<w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice><mc:Fallback>'
                 '<w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>')
        + num(1, 0), [(1, 0)], ["01 "], id="a format of newer programs"),
    pytest.param(PLAIN + num(1, 0), [(0, 0), (2, 0), (1, 0)], ["", "", "1. "], id="no list, an unknown list"),
    pytest.param(num(1, 7), [(1, 0)], [""], id="no definition"),
    pytest.param(PLAIN + num(1, 0), [(1, 999_999_999), (1, -4)], ["", "2. "], id="levels there are none of"),
]  # fmt: skip


@pytest.mark.parametrize(("numbering", "items", "labels"), LABELS)
def test_labels(numbering: str, items: list[tuple[int, int]], labels: list[str]) -> None:
    body = "".join(numbered("ก", num_id, ilvl) for num_id, ilvl in items)
    document = word.read(docx(body, numbering=numbering))
    assert [paragraph.text for paragraph in document.paragraphs] == [f"{label}ก" for label in labels]


HEADINGS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Other"><w:name w:val="Other"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="ListStyle"><w:name w:val="ListStyle"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
)
LINKED = (
    abstract(
        0, level(0, "%1.", more='<w:pStyle w:val="1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="2"/>')
    )
    + abstract(1, level(0, "%1)"), level(1, "%2-", "lowerLetter"))
    + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="ListStyle"/></w:abstractNum>'
    + num(1, 0) + num(2, 1) + num(3, 2)
)  # fmt: skip
DIRECT = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
BY_STYLE = [
    pytest.param(["1", "2", "2", "1"], ["1. ", "1.1 ", "1.2 ", "2. "], id="the list names the level of a style"),
    pytest.param(["1", "Plain", "1"], ["1. ", "", "2. "], id="a style without its parent's number"),
    pytest.param(["Item", "Item"], ["a- ", "b- "], id="a style with a level of its own"),
    pytest.param(["1", "Other", "1"], ["1. ", "", "2. "], id="measured: a level of another style"),
    pytest.param(["1", "missing", "1"], ["1. ", "", "2. "], id="an unknown style"),
]


@pytest.mark.parametrize(("styles", "labels"), BY_STYLE)
def test_labels_by_style(styles: list[str], labels: list[str]) -> None:
    body = "".join(paragraph("ก", properties=f'<w:pStyle w:val="{style}"/>') for style in styles)
    document = word.read(docx(body, styles=HEADINGS, numbering=LINKED))
    assert [paragraph.text for paragraph in document.paragraphs] == [f"{label}ก" for label in labels]


def test_a_list_by_numbering_style_counts_on_its_own() -> None:
    body = "".join(numbered("ก", num_id) for num_id in (2, 2, 3, 3, 2))
    document = word.read(docx(body, styles=HEADINGS, numbering=LINKED))
    assert [paragraph.text[:2] for paragraph in document.paragraphs] == ["1)", "2)", "1)", "2)", "3)"]


def test_a_paragraph_without_style_has_the_number_of_the_usual_one() -> None:
    usual = HEADINGS.replace('<w:name w:val="Normal"/>', f"<w:pPr>{DIRECT.format(2)}</w:pPr>")
    document = word.read(docx(paragraph("ก") + paragraph("ข"), styles=usual, numbering=LINKED))
    assert [paragraph.text for paragraph in document.paragraphs] == ["1) ก", "2) ข"]


def test_styles_in_a_circle_end() -> None:
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    document = word.read(docx(paragraph("ก", properties='<w:pStyle w:val="A"/>'), styles=circle))
    assert document.paragraphs[0].text == "ก"


def test_deleted_and_hidden_items_do_not_count() -> None:
    item = DIRECT.format(1)
    body = (
        paragraph("ก", properties=item)
        + paragraph('<w:del><w:r><w:delText>ข</w:delText></w:r></w:del>', properties=f"{item}<w:rPr><w:del/></w:rPr>")
        + paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>ค</w:t></w:r>', properties=f"{item}<w:rPr><w:vanish/></w:rPr>")
        + paragraph("ง", properties=item)
    )  # fmt: skip
    document = word.read(docx(body, numbering=PLAIN + num(1, 0)))
    assert [paragraph.text for paragraph in document.paragraphs] == ["1. ก", "2. ง"]


def test_an_empty_item_counts_but_shows_nothing_in_prose() -> None:
    body = numbered("ก") + numbered("") + numbered("ค")
    document = word.read(docx(body, numbering=PLAIN + num(1, 0)))
    assert [paragraph.text for paragraph in document.paragraphs] == ["1. ก", "3. ค"]


def test_rows_are_numbered_through_cells_and_a_lone_number_is_the_text_of_its_cell() -> None:
    empty = numbered("")
    rows = (row(cell(empty), "ก"), row(cell(empty), "ข"), row(cell("มาตรการ", empty), cell(empty, empty)))
    (block,) = word.read(docx(table(*rows), numbering=THAI + num(1, 0))).blocks
    assert isinstance(block, Table)
    assert [[each.text for each in cells] for cells in block.rows] == [["๑.", "ก"], ["๒.", "ข"], ["มาตรการ", ""]]


def test_stories_count_for_themselves() -> None:
    """Measured in Word: body 1 2, header 1, footer goes on with 2, the notes and every text box begin anew."""
    box = f"<w:p>{text_box(numbered('ในกรอบ'))}</w:p>"
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="r_{kind}1"/>' for kind in ("header", "footer")
    )  # fmt: skip
    body = (
        numbered("ก") + box + box
        + paragraph("เชิงอรรถ", '<w:r><w:footnoteReference w:id="5"/></w:r>', properties=DIRECT.format(1))
        + f"<w:sectPr>{references}</w:sectPr>"
    )  # fmt: skip
    document = word.read(
        docx(
            body,
            numbering=PLAIN + num(1, 0),
            header1=numbered("หัว"),
            footer1=numbered("ท้าย"),
            footnotes=f'<w:footnote w:id="5">{numbered("หมายเหตุ")}</w:footnote>',
        )
    )
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "1. ก", "1. ในกรอบ", "1. ในกรอบ", "2. เชิงอรรถ", "1. หมายเหตุ", "1. หัว", "2. ท้าย",
    ]  # fmt: skip
