"""HTML and DOCX to PDF, by the programs that offices use: a browser and a word processor."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-pdf-header-footer",
)
SOFFICE = ("soffice", "--headless", "--norestore")
SECONDS = 600


def version(program: str) -> str:
    """What the program says of itself, for the record of what was printed with it."""
    told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=SECONDS, check=True)
    return " ".join(told.stdout.split()[:2])


def print_html(html: str, target: Path) -> None:
    """Print a page with Chromium."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(html, encoding="utf-8")
        _run(*CHROMIUM, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target.absolute()}", source.as_uri())
    _expect((target,))


def print_words(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Print DOCX files, given as stem and content, with LibreOffice: all in one call, for its start is slow."""
    with TemporaryDirectory() as temporary:
        sources = []
        for stem, content in files:
            sources.append(Path(temporary, f"{stem}.docx"))
            sources[-1].write_bytes(content)
        if not sources:
            return
        profile = f"-env:UserInstallation={Path(temporary, 'profile').as_uri()}"
        names = [str(source) for source in sources]
        _run(*SOFFICE, profile, "--convert-to", "pdf", "--outdir", str(folder), *names)
    _expect(folder / f"{source.stem}.pdf" for source in sources)


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)


def _expect(targets: Iterable[Path]) -> None:
    """Both programs end with status 0 even when they could write nothing."""
    missing = [str(target) for target in targets if not target.exists()]
    if missing:
        raise FileNotFoundError(f"not printed: {', '.join(missing)}")
