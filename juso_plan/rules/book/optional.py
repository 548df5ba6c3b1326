"""Advice on what the guideline leaves open at the start, and on what is to come.

For the maintainer: all of this is advice. GLO003 is the requirement that a national council has proposed; it is
pending, since the text of 令和8年法律第51号 has not been read. Once it has: give GLO003 its day (`since`), its weight and
`is_requirement`, and take `pending` out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from juso_plan.model.plan import Plan
from juso_plan.model.working import Goal, YearValue
from juso_plan.rules.authority import GUIDELINE
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Unmet, Weight, rule
from juso_plan.words import folded

_OPTIONAL = Basis(GUIDELINE, "任意の記載事項")


# --- indicators -------------------------------------------------------------------------------


def _goals(case: Case) -> Iterator[Subject[Any]]:
    """Every 目標; the plan, where there is none or one could not be read."""
    top = next(case.whole())
    if not case.plan.goals or case.plan.is_aside("goals"):
        yield top
    yield from map(top.item, case.plan.goals)


@rule(
    "GLO001",
    Weight.ADVICE,
    _goals,
    reads=("unit", "present", "planned", "actual"),
    basis=_OPTIONAL,
    is_requirement=True,
)
def indicators(case: Case, subject: Subject[Any]) -> Iterator[Answer]:
    """評価指標に、現状の値、単位、目標の値とその年度があるかを見る。

    策定ガイドラインは、相談受付件数、支援対象者数、協力事業者数、拠点数、参加者数、参加機関数などを評価指標の例に
    挙げる。今の値と、いつまでにどの値にするかがあると、計画の終わりに達成を確かめられる。現状は「実績」でもよい。
    値が言葉のもの（「増やす」など）には単位は要らない。目標が一つもないときは ORD003 が示す。

    悪い例:
        目標:
          - {指標: 相談受付件数, 事業: 包括的相談支援事業, 単位: 件, 目標値: [{年度: 令和10年度, 値: "500"}]}
          - {指標: 支援対象者数, 事業: 参加支援事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "20"}], 目標値: [{年度: 令和10年度, 値: "30"}]}
          - {指標: 参加者数, 事業: 地域づくり事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "800"}], 目標値: [{年度: 令和10年度, 値: "900"}]}
          - {指標: 訪問の件数, 事業: アウトリーチ等を通じた継続的支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "150"}], 目標値: [{年度: 令和10年度, 値: "200"}]}
          - {指標: 調整した事例の数, 事業: 多機関協働事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}
          - {指標: プランの数, 事業: 支援プランの作成, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}

    良い例:
        目標:
          - {指標: 相談受付件数, 事業: 包括的相談支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "400"}], 目標値: [{年度: 令和10年度, 値: "500"}]}
          - {指標: 支援対象者数, 事業: 参加支援事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "20"}], 目標値: [{年度: 令和10年度, 値: "30"}]}
          - {指標: 参加者数, 事業: 地域づくり事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "800"}], 目標値: [{年度: 令和10年度, 値: "900"}]}
          - {指標: 訪問の件数, 事業: アウトリーチ等を通じた継続的支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "150"}], 目標値: [{年度: 令和10年度, 値: "200"}]}
          - {指標: 調整した事例の数, 事業: 多機関協働事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}
          - {指標: プランの数, 事業: 支援プランの作成, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}

    English:
        An indicator with its present value, its unit, and the value to reach with its year lets a reader see at
        the end whether it was reached. Values in words need no unit. No goal at all is ORD003's matter.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（事業目標・評価指標）
    """
    goal = subject.entity
    if not isinstance(goal, Goal):
        yield NotRead() if goal.is_aside("goals") else Unmet()
        return
    values = (*goal.present, *goal.planned, *goal.actual)
    if any(one.is_aside("year", "value") for one in values):
        yield NotRead()
        return
    # A value without its year tells nothing of when.
    absent = [] if _dated((*goal.present, *goal.actual)) else ["現状"]
    absent += [] if goal.unit or _needs_no_unit(values) else ["単位"]
    absent += [] if _dated(goal.planned) else ["目標値"]
    if absent:
        lines = {"単位": "単位: …"}
        paste = tuple(lines.get(one, f"{one}: [{{年度: …, 値: …}}]") for one in absent)
        args = {"keys": "、".join(absent), "indicator": goal.indicator or "目標"}
        yield subject.missing("GLO001", absent[0], paste, **args)


def _dated(values: tuple[YearValue, ...]) -> bool:
    return any(one.year is not None and one.value is not None for one in values)


def _needs_no_unit(values: tuple[YearValue, ...]) -> bool:
    """Whether no value is a bare number: each is words, or has its unit behind it."""
    said = [folded(one.value) for one in values if one.value is not None]
    return bool(said) and not any(re.fullmatch(r"[約+-]?[0-9][0-9,.]*", one) for one in said)


# --- evaluation -------------------------------------------------------------------------------

_EVALUATED = {"体制": "bodies", "周期": "cycle", "次回": "following"}


@rule(
    "GLO002",
    Weight.ADVICE,
    Case.whole,
    reads=("evaluation",),
    basis=_OPTIONAL,
    is_requirement=True,
)
def evaluation(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """評価の体制、周期、次の評価や見直しの時期が書かれているかを見る。

    策定ガイドラインは、事業の評価・見直しに関する事項を、事業を始める時点では任意の記載事項とする。誰が、どのくらいの
    間隔で、次はいつ行うかがあると、見直しが計画のとおりに進む。

    悪い例:
        評価: {次回: }

    良い例:
        評価: {次回: 令和9年度}

    English:
        The guideline leaves evaluation and review open when the project begins. Who evaluates, how often, and
        when next keep the review on its way.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（任意の記載事項）
    """
    found = subject.entity.evaluation
    if found is None:
        paste = ("評価:", "  体制: [{名称: …, 役割: …}]", "  周期: 毎年度", "  次回: …")
        yield subject.missing("GLO002", "評価", paste, keys="")
        return
    absent = [name for name, attribute in _EVALUATED.items() if not getattr(found, attribute)]
    if found.is_aside(*_EVALUATED.values()):
        yield NotRead()
    elif absent:
        place = subject.inner("evaluation")
        lines = {"体制": "体制: [{名称: …, 役割: …}]"}
        missing = tuple(lines.get(name, f"{name}: …") for name in absent)
        yield place.missing("GLO002", absent[0], missing, keys="、".join(absent))


@rule(
    "GLO003",
    Weight.ADVICE,
    Case.whole,
    reads=("goals", "evaluation"),
    pending="R9",
)
def coming(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """目標と評価があり、定期的に見直すことになっているかを見る（まだ適用しない）。

    国の審議会（社会保障審議会福祉部会、令和7年9月8日）で、目標・評価などを計画の必須の記載事項に加え、定期的な見直しを
    求めることが論点になった。令和8年法律第51号が社会福祉法を改めたが、その条文をまだ確かめていない。確かめるまで、この
    規則は動かない。条文を確かめたら、施行の日から適用する。

    悪い例:
        評価:

    良い例:
        評価: {周期: 毎年度}

    English:
        Not in force. A national council discussed to make goals and evaluation mandatory and to ask for a
        regular review. Law No. 51 of 2026 has amended the Act; its text has not been read yet, so this rule
        does not run until it has.

    出典:
        社会保障審議会福祉部会（第29回、令和7年9月8日）資料1、令和8年法律第51号（条文は未確認）
    """
    plan = subject.entity
    absent = [] if plan.goals else ["目標"]
    if plan.evaluation is None:
        absent += ["評価"]
    elif plan.evaluation.is_aside("cycle"):
        yield NotRead()
        return
    elif not plan.evaluation.cycle:
        place = subject.inner("evaluation")
        yield place.missing("GLO003", "周期", ("周期: 毎年度",), keys="評価の周期")
    if absent:
        yield subject.missing("GLO003", absent[0], keys="、".join(absent))
