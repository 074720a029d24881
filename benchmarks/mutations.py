"""How many slips of a clerk the audit notices: python -m benchmarks.mutations.

Slips of many kinds are put into the sample reports, one at a time; each report is then read from a file. A slip is
noticed when a finding stands there that did not before, of a code that means it. Slips that only the company of another
report shows are loaded with it into a database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.markdown import share, table
from benchmarks.side_by_side import found_across
from benchmarks.slips import COMPANY, KINDS, Company, Sample, Slip
from corpus.spec import PLANTED, load_all
from itareports import read_report
from itareports.schema import Finding

SLIPS, SEED = 500, 2567
LEAST_RECALL = 0.98
OF_COMPANY = 12
"""So many slips of each kind that another report shows."""
TRIES = 60
"""So often another report is drawn for a kind of slip before it counts as used up."""

HEADER = ("slip", "made", "noticeable", "noticed", "recall")

MEANING = """\
Each row is one kind of slip, made in {reports} reports of `corpus/` one at a time, at places that are drawn by chance
from the seed {seed}; a report that breaks the rule in question anyway is not used. **noticeable** leaves out the slips
that the rest of the report cannot show: a digit within what rounding hides, a question whose indicator is not printed
with all its questions, another reachable score of OIT items. That is decided by `corpus/arithmetic.py`, not by the
audit. **noticed** are those of them for which the audit finds what it did not find before, under a code that means it.
The last {company} rows are loaded into a database together with the report that shows the slip.

The reports without a slip have {false} findings of severity error that are not planted in them.

Bound: a recall of at least {least}, and no false error.
"""


@dataclass(frozen=True, slots=True)
class Trial:
    """A slip in a report, and whether it was noticed."""

    kind: str
    stem: str
    slip: Slip
    noticed: bool


@cache
def samples() -> tuple[Sample, ...]:
    """The sample reports as texts, but those of another kind of document."""
    return tuple(Sample.of(spec) for spec in (*load_all(), *load_all(PLANTED)) if spec.measures)


@cache
def findings(text: str) -> tuple[Finding, ...]:
    """What the audit finds in a text file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_text(text, encoding="utf-8", newline="")
        return read_report(path).findings


def codes(text: str) -> frozenset[str]:
    """The codes of what the audit finds."""
    return frozenset(finding.code for finding in findings(text))


def slips(number: int, seed: int = SEED) -> Iterator[tuple[str, Sample, Slip]]:
    """So many slips, the kinds by turns, no two alike; fewer where all kinds are used up."""
    made: set[str] = set()
    used_up: set[str] = set()
    rng = Random(seed)
    for kind in cycle(KINDS):
        if len(made) == number or len(used_up) == len(KINDS):
            return
        drawn = None if kind in used_up else _drawn(rng, kind, made)
        if drawn is None:
            used_up.add(kind)
            continue
        made.add(drawn[1].text)
        yield kind, *drawn


def _drawn(rng: Random, kind: str, made: set[str]) -> tuple[Sample, Slip] | None:
    for _ in range(TRIES):
        sample = rng.choice(samples())
        slip = KINDS[kind](rng, sample)
        if slip is not None and slip.text not in made and not slip.codes & codes(sample.text):
            return sample, slip
    return None


def trials(number: int = SLIPS, seed: int = SEED) -> Iterator[Trial]:
    """Slips with what became of them."""
    for kind, sample, slip in slips(number, seed):
        yield Trial(kind, sample.spec.stem, slip, bool(slip.codes & codes(slip.text)))


def companies(kind: str, number: int, seed: int = SEED) -> list[tuple[Sample, Company]]:
    """So many slips of a kind, each beside another report, and made in reports that stand beside none."""
    rng = Random(f"{kind} {seed}")
    made: list[tuple[Sample, Company]] = []
    taken: set[str] = set()
    for sample in rng.sample(samples(), len(samples())):
        for source in rng.sample(samples(), len(samples())):
            stems = {sample.spec.stem, source.spec.stem}
            company = None if stems & taken else COMPANY[kind](rng, sample, source)
            if company is not None and len(made) < number:
                made.append((sample, company))
                taken |= {sample.spec.stem, company.beside.spec.stem}
    return made


def trials_of_company(kind: str, number: int, seed: int = SEED) -> Iterator[Trial]:
    """The slips of a kind in one database, with what became of them."""
    made = companies(kind, number, seed)
    texts = {f"{sample.spec.stem}-slip.txt": company.text for sample, company in made}
    texts |= {f"{company.beside.spec.stem}.txt": company.beside.text for _, company in made}
    alone = found_across({name: text for name, text in texts.items() if not name.endswith("-slip.txt")})
    found = found_across(texts) - alone
    for sample, company in made:
        names = {f"{sample.spec.stem}-slip.txt", f"{company.beside.spec.stem}.txt"}
        noticed = any(name in names and code in company.codes for name, code in found)
        slip = Slip(company.text, company.codes, f"beside {company.beside.spec.stem}")
        yield Trial(kind, sample.spec.stem, slip, noticed)


def false_errors() -> list[tuple[str, str]]:
    """Findings of severity error in the reports without a slip that are not planted in them."""
    return [
        (sample.spec.stem, finding.code)
        for sample in samples()
        for finding in findings(sample.text)
        if finding.severity == "error"
        and finding.code not in (*sample.spec.findings.expected, *sample.spec.findings.undecided)
    ]


def section(number: int = SLIPS) -> str:
    """The table, what it means, and the slips that were missed."""
    made = [trial for kind in COMPANY for trial in trials_of_company(kind, OF_COMPANY)]
    made = [*trials(number - len(made)), *made]
    rows = [_row(kind, [one for one in made if one.kind == kind]) for kind in (*KINDS, *COMPANY)]
    missed = [one for one in made if one.slip.noticeable and not one.noticed]
    false = false_errors()
    meaning = MEANING.format(
        reports=len(samples()), seed=SEED, company=len(COMPANY), false=len(false) or "no", least=LEAST_RECALL
    )
    told = [f"- {one.kind}: {one.stem}, {one.slip.what}" for one in missed]
    told += [f"- false error: {stem}, {code}" for stem, code in false]
    lines = [table(HEADER, [*rows, _row("all", made)]), "", meaning]
    return "\n".join([*lines, "Missed:\n", *told, ""] if told else lines)


def _row(name: str, made: list[Trial]) -> tuple[str, ...]:
    noticeable = [one for one in made if one.slip.noticeable]
    noticed = sum(one.noticed for one in noticeable)
    return name, f"{len(made)}", f"{len(noticeable)}", f"{noticed}", share(noticed, len(noticeable))


if __name__ == "__main__":
    print(section())
