"""The page that lists the rules, docs/rules.md, made from the rules themselves."""

from collections.abc import Iterator

from itareports.audit.across import AcrossRule
from itareports.audit.catalogue import CATALOGUE
from itareports.audit.rule import Rule

_HEAD = """\
# Rules of the audit

This page is made from the rules; `ita rules` prints the same list. Every rule is shown with what it says of a report
that breaks it. Errors cast doubt on a figure or an identity, warnings tell what is missing or doubtful, infos are
worth knowing. No finding keeps a report from being loaded.

Rules across reports look at all reports of a database side by side; `ita ingest` and `ita audit` apply them."""


def rules_as_markdown() -> str:
    """Return the whole page.

    >>> rules_as_markdown().splitlines()[0]
    '# Rules of the audit'
    """
    return (
        "\n\n".join([_HEAD, _table(), *(_section(code) for code in dict.fromkeys(rule.code for rule in CATALOGUE))])
        + "\n"
    )


def _table() -> str:
    rows = (
        f"| [`{rule.code}`](#{_anchor(rule)}) | {rule.severity} | {rule.title_en} | {rule.title_th} |"
        for rule in CATALOGUE
    )
    return "\n".join(["| Code | Severity | What is wrong | สิ่งที่พบ |", "|---|---|---|---|", *rows])


def _section(code: str) -> str:
    rules = [rule for rule in CATALOGUE if rule.code == code]
    return "\n".join([f"## {code}", *(line for rule in rules for line in _lines(rule))])


def _lines(rule: Rule | AcrossRule) -> Iterator[str]:
    said, scope = rule.said, ", across reports" if isinstance(rule, AcrossRule) else ""
    yield ""
    yield f"**{rule.title_th}** ({rule.severity}{scope}) {rule.explanation_th}"
    yield ""
    yield f"**{rule.title_en}.** {rule.explanation_en}"
    yield ""
    yield f"> {said.message_th}"
    yield ">"
    yield f"> {said.message_en}"


def _anchor(rule: Rule | AcrossRule) -> str:
    return rule.code.replace(".", "")
