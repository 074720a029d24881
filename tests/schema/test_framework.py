"""The frameworks per year: what is known, how firmly, and that the data agree with themselves."""

import pickle
import re
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from itareports.normalize.issues import issue_title
from itareports.schema.framework import Fact, Framework, framework, frameworks, indicator_of

YEARS = range(2562, 2570)


def known(year: int) -> Framework:
    found = framework(year)
    assert found is not None
    return found


@pytest.mark.parametrize("year", [None, 2561, 2570], ids=["no year", "five indices", "future"])
def test_a_year_outside_the_framework_is_unknown(year: int | None) -> None:
    assert framework(year) is None


@pytest.mark.parametrize("year", YEARS)
def test_weights_add_up(year: int) -> None:
    weights = known(year).weights
    assert weights is None or sum(weights.value.values()) == Decimal(1)


@pytest.mark.parametrize("year", YEARS)
def test_questions_are_numbered_without_a_gap(year: int) -> None:
    questions = known(year).questions
    if questions is None:
        assert year == 2569
        return
    iit = [code for number in range(1, 6) for code in questions.value[number].codes]
    eit = [code for number in range(6, 9) for code in questions.value[number].codes]
    assert iit == [f"i{number}" for number in range(1, len(iit) + 1)]
    assert eit == [f"e{number}" for number in range(1, len(eit) + 1)]


@pytest.mark.parametrize("year", YEARS)
def test_items_fill_their_total(year: int) -> None:
    found = known(year)
    assert found.item_total is not None
    if found.items is not None:
        codes = [code for part in found.items.value.values() for code in part.codes]
        assert codes == [f"o{number}" for number in range(1, found.item_total.value + 1)]


def facts_of(known: Framework) -> Iterator[Fact[Any]]:
    for field in fields(known):
        said = getattr(known, field.name)
        yield from said.values() if isinstance(said, dict) else ()
        if isinstance(said, Fact):
            yield said


@pytest.mark.parametrize("year", YEARS)
def test_every_fact_says_where_it_comes_from_in_two_languages(year: int) -> None:
    facts = list(facts_of(known(year)))
    assert facts
    for fact in facts:
        assert 0 < fact.confidence < 1
        assert re.search(r"[ก-๙]", fact.evidence)
        assert re.fullmatch(r"[^ก-๙“”]+(?:[ก-๙“”].*)?", fact.evidence_en)


@pytest.mark.parametrize("year", range(2562, 2568))
def test_every_item_and_part_of_a_known_list_has_a_name(year: int) -> None:
    found = known(year)
    assert found.item_total is not None
    assert found.items is not None
    assert set(found.item_names) == {f"o{number}" for number in range(1, found.item_total.value + 1)}
    assert set(found.subindicator_names) == set(found.items.value)


@pytest.mark.parametrize(
    ("year", "expected"),
    [pytest.param(2568, {5, 6, 7, 8, 9}, id="2568"), pytest.param(2569, set(range(1, 25)), id="2569")],
)
def test_names_that_nobody_told_are_not_made_up(year: int, expected: set[int]) -> None:
    found = known(year)
    assert found.item_total is not None
    assert {n for n in range(1, found.item_total.value + 1) if f"o{n}" not in found.item_names} == expected


