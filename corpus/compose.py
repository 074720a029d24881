"""A spec to the blocks that stand on its pages, in the order of its `[[block]]` entries."""

from collections.abc import Callable, Iterator
from typing import Any

from corpus.blocks import Block, Heading, PageBreak, Paragraph, Row, Table
from corpus.marks import marked
from corpus.measures import measure_paragraphs, measure_table
from corpus.scores import question_table, ranking, score_table
from corpus.spec import PAGE_CUT, Spec

Options = dict[str, Any]


def _paragraphs(text: str) -> Iterator[Block]:
    """One paragraph, or two with a page end between them."""
    for number, part in enumerate(text.split(PAGE_CUT)):
        if number:
            yield PageBreak()
        yield Paragraph(part)


def _cover(_: Spec, block: Options) -> Iterator[Block]:
    yield from (Heading(line, 0) for line in block["lines"])


def _heading(_: Spec, block: Options) -> Iterator[Block]:
    yield Heading(block["text"], block.get("level", 1))


def _paragraph(_: Spec, block: Options) -> Iterator[Block]:
    yield from _paragraphs(block["text"])


def _list(_: Spec, block: Options) -> Iterator[Block]:
    yield from _paragraphs("\n".join(marked(block["items"], block["mark"])))


def _page_break(_: Spec, __: Options) -> Iterator[Block]:
    yield PageBreak()


def _table(_: Spec, block: Options) -> Iterator[Block]:
    rows = tuple(Row(tuple((text,) if text else () for text in row)) for row in block["rows"])
    yield Table(tuple(block["header"]), rows, block["layout"])


def _scores(spec: Spec, block: Options) -> Iterator[Block]:
    yield score_table(spec, block)


def _ranking(spec: Spec, block: Options) -> Iterator[Block]:
    yield Paragraph("\n".join(ranking(spec, block)))


def _questions(spec: Spec, block: Options) -> Iterator[Block]:
    yield question_table(spec.issues[block["issue"] - 1], block)


def _measures(spec: Spec, block: Options) -> Iterator[Block]:
    chosen = block.get("numbers", [measure.number for measure in spec.measures])
    measures = tuple(measure for measure in spec.measures if measure.number in chosen)
    if block["layout"] != "prose":
        yield measure_table(measures, block)
        return
    for text in measure_paragraphs(measures, block):
        yield from _paragraphs(text)


def _constraints(spec: Spec, block: Options) -> Iterator[Block]:
    """The constraints as a table of one row, as a list with dotted leaders, or as headings with bullets."""
    labels: dict[str, str] = block["labels"]
    texts = {category: [text for kind, text in spec.constraints if kind == category] for category in labels}
    if block["style"] == "table":
        cells = tuple(marked(texts[category], block.get("mark", "N. ")) for category in labels)
        yield Table(tuple(labels.values()), (Row(cells),), block["layout"])
    elif block["style"] == "rows":
        mark = block.get("mark", "N. ")
        rows = tuple(Row(((label,), marked(texts[category], mark))) for category, label in labels.items())
        yield Table(tuple(block["header"]), rows, block["layout"])
    elif block["style"] == "dots":
        lines = [f"{labels[category]}.....{text}....." for category, text in spec.constraints]
        yield Paragraph("\n".join(marked(lines, "N. ")))
    else:
        for category, label in labels.items():
            yield Paragraph("\n".join((label, *marked(texts[category], block.get("mark", "- ")))))


KINDS: dict[str, Callable[[Spec, Options], Iterator[Block]]] = {
    "cover": _cover,
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "page-break": _page_break,
    "table": _table,
    "scores": _scores,
    "ranking": _ranking,
    "questions": _questions,
    "measures": _measures,
    "constraints": _constraints,
}


def compose(spec: Spec) -> tuple[Block, ...]:
    """Lay out a report: every `[[block]]` of the spec in turn."""
    return tuple(made for block in spec.blocks for made in KINDS[block["kind"]](spec, block))
