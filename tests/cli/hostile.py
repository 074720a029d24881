"""A report that would rule the page or the screen on which it is shown."""

from itareports.schema import Finding, Organisation, Place, Report, Source

NAME = "<script>alert('ก')</script>\"&amp;\u202eท"
QUOTE = "\x1b[31m=HYPERLINK(\"http://x\")\u2066</td><img src=x onerror='alert(1)'>\u2028\x07"
MESSAGE = "ข้อความ </li></article><style>*{display:none}</style> \x9b2J"


def hostile_report() -> Report:
    place = Place(page=3, line=12, table=1, row=2, column=4)
    finding = Finding(
        code="text.damaged",
        severity="error",
        path="/measures/0",
        message_th=MESSAGE,
        message_en=MESSAGE,
        place=place,
        evidence=QUOTE,
    )
    unknown = finding.model_copy(update={"code": "x.\"'><b onclick=1>", "severity": "info", "place": None})
    return Report(
        source=Source(name="</title><base href='//x'>.txt", sha256="f" * 64, format="text"),
        organisation=Organisation(name=NAME, province="<a href='javascript:x'>"),
        kind="plan",
        fiscal_year=2567,
        findings=(finding, unknown),
    )
