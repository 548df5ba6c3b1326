"""The work of every rule grows with the size of a plan, and no faster.

For the maintainer: counted are the calls that a rule makes, so that the test is the same on every
machine. A rule that compares each place with each other one makes sixteen times as many for four
times the places.
"""

import sys
from datetime import date
from itertools import islice, product
from types import FrameType
from typing import Any

import pytest

from juso_plan.rules.case import Case
from juso_plan.rules.check import read
from juso_plan.rules.engine import run_rules
from juso_plan.rules.registry import Rule, rules
from tests.rules.conftest import HEAD

DAY = date(2025, 6, 1)
FEW, TIMES = 60, 4
LITTLE = 400
"""So few calls say nothing of how they grow."""


def plan(count: int, name: str) -> str:
    """A plan of so many sites, each with a body, an area and words of its own, and a table of them."""
    words = ["".join(one) for one in islice(product("山川田森石橋村上", repeat=4), count)]
    sites, rows = [], []
    for number, word in enumerate(words, 1):
        own = name.format(word=word, number=number)
        sites.append(
            f"        - 名称: {own}\n          運営主体: 株式会社{word}会\n"
            f"          圏域: [{word}地区]\n          担当課: [{word}課]\n"
            f"          備考: 第1章の表{number}を見る。取り組み（社会福祉法第106条の4第2項）\n"
        )
        rows.append(f"          - {own}分館\n")
    return (
        f"{HEAD}事業:\n  地域づくり事業:\n    地域介護予防活動支援事業:\n      箇所数: {count}\n"
        f"      実施方式: [委託]\n      拠点:\n{''.join(sites)}"
        "一覧:\n  - 行:\n      - 事業: 地域介護予防活動支援事業\n        拠点:\n"
        f"{''.join(rows)}"
    )


def calls(text: str) -> dict[str, int]:
    """How many calls each rule makes in a plan."""
    found = read(text.encode())
    assert found.plan is not None
    counted: dict[str, int] = {}
    made = 0

    def count(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    for one in rules().values():
        made = 0
        case = Case(found, DAY, DAY)
        sys.setprofile(count)
        try:
            run(case, one)
        finally:
            sys.setprofile(None)
        counted[one.id] = made
    return counted


def run(case: Case, rule: Rule) -> None:
    assert run_rules(case, [rule], strict=False, line=lambda _: 1).crashes == []


@pytest.mark.parametrize("name", ["{word}公民館", "地域センター第{number}号館"])
def test_four_times_the_sites_is_four_times_the_work(name: str) -> None:
    few, many = calls(plan(FEW, name)), calls(plan(FEW * TIMES, name))
    grown = {rule: many[rule] / few[rule] for rule in many if few[rule] > LITTLE}
    assert {"CON001", "CON002", "CON007", "CON009", "STY002"} <= set(grown)
    assert {rule: round(by, 1) for rule, by in grown.items() if by > TIMES * 1.5} == {}
