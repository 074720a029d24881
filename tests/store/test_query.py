"""Filters and the Thai search over measures."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from itareports.schema import Activity, Measure, Step
from itareports.store.load import load_report
from itareports.store.query import MeasureFilter, find_measures
from itareports.store.search import fold, search_words
from tests.store.sample_reports import make_report

MANUAL, ASSET = "จัดทำคู่มือการปฏิบัติงาน", "มาตรการกำกับการใช้ทรัพย์สิน"
BOTH = [MANUAL, ASSET]
EXAMPLE, TRIAL = "เทศบาลตำบลบ้านตัวอย่าง", "เทศบาลตำบลทดลอง"


def _titles(session: Session, asked: MeasureFilter) -> list[str]:
    found = {row.title for row in find_measures(session, asked)}
    return [title for title in BOTH if title in found]


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        pytest.param("คู่มือ", [MANUAL], id="in the title"),
        pytest.param("ทบทวน", [MANUAL], id="in the approach"),
        pytest.param("กระบวนงาน", [MANUAL], id="in a step and a substep"),
        pytest.param("เว็บไซต์", [MANUAL], id="in a substep"),
        pytest.param("เผยแพร่คู่มือแล้ว", [MANUAL], id="in a result"),
        pytest.param("การยืมทรัพย์สิน", [ASSET], id="in a heading"),
        pytest.param("คู่มือ เว็บไซต์", [MANUAL], id="two words in different places"),
        pytest.param("คู่มือ ทรัพย์สิน", [], id="two words that no measure has both"),
        pytest.param("มือ", [MANUAL], id="inside of a word"),
        pytest.param("ยืม", [ASSET], id="three letters"),
        pytest.param("ทุ", [ASSET], id="two letters"),
        pytest.param("ก", BOTH, id="one letter"),
        pytest.param("10 กระบวน", [MANUAL], id="Arabic digits find Thai ones"),
        pytest.param("๑๐ กระบวน", [MANUAL], id="Thai digits"),
        pytest.param("๑๐๐%", [ASSET], id="Thai digits find Arabic ones"),
        pytest.param("100%", [ASSET], id="a percent sign is meant"),
        pytest.param("10%", [], id="and is no wildcard"),
        pytest.param("ผู้บริหาร_ทุก", [ASSET], id="an underscore is meant"),
        pytest.param("คู่มือ_", [], id="and is no wildcard either"),
        pytest.param("_%", [], id="two wildcards of LIKE"),
        pytest.param('"คู่มือ"', [], id="quotes are meant"),
        pytest.param("คู่มือ*", [], id="a star is meant"),
        pytest.param("คู่มือ AND ทบทวน", [], id="AND is a word"),
        pytest.param("folded:คู่มือ", [], id="a column filter of FTS5"),
        pytest.param("^คู่มือ", [], id="an anchor of FTS5"),
        pytest.param("NEAR(คู่มือ", [], id="an open parenthesis"),
        pytest.param("'", [], id="a single quote"),
        pytest.param("\\", [], id="a backslash"),
        pytest.param("/", [], id="the escape sign of LIKE"),
        pytest.param("\x00", BOTH, id="a NUL is a blank"),
        pytest.param("", BOTH, id="nothing typed"),
        pytest.param("  ", BOTH, id="blanks typed"),
        pytest.param("จัดทํา", [MANUAL], id="a sara am typed in two parts"),
    ],
)
def test_the_text_search(example: Session, typed: str, titles: list[str]) -> None:
    assert _titles(example, MeasureFilter(text=typed)) == titles


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        pytest.param({"org": "บ้านตัวอย่าง"}, BOTH, id="part of a name"),
        pytest.param({"org": "เทศบาล ทดลอง"}, [ASSET], id="words of a name"),
        pytest.param({"org": "%"}, [], id="a wildcard in a name"),
        pytest.param({"type": "subdistrict_municipality"}, BOTH, id="type"),
        pytest.param({"type": "city_municipality"}, [], id="another type"),
        pytest.param({"province": "ลำพูน"}, BOTH, id="province"),
        pytest.param({"province": "จังหวัดลำพูน"}, BOTH, id="province with its title"),
        pytest.param({"province": "ลำ"}, [], id="a province is named in full"),
        pytest.param({"district": "เมืองลำพูน"}, [], id="district"),
        pytest.param({"year": 2566}, BOTH, id="year"),
        pytest.param({"year": 2567}, [], id="a year without measures"),
        pytest.param({"kind": "plan"}, BOTH, id="kind"),
        pytest.param({"kind": "implementation"}, [], id="another kind"),
        pytest.param({"unit": "กองคลัง"}, BOTH, id="unit"),
        pytest.param({"unit": "นิติการ"}, [MANUAL], id="subunit"),
        pytest.param({"topic": "indicator:4"}, [ASSET], id="indicator as a topic"),
        pytest.param({"indicator": 4}, [ASSET], id="indicator"),
        pytest.param({"topic": "issue:2"}, [MANUAL], id="issue"),
        pytest.param({"topic": "issue:2", "indicator": 4}, [], id="two topics must both hold"),
        pytest.param({"active_on": date(2023, 3, 31)}, BOTH, id="the last day counts"),
        pytest.param({"active_on": date(2023, 4, 1)}, [ASSET], id="the day after does not"),
        pytest.param({"active_on": date(2022, 9, 30)}, [], id="the day before does not"),
        pytest.param({"text": "คู่มือ", "unit": "สำนักปลัด", "year": 2566}, [MANUAL], id="text and filters"),
    ],
)
def test_the_filters(example: Session, asked: dict[str, Any], titles: list[str]) -> None:
    assert _titles(example, MeasureFilter(**asked)) == titles


def test_a_row_tells_who_does_what_when(example: Session) -> None:
    (row,) = find_measures(example, MeasureFilter(text="กระบวนงาน 10"))
    assert (row.organisation, row.province, row.fiscal_year_be, row.kind) == (EXAMPLE, "ลำพูน", 2566, "plan")
    assert (row.number, row.title) == (1, MANUAL)
    assert row.topics == ("indicator:6", "issue:2")
    assert row.units == ("สำนักปลัด", "กองคลัง")
    assert row.periods == ((date(2022, 10, 1), date(2023, 3, 31)),)
    assert row.snippet is not None
    assert "๑๐ กระบวนงาน" in row.snippet


def test_rows_come_by_organisation_and_number_and_can_be_limited(example: Session) -> None:
    found = [(row.organisation, row.number, row.snippet) for row in find_measures(example, MeasureFilter())]
    assert found == [(TRIAL, 2, None), (EXAMPLE, 1, None), (EXAMPLE, 2, None)]
    assert len(find_measures(example, MeasureFilter(), limit=2)) == 2


def test_superseded_reports_are_found_only_when_asked_for(session: Session) -> None:
    measure = Measure(number=1, title="เดิม")
    load_report(session, make_report(measures=(measure,), sha256="a"), path="a", program_version="1", size=1)
    load_report(session, make_report(sha256="b"), path="b", program_version="1", size=1)
    assert find_measures(session, MeasureFilter(text="เดิม")) == []
    assert len(find_measures(session, MeasureFilter(text="เดิม", with_superseded=True))) == 1


def test_the_search_follows_a_corrected_file(session: Session) -> None:
    for sha256, title in (("a", "ฉบับแรก"), ("b", "ฉบับแก้ไข")):
        report = make_report(measures=(Measure(number=1, title=title),), sha256=sha256)
        load_report(session, report, path="a", program_version="1", size=1)
    assert find_measures(session, MeasureFilter(text="ฉบับแรก")) == []
    assert len(find_measures(session, MeasureFilter(text="ฉบับแก้ไข"))) == 1


SOUP = st.text(st.sampled_from("กขาำ่ิ๑1aAİ%_\"*'/\\()-^: "), max_size=12)


def test_the_search_finds_exactly_the_measures_that_hold_all_words(session: Session) -> None:
    @settings(max_examples=100, deadline=None)
    @given(st.lists(SOUP, min_size=1, max_size=4), SOUP)
    def finds(texts: list[str], typed: str) -> None:
        measures = tuple(
            Measure(number=number, activities=(Activity(steps=(Step(text=text),)),))
            for number, text in enumerate(texts)
        )
        report = make_report(measures=measures, sha256=uuid4().hex)
        load_report(session, report, path="a", program_version="1", size=1)
        words = search_words(typed)
        expected = [number for number, text in enumerate(texts) if all(word in fold(text) for word in words)]
        assert [row.number for row in find_measures(session, MeasureFilter(text=typed))] == expected

    finds()
