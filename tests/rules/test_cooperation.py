"""Advice on cooperation: housing, and the bodies that the Act names."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import Status
from tests.rules.conftest import HEAD, Marked
from tests.rules.test_support_meeting import status

ALL = "こども家庭センター、地域包括支援センター、基幹相談支援センター、自立相談支援機関"

# --- LAW012 -----------------------------------------------------------------------------------


def test_housing_is_told_of_anywhere(marked: Marked) -> None:
    cooperation = "連携: {概要: 情報を共有する。}\n"
    marked("連携: {概要: 居住支援協議会と連携する。}\n", "LAW012")
    marked("課題: 居住支援協議会を設けた。\n" + cooperation, "LAW012")
    marked("⟦LAW012⟧" + cooperation, "LAW012")
    marked(cooperation, "LAW012", as_of="2025-03-31")


@pytest.mark.parametrize("word", ["居住", "住まい", "住宅", "入居"])
def test_housing_without_the_council(marked: Marked, word: str) -> None:
    text = f"⟦LAW012⟧連携: {{取組: [{{名称: 連絡会, 内容: {word}の相談に応じる。}}]}}\n"
    (one,) = marked(text, "LAW012").findings
    assert one.severity is Severity.INFO
    assert f"（{word}）" in worded("ja", "LAW012", one.args).message


def test_the_council_for_disabled_people_is_another(marked: Marked) -> None:
    marked("⟦LAW012⟧連携: {概要: 自立支援協議会と連携する。}\n", "LAW012")


def test_a_word_in_the_glossary_is_no_mention(marked: Marked) -> None:
    glossary = "用語: [{語: 居住支援協議会, 説明: 住まいの協議会}]\n"
    (one,) = marked("⟦LAW012⟧連携: {概要: 連携する。}\n" + glossary, "LAW012").findings
    assert "居住の支援と" in worded("ja", "LAW012", one.args).message


@pytest.mark.parametrize("cooperation", ["", "連携: {概要: ⟦SYN107⟧[甲]}\n"])
def test_cooperation_that_is_not_there_is_of_other_rules(marked: Marked, cooperation: str) -> None:
    outcome = marked(cooperation, "LAW012", "LAW014")
    expected = Status.UNKNOWN if cooperation else Status.UNMET
    assert status(outcome, "LAW012") is status(outcome, "LAW014") is expected


# --- LAW014 -----------------------------------------------------------------------------------


def absent(marked: Marked, text: str, **options: str) -> str:
    (one,) = marked(text, "LAW014", **options).findings
    assert one.severity is Severity.INFO
    return str(one.args["bodies"])


def test_bodies(marked: Marked) -> None:
    marked(f"連携: {{概要: {ALL}が連携する。}}\n", "LAW014")
    marked(f"連携: {{概要: 連携する。}}\n会議: {{概要: {ALL}が加わる。}}\n", "LAW014")
    text = "⟦LAW014⟧連携: {概要: 連携する。}\n"
    assert absent(marked, text) == ALL
    assert "こども" not in absent(marked, text, as_of="2024-03-31")


def test_operators_are_bodies(marked: Marked) -> None:
    text = "⟦LAW014⟧連携: {概要: 包括的相談支援事業者が集まる。}\n"
    assert absent(marked, text) == "こども家庭センター、基幹相談支援センター"


PROGRAMMES = """\
事業:
  包括的相談支援事業:
    地域包括支援センターの運営: {通称: 高齢者総合相談センター}
    障害者相談支援事業:
      拠点: [{名称: 基幹センターかのん, 通称: かのん}, {名称: 相談支援事業所あさひ}]
    利用者支援事業:
      内訳: [{類型: [こども家庭センター型], 名称: 子育て世代相談室}, {類型: [基本型], 名称: ひろば}]
    生活困窮者自立相談支援事業: {拠点: [{名称: くらしの相談室}]}
"""


def test_bodies_by_their_names_in_the_plan(marked: Marked) -> None:
    names = "高齢者総合相談センター、かのん、子育て世代相談室、くらしの相談室"
    marked(f"{PROGRAMMES}連携: {{概要: {names}が集まる。}}\n", "LAW014")
    others = "⟦LAW014⟧連携: {概要: 相談支援事業所あさひ、ひろばが集まる。}\n"
    assert absent(marked, PROGRAMMES + others) == ALL


def test_slides_are_not_asked(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 説明資料")
    marked("連携: {概要: 連携する。}\n", "LAW012", "LAW014", head=head)
