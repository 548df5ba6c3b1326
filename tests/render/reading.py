"""How the tests read a document and what the writers made of it.

For the maintainer: `said` lists what a document says in the order of reading. A writer may put
words of its own between, and break lines as it likes; hence text is compared without white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Changed,
    Document,
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
    walk,
)
from juso_plan.render.plain import shown
from juso_plan.render.wording import OPEN

VOID = frozenset({"meta", "br", "link", "img", "input", "hr"})
SHAPES = frozenset({"rect", "path"})
"""Elements of a drawing that close themselves."""


def squeezed(text: str) -> str:
    """Text as it may be shown, without white space."""
    return re.sub(r"\s", "", shown(text))


def said(document: Document) -> Iterator[str]:
    """Every text of the sections and notes, in the order of reading."""
    yield from _said(document.sections)
    for note in document.notes:
        yield from _inner(note.content)


def said_on_cover(document: Document) -> Iterator[str]:
    """Every text of the cover; writers may order it as they like."""
    cover = document.cover
    yield from (cover.title, cover.subtitle, cover.municipality, cover.period, cover.adopted)
    yield cover.state
    for fact in cover.facts:
        yield fact.label
        yield from _said(fact.content)


def _said(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from _inner(block.content)
            case Items():
                for item in block.items:
                    yield from _said(item)
            case Card():
                yield block.caption
                for fact in block.facts:
                    yield fact.label
                    yield from _said(fact.content)
            case Table():
                yield from (block.caption, block.unit, *block.columns)
                for row in block.rows:
                    for cell in row:
                        yield from _said(cell.content)
                yield block.source
            case Remark():
                yield block.label
                yield from _said(block.content)
            case Section():
                yield from (block.number, block.title, block.badge)
                yield block.link.text if block.link else ""
                yield from _said(block.content)


def _inner(content: Inlines) -> Iterator[str]:
    for inline in content:
        match inline:
            case Strong() | Changed():
                yield from _inner(inline.content)
            case Ruby():
                yield from (inline.base, inline.reading)
            case Open():
                yield OPEN[inline.kind]
            case NoteMark():
                pass
            case _:
                yield inline.text


def missing(texts: Iterator[str], output: str) -> list[str]:
    """The texts that do not stand in the output, each after the one before it."""
    output = squeezed(output)
    position = 0
    absent = []
    for text in texts:
        found = output.find(squeezed(text), position)
        if found < 0:
            absent.append(text)
        else:
            position = found + len(squeezed(text))
    return absent


def sections(document: Document) -> Iterator[tuple[int, Section]]:
    """Every section with its depth, from 1."""

    def inner(blocks: Blocks, depth: int) -> Iterator[tuple[int, Section]]:
        for block in blocks:
            if isinstance(block, Section):
                yield depth, block
                yield from inner(block.content, depth + 1)

    yield from inner(document.sections, 1)


def links(document: Document) -> Iterator[Link]:
    """Every link of the document's sections and notes."""

    def of_line(content: Inlines) -> Iterator[Link]:
        for inline in content:
            if isinstance(inline, Link):
                yield inline
            elif isinstance(inline, Strong | Changed):
                yield from of_line(inline.content)

    for block in walk(document.sections):
        if isinstance(block, Paragraph):
            yield from of_line(block.content)
        elif isinstance(block, Section) and block.link:
            yield block.link
    for note in document.notes:
        yield from of_line(note.content)


@dataclass
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all inside of it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> list[Element]:
        """The elements of these names, in order."""
        return [element for element in self.walk() if element.tag in tags]

    @property
    def text(self) -> str:
        """The text of it all."""
        return "".join(
            child if isinstance(child, str) else child.text
            for child in self.children
            if isinstance(child, str) or child.tag not in {"style", "script"}
        )


class _Tree(HTMLParser):
    """Builds the tree, and refuses a page whose tags do not pair."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#page", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID | SHAPES, f"<{tag}/> is not closed"
        self.handle_starttag(tag, attrs)
        if tag in SHAPES:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}> at {self.getpos()}"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def page(html: str) -> Element:
    """The tree of a page. Every tag that opens must close, in its place."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    assert tree.at is tree.root, f"<{tree.at.tag}> is not closed"
    return tree.root
