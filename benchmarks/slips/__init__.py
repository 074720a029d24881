"""Slips of a clerk, kind by kind, made in the sample reports of corpus/."""

from benchmarks.slips import company, figures, identity, measures
from benchmarks.slips.company import Company
from benchmarks.slips.slip import Maker, Sample, Slip

KINDS: dict[str, Maker] = {**measures.KINDS, **identity.KINDS, **figures.KINDS}

COMPANY = company.KINDS

__all__ = ["COMPANY", "KINDS", "Company", "Maker", "Sample", "Slip"]
