"""What is left of HTML and Markdown in texts that were copied from web forms and converters."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of text free of markup."""

    text: str
    emphasised: bool
    hard: bool


# "<p>๑. เพิ่มช่องทาง</p> <p>๒. ...", "<li>จัดประชุม</li>", "<br/>"
_BREAK = re.compile(r"<\s*/?\s*(?P<tag>p|br|div|li|ul|ol|h[1-6])\b[^<>]*>", re.IGNORECASE)
# "<a href="http://www.example.go.th">www.example.go.th</a>", "<u>", "<strong>"; "<ระบุ>" is no tag
_TAG = re.compile(r"<\s*/?\s*(?:a|b|i|u|em|strong|span|font|sup|sub|small|center|s|strike)\b[^<>]*>", re.IGNORECASE)
_EMPHASIS = re.compile(r"<\s*(?P<tag>u|b|strong)\s*>(?P<text>.*?)<\s*/\s*(?P=tag)\s*>", re.IGNORECASE | re.DOTALL)
# "**รายงานผลการดำเนินการ  " may open on one line and close on another
_STARS = re.compile(r"(?P<mark>\*\*|__)(?P<text>(?:(?!(?P=mark)).)+)(?P=mark)")
_LONE_STARS = re.compile(r"\*\*|(?<!_)__(?!_)")
# "[เว็บไซต์](http://www.example.go.th)"
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\((?P<url>[^()\s]+)\)")
# "1\. จัดอบรม", "\- รายงาน"
_ESCAPE = re.compile(r"\\(?P<char>[-.()*#_|+!\[\]])")
# "<h2>คำนำ</h2>"
_HEADING_TAG = re.compile(r"^\s*<\s*h(?P<level>[1-6])\b[^<>]*>(?P<text>.*?)<\s*/\s*h(?P=level)\s*>\s*$", re.IGNORECASE)
# "## คำนำ"
_HEADING = re.compile(r"^\s{0,3}(?P<marks>\#{1,6})\s+(?P<text>.*?)\s*\#*\s*$")


def heading(line: str) -> tuple[int, str] | None:
    """The level and text of a heading in Markdown or HTML, or None.

    >>> heading("## คำนำ"), heading("<h1>มาตรการ</h1>")
    ((2, 'คำนำ'), (1, 'มาตรการ'))
    """
    tag = _HEADING_TAG.match(line)
    if tag:
        return int(tag["level"]), tag["text"]
    match = _HEADING.match(line)
    return (len(match["marks"]), match["text"]) if match else None


# "คัดเลือกบุคลากรต้นแบบ 3 คน[^2]"
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,8}\](?!:)")


# "<u>โครงสร้าง</u> จัดทำแผนผังใหม่": an underlined name that opens a cell is a heading of its own
_OPENING_UNDERLINE = re.compile(r"(?P<head>^\s*<\s*u\s*>.*?<\s*/\s*u\s*>)(?=\s*\S)", re.IGNORECASE | re.DOTALL)


def with_opening_headings(text: str) -> str:
    """The text of a cell, with a break after the underlined name that opens it.

    >>> with_opening_headings("<u>โครงสร้าง</u> จัดทำแผนผัง")
    '<u>โครงสร้าง</u><br> จัดทำแผนผัง'
    """
    return _OPENING_UNDERLINE.sub(lambda match: match["head"] + "<br>", text)


def _plain(text: str) -> tuple[str, bool]:
    """The text without inline marks, and whether emphasis covers all of it."""
    stripped = text.strip()
    whole = _EMPHASIS.fullmatch(stripped) or _STARS.fullmatch(stripped)
    text = _FOOTNOTE.sub("", _LINK.sub(lambda match: match["text"] or match["url"], text))
    text = _LONE_STARS.sub("", _STARS.sub(lambda match: match["text"], _TAG.sub("", text)))
    return html.unescape(_ESCAPE.sub(lambda match: match["char"], text)), whole is not None


def pieces(text: str) -> Iterator[Piece]:
    """The lines that a marked-up text shows, in order; blank ones are left out unless the text itself is blank.

    >>> [piece.text for piece in pieces("<p>๑. จัดอบรม</p> <p>๒. ถาม-ตอบ Q&amp;A</p>")]
    ['๑. จัดอบรม', '๒. ถาม-ตอบ Q&A']
    >>> next(pieces("<u>โครงสร้าง</u>"))
    Piece(text='โครงสร้าง', emphasised=True, hard=False)
    """
    start, hard, bullet = 0, False, ""
    breaks = [*_BREAK.finditer(text), None]
    for match in breaks:
        plain, emphasised = _plain(text[start : match.start() if match else None])
        if len(breaks) == 1:
            yield Piece(plain, emphasised, hard=False)
        elif plain.strip():
            yield Piece(bullet + plain.strip(), emphasised, hard)
        if match:
            start, hard = match.end(), True
            bullet = "• " if re.match(r"<\s*li\b", match[0], re.IGNORECASE) else ""
