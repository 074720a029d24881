"""A folder of small files as it was when it was first loaded, and as it is when a run over it is disturbed."""

import io
import zipfile
from pathlib import Path

# As short as a report may be: one measure of one activity.
REPORT = """มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน
{name} อำเภอปะทิว จังหวัดชุมพร
ประจำปีงบประมาณ พ.ศ. 2566

	ที่
	มาตรการ/กิจกรรม
	วิธีการ
	ผู้ดำเนินการ
	ระยะเวลาดำเนินการ

	1
	ทำให้ขั้นตอนบริการเป็นที่เข้าใจของชาวประมง
	{steps}
	สำนักปลัดเทศบาล
	1 พฤศจิกายน 2565 – 28 กุมภาพันธ์ 2566
"""
STEPS = """1. จัดทำแผ่นพับภาพวาดอธิบายการขอหนังสือรับรองเรือ และติดประกาศไว้ที่ท่าเทียบเรือทุกแห่งในเขตเทศบาล
2. แนะนำขั้นตอนผ่านวิทยุสื่อสารของกลุ่มประมงพื้นบ้านก่อนออกเรือทุกเช้า และรับฟังคำถามหลังเรือเข้าฝั่ง"""
MORE = f"{STEPS}\n3. สรุปคำถามที่พบบ่อยและทบทวนแผ่นพับทุกสามเดือน"
OTHER = "1. จัดอบรมเจ้าหน้าที่ที่รับคำขอ"


def report(name: str, steps: str = STEPS) -> bytes:
    return REPORT.format(name=name, steps=steps).encode()


def archive(**members: bytes) -> bytes:
    """A zip file; a member "a_txt" is called "a.txt"."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name.replace("_", "."), content)
    return stream.getvalue()


BEFORE = {
    "1-saphli.txt": report("เทศบาลตำบลสะพลี"),
    "2-copy.txt": report("เทศบาลตำบลสะพลี"),
    "3-unchanged.txt": report("เทศบาลตำบลบางสน", OTHER),
}
"""A report, the same again, and another one."""

AFTER = {
    **BEFORE,
    "1-saphli.txt": report("เทศบาลตำบลสะพลี", MORE),  # the copy becomes the former file of the report
    "4-former.txt": report("เทศบาลตำบลชุมโค", OTHER),
    "5-later.txt": report("เทศบาลตำบลชุมโค"),  # supersedes the one before, by measures of another organisation
    "6-scan.png": b"\x89PNG\r\n\x1a\n",
    "7-mail.zip": archive(a_zip=archive(b_txt=report("เทศบาลตำบลปะทิว", OTHER), c_docx=b"PK\x03\x04")),
}
"""Every status there is, and a report across which there are findings."""


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder
