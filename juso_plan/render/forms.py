"""The forms that a document is written in.

For the maintainer: each loads its writer when it is first asked for, since some need packages that not
every installation has.
"""

from __future__ import annotations

from collections.abc import Callable

from juso_plan.document.blocks import Document
from juso_plan.render.theme import Theme


def _markdown(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.markdown import render_markdown

    return render_markdown(document).encode("utf-8", errors="replace")


def _html(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.html import render_html

    return render_html(document, theme).encode("utf-8", errors="replace")


def _docx(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.docx import render_docx

    return render_docx(document, theme)


def _pdf(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.pdf import render_pdf

    return render_pdf(document, theme)


WRITERS: dict[str, Callable[[Document, Theme], bytes]] = {
    "md": _markdown,
    "html": _html,
    "docx": _docx,
    "pdf": _pdf,
}
"""Each form by its name, which is also the end of the names of its files."""
