"""The chapters: blocks to paragraphs and tables.

For the maintainer: a `Place` says where blocks stand (in the text, in a cell, in a remark) and so
which styles they get. Only on a page itself can a table ask for a lying page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from docx.oxml.ns import qn

from juso_plan.document.blocks import (
    Blocks,
    Card,
    Drawing,
    Items,
    Paragraph,
    Remark,
    Section,
    Table,
)
from juso_plan.render.colour import pale
from juso_plan.render.word.kit import Kit
from juso_plan.render.word.measures import SMALL_TYPE, TYPE, Setting, needed, settings
from juso_plan.render.word.numbering import HeadingNumbers
from juso_plan.render.word.pages import Pages, Part, spacer
from juso_plan.render.word.styles import Styles
from juso_plan.render.word.tables import Align, Look, card_element, table_element
from juso_plan.render.word.xml import Element, paragraph, run, styled, w

_DEEPEST = 9
"""Word's last level of headings."""
_GAP = 120
"""Between a table and the text below it, in twips."""
_TOUCHING = ("BodyText", "ListBullet", "ListNumber", "ListContinue", "TableText", "TableTextSmall")
"""Styles without room above."""
_BEHIND_SPACING = {qn(f"w:{name}") for name in ("ind", "contextualSpacing", "jc")}
"""Of what is set on a paragraph here, what the schema puts behind its spacing."""
_REMARK = 210
"""How far a remark stands in, as in `templates/word/styles.xml`."""
_ITEM = 315
"""How far a level of a list stands in, as in `templates/word/numbering.xml`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: their styles, their room in twips, the size of the text in half points."""

    room: int
    text: str = "BodyText"
    bullet: str = "ListBullet"
    number: str = "ListNumber"
    more: str = "ListContinue"
    """Of a further paragraph of an item."""
    caption: str = "Caption"
    size: int = 21
    align: Align = "left"
    bordered: bool = False
    """With a line at the side, which would follow a list that stands in."""
    is_page: bool = False
    """Whether a table may ask for smaller type and for a lying page."""
    depth: int = 0
    """Of the lists around."""

    @property
    def set_as(self) -> Setting:
        """How a card is set here, and a table that may not ask for more."""
        return Setting(self.room, min(self.size, TYPE))


def _all_of(style: str, room: int, size: int = TYPE, align: Align = "left") -> Place:
    return Place(room, style, style, style, style, "TableCaption", size, align)


