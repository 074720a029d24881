"""Why a file could not be loaded and what its owner can do about it, in Thai first, then in English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from traceback import format_exception
from types import MappingProxyType
from typing import Literal

from itareports.errors import NoReportError, Reason, UnreadableFileError

# File "/usr/lib/python3/site-packages/itareports/extract/tables/cells.py", line 33, in numbered
_FRAME = re.compile(r'File ".*?itareports/(?P<file>[^"]+)", line (?P<line>[0-9]+)')

FailureClass = Reason | Literal["no-report", "out-of-memory", "crashed"]
"""What kind of failure it was, by which `ita status` counts and `ita retry` chooses."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gives no report: its class, and whole sentences for the one who has to mend it."""

    kind: FailureClass
    reason: str
    remedy: str

    def of_copy(self, other: str) -> "Failure":
        """The failure of a second file of the same content, which is not read: `other` is the one that was.

        >>> failed("a.pdf: it is encrypted.", "encrypted").of_copy("a.pdf").reason
        'ไฟล์นี้มีรหัสผ่าน · a.pdf: it is encrypted. This file has the same content as a.pdf.'
        """
        return Failure(self.kind, f"{self.reason} This file has the same content as {other}.", self.remedy)


@dataclass(frozen=True, slots=True)
class _Class:
    """What failures of one class have in common."""

    reason_th: str
    remedy_th: str
    remedy_en: str

    @property
    def remedy(self) -> str:
        return f"{self.remedy_th} · {self.remedy_en}"


_CLASSES: Mapping[FailureClass, _Class] = MappingProxyType(
    {
        "damaged": _Class(
            "ไฟล์นี้เสียหาย",
            "โปรดตรวจว่าเปิดไฟล์ได้ หากได้โปรดบันทึกใหม่เป็น DOCX หรือ PDF หากไม่ได้โปรดขอไฟล์จากต้นทางอีกครั้ง",
            "Check that the file opens. If it does, save it again as DOCX or PDF; if not, ask for it again.",
        ),
        "encrypted": _Class(
            "ไฟล์นี้มีรหัสผ่าน",
            "โปรดเปิดไฟล์ ยกเลิกรหัสผ่าน บันทึก แล้วอ่านใหม่ สำหรับ PDF ใช้ ita retry --class encrypted --password ได้",
            "Open the file, remove the password, save it and read it again; "
            "for PDF there is ita retry --class encrypted --password.",
        ),
        "missing": _Class(
            "เปิดไฟล์นี้ไม่ได้",
            "โปรดตรวจว่าไฟล์ยังอยู่ที่เดิมและท่านมีสิทธิ์เปิด",
            "Check that the file is still there and that you may open it.",
        ),
        "needs-libreoffice": _Class(
            "ต้องมีโปรแกรม LibreOffice จึงจะอ่านไฟล์นี้ได้",
            "โปรดติดตั้ง LibreOffice แล้วใช้คำสั่ง ita retry หรือเปิดไฟล์ใน Word แล้วบันทึกเป็น DOCX",
            "Install LibreOffice and run ita retry, or open the file in Word and save it as DOCX.",
        ),
        "needs-ocr": _Class(
            "ไฟล์นี้เป็นภาพ และอ่านตัวอักษรในภาพ (OCR) ไม่ได้",
            "โปรดสแกนใหม่ให้ชัดที่ 300 จุดต่อนิ้ว หรือใช้ไฟล์ต้นฉบับ (Word หรือ PDF ที่ส่งออกจาก Word) "
            "แล้วใช้คำสั่ง ita retry --class needs-ocr",
            "Scan it again, clearly and at 300 dots to the inch, or use the original (Word, or PDF exported from it); "
            "then run ita retry --class needs-ocr.",
        ),
        "timed-out": _Class(
            "อ่านไฟล์นี้ไม่เสร็จภายในเวลาที่กำหนด",
            "โปรดบันทึกใหม่เป็น DOCX หรือแบ่งไฟล์ให้เล็กลง หรือให้เวลามากขึ้นด้วยคำสั่ง ita retry --class timed-out --timeout 600",
            "Save it again as DOCX or divide it, or give it more time with ita retry --class timed-out --timeout 600.",
        ),
        "too-large": _Class(
            "ไฟล์นี้ใหญ่เกินกว่าจะเป็นรายงาน",
            "โปรดตรวจว่าเป็นไฟล์รายงาน หากใช่โปรดลดขนาดภาพหรือแบ่งไฟล์",
            "Check that this is the report; if it is, make its pictures smaller or divide the file.",
        ),
        "unsupported": _Class(
            "โปรแกรมไม่อ่านไฟล์ชนิดนี้",
            "โปรดบันทึกรายงานเป็น PDF, DOCX หรือไฟล์ข้อความ (.txt) แล้วอ่านใหม่",
            "Save the report as PDF, DOCX or plain text (.txt) and read it again.",
        ),
        "no-report": _Class(
            "ไม่พบรายงานในไฟล์นี้",
            "โปรดตรวจว่าเป็นรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส และเนื้อหาครบถ้วน",
            "Check that this is the report on measures, and that nothing of it is missing.",
        ),
        "out-of-memory": _Class(
            "หน่วยความจำไม่พอสำหรับอ่านไฟล์นี้",
            "โปรดแบ่งไฟล์ให้เล็กลง หรืออ่านใหม่ด้วยคำสั่ง ita retry --class out-of-memory --memory 2000",
            "Divide the file, or read it again with ita retry --class out-of-memory --memory 2000.",
        ),
        "crashed": _Class(
            "โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้",
            "โปรดอ่านใหม่ด้วยคำสั่ง ita retry --class crashed หากยังไม่ได้โปรดแจ้งผู้พัฒนาพร้อมแนบไฟล์",
            "Read it again with ita retry --class crashed; if that fails too, report it together with the file.",
        ),
    }
)
FAILURE_CLASSES: tuple[FailureClass, ...] = tuple(_CLASSES)
_UNOPENED = _Class(
    "เปิดไฟล์บีบอัดนี้ไม่ได้",
    "โปรดแตกไฟล์เองแล้วนำเข้าไฟล์ข้างใน",
    "Unpack the archive yourself and ingest what is in it.",
)


