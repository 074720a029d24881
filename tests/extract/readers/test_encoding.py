"""What the bytes of a text file are: every row is bytes and the encoding they must be read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.errors import UnreadableFileError
from itareports.extract.readers.encoding import Decoded, decode

REPORT = (
    "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลเมืองใหม่ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n"
    "ผลการประเมิน ITA ได้คะแนนร้อยละ 80.42 เพราะมีช่องทาง E-Service และสื่อสังคมออนไลน์\n"
) * 5


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("cp874", "cp874"),
        ("tis-620", "cp874"),
    ],
)
def test_each_encoding_is_recognised(codec: str, encoding: str) -> None:
    assert decode(REPORT.encode(codec)) == Decoded(REPORT, encoding)


def test_utf16_big_endian_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + REPORT.encode("utf-16-be")) == Decoded(REPORT, "utf-16")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"], ids=["empty", "mark-8", "mark-16"])
def test_nothing_is_empty_text(data: bytes) -> None:
    assert decode(data).text == ""


@pytest.mark.parametrize("text", ["รายงาน", "ข้อ 1: ITA", "เจ้าพนักงานธุรการ", "เพราะเหมาะสม “ดี” – โครงการE-Service"])
def test_short_thai_in_the_code_page(text: str) -> None:
    assert decode(text.encode("cp874")) == Decoded(text, "cp874")


def test_a_few_broken_bytes_become_lost_characters() -> None:
    data = bytearray(REPORT.encode("utf-8"))
    data[300] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.text.count("\ufffd") <= 3


def test_a_report_cut_inside_a_letter_is_read() -> None:
    decoded = decode(REPORT.encode("utf-8")[:-2])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(REPORT[:-3])


OTHER_CODE_PAGES = {
    "french": "Résumé de l'évaluation de l'intégrité à l'école élémentaire, déjà prête. ".encode("cp1252") * 5,
    "russian": "Отчёт об оценке добросовестности муниципалитетов. ".encode("cp1251") * 5,
    "greek": "Έκθεση αξιολόγησης ακεραιότητας και διαφάνειας. ".encode("cp1253") * 5,
    "chinese": "泰国地方政府廉洁透明度评估报告，各项指标得分如下。".encode("gbk") * 5,
    "korean": "태국 지방 정부 청렴도 평가 보고서 ".encode("euc_kr") * 5,
    "japanese": "タイの地方自治体の評価報告書。".encode("shift_jis") * 5,
    "one-accent": "caf\u00e9".encode("latin-1"),
}
BINARY = {
    "every-byte": bytes(range(256)) * 20,
    "nul-in-text": b"abc\x00def",
    "utf-32": "รายงาน ITA".encode("utf-32"),
    "zip": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xdf\xa4\xd2l" * 9,
    "pdf": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nstream\n\x01\x02\x91\xfc\x80\x13\n",
    "controls": b"\x01\x02\x03text",
}


@pytest.mark.parametrize("data", (OTHER_CODE_PAGES | BINARY).values(), ids=OTHER_CODE_PAGES | BINARY)
def test_anything_else_is_refused_in_a_whole_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"^The .*\.$"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableFileError:
        return
    assert decoded.encoding in {"utf-8", "utf-8-sig", "utf-16", "cp874"}
    assert "\x00" not in decoded.text
