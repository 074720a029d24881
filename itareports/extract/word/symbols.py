"""Symbols of Wingdings and its like, as characters that any font has."""

_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "→",
    0xF0: "→",
    0xFB: "☒",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_SYMBOL = {0x2D: "-", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xD7: "·", 0xDE: "→"}
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x53: "☒", 0x97: "●", 0x98: "•", 0xA3: "□"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)
"""Where files put the 256 glyphs of a symbol font."""

BULLET = "•"
_BULLETS = frozenset("-–—*•·●○◦▪■□➢✓✔")
"""Bullets that are read as such (itareports.normalize.lists); a person takes any other sign for one just as well."""

# A bullet that was pasted from a list keeps its private character; which font it was in is rarely told.
_PASTED = {
    0xF000 + code: glyph
    for code, glyph in (*_SYMBOL.items(), *_WINGDINGS.items())
    if glyph in _BULLETS or glyph in "☑☒"
}


def glyph(code: int, font: str | None) -> str:
    """The character for a glyph of a symbol font; a bullet where no character is known for it.

    >>> glyph(0xF0FC, "Wingdings"), glyph(0xF04A, "Wingdings"), glyph(0x2022, None)
    ('✓', '•', '•')
    """
    known = _FONTS.get((font or "").lower())
    if code in _PRIVATE or (known is not None and code < 0x100):
        return (_WINGDINGS if known is None else known).get(code & 0xFF, BULLET)
    return chr(code) if 0x20 <= code < 0xD800 else BULLET


def bullet(text: str, font: str | None) -> str:
    """The bullet of a list, as one that is read as such.

    >>> bullet("\\uf0a7", "Wingdings"), bullet("-", None), bullet("❖", None), bullet("o", "Courier New")
    ('▪', '-', '•', '○')
    """
    sign = text.strip()[:1]
    if sign == "o" and (font or "").startswith("Courier"):
        return "○"
    shown = glyph(ord(sign), font) if sign else ""
    return shown if shown in _BULLETS else BULLET if sign else ""


def without_private(text: str) -> str:
    """The text with pasted bullets as characters that any font has.

    >>> without_private("\\uf0b7 จัดอบรม")
    '• จัดอบรม'
    """
    return text.translate(_PASTED)
