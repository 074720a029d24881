import io
import sys

import pytest

from tests.cli.running import Answer, Ita, load_all, run_ita
from tests.store.sample_reports import example_reports


@pytest.fixture(scope="session")
def corpus_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with the corpus in it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('corpus')}/ita.db"
    answer = run_ita("ingest", "corpus/reports", "--db", url)
    assert (answer.status, answer.err) == (0, "")
    return url


@pytest.fixture
def ita(monkeypatch: pytest.MonkeyPatch, corpus_db: str) -> Ita:
    """The program in this process, on the database with the corpus: faster, and just as the user calls it."""
    from itareports.cli import main

    def call(*args: object) -> Answer:
        out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
        monkeypatch.setattr(sys, "argv", ["ita", *map(str, args)])
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.setenv("ITA_DB", corpus_db)
        monkeypatch.delenv("COLUMNS", raising=False)
        with pytest.raises(SystemExit) as end:
            main()
        status = end.value.code
        assert isinstance(status, int)
        return Answer(status, *(stream.buffer.getvalue().decode() for stream in (out, err)))

    return call


@pytest.fixture(scope="session")
def example_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with four small reports, one of which has two findings."""
    url = f"sqlite:///{tmp_path_factory.mktemp('example')}/ita.db"
    load_all(url, example_reports())
    return url
