"""The comparison in every form: the same facts, safe in each."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.compare.data import comparison_csv, comparison_json
from juso_plan.compare.lines import comparison_text
from juso_plan.compare.matrix import Comparison, State
from juso_plan.compare.page import comparison_document
from juso_plan.document.blocks import Section, Table, walk
from juso_plan.messages import Language
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.plain import texts
from juso_plan.resources import shipped
from juso_plan.terminal import width
from tests.compare.plans import DRAFT, NORTH, REPORT, compared
from tests.helpers import objects

LANGUAGES: tuple[Language, ...] = ("ja", "en")
SCHEMA = json.loads(shipped("schemas", "comparison.schema.json").read_text(encoding="utf-8"))

HOSTILE = """\
様式: 1
自治体: {コード: "042161", 都道府県: 宮城県, 名称: '=cmd|"/C calc"!A1'}
計画: {名称: '<script>alert(1)</script>', 種類: 実施計画}
事業:
  参加支援事業:
    名称: "a|b\\n\\u001b[31m<b>c</b>"
    箇所数: 1
    委託先: ['+1+1', '{{ 7*7 }}', "\\u202e逆"]
"""


def three() -> Comparison:
    return compared(NORTH, REPORT, DRAFT)


# --- text -----------------------------------------------------------------------------------------

FIELD = """\
箇所数
  北上市  こども部：3団体（令和6年度） 1.yaml:30
          保健部：未定 1.yaml:33
  ― 記入なし：小松市
  ― 未記載：福智町
"""
COUNTS = """\
第1号ハ 利用者支援事業
  述べている市町村：1
  実施方式：直営 1
  箇所数：団体 1
  述べていない、又は実施していない市町村：小松市（一覧のみ）、福智町（未記載）
