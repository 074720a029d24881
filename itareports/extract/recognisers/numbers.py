"""How scores are printed: "ได้คะแนนเท่ากับร้อยละ ๙๐.๐๒", "คะแนน 80.42", "= 99.10"."""

import re

# All patterns here run over text with Arabic digits. A figure is never part of a longer one, of a date or of a year,
# and never a count: "63.75", "100", but not "2566", "28/2", "9 ตัวชี้วัด", "161,500 บาท".
NUMBER = r"""
    (?<![0-9.,/]) [0-9]{1,3}
    (?: \.[0-9]{1,3} | (?! [0-9] | [ ]*(?:ข้อ|ตัวชี้วัด|ประเด็น|มาตรการ|คน|ครั้ง|เดือน|วัน|ปี|ราย|/) ) )
    (?![0-9]) (?![.,][0-9]) (?! \s* (?:บาท|ล้าน) )
"""

# "โดยรวมได้คะแนนเท่ากับร้อยละ", " คะแนน ", " : ", " = ", " ........ ": what may stand between a name and its score
GLUE = r"""
    (?: \s | (?:โดย|ใน)?(?:ภาพรวม|รวม) | ได้รับ | ได้ | มี | ผล | ค่า | คะแนน | ที่ได้ | เฉลี่ย | สูงสุด | ต่ำสุด | ร้อยละ | อยู่ที่
      | อยู่ใน | เท่ากับ | คิดเป็น | คือ | เป็น | จำนวน | (?:การ)?ประเมิน | ของหน่วยงาน | ทั้งสิ้น | \.{3,}+ | …++
      | \((?:IIT|EIT|OIT)\) | [:：=\-–—(,.|%] ){0,14}?
"""

# Not "80.00 - 85.00 คะแนน", a range, nor "ร้อยละ 50.20 ของงบประมาณทั้งหมด", a share of something
SCORE_AFTER = re.compile(
    rf"""
    (?P<glue>{GLUE}) (?P<score>{NUMBER}) (?P<unit>\s*(?:คะแนน|%|เปอร์เซ็นต์))?
    (?! \s* (?: [-–] \s* [0-9]{{2,3}}(?![0-9]) | ของ\s*(?:งบ|เงิน|จำนวน|ผู้|แผน) ) )
    """,
    re.VERBOSE,
)
"""A name's score, matched where the name ends."""

# "ได้คะแนนเท่ากับร้อยละ 68.94", "คะแนนที่ได้ 0", "ได้ 71.00 คะแนน"
_SAID_SCORE = re.compile(
    rf"""
    คะแนน (?:\s|เฉลี่ย|ที่ได้|เท่ากับ|ร้อยละ|อยู่ที่|เป็น|คือ|[:=])* (?P<after>{NUMBER})
    | (?:ได้|เท่ากับ|ร้อยละ|อยู่ที่) \s* (?P<before>{NUMBER}) \s* คะแนน (?! เพิ่ม | ลด | เฉลี่ย | รวม | ที่ )
    """,
    re.VERBOSE,
)
_SAYS_SCORE = re.compile(r"คะแนน|ร้อยละ|เท่ากับ|[:：=%]")


def said_scores(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where between two offsets figures stand that the word คะแนน calls scores.

    >>> [text[a:b] for text in ["ได้คะแนนร้อยละ 68.94 และได้ 71.00 คะแนน"] for a, b in said_scores(text, 0, len(text))]
    ['68.94', '71.00']
    """
    found = _SAID_SCORE.finditer(text, start, end)
    return [match.span("after" if match["after"] else "before") for match in found]


def is_score(match: re.Match[str]) -> bool:
    """Whether the figure of a SCORE_AFTER match is a score: said so in words, or told by its decimals on the same line.

    >>> [is_score(SCORE_AFTER.match(text)) for text in (" ได้คะแนน 90", " 90.02", " ...... 90.02", " 90", " ...... 90")]
    [True, True, True, False, False]
    """
    said = bool(_SAYS_SCORE.search(match["glue"]) or match["unit"])
    decimals = len(match["score"].partition(".")[2])
    return said or (decimals in (1, 2) and "\n" not in match["glue"])
