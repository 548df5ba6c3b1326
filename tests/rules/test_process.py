"""How the plan comes about, and its period."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import Status
from tests.rules.conftest import HEAD, Marked
from tests.rules.test_support_meeting import status

# --- GLO004 -----------------------------------------------------------------------------------

HEARD = "策定経過: [{事項: 住民説明会}]\n"


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        (f"課題: 社会資源を調べた。\n{HEARD}", ""),
        ("策定経過: [{事項: 地域のニーズの調査, 参加者: [地域住民]}]\n", ""),
        (f"⟦GLO004⟧{HEARD}", "地域資源やニーズの把握"),
        ("⟦GLO004⟧策定経過: [{事項: アンケートの実施}]\n", "関係者との対話"),
        ("⟦GLO004⟧策定経過: [{事項: 決裁}]\n", "地域資源やニーズの把握、関係者との対話"),
    ],
)
def test_process(marked: Marked, text: str, matters: str) -> None:
    # What is absent at the top is reported at 1:1.
    head = f"⟦GLO004⟧{HEAD}" if matters else HEAD
    outcome = marked(text.replace("⟦GLO004⟧", ""), "GLO004", head=head)
    assert [one.args["matters"] for one in outcome.findings] == ([matters] if matters else [])
    assert all(one.severity is Severity.INFO for one in outcome.findings)


def test_without_any_steps_another_rule_says_so(marked: Marked) -> None:
    assert status(marked("", "GLO004"), "GLO004") is Status.UNMET


# --- GLO005 -----------------------------------------------------------------------------------


def parent(end: str, more: str = "") -> str:
    period = f"期間: {{開始: 令和6年度, 終了: {end}}}, " if end else ""
    return f"    - {{名称: 地域福祉計画甲, {period}種類: [市町村地域福祉計画]{more}}}\n"


def standing(*parents: str, description: str = "") -> str:
    text = f"  説明: {description}\n" if description else ""
    return f"位置付け:\n{text}  関連計画:\n{''.join(parents)}"


@pytest.mark.parametrize(
    "text",
    [
        standing(parent("令和10年度")),
        standing(parent("令和8年度"), parent("令和10年度")),
        standing(parent("令和11年度"), parent("", ", 関係: 次期")),
        standing(parent("令和11年度", ", 関係: 一体策定")),
        standing(parent("令和11年度", ", 備考: 見直しを合わせて行う。")),
        standing(parent("令和11年度"), description="地域福祉計画の期間に合わせて見直す。"),
        standing(parent("令和8年度", ", 関係: 上位")),  # CON014
        standing(parent("令和11年度", ", 関係: 期間一致")),  # CON014
    ],
)
def test_periods_that_go_together(marked: Marked, text: str) -> None:
    marked(text, "GLO005")


@pytest.mark.parametrize(
    "text",
    [
        standing(parent("令和11年度")),
        standing(parent("令和8年度")),
        standing(parent("令和11年度", ", 関係: 上位"), description="総合計画の期間に合わせる。"),
    ],
)
def test_periods_that_do_not(marked: Marked, text: str) -> None:
    head = HEAD.replace("終了: 令和10年度", "終了: ⟦GLO005⟧令和10年度")
    (one,) = marked(text, "GLO005", head=head).findings
    assert one.severity is Severity.INFO
    assert "令和10年度" in worded("ja", "GLO005", one.args).message


def test_a_period_that_is_not_stated(marked: Marked) -> None:
    head = HEAD.replace("  期間: {開始: 令和7年度, 終了: 令和10年度}\n", "")
    (one,) = marked("", "GLO005", head=head.replace("計画:", "⟦GLO005⟧計画:", 1)).findings
    assert one.path == ("計画", "期間")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Status.UNMET),
        (standing("    - {名称: 総合計画, 種類: [その他]}\n"), Status.UNMET),  # LAW006
        (standing(parent("")), Status.HUMAN),
        (standing(parent("令和10年度")), Status.MET),
    ],
)
def test_status_of_the_period(marked: Marked, text: str, expected: Status) -> None:
    assert status(marked(text, "GLO005"), "GLO005") is expected
