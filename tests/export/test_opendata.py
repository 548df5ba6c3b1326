"""拠点 as open data: what the plan says, in the columns of others, and nothing else."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.export.opendata import COLUMNS, SCHEMA, opendata_csv, opendata_json
from juso_plan.model.plan import Plan
from juso_plan.model.read import read_plan
from juso_plan.resources import shipped
from juso_plan.sheet.programmes import listed_programmes
from juso_plan.sheet.sites import listed_name, site_rows
from tests.edit.plans import ENCODED, label, text_of
from tests.helpers import PLAN

PUBLISHED = json.loads(shipped("schemas", SCHEMA).read_text(encoding="utf-8"))
SITES = """\
事業:
  包括的相談支援事業:
    設置形態: 基本型
    地域包括支援センターの運営:
      名称: 包括事業
      実施方式: [委託]
      担当課: [長寿課]
      圏域: [全域]
      拠点:
        - {名称: 東センター, 運営主体: 甲会, 所在地: 東町1, 電話: "0197-00-0001", 圏域: [東, 南]}
        - {電話: "0197-00-0009"}
    障害者相談支援事業:
      実施方式: [直営, 委託]
      拠点:
        - {名称: 東 センター, サテライト: [{通称: 分室, 備考: 週2回}]}
"""


def plan_of(text: str) -> Plan:
    plan = read_plan(text).plan
    assert plan is not None
    return plan


def rows(plan: Plan) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(opendata_csv(plan).removeprefix("\ufeff"), newline="")))


def places(plan: Plan) -> list[dict[str, Any]]:
    found = json.loads(opendata_json(plan, "juso-plan 1"))
    Draft202012Validator(PUBLISHED).validate(found)
    several: list[dict[str, Any]] = found["行政サービス拠点・支援機関"]
    return several


def test_the_csv_says_what_the_plan_says_and_is_empty_elsewhere() -> None:
    first, second, third = rows(plan_of(PLAN + SITES))
    ids = [first.pop("ID"), second.pop("ID"), third.pop("ID")]
    assert len(set(ids)) == 3
    shared = {
        "全国地方公共団体コード": "032069",
        "地方公共団体名": "岩手県北上市",
        "計画の名称": "北上市重層的支援体制整備事業実施計画",
        "設置形態": "基本型",
    }
    body = {"運営主体": "甲会", "所在地_連結表記": "東町1", "電話番号": "0197-00-0001"}
    assert {key: one for key, one in first.items() if one} == shared | body | {
        "名称": "東センター",
        "社会福祉法の号": "第1号イ",
        "分野": "介護",
        "事業": "地域包括支援センターの運営",
        "事業の名称": "包括事業",
        "実施方式": "委託",
        "担当圏域": "東、南",
        "担当課": "長寿課",
    }
    # The same place once more: its address and telephone are those that were given; which of two 実施方式 is not said.
    assert {key: one for key, one in second.items() if one} == shared | body | {
        "名称": "東 センター",
        "社会福祉法の号": "第1号ロ",
        "分野": "障害",
        "事業": "障害者相談支援事業",
    }
    assert {key: one for key, one in third.items() if one} == shared | {
        "名称": "分室",
        "名称_通称": "分室",
        "備考": "週2回",
        "社会福祉法の号": "第1号ロ",
        "分野": "障害",
        "事業": "障害者相談支援事業",
        "サテライトの本体": "東 センター",
    }


def test_the_json_has_the_three_parts() -> None:
    first, *_ = places(plan_of(PLAN + SITES))
    assert first.pop("施設情報") | {"ID": ""} == {
        "ID": "",
        "名称": "東センター",
        "名称(カナ)": None,
        "通称": None,
        "説明": None,
        "施設住所": "東町1",
    }
    assert first == {
        "サービス・担当区域情報": {
            "サービス": "包括事業",
            "社会福祉法の号": "第1号イ",
            "全国地方公共団体コード": "032069",
            "都道府県": "岩手県",
            "市区町村": "北上市",
            "担当区域": ["東", "南"],
        },
        "連絡先情報": {
            "連絡先名称": "甲会",
            "電話番号": "0197-00-0001",
            "メールアドレス": None,
            "URL": None,
        },
    }


def test_an_id_stays_when_other_places_come_and_go() -> None:
    before = {one["名称"]: one["ID"] for one in rows(plan_of(PLAN + SITES))}
    more = SITES.replace("        - {電話", "        - {名称: 北センター}\n        - {電話", 1)
    after = {one["名称"]: one["ID"] for one in rows(plan_of(PLAN + more))}
    assert {name: after[name] for name in before} == before
    assert after["北センター"] not in before.values()


@pytest.mark.parametrize("path", ENCODED, ids=label)
def test_every_named_place_of_a_plan_is_there_with_an_id_of_its_own(path: Path) -> None:
    plan = plan_of(text_of(path))
    names = [listed_name(one.site) for one in site_rows(listed_programmes(plan))]
    table, found = rows(plan), places(plan)
    assert [one["名称"] for one in table] == names == [one["施設情報"]["名称"] for one in found]
    ids = [one["ID"] for one in table]
    assert ids == [one["施設情報"]["ID"] for one in found]
    assert len(set(ids)) == len(ids)


def test_the_schema_is_valid() -> None:
    Draft202012Validator.check_schema(PUBLISHED)
    assert len(set(COLUMNS)) == len(COLUMNS)
