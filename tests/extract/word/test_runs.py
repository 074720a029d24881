"""What a person sees of one paragraph: a row is the inside of w:p, and the lines that come of it."""

import pytest

from itareports.extract.document import Line
from itareports.extract.readers import word
from tests.extract.word.building import docx, field, paragraph, run

INSERTED, DELETED = "<w:ins>{}</w:ins>", "<w:del>{}</w:del>"
HIDDEN = "<w:vanish/>"
SEEN = [
    pytest.param(run("ก") + run("ข"), ["กข"], id="runs"),
    pytest.param("<w:r><w:t> ก </w:t></w:r>" + run("ข"), ["กข"], id="blanks that are not preserved"),
    pytest.param(run("ก ") + run("ข"), ["ก ข"], id="blanks that are"),
    pytest.param('<w:r><w:t xml:space="preserve">ก\n  ข</w:t></w:r>', ["ก   ข"], id="line ends of the XML are blanks"),
    pytest.param("<w:r><w:t>ก<!-- ข -->ค</w:t></w:r>", ["กค"], id="comments in the XML"),
    pytest.param(INSERTED.format(run("ก")) + run("ข"), ["กข"], id="insertion"),
    pytest.param(DELETED.format("<w:r><w:delText>ก</w:delText></w:r>") + run("ข"), ["ข"], id="deletion"),
    pytest.param(DELETED.format(run("ก")) + run("ข"), ["ข"], id="deletion, written badly"),
    pytest.param(f"<w:moveFrom>{run('ก')}</w:moveFrom><w:moveTo>{run('ข')}</w:moveTo>", ["ข"], id="moved text"),
    pytest.param(run("ก", HIDDEN) + run("ข"), ["ข"], id="hidden"),
    pytest.param(run("ก", '<w:vanish w:val="0"/>'), ["ก"], id="not hidden"),
    pytest.param(run("ก", "<w:webHidden/>"), ["ก"], id="hidden on the web only"),
    pytest.param(run("ก", '<w:rStyle w:val="Secret"/>') + run("ข"), ["ข"], id="hidden by its style"),
    pytest.param(run("ก", '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>'), ["ก"], id="shown against its style"),
    pytest.param("<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:cr/><w:t>ค</w:t></w:r>", ["ก", "ข", "ค"], id="line breaks"),
    pytest.param('<w:r><w:t>ก</w:t><w:br w:type="page"/><w:t>ข</w:t></w:r>', ["ก ข"], id="page break"),
    pytest.param("<w:r><w:lastRenderedPageBreak/><w:t>ก</w:t></w:r>", ["ก"], id="where a page ended last time"),
    pytest.param("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:ptab/><w:t>ค</w:t></w:r>", ["ก\tข\tค"], id="tabs"),
    pytest.param("<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Serv</w:t><w:softHyphen/><w:t>ice</w:t></w:r>",
                 ["E-Service"], id="hyphens"),
    pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>ก</w:t></w:r>', ["✓ก"], id="symbol"),
    pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:char="x"/><w:t>ก</w:t></w:r>', ["•ก"],
                 id="symbols without a character"),
    pytest.param('<w:hyperlink r:id="r1">' + run("ก") + "</w:hyperlink>", ["ก"], id="link"),
    pytest.param('<w:smartTag w:element="x">' + run("ก") + "</w:smartTag>", ["ก"], id="smart tag"),
    pytest.param('<w:customXml w:element="x">' + run("ก") + "</w:customXml>", ["ก"], id="custom XML"),
    pytest.param(f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{run("ก")}</w:sdtContent></w:sdt>',
                 ["ก"], id="content control"),
    pytest.param('<w:fldSimple w:instr=" AUTHOR ">' + run("ก") + "</w:fldSimple>", ["ก"], id="simple field"),
    pytest.param(field(" DATE ", run("ก")) + run("ข"), ["กข"], id="field"),
    pytest.param(field(" IF ", run("ก"), field(" PAGEREF x ", run("ข"))), ["กข"], id="field in a result"),
    pytest.param('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + field(" DATE ", run("ก"))
                 + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("ข")
                 + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ["ข"], id="field in an instruction"),
    pytest.param('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("ก"), ["ก"], id="a field that never ends"),
    pytest.param('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("ก"), ["ก"], id="a field that never began"),
    pytest.param("<w:r><w:ruby><w:rt>" + run("อ่าน") + "</w:rt><w:rubyBase>" + run("ก") + "</w:rubyBase></w:ruby></w:r>",
                 ["ก"], id="ruby"),
    pytest.param("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", ["x=2"], id="formula"),
    pytest.param('<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:x/></mc:Choice><mc:Fallback><w:t>ก</w:t>'
                 "</mc:Fallback></mc:AlternateContent></w:r>", ["ก"], id="the alternative that has the text"),
    pytest.param('<w:commentRangeStart w:id="1"/>' + run("ก") + '<w:r><w:commentReference w:id="1"/></w:r>', ["ก"],
                 id="comment"),
    pytest.param(run("จ านวน"), ["จำนวน"], id="Thai repaired"),
    pytest.param(run("จํ") + run("านวน"), ["จำนวน"], id="Thai repaired from run to run"),
    pytest.param(run("<p>๑. อบรม</p><p>๒. ถาม&amp;ตอบ</p>"), ["๑. อบรม", "๒. ถาม&ตอบ"], id="pasted from a web form"),
    pytest.param(run("ลงชื่อ ______ (______)"), ["ลงชื่อ ______ (______)"], id="lines to be filled in"),
    pytest.param(run("   "), [], id="blank"),
]  # fmt: skip

SECRET = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'


@pytest.mark.parametrize(("inside", "lines"), SEEN)
def test_what_is_seen_of_a_paragraph(inside: str, lines: list[str]) -> None:
    document = word.read(docx(f"<w:p>{inside}</w:p>", styles=SECRET))
    assert [line.text for paragraph in document.paragraphs for line in paragraph.lines] == lines


def test_the_text_as_it_stood_is_kept_where_it_was_repaired() -> None:
    (passage,) = word.read(docx(paragraph("จ านวน", "<w:r><w:br/></w:r>", "สองคน"))).paragraphs
    assert [line.raw for line in passage.lines] == ["จ านวน", None]


UNDERLINED = '<w:u w:val="single"/>'
EMPHASISED = [
    pytest.param([run("ก", "<w:b/>")], True, id="bold"),
    pytest.param([run("ก", "<w:bCs/>"), run(" "), run("ข", UNDERLINED)], True, id="bold and underlined"),
    pytest.param([run("ก", "<w:b/>"), run("ข")], False, id="partly"),
    pytest.param([run("ก", "<w:b/>"), run(" :")], True, id="all but the colon"),
    pytest.param([run("ก", '<w:b w:val="0"/>')], False, id="switched off"),
    pytest.param([run("ก", '<w:u w:val="none"/>')], False, id="no line"),
    pytest.param([run("ก", '<w:rStyle w:val="Strong"/>')], True, id="by style"),
    pytest.param([run("ก", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>')], False, id="against its style"),
    pytest.param([f"<w:hyperlink>{run('www', UNDERLINED)}</w:hyperlink>"], False, id="the underline of a link"),
]


@pytest.mark.parametrize(("runs", "emphasised"), EMPHASISED)
def test_emphasis(runs: list[str], emphasised: bool) -> None:  # noqa: FBT001 a column of the table
    styles = '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    (passage,) = word.read(docx(paragraph(*runs), styles=styles)).paragraphs
    assert passage.lines[0].emphasised == emphasised


def test_bold_text_in_a_bold_style_is_plain() -> None:
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{kind}"><w:rPr><w:b/></w:rPr></w:style>'
        for kind in ("paragraph", "character")
    )
    inside = run("ก") + run("ข", '<w:rStyle w:val="character"/>')
    data = docx(paragraph(inside, properties='<w:pStyle w:val="paragraph"/>'), styles=styles)
    assert not word.read(data).paragraphs[0].lines[0].emphasised


LEVELS = [
    pytest.param('<w:outlineLvl w:val="1"/>', 2, id="stated"),
    pytest.param('<w:pStyle w:val="1"/>', 1, id="by the name of its style"),
    pytest.param('<w:pStyle w:val="Mine"/>', 1, id="by the style that its style is based on"),
    pytest.param('<w:pStyle w:val="Thai"/>', 3, id="by a Thai name"),
    pytest.param('<w:pStyle w:val="Heading4"/>', 4, id="by the id of a style that is lost"),
    pytest.param('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', None, id="body text against its style"),
    pytest.param("", None, id="none"),
]


@pytest.mark.parametrize(("properties", "level"), LEVELS)
def test_headings(properties: str, level: int | None) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="ของฉัน"/><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Thai"><w:name w:val="หัวเรื่อง ๓"/></w:style>'
    )
    (passage,) = word.read(docx(paragraph("ก", properties=properties), styles=styles)).paragraphs
    assert passage.level == level


MERGED = [
    pytest.param("<w:del/>", ["กข"], id="deleted mark"),
    pytest.param("<w:moveFrom/>", ["กข"], id="mark moved away"),
    pytest.param("<w:ins/>", ["ก", "ข"], id="inserted mark"),
    pytest.param("<w:specVanish/>", ["กข"], id="a heading that runs into its text"),
    pytest.param("<w:vanish/>", ["กข"], id="hidden mark"),
]


@pytest.mark.parametrize(("mark", "texts"), MERGED)
def test_paragraphs_whose_mark_is_not_seen_run_into_the_next(mark: str, texts: list[str]) -> None:
    body = paragraph("ก", properties=f"<w:rPr>{mark}</w:rPr>") + paragraph("ข")
    assert [passage.text for passage in word.read(docx(body)).paragraphs] == texts


def test_a_field_may_end_in_another_paragraph() -> None:
    begin, end = field(" TOC ", run("ก")).rsplit("<w:r>", 1)
    body = f"<w:p>{begin}</w:p>" + paragraph("ข") + f"<w:p><w:r>{end}</w:p>" + paragraph("ค")
    assert [passage.text for passage in word.read(docx(body)).paragraphs] == ["ก", "ข", "ค"]


def test_every_line_begins_hard_and_knows_its_paragraph() -> None:
    body = paragraph("ก") + paragraph() + paragraph("ข", "<w:r><w:br/></w:r>", "ค")
    lines: list[Line] = [line for each in word.read(docx(body)).paragraphs for line in each.lines]
    assert [(line.text, line.place.line, line.hard) for line in lines] == [
        ("ก", 1, True),
        ("ข", 3, True),
        ("ค", 3, True),
    ]
