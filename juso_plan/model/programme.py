"""事業: one shape for every programme, with its sites and staff.

For the maintainer: a statutory slot, a local programme and a part of one are the same type; parts
stand in `内訳` and take from their parent what they do not say (`filled` resolves it).
The containers of items 1 and 3 are programmes that hold slots of their own.
"""

from typing import Annotated, Literal

from juso_plan.model.base import key, keys
from juso_plan.model.dates import Moment
from juso_plan.model.entity import Entity
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import Amount, Integer, Law, Name, People, Places, Prose, Quantity, Text

Method = Literal[
    "直営", "委託", "一部委託", "補助", "間接補助", "受託", "都道府県が実施", "共同実施"
]
Setting = Literal["基本型", "統合型", "地域型"]
Status = Literal["実施", "一部実施", "検討中", "準備中", "未実施", "予定", "休止", "廃止"]

_STATUS = "今の状態。書かなければ「実施」。「検討中」などと書くときは、理由も書く。"


class Measure(Entity):
    """取組: a piece of work, described in words; may hold smaller ones."""

    heading: Text | None = key("見出し", "取組の見出し。", example="個別支援")
    target: Prose | None = key("対象者", "この取組の対象者。")
    content: Prose | None = key("内容", "取組の内容。")
    measures: tuple["Measure", ...] = keys("取組", "中の取組。")


class Staff(Entity):
    """人員配置: one kind of post."""

    job: Text | None = key("職種", "職種。", example="社会福祉士", required=True)
    number: People | None = key("人数", "人数。下限なら「1名以上」。", example="2名")
    terms: tuple[
        Annotated[Literal["常勤", "非常勤", "専従", "専任", "兼務", "兼務可"], OneOf()], ...
    ] = keys("勤務", "勤務の形。", example="[常勤, 専従]")
    rank: Text | None = key("職位", "職位。", example="課長代理")
    layer: Annotated[Literal["第1層", "第2層"], OneOf()] | None = key(
        "層", "生活支援コーディネーターの層。"
    )
    shared_with: Text | None = key("兼務する職", "兼ねている職。")
    qualifications: tuple[Text, ...] = keys("資格", "求める資格。", example="[社会福祉士]")
    experience: Text | None = key("経験", "求める経験。")
    roles: tuple[Text, ...] = keys("役割", "この職の役割。")
    placed_at: Name | None = key("配置先", "置かれる場所や団体。拠点の中に書くときは要らない。")
    of_which: tuple["Staff", ...] = keys("うち", "内数。合計には数えない。")
    note: Prose | None = key("備考", "補足。")


class Site(Entity):
    """拠点: a place where a programme is run (for item 1: 相談支援機関)."""

    name: Name | None = key("名称", "拠点の名前。", example="地域包括支援センターいいとよ")
    former_name: Text | None = key("旧名称", "前の版での名前。")
    merged_from: tuple[Text, ...] = keys("統合元", "統合される前の拠点の名前。")
    split_from: Text | None = key("分割元", "分かれる前の拠点の名前。")
    nickname: Text | None = key("通称", "通称・愛称。")
    operator: Name | None = key("運営主体", "ここを運営する団体。", example="社会福祉法人平和会")
    departments: tuple[Text, ...] = keys("担当課", "担当する課。")
    methods: tuple[Annotated[Method, OneOf()], ...] = keys(
        "実施方式", "この拠点の実施方式。", example="[委託]"
    )
    setting: Annotated[Setting, OneOf()] | None = key("設置形態", "この拠点の設置形態。")
    types: tuple[Text, ...] = keys("類型", "この拠点の類型。")
    areas: tuple[Text, ...] = keys("圏域", "担当する圏域。", example="[黒沢尻北, 飯豊]")
    address: Text | None = key("所在地", "所在地。")
    telephone: Text | None = key("電話", "電話番号。", example="0197-00-0000")
    satellites: tuple["Site", ...] = keys("サテライト", "出張所など。箇所数には数えない。")
    layer: Annotated[Literal["第1層", "第2層"], OneOf()] | None = key(
        "層", "生活支援コーディネーターの層。"
    )
    places: Places | None = key(
        "箇所数", "一つの行で複数の場所を表すとき、その数。", example="12か所"
    )
    staff: tuple[Staff, ...] = keys("人員配置", "ここの人員。")
    note: Prose | None = key("備考", "補足。")


