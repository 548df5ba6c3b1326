"""The document tree: what every writer gets, and all that it gets.

For the maintainer: chapters are built from the plan in the other modules of this room; a writer
(`render`) walks these blocks and never sees a plan. A block says what something is (a card of
facts, a table with a caption), never how it looks. Text here is plain text: each writer escapes it
for its own form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

# --- inside of a line -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text. A line break in it is a line break in every output."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that is stressed."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Changed:
    """Text that another edition does not have, or has otherwise: underlined, as in a 新旧対照表."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Ruby:
    """A word with its reading."""

    base: str
    reading: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a web address, or (with `#anchor`) to a place in this document."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote; the note stands in `Document.notes` under this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing is stated here, and why.

    未定, 記載なし (in the paper), 未記載 (in a draft), or 記入なし (the file does not say why).
    """

    kind: Literal["未定", "記載なし", "未記載", "記入なし"]


Inline = Text | Strong | Changed | Ruby | Link | NoteMark | Open
Inlines = tuple[Inline, ...]


# --- blocks -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item holds blocks."""

    items: tuple[Blocks, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a card: a label, and what is stated."""

    label: str
    content: Blocks


@dataclass(frozen=True, slots=True)
class Card:
    """個票: the facts of one thing (a programme, a meeting), label by label."""

    caption: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `header` marks the cell that names its row."""

    content: Blocks
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; `columns` are the headings, `rows` hold the cells.

    A cell that spans rows is left out of the rows below it. `unit` and `source` stand with the
    table where the plan gives them. `compares` tells that it is read across: what names a row then
    stays in sight where the table is moved; `is_even` that its columns stand for the same and are of
    one width.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    unit: str = ""
    source: str = ""
    compares: bool = False
    is_even: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark beside the text: about the source, a figure that is not redrawn, a state."""

    label: str
    content: Blocks


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure drawn from the plan's data, with its caption and the words that say the same.

    `svg` is a whole `<svg>` element of the room `figures`, in which every text of the plan is
    escaped; `width` and `height` are its size in CSS pixels. `alternative` says in blocks all that
    the drawing shows, for those who do not see it and for writers that do not draw.
    """

    caption: str
    svg: str
    width: float
    height: float
    alternative: Blocks


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or a part of one. `number` is set by `numbering`, "" for none.

    `anchor` is unique in the document, ASCII. `badge` names the statutory item (第1号イ), `link`
    leads to the provision.
    """

    title: str
    content: Blocks
    anchor: str
    number: str = ""
    badge: str = ""
    link: Link | None = None


Block = Paragraph | Items | Card | Table | Remark | Drawing | Section
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    number: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the title page, and in the head of a page."""

    title: str
    subtitle: str
    municipality: str
    period: str
    adopted: str
    state: str
    """作成中 or 案; "" for a plan that is decided."""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole plan, ready to be written."""

    cover: Cover
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = ()
    companions: tuple[Link, ...] = ()
    """Pages that stand beside this one, by file name (the 充足表). Never from plan text."""
    language: str = field(default="ja")
    day: date | None = None
    """The day that a file is dated by, where its form wants one (PDF does)."""
    is_brief: bool = False
    """Whether it is a paper of few pages, which needs neither a title page nor contents."""


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block, the outer before the inner, in the order of the document."""
    for block in blocks:
        yield block
        if isinstance(block, Section | Remark):
            yield from walk(block.content)
        elif isinstance(block, Drawing):
            yield from walk(block.alternative)
        elif isinstance(block, Items):
            for item in block.items:
                yield from walk(item)
        elif isinstance(block, Card):
            for fact in block.facts:
                yield from walk(fact.content)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from walk(cell.content)
