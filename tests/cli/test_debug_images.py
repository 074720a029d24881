import json
from pathlib import Path

from PIL import Image

from tests.cli.running import REPOSITORY, run_ita
from tests.extract.pdf.tiny import tiny_pdf

PLAN = REPOSITORY / "corpus" / "pdf-chromium" / "chum-kho-2566.pdf"


def test_pictures_are_written_and_json_stays_json(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pictures"
    answer = run_ita("extract", PLAN, "--json", "--debug-images", folder)
    assert answer.status == 0
    assert json.loads(answer.out)["source"]["pages"] == 2
    assert sorted(path.name for path in folder.iterdir()) == ["chum-kho-2566-page-01.png", "chum-kho-2566-page-02.png"]
    assert answer.err.splitlines() == [f"เขียนภาพ 2 หน้าไว้ที่ {folder} · Pictures of 2 pages were written to {folder}"]
    for path in folder.iterdir():
        with Image.open(path) as image:
            assert image.size > (900, 1280)


def test_pictures_are_made_of_pdf_only(tmp_path: Path) -> None:
    text = REPOSITORY / "corpus" / "reports" / "pua-2563.txt"
    answer = run_ita("extract", text, "--debug-images", tmp_path / "pictures")
    assert (answer.status, answer.out) == (2, "")
    assert "pages of PDF files only" in answer.err
    assert len(answer.err.splitlines()) == 1
    assert not (tmp_path / "pictures").exists()


def test_a_pdf_without_a_report_is_drawn_too(tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(tiny_pdf(b"BT /F 20 Tf 1 0 0 1 50 700 Tm (Hello) Tj ET"))
    answer = run_ita("extract", letter, "--debug-images", tmp_path)
    assert (answer.status, answer.out) == (1, "")
    assert (tmp_path / "letter-page-01.png").exists()
    assert "ไม่พบรายงานในไฟล์นี้" in answer.err


def test_a_file_is_no_folder_for_pictures(tmp_path: Path) -> None:
    (tmp_path / "pictures").touch()
    answer = run_ita("extract", PLAN, "--debug-images", tmp_path / "pictures")
    assert (answer.status, answer.out) == (2, "")
    assert "Traceback" not in answer.err
