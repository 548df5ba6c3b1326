"""The database for analysts: its form is documented, its rows are those of the plans."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from juso_plan.export.database import Database
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from juso_plan.sheet.programmes import listed_programmes
from juso_plan.sheet.sites import site_rows
from tests.edit.plans import COMPLETE, ENCODED
from tests.helpers import PLAN

OPTIONS = Options(today=date(2025, 6, 1))


def database(*files: tuple[str, bytes]) -> bytes:
    base = Database("ja")
    for name, content in files:
        plan = read(content)
        assert plan.plan is not None
        base.add(plan.plan, plan.parsed.lines, checklist(name, plan, OPTIONS, "ja"))
    return base.data()


def opened(data: bytes) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    base.row_factory = sqlite3.Row
    return base


SAID = f"""{PLAN}事業:
  包括的相談支援事業:
    設置形態: 基本型
    利用者支援事業:
      実施方式: [直営, 委託]
      箇所数: 14か所
      内訳:
        - 類型: [基本型]
          人員配置: [{{職種: 専門員, 人数: 各1～2名, うち: [{{職種: 主任, 人数: 1名以上}}]}}]
          拠点:
            - 名称: "=1+1"
              電話: "0197-00-0001"
              設置形態: 基本型
              担当課: [甲課]
              箇所数: 3
              人員配置: [{{職種: 相談員}}]
              サテライト: [{{名称: 分室}}]
目標:
  - {{指標: 件数, 目標値: [{{年度: 令和8年度, 値: "1,200"}}, {{年度: 令和9年度, 値: 増やす}}]}}
  - {{指標: 満足}}
会議:
  支援会議: [{{名称: 会議, 開催: [{{種類: 定期, 頻度: 月1回}}], 内訳: [{{名称: 部会}}]}}]
"""
FILES = [
    *((path.parent.name, path.read_bytes()) for path in [*ENCODED, COMPLETE]),
    ("said", SAID.encode()),
]


@pytest.fixture(scope="module")
def base() -> sqlite3.Connection:
    return opened(database(*FILES))


def rows(base: sqlite3.Connection, question: str) -> list[tuple[Any, ...]]:
    return [tuple(one) for one in base.execute(question)]


def columns(base: sqlite3.Connection) -> set[tuple[str, str]]:
    tables = [name for (name,) in rows(base, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        (table, str(column["name"]))
        for table in tables
        for column in base.execute(f"PRAGMA table_info({table})")
    }


def test_every_table_and_column_is_documented_and_nothing_else(base: sqlite3.Connection) -> None:
    told = rows(base, "SELECT table_name, column_name FROM description")
    present = columns(base)
    assert {one for one in told if one[1]} == present
    assert {one[0] for one in told if not one[1]} == {table for table, _ in present}
    assert rows(base, "SELECT * FROM description WHERE description = ''") == []


def test_what_leads_to_another_table_leads_to_a_row_of_it(base: sqlite3.Connection) -> None:
    assert rows(base, "PRAGMA foreign_key_check") == []
    assert rows(base, "PRAGMA integrity_check") == [("ok",)]
    links = {
        (str(one["from"]), str(one["table"]), table)
        for table, _ in columns(base)
        for one in base.execute(f"PRAGMA foreign_key_list({table})")
    }
    told = rows(
        base, "SELECT column_name, leads_to, table_name FROM description WHERE leads_to <> ''"
    )
    assert links == set(told)
    lost = "SELECT 1 FROM plans WHERE municipality NOT IN (SELECT code FROM municipalities)"
    assert rows(base, lost) == []


def test_every_column_is_filled_by_some_plan(base: sqlite3.Connection) -> None:
    """A column that none of these plans fills would be one that nothing fills."""
    empty = {
        (table, column)
        for table, column in columns(base)
        if rows(base, f'SELECT count("{column}") FROM {table}') == [(0,)]
    }
    assert empty == set()


def test_the_rows_are_those_of_the_plans(base: sqlite3.Connection) -> None:
    for number, (name, content) in enumerate(FILES, start=1):
        plan = read(content)
        assert plan.plan is not None
        programmes = listed_programmes(plan.plan)
        lines = plan.parsed.lines
        assert rows(
            base, f"SELECT label, line FROM programmes WHERE plan_id = {number} ORDER BY id"
        ) == [(one.label, lines.position(one.filled.key.start)[0]) for one in programmes]
        sites = f"SELECT name, line FROM sites WHERE plan_id = {number} ORDER BY id"
        assert rows(base, sites) == [
            (one.site.name, lines.position(one.site.key_node().start)[0])
            for one in site_rows(programmes)
        ]
        checked = checklist(name, plan, OPTIONS, "ja")
        found = f"SELECT rule, line, column FROM findings WHERE plan_id = {number} ORDER BY id"
        assert rows(base, found) == [
            (one.rule, one.line, one.column) for one in checked.outcome.findings
        ]
        status = f"SELECT rule, status FROM requirements WHERE plan_id = {number} ORDER BY id"
        assert rows(base, status) == [
            (one.requirement.id, one.requirement.status.value) for one in checked.rows
        ]


def test_what_a_plan_says_is_asked_for_in_sql() -> None:
    base = opened(database(("a.yaml", SAID.encode())))
    assert rows(
        base,
        "SELECT p.label, w.slot, p.is_part, p.setting, p.methods, p.named_sites FROM programmes p "
        "LEFT JOIN programmes w ON w.id = p.parent_id",
    ) == [
        ("包括的相談支援事業", None, 0, "基本型", None, 0),
        ("利用者支援事業", "包括的相談支援事業", 0, "基本型", "直営、委託", 0),
        ("利用者支援事業／基本型", "利用者支援事業", 1, "基本型", "直営、委託", 3),
    ]
    assert rows(
        base, "SELECT place, places, places_unit, places_text FROM programmes WHERE id = 2"
    ) == [("第1号ハ", 14, "か所", "14か所")]
    assert rows(base, "SELECT id, main_id, name FROM sites") == [(1, None, "=1+1"), (2, 1, "分室")]
    staff = "SELECT job, site_id, number, upper, at_least, each, part_of FROM staff"
    assert rows(base, staff) == [
        ("相談員", 1, None, None, None, None, None),
        ("専門員", None, 1, 2, 0, 1, None),
        ("主任", None, 1, None, 1, 0, 2),
    ]
    assert rows(base, "SELECT indicator, kind, year, value, number FROM goals") == [
        ("件数", "目標値", 2026, "1,200", 1200.0),
        ("件数", "目標値", 2027, "増やす", None),
        ("満足", None, None, None, None),
    ]
    assert rows(base, "SELECT kind, name, sessions, part_of FROM meetings") == [
        ("支援会議", "会議", "定期 月1回", None),
        ("支援会議", "部会", None, 1),
    ]


def test_the_same_plans_give_the_same_bytes() -> None:
    assert database(*FILES[:2]) == database(*FILES[:2])


def test_two_plans_of_a_municipality_share_its_row() -> None:
    base = opened(database(("a.yaml", SAID.encode()), ("b.yaml", PLAN.encode())))
    assert rows(base, "SELECT code, name FROM municipalities") == [("032069", "北上市")]
    assert rows(base, "SELECT path, municipality FROM plans") == [
        ("a.yaml", "032069"),
        ("b.yaml", "032069"),
    ]


def test_a_plan_without_anything_has_its_row(tmp_path: Path) -> None:
    base = opened(database(("a.yaml", "様式: 1\n".encode())))
    assert rows(base, "SELECT count(*) FROM plans") == [(1,)]
    assert rows(base, "SELECT count(*) FROM municipalities") == [(0,)]
