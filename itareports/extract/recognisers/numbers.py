"""How scores are printed: "ได้คะแนนเท่ากับร้อยละ ๙๐.๐๒", "คะแนน 80.42", "= 99.10"."""

import re

# All patterns run over text with Arabic digits. A number is never part of a longer one, of a date or of a year.
NUMBER = r"(?<![0-9./])[0-9]{1,3}(?:[.,][0-9]{1,3})?(?![0-9])(?!\.[0-9])(?!\s*(?:ข้อ|ตัวชี้วัด|ประเด็น|มาตรการ|คน|ครั้ง|เดือน|วัน|ปี|ราย|/))"

WORDS = r"""
    (?:\s | โดยรวม | โดยภาพรวม | ภาพรวม | ในภาพรวม | ได้รับ | ได้ | มี | ผล | ค่า | คะแนน | ที่ได้ | เฉลี่ย | รวม | สูงสุด | ต่ำสุด | ร้อยละ | อยู่ที่ | อยู่ใน
    | เท่ากับ | คิดเป็น | คือ | เป็น | จำนวน | การประเมิน | ประเมิน | ของหน่วยงาน | ทั้งสิ้น | [:：=\-–—(,.|%]){0,14}?
"""
"""Words that may stand between a name and its score, and nothing else."""

SCORE_AFTER = re.compile(rf"(?P<glue>{WORDS})(?P<score>{NUMBER})(?P<unit>\s*(?:คะแนน|%|เปอร์เซ็นต์))?", re.VERBOSE)

SAYS_SCORE = re.compile(r"คะแนน|ร้อยละ|เท่ากับ|[:：=%]")


def is_score(match: re.Match[str]) -> bool:
    """Whether a number after a name is its score: said so in words or by its two decimals."""
    decimals = len(match["score"].partition(".")[2])
    return decimals in (1, 2) or bool(SAYS_SCORE.search(match["glue"]) or match["unit"])