def failed(sentence: str, kind: FailureClass) -> Failure:
    """A file of which there is nothing to load, in the words of whoever tried.

    >>> failed("a.txt: there is no such file.", "missing").reason
    'เปิดไฟล์นี้ไม่ได้ · a.txt: there is no such file.'
    """
    told = _CLASSES[kind]
    return Failure(kind, f"{told.reason_th} · {sentence}", told.remedy)


def unopened(sentence: str, kind: FailureClass) -> Failure:
    """An archive, or a file in one, that cannot be unpacked.

    >>> unopened("a.zip: the archive is damaged.", "damaged").reason
    'เปิดไฟล์บีบอัดนี้ไม่ได้ · a.zip: the archive is damaged.'
    """
    return Failure(kind, f"{_UNOPENED.reason_th} · {sentence}", _UNOPENED.remedy)


def failure_of(error: BaseException, name: str) -> Failure:
    """What to say of a file whose reading ended in an error; an error that is none of ours is a bug, and says so.

    >>> failure_of(UnreadableFileError("a.pdf: it is encrypted.", "encrypted"), "a.pdf").reason
    'ไฟล์นี้มีรหัสผ่าน · a.pdf: it is encrypted.'
    >>> failure_of(IndexError("list index out of range"), "a.txt").reason
    'โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้ · a.txt: IndexError: list index out of range'
    """
    if isinstance(error, NoReportError):
        return failed(str(error), "no-report")
    if isinstance(error, UnreadableFileError):
        return failed(str(error), error.reason)
    if isinstance(error, MemoryError):
        return failed(f"{name}: reading it took more memory than it may.", "out-of-memory")
    return failed(f"{name}: {type(error).__name__}{_place(error)}: {error}", "crashed")


def _place(error: BaseException) -> str:
    """Where in this program a bug showed itself, for whoever gets it reported; a worker sends it as text."""
    frames = list(_FRAME.finditer("".join(format_exception(error))))
    return f" ({frames[-1]['file']}, line {frames[-1]['line']})" if frames else ""


def in_thai(error: UnreadableFileError | NoReportError) -> str:
    """Reason and remedy for one who sees nothing but this line.

    >>> in_thai(UnreadableFileError("a.doc: ...", "missing"))
    'เปิดไฟล์นี้ไม่ได้ โปรดตรวจว่าไฟล์ยังอยู่ที่เดิมและท่านมีสิทธิ์เปิด'
    """
    told = _CLASSES["no-report" if isinstance(error, NoReportError) else error.reason]
    return f"{told.reason_th} {told.remedy_th}"


def class_name(kind: FailureClass) -> str:
    """A class of failures in Thai, as the reason of each begins.

    >>> class_name("encrypted")
    'ไฟล์นี้มีรหัสผ่าน'
    """
    return _CLASSES[kind].reason_th


def class_remedy(kind: FailureClass) -> str:
    """What to do about the failures of a class, in Thai and English."""
    return _CLASSES[kind].remedy
