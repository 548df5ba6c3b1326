"""The whole plan file, form 1."""

from juso_plan.model.base import key, keys
from juso_plan.model.edition import Edition, SourcePaper
from juso_plan.model.entity import Entity
from juso_plan.model.meeting import Meetings
from juso_plan.model.municipality import Area, Body, Municipality
from juso_plan.model.overview import Overview
from juso_plan.model.programme import Programmes
from juso_plan.model.standing import Event, MakingStep, Policy, Standing
from juso_plan.model.values import Form, Goal17, Prose, Text
from juso_plan.model.working import (
    Chapter,
    Cooperation,
    Evaluation,
    Figure,
    FlowStep,
    Goal,
    OwnInitiative,
    Term,
    ToConfirm,
    Waiver,
)


class Plan(Entity):
    """重層的支援体制整備事業実施計画: one edition of one municipality."""

    form: Form | None = key("様式", "ファイルの様式の番号。今は1。", example="1", required=True)
    municipality: Municipality | None = key("自治体", "計画を作る市町村。", required=True)
    edition: Edition | None = key("計画", "計画の題名、期間、策定日など。", required=True)
    papers: tuple[SourcePaper, ...] = keys("出典", "このファイルの元になった資料。")
    standing: Standing | None = key("位置付け", "計画の根拠と、ほかの計画との関係。")
    making: tuple[MakingStep, ...] = keys("策定経過", "意見をどう聴いたか（法第106条の5第2項）。")
    history: tuple[Event, ...] = keys("経緯", "計画に至る経緯。")
    background: Prose | None = key("背景", "背景。")
    issues: Prose | None = key("課題", "課題。")
    purpose: Prose | None = key("目的", "目的。")
    ideal: Prose | None = key("理念", "理念。")
    policy: Policy | None = key("基本方針", "基本方針（施行規則第34条の10第1号）。")
    sdgs: tuple[Goal17, ...] = keys("SDGs", "関係する目標の番号。", example="[1, 3, 10, 11]")
    sdgs_text: Prose | None = key("SDGsの説明", "SDGsとの関係の説明。")
    areas: tuple[Area, ...] = keys("圏域", "計画が使う圏域。")
    programmes: Programmes | None = key("事業", "重層事業を構成する六つの号の事業。")
    overviews: tuple[Overview, ...] = keys(
        "一覧", "元の資料にある事業一覧表。新しい計画では書かない（表は「事業」から作られる）。"
    )
    meetings: Meetings | None = key("会議", "支援会議と重層的支援会議など。")
    cooperation: Cooperation | None = key("連携", "支援関係機関の間の連携。")
    flow: tuple[FlowStep, ...] = keys("支援の流れ", "相談から終結までの流れ。")
    initiatives: tuple[OwnInitiative, ...] = keys("独自の取組", "自治体独自の取組。")
    goals: tuple[Goal, ...] = keys("目標", "事業の目標（施行規則第34条の10第3号）。")
    evaluation: Evaluation | None = key("評価", "評価と見直し。")
    bodies: tuple[Body, ...] = keys("団体", "団体の略称、別名、法人番号など。")
    glossary: tuple[Term, ...] = keys("用語", "用語の説明。")
    figures: tuple[Figure, ...] = keys("図表", "元の資料の図で、データから描き直せないもの。")
    chapters: tuple[Chapter, ...] = keys("章", "自治体独自の章。")
    order: tuple[Text, ...] = keys(
        "構成", "章の順を標準から変えるとき、その順。", example="[背景, 目的, 位置付け]"
    )
    to_confirm: tuple[ToConfirm, ...] = keys("要確認", "見直しが要る箇所。")
    waivers: tuple[Waiver, ...] = keys("確認済み", "確かめて受け入れた指摘。")
