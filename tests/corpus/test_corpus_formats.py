"""Every report is there as DOCX and as PDFs, printed from its spec; the DOCX tells the same facts as the text."""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from corpus.compose import compose
from corpus.generate import CORPUS, all_prints
from corpus.html import RULES
from corpus.prints import Source, outdated, print_outdated, recorded, stray
from corpus.spec import Spec, load_all
from corpus.word import word_file
from corpus.word_package import W, parts
from tests.corpus.facts import facts, squashed

SPECS = load_all(page_cuts=False)
PRINTS = all_prints()
FOLDERS = {"pdf-chromium", "pdf-libreoffice", "pdf-unruled"}
MANY = 20


def document(spec: Spec) -> ElementTree.Element:
    return ElementTree.fromstring(parts((CORPUS / "word" / f"{spec.stem}.docx").read_bytes())["word/document.xml"])


def found(spec: Spec, *names: str) -> list[ElementTree.Element]:
    return [element for name in names for element in document(spec).iter(f"{{{W}}}{name}")]


def pdf_text(name: str) -> str:
    with pypdfium2.PdfDocument(CORPUS / name) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def fonts(path: Path) -> Iterator[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            for text in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                font = pypdfium2.raw.FPDFTextObj_GetFont(text)
                name = ctypes.create_string_buffer(100)
                pypdfium2.raw.FPDFFont_GetBaseFontName(font, name, 100)
                yield name.value.decode().rpartition("+")[2].removesuffix("-Bold")


def test_every_pdf_was_printed_from_its_spec() -> None:
    assert outdated(PRINTS, CORPUS) == ()
    assert stray(PRINTS, CORPUS) == ()


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_a_report_is_there_in_every_format(spec: Spec) -> None:
    folders = {name.partition("/")[0] for name in PRINTS if Path(name).stem == spec.stem}
    assert folders - {"pdf-damaged"} == FOLDERS
    assert (CORPUS / "word" / f"{spec.stem}.docx").exists()


def test_tables_without_a_grid_are_drawn_in_every_way() -> None:
    assert {spec.look.unruled for spec in SPECS} == set(RULES) - {"ruled"}


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_the_pdfs_are_set_in_three_fonts_and_more(folder: str) -> None:
    used = [set(fonts(path)) for path in sorted((CORPUS / folder).glob("*.pdf"))]
    assert all(used)
    assert len(set.union(*used)) >= 3


def test_a_pdf_of_other_pages_is_noticed(tmp_path: Path) -> None:
    name = "pdf-chromium/a.pdf"
    (tmp_path / "pdf-chromium").mkdir()
    (tmp_path / name).write_bytes(b"%PDF")
    (tmp_path / "printed.toml").write_text(f'"{name}" = {{ program = "x", source = "{Source("<p>").digest}" }}\n')
    assert outdated({name: Source("<p>")}, tmp_path) == ()
    assert outdated({name: Source("<p>new")}, tmp_path) == (name,)
    assert stray({}, tmp_path) == (name,)


def test_the_record_forgets_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "printed.toml").write_text('"pdf-chromium/a.pdf" = { program = "x", source = "y" }\n')
    assert print_outdated({}, tmp_path) == ()
    assert recorded(tmp_path) == {}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_the_word_file_prints_the_facts(spec: Spec) -> None:
    """Numbers of `numbered` lists are no text of the file, and no fact holds one."""
    text = squashed("".join(element.text or "" for element in found(spec, "t")))
    assert [fact for fact in facts(spec) if squashed(fact) not in text] == []


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_the_word_file_is_made_as_the_spec_says(spec: Spec) -> None:
    assert bool(found(spec, "numPr")) == spec.look.numbered
    assert bool(found(spec, "sdt")) == spec.look.controls
    assert len(found(spec, "txbxContent")) == (2 if spec.look.text_box else 0)
    assert len(found(spec, "ins")) == len(found(spec, "delText")) == (0 if spec.look.tracked is None else 1)
    assert bool(found(spec, "vMerge")) <= bool(spec.look.merged)


def test_every_way_to_make_a_word_file_is_used() -> None:
    looks = [spec.look for spec in SPECS]
    assert all(any(getattr(look, what) for look in looks) for what in ("numbered", "text_box", "controls", "tracked"))
    assert any(found(spec, "vMerge") for spec in SPECS)
    assert {look.digits for look in looks if look.numbered} == {"arabic", "thai"}


def test_a_word_file_is_the_same_twice() -> None:
    spec = SPECS[0]
    assert word_file(compose(spec), spec.look) == word_file(compose(spec), spec.look)


@pytest.mark.parametrize(("damage", "sign"), [("spaced", r"[ก-ฮ][่-๋]?\s+า"), ("split", r"[ก-ฮ][่-๋]?\u0e4d\u0e32")])
def test_damaged_text_layers_are_damaged(damage: str, sign: str) -> None:
    names = [f"pdf-damaged/{spec.stem}.pdf" for spec in SPECS if spec.look.damage == damage]
    assert names
    for text in map(pdf_text, names):
        assert len(re.findall(sign, text)) > MANY
        assert "\u0e33" not in text
