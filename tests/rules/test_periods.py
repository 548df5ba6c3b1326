"""How old the figures are, and how the periods fit each other."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import LANGUAGES, worded
from tests.rules.conftest import HEAD, Marked

PLACE = "事業: {参加支援事業: {%s}}"
PERIOD = "{開始: 令和7年度, 終了: 令和10年度}"


@pytest.mark.parametrize(
    "plan",
    [
        "概況: {時点: 令和6年10月1日}",
        "概況: {時点: 令和5年4月}",
        "概況: {時点: 令和6年度}",
        "概況: {時点: ⟦CON012⟧令和5年3月31日}",
        "概況: {時点: ⟦CON012⟧令和4年度}",
        "概況: {時点: 令和2年10月1日, 説明: 令和2年国勢調査による。}",
        "概況: {人口: 30000人}",
    ],
)
def test_profile(marked: Marked, plan: str) -> None:
    head = HEAD.replace("開始: 令和7年度", "開始: 令和6年度")
    marked("", "CON012", head=head.replace("名称: 見本市}", f"名称: 見本市, {plan}}}"))


@pytest.mark.parametrize(
    "plan",
    [
        PLACE % "箇所数: 49団体（令和6年度）",
        PLACE % "箇所数: ⟦CON012⟧49団体（令和5年度）",
        PLACE % "箇所数: 49団体",
        PLACE % "拠点: [{名称: 甲, 箇所数: ⟦CON012⟧9か所（令和4年度）}]",
        PLACE % "実績: [{名称: 会員数, 数: 380名, 時点: ⟦CON012⟧R3.3.31}]",
        PLACE % "実績: [{名称: 会員数, 時点: 令和4年度}, {名称: 会員数, 時点: 令和6年度}]",
        PLACE % "実績: [{名称: 会員数, 時点: ⟦CON012⟧令和4年度}, {名称: 会員数, 時点: 令和3年度}]",
        "目標: [{指標: 甲, 現状: [{年度: 令和6年度, 値: 1}, {年度: 令和2年度, 値: 2}]}]",
        "目標: [{指標: 甲, 現状: [{年度: ⟦CON012⟧令和4年度, 値: 1}]}]",
        "目標: [{指標: 甲, 実績: [{年度: 令和2年度, 値: 1}]}]",
    ],
)
def test_figures(marked: Marked, plan: str) -> None:
    outcome = marked(f"{plan}\n", "CON012")
    assert all(one.severity is Severity.WARNING for one in outcome.findings)


def test_a_report_counts_from_its_year(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 取組報告").replace(
        f"期間: {PERIOD}", "年度: 令和3年度"
    )
    marked(PLACE % "箇所数: 49団体（令和2年度）" + "\n", "CON012", head=head)
    marked(PLACE % "箇所数: ⟦CON012⟧49団体（令和元年度）" + "\n", "CON012", head=head)
    none = head.replace("年度: 令和3年度", "版: 初版")
    marked(PLACE % "箇所数: 49団体（令和元年度）" + "\n", "CON012", head=none)


def related(*plans: str) -> str:
    """Related plans."""
    return f"位置付け: {{関連計画: [{', '.join(plans)}]}}\n"


def named(end: str, relation: str, kind: str = "市町村地域福祉計画") -> str:
    """A related plan that ends with a year."""
    return f"{{名称: 甲計画, 種類: [{kind}], 期間: {{終了: {end}}}, 関係: {relation}}}"


@pytest.mark.parametrize(
    ("mark", "plans"),
    [
        ("", [named("令和10年度", "上位")]),
        ("", [named("令和12年度", "一体策定")]),
        ("⟦CON014⟧", [named("令和9年度", "上位")]),
        ("⟦CON014⟧", [named("令和9年度", "一体策定")]),
        ("", [named("令和9年度", "調和")]),
        ("", [named("令和9年度", "上位"), named("令和15年度", "次期")]),
        ("⟦CON014⟧", [named("令和9年度", "上位"), named("令和15年度", "次期", "その他")]),
        ("", [named("令和10年度", "期間一致")]),
        ("⟦CON014⟧", [named("令和11年度", "期間一致")]),
        ("", ["{名称: 甲計画, 関係: 上位}", "{名称: 乙計画, 期間: {年数: 3}, 関係: 上位}"]),
        ("", ["{名称: 甲計画, 策定日: 令和3年3月, 期間: {開始: 令和3年度}}"]),
        ("", ["{名称: 甲計画, 策定日: ⟦CON014⟧令和2年3月, 期間: {開始: 令和3年度}}"]),
        ("", ["{名称: 甲計画, 策定日: 令和8年3月, 期間: {開始: 令和3年度}}"]),
    ],
)
def test_other_plans(marked: Marked, mark: str, plans: list[str]) -> None:
    head = HEAD.replace("終了: 令和10年度", f"終了: {mark}令和10年度")
    for one in marked(related(*plans), "CON014", head=head).findings:
        assert one.severity is Severity.WARNING
        for language in LANGUAGES:
            assert "甲計画" in worded(language, "CON014", one.args).message


@pytest.mark.parametrize(
    "adopted",
    [
        "令和7年4月1日",
        "令和8年3月31日",
        "⟦CON014⟧令和8年4月1日",
        "令和6年4月1日",
        "⟦CON014⟧令和6年3月",
    ],
)
def test_day_of_making(marked: Marked, adopted: str) -> None:
    marked("", "CON014", head=HEAD.replace("令和7年4月1日", adopted))


def test_a_revised_edition_may_be_late(marked: Marked) -> None:
    head = HEAD.replace("策定日: 令和7年4月1日", "策定日: 令和9年4月1日\n  版: 改訂版")
    marked("", "CON014", head=head)


def test_a_period_that_contradicts_itself_is_one_finding(marked: Marked) -> None:
    head = HEAD.replace("終了: 令和10年度", "終了: ⟦CON004⟧令和6年度")
    marked(related(named("令和5年度", "上位")), "CON014", "CON004", head=head)
