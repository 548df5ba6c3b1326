"""What the builders of all chapters share: anchors, footnotes, facts that may be open.

For the maintainer: one `Making` serves one document. `facts` is the heart: it turns attributes of
an entity into the lines of a card, leaves out what is absent, and says it where the plan says that
a key is 未定 or 記載なし, or where a draft has not come to it yet (未記載).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Drawing,
    Fact,
    Inline,
    Inlines,
    Items,
    Link,
    Note,
    Open,
    Paragraph,
    Section,
    Text,
)
from juso_plan.document.prose import prose_blocks
from juso_plan.document.tables import Column
from juso_plan.figures.canvas import Picture
from juso_plan.law import Citation, find_statute, statute_url
from juso_plan.model.base import key_specs
from juso_plan.model.dates import Date, FiscalYear
from juso_plan.model.edition import Edition, Period
from juso_plan.model.entity import Entity
from juso_plan.model.plan import Plan
from juso_plan.model.printed import count_text, people_text, period_text, time_text
from juso_plan.model.values import Amount, Count, Headcount

ACT = "社会福祉法"
"""The law that a citation without a name (法第…) stands for."""


class Making:
    """One document in the making."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.is_draft = bool(plan.edition and plan.edition.status == "作成中")
        kind = plan.edition.kind if plan.edition else None
        self.paper = {"取組報告": "報告", "説明資料": "資料"}.get(kind or "", "計画")
        """What the document calls itself."""
        self.notes: list[Note] = []
        self._anchors: dict[str, int] = {}

    # --- names in the document ------------------------------------------------------------

    def anchor(self, stem: str) -> str:
        """An anchor that no other section has."""
        count = self._anchors.get(stem, 0) + 1
        self._anchors[stem] = count
        return stem if count == 1 else f"{stem}-{count}"

    def note(self, content: Inlines) -> int:
        """Number a footnote."""
        self.notes.append(Note(len(self.notes) + 1, content))
        return len(self.notes)

    # --- values to blocks -----------------------------------------------------------------

    def prose(self, text: str | None) -> Blocks:
        """A 本文; nothing for none."""
        return prose_blocks(text, self.note, lambda: self.anchor("part")) if text else ()

    def blocks(self, value: Any) -> Blocks:
        """Any value of the model as blocks."""
        if isinstance(value, str):
            return self.prose(value)
        if isinstance(value, tuple):
            return self.listed(value)
        return (Paragraph(self.inlines(value)),)

    def listed(self, values: tuple[Any, ...]) -> Blocks:
        """Several values: short ones in a line, long ones as a list."""
        if len(values) == 1:
            return self.blocks(values[0])
        texts = [value.text if isinstance(value, Citation) else str(value) for value in values]
        if all(isinstance(v, str) for v in values) and _fit_a_line(texts):
            return (Paragraph((Text("、".join(texts)),)),)
        return (Items(tuple((Paragraph(self.inlines(value)),) for value in values)),)

    def inlines(self, value: Any) -> Inlines:
        """A value that stands in a line."""
        if isinstance(value, Citation):
            return citation_inlines(value)
        if isinstance(value, FiscalYear | Date):
            return (Text(time_text(value)),)
        if isinstance(value, Period):
            return (Text(period_text(value)),)
        if isinstance(value, Count):
            return (Text(count_text(value)),)
        if isinstance(value, Headcount | Amount):
            return (Text(people_text(value) if isinstance(value, Headcount) else value.text),)
        return (Text(str(value)),)

    # --- cards ----------------------------------------------------------------------------

    def facts(
        self,
        entity: Entity,
        labels: Iterable[tuple[str, str]],
        expected: frozenset[str] = frozenset(),
        special: dict[str, Callable[[Any], Blocks]] | None = None,
        *,
        is_whole: bool = False,
    ) -> list[Fact]:
        """The lines of a card: `labels` pairs attributes with what stands before them.

        `expected` are the attributes that a draft still owes. `special` makes the blocks of an
        attribute where `blocks` would not do. Where the card is the whole of the entity
        (`is_whole`), every other key that the plan calls open is said too.
        """
        found = []
        named = set()
        for attribute, label in labels:
            named.add(entity.key_name(attribute))
            content = self.stated(entity, attribute, expected, special or {})
            if content:
                found.append(Fact(label, content))
        if is_whole:
            found += self._further_open(entity, named)
        return found

    def _further_open(self, entity: Entity, named: set[str]) -> list[Fact]:
        """What the plan calls open and no other line of the card shows."""
        found = []
        for name, spec in key_specs(type(entity)).items():
            mark = self.openness(entity, spec.attribute)
            if mark and name not in named and getattr(entity, spec.attribute) in (None, ()):
                found.append(Fact(name, (Paragraph((mark,)),)))
        return found

    def stated(
        self,
        entity: Entity,
        attribute: str,
        expected: frozenset[str] = frozenset(),
        special: dict[str, Callable[[Any], Blocks]] | None = None,
    ) -> Blocks:
        """What is stated of an attribute, or that it is open; nothing where it is just absent."""
        value = getattr(entity, attribute)
        if value not in (None, ()):
            make = (special or {}).get(attribute, self.blocks)
            return make(value)
        mark = self.openness(entity, attribute, expected)
        return (Paragraph((mark,)),) if mark else ()

    def column(self, heading: str, attribute: str, *, is_name: bool = False) -> Column[Any]:
        """A column of a table of entities: what each states of an attribute."""
        return Column(heading, lambda row: self.stated(row, attribute), is_name)

    def openness(
        self, entity: Entity, attribute: str, expected: frozenset[str] = frozenset()
    ) -> Open | None:
        """The mark of an attribute that is open."""
        kind = entity.openness(attribute)
        if kind:
            return Open(kind)
        return Open("未記載") if self.is_draft and attribute in expected else None

    def unwritten(self) -> Blocks:
        """That a draft has not come to this yet; nothing in a plan that is no draft."""
        return (Paragraph((Open("未記載"),)),) if self.is_draft else ()

    def section(
        self,
        title: str,
        content: Iterable[Block],
        anchor: str,
        *,
        badge: str = "",
        link: Link | None = None,
    ) -> Section:
        """A section with an anchor of its own."""
        return Section(title, tuple(content), self.anchor(anchor), badge=badge, link=link)


