"""The document tree as the data that the Typst template sets: JSON, and nothing but JSON.

For the maintainer: text of a plan reaches Typst as a value and is never part of its source. The form
of the data is written down at the top of `templates/pdf/plan.typ`, since a city's own template reads
it too. Sections become a flat run of headings and blocks, in parts for pages that stand and pages
that lie: a heading goes with the wide table below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, assert_never

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Changed,
    Document,
    Drawing,
    Fact,
    Inline,
    Inlines,
    Items,
    Link,
    NoteMark,
    Open,
    Paragraph,
    Remark,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
    walk,
)
from juso_plan.lettering import em
from juso_plan.render import paper
from juso_plan.render.columns import PADDING
from juso_plan.render.cover import head_facts, phrases
from juso_plan.render.grid import Grid, Placed, lay_out
from juso_plan.render.plain import lines, shown, texts
from juso_plan.render.targets import targets
from juso_plan.render.theme import Theme
from juso_plan.render.wording import OPEN, words

Data = dict[str, Any]

_ADDRESS = 8000
"""Typst takes no longer address."""
_ALTERNATIVE = 8000
"""PDF/A takes texts of 32,767 bytes at most, in UTF-16."""
_OUTLINED = 4000
_HEAD = 34
"""What the head of a page has room for."""
_LABEL = (6.0, 12.0)
"""The width of the labels of a card in em: at least, and at most."""
_OPENING = "\u3000（「『・○●◎※①②③④⑤⑥⑦⑧⑨⑩"
"""A paragraph that begins with one of these is not moved in."""


def typst_data(document: Document, theme: Theme) -> Data:
    """A document as the template reads it.

    Companions are left out: a PDF is passed on by itself, and a link to a file beside it would lead
    nowhere.
    """
    return _Writer(document, theme).document()


class _Writer:
    def __init__(self, document: Document, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._known = targets(document)
        self._words = words(document.language)
        self._notes = {note.number: note for note in document.notes}
        self._noted: set[int] = set()

    def document(self) -> Data:
        # In the order of the paper: a note is set where it is first marked.
        cover = self.cover()
        parts = self.parts()
        return {
            "title": _title(_flat(self._document.cover.title))[:_OUTLINED],
            "author": _flat(self._document.cover.municipality)[:_OUTLINED],
            "language": self._document.language,
            "words": {"contents": self._words.contents, "notes": self._words.notes},
            "head": _short(_flat(self._document.cover.title)),
            "brief": self._document.is_brief,
            "cover": cover,
            "parts": parts,
            "notes": [
                {"mark": self.mark(number), "content": self.line(note.content)}
                for number, note in self._notes.items()
                if number not in self._noted
            ],
        }

    def cover(self) -> Data:
        cover = self._document.cover
        return {
            "title": [phrases(line) for line in lines(cover.title)],
            "subtitle": shown(cover.subtitle),
            "municipality": shown(cover.municipality),
            "state": shown(cover.state),
            "facts": self.facts(head_facts(self._document), paper.UPRIGHT),
        }

    # --- the run of the text -------------------------------------------------------------------

    def parts(self) -> list[Data]:
        """The run of the text by the way its pages lie."""
        run = list(self.sections(self._document.sections))
        lies = [bool(one.pop("lies", False)) for one in run]
        for index in range(1, len(run)):
            # A low table stays where the wide one before it has turned the page.
            is_low = run[index]["kind"] == "table" and run[index]["whole"]
            lies[index] = lies[index] or (is_low and lies[index - 1])
        for index in range(len(run) - 1, 0, -1):
            # A heading is not left behind on the page before.
            if lies[index] and run[index - 1]["kind"] == "heading":
                lies[index - 1] = True
        return [
            {"lies": way, "blocks": [run[index] for index in indices]}
            for way, indices in groupby(range(len(run)), key=lies.__getitem__)
        ]

    def sections(self, content: Blocks, level: int = 1) -> Iterator[Data]:
        for block in content:
            if isinstance(block, Section):
                yield {"kind": "heading", "level": level, **self.heading(block)}
                yield from self.sections(block.content, level + 1)
            else:
                yield self.block(block)

    def heading(self, section: Section) -> Data:
        title = _title(shown(section.title))
        return {
            "number": shown(section.number),
            "title": title,
            "anchor": section.anchor,
            "outlined": len(title) <= _OUTLINED,
            "badge": shown(section.badge),
            "link": self.inline(section.link) if section.link else None,
        }

    def blocks(self, blocks: Blocks, room: float) -> list[Data]:
        """Blocks that stand inside of another one, `room` points wide."""
        found: list[Data] = []
        for block in blocks:
            if isinstance(block, Section):
                found.append({"kind": "part", **self.heading(block)})
                found += self.blocks(block.content, room)
            else:
                found.append(self.block(block, room))
        return found

    def block(
        self,
        block: Paragraph | Items | Card | Table | Remark | Drawing,
        room: float | None = None,
    ) -> Data:
        """A block; `room` is None where it stands in the run of the text itself."""
        inner = room or paper.UPRIGHT
        match block:
            case Paragraph():
                content = self.line(block.content)
                first = content[0] if content else ""
                moved = not (isinstance(first, str) and first[:1] in _OPENING)
                return {"kind": "paragraph", "content": content, "moved": moved}
            case Items():
                return {
                    "kind": "items",
                    "ordered": block.ordered,
                    "items": [self.blocks(item, inner) for item in block.items],
                }
            case Card():
                return {
                    "kind": "card",
                    "caption": shown(block.caption),
                    **self.facts(block.facts, inner),
                }
            case Table():
                return self.table(block, room)
            case Remark():
                return {
                    "kind": "remark",
                    "label": shown(block.label),
                    "content": self.blocks(block.content, inner),
                }
            case Drawing():
                width, height, lies = paper.drawn(block, room)
                return {
                    "kind": "drawing",
                    "caption": shown(block.caption),
                    "svg": self._theme.painted(block.svg),
                    "width": width,
                    "height": height,
                    "lies": lies,
                    "alternative": "\n".join(texts(block.alternative))[:_ALTERNATIVE],
                }
            case _:
                assert_never(block)

    # --- cards and tables ----------------------------------------------------------------------

    def facts(self, facts: tuple[Fact, ...], room: float) -> Data:
        """The lines of a card; `label` is the width of the labels in em of its type."""
        longest = max((em(line) for fact in facts for line in lines(fact.label)), default=0.0)
        label = min(max(longest + PADDING, _LABEL[0]), _LABEL[1])
        width = room / paper.TYPE - label
        heights = (paper.lines(fact.content, width) for fact in facts)
        return {
            "label": label,
            "whole": paper.is_whole(heights) and not _holds_tables(facts),
            "facts": [
                {
                    "label": shown(fact.label),
                    "content": self.blocks(fact.content, (width - PADDING) * paper.TYPE),
                    "keeps": paper.keeps(fact.content, width) and not _holds_tables((fact,)),
                }
                for fact in facts
            ],
        }

    def table(self, block: Table, room: float | None) -> Data:
        grid = lay_out(block)
        set_as = paper.setting(block, grid, room)
        said = self._words
        return {
            "kind": "table",
            "caption": shown(block.caption),
            "unit": said.labelled(said.unit, shown(block.unit)) if block.unit else "",
            "source": said.labelled(said.source, shown(block.source)) if block.source else "",
            "size": set_as.size,
            "lies": set_as.lies,
            "whole": paper.is_whole(
                (paper.height(grid, row, set_as) for row in range(len(grid))), lies=set_as.lies
            ),
            "widths": set_as.widths,
            "numbers": [column.kind == "number" for column in set_as.judged],
            "headings": [
                shown(block.columns[index]) if index < len(block.columns) else ""
                for index in range(len(set_as.widths))
            ]
            if block.columns
            else [],
            "repeats": paper.repeats(block.columns, set_as),
            "rows": list(self.rows(grid, set_as)),
        }

    def rows(self, grid: Grid, set_as: paper.Setting) -> Iterator[Data]:
        for span, fits in paper.groups(grid, set_as):
            cut = [span] if fits else paper.pieces(grid, span, set_as)
            for piece in cut:
                for row in range(piece.start, piece.end):
                    yield {
                        "names": paper.names_rows(grid, row, set_as)
                        and not _is_noted(grid[row][0]),
                        "cells": [
                            self.cell(grid, column, piece, row, set_as, fits=fits or len(cut) > 1)
                            for column in _begun(grid, row, piece)
                        ],
                    }

    def cell(
        self,
        grid: Grid,
        column: int,
        piece: paper.Span,
        row: int,
        set_as: paper.Setting,
        *,
        fits: bool,
    ) -> Data:
        placed = grid[row][column]
        if placed is None:
            return {"content": [], "header": False, "rowspan": 1, "colspan": 1, "keeps": True}
        width = sum(set_as.widths[column : column + placed.colspan])
        end = min(placed.row + placed.rowspan, piece.end)
        return {
            "content": self.blocks(placed.cell.content, (width - PADDING) * set_as.size),
            "header": placed.cell.header,
            "rowspan": end - row,
            "colspan": placed.colspan,
            "keeps": fits and paper.keeps(placed.cell.content, width),
        }

    # --- inside of a line ----------------------------------------------------------------------

    def line(self, content: Inlines) -> list[str | Data]:
        return [self.inline(inline) for inline in content]

    def inline(self, inline: Inline) -> str | Data:
        match inline:
            case Text():
                return shown(inline.text)
            case Strong():
                return {"kind": "strong", "content": self.line(inline.content)}
            case Changed():
                return {"kind": "changed", "content": self.line(inline.content)}
            case Ruby():
                base, reading = shown(inline.base), shown(inline.reading)
                return {"kind": "ruby", "base": base, "reading": reading}
            case Link():
                return self.link(inline)
            case NoteMark():
                return self.note(inline.number)
            case Open():
                return {"kind": "open", "text": OPEN[inline.kind]}
            case _:
                assert_never(inline)

    def link(self, link: Link) -> str | Data:
        text = shown(link.text)
        if not self._known.leads(link.target) or len(link.target) > _ADDRESS:
            return text
        if link.target.startswith("#"):
            return {"kind": "place", "text": text, "anchor": link.target[1:]}
        return {"kind": "link", "text": text, "url": link.target}

    def note(self, number: int) -> Data:
        """A mark; the first of a note brings it along, the others lead to it."""
        note = self._notes.get(number)
        found: Data = {"kind": "note", "number": number, "mark": self.mark(number)}
        if note is None:
            return found | {"has": "nothing"}
        if number in self._noted:
            return found | {"has": "place"}
        self._noted.add(number)
        inner = [
            {"kind": "note", "mark": self.mark(one.number), "has": "nothing"}
            if isinstance(one, NoteMark)
            else self.inline(one)
            for one in note.content
        ]
        return found | {"has": "note", "content": inner}

    def mark(self, number: int) -> str:
        return self._words.note.format(number=number)


def _begun(grid: Grid, row: int, piece: paper.Span) -> Iterable[int]:
    """The columns at which a cell begins in this row, or goes on where the rows were cut."""
    before: Placed | None = None
    for column, placed in enumerate(grid[row]):
        begins = placed is not before and placed and row in {placed.row, piece.start}
        if placed is None or begins:
            yield column
        before = placed


def _is_noted(placed: Placed | None) -> bool:
    """Whether a cell holds the mark of a note, which may not be set anew on each page."""
    return placed is not None and any(
        isinstance(inline, NoteMark)
        for block in walk(placed.cell.content)
        if isinstance(block, Paragraph)
        for inline in block.content
    )


def _holds_tables(facts: tuple[Fact, ...]) -> bool:
    return any(
        isinstance(block, Card | Table | Drawing) for fact in facts for block in walk(fact.content)
    )


def _title(text: str) -> str:
    """A title; PDF/UA knows none without words."""
    return text if text.strip() else OPEN["未記載"]


def _flat(text: str) -> str:
    return " ".join(lines(text))


def _short(text: str) -> str:
    return text if len(text) <= _HEAD else f"{text[: _HEAD - 1]}…"
