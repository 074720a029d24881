"""Every rule there is: those on one report, then those across reports. A code may have a rule of either kind."""

from itareports.audit import RULES, across
from itareports.audit.across import AcrossRule
from itareports.audit.rule import Rule

AnyRule = Rule | AcrossRule

CATALOGUE: tuple[AnyRule, ...] = (*RULES, *across.RULES)
