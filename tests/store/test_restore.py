"""A report that was loaded comes back as it was: nothing is dropped on the way into rows."""

from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.errors import ItaError, UsageError
from itareports.schema import Constraint, Evidence, Place, Report
from itareports.schema.values import Value
from itareports.store.load import load_report
from itareports.store.restore import restore_report
from itareports.store.session import opened
from tests.store.sample_reports import full_report, make_report

# Everything a document can hold, but for what no database takes.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
NUMBERS = st.integers(-(2**63), 2**63 - 1)
LARGEST = Decimal("9999999999999.99")
COORDINATES = st.floats(allow_nan=False, allow_infinity=False)
PLACES = st.builds(
    Place,
    page=st.none() | NUMBERS,
    box=st.none() | st.tuples(COORDINATES, COORDINATES, COORDINATES, COORDINATES),
    row=st.none() | NUMBERS,
)


def _models(value: object) -> list[Value]:
    if isinstance(value, Value):
        below: tuple[object, ...] = tuple(getattr(value, name) for name in type(value).model_fields)
        return [value, *_models(below)]
    if isinstance(value, dict):
        return _models(tuple(value.values()))
    return [model for one in value for model in _models(one)] if isinstance(value, tuple) else []


def test_the_full_report_fills_every_field_of_the_schema() -> None:
    filled: dict[type[Value], set[str]] = {}
    for model in _models(full_report()):
        names = {name for name in type(model).model_fields if getattr(model, name) not in (None, (), {})}
        filled.setdefault(type(model), set()).update(names)
    empty = {(model.__name__, name) for model, names in filled.items() for name in set(model.model_fields) - names}
    assert empty == {("IndicatorScore", "score")}


def test_a_full_report_comes_back(url: str) -> None:
    report = full_report()
    with opened(url) as session:
        outcome = load_report(session, report, path="a.txt", program_version="1", size=1)
    with opened(url, create=False) as session:
        assert restore_report(session, outcome.report_id) == report


def test_an_empty_report_comes_back(session: Session) -> None:
    report = make_report(None, province=None, kind=None, year=None, overall=None)
    outcome = load_report(session, report, path="a.txt", program_version="1", size=1)
    assert restore_report(session, outcome.report_id) == report


def test_a_report_read_anew_comes_back(session: Session) -> None:
    outcome = load_report(session, full_report(), path="a.txt", program_version="1", size=1)
    other = full_report().model_copy(update={"measures": (), "evidence": {}})
    assert load_report(session, other, path="a.txt", program_version="2", size=1).report_id == outcome.report_id
    assert restore_report(session, outcome.report_id) == other


def test_a_report_that_does_not_exist_is_named(session: Session) -> None:
    with pytest.raises(UsageError, match="no report 7"):
        restore_report(session, 7)


def _come_back(session: Session, report: Report) -> Report:
    # New content each time: what the file gave before goes away with it.
    source = report.source.model_copy(update={"sha256": uuid4().hex})
    sent = report.model_copy(update={"source": source})
    restored = restore_report(session, load_report(session, sent, path="a", program_version="1", size=1).report_id)
    return restored.model_copy(update={"source": report.source})


def test_texts_places_and_confidences_come_back(session: Session) -> None:
    @settings(max_examples=50, deadline=None)
    @given(TEXTS, PLACES, st.floats(0, 1))
    def comes_back(words: str, place: Place, confidence: float) -> None:
        report = make_report().model_copy(
            update={
                "constraints": (Constraint(category="other", text=words),),
                "evidence": {words: Evidence(raw=words, reader="text", place=place, confidence=confidence)},
            }
        )
        assert _come_back(session, report) == report

    comes_back()


def test_every_score_comes_back_also_one_out_of_range(session: Session) -> None:
    @settings(max_examples=50, deadline=None)
    @given(st.decimals(-LARGEST, LARGEST, allow_nan=False, places=2))
    def comes_back(score: Decimal) -> None:
        assert _come_back(session, make_report(overall=str(score))).assessment.overall_score == score

    comes_back()


def test_a_score_too_large_to_be_one_is_refused_and_nothing_is_stored(session: Session) -> None:
    with pytest.raises(ItaError, match="too large"):
        load_report(session, make_report(overall="10000000000000"), path="a", program_version="1", size=1)
    assert session.execute(text("SELECT count(*) FROM organisations")).scalar() == 0
    assert session.execute(text("SELECT count(*) FROM files")).scalar() == 0


def test_a_number_too_large_for_the_database_is_refused(session: Session) -> None:
    with pytest.raises(ItaError, match="too large"):
        load_report(session, make_report(year=10**20), path="a", program_version="1", size=1)


def test_scores_compare_and_average_as_numbers_in_sql(session: Session) -> None:
    for place, score in enumerate(("9.50", "100.00", "85.00", "84.99")):
        report = make_report(f"เทศบาล {place}", sha256=str(place), overall=score)
        load_report(session, report, path=str(place), program_version="1", size=1)
    weak = "SELECT overall_score FROM v_reports WHERE overall_score < 85 ORDER BY overall_score"
    assert [f"{score:.2f}" for score in session.scalars(text(weak))] == ["9.50", "84.99"]
    exact = "SELECT count(*) FROM v_reports WHERE overall_score = 84.99"
    assert session.scalar(text(exact)) == 1
    half = "SELECT overall_score / 2 FROM v_reports WHERE overall_score = 85"
    assert session.scalar(text(half)) == 42.5
    assert f"{session.scalar(text('SELECT avg(overall_score) FROM v_reports')):.4f}" == "69.8725"


def test_a_nul_becomes_the_mark_of_a_lost_letter(session: Session) -> None:
    report = make_report().model_copy(update={"constraints": (Constraint(category="other", text="ก\x00ข"),)})
    outcome = load_report(session, report, path="a", program_version="1", size=1)
    assert restore_report(session, outcome.report_id).constraints[0].text == "ก\ufffdข"
