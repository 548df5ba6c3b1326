"""`juso-plan render`: plans to pages, whole or not at all.

For the maintainer: a plan of which something could not be read is not rendered, since that would be
missing from the page without a word. Findings of the law's rules do not stand in the way. Files are written only once every form of a plan is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from juso_plan.cli.console import DONE, FAILED, FOUND, Console
from juso_plan.cli.side_file import read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.document.blocks import Document, Link
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.files import NoPlans, plan_files, read_file, write_bytes
from juso_plan.model.read import ReadPlan
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist


def _markdown(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.markdown import render_markdown

    return render_markdown(document).encode("utf-8", errors="replace")


def _html(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.html import render_html

    return render_html(document, theme).encode("utf-8", errors="replace")


def _docx(document: Document, theme: Theme) -> bytes:
    from juso_plan.render.docx import render_docx

    return render_docx(document, theme)


WRITERS: dict[str, Callable[[Document, Theme], bytes]] = {
    "md": _markdown,
    "html": _html,
    "docx": _docx,
}
"""The forms of `--to`. Each loads its writer when it is first asked for."""
_BESIDE = "-checklist"
"""Behind the name of a plan's page: its 充足表."""
_EXTRAS = {"typst": "pdf", "pikepdf": "pdf", "pylopdf_fonts_jp": "pdf", "docx": "docx"}
"""Packages that not every installation has, and the extra that brings them."""


def run(console: Console, paths: list[str], to: str, out: Path, theme_file: Path | None) -> int:
    """Render every plan that `paths` name into `out`."""
    forms = list(WRITERS) if to == "all" else [form.strip() for form in to.split(",")]
    unknown = next((form for form in forms if form not in WRITERS), None)
    if unknown is not None:
        console.fail("unknown-format", value=unknown, choices=console.listed((*WRITERS, "all")))
        return FAILED
    theme = read_theme(console, theme_file) if theme_file else Theme()
    if theme is None:
        return FAILED
    code = DONE
    targets: dict[str, Path] = {}
    for path in paths:
        for file in plan_files(Path(path)):
            if isinstance(file, NoPlans):
                console.fail(file.label, **file.args_of_label)
                code = FAILED
                continue
            stem = f"{file.resolve().parent.name}-{file.stem}"
            if targets.setdefault(stem, file).resolve() != file.resolve():
                console.fail("same-output", first=targets[stem], second=file, path=stem)
                return FAILED
    for stem, file in targets.items():
        other = targets.get(stem + _BESIDE)
        if other:
            console.fail("same-output", first=file, second=other, path=stem + _BESIDE)
            return FAILED
    for stem, file in targets.items():
        code = max(code, _render(console, file, forms, out / stem, theme))
    return code


def _render(console: Console, file: Path, forms: list[str], target: Path, theme: Theme) -> int:
    try:
        plan = read(read_file(file))
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    if say_unread(console, file.as_posix(), plan) or plan.plan is None:
        console.fail("not-rendered", path=file)
        return FOUND
    try:
        pages = _pages(console, file, plan, forms, target, theme=theme)
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        console.fail("no-extra", extra=extra)
        return FAILED
    except BadTemplate as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    for path, data in pages.items():
        try:
            write_bytes(path, data)
        except OSError as error:
            console.fail("not-writable", path=path, reason=console.reason(error))
            return FAILED
        console.say(console.label("written", path=path))
    return DONE


def _pages(
    console: Console,
    file: Path,
    plan: ReadPlan,
    forms: list[str],
    target: Path,
    *,
    theme: Theme,
) -> dict[Path, bytes]:
    """All files of a plan: the plan in each form, and its 充足表 beside it."""
    assert plan.plan is not None
    table = checklist(file.as_posix(), plan, Options(), console.language)
    document = build_document(plan.plan)
    pages = {}
    for form in forms:
        own = target.with_name(f"{target.name}.{form}")
        if not table.rows:
            pages[own] = WRITERS[form](document, theme)
            continue
        beside = target.with_name(f"{target.name}{_BESIDE}.{form}")
        link = Link(console.label("checklist"), quote(beside.name))
        pages[own] = WRITERS[form](replace(document, companions=(link,)), theme)
        pages[beside] = WRITERS[form](checklist_document(table, console.language), theme)
    return pages
