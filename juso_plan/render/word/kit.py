"""What the parts of one file share while it is written."""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.document.blocks import Document
from juso_plan.render.theme import Theme
from juso_plan.render.word.lines import Bookmarks, Lines
from juso_plan.render.word.numbering import Numbering
from juso_plan.render.word.pictures import Pictures
from juso_plan.render.word.styles import Styles
from juso_plan.render.wording import Words


@dataclass(frozen=True, slots=True)
class Kit:
    """A document, its look, and all that makes elements of it."""

    document: Document
    theme: Theme
    words: Words
    styles: Styles
    numbering: Numbering
    bookmarks: Bookmarks
    lines: Lines
    pictures: Pictures
