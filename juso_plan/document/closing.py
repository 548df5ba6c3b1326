"""The chapters after the programmes: cooperation, the way of a case, goals, evaluation, the annex."""

from __future__ import annotations

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Card,
    Link,
    Paragraph,
    Remark,
    Section,
    Text,
)
from juso_plan.document.flow_drawing import flow_drawings
from juso_plan.document.making import Making, linked, text_lines
from juso_plan.document.sites import staff_tables
from juso_plan.document.tables import Column, table
from juso_plan.model.printed import time_text
from juso_plan.model.working import Chapter, Figure, FlowNext, YearValue


def cooperation_chapter(making: Making) -> Section | None:
    """連携."""
    plan = making.plan
    if plan.cooperation is None:
        return _open_chapter(making, "cooperation", "連携体制")
    content: list[Block] = [*making.prose(plan.cooperation.summary)]
    for measure in plan.cooperation.measures:
        facts = making.facts(
            measure,
            (("participants", "参加者"), ("frequency", "頻度"), ("founded", "開始")),
        )
        card: Blocks = (Card("取組の概要", tuple(facts)),) if facts else ()
        staff = staff_tables(making, measure.staff, "取組の人員配置")
        blocks = (*making.prose(measure.content), *card, *staff)
        content.append(making.section(measure.name or "取組", blocks, "cooperation-measure"))
    return making.section("連携体制", content, "cooperation")


def flow_chapter(making: Making) -> Section | None:
    """支援の流れ."""
    shown = table(
        "段階ごとの担い手と内容",
        making.plan.flow,
        (
            making.column("段階", "step", is_name=True),
            making.column("担い手", "actors"),
            making.column("内容", "content"),
            Column("次の段階", lambda row: _following(row.following)),
        ),
    )
    content = (*flow_drawings(making), *shown)
    return making.section("支援の流れ", content, "flow") if content else None


def _following(steps: tuple[FlowNext, ...]) -> Blocks:
    lines = [f"{one.step}（{one.condition}）" if one.condition else one.step or "" for one in steps]
    return text_lines(lines)


def initiative_chapter(making: Making) -> Section | None:
    """独自の取組."""
    content = []
    for one in making.plan.initiatives:
        facts = making.facts(one, (("target", "対象者"), ("funding", "財源"), ("amount", "金額")))
        card: Blocks = (Card("取組の概要", tuple(facts)),) if facts else ()
        blocks = (*making.prose(one.content), *card)
        content.append(making.section(one.name or "取組", blocks, "initiative"))
    return making.section("独自の取組", content, "initiatives") if content else None


def goal_chapter(making: Making) -> Section | None:
    """目標 and 評価."""
    plan = making.plan
    goals = table(
        "事業の目標",
        plan.goals,
        (
            making.column("指標", "indicator", is_name=True),
            making.column("旧名称", "former_name"),
            making.column("事業", "programme"),
            making.column("内容", "content"),
            making.column("単位", "unit"),
            Column("現状", lambda row: _values(row.present)),
            Column("目標値", lambda row: _values(row.planned)),
            Column("実績", lambda row: _values(row.actual)),
            making.column("出典", "source"),
        ),
    )
    content: list[Block] = []
    goals_open = making.openness(plan, "goals", frozenset({"goals"}))
    if goals or goals_open:
        blocks: Blocks = goals or ((Paragraph((goals_open,)),) if goals_open else ())
        content.append(making.section("目標", blocks, "goals"))
    evaluation = making.stated(
        plan, "evaluation", frozenset({"evaluation"}), {"evaluation": lambda _: _evaluation(making)}
    )
    if evaluation:
        content.append(making.section("評価と見直し", evaluation, "evaluation"))
    return making.section("目標と評価", content, "results") if content else None


def _values(values: tuple[YearValue, ...]) -> Blocks:
    lines = []
    for one in values:
        when = time_text(one.year) if one.year else ""
        lines.append("　".join(filter(None, (when, one.value))))
    return text_lines(lines)


def _evaluation(making: Making) -> Blocks:
    evaluation = making.plan.evaluation
    assert evaluation is not None
    facts = making.facts(
        evaluation,
        (("cycle", "周期"), ("steps", "手順"), ("revision", "見直し"), ("following", "次回")),
        frozenset({"cycle"}),
    )
    bodies = table(
        "評価の体制",
        evaluation.bodies,
        (
            making.column("団体・会議", "name", is_name=True),
            making.column("役割", "role"),
        ),
    )
    card: Blocks = (Card("評価の進め方", tuple(facts)),) if facts else ()
    return (*card, *bodies)


def annex_chapter(making: Making, unplaced: tuple[Figure, ...]) -> Section | None:
    """附属資料: terms, bodies, figures that stand in no chapter, sources."""
    plan = making.plan
    content: list[Block] = []
    for title, anchor, shown in (
        (
            "用語",
            "glossary",
            table(
                "用語の説明",
                plan.glossary,
                (
                    making.column("語", "word", is_name=True),
                    making.column("よみ", "reading"),
                    making.column("説明", "meaning"),
                ),
            ),
        ),
        (
            "団体",
            "bodies",
            table(
                f"{making.paper}に出てくる団体",
                plan.bodies,
                (
                    making.column("名称", "name", is_name=True),
                    making.column("種類", "kind"),
                    making.column("略称", "short"),
                    making.column("別名", "aliases"),
                    making.column("法人番号", "corporate_number"),
                    making.column("備考", "note"),
                ),
            ),
        ),
    ):
        if shown:
            content.append(making.section(title, shown, anchor))
    if unplaced:
        figures = [figure_remark(making, figure) for figure in unplaced]
        content.append(making.section("元の資料の図表", figures, "figures"))
    content += _papers(making)
    return making.section("附属資料", content, "annex") if content else None


def _papers(making: Making) -> list[Block]:
    """出典: the paper that the file was encoded from."""
    cards: list[Block] = []
    for paper in making.plan.papers:
        facts = making.facts(
            paper,
            (
                ("title", "資料名"),
                ("publisher", "発行者"),
                ("published", "発行日"),
                ("url", "URL"),
                ("note", "備考"),
            ),
            special={"url": lambda url: (Paragraph((Link(url, url),)),)},
        )
        cards.append(Card("この文書の元になった資料", tuple(facts)))
    return [making.section("出典", cards, "sources")] if cards else []


def figure_remark(making: Making, figure: Figure) -> Remark:
    """A figure of the paper that data can't redraw: what it shows, and where it is from."""
    content = list(making.prose(figure.description))
    if figure.years:
        years = "、".join(time_text(year) for year in figure.years)
        content.append(Paragraph((Text(f"印刷された年度：{years}"),)))
    if figure.source:
        content.append(Paragraph(linked(f"出典：{figure.source}")))
    return Remark(f"図：{figure.title}", tuple(content))


def own_chapter(making: Making, chapter: Chapter) -> Section:
    """章: a chapter of the city's own."""
    return making.section(chapter.heading or "", making.prose(chapter.text), "own")


def _open_chapter(making: Making, attribute: str, title: str) -> Section | None:
    mark = making.openness(making.plan, attribute, frozenset({attribute}))
    return making.section(title, (Paragraph((mark,)),), attribute) if mark else None
