"""Tables as a person sees them: a row is a table of Word, and the cells that come of it, row by row."""

import pytest

from itareports.errors import UnreadableFileError
from itareports.extract.document import Cell, Paragraph, Table
from itareports.extract.readers import word
from tests.extract.word.building import cell, docx, paragraph, row, run, table, text_box

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
UNDERLINED = '<w:u w:val="single"/>'
BREAK = "<w:r><w:br/></w:r>"
NAMES = row("ขั้นตอน", "ผู้รับผิดชอบ")


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def drawn(one: Cell) -> str:
    """A cell as a row of these tests writes it: its text, and what it covers."""
    return one.text + (f" [{one.across}x{one.down}]" if (one.across, one.down) != (1, 1) else "")


GRIDS = [
    pytest.param(table(row("ก", "ข"), row("ค", "ง")), [["ก", "ข"], ["ค", "ง"]], id="plain"),
    pytest.param(table(row(cell("ก", properties=across(2)), "ข"), row("ค", "ง", "จ")),
                 [["ก [2x1]", "", "ข"], ["ค", "ง", "จ"]], id="across"),
    pytest.param(table(row(cell("ก", properties=DOWN), "ข"), row(cell("", properties=ON), "ค"), row("ง", "จ")),
                 [["ก [1x2]", "ข"], ["", "ค"], ["ง", "จ"]], id="down"),
    pytest.param(table(row("ข", cell("ก", properties=DOWN + across(2))), row("ค", cell("x", properties=ON + across(2))),
                       row("ง", "จ", "ฉ")),
                 [["ข", "ก [2x2]", ""], ["ค", "", ""], ["ง", "จ", "ฉ"]], id="both; what stands below is not shown"),
    pytest.param(table(row("ก", "ข"), row(cell("ค", properties=ON), "ง")), [["ก", "ข"], ["ค", "ง"]],
                 id="goes on with a cell that is not merged"),
    pytest.param(table(row(cell("ก", properties=ON), "ข")), [["ก", "ข"]], id="goes on with nothing at all"),
    pytest.param(table(row(cell("ก", properties='<w:hMerge w:val="restart"/>'),
                           cell("", properties="<w:hMerge/>"), "ข"), row("ค", "ง", "จ")),
                 [["ก [2x1]", "", "ข"], ["ค", "ง", "จ"]], id="across, as older programs merge"),
    pytest.param(table(row("ก", "ข"), row("ค", properties='<w:gridBefore w:val="1"/>')), [["ก", "ข"], ["", "ค"]],
                 id="a row that begins further right"),
    pytest.param(table(row("ก", "ข"), row("ค", properties='<w:gridAfter w:val="1"/>')), [["ก", "ข"], ["ค", ""]],
                 id="a row that ends further left"),
    pytest.param(table(row(cell("ก", properties=across(3)), "ข"), row(cell("ค", properties=across(3)), "ง")),
                 [["ก", "ข"], ["ค", "ง"]], id="columns in which no cell begins"),
    pytest.param(table(row("ก", cell("ข", properties=across(2)), "ค"), row(cell("ง", properties=across(2)), "จ", "ฉ"),
                       widths=(3000, 40, 3000, 3000)),
                 [["ก", "ข", "ค"], ["ง", "จ", "ฉ"]], id="borders a hair apart"),
    pytest.param(table(row("ก", cell("ข", properties=across(2)), "ค"), row(cell("ง", properties=across(2)), "จ", "ฉ"),
                       widths=(3000, 1500, 3000, 3000)),
                 [["ก", "ข [2x1]", "", "ค"], ["ง [2x1]", "", "จ", "ฉ"]], id="borders apart"),
    pytest.param(table(row("ก", "ข", "ค"), row("ง", "จ", "ฉ"), widths=(3000, 40, 3000)),
                 [["ก", "ข", "ค"], ["ง", "จ", "ฉ"]], id="a narrow column with a cell of its own"),
    pytest.param(table(row("ก", "ข"), row("ค", "ง", properties="<w:del/>"), row("จ", "ฉ", properties="<w:ins/>")),
                 [["ก", "ข"], ["จ", "ฉ"]], id="deleted and inserted rows"),
    pytest.param(table(row("ก", cell("ข", properties="<w:cellDel/>"), "ค")), [["ก", "ค"]], id="deleted cell"),
    pytest.param(table(f"<w:sdt><w:sdtContent>{row('ก', 'ข')}</w:sdtContent></w:sdt>",
                       row(f"<w:sdt><w:sdtContent>{cell('ค')}</w:sdtContent></w:sdt>", "ง")),
                 [["ก", "ข"], ["ค", "ง"]], id="content controls around a row and a cell"),
    pytest.param(table(row("ก", "ข"), row("", ""), row("ค", "ง")), [["ก", "ข"], ["ค", "ง"]], id="blank rows"),
    pytest.param(table(row(cell("ก", properties=DOWN), "ข"), row(cell("", properties=ON), ""),
                       row(cell("", properties=ON), "ค")),
                 [["ก [1x2]", "ข"], ["", "ค"]], id="a blank row below a merged cell"),
    pytest.param(table(row(cell("ก", properties='<w:gridSpan w:val="99999999"/>'), "ข")), [["ก", "ข"]],
                 id="wider than any table"),
    pytest.param(table(row(cell("๑. ก", "๒. ข"), cell(paragraph("ค", BREAK, "ง")))), [["๑. ก\n๒. ข", "ค\nง"]],
                 id="paragraphs and line breaks"),
    pytest.param(table(row(cell(paragraph(run("ก"), "<w:r><w:tab/></w:r>", run("ข"))), "ค")), [["ก ข", "ค"]],
                 id="a tab in a cell is a blank"),
    pytest.param(table(row(cell(paragraph(run("โครงสร้าง", UNDERLINED), run(" จัดทำแผนผัง"))), "ค")),
                 [["โครงสร้าง\nจัดทำแผนผัง", "ค"]], id="an underlined name opens a cell"),
    pytest.param(table(row(cell(paragraph(run("โครงสร้าง", UNDERLINED), " :")), "ค")), [["โครงสร้าง :", "ค"]],
                 id="an underlined name with a colon"),
    pytest.param(table(row(cell(paragraph("จัดทำ", run("แผนผัง", UNDERLINED))), "ค")), [["จัดทำแผนผัง", "ค"]],
                 id="underlined further on"),
    pytest.param(table(row(cell("ก", paragraph(text_box(paragraph("ในกรอบ")))), "ค")), [["ก\nในกรอบ", "ค"]],
                 id="text box in a cell"),
    pytest.param(table(row(cell(paragraph("ก"), table(row("ข", "ค"), row("ง", "")), paragraph()), "จ")),
                 [["ก\nข ค\nง", "จ"]], id="nested table"),
    pytest.param(table(row(cell(table(row(cell("๑. ก", "๒. ข"))), paragraph()), "ค")), [["๑. ก\n๒. ข", "ค"]],
                 id="nested frame"),
    pytest.param(table(row("ที่", "การดำเนินการ", "หมายเหตุ"),
                       row("๑", cell(table(NAMES, row("ก", "กองคลัง"), row("ข", "กองช่าง")), paragraph()), "ค"),
                       row("๒", cell(table(NAMES, row("ง", "สำนักปลัด")), paragraph()), "")),
                 [["ที่", "ขั้นตอน", "ผู้รับผิดชอบ", "หมายเหตุ"], ["๑ [1x2]", "ก", "กองคลัง", "ค [1x2]"], ["", "ข", "กองช่าง", ""],
                  ["๒", "ง", "สำนักปลัด", ""]], id="a column of tables"),
    pytest.param(table(row("ที่", "การดำเนินการ"), row("๑", cell(table(NAMES, row("ก", "กองคลัง")), paragraph("ดังนี้")))),
                 [["ที่", "การดำเนินการ"], ["๑", "ขั้นตอน ผู้รับผิดชอบ\nก กองคลัง\nดังนี้"]], id="a table with text beside it"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "rows"), GRIDS)
