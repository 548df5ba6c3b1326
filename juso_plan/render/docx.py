"""The document tree as a Word file that an officer goes on working on.

For the maintainer: what one may want to change stands in a style (`templates/word/styles.xml`), a
heading counts by itself, the contents are Word's own. The parts are in `render/word/`. With a
theme's own Word file its styles, page, head and foot are used, and its text is left out.
"""

from __future__ import annotations

from docx.opc.coreprops import CoreProperties

from juso_plan.document.blocks import Document
from juso_plan.render.outside import written_apart
from juso_plan.render.theme import Theme
from juso_plan.render.word.body import Body
from juso_plan.render.word.front import Front, has_title_page, running_head
from juso_plan.render.word.kit import Kit
from juso_plan.render.word.lines import Bookmarks, Lines
from juso_plan.render.word.numbering import Numbering
from juso_plan.render.word.package import (
    ask_to_update,
    footnotes_part,
    from_template,
    language_tag,
    new_file,
    own_part,
    saved,
)
from juso_plan.render.word.pages import Pages
from juso_plan.render.word.pictures import Pictures
from juso_plan.render.word.styles import Styles
from juso_plan.render.word.xml import flat
from juso_plan.render.wording import words

_LONGEST = 255
"""Characters that a property of a file may have."""


def render_docx(document: Document, theme: Theme) -> bytes:
    """Write a document as a Word file (.docx).

    The same document and theme give the same bytes. Companions are left out: the file is passed on
    by itself, and a link to a file beside it would lead nowhere.

    Raises:
        BadTemplate: the theme's Word file is none.
    """
    return written_apart(theme, _written, document, theme)


def _written(document: Document, theme: Theme) -> bytes:
    is_template = theme.word is not None
    file = from_template(theme.word) if theme.word else new_file(theme, document)
    pages = Pages(file)
    styles_part, numbering_part = (
        own_part(name, theme, document, pages.width) for name in ("styles", "numbering")
    )
    styles = Styles(file, styles_part if is_template else None)
    bookmarks = Bookmarks(document)
    kit = Kit(
        document,
        theme,
        words(document.language),
        styles,
        Numbering(file, numbering_part, is_template=is_template),
        bookmarks,
        Lines(document, styles, bookmarks, file.part, footnotes_part(file)),
        Pictures(file, theme, is_brief=document.is_brief),
    )
    pages.head_and_foot(styles, running_head(document), has_title_page=has_title_page(document))
    body = Body(kit)
    Front(kit, body).write(pages)
    body.write(pages, starts_page=has_title_page(document))
    pages.write()
    ask_to_update(file)
    _describe(file.core_properties, document)
    return saved(file)


def _describe(properties: CoreProperties, document: Document) -> None:
    """Say in the file's properties what it is."""
    cover = document.cover
    properties.title = flat(cover.title)[:_LONGEST]
    properties.subject = flat(cover.subtitle)[:_LONGEST]
    properties.author = flat(cover.municipality)[:_LONGEST]
    properties.language = language_tag(document.language)
