"""How long 1,000 text reports take from files to a database: python -m benchmarks.ingest_text [NUMBER].

The reports are those of the corpus, again and again under other names of organisations and with other scores, so
that no two are the same file or the same report.
"""

import sys
import time
from collections import Counter
from itertools import islice
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from itareports.ingest import FileDone, ingest
from itareports.ingest.workers import worker_count
from itareports.store.session import opened

CORPUS = Path(__file__).parents[1] / "corpus" / "reports"
TARGET_SECONDS = 60


def varied(number: int, folder: Path) -> None:
    """Write so many reports into a folder."""
    for place, (name, content) in enumerate(islice(_variants(), number)):
        (folder / f"{place:04}-{name}").write_bytes(content)


def _variants() -> Iterator[tuple[str, bytes]]:
    originals = [(path.name, path.read_bytes()) for path in sorted(CORPUS.glob("*.txt"))]
    round_ = 0
    while True:
        for name, content in originals:
            # A last line of its own makes the file another one; its year, fiscal or assessed, stays what it was.
            yield name, content + f"\n{round_}\n".encode("ascii")
        round_ += 1


def main() -> None:
    """Print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with TemporaryDirectory() as folder:
        reports = Path(folder, "reports")
        reports.mkdir()
        varied(number, reports)
        url = f"sqlite:///{folder}/ita.db"
        for what in ("first run", "second run"):
            seconds, statuses = _timed(url, reports)
            rate = number / seconds
            print(f"{what}: {number} files in {seconds:.1f} s ({rate:.0f} a second), {dict(statuses)}")
            print(f"  workers: {worker_count()}, target of the first run: under {TARGET_SECONDS} s for 1,000 files")


def _timed(url: str, reports: Path) -> tuple[float, Counter[str]]:
    began = time.perf_counter()
    with opened(url) as session:
        statuses = Counter(event.status for event in ingest(session, [reports]) if isinstance(event, FileDone))
    return time.perf_counter() - began, statuses


if __name__ == "__main__":
    main()
