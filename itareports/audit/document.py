"""The page that lists the rules, docs/rules.md, made from the rules themselves."""

from collections.abc import Iterator

from itareports.audit import RULES
from itareports.audit.rule import Rule

_HEAD = """\
# Rules of the audit

This page is made from the rules; `ita rules` prints the same list. Every rule is shown with what it says of a report
that breaks it. Errors cast doubt on a figure or an identity, warnings tell what is missing or doubtful, infos are
worth knowing. No finding keeps a report from being loaded."""


def rules_as_markdown() -> str:
    """Return the whole page.

    >>> rules_as_markdown().splitlines()[0]
    '# Rules of the audit'
    """
    return "\n\n".join([_HEAD, _table(), *(_section(rule) for rule in RULES)]) + "\n"


def _table() -> str:
    rows = (
        f"| [`{rule.code}`](#{_anchor(rule)}) | {rule.severity} | {rule.title_en} | {rule.title_th} |" for rule in RULES
    )
    return "\n".join(["| Code | Severity | What is wrong | สิ่งที่พบ |", "|---|---|---|---|", *rows])


def _section(rule: Rule) -> str:
    return "\n".join(_lines(rule))


def _lines(rule: Rule) -> Iterator[str]:
    said = next(rule.findings(rule.example))
    yield f"## {rule.code}"
    yield ""
    yield f"**{rule.title_th}** ({rule.severity}) {rule.explanation_th}"
    yield ""
    yield f"**{rule.title_en}.** {rule.explanation_en}"
    yield ""
    yield f"> {said.message_th}"
    yield ">"
    yield f"> {said.message_en}"


def _anchor(rule: Rule) -> str:
    return rule.code.replace(".", "")
