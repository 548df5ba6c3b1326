"""What the guideline leaves open at the start; what is to come is not in force yet."""

from dataclasses import replace
from datetime import date

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import Status
from juso_plan.rules.case import Case
from juso_plan.rules.check import Options, check, read
from juso_plan.rules.engine import run_rules
from juso_plan.rules.pages import markdown_page, page_of
from juso_plan.rules.registry import rules
from tests.rules.conftest import HEAD, Marked
from tests.rules.test_pages import whole
from tests.rules.test_support_meeting import status

NOW = '現状: [{年度: 令和6年度, 値: "400"}]'
THEN = '目標値: [{年度: 令和10年度, 値: "500"}]'

# --- GLO001 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        (f"単位: 件, {NOW}, {THEN}", ""),
        (f"単位: 件, 実績: [{{年度: 令和6年度, 値: 400}}], {THEN}", ""),
        ("現状: [{年度: 令和6年度, 値: 400件}], 目標値: [{年度: 令和10年度, 値: 500件}]", ""),
        ("現状: [{年度: 令和6年度, 値: 少ない}], 目標値: [{年度: 令和10年度, 値: 増やす}]", ""),
        (f"{NOW}, {THEN}", "単位"),
        (f"単位: 件, {THEN}", "現状"),
        (f"単位: 件, {NOW}", "目標値"),
        (f'単位: 件, {NOW}, 目標値: [{{値: "500"}}]', "目標値"),
        ("内容: 増やす。", "現状、単位、目標値"),
    ],
)
def test_indicators(marked: Marked, lines: str, keys: str) -> None:
    mark = "⟦GLO001⟧" if keys else ""
    outcome = marked(f"目標:\n  - {{{mark}指標: 相談受付件数, {lines}}}\n", "GLO001")
    assert [(one.args["keys"], one.severity) for one in outcome.findings] == (
        [(keys, Severity.INFO)] if keys else []
    )


def test_indicators_that_are_not_there(marked: Marked) -> None:
    assert status(marked("", "GLO001"), "GLO001") is Status.UNMET
    assert status(marked("目標: ⟦SYN206⟧増やす\n", "GLO001"), "GLO001") is Status.UNKNOWN
    text = f"目標: [{{指標: 甲, 単位: 件, {NOW}, 目標値: [{{年度: ⟦SYN211⟧来年度, 値: 5人}}]}}]\n"
    assert status(marked(text, "GLO001", "SYN"), "GLO001") is Status.UNKNOWN


# --- GLO002 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("評価: {体制: [{名称: 委員会}], 周期: 毎年度, 次回: 令和8年度}\n", ""),
        ("⟦GLO002⟧評価: {体制: [{名称: 委員会}], 周期: 毎年度}\n", "次回"),
        ("⟦GLO002⟧評価: {見直し: 必要に応じて見直す。}\n", "体制、周期、次回"),
    ],
)
def test_evaluation(marked: Marked, text: str, keys: str) -> None:
    outcome = marked(text, "GLO002")
    assert [one.args["keys"] for one in outcome.findings] == ([keys] if keys else [])


def test_no_evaluation(marked: Marked) -> None:
    (one,) = marked("記載なし: [評価]\n", "GLO002", head=f"⟦GLO002⟧{HEAD}").findings
    assert (one.line, one.severity) == (1, Severity.INFO)
    assert worded("ja", "GLO002", one.args).found == "記載なし"


# --- GLO003 -----------------------------------------------------------------------------------


def test_what_is_to_come_does_not_run() -> None:
    coming = rules()["GLO003"]
    assert (coming.pending, coming.severity) == ("R9", Severity.INFO)
    assert not any(coming.is_in_force(day) for day in (date(2025, 4, 1), date(2030, 4, 1)))
    options = Options(as_of=date(2028, 4, 1), select=("GLO003",))
    outcome = check("plan.yaml", whole(page_of(coming).bad), options)
    assert outcome.findings == ()
    assert "GLO003" not in {one.id for one in outcome.requirements}


def test_what_is_to_come_says_so_on_its_page() -> None:
    assert "まだ適用しない（版 R9" in markdown_page(rules()["GLO003"], "ja")
    assert "Not in force" in markdown_page(rules()["GLO003"], "en")


@pytest.mark.parametrize(
    ("piece", "keys"),
    [
        ("", []),
        (page_of(rules()["GLO003"]).good, []),
        (page_of(rules()["GLO003"]).bad, ["評価"]),
        ("{目標: , 評価: }", ["目標、評価"]),
        ("評価: {周期: }", ["評価の周期"]),
    ],
)
def test_what_is_to_come_as_if_in_force(piece: str, keys: list[str]) -> None:
    plan = read(whole(piece))
    case = Case(plan, date(2028, 4, 1), date(2028, 4, 1))
    run = run_rules(case, [replace(rules()["GLO003"], pending="")], strict=False, line=lambda _: 1)
    assert [one.finding.args["keys"] for one in run.judged] == keys
