import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.document import Document, Paragraph, Table


def grid(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in document.tables]


TABS = "มาตรการ\tผู้รับผิดชอบ\n๑. อบรม\tกองคลัง"
TABLES = [
    pytest.param(TABS, [[["มาตรการ", "ผู้รับผิดชอบ"], ["๑. อบรม", "กองคลัง"]]], id="tabs"),
    pytest.param(
        "ก\tข\tค\n1\tสอง\nบรรทัด\tสาม", [[["ก", "ข", "ค"], ["1", "สอง\nบรรทัด", "สาม"]]], id="a cell over two lines"
    ),
    pytest.param("ก\tข\n<p>1</p><p>2</p>\t3", [[["ก", "ข"], ["1\n2", "3"]]], id="paragraph tags in a cell"),
    pytest.param("ก\tข\n1\t2\n \t ", [[["ก", "ข"], ["1", "2"]]], id="a blank row is dropped"),
    pytest.param("| ก | ข |\n|---|---|\n| 1 | 2 |", [[["ก", "ข"], ["1", "2"]]], id="pipes"),
    pytest.param("ก | ข\n--- | ---\n1 | 2", [[["ก", "ข"], ["1", "2"]]], id="pipes without borders"),
    pytest.param("ก | ข", [], id="one pipe in prose"),
    pytest.param(
        "<table><tr><th>ก</th><th>ข</th></tr>\n<tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
        [[["ก", "ข"], ["1", "2"], ["", "3"]]],
        id="HTML with a cell over two rows",
    ),
    pytest.param(
        "<table><tr><td colspan=2>ก</td></tr><tr><td>1</td><td>2</td></tr></table>",
        [[["ก", ""], ["1", "2"]]],
        id="HTML colspan",
    ),
    pytest.param("\tตามที่ได้รับแจ้ง\nบรรทัดต่อ", [], id="an indented paragraph"),
    pytest.param(
        "\tมาตรการ\n\tผู้รับผิดชอบ\n\tระยะเวลา\n\n\t1. อบรม\n\tกองคลัง\n\tมี.ค. 66\n\n\t2. ตรวจ\n\tกองช่าง\n\tเม.ย. 66",
        [[["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"], ["1. อบรม", "กองคลัง", "มี.ค. 66"], ["2. ตรวจ", "กองช่าง", "เม.ย. 66"]]],
        id="one cell a line",
    ),
    pytest.param(
        "\tมาตรการ\n\tขั้นตอน\n\tผู้รับผิดชอบ\n\tระยะเวลา\n\n\t1.อบรม\n\t1. ก\n2. ข\n\t\n\tกองคลัง\n\tมี.ค. 66\n"
        " \t2.ตรวจ\n\t1. ค\n\tกองช่าง\n",
        [
            [
                ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"],
                ["1.อบรม", "1. ก\n2. ข", "กองคลัง", "มี.ค. 66"],
                ["2.ตรวจ", "1. ค", "กองช่าง", ""],
            ]
        ],
        id="one cell a line, an empty cell too many and one too few",
    ),
]


@pytest.mark.parametrize(("text", "tables"), TABLES)
def test_tables(text: str, tables: list[list[list[str]]]) -> None:
    assert grid(Document.of(text)) == tables


def test_paragraphs_headings_and_places() -> None:
    document = Document.of("# ชื่อเรื่อง\nย่อหน้า\nต่อ\n\n" + TABS)
    assert [(p.text, p.level, p.place.line) for p in document.paragraphs] == [("ชื่อเรื่อง", 1, 1), ("ย่อหน้า\nต่อ", None, 2)]
    cell = document.tables[0].rows[1][1]
    assert (cell.place.line, cell.place.table, cell.place.row, cell.place.column) == (6, 1, 2, 2)


def test_form_feeds_begin_pages() -> None:
    document = Document.of("หน้าแรก\n\f\nหน้าสอง")
    assert [paragraph.place.page for paragraph in document.paragraphs] == [1, 2]
    assert document.pages == 2


def test_repair_keeps_the_line_as_it_stood() -> None:
    (paragraph,) = Document.of("จัดทําแผน").paragraphs
    assert (paragraph.text, paragraph.lines[0].raw) == ("จัดทำแผน", "จัดทําแผน")


@given(st.text(alphabet="กขค๑12 \t\n|-.#", max_size=200))
def test_no_letter_is_lost_or_doubled(text: str) -> None:
    """Whatever the layout, every letter and digit of the file stands in the document once."""
    document = Document.of(text)
    shown = "".join(passage.text for passage in document.passages())
    letters = [char for char in text if char in "กขค๑12"]
    assert sorted(char for char in shown if char in "กขค๑12") == sorted(letters)


@given(
    st.lists(st.lists(st.text(alphabet="กขค1", min_size=1, max_size=5), min_size=3, max_size=3), min_size=1, max_size=5)
)
def test_a_drawn_table_is_read_back(rows: list[list[str]]) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    (block,) = Document.of(text).blocks
    assert isinstance(block, Table)
    assert not isinstance(block, Paragraph)
    assert [[cell.text for cell in row] for row in block.rows] == rows


def test_a_group_row_that_lost_its_tabs_is_a_row() -> None:
    text = "มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\nตัวชี้วัดที่ ๒ การใช้งบประมาณ\n๑. ก\tกองคลัง\tมี.ค. 66\nIIT\n๒. ข\tกองช่าง\tเม.ย. 66"
    (table,) = Document.of(text).tables
    assert [row[0].text for row in table.rows] == ["มาตรการ", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๑. ก", "IIT", "๒. ข"]
