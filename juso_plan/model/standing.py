"""Where the plan stands: its legal basis, the other plans, how it was made, what it is for."""

from typing import Annotated, Literal

from juso_plan.model.base import key, keys
from juso_plan.model.dates import Moment
from juso_plan.model.edition import Period
from juso_plan.model.entity import Entity
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import Law, Name, Prose, Text

PlanKind = Literal[
    "市町村地域福祉計画",
    "市町村介護保険事業計画",
    "市町村障害福祉計画",
    "市町村子ども・子育て支援事業計画",
    "その他",
]
"""The plans that 法第106条の5第3項 names, and others."""


class IncludedPlan(Entity):
    """A plan that is one paper with another."""

    name: Text | None = key("名称", "含まれている計画の名前。", required=True)
    since: Moment | None = key("から", "いつから含まれるか。", example="令和9年度")


class RelatedPlan(Entity):
    """関連計画: another plan, and how this one relates to it (法第106条の5第3項)."""

    name: Text | None = key(
        "名称", "計画の名前。", example="第4次北上市地域福祉計画", required=True
    )
    kinds: tuple[Annotated[PlanKind, OneOf()], ...] = keys(
        "種類",
        "法第106条の5第3項が挙げる計画のどれに当たるか。ほかは「その他」。",
        example="[市町村地域福祉計画]",
    )
    maker: Name | None = key("策定主体", "市町村のほかが作るとき、その名前。")
    adopted: Moment | None = key("策定日", "策定した時期。", example="令和6年3月")
    period: Period | None = key("期間", "計画の期間。", example="{開始: 2024年度, 終了: 2028年度}")
    relation: (
        Annotated[
            Literal[
                "上位", "一体策定", "調和", "分野別", "期間一致", "県", "社協", "次期", "活用先"
            ],
            OneOf(),
        ]
        | None
    ) = key("関係", "この計画との関係。", example="上位")
    includes: tuple[IncludedPlan, ...] = keys("包含する計画", "一体として作られている計画。")
    note: Prose | None = key("備考", "補足。")


class Standing(Entity):
    """位置付け."""

    basis: tuple[Law, ...] = keys(
        "根拠", "計画の根拠となる規定。", example="[社会福祉法第106条の5第1項]"
    )
    guideline: Prose | None = key(
        "指針", "国の指針（法第106条の3第2項）との関係。", example="国の指針に即して策定する。"
    )
    description: Prose | None = key("説明", "計画の位置付けの説明。")
    related: tuple[RelatedPlan, ...] = keys("関連計画", "調和を保つ計画など（法第106条の5第3項）。")
    grant_name: Text | None = key(
        "交付金の名称", "交付金の名前。", example="重層的支援体制整備事業交付金"
    )
    grants: tuple[Law, ...] = keys(
        "交付金", "交付金の根拠。", example="[社会福祉法第106条の8, 社会福祉法第106条の9]"
    )


class MakingStep(Entity):
    """策定経過: how residents, 支援関係機関 and others were heard (法第106条の5第2項)."""

    date: Moment | None = key("日付", "いつ。", example="令和6年11月12日")
    matter: Text | None = key(
        "事項", "何をしたか。", example="地域福祉計画推進委員会で意見聴取", required=True
    )
    participants: tuple[Name, ...] = keys("参加者", "誰の意見を聴いたか。", example="[地域住民]")


class Event(Entity):
    """経緯: what led to the plan."""

    date: Moment | None = key("時期", "いつ。", example="令和2年6月")
    matter: Text | None = key("事項", "何があったか。", required=True)


class Policy(Entity):
    """基本方針 (施行規則第34条の10第1号)."""

    whole: Prose | None = key("全体", "分野に共通する方針。")
    elderly: Prose | None = key("高齢者", "高齢者の福祉の方針。")
    disabled: Prose | None = key("障害者", "障害者の福祉の方針。")
    children: Prose | None = key("児童", "児童の福祉の方針。")
    needy: Prose | None = key("生活困窮者", "生活困窮者の福祉の方針。")
    others: Prose | None = key("その他", "その他の方針。")
