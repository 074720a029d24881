"""Answer distributions told in prose. Rows: what is told, its score, the year, and the rules that speak."""

from typing import Any

import pytest

from itareports.audit import Case, audit

ABOUT = {"score.shares-not-100", "score.distribution-mismatch", "score.level-named-twice"}


def told(shares: str, score: str | None, year: int) -> Case:
    """Shares as "มาก 54.48, น้อย 19.35"."""
    pairs = [share.rsplit(" ", 1) for share in shares.split(", ") if share]
    perception: dict[str, Any] = {
        "question_score": score,
        "shares": [{"level": level, "percent": percent} for level, percent in pairs],
    }
    return Case.of({"assessed_year": year, "assessment": {"perceptions": [perception]}})


MISMATCH, NOT_100, TWICE = "score.distribution-mismatch", "score.shares-not-100", "score.level-named-twice"

ROWS = [
    pytest.param("มาก 54.48, มากที่สุด 25.81, น้อย 19.35", "68.94", 2563, {NOT_100, MISMATCH}, id="ban-paen, indicator 2"),
    pytest.param("มาก 54.84, มากที่สุด 25.81, น้อย 19.35", "68.94", 2563, set(), id="with the digits put right"),
    pytest.param("มาก 64.52, มากที่สุด 29.03, น้อย 6.45", "74.39", 2563, set(), id="ban-paen, indicator 3"),
    pytest.param("มากที่สุด 67.74, มากที่สุด 25.81, น้อย 6.45", "73.32", 2563, {TWICE}, id="ban-paen, indicator 4"),
    pytest.param("มากที่สุด 45.16, มากที่สุด 41.94, น้อย 6.45", "74.32", 2563, {NOT_100, TWICE}, id="ban-paen, indicator 5"),
    pytest.param("มากที่สุด 39.44, มากที่สุด 35.21, น้อย 25.35", "74.98", 2563, {MISMATCH, TWICE}, id="ban-paen, indicator 6"),
    pytest.param("มาก 63.38, มากที่สุด 30.99, น้อย 5.63", None, 2563, set(), id="ban-paen, indicator 8: no score"),
    pytest.param("มาก 33.33, น้อย 33.33, มากที่สุด 33.33", None, 2563, set(), id="99.99 is rounding"),
    pytest.param("มาก 60.00, มากที่สุด 60.00", None, 2563, {NOT_100}, id="more than all"),
    pytest.param("มากที่สุด 67.74, มาก ที่สุด 32.26", None, 2563, {TWICE}, id="a blank does not hide it"),
    pytest.param("มาก 50.00, น้อย 50.00", "74.98", 2567, set(), id="other values in 2567"),
    pytest.param("มี 20.00, ไม่มี 80.00", "40.00", 2563, set(), id="yes and no have no fixed values"),
    pytest.param("น้อยที่สุดหรือไม่มีเลย 80.00, น้อย 20.00", "93.40", 2564, set(), id="a negative question"),
    pytest.param("", "70.00", 2563, set(), id="nothing told"),
]


@pytest.mark.parametrize(("shares", "score", "year", "codes"), ROWS)
def test_distributions(shares: str, score: str | None, year: int, codes: set[str]) -> None:
    assert {finding.code for finding in audit(told(shares, score, year))} & ABOUT == codes
