"""Whole Word files: what a Document says of itself, the real and the odd files, and a report from end to end."""

from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document, Paragraph, Table
from itareports.extract.readers import word
from itareports.extract.recognise import recognise
from tests.extract.word.building import cell, docx, numbered, paragraph, row, run, table

ODD_FILES = Path(__file__).parents[4] / "shared" / "odd-files" / "docx"


def test_what_the_document_says_of_itself() -> None:
    document = word.read(docx(paragraph("ก")))
    assert (document.format, document.reader, document.encoding, document.pages) == ("docx", "word", None, None)


def test_what_another_library_writes() -> None:
    """python-docx knows how Word files are made in the wild: styles of a template, a section, properties."""
    written = python_docx.Document()
    written.add_heading("มาตรการ", level=2)
    written.add_paragraph("จัดอบรม", style="List Number")
    written.add_paragraph("เผยแพร่", style="List Number")
    grid = written.add_table(rows=2, cols=3)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "ก"
    grid.cell(0, 2).merge(grid.cell(1, 2)).text = "ข"
    written.sections[0].header.paragraphs[0].text = "เทศบาลตำบลเมืองใหม่"
    stored = BytesIO()
    written.save(stored)
    heading, first, second, block, header = word.read(stored.getvalue()).blocks
    assert isinstance(heading, Paragraph)
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(block, Table)
    assert isinstance(header, Paragraph)
    assert (heading.text, heading.level) == ("มาตรการ", 2)
    assert (first.text, second.text, header.text) == ("1. จัดอบรม", "2. เผยแพร่", "เทศบาลตำบลเมืองใหม่")
    assert [[(one.text, one.across, one.down) for one in cells] for cells in block.rows] == [
        [("ก", 2, 1), ("", 1, 1), ("ข", 1, 1)]
    ]


def test_a_report_whose_numbers_word_prints() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/>'
        '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = (
        paragraph(run("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "<w:b/>"))
        + paragraph("เทศบาลตำบลเมืองใหม่ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
        + table(
            row("มาตรการ", "ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
            row(cell(numbered("การเผยแพร่ข้อมูล")), cell(numbered("จัดทำคู่มือ", 1, 1), numbered("เผยแพร่คู่มือ", 1, 1)),
                "สำนักปลัด", "ตลอดปีงบประมาณ"),
            row(cell(numbered("การให้บริการ")), cell(numbered("อบรมเจ้าหน้าที่", 1, 1), numbered("เปิดช่องทาง", 1, 1)),
                "กองคลัง", "ต.ค. 66 - ก.ย. 67"),
        )
    )  # fmt: skip
    content = recognise(word.read(docx(body, numbering=numbering))).content
    assert [(one["number"], one["title"]) for one in content["measures"]] == [(1, "การเผยแพร่ข้อมูล"), (2, "การให้บริการ")]
    assert [
        [step["text"] for step in activity["steps"]] for one in content["measures"] for activity in one["activities"]
    ] == [["จัดทำคู่มือ", "เผยแพร่คู่มือ"], ["อบรมเจ้าหน้าที่", "เปิดช่องทาง"]]


def odd_files() -> list[Path]:
    return sorted(ODD_FILES.glob("*.do[ct]*")) if ODD_FILES.exists() else []


@pytest.mark.skipif(not ODD_FILES.exists(), reason="../shared is not here")
def test_odd_files_are_read_or_refused_in_one_sentence() -> None:
    """Files that made other programs stumble: seven are no whole zip files, two hold nothing but pictures."""
    refused = []
    for path in odd_files():
        try:
            assert isinstance(word.read(path.read_bytes()), Document)
        except UnreadableFileError as error:
            refused.append((path.name, str(error)))
    assert len(odd_files()) == 189
    assert all(sentence.endswith(".") and sentence.count(". ") == 0 for _, sentence in refused)
    assert len(refused) == 9
