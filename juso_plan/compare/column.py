"""One paper to its column: everything that it answers, so that the paper itself can be let go.

For the maintainer: what is asked stands here once (`asked_items`), in the order of reading. A column
is plain data; a portal of many papers reads them one by one and keeps the columns alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from juso_plan.compare.matrix import Cell, Paper, Value
from juso_plan.compare.meetings import MULTILAYER, SUPPORT, meeting_rows
from juso_plan.compare.paper import goal_rows, paper, paper_rows
from juso_plan.compare.programmes import programme_rows
from juso_plan.compare.teller import Asked, Teller
from juso_plan.document.overview import slot_anchor
from juso_plan.law import item_label, slots
from juso_plan.messages import Language, catalogue
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Checklist
from juso_plan.outcome import Row as Requirement


@dataclass(frozen=True, slots=True)
class AskedItem:
    """An item with its rows. `name` is a word of the law, or (`is_label`) a label of the catalogue."""

    id: str
    label: str
    name: str
    rows: tuple[Asked, ...]
    is_label: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A paper and its cells, by item and row; `requirements` by rule, each with its text."""

    paper: Paper
    cells: dict[tuple[str, str], Cell]
    requirements: dict[str, tuple[str, Cell]]


@cache
def asked_items() -> tuple[AskedItem, ...]:
    """What every paper is asked, in the order of reading."""
    return (
        AskedItem("papers", "", "compare-papers", paper_rows(), is_label=True),
        *(
            AskedItem(slot_anchor(slot), item_label(slot), slot.name, programme_rows(slot))
            for slot in slots()
        ),
        AskedItem("support-meeting", "", "支援会議", meeting_rows(SUPPORT)),
        AskedItem("multilayer-meeting", "", "重層的支援会議", meeting_rows(MULTILAYER)),
        AskedItem("goals", "", "compare-results", goal_rows(), is_label=True),
    )


def column(read: ReadPlan, checked: Checklist, language: Language) -> Column:
    """The column of a plan that was read, and checked in the same language."""
    teller = Teller(read, language)
    return Column(
        paper(checked.path, teller, binds=bool(checked.rows), as_of=checked.as_of),
        {(item.id, row.id): row.ask(teller) for item in asked_items() for row in item.rows},
        dict(_requirements(checked, catalogue(language).labels)),
    )


def _requirements(
    checked: Checklist, labels: dict[str, str]
) -> Iterator[tuple[str, tuple[str, Cell]]]:
    for row in checked.rows:
        text = labels[f"status-{row.requirement.status.name}"]
        if row.is_accepted:
            text += labels["compare-aside"].format(text=labels["waived"])
        yield row.requirement.id, (row.text, Cell((Value(text, _line(row)),)))


def _line(row: Requirement) -> int | None:
    """Where it shows that a requirement is met, else where it should."""
    missed = (one.line for one in row.findings if one.end_column > one.column)
    return row.requirement.line or next(missed, None)