class Achievement(Entity):
    """数量: a counted thing."""

    name: Text | None = key("名称", "何の数か。", example="相談件数", required=True)
    number: Quantity | None = key("数", "数。", example="120件")
    unit: Text | None = key("単位", "単位。", example="件")
    as_of: Moment | None = key("時点", "いつの数か。", example="令和5年度")

    @property
    def amount(self) -> Amount | None:
        """The number with the unit that stands beside it."""
        if self.number and self.unit and not self.number.unit:
            return Amount(self.number.number, self.unit, f"{self.number.text}{self.unit}")
        return self.number


class Recipient(Entity):
    """受け入れ先: who takes people in for 参加支援."""

    subject: Text | None = key("対象", "受け入れ先の種類。", example="企業")
    target: Text | None = key("対象者", "誰を受け入れるか。", example="就労に課題のある人")
    examples: tuple[Text, ...] = keys("例", "例。")


class Programme(Entity):
    """事業."""

    name: Text | None = key("名称", "自治体での事業の名前。法の名前と同じなら書かない。")
    scheme_name: Text | None = key(
        "制度上の名称", "計画が法の事業名と違う言い方をしているとき、その言葉。"
    )
    nickname: Text | None = key("通称", "通称・愛称。")
    former_name: Text | None = key("旧名称", "前の版での名前。")
    merged_from: tuple[Text, ...] = keys("統合元", "統合される前の事業の名前。")
    split_from: Text | None = key("分割元", "分かれる前の事業の名前。")
    status: Annotated[Status, OneOf()] | None = key("状態", _STATUS, example="検討中")
    reason: Prose | None = key("理由", "状態の理由。")
    summary: Prose | None = key("概要", "事業の概要。")
    roles: tuple[Text, ...] = keys("役割", "事業が担う役割。")
    basis: tuple[Law, ...] = keys(
        "根拠", "根拠となる規定。", example="[介護保険法第115条の45第2項第1号から第3号まで]"
    )
    notices: tuple[Text, ...] = keys("根拠通知", "根拠となる通知・要綱。法律は「根拠」に書く。")
    former_subsidy: Text | None = key("従前の補助", "一体化する前の補助金の名前。")
    target: Prose | None = key("対象者", "主な対象者。", example="高齢者及びその家族等")
    content: Prose | None = key("内容", "事業の内容。")
    measures: tuple[Measure, ...] = keys("取組", "事業の中の取組。")
    frequency: Text | None = key("頻度", "どのくらい行うか。", example="月1回")
    areas: tuple[Text, ...] = keys("圏域", "行う圏域。", example="[市内全域]")
    area_count: Integer | None = key("圏域数", "圏域の数。", example="3")
    places: Places | None = key("箇所数", "設置箇所数（指針の必須事項）。", example="5")
    places_inside: Places | None = key("うち市町村内", "そのうち市町村の中にある数。", example="3")
    setting: Annotated[Setting, OneOf()] | None = key(
        "設置形態", "設置形態（指針の必須事項）。", example="基本型"
    )
    setting_reason: Prose | None = key("設置形態の理由", "その形態にした理由。")
    types: tuple[Text, ...] = keys(
        "類型",
        "その事業自身の類型（利用者支援事業の「こども家庭センター型」など）。",
        example="[基本型]",
    )
    methods: tuple[Annotated[Method, OneOf()], ...] = keys(
        "実施方式", "直営か委託か（指針の必須事項）。", example="[委託]"
    )
    responsible: tuple[Name, ...] = keys(
        "実施主体", "事業に責任を負う団体。計画に書いてあるときだけ。"
    )
    contractors: tuple[Name, ...] = keys(
        "委託先", "委託する相手。", example="[社会福祉法人北上市社会福祉協議会]"
    )
    principals: tuple[Name, ...] = keys("委託元", "受託しているとき、委託する側。")
    partners: tuple[Text, ...] = keys("共同する市町村", "共同で行う市町村。")
    secretariat: Text | None = key("事務局", "事務局。")
    actors: tuple[Text, ...] = keys("担い手", "受託者ではないが事業を担う人や団体。")
    sites: tuple[Site, ...] = keys("拠点", "拠点（第1号では相談支援機関）。")
    shared_sites: Text | None = key("拠点の共用", "拠点が同じである事業の名前。")
    staff: tuple[Staff, ...] = keys("人員配置", "配置する人員（第2号・第4号・第5号では必須事項）。")
    departments: tuple[Text, ...] = keys("担当課", "担当する課。", example="[福祉部長寿介護課]")
    start: Moment | None = key("開始", "実施時期（施行規則第34条の10第2号）。", example="令和7年度")
    division: Annotated[Literal["既存", "新規"], OneOf()] | None = key(
        "区分", "既存の事業か、新しい事業か。", example="既存"
    )
    achievements: tuple[Achievement, ...] = keys("実績", "実績の数。")
    recipients: tuple[Recipient, ...] = keys("受け入れ先", "参加支援の受け入れ先。")
    parts: tuple["Programme", ...] = keys("内訳", "事業を分けて書くとき、その部分。")
    note: Prose | None = key("備考", "補足。")

    @property
    def title(self) -> str:
        """What a part of a programme is called: its name, else what tells it from the others."""
        kind = "・".join(self.types)
        return self.name or kind or self.nickname or self.target or "内訳"


