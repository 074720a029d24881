"""Texts that would stop a reader: long lines, many lines, endless marks, and what expressions choke on."""

from collections.abc import Callable, Mapping

HEAD = (
    "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA)\nเทศบาลตำบลปัว อำเภอปัว จังหวัดน่าน\nประจำปีงบประมาณ พ.ศ. 2566\n\n"
)
"""The beginning of a report, so that every recogniser looks at what follows."""

_SENTENCE = "จัดประชุมชี้แจงขั้นตอนการปฏิบัติงานให้แก่บุคลากรทุกคนภายในเดือนมีนาคม 2567 "


def _text(body: str, *, head: str = HEAD) -> Callable[[], bytes]:
    return lambda: (head + body).encode()


def _thai_line() -> bytes:
    return (HEAD + "มาตรการส่งเสริมคุณธรรมและความโปร่งใส" * (500_000 // 3 // 36)).encode()


def _paragraphs(count: int) -> bytes:
    return (HEAD + "".join(f"{number}. {_SENTENCE}\n\n" for number in range(count))).encode()


def _wide_table(separator: str) -> bytes:
    header = separator.join(f"คอลัมน์ {number}" for number in range(10_000))
    row = separator.join("กองคลัง" for _ in range(10_000))
    rule = "|".join("---" for _ in range(10_000))
    lines = [header, *([rule] if separator == "|" else []), row, row]
    return (HEAD + "\n".join(f"|{line}|" if separator == "|" else line for line in lines)).encode()


def _long_table() -> bytes:
    rows = "\n".join(f"| {number} | {_SENTENCE} | กองคลัง | ต.ค. 66 - ก.ย. 67 |" for number in range(5_000))
    return (HEAD + "| ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|\n" + rows).encode()


def _nested_html() -> bytes:
    return (HEAD + "<table><tr><td>" * 20_000 + "ก" + "</td></tr></table>" * 20_000).encode()


TEXTS: Mapping[str, Callable[[], bytes]] = {
    "one line of 5 MB": _text("ก" * (5_000_000 // 3)),
    "one line of 5 MB of words": _text("report of measures " * 263_000),
    "one line of 500 kB of Thai": _thai_line,
    "200,000 lines": _text("รายการ\n" * 200_000),
    "200,000 blank lines": _text("\n" * 200_000),
    "20,000 paragraphs": lambda: _paragraphs(20_000),
    "10,000 paragraphs": lambda: _paragraphs(10_000),
    "50,000 lines": _text("รายการ\n" * 49_000),
    "one line of 900,000 letters": _text("report of measures " * 47_000),
    "a bracket and 200,000 blanks": _text("<" + " " * 200_000),
    "200,000 brackets": _text("<" * 200_000),
    "a tag of 200,000 letters": _text("<p " * 100_000),
    "200,000 stars": _text("*" * 200_000),
    "lone pairs of stars": _text("**ก " * 50_000),
    "lone underscores": _text("_" * 200_000),
    "lone tags of emphasis": _text("<u>ก " * 50_000),
    "200,000 open square brackets": _text("[" * 200_000),
    "half links": _text("[ก](" * 50_000),
    "200,000 hashes": _text("#" * 200_000),
    "headings that do not end": _text("## " + " #" * 100_000 + "ก"),
    "200,000 combining marks": _text("ก" + "่" * 200_000),
    "marks of many kinds": _text("กิ์ํุ่" * 40_000),
    "NULs": _text("ก\x00" * 10_000),
    "characters that turn the writing": _text("\u202eเทศบาล\u2066\u200f" * 10_000),
    "escape sequences": _text("\x1b[2J\x1b]0;owned\x07" * 50 + "ก" * 10_000),
    "a table of 10,000 columns of pipes": lambda: _wide_table("|"),
    "a table of 10,000 columns of tabs": lambda: _wide_table("\t"),
    "a table of 10,000 aligned columns": lambda: _wide_table("   "),
    "a table of 5,000 rows": _long_table,
    "tables in tables": _nested_html,
    "200,000 digits": _text("1" * 200_000),
    "200,000 Thai digits": _text("๑" * 200_000),
    "200,000 dots": _text("." * 200_000),
    "dots and blanks": _text(". " * 100_000),
    "200,000 blanks": _text("ก" + " " * 200_000 + "ก"),
    "200,000 tabs": _text("ก" + "\t" * 200_000 + "ก"),
    "numbers with dots": _text("1.1." * 50_000),
    "percent signs": _text("ร้อยละ 50% " * 20_000),
    "Thai dates": _text("1 มกราคม 2567 - " * 15_000),
    "months": _text("ต.ค. 66 " * 25_000),
    "codes of questions": _text("i1 e2 o3 " * 20_000),
    "years": _text("ปีงบประมาณ พ.ศ. 2567 " * 10_000),
    "names of organisations": _text("เทศบาลตำบลปัว " * 15_000),
    "names of different organisations": lambda: (
        HEAD + " ".join(f"เทศบาลตำบลบ้าน{chr(0xE01 + number % 40)}{number}" for number in range(10_000))
    ).encode(),
    "names of offices": _text("สำนักปลัด/กองคลัง, " * 15_000),
    "indicators with scores": _text("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 90.00 " * 5_000),
    "3,000 labelled measures": _text("มาตรการที่ 1 ก\nวิธีการ ข\nผู้รับผิดชอบ กองคลัง\nระยะเวลา ต.ค. 66\n" * 3_000),
    "websites": _text("www.example.go.th/a.b.c " * 10_000),
    "blanks between letters": _text("ก " * 100_000),
    "hyphens": _text("-" * 200_000),
    "hyphens on lines of their own": _text("-\n" * 100_000),
    "form feeds": _text("\f" * 200_000),
    "200,000 letters of the Thai code page": lambda: HEAD.encode("cp874") + "ก ".encode("cp874") * 100_000,
}
