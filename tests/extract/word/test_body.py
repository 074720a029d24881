"""The order of things in a whole document: text boxes, controls, notes, headers and footers."""

import pytest

from itareports.extract.document import Paragraph
from itareports.extract.readers import word
from tests.extract.word.building import cell, docx, field, paragraph, row, run, table, text_box

ORDER = [
    pytest.param(paragraph("ก", text_box(paragraph("ข"), paragraph("ค")), "ง"), ["กง", "ข", "ค"], id="text box"),
    pytest.param(paragraph(text_box(table(row("ก", "ข")), paragraph())), ["ก|ข"], id="a table in a text box"),
    pytest.param(paragraph("ก", text_box(paragraph("ข", text_box(paragraph("ค"))))), ["ก", "ข", "ค"],
                 id="a text box in a text box"),
    pytest.param("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph("ก")
                 + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", ["ก"], id="an old text box"),
    pytest.param("<mc:AlternateContent><mc:Choice>" + paragraph("ก") + "</mc:Choice><mc:Fallback>" + paragraph("ข")
                 + "</mc:Fallback></mc:AlternateContent>", ["ก"], id="alternatives around a paragraph"),
    pytest.param("<mc:AlternateContent><mc:Choice><w:p/></mc:Choice><mc:Fallback>" + paragraph("ข")
                 + "</mc:Fallback></mc:AlternateContent>", ["ข"], id="the alternative that has the text"),
    pytest.param("<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("ก") + table(row("ข", "ค"))
                 + "</w:sdtContent></w:sdt>", ["ก", "ข|ค"], id="content control"),
    pytest.param("<w:customXml><w:ins>" + paragraph("ก") + "</w:ins></w:customXml>", ["ก"], id="custom XML, inserted"),
    pytest.param("<w:del>" + paragraph("ก") + "</w:del>" + paragraph("ข"), ["ข"], id="deleted"),
    pytest.param('<w:altChunk r:id="r1"/>' + paragraph("ก"), ["ก"], id="a file inside the file"),
    pytest.param(paragraph("ก", properties="<w:rPr><w:del/></w:rPr>") + table(row("ข", "ค")), ["ก", "ข|ค"],
                 id="a paragraph cannot run into a table"),
]  # fmt: skip


def blocks(data: bytes) -> list[str]:
    return [
        block.text
        if isinstance(block, Paragraph)
        else "/".join("|".join(c.text for c in cells) for cells in block.rows)
        for block in word.read(data).blocks
    ]


@pytest.mark.parametrize(("body", "expected"), ORDER)
def test_order(body: str, expected: list[str]) -> None:
    assert blocks(docx(body)) == expected


def note(kind: str, note_id: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def test_notes_follow_the_text_that_refers_to_them_once_each() -> None:
    body = paragraph("ก", note("footnote", 2), "ข", note("endnote", 1)) + paragraph("ค", note("footnote", 2))
    footnotes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("----")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("ที่ไม่มีใครอ้าง")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>", " เชิงอรรถ")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("ท้ายเรื่อง")}</w:endnote>'
    assert blocks(docx(body, footnotes=footnotes, endnotes=endnotes)) == ["กข", "ค", "เชิงอรรถ", "ท้ายเรื่อง"]


def test_a_note_that_is_referred_to_in_deleted_or_hidden_text_is_not_shown() -> None:
    hidden = note("footnote", 1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    body = paragraph("ก", f"<w:del>{note('footnote', 1)}</w:del>", hidden)
    assert blocks(docx(body, footnotes=f'<w:footnote w:id="1">{paragraph("ข")}</w:footnote>')) == ["ก"]


def section(*references: str, more: str = "") -> str:
    """Section properties; a reference is the kind, the type and the part: "header first header2"."""
    written = "".join(
        '<w:{}Reference w:type="{}" r:id="r_{}"/>'.format(*reference.split()) for reference in references
    )  # fmt: skip
    return f"<w:sectPr>{written}{more}</w:sectPr>"


HEADERS = {"header1": paragraph("หนึ่ง"), "header2": paragraph("สอง"), "header3": paragraph("หนึ่ง")}
SECTIONS = [
    pytest.param(paragraph("ก") + section("header default header1"), ["ก", "หนึ่ง"], id="header"),
    pytest.param(paragraph("ก") + section("header default header1", "header first header2"), ["ก", "หนึ่ง"],
                 id="no first page of its own"),
    pytest.param(paragraph("ก") + section("header default header1", "header first header2", more="<w:titlePg/>"),
                 ["ก", "สอง", "หนึ่ง"], id="a first page of its own"),
    pytest.param(paragraph("ก") + section("header even header2"), ["ก"], id="no even pages of their own"),
    pytest.param(paragraph("ก", properties=section("header default header1")) + paragraph("ข")
                 + section("header default header2"), ["ก", "ข", "หนึ่ง", "สอง"], id="two sections"),
    pytest.param(paragraph("ก", properties=section("header default header1")) + section(), ["ก", "หนึ่ง"],
                 id="a section that goes on with the header before"),
    pytest.param(paragraph("ก", properties=section("header default header1")) + section("header default header3"),
                 ["ก", "หนึ่ง"], id="the same words in two headers"),
    pytest.param(paragraph("ก") + section("header default header9"), ["ก"], id="a header that is lost"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SECTIONS)
def test_headers(body: str, expected: list[str]) -> None:
    assert blocks(docx(body, **HEADERS)) == expected


def test_even_pages_have_headers_of_their_own_where_the_document_says_so() -> None:
    body = paragraph("ก") + section("header default header1", "header even header2")
    assert blocks(docx(body, settings="<w:evenAndOddHeaders/>", **HEADERS)) == ["ก", "หนึ่ง", "สอง"]


FOOTERS = [
    pytest.param(paragraph(field("PAGE", run("๑"))), [], id="a page number"),
    pytest.param(paragraph("- ", field(" PAGE \\* ThaiArabic ", run("๑")), " -"), [], id="between dashes"),
    pytest.param(paragraph("หน้า ", field("PAGE", run("1")), " จาก ", field("NUMPAGES", run("9"))), [], id="of pages"),
    pytest.param(paragraph(f'<w:fldSimple w:instr="PAGE">{run("1")}</w:fldSimple>'), [], id="as a simple field"),
    pytest.param(paragraph("งานนิติการ หน้า ", field("PAGE", run("1"))), ["งานนิติการ หน้า 1"], id="beside words"),
    pytest.param(paragraph(field("FILENAME", run("แผน.docx"))), ["แผน.docx"], id="another field"),
    pytest.param(table(row("เทศบาล", cell(paragraph(field("PAGE", run("1")))))), ["เทศบาล|"], id="in a table"),
]


@pytest.mark.parametrize(("footer", "expected"), FOOTERS)
def test_footers_without_page_numbers(footer: str, expected: list[str]) -> None:
    body = paragraph("ก") + section("footer default footer1")
    assert blocks(docx(body, footer1=footer)) == ["ก", *expected]
