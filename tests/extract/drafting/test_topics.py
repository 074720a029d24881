"""Topics that a measure names outright. Rows: title, steps, what numbers and codes mean, topics that are certain."""

import pytest

from itareports.extract.drafting.topics import NAMED, Naming, draft_topics
from itareports.extract.recognisers.printed_numbers import PrintedNumbers
from itareports.schema.framework import framework

RANKED = PrintedNumbers({("indicator", 1): frozenset({3}), ("indicator", 2): frozenset({1, 6})})
ISSUES = PrintedNumbers({("issue", 3): frozenset({3})})
IN_2566, IN_2568 = Naming(framework(2566)), Naming(framework(2568))
BY_RANK, BY_ISSUES = Naming(framework(2566), RANKED), Naming(framework(2566), ISSUES)

ROWS = [
    pytest.param("ยกระดับตัวชี้วัดที่ 1 การใช้งบประมาณ", IN_2566, {"indicator:2"}, id="the name, not the rank before it"),
    pytest.param("แก้ไขตัวชี้วัดที่ ๑", BY_RANK, {"indicator:3"}, id="a rank that the report explains"),
    pytest.param("แก้ไขตัวชี้วัดที่ ๒", BY_RANK, set(), id="a rank of two indicators"),
    pytest.param("แก้ไขตัวชี้วัดที่ ๔", BY_RANK, set(), id="a number the report does not explain"),
    pytest.param("แก้ไขตัวชี้วัดที่ 1 - 5", IN_2566, set(), id="a range of indicators"),
    pytest.param("ดำเนินการตามประเด็นที่ ๓", BY_ISSUES, {"issue:3"}, id="an issue that the report lists"),
    pytest.param("ดำเนินการตามประเด็นที่ ๓", IN_2566, set(), id="some list of issues"),
    pytest.param("แก้ไขข้อ i19", IN_2566, {"indicator:4"}, id="a question"),
    pytest.param("แก้ไขข้อ i15", Naming(framework(2564)), {"indicator:3"}, id="a question of 2564"),
    pytest.param("แก้ไขข้อ i19", Naming(), set(), id="a question of an unknown year"),
    pytest.param("แก้ไขข้อ i19 - i24", IN_2566, {"indicator:4"}, id="questions of one indicator"),
    pytest.param("จัดทำข้อมูล o1-o43", IN_2566, set(), id="all items"),
    pytest.param("จัดทำข้อมูลตาม O12", IN_2566, {"indicator:9"}, id="an item"),
    pytest.param("จัดทำข้อมูลตาม OIT ข้อ 34", IN_2566, {"indicator:10"}, id="an item with its instrument"),
    pytest.param("ส่งเอกสาร OIT 43 ข้อ", IN_2566, set(), id="a count of items"),
    pytest.param("เผยแพร่ตามข้อ o43", IN_2566, set(), id="the item that is this report"),
    pytest.param("เติมน้ำมัน E20", IN_2566, set(), id="petrol"),
    pytest.param("แก้ไขข้อ o39", IN_2568, set(), id="no item of that year"),
]


@pytest.mark.parametrize(("title", "naming", "certain"), ROWS)
def test_what_a_title_names(title: str, naming: Naming, certain: set[str]) -> None:
    assert {topic["code"] for topic in draft_topics(title, [], naming) if topic["confidence"] == NAMED} == certain


def test_a_number_is_less_sure_where_the_report_explains_none() -> None:
    (topic,) = draft_topics("แก้ไขตัวชี้วัดที่ ๔", [], IN_2566)
    assert topic["code"] == "indicator:4"
    assert 0.5 < topic["confidence"] < NAMED


def test_a_code_among_the_steps_is_less_sure() -> None:
    (topic,) = draft_topics("มาตรการที่ ๑", ["ทบทวน", "ดำเนินการตามข้อ i19"], IN_2566)
    assert topic["code"] == "indicator:4"
    assert 0.5 < topic["confidence"] < NAMED


def test_the_surest_comes_first() -> None:
    sure = [topic["confidence"] for topic in draft_topics("การใช้งบประมาณตามข้อ i19", ["จัดซื้อจัดจ้าง"], IN_2566)]
    assert len(sure) > 1
    assert sure == sorted(sure, reverse=True)
