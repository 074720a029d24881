"""docs/rules.md is what the rules say of themselves."""

from pathlib import Path

from itareports.audit.catalogue import CATALOGUE
from itareports.audit.document import rules_as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_as_markdown(), "write it again with `make regold`"


def test_every_rule_has_its_section() -> None:
    sections = {line.removeprefix("## ") for line in rules_as_markdown().splitlines() if line.startswith("## ")}
    assert sections == {rule.code for rule in CATALOGUE}
