"""Why a file could not be loaded and what its owner can do about it, in Thai first, then in English."""

from dataclasses import dataclass

from itareports.errors import NoReportError, UnreadableFileError


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gives no report: whole sentences for the one who has to mend it."""

    reason: str
    remedy: str


_READABLE = Failure(
    "อ่านไฟล์นี้ไม่ได้",
    "โปรดตรวจว่าเปิดไฟล์ได้ บันทึกเป็นไฟล์ข้อความ (.txt) แล้วนำเข้าใหม่ · "
    "Check that the file opens, save it as plain text (.txt) and ingest it again.",
)
_UNOPENED = Failure(
    "เปิดไฟล์บีบอัดนี้ไม่ได้",
    "โปรดแตกไฟล์เองแล้วนำเข้าไฟล์ข้างใน · Unpack the archive yourself and ingest what is in it.",
)
_OTHER_DOCUMENT = Failure(
    "ไม่พบรายงานในไฟล์นี้",
    "โปรดตรวจว่าเป็นรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส และเนื้อหาครบถ้วน · "
    "Check that this is the report on measures, and that nothing of it is missing.",
)
_DIED = Failure(
    "โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้",
    "โปรดนำเข้าไฟล์นี้ใหม่เพียงไฟล์เดียว หากยังไม่ได้โปรดแจ้งผู้พัฒนา · "
    "Ingest this file again on its own; if that fails too, report it together with the file.",
)


def unreadable(sentence: str) -> Failure:
    """A file or folder that cannot be opened, in the words of whoever tried.

    >>> unreadable("a.txt: there is no such file.").reason
    'อ่านไฟล์นี้ไม่ได้ · a.txt: there is no such file.'
    """
    return _told(_READABLE, sentence)


def unopened(sentence: str) -> Failure:
    """An archive, or a file in one, that cannot be unpacked.

    >>> unopened("a.zip: the archive is damaged.").reason
    'เปิดไฟล์บีบอัดนี้ไม่ได้ · a.zip: the archive is damaged.'
    """
    return _told(_UNOPENED, sentence)


def failure_of(error: BaseException, name: str) -> Failure:
    """What to say of a file whose reading ended in an error; an error that is none of ours is a bug, and says so.

    >>> failure_of(IndexError("list index out of range"), "a.txt").reason
    'โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้ · a.txt: IndexError: list index out of range'
    """
    if isinstance(error, NoReportError):
        return _told(_OTHER_DOCUMENT, str(error))
    if isinstance(error, UnreadableFileError):
        return unreadable(str(error))
    return _told(_DIED, f"{name}: {type(error).__name__}: {error}")


def _told(kind: Failure, sentence: str) -> Failure:
    return Failure(f"{kind.reason} · {sentence}", kind.remedy)
