"""Thai characters as they were meant: what files, fonts and text layers did to single letters is undone."""

import re
import unicodedata
from functools import lru_cache

from itareports.normalize.sara_am import REVERSED, mend_sara_am

# Glyphs that Thai fonts of Windows and the Macintosh keep in the private area: letters without their foot,
# marks shifted left or down. In the order of U+F700 to U+F71A.
_FONT_GLYPHS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CHARACTERS = str.maketrans(
    {chr(0xF700 + place): letter for place, letter in enumerate(_FONT_GLYPHS)}
    | dict.fromkeys(_INVISIBLE, "")
    | {"\u00a0": " "}
)
# "ร้ ู" without the blank, "สิท์ธิ": tone mark or thanthakhat typed or drawn before the vowel it stands above.
_MARK_BEFORE_VOWEL = re.compile(r"(?<![่-์])(?P<marks>[่-์]+)(?P<vowels>[ัิ-ฺ็ํ]+)", re.VERBOSE)
# "นำ้", "ถา้": tone mark after the vowel that follows it in every Thai word.
_MARK_AFTER_VOWEL = re.compile(r"(?P<vowel>[ะาำ])(?P<marks>[่-๋]+)", re.VERBOSE)
# "ที่่", "การร้้อง": the same mark twice; "โโ", "ไไ": the same leading vowel twice.
_REPEATED = re.compile(r"(?P<mark>[ะ-ฺโ-ไ็-๎])(?P=mark)+", re.VERBOSE)
# "กๅร": ๅ belongs to ฤ and ฦ alone; it is typed for า.
_LONG_FOOT = re.compile(r"(?<=[ก-ฃคฅฆ-ฮ])(?<![ฤฦ])(?P<tone>[่-๋]?)ๅ", re.VERBOSE)
# Any of the above, or a sara am that sara_am.py would touch: most texts have none and are left as they are.
_DAMAGE = re.compile(
    r"[\u00a0\u00ad\u200b-\u200d\u2060\ufeff\uf700-\uf71a\ufffdํๅ] | เเ | \r\n | [ ][าำ] | ำ[าำ] "
    rf"| [่-์][ัิ-ฺ็] | [ะาำ][่-๋] | (?P<mark>[ะ-ฺโ-ไ็-๎])(?P=mark) | {REVERSED}",
    re.VERBOSE,
)

LONGEST_RUN = 200
"""Times that one character, or blanks, may follow each other: no line to be filled in, no column is as wide."""
_LONG_RUN = re.compile(
    rf"(?P<blanks>(?<![^\S\n])[^\S\n]{{{LONGEST_RUN + 1},}}) | (?P<letter>\S)(?P=letter){{{LONGEST_RUN},}}", re.VERBOSE
)


@lru_cache(maxsize=1024)  # one text after the other is asked for by all who read it
def repair_thai(text: str) -> str:
    """Mend what can be mended with certainty in the characters of Thai text.

    NFC, never NFKC, which takes ำ apart. Sara am whole again, เเ to แ, vowels before tone marks, doubled marks once,
    font glyphs of the private area to letters, invisible characters gone, NBSP to a blank, CR LF to LF. Line breaks
    and tabs stay, but no character more than LONGEST_RUN times in a row, which would keep expressions busy for hours;
    so does a lost character (U+FFFD) that only a guess could fill. Idempotent.

    >>> repair_thai("จ านวนเเละปงีบ"), repair_thai("ด�ำเนินงานที่่ดี")
    ('จำนวนและปงีบ', 'ดำเนินงานที่ดี')
    """
    if len(text) > LONGEST_RUN:
        text = _LONG_RUN.sub(lambda run: run[0][:LONGEST_RUN], text)
    if _DAMAGE.search(text) is None and unicodedata.is_normalized("NFC", text):
        return text
    while (mended := _repair_once(text)) != text:
        text = mended
    return text


def _repair_once(text: str) -> str:
    text = unicodedata.normalize("NFC", text.translate(_CHARACTERS)).replace("\r\n", "\n").replace("เเ", "แ")
    text = _MARK_BEFORE_VOWEL.sub(r"\g<vowels>\g<marks>", text)
    text = _MARK_AFTER_VOWEL.sub(r"\g<marks>\g<vowel>", text)
    text = _LONG_FOOT.sub(r"\g<tone>า", text)
    return _REPEATED.sub(r"\g<mark>", mend_sara_am(text))
