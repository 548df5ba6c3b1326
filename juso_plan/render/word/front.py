"""What stands before the chapters: the title page, and the contents.

For the maintainer: the contents are a field that Word makes anew. It holds the entries already, for
those who open the file in something else; their page numbers stay empty until Word has set the
pages, since a number by chance would be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.document.blocks import Blocks, Card, Document, Section
from juso_plan.render.cover import head_facts
from juso_plan.render.word.body import Body
from juso_plan.render.word.kit import Kit
from juso_plan.render.word.pages import Pages
from juso_plan.render.word.xml import Element, field, flat, paragraph, run, w

_LEVELS = 3
_SHORT = 8
"""A document with no more entries in its contents has a head instead of a title page."""


def has_title_page(document: Document) -> bool:
    """Whether a document is long enough for a title page."""
    return not document.is_brief and sum(1 for _ in _entries(document.sections, 1)) > _SHORT


def running_head(document: Document) -> str:
    """What stands at the head of each page."""
    cover = document.cover
    title, municipality = flat(cover.title), flat(cover.municipality)
    named = title if not municipality or municipality in title else f"{municipality}　{title}"
    return f"{named}（{flat(cover.state)}）" if cover.state else named


class Front:
    """Writes what stands before the chapters."""

    def __init__(self, kit: Kit, body: Body) -> None:
        self._kit = kit
        self._styles = kit.styles
        self._body = body

    def write(self, pages: Pages) -> None:
        """Write the title page or the head, and the contents."""
        is_page = has_title_page(self._kit.document)
        for element in self._cover(pages.width, is_page=is_page):
            pages.add(element)
        if self._kit.document.sections and not self._kit.document.is_brief:
            pages.add(self._contents(starts_page=is_page))

    def _cover(self, room: int, *, is_page: bool) -> Iterator[Element]:
        cover, styles = self._kit.document.cover, self._styles
        if self._kit.theme.emblem:
            words = self._kit.theme.emblem_text
            yield paragraph(
                styles["Figure"], self._kit.pictures.emblem(self._kit.theme.emblem, words, 1134)
            )
        if cover.state:
            yield paragraph(styles["CoverLine"], run(cover.state))
        above = [w("spacing", before=2800)] if is_page else []
        yield paragraph(styles["Title"], run(cover.title), properties=above)
        if cover.subtitle:
            yield paragraph(styles["Subtitle"], run(cover.subtitle))
        for text in dict.fromkeys((cover.municipality, self._kit.theme.name)):
            if text:
                yield paragraph(styles["CoverLine"], run(text))
        facts = head_facts(self._kit.document)
        if facts:
            above = [w("spacing", before=2400 if is_page else 60)]
            yield w("p", w("pPr", w("pStyle", val=styles["CoverLine"]), *above))
            yield self._body.card(Card("", facts), room)

    def _contents(self, *, starts_page: bool) -> Element:
        """The contents, in the frame by which Word offers to make them anew."""
        properties = [w("pageBreakBefore")] if starts_page else []
        heading = paragraph(
            self._styles["TOCHeading"], run(self._kit.words.contents), properties=properties
        )
        entries = [
            self._entry(section, level)
            for level, section in _entries(self._kit.document.sections, 1)
        ]
        begin, instruction, separate, end = field(f'TOC \\o "1-{_LEVELS}" \\h \\z \\u')
        # Before the first entry, behind the properties of its paragraph.
        for element in (separate, instruction, begin):
            entries[0].insert(1, element)
        entries[-1].append(end)
        kind = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
        return w("sdt", w("sdtPr", kind), w("sdtContent", heading, *entries))

    def _entry(self, section: Section, level: int) -> Element:
        name = self._kit.bookmarks.name(section.anchor)
        title = flat(section.title)
        text = f"{flat(section.number)}　{title}" if section.number else title
        link = w(
            "hyperlink",
            run(text),
            w("r", w("tab")),
            *field(f"PAGEREF {name} \\h"),
            anchor=name,
            history=1,
        )
        return paragraph(self._styles[f"TOC{level}"], link)


def _entries(sections: Blocks, level: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        if isinstance(section, Section):
            yield level, section
            if level < _LEVELS:
                yield from _entries(section.content, level + 1)
