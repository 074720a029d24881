"""Findings across reports in the database: what they are made from, and that none is lost or doubled."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.schema import Evidence, Finding, Place, Report, ReportDigest
from itareports.store.across import can_write, fingerprint, last_across_audit, replace_across
from itareports.store.digests import AT_ONCE, count_current, read_digests
from itareports.store.engine import make_engine, parse_url
from itareports.store.findings import FindingFilter, list_findings
from itareports.store.load import load_report
from itareports.store.restore import restore_report
from itareports.store.session import _config, opened
from tests.store.sample_reports import example_reports, full_report, make_report, manual_measure

COPIED = "measure.copied-from-other-organisation"


def _load(session: Session, report: Report, path: str = "a", version: str = "1") -> int:
    return load_report(session, report, path=path, program_version=version, size=1).report_id


def _finding(path: str = "/measures/0") -> Finding:
    return Finding(
        code=COPIED, severity="warning", path=path, message_th="ตรงกัน", message_en="Alike.", evidence="b.pdf"
    )


def _across(session: Session) -> list[tuple[int, str]]:
    rows = session.execute(text("SELECT report_id, code FROM findings WHERE scope = 'across' ORDER BY report_id, id"))
    return [(report_id, code) for report_id, code in rows]


def test_a_digest_is_that_of_the_report_that_was_loaded(session: Session) -> None:
    loaded = [
        _load(session, report, str(place)) for place, report in enumerate((full_report(), *example_reports()[1:]))
    ]
    digests = list(read_digests(session))
    assert digests == [ReportDigest.of(number, restore_report(session, number)) for number in loaded]
    assert digests[0] == ReportDigest.of(loaded[0], full_report())
    assert digests[0].measures[0].results


def test_reports_that_count_no_more_are_not_compared(session: Session) -> None:
    _load(session, make_report(sha256="a"))
    newer = _load(session, make_report(sha256="b"), "b")
    assert [digest.report_id for digest in read_digests(session)] == [newer]
    assert count_current(session) == 1


def test_more_reports_than_are_read_at_once_come_in_their_order(session: Session) -> None:
    number = AT_ONCE + 3
    for place in range(number):
        _load(session, make_report(None, sha256=str(place), measures=(manual_measure(),)), str(place))
    digests = list(read_digests(session))
    assert len(digests) == number
    assert all(len(digest.measures) == 1 for digest in digests)
    assert [digest.report_id for digest in digests] == sorted(digest.report_id for digest in digests)


def test_findings_across_reports_are_replaced_and_marked(session: Session) -> None:
    one = _load(session, make_report(sha256="a"))
    assert last_across_audit(session) is None
    replace_across(session, [(one, _finding()), (one, _finding())], "first")
    replace_across(session, [(one, _finding())], "second")
    assert _across(session) == [(one, COPIED)]
    last = last_across_audit(session)
    assert last is not None
    assert last.fingerprint == "second"
    assert [row.code for row in list_findings(session, FindingFilter())] == [COPIED]


def test_a_report_comes_back_without_what_was_found_beside_others(session: Session) -> None:
    one = _load(session, full_report())
    replace_across(session, [(one, _finding())], "1")
    assert restore_report(session, one) == full_report()


def test_a_report_read_anew_neither_loses_nor_doubles_them(session: Session) -> None:
    one, other = _load(session, full_report()), _load(session, make_report("ข", sha256="b"), "b")
    replace_across(session, [(one, _finding()), (other, _finding(""))], "1")
    told = text(
        "SELECT report_id, scope, position, code, path, evidence FROM findings ORDER BY report_id, scope, position"
    )
    before = session.execute(told).all()
    for version in ("1", "2", "3"):
        assert _load(session, full_report(), version=version) == one
    assert _across(session) == [(one, COPIED), (other, COPIED)]
    assert session.execute(told).all() == before
    assert restore_report(session, one) == full_report()


def test_a_report_that_goes_takes_its_findings_with_it(session: Session) -> None:
    one = _load(session, make_report(sha256="a"))
    replace_across(session, [(one, _finding())], "1")
    _load(session, make_report(sha256="b"))
    assert _across(session) == []


def test_what_is_found_on_a_report_that_is_gone_by_now_is_left_out(session: Session) -> None:
    old = _load(session, make_report(sha256="a"))
    new = _load(session, make_report(sha256="b"), "b")
    replace_across(session, [(old, _finding()), (new, _finding()), (new + 1, _finding())], "1")
    assert _across(session) == [(new, COPIED)]


def test_a_finding_leads_to_the_page_of_the_measure(session: Session) -> None:
    step = Evidence(raw="จัดทำ", place=Place(page=3, line=12), reader="text")
    other = Evidence(raw="อื่น", place=Place(page=9), reader="text")
    evidence = {"/measures/0/activities/0/steps/0/text": step, "/measures/1/title": other}
    report = make_report(measures=(manual_measure(),)).model_copy(update={"evidence": evidence})
    one = _load(session, report)
    replace_across(session, [(one, _finding("/measures/0")), (one, _finding(""))], "1")
    assert [(row.page, row.line) for row in list_findings(session, FindingFilter())] == [(3, 12), (None, None)]


def _fingerprints(session: Session) -> Iterator[str]:
    yield fingerprint(session, "1")
    _load(session, make_report(sha256="a"))
    yield fingerprint(session, "1")
    yield fingerprint(session, "2")
    _load(session, make_report(sha256="a"), version="2")
    yield fingerprint(session, "1")
    _load(session, make_report(sha256="b", year=2567), "b")
    yield fingerprint(session, "1")
    _load(session, make_report(sha256="c", year=2567), "c")
    yield fingerprint(session, "1")


def test_the_fingerprint_tells_every_change(session: Session) -> None:
    told = list(_fingerprints(session))
    assert len(set(told)) == len(told)
    before = fingerprint(session, "1")
    _load(session, make_report(sha256="c", year=2567), "c")
    assert fingerprint(session, "1") == before


def test_a_database_that_is_only_read_is_known(url: str) -> None:
    with opened(url) as session:
        assert can_write(session)
        session.execute(text("SELECT 1"))
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        only_read = f"sqlite:///file:{parsed.database}?mode=ro&uri=true"
    else:
        options = {"options": "-c default_transaction_read_only=on"}
        only_read = parsed.update_query_dict(options).render_as_string(hide_password=False)
    with opened(only_read, create=False) as session:
        assert not can_write(session)
        assert count_current(session) == 0


def test_findings_of_before_are_of_one_report(tmp_path: Path) -> None:
    engine = make_engine(parse_url(f"sqlite:///{tmp_path}/ita.db"))
    with engine.connect() as connection, connection.begin():
        command.upgrade(_config(connection), "0001")
        connection.execute(text("INSERT INTO organisations (id) VALUES (1)"))
        report = (
            "INSERT INTO reports (id, organisation_id, program_version, loaded_at) VALUES (1, 1, '1', '2026-01-01')"
        )
        connection.execute(text(report))
        connection.execute(
            text(
                "INSERT INTO findings (report_id, position, code, severity, path, message_th, message_en) "
                "VALUES (1, 0, 'year.missing', 'warning', '', 'ก', 'a')"
            )
        )
        command.upgrade(_config(connection), "head")
        assert connection.scalar(text("SELECT scope FROM findings")) == "report"
    engine.dispose()


def _replace_often(url: str, one: int) -> list[int]:
    with opened(url, create=False) as session:
        counts = []
        for _ in range(20):
            replace_across(session, [(one, _finding(""))], "1")
            counts.append(len(_across(session)))
        return counts


def test_two_audits_at_the_same_time_do_not_double_them(url: str) -> None:
    with opened(url) as session:
        one = _load(session, make_report())
    with ThreadPoolExecutor(2) as pool:
        counts = [pool.submit(_replace_often, url, one) for _ in range(2)]
        assert [set(count.result()) for count in counts] == [{1}, {1}]


@pytest.mark.parametrize("number", [1, 2500])
def test_any_number_of_findings_is_stored(session: Session, number: int) -> None:
    one = _load(session, make_report())
    replace_across(session, [(one, _finding(""))] * number, "1")
    assert session.scalar(text("SELECT count(DISTINCT position) FROM findings WHERE scope = 'across'")) == number