@pytest.mark.parametrize(
    ("year", "code", "name"),
    [
        pytest.param(2566, "o10", "นโยบายคุ้มครองข้อมูลส่วนบุคคล", id="2566: new in 9.1"),
        pytest.param(2566, "o11", "แผนดำเนินงานและการใช้งบประมาณประจำปี", id="2566: plan and budget merged"),
        pytest.param(2566, "o18", "E-Service", id="2566: last of 9.2"),
        pytest.param(2566, "o31", "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่", id="2566: first of 10.1"),
        pytest.param(2566, "o39", "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ", id="2566: first of 10.2"),
        pytest.param(2566, "o42", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", id="2566: the plan"),
        pytest.param(2563, "o10", "แผนดำเนินงานประจำปี", id="2563: the same code, another item"),
        pytest.param(2563, "o34", "เจตจำนงสุจริตของผู้บริหาร", id="2563: before the No Gift Policy"),
        pytest.param(2565, "o34", "นโยบายไม่รับของขวัญ (No Gift Policy)", id="2565: after it"),
        pytest.param(
            2567, "o35", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", id="2567: the results"
        ),
        pytest.param(2569, "o25", "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร", id="2569: the plan's new name"),
    ],
)
def test_names_of_items(year: int, code: str, name: str) -> None:
    assert known(year).item_names[code].value == name


@pytest.mark.parametrize("code", ["i8", "i19", "i26", "e13"])
def test_the_same_question_asks_something_else_in_another_year(code: str) -> None:
    assert known(2564).question_texts[code].value != known(2566).question_texts[code].value


def test_all_questions_of_the_published_form_are_there() -> None:
    assert len(known(2564).question_texts) == 45
    assert all(known(2564).question_texts[f"i{number}"].is_firm for number in range(1, 31))
    assert not known(2564).question_texts["e9"].is_firm


@pytest.mark.parametrize(
    ("due", "plan", "implementation"),
    [(2563, "o42", "o43"), (2566, "o42", "o43"), (2567, "o34", "o35"), (2568, "o27", "o28"), (2569, "o25", "o26")],
)
def test_the_items_of_the_year_in_which_a_report_is_due(due: int, plan: str, implementation: str) -> None:
    found = known(due)
    assert found.report_items is not None
    assert found.report_items.value == {"plan": plan, "implementation": implementation}
    assert {plan, implementation} <= set(found.item_names)


def test_the_older_form_is_followed_up_and_the_newer_has_seven_issues() -> None:
    older, newer = known(2566).contents["plan"].value, known(2567).contents["plan"].value
    assert ("monitoring" in older.parts, older.not_with_seven_issues) == (True, ("monitoring",))
    assert {"issues", "approach", "constraints"} <= set(newer.parts)
    assert "monitoring" not in newer.parts
    assert issue_title(7) is not None


def test_reports_on_results_tell_results() -> None:
    assert all("results" in known(due).contents["implementation"].value.parts for due in range(2563, 2569))
    assert not any("results" in known(due).contents["plan"].value.parts for due in range(2563, 2569))


def test_frameworks_travel_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(frameworks())) == frameworks()


@pytest.mark.parametrize(
    ("code", "year", "expected"),
    [
        pytest.param("i6", 2564, 1, id="six questions an indicator"),
        pytest.param("i6", 2567, 2, id="three questions an indicator"),
        pytest.param("o33", 2563, 9, id="last item of 9.5"),
        pytest.param("o33", 2566, 10, id="the same item a framework later"),
        pytest.param("o44", 2566, None, id="no such item"),
        pytest.param("o5", 2569, None, id="split unknown"),
        pytest.param("i1", None, None, id="no year"),
    ],
)
def test_indicator_of(code: str, year: int | None, expected: int | None) -> None:
    assert indicator_of(code, year) == expected


def test_recalled_facts_are_not_firm() -> None:
    recalled = [known(2567).questions, known(2567).items, known(2568).item_total, known(2562).questions]
    assert [fact.is_firm for fact in recalled if fact is not None] == [False] * 4
    assert all(fact.is_firm for fact in (known(2564).items, known(2566).questions, known(2563).weights) if fact)


def test_the_ten_indicators_are_those_of_the_years_that_have_them() -> None:
    assert [len(known(year).indicators) for year in YEARS] == [10] * 7 + [0]


def test_scales_fall() -> None:
    for scale in (known(2563).letters, known(2566).levels):
        assert list(scale) == sorted(scale, key=lambda level: level.at_least, reverse=True)
        assert scale[-1].at_least == 0