def _fit_a_line(texts: list[str]) -> bool:
    """Whether words can stand in a line: short ones, none with a 、 or 。 of its own."""
    return sum(map(len, texts)) <= 60 and all(
        len(text) <= 20 and not any(mark in text for mark in "、。") for text in texts
    )


def citation_inlines(citation: Citation) -> Inlines:
    """A citation as printed, leading to the provision where its law is known."""
    statute = find_statute(citation.law or ACT)
    provision = citation.provisions[0] if citation.provisions else None
    url = statute_url(statute, provision) if statute else None
    return (Link(citation.text, url) if url else Text(citation.text),)


def citations_line(citations: tuple[Citation, ...]) -> Inlines:
    """Several citations in a line."""
    content: list[Inline] = []
    for citation in citations:
        content += [Text("、")] if content else []
        content += citation_inlines(citation)
    return tuple(content)


_ADDRESS = re.compile(r"https?://[^\s）)」、。]+")


def linked(text: str) -> Inlines:
    """A text in which web addresses are links."""
    content: list[Inline] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        content += [Text(text[at : match.start()])] if match.start() > at else []
        content.append(Link(match[0], match[0]))
        at = match.end()
    return (*content, *((Text(text[at:]),) if at < len(text) else ()))


def text_line(text: str) -> Blocks:
    """A line of plain text, nothing for none."""
    return (Paragraph((Text(text),)),) if text else ()


def text_lines(texts: Iterable[str]) -> Blocks:
    """Lines of plain text: one as it is, several as a list, nothing for none."""
    lines = [text_line(text) for text in texts if text]
    return (Items(tuple(lines)),) if len(lines) > 1 else lines[0] if lines else ()


def day_text(day: date, labels: dict[str, str]) -> str:
    """A day in the words of a language."""
    return labels["day"].format(year=day.year, month=day.month, day=day.day)


def state_of(edition: Edition | None) -> str:
    """作成中 or 案; "" for a plan that is decided."""
    status = edition.status if edition else None
    return status if status in ("作成中", "案") else ""


def drawn(caption: str, picture: Picture, words: Blocks) -> Drawing:
    """A figure, and the words that say the same."""
    return Drawing(caption, picture.svg, picture.width, picture.height, words)
