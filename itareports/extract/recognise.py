"""From a Document to the Draft of its report: every recogniser once, then what they found is drafted."""

from dataclasses import replace

from itareports.extract.document import Document
from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.drafting.assessment import AssessmentFound, draft_assessment
from itareports.extract.drafting.identity import draft_kind, draft_years
from itareports.extract.drafting.measures import draft_measures
from itareports.extract.drafting.organisation import draft_organisation
from itareports.extract.drafting.texts import entries
from itareports.extract.drafting.topics import Naming
from itareports.extract.recognisers.analyses import analyses
from itareports.extract.recognisers.constraints import constraints
from itareports.extract.recognisers.kind import kind
from itareports.extract.recognisers.measures import measures
from itareports.extract.recognisers.organisation import organisation
from itareports.extract.recognisers.perceptions import perceptions
from itareports.extract.recognisers.printed_numbers import printed_numbers
from itareports.extract.recognisers.questions import questions
from itareports.extract.recognisers.remarks import remarks
from itareports.extract.recognisers.scores import scores
from itareports.extract.recognisers.strangers import strangers
from itareports.extract.recognisers.years import years
from itareports.schema.evidence import OCR
from itareports.schema.framework import Frameworks
from itareports.schema.framework import frameworks as packaged_frameworks


def recognise(document: Document, frameworks: Frameworks | None = None) -> Draft:
    """Everything the document says, as far as this program understands it.

    The codes of questions and items mean what `frameworks` say, those of the package where none are given.
    """
    known = packaged_frameworks() if frameworks is None else frameworks
    identity = Draft.of(
        (draft_organisation(organisation(document)), draft_kind(kind(document)), draft_years(years(document)))
    )
    found = AssessmentFound(scores(document), questions(document), perceptions(document), analyses(document))
    assessment = draft_assessment(found, assessed_year=identity.content["assessed_year"])
    naming = Naming(known.of(identity.content["assessed_year"]), printed_numbers(document))
    acts = draft_measures(measures(document), fiscal_year=identity.content["fiscal_year"], naming=naming)
    own = {seen.values[0] for seen in identity.observations if seen.kind == "organisation-name"}
    other = strangers(document, own)
    noticed = Draft({}, {}, (*remarks(document), *other))
    whole = Draft.of((identity, assessment, acts, _constraints(document), noticed))
    read = {
        path: found if found.reader == OCR else found.model_copy(update={"reader": document.reader})
        for path, found in whole.evidence.items()
    }
    return replace(whole, evidence=read)


def _constraints(document: Document) -> Draft:
    found: list[Content] = []
    evidence = {}
    for raw in constraints(document):
        for entry in entries(raw.lines):
            evidence[f"/constraints/{len(found)}"] = evidence_of(entry.quote)
            found.append({"category": raw.category, "text": entry.text})
    return Draft({"constraints": found}, evidence)
