"""How well measures are given their topics, against labels by hand: python -m benchmarks.topics."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.resources import files
from itertools import pairwise

from rapidfuzz import fuzz

from benchmarks.markdown import table
from itareports.normalize.likeness import Likeness
from itareports.normalize.text import squash
from itareports.normalize.topics import LEAST, POSSIBLE, possible_topics
from tests.normalize.labelled_topics import HELD, REPORTS, TUNING, Labelled, labelled, outcomes, tally

NAMES = {TUNING: "tuning half", HELD: "held half", REPORTS: "sample reports"}
THRESHOLDS = (POSSIBLE, 0.35, LEAST, 0.7, 0.9)
BOUNDS = (POSSIBLE, 0.35, LEAST, 0.7, 0.9, 1.0)

Scorer = Callable[[str, Sequence[str]], float]

MEANING = """\
240 measures in the words of Thai municipal reports, reworded, misspelt, of two topics or of none, and {reports}
measures of the sample reports in `tests/` and `corpus/` were labelled by hand before the program's answers were seen.
The topics are the ten indicators and the seven issues. Phrases and weights were chosen on the tuning half, the scale of
confidence on the sample reports; of the held half only the totals were looked at. Whoever worded the two halves knew
the list of phrases; the sample reports were written for other tests.

- **precision** is the share of the topics given that is right; **recall** the share of the right topics that is given.
  Topics on which careful people may differ count neither way.
- From a confidence of {least} on, a measure is assigned to a topic. From {possible} on, a topic is possible, and a
  weak indicator counts as addressed.
- **right** beside **said**: of the topics given with such a confidence, how many are right.
"""

SCORERS = """\
Likeness alone, by which measure of it: each title against the texts of `topics.toml`, on the tuning half. **average
precision** is that of all pairs of measure and topic in the order of their likeness.
"""


def _assign(row: Labelled) -> dict[str, float]:
    return {match.code: match.confidence for match in possible_topics(row.title, row.steps)}


def thresholds() -> Iterator[tuple[str, ...]]:
    """Precision and recall of every set of measures at each confidence."""
    for name, title in NAMES.items():
        rows = labelled(name)
        for least in THRESHOLDS:
            found = tally(rows, _assign, least)
            figures = (f"{found.right}", f"{found.wrong}", f"{found.precision:.3f}", f"{found.recall:.3f}")
            yield title, f"{len(rows)}", f"{least:.2f}", *figures


def calibration() -> Iterator[tuple[str, ...]]:
    """What confidences said and what was right, where nothing was chosen by it and where the scale was."""
    codes = [code for code, _ in _texts()]
    for name in (HELD, REPORTS):
        told = outcomes(labelled(name), _assign, codes)
        for low, high in pairwise(BOUNDS):
            among = [(confidence, right) for confidence, right in told if low <= confidence < high]
            said, right = (sum(values) / len(among) for values in zip(*among, strict=True))
            yield NAMES[name], f"{low:.2f}-{high:.2f}", f"{len(among)}", f"{said:.2f}", f"{right:.2f}"


def likenesses() -> Iterator[tuple[str, ...]]:
    """The average precision of shingles and of rapidfuzz's ratios."""
    texts = _texts()
    known = Likeness.of(text for _, like in texts for text in like)

    def shingles(title: str, like: Sequence[str]) -> float:
        found = known.to(title)
        return max(found.get(text, 0.0) for text in like)

    scorers: dict[str, Scorer] = {
        "shingles of three letters": shingles,
        "rapidfuzz ratio": _by(fuzz.ratio),
        "rapidfuzz partial_ratio": _by(fuzz.partial_ratio),
    }
    for name, scorer in scorers.items():
        assign = partial(_likest, scorer, texts)
        yield name, f"{average_precision(outcomes(labelled(TUNING), assign, dict(texts))):.3f}"


def _by(ratio: Callable[[str, str], float]) -> Scorer:
    return lambda title, like: max(ratio(squash(title), squash(text)) for text in like)


def _likest(scorer: Scorer, texts: Iterable[tuple[str, Sequence[str]]], row: Labelled) -> dict[str, float]:
    return {code: scorer(row.title, like) for code, like in texts}


def average_precision(told: Iterable[tuple[float, bool]]) -> float:
    """The mean precision at each right pair, pairs in falling order; of equals the wrong ones come first.

    >>> average_precision([(0.9, True), (0.5, False), (0.4, True)])
    0.8333333333333333
    """
    right, precisions = 0, []
    for seen, (_, is_right) in enumerate(sorted(told, key=lambda pair: (-pair[0], pair[1])), start=1):
        right += is_right
        if is_right:
            precisions.append(right / seen)
    return sum(precisions) / len(precisions)


def _texts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "topics.toml").read_text(encoding="utf-8"))
    return tuple((entry["code"], tuple(entry["like"])) for entry in data["topic"])


def section() -> str:
    """The tables and what they mean."""
    return "\n".join(
        (
            table(("measures", "number", "confidence", "right", "wrong", "precision", "recall"), thresholds()),
            "",
            MEANING.format(reports=len(labelled(REPORTS)), least=LEAST, possible=POSSIBLE),
            table(("measures", "confidence", "topics", "said", "right"), calibration()),
            "",
            SCORERS,
            table(("likeness", "average precision"), likenesses()),
        )
    )


if __name__ == "__main__":
    print(section())
