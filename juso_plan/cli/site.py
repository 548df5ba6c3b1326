"""`juso-plan site`: many plans as a portal of plain files.

For the maintainer: plans are read and written one by one; what stays in memory are the lines of the
list and the pairs of the search. A plan that can't be shown whole is left out and named, the rest is
written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

from juso_plan.cli.console import DONE, FAILED, Console, Stopped
from juso_plan.cli.forms import chosen_forms, say_lacking, written
from juso_plan.cli.named import CHECKLIST, named_plans
from juso_plan.cli.reading import read_whole
from juso_plan.cli.side_file import read_profile, read_theme
from juso_plan.cli.writing import is_written
from juso_plan.compare.column import Column, column
from juso_plan.document.blocks import Document, Link
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.files import PLAN_FOLDER
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Checklist
from juso_plan.render.faults import NoGlyph
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist
from juso_plan.site.comparisons import comparison_pages
from juso_plan.site.entries import Entry, entry
from juso_plan.site.findings import findings_document
from juso_plan.site.pages import list_page, search_script
from juso_plan.site.search import Index

_FINDINGS = "-findings"
"""Behind the name of a plan's page: what the check found."""
_PLANS, _SEARCH = "plans", "search"
"""The folders of the site."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    paths: list[str]
    to: str
    out: Path
    theme: Path | None
    profile: Path | None


def run(console: Console, request: Request) -> int:
    """Write the portal; a plan that can't be shown does not stop the rest."""
    forms = chosen_forms(console, request.to) if request.to else []
    theme = read_theme(console, request.theme)
    options = Options(profile=read_profile(console, request.profile))
    named = named_plans(console, request.paths or [PLAN_FOLDER], (CHECKLIST, _FINDINGS))
    site = _Site(console, request.out, [one for one in forms if one != "html"], theme)
    is_whole = not named.is_lacking
    files, is_slow = named.files.items(), "pdf" in forms
    for stem, file in console.counting("progress-make", files, len(files), is_slow=is_slow):
        is_whole = site.add(stem, file, options) and is_whole
    site.finish(options.today)
    console.say(console.label("site-written", path=request.out / "index.html", count=site.count))
    return DONE if is_whole else FAILED


class _Site:
    """The site in the making."""

    def __init__(self, console: Console, out: Path, forms: list[str], theme: Theme) -> None:
        self._console = console
        self._out = out
        self._forms = forms
        self._theme = theme
        self._entries: list[Entry] = []
        self._columns: list[Column] = []
        self._index = Index()

    @property
    def count(self) -> int:
        """How many plans it holds."""
        return len(self._entries)

    def add(self, stem: str, file: Path, options: Options) -> bool:
        """Write all files of a plan. False, with the reason said, where one of them can't be made.

        Raises Stopped where none can be made, for the theme, a package or the place to write to.
        """
        try:
            _, read, plan = read_whole(self._console, file, "not-rendered")
        except Stopped:
            return False
        language = self._console.language
        checked = checklist(file.as_posix(), read, options, language)
        document = build_document(plan)
        downloads = dict(self._downloads(document, file, read))
        links = self._links(stem, checked, tuple(downloads))
        for name, data in self._pages(stem, document, checked, links):
            self._write(f"{_PLANS}/{name}", data)
        for form, data in downloads.items():
            self._write(f"{_PLANS}/{stem}.{form}", data)
        address = quote(f"{_PLANS}/{stem}.html")
        below = tuple(replace(one, target=f"{_PLANS}/{one.target}") for one in links)
        self._entries.append(entry(plan, checked.outcome, address, below))
        self._columns.append(column(read, checked, language))
        name, text = self._index.add(document)
        self._write(f"{_SEARCH}/{name}", _bytes(text))
        return len(downloads) == len(self._forms)

    def finish(self, today: date) -> None:
        """Write what is about all plans."""
        language = self._console.language
        home = Link(self._console.label("site-home"), "index.html")
        comparisons = []
        for one in comparison_pages(self._columns, today, language):
            self._write(one.name, self._page(replace(one.document, companions=(home,))))
            comparisons.append(Link(one.text, one.name))
        for name, text in self._index.files(self._entries):
            self._write(f"{_SEARCH}/{name}", _bytes(text))
        self._write(f"{_SEARCH}/search.js", _bytes(search_script()))
        page = list_page(self._entries, comparisons, language, self._theme)
        self._write("index.html", _bytes(page))

    def _downloads(
        self, document: Document, file: Path, plan: ReadPlan
    ) -> Iterator[tuple[str, bytes]]:
        """The other forms of a plan; one that it can't be given in is said, and left out."""
        for form in self._forms:
            try:
                yield form, written(self._console, document, form, self._theme)
            except NoGlyph as error:
                say_lacking(self._console, file, plan, error)

    def _links(self, stem: str, checked: Checklist, downloads: tuple[str, ...]) -> tuple[Link, ...]:
        """What stands beside the page of a plan."""
        label = self._console.label
        table = [Link(label("checklist"), quote(f"{stem}{CHECKLIST}.html"))] if checked.rows else []
        findings = Link(label("site-findings"), quote(f"{stem}{_FINDINGS}.html"))
        forms = (Link(label(f"site-form-{form}"), quote(f"{stem}.{form}")) for form in downloads)
        return (*table, findings, *forms)

    def _pages(
        self, stem: str, document: Document, checked: Checklist, links: tuple[Link, ...]
    ) -> Iterator[tuple[str, bytes]]:
        """The pages of a plan by their names, one after the other."""
        language, label = self._console.language, self._console.label
        home = Link(label("site-home"), "../index.html")
        own = Link(label("site-plan-page"), quote(f"{stem}.html"))
        yield f"{stem}.html", self._page(replace(document, companions=(home, *links)))
        pages = {_FINDINGS: findings_document(checked, language)}
        if checked.rows:
            pages[CHECKLIST] = checklist_document(checked, language)
        for end, page in pages.items():
            name = f"{stem}{end}.html"
            others = tuple(one for one in links if one.target != quote(name))
            yield name, self._page(replace(page, companions=(home, own, *others)))

    def _page(self, document: Document) -> bytes:
        return written(self._console, document, "html", self._theme)

    def _write(self, name: str, data: bytes) -> None:
        if not is_written(self._console, self._out / name, data, self._out):
            raise Stopped(FAILED)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
