"""Blocks to an HTML page that a browser prints as an office would print its report."""

from collections.abc import Iterator
from html import escape

from corpus.blocks import Block, Cell, Heading, PageBreak, Paragraph, Table
from corpus.columns import spans, widths
from corpus.lines import printed, runs
from corpus.look import Look

RULES = {
    "ruled": "td, th { border: 0.75pt solid black }",
    "rows": "tr { border-top: 0.75pt solid black; border-bottom: 0.75pt solid black }",
    "bands": "th { background: #b8cce4 } tbody tr:nth-child(even) td { background: #e9eff7 }",
    "open": "td, th { padding: 1.2mm 2.8mm } td:first-child, th:first-child { padding-left: 0 }",
}
"""How a table is drawn: with every rule, with those between rows, with coloured bands, with nothing but gaps."""

STYLE = """
@page {{ size: A4 {orientation}; margin: 2.2cm 2cm 2cm 2.5cm;{margins} }}
body {{ font: {points}pt "{font}"; margin: 0; print-color-adjust: exact }}
.cover {{ text-align: center; font-weight: bold; font-size: {title}pt; margin: 0 }}
h1, h2, h3 {{ font-size: {points}pt; margin: 0.6em 0 0.2em; break-after: avoid }}
p {{ margin: 0 }}
body > p.first {{ text-indent: 1.5cm; margin-top: 0.3em }}
.new-page {{ break-before: page }}
table {{ width: calc(100% - 1pt); border-collapse: collapse; table-layout: fixed; margin: 0.5em 0 }}
td, th {{ padding: 0.6mm 1.9mm; vertical-align: top; overflow-wrap: break-word }}
th {{ text-align: center; vertical-align: middle }}
.once {{ display: table-row-group }}
"""


def page(blocks: tuple[Block, ...], look: Look, rules: str = "ruled") -> str:
    """The whole report.

    >>> print(page((Heading("รายงาน", 0), Paragraph("ปี 2566")), Look(digits="thai")).split("</style>")[1])
    </head><body>
    <p class="cover">รายงาน</p>
    <p class="first">ปี ๒๕๖๖</p>
    </body></html>
    <BLANKLINE>
    """
    style = STYLE.format(
        orientation="landscape" if look.landscape else "portrait",
        margins=_margins(look),
        points=look.points,
        title=look.points + 4,
        font=look.font,
    )
    body = "\n".join(_body(blocks, look))
    return (
        f'<!doctype html><html lang="th"><head><meta charset="utf-8"><style>{style}{RULES[rules]}</style></head>'
        f"<body>\n{body}\n</body></html>\n"
    )


def _margins(look: Look) -> str:
    """The page number below, the running head above."""
    font = f'font: {look.points}pt "{look.font}"'
    counter = "counter(page, thai)" if look.digits == "thai" else "counter(page)"
    foot = f"@bottom-center {{ content: {counter}; {font} }}" if look.page_numbers else ""
    head = f'@top-right {{ content: "{printed(look.running_head, look)}"; {font} }}' if look.running_head else ""
    return foot + head


def _body(blocks: tuple[Block, ...], look: Look) -> Iterator[str]:
    """Every block; a page break is a property of what follows it."""
    fresh = False
    for block in blocks:
        if isinstance(block, PageBreak):
            fresh = True
            continue
        html = _block(block, look)
        yield f'<div class="new-page">{html}</div>' if fresh else html
        fresh = False


def _block(block: Heading | Paragraph | Table, look: Look) -> str:
    if isinstance(block, Table):
        return _table(block, look)
    if isinstance(block, Heading):
        tag = f"h{min(block.level, 3)}" if block.level else "p"
        attribute = "" if block.level else ' class="cover"'
        return "\n".join(f"<{tag}{attribute}>{_inline(line, look)}</{tag}>" for line in block.text.split("\n"))
    return "\n".join(f'<p class="first">{_inline(line, look)}</p>' for line in block.text.split("\n"))


def _inline(line: str, look: Look) -> str:
    texts = ((escape(run.text, quote=False), run.underlined) for run in runs(line, look))
    return "".join(f"<u>{text}</u>" if underlined else text for text, underlined in texts)


def _cell(cell: Cell, look: Look) -> str:
    return "".join(f"<p>{_inline(line, look)}</p>" for text in cell for line in text.split("\n"))


def _table(table: Table, look: Look) -> str:
    columns = "".join(f'<col style="width:{100 * share:.1f}%">' for share in widths(table, look.centimetres))
    head = "".join(f"<th>{_cell((word,), look)}</th>" for word in table.header)
    rows = "\n".join(_rows(table, look))
    once = "" if table.header_repeats else ' class="once"'
    head = f"<thead{once}><tr>{head}</tr></thead>\n" if table.header else ""
    return f"<table><colgroup>{columns}</colgroup>\n{head}<tbody>\n{rows}\n</tbody></table>"


def _rows(table: Table, look: Look) -> Iterator[str]:
    covered = spans(table, look.merged)
    for number, row in enumerate(table.rows):
        cells = []
        for column, cell in enumerate(row.cells):
            rows = covered.get((number, column), 1)
            attribute = f' rowspan="{rows}"' if rows > 1 else ""
            cells += [f"<td{attribute}>{_cell(cell, look)}</td>"] if rows else []
        new_page = ' class="new-page"' if row.page_before else ""
        yield f"<tr{new_page}>{''.join(cells)}</tr>"
