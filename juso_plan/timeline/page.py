"""The timeline as a document: a table of the programmes and one of the sites, an edition a column."""

from __future__ import annotations

from juso_plan.document.blocks import (
    Blocks,
    Cover,
    Document,
    Fact,
    Items,
    Paragraph,
    Section,
    Strong,
    Table,
    Text,
)
from juso_plan.document.blocks import Cell as TableCell
from juso_plan.document.making import text_line
from juso_plan.document.numbering import numbered
from juso_plan.messages import Language, catalogue
from juso_plan.timeline.records import Cell, PartKind, Row, Timeline
from juso_plan.timeline.words import edition_head, events_text, facts, notes, row_name


def timeline_document(timeline: Timeline, language: Language) -> Document:
    """The document of a timeline."""
    labels = catalogue(language).labels
    kinds: tuple[tuple[PartKind, str], ...] = (("事業", "programmes"), ("拠点", "sites"))
    sections = (
        Section(
            labels["timeline-about"],
            (
                Items(tuple(text_line(note) for note in notes(timeline, labels))),
                _editions(timeline, labels),
            ),
            "editions",
        ),
        *(
            Section(labels[f"timeline-{name}"], (_table(timeline, rows, name, labels),), name)
            for kind, name in kinds
            if (rows := timeline.of_kind(kind))
        ),
    )
    count = labels["timeline-count"].format(count=len(timeline.editions))
    about = (Fact(labels["timeline-editions"], text_line(count)),)
    cover = Cover(labels["timeline"], "", timeline.municipality, "", "", "", about)
    return Document(cover, numbered(sections), language=language)


def _editions(timeline: Timeline, labels: dict[str, str]) -> Table:
    return Table(
        labels["timeline-editions"],
        tuple(labels[f"timeline-{name}"] for name in ("edition", "title", "file")),
        tuple(
            (
                TableCell(text_line(edition_head(one, labels)), header=True),
                TableCell(text_line(one.title or "―")),
                TableCell(text_line(one.path)),
            )
            for one in timeline.editions
        ),
    )


def _table(timeline: Timeline, rows: tuple[Row, ...], name: str, labels: dict[str, str]) -> Table:
    return Table(
        labels[f"timeline-{name}-caption"],
        (
            labels[f"timeline-{name}"],
            *(edition_head(one, labels) for one in timeline.editions),
        ),
        tuple(
            (
                TableCell(text_line(row_name(row)), header=True),
                *(TableCell(_blocks(cell, row, labels)) for cell in row.cells),
            )
            for row in rows
        ),
        compares=True,
    )


def _blocks(cell: Cell | None, row: Row, labels: dict[str, str]) -> Blocks:
    """What became of it, then its name where that was another, its facts and its line."""
    if cell is None:
        return text_line("―")
    where = ""
    if cell.line is not None:
        line = labels["compare-lines"].format(lines=cell.line)
        where = labels["compare-aside"].format(text=line)
    events = events_text(cell, labels)
    stated = facts(cell, row, labels) if where else ()
    head = Strong((Text(events),)) if events else None
    if head and stated:
        return (Paragraph((head,)), Paragraph((Text("\n".join(stated) + where),)))
    if head:
        return (Paragraph((head, Text(where)) if where else (head,)),)
    return text_line("\n".join(stated or (labels["timeline-there"],)) + where)
