from collections.abc import Iterable
from pathlib import Path

import pytest

from itareports.ingest import Limits
from itareports.ingest.failures import Failure
from itareports.ingest.find import Candidate
from itareports.ingest.pages import PagesRead
from itareports.ingest.workers import Reading, read_each
from itareports.schema import Report
from tests.ingest.deadly import LIVING, read_as_named

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


def candidates(paths: Iterable[Path]) -> list[Candidate]:
    return [Candidate(str(path), path) for path in paths]


def readings_of(told: Iterable[Reading | PagesRead]) -> list[Reading]:
    return [one for one in told if isinstance(one, Reading)]


def test_results_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    paths = [*sorted(CORPUS.glob("*.txt"))[:10], tmp_path / "empty.txt", tmp_path / "nowhere.txt"]
    results = [reading.result for reading in readings_of(read_each(candidates(paths), 2))]
    assert [one.source.name for one in results[:10] if isinstance(one, Report)] == [path.name for path in paths[:10]]
    assert [one.kind for one in results[10:] if isinstance(one, Failure)] == ["no-report", "missing"]


DEADLY = [
    pytest.param("exits-9", "crashed", "exit status 9", id="exits"),
    pytest.param("segfaults", "crashed", "SIGSEGV", id="segmentation fault"),
    pytest.param("killed", "out-of-memory", "memory runs out", id="killed by the system"),
    pytest.param("eats-memory", "out-of-memory", "more memory", id="more memory than it may"),
    pytest.param("hangs", "timed-out", "within 4 seconds", id="hangs"),
    pytest.param("hangs-deaf", "timed-out", "within 4 seconds", id="hangs and hears no signal"),
    pytest.param("burns", "timed-out", "4 seconds", id="loops"),
    pytest.param("raises", "crashed", "IndexError", id="a bug"),
    pytest.param("returns-odd", "crashed", "returns-odd", id="a result that no pipe takes"),
]


@pytest.fixture(scope="module")
def results() -> dict[str, Report | Failure]:
    """What came of every deadly file, and of a good one after each, in one run."""
    names = [name for row in DEADLY for name in (str(row.values[0]), LIVING)]
    files = [Candidate(f"{number} {name}", Path(name)) for number, name in enumerate(names)]
    readings = readings_of(read_each(files, 2, read_as_named, Limits(seconds=4, megabytes=400)))
    return {file.path: reading.result for file, reading in zip(files, readings, strict=True)}


@pytest.mark.parametrize(("behaviour", "kind", "told"), DEADLY)
def test_what_ends_a_worker_costs_one_file(
    behaviour: str, kind: str, told: str, results: dict[str, Report | Failure]
) -> None:
    (result,) = (result for path, result in results.items() if path.endswith(f" {behaviour}"))
    assert isinstance(result, Failure)
    assert result.kind == kind
    assert told in result.reason


def test_the_files_beside_the_deadly_ones_are_read(results: dict[str, Report | Failure]) -> None:
    beside = [result for path, result in results.items() if path.endswith(LIVING)]
    assert len(beside) == len(DEADLY)
    assert all(isinstance(result, Report) for result in beside)


def test_what_a_reader_prints_harms_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    readings = readings_of(read_each(candidates([Path("prints"), Path(LIVING)]), 1, read_as_named))
    assert [type(reading.result) for reading in readings] == [Report, Report]
    assert "noise" in capfd.readouterr().out


def test_a_worker_is_replaced_after_some_files() -> None:
    files = candidates([Path("tells-its-process")] * 7)
    readings = readings_of(read_each(files, 1, read_as_named, Limits(files=3)))
    processes = [one.result.source.name for one in readings if isinstance(one.result, Report)]
    assert [len(set(processes[at : at + 3])) for at in (0, 3, 6)] == [1, 1, 1]
    assert len(set(processes)) == 3
