"""`juso-plan render`: plans to pages, whole or not at all.

For the maintainer: a plan of which something could not be read is not rendered, since that would be
missing from the page without a word. Findings of the law's rules do not stand in the way. Files are written only once every form of a plan is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from juso_plan.cli.console import DONE, FAILED, FOUND, Console, Stopped
from juso_plan.cli.forms import chosen_forms, say_lacking, written
from juso_plan.cli.named import CHECKLIST, SUMMARY, named_plans
from juso_plan.cli.reading import Whole, read_whole
from juso_plan.cli.side_file import read_theme
from juso_plan.cli.writing import is_written
from juso_plan.document.blocks import Document, Link
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.document.summary import build_summary
from juso_plan.render.faults import NoGlyph
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist


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
    """Render every plan that the paths name; one that can't be rendered does not stop the rest."""
    making = _Making(
        console, request, chosen_forms(console, request.to), read_theme(console, request.theme)
    )
    named = named_plans(console, request.paths, (CHECKLIST, SUMMARY))
    code = FAILED if named.is_lacking else DONE
    files, is_slow = named.files.items(), "pdf" in making.forms
    for stem, file in console.counting("progress-make", files, len(files), is_slow=is_slow):
        code = max(code, making.render(file, request.out / stem))
    return code


@dataclass(frozen=True, slots=True)
class _Making:
    """How plans are rendered: as was asked for, into which forms, with which look."""

    console: Console
    request: Request
    forms: list[str]
    theme: Theme

    def render(self, file: Path, target: Path) -> int:
        """Write all files of a plan, whose names begin like `target`; gives the exit code for it."""
        try:
            whole = read_whole(self.console, file, "not-rendered")
        except Stopped as end:
            return end.code
        try:
            pages = dict(self._pages(file, whole, target))
        except NoGlyph as error:
            say_lacking(self.console, file, whole.read, error)
            return FOUND
        for path, data in pages.items():
            if not is_written(self.console, path, data, self.request.out):
                return FAILED
            self.console.say(self.console.label("written", path=path))
        return DONE

    def _pages(self, file: Path, whole: Whole, target: Path) -> Iterator[tuple[Path, bytes]]:
        """The files of a plan: in each form the plan, and beside it the 充足表 to which its page then leads."""
        if self.request.edition == "summary":
            summary = build_summary(whole.plan)
            yield from (self._page(summary, form, target, SUMMARY) for form in self.forms)
            return
        document, beside = build_document(whole.plan), self._beside(file, whole)
        for form in self.forms:
            if beside is None:
                yield self._page(document, form, target)
                continue
            name = f"{target.name}{CHECKLIST}.{form}"
            link = Link(self.console.label("checklist"), quote(name))
            yield self._page(replace(document, companions=(link,)), form, target)
            yield self._page(beside, form, target, CHECKLIST)

    def _beside(self, file: Path, whole: Whole) -> Document | None:
        """The 充足表; None where it is not wanted, or the paper is none that must fulfil anything."""
        if not self.request.has_checklist:
            return None
        language = self.console.language
        table = checklist(file.as_posix(), whole.read, Options(), language)
        return checklist_document(table, language) if table.rows else None

    def _page(
        self, document: Document, form: str, target: Path, end: str = ""
    ) -> tuple[Path, bytes]:
        path = target.with_name(f"{target.name}{end}.{form}")
        return path, written(self.console, document, form, self.theme)
