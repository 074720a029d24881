"""Rules on where the organisation is: every printed pair of places must exist, and there is one province."""

from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.extract.observations import Observation
from itareports.normalize.places import district_in_province, district_name, parse_province, subdistrict_in_district
from itareports.schema import Place

Pair = tuple[str, str]


def province_is_one(case: Case) -> Iterator[Remark]:
    """The organisation lies in one province, wherever it is printed."""
    seats = _provinces(case)
    if len(seats) > 1:
        names = ", ".join(f"“{province}”" for province in seats)
        place, raw = list(seats.values())[1]
        yield Remark(
            "/organisation/province",
            f"รายงานระบุจังหวัดของหน่วยงาน {len(seats)} จังหวัด ได้แก่ {names} โปรดแก้ไขให้เป็นจังหวัดที่ถูกต้องจังหวัดเดียว",
            f"The report puts the organisation in {len(seats)} provinces: {names}. Correct the wrong ones.",
            place,
            raw,
        )


def district_lies_in_province(case: Case) -> Iterator[Remark]:
    """Every printed district lies in the province printed beside it."""
    for (district, province), (place, raw) in _pairs(case).items():
        if district_in_province(district, province) is False:
            yield Remark(
                "/organisation/district",
                f"ไม่มีอำเภอ “{district}” ในจังหวัด “{province}” โปรดตรวจสอบชื่ออำเภอและจังหวัด",
                f"There is no district “{district}” in the province “{province}”; check both names.",
                place,
                raw,
            )


def subdistrict_lies_in_district(case: Case) -> Iterator[Remark]:
    """The subdistrict of the organisation lies in its district."""
    seat = case.report.organisation
    if seat.subdistrict is None or seat.district is None or seat.province is None:
        return
    if subdistrict_in_district(seat.subdistrict, seat.district, seat.province) is False:
        yield Remark(
            "/organisation/subdistrict",
            f"ไม่มีตำบล “{seat.subdistrict}” ในอำเภอ “{seat.district}” จังหวัด “{seat.province}” โปรดตรวจสอบชื่อตำบลและอำเภอ",
            f"There is no subdistrict “{seat.subdistrict}” in the district “{seat.district}”, province "
            f"“{seat.province}”; check both names.",
        )


def _pairs(case: Case) -> dict[Pair, tuple[Place | None, str | None]]:
    """Return every printed pair of district and province with its first place; the report's own pair comes last."""
    pairs: dict[Pair, tuple[Place | None, str | None]] = {}
    for observation in case.noticed("place-pair"):
        match observation.values:
            case (district, province) if district and province:
                pair = _district(district, province), _province(province)
                pairs.setdefault(pair, (observation.place, observation.raw))
    seat = case.report.organisation
    if seat.district is not None and seat.province is not None:
        pairs.setdefault((_district(seat.district, seat.province), _province(seat.province)), (None, None))
    return pairs


def _provinces(case: Case) -> dict[str, tuple[Place | None, str | None]]:
    """Return the provinces printed as the organisation's own: beside its district, or as rivals of its province.

    A pair with another district is taken for another organisation's address and says nothing.
    """
    seat = case.report.organisation
    provinces: dict[str, tuple[Place | None, str | None]] = {}
    if seat.province is not None:
        provinces[_province(seat.province)] = (None, None)
    for (district, province), where in _pairs(case).items():
        if seat.district is None or district == _district(seat.district, province):
            provinces.setdefault(province, where)
    read = case.report.evidence.get("/organisation/province")
    for rival in read.rivals if read else ():
        provinces.setdefault(_province(rival.value or rival.raw), (rival.place, rival.raw))
    return provinces


def _province(name: str) -> str:
    return parse_province(name) or name


def _district(name: str, province: str) -> str:
    return district_name(name, province) or "".join(name.split())


RULES = (
    Rule(
        code="org.province-conflict",
        severity="error",
        title_th="จังหวัดของหน่วยงานไม่ตรงกัน",
        title_en="The organisation is put in different provinces",
        explanation_th="หน้าปกกับเนื้อหาระบุจังหวัดไม่ตรงกัน มักเกิดจากการใช้ต้นแบบของหน่วยงานอื่น ให้แก้ให้ตรงกันทุกแห่ง",
        explanation_en="Cover and text name different provinces, often because another organisation's file was "
        "reused. Correct it.",
        check=province_is_one,
        example=Case.of(
            {"organisation": {"district": "พนมทวน", "province": "กาญจนบุรี"}},
            Observation("place-pair", "อำเภอพนมทวน จังหวัดกาฬสินธุ์", values=("พนมทวน", "กาฬสินธุ์")),
        ),
    ),
    Rule(
        code="org.district-not-in-province",
        severity="error",
        title_th="อำเภอไม่อยู่ในจังหวัดที่ระบุ",
        title_en="The district is not in the province",
        explanation_th="ชื่ออำเภอและจังหวัดที่พิมพ์คู่กันไม่มีอยู่จริงตามทะเบียนการปกครอง ให้ตรวจสอบว่าชื่อใดพิมพ์ผิด",
        explanation_en="The pair of district and province does not exist in the gazetteer. Check which of the two is "
        "wrong.",
        check=district_lies_in_province,
        example=Case.of({"organisation": {"district": "พนมทวน", "province": "กาฬสินธุ์"}}),
    ),
    Rule(
        code="org.subdistrict-not-in-district",
        severity="error",
        title_th="ตำบลไม่อยู่ในอำเภอที่ระบุ",
        title_en="The subdistrict is not in the district",
        explanation_th="ชื่อตำบลไม่มีอยู่ในอำเภอที่ระบุตามทะเบียนการปกครอง ให้ตรวจสอบว่าชื่อใดพิมพ์ผิด",
        explanation_en="The gazetteer has no such subdistrict in the district. Check which of the two names is wrong.",
        check=subdistrict_lies_in_district,
        example=Case.of({"organisation": {"subdistrict": "คลองห้า", "district": "พนมทวน", "province": "กาญจนบุรี"}}),
    ),
)
