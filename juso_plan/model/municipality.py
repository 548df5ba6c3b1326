"""Who makes the plan, and where: 自治体, 圏域 and the bodies that the plan names."""

from typing import Annotated, Literal

from juso_plan.model.base import key, keys
from juso_plan.model.dates import Moment
from juso_plan.model.entity import Entity
from juso_plan.model.scalar import OneOf
from juso_plan.model.values import (
    CorporateNumber,
    MunicipalityCode,
    Name,
    Prose,
    Quantity,
    Text,
)


class Profile(Entity):
    """概況: figures of the municipality, all of one date."""

    population: Quantity | None = key("人口", "人口。", example="91,456人")
    households: Quantity | None = key("世帯数", "世帯数。", example="38,210世帯")
    area: Quantity | None = key("面積", "面積。単位まで書く。", example="437.55km2")
    ageing_rate: Quantity | None = key("高齢化率", "65歳以上の人の割合。", example="28.9%")
    as_of: Moment | None = key("時点", "いつの数か。", example="令和6年4月1日")
    note: Prose | None = key("説明", "数の読み方など。")


class Municipality(Entity):
    """自治体."""

    code: MunicipalityCode | None = key(
        "コード",
        "全国地方公共団体コード6桁。先頭の0が落ちないよう引用符で囲む。",
        example='"032069"',
        required=True,
    )
    prefecture: Text | None = key("都道府県", "都道府県の名前。", example="岩手県", required=True)
    name: Text | None = key("名称", "市町村・特別区の名前。", example="北上市", required=True)
    profile: Profile | None = key("概況", "人口などの数。")
    welfare_office: Annotated[Literal["あり", "なし"], OneOf()] | None = key(
        "福祉事務所",
        "福祉事務所を置いているか。町村では自立相談支援の実施者に関わる。",
        example="あり",
    )
    insurer: Name | None = key(
        "保険者",
        "介護保険の保険者が市町村でないとき、その名前。",
        example="大曲仙北広域市町村圏組合",
    )
    wards: tuple[Text, ...] = keys("区", "区の名前。")


class Area(Entity):
    """圏域: an area in which the project works."""

    name: Text | None = key("名称", "圏域の名前。", example="黒沢尻北", required=True)
    kind: Text | None = key(
        "種類", "圏域の種類（行政区、日常生活圏域、小学校区など）。", example="日常生活圏域"
    )
    within: Text | None = key("上位", "この圏域を含む圏域の名前。")
    population: Quantity | None = key("人口", "圏域の人口。", example="12,345人")


class Body(Entity):
    """団体: what must be known of a body beyond its name."""

    name: Name | None = key(
        "名称", "正式な名前。", example="社会福祉法人北上市社会福祉協議会", required=True
    )
    kind: (
        Annotated[
            Literal[
                "市町村",
                "都道府県",
                "社会福祉法人",
                "社会福祉協議会",
                "医療法人",
                "社会医療法人",
                "特定非営利活動法人",
                "一般社団法人",
                "公益社団法人",
                "一般財団法人",
                "公益財団法人",
                "学校法人",
                "株式会社",
                "有限会社",
                "合同会社",
                "協同組合",
                "広域連合",
                "一部事務組合",
                "任意団体",
                "その他",
            ],
            OneOf(),
        ]
        | None
    ) = key("種類", "法人・団体の種類。名前に法人格がないときに書く。", example="社会福祉協議会")
    short: Text | None = key("略称", "計画の中で使う短い名前。", example="北上市社協")
    aliases: tuple[Text, ...] = keys("別名", "同じ団体を指すほかの書き方。", example="[市社協]")
    corporate_number: CorporateNumber | None = key(
        "法人番号", "13桁の法人番号。引用符で囲む。", example='"4011001098993"'
    )
    note: Prose | None = key("備考", "補足。")
