"""A plan as a document."""

from __future__ import annotations

import os
from typing import Literal

from juso_plan.api.errors import MissingExtra, NotRendered
from juso_plan.api.plans import PlanFile, Source, whole
from juso_plan.api.side_files import theme_of
from juso_plan.document.blocks import Document
from juso_plan.document.build import build_document
from juso_plan.document.summary import build_summary
from juso_plan.extras import missing_extra
from juso_plan.messages import Language, catalogue
from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.forms import WRITERS
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme


def render(
    plan: PlanFile | Source,
    to: Literal["md", "html", "docx", "pdf"],
    *,
    edition: Literal["full", "summary"] = "full",
    theme: str | os.PathLike[str] | None = None,
    lang: Language = "ja",
) -> bytes:
    """Make the document of a plan: what a file of that form holds (Markdown and HTML in UTF-8).

    Args:
        plan: a plan, the path of its file, or its bytes.
        to: the form.
        edition: the whole plan, or its 概要版 for residents.
        theme: the file of the look that a city gives its documents.
        lang: the language of errors; the document is in Japanese, as the plan is.

    Raises:
        NotReadable, NotAPlan: as of `load`.
        NotWhole: a part of the plan could not be read, and would be missing from the document.
        FaultyFile: the theme can't be used.
        NotRendered: a template, a font or a character stands in the way.
        MissingExtra: the form needs packages that are not installed.
    """
    found = whole(plan, lang)
    look = theme_of(theme, lang) if theme is not None else Theme()
    document = build_summary(found.plan) if edition == "summary" else build_document(found.plan)
    return written(document, to, look, lang)


def written(document: Document, to: str, theme: Theme, lang: Language) -> bytes:
    """A document in a form. Raises NotRendered, MissingExtra."""
    listed = catalogue(lang).labels["list-comma"].join
    try:
        return WRITERS[to](document, theme)
    except BadTemplate as error:
        raise NotRendered(error.label, lang, **error.args_of_label) from error
    except NoFont as error:
        raise NotRendered("no-font", lang, fonts=listed(error.names), path=error.folder) from error
    except NoGlyph as error:
        raise NotRendered("api-no-glyph", lang, characters=listed(error.characters)) from error
    except ModuleNotFoundError as error:
        extra = missing_extra(error)
        if extra is None:
            raise
        raise MissingExtra(extra, lang) from error
