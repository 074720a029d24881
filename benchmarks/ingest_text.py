"""How long 1,000 text reports take from files to a database: python -m benchmarks.ingest_text [NUMBER].

The reports are those of the corpus under the names of other places, so that no two are the same report.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import geothai

from itareports.extract.readers.encoding import decode
from itareports.ingest import FileDone, ingest
from itareports.ingest.workers import worker_count
from itareports.normalize.organisation_types import find_type_words
from itareports.store.session import opened

CORPUS = Path(__file__).parents[1] / "corpus" / "reports"
TARGET_SECONDS = 60


def main() -> None:
    """Print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with TemporaryDirectory() as folder:
        reports = Path(folder, "reports")
        reports.mkdir()
        for place, text in enumerate(islice(_variants(), number)):
            (reports / f"{place:05}.txt").write_text(text, encoding="utf-8")
        print(f"{number} reports, {worker_count()} workers; target: 1,000 within {TARGET_SECONDS} s")
        for run in ("new files", "the same again"):
            seconds, statuses = _timed(f"sqlite:///{folder}/ita.db", reports)
            told = ", ".join(f"{amount} {status}" for status, amount in statuses.items())
            print(f"{run}: {seconds:.1f} s, {number / seconds:.0f} a second: {told}")


def _variants() -> Iterator[str]:
    """Every report of the corpus with the name of its place replaced, again and again."""
    originals = [_original(path) for path in sorted(CORPUS.glob("*.txt"))]
    names = _place_names()
    for _ in count():
        for text, place in originals:
            yield text.replace(place, next(names))


def _original(path: Path) -> tuple[str, str]:
    name = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["organisation"]["name"]
    typed = next(find_type_words(name), None)
    return decode(path.read_bytes()).text, name if typed is None else name[typed.name_start :]


def _place_names() -> Iterator[str]:
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            yield from (subdistrict.name_th for subdistrict in geothai.subdistricts(district.code))


def _timed(url: str, reports: Path) -> tuple[float, Counter[str]]:
    began = time.perf_counter()
    with opened(url) as session:
        statuses = Counter[str](event.status for event in ingest(session, [reports]) if isinstance(event, FileDone))
    return time.perf_counter() - began, statuses


if __name__ == "__main__":
    main()
