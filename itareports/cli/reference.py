"""`ita rules` and `ita schema`: what the program holds itself to."""

import json
import sys

from itareports.cli import options
from itareports.cli.listing import Column, Listing
from itareports.cli.options import Lang


def rules(
    lang: options.Language = Lang.TH,
    format_: options.AsFormat = None,
    output: options.Output = None,
) -> None:
    """แสดงกฎการตรวจสอบ · List the rules of the audit.

    \b
    ตัวอย่าง · Examples:
      ita rules
      ita rules --lang en --format csv --output rules.csv
    """
    from itareports.audit.catalogue import CATALOGUE
    from itareports.cli.output import emit

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
        for rule in CATALOGUE
    ]
    emit(Listing(columns, rows), format_, output)


def schema() -> None:
    """แสดงโครงสร้างข้อมูลของรายงาน · Print the JSON Schema of `ita extract --json`.

    \b
    ตัวอย่าง · Example:
      ita schema > report.schema.json
    """
    from itareports.schema import Report

    content = Report.model_json_schema(mode="serialization")
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
