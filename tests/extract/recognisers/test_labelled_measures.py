"""Measures that stand in no table: where an activity begins, and where "กิจกรรมที่ ๑" is only a step."""

import pytest

from itareports.extract.document import Document
from itareports.extract.recognise import recognise

ACTIVITIES = [
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\n"
        "กิจกรรมที่ ๑.๑ จัดทำคู่มือ\nวิธีดำเนินการ: เขียนคู่มือ\nผู้รับผิดชอบ: สำนักปลัด\n"
        "กิจกรรมที่ ๑.๒ ปรับปรุงเว็บไซต์\nวิธีดำเนินการ: ตั้งคณะทำงาน\nผู้รับผิดชอบ: กองคลัง",
        [("จัดทำคู่มือ", ["เขียนคู่มือ"], "สำนักปลัด"), ("ปรับปรุงเว็บไซต์", ["ตั้งคณะทำงาน"], "กองคลัง")],
        id="two activities below one measure",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\n"
        "กิจกรรมที่ ๑ จัดทำคู่มือ\nผู้รับผิดชอบ: สำนักปลัด\nวิธีดำเนินการ: เขียนคู่มือ\n"
        "กิจกรรมที่ ๒ ปรับปรุงเว็บไซต์\nผู้รับผิดชอบ: กองคลัง\nวิธีดำเนินการ: ตั้งคณะทำงาน",
        [("จัดทำคู่มือ", ["เขียนคู่มือ"], "สำนักปลัด"), ("ปรับปรุงเว็บไซต์", ["ตั้งคณะทำงาน"], "กองคลัง")],
        id="the steps come last",
    ),
    pytest.param(
        "มาตรการที่ ๑\nชื่อมาตรการ\tเผยแพร่ข้อมูล\nวิธีดำเนินการ\tเขียนคู่มือ\nผู้รับผิดชอบ\tกองคลัง",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="the title has a label of its own",
    ),
    pytest.param(
        "มาตรการที่ ๑\tเผยแพร่ข้อมูล\nตัวชี้วัดที่สอดคล้อง\tการเปิดเผย\nวัตถุประสงค์\tให้ทราบ\nวิธีดำเนินการ\tเขียนคู่มือ\nผู้รับผิดชอบ\tกองคลัง",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="rows of a form that are no part of the title",
    ),
    pytest.param(
        "มาตรการที่ 1 เผยแพร่ข้อมูล\n----------\nวิธีดำเนินการ\tเขียนคู่มือ\nเป้าหมาย\tประชาชน\nผู้รับผิดชอบ\tกองคลัง",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="a line of dashes, and a row that is no part",
    ),
    pytest.param(
        "มาตรการที่ 1 เผยแพร่ข้อมูล\nผู้รับผิดชอบ : กองคลัง\n\n"
        "ที่\tขั้นตอน\tผลการดำเนินการ\n1\tเขียนคู่มือ\tเขียนแล้ว\n2\tเผยแพร่\tเผยแพร่แล้ว",
        [(None, ["เขียนคู่มือ", "เผยแพร่"], "กองคลัง")],
        id="steps beside their results below the owner",
    ),
    pytest.param(
        "4.1 มาตรการที่ 1 เผยแพร่ข้อมูล\nวิธีดำเนินการ: เขียนคู่มือ\nผู้รับผิดชอบ: กองคลัง\n5. การรายงานผล\nให้คณะทำงานรายงาน",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="the next section ends it",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\nขั้นตอนการดำเนินการ\n1. เขียนคู่มือ\n\nผู้รับผิดชอบ\tระยะเวลา\nกองคลัง\tต.ค. 68\n\n"
        "**ด้านเว็บไซต์**\n\nขั้นตอนการดำเนินการ\n1. ตั้งคณะทำงาน\n\nผู้รับผิดชอบ\tระยะเวลา\nกองช่าง\tม.ค. 69",
        [(None, ["เขียนคู่มือ"], "กองคลัง"), ("ด้านเว็บไซต์", ["ตั้งคณะทำงาน"], "กองช่าง")],
        id="owners in small tables, and a heading of an activity",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\nวิธีการที่กำหนดไว้\n(๑) เขียนคู่มือ\n"
        "โดยมอบหมายให้กองคลังเป็นผู้รับผิดชอบ และกำหนดให้ดำเนินการตั้งแต่เดือนตุลาคม ๒๕๖๔ ถึงเดือนกันยายน ๒๕๖๕",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="the owner in a sentence",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\n\n**วิธีดำเนินการ**\n\nเขียนคู่มือ\n\n**ผู้รับผิดชอบ : กองคลัง**",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="labels in bold",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\nขั้นตอนการดำเนินการ\n(๑) เขียนคู่มือ\n(๒) รายงานผลการดำเนินการตามมาตรการ\nผู้รับผิดชอบ: กองคลัง",
        [(None, ["เขียนคู่มือ", "รายงานผลการดำเนินการตามมาตรการ"], "กองคลัง")],
        id="an item that reads like a label",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\n1. ขั้นตอนการดำเนินการ\n1. เขียนคู่มือ\n2. ผู้รับผิดชอบ\nกองคลัง\n3. ระยะเวลา\nต.ค. 65",
        [(None, ["เขียนคู่มือ"], "กองคลัง")],
        id="a label that counts on by chance",
    ),
    pytest.param(
        "มาตรการที่ ๑ เผยแพร่ข้อมูล\nวิธีดำเนินการ:\nกิจกรรมที่ ๑ เขียนคู่มือ\nกิจกรรมที่ ๒ ตั้งคณะทำงาน\nผู้รับผิดชอบ: กองคลัง",
        [(None, ["กิจกรรมที่ ๑ เขียนคู่มือ กิจกรรมที่ ๒ ตั้งคณะทำงาน"], "กองคลัง")],
        id="steps that are called activities",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACTIVITIES)
def test_activities_of_a_labelled_measure(text: str, expected: list[tuple[str | None, list[str], str]]) -> None:
    (measure,) = recognise(Document.of(text)).content["measures"]
    assert measure["title"] == "เผยแพร่ข้อมูล"
    assert [
        (activity["heading"], [step["text"] for step in activity["steps"]], activity["responsible"][0]["unit"])
        for activity in measure["activities"]
    ] == expected
