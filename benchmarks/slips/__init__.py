"""Slips of a clerk, kind by kind, made in the sample reports of corpus/."""

from benchmarks.slips import figures, identity, measures
from benchmarks.slips.slip import Maker, Sample, Slip

KINDS: dict[str, Maker] = {**measures.KINDS, **identity.KINDS, **figures.KINDS}

__all__ = ["KINDS", "Maker", "Sample", "Slip"]
