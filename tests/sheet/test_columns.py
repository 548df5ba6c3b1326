"""Which heading means which key, and where in a sheet the list is."""

from __future__ import annotations

import pytest

from juso_plan.sheet.cells import Cell, Sheet
from juso_plan.sheet.columns import find_list, key_of_heading

HEADINGS = [
    # as planners head a column, the key
    *(
        (one, "名称")
        for one in ("名称", "拠点名", "施設名", "事業所名", "相談支援機関名", "施 設 名", "機関名")
    ),
    *((one, "事業") for one in ("事業", "事業名", "対象事業")),
    *(
        (one, "運営主体")
        for one in ("運営主体", "運営法人", "受託者", "委託先", "法人名", "受託法人名")
    ),
    *((one, "所在地") for one in ("所在地", "住所", "所在地（住所）")),
    *(
        (one, "電話")
        for one in (
            "電話",
            "電話番号",
            "TEL",
            "ＴＥＬ",
            "tel",
            "Ｔｅｌ．",
            "電話番号※",
            "電話\n番号",
        )
    ),
    *((one, "圏域") for one in ("圏域", "担当圏域", "日常生活圏域", "担当地区")),
    *((one, "担当課") for one in ("担当課", "所管課", "担当部署")),
    ("設置形態", "設置形態"),
    ("実施方式（直営・委託）", "実施方式"),
    ("運営方法", "実施方式"),
    ("類型", "類型"),
    ("層", "層"),
    ("箇所数", "箇所数"),
    ("か所数", "箇所数"),
    ("設置箇所数", "箇所数"),
    ("備考", "備考"),
    ("通称・愛称", None),
    ("愛称", "通称"),
    ("本体", "サテライトの本体"),
    ("FAX", None),
    ("営業時間", None),
    ("No.", None),
    ("", None),
    ("※", None),
]


@pytest.mark.parametrize(("heading", "key"), HEADINGS)
def test_a_heading_means_a_key(heading: str, key: str | None) -> None:
    assert key_of_heading(heading) == key


def sheet(*rows: str) -> Sheet:
    return Sheet("", tuple(tuple(Cell(one) for one in row.split(",")) for row in rows))


def test_the_list_is_found_below_titles() -> None:
    found = find_list(sheet("相談窓口の名称一覧", ",", "No.,事業名,施設名,ＦＡＸ", "1,甲,一,2"))
    assert found is not None
    assert (found.heading, found.headings, found.unknown) == (
        3,
        {"事業": "事業名", "名称": "施設名"},
        ("No.", "ＦＡＸ"),
    )
    (row,) = found.rows
    assert (row.number, {key: one.text for key, one in row.cells.items()}) == (
        4,
        {"事業": "甲", "名称": "一"},
    )


def test_of_two_rows_of_headings_the_fuller_is_taken() -> None:
    found = find_list(sheet("事業,名称,連絡先,", "事業,名称,電話番号,住所", "甲,一,1,2"))
    assert found is not None
    assert (found.heading, list(found.headings)) == (2, ["事業", "名称", "電話", "所在地"])


@pytest.mark.parametrize(
    "rows", [["名称だけ"], ["名称"], ["事業,電話"], [""], [*[""] * 30, "事業,名称"]]
)
def test_a_sheet_without_headings_holds_no_list(rows: list[str]) -> None:
    assert find_list(sheet(*rows)) is None


def test_two_columns_of_one_meaning_are_told() -> None:
    found = find_list(sheet("事業,名称,運営法人,受託者"))
    assert found is not None
    assert found.twice == ("運営主体", "運営法人", "受託者")
