"""Rules on the build of the paper: what 構成 and 位置 name, and headings that promise content.

For the maintainer: a name in 構成 or 位置 that means nothing is passed over by the document without a
word (the chapter goes to the end, the figure to the annex), so it is an error here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from juso_plan.finding import Finding, Placed, finding
from juso_plan.law import slots
from juso_plan.model.base import Table, attributes
from juso_plan.model.meant import nearest
from juso_plan.model.meeting import Meeting
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Measure, Programme
from juso_plan.model.working import Chapter, Figure
from juso_plan.rules.book.chapters import chapter_names
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded

_ENDS = ("の前", "の後")
_NAMES = ("name", "nickname", "scheme_name", "heading", "title")
"""The attributes that name a programme, a meeting, a measure or a table."""

_PARTS = (
    "関連する計画",
    "策定の経過",
    "評価と見直し",
    "支援会議",
    "重層的支援会議",
    "その他の会議",
)
"""Parts of chapters that bear no name of the plan's own."""

_SAYS_NOTHING = {"名称", "通称", "制度上の名称", "旧名称"}
"""Keys that name something and say nothing about it."""


@rule("CON010", Weight.CONTRADICTION, Case.whole)
def order(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """構成、章と図表の位置にある名前が、計画の章や事業を指すかを見る。同じ名前が二度ないかも見る。

    構成には、章の項目名か見出しと、第1号から第6号までの事業の名前を書く。章の位置には、章の項目名か見出しに「の前」
    か「の後」を付けて書く。図表の位置には、章、事業、会議、取組などの名前を書く。指す先がないと、章は最後に、図表は
    附属資料に回る。

    悪い例:
        構成: [背景, 目的, 位置づけの方針]

    良い例:
        構成: [目的, 背景, 位置付け]

    English:
        A name in 構成 (the order of the chapters), and in the 位置 of a 章 or 図表, means a chapter (a key of the
        file or a heading), or where it fits a programme. The same name does not stand twice in 構成, nor the
        same 見出し in 章. What means nothing is put at the end.

    出典:
        様式1（計画のファイルの約束）、計画の中の突き合わせ
    """
    plan = subject.entity
    if plan.is_aside("chapters") or any(one.is_aside("heading") for one in plan.chapters):
        yield NotRead()
        return
    chapters = chapter_names(case)
    yield from _doubles("構成", list(zip(plan.order, plan.item_nodes("order"), strict=True)))
    headings = [(one.heading, one.node("heading")) for one in plan.chapters if one.heading]
    yield from _doubles("見出し", headings)
    ordered = (*chapters, *(one.key for one in slots()))
    for name, node in zip(plan.order, plan.item_nodes("order"), strict=True):
        yield from _unknown("構成", name, node, ordered, _meant_item(case, name))
    plain = {one: folded(one) for one in chapters}
    for chapter in plan.chapters:
        yield from _unknown_place(chapter, plain)
    if case.is_unread(lambda _, attribute: attribute in _NAMES):
        yield NotRead()
        return
    for figure in plan.figures:
        if figure.place:
            known = (*chapters, *_parts(case))
            yield from _unknown("位置", figure.place, figure.node("place"), known)


def _doubles(where: str, names: list[tuple[str, Placed]]) -> Iterator[Finding]:
    seen: dict[str, Placed] = {}
    for name, node in names:
        first = seen.setdefault(folded(name), node)
        if first is not node:
            yield finding(
                "CON010", node, related=first.start, where=where, name=name, double=name, near=""
            )


def _unknown_place(chapter: Chapter, chapters: Mapping[str, str]) -> Iterator[Finding]:
    """A 章 whose 位置 means no other chapter. `chapters` holds their names, each as it is compared."""
    if chapter.place is None:
        return
    known = [one for one in chapters if one != chapter.heading]
    written = folded(chapter.place)
    beside = next((written[: -len(end)] for end in _ENDS if written.endswith(end)), written)
    if any(chapters[one] in (written, beside) for one in known):
        return
    places = tuple(f"{one}{end}" for one in known for end in _ENDS)
    yield from _unknown("位置", chapter.place, chapter.node("place"), (*places, *known))


def _unknown(
    where: str, name: str, node: Placed, known: tuple[str, ...], meant: str = ""
) -> Iterator[Finding]:
    if folded(name) in {folded(one) for one in known}:
        return
    near = meant or nearest(name, known)
    yield finding("CON010", node, where=where, name=name, double="", near=near)


def _parts(case: Case) -> tuple[str, ...]:
    """What heads a part of a chapter: programmes, meetings, measures, and the parts of every plan."""
    found = [*_PARTS, *(one.key for one in slots())]
    for entity in case.entities():
        if isinstance(entity, Figure):
            continue
        fields = attributes(type(entity))
        names = [getattr(entity, one) for one in _NAMES if one in fields]
        found += filter(None, names)
        if isinstance(entity, Meeting) and entity.name:
            found += [f"{kind}（{entity.name}）" for kind in ("支援会議", "重層的支援会議")]
    return tuple(found)


def _meant_item(case: Case, name: str) -> str:
    """The key of the item that bears a name of the city's own."""
    for one in case.items((1, 2, 3, 4, 5, 6)):
        own = {folded(each) for each in (one.entity.name, one.entity.nickname) if each}
        if one.slot and folded(name) in own:
            return one.slot.key
    return ""


# --- headings without content -----------------------------------------------------------------


def _headings(case: Case) -> Iterator[Subject[Table]]:
    """Everything that has a heading and should say something below it."""
    yield from map(next(case.whole()).item, case.plan.chapters)
    yield from _silent_programmes(case)
    yield from _silent_meetings(case)
    for entity in case.entities():
        if beside := getattr(entity, "measures", ()):
            yield from _silent_measures(case, beside)


@rule("CON011", Weight.DOUBT, _headings)
def content(case: Case, subject: Subject[Table]) -> Iterator[Answer]:
    """見出しや名前だけで、中身のない章、取組、事業、会議体がないかを見る。

    見出しは、読む人に中身があることを約束する。取組は、並ぶ取組のどれかに中身があるときだけ見る（見出しだけを並べた
    一覧は見ない）。策定ガイドラインなどの規則が個々の事項を求める事業と重層的支援会議は、そちらで示す。まだ書けない
    ものは「未定」に挙げるか「状態」を書く。

    悪い例:
        章: [{見出し: 進行管理と指標}]

    良い例:
        章: [{見出し: 進行管理と指標, 本文: 毎年度、取組の状況を推進委員会に報告する。}]

    English:
        A heading promises content: a 章 has its 本文, a 取組 says something where those beside it do, a programme
        or a meeting has more than its name. What can't be written yet is named under 未定, or has its 状態.

    出典:
        計画の中の突き合わせ
    """
    entity = subject.entity
    if isinstance(entity, Chapter):
        # An empty 本文 is found by the shape of the file; one that is 未定 says so itself.
        if entity.heading and "本文" not in entity.written_keys() and not entity.openness("text"):
            yield subject.missing("CON011", "本文", ("本文: …",), kind="章", heading=entity.heading)
    elif isinstance(entity, Measure):
        yield subject.missing(
            "CON011", "内容", ("内容: …",), kind="取組", heading=entity.heading or ""
        )
    elif isinstance(entity, Programme | Meeting):
        kind = "事業" if isinstance(entity, Programme) else "会議"
        heading = entity.name or case.path(subject.key)[-1]
        yield subject.missing("CON011", "概要", ("概要: …",), kind=kind, heading=heading)


def _silent_programmes(case: Case) -> Iterator[Subject[Table]]:
    """Programmes with nothing but a name, where no rule of the guideline asks for their content."""
    for one in case.parts():
        asked = _may_be_asked(case) and not (one.slot and one.slot.item == 6)
        if not asked and _is_silent(one.entity):
            yield one


def _silent_meetings(case: Case) -> Iterator[Subject[Table]]:
    """Meetings with nothing but a name; of a plan's 重層的支援会議 the guideline asks itself."""
    asked = _may_be_asked(case)
    kinds = ("support", "others") if asked else ("support", "multilayer", "others")
    waiting = [one for kind in kinds for one in case.meetings(kind)]
    for one in waiting:
        if _is_silent(one.entity):
            yield one
        waiting += map(one.item, one.entity.parts)


def _silent_measures(case: Case, beside: tuple[Table, ...]) -> Iterator[Subject[Table]]:
    """取組 that say nothing although some beside them do."""
    if not all(isinstance(one, Measure) for one in beside):
        return
    silent = [one for one in beside if not (set(one.written_keys()) - {"見出し"})]
    if len(silent) < len(beside):
        yield from map(next(case.whole()).item, silent)


def _may_be_asked(case: Case) -> bool:
    """Whether the guideline asks for the content itself, or may."""
    return case.is_statutory or case.is_kind_unread


def _is_silent(entity: Table) -> bool:
    return not set(entity.written_keys()) - _SAYS_NOTHING