def test_grids(xml: str, rows: list[list[str]]) -> None:
    (block,) = word.read(docx(xml)).blocks
    assert isinstance(block, Table)
    assert [[drawn(one) for one in cells] for cells in block.rows] == rows


FRAMES = [
    pytest.param(table(row(cell("ก", "ข"))), ["ก", "ข"], id="a single cell is a frame"),
    pytest.param(table(row(cell(table(row("ก", "ข")), paragraph()))), [[["ก", "ข"]]], id="around a table"),
    pytest.param(table(row(cell("หัวข้อ")), row(cell(table(row("ก", "ข")), paragraph("ท้าย")))),
                 ["หัวข้อ", [["ก", "ข"]], "ท้าย"], id="one column, with a table in it"),
    pytest.param(table(row(cell("ก")), row(cell("ข"))), [[["ก"], ["ข"]]], id="one column is a table"),
    pytest.param(table(row("", "")), [], id="a blank table is nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "blocks"), FRAMES)
def test_frames(xml: str, blocks: list[object]) -> None:
    shown = [
        block.text if isinstance(block, Paragraph) else [[drawn(one) for one in cells] for cells in block.rows]
        for block in word.read(docx(xml)).blocks
    ]
    assert shown == blocks


def test_places() -> None:
    body = paragraph("ก") + table(row("ข", "ค"), row("", ""), row("ง", cell("จ", "ฉ"))) + table(row("ช", "ซ"))
    document = word.read(docx(body))
    places = {line.text: line.place for passage in document.passages() for line in passage.lines}
    assert {
        text: (place.line, place.table, place.row, place.column) for text, place in places.items()
    } == {
        "ก": (1, None, None, None), "ข": (2, 1, 1, 1), "ค": (3, 1, 1, 2), "ง": (6, 1, 3, 1), "จ": (7, 1, 3, 2),
        "ฉ": (8, 1, 3, 2), "ช": (9, 2, 1, 1), "ซ": (10, 2, 1, 2),
    }  # fmt: skip


def test_a_heading_in_a_cell_is_emphasised_and_its_text_is_not() -> None:
    name = run("โครงสร้าง", UNDERLINED)
    (block,) = word.read(docx(table(row(cell(paragraph(name, " จัดทำ")), cell(paragraph(name)))))).blocks
    assert isinstance(block, Table)
    assert [[line.emphasised for line in one.lines] for one in block.rows[0]] == [[True, False], [True]]


def test_a_table_of_more_cells_than_anyone_reads_is_refused() -> None:
    wide = row(*["ก"] * 2_500)
    narrow = "<w:tr><w:tc/></w:tr>" * 300
    with pytest.raises(UnreadableFileError, match=r"301 rows and 2,500 columns"):
        word.read(docx(f"<w:tbl>{wide}{narrow}</w:tbl>"))


def test_tables_that_are_nested_beyond_reason_are_refused() -> None:
    body = paragraph("ก")
    for _ in range(45):
        body = table(row(cell(body, paragraph())))
    with pytest.raises(UnreadableFileError, match="inside each other"):
        word.read(docx(body))
