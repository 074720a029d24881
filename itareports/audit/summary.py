"""How much of a report's figures the arithmetic proves, in a few counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from itareports.audit.checks import Verdict
from itareports.audit.proof import Proof

RELATIONS = {
    "score.overall-mismatch": ("คะแนนรวมกับตัวชี้วัด", "overall score and indicators"),
    "score.indicator-mean-mismatch": ("ตัวชี้วัดกับรายข้อหรือตัวชี้วัดย่อย", "indicators and their questions or parts"),
    "score.oit-unreachable": ("คะแนน OIT กับจำนวนข้อ", "OIT scores and their items"),
    "score.grade-mismatch": ("ระดับกับคะแนน", "grade and scores"),
    "score.shares-not-100": ("ร้อยละของผู้ตอบ", "answer shares"),
    "score.distribution-mismatch": ("คะแนนกับร้อยละของผู้ตอบ", "scores and answer shares"),
    "score.claim-mismatch": ("ข้อความกับคะแนน", "text and scores"),
    "score.repeated-value-differs": ("ตัวเลขที่พิมพ์ซ้ำ", "figures printed again"),
}
"""What each kind of check compares, by the finding that a breach bears."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the checks of one kind say, by their verdict; checks of which no figure is printed do not count."""

    code: str
    th: str
    en: str
    counts: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of the printed figures are proved, and what the checks say."""

    proved: int
    figures: int
    tallies: tuple[Tally, ...]


def summary_of(proof: Proof) -> Summary:
    """Count what is proved.

    >>> from itareports.audit.case import Case
    >>> told = [{"level": "มาก", "percent": "54.84"}, {"level": "น้อย", "percent": "45.16"}]
    >>> case = Case.of({"assessment": {"perceptions": [{"shares": told}]}})
    >>> summary = summary_of(case.proof)
    >>> summary.proved, summary.figures, [(tally.en, dict(tally.counts)) for tally in summary.tallies]
    (2, 2, [('answer shares', {'proved': 1})])
    """
    counts: dict[str, Counter[Verdict]] = {code: Counter() for code in RELATIONS}
    for check, said in proof.verdicts:
        if check.code in counts and any(key in proof.figures for key in check.keys):
            counts[check.code][said] += 1
    tallies = (Tally(code, *RELATIONS[code], found) for code, found in counts.items() if found)
    return Summary(len(proof.proved), len(proof.figures), tuple(tallies))
