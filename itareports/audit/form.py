"""Which form a report follows, as far as its year and its contents tell."""

from itareports.audit.case import Case
from itareports.normalize.issues import parse_issue
from itareports.schema import Report
from itareports.schema.framework import Contents, Part

_ENOUGH_ISSUES = 3


def has_seven_issues(report: Report) -> bool:
    """Tell whether a report follows the form of the seven issues (ประเด็น), by its measures' titles or its questions.

    >>> has_seven_issues(Case.of({"measures": [{"number": 1, "title": "การใช้ทรัพย์สินของราชการที่ถูกต้อง"}]}).report)
    False
    """
    titled = {parse_issue(measure.title) for measure in report.measures if measure.title is not None} - {None}
    asked = {question.issue for question in report.assessment.questions} - {None}
    return len(titled) >= _ENOUGH_ISSUES or len(asked) >= _ENOUGH_ISSUES


def asks_for(case: Case, part: Part) -> bool:
    """Tell whether the form that a report follows asks for a part: that of its kind in the year in which it is due.

    Where the year is not known, or not firmly enough, it is what every known year asks of such a report, the doubtful
    one too. A report that tells the part of any measure is held to it for all of them, even if the form of the seven
    issues goes without.

    >>> asks_for(Case.of({"kind": "plan", "fiscal_year": 2564}), "monitoring")
    True
    """
    due = case.contents
    if due is None or not due.is_firm:
        known, doubtful = _firm_contents(case), () if due is None else (due.value,)
        return bool(known) and all(part in contents.parts for contents in (*known, *doubtful))
    if part not in due.value.not_with_seven_issues:
        return part in due.value.parts
    return _is_told(case, part) or not has_seven_issues(case.report)


def _firm_contents(case: Case) -> tuple[Contents, ...]:
    """What the known years ask of reports of the case's kind, of both kinds where it is not known."""
    facts = (
        fact
        for known in case.frameworks.all
        for kind, fact in known.contents.items()
        if case.report.kind in (None, kind)
    )
    return tuple(fact.value for fact in facts if fact.is_firm)


def _is_told(case: Case, part: Part) -> bool:
    return any(getattr(placed.activity, part, None) for placed in case.activities())
