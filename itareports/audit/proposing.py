"""What the proposals of the arithmetic say to a person, and to whom: the findings that they would settle."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from itareports.audit.case import Case
from itareports.audit.figures import Figure
from itareports.audit.misreadings import Slip
from itareports.audit.repairs import Fault, Proposal
from itareports.schema import Finding

SHOWN = 3
"""Proposals that a sentence names; all of them are rivals in the evidence."""

_SLIPS: dict[Slip, tuple[str, str]] = {
    "digit": ("ผิดหนึ่งหลัก", "one digit"),
    "swap": ("สลับหลัก", "two digits swapped"),
    "point": ("จุดทศนิยมผิดที่", "the point misplaced"),
    "extra digit": ("มีเลขเกินหนึ่งหลัก", "a digit too many"),
    "look-alikes": ("อ่านตัวเลขคล้ายกันผิด", "digits that look alike"),
    "told elsewhere": ("ตามที่คำนวณหรือพิมพ์ไว้อีกแห่ง", "as it is computed or printed elsewhere"),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A fault of the arithmetic with its proposals in words; empty where no single slip explains it."""

    fault: Fault
    th: str
    en: str


def explained_faults(case: Case) -> tuple[Explained, ...]:
    """Return the faults of a report, each with what may be behind it."""
    return tuple(_explained(case, fault) for fault in case.faults)


def with_proposals(findings: Iterable[Finding], case: Case) -> Iterator[Finding]:
    """Yield the findings; those that the arithmetic can explain tell how."""
    told = explained_faults(case)
    for finding in findings:
        explained = next((one for one in told if one.th and _is_about(finding, one.fault, case)), None)
        if explained is None:
            yield finding
        else:
            th, en = f"{finding.message_th} {explained.th}", f"{finding.message_en} {explained.en}"
            yield finding.model_copy(update={"message_th": th, "message_en": en})


def _is_about(finding: Finding, fault: Fault, case: Case) -> bool:
    """Whether a finding tells of a failing check: the same code, at one of its figures or at what they are part of."""
    figures = case.proof.figures
    return any(
        figures[key].path.startswith(finding.path)
        for check in fault.checks
        if check.code == finding.code
        for key in check.keys
        if key in figures
    )


def _explained(case: Case, fault: Fault) -> Explained:
    proposals = fault.proposals
    if not proposals:
        return Explained(fault, *_spoken_for(case, fault))
    shown = [_told(case.proof.figures[one.key], one) for one in proposals[:SHOWN]]
    if len(proposals) == 1:
        return Explained(
            fault,
            f"ค่าเดียวที่แก้แล้วคำนวณตรงกันทั้งหมดคือ{shown[0][0]}",
            f"The only slip that explains it all: {shown[0][1]}.",
        )
    th, en = " หรือ ".join(one for one, _ in shown), " or ".join(one for _, one in shown)
    return Explained(
        fault,
        f"มี {len(proposals)} วิธีที่แก้ตัวเลขเพียงตัวเดียวแล้วคำนวณตรงกัน เช่น {th}",
        f"There are {len(proposals)} single slips that explain it, such as: {en}.",
    )


def _spoken_for(case: Case, fault: Fault) -> tuple[str, str]:
    """What is said where the text tells a figure otherwise, and other checks speak for the figure itself."""
    proof = case.proof
    for check in fault.checks:
        if len(check.keys) == 1 and (demanded := list(check.demands(proof.values))):
            key, value = demanded[0]
            if any(other not in fault.checks for other in proof.broken_by(key, value)):
                printed = f"{proof.values[key] / 100:.2f}"
                return f"การคำนวณจากตัวเลขอื่นสนับสนุนค่า {printed}", f"The other figures speak for {printed}."
    return "", ""


def _told(figure: Figure, proposal: Proposal) -> tuple[str, str]:
    before, after = (f"{value / 100:.2f}" for value in (figure.hundredths, proposal.change.value))
    slip_th, slip_en = _SLIPS[proposal.change.slip]
    placed = figure.placed
    return (
        f"{placed.name_th} จาก {before} เป็น {after} ({slip_th})",
        f"{placed.name_en}, {before} for {after} ({slip_en})",
    )
