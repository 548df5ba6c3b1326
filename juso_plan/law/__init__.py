"""Law as data with dates, and the reading of citations. Knows nothing of plans.

For the maintainer: one module a subject; what is a fact of law stands in a table in `data/`. The tables are read
when they are first asked for, so that importing this package costs no file.
"""

from juso_plan.law.citation import Citation, CitationError, parse_citation
from juso_plan.law.editions import Edition, edition, editions
from juso_plan.law.guideline import GuidelineEntry, guideline_entries, ordinance_entries
from juso_plan.law.near import near_law
from juso_plan.law.places import Provision, format_provision
from juso_plan.law.project import Slot, item_label, slot, slots
from juso_plan.law.provisions import Existence, Move, Verdict, day_text, exists, moved, stood
from juso_plan.law.statutes import (
    Statute,
    canonical_number,
    find_numbered,
    find_statute,
    mended_number,
    statute_url,
    statutes,
)
from juso_plan.law.tables import Certainty
from juso_plan.law.terms import TypeTerm, type_term, type_terms

__all__ = [
    "Certainty",
    "Citation",
    "CitationError",
    "Edition",
    "Existence",
    "GuidelineEntry",
    "Move",
    "Provision",
    "Slot",
    "Statute",
    "TypeTerm",
    "Verdict",
    "canonical_number",
    "day_text",
    "edition",
    "editions",
    "exists",
    "find_numbered",
    "find_statute",
    "format_provision",
    "guideline_entries",
    "item_label",
    "mended_number",
    "moved",
    "near_law",
    "ordinance_entries",
    "parse_citation",
    "slot",
    "slots",
    "statute_url",
    "statutes",
    "stood",
    "type_term",
    "type_terms",
]
