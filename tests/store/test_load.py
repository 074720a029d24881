"""What becomes of a file that comes for the first time, again, changed, or beside another of the same report."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.schema import Report
from itareports.store.files import FileStatus, Seen, known_file, list_files, mark_unchanged, record_failure
from itareports.store.load import LoadOutcome, load_report
from itareports.store.restore import restore_report
from tests.store.sample_reports import full_report, make_report

FAILED = "The file is not a PDF."
REMEDY = "Save it again."


def _load(session: Session, report: Report, path: str = "a.pdf", version: str = "1") -> LoadOutcome:
    return load_report(session, report, path=path, program_version=version, size=10)


def _statuses(session: Session) -> Mapping[str, FileStatus]:
    return {file.path: file.status for file in list_files(session)}


def _current(session: Session) -> list[int]:
    return list(session.scalars(text("SELECT report_id FROM v_reports ORDER BY report_id")))


def test_a_new_file_is_loaded(session: Session) -> None:
    outcome = _load(session, make_report())
    assert outcome == LoadOutcome("loaded", outcome.report_id)
    assert _statuses(session) == {"a.pdf": "loaded"}


def test_the_same_content_again_changes_nothing(session: Session) -> None:
    first = _load(session, make_report())
    assert _load(session, make_report()) == LoadOutcome("unchanged", first.report_id)
    assert _statuses(session) == {"a.pdf": "unchanged"}
    assert _current(session) == [first.report_id]


def test_the_same_content_under_another_name_is_a_duplicate(session: Session) -> None:
    first = _load(session, make_report())
    assert _load(session, make_report(), path="b.pdf") == LoadOutcome("duplicate", first.report_id)
    assert _load(session, make_report(), path="b.pdf") == LoadOutcome("duplicate", first.report_id)
    assert _statuses(session) == {"a.pdf": "loaded", "b.pdf": "duplicate"}
    assert [file.reason for file in list_files(session, ["duplicate"])] == ["Its content is that of a.pdf."]


def test_a_newer_file_supersedes_an_older_one_which_is_kept(session: Session) -> None:
    first = _load(session, make_report(sha256="a"))
    second = _load(session, make_report(sha256="b"), path="b.pdf")
    assert second == LoadOutcome("superseded_other", second.report_id, superseded="a.pdf")
    assert _statuses(session) == {"a.pdf": "superseded", "b.pdf": "loaded"}
    assert _current(session) == [second.report_id]
    assert restore_report(session, first.report_id) == make_report(sha256="a")


def test_a_superseded_file_that_comes_again_stays_superseded(session: Session) -> None:
    _load(session, make_report(sha256="a"))
    second = _load(session, make_report(sha256="b"), path="b.pdf")
    assert _load(session, make_report(sha256="a")).status == "unchanged"
    assert _statuses(session) == {"a.pdf": "superseded", "b.pdf": "loaded"}
    assert _load(session, make_report(sha256="a"), version="2").status == "superseded"
    assert _current(session) == [second.report_id]


def test_a_corrected_file_replaces_its_report(session: Session) -> None:
    first = _load(session, make_report(sha256="a", overall="80.00"))
    second = _load(session, make_report(sha256="b", overall="81.00"))
    assert second == LoadOutcome("loaded", second.report_id)
    assert second.report_id > first.report_id
    assert _statuses(session) == {"a.pdf": "loaded"}
    assert session.scalar(text("SELECT count(*) FROM reports")) == 1


def test_a_correction_of_the_year_brings_the_superseded_report_back(session: Session) -> None:
    first = _load(session, make_report(sha256="a"))
    _load(session, make_report(sha256="b"), path="b.pdf")
    third = _load(session, make_report(sha256="c", year=2567), path="b.pdf")
    assert _current(session) == [first.report_id, third.report_id]
    assert _statuses(session) == {"a.pdf": "loaded", "b.pdf": "loaded"}


def test_a_corrected_file_leaves_its_report_to_the_duplicate(session: Session) -> None:
    first = _load(session, make_report(sha256="a"))
    _load(session, make_report(sha256="a"), path="copy.pdf")
    second = _load(session, make_report(sha256="b", year=2567))
    assert _current(session) == [first.report_id, second.report_id]
    assert _statuses(session) == {"a.pdf": "loaded", "copy.pdf": "loaded"}


def test_a_file_that_becomes_a_copy_gives_up_its_report(session: Session) -> None:
    _load(session, make_report(sha256="a", year=2565))
    second = _load(session, make_report(sha256="b"), path="b.pdf")
    assert _load(session, make_report(sha256="b")) == LoadOutcome("duplicate", second.report_id)
    assert _current(session) == [second.report_id]


def test_a_new_program_version_reads_anew_under_the_same_number(session: Session) -> None:
    first = _load(session, make_report(overall="80.00"))
    _load(session, make_report(overall="80.00"), path="copy.pdf")
    again = _load(session, make_report(overall="81.00"), version="2")
    assert again == LoadOutcome("loaded", first.report_id)
    assert restore_report(session, first.report_id).assessment.overall_score == Decimal("81.00")
    assert _statuses(session) == {"a.pdf": "loaded", "copy.pdf": "duplicate"}


def test_a_copy_read_by_a_new_program_version_reads_anew_for_all(session: Session) -> None:
    first = _load(session, make_report(overall="80.00"))
    _load(session, make_report(overall="81.00"), path="copy.pdf", version="2")
    assert restore_report(session, first.report_id).assessment.overall_score == Decimal("81.00")
    assert _statuses(session) == {"a.pdf": "loaded", "copy.pdf": "duplicate"}


@pytest.mark.parametrize(
    "unknown",
    [
        pytest.param({"name": None}, id="no organisation"),
        pytest.param({"kind": None}, id="no kind"),
        pytest.param({"year": None}, id="no year"),
    ],
)
def test_in_doubt_two_reports_are_not_the_same(session: Session, unknown: dict[str, None]) -> None:
    first = _load(session, make_report(**unknown, sha256="a"))  # type: ignore[arg-type]
    second = _load(session, make_report(**unknown, sha256="b"), path="b.pdf")  # type: ignore[arg-type]
    assert _current(session) == [first.report_id, second.report_id]


def test_a_year_that_neither_report_names_is_no_doubt(session: Session) -> None:
    reports = [make_report(sha256=sha256).model_copy(update={"assessed_year": None}) for sha256 in "ab"]
    _load(session, reports[0])
    assert _load(session, reports[1], path="b.pdf").status == "superseded_other"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"kind": "implementation"}, id="kind"),
        pytest.param({"year": 2567}, id="year"),
        pytest.param({"province": None}, id="province"),
        pytest.param({"name": "เทศบาลอื่น"}, id="name"),
    ],
)
def test_another_report_supersedes_nothing(session: Session, other: dict[str, str]) -> None:
    _load(session, make_report())
    assert _load(session, make_report(**other, sha256="b"), path="b.pdf").status == "loaded"  # type: ignore[arg-type]


def test_organisations_are_shared_and_leave_with_their_last_report(session: Session) -> None:
    for place, name in enumerate(("ก", "ก", None, None)):
        _load(session, make_report(name, province=None, year=2560 + place, sha256=str(place)), path=str(place))
    assert session.scalar(text("SELECT count(*) FROM organisations")) == 3
    _load(session, make_report("ข", sha256="x"), path="2")
    assert list(session.scalars(text("SELECT name FROM organisations ORDER BY id"))) == ["ก", None, "ข"]


def test_nothing_is_left_of_a_replaced_report(session: Session) -> None:
    _load(session, full_report())
    _load(session, make_report(sha256="b"))
    tables = ("measures", "measure_texts", "steps", "period_spans", "perception_shares", "evidence_rivals")
    for table in tables:
        assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 0, table


def test_a_failure_is_noted_and_mended(session: Session) -> None:
    seen = Seen(path="a.pdf", sha256="a", size=10, program_version="1")
    record_failure(session, seen, "damaged", (FAILED, REMEDY))
    (file,) = list_files(session, ["failed"])
    assert (file.failure, file.reason, file.remedy, file.report_id) == ("damaged", FAILED, REMEDY, None)
    assert _load(session, make_report()).status == "loaded"
    (file,) = list_files(session)
    assert (file.status, file.failure, file.reason, file.remedy) == ("loaded", None, None, None)


def test_a_file_that_fails_later_keeps_its_report_until_it_is_mended(session: Session) -> None:
    first = _load(session, make_report(sha256="a"))
    record_failure(session, Seen(path="a.pdf", sha256="b", size=9, program_version="1"), "damaged", (FAILED, REMEDY))
    assert _statuses(session) == {"a.pdf": "failed"}
    assert _current(session) == [first.report_id]
    mended = _load(session, make_report(sha256="c"))
    assert _current(session) == [mended.report_id]


def test_a_failed_file_stays_failed_when_a_copy_of_its_report_goes(session: Session) -> None:
    first = _load(session, make_report(sha256="a"))
    _load(session, make_report(sha256="a"), path="copy.pdf")
    record_failure(session, Seen(path="a.pdf", sha256="b", size=9, program_version="1"), "damaged", (FAILED, REMEDY))
    second = _load(session, make_report(sha256="c", year=2567), path="copy.pdf")
    assert _statuses(session) == {"a.pdf": "failed", "copy.pdf": "loaded"}
    assert _current(session) == [first.report_id, second.report_id]


def test_a_file_is_known_by_content_and_program_version(session: Session) -> None:
    _load(session, make_report(sha256="a"))
    seen = Seen(path="a.pdf", sha256="a", size=10, program_version="1")
    known = known_file(session, seen)
    assert known is not None
    assert known.status == "loaded"
    others = (
        Seen(path="b.pdf", sha256="a", size=10, program_version="1"),
        Seen(path="a.pdf", sha256="b", size=10, program_version="1"),
        Seen(path="a.pdf", sha256=None, size=10, program_version="1"),
        Seen(path="a.pdf", sha256="a", size=10, program_version="2"),
    )
    assert [known_file(session, other) for other in others] == [None] * 4


def test_only_a_loaded_file_becomes_unchanged(session: Session) -> None:
    _load(session, make_report(sha256="a"))
    record_failure(session, Seen(path="b.pdf", sha256="b", size=9, program_version="1"), "damaged", (FAILED, REMEDY))
    mark_unchanged(session, ["a.pdf", "b.pdf", "never-seen.pdf"])
    assert _statuses(session) == {"a.pdf": "unchanged", "b.pdf": "failed"}


def test_a_path_that_is_no_utf8_is_known_again(session: Session) -> None:
    path = b"\xc3\xa1\xff.pdf".decode("utf-8", "surrogateescape")
    _load(session, make_report(sha256="a"), path=path)
    assert known_file(session, Seen(path=path, sha256="a", size=10, program_version="1")) is not None
    assert [file.path for file in list_files(session)] == ["á\\udcff.pdf"]
