"""Writes the sample reports: python -m corpus.generate [--pdf | --check].

Every spec in `corpus/specs` gives `reports/NAME.txt` and, beside it, NAME.json with what a careful reader takes from
it, and `word/NAME.docx`. A spec in `corpus/planted` gives NAME.txt and NAME.json beside itself, or NAME.pdf for the
text. With --pdf the PDFs are printed as well whose pages have changed: that needs LibreOffice, Chromium and the fonts
of Debian's fonts-thai-tlwg. With --check nothing is written: exit status 1 says that a committed file differs from its
spec, or that a PDF was printed from something else.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from corpus.compose import compose
from corpus.prints import Source, in_font, outdated, print_outdated, sources, stray, with_pictures
from corpus.spec import PLANTED, Spec, load_all
from corpus.text import text_file
from corpus.truth import truth
from corpus.word import word_file
from corpus.word_package import parts

CORPUS = Path(__file__).parent
WRITTEN = ("reports/*.txt", "reports/*.json", "word/*", "planted/*.txt", "planted/*.json")


def files_of(spec: Spec, unbroken: Spec) -> Iterator[tuple[str, bytes]]:
    """The name and content of the files of a report; `unbroken` is the same spec without page ends in its texts."""
    yield f"reports/{spec.stem}.txt", text_file(compose(spec), spec.page)
    yield f"reports/{spec.stem}.json", _truth_file(spec)
    yield f"word/{spec.stem}.docx", word_file(compose(unbroken), in_font(spec.look, spec.stem, "word"))


def planted_files_of(spec: Spec) -> Iterator[tuple[str, bytes]]:
    """The name and content of the files of a report of `corpus/planted`."""
    if not spec.look.scanned:
        yield f"planted/{spec.stem}.txt", text_file(compose(spec), spec.page)
    yield f"planted/{spec.stem}.json", _truth_file(spec)


def _truth_file(spec: Spec) -> bytes:
    return (json.dumps(truth(spec), ensure_ascii=False, indent=1) + "\n").encode()


def all_files() -> dict[str, bytes]:
    """Every file of the corpus that is written without another program, by its path in the corpus."""
    pairs = zip(load_all(), load_all(page_cuts=False), strict=True)
    files = {name: content for spec, unbroken in pairs for name, content in files_of(spec, unbroken)}
    return files | {name: content for spec in load_all(PLANTED) for name, content in planted_files_of(spec)}


def all_prints() -> dict[str, Source]:
    """Every PDF of the corpus, by its path in the corpus, as what it is printed from."""
    specs = load_all(page_cuts=False)
    prints = {name: source for spec in specs for name, source in sources(spec.stem, compose(spec), spec.look)}
    scanned = [spec for spec in load_all(PLANTED, page_cuts=False) if spec.look.scanned]
    return prints | {f"planted/{spec.stem}.pdf": with_pictures(compose(spec), spec.look) for spec in scanned}


def differing(files: dict[str, bytes], folder: Path) -> tuple[str, ...]:
    """Names of files that are missing, stale, or without a spec."""
    stale = {name for name, content in files.items() if not _same(folder / name, content)}
    found = {path.relative_to(folder).as_posix() for pattern in WRITTEN for path in folder.glob(pattern)}
    return tuple(sorted(stale | found - set(files)))


def _same(path: Path, content: bytes) -> bool:
    """The same bytes; of a DOCX the same parts, for compressors differ."""
    if not path.exists():
        return False
    found = path.read_bytes()
    return found == content or (path.suffix == ".docx" and parts(found) == parts(content))


def write_all(folder: Path = CORPUS) -> None:
    """Write every file that differs from its spec."""
    files = all_files()
    for name in differing(files, folder):
        if name in files:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(files[name])


def main() -> int:
    """Write the corpus, or check it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--pdf", action="store_true", help="print the PDFs that are outdated, too")
    choice.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    given = parser.parse_args()
    if given.check:
        prints = all_prints()
        wrong = differing(all_files(), CORPUS) + outdated(prints, CORPUS) + stray(prints, CORPUS)
        sys.stderr.writelines(f"differs from its spec: {name}\n" for name in wrong)
        return 1 if wrong else 0
    write_all()
    if given.pdf:
        sys.stdout.writelines(f"printed: {name}\n" for name in print_outdated(all_prints(), CORPUS))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
