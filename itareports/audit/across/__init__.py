"""The audit across reports: rules that look at all current reports side by side."""

from itareports.audit.across import copied, duplicates, promised, unchanged
from itareports.audit.across.collecting import collected
from itareports.audit.across.collection import Collection
from itareports.audit.across.rule import AcrossRemark, AcrossRule

RULES: tuple[AcrossRule, ...] = (
    *duplicates.RULES,
    *copied.RULES,
    *unchanged.RULES,
    *promised.RULES,
)

__all__ = ["RULES", "AcrossRemark", "AcrossRule", "Collection", "collected"]
