"""Evidence after the arithmetic has spoken: figures confirmed, rivals proposed, and scanned figures repaired."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from itareports.audit.case import Case
from itareports.audit.figures import scanned_figures
from itareports.audit.repairs import Proposal
from itareports.schema import Evidence, Rival, evidence_at, nearest_path, with_value
from itareports.schema.evidence import DOUBTFUL


def weighed(case: Case) -> Case:
    """Return the case with what the arithmetic knows in its evidence.

    A proved figure is `confirmed`; one that is printed twice alike no longer is where a check that fails is about it.
    A figure that one slip would mend has the mended value as a rival. Only where it was read by character recognition,
    and the recogniser saw the mended value too or was in doubt, the value is replaced: then it is `repaired`, and what
    was read is the rival. What it read for certain is what is printed: then the report is wrong, and not the reading.

    >>> told = [{"level": "มาก", "percent": "54.48"}, {"level": "น้อย", "percent": "45.16"}]
    >>> case = Case.of({"assessment": {"perceptions": [{"shares": told}]}})
    >>> [rival.value for rival in weighed(case).report.evidence["/assessment/perceptions/0/shares/0/percent"].rivals]
    ['54.84', '54.88']
    """
    mended = next(_certain(case), None)
    if mended is not None:
        return weighed(_mended(case, mended))
    evidence = {**case.report.evidence, **dict(_confirmed(case))}
    evidence.update(_doubted(case, evidence))
    for proposal in (proposal for fault in case.faults for proposal in fault.proposals):
        path = case.proof.figures[proposal.key].path
        evidence[path] = _with_rival(evidence_at(evidence, path), _printed(proposal.change.value))
    return case.with_evidence(evidence)


def _certain(case: Case) -> Iterator[Proposal]:
    """The proposals that stand in for what was recognised: one that was seen, or the only one for what is in doubt."""
    scanned = scanned_figures(case.report, case.proof.figures)
    for fault in case.faults:
        unsure = [one for one in fault.proposals if one.key in scanned]
        seen = [one for one in unsure if _was_seen(case, one)]
        if len(seen) == 1:
            yield seen[0]
        elif len(fault.proposals) == 1 and unsure and _is_doubtful(case, unsure[0]):
            yield unsure[0]


def _was_seen(case: Case, proposal: Proposal) -> bool:
    """Whether the recogniser saw the value in the same print; another print of the figure has its own place."""
    read = _evidence(case, proposal)
    value = _printed(proposal.change.value)
    return read is not None and any(rival.value == value and rival.place is None for rival in read.rivals)


def _is_doubtful(case: Case, proposal: Proposal) -> bool:
    read = _evidence(case, proposal)
    return read is not None and (read.confidence is None or read.confidence < DOUBTFUL)


def _evidence(case: Case, proposal: Proposal) -> Evidence | None:
    return evidence_at(case.report.evidence, case.proof.figures[proposal.key].path)


def _mended(case: Case, proposal: Proposal) -> Case:
    """The case with the value of a proposal in place of what was read."""
    figure, mended = case.proof.figures[proposal.key], _printed(proposal.change.value)
    report = with_value(case.report, figure.path, mended)
    read = _with_rival(evidence_at(report.evidence, figure.path), _printed(figure.hundredths))
    evidence = {**report.evidence, figure.path: read.model_copy(update={"status": "repaired"})}
    return replace(case, report=report.model_copy(update={"evidence": evidence}))


def _confirmed(case: Case) -> Iterator[tuple[str, Evidence]]:
    """The evidence of all proved figures. That of a question's score is the question's."""
    evidence = case.report.evidence
    for key in case.proof.proved:
        path = nearest_path(evidence, case.proof.figures[key].path)
        if path is not None and evidence[path].status == "read":
            yield path, evidence[path].model_copy(update={"status": "confirmed"})


def _doubted(case: Case, evidence: Mapping[str, Evidence]) -> Iterator[tuple[str, Evidence]]:
    """The evidence of figures that were confirmed by another print and that the arithmetic contradicts."""
    failing = {
        key for fault in case.faults for check in fault.checks if check.code and check.is_precise for key in check.keys
    }
    for key in failing & case.proof.figures.keys():
        path = nearest_path(evidence, case.proof.figures[key].path)
        if path is not None and evidence[path].status == "confirmed":
            yield path, evidence[path].model_copy(update={"status": "read"})


def _with_rival(read: Evidence | None, value: str) -> Evidence:
    read = read or Evidence(raw="", reader="")
    if value in {rival.value for rival in read.rivals}:
        return read
    return read.model_copy(update={"rivals": (*read.rivals, Rival(raw=value, value=value))})


def _printed(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"
