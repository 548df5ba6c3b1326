"""The preview: what of a plan is shown now, and the last good page while the file is broken.

For the maintainer: no server is in here. `take` gets what the file holds and makes all pages anew, `page`
and `wait` are asked by other threads. A plan of which something can't be read is not rendered, as in
`render`: its findings are shown at once, the document stays that of the last file that could be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Condition

from juso_plan.document.blocks import Document
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import Checklist, Located
from juso_plan.render.html import render_html
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options, read, unread
from juso_plan.rules.checklist import checklist
from juso_plan.rules.profile import Profile
from juso_plan.serve.pages import (
    CHECKLIST,
    FRAME,
    MOST_BLOCKING,
    PLAN,
    TEXT,
    Page,
    Shown,
    empty_page,
    frame_page,
    text_page,
    themed,
)
from juso_plan.terminal import harmless


@dataclass(frozen=True, slots=True)
class _Good:
    """The last document that could be shown whole, and when its file was read."""

    document: Document
    page: Page
    time: str


class Preview:
    """The pages of one plan. `name` is its path as it is shown."""

    def __init__(
        self, name: str, language: Language, theme: Theme, profile: Profile | None = None
    ) -> None:
        self._name = name
        self._language = language
        self._labels = catalogue(language).labels
        self._theme = theme
        self._profile = profile
        self._good: _Good | None = None
        self._read: tuple[ReadPlan, Checklist] | None = None
        self._lost: tuple[Located, ...] = ()
        self._pages: dict[str, Page] = {}
        self._version = 0
        self._news = Condition()
        self.said = ""
        """What is shown, in a line."""

    def page(self, name: str) -> Page | None:
        """A page by its name; None where there is none."""
        return self._pages.get(name)

    def wait(self, known: str, seconds: float) -> str:
        """The number of what is shown, as soon as it is another than `known`, at last after `seconds`."""
        with self._news:
            self._news.wait_for(lambda: str(self._version) != known, seconds)
            return str(self._version)

    def take(self, data: bytes) -> None:
        """Show what the file holds now."""
        time = _now()
        self._show(time, self._taken(data, time))

    def tell(self, label: str, args: Mapping[str, object]) -> None:
        """Say why nothing newer can be shown (a label of the catalogue), and when that will be."""
        self._lost = ()
        self._show(_now(), [self._label(label, args), self._labels["preview-back"]])

    def _taken(self, data: bytes, time: str) -> list[str]:
        """Read the plan and render it; what stands in the way."""
        plan = read(data)
        options = Options(profile=self._profile)
        self._read = plan, checklist(self._name, plan, options, self._language)
        self._lost = unread(plan)
        if self._lost or plan.plan is None:
            return [self._label("preview-unread", {"count": len(self._lost)})]
        document = build_document(plan.plan)
        try:
            page = themed(render_html(document, self._theme), self._theme)
        except BadTemplate as error:
            return [self._label(error.label, error.args_of_label)]
        self._good = _Good(document, page, time)
        return []

    def _show(self, time: str, faults: list[str]) -> None:
        good = self._good
        texts = [self._label("preview-current", {"time": time})]
        if faults:
            stale = (
                self._label("preview-stale", {"time": good.time})
                if good
                else self._labels["preview-none"]
            )
            texts = [*faults, stale]
        pages = {PLAN: good.page if good else empty_page(texts, self._language)}
        plan, checked = self._read or (None, None)
        if plan and checked:
            pages[TEXT] = text_page(self._name, plan, checked.outcome, self._language)
        if checked and checked.rows:
            document = checklist_document(checked, self._language)
            pages[CHECKLIST] = themed(self._without_fault(document), self._theme)
        shown = Shown(
            number=self._version + 1,
            name=harmless(self._name),
            title=good.document.cover.title if good else "",
            texts=tuple(texts),
            is_stale=bool(faults),
            blocking=self._lost[:MOST_BLOCKING],
            checked=checked,
            document=good.document if good else None,
            others=tuple(one for one in (CHECKLIST, TEXT) if one in pages),
        )
        pages[FRAME] = frame_page(shown, self._language)
        self.said = " ".join((time, *(faults or (self._counts(checked),))))
        with self._news:
            self._pages, self._version = pages, shown.number
            self._news.notify_all()

    def _without_fault(self, document: Document) -> str:
        """The page in the theme, or without it where a template of the theme has a fault."""
        try:
            return render_html(document, self._theme)
        except BadTemplate:
            return render_html(document)

    def _counts(self, checked: Checklist | None) -> str:
        if checked is None:
            return ""
        outcome = checked.outcome
        counts = {one.value: outcome.count(one) for one in Severity}
        return self._labels["preview-counts"].format_map(counts)

    def _label(self, name: str, args: Mapping[str, object]) -> str:
        shown = {key: harmless(str(value)) for key, value in args.items()}
        return self._labels[name].format_map(shown)


def _now() -> str:
    return f"{datetime.now().astimezone():%H:%M:%S}"
