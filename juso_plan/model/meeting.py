"""会議: the bodies in which those who give support meet."""

from typing import Annotated, Literal

from juso_plan.model.base import key, keys
from juso_plan.model.dates import Moment
from juso_plan.model.entity import Entity
from juso_plan.model.programme import Status
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import Law, Name, Prose, Text


class Members(Entity):
    """構成員."""

    required: tuple[Name, ...] = keys("必須", "必ず出席する者。", example="[市, 多機関協働事業者]")
    general: tuple[Name, ...] = keys("一般", "事案に応じて出席する者。")
    undivided: tuple[Name, ...] = keys("区別なし", "必須かどうかの区別がない構成員。")
    as_in: Text | None = key("準用", "構成員が同じである会議の名前。")
    note: Prose | None = key("備考", "補足。")


class Session(Entity):
    """開催: when a meeting is held."""

    kind: Annotated[Literal["定期", "随時"], OneOf()] | None = key(
        "種類", "定期か随時か。", example="定期"
    )
    frequency: Text | None = key("頻度", "どのくらい開くか。", example="月1回程度")
    condition: Prose | None = key("条件", "どのようなときに開くか。")


class ReusedMeeting(Entity):
    """既存会議の活用: a meeting under another law that is used for this one."""

    name: Text | None = key("名称", "活用する会議の名前。", example="地域ケア会議", required=True)
    basis: tuple[Law, ...] = keys("根拠", "その会議の根拠。")
    way: Annotated[Literal["併用", "この会議に位置付け"], OneOf()] | None = key(
        "方法", "併せて開くか、その会議をこの会議に位置付けるか。", example="併用"
    )
    status: Annotated[Status, OneOf()] | None = key("状態", "今の状態。書かなければ「実施」。")
    reason: Prose | None = key("理由", "状態の理由。")
    condition: Prose | None = key("条件", "どのようなときに活用するか。")
    hosts: tuple[Name, ...] = keys("主催団体", "その会議を主催する団体や課。")


class Meeting(Entity):
    """会議体."""

    name: Text | None = key("名称", "会議の名前。固有の名前がなければ書かない。")
    former_name: Text | None = key("旧名称", "前の版での名前。")
    status: Annotated[Status, OneOf()] | None = key("状態", "今の状態。書かなければ「実施」。")
    reason: Prose | None = key("理由", "状態の理由。")
    summary: Prose | None = key("概要", "会議の概要。")
    founded: Moment | None = key("設置", "設けた時期。")
    charter: Text | None = key("要綱", "設置要綱の名前。")
    areas: tuple[Text, ...] = keys("圏域", "会議が扱う圏域。")
    basis: tuple[Law, ...] = keys("根拠", "根拠となる規定。", example="[社会福祉法第106条の6第1項]")
    host: Annotated[Literal["市町村", "多機関協働事業者", "その他"], OneOf()] | None = key(
        "主催",
        "誰が開くか。支援会議は市町村、重層的支援会議は多機関協働事業者。",
        example="市町村",
    )
    hosts: tuple[Name, ...] = keys("主催団体", "主催する団体の名前。")
    contractors: tuple[Name, ...] = keys("受託者", "会議の運営を受託する団体。")
    departments: tuple[Text, ...] = keys("担当課", "担当する課。")
    secretariat: Text | None = key("事務局", "事務局。")
    chair: Text | None = key("進行役", "会議を進める人。")
    cases: tuple[Text, ...] = keys("対象事案", "どのような事案を扱うか。")
    roles: tuple[Text, ...] = keys(
        "役割", "会議が何をするか。", example="[プランの適切性の協議, プラン終結時等の評価]"
    )
    members: Members | None = key("構成員", "構成員。", example="{必須: [市, 多機関協働事業者]}")
    sessions: tuple[Session, ...] = keys(
        "開催", "開催の仕方。", example="[{種類: 定期, 頻度: 月1回}]"
    )
    consent: Annotated[Literal["要", "不要"], OneOf()] | None = key(
        "本人同意", "本人の同意が要るか。", example="要"
    )
    consent_handling: Prose | None = key("同意の扱い", "同意をどう扱うか。")
    secrecy: Annotated[Literal["あり", "なし"], OneOf()] | None = key(
        "守秘義務", "構成員に守秘義務があるか。", example="あり"
    )
    secrecy_basis: tuple[Law, ...] = keys(
        "守秘義務の根拠", "守秘義務の根拠。", example="[社会福祉法第106条の6第6項]"
    )
    reused: tuple[ReusedMeeting, ...] = keys("既存会議の活用", "活用する既存の会議。")
    parts: tuple["Meeting", ...] = keys("内訳", "会議の中の会議。")
    note: Prose | None = key("備考", "補足。")


class Meetings(Entity):
    """会議."""

    summary: Prose | None = key("概要", "会議の全体の説明。")
    reused: tuple[ReusedMeeting, ...] = keys(
        "既存会議の活用", "支援会議と重層的支援会議の両方に活用する既存の会議。"
    )
    support: tuple[Meeting, ...] = keys("支援会議", "支援会議（法第106条の6）。")
    multilayer: tuple[Meeting, ...] = keys("重層的支援会議", "重層的支援会議。")
    others: tuple[Meeting, ...] = keys("その他", "そのほかの常設の会議。")
