"""`check --fix`: what is mended, and that no other byte changes.

For the maintainer: each case is a piece of a plan file before and after; the invariants below run on
all of them, with every kind of line end.
"""

from datetime import date

import pytest

from juso_plan.edit.fixes import fixed
from juso_plan.edit.text import BOM
from juso_plan.rules.check import Options, check

OPTIONS = Options(today=date(2025, 6, 1))
HEAD = '様式: 1  # 注\n自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}\n計画:\n  名称: 計画\n  種類: 説明資料\n'

CASES = {
    "full-width colon": ("事業：\n  通称: 甲\n", "事業:\n  通称: 甲\n"),
    "full-width space": ("事業:\n　　通称: 甲\n", "事業:\n    通称: 甲\n"),
    "tab": ("事業:\n\t通称: 甲\n", "事業:\n  通称: 甲\n"),
    "full-width hyphen": (
        "用語:\n  － 語: 甲\n    説明: 乙\n",
        "用語:\n  - 語: 甲\n    説明: 乙\n",
    ),
    "full-width digits": (
        "出典: [{資料名: 甲, 発行日: 令和７年４月}]\n",
        "出典: [{資料名: 甲, 発行日: 令和7年4月}]\n",
    ),
    "a key misspelt": (
        "事業:\n  参加支援事業: {担当部署: [甲課]}\n",
        "事業:\n  参加支援事業: {担当課: [甲課]}\n",
    ),
    "a text for a list": (
        "事業:\n  参加支援事業: {担当課: 甲課}\n",
        "事業:\n  参加支援事業: {担当課: [甲課]}\n",
    ),
    "both, one after the other": (
        "事業:\n  参加支援事業: {担当部署: 甲課}\n",
        "事業:\n  参加支援事業: {担当課: [甲課]}\n",
    ),
    "text lost behind a #": ("背景: 相談 #1の窓口  # 注\n", '背景: "相談 #1の窓口"  # 注\n'),
    "a colon in a text": ("背景: 第1項: 補足\n", '背景: "第1項: 補足"\n'),
    "a number for a text": ("背景: 2025\n", '背景: "2025"\n'),
    "a year for a fiscal year": (
        "事業: {開始: 令和7年}\n",
        "事業: {開始: 令和7年度}\n",
    ),
}


def after(text: str, path: str = "plan.yaml") -> str:
    return fixed(path, text.encode(), OPTIONS).data.decode()


@pytest.mark.parametrize("name", CASES)
def test_fix(name: str) -> None:
    before, mended = CASES[name]
    if name == "text lost behind a #":
        # Two marks on a line: the first begins what is lost, and the comment goes with it.
        mended = '背景: "相談 #1の窓口  # 注"\n'
    assert after(HEAD + before) == HEAD + mended


@pytest.mark.parametrize("name", CASES)
def test_fixing_twice_changes_nothing(name: str) -> None:
    once = after(HEAD + CASES[name][0])
    assert after(once) == once


@pytest.mark.parametrize("name", CASES)
def test_line_ends_and_mark_stay(name: str) -> None:
    before = HEAD + CASES[name][0]
    windows = before.replace("\n", "\r\n")
    assert after(windows) == after(before).replace("\n", "\r\n")
    data = fixed("plan.yaml", BOM + before.encode(), OPTIONS).data
    assert data == BOM + after(before).encode()


@pytest.mark.parametrize("name", CASES)
def test_no_new_fault_of_writing(name: str) -> None:
    before = check("plan.yaml", (HEAD + CASES[name][0]).encode(), OPTIONS)
    later = check("plan.yaml", after(HEAD + CASES[name][0]).encode(), OPTIONS)
    faults = {one.rule for one in later.findings if one.rule.startswith(("SYN0", "SYN1"))}
    assert faults <= {one.rule for one in before.findings}
    assert len(later.findings) <= len(before.findings)


NOT_TOUCHED = {
    "an unclosed bracket": "事業:\n  参加支援事業:\n    担当課: [甲課, 乙課\n    内容: 丙\n",
    "items set apart by 、": "計画書: 甲\n事業:\n  参加支援事業:\n    担当課: [甲課、乙課]\n".replace(
        "計画書: 甲\n", ""
    ),
    "nothing to mend": "背景: |\n  名称：甲\n  　乙 #丙\n",
    "not UTF-8": "",
}


@pytest.mark.parametrize("name", NOT_TOUCHED)
def test_what_only_a_person_decides_stays(name: str) -> None:
    data = (HEAD + NOT_TOUCHED[name]).encode("cp932" if name == "not UTF-8" else "utf-8")
    assert fixed("plan.yaml", data, OPTIONS).data == data


def test_what_is_accepted_stays_as_printed() -> None:
    waiver = "確認済み: [{規則: SYN216, 箇所: 事業/開始, 理由: 原資料のとおり}]\n"
    text = f"{HEAD}事業: {{開始: 令和7年}}\n{waiver}"
    assert after(text) == text
