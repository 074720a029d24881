"""What the rules of the audit say of themselves, for findings that know no more than their code."""

from functools import cache

from itareports.audit.catalogue import CATALOGUE, AnyRule
from itareports.cli.options import Lang


@cache
def rules_by_code() -> dict[str, AnyRule]:
    """The rules under their codes; of two with the same code, that on a single report.

    >>> rules_by_code()["org.name-missing"].severity
    'error'
    """
    return {rule.code: rule for rule in reversed(CATALOGUE)}


def title(code: str, lang: Lang) -> str | None:
    """What the rule is about; None for a code of another version of this program.

    >>> title("org.name-missing", Lang.EN), title("org.unheard-of", Lang.EN)
    ('The organisation is not named', None)
    """
    rule = rules_by_code().get(code)
    if rule is None:
        return None
    return rule.title_th if lang is Lang.TH else rule.title_en


def explanation(code: str, lang: Lang) -> str | None:
    """What a finding of the rule means and what to do about it; None for a code of another version of this program."""
    rule = rules_by_code().get(code)
    if rule is None:
        return None
    return rule.explanation_th if lang is Lang.TH else rule.explanation_en
