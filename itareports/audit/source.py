"""Rules on the file: whether it is a report of measures, and how well it could be read."""

from collections.abc import Iterator, Sequence

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import all_scores
from itareports.extract.observations import Observation
from itareports.schema import Evidence, Place, Report
from itareports.schema.evidence import DOUBTFUL


def tables_are_recognised(case: Case) -> Iterator[Remark]:
    """The meaning of every table's columns is known."""
    for observation in case.noticed("unread-table"):
        headers = ", ".join(f"“{header}”" for header in observation.values) or f"“{observation.raw.strip()}”"
        yield Remark.on(
            observation,
            f"ไม่รู้จักหัวตาราง {headers} จึงไม่ได้นำข้อมูลในตารางนี้เข้าระบบ โปรดตรวจสอบตารางด้วยตนเอง",
            f"The table headed {headers} was not understood and none of it was taken over; look at it yourself.",
        )
    yield from _broken_tables(case)


def _broken_tables(case: Case) -> Iterator[Remark]:
    for observation in case.noticed("broken-table"):
        yield Remark.on(
            observation,
            f"ตารางในหน้านี้ไม่มีเส้นแบ่งคอลัมน์ และบางแถวอ่านไม่ได้ว่าอยู่คอลัมน์ใด (เช่น “{observation.raw.strip()}”) "
            "ข้อมูลในแถวเหล่านี้จึงไม่ได้นำเข้าเป็นมาตรการ โปรดตรวจสอบตารางด้วยตนเอง",
            "The table on this page has no lines between its columns, and some rows (such as "
            f"“{observation.raw.strip()}”) could not be told apart; they were not taken over "
            "as measures. Look at the table yourself.",
        )


def report_is_of_this_genre(case: Case) -> Iterator[Remark]:
    """A report of measures has measures or scores, and says what it is."""
    if _speaks_of_measures(case.report):
        return
    yield Remark(
        "",
        "เอกสารนี้ไม่คล้ายรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ไม่พบชื่อเรื่อง มาตรการ หรือคะแนนที่คาดไว้) โปรดตรวจสอบว่าส่งถูกไฟล์",
        "This hardly looks like a report of integrity and transparency measures (title, measures or scores are not "
        "there); "
        "check that it is the right file.",
    )


def values_are_read_well(case: Case) -> Iterator[Remark]:
    """Every value was read with a confidence of at least 0.6."""
    for path, read in case.report.evidence.items():
        if read.confidence is not None and read.confidence < DOUBTFUL and read.status != "confirmed":
            yield Remark(
                path,
                f"ค่านี้อ่านจาก “{read.raw}” ด้วยความมั่นใจเพียง {read.confidence:.2f} โปรดเทียบกับต้นฉบับ",
                f"This value was read from “{read.raw}” with a confidence of only {read.confidence:.2f}; compare "
                "with the "
                "original.",
            )


def pages_are_read(case: Case) -> Iterator[Remark]:
    """No page of the document is a picture that was not read."""
    pages = [seen.place.page for seen in case.noticed("unread-page") if seen.place is not None]
    told = _page_ranges([page for page in pages if page is not None])
    if told:
        yield Remark(
            "",
            f"หน้า {told} เป็นภาพสแกนและยังไม่ได้อ่าน ข้อมูลในหน้าเหล่านี้จึงไม่ได้นำเข้า โปรดขอไฟล์ต้นฉบับหรือตรวจสอบด้วยตนเอง",
            f"Pages {told} are pictures and were not read, so nothing on them was taken over; ask for the original "
            "file or look at them yourself.",
            place=Place(page=pages[0]),
        )


def _page_ranges(pages: Sequence[int]) -> str:
    """Pages in few words.

    >>> _page_ranges([1, 2, 3, 7])
    '1-3, 7'
    """
    ranges: list[list[int]] = []
    for page in pages:
        if ranges and page == ranges[-1][1] + 1:
            ranges[-1][1] = page
        else:
            ranges.append([page, page])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def _speaks_of_measures(report: Report) -> bool:
    assessment = report.assessment
    analysed = bool(assessment.questions or assessment.analyses) or any(True for _ in all_scores(report))
    # An anti-corruption action plan has a table of projects too; what it lacks is the title and the assessment.
    return analysed or (bool(report.measures) and report.kind is not None)


RULES = (
    Rule(
        code="source.scanned-unread",
        severity="warning",
        title_th="มีหน้าที่เป็นภาพสแกนซึ่งยังไม่ได้อ่าน",
        title_en="Some pages are scans that were not read",
        explanation_th="บางหน้าเป็นภาพ ไม่มีตัวอักษรให้อ่าน ข้อมูลในหน้านั้นจึงไม่ถูกเดาและไม่ถูกนำเข้า ให้ขอไฟล์ที่พิมพ์จากโปรแกรมต้นทาง",
        explanation_en="Some pages are pictures without letters; nothing on them was guessed or taken over. Ask for "
        "the file as the program printed it.",
        check=pages_are_read,
        example=Case.of(
            {},
            Observation("unread-page", "", Place(page=3)),
            Observation("unread-page", "", Place(page=4)),
        ),
    ),
    Rule(
        code="source.table-unrecognised",
        severity="warning",
        title_th="ไม่รู้จักหัวตาราง",
        title_en="A table was not understood",
        explanation_th="หัวตารางไม่ตรงกับคำที่รู้จัก ข้อมูลในตารางจึงไม่ถูกเดาและไม่ถูกนำเข้า ให้ตรวจสอบหรือแจ้งผู้ดูแลเพิ่มคำศัพท์",
        explanation_en="Its headers are not in the vocabulary, and nothing was guessed. Look at the table, or have "
        "the words added.",
        check=tables_are_recognised,
        example=Case.of({}, Observation("unread-table", "ข้อ URL คำอธิบาย", values=("ข้อ", "URL", "คำอธิบาย"))),
    ),
    Rule(
        code="source.other-genre",
        severity="warning",
        title_th="อาจไม่ใช่รายงานมาตรการ",
        title_en="This may be another kind of document",
        explanation_th="เอกสารมีชื่อหน่วยงานหรือปี แต่แทบไม่มีเนื้อหาของรายงานมาตรการ เช่น อาจเป็นแผนปฏิบัติการป้องกันการทุจริต",
        explanation_en="It names an organisation or a year and hardly anything of a measures report; perhaps an "
        "action plan. Check.",
        check=report_is_of_this_genre,
        example=Case.of({"organisation": {"name": "เทศบาลตำบลท่าเดื่อ"}, "fiscal_year": 2566}),
    ),
    Rule(
        code="source.low-confidence",
        severity="warning",
        title_th="อ่านค่าได้ไม่แน่ชัด",
        title_en="A value was read with little confidence",
        explanation_th="ตัวอักษรไม่ชัด เช่น จากการสแกน ค่าที่อ่านได้จึงอาจผิด ให้เทียบกับต้นฉบับก่อนนำไปใช้",
        explanation_en="The letters were unclear, as in a scan, and the value may be wrong. Compare with the "
        "original before use.",
        check=values_are_read_well,
        example=Case.of(
            {
                "assessment": {"overall_score": "80.42"},
                "evidence": {"/assessment/overall_score": Evidence(raw="8O.42", reader="ocr", confidence=0.41)},
            }
        ),
    ),
)
