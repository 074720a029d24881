"""What stands around paragraphs in the files of some offices: text boxes and content controls."""

EMU_PER_CM = 360_000


def content_control(paragraphs: str) -> str:
    """The paragraphs inside a rich text content control, as forms have them.

    >>> content_control("<w:p/>")
    '<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    """
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>"


def text_box(paragraphs: str, lines: int) -> str:
    """A paragraph that holds a text box, once as DrawingML and once as VML, as Word writes it for older Words."""
    width, height = 16 * EMU_PER_CM, (lines * 2 + 1) * EMU_PER_CM
    content = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    shape = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx>{content}</wps:txbx>'
        '<wps:bodyPr rot="0" wrap="square" anchor="ctr"/></wps:wsp>'
    )
    drawing = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        '<wp:docPr id="1" name="กล่องข้อความ 1"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"{shape}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    older = (
        f'<w:pict><v:rect style="width:{width // 12700}pt;height:{height // 12700}pt" filled="f">'
        f"<v:textbox>{content}</v:textbox></v:rect></w:pict>"
    )
    return (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><mc:AlternateContent>'
        f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
