"""The 充足表 as a document: a page that a reviewer reads, prints and signs.

For the maintainer: it goes through the same writers as a plan. Unlike a plan's document it has words
of its own in both languages, since a prefecture may read it in English.
"""

from __future__ import annotations

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Card,
    Cell,
    Cover,
    Document,
    Fact,
    Items,
    Link,
    Paragraph,
    Section,
    Strong,
    Table,
    Text,
)
from juso_plan.document.making import day_text, text_line
from juso_plan.document.numbering import numbered
from juso_plan.messages import Language, catalogue
from juso_plan.outcome import Asks, Checklist, Row, Status


def checklist_document(checklist: Checklist, language: Language) -> Document:
    """The document of a 充足表."""
    labels = catalogue(language).labels
    sections = [
        _section(asks, rows, language)
        for asks in Asks
        if (rows := [row for row in checklist.rows if row.asks is asks])
    ]
    if not checklist.rows:
        empty = (Paragraph((Text(labels["checklist-none"]),)),)
        sections.append(Section(labels["checklist"], empty, "none"))
    sections.append(_signature(labels))
    facts = (
        Fact(labels["checklist-as-of"], text_line(day_text(checklist.as_of, labels))),
        Fact(labels["checklist-made"], text_line(day_text(checklist.made, labels))),
        Fact(
            labels["checklist-file"], text_line(f"{checklist.path} (SHA-256 {checklist.digest}…)")
        ),
        Fact(labels["checklist-result"], text_line(counts_line(checklist, language))),
    )
    cover = Cover(labels["checklist"], checklist.title, checklist.municipality, "", "", "", facts)
    return Document(
        cover, numbered(tuple(sections), language), language=language, day=checklist.made
    )


def counts_line(checklist: Checklist, language: Language) -> str:
    """How many requirements have which status, or that there are none."""
    labels = catalogue(language).labels
    if not checklist.rows:
        return labels["checklist-none"]
    counts = ((s, sum(row.requirement.status is s for row in checklist.rows)) for s in Status)
    parts = [f"{labels[f'status-{s.name}']} {n}" for s, n in counts]
    accepted = sum(row.is_accepted for row in checklist.rows)
    if accepted:
        parts.append(labels["checklist-accepted"].format(count=accepted))
    return labels["list-comma"].join(parts)


def _section(asks: Asks, rows: list[Row], language: Language) -> Section:
    labels = catalogue(language).labels
    # The status second, so that a phone shows it before the table is moved.
    columns = ("requirement", "status", "authority", "evidence", "findings")
    table = Table(
        labels[f"asks-{asks.name}"],
        tuple(labels[f"checklist-{name}"] for name in columns),
        tuple(_cells(row, language) for row in rows),
    )
    about = (Paragraph((Text(labels[f"about-{asks.name}"]),)),)
    return Section(labels[f"asks-{asks.name}"], (*about, table), asks.name.lower())


def _cells(row: Row, language: Language) -> tuple[Cell, ...]:
    labels = catalogue(language).labels
    name = (Text(f"{row.requirement.id} {row.text}"),)
    authority = row.authority
    law: Blocks = ()
    if authority:
        link = Link(authority.name, authority.url) if authority.url else Text(authority.name)
        law = (Paragraph((link,)),)
    accepted = labels["aside"].format(text=labels["waived"]) if row.is_accepted else ""
    status = (Strong((Text(labels[f"status-{row.requirement.status.name}"] + accepted),)),)
    notes: Blocks = (Items(tuple(text_line(note) for note in row.notes)),) if row.notes else ()
    return (
        Cell((Paragraph(name),), header=True),
        Cell((Paragraph(status),)),
        Cell(law or text_line(labels["checklist-itself"])),
        Cell(text_line(row.evidence or "―")),
        Cell(notes or text_line("―")),
    )


def _signature(labels: dict[str, str]) -> Section:
    """Where the reviewer signs. The number is that of the lines to write on."""
    room = {"reviewer": 1, "reviewed": 1, "opinion": 4}
    blank = tuple(
        Fact(labels[f"checklist-{name}"], text_line("\n".join(["\u3000"] * lines)))
        for name, lines in room.items()
    )
    card: Block = Card(labels["checklist-signature"], blank)
    scope = Paragraph((Text(labels["scope"]),))
    return Section(labels["checklist-signature"], (scope, card), "signature")
