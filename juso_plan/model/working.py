"""How the bodies work together, what the plan aims at, and how it is reviewed."""

from juso_plan.model.base import key, keys
from juso_plan.model.dates import Moment, Year
from juso_plan.model.entity import Entity
from juso_plan.model.programme import Staff
from juso_plan.model.values import Name, Prose, Quantity, Text, Value


class CooperationMeasure(Entity):
    """取組: a measure of cooperation."""

    name: Text | None = key("名称", "取組の名前。", required=True)
    content: Prose | None = key("内容", "取組の内容。")
    participants: tuple[Name, ...] = keys("参加者", "加わる団体や課。")
    frequency: Text | None = key("頻度", "どのくらい行うか。", example="月1回程度")
    founded: Moment | None = key("設置", "始めた時期。")
    staff: tuple[Staff, ...] = keys("人員配置", "この取組のために置く人員。")


class Cooperation(Entity):
    """連携 (施行規則第34条の10第4号; 指針の必須事項)."""

    summary: Prose | None = key("概要", "連携の考え方。")
    measures: tuple[CooperationMeasure, ...] = keys("取組", "連携の取組。")


class FlowNext(Entity):
    """次: where a case goes from a step."""

    step: Text | None = key("段階", "次の段階の名前。", required=True)
    condition: Text | None = key("条件", "どのようなときに進むか。")


class FlowStep(Entity):
    """支援の流れ: one step."""

    step: Text | None = key("段階", "段階の名前。", example="相談の受け止め", required=True)
    actors: tuple[Text, ...] = keys("担い手", "誰が行うか。")
    content: Prose | None = key("内容", "何をするか。")
    following: tuple[FlowNext, ...] = keys("次", "次の段階。")


class OwnInitiative(Entity):
    """独自の取組: what the municipality does beyond the law."""

    name: Text | None = key("名称", "取組の名前。", required=True)
    content: Prose | None = key("内容", "取組の内容。")
    target: Prose | None = key("対象者", "対象者。")
    funding: Text | None = key("財源", "財源。")
    amount: Quantity | None = key("金額", "金額。単位まで書く。", example="1,200千円")


class YearValue(Entity):
    """A value of one fiscal year."""

    year: Year | None = key("年度", "年度。", example="令和6年度")
    value: Value | None = key("値", "値。", example="120")


class Goal(Entity):
    """目標: an indicator with its values (施行規則第34条の10第3号)."""

    indicator: Text | None = key("指標", "指標の名前。", example="相談受付件数", required=True)
    former_name: Text | None = key("旧名称", "前の版での指標の名前。")
    programme: Text | None = key("事業", "どの事業の目標か。", example="参加支援事業")
    unit: Text | None = key("単位", "単位。", example="件")
    content: Prose | None = key("内容", "目標の内容。")
    present: tuple[YearValue, ...] = keys(
        "現状", "現状の値。", example="[{年度: 令和6年度, 値: 120}]"
    )
    planned: tuple[YearValue, ...] = keys(
        "目標値", "目標の値。", example="[{年度: 令和10年度, 値: 150}]"
    )
    actual: tuple[YearValue, ...] = keys("実績", "実績の値。")
    source: Text | None = key("出典", "値の出典。")


class EvaluationBody(Entity):
    """体制: a body that evaluates."""

    name: Name | None = key("名称", "評価する団体や会議。", required=True)
    role: Text | None = key("役割", "その役割。")


class Evaluation(Entity):
    """評価."""

    bodies: tuple[EvaluationBody, ...] = keys("体制", "誰が評価するか。")
    cycle: Text | None = key("周期", "どのくらいの間隔で。", example="毎年度")
    steps: tuple[Text, ...] = keys("手順", "評価の手順。")
    revision: Prose | None = key("見直し", "見直しの仕方。")
    following: Moment | None = key("次回", "次の評価や見直しの時期。", example="令和10年度")


class ToConfirm(Entity):
    """要確認: a place that somebody must look at again."""

    place: Text | None = key(
        "箇所", "見直す箇所。", example="事業/参加支援事業/箇所数", required=True
    )
    reason: Text | None = key("理由", "なぜ見直すか。")


class Waiver(Entity):
    """確認済み: a finding that was looked at and is accepted."""

    rule: Text | None = key("規則", "規則の番号。", example="GLM001", required=True)
    place: Text | None = key(
        "箇所", "報告に出る箇所。", example="事業/参加支援事業/箇所数", required=True
    )
    reason: Text | None = key("理由", "受け入れる理由。", example="原資料のとおり", required=True)
    by: Text | None = key("担当", "確認した人や課。")
    until: Moment | None = key("期限", "いつまで有効か。", example="令和8年3月31日")


class Term(Entity):
    """用語."""

    word: Text | None = key("語", "言葉。", example="ダブルケア", required=True)
    reading: Text | None = key("よみ", "読みがな。")
    meaning: Prose | None = key("説明", "説明。", required=True)


class Figure(Entity):
    """図表: a figure of the paper that data can't redraw."""

    title: Text | None = key("題名", "図表の題名。", required=True)
    source: Text | None = key("出典", "図表の出典。")
    description: Prose | None = key("説明", "何が描かれているか。")
    place: Text | None = key("位置", "資料のどこにあるか（章の項目名か見出し）。")
    years: tuple[Year, ...] = keys(
        "年度", "図表の見出しに印刷された年度。", example="[令和7年度（2025年度）]"
    )


class Chapter(Entity):
    """章: a chapter of the city's own."""

    heading: Text | None = key("見出し", "章の見出し。", required=True)
    text: Prose | None = key("本文", "章の本文。")
    place: Text | None = key("位置", "どの章の前か後か。", example="位置付けの後")
