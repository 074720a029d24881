"""The words that stand on the page and the worksheet of the audit, in Thai and in English."""

from dataclasses import dataclass

from itareports.cli.options import Lang


@dataclass(frozen=True, slots=True)
class Labels:
    """Headings and short texts; sentences with numbers are made in `wording`."""

    title: str
    made_on: str
    introduction: str
    severities: tuple[tuple[str, str], ...]
    contents: str
    document: str
    scores: str
    no_scores: str
    number: str
    indicator: str
    instrument: str
    score: str
    proved: str
    proved_note: str
    overall: str
    result: str
    findings: str
    place: str
    quote: str
    advice: str
    no_reports: str


THAI = Labels(
    title="ผลการตรวจสอบรายงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA)",
    made_on="จัดทำเมื่อ",
    introduction="เอกสารนี้แสดงสิ่งที่ควรตรวจสอบหรือแก้ไขในรายงาน ตามที่โปรแกรมอ่านได้จากเอกสารที่ระบุชื่อไว้ "
    "โปรดเทียบกับต้นฉบับก่อนแก้ไขทุกครั้ง",
    severities=(
        ("error", "ตัวเลข ชื่อ หรือปีเชื่อถือไม่ได้จนกว่าจะแก้ไข"),
        ("warning", "ขาดข้อมูลที่ต้องมี หรือข้อมูลน่าสงสัย"),
        ("info", "เรื่องที่ควรทราบ"),
    ),
    contents="รายงานที่ตรวจ",
    document="เอกสาร",
    scores="คะแนนที่อ่านได้จากรายงาน",
    no_scores="ไม่พบคะแนนการประเมินในรายงานฉบับนี้",
    number="ที่",
    indicator="ตัวชี้วัด",
    instrument="เครื่องมือ",
    score="คะแนน",
    proved="พิสูจน์แล้ว",
    proved_note="✓ คือคะแนนที่คำนวณจากตัวเลขอื่นในรายงาน หรือพิมพ์ซ้ำในรายงาน ได้ค่าเดียวกัน · – คือไม่พบในรายงาน",
    overall="คะแนนรวม",
    result="ผลการประเมิน",
    findings="ข้อที่พบ",
    place="ตำแหน่ง",
    quote="ข้อความในเอกสาร",
    advice="สิ่งที่ควรทำ",
    no_reports="ไม่พบรายงานที่ตรงกับที่เลือก",
)
ENGLISH = Labels(
    title="Audit of reports on integrity and transparency measures (ITA)",
    made_on="Made on",
    introduction="This page tells what should be checked or corrected in the reports, as a program read them from the "
    "documents named here. Compare with the original before anything is corrected.",
    severities=(
        ("error", "a figure, a name or a year that cannot be trusted until it is corrected"),
        ("warning", "something required is missing, or is doubtful"),
        ("info", "worth knowing"),
    ),
    contents="The reports",
    document="Document",
    scores="The scores as they were read",
    no_scores="No score of the assessment was found in this report.",
    number="No.",
    indicator="Indicator",
    instrument="Instrument",
    score="Score",
    proved="Proved",
    proved_note="✓ the score follows from other figures of the report, or is printed again with the same value · "
    "– not found in the report",
    overall="Overall score",
    result="Result",
    findings="Findings",
    place="Where",
    quote="In the document",
    advice="What to do",
    no_reports="No report meets the choice.",
)
LABELS = {Lang.TH: THAI, Lang.EN: ENGLISH}
