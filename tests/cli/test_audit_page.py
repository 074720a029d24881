"""`ita audit --html`: one page that needs nothing else, whatever stands in a document."""

import json
import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from corpus.printing import print_html
from itareports.audit import RULES
from itareports.cli.findings.groups import Audit, Audited
from itareports.cli.findings.page import page
from itareports.cli.options import Lang
from itareports.extract.readers import pdf
from itareports.schema import Evidence
from itareports.store.audited import AuditedReport
from itareports.store.filters import FindingFilter
from tests.cli.hostile import hostile_report
from tests.cli.running import Ita, load_all
from tests.corpus.facts import squashed
from tests.extract.pdf.sample_page import texts
from tests.store.sample_reports import make_report

VOID = {"meta", "br"}


class Read(HTMLParser):
    """What a browser finds in a page: the tags, their attributes, the texts; tags that are not closed are an error."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]
        self.text += " " if tag in ("td", "br") else ""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += "" if self.open[-1:] == ["style"] else data

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


def written(ita: Ita, folder: Path, *asked: object) -> Read:
    target = folder / "page.html"
    answer = ita("audit", "--html", target, *asked)
    assert (answer.status, answer.out, answer.err) == (0, "", "")
    return Read(target.read_text(encoding="utf-8"))


def test_what_the_page_says(ita: Ita, example_db: str, tmp_path: Path) -> None:
    read = written(ita, tmp_path, "--db", example_db, "--org", "บ้านตัวอย่าง")
    mismatch = next(rule for rule in RULES if rule.code == "score.overall-mismatch")
    for words in (
        "ตรวจ 2 รายงาน พบข้อที่ควรตรวจสอบใน 1 รายงาน ไม่พบใน 1 รายงาน ผิดพลาด 1 ข้อ ควรตรวจ 1 ข้อ",
        "จังหวัดลำพูน · แผนมาตรการ ปีงบประมาณ 2566 · วิเคราะห์ผลการประเมินปี 2565 เอกสาร 1.txt "
        "พบข้อที่ควรตรวจสอบ 2 ข้อ ได้แก่ ผิดพลาด 1 ข้อ ควรตรวจ 1 ข้อ",
        "4 การใช้ทรัพย์สินของราชการ IIT 74.10 5 การแก้ไขปัญหาการทุจริต IIT – 6 คุณภาพการดำเนินงาน EIT 88.00",
        "คะแนนรวม 82.50",
        f"ผิดพลาด {mismatch.title_th} {mismatch.code} คะแนนรวมไม่ตรงกับคะแนนตัวชี้วัด สิ่งที่ควรทำ: {mismatch.explanation_th}",
        "มาตรการที่ 1 ไม่ระบุการติดตามผล ตำแหน่ง: หน้า 3 · บรรทัด 12",
        "เอกสาร 2.txt ไม่พบข้อที่ควรตรวจสอบในรายงานฉบับนี้",
    ):
        assert words in read.words
    assert "ทดลอง" not in read.text


def test_the_page_in_english(ita: Ita, example_db: str, tmp_path: Path) -> None:
    read = written(ita, tmp_path, "--db", example_db, "--org", "บ้านตัวอย่าง", "--lang", "en", "--code", "measure")
    assert "Only findings with the code “measure” are shown." in read.words
    assert "1 finding: 1 warning." in read.words
    assert "Measure 1 says nothing about monitoring. Where: page 3 · line 12" in read.words
    assert "Nothing was found of the kind chosen in this report." in read.words
    assert read.tags[0] == ("html", {"lang": "en"})
    assert not re.search("ผิดพลาด|ควรตรวจ|บรรทัด", read.text)


def test_the_page_needs_nothing_else(ita: Ita, tmp_path: Path) -> None:
    read = written(ita, tmp_path)
    assert not {tag for tag, _ in read.tags} & {"script", "img", "link", "iframe", "base", "object", "form"}
    links = [attributes["href"] or "" for tag, attributes in read.tags if tag == "a"]
    anchors = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    assert {link.removeprefix("#") for link in links} == set(anchors)
    assert "url(" not in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "ita.db" not in read.text


def test_nothing_of_a_document_becomes_markup(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    load_all(url, [hostile_report()])
    read = written(ita, tmp_path, "--db", url)
    load_all(url, [make_report(sha256="b")])
    assert {tag for tag, _ in read.tags} <= {tag for tag, _ in written(ita, tmp_path, "--db", url).tags}
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    for words in (
        "<script>alert('ก')</script>\"&amp;ท",
        "</title><base href='//x'>.txt",
        "จังหวัด<a href='javascript:x'>",
        "“ [31m=HYPERLINK(\"http://x\")</td><img src=x onerror='alert(1)'>”".replace("“ ", "“"),
        "ข้อความ </li></article><style>*{display:none}</style>",
        "x.\"'><b onclick=1>",
    ):
        assert words in read.words
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\u2066"} & set(read.text)


def test_only_what_is_confirmed_is_ticked(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    evidence = {
        "/assessment/overall_score": Evidence(raw="", reader="text"),
        "/assessment/indicators/1/score": Evidence(raw="", reader="text", status="confirmed"),
    }
    load_all(url, [make_report(scores={4: "74.10", 6: "88.00"}).model_copy(update={"evidence": evidence})])
    read = written(ita, tmp_path, "--db", url)
    assert "EIT 88.00 ✓ 7 " in read.words
    assert "IIT 74.10 5 " in read.words
    assert read.text.count("✓") == 2, "one score, and the note on the sign"


def test_a_report_without_scores_says_so_once(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    load_all(url, [make_report(overall=None)])
    read = written(ita, tmp_path, "--db", url)
    assert "ไม่พบคะแนนการประเมินในรายงานฉบับนี้" in read.text
    assert "table" not in {tag for tag, _ in read.tags}


def test_a_report_that_says_nothing_of_itself() -> None:
    nothing = Audited(AuditedReport(1, None, None, None, None, None, "a.txt"))
    read = Read(page(Audit.of(FindingFilter(), [nothing]), Lang.TH, date(2026, 11, 9)))
    assert "จัดทำเมื่อ 9 พฤศจิกายน 2569" in read.words
    assert "(ไม่พบชื่อหน่วยงานในรายงาน) เอกสาร a.txt ไม่พบข้อที่ควรตรวจสอบในรายงานฉบับนี้" in read.words
    assert "None" not in read.text


def test_the_page_goes_beside_a_listing_and_fails_a_script(ita: Ita, example_db: str, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    answer = ita("audit", "--db", example_db, "--html", target, "--format", "json", "--fail-on", "error")
    assert answer.status == 1
    assert answer.out.startswith("[\n")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_page_that_cannot_be_written(ita: Ita, example_db: str, tmp_path: Path) -> None:
    answer = ita("audit", "--db", example_db, "--html", tmp_path / "nowhere" / "page.html")
    assert answer.status == 2
    assert f"--html {tmp_path}/nowhere/page.html" in answer.err


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is missing, which prints the page")
def test_a_browser_prints_every_message_whole(ita: Ita, tmp_path: Path) -> None:
    asked = ("--org", "กุดจิก")
    written(ita, tmp_path, *asked)
    target = tmp_path / "page.pdf"
    print_html((tmp_path / "page.html").read_text(encoding="utf-8"), target)
    document = pdf.read(target.read_bytes())
    assert document.notes == ()
    read = squashed("".join(texts(document)))
    rows = json.loads(ita("audit", *asked, "--format", "json").out)
    told = [row[key] for row in rows for key in ("message_th", "evidence", "code") if row[key]]
    assert len(told) > 20
    assert [text for text in told if squashed(text) not in read] == []
