"""What must be readable on the pages of a sample report, whatever its format."""

import re

from corpus.spec import Spec


def squashed(text: str) -> str:
    """Without tags, blanks and list marks at line ends, in Arabic digits."""
    plain = re.sub(r"<[^>]*>", "", text).replace("&amp;", "&").replace("\u0e4d\u0e32", "\u0e33")
    return re.sub(r"\s+", "", plain).translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))


def facts(spec: Spec) -> list[str]:
    """Every fact that the pages print in the words of the spec."""
    activities = [activity for measure in spec.measures for activity in measure.activities]
    told = [spec.name or "", spec.district or "", spec.province or "", spec.assessment.overall_score or ""]
    told += [measure.title for measure in spec.measures] + [*spec.assessment.indicators]
    told += [step.text for activity in activities for step in activity.steps]
    told += [text for activity in activities for text in (*activity.approach, *activity.results)]
    told += [activity.period for activity in activities] + [activity.monitoring or "" for activity in activities]
    told += [percent for one in spec.perceptions for _, percent in one.shares]
    told += [score for issue in spec.issues for _, score in issue.questions]
    return told + [text for _, text in spec.constraints]
