"""Papers to a comparison: one paper a city, items and rows in the order of the Act, counts and notes.

For the maintainer: of a city with several papers the newest plan is compared; the others are named.
Columns stand in the order of the 全国地方公共団体コード, as statistics of Japan do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from juso_plan.compare.matrix import Cell, Comparison, Item, Note, Paper, Row, State, Value
from juso_plan.compare.meetings import MULTILAYER, SUPPORT, meeting_rows
from juso_plan.compare.paper import goal_rows, paper, paper_rows, years_text
from juso_plan.compare.programmes import programme_rows
from juso_plan.compare.tally import tally
from juso_plan.compare.teller import Asked, Teller
from juso_plan.document.overview import slot_anchor
from juso_plan.law import item_label, slots
from juso_plan.messages import Language, catalogue
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Checklist
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist

_PLANS = ("", "実施計画")


@dataclass(frozen=True, slots=True)
class _Column:
    """A paper with the one who answers for it, and its 充足表."""

    paper: Paper
    teller: Teller
    checklist: Checklist


def comparison(
    plans: Sequence[tuple[str, ReadPlan]], options: Options, language: Language
) -> Comparison:
    """Compare plans. `plans` are the paths as named, with what was read; none may lack its plan."""
    columns = [_column(path, read, options, language) for path, read in plans]
    columns, set_aside = _newest(columns)
    columns.sort(key=lambda one: (one.paper.code or "~", one.paper.path))
    papers = _labelled([one.paper for one in columns])
    labels = catalogue(language).labels
    items = tuple(_items(columns, labels))
    keys = {slot_anchor(one) for one in slots()}
    tallies = tuple(tally(item) for item in items if item.id in keys)
    return Comparison(
        papers,
        items,
        tallies,
        tuple(_notes(papers, items, set_aside, labels)),
        set_aside,
        options.today,
    )


def _column(path: str, read: ReadPlan, options: Options, language: Language) -> _Column:
    teller = Teller(read, language)
    table = checklist(path, read, options, language)
    head = paper(path, teller, binds=bool(table.rows), as_of=table.as_of)
    return _Column(head, teller, table)


# --- which papers -----------------------------------------------------------------------------------


def _newest(columns: list[_Column]) -> tuple[list[_Column], tuple[tuple[str, str], ...]]:
    """One paper a city: a plan before a report, a decided one before a draft, then the newest."""
    cities: dict[str, list[_Column]] = defaultdict(list)
    for one in columns:
        cities[one.paper.code or f"{one.paper.prefecture}{one.paper.municipality}"].append(one)
    kept: list[_Column] = []
    aside: list[tuple[str, str]] = []
    for city in cities.values():
        best = max(map(_rank, city))
        kept += [one for one in city if _rank(one) == best]
        aside += [(one.paper.path, kept[-1].paper.path) for one in city if _rank(one) != best]
    return kept, tuple(aside)


def _rank(one: _Column) -> tuple[bool, bool, int]:
    return one.paper.kind in _PLANS, one.paper.status != "作成中", one.paper.first or 0


def _labelled(papers: list[Paper]) -> tuple[Paper, ...]:
    """Papers with labels that tell them apart: the city, with its prefecture or file where needed."""
    for fuller in (lambda one: f"{one.prefecture}{one.municipality}", lambda one: one.path):
        counts = Counter(one.label for one in papers)
        papers = [
            replace(one, label=fuller(one)) if counts[one.label] > 1 else one for one in papers
        ]
    return tuple(papers)


# --- items --------------------------------------------------------------------------------------------


def _items(columns: list[_Column], labels: dict[str, str]) -> Iterator[Item]:
    """What is compared, in the order of reading."""

    def rows(asked: tuple[Asked, ...]) -> tuple[Row, ...]:
        return tuple(_rows(asked, [one.teller for one in columns], labels))

    yield Item("papers", "", labels["compare-papers"], rows(paper_rows()))
    for slot in slots():
        yield Item(slot_anchor(slot), item_label(slot), slot.name, rows(programme_rows(slot)))
    for kind, name in ((SUPPORT, "支援会議"), (MULTILAYER, "重層的支援会議")):
        yield Item(f"{kind}-meeting", "", name, rows(meeting_rows(kind)))
    yield Item("goals", "", labels["compare-results"], rows(goal_rows()))
    requirements = tuple(_requirements(columns, labels))
    yield Item("requirements", "", labels["compare-requirements"], requirements)


def _rows(asked: tuple[Asked, ...], tellers: list[Teller], labels: dict[str, str]) -> Iterator[Row]:
    for one in asked:
        cells = tuple(one.ask(teller) for teller in tellers)
        if not one.only_where_said or any(cell.is_stated for cell in cells):
            yield Row(one.id, labels[f"compare-row-{one.id}"], cells)


def _requirements(columns: list[_Column], labels: dict[str, str]) -> Iterator[Row]:
    """A row for each requirement that is asked of any of the papers."""
    texts: dict[str, str] = {}
    for one in columns:
        texts |= {row.requirement.id: row.text for row in one.checklist.rows}
    for rule, text in texts.items():
        yield Row(rule, text, tuple(_status(rule, one, labels) for one in columns))


def _status(rule: str, column: _Column, labels: dict[str, str]) -> Cell:
    for row in column.checklist.rows:
        if row.requirement.id == rule:
            text = labels[f"status-{row.requirement.status.name}"]
            if row.is_accepted:
                text += labels["compare-aside"].format(text=labels["waived"])
            line = row.requirement.line or next(
                (one.line for one in row.findings if one.end_column > one.column), None
            )
            return Cell((Value(text, line),))
    outside = labels[f"compare-{State.OUTSIDE.name}"]
    return Cell((Value(outside, None, State.OUTSIDE),))


# --- notes --------------------------------------------------------------------------------------------


def _notes(
    papers: tuple[Paper, ...],
    items: tuple[Item, ...],
    set_aside: tuple[tuple[str, str], ...],
    labels: dict[str, str],
) -> Iterator[Note]:
    """What a reader must know before comparing."""
    for one in papers:
        if one.kind not in _PLANS:
            years = years_text(one.first, one.last, labels)
            yield Note(
                labels["compare-note-kind"].format(city=one.label, kind=one.kind, years=years)
            )
        elif one.status == "作成中":
            yield Note(labels["compare-note-draft"].format(city=one.label))
        elif one.status == "案":
            yield Note(labels["compare-note-proposal"].format(city=one.label))
    dated = [one for one in papers if one.first is not None]
    starts = [one.first or 0 for one in dated]
    ends = [one.last or one.first or 0 for one in dated]
    if len(dated) > 1 and max(starts) > min(ends):
        years = labels["list-comma"].join(
            f"{one.label} {years_text(one.first, one.last, labels)}" for one in dated
        )
        yield Note(labels["compare-note-years"].format(years=years))
    for item in items:
        measures = _measures(item)
        if len(measures) > 1:
            text = labels["compare-note-units"].format(
                item=f"{item.label} {item.name}".strip(), units=labels["list-comma"].join(measures)
            )
            yield Note(text, item.id)
    for path, kept in set_aside:
        yield Note(labels["compare-note-aside"].format(path=path, kept=kept))


def _measures(item: Item) -> tuple[str, ...]:
    """How an item's places are counted: in which units, and of what."""
    cells = next((row.cells for row in item.rows if row.id == "places"), ())
    found = (value.quantity for one in cells for value in one.values if value.quantity)
    return tuple(dict.fromkeys(one.measure for one in found))
