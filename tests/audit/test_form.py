"""What a report's form asks of it: by its kind and the year in which it is due."""

from dataclasses import replace
from typing import Any

import pytest

from itareports.audit.case import Case
from itareports.audit.form import asks_for
from itareports.normalize.issues import issue_title
from itareports.schema.framework import Contents, Fact, Framework, Frameworks, Part


def due(year: int | None, kind: str | None = "plan", **report: Any) -> Case:  # noqa: ANN401
    return Case.of({"kind": kind, "fiscal_year": year, **report})


def seven_issues(**activity: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [{"number": n, "title": issue_title(n), "activities": [activity]} for n in range(1, 8)]


def under(case: Case, **contents: tuple[float, tuple[Part, ...]]) -> Case:
    """The case under frameworks that know a single year, 2570."""
    facts = {kind: Fact(Contents(parts), confidence, "ก", "a") for kind, (confidence, parts) in contents.items()}
    return replace(case, frameworks=Frameworks((Framework(2570, contents=facts),)))  # type: ignore[arg-type]


STEPS: tuple[Part, ...] = ("steps",)
RESULTS: tuple[Part, ...] = ("results",)
FOLLOWED_UP = seven_issues(monitoring="รายงานทุกไตรมาส")


@pytest.mark.parametrize(
    ("case", "part", "expected"),
    [
        pytest.param(due(2563), "monitoring", True, id="2563: the older form"),
        pytest.param(due(2566), "monitoring", True, id="2566: the last year of the older form"),
        pytest.param(due(2567), "monitoring", False, id="2567: the newer form"),
        pytest.param(due(2562), "monitoring", False, id="2562: no plan of this kind"),
        pytest.param(due(None), "monitoring", False, id="no year"),
        pytest.param(due(2566, assessed_year=2567), "monitoring", True, id="not the year assessed"),
        pytest.param(due(2566, "implementation"), "monitoring", False, id="results are not followed up"),
        pytest.param(due(2566, measures=seven_issues()), "monitoring", False, id="2566: seven issues already"),
        pytest.param(
            due(2566, measures=FOLLOWED_UP),
            "monitoring",
            True,
            id="seven issues, followed up",
        ),
        pytest.param(due(2566), "results", False, id="a plan has no results yet"),
        pytest.param(due(2566, "implementation"), "results", True, id="results of 2566"),
        pytest.param(due(2569, "implementation"), "results", True, id="results of a year that is not known"),
        pytest.param(due(None, None), "results", False, id="neither kind nor year"),
        pytest.param(due(None, None), "responsible", True, id="what every report tells"),
        pytest.param(due(2568), "period", True, id="a year that is only recalled"),
        pytest.param(due(2568), "monitoring", False, id="neither firm years nor this one ask for it"),
        pytest.param(under(due(2570), plan=(0.9, STEPS)), "period", False, id="a firm form without it"),
        pytest.param(under(due(2570), plan=(0.5, STEPS)), "steps", False, id="nothing firm, nothing asked"),
        pytest.param(
            under(due(2569), plan=(0.9, STEPS), implementation=(0.9, RESULTS)),
            "steps",
            True,
            id="of the same kind",
        ),
        pytest.param(
            under(due(2569, None), plan=(0.9, STEPS), implementation=(0.9, RESULTS)),
            "steps",
            False,
            id="of both",
        ),
    ],
)
def test_what_a_form_asks_for(case: Case, part: Part, expected: bool) -> None:  # noqa: FBT001
    assert asks_for(case, part) is expected
