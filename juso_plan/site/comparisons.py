"""The pages of the portal that put cities side by side.

For the maintainer: one page while it can be read across; above `MOST` cities one for each prefecture
that has several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from juso_plan.compare.build import comparison
from juso_plan.compare.column import Column
from juso_plan.compare.page import comparison_document
from juso_plan.document.blocks import Document
from juso_plan.law.prefectures import prefectures
from juso_plan.messages import Language, catalogue

MOST = 50
"""How many cities stand side by side on one page."""


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """A page: the name of its file, the words that lead to it, and its document."""

    name: str
    text: str
    document: Document


def comparison_pages(
    columns: Sequence[Column], made: date, language: Language, most: int = MOST
) -> Iterator[ComparisonPage]:
    """The pages for these papers; none where there are not two cities to compare."""
    labels = catalogue(language).labels
    whole = comparison(columns, made, language)
    if len(whole.papers) <= most:
        if len(whole.papers) > 1:
            document = comparison_document(whole, language)
            yield ComparisonPage("compare.html", labels["compare"], document)
        return
    groups: dict[str, list[Column]] = defaultdict(list)
    for one in columns:
        groups[one.paper.prefecture].append(one)
    for found in prefectures():
        within = comparison(groups[found.name], made, language)
        if len(within.papers) > 1:
            yield ComparisonPage(
                f"compare-{found.code}.html",
                labels["site-compare-within"].format(prefecture=found.name),
                comparison_document(within, language),
            )
