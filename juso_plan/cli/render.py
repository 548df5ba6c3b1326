"""`juso-plan render`: plans to pages, whole or not at all.

For the maintainer: a plan of which something could not be read is not rendered, since that would be
missing from the page without a word. Findings of the law's rules do not stand in the way. Files are written only once every form of a plan is made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from juso_plan.cli.console import DONE, FAILED, FOUND, Console
from juso_plan.cli.side_file import read_theme
from juso_plan.cli.unread import say_unread
from juso_plan.cli.writing import is_written
from juso_plan.document.blocks import Document, Link
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.document.summary import build_summary
from juso_plan.extras import missing_extra
from juso_plan.files import NoPlans, plan_files, read_file
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan
from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.forms import WRITERS
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist

BESIDE = "-checklist"
"""Behind the name of a plan's page: its 充足表."""
SUMMARY = "-summary"
"""Behind the name of a plan's page: its 概要版."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of `render`; `edition` is full or summary, `has_checklist` whether the 充足表 is made."""

    paths: list[str]
    to: str
    out: Path
    edition: str
    has_checklist: bool
    theme: Path | None


def run(console: Console, request: Request) -> int:
    """Render every plan that the paths name."""
    forms = chosen_forms(console, request.to)
    theme = read_theme(console, request.theme) if request.theme else Theme()
    named = named_plans(console, request.paths, (BESIDE, SUMMARY)) if forms and theme else None
    if forms is None or theme is None or named is None:
        return FAILED
    code = FAILED if named.is_lacking else DONE
    files, is_slow = named.files.items(), "pdf" in forms
    for stem, file in console.counting("progress-make", files, len(files), is_slow=is_slow):
        target = request.out / stem
        code = max(code, _render(console, file, Making(forms, target, theme, request)))
    return code


def chosen_forms(console: Console, to: str) -> list[str] | None:
    """The forms that `--to` asks for; None, with the reason said, where one is not known."""
    forms = list(WRITERS) if to == "all" else [form.strip() for form in to.split(",")]
    unknown = next((form for form in forms if form not in WRITERS), None)
    if unknown is None:
        return forms
    console.fail("unknown-format", value=unknown, choices=console.listed((*WRITERS, "all")))
    return None


@dataclass(frozen=True, slots=True)
class Named:
    """Plans by the names of their pages, and whether a path led to none (which was said)."""

    files: dict[str, Path]
    is_lacking: bool


def named_plans(console: Console, paths: list[str], besides: tuple[str, ...]) -> Named | None:
    """The plans that paths name. None, with the reason said, where two would be one page.

    `besides` are the ends of the names of what is written beside a plan's page.
    """
    files: dict[str, Path] = {}
    is_lacking = False
    for path in paths:
        for file in plan_files(Path(path)):
            if isinstance(file, NoPlans):
                console.fail(file.label, **file.args_of_label)
                is_lacking = True
                continue
            stem = f"{file.resolve().parent.name}-{file.stem}"
            if files.setdefault(stem, file).resolve() != file.resolve():
                console.fail("same-output", first=files[stem], second=file, path=stem)
                return None
    for stem, file in files.items():
        for beside in besides:
            if other := files.get(stem + beside):
                console.fail("same-output", first=file, second=other, path=stem + beside)
                return None
    return Named(files, is_lacking)


@dataclass(frozen=True, slots=True)
class Making:
    """How a plan is rendered: into which forms, beside which path, with which look, as what was asked."""

    forms: list[str]
    target: Path
    theme: Theme
    request: Request

    def path(self, form: str, end: str = "") -> Path:
        """The file of a form; `end` stands behind the name of the plan's page."""
        return self.target.with_name(f"{self.target.name}{end}.{form}")


def _render(console: Console, file: Path, making: Making) -> int:
    try:
        plan = read(read_file(file))
    except NoPlans as error:
        console.fail(error.label, **error.args_of_label)
        return FAILED
    if say_unread(console, file.as_posix(), plan) or plan.plan is None:
        console.fail("not-rendered", path=file)
        return FOUND
    try:
        if making.request.edition == "summary":
            pages = _summary(plan.plan, making)
        else:
            pages = _pages(console, file, plan, making)
    except NoGlyph as error:
        say_lacking(console, file, plan, error)
        return FOUND
    except (ModuleNotFoundError, BadTemplate, NoFont) as error:
        say_why_not_made(console, error)
        return FAILED
    for path, data in pages.items():
        if not is_written(console, path, data):
            return FAILED
        console.say(console.label("written", path=path))
    return DONE


def say_why_not_made(console: Console, error: ModuleNotFoundError | BadTemplate | NoFont) -> None:
    """Say that a page can't be made for want of a package, or for the theme. Else raises again."""
    if isinstance(error, BadTemplate):
        console.fail(error.label, **error.args_of_label)
        return
    if isinstance(error, NoFont):
        console.fail("no-font", fonts=console.listed(error.names), path=error.folder)
        return
    extra = missing_extra(error)
    if extra is None:
        raise error
    console.fail("no-extra", extra=extra)


def _pages(console: Console, file: Path, plan: ReadPlan, making: Making) -> dict[Path, bytes]:
    """All files of a plan: the plan in each form, and the 充足表 beside it to which its page then leads."""
    assert plan.plan is not None
    document, beside = build_document(plan.plan), _beside(console, file, plan, making)
    pages = {}
    for form in making.forms:
        write = WRITERS[form]
        if beside is None:
            pages[making.path(form)] = write(document, making.theme)
            continue
        path = making.path(form, BESIDE)
        link = Link(console.label("checklist"), quote(path.name))
        pages[making.path(form)] = write(replace(document, companions=(link,)), making.theme)
        pages[path] = write(beside, making.theme)
    return pages


def _beside(console: Console, file: Path, plan: ReadPlan, making: Making) -> Document | None:
    """The 充足表; None where it is not wanted, or where the paper is none that must fulfil anything."""
    if not making.request.has_checklist:
        return None
    table = checklist(file.as_posix(), plan, Options(), console.language)
    return checklist_document(table, console.language) if table.rows else None


def _summary(plan: Plan, making: Making) -> dict[Path, bytes]:
    """The 概要版 of a plan in each form."""
    document = build_summary(plan)
    return {
        making.path(form, SUMMARY): WRITERS[form](document, making.theme) for form in making.forms
    }


def say_lacking(console: Console, file: Path, plan: ReadPlan, error: NoGlyph) -> None:
    """Say which characters can't be printed, and on which lines of the plan they stand."""
    console.fail("no-glyph", path=file)
    text, lines = plan.parsed.text, plan.parsed.lines
    for character in error.characters:
        code = " ".join(f"U+{ord(one):04X}" for one in character)
        found = dict.fromkeys(
            lines.position(match.start())[0] for match in re.finditer(re.escape(character), text)
        )
        places = [console.label("glyph-line", line=line) for line in found]
        where = console.listed(places) or console.label("glyph-no-line")
        console.say(console.label("glyph", character=character, code=code, where=where))
    console.say(console.label("glyph-help"))
