"""The audit across reports as a user meets it: after an ingest, before a listing, on a database that is only read."""

import json
import sqlite3
from pathlib import Path

from tests.cli.running import CORPUS, run_ita

MU_SI = (CORPUS / "mu-si-2567.txt").read_text(encoding="utf-8")
AUDIT = ("audit", "--code", "source.duplicate-report", "--format", "json")


def loaded(folder: Path) -> Path:
    """A database with a report that stands under two names."""
    reports = folder / "reports"
    reports.mkdir()
    (reports / "mu-si.txt").write_text(MU_SI, encoding="utf-8")
    (reports / "other.txt").write_text(MU_SI.replace("หมูสี", "โป่งตาลอง"), encoding="utf-8")
    answer = run_ita("ingest", reports, "--db", f"sqlite:///{folder}/ita.db")
    assert (answer.status, answer.err) == (0, "")
    return folder / "ita.db"


def marks(file: Path) -> list[str]:
    connection = sqlite3.connect(file)
    told = [row[0] for row in connection.execute("SELECT fingerprint FROM across_audits")]
    connection.close()
    return told


def make_outdated(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("DELETE FROM findings WHERE scope = 'across'")
    connection.execute("UPDATE across_audits SET fingerprint = 'old', done_at = '2026-01-31 12:00:00'")
    connection.commit()
    connection.close()


def test_findings_across_reports_are_there_after_an_ingest(tmp_path: Path) -> None:
    file = loaded(tmp_path)
    before = marks(file)
    answer = run_ita(*AUDIT, "--db", f"sqlite:///{file}")
    assert (answer.status, answer.err) == (0, "")
    assert {row["document"] for row in json.loads(answer.out)} == {"mu-si.txt", "other.txt"}
    assert marks(file) == before != []


def test_findings_that_are_outdated_are_made_anew_before_they_are_listed(tmp_path: Path) -> None:
    file = loaded(tmp_path)
    make_outdated(file)
    answer = run_ita(*AUDIT, "--db", f"sqlite:///{file}")
    assert (answer.err, len(json.loads(answer.out))) == ("", 2)
    assert marks(file) != ["old"]


def test_a_database_that_is_only_read_says_of_when_they_are(tmp_path: Path) -> None:
    file = loaded(tmp_path)
    only_read = f"sqlite:///file:{file}?mode=ro&uri=true"
    assert run_ita(*AUDIT, "--db", only_read).err == ""
    make_outdated(file)
    answer = run_ita(*AUDIT, "--db", only_read)
    assert (answer.status, json.loads(answer.out)) == (0, [])
    assert answer.err == (
        "ita: ผลการตรวจเทียบระหว่างรายงานเป็นของวันที่ 31 ม.ค. 2569 เพราะฐานข้อมูลนี้อ่านได้อย่างเดียว · "
        "Findings across reports are as of 2026-01-31, since this database can only be read.\n"
    )


def test_the_rules_across_reports_are_listed() -> None:
    rows = json.loads(run_ita("rules", "--format", "json").out)
    assert [row["code"] for row in rows].count("measure.results-missing") == 2
    assert "measure.copied-from-other-organisation" in {row["code"] for row in rows}
