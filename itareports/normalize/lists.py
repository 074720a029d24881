"""Lists inside a cell or a paragraph: which pieces of text are items, and under which mark.

Numbers may stand at the start of a line or in the middle of it ("๑. จัดทำ... ๒. เผยแพร่..."); in the middle a number
counts only where it is the one that must come next, so that years, shares and "ตามข้อ 2." stay text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from itareports.normalize.numerals import to_arabic

LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
# ฃ, ฅ, ฤ and ฦ are never list marks.

# Text the marks were made for: "๑. จัด", "1.จัด", "2..จัด", "๑. . ปรับปรุง", "๒ .จัด", "1) ก", "(๑) ก", "ก. ก", "(ข) ก",
# "1.1 ก", "- ก", "* ก", "• ก", "ㆍ ก"; all of them after a blank, or where the line begins
_MARK = re.compile(
    rf"""
    (?<!\S) (?:
    (?P<decimal>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}\.?\)?)(?=[\s฀-๿(A-Za-z])
    | \((?P<boxed>[0-9]{{1,2}}|[{LETTERS}])\)\s?[.]?
    | (?P<closed>[0-9]{{1,2}}|[{LETTERS}])\s?\)
    | (?P<dotted>[0-9]{{1,2}})\s?\.(?:\s?\.)*(?![0-9])
    | (?P<lettered>[{LETTERS}])\.(?=\s|[ก-ฮเแโใไ]{{2}})(?![ก-ฮ]\.)
    | (?P<bullet>[-–—*•·●○◦▪■□➢✓✔ㆍ]|[oO๐](?=\s))
    )
    """,
    re.VERBOSE,
)
# What any of these begins with: most lines do not, and are not looked at further.
_MAY_BEGIN = re.compile(r"\s* (?: [0-9๐-๙(oO] | [-–—*•·●○◦▪■□➢✓✔ㆍ] | [ก-ฮ] \s? [.)] )", re.VERBOSE)
# "ตามข้อ 2.", "มาตรา 5.", "ฉบับที่ 3)", "ร้อยละ 80."; but "มอบหมายเจ้าหน้าที่ 2.ประชุม" goes on with item 2
_NO_MARK_AFTER = re.compile(
    r"""
    (?: (?:ตาม|ใน|จาก|กับ|\s) ข้อ | (?:ข้อ|ครั้ง|ฉบับ|ประเด็น|ส่วน|วัน|ลำดับ|ตัวชี้วัด|มาตรการ|ระยะ) ที่
      | มาตรา | ร้อยละ | หมวด | (?<!ทุก)ไตรมาส(?:ที่)? | พ\.ศ\. ) \s* $
    """,
    re.VERBOSE,
)
_AROUND_MARK = 60
"""So many characters before and after a mark decide whether it is one."""

# A dash between these is a range: "ต.ค. 66 - ก.ย. 67", "ตุลาคม - มีนาคม", "ไตรมาส 1 - ไตรมาส 2"
_RANGE_LEFT = re.compile(r"(?:[0-9]|[ก-ฮ]\.|คม|ยน|พันธ์)\s*$")
_RANGE_RIGHT = re.compile(
    r"""
    \s* (?: [ieoIEO]?[0-9] | [ก-ฮ]{1,2}\.\s?[ก-ฮ]\. | (?:เม|มิ|มี)\. | มกรา | กุมภา | มีนา | เมษา | พฤษภา | มิถุนา
      | กรกฎา | สิงหา | กันยา | ตุลา | พฤศจิกา | ธันวา | ไตรมาส | ปัจจุบัน )
    """,
    re.VERBOSE,
)


_UNIT = re.compile(r"\s*(?:คะแนน|%|เปอร์เซ็นต์|บาท|ล้าน|ชั่วโมง|เท่า|ไร่|เมตร|กิโล)")
_RANGE_DASH = re.compile(r"\s*[-–—]")


def is_range(before: str, after: str) -> bool:
    """Whether a text that begins with a dash goes on with a range, and is no item of a list.

    >>> is_range("ต.ค. 66", "- ก.ย. 67"), is_range("ข้อมูล o1", "- o43"), is_range("ปี 66", "- จัดอบรม")
    (True, True, False)
    """
    dash = _RANGE_DASH.match(after)
    if dash is None or not _RANGE_LEFT.search(to_arabic(before[-_AROUND_MARK:])):
        return False
    return _RANGE_RIGHT.match(to_arabic(after[dash.end() : dash.end() + _AROUND_MARK])) is not None


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark: its style, its ordinal (None for bullets), and where it stands in its line."""

    style: str
    ordinal: int | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item; `mark` is None for text before the first mark. `line` is the index of the line it begins on."""

    mark: Mark | None
    text: str
    line: int
    depth: int = 0


def _ordinal(printed: str) -> int:
    return LETTERS.index(printed) + 1 if printed in LETTERS else int(printed)


def _mark_of(match: re.Match[str], arabic: str) -> Mark:
    style = match.lastgroup or ""
    printed = match[style]
    if style == "bullet":
        return Mark(f"bullet{printed}", None, match.start(), match.end(), printed)
    if style == "decimal":
        parts = printed.rstrip(".)").split(".")
        return Mark("decimal" + ".".join(parts[:-1]), int(parts[-1]), match.start(), match.end(), printed)
    kind = "letter" if printed in LETTERS else "number"
    return Mark(f"{style}-{kind}", _ordinal(printed), match.start(), match.end(), arabic[match.start() : match.end()])


def leading_mark(text: str) -> Mark | None:
    """The list mark a text begins with, if any.

    >>> leading_mark("๑. จัดอบรม").ordinal, leading_mark("2..จัดอบรม").ordinal, leading_mark("พ.ศ. 2560")
    (1, 2, None)
    """
    if _MAY_BEGIN.match(text) is None:
        return None
    arabic = to_arabic(text)
    blank = len(arabic) - len(arabic.lstrip())
    match = _MARK.match(arabic, blank)
    if match is None or match.end() == len(arabic.rstrip()) or _is_number(arabic, match):
        return None
    if match.lastgroup == "lettered" and _ordinal(match["lettered"]) > 20:
        return None
    return _mark_of(match, arabic)


def _is_number(arabic: str, match: re.Match[str]) -> bool:
    """ "83.68 คะแนน", "8.7 คะแนน" and "12.50" are figures, "1.1 จัด" and "2.จัด" are marks."""
    if match.lastgroup != "decimal":
        return False
    if _UNIT.match(arabic, match.end()):
        return True
    first, *rest = match["decimal"].rstrip(".)").split(".")
    return len(rest) == 1 and ((len(rest[0]) == 2 and int(rest[0]) > 20) or rest[0] == "00" or int(first) > 30)


def strip_mark(text: str) -> str:
    """The text without the list mark it begins with.

    >>> strip_mark("๑. . ปรับปรุงช่องทาง"), strip_mark("*จัดทำคู่มือ"), strip_mark("งานพัสดุ")
    ('ปรับปรุงช่องทาง', 'จัดทำคู่มือ', 'งานพัสดุ')
    """
    mark = leading_mark(text)
    return text[mark.end :].strip() if mark else text.strip()


def _candidates(line: str) -> Iterator[Mark]:
    arabic = to_arabic(line)
    begins, ends = len(arabic) - len(arabic.lstrip()), len(arabic.rstrip())
    for match in _MARK.finditer(arabic):
        start = match.start()
        before = arabic[max(0, start - _AROUND_MARK) : start]
        if start > begins and _NO_MARK_AFTER.search(before):
            continue
        if match.end() < ends and not _is_number(arabic, match):
            yield _mark_of(match, arabic)


class _Sequence:
    """The numbers met so far, by style: which one must come next."""

    def __init__(self) -> None:
        self.last: dict[str, int] = {}
        self.first_bullet: tuple[str, bool] | None = None

    def take(self, mark: Mark, line: str) -> None:
        if mark.ordinal is not None:
            self.last[mark.style] = mark.ordinal
        elif self.first_bullet is None:
            self.first_bullet = (mark.style, line[mark.end : mark.end + 1].isspace())

    def expects(self, mark: Mark, line: str, *, has_second: bool) -> bool:
        """Whether this is the mark that must come next; a list begins where a second mark of its style follows."""
        if mark.ordinal is None:
            return self._same_bullet(mark, line)
        if mark.style in self.last:
            return mark.ordinal == self.last[mark.style] + 1
        if mark.style == "dotted-number" and self.first_bullet is not None and mark.ordinal == 2 and not self.last:
            return True  # "*ประชาสัมพันธ์... 2.จัดทำรายงาน": the star stood for 1
        return mark.ordinal == 1 and has_second

    def _same_bullet(self, mark: Mark, line: str) -> bool:
        """In mid-line a bullet counts only as the first one of the cell was printed, and never inside a range."""
        if self.first_bullet is None:
            return False
        if self.first_bullet != (mark.style, line[mark.end : mark.end + 1].isspace()):
            return False
        begins, ends = max(0, mark.start - _AROUND_MARK), mark.end + 2 * _AROUND_MARK
        return not is_range(line[begins : mark.start], line[mark.start : ends])


def _accepted(lines: Sequence[str]) -> list[list[Mark]]:
    found = [list(_candidates(line)) for line in lines]
    seconds = _last_seconds(mark for marks in found for mark in marks)
    sequence, accepted, seen = _Sequence(), [], 0
    for line, marks in zip(lines, found, strict=True):
        kept = []
        leading = leading_mark(line)
        for mark in marks:
            seen += 1
            leads = leading is not None and mark.start == leading.start
            if leads or sequence.expects(mark, line, has_second=seconds.get(mark.style, 0) > seen):
                sequence.take(mark, line)
                kept.append(mark)
        accepted.append(kept)
    return accepted


def _last_seconds(marks: Iterable[Mark]) -> dict[str, int]:
    """For each style the last mark with the number 2, by its place among all marks, counted from 1."""
    return {mark.style: place for place, mark in enumerate(marks, start=1) if mark.ordinal == 2}


def split_items(lines: Sequence[str]) -> tuple[Item, ...]:
    """The items of a list that is printed on these lines, in order, marks removed, wrapped lines joined by a blank.

    Text before the first mark becomes an item without mark. `depth` grows where a new style of mark begins inside
    another one.

    >>> [item.text for item in split_items(["๑. จัดอบรม ในวันที่ ๒๘ กุมภาพันธ์ ๒๕๖๖ ๒ .จัดประชุม", "ครบทุกคน"])]
    ['จัดอบรม ในวันที่ ๒๘ กุมภาพันธ์ ๒๕๖๖', 'จัดประชุม ครบทุกคน']
    """
    parts: list[tuple[Mark | None, list[str], int]] = []
    for index, (line, marks) in enumerate(zip(lines, _accepted(lines), strict=True)):
        head = line[: marks[0].start] if marks else line
        if head.strip():
            if not parts:
                parts.append((None, [], index))
            parts[-1][1].append(head.strip())
        for position, mark in enumerate(marks, start=1):
            end = marks[position].start if position < len(marks) else len(line)
            text = line[mark.end : end].strip()
            parts.append((mark, [text] if text else [], index))
    depths: list[str] = []
    return tuple(Item(mark, " ".join(texts), line, _depth(depths, mark)) for mark, texts, line in parts if texts)


def _depth(open_styles: list[str], mark: Mark | None) -> int:
    """Position of the mark's style among the styles now open; a style met again closes those opened inside it."""
    if mark is None:
        return 0
    if mark.style in open_styles:
        del open_styles[open_styles.index(mark.style) + 1 :]
    elif mark.ordinal in (None, 1) or not open_styles:
        open_styles.append(mark.style)
    return len(open_styles) - 1
