"""Columns to a comparison: one paper a city, items and rows in the order of the Act, counts, notes.

For the maintainer: of a city with several papers the newest plan is compared; the others are named.
Columns stand in the order of the 全国地方公共団体コード, as statistics of Japan do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from juso_plan.compare.column import AskedItem, Column, asked_items
from juso_plan.compare.matrix import Cell, Comparison, Item, Note, Paper, Row, State, Value
from juso_plan.compare.paper import years_text
from juso_plan.compare.tally import tally
from juso_plan.document.overview import slot_anchor
from juso_plan.law import slots
from juso_plan.messages import Language, catalogue

_PLANS = ("", "実施計画")


def comparison(columns: Iterable[Column], made: date, language: Language) -> Comparison:
    """Compare papers by their columns, which must be of the same language; `made` is the day."""
    kept, set_aside = _newest(columns)
    kept.sort(key=lambda one: (one.paper.code or "~", one.paper.path))
    papers = _labelled([one.paper for one in kept])
    labels = catalogue(language).labels
    items = (
        *(_item(asked, kept, labels) for asked in asked_items()),
        Item(
            "requirements", "", labels["compare-requirements"], tuple(_requirements(kept, labels))
        ),
    )
    keys = {slot_anchor(one) for one in slots()}
    tallies = tuple(tally(item) for item in items if item.id in keys)
    notes = tuple(_notes(papers, items, set_aside, labels))
    return Comparison(papers, items, tallies, notes, set_aside, made)


# --- which papers -----------------------------------------------------------------------------------


def _newest(columns: Iterable[Column]) -> tuple[list[Column], tuple[tuple[str, str], ...]]:
    """One paper a city: a plan before a report, a decided one before a draft, then the newest."""
    cities: dict[str, list[Column]] = defaultdict(list)
    for one in columns:
        cities[one.paper.code or f"{one.paper.prefecture}{one.paper.municipality}"].append(one)
    kept: list[Column] = []
    aside: list[tuple[str, str]] = []
    for city in cities.values():
        best = max(map(_rank, city))
        kept += [one for one in city if _rank(one) == best]
        aside += [(one.paper.path, kept[-1].paper.path) for one in city if _rank(one) != best]
    return kept, tuple(aside)


def _rank(one: Column) -> tuple[bool, bool, int]:
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


def _item(asked: AskedItem, columns: list[Column], labels: dict[str, str]) -> Item:
    name = labels[asked.name] if asked.is_label else asked.name
    rows = (
        Row(one.id, labels[f"compare-row-{one.id}"], _cells(asked.id, one.id, columns))
        for one in asked.rows
    )
    optional = {one.id for one in asked.rows if one.only_where_said}
    shown = (
        row for row in rows if row.id not in optional or any(cell.is_stated for cell in row.cells)
    )
    return Item(asked.id, asked.label, name, tuple(shown))


def _cells(item: str, row: str, columns: list[Column]) -> tuple[Cell, ...]:
    return tuple(one.cells[item, row] for one in columns)


def _requirements(columns: list[Column], labels: dict[str, str]) -> Iterator[Row]:
    """A row for each requirement that is asked of any of the papers."""
    texts = {rule: text for one in columns for rule, (text, _) in one.requirements.items()}
    outside = labels[f"compare-{State.OUTSIDE.name}"]
    other = ("", Cell((Value(outside, None, State.OUTSIDE),)))
    for rule, text in texts.items():
        yield Row(rule, text, tuple(one.requirements.get(rule, other)[1] for one in columns))


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
