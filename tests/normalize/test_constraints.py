import tomllib
from importlib.resources import files

import pytest

from itareports.normalize.constraints import is_constraints_section, parse_constraint_category

DATA = tomllib.loads((files("itareports.normalize") / "data" / "constraints.toml").read_text(encoding="utf8"))
EXAMPLES = [(example, entry["name"]) for entry in DATA["category"] for example in entry["examples"]]


@pytest.mark.parametrize(("heading", "category"), EXAMPLES)
def test_every_example_of_the_vocabulary(heading: str, category: str) -> None:
    assert parse_constraint_category(heading) == category


@pytest.mark.parametrize("text", ["งบประมาณมีจำกัด", "มีอัตรากำลังน้อย", "", "ผู้รับผิดชอบ"])
def test_no_category(text: str) -> None:
    assert parse_constraint_category(text) is None


SECTIONS = [
    ("ส่วนที่ 3 การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน", True),
    ("การวิเคราะห์ข้อจำกัดของหน่วยงาน", True),
    ("๓. ข้อจำกัดของหน่วยงาน", True),
    ("ข้อจำกัดด้านบุคลากร", False),
    ("งบประมาณมีข้อจำกัด", False),
]


@pytest.mark.parametrize(("text", "opens"), SECTIONS)
def test_sections(text: str, opens: bool) -> None:  # noqa: FBT001
    assert is_constraints_section(text) is opens
