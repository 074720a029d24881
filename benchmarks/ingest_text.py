"""How long 1,000 text reports take from files to a database: python -m benchmarks.ingest_text [NUMBER].

The reports are those of the corpus under the names of other places, so that no two are the same report.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import geothai

from benchmarks.markdown import table
from itareports.extract.readers.encoding import decode
from itareports.ingest import FileDone, ingest
from itareports.ingest.plan import worker_count
from itareports.normalize.organisation_types import find_type_words
from itareports.store.session import opened

CORPUS = Path(__file__).parents[1] / "corpus" / "reports"
TARGET_SECONDS = 60

HEADER = ("text reports", "seconds", "reports/s", "outcome")

MEANING = """\
`ita ingest` on {number:,} text reports, the corpus under the names of other places, from the files to SQLite on
{workers} processes, and on the same files again, of which none has changed.

Bound: 1,000 new reports within {target} s. In this run: {seconds:.1f} s.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What an ingest took, and how many files came to which end."""

    name: str
    seconds: float
    statuses: Counter[str]

    def rate(self) -> float:
        """Files a second."""
        return self.statuses.total() / self.seconds

    def told(self) -> str:
        """The statuses with their numbers."""
        return ", ".join(f"{amount} {status}" for status, amount in self.statuses.items())


def runs(number: int) -> Iterator[Run]:
    """Ingest so many reports, and then the same again."""
    with TemporaryDirectory() as folder:
        reports = Path(folder, "reports")
        reports.mkdir()
        for place, text in enumerate(islice(variants(), number)):
            (reports / f"{place:05}.txt").write_text(text, encoding="utf-8")
        for name in ("new files", "the same again"):
            yield Run(name, *_timed(f"sqlite:///{folder}/ita.db", reports))


def section(number: int = 1000) -> str:
    """The table, what it means, and what the project promises."""
    done = list(runs(number))
    rows = ((run.name, f"{run.seconds:.1f}", f"{run.rate():.0f}", run.told()) for run in done)
    meaning = MEANING.format(
        number=number, workers=worker_count(), target=TARGET_SECONDS, seconds=done[0].seconds * 1000 / number
    )
    return "\n".join((table(HEADER, rows), "", meaning))


def main() -> None:
    """Print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{number} reports, {worker_count()} workers; target: 1,000 within {TARGET_SECONDS} s")
    for run in runs(number):
        print(f"{run.name}: {run.seconds:.1f} s, {run.rate():.0f} a second: {run.told()}")


def variants() -> Iterator[str]:
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
    """Each once: many provinces have a Ban Mai. Used up, they go on to the north and south."""
    districts = (one for province in geothai.provinces() for one in geothai.districts(province.code))
    names = dict.fromkeys(place.name_th for one in districts for place in geothai.subdistricts(one.code))
    yield from dict.fromkeys(f"{name}{side}" for side in ("", "เหนือ", "ใต้") for name in names)


def _timed(url: str, reports: Path) -> tuple[float, Counter[str]]:
    began = time.perf_counter()
    with opened(url) as session:
        statuses = Counter[str](event.status for event in ingest(session, [reports]) if isinstance(event, FileDone))
    return time.perf_counter() - began, statuses


if __name__ == "__main__":
    main()
