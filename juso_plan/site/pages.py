"""The pages of the portal that are not a plan's own: the list.

For the maintainer: pages extend `templates/site/frame.html`. A further page (a comparison) is another
template that extends it, written by `site_page` with what it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from juso_plan.document.blocks import Link
from juso_plan.messages import Language, catalogue
from juso_plan.render.cover import phrases
from juso_plan.render.html import page_css
from juso_plan.render.look import look
from juso_plan.render.outside import written_apart
from juso_plan.render.templates import written_page
from juso_plan.render.theme import Theme
from juso_plan.render.wording import words
from juso_plan.resources import shipped
from juso_plan.site.entries import Entry, by_prefecture


def list_page(
    entries: list[Entry], comparisons: Sequence[Link], language: Language, theme: Theme
) -> str:
    """The first page: every plan, under its prefecture, and the ways to the pages that compare them.

    Raises BadTemplate.
    """
    return written_apart(theme, _list_page, entries, comparisons, language, theme)


def _list_page(
    entries: list[Entry], comparisons: Sequence[Link], language: Language, theme: Theme
) -> str:
    labels = catalogue(language).labels
    groups = [
        {"anchor": f"prefecture-{number}", "name": name or labels["site-nowhere"], "lines": lines}
        for number, (name, lines) in enumerate(by_prefecture(entries), 1)
    ]
    cities = len({(one.prefecture, one.municipality) for one in entries})
    kinds = sorted({one.kind for one in entries if one.kind})
    states = sorted({one.state or labels["site-no-state"] for one in entries})
    return site_page(
        "site/index.html",
        labels["site-title"],
        labels["site-about"].format(plans=len(entries), cities=cities),
        language,
        theme,
        groups=groups,
        comparisons=comparisons,
        narrowed=(
            ("kind", labels["site-kind"], kinds),
            ("state", labels["site-state"], states),
        ),
    )


def site_page(
    template: str, title: str, about: str, language: Language, theme: Theme, **values: Any
) -> str:
    """A page of the portal by its template, with the frame that all have. Raises BadTemplate."""
    frame = {
        "language": language,
        "title": title,
        "about": about,
        "labels": catalogue(language).labels,
        "words": words(language),
        "look": look(theme),
        "css": page_css(theme, "site/site.css"),
        "phrases": phrases,
    }
    return written_page(theme.templates, template, frame | values)


def search_script() -> str:
    """The script of the search; the data that it reads are made by `search.Index`."""
    return shipped("templates", "site", "search.js").read_text(encoding="utf-8")
