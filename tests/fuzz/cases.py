"""What the fuzzer reads: every file of the corpus, cut at many lengths and damaged in many ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from pathlib import Path
from random import Random

from tests.fuzz.packed import within_package, within_streams
from tests.fuzz.trees import TREE
from tests.fuzz.ways import ANYWHERE, PAGE, TEXT, XML, Way

CORPUS = Path(__file__).parents[2] / "corpus"
LENGTHS = 64
"""So often each file is cut, at lengths spread over it."""
CUT = "cut"

_WAYS: dict[str, dict[str, Way]] = {
    ".txt": TEXT,
    ".docx": ANYWHERE | {f"xml-{name}": partial(within_package, way=way) for name, way in (XML | TREE).items()},
    ".pdf": ANYWHERE | {f"stream-{name}": partial(within_streams, way=way) for name, way in PAGE.items()},
}


@dataclass(frozen=True, slots=True)
class Case:
    """One damaged file; the same case is the same bytes at any time. `seed` of a cut is its number among LENGTHS."""

    path: Path
    way: str
    seed: int

    def content(self) -> bytes:
        """The bytes to be read."""
        data = _original(self.path)
        if self.way == CUT:
            return data[: len(data) * self.seed // LENGTHS]
        return _WAYS[self.path.suffix][self.way](Random(f"{self.path.name} {self.way} {self.seed}"), data)

    @property
    def name(self) -> str:
        """A file name that tells all."""
        return f"{self.path.parent.name}_{self.path.stem}_{self.way}_{self.seed}{self.path.suffix}"


def corpus_files() -> list[Path]:
    """The documents of the corpus, of every format."""
    return sorted(path for path in CORPUS.glob("*/*") if path.suffix in _WAYS)


def cuts(paths: list[Path]) -> Iterator[Case]:
    """Every file at every length, in no order, so that the first of them are of all kinds."""
    cases = [Case(path, CUT, number) for number in range(LENGTHS) for path in paths]
    yield from Random(0).sample(cases, len(cases))


def damages(paths: list[Path], seed: int) -> Iterator[Case]:
    """Every file in every way, again and again without end, from a seed on."""
    kinds = [(path, way) for path in paths for way in _WAYS[path.suffix]]
    for number in count(seed):
        for path, way in Random(number).sample(kinds, len(kinds)):
            yield Case(path, way, number)


def by_turns(*sources: Iterator[Case]) -> Iterator[Case]:
    """One of each, as long as there are any."""
    waiting = list(sources)
    while waiting:
        for source in list(waiting):
            case = next(source, None)
            if case is None:
                waiting.remove(source)
            else:
                yield case


@cache
def _original(path: Path) -> bytes:
    return path.read_bytes()
