"""Findings, and one organisation over the years."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from itareports.store.findings import FindingFilter, list_findings
from itareports.store.show import organisation_history

MISMATCH, MONITORING = "score.overall-mismatch", "measure.monitoring-missing"


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        pytest.param({}, [MISMATCH, MONITORING], id="all, the worst first"),
        pytest.param({"severity": "warning"}, [MONITORING], id="severity"),
        pytest.param({"severity": "info"}, [], id="a severity that is not there"),
        pytest.param({"code": MISMATCH}, [MISMATCH], id="code"),
        pytest.param({"code": "measure"}, [MONITORING], id="family"),
        pytest.param({"code": "meas"}, [], id="part of a family"),
        pytest.param({"org": "บ้านตัวอย่าง", "year": 2566}, [MISMATCH, MONITORING], id="organisation and year"),
        pytest.param({"year": 2567}, [], id="a year without findings"),
    ],
)
def test_findings(example: Session, asked: dict[str, Any], codes: list[str]) -> None:
    assert [row.code for row in list_findings(example, FindingFilter(**asked))] == codes


def test_a_finding_tells_where_it_is(example: Session) -> None:
    (row,) = list_findings(example, FindingFilter(code=MONITORING))
    assert (row.page, row.line, row.path, row.document) == (3, 12, "/measures/0", "1.txt")


def test_findings_can_be_limited(example: Session) -> None:
    assert len(list_findings(example, FindingFilter(), limit=1)) == 1


def test_an_organisation_over_the_years(example: Session) -> None:
    first, second = organisation_history(example, "บ้านตัวอย่าง")
    assert (first.fiscal_year_be, first.overall_score, first.measures) == (2566, Decimal("82.50"), 2)
    assert (first.errors, first.warnings, first.infos) == (1, 1, 0)
    assert first.scores == (*(None,) * 3, Decimal("74.10"), None, Decimal("88.00"), None, None, Decimal("93.00"), None)
    assert (second.fiscal_year_be, second.measures, second.errors) == (2567, 0, 0)


def test_several_organisations_come_one_after_the_other(example: Session) -> None:
    names = [row.organisation for row in organisation_history(example, "เทศบาล")]
    assert names == ["เทศบาลตำบลทดลอง", "เทศบาลตำบลบ้านตัวอย่าง", "เทศบาลตำบลบ้านตัวอย่าง", "เทศบาลเมืองสมมติ"]


def test_an_organisation_that_is_not_there_has_no_history(example: Session) -> None:
    assert organisation_history(example, "ไม่มี") == []