class Body:
    """Writes the chapters of a document."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._styles = kit.styles
        self._lines = kit.lines
        self._numbering = kit.numbering
        self._numbers = HeadingNumbers()
        self._settings: tuple[Setting, ...] = ()
        """What a table on a page itself may ask for."""
        self._needed: dict[tuple[str, ...], int] = {}
        """Which of the settings tables need, by their headings: those with the same look the same."""
        self._look = Look(kit.styles, pale(kit.theme.colour).lstrip("#").upper(), self.cell)

    def write(self, pages: Pages, *, starts_page: bool) -> None:
        """Write all chapters, and the notes that nothing leads to."""
        place = Place(pages.width, is_page=True)
        self._settings = settings(pages.width, pages.lying_width)
        for table in _on_pages(self._kit.document.sections):
            known = self._needed.get(table.columns, 0)
            self._needed[table.columns] = max(known, needed(table, self._settings))
        parts = list(self._apart(self._sections(self._kit.document.sections, place)))
        if starts_page:
            # Behind the style of the first heading, as the schema wants it.
            parts[0].element[0].insert(1, w("pageBreakBefore"))
        for part in parts:
            pages.add(part.element, leads=part.leads, lies=part.lies)
        for part in self._left_over():
            pages.add(part.element)

    def cell(self, blocks: Blocks, set_as: Setting, header: bool, align: Align) -> list[Element]:
        """The paragraphs of a cell; at least one, and one behind the last table."""
        style = "TableHeading" if header else "TableText"
        if set_as.size == SMALL_TYPE:
            style += "Small"
        place = _all_of(style, set_as.room, set_as.size, align)
        made = [part.element for part in self._apart(self._blocks(blocks, place))]
        if not made:
            made.append(paragraph(self._styles[place.text]))
        elif _is_table(made[-1]):
            made.append(spacer())
        return made

    def card(self, card: Card, room: int) -> Element:
        """A card, without its caption."""
        return card_element(card, Setting(room), self._look)

    def _apart(self, parts: Iterator[Part]) -> Iterator[Part]:
        """Parts with room behind each table, where Word would let the next text touch it."""
        before: Part | None = None
        for part in parts:
            if before and _is_table(before.element):
                if _is_table(part.element):
                    yield Part(spacer(), lies=before.lies and part.lies)
                else:
                    _set_apart(part.element, self._styles)
            yield part
            before = part

    def _left_over(self) -> Iterator[Part]:
        notes = self._lines.unmarked()
        if notes:
            yield Part(paragraph(self._styles["RemarkLabel"], run(self._kit.words.notes)))
        for note in notes:
            content = self._lines.runs(note.content, 18)
            yield Part(paragraph(self._styles["Remark"], *content))

    # --- headings -------------------------------------------------------------------------

    def _sections(self, sections: Blocks, place: Place, level: int = 1) -> Iterator[Part]:
        for block in sections:
            if isinstance(block, Section):
                yield from self._section(block, place, level)
            else:
                yield from self._blocks((block,), place)

    def _section(self, section: Section, place: Place, level: int) -> Iterator[Part]:
        yield Part(self._heading(section, level), leads=True)
        if section.badge or section.link:
            yield Part(self._basis(section), leads=True)
        yield from self._sections(section.content, place, level + 1)

    def _heading(self, section: Section, level: int) -> Element:
        is_counted = bool(section.number) and self._numbers.counts(level, section.number)
        number = self._numbering.heading(level, is_counted=is_counted)
        written = "" if is_counted else section.number
        title = run(f"{written}　{section.title}" if written else section.title)
        return paragraph(
            self._styles[f"Heading{min(level, _DEEPEST)}"],
            *self._kit.bookmarks.around(self._kit.bookmarks.name(section.anchor), [title]),
            properties=[] if number is None else [number],
        )

    def _basis(self, section: Section) -> Element:
        content: list[Element] = []
        if section.badge:
            content.append(run(f"【{section.badge}】", styled(self._styles["Badge"])))
        if section.link:
            content += self._lines.link(section.link)
        return paragraph(self._styles["Basis"], *content, properties=[w("keepNext")])

    # --- blocks ---------------------------------------------------------------------------

    def _blocks(self, blocks: Blocks, place: Place) -> Iterator[Part]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield Part(self._paragraph(block, place))
                case Items():
                    yield from self._items(block, place)
                case Card():
                    yield from self._caption(block.caption, place)
                    if block.facts:  # Word knows no table without rows
                        yield Part(card_element(block, place.set_as, self._look))
                case Table():
                    yield from self._table(block, place)
                case Remark():
                    yield from self._remark(block, place)
                case Drawing():
                    yield from self._drawing(block, place)
                case Section():
                    yield from self._section(block, place, _DEEPEST)
                case _:
                    assert_never(block)

    def _paragraph(self, block: Paragraph, place: Place, *extra: Element) -> Element:
        properties = list(extra)
        if place.align == "right":
            properties.append(w("jc", val="right"))
        content = self._lines.runs(block.content, place.size)
        return paragraph(self._styles[place.text], *content, properties=properties)

    def _items(self, block: Items, place: Place) -> Iterator[Part]:
        number = self._numbering.ordered(place.depth) if block.ordered else None
        for item in block.items:
            marks = [
                self._numbering.bullet(place.depth)
                if number is None
                else self._numbering.item(number, place.depth)
            ]
            if place.bordered:
                marks += _flush()
            style = place.bullet if number is None else place.number
            first, rest = (
                (item[0], item[1:])
                if item and isinstance(item[0], Paragraph)
                else (Paragraph(()), item)
            )
            assert isinstance(first, Paragraph)
            yield Part(self._paragraph(first, replace(place, text=style), *marks))
            yield from self._of_item(rest, replace(place, depth=place.depth + 1))

    def _of_item(self, blocks: Blocks, place: Place) -> Iterator[Part]:
        """What follows the first line of an item."""
        for block in blocks:
            if isinstance(block, Paragraph):
                inner = replace(place, text=place.more)
                stands_in = () if place.bordered else (w("ind", left=_ITEM * place.depth),)
                yield Part(self._paragraph(block, inner, *stands_in))
            else:
                yield from self._blocks((block,), replace(place, is_page=False))

    def _caption(self, caption: str, place: Place, *, lies: bool = False) -> Iterator[Part]:
        if caption:
            yield Part(paragraph(self._styles[place.caption], run(caption)), leads=True, lies=lies)

    def _table(self, block: Table, place: Place) -> Iterator[Part]:
        set_as = self._settings[self._needed[block.columns]] if place.is_page else place.set_as
        unit = self._kit.words.aside(self._kit.words.labelled(self._kit.words.unit, block.unit))
        yield from self._caption(
            block.caption + (unit if block.unit else ""), place, lies=set_as.lies
        )
        if any(block.columns) or any(block.rows):
            yield Part(table_element(block, set_as, self._look), lies=set_as.lies)
        if block.source:
            source = self._kit.words.labelled(self._kit.words.source, block.source)
            yield Part(paragraph(self._styles["Source"], run(source)), lies=set_as.lies)

    def _remark(self, block: Remark, place: Place) -> Iterator[Part]:
        inner = replace(_all_of("Remark", place.room), bordered=True)
        parts = list(self._blocks(block.content, inner))
        if block.label:
            parts.insert(0, Part(paragraph(self._styles["RemarkLabel"], run(block.label))))
        if parts:
            _spaced(parts[0].element, before=_GAP)
            _spaced(parts[-1].element, after=_GAP)
        yield from parts

    def _drawing(self, block: Drawing, place: Place) -> Iterator[Part]:
        picture = self._kit.pictures.drawing(block, place.room)
        yield Part(paragraph(self._styles["Figure"], picture), leads=bool(block.caption))
        if block.caption:
            centred = [w("keepNext", val=0), w("jc", val="center")]
            caption = paragraph(self._styles[place.caption], run(block.caption), properties=centred)
            yield Part(caption)


def _on_pages(blocks: Blocks) -> Iterator[Table]:
    """The tables that stand in no other block than chapters and their parts."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Section):
            yield from _on_pages(block.content)


def _is_table(element: Element) -> bool:
    return str(element.tag).endswith("}tbl")


def _flush() -> tuple[Element, Element]:
    """What keeps an item of a list at the line of a remark."""
    stop = w("tabs", w("tab", val="num", pos=_REMARK + _ITEM))
    return stop, w("ind", left=_REMARK, firstLine=0)


def _set_apart(element: Element, styles: Styles) -> None:
    """Room above a paragraph whose style gives none."""
    if element[0][0].get(qn("w:val")) in {styles[name] for name in _TOUCHING}:
        _spaced(element, before=_GAP)


def _spaced(element: Element, **sides: int) -> None:
    """Room before or after a paragraph, beside what its style says."""
    if _is_table(element):
        return
    properties = element[0]
    spacing = properties.find(qn("w:spacing"))
    if spacing is None:
        spacing = w("spacing")
        behind = next((one for one in properties if one.tag in _BEHIND_SPACING), None)
        if behind is None:
            properties.append(spacing)
        else:
            behind.addprevious(spacing)
    for side, room in sides.items():
        spacing.set(qn(f"w:{side}"), str(room))
