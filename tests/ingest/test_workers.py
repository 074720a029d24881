from pathlib import Path

from itareports.ingest.failures import Failure
from itareports.ingest.find import Candidate
from itareports.ingest.workers import read_each
from itareports.schema import Report
from tests.ingest.deadly import DEADLY, read_unless_deadly

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


def candidates(*paths: Path) -> list[Candidate]:
    return [Candidate(str(path), path) for path in paths]


def test_results_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    paths = [*sorted(CORPUS.glob("*.txt"))[:10], tmp_path / "empty.txt", tmp_path / "nowhere.txt"]
    readings = list(read_each(candidates(*paths), 2))
    assert [one.source.name for one in readings[:10] if isinstance(one, Report)] == [path.name for path in paths[:10]]
    assert all(isinstance(one, Failure) for one in readings[10:])


def test_a_file_that_kills_its_worker_fails_alone(tmp_path: Path) -> None:
    """It dies twice: once among the others, once alone."""
    good = sorted(CORPUS.glob("*.txt"))[:4]
    files = candidates(*good[:2], tmp_path / DEADLY, *good[2:])
    readings = list(read_each(files, 2, read_unless_deadly))
    assert [type(one) for one in readings] == [Report, Report, Failure, Report, Report]
    assert isinstance(readings[2], Failure)
    assert "BrokenProcessPool" in readings[2].reason
