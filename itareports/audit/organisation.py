"""Rules on who reports: the name, the places, the website."""

import unicodedata
from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.extract.observations import Kind, Observation

# Hosts that many organisations share or cite: none of them is the organisation's own website.
_SHARED_HOSTS = ("facebook.com", "line.me", "youtube.com", "google.com", "nacc.go.th", "dla.go.th", "data.go.th")


def name_is_given(case: Case) -> Iterator[Remark]:
    """An organisation says who it is."""
    if case.report.organisation.name is None:
        yield Remark(
            "/organisation/name",
            "ไม่พบชื่อหน่วยงานในรายงาน โปรดระบุชื่อองค์กรปกครองส่วนท้องถิ่นให้ครบถ้วนบนปกหรือหัวเรื่อง",
            "The report does not name its organisation; print the full name on the cover or in the title.",
        )


def name_is_spelt_one_way(case: Case) -> Iterator[Remark]:
    """The organisation's own name is spelt the same wherever it is printed."""
    spellings = _first_of_each(case, "organisation-name")
    if len(spellings) > 1:
        names = ", ".join(f"“{spelling}”" for spelling in spellings)
        for observation in list(spellings.values())[1:]:
            yield Remark.on(
                observation,
                f"ชื่อหน่วยงานสะกดต่างกัน {len(spellings)} แบบ ได้แก่ {names} โปรดใช้ชื่อที่ถูกต้องแบบเดียวทั้งเล่ม",
                f"The organisation's name is spelt in {len(spellings)} ways: {names}. Use the correct one throughout.",
                path="/organisation/name",
            )


def website_is_one(case: Case) -> Iterator[Remark]:
    """The organisation gives one website as its own."""
    hosts = {
        host: observation
        for host, observation in _first_of_each(case, "website").items()
        if not any(host == shared or host.endswith("." + shared) for shared in _SHARED_HOSTS)
    }
    if len(hosts) > 1:
        names = ", ".join(hosts)
        for observation in list(hosts.values())[1:]:
            yield Remark.on(
                observation,
                f"พบชื่อเว็บไซต์ของหน่วยงาน {len(hosts)} ชื่อ ได้แก่ {names} โปรดตรวจสอบว่าชื่อใดถูกต้อง",
                f"The report gives {len(hosts)} different websites: {names}. Check which one is right.",
                path="/organisation/website",
            )


def _first_of_each(case: Case, kind: Kind) -> dict[str, Observation]:
    """Return the first observation of each spelling; blanks, letter case and "www." make no difference."""
    found: dict[str, tuple[str, Observation]] = {}
    for observation in case.noticed(kind):
        if observation.values:
            printed = " ".join(observation.values[0].split())
            shown = printed.lower().removeprefix("www.") if kind == "website" else printed
            key = "".join(unicodedata.normalize("NFC", shown).split())
            found.setdefault(key, (shown, observation))
    return dict(found.values())


RULES = (
    Rule(
        code="org.name-missing",
        severity="error",
        title_th="ไม่มีชื่อหน่วยงาน",
        title_en="The organisation is not named",
        explanation_th="รายงานที่ไม่มีชื่อหน่วยงานใช้อ้างอิงหรือเปรียบเทียบไม่ได้ ให้เพิ่มชื่อเต็มของหน่วยงานบนปกหรือหัวเรื่อง",
        explanation_en="A report without a name belongs to nobody. Print the organisation's full name on the cover "
        "or in the title.",
        check=name_is_given,
        example=Case.of({"organisation": {"name": None}}),
    ),
    Rule(
        code="org.name-variant",
        severity="warning",
        title_th="ชื่อหน่วยงานสะกดไม่ตรงกัน",
        title_en="The organisation's name is spelt in different ways",
        explanation_th="ชื่อเดียวกันสะกดต่างกันในเล่ม มักเกิดจากการพิมพ์ผิดหรือคัดลอกจากต้นแบบ ให้แก้ให้ตรงกันทุกแห่ง",
        explanation_en="Usually a typing error or a rest of a template. Correct the spelling wherever it differs.",
        check=name_is_spelt_one_way,
        example=Case.of(
            {},
            Observation("organisation-name", "เทศบาลตำบลท่าเดื่อ", values=("เทศบาลตำบลท่าเดื่อ",)),
            Observation("organisation-name", "เทศบาลตำบลท่าเดือ", values=("เทศบาลตำบลท่าเดือ",)),
        ),
    ),
    Rule(
        code="org.website-conflict",
        severity="error",
        title_th="ชื่อเว็บไซต์ของหน่วยงานไม่ตรงกัน",
        title_en="The report gives different websites",
        explanation_th="ที่อยู่เว็บไซต์ของหน่วยงานพิมพ์ไว้ไม่ตรงกัน ให้ตรวจสอบกับเว็บไซต์จริงแล้วแก้ให้ตรงกันทุกแห่ง",
        explanation_en="The organisation's web address is printed in several forms. Compare with the real site and "
        "correct the others.",
        check=website_is_one,
        example=Case.of(
            {},
            Observation("website", "www.thaduea.go.th", values=("www.thaduea.go.th",)),
            Observation("website", "www.tadua.go.th", values=("www.tadua.go.th",)),
        ),
    ),
)
