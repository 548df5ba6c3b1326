"""The document tree as one HTML page: no script, no request to any other place.

For the maintainer: the markup is in `templates/html/`, which only asks what this module hands it.
Text of the document reaches it as values, which Jinja escapes; only the style sheet and the SVG of drawings,
in which every text is escaped already, are taken as they are.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import NoReturn

from markupsafe import Markup

from juso_plan.document.blocks import Blocks, Document, Drawing, Paragraph, Section, Text
from juso_plan.render.cover import head_facts, phrases
from juso_plan.render.html_table import view
from juso_plan.render.look import look, theme_css
from juso_plan.render.outside import written_apart
from juso_plan.render.plain import lines
from juso_plan.render.targets import Targets, targets
from juso_plan.render.templates import style, written_page
from juso_plan.render.theme import Theme
from juso_plan.render.wording import OPEN, words


def render_html(document: Document, theme: Theme | None = None) -> str:
    """Write a document as one HTML page that needs nothing else.

    Raises BadTemplate where a template of the theme can't be used.
    """
    theme = theme or Theme()
    return written_apart(theme, _written, document, theme)


def _written(document: Document, theme: Theme) -> str:
    values = {
        "document": document,
        "facts": head_facts(document),
        "page": _Page(targets(document)),
        "broken": _broken,
        "css": page_css(theme),
        "look": look(theme),
        "drawn": _drawn,
        "kind": _kind,
        "lines": lines,
        "only_text": _only_text,
        "opened": OPEN,
        "parts": _parts,
        "phrases": phrases,
        "unknown": _unknown,
        "view": view,
        "words": words(document.language),
    }
    return written_page(theme.templates, "html/plan.html", values)


def page_css(theme: Theme, *more: str) -> Markup:
    """The style sheet of every page, with `more` by name and what a theme puts over it.

    Raises BadTemplate.
    """
    names = ("html/plan.css", *more)
    css = "".join(style(theme.templates, name) for name in names) + theme_css(theme)
    return Markup(css)  # noqa: S704 - no text of a plan is in it


class _Page:
    """What the template must count while it writes one page."""

    def __init__(self, known: Targets) -> None:
        self._known = known
        self._marks: Counter[int] = Counter()
        self._regions = count(1)
        self._figures = count(1)

    def leads(self, target: str) -> bool:
        """Whether a target may become a link."""
        return self._known.leads(target)

    def noted(self, number: int) -> bool:
        """Whether there is a note of this number."""
        return number in self._known.notes

    def mark(self, number: int) -> str:
        """The id of the next mark of a note."""
        self._marks[number] += 1
        return f"mark-{number}-{self._marks[number]}"

    def marks(self, number: int) -> list[str]:
        """The ids of all marks of a note, on the whole page."""
        return [f"mark-{number}-{index + 1}" for index in range(self._known.marks[number])]

    def region(self) -> int:
        """The number of the next table that can be moved, which keeps their names apart."""
        return next(self._regions)

    def figure(self) -> int:
        """The number of the next drawing, which keeps their names apart."""
        return next(self._figures)


def _parts(section: Section) -> list[Section]:
    """The sections inside of a section."""
    return [block for block in section.content if isinstance(block, Section)]


def _drawn(drawing: Drawing) -> Markup:
    """The SVG of a drawing."""
    return Markup(drawing.svg)  # noqa: S704 - our own, with every text of a plan escaped


def _broken(text: str) -> Markup:
    """A text with its line breaks."""
    return Markup("<br>").join(lines(text))


def _only_text(content: Blocks) -> Markup:
    """The text of blocks that are one text alone, as most cells of a table are; "" of others."""
    match content:
        case (Paragraph(content=(Text(text=text),)),):
            return _broken(text)
        case _:
            return Markup()


def _kind(part: object) -> str:
    return type(part).__name__


def _unknown(part: object) -> NoReturn:
    raise TypeError(f"templates/html has no form for {type(part).__name__}")
