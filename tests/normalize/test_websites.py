import pytest

from itareports.normalize.websites import find_addresses

ROWS = [
    pytest.param("ทางเว็บไซต์ www.klong5.go.th และช่องทางอื่น", [("www.klong5.go.th", True)], id="own"),
    pytest.param("http://www.example.go.th/index.php?id=1", [("www.example.go.th", True)], id="with path"),
    pytest.param("https://www.facebook.com/some.page", [("www.facebook.com", False)], id="social network"),
    pytest.param("ส่งอีเมล saraban@example.go.th", [], id="mail"),
    pytest.param("Www.Ban-Paen.Go.Th", [("www.ban-paen.go.th", True)], id="capitals"),
    pytest.param("www.dla.go.th", [("www.dla.go.th", False)], id="another authority"),
    pytest.param("ติดต่อ -www.example.go.th-", [], id="no host ends so"),
    pytest.param("ทาง -www.example.go.th", [("www.example.go.th", True)], id="a dash before it"),
    pytest.param("-" * 200, [], id="a ruled line"),
    pytest.param("ไม่มีที่อยู่", [], id="none"),
]


@pytest.mark.parametrize(("text", "hosts"), ROWS)
def test_addresses(text: str, hosts: list[tuple[str, bool]]) -> None:
    assert [(found.host, found.own) for found in find_addresses(text)] == hosts


def test_department_of_the_nacc() -> None:
    (found,) = find_addresses("itas.nacc.go.th/report/rpt0201?year=2020&departmentId=2291")
    assert (found.department_id, found.own) == ("2291", False)
