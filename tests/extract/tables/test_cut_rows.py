"""Rows that a page end cuts: what stands at the foot of a page, and at the head of the next."""

import pytest

from itareports.extract.tables.stitch import is_cut
from tests.extract.tables.parts_of_tables import paged, row, stitched

CUT = [
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("", "ของเทศบาล"), id="a sentence goes on"),
    pytest.param(("การเผยแพร่→", "จัดทำประกาศ→"), ("ข้อมูล", "ของเทศบาล"), id="so do two"),
    pytest.param(("1. การเผยแพร่", "1) แต่งตั้ง"), ("", "2) จัดประชุม"), id="the next item of a list"),
    pytest.param(
        ("1. การเผยแพร่", ("1) แต่งตั้ง", "คณะทำงาน")), ("", "2) จัดประชุม"), id="the next item, the last one wrapped"
    ),
    pytest.param(("การเผยแพร่", ("- แต่งตั้ง→", "คณะ→")), ("", "ทำงาน"), id="a bullet's text goes on"),
    pytest.param(("การเผยแพร่", "ต.ค. 2565"), ("", "- ก.ย. 2566"), id="a range over the page end"),
    pytest.param(("การเผยแพร่", "จัดทำ→", "ไตรมาส 1, ไตรมาส 3→"), ("", "ประกาศ", "ปีงบประมาณ 2568"),
                 id="quarters, then a year"),
    pytest.param(("การเผยแพร่→", "จัดทำ→", "ต.ค. 2565→"), ("ข้อมูล", "ประกาศ", "มี.ค. 2566"),
                 id="two periods where all else goes on"),
    pytest.param(("การเผยแพร่→", "ต.ค. 2565→"), ("ข้อมูล", "มี.ค. 2566"), id="two periods beside a title that goes on"),
    pytest.param(("การเผยแพร่", ("กิจกรรมที่ 1 จัดทำ→",), "กองคลัง→"), ("", "กิจกรรมที่ 2 เผยแพร่", "และกองช่าง"),
                 id="another step that is called an activity"),
    pytest.param(("การเผยแพร่", "4."), ("", "จัดอบรมพนักงาน"), id="a list mark alone"),
    pytest.param(("การเผยแพร่", ("จัดทำ→", "ประกาศ→"), ("กองคลัง→",)), ("", "ของเทศบาล", "และกองช่าง"),
                 id="a paragraph's last line was kept for the next page"),
]  # fmt: skip

WHOLE = [
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ"), ("", "ของเทศบาล"), id="there was room for the word below"),
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("2. การให้บริการ", "ของเทศบาล"), id="another number"),
    pytest.param(("1. การเผยแพร่→", "กองคลัง"), ("2. การให้บริการ", ""), id="another number alone"),
    pytest.param(("1. การเผยแพร่", ("1) แต่งตั้ง", "2) ประชุม")), ("", "1) จัดอบรม"), id="a list begins anew"),
    pytest.param(("1. การเผยแพร่", ("1) แต่งตั้ง", "2) ประชุม")), ("", "4) จัดอบรม"), id="a list that leaves one out"),
    pytest.param(("1. การเผยแพร่", "- แต่งตั้ง"), ("", "- จัดอบรม"), id="bullets do not count"),
    pytest.param(("ข้อ o10→", "92.36"), ("ข้อ o11", "81.20"), id="another code"),
    pytest.param(("การเผยแพร่→", "92.36"), ("ข้อมูล", "81.20"), id="another figure"),
    pytest.param(("การป้องกัน→", "๙๒.๓๖"), ("การทุจริต", "๘๑.๒๐"), id="another figure in Thai digits"),
    pytest.param(("ตัวชี้วัด→", "100"), ("ที่ ๒", "95%"), id="another share"),
    pytest.param(("การเผยแพร่", "จัดทำประกาศ→"), ("", "**ผู้รับผิดชอบ**"), id="a heading"),
    pytest.param(("1. การเผยแพร่", "", "กองคลัง→"), ("", "จัดอบรม", "และกองช่าง"), id="a cell that was empty"),
    pytest.param(("1. การเผยแพร่", ("ก→",), ("1", "2", "3", "4", "กองคลัง→")), ("", "จัดอบรม", "และกองช่าง"),
                 id="a cell that ended long before"),
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("", ""), id="nothing below"),
    pytest.param(("", ""), ("", "ของเทศบาล"), id="nothing above"),
    pytest.param(("1. การเผยแพร่", "จัดทำคู่มือ", "สำนักปลัด", "ต.ค. 2565"),
                 ("", "จัดอบรมพนักงาน", "กองคลัง", "มี.ค. 2566"), id="another activity with its owner and period"),
    pytest.param(("3. การร้องเรียน", ("ทบทวน", "คู่มือ"), ("ธันวาคม 2563 -→", "มกราคม 2564→")),
                 ("", "เปิดช่องทาง", "กุมภาพันธ์ - กันยายน 2564"), id="another period, though it had no room above"),
    pytest.param(("1. การคัดเลือก", "ประกาศ", "กองการเจ้าหน้าที่→", "ต.ค. 2565→"), ("", "อบรม", "สำนักปลัด", "ตลอดปีงบประมาณ"),
                 id="another period and an owner that had no room above"),
    pytest.param(("การติดตาม→", "รายงาน→"), ("มาตรการที่ 2", "เผยแพร่"), id="another measure"),
    pytest.param(("ระยะเวลาดำเนินการ→", "ไตรมาส 3"), ("งบประมาณ", "18,500 บาท"), id="another label of a form"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below"), CUT)
def test_rows_that_a_page_end_cuts(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert is_cut(row(*above), row(*below, page=2))


@pytest.mark.parametrize(("above", "below"), WHOLE)
def test_rows_that_begin_on_their_page(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert not is_cut(row(*above), row(*below, page=2))


def test_the_next_step_with_an_owner_and_a_period_of_its_own_is_a_row() -> None:
    above = row("1. การเผยแพร่", "1) แต่งตั้งคณะทำงาน", "สำนักปลัด", "ต.ค. 2565")
    assert not is_cut(above, row("", "2) จัดอบรมพนักงาน", "กองคลัง", "มี.ค. 2566", page=2))


THREE_PAGES = [
    pytest.param("", id="beside an empty cell"),
    pytest.param("การเผยแพร่", id="beside a cell that ended on the first"),
    pytest.param(("การเผยแพร่", "ข้อมูล", "ข่าวสาร", "ของเทศบาล"), id="beside a cell that ended far down the first"),
]  # fmt: skip


@pytest.mark.parametrize("first", THREE_PAGES)
def test_a_row_that_goes_on_over_three_pages(first: str | tuple[str, ...]) -> None:
    parts = [
        paged(row(first, ("จัดทำประกาศ→",) * 4)),
        paged(row("", "ของเทศบาล→", page=2), page=2),
        paged(row("", "ทุกปี", page=3), page=3),
    ]
    assert len(stitched(*parts).rows) == 1
