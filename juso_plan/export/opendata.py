"""拠点 as open data: CSV in the common columns of the 自治体標準オープンデータセット, JSON by the names of GIF DS-451-7.

For the maintainer: neither has a data set for 相談窓口. The CSV begins with the columns that all data sets of the
Digital Agency share and adds columns of our own; the JSON has the three parts that DS-451-7 asks for. A column
that a plan can't fill (緯度, カナ) stays empty: nothing is looked up or made up. docs/excel.md says what
was not verified.
"""

from __future__ import annotations

from typing import Any

from juso_plan.export.facilities import Facility, facilities
from juso_plan.model.plan import Plan
from juso_plan.report.json_schema import record, ref, said, schema_text, several
from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.terminal import json_text

SCHEMA = "opendata.schema.json"
_COMMON = (
    "全国地方公共団体コード",
    "ID",
    "地方公共団体名",
    "名称",
    "名称_カナ",
    "名称_英語",
    "名称_通称",
    "所在地_全国地方公共団体コード",
    "所在地_連結表記",
    "所在地_都道府県",
    "所在地_市区町村",
    "緯度",
    "経度",
    "電話番号",
    "連絡先メールアドレス",
    "URL",
    "備考",
)
_OWN = (
    "社会福祉法の号",
    "分野",
    "事業",
    "事業の名称",
    "運営主体",
    "実施方式",
    "設置形態",
    "類型",
    "担当圏域",
    "担当課",
    "サテライトの本体",
    "計画の名称",
)
COLUMNS = (*_COMMON, *_OWN)


def opendata_csv(plan: Plan) -> str:
    """A row for every place in every programme."""
    return spreadsheet([COLUMNS, *([row.get(one, "") for one in COLUMNS] for row in _rows(plan))])


def _rows(plan: Plan) -> list[dict[str, str]]:
    city, edition = plan.municipality, plan.edition
    prefecture, name = (city and city.prefecture) or "", (city and city.name) or ""
    return [
        {
            "全国地方公共団体コード": (city and city.code) or "",
            "ID": one.id,
            "地方公共団体名": f"{prefecture}{name}",
            "名称": one.name,
            "名称_通称": one.nickname,
            "所在地_連結表記": one.address,
            "電話番号": one.telephone,
            "備考": one.note,
            "社会福祉法の号": one.listed.place,
            "分野": one.listed.filled.slot.field or "",
            "事業": one.listed.label,
            "事業の名称": one.listed.filled.programme.name or "",
            "運営主体": one.operator,
            "実施方式": "、".join(one.methods),
            "設置形態": one.setting,
            "類型": "、".join(one.types),
            "担当圏域": "、".join(one.areas),
            "担当課": "、".join(one.departments),
            "サテライトの本体": one.main,
            "計画の名称": (edition and edition.name) or "",
        }
        for one in facilities(plan)
    ]


# --- GIF --------------------------------------------------------------------------------------


def opendata_json(plan: Plan, tool: str) -> str:
    """Every place with the parts of 行政サービス拠点・支援機関; what the plan does not say is null."""
    city = plan.municipality
    place = {
        "全国地方公共団体コード": (city and city.code) or None,
        "都道府県": (city and city.prefecture) or None,
        "市区町村": (city and city.name) or None,
    }
    found = [_facility(one, place) for one in facilities(plan)]
    data = {"form": 1, "tool": tool, "行政サービス拠点・支援機関": found}
    return json_text(data) + "\n"


def _facility(one: Facility, place: dict[str, Any]) -> dict[str, Any]:
    return {
        "施設情報": {
            "ID": one.id,
            "名称": one.name,
            "名称(カナ)": None,
            "通称": one.nickname or None,
            "説明": one.note or None,
            "施設住所": one.address or None,
        },
        "サービス・担当区域情報": {
            "サービス": one.listed.filled.programme.name or one.listed.label,
            "社会福祉法の号": one.listed.place,
            **place,
            "担当区域": list(one.areas),
        },
        "連絡先情報": {
            "連絡先名称": one.operator or None,
            "電話番号": one.telephone or None,
            "メールアドレス": None,
            "URL": None,
        },
    }


def opendata_schema_text() -> str:
    """The schema of the JSON as it is published."""
    text, text_or_none = {"type": "string"}, {"type": ["string", "null"]}
    top = record(
        {
            "form": {"const": 1},
            "tool": text,
            "行政サービス拠点・支援機関": several(ref("拠点")),
        }
    )
    facility = {
        "ID": said(text, "コード、事業、名称から作る。年度が変わっても同じ。"),
        "名称": text,
        "名称(カナ)": said(text_or_none, "計画にないため、いつも null。"),
        "通称": text_or_none,
        "説明": text_or_none,
        "施設住所": said(text_or_none, "計画の「所在地」のまま。"),
    }
    service = {
        "サービス": said(text, "事業の名前。"),
        "社会福祉法の号": said(text, "社会福祉法第106条の4第2項の号。"),
        "全国地方公共団体コード": text_or_none,
        "都道府県": text_or_none,
        "市区町村": text_or_none,
        "担当区域": several(text, "計画の「圏域」。"),
    }
    contact = {
        "連絡先名称": said(text_or_none, "計画の「運営主体」。"),
        "電話番号": text_or_none,
        "メールアドレス": said(text_or_none, "計画にないため、いつも null。"),
        "URL": said(text_or_none, "計画にないため、いつも null。"),
    }
    parts = {"施設情報": facility, "サービス・担当区域情報": service, "連絡先情報": contact}
    defs = {"拠点": record({name: record(one) for name, one in parts.items()})}
    return schema_text(
        SCHEMA,
        "拠点のオープンデータ（juso-plan export --to opendata）",
        "政府相互運用性フレームワーク（GIF）DS-451-7の項目名による。計画が述べていないことは null。",
        top,
        defs,
    )