"""


def test_text_lists_cities_below_each_field() -> None:
    text = comparison_text(three(), "ja", 100)
    assert FIELD in text
    assert COUNTS in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cells", [40, 100])
def test_text_keeps_to_the_terminal(cells: int, language: Language) -> None:
    made = compared(NORTH, REPORT, DRAFT, language=language)
    for line in comparison_text(made, language, cells).splitlines():
        # A mark that must not begin a line may stand beyond.
        assert width(line.rstrip("、。」）")) <= cells, line


def test_a_place_is_never_broken() -> None:
    made = compared(("a-rather-long-folder/of-a-city/2025.yaml", NORTH), REPORT)
    places = [
        word for word in comparison_text(made, "ja", 40).split() if word.startswith("a-rather")
    ]
    assert {word.partition(":")[0] for word in places} == {
        "a-rather-long-folder/of-a-city/2025.yaml"
    }


# --- CSV ------------------------------------------------------------------------------------------


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_csv_has_a_row_for_each_item_city_and_field() -> None:
    made = three()
    rows = rows_of(comparison_csv(made, "ja"))
    assert len(rows) == sum(len(row.cells) for item in made.items for row in item.rows)
    [row] = [
        row
        for row in rows
        if (row["号"], row["項目"], row["市町村"]) == ("第1号イ", "箇所数", "小松市")
    ]
    assert row == {
        "号": "第1号イ",
        "事項": "地域包括支援センターの運営",
        "項目": "箇所数",
        "都道府県": "石川県",
        "市町村": "小松市",
        "団体コード": "172031",
        "資料の種類": "取組報告",
        "最初の年度": "2021",
        "最後の年度": "2021",
        "値": "10箇所",
        "記載の状態": "記載あり",
        "数": "10",
        "単位": "か所",
        "ファイル": "2.yaml",
        "行": "10",
    }


def test_csv_gives_no_number_where_several_would_ask_to_be_added() -> None:
    [row] = [
        row
        for row in rows_of(comparison_csv(three(), "ja"))
        if (row["号"], row["項目"], row["市町村"]) == ("第1号ハ", "箇所数", "北上市")
    ]
    assert (row["値"], row["数"], row["単位"]) == (
        "こども部：3団体（令和6年度）\n保健部：未定",
        "",
        "",
    )


def test_no_cell_of_the_csv_is_a_formula() -> None:
    text = comparison_csv(compared(HOSTILE, NORTH), "ja").removeprefix("\ufeff")
    cells = [one for row in csv.reader(io.StringIO(text, newline="")) for one in row]
    assert [one for one in cells if one.startswith(tuple("=+-@＝＋－＠\t\r\n"))] == []
    assert '\'=cmd|"/C calc"!A1' in cells
    assert "'+1+1、{{ 7*7 }}、\u202e逆" in cells


# --- JSON -----------------------------------------------------------------------------------------


def test_json_follows_its_schema() -> None:
    error = FileOutcome("x.yaml", error=FileError("not-found", {"path": "x.yaml"}))
    for made in (three(), compared(HOSTILE)):
        for language in LANGUAGES:
            data = json.loads(comparison_json(made, (error,), language, "juso-plan 1"))
            Draft202012Validator(SCHEMA).validate(data)


def test_json_says_what_the_records_say() -> None:
    made = three()
    data: dict[str, Any] = json.loads(comparison_json(made, (), "ja", "juso-plan 1"))
    [item] = [one for one in data["items"] if one["id"] == "item-1-3"]
    [field] = [one for one in item["fields"] if one["id"] == "places"]
    assert field["cells"][0] == {
        "path": "1.yaml",
        "state": "記載あり",
        "values": [
            {
                "text": "3団体（令和6年度）",
                "state": "記載あり",
                "line": 30,
                "of": "こども部",
                "from": None,
                "quantity": {
                    "number": 3,
                    "unit": "団体",
                    "counted": None,
                    "as_of": "令和6年度",
                },
            },
            {
                "text": "未定",
                "state": "未定",
                "line": 33,
                "of": "保健部",
                "from": None,
                "quantity": None,
            },
        ],
    }
    [count] = [one for one in data["counts"] if one["item"] == "item-1-3"]
    assert count == {
        "item": "item-1-3",
        "described": ["1.yaml"],
        "missing": [
            {"path": "2.yaml", "state": "一覧のみ"},
            {"path": "3.yaml", "state": "未記載"},
        ],
        "inactive": [],
        "methods": [{"method": "直営", "papers": ["1.yaml"]}],
        "methods_unsaid": [],
        "places": [{"measure": "団体", "papers": ["1.yaml"]}],
        "places_unsaid": [],
    }


def test_the_schema_is_valid_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for part in objects(SCHEMA):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
    assert SCHEMA["$defs"]["state"]["enum"] == [state.value for state in State]


# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_a_table_for_each_item_and_a_column_for_each_city(language: Language) -> None:
    made = compared(NORTH, REPORT, DRAFT, language=language)
    blocks = list(walk(comparison_document(made, language).sections))
    sections = {block.anchor for block in blocks if isinstance(block, Section)}
    assert {item.id for item in made.items} <= sections
    tables = [block for block in blocks if isinstance(block, Table)]
    heads = tuple(f"{one.label}\n{one.about}" for one in made.papers)
    compares = [table for table in tables if table.columns[1:] == heads]
    assert len(compares) == len(made.items) + 1  # the overview
    assert all(table.compares for table in tables)
    for table in compares:
        assert all(row[0].header and len(row) == len(table.columns) for row in table.rows)
        assert all(any(texts(cell.content)) for row in table.rows for cell in row)


def test_a_cell_of_the_page_says_value_part_source_and_line() -> None:
    markdown = render_markdown(comparison_document(three(), "ja"))
    assert "| 設置形態 | 基本型（包括的相談支援事業の記載による）（11行） |" in markdown
    assert "こども部：3団体（令和6年度）（30行）" in markdown
    assert "子育ての窓口（一覧のみ）（7行）" in markdown


def test_nothing_in_a_plan_acts_on_an_output() -> None:
    made = compared(HOSTILE, NORTH)
    document = comparison_document(made, "ja")
    html = render_html(document)
    assert "<script>" not in html
    assert "<b>c</b>" not in html
    assert "{{ 7*7 }}" in html
    text = comparison_text(made, "ja", 100)
    assert "\x1b" not in text
    assert "\u202e" not in text + html
    for row in render_markdown(document).splitlines():
        assert not row.startswith("| 名称") or row.replace("\\|", "").count("|") == 4
