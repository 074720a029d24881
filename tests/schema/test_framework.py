"""The frameworks per year: what is known, how firmly, and that the data agree with themselves."""

from decimal import Decimal

import pytest

from itareports.schema.framework import Framework, framework, indicator_of

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
