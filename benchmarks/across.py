"""How long the audit across reports takes, and what it finds: python -m benchmarks.across [ORGANISATIONS].

The reports are invented, see across_reports.py; they are put into a database by another process, so that its memory
does not count.
"""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text

from benchmarks.across_reports import COPIED, DUPLICATE, MISSING, UNCHANGED, Planted, World
from benchmarks.machine import peak_megabytes
from benchmarks.markdown import share, table
from itareports.ingest import audit_across
from itareports.store.dismantle import report_row
from itareports.store.identity import organisation_row
from itareports.store.rows import insert_tree
from itareports.store.session import opened, transaction

ORGANISATIONS = 2000
TARGET_SECONDS, TARGET_MEGABYTES = 300, 1024
AT_ONCE = 200

TIMES = ("measures", "reports", "seconds", "peak MB")
FINDS = ("code", "planted", "found", "recall", "findings", "false")

MEANING = """\
`audit_across`, as `ita ingest` and `ita audit` call it, in one process on a SQLite database of invented reports: a plan
and an implementation report of {organisations:,} organisations in each of three years. The words are drawn from the
dictionary, frequent ones more often; each measure also takes one of 40 steps that all organisations take, and a fifth
bear titles of the form.

- **planted**: of the plans, 4 % took over one measure and 3 % all measures of another organisation, 2 % are another's
  report with its scores, 5 % last year's plan, 2 % are there as two files; of the implementation reports, 10 % say
  nothing of one or two measures of the plan.
- **recall** is the share of these that is found. Of the lost measures those are not told whose title another measure of
  the plan bears too: in doubt the audit is silent.
- **findings** are more than planted, as both reports are told where neither is known to be the earlier, and as two
  organisations may have taken over the same words. **false** are those of reports that share no words.

Bound: 100,000 measures in less than {seconds} s and {megabytes:,} MB. In this run: {told}.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What an audit took and found."""

    measures: int
    reports: int
    seconds: float
    megabytes: float
    found: tuple[Planted, ...]


def fill(url: str, organisations: int) -> None:
    """Store the reports, many in a transaction."""
    reports = World(organisations).reports()
    with opened(url) as session:
        while some := list(islice(reports, AT_ONCE)):
            with transaction(session):
                for report in some:
                    owner = organisation_row(session, report.organisation.name, report.organisation.province)
                    session.flush()
                    insert_tree(session, report_row(report, owner.id, "1", datetime.now(UTC)))


def audit(url: str) -> Run:
    """Audit all reports once."""
    with opened(url) as session:
        measures, reports = session.execute(
            text("SELECT (SELECT count(*) FROM measures), (SELECT count(*) FROM reports)")
        ).one()
        began = time.perf_counter()
        audit_across(session)
        seconds, megabytes = time.perf_counter() - began, peak_megabytes()
        query = """
            SELECT code, sources.name, evidence
            FROM findings JOIN sources ON sources.report_id = findings.report_id WHERE scope = 'across'
        """
        found = (
            Planted(code, document, evidence.rpartition("(")[2][:-1])
            for code, document, evidence in session.execute(text(query))
        )
        return Run(measures, reports, seconds, megabytes, tuple(found))


def run(organisations: int) -> Run:
    """Fill a database and audit it, each in a process of its own."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder)}/ita.db"
        # A process for each: the one that fills has held all that it stored.
        with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
            pool.submit(fill, url, organisations).result()
            return pool.submit(audit, url).result()


def section(organisations: int = ORGANISATIONS) -> str:
    """The tables, what they mean, and what the project promises."""
    done = run(organisations)
    told = f"{done.measures:,} in {done.seconds:.0f} s and {done.megabytes:.0f} MB"
    meaning = MEANING.format(organisations=organisations, seconds=TARGET_SECONDS, megabytes=TARGET_MEGABYTES, told=told)
    times = (f"{done.measures:,}", f"{done.reports:,}", f"{done.seconds:.1f}", f"{done.megabytes:.0f}")
    return "\n".join((table(TIMES, [times]), "", table(FINDS, _finds(World(organisations), done.found)), "", meaning))


def _finds(world: World, found: tuple[Planted, ...]) -> Iterator[tuple[str, ...]]:
    planted, there = list(world.planted()), set(found)
    for code in (DUPLICATE, COPIED, UNCHANGED, MISSING):
        wanted = [one for one in planted if one.code == code]
        told = [one for one in found if one.code == code]
        hits, false = sum(one in there for one in wanted), sum(not world.is_right(one) for one in told)
        yield f"`{code}`", f"{len(wanted):,}", f"{hits:,}", share(hits, len(wanted)), f"{len(told):,}", f"{false}"


if __name__ == "__main__":
    print(section(int(sys.argv[1]) if len(sys.argv) > 1 else ORGANISATIONS))
