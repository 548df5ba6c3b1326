"""Where the cursor stands, in texts that are still being written. ▮ is the cursor."""

import pytest

from juso_plan.serve.cursor import Cursor, cursor_at

CURSOR = "▮"


def at(text: str) -> Cursor:
    lines = text.split("\n")
    number = next(n for n, line in enumerate(lines) if CURSOR in line)
    column = lines[number].index(CURSOR)
    lines[number] = lines[number].replace(CURSOR, "")
    return cursor_at(lines, number, column)


@pytest.mark.parametrize(
    ("text", "path", "written", "typed"),
    [
        ("▮", (), set(), ""),
        ("様式: 1\n計▮", (), {"様式"}, "計"),
        ("計画:\n  名▮\n事業:\n", ("計画",), set(), "名"),
        ("計画:\n  名称: 甲\n  ▮\n  種類: 実施計画", ("計画",), {"名称", "種類"}, ""),
        (
            "事業:\n  参加支援事業:\n    箇所数: 1\n    実▮",
            ("事業", "参加支援事業"),
            {"箇所数"},
            "実",
        ),
        ("団体:\n  - 名▮", ("団体",), set(), "名"),
        ("団体:\n  - 名称: 甲\n  - 名称: 乙\n    種▮\n  - 名称: 丙", ("団体",), {"名称"}, "種"),
        ("団体:\n- 名称: 甲\n  種▮\n用語:", ("団体",), {"名称"}, "種"),
        ("団体:\n  - {名称: 甲, 種▮", ("団体",), {"名称"}, "種"),
        ('自治体: {コード: "032069", ▮', ("自治体",), {"コード"}, ""),
        ("計画:\n  期間: {開▮", ("計画", "期間"), set(), "開"),
        ("背景: |\n  本文: 文の中\n課▮", (), {"背景"}, "課"),
        ("計画:\n  # 名称: 注\n  種▮", ("計画",), set(), "種"),
    ],
)
def test_a_key(text: str, path: tuple[str, ...], written: set[str], typed: str) -> None:
    cursor = at(text)
    assert (cursor.kind, cursor.path, cursor.written, cursor.typed) == (
        "key",
        path,
        frozenset(written),
        typed,
    )


@pytest.mark.parametrize(
    ("text", "path", "key", "typed", "in_list"),
    [
        ("計画:\n  種類: ▮", ("計画",), "種類", "", False),
        ("計画:\n  種類: 実施▮", ("計画",), "種類", "実施", False),
        (
            "事業:\n  参加支援事業:\n    実施方式: [委▮",
            ("事業", "参加支援事業"),
            "実施方式",
            "委",
            True,
        ),
        (
            "事業:\n  参加支援事業:\n    実施方式: [直営, ▮]",
            ("事業", "参加支援事業"),
            "実施方式",
            "",
            True,
        ),
        ("団体:\n  - {名称: 甲, 種類: ▮}", ("団体",), "種類", "", False),
        ("団体:\n  - {別名: [甲, 乙▮", ("団体",), "別名", "乙", True),
    ],
)
def test_a_value(text: str, path: tuple[str, ...], key: str, typed: str, in_list: bool) -> None:
    cursor = at(text)
    assert (cursor.kind, cursor.path, cursor.key, cursor.typed, cursor.in_list) == (
        "value",
        path,
        key,
        typed,
        in_list,
    )


def test_text_of_a_block() -> None:
    assert at("背景: |\n  文の▮\n").kind == "text"
    assert at("章:\n  - 本文: |\n      一\n\n      二▮").kind == "text"
