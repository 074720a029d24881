from itareports.extract.document import Document

DRAWN = """มาตรการ                 ขั้นตอนการดำเนินการ          ผู้รับผิดชอบ      ระยะเวลา
1. จัดทำคู่มือการ          1) แต่งตั้งคณะทำงาน          สำนักปลัด        ต.ค. 66 -
   ให้บริการ             2) เผยแพร่คู่มือ                             มี.ค. 67
2. อบรม                1) จัดอบรม               กองคลัง         ม.ค. 67

ย่อหน้าต่อไปนี้ไม่ใช่ตาราง แต่เป็นข้อความที่ยาวพอที่จะเต็มหน้ากระดาษของเอกสารฉบับนี้ทั้งหน้าแล้ว
"""


def test_columns_parted_by_blanks() -> None:
    document = Document.of(DRAWN)
    (table,) = document.tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["มาตรการ", "ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"],
        ["1. จัดทำคู่มือการ\nให้บริการ", "1) แต่งตั้งคณะทำงาน\n2) เผยแพร่คู่มือ", "สำนักปลัด", "ต.ค. 66 -\nมี.ค. 67"],
        ["2. อบรม", "1) จัดอบรม", "กองคลัง", "ม.ค. 67"],
    ]
    assert len(document.paragraphs) == 1


def test_two_blanks_in_prose_draw_no_table() -> None:
    assert Document.of("เรื่อง  มาตรการส่งเสริมคุณธรรม   ประจำปี\nเรียน  นายกเทศมนตรี").tables == ()
