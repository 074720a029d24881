"""Some texts as the reports of one database, and what the audit across reports says of them."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from itareports import __version__, read_report
from itareports.audit.across import RULES
from itareports.ingest import audit_across
from itareports.store.findings import FindingFilter, list_findings
from itareports.store.load import load_report
from itareports.store.session import opened

ACROSS = frozenset(rule.code for rule in RULES)


def found_across(texts: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """The name of each text with each code of the rules across reports that stands at it."""
    with TemporaryDirectory() as folder, opened(f"sqlite:///{folder}/ita.db") as session:
        for name, text in texts.items():
            path = Path(folder, name)
            path.write_text(text, encoding="utf-8", newline="")
            size = path.stat().st_size
            load_report(session, read_report(path), path=name, program_version=__version__, size=size)
        audit_across(session)
        listed = list_findings(session, FindingFilter())
    return frozenset((row.document, row.code) for row in listed if row.code in ACROSS)
