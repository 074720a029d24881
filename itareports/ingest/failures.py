"""Why a file could not be loaded and what its owner can do about it, in Thai first, then in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from itareports.errors import NoReportError, Reason, UnreadableFileError


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gives no report: whole sentences for the one who has to mend it."""

    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Class:
    """What failures of one class have in common."""

    reason_th: str
    remedy_th: str
    remedy_en: str

    def told(self, sentence: str) -> Failure:
        return Failure(f"{self.reason_th} · {sentence}", f"{self.remedy_th} · {self.remedy_en}")


_UNREADABLE: Mapping[Reason, _Class] = MappingProxyType(
    {
        "damaged": _Class(
            "ไฟล์นี้เสียหาย",
            "โปรดตรวจว่าเปิดไฟล์ได้ หากได้โปรดบันทึกใหม่เป็น DOCX หรือ PDF หากไม่ได้โปรดขอไฟล์จากต้นทางอีกครั้ง",
            "Check that the file opens. If it does, save it again as DOCX or PDF; if not, ask for it again.",
        ),
        "encrypted": _Class(
            "ไฟล์นี้มีรหัสผ่าน",
            "โปรดเปิดไฟล์ ยกเลิกรหัสผ่าน บันทึก แล้วอ่านใหม่ สำหรับ PDF ใช้ตัวเลือก --password ได้",
            "Open the file, remove the password, save it and read it again; for PDF there is --password.",
        ),
        "missing": _Class(
            "เปิดไฟล์นี้ไม่ได้",
            "โปรดตรวจว่าไฟล์ยังอยู่ที่เดิมและท่านมีสิทธิ์เปิด",
            "Check that the file is still there and that you may open it.",
        ),
        "needs-libreoffice": _Class(
            "ต้องมีโปรแกรม LibreOffice จึงจะอ่านไฟล์นี้ได้",
            "โปรดติดตั้ง LibreOffice หรือเปิดไฟล์ใน Word แล้วบันทึกเป็น DOCX",
            "Install LibreOffice, or open the file in Word and save it as DOCX.",
        ),
        "needs-ocr": _Class(
            "ไฟล์นี้เป็นภาพ ไม่มีตัวอักษรให้อ่าน",
            "โปรดใช้ไฟล์ต้นฉบับ (Word หรือ PDF ที่ส่งออกจาก Word) หรือแปลงภาพเป็นข้อความ (OCR) ก่อน",
            "Use the original (Word, or PDF exported from it), or have the text of the picture recognised (OCR) first.",
        ),
        "timed-out": _Class(
            "อ่านไฟล์นี้ไม่เสร็จภายในเวลาที่กำหนด",
            "โปรดบันทึกใหม่เป็น DOCX หรือแบ่งไฟล์ให้เล็กลง แล้วอ่านใหม่",
            "Save it again as DOCX, or divide it into smaller files, and read it again.",
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
    }
)
_UNOPENED = _Class(
    "เปิดไฟล์บีบอัดนี้ไม่ได้",
    "โปรดแตกไฟล์เองแล้วนำเข้าไฟล์ข้างใน",
    "Unpack the archive yourself and ingest what is in it.",
)
_OTHER_DOCUMENT = _Class(
    "ไม่พบรายงานในไฟล์นี้",
    "โปรดตรวจว่าเป็นรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส และเนื้อหาครบถ้วน",
    "Check that this is the report on measures, and that nothing of it is missing.",
)
_DIED = _Class(
    "โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้",
    "โปรดนำเข้าไฟล์นี้ใหม่เพียงไฟล์เดียว หากยังไม่ได้โปรดแจ้งผู้พัฒนา",
    "Ingest this file again on its own; if that fails too, report it together with the file.",
)


def unreadable(sentence: str, reason: Reason) -> Failure:
    """A file or folder that cannot be read, in the words of whoever tried.

    >>> unreadable("a.txt: there is no such file.", "missing").reason
    'เปิดไฟล์นี้ไม่ได้ · a.txt: there is no such file.'
    """
    return _UNREADABLE[reason].told(sentence)


def unopened(sentence: str) -> Failure:
    """An archive, or a file in one, that cannot be unpacked.

    >>> unopened("a.zip: the archive is damaged.").reason
    'เปิดไฟล์บีบอัดนี้ไม่ได้ · a.zip: the archive is damaged.'
    """
    return _UNOPENED.told(sentence)


def failure_of(error: BaseException, name: str) -> Failure:
    """What to say of a file whose reading ended in an error; an error that is none of ours is a bug, and says so.

    >>> failure_of(UnreadableFileError("a.pdf: it is encrypted.", "encrypted"), "a.pdf").reason
    'ไฟล์นี้มีรหัสผ่าน · a.pdf: it is encrypted.'
    >>> failure_of(IndexError("list index out of range"), "a.txt").reason
    'โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้ · a.txt: IndexError: list index out of range'
    """
    if isinstance(error, NoReportError):
        return _OTHER_DOCUMENT.told(str(error))
    if isinstance(error, UnreadableFileError):
        return unreadable(str(error), error.reason)
    return _DIED.told(f"{name}: {type(error).__name__}: {error}")


def in_thai(error: UnreadableFileError | NoReportError) -> str:
    """Reason and remedy for one who sees nothing but this line.

    >>> in_thai(UnreadableFileError("a.doc: ...", "missing"))
    'เปิดไฟล์นี้ไม่ได้ โปรดตรวจว่าไฟล์ยังอยู่ที่เดิมและท่านมีสิทธิ์เปิด'
    """
    told = _OTHER_DOCUMENT if isinstance(error, NoReportError) else _UNREADABLE[error.reason]
    return f"{told.reason_th} {told.remedy_th}"
