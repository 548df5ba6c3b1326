"""The pages of the preview, each with the policy under which a browser may show it.

For the maintainer: the frame has the findings beside a window (`iframe`) in which the document, the 充足表
or the text of the file stands; its links work without script, and `preview.js` only fetches what is new.
A policy forbids everything and then allows what the page is made of: its style by hash, and in the frame
the one script. What a plan says is escaped by the templates; were it not, it still could not act.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import Any

from markupsafe import Markup

from juso_plan.document.blocks import Document
from juso_plan.document.checklist import counts_line
from juso_plan.messages import Language, catalogue
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Checklist, FileOutcome, Located
from juso_plan.render.cover import phrases
from juso_plan.render.html import page_css
from juso_plan.render.plain import lines
from juso_plan.render.templates import written_page
from juso_plan.render.theme import Theme
from juso_plan.render.wording import words
from juso_plan.report.words import message
from juso_plan.resources import shipped
from juso_plan.serve.findings import Group, grouped, line_of, listed
from juso_plan.terminal import harmless

FRAME, PLAN, CHECKLIST, TEXT = "", "plan", "checklist", "text"
"""The names of the pages, as they stand in their addresses."""
MOST_BLOCKING = 3
"""How many of the findings that stand in the way are told above the page; all are in the list."""
MOST_LINES, MOST_CHARACTERS = 20_000, 2_000_000
"""What is shown of the text of a file."""
_OURS = Theme()
"""The frame looks the same for every city, and none of its templates comes from outside."""
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is sent, and its Content-Security-Policy."""

    body: bytes
    policy: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What the frame says.

    `texts` tell what is shown, or, where that `is_stale`, why it is not the newest; `blocking` are the
    first findings that stand in the way. `checked` is None where nothing could be read yet, `document` where
    nothing could be shown. `others` are the names of the pages beside the document.
    """

    number: int
    name: str
    title: str
    texts: tuple[str, ...]
    is_stale: bool
    blocking: tuple[Located, ...]
    checked: Checklist | None
    document: Document | None
    others: tuple[str, ...]


def themed(page: str, theme: Theme) -> Page:
    """A page as `render` makes it. It may not run scripts; what a city's own templates set, it shows."""
    style = "style-src 'unsafe-inline'; font-src data:"
    if theme.templates is None:
        style = f"style-src {_hash(f'{chr(10)}{page_css(theme)}{chr(10)}')}"
    return _page(page, f"{_NOTHING}; frame-ancestors 'self'; {style}")


def frame_page(shown: Shown, language: Language) -> Page:
    """What stands around the document: what is shown, the ways to the other pages, the findings."""
    script = shipped("templates", "preview", "preview.js").read_text(encoding="utf-8")
    checked = shown.checked
    groups: list[Group] = []
    if checked:
        groups = grouped(checked.outcome.findings, shown.document, language)
    policy = (
        f"script-src {_hash(script)}; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'"
    )
    return _ours(
        "frame",
        language,
        policy,
        shown=shown,
        groups=groups,
        blocking=listed("first", shown.blocking, None, language),
        counted=counts_line(checked, language) if checked and checked.rows else "",
        script=Markup(script),  # noqa: S704 - our own
    )


def text_page(name: str, plan: ReadPlan, outcome: FileOutcome, language: Language) -> Page:
    """The text of the file, line by line, with what was found in each."""
    found = defaultdict(list)
    for one in outcome.findings:
        if not one.waived:
            found[line_of(one)].append((one.severity.value, message(one, language)))
    table = plan.parsed.lines
    texts, left = [], MOST_CHARACTERS
    for number in islice(range(1, len(table) + 1), MOST_LINES):
        texts.append((number, harmless(table.text(number)[:left]), found[number]))
        left -= len(table.text(number))
        if left < 0:
            break
    is_whole = len(texts) == len(table) and left >= 0
    return _ours(
        "text", language, "frame-ancestors 'self'", name=name, texts=texts, is_whole=is_whole
    )


def empty_page(texts: list[str], language: Language) -> Page:
    """What stands in the place of a document that could not be made yet."""
    return _ours("empty", language, "frame-ancestors 'self'", texts=texts)


def _ours(template: str, language: Language, policy: str, **values: Any) -> Page:
    """A page by a template of our own."""
    css = page_css(_OURS, "preview/preview.css")
    every = {
        "language": language,
        "labels": catalogue(language).labels,
        "words": words(language),
        "lines": lines,
        "phrases": phrases,
        "css": css,
    }
    page = written_page(None, f"preview/{template}.html", every | values)
    return _page(page, f"{_NOTHING}; style-src {_hash(css)}; {policy}")


def _page(text: str, policy: str) -> Page:
    return Page(text.encode("utf-8", errors="replace"), policy)


def _hash(text: str) -> str:
    """The source expression that allows an element with this text."""
    digest = hashlib.sha256(text.encode("utf-8", errors="replace")).digest()
    return f"'sha256-{b64encode(digest).decode()}'"
