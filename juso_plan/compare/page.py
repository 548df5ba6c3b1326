"""The comparison as a document: a page that an officer reads, prints and looks at on a phone.

For the maintainer: it goes through the same writers as a plan. Each slot is one table, cities side
by side; its row heads stay in sight (`Table.compares`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from juso_plan.compare import matrix
from juso_plan.compare.matrix import Comparison, Item, State, Tally
from juso_plan.compare.words import (
    Said,
    lacking_text,
    lines_text,
    methods_text,
    overview_text,
    places_text,
    said,
)
from juso_plan.document.blocks import (
    Blocks,
    Cell,
    Cover,
    Document,
    Fact,
    Inlines,
    Items,
    Open,
    Paragraph,
    Section,
    Table,
    Text,
)
from juso_plan.document.making import day_text, text_line
from juso_plan.document.numbering import numbered
from juso_plan.document.overview import slot_anchor
from juso_plan.law import slots
from juso_plan.messages import Language, catalogue

_OPEN: dict[State, Literal["未定", "記載なし", "未記載", "記入なし"]] = {
    State.UNDECIDED: "未定",
    State.UNSTATED: "記載なし",
    State.UNWRITTEN: "未記載",
    State.ABSENT: "記入なし",
}
"""How the document marks that a paper is silent."""


def comparison_document(comparison: Comparison, language: Language) -> Document:
    """The document of a comparison."""
    labels = catalogue(language).labels
    sections = (_summary(comparison, labels), *_chapters(comparison, labels))
    facts = (
        Fact(labels["compare-papers"], text_line(_papers(comparison, labels))),
        Fact(labels["compare-made"], text_line(day_text(comparison.made, labels))),
    )
    cover = Cover(labels["compare"], labels["compare-subtitle"], "", "", "", "", facts)
    return Document(cover, numbered(sections, language), language=language)


def _papers(comparison: Comparison, labels: dict[str, str]) -> str:
    plans = sum(one.binds for one in comparison.papers)
    return labels["compare-count"].format(papers=len(comparison.papers), plans=plans)


# --- the summary --------------------------------------------------------------------------------------


def _summary(comparison: Comparison, labels: dict[str, str]) -> Section:
    notes = (
        *(one.text for one in comparison.notes),
        labels["compare-no-sum"],
        labels["compare-legend"],
    )
    content: Blocks = (Items(tuple(text_line(note) for note in notes)),)
    if comparison.tallies:
        about = text_line(labels["compare-about-counts"])
        content += (
            Section(labels["compare-overview"], (_overview(comparison, labels),), "overview"),
            Section(labels["compare-counts"], (*about, _counts(comparison, labels)), "counts"),
        )
    return Section(labels["compare-summary"], content, "summary")


def _overview(comparison: Comparison, labels: dict[str, str]) -> Table:
    """A line for each slot: in which way each city carries it out."""
    return Table(
        labels["compare-overview-caption"],
        _columns(comparison, labels["compare-programme"]),
        tuple(
            (
                _slot_head(comparison, tally),
                *(
                    Cell(text_line(overview_text(tally, index, labels)))
                    for index in range(len(comparison.papers))
                ),
            )
            for tally in comparison.tallies
        ),
        compares=True,
    )


def _counts(comparison: Comparison, labels: dict[str, str]) -> Table:
    """A line for each slot: how many papers, in which ways, and which have it not."""
    return Table(
        labels["compare-counts-caption"],
        tuple(
            labels[f"compare-{name}"]
            for name in ("programme", "papers-with", "methods", "places", "lacking")
        ),
        tuple(
            (
                _slot_head(comparison, tally),
                Cell(text_line(str(len(tally.described)))),
                Cell(text_line(methods_text(tally, labels) or "―")),
                Cell(text_line(places_text(tally, labels) or "―")),
                Cell(text_line(lacking_text(tally, comparison, labels) or "―")),
            )
            for tally in comparison.tallies
        ),
        compares=True,
    )


def _slot_head(comparison: Comparison, tally: Tally) -> Cell:
    item = comparison.item(tally.id)
    return Cell(text_line(f"{item.label} {item.name}"), header=True)


# --- item by item -------------------------------------------------------------------------------------


def _chapters(comparison: Comparison, labels: dict[str, str]) -> tuple[Section, ...]:
    """A chapter for each item; the slots below an item of the Act are parts of its chapter."""
    parents = {
        slot_anchor(below): slot_anchor(above)
        for below in slots()
        for above in slots()
        if below.parent == above.key
    }
    chapters: list[Section] = []
    for item in comparison.items:
        section = _section(comparison, item, labels)
        last = chapters[-1] if chapters else None
        if last and last.anchor == parents.get(item.id):
            chapters[-1] = replace(last, content=(*last.content, section))
        else:
            chapters.append(section)
    return tuple(chapters)


def _section(comparison: Comparison, item: Item, labels: dict[str, str]) -> Section:
    files: tuple[tuple[Cell, ...], ...] = ()
    if item.id == "papers":
        named = (Cell(text_line(one.path)) for one in comparison.papers)
        files = ((Cell(text_line(labels["compare-csv-file"]), header=True), *named),)
    table = Table(
        labels["compare-caption"].format(name=item.name),
        _columns(comparison, labels["compare-field"]),
        tuple(
            (
                Cell(text_line(_row_name(item, row.id, row.label)), header=True),
                *(Cell(_blocks(cell, labels)) for cell in row.cells),
            )
            for row in item.rows
        )
        + files,
        compares=True,
    )
    return Section(item.name, (table,), item.id, badge=item.label)


def _row_name(item: Item, name: str, label: str) -> str:
    return f"{name} {label}" if item.id == "requirements" else label


def _columns(comparison: Comparison, first: str) -> tuple[str, ...]:
    """The head of each column: the city, the kind of its paper and the years."""
    return (first, *(f"{one.label}\n{one.about}" for one in comparison.papers))


def _blocks(cell: matrix.Cell, labels: dict[str, str]) -> Blocks:
    """A cell: a line for each thing that is said, several as a list."""
    lines: tuple[Blocks, ...] = tuple(
        (Paragraph(_line(one, labels)),) for one in said(cell, labels)
    )
    return lines[0] if len(lines) == 1 else (Items(lines),)


def _line(one: Said, labels: dict[str, str]) -> Inlines:
    kind = _OPEN.get(one.state)
    where = lines_text(one.lines, labels)
    return (
        *((Text(one.before),) if one.before else ()),
        Open(kind) if kind else Text(one.text),
        Text(one.behind + (labels["compare-aside"].format(text=where) if where else "")),
    )
