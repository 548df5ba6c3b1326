"""`juso-plan render`: plans to pages, whole or not at all.

For the maintainer: a plan of which something could not be read is not rendered, since that would be
missing from the page without a word. Findings of the law's rules do not stand in the way. Files are written only once every form of a plan is made.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from juso_plan.cli.console import DONE, FAILED, FOUND, Console, colours
from juso_plan.document.blocks import Document, Link
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.files import NoPlans, plan_files, read_file, write_file
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import FileOutcome
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.report.text import text_report
from juso_plan.rules.check import Options, read, unread
from juso_plan.rules.checklist import checklist

WRITERS: dict[str, Callable[[Document], str]] = {"md": render_markdown, "html": render_html}
_BESIDE = "-checklist"
"""Behind the name of a plan's page: its 充足表."""


def run(console: Console, paths: list[str], to: str, out: Path) -> int:
    """Render every plan that `paths` name into `out`."""
    forms = list(WRITERS) if to == "all" else [form.strip() for form in to.split(",")]
    unknown = next((form for form in forms if form not in WRITERS), None)
    if unknown is not None:
        console.fail("unknown-format", value=unknown, choices=console.listed((*WRITERS, "all")))
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
        code = max(code, _render(console, file, forms, out / stem))
    return code


def _render(console: Console, file: Path, forms: list[str], target: Path) -> int:
    try:
        plan = read(read_file(file))
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    if _is_unread(console, file, plan) or plan.plan is None:
        return FOUND
    for path, text in _pages(console, file, plan, forms, target).items():
        try:
            write_file(path, text)
        except OSError as error:
            console.fail("not-writable", path=path, reason=console.reason(error))
            return FAILED
        console.say(console.label("written", path=path))
    return DONE


def _pages(
    console: Console, file: Path, plan: ReadPlan, forms: list[str], target: Path
) -> dict[Path, str]:
    """The texts of all files of a plan: the plan in each form, and its 充足表 beside it."""
    assert plan.plan is not None
    table = checklist(file.as_posix(), plan, Options(), console.language)
    document = build_document(plan.plan)
    pages = {}
    for form in forms:
        own = target.with_name(f"{target.name}.{form}")
        if not table.rows:
            pages[own] = WRITERS[form](document)
            continue
        beside = target.with_name(f"{target.name}{_BESIDE}.{form}")
        link = Link(console.label("checklist"), quote(beside.name))
        pages[own] = WRITERS[form](replace(document, companions=(link,)))
        pages[beside] = WRITERS[form](checklist_document(table, console.language))
    return pages


def _is_unread(console: Console, file: Path, plan: ReadPlan) -> bool:
    """Whether something could not be read; it is said then."""
    lost = unread(plan)
    if lost:
        shown = (FileOutcome(file.as_posix(), lost),)
        console.say(text_report(shown, console.language, colour=colours(sys.stderr)))
        console.fail("not-rendered", path=file)
    return bool(lost)
