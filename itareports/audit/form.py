"""Which form a report follows, as far as its contents tell."""

from itareports.normalize.issues import parse_issue
from itareports.schema import Report

_MONITORED_YEARS = range(2563, 2567)
_ENOUGH_ISSUES = 3


def has_seven_issues(report: Report) -> bool:
    """Tell whether a report follows the form of the seven issues (ประเด็น), by its measures' titles or its questions.

    >>> from itareports.audit.case import Case
    >>> has_seven_issues(Case.of({"measures": [{"number": 1, "title": "การใช้ทรัพย์สินของราชการที่ถูกต้อง"}]}).report)
    False
    """
    titled = {parse_issue(measure.title) for measure in report.measures if measure.title is not None} - {None}
    asked = {question.issue for question in report.assessment.questions} - {None}
    return len(titled) >= _ENOUGH_ISSUES or len(asked) >= _ENOUGH_ISSUES


def asks_for_monitoring(report: Report) -> bool:
    """Tell whether the form of a report has a column for monitoring: plans of FY2563-2566 without the seven issues.

    A plan of those years that follows up any measure at all is held to it for all of them.

    >>> from itareports.audit.case import Case
    >>> asks_for_monitoring(Case.of({"kind": "plan", "fiscal_year": 2564}).report)
    True
    """
    if report.kind != "plan" or report.fiscal_year not in _MONITORED_YEARS:
        return False
    followed_up = any(activity.monitoring for measure in report.measures for activity in measure.activities)
    return followed_up or not has_seven_issues(report)
