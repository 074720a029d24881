"""A file of frameworks as a whole: its blocks by subject, no two of which may speak of the same thing in one year."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from pydantic import model_validator

from itareports.schema.framework import blocks, grading, runs
from itareports.schema.values import Value


class FrameworkFile(Value):
    """The blocks of one file, or of several."""

    indicators: tuple[blocks.Indicators, ...] = ()
    instruments: tuple[blocks.Instruments, ...] = ()
    weights: tuple[blocks.Weights, ...] = ()
    questions: tuple[runs.Questions, ...] = ()
    question_texts: tuple[blocks.QuestionTexts, ...] = ()
    items: tuple[runs.Items, ...] = ()
    item_names: tuple[blocks.ItemNames, ...] = ()
    subindicator_names: tuple[blocks.SubindicatorNames, ...] = ()
    answers: tuple[grading.Answers, ...] = ()
    own_scale: tuple[grading.OwnScale, ...] = ()
    letters: tuple[grading.Grades, ...] = ()
    levels: tuple[grading.Grades, ...] = ()
    report_items: tuple[blocks.ReportItems, ...] = ()
    contents: tuple[blocks.ReportContents, ...] = ()

    @model_validator(mode="after")
    def _say_everything_once(self) -> "FrameworkFile":
        for subject, said in self.by_subject.items():
            twice = next((key for key, count in Counter(_keys(said)).items() if count > 1), None)
            if twice is not None:
                raise ValueError(f"{' of '.join(map(str, twice))} stands in two blocks of {subject}; one was expected")
        return self

    @property
    def by_subject(self) -> dict[str, tuple[blocks.Block, ...]]:
        """The blocks of every subject."""
        return {subject: getattr(self, subject) for subject in type(self).model_fields}

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that a block names, in their order."""
        return tuple(sorted({year for block in chain(*self.by_subject.values()) for year in block.years}))

    def from_source(self, name: str) -> "FrameworkFile":
        """Return the file with its name for evidence in the blocks that give none of their own."""
        return self.model_copy(
            update={subject: tuple(one.from_source(name) for one in said) for subject, said in self.by_subject.items()}
        )

    def under(self, other: "FrameworkFile") -> "FrameworkFile":
        """Return the blocks of both; where both speak of the same thing, the later one, of `other`, counts."""
        return self.model_copy(
            update={subject: said + other.by_subject[subject] for subject, said in self.by_subject.items()}
        )


def _keys(said: Iterable[blocks.Block]) -> Iterable[tuple[object, ...]]:
    """Yield what each block speaks of: a year; of names, a code in a year; of contents, a kind of report."""
    for block in said:
        for year in block.years:
            yield from ((*of, year) for of in block.matters)
