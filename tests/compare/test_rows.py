"""What every cell says, and that its line in the file says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from juso_plan.compare.matrix import Quantity, State, Value
from tests.compare.plans import DRAFT, NORTH, REPORT, cell, compared

CELLS = [
    # item, row, paper, what it says with its lines
    ("papers", "title", 0, [("北上市の計画", 4)]),
    ("papers", "kind", 1, [("取組報告", 3)]),
    ("papers", "edition-status", 2, [("作成中", 3)]),
    ("papers", "period", 0, [("令和7年度から令和10年度まで", 7)]),
    ("papers", "period", 1, [("記入なし", None)]),
    ("papers", "period", 2, [("未記載", None)]),
    ("papers", "year", 1, [("令和3年度", 3)]),
    ("papers", "adopted", 0, [("令和7年（2025年）4月", 6)]),
    ("papers", "project-start", 0, [("令和4年度", 9)]),
    ("item-1", "name", 0, [("包括的相談支援事業", 10)]),
    ("item-1", "setting", 0, [("基本型", 11)]),
    ("item-1-1", "name", 0, [("高齢者の窓口", 13), ("通称：まる窓", 14)]),
    ("item-1-1", "name", 1, [("地域包括支援センターの運営", 10)]),
    ("item-1-1", "name", 2, [("未記載", None)]),
    ("item-1-1", "places", 0, [("5か所", 15)]),
    ("item-1-1", "places", 1, [("10箇所", 10)]),
    ("item-1-1", "methods", 0, [("直営", 16), ("委託", 16)]),
    (
        "item-1-1",
        "operators",
        0,
        [("センター東：社会福祉法人甲", 19), ("センター西：社会福祉法人乙", 21)],
    ),
    ("item-1-1", "sites", 0, [("センター東", 19), ("センター西", 20)]),
    ("item-1-1", "setting", 0, [("基本型", 11)]),
    (
        "item-1-1",
        "staff",
        0,
        [("センター東：保健師 2名", 23), ("社会福祉士（人数は資料に記載なし）", 24)],
    ),
    ("item-1-1", "departments", 0, [("長寿介護課", 17)]),
    ("item-1-1", "departments", 1, [("記入なし", None)]),
    ("item-1-1", "start", 0, [("令和4年度", 9)]),
    ("item-1-2", "name", 0, [("記入なし", None)]),
    ("item-1-3", "name", 1, [("子育ての窓口", 7)]),
    (
        "item-1-3",
        "places",
        0,
        [("こども部：3団体（令和6年度）", 30), ("保健部：未定", 33)],
    ),
    ("item-1-3", "methods", 0, [("こども部：直営", 31), ("保健部：記入なし", None)]),
    ("item-2", "status", 0, [("未実施", 35)]),
    ("item-2", "staff", 0, [("資料に記載なし", 37)]),
    ("item-2", "staff", 1, [("記入なし", None)]),
    ("support-meeting", "name", 0, [("支援会議", 40)]),
    ("support-meeting", "host", 0, [("市町村", 41)]),
    (
        "support-meeting",
        "members",
        0,
        [("必ず出席する者：北上市", 43), ("事案に応じて出席する者：警察署", 44)],
    ),
    ("support-meeting", "sessions", 0, [("定期 月1回", 46)]),
    ("support-meeting", "consent", 0, [("不要", 47)]),
    ("support-meeting", "secrecy", 0, [("記入なし", None)]),
    ("multilayer-meeting", "host", 0, [("資料に記載なし", 48)]),
    ("multilayer-meeting", "host", 2, [("未記載", None)]),
    ("goals", "goals", 0, [("相談件数（令和10年度 150件）", 50)]),
    ("goals", "cycle", 0, [("毎年度", 53)]),
    ("goals", "cycle", 1, [("記入なし", None)]),
]


@pytest.mark.parametrize(("item", "row", "paper", "said"), CELLS)
def test_cells(item: str, row: str, paper: int, said: list[tuple[str, int | None]]) -> None:
    assert cell(compared(NORTH, REPORT, DRAFT), item, row, paper) == said


def test_rows_that_no_paper_states_are_left_out_where_nobody_asks_for_them() -> None:
    rows = {item.id: [row.id for row in item.rows] for item in compared(NORTH, REPORT).items}
    assert rows["item-1"] == ["name", "setting", "start"]
    assert rows["item-1-1"] == [
        *("name", "places", "methods", "operators", "sites", "setting", "staff"),
        *("departments", "start"),
    ]
    assert rows["item-2"] == [
        *("name", "status", "methods", "operators", "staff", "departments", "start"),
    ]
    assert rows["item-6"] == [
        *("name", "together", "maker", "methods", "operators", "departments", "start"),
    ]
    assert rows["support-meeting"] == [
        *("name", "host", "members", "sessions", "consent", "secrecy"),
    ]


def test_what_a_programme_takes_from_above_says_where_it_is_from() -> None:
    made = compared(NORTH, REPORT)
    sources = {
        row: [value.source for value in made.item("item-1-1").row(row).cells[0].values]
        for row in ("setting", "start", "methods")
    }
    assert sources == {
        "setting": ["包括的相談支援事業"],
        "start": ["事業全体"],
        "methods": ["", ""],
    }


def test_a_part_takes_from_the_whole_what_it_does_not_say() -> None:
    text = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
事業:
  地域づくり事業:
    設置形態: 地域型
    生活支援体制整備事業:
      内訳:
        - {名称: 第1層, 設置形態: 基本型}
        - {名称: 第2層}
        - {名称: 第3層, 未定: [設置形態]}
"""
    values = compared(text).item("item-3-2").row("setting").cells[0].values
    assert values == (
        Value("基本型", 9, of="第1層"),
        Value("地域型", 6, of="第2層", source="地域づくり事業"),
        Value("未定", 11, State.UNDECIDED, of="第3層"),
    )


