"""Documents that LibreOffice opens for us: what is read of them, and what happens when it does not do as it should."""

import base64
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document
from itareports.extract.readers import office, read_document, word
from itareports.extract.readers.legacy import read
from tests.cli.running import REPOSITORY, run_ita

try:
    PROGRAM = office.find_soffice()
except UnreadableFileError:
    PROGRAM = ""

needs_libreoffice = pytest.mark.skipif(not PROGRAM, reason="LibreOffice is not installed")
posix = pytest.mark.skipif(os.name != "posix", reason="programs are written as shell scripts")

TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"
ROWS = (("มาตรการ", "ผู้รับผิดชอบ"), ("จัดทำคู่มือการปฏิบัติงาน", "สำนักปลัด"), ("อบรมกำลังเจ้าหน้าที่", "กองคลัง"))


def rtf() -> bytes:
    """A title and a table, as Word writes them: letters of the Thai code page by their number."""
    rows = "".join(
        "\\trowd\\cellx4000\\cellx8000\n"
        + "".join(f"\\pard\\intbl {_escaped(cell)}\\cell\n" for cell in row)
        + "\\row\n"
        for row in ROWS
    )
    head = "{\\rtf1\\ansi\\ansicpg874\\deff0{\\fonttbl{\\f0\\fcharset222 TH SarabunPSK;}}\\f0\\fs32\n"
    return f"{head}{_escaped(TITLE)}\\par\n{rows}\\pard\\par}}".encode("ascii")


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(letter)}?" for letter in text)


def page() -> bytes:
    """The same as a single file web page in the Thai code page."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    meta = '<meta http-equiv=Content-Type content="text/html; charset=windows-874">'
    html = f"<html><head>{meta}</head><body><p>{TITLE}</p><table border=1>{rows}</table></body></html>"
    return (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\nThis is a Single File Web Page.\n\n'
        b'--x\nContent-Transfer-Encoding: base64\nContent-Type: text/html; charset="windows-874"\n\n'
        + base64.encodebytes(html.encode("cp874"))
        + b"\n--x--\n"
    )


def converted(folder: Path, target: str, data: bytes | None = None, ending: str = ".rtf") -> bytes:
    """The RTF, or another document, in another format, as LibreOffice writes it."""
    source = folder / f"a{ending}"
    source.write_bytes(rtf() if data is None else data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [PROGRAM, profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(source)]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=120)
    return (folder / f"a.{target.partition(':')[0]}").read_bytes()


def shown(document: Document) -> tuple[str, list[list[str]]]:
    """The first paragraph and the rows of the table."""
    (table,) = document.tables
    first = next(paragraph.text for paragraph in document.paragraphs if not paragraph.is_blank)
    return first, [[cell.text for cell in row] for row in table.rows]


@needs_libreoffice
@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("doc:MS Word 97", "doc"),
        ("odt:writer8", "odt"),
        ("fodt:OpenDocument Text Flat XML", "odt"),
        ("xml:MS Word 2003 XML", "doc"),
    ],
)
def test_what_other_programs_write(target: str, name: str, tmp_path: Path) -> None:
    # Whatever the file is called.
    document = read_document(tmp_path / "report.txt", converted(tmp_path, target))
    assert shown(document) == (TITLE, [list(row) for row in ROWS])
    assert document.format == name


@needs_libreoffice
@pytest.mark.parametrize(("data", "name"), [(rtf(), "rtf"), (page(), "mht")], ids=["rtf", "mht"])
def test_what_word_writes_as_text(data: bytes, name: str) -> None:
    document = read(data)
    assert shown(document) == (TITLE, [list(row) for row in ROWS])
    assert document.format == name


@needs_libreoffice
@pytest.mark.parametrize(("name", "target"), [("pua-2563", "doc:MS Word 97"), ("hang-dong-2568", "odt:writer8")])
def test_a_whole_report_says_the_same(name: str, target: str, tmp_path: Path) -> None:
    data = (REPOSITORY / "corpus" / "word" / f"{name}.docx").read_bytes()
    other = read(converted(tmp_path, target, data, ".docx"))
    assert [passage.text for passage in other.passages()] == [passage.text for passage in word.read(data).passages()]


FIELDS = (
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>'
    '<text:text-input text:description="">ต.ค. 67 – ก.พ. 68</text:text-input></text:p></office:text></office:body>'
    "</office:document>"
)


@needs_libreoffice
@pytest.mark.parametrize("is_flat", [True, False], ids=["flat", "packed"])
def test_an_input_field_is_read_once(is_flat: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a row of the test
    data = FIELDS.encode() if is_flat else converted(tmp_path, "odt:writer8", FIELDS.encode(), ".fodt")
    assert [paragraph.text for paragraph in read(data).paragraphs] == ["ต.ค. 67 – ก.พ. 68"]


@needs_libreoffice
def test_a_damaged_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "WordDocument".encode("utf-16-le")
    with pytest.raises(UnreadableFileError, match="LibreOffice can make nothing of this file") as caught:
        read(data)
    assert caught.value.reason == "damaged"
    assert list(tmp_path.iterdir()) == []


def pretend(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice that does what the script says; its temporary files go to a folder of their own."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (folder / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "temporary"))
    monkeypatch.setenv(office.SOFFICE, str(program))
    return folder / "temporary"


HANGS = 'sleep 1000 & echo $! > "$(dirname "$0")/child"; wait'


def has_ended(pid: int) -> bool:
    """Whether a process is gone, or about to go."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text():
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


