"""The comparison for programs and for people at a terminal."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.diff import Comparison, compare
from juso_plan.diff.levels import Level
from juso_plan.messages import LANGUAGES, Language
from juso_plan.report.changes import comparison_text
from juso_plan.report.changes_json import comparison_json
from juso_plan.resources import shipped
from tests.diff.plans import ENCODED, ROOT, compared, encoded
from tests.helpers import objects

SCHEMA = json.loads(shipped("schemas", "changes.schema.json").read_text(encoding="utf-8"))
SERIES = sorted((ROOT / "examples" / "mihon").glob("*.yaml"))
COMPARED = [*pairwise(SERIES), (ENCODED[0], ENCODED[2])]


def comparison(old: Path, new: Path) -> Comparison:
    return compare(encoded(old), encoded(new), (old.name, new.name))


def document(made: Comparison, language: Language = "ja") -> Any:
    return json.loads(comparison_json(made, language, tool="juso-plan 0.1"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pair", COMPARED, ids=lambda pair: pair[1].parent.name + pair[1].stem)
def test_the_published_schema_holds(pair: tuple[Path, Path], language: Language) -> None:
    made = document(comparison(*pair), language)
    Draft202012Validator(SCHEMA).validate(made)
    assert made["changes"]


def test_the_schema_is_one_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for one in objects(SCHEMA):
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])


def test_fields_of_a_change() -> None:
    made = compared("背景: 甲\n", "目的: 丙\n背景: 乙\n")
    (stated, change) = document(made)["changes"]
    assert stated["old"] is None
    assert list(change) == [
        *("code", "level", "kind", "name", "path", "field"),
        *("old", "new", "places", "fingerprint"),
    ]
    assert (change["old"], change["new"]) == (
        {"value": "甲", "line": 4, "column": 5},
        {"value": "乙", "line": 5, "column": 5},
    )
    assert (change["level"], change["path"], change["field"]) == ("実質", [], "背景")


def test_levels_are_counted() -> None:
    made = comparison(*COMPARED[0])
    levels = document(made)["summary"]["levels"]
    assert list(levels) == [level.value for level in Level]
    assert sum(levels.values()) == len(made.changes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pair", COMPARED, ids=lambda pair: pair[1].parent.name + pair[1].stem)
def test_text_and_json_carry_the_same_fingerprints(
    pair: tuple[Path, Path], language: Language
) -> None:
    made = comparison(*pair)
    text = comparison_text(made, language)
    fingerprints = [one["fingerprint"] for one in document(made, language)["changes"]]
    assert [text.count(f"[{one}]") for one in fingerprints] == [1] * len(fingerprints)


def test_the_text_of_a_small_comparison() -> None:
    made = compared(
        "事業: {参加支援事業: {箇所数: 3, 実施方式: [直営], 内容: 相談を受ける。, 拠点: [{名称: あゆみの家}]}}\n",
        "事業: {参加支援事業: {箇所数: 5, 実施方式: [委託], 内容: 相談を受け止める。, 拠点: [{名称: あゆみの家みほん, 旧名称: のぞみ}]}}\n",
    )
    lines = [line.split("  [")[0] for line in comparison_text(made, "ja").splitlines()]
    assert lines == [
        "前の版: 北上市 北上市重層的支援体制整備事業実施計画",
        "新しい版: 北上市 北上市重層的支援体制整備事業実施計画",
        "",
        "変更の概要",
        "  直営 → 委託: 1事業（参加支援事業）",
        "",
        "法定事項　1 件",
        "  変更　事業「参加支援事業」の実施方式: 直営 → 委託",
        "    :4:29  前の版 :4:29",
        "",
        "実質　4 件",
        "  増　事業「参加支援事業」の箇所数: 3か所 → 5か所",
        "    :4:20  前の版 :4:20",
        "  文言　事業「参加支援事業」の内容: 相談を受ける。 → 相談を受け止める。",
        "    :4:39  前の版 :4:39",
        "  新設　拠点「あゆみの家みほん」（参加支援事業）",
        "    :4:55",
        "  廃止　拠点「あゆみの家」（参加支援事業）",
        "    前の版 :4:53",
        "",
        "前の版に見当たらない名前",
        "  拠点「あゆみの家みほん」（4行）の旧名称「のぞみ」が、もう一方の版に見当たりません。名前の書き方を確かめます。",
        "",
        "改称の可能性（確かめてください）",
        "  拠点「あゆみの家」（前の版 4行）は「あゆみの家みほん」（新しい版 4行）に改称されましたか。一致度 0.73",
        "    同じものなら、新しい版の「あゆみの家みほん」に次の行を書きます。",
        "      + 旧名称: あゆみの家",
        "",
        "変更 5 件（法定事項 1、実質 4、軽微 0、表記 0）",
    ]


def test_two_plans_that_do_not_differ() -> None:
    assert (
        comparison_text(compared("", ""), "ja").splitlines()[-1] == "二つの版に違いはありません。"
    )
    other = compared("背景: 甲\n", "背景: '甲'\n")
    assert (
        comparison_text(other, "ja").splitlines()[-1]
        == "書き方だけが違い、内容の変更はありません。"
    )


def test_what_a_plan_holds_does_not_act_on_the_terminal() -> None:
    made = compared("背景: 甲\n", '背景: "乙\\e[2J\\u202e\\r"\n')
    for colour in (False, True):
        text = comparison_text(made, "ja", colour=colour)
        assert "\x1b[2J" not in text
        assert "\u202e" not in text
        assert "\r" not in text
    assert "\x1b[" not in comparison_text(made, "ja")
