"""Rules from the ministerial ordinance: what 社会福祉法施行規則第34条の10 lets a plan set out.

For the maintainer: the plan itself is a duty of effort (法第106条の5第1項), so these are warnings. The
guideline lets 基本方針 and 目標 be left open when the project begins; the pages say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.law import item_label, slot
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programmes
from juso_plan.rules.authority import ORDINANCE
from juso_plan.rules.case import Case, SlotSubject, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Weight, rule

_FIELDS = (
    ("elderly", "高齢者"),
    ("disabled", "障害者"),
    ("children", "児童"),
    ("needy", "生活困窮者"),
)


@rule(
    "ORD001",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("policy",),
    basis=Basis(ORDINANCE, "第34条の10第1号"),
    is_requirement=True,
)
def policy(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """基本方針があり、高齢者・障害者・児童・生活困窮者の四つの福祉に触れているかを見る。

    省令は、これらの福祉に関する基本方針を計画の内容に挙げる。策定ガイドラインは、事業を始める時点では任意の
    記載事項としている。

    悪い例:
        基本方針: {児童: }

    良い例:
        基本方針: {児童: 子どもと家庭を地域で支える。}

    English:
        The ordinance lists a basic policy on the welfare of the elderly, disabled people, children and people
        in poverty among a plan's contents; the guideline lets it be left open when the project begins.

    出典:
        社会福祉法施行規則第34条の10第1号
    """
    found = subject.entity.policy
    if found is None:
        yield subject.missing("ORD001", "基本方針", ("基本方針:", "  全体: …"), fields="")
        return
    absent = [name for attribute, name in _FIELDS if getattr(found, attribute) is None]
    if found.is_aside(*(attribute for attribute, _ in _FIELDS)):
        yield NotRead()
    elif absent:
        place = subject.inner("policy")
        lines = tuple(f"{name}: …" for name in absent)
        yield place.missing("ORD001", absent[0], lines, fields="、".join(absent))


@rule(
    "ORD002",
    Weight.ENDEAVOUR,
    Case.programmes,
    reads=("start",),
    basis=Basis(ORDINANCE, "第34条の10第2号"),
    is_requirement=True,
)
def start(case: Case, subject: Subject[Programmes]) -> Iterator[Answer]:
    """各号の事業の実施時期が書かれているかを見る。

    省令は、各号の事業の提供体制の確保の内容と「その実施時期」を計画の内容に挙げる。全部が同じ時期なら、
    「事業」のすぐ下に「開始」を一つ書けばよい。

    悪い例:
        事業: {開始: }

    良い例:
        事業: {開始: 令和4年4月1日}

    English:
        The ordinance lists, for each item, how its provision is secured and when it is carried out. One 開始
        right below 事業 will do where all began together.

    出典:
        社会福祉法施行規則第34条の10第2号
    """
    if subject.entity.start is not None:
        return
    items = list(case.items((1, 2, 3, 4, 5, 6)))
    if any(_is_unread(case, item) for item in items):
        yield NotRead()
    lacking = [item for item in items if not _has_start(case, item)]
    if lacking and len(lacking) == len(items):
        yield subject.missing("ORD002", "開始", ("開始: …",), item="")
        return
    for item in lacking:
        label = item_label(item.slot) if item.slot else ""
        yield item.missing("ORD002", "開始", ("開始: …",), item=label)


@rule(
    "ORD003",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("goals",),
    basis=Basis(ORDINANCE, "第34条の10第3号"),
    is_requirement=True,
)
def goals(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """各号の事業の目標が書かれているかを見る。

    省令は、各号の事業の提供体制の確保についての目標を計画の内容に挙げる。策定ガイドラインは、事業を始める
    時点では任意の記載事項としている。国の検討会は、目標と評価を必須とすることを提案している（未確定）。

    悪い例:
        目標:
          - {指標: 相談受付件数, 事業: 包括的相談支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "400"}], 目標値: [{年度: 令和10年度, 値: "500"}]}

    良い例:
        目標:
          - {指標: 相談受付件数, 事業: 包括的相談支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "400"}], 目標値: [{年度: 令和10年度, 値: "500"}]}
          - {指標: 支援対象者数, 事業: 参加支援事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "20"}], 目標値: [{年度: 令和10年度, 値: "30"}]}
          - {指標: 参加者数, 事業: 地域づくり事業, 単位: 人, 現状: [{年度: 令和6年度, 値: "800"}], 目標値: [{年度: 令和10年度, 値: "900"}]}
          - {指標: 訪問件数, 事業: アウトリーチ等を通じた継続的支援事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "150"}], 目標値: [{年度: 令和10年度, 値: "200"}]}
          - {指標: 調整した事例数, 事業: 多機関協働事業, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}
          - {指標: プランの数, 事業: 支援プランの作成, 単位: 件, 現状: [{年度: 令和6年度, 値: "30"}], 目標値: [{年度: 令和10年度, 値: "40"}]}

    English:
        The ordinance lists goals for each item among a plan's contents; the guideline lets them be left open
        when the project begins. A national council has proposed to make them mandatory (not yet law).

    出典:
        社会福祉法施行規則第34条の10第3号
    """
    found = subject.entity.goals
    if not found:
        lines = ("目標:", "  - {指標: …, 事業: …, 単位: …, 目標値: [{年度: …, 値: …}]}")
        yield subject.missing("ORD003", "目標", lines, items="")
        return
    if any(goal.is_aside("programme") for goal in found):
        yield NotRead()
        return
    named = {goal.programme for goal in found}
    covered = {one.item for name in named if name and (one := slot(name))}
    absent = [
        item
        for item in case.items((1, 2, 3, 4, 5, 6))
        if item.slot and item.slot.item not in covered
    ]
    if absent:
        names = "、".join(item.slot.key for item in absent if item.slot)
        more = tuple(f"  - {{指標: …, 事業: {item.slot.key}}}" for item in absent if item.slot)
        yield subject.missing("ORD003", "目標", more, items=names)


@rule(
    "ORD004",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("cooperation",),
    basis=Basis(ORDINANCE, "第34条の10第4号"),
    is_requirement=True,
)
def cooperation(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """支援関係機関の間の一体的な連携が書かれているかを見る。

    省令は、支援関係機関相互間の一体的な連携に関する事項を計画の内容に挙げる。策定ガイドラインでも必須の
    記載事項である。

    悪い例:
        連携:

    良い例:
        連携: {取組: [{名称: 事例検討会, 内容: 各分野の支援員が毎月集まり、事例を検討する。}]}

    English:
        The ordinance lists the cooperation of the supporting bodies among a plan's contents; by the guideline
        it is mandatory.

    出典:
        社会福祉法施行規則第34条の10第4号、策定ガイドライン（必須の記載事項）
    """
    if subject.entity.cooperation is None:
        lines = ("連携:", "  取組:", "    - {名称: …, 内容: …, 頻度: …}")
        yield subject.missing("ORD004", "連携", lines)


def _has_start(case: Case, item: SlotSubject) -> bool:
    """Whether an item says when it began, itself or in all of its slots and parts."""
    if item.entity.start is not None:
        return True
    below = [*item.entity.parts]
    if item.slot and item.slot.parent is None:
        below += [one.entity for one in case.below(item.slot.item)]
    return bool(below) and all(
        one.start is not None or (one.parts and all(part.start for part in one.parts))
        for one in below
    )


def _is_unread(case: Case, item: SlotSubject) -> bool:
    below = [one.entity for one in case.below(item.slot.item)] if item.slot else []
    return any(one.is_aside("start") for one in (item.entity, *item.entity.parts, *below))