@posix
def test_one_that_hangs_is_stopped_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = pretend(tmp_path, HANGS, monkeypatch)
    monkeypatch.setattr(office, "TIME_LIMIT", 0.5)
    with pytest.raises(UnreadableFileError, match=r"did not get done .* and was stopped; .*\.$") as caught:
        read(rtf())
    assert caught.value.reason == "timed-out"
    assert has_ended(int((tmp_path / "child").read_text()))
    assert list(temporary.iterdir()) == []


@posix
def test_ctrl_c_stops_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = pretend(tmp_path, HANGS, monkeypatch)
    (tmp_path / "a.rtf").write_bytes(rtf())
    command = [sys.executable, "-c", "from itareports.cli import main; main()", "extract", str(tmp_path / "a.rtf")]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(command, cwd=REPOSITORY, env=environment, stderr=subprocess.PIPE) as run:
        while not (tmp_path / "child").exists() or not (tmp_path / "child").read_text():
            assert run.poll() is None
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate()
    assert run.returncode == 130
    assert said.decode().count("\n") == 1
    assert has_ended(int((tmp_path / "child").read_text()))
    assert list(temporary.iterdir()) == []


@posix
@pytest.mark.parametrize(
    ("script", "words", "reason"),
    [
        ("exit 0", "can make nothing", "damaged"),
        ("exit 77", "can make nothing", "damaged"),
        ("kill -SEGV $$", "can make nothing", "damaged"),
        ("mkdir out; : > out/document.docx", "can make nothing", "damaged"),
        ("mkdir out; head -c 5000 /dev/zero > out/document.docx", "too large", "too-large"),
        ("mkdir out; echo nonsense > out/document.docx", "Word", "damaged"),
    ],
)
def test_one_that_gives_nothing_of_worth(
    script: str, words: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "LARGEST_OUTPUT", 4096)
    temporary = pretend(tmp_path, script, monkeypatch)
    with pytest.raises(UnreadableFileError, match=words) as caught:
        read(rtf())
    assert caught.value.reason == reason
    assert list(temporary.iterdir()) == []


@posix
def test_it_sees_little_of_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_PASSWORD", "secret")
    monkeypatch.setenv("ITA_DB", "postgresql+psycopg://ita:secret@localhost/ita")
    here = 'here=$(dirname "$0")'
    pretend(tmp_path, f'{here}; env > "$here/env"; echo "$@" > "$here/args"; cat > "$here/input"', monkeypatch)
    with pytest.raises(UnreadableFileError):
        read(rtf())
    assert "secret" not in (tmp_path / "env").read_text()
    assert "http_proxy=http://127.0.0.1:9" in (tmp_path / "env").read_text()
    assert (tmp_path / "input").read_text() == ""
    for option in ("--headless", "--norestore", "-env:UserInstallation=file://", "--infilter=Rich Text Format"):
        assert option in (tmp_path / "args").read_text()


@pytest.mark.parametrize("named", ["/nowhere/soffice", ""])
def test_without_libreoffice(named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.SOFFICE, named)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", ("soffice", "libreoffice"))
    with pytest.raises(UnreadableFileError, match=r"install LibreOffice .* save it as DOCX and read that\.$") as caught:
        read(rtf())
    assert caught.value.reason == "needs-libreoffice"


def test_the_remedy_is_told_in_thai(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rtf())
    answer = run_ita("extract", tmp_path / "a.rtf", ITA_SOFFICE="/nowhere/soffice")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert "โปรดติดตั้ง LibreOffice" in answer.err
    assert "a.rtf: this file is read with the help of LibreOffice" in answer.err


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n\n--x--\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
        b"MIME-Version: 1.0\n"
        + b"".join(b'Content-Type: multipart/related; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000)),
    ],
    ids=["a picture", "nothing", "parts within parts"],
)
def test_a_page_without_a_page(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"holds no page; .*\.$"):
        read(data)
