"""The opening chapters: why the plan is made, and where it stands among the other plans."""

from __future__ import annotations

from juso_plan.document.blocks import Block, Blocks, Card, Fact, Items, Paragraph, Section
from juso_plan.document.coverage import coverage_tables
from juso_plan.document.making import Making, text_line
from juso_plan.document.period_drawing import period_drawing
from juso_plan.document.tables import Column, table
from juso_plan.model.printed import time_text
from juso_plan.model.standing import IncludedPlan, RelatedPlan

_SDGS = (
    "貧困をなくそう",
    "飢餓をゼロに",
    "すべての人に健康と福祉を",
    "質の高い教育をみんなに",
    "ジェンダー平等を実現しよう",
    "安全な水とトイレを世界中に",
    "エネルギーをみんなに そしてクリーンに",
    "働きがいも経済成長も",
    "産業と技術革新の基盤をつくろう",
    "人や国の不平等をなくそう",
    "住み続けられるまちづくりを",
    "つくる責任 つかう責任",
    "気候変動に具体的な対策を",
    "海の豊かさを守ろう",
    "陸の豊かさも守ろう",
    "平和と公正をすべての人に",
    "パートナーシップで目標を達成しよう",
)
"""The goals in the wording of the Japanese logos."""

_RELATIONS = {
    "上位": "上位の計画",
    "一体策定": "一体で策定",
    "調和": "調和を図る計画",
    "分野別": "分野別の計画",
    "期間一致": "期間を合わせる計画",
    "県": "県の計画",
    "社協": "社会福祉協議会の計画",
    "次期": "次期の計画",
    "活用先": "結果の活用先となる計画",
}


def purpose_chapter(making: Making) -> Section | None:
    """計画の趣旨: background, history, issues, purpose, ideal and policy."""
    plan = making.plan
    content: list[Block] = []
    for attribute, title, anchor in (
        ("background", "背景", "background"),
        ("history", "経緯", "history"),
        ("issues", "課題", "issues"),
        ("purpose", "目的", "purpose"),
        ("ideal", "理念", "ideal"),
        ("policy", "基本方針", "policy"),
    ):
        special = {"history": lambda _: _history(making), "policy": lambda _: _policy(making)}
        blocks = making.stated(plan, attribute, frozenset({"policy"}), special)
        if blocks:
            content.append(making.section(title, blocks, anchor))
    return making.section(f"{making.paper}の趣旨", content, "aims") if content else None


def _history(making: Making) -> Blocks:
    return table(
        "これまでの経緯",
        making.plan.history,
        (
            making.column("時期", "date", is_name=True),
            making.column("事項", "matter"),
        ),
    )


def _policy(making: Making) -> Blocks:
    policy = making.plan.policy
    assert policy is not None
    facts = making.facts(
        policy,
        (
            ("elderly", "高齢者の福祉"),
            ("disabled", "障害者の福祉"),
            ("children", "児童の福祉"),
            ("needy", "生活困窮者の福祉"),
            ("others", "その他"),
        ),
        frozenset({"elderly", "disabled", "children", "needy"}),
    )
    card: Blocks = (Card("分野ごとの基本方針", tuple(facts)),) if facts else ()
    return (*making.prose(policy.whole), *card)


def standing_chapter(making: Making) -> Section | None:
    """計画の位置付け: basis, period, the other plans, how the plan was made."""
    plan = making.plan
    content: list[Block] = []
    standing = plan.standing
    if standing:
        content += making.prose(standing.description)
        facts = making.facts(
            standing,
            (
                ("basis", "計画の根拠"),
                ("guideline", "国の指針との関係"),
                ("grant_name", "交付金"),
                ("grants", "交付金の根拠"),
            ),
            frozenset({"basis", "guideline"}),
        )
    else:
        wanted = ("計画の根拠", "国の指針との関係", "関連する計画")
        unwritten = making.unwritten()
        facts = [Fact(label, unwritten) for label in wanted] if unwritten else []
    if plan.edition:
        facts += making.facts(plan.edition, (("period", "計画の期間"),), frozenset({"period"}))
    if facts:
        content.append(Card(f"{making.paper}の位置付けと期間", tuple(facts)))
    if standing:
        content += _related(making, standing.related)
        mark = making.openness(standing, "related", frozenset({"related"}))
        if mark and not standing.related:
            content.append(making.section("関連する計画", (Paragraph((mark,)),), "related"))
    content += _sdgs(making)
    made = making.stated(
        plan, "making", frozenset({"making"}), {"making": lambda _: _steps(making)}
    )
    if made:
        content.append(making.section("策定の経過", made, "making"))
    return making.section(f"{making.paper}の位置付け", content, "standing") if content else None


def _sdgs(making: Making) -> Blocks:
    plan = making.plan
    goals = tuple(text_line(f"目標{number}　{_SDGS[number - 1]}") for number in plan.sdgs)
    content = (*making.prose(plan.sdgs_text), *((Items(goals),) if goals else ()))
    return (making.section("SDGsとの関係", content, "sdgs"),) if content else ()


def _related(making: Making, plans: tuple[RelatedPlan, ...]) -> Blocks:
    shown = table(
        "関連する計画",
        plans,
        (
            making.column("計画", "name", is_name=True),
            making.column("種類", "kinds"),
            making.column("策定主体", "maker"),
            making.column("策定日", "adopted"),
            making.column("期間", "period"),
            Column("関係", lambda row: text_line(_relation(row))),
            Column("含まれる計画", lambda row: _included(row.includes)),
            making.column("備考", "note"),
        ),
    )
    drawn = period_drawing(making, [_relation(one) for one in plans])
    return (*shown, *((drawn,) if drawn else ()))


def _relation(plan: RelatedPlan) -> str:
    return _RELATIONS.get(plan.relation or "", "")


def _included(plans: tuple[IncludedPlan, ...]) -> Blocks:
    names = tuple(
        text_line(f"{one.name}（{time_text(one.since)}から）" if one.since else one.name or "")
        for one in plans
    )
    return (Items(names),) if names else ()


def _steps(making: Making) -> Blocks:
    return table(
        "策定の経過",
        making.plan.making,
        (
            making.column("日付", "date", is_name=True),
            making.column("事項", "matter"),
            making.column("参加者", "participants"),
        ),
    )


def area_chapter(making: Making) -> Section | None:
    """市町村の概況と圏域: figures of the municipality and its areas."""
    municipality = making.plan.municipality
    content: list[Block] = []
    if municipality:
        profile = municipality.profile
        facts = making.facts(
            municipality,
            (("welfare_office", "福祉事務所"), ("insurer", "介護保険の保険者"), ("wards", "区")),
        )
        if profile:
            facts = [
                *making.facts(
                    profile,
                    (
                        ("population", "人口"),
                        ("households", "世帯数"),
                        ("area", "面積"),
                        ("ageing_rate", "高齢化率"),
                        ("as_of", "時点"),
                    ),
                ),
                *facts,
            ]
        if facts:
            content.append(Card(f"{municipality.name}の概況", tuple(facts)))
        content += making.prose(profile.note) if profile else ()
    shown = table(
        "圏域",
        making.plan.areas,
        (
            making.column("圏域", "name", is_name=True),
            making.column("種類", "kind"),
            making.column("含む圏域", "within"),
            making.column("人口", "population"),
        ),
    )
    of_areas = [*shown, *coverage_tables(making)]
    parts = [*(["概況"] if content else []), *(["圏域"] if of_areas else [])]
    content += of_areas
    name = municipality.name if municipality else "市町村"
    title = f"{name}の{'と'.join(parts)}"
    return making.section(title, content, "areas") if content else None
