"""On which findings the audit must stay silent about a report."""

from corpus.spec import Spec

ERRORS_AND_WARNINGS = (
    "org.name-missing",
    "org.name-variant",
    "org.province-conflict",
    "org.district-not-in-province",
    "org.subdistrict-not-in-district",
    "org.website-conflict",
    "year.missing",
    "year.conflict",
    "year.label-span-mismatch",
    "score.overall-missing",
    "score.overall-mismatch",
    "score.indicator-missing",
    "score.indicator-mean-mismatch",
    "score.oit-unreachable",
    "score.grade-mismatch",
    "score.shares-not-100",
    "score.distribution-mismatch",
    "score.level-named-twice",
    "score.repeated-value-differs",
    "score.value-blank",
    "score.out-of-range",
    "score.question-missing",
    "score.claim-mismatch",
    "measure.none-found",
    "measure.steps-missing",
    "measure.responsible-missing",
    "measure.period-missing",
    "measure.period-reversed",
    "measure.period-outside-fiscal-year",
    "measure.monitoring-missing",
    "measure.results-missing",
    "measure.result-without-step",
    "measure.number-gap",
    "measure.indicator-unaddressed",
    "period.unparsed",
    "period.repaired",
    "unit.unknown",
    "text.placeholder-unfilled",
    "text.numbering-broken",
    "text.damaged",
    "text.other-organisation-named",
    "source.scanned-unread",
    "source.table-unrecognised",
    "source.duplicate-report",
    "source.other-genre",
)


def silent_codes(spec: Spec) -> tuple[str, ...]:
    """Every code of the list but those that the spec expects or leaves undecided."""
    open_codes = {*spec.findings.expected, *spec.findings.undecided}
    return tuple(code for code in ERRORS_AND_WARNINGS if code not in open_codes)
