"""Findings on the screen: under their reports, with where they are and what the document says there."""

from collections import Counter
from typing import TYPE_CHECKING

from itareports.cli.findings import catalogue, wording
from itareports.cli.findings.groups import SEVERITIES, Audit, Audited
from itareports.cli.harmless import shortened
from itareports.cli.options import Lang
from itareports.cli.output import NOTHING
from itareports.cli.thai_text import print_text
from itareports.cli.words import place_in_words
from itareports.store.findings import FindingRow

if TYPE_CHECKING:
    from rich.console import Console

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_NARROWEST = 48
"""Columns that are needed for a severity, and a sentence beside it."""
_INDENT = 9
"""Columns of a severity, and the blanks beside it."""
_QUOTED = 120
"""Letters of the document that are shown; files hold all."""
_FREQUENT = 5


def draw_audit(audit: Audit, lang: Lang, console: "Console") -> None:
    """Draw the reports that have findings, and a summary of all."""
    if not audit.reports:
        console.print(NOTHING)
        return
    console.width = max(console.width, _NARROWEST)
    for one in audit.reports:
        if one.findings:
            _draw_report(one, lang, console)
            console.print()
    _draw_summary(audit, lang, console)


def _draw_report(one: Audited, lang: Lang, console: "Console") -> None:
    from rich.text import Text

    console.rule(style="dim")
    print_text(wording.organisation_name(one.report, lang), console, "bold")
    print_text(" · ".join((*wording.identity(one.report, lang), one.report.document)), console, "dim")
    counts = [(severity, one.counts[severity]) for severity in SEVERITIES if one.counts[severity]]
    told = (Text(wording.number_of(*count, lang), style=_STYLES[count[0]]) for count in counts)
    console.print(Text("  ").join(told))
    for finding in one.findings:
        console.print()
        _draw_finding(finding, lang, console)


def _draw_finding(one: FindingRow, lang: Lang, console: "Console") -> None:
    from rich.cells import cell_len
    from rich.text import Text

    severity = wording.severity_name(one.severity, lang)
    label = Text(severity + " " * (_INDENT - cell_len(severity)), style=_STYLES[one.severity])
    print_text(one.code, console, "dim", label)
    print_text(one.message_th if lang is Lang.TH else one.message_en, console, "", Text(" " * _INDENT))
    if source := _source(one, lang):
        print_text(source, console, "dim", Text(" " * _INDENT))


def _source(one: FindingRow, lang: Lang) -> str:
    """Where it is and what stands there: `หน้า 3 · บรรทัด 12: “๘๔.๐๒”`."""
    place = place_in_words(one.place, lang)
    if not one.evidence:
        return place
    return f"{place or ('ในเอกสาร' if lang is Lang.TH else 'in the document')}: “{shortened(one.evidence, _QUOTED)}”"


def _draw_summary(audit: Audit, lang: Lang, console: "Console") -> None:
    from rich.text import Text

    console.rule(style="dim")
    print_text(wording.whole_summary(audit, lang), console, "bold")
    if not audit.findings:
        return
    print_text(wording.numbers(audit.counts, lang), console)
    codes = Counter(finding.code for finding in audit.findings).most_common(_FREQUENT)
    if frequent := [(code, number) for code, number in codes if number > 1]:
        print_text("พบบ่อยที่สุด:" if lang is Lang.TH else "Most frequent:", console)
    for code, number in frequent:
        told = (code, catalogue.title(code, lang))
        print_text(" · ".join(part for part in told if part), console, label=Text(f"{number:>6}  "))
