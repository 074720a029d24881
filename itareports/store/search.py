"""Search in Thai text: which words are looked for, and which part of the text shows them."""

from sqlalchemy import ColumnElement, Integer, and_, literal_column, select, table, true

from itareports.store.tables import MeasureTextRecord

# Thai digits as Arabic ones; İ is the one letter whose small form is two.
SAME_LENGTH = str.maketrans("๐๑๒๓๔๕๖๗๘๙İ", "0123456789i")
SHORTEST_TRIGRAM = 3
"""FTS5's trigram index knows no shorter words; those are searched with LIKE."""
AROUND = 60

# Typed in two parts, as in "ทํา" and "เเผน": documents are mended when they are read, a typed query is not.
TYPED = (("ํา", "ำ"), ("เเ", "แ"))
# A vowel or tone mark above or below a consonant, as in "ที่"; a cut before it would leave a dotted circle.
MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")


def fold(text: str) -> str:
    """The text as it is compared: Thai digits as Arabic ones, Latin letters small; never longer or shorter.

    >>> fold("แผน ITA ปี ๒๕๖๖")
    'แผน ita ปี 2566'
    """
    return text.translate(SAME_LENGTH).lower()


def search_words(typed: str | None) -> tuple[str, ...]:
    """The words to look for, parted by blanks; every sign among them is meant literally.

    >>> search_words('คู่มือ  "ทํา" ๒๕๖๖ 100%')
    ('คู่มือ', '"ทำ"', '2566', '100%')
    """
    if typed is None:
        return ()
    for parts, letter in TYPED:
        typed = typed.replace(parts, letter)
    return tuple(fold(typed.replace("\x00", " ")).split())


def measure_matches(words: tuple[str, ...], dialect: str) -> ColumnElement[bool]:
    """The condition on `measure_texts` that all words occur, each anywhere inside the measure's text.

    SQLite asks its trigram index for words of three letters and more; in PostgreSQL the trigram index serves LIKE.

    >>> print(measure_matches(("นโยบาย",), "postgresql"))
    (measure_texts.folded LIKE '%' || :folded_1 || '%' ESCAPE '/')
    """
    indexed = [word for word in words if dialect == "sqlite" and len(word) >= SHORTEST_TRIGRAM]
    scanned = [word for word in words if word not in indexed]
    conditions = [MeasureTextRecord.folded.contains(word, autoescape=True) for word in scanned]
    if indexed:
        conditions.append(_indexed(indexed))
    return and_(true(), *conditions)


def _indexed(words: list[str]) -> ColumnElement[bool]:
    # A phrase in quotes is the one form of FTS5 query in which no sign has a meaning of its own.
    query = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
    found = select(literal_column("rowid", Integer)).select_from(table("measure_search"))
    return MeasureTextRecord.measure_id.in_(found.where(literal_column("measure_search").op("MATCH")(query)))


def snippet(text: str, words: tuple[str, ...]) -> str | None:
    """The part of the text around the first word found, on one line, with the document's own digits.

    >>> snippet("จัดทำคู่มือการปฏิบัติงาน ปี ๒๕๖๖", ("2566",))
    'จัดทำคู่มือการปฏิบัติงาน ปี ๒๕๖๖'
    """
    folded = fold(text)
    found = [(folded.find(word), len(word)) for word in words if word in folded]
    if not found:
        return None
    place, length = min(found)
    start, end = _between_letters(text, place - AROUND), _between_letters(text, place + length + AROUND)
    cut = " ".join(text[start:end].split())
    return f"{'…' if start > 0 else ''}{cut}{'…' if end < len(text) else ''}"


def _between_letters(text: str, place: int) -> int:
    place = min(max(place, 0), len(text))
    while 0 < place < len(text) and text[place] in MARKS:
        place += 1
    return place
