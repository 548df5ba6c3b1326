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
from juso_plan.document.making import text_line
from juso_plan.document.numbering import numbered
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Asks, Checklist, Located, Row, Status


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
        Fact(labels["checklist-as-of"], text_line(checklist.as_of.isoformat())),
        Fact(labels["checklist-made"], text_line(checklist.made.isoformat())),
        Fact(labels["checklist-result"], text_line(counts_line(checklist, language))),
    )
    cover = Cover(labels["checklist"], checklist.title, checklist.municipality, "", "", "", facts)
    return Document(cover, numbered(tuple(sections)), language=language)


def counts_line(checklist: Checklist, language: Language) -> str:
    """How many requirements have which status."""
    labels = catalogue(language).labels
    counts = ((s, sum(row.requirement.status is s for row in checklist.rows)) for s in Status)
    return labels["list-comma"].join(f"{labels[f'status-{s.name}']} {n}" for s, n in counts)


def _section(asks: Asks, rows: list[Row], language: Language) -> Section:
    labels = catalogue(language).labels
    columns = ("requirement", "authority", "status", "evidence", "findings")
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
    status = (Strong((Text(labels[f"status-{row.requirement.status.name}"]),)),)
    line = row.requirement.line
    evidence = labels["checklist-line"].format(line=line, source=row.source) if line else ""
    return (
        Cell((Paragraph(name),), header=True),
        Cell(law or text_line(labels["checklist-itself"])),
        Cell((Paragraph(status),)),
        Cell(text_line(evidence) or text_line("―")),
        Cell(_findings(row.findings, language) or text_line("―")),
    )


def _findings(findings: tuple[Located, ...], language: Language) -> Blocks:
    """What is lacking, line by line, with what was accepted and why."""
    labels = catalogue(language).labels
    items: list[Blocks] = []
    for one in findings:
        message = worded(language, one.rule, one.args).message
        text = labels["checklist-line"].format(line=one.line, source=message)
        if one.waived:
            about = (one.waived.reason, one.waived.by, one.waived.until)
            reason = labels["list-comma"].join(filter(None, about))
            text += f" [{labels['waived']}{labels['colon']}{reason}]"
        items.append(text_line(text))
    return (Items(tuple(items)),) if items else ()


def _signature(labels: dict[str, str]) -> Section:
    """Where the reviewer signs."""
    names = ("reviewer", "reviewed", "opinion")
    blank = tuple(Fact(labels[f"checklist-{name}"], text_line("\u3000")) for name in names)
    card: Block = Card(labels["checklist-signature"], blank)
    scope = Paragraph((Text(labels["scope"]),))
    return Section(labels["checklist-signature"], (scope, card), "signature")
