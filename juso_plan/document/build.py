"""Plan to document: the chapters in their order.

For the maintainer: the standard order stands in `build_document`; a plan changes it with 構成, and puts
chapters of its own (章) before or after one by 位置. Names in both are the keys of the plan file or
the headings of the document.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Cover,
    Document,
    Fact,
    Link,
    Paragraph,
    Section,
    Text,
)
from juso_plan.document.closing import (
    annex_chapter,
    cooperation_chapter,
    figure_remark,
    flow_chapter,
    goal_chapter,
    initiative_chapter,
    own_chapter,
)
from juso_plan.document.making import Making, state_of
from juso_plan.document.meetings import meeting_chapter
from juso_plan.document.numbering import numbered
from juso_plan.document.programmes import programme_chapters
from juso_plan.document.standing import area_chapter, purpose_chapter, standing_chapter
from juso_plan.model.plan import Plan
from juso_plan.model.printed import period_text, time_text
from juso_plan.model.working import Figure

CHAPTER_KEYS = {
    "aims": ("背景", "経緯", "課題", "目的", "理念", "基本方針"),
    "standing": ("位置付け", "策定経過", "SDGs", "SDGsの説明"),
    "areas": ("圏域", "自治体"),
    "project": ("一覧",),
    "programmes": ("事業",),
    "meetings": ("会議",),
    "cooperation": ("連携",),
    "flow": ("支援の流れ",),
    "initiatives": ("独自の取組",),
    "results": ("目標", "評価"),
    "annex": ("用語", "団体", "図表", "出典"),
}
"""The keys of the plan file that each chapter shows, by the chapter's anchor."""

CHAPTER_TITLES = {
    "aims": "計画の趣旨",
    "standing": "計画の位置付け",
    "areas": "概況と圏域",
    "project": "重層的支援体制整備事業の全体像",
    "programmes": "事業の実施内容と実施体制",
    "meetings": "支援会議と重層的支援会議",
    "cooperation": "連携体制",
    "flow": "支援の流れ",
    "initiatives": "独自の取組",
    "results": "目標と評価",
    "annex": "附属資料",
}
"""The headings of the chapters, as the page of the form names them."""


def build_document(plan: Plan) -> Document:
    """The document of a plan: everything that it says, in the order of reading."""
    making = Making(plan)
    single: tuple[Callable[[Making], Section | None], ...] = (
        purpose_chapter,
        standing_chapter,
        area_chapter,
    )
    after: tuple[Callable[[Making], Section | None], ...] = (
        meeting_chapter,
        cooperation_chapter,
        flow_chapter,
        initiative_chapter,
        goal_chapter,
    )
    chapters = [
        *_made(making, single),
        *programme_chapters(making),
        *_made(making, after),
    ]
    chapters = _reordered(chapters, plan.order)
    chapters = _with_own(making, chapters)
    chapters = [_with_figures(making, chapter) for chapter in chapters]
    annex = annex_chapter(making, _unplaced(making, chapters))
    return Document(
        _cover(making),
        (*numbered(tuple(chapters)), *((annex,) if annex else ())),
        tuple(making.notes),
        day=plan.edition.own_day if plan.edition else None,
    )


def _made(
    making: Making, builders: Iterable[Callable[[Making], Section | None]]
) -> Iterable[Section]:
    return (section for build in builders if (section := build(making)))


def _named(section: Section, name: str) -> bool:
    """Whether a name of 構成 or 位置 means this section."""
    return name == section.title or name in CHAPTER_KEYS.get(section.anchor, ())


def _reordered(chapters: list[Section], order: tuple[str, ...]) -> list[Section]:
    """The chapters that 構成 names first, in its order; the others behind them."""
    ordered: list[Section] = []
    for name in order:
        ordered += [one for one in chapters if _named(one, name) and one not in ordered]
    return [*ordered, *(one for one in chapters if one not in ordered)]


def _with_own(making: Making, chapters: list[Section]) -> list[Section]:
    """The city's own chapters at their place, at the end where the place is not known."""
    placed = list(chapters)
    for chapter in making.plan.chapters:
        section = own_chapter(making, chapter)
        place = chapter.place or ""
        name = place.removesuffix("の前").removesuffix("の後")
        index = next((i for i, one in enumerate(placed) if _named(one, name)), None)
        if index is None:
            placed.append(section)
        else:
            placed.insert(index if place.endswith("の前") else index + 1, section)
    return placed


def _with_figures(making: Making, chapter: Section) -> Section:
    """Remarks on the figures of the paper that belong to a chapter or to a part of it."""
    content: list[Block] = []
    for block in chapter.content:
        if isinstance(block, Section):
            figures = _figures(making, partial(operator.eq, block.title))
            content.append(replace(block, content=(*block.content, *figures)))
        else:
            content.append(block)
    inner = {block.title for block in chapter.content if isinstance(block, Section)}
    own = _figures(making, lambda name: _named(chapter, name) and name not in inner)
    first = next((i for i, b in enumerate(content) if isinstance(b, Section)), len(content))
    return replace(chapter, content=(*content[:first], *own, *content[first:]))


def _unplaced(making: Making, chapters: list[Section]) -> tuple[Figure, ...]:
    """The figures that name no place, or one that the document does not have."""
    parts = {b.title for c in chapters for b in c.content if isinstance(b, Section)}
    return tuple(
        figure
        for figure in making.plan.figures
        if not figure.place
        or not (figure.place in parts or any(_named(one, figure.place) for one in chapters))
    )


def _figures(making: Making, belongs: Callable[[str], bool]) -> Blocks:
    return tuple(
        figure_remark(making, figure)
        for figure in making.plan.figures
        if figure.place and belongs(figure.place)
    )


def _cover(making: Making) -> Cover:
    plan = making.plan
    edition, municipality = plan.edition, plan.municipality
    name = municipality.name if municipality else ""
    place = f"{municipality.prefecture or ''}{name or ''}" if municipality else ""
    facts: list[Fact] = []
    if municipality and municipality.code:
        code = f"{place}（全国地方公共団体コード {municipality.code}）"
        facts.append(Fact("自治体", (Paragraph((Text(code),)),)))
    if edition:
        facts += making.facts(
            edition,
            (
                ("kind", "資料の種類"),
                *(() if edition.period else (("period", "計画の期間"),)),
                ("fiscal_year", "対象の年度"),
                *(() if edition.adopted else (("adopted", "策定日"),)),
                ("project_start", "事業の開始"),
                ("departments", "担当課"),
                ("version", "版"),
            ),
            frozenset({"period", "adopted"}) if edition.kind == "実施計画" else frozenset(),
        )
        facts += _publication(making)
    return Cover(
        title=(edition.name if edition else None) or "重層的支援体制整備事業実施計画",
        subtitle=(edition.subtitle if edition else None) or "",
        municipality=name or "",
        period=period_text(edition.period) if edition and edition.period else "",
        adopted=time_text(edition.adopted) if edition and edition.adopted else "",
        state=state_of(edition),
        facts=tuple(facts),
    )


def _publication(making: Making) -> list[Fact]:
    edition = making.plan.edition
    assert edition is not None
    publication = edition.publication
    if publication is None:
        mark = making.openness(edition, "publication")
        return [Fact("公表", (Paragraph((mark,)),))] if mark else []
    return making.facts(
        publication,
        (("date", "公表日"), ("url", "公表しているページ")),
        special={"url": lambda url: (Paragraph((Link(url, url),)),)},
    )
