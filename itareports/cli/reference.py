"""`ita rules` and `ita schema`: what the program holds itself to."""

import json
import sys
from difflib import get_close_matches
from functools import partial
from inspect import getdoc
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Column, Listing
from itareports.cli.options import Format, Lang
from itareports.cli.words import SEVERITY
from itareports.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from itareports.audit.catalogue import AnyRule

RuleCode = Annotated[
    str | None, typer.Argument(metavar="[CODE]", help="รหัสหรือหมวดของกฎ · The code of a rule, or a family: score.")
]


def rules(
    code: RuleCode = None,
    lang: options.Language = Lang.TH,
    format_: options.AsFormat = None,
    output: options.Output = None,
) -> None:
    """แสดงกฎการตรวจสอบ · List the rules of the audit, or explain one of them.

    A code explains its rule with what it says of an example that breaks it; a family lists its rules.

    \b
    ตัวอย่าง · Examples:
      ita rules
      ita rules score
      ita rules score.overall-mismatch
      ita rules --lang en --format csv --output rules.csv
    """
    from itareports.cli.output import chosen_format, draw, emit

    chosen = _chosen(code)
    if chosen[0].code == code and chosen_format(format_, output) is Format.TABLE:
        draw(partial(_explain_all, chosen, lang), output)
    else:
        emit(_listing(chosen, lang), format_, output)


def _chosen(code: str | None) -> "tuple[AnyRule, ...]":
    """The rules that are meant: all, one, or a family."""
    from itareports.audit.catalogue import CATALOGUE

    chosen = tuple(rule for rule in CATALOGUE if code is None or code in (rule.code, rule.code.partition(".")[0]))
    if code is None or chosen:
        return chosen
    known = [name for rule in CATALOGUE for name in (rule.code, rule.code.partition(".")[0])]
    nearest = get_close_matches(code.lower(), dict.fromkeys(known), n=3)
    meant = f"did you mean {', '.join(nearest)}? " if nearest else ""
    raise UsageError(f"There is no rule and no family of rules {code!r}; {meant}`ita rules` lists them all.")


def _listing(chosen: "tuple[AnyRule, ...]", lang: Lang) -> Listing:
    thai = lang is Lang.TH
    columns = (
        Column("code", "รหัส" if thai else "Code"),
        Column("severity", "ระดับ" if thai else "Severity"),
        Column("title_th", "สิ่งที่ตรวจ" if thai else None),
        Column("title_en", None if thai else "What is wrong"),
        Column("explanation_th", "คำอธิบาย" if thai else None, wide=True),
        Column("explanation_en", None if thai else "Explanation", wide=True),
    )
    rows = [
        (rule.code, rule.severity, rule.title_th, rule.title_en, rule.explanation_th, rule.explanation_en)
        for rule in chosen
    ]
    return Listing(columns, rows)


def _explain_all(chosen: "tuple[AnyRule, ...]", lang: Lang, console: "Console") -> None:
    """The rules of one code: on a single report, and on several side by side."""
    for place, rule in enumerate(chosen):
        if place:
            console.print()
        _explain(rule, lang, console)


def _explain(rule: "AnyRule", lang: Lang, console: "Console") -> None:
    """One rule in full: what it is about, what must hold, and what it says of its example."""
    from rich.text import Text

    from itareports.cli.thai_text import print_text

    thai, said = lang is Lang.TH, rule.said
    print_text(f"{rule.code} · {SEVERITY[rule.severity] if thai else rule.severity}", console, "bold")
    print_text(rule.title_th if thai else rule.title_en, console, "bold")
    print_text(rule.explanation_th if thai else rule.explanation_en, console)
    # Tolerances stand in the docstrings of the checks, beside the arithmetic; there are none under python -OO.
    if holds := (getdoc(rule.check) or "").partition("\n\n")[0]:
        console.print()
        print_text(f"{'สิ่งที่ต้องเป็นจริง' if thai else 'What must hold'}: {holds}", console)
    console.print()
    print_text("ตัวอย่างข้อความเมื่อพบ:" if thai else "What it says of an example that breaks it:", console)
    for message in (said.message_th, said.message_en):
        print_text(message, console, label=Text("  "))


def schema() -> None:
    """แสดงโครงสร้างข้อมูลของรายงาน · Print the JSON Schema of `ita extract --json`.

    \b
    ตัวอย่าง · Example:
      ita schema > report.schema.json
    """
    from itareports.schema import Report

    content = Report.model_json_schema(mode="serialization")
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
