"""Who stands in the place of the reporting organisation: the examples of the data, then the forms of a name."""

import tomllib
from importlib.resources import files

import pytest

from itareports.normalize.organisation_roles import find_heads_too, may_be_one, own_role
from itareports.normalize.organisations import parse_organisation

ROLES = tomllib.loads((files("itareports.normalize") / "data" / "organisation_roles.toml").read_text("utf-8"))["role"]


def roles_in(text: str) -> list[str | None]:
    return [own_role(text, mention.start, mention.end) for mention in find_heads_too(text)]


@pytest.mark.parametrize(("role", "text"), [(role["name"], text) for role in ROLES for text in role["examples"]])
def test_example_is_in_its_role(role: str, text: str) -> None:
    assert roles_in(text) == [role]


@pytest.mark.parametrize("text", [text for role in ROLES for text in role["near_misses"]])
def test_near_miss_is_in_none(text: str) -> None:
    assert roles_in(text) == [None]


@pytest.mark.parametrize(
    ("one", "two", "may_be"),
    [
        pytest.param("อบต.คลองห้า", "เทศบาลตำบลคลองห้า", True, id="upgraded"),
        pytest.param("เทศบาลตำบลท่าเดื่อ", "เทศบาลตำบลท่าเดื่อ-มืดกา", True, id="shortened"),
        pytest.param("เทศบาลพนมทวน", "เทศบาลตำบลพนมทวน", True, id="type dropped"),
        pytest.param("อบจ.พัทลุง", "เทศบาลเมืองพัทลุง", False, id="the province and its town"),
        pytest.param("อบต.คลองห้า", "เทศบาลตำบลคลองหก", False, id="another place"),
        pytest.param("อบต.คลองห้า", "อบต.คลองหก", False, id="another place of the same type"),
    ],
)
def test_two_names_may_be_one(one: str, two: str, may_be: bool) -> None:  # noqa: FBT001
    first, second = parse_organisation(one), parse_organisation(two)
    assert first is not None
    assert second is not None
    assert may_be_one(first, second) is may_be
    assert may_be_one(second, first) is may_be
