"""All findings of a plan as a page: what is found, where, and what of it was looked at and accepted.

For the maintainer: the 充足表 shows what law and guideline ask for; this page shows every finding, those
about style and agreement too. It goes through the same writers as a plan.
"""

from __future__ import annotations

from juso_plan.document.blocks import (
    Blocks,
    Cell,
    Cover,
    Document,
    Fact,
    Link,
    Paragraph,
    Section,
    Table,
    Text,
)
from juso_plan.document.making import day_text, text_line
from juso_plan.document.numbering import numbered
from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Checklist, Located


def findings_document(checked: Checklist, language: Language) -> Document:
    """The document of a plan's findings."""
    labels = catalogue(language).labels
    found = checked.outcome.findings
    groups = {
        severity.value: [one for one in found if one.severity is severity and one.waived is None]
        for severity in Severity
    }
    groups["waived"] = [one for one in found if one.waived is not None]
    sections = [_section(name, group, language) for name, group in groups.items() if group]
    if not sections:
        clean = text_line(labels["site-clean"])
        sections = [Section(labels["site-findings"], clean, "clean")]
    facts = (
        Fact(labels["checklist-made"], text_line(day_text(checked.made, labels))),
        Fact(labels["checklist-result"], text_line(_counts(groups, labels))),
        Fact(labels["site-scope"], text_line(labels["scope"])),
    )
    cover = Cover(labels["site-findings"], checked.title, checked.municipality, "", "", "", facts)
    return Document(cover, numbered(tuple(sections), language), language=language)


def _counts(groups: dict[str, list[Located]], labels: dict[str, str]) -> str:
    return labels["list-comma"].join(f"{labels[name]} {len(one)}" for name, one in groups.items())


def _section(name: str, found: list[Located], language: Language) -> Section:
    labels = catalogue(language).labels
    columns = ("table-message", "table-place", "authority", "help")
    if name == "waived":
        columns = ("table-message", "table-place", "authority", "reason")
    table = Table(
        labels[name],
        tuple(labels[column] for column in columns),
        tuple(_cells(one, language) for one in found),
    )
    return Section(labels[name], (table,), name)


def _cells(one: Located, language: Language) -> tuple[Cell, ...]:
    labels = catalogue(language).labels
    words = worded(language, one.rule, one.args)
    law: Blocks = text_line("―")
    if one.authority:
        name, url = one.authority.name, one.authority.url
        law = (Paragraph((Link(name, url) if url else Text(name),)),)
    if one.waived:
        about = filter(None, (one.waived.reason, one.waived.by, one.waived.until))
        last = labels["list-comma"].join(about)
    else:
        last = words.help or "―"
    return (
        Cell(text_line(f"{one.rule} {words.message}"), header=True),
        Cell(text_line(_place(one, labels))),
        Cell(law),
        Cell(text_line(last)),
    )


def _place(one: Located, labels: dict[str, str]) -> str:
    """The names that lead to the place, and its line; what is absent at the top has none."""
    if (one.line, one.column) == (one.end_line, one.end_column):
        return " › ".join(one.path) or labels["site-whole"]
    return labels["site-place"].format(line=one.line, path=" › ".join(one.path)).strip()