class OtherWindow(Entity):
    """その他の相談窓口: windows that no law asks for."""

    content: Text | None = key("内容", "何の相談か。", required=True)
    windows: tuple[Text, ...] = keys("窓口", "窓口の名前。")


class ConsultationSupport(Programme):
    """包括的相談支援事業 (法第106条の4第2項第1号)."""

    elderly: Programme | None = key("地域包括支援センターの運営", "第1号イ（介護）。")
    disabled: Programme | None = key("障害者相談支援事業", "第1号ロ（障害）。")
    children: Programme | None = key("利用者支援事業", "第1号ハ（子ども）。")
    needy: Programme | None = key("生活困窮者自立相談支援事業", "第1号ニ（困窮）。")
    other_windows: tuple[OtherWindow, ...] = keys(
        "その他の相談窓口", "法定の事業ではない相談窓口。"
    )
    handing_on: Prose | None = key("つなぎ方", "相談をどのようにほかへつなぐか。")


class CommunityBuilding(Programme):
    """地域づくり事業 (法第106条の4第2項第3号)."""

    prevention: Programme | None = key("地域介護予防活動支援事業", "第3号イ（介護）。")
    daily_life: Programme | None = key("生活支援体制整備事業", "第3号ロ（介護）。")
    activity_centre: Programme | None = key("地域活動支援センター事業", "第3号ハ（障害）。")
    childcare_base: Programme | None = key("地域子育て支援拠点事業", "第3号ニ（子ども）。")
    needy: Programme | None = key(
        "生活困窮者支援等のための地域づくり事業", "第3号柱書（困窮）。イロハニの記号はない。"
    )


class PlanMaking(Programme):
    """支援プランの作成 (法第106条の4第2項第6号)."""

    together: Annotated[Literal["多機関協働事業と一体", "単独"], OneOf()] | None = key(
        "実施方法", "多機関協働事業と一体で行うか。", example="多機関協働事業と一体"
    )
    maker: Name | None = key("作成者", "プランを作る者。", example="多機関協働事業者")
    contents: tuple[Text, ...] = keys(
        "記載事項",
        "プランに書くこと（施行規則第34条の7）。",
        example="[目標, 支援の内容, 役割分担]",
    )
    revision: Prose | None = key("プランの見直し", "確認と見直しの仕方（施行規則第34条の8）。")


class Programmes(Entity):
    """事業: the project as a whole, with its six items."""

    nickname: Text | None = key("通称", "重層事業全体の通称。")
    summary: Prose | None = key("概要", "重層事業全体の概要。")
    start: Moment | None = key("開始", "重層事業全体の開始時期。", example="令和4年4月1日")
    staff: tuple[Staff, ...] = keys("人員配置", "重層事業全体のために置く人員。")
    consultation: ConsultationSupport | None = key("包括的相談支援事業", "第1号。")
    participation: Programme | None = key("参加支援事業", "第2号。")
    community: CommunityBuilding | None = key("地域づくり事業", "第3号。")
    outreach: Programme | None = key("アウトリーチ等を通じた継続的支援事業", "第4号。")
    coordination: Programme | None = key("多機関協働事業", "第5号。")
    plan_making: PlanMaking | None = key(
        "支援プランの作成", "第6号。計画が独立に述べているときだけ書く。"
    )
