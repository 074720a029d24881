"""Periods inside running text, and what holds for any text at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.fiscal_years import month_span
from itareports.normalize.months import months
from itareports.normalize.periods import find_periods, parse_period

FOUND = [
    ("-ช่วงเวลาปฏิบัติ เดือน ต.ค.๖๓ ถึง เม.ย.๖๔ -รายงาน", ["เดือน ต.ค.๖๓ ถึง เม.ย.๖๔"]),
    ("อบรมในวันที่ ๒๘ กุมภาพันธ์ ๒๕๖๖ ๒ .จัดทำ", ["วันที่ ๒๘ กุมภาพันธ์ ๒๕๖๖"]),
    ("รายงาน (ประจำเดือนเมษายน ๒๕๖๔) แล้ว", ["ประจำเดือนเมษายน ๒๕๖๔"]),
    ("กำกับ รอบ ๖ เดือน (ระหว่างเดือนตุลาคม ๒๕๖๓ – มีนาคม ๒๕๖๔) ต่อ", ["รอบ ๖ เดือน (ระหว่างเดือนตุลาคม ๒๕๖๓ – มีนาคม ๒๕๖๔)"]),
    ("อบรมไตรมาส 1-4 ปีงบประมาณ 2566 ให้ครบ", ["ไตรมาส 1-4 ปีงบประมาณ 2566"]),
    ("แจ้งภายในเดือนมีนาคม 2566 และสรุป", ["ภายในเดือนมีนาคม 2566"]),
    ("อบรม 1 ต.ค. 65 ประชุม 3 พ.ย. 65 จบ", ["1 ต.ค. 65", "3 พ.ย. 65"]),
    ("คะแนน 9.1 มกราคม 2566", ["มกราคม 2566"]),
    ("หนังสือสำนักงาน ก.พ. และ ก.ค.ศ. ที่ ก.พ. ๗", []),
    ("ลูกค้า 65 ราย สมควร 60", []),
    ("คะแนนปีงบประมาณ 2566 ได้ 84.94 รอบ 6 เดือน ทุกเดือน ภายใน 30 วัน", []),
    ("มีนาคม ดำเนินการ 66 แห่ง", ["มีนาคม"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_periods(text)] == expected


MONTH_FORMS = ("full", "short", "abbreviation", "blank", "no dots")
SEPARATORS = ("-", " – ", " — ", " ถึง ", "ถึงเดือน", " จนถึง ", " ~ ", "\n-\n")
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def written(month: int, form: str) -> str:
    word = months()[month - 1]
    return {
        "full": word.full,
        "short": word.short,
        "abbreviation": word.abbreviation,
        "blank": word.abbreviation.replace(".", ". ", 1),
        "no dots": word.abbreviation.replace(".", ""),
    }[form]


@given(
    start=st.tuples(st.integers(2540, 2599), st.integers(1, 12)),
    length=st.integers(0, 30),
    forms=st.tuples(st.sampled_from(MONTH_FORMS), st.sampled_from(MONTH_FORMS)),
    separator=st.sampled_from(SEPARATORS),
    era=st.sampled_from(["", " ", " พ.ศ. ", " พ.ศ.", " ปี ", "\n"]),
    long_year=st.booleans(),
    thai=st.booleans(),
)
def test_month_ranges_round_trip(
    start: tuple[int, int],
    length: int,
    forms: tuple[str, str],
    separator: str,
    era: str,
    *,
    long_year: bool,
    thai: bool,
) -> None:
    year, month = start
    last_year, last_month = year + (month + length - 1) // 12, (month + length - 1) % 12 + 1
    if last_year > 2599:
        return
    years = [str(year), str(last_year)] if long_year else [str(year)[2:], str(last_year)[2:]]
    first = f"{written(month, forms[0])}{era}{years[0]}"
    last = f"{written(last_month, forms[1])}{era}{years[1]}"
    text = f"เดือน {first}{separator}{last}"
    reading = parse_period(text.translate(THAI_DIGITS) if thai else text)
    assert reading is not None
    assert reading.spans == ((month_span(year, month)[0], month_span(last_year, last_month)[1]),)
    assert (reading.precision, reading.repaired) == ("month", False)


@given(st.dates(date(1997, 1, 1), date(2056, 12, 31)), st.integers(0, 700), st.sampled_from(["full", "abbreviation"]))
def test_day_ranges_round_trip(start: date, length: int, form: str) -> None:
    end = date.fromordinal(start.toordinal() + length)
    texts = (f"{day.day} {written(day.month, form)} {day.year + 543}" for day in (start, end))
    reading = parse_period(" - ".join(texts))
    assert reading is not None
    assert reading.spans == ((start, end),)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(2540, 2599))
def test_a_missing_year_keeps_the_order(start: int, end: int, year: int) -> None:
    reading = parse_period(f"{written(start, 'full')} - {written(end, 'full')} {year}")
    assert reading is not None
    (first, last) = reading.spans[0]
    assert first <= last
    assert last == month_span(year, end)[1]
    assert (last - first).days < 366


PIECES = st.sampled_from([
    "ต.ค.", "มีนาคม", "65", "2566", "1", "31", "-", "ถึง", "และ", ",", "(", ")", "ไตรมาส", "ปีงบประมาณ", "รอบ 6 เดือน", "/",
    "\n", "ภายใน", "ตั้งแต่", "ทุกเดือน", "วันที่", "พ.ศ.", "กองคลัง", ".", "ตลอดปี", "เป็นต้นไป", "สิ้น", "1/10/2566", "30 วัน", "•",
    "ระหว่าง", "ครึ่งปีแรก",
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
)


@given(TEXTS, st.one_of(st.none(), st.integers(2540, 2600)))
def test_any_text_is_read_or_left(text: str, fiscal_year: int | None) -> None:
    reading = parse_period(text, fiscal_year=fiscal_year)
    assert reading is None or reading.precision is not None or reading.spans == ()


@given(TEXTS)
def test_finds_lie_in_their_order(text: str) -> None:
    end = 0
    for found in find_periods(text, fiscal_year=2566):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.reading.precision in ("day", "month", "quarter")
        end = found.end


@pytest.mark.parametrize(
    "text", ["(" * 5000, "1" * 5000, "ต" + " " * 20000 + "ก", "ต.ค. 65 - " * 500], ids=list("(1 -")
)
def test_long_texts_end(text: str) -> None:
    assert parse_period(text) is None
    assert all(found.end <= len(text) for found in find_periods(text))
