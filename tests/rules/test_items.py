"""What LAW001 to LAW003 let a planner paste: a slot in which all that other rules ask is still open."""

import re
from datetime import date
from pathlib import Path

import pytest

from juso_plan.law import slots
from juso_plan.outcome import Located
from juso_plan.rules.check import Options, check
from tests.rules.conftest import Marked

BASE = (Path(__file__).parent / "base.yaml").read_text(encoding="utf-8")
ASKED = [one.key for one in slots() if not one.heading]


def findings(text: str) -> list[Located]:
    found = check("plan.yaml", text.encode(), Options(today=date(2025, 6, 1))).findings
    return [one for one in found if one.rule[:3] != "SYN"]


def without(key: str) -> tuple[str, str]:
    """The complete plan before and behind a key, which is taken out with all that stands in it."""
    match = re.search(rf"^( *){key}:.*\n(?:\1 .*\n)*", BASE, re.MULTILINE)
    assert match
    return BASE[: match.start()], BASE[match.end() :]


@pytest.mark.parametrize("key", ["事業", *ASKED])
def test_what_is_pasted_leaves_nothing_forgotten(key: str) -> None:
    """The complete plan has no findings; with a slot pasted for its own it has those alone that it calls 未定."""
    before, behind = without(key)
    asking = [
        one for one in findings(before + behind) if one.rule in ("LAW001", "LAW002", "LAW003")
    ]
    (pasted,) = {one.mended for one in asking}
    found = findings(f"{before}{chr(10).join(pasted)}\n{behind}")
    assert found
    assert {(one.rule, one.args["open"]) for one in found} <= {
        (rule, "未定") for rule in ("GLM001", "GLM002", "GLM003", "GLM004", "ORD002", "ORD005")
    }


PASTED = [
    # 事業 as it is written, the rule, what is pasted for what is not there
    (
        "事業:\n  ⟦LAW002⟧⟦LAW002⟧⟦LAW002⟧包括的相談支援事業:\n    利用者支援事業: {箇所数: 1}\n",
        "LAW002",
        ["    障害者相談支援事業: {未定: [箇所数, 設置形態, 実施方式, 担当課]}"],
    ),
    (
        "事業:\n  ⟦LAW002⟧⟦LAW002⟧⟦LAW002⟧包括的相談支援事業:\n    設置形態: 基本型\n    利用者支援事業: {箇所数: 1}\n",
        "LAW002",
        ["    障害者相談支援事業: {未定: [箇所数, 実施方式, 担当課]}"],
    ),
    (
        "事業:\n  ⟦LAW003⟧⟦LAW003⟧⟦LAW003⟧地域づくり事業:\n    未定: [設置形態]\n    生活支援体制整備事業: {箇所数: 1}\n",
        "LAW003",
        ["    地域活動支援センター事業: {未定: [箇所数, 実施方式, 担当課]}"],
    ),
    (
        "⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧事業:\n  参加支援事業: {箇所数: 1}\n",
        "LAW001",
        ["  多機関協働事業: {未定: [実施方式, 人員配置, 担当課, 開始]}"],
    ),
    (
        "⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧事業:\n  開始: 令和7年度\n  参加支援事業: {箇所数: 1}\n",
        "LAW001",
        ["  多機関協働事業: {未定: [実施方式, 人員配置, 担当課]}"],
    ),
    (
        "⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧⟦LAW001⟧事業: {参加支援事業: {箇所数: 1}}\n",
        "LAW001",
        ["多機関協働事業: {未定: [実施方式, 人員配置, 担当課, 開始]}"],
    ),
]


@pytest.mark.parametrize(("text", "rule", "lines"), PASTED)
def test_what_the_holder_says_is_not_asked_again(
    marked: Marked, text: str, rule: str, lines: list[str]
) -> None:
    found = [list(one.mended) for one in marked(text, rule).findings]
    assert lines in found
