"""Text as the writers may show it, and blocks reduced to their text.

For the maintainer: what a plan holds is shown, but nothing in it may act on the text around it: a
control character, or one that turns the direction of writing, is shown as the replacement mark
(`shown`, which writers take from here).
"""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Changed,
    Drawing,
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
)
from juso_plan.lettering import shown
from juso_plan.render.wording import OPEN

__all__ = ["line_text", "lines", "shown", "texts"]


def lines(text: str) -> list[str]:
    """The text as it may be shown, line by line."""
    return shown(text).split("\n")


def line_text(content: Inlines) -> str:
    """What a reader sees of a line, without the marks of footnotes."""
    parts: list[str] = []
    for inline in content:
        match inline:
            case Text():
                parts.append(shown(inline.text))
            case Strong() | Changed():
                parts.append(line_text(inline.content))
            case Ruby():
                parts.append(f"{shown(inline.base)}（{shown(inline.reading)}）")
            case Link():
                parts.append(shown(inline.text))
            case Open():
                parts.append(OPEN[inline.kind])
            case NoteMark():
                pass
    return "".join(parts)


def texts(blocks: Blocks) -> Iterator[str]:
    """The lines of blocks, in the order of reading."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from line_text(block.content).split("\n")
            case Items():
                for item in block.items:
                    yield from texts(item)
            case Card():
                yield block.caption
                for fact in block.facts:
                    yield fact.label
                    yield from texts(fact.content)
            case Table():
                yield block.caption
                yield block.unit
                yield from block.columns
                for row in block.rows:
                    for cell in row:
                        yield from texts(cell.content)
                yield block.source
            case Remark():
                yield block.label
                yield from texts(block.content)
            case Drawing():
                yield block.caption
                yield from texts(block.alternative)
            case Section():
                yield block.title
                yield from texts(block.content)
