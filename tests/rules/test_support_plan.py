"""支援プラン: its five matters, and that it is looked at again."""

import pytest

from juso_plan.finding import Severity
from juso_plan.outcome import Status
from tests.rules.conftest import Marked
from tests.rules.test_support_meeting import status

AGAIN = "プランの見直し: 毎月見直す。"
ALL = "記載事項: [本人の意向と課題, 目標, 支援の内容, 役割分担, 一体的に行う方法]"


@pytest.mark.parametrize(
    "lines",
    [
        f"{ALL}, {AGAIN}",
        f"{ALL}, 概要: 会議で定期的に確認し、見直す。",
        f"概要: 希望と課題、目標、支援内容、役割分担、連携の方法を書く。, {AGAIN}",
        f"⟦ORD005⟧記載事項: [目標, 役割分担], {AGAIN}",
    ],
)
def test_contents(marked: Marked, lines: str) -> None:
    text = f"事業:\n  支援プランの作成: {{{lines}}}\n"
    outcome = marked(text, "ORD005")
    assert all(one.severity is Severity.INFO for one in outcome.findings)


def test_what_is_absent_is_told(marked: Marked) -> None:
    text = f"事業:\n  支援プランの作成: {{⟦ORD005⟧記載事項: [目標, 役割分担], {AGAIN}}}\n"
    (one,) = marked(text, "ORD005").findings
    assert one.path[-1] == "記載事項"
    assert (
        one.args["matters"]
        == "本人の意向と全般的な課題、支援の種類・内容と留意事項、一体的に支援する方法"
    )


def test_contents_and_review_are_two_matters(marked: Marked) -> None:
    text = "事業:\n  ⟦ORD005⟧⟦ORD005⟧支援プランの作成: {実施方法: 多機関協働事業と一体}\n"
    assert [one.path[-1] for one in marked(text, "ORD005").findings] == [
        "記載事項",
        "プランの見直し",
    ]


def test_the_meeting_may_look_again(marked: Marked) -> None:
    text = f"事業:\n  支援プランの作成: {{{ALL}}}\n会議: {{重層的支援会議: [{{役割: [プランの終結の判断]}}]}}\n"
    marked(text, "ORD005")


def test_a_plan_without_item_6(marked: Marked) -> None:
    assert status(marked("事業: {参加支援事業: {箇所数: 1}}\n", "ORD005"), "ORD005") is Status.UNMET
    text = "事業:\n  支援プランの作成: {記載事項: ⟦SYN206⟧目標}\n"
    assert status(marked(text, "ORD005"), "ORD005") is Status.UNKNOWN
