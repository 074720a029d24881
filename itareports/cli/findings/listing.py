"""Findings as flat rows: CSV and JSON for other programs."""

from collections.abc import Iterable

from itareports.cli.listing import Cell, Column, Listing
from itareports.store.findings import FindingRow

KEYS = (
    "severity code organisation province fiscal_year kind message_th message_en document page line path evidence "
    "report_id table row column"
)
"""Programs rely on them: a new one goes to the end."""


def flat(findings: Iterable[FindingRow]) -> Listing:
    """One row a finding, in their order."""
    return Listing(tuple(map(Column, KEYS.split())), [_row(finding) for finding in findings])


def _row(one: FindingRow) -> tuple[Cell, ...]:
    return (
        one.severity,
        one.code,
        one.organisation,
        one.province,
        one.fiscal_year_be,
        one.kind,
        one.message_th,
        one.message_en,
        one.document,
        one.page,
        one.line,
        one.path,
        one.evidence,
        one.report_id,
        one.table,
        one.row,
        one.column,
    )
