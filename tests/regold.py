"""Writes again what is generated and then held true by tests: `make regold`. Look at what changed before a commit.

The texts, truths and Word files of corpus/ from their specs, docs/rules.md from the rules, and the output shown in both
READMEs. The PDFs of corpus/ need other programs: see corpus/README.md.
"""

import shlex
import tempfile
from pathlib import Path

from corpus.generate import write_all
from itareports.audit.document import rules_as_markdown
from tests.test_docs import READMES, ROOT, SHOWN, ita


def write_readmes() -> None:
    """Run the commands that the READMEs show, and put their output in."""
    with tempfile.TemporaryDirectory() as folder:
        db = f"sqlite:///{Path(folder)}/ita.db"
        ita("ingest", "corpus/reports", db=db)
        for readme in READMES:
            text = (ROOT / readme).read_text(encoding="utf-8")
            for block in SHOWN.finditer(text):
                printed = "\n".join(line.rstrip() for line in ita(*shlex.split(block["args"]), db=db).splitlines())
                text = text.replace(block["output"], printed.strip("\n") + "\n")
            (ROOT / readme).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_all()
    (ROOT / "docs" / "rules.md").write_text(rules_as_markdown(), encoding="utf-8")
    write_readmes()