def test_quantities_keep_unit_and_day_and_are_not_added() -> None:
    made = compared(NORTH, REPORT)
    quantities = [value.quantity for value in made.item("item-1-3").row("places").cells[0].values]
    assert quantities == [Quantity(3, "団体", "", "令和6年度"), None]
    assert made.item("item-1-1").row("places").cells[1].values[0].quantity == Quantity(
        10, "か所", "", ""
    )


UNREAD = [
    # what is written under 利用者支援事業, the row, what the cell says
    ("箇所数: 多数", "places", [("読み取れない", 7)]),
    ("実施方式: [直営, 外注]", "methods", [("直営", 7), ("読み取れない", 7)]),
    ("拠点: 一つ", "sites", [("読み取れない", 7)]),
]


@pytest.mark.parametrize(("line", "row", "said"), UNREAD)
def test_what_could_not_be_read_is_said(
    line: str, row: str, said: list[tuple[str, int | None]]
) -> None:
    text = f"""\
様式: 1
自治体: {{コード: "032069", 都道府県: 岩手県, 名称: 北上市}}
計画: {{名称: 計画, 種類: 実施計画}}
事業:
  包括的相談支援事業:
    利用者支援事業:
      {line}
"""
    assert cell(compared(text), "item-1-3", row) == said


def test_a_programme_that_could_not_be_read_is_said() -> None:
    text = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
事業:
  包括的相談支援事業: あり
"""
    made = compared(text)
    assert cell(made, "item-1", "name") == [("読み取れない", 5)]
    assert cell(made, "item-1-4", "places") == [("読み取れない", 5)]


def test_meetings_of_a_kind_and_meetings_in_a_meeting_stand_under_their_names() -> None:
    text = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
会議:
  重層的支援会議:
    - 名称: 全体会議
      内訳:
        - {名称: 東部, 開催: [{頻度: 月1回}]}
        - {名称: 西部, 記載なし: [開催]}
    - {本人同意: 要}
"""
    made = compared(text)
    assert cell(made, "multilayer-meeting", "name") == [("全体会議", 6), ("重層的支援会議", 5)]
    assert cell(made, "multilayer-meeting", "sessions") == [
        ("東部：月1回", 8),
        ("西部：資料に記載なし", 9),
        ("2：記入なし", None),
    ]
    assert cell(made, "multilayer-meeting", "consent") == [
        ("全体会議：記入なし", None),
        ("2：要", 10),
    ]


# --- the real papers ------------------------------------------------------------------------------

PAPERS = sorted((Path(__file__).parents[2] / "municipalities").glob("*/*.yaml"))
_DATED = ("period", "year", "adopted")


def holds(line: str, row: str, value: Value) -> bool:
    """Whether a line of a file holds a value, as far as the page words it as the file does."""
    if value.state in (State.UNSTATED, State.UNDECIDED):
        return f"{value.state.value}: [" in line
    if row in _DATED:
        return bool(re.search("(策定日|期間|年度): ", line))
    text = value.text
    if value.quantity:
        return str(value.quantity.number) in line
    if row == "staff":
        text = re.split(r" |（人数は", text.removeprefix("うち"))[0]
    if row == "sessions":
        text = text.split(" ")[0]
    return text in line or text.split("（")[0] in line


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.parent.name)
def test_every_line_of_a_real_paper_holds_the_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    made = compared(text)
    values = [
        (row.id, value)
        for item in made.items
        if item.id != "requirements"
        for row in item.rows
        for value in row.cells[0].values
        if value.line is not None
    ]
    assert [
        (row, value.text, lines[(value.line or 0) - 1])
        for row, value in values
        if not holds(lines[(value.line or 0) - 1], row, value)
    ] == []
    assert len(values) > 2
