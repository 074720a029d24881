"""Who and where: names, places, websites. Rows: code, case, whether the rule speaks."""

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Kind, Observation
from itareports.schema import Evidence, Rival


def seen(kind: Kind, *values: str) -> Observation:
    return Observation(kind, " ".join(values), values=values)


PHANOM_THUAN = {"district": "พนมทวน", "province": "กาญจนบุรี"}
RIVAL_PROVINCE = Evidence(raw="กาญจนบุรี", reader="text", rivals=(Rival(raw="จังหวัดกาฬสินธุ์", value="กาฬสินธุ์"),))

ROWS = [
    pytest.param("org.name-missing", Case.of({"organisation": {"name": "เทศบาลตำบลบึงงาม"}}), False, id="named"),
    pytest.param("org.name-missing", Case.of({}), True, id="not named"),
    pytest.param(
        "org.name-variant",
        Case.of({}, seen("organisation-name", "เทศบาลตำบล บึงงาม"), seen("organisation-name", "เทศบาลตำบลบึงงาม")),
        False,
        id="a blank is no variant",
    ),
    pytest.param(
        "org.name-variant",
        Case.of({}, seen("organisation-name", "เทศบาลตำบลบึงงาม"), seen("organisation-name", "เทศบาลตำบลบึงาม")),
        True,
        id="a letter lost",
    ),
    pytest.param(
        "org.website-conflict",
        Case.of({}, seen("website", "www.buengngam.go.th"), seen("website", "BuengNgam.go.th")),
        False,
        id="www and case are the same host",
    ),
    pytest.param(
        "org.website-conflict",
        Case.of({}, seen("website", "buengngam.go.th"), seen("website", "itas.nacc.go.th")),
        False,
        id="a central agency's host",
    ),
    pytest.param(
        "org.website-conflict",
        Case.of({}, seen("website", "klong5.go.th"), seen("website", "klongka.go.th")),
        True,
        id="khlong-ha 2566: two hosts",
    ),
    pytest.param(
        "org.province-conflict",
        Case.of({"organisation": PHANOM_THUAN}, seen("place-pair", "พนมทวน", "กาฬสินธุ์")),
        True,
        id="phanom-thuan 2566: cover says another province",
    ),
    pytest.param(
        "org.province-conflict",
        Case.of({"organisation": PHANOM_THUAN}, seen("place-pair", "อำเภอ พนมทวน", "จังหวัดกาญจนบุรี")),
        False,
        id="the same place with labels",
    ),
    pytest.param(
        "org.province-conflict",
        Case.of({"organisation": PHANOM_THUAN}, seen("place-pair", "เมืองนนทบุรี", "นนทบุรี")),
        False,
        id="address of a central agency",
    ),
    pytest.param(
        "org.province-conflict",
        Case.of({"organisation": PHANOM_THUAN, "evidence": {"/organisation/province": RIVAL_PROVINCE}}),
        True,
        id="a rival reading of the province",
    ),
    pytest.param(
        "org.district-not-in-province",
        Case.of({"organisation": PHANOM_THUAN}, seen("place-pair", "พนมทวน", "กาฬสินธุ์")),
        True,
        id="every printed pair is checked",
    ),
    pytest.param("org.district-not-in-province", Case.of({"organisation": PHANOM_THUAN}), False, id="exists"),
    pytest.param(
        "org.district-not-in-province",
        Case.of({"organisation": {"district": "พนมทวนน", "province": "กาญจนบุรี"}}),
        False,
        id="a district nobody knows is not judged",
    ),
    pytest.param(
        "org.subdistrict-not-in-district",
        Case.of({"organisation": {"subdistrict": "คลองห้า", "district": "คลองหลวง", "province": "ปทุมธานี"}}),
        False,
        id="exists",
    ),
    pytest.param(
        "org.subdistrict-not-in-district",
        Case.of({"organisation": {"subdistrict": "พนมทวน", "district": "คลองหลวง", "province": "ปทุมธานี"}}),
        True,
        id="of another district",
    ),
    pytest.param(
        "org.subdistrict-not-in-district",
        Case.of({"organisation": {"subdistrict": "พนมทวน", "district": "คลองหลวง"}}),
        False,
        id="no province to tell by",
    ),
]


@pytest.mark.parametrize(("code", "case", "speaks"), ROWS)
def test_organisation(code: str, case: Case, speaks: bool) -> None:  # noqa: FBT001
    assert (code in {finding.code for finding in audit(case)}) is speaks


def test_the_pair_that_lost_is_reported_with_its_own_words() -> None:
    case = Case.of({"organisation": PHANOM_THUAN}, Observation("place-pair", "หน้าปก", values=("พนมทวน", "กาฬสินธุ์")))
    (finding,) = (finding for finding in audit(case) if finding.code == "org.district-not-in-province")
    assert finding.evidence == "หน้าปก"
    assert "กาฬสินธุ์" in finding.message_th
