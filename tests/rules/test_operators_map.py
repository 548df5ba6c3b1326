"""Which contractor runs which place."""

import pytest

from juso_plan.finding import Severity
from tests.rules.conftest import HEAD, Marked

TWO = "委託先: [社会福祉法人甲会, 社会福祉法人乙会]"
SITES = "拠点: [{名称: 東}, {名称: 西}]"
AGREES = {
    "one contractor": ["委託先: [社会福祉法人甲会]", SITES],
    "one place": [TWO, "拠点: [{名称: 東}]"],
    "operators": [TWO, "拠点: [{名称: 東, 運営主体: 甲会}, {名称: 西, 運営主体: 乙会}]"],
    "only one open": [TWO, "拠点: [{名称: 東, 運営主体: 甲会}, {名称: 西}]"],
    "not in the paper": [
        TWO,
        "拠点: [{名称: 東, 記載なし: [運営主体]}, {名称: 西, 未定: [運営主体]}]",
    ],
    "direct ones": [TWO, "拠点: [{名称: 東, 実施方式: [直営]}, {名称: 西, 実施方式: [直営]}]"],
    "named like the contractors": [TWO, "拠点: [{名称: 甲会}, {名称: 乙会}]"],
    "told by another programme": [TWO, "拠点: [{名称: 丙センター}, {名称: 丁センター}]"],
}


def programme(*lines: str) -> str:
    """A programme of item 1, beside another that says who runs two places."""
    head = ("事業:", "  包括的相談支援事業:", "    障害者相談支援事業:", "      実施方式: [委託]")
    others = "{名称: 丙センター, 運営主体: 甲会}, {名称: 丁センター, 運営主体: 乙会}"
    other = f"    地域包括支援センターの運営: {{実施方式: [委託], 拠点: [{others}]}}"
    return "\n".join((*head, *(f"      {line}" for line in lines), other, ""))


@pytest.mark.parametrize("lines", AGREES.values(), ids=AGREES)
def test_mapped(marked: Marked, lines: list[str]) -> None:
    marked(programme(*lines), "CON013")


@pytest.mark.parametrize(
    "lines",
    [
        [TWO, f"⟦CON013⟧{SITES}"],
        [TWO, "内訳: [{名称: 丙, ⟦CON013⟧" + SITES + "}]"],
        [f"⟦CON013⟧{SITES}", "内訳: [{委託先: [甲会]}, {委託先: [乙会]}]"],
    ],
)
def test_not_mapped(marked: Marked, lines: list[str]) -> None:
    (one,) = marked(programme(*lines), "CON013").findings
    assert (one.severity, one.path[-1]) == (Severity.WARNING, "拠点")


def test_a_report_need_not_map(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 取組報告")
    marked(programme(TWO, SITES), "CON013", head=head)
