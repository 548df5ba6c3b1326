"""Slips of the hand: each is found where it stands, mended, and read on.

For the maintainer: a case is (name, text, findings, the first mended line of each finding, what the
text is read as). Beside that every case is held to two laws: the fixes together give a text without
a finding, and that text is read as the one with slips was.
"""

from typing import NamedTuple

import pytest

from juso_plan.finding import Phrase
from juso_plan.model.read import read_plan
from juso_plan.source import parse
from tests.helpers import PLAN, Data, Place, checked, data, first_lines, mended, places


class Case(NamedTuple):
    """One text with slips."""

    name: str
    text: str
    found: list[Place]
    first_lines: list[str]
    read: Data


BOTH: Data = {"事業": {"名称": "甲", "内容": "乙"}}
NESTED: Data = {"事業": {"名称": "甲", "内訳": {"名称": "乙"}}}
KEYS: Data = {"名称": "甲", "内容": "乙", "区分": "丙"}
SITES: Data = {"拠点": ["甲", "乙"]}

INDENTATION = [
    Case(
        "a tab for two spaces",
        "事業:\n  名称: 甲\n\t内容: 乙\n",
        [("SYN101", 3, 1)],
        ["  内容: 乙"],
        BOTH,
    ),
    Case(
        "a tab for four spaces",
        "事業:\n    名称: 甲\n\t内容: 乙\n",
        [("SYN101", 3, 1)],
        ["    内容: 乙"],
        BOTH,
    ),
    Case(
        "tabs throughout",
        "事業:\n\t名称: 甲\n\t内訳:\n\t\t名称: 乙\n",
        [("SYN101", 2, 1), ("SYN101", 3, 1), ("SYN101", 4, 1)],
        ["  名称: 甲", "  内訳:", "    名称: 乙"],
        NESTED,
    ),
    Case(
        "a tab behind spaces",
        "事業:\n  内訳:\n  \t名称: 甲\n",
        [("SYN101", 3, 3)],
        ["    名称: 甲"],
        {"事業": {"内訳": {"名称": "甲"}}},
    ),
    Case(
        "a tab behind a hyphen",
        "拠点:\n  - 甲\n  -\t乙\n",
        [("SYN101", 3, 3)],
        ["  - 乙"],
        SITES,
    ),
    Case(
        "a line of a tab alone",
        "名称: 甲\n\t\n内容: 乙\n",
        [("SYN101", 2, 1)],
        [""],
        {"名称": "甲", "内容": "乙"},
    ),
    Case(
        "a comment behind a tab",
        "事業:\n  名称: 甲\n\t# 注\n  内容: 乙\n",
        [("SYN101", 3, 1)],
        ["  # 注"],
        BOTH,
    ),
    Case(
        "a full-width space for two spaces",
        "事業:\n　名称: 甲\n　内容: 乙\n",
        [("SYN102", 2, 1), ("SYN102", 3, 1)],
        ["  名称: 甲", "  内容: 乙"],
        BOTH,
    ),
    Case(
        "a full-width space for one space",
        "事業:\n 名称: 甲\n　内容: 乙\n",
        [("SYN102", 3, 1)],
        [" 内容: 乙"],
        BOTH,
    ),
    Case(
        "a full-width space for four spaces",
        "事業:\n    名称: 甲\n　内容: 乙\n",
        [("SYN102", 3, 1)],
        ["    内容: 乙"],
        BOTH,
    ),
    Case(
        "two full-width spaces for two",
        "事業:\n  名称: 甲\n　　内容: 乙\n",
        [("SYN102", 3, 1)],
        ["  内容: 乙"],
        BOTH,
    ),
    Case(
        "one full-width space a level",
        "事業:\n　名称: 甲\n　内訳:\n　　名称: 乙\n",
        [("SYN102", 2, 1), ("SYN102", 3, 1), ("SYN102", 4, 1)],
        ["  名称: 甲", "  内訳:", "    名称: 乙"],
        NESTED,
    ),
    Case(
        "a no-break space",
        "事業:\n  名称: 甲\n\u00a0\u00a0内容: 乙\n",
        [("SYN102", 3, 1)],
        ["  内容: 乙"],
        BOTH,
    ),
    Case(
        "a full-width space before a list",
        "拠点:\n　- 甲\n　- 乙\n",
        [("SYN102", 2, 1), ("SYN102", 3, 1)],
        ["  - 甲", "  - 乙"],
        SITES,
    ),
    Case(
        "a full-width space before a key that holds many lines",
        "事業:\n  名称: 甲\n　内訳:\n"
        + "".join(f"    甲{n}: 乙\n" for n in range(8))
        + "  内容: 乙\n",
        [("SYN102", 3, 1)],
        ["  内訳:"],
        {
            "事業": {
                "名称": "甲",
                "内訳": {f"甲{n}": "乙" for n in range(8)},
                "内容": "乙",
            }
        },
    ),
    Case(
        "a full-width space behind a hyphen",
        "拠点:\n  - 甲\n  -　乙\n",
        [("SYN102", 3, 3)],
        ["  - 乙"],
        SITES,
    ),
    Case(
        "a full-width space behind a colon",
        "名称: 甲\n内容:　乙\n",
        [("SYN102", 2, 4)],
        ["内容: 乙"],
        {"名称": "甲", "内容": "乙"},
    ),
    Case(
        "a line of a full-width space alone",
        "名称: 甲\n　\n内容: 乙\n",
        [("SYN102", 2, 1)],
        [""],
        {"名称": "甲", "内容": "乙"},
    ),
]

COLONS = [
    Case("the first key", "名称：甲\n内容: 乙\n区分: 丙\n", [("SYN103", 1, 3)], ["名称: 甲"], KEYS),
    Case("in the middle", "名称: 甲\n内容：乙\n区分: 丙\n", [("SYN103", 2, 3)], ["内容: 乙"], KEYS),
    Case("the last key", "名称: 甲\n内容: 乙\n区分：丙\n", [("SYN103", 3, 3)], ["区分: 丙"], KEYS),
    Case(
        "the last line, without a line end",
        "名称: 甲\n内容: 乙\n区分：丙",
        [("SYN103", 3, 3)],
        ["区分: 丙"],
        KEYS,
    ),
    Case(
        "a space behind it",
        "名称: 甲\n内容： 乙\n区分:　丙\n",
        [("SYN103", 2, 3), ("SYN102", 3, 4)],
        ["内容: 乙", "区分: 丙"],
        KEYS,
    ),
    Case(
        "before a table",
        "事業：\n  名称: 甲\n  内容: 乙\n",
        [("SYN103", 1, 3)],
        ["事業:"],
        BOTH,
    ),
    Case(
        "in a table of a list",
        "拠点:\n  - 名称：甲\n    圏域: 乙\n",
        [("SYN103", 2, 7)],
        ["  - 名称: 甲"],
        {"拠点": [{"名称": "甲", "圏域": "乙"}]},
    ),
    Case(
        "behind a quoted key",
        '"名称"：甲\n内容: 乙\n',
        [("SYN103", 1, 5)],
        ['"名称": 甲'],
        {"名称": "甲", "内容": "乙"},
    ),
    Case(
        "a run of keys above a table",
        "計画:\n  名称：甲\n  種類：乙\n  期間:\n    開始: 丙\n",
        [("SYN103", 2, 5), ("SYN103", 3, 5)],
        ["  名称: 甲", "  種類: 乙"],
        {"計画": {"名称": "甲", "種類": "乙", "期間": {"開始": "丙"}}},
    ),
    Case(
        "the whole text",
        "名称：甲\n内容：乙\n区分：丙\n",
        [("SYN103", 1, 3), ("SYN103", 2, 3), ("SYN103", 3, 3)],
        ["名称: 甲", "内容: 乙", "区分: 丙"],
        KEYS,
    ),
    Case(
        "in a flow table",
        "自治体: {都道府県: 岩手県, 名称：北上市, 区：なし}\n",
        [("SYN103", 1, 20), ("SYN103", 1, 27)],
        [
            "自治体: {都道府県: 岩手県, 名称: 北上市, 区：なし}",
            "自治体: {都道府県: 岩手県, 名称：北上市, 区: なし}",
        ],
        {"自治体": {"都道府県": "岩手県", "名称": "北上市", "区": "なし"}},
    ),
    Case(
        "throughout a flow table",
        '自治体：{コード："032069", 名称：北上市}\n',
        [("SYN103", 1, 4), ("SYN103", 1, 9), ("SYN103", 1, 22)],
        [
            '自治体: {コード："032069", 名称：北上市}',
            '自治体：{コード: "032069", 名称：北上市}',
            '自治体：{コード："032069", 名称: 北上市}',
        ],
        {"自治体": {"コード": "032069", "名称": "北上市"}},
    ),
    Case(
        "no space behind a colon",
        "名称: 甲\n内容:乙\n区分: 丙\n",
        [("SYN105", 2, 3)],
        ["内容: 乙"],
        KEYS,
    ),
    Case(
        "no space behind the first colon",
        "名称:甲\n内容: 乙\n区分: 丙\n",
        [("SYN105", 1, 3)],
        ["名称: 甲"],
        KEYS,
    ),
    Case(
        "no space behind any colon",
        "名称:甲\n内容:乙\n区分:丙\n",
        [("SYN105", 1, 3), ("SYN105", 2, 3), ("SYN105", 3, 3)],
        ["名称: 甲", "内容: 乙", "区分: 丙"],
        KEYS,
    ),
    Case(
        "no space behind the colons of a flow table",
        '自治体: {コード:"032069", 名称:北上市}\n',
        [("SYN105", 1, 10), ("SYN105", 1, 23)],
        ['自治体: {コード: "032069", 名称:北上市}', '自治体: {コード:"032069", 名称: 北上市}'],
        {"自治体": {"コード": "032069", "名称": "北上市"}},
    ),
]

HYPHENS = [
    *(
        Case(
            f"U+{ord(mark):04X}, {'a' if space else 'no'} space behind",
            f"拠点:\n  - 甲\n  {mark}{space}乙\n",
            [("SYN104", 3, 3)],
            ["  - 乙"],
            SITES,
        )
        for mark in "－ー―–—−‐"
        for space in ("", " ", "　")
    ),
    Case(
        "the first of a list of tables",
        "拠点:\n  －名称: 甲\n    圏域: 乙\n",
        [("SYN104", 2, 3)],
        ["  - 名称: 甲"],
        {"拠点": [{"名称": "甲", "圏域": "乙"}]},
    ),
    Case(
        "all of a list of tables",
        "拠点:\n  ー 名称: 甲\n  ー 名称: 乙\n",
        [("SYN104", 2, 3), ("SYN104", 3, 3)],
        ["  - 名称: 甲", "  - 名称: 乙"],
        {"拠点": [{"名称": "甲"}, {"名称": "乙"}]},
    ),
    Case(
        "no space behind a hyphen",
        "拠点:\n  - 甲\n  -乙\n",
        [("SYN105", 3, 3)],
        ["  - 乙"],
        SITES,
    ),
    Case(
        "no space behind the hyphens of tables",
        "拠点:\n  -名称: 甲\n  -名称: 乙\n",
        [("SYN105", 2, 3), ("SYN105", 3, 3)],
        ["  - 名称: 甲", "  - 名称: 乙"],
        {"拠点": [{"名称": "甲"}, {"名称": "乙"}]},
    ),
]

VALUES = [
    Case(
        "a colon and a space in a value",
        "名称: 甲\n内容: 第1項: 補足\n区分: 丙\n",
        [("SYN106", 2, 5)],
        ['内容: "第1項: 補足"'],
        {"名称": "甲", "内容": "第1項: 補足", "区分": "丙"},
    ),
    Case(
        "a colon at the end of a value",
        "名称: 甲\n内容: 注意:\n",
        [("SYN106", 2, 5)],
        ['内容: "注意:"'],
        {"名称": "甲", "内容": "注意:"},
    ),
    Case(
        "a colon in a value that holds quotes",
        '内容: "甲"と"乙": 丙\n',
        [("SYN106", 1, 5)],
        [r'内容: "\"甲\"と\"乙\": 丙"'],
        {"内容": '"甲"と"乙": 丙'},
    ),
    Case(
        "a colon in a table of a list",
        "用語:\n  - 語: 甲: 乙\n    説明: 丙\n",
        [("SYN106", 2, 8)],
        ['  - 語: "甲: 乙"'],
        {"用語": [{"語": "甲: 乙", "説明": "丙"}]},
    ),
    Case(
        "a colon in a value of a flow table",
        "連携: {概要: 甲: 乙, 名称: 丙}\n",
        [("SYN106", 1, 10)],
        ['連携: {概要: "甲: 乙", 名称: 丙}'],
        {"連携": {"概要": "甲: 乙", "名称": "丙"}},
    ),
    Case(
        "a URL in a flow table",
        "公表: {日付: 2025-04, URL: https://example.jp/a}\n",
        [],
        [],
        {"公表": {"日付": "2025-04", "URL": "https://example.jp/a"}},
    ),
    Case(
        "a time in a flow list",
        "開催: [10:30, 甲]\n",
        [],
        [],
        {"開催": ["10:30", "甲"]},
    ),
    *(
        Case(
            f"a value that begins with {mark}",
            f"名称: 甲\n内容: {mark}乙\n区分: 丙\n",
            [("SYN107", 2, 5)],
            [f'内容: "{mark}乙"'],
            {"名称": "甲", "内容": f"{mark}乙", "区分": "丙"},
        )
        for mark in ("*", "&", "!", "|", ">", "%", "@", "`", "{", "- ", "? ", "[注]", "[注] ")
    ),
    *(
        Case(
            f"an item that begins with {mark}",
            f"内容:\n  - {mark}甲\n  - 乙\n",
            [("SYN107", 2, 5)],
            [f'  - "{mark}甲"'],
            {"内容": [f"{mark}甲", "乙"]},
        )
        for mark in ("*", "&", "!", "|", ">", "%", "@", "`", "[注] ")
    ),
    *(
        Case(
            f"an item of a flow list that begins with {mark}",
            f"内容: [甲, {mark}乙, 丙]\n",
            [("SYN107", 1, 9)],
            [f'内容: [甲, "{mark}乙", 丙]'],
            {"内容": ["甲", f"{mark}乙", "丙"]},
        )
        for mark in ("*", "&", "!", "|", ">", "%", "@", "`")
    ),
    Case(
        "a value that begins with a quoted word",
        '内容: "甲"の乙\n名称: 丙\n',
        [("SYN107", 1, 5)],
        ["内容: '\"甲\"の乙'"],
        {"内容": '"甲"の乙', "名称": "丙"},
    ),
    Case(
        "a backslash in double quotes",
        '内容: "甲\\d乙"\n',
        [("SYN107", 1, 5)],
        ["内容: '\"甲\\d乙\"'"],
        {"内容": '"甲\\d乙"'},
    ),
]

UNCLOSED: list[tuple[str, str, Data]] = [
    ('"', '"', "乙"),
    ("'", "'", "乙"),
    ("[", "]", ["乙"]),
    ("[丙, ", "]", ["丙", "乙"]),
    ("{名称: ", "}", {"名称": "乙"}),
]
CUT = [
    Case(
        "a number sign inside a value",
        "内容: 相談 #1の窓口\n名称: 甲\n",
        [("SYN108", 1, 8)],
        ['内容: "相談 #1の窓口"'],
        {"内容": "相談", "名称": "甲"},
    ),
    Case(
        "a number sign inside an item",
        "- 甲\n- 相談 #1\n",
        [("SYN108", 2, 6)],
        ['- "相談 #1"'],
        ["甲", "相談"],
    ),
    Case(
        "a value that begins with a number sign",
        "内容: #1の窓口\n名称: 甲\n",
        [("SYN108", 1, 5)],
        ['内容: "#1の窓口"'],
        {"内容": "#1の窓口", "名称": "甲"},
    ),
    Case(
        "a comma in a number of a flow table",
        "概況: {人口: 107,244, 世帯数: 甲}\n",
        [("SYN109", 1, 10)],
        ['概況: {人口: "107,244", 世帯数: 甲}'],
        {"概況": {"人口": "107,244", "世帯数": "甲"}},
    ),
    Case(
        "two numbers with commas",
        "概況: {人口: 107,244, 世帯数: 1,234,567}\n",
        [("SYN109", 1, 10), ("SYN109", 1, 24)],
        [
            '概況: {人口: "107,244", 世帯数: 1,234,567}',
            '概況: {人口: 107,244, 世帯数: "1,234,567"}',
        ],
        {"概況": {"人口": "107,244", "世帯数": "1,234,567"}},
    ),
    Case(
        "a comma in a text of a flow table",
        "連携: {概要: 甲, 乙}\n",
        [("SYN109", 1, 10)],
        ['連携: {概要: "甲, 乙"}'],
        {"連携": {"概要": "甲, 乙"}},
    ),
    Case(
        "a comma in a number of a flow list",
        "実績: [1,107,244, 3]\n",
        [("SYN109", 1, 6)],
        ['実績: ["1,107,244", 3]'],
        {"実績": ["1,107,244", "3"]},
    ),
    *(
        Case(
            f"{mark} that is not closed",
            f"名称: 甲\n内容: {mark}乙\n区分: 丙\n",
            [("SYN118", 2, 5)],
            [f"内容: {mark}乙{closing}"],
            {"名称": "甲", "内容": read, "区分": "丙"},
        )
        for mark, closing, read in UNCLOSED
    ),
    Case(
        "a quote that is not closed, on the last line",
        '名称: 甲\n内容: "乙',
        [("SYN118", 2, 5)],
        ['内容: "乙"'],
        {"名称": "甲", "内容": "乙"},
    ),
    Case(
        "a quote that is not closed, other quotes below",
        '名称: 甲\n内容: "乙\n区分: 丙\n甲: "丁"\n乙: "戊"\n',
        [("SYN118", 2, 5)],
        ['内容: "乙"'],
        {"名称": "甲", "内容": "乙", "区分": "丙", "甲": "丁", "乙": "戊"},
    ),
]

SEVERAL = [
    Case(
        "several kinds in one file",
        "名称：甲\n事業:\n\t内容: 乙\n拠点:\n  - 丙\n  ー丁\n概要: 注: 戊\n区分:\n　種類: 己\n",
        [
            ("SYN103", 1, 3),
            ("SYN101", 3, 1),
            ("SYN104", 6, 3),
            ("SYN106", 7, 5),
            ("SYN102", 9, 1),
        ],
        ["名称: 甲", "  内容: 乙", "  - 丁", '概要: "注: 戊"', "  種類: 己"],
        {
            "名称": "甲",
            "事業": {"内容": "乙"},
            "拠点": ["丙", "丁"],
            "概要": "注: 戊",
            "区分": {"種類": "己"},
        },
    ),
    Case(
        "several in one line",
        "自治体: {名称: @甲, 概要: 乙: 丙, 区：丁}\n目的: 戊\n",
        [("SYN107", 1, 11), ("SYN106", 1, 19), ("SYN103", 1, 26)],
        [
            '自治体: {名称: "@甲", 概要: 乙: 丙, 区：丁}',
            '自治体: {名称: @甲, 概要: "乙: 丙", 区：丁}',
            "自治体: {名称: @甲, 概要: 乙: 丙, 区: 丁}",
        ],
        {"自治体": {"名称": "@甲", "概要": "乙: 丙", "区": "丁"}, "目的": "戊"},
    ),
    Case(
        "slips far apart do not hide each other",
        "名称：甲\n" + "".join(f"甲{n}: 乙\n" for n in range(50)) + "内容：丙\n",
        [("SYN103", 1, 3), ("SYN103", 52, 3)],
        ["名称: 甲", "内容: 丙"],
        {"名称": "甲", **{f"甲{n}": "乙" for n in range(50)}, "内容": "丙"},
    ),
    Case(
        "four bytes of UTF-8 before the place",
        "概要: 𠮷野川: 流域\n",
        [("SYN106", 1, 5)],
        ['概要: "𠮷野川: 流域"'],
        {"概要": "𠮷野川: 流域"},
    ),
]

CASES = [*INDENTATION, *COLONS, *HYPHENS, *VALUES, *CUT, *SEVERAL]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_slips(case: Case) -> None:
    parsed = parse(case.text)
    assert places(parsed) == case.found
    assert first_lines(parsed) == case.first_lines
    assert data(parsed.root) == case.read


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_fixes_together_mend_the_text(case: Case) -> None:
    text = mended(case.text, parse(case.text).findings)
    again = parse(text)
    assert places(again) == []
    if "SYN108" not in {rule for rule, _, _ in case.found}:  # what was cut is there again
        assert data(again.root) == case.read


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_slips_in_a_file_of_windows(case: Case) -> None:
    parsed = parse(case.text.replace("\n", "\r\n"))
    assert places(parsed) == case.found
    assert data(parsed.root) == case.read


SILENT: list[tuple[str, str, list[Place], list[str]]] = [
    (
        "a single key below its table",
        "位置付け:\n  説明：甲\n",
        [("SYN103", 5, 5)],
        ["  説明: 甲"],
    ),
    (
        "期間 with one key",
        "位置付け:\n  関連計画:\n    - 名称: 甲\n      期間:\n        開始：令和7年度\n",
        [("SYN103", 8, 11)],
        ["        開始: 令和7年度"],
    ),
    (
        "all keys of a table",
        "位置付け:\n  説明：甲\n  指針：乙\n",
        [("SYN103", 5, 5), ("SYN103", 6, 5)],
        ["  説明: 甲", "  指針: 乙"],
    ),
    (
        "keys without a space behind the colon",
        "位置付け:\n  説明:甲\n  指針:乙\n",
        [("SYN105", 5, 5), ("SYN105", 6, 5)],
        ["  説明: 甲", "  指針: 乙"],
    ),
    (
        "a table in a list",
        "用語:\n  - 語：甲\n    説明：乙\n",
        [("SYN103", 5, 6), ("SYN103", 6, 7)],
        ["  - 語: 甲", "    説明: 乙"],
    ),
    (
        "all items of a list",
        "構成:\n  －背景\n  －目的\n",
        [("SYN104", 5, 3), ("SYN104", 6, 3)],
        ["  - 背景", "  - 目的"],
    ),
    (
        "all items, no space behind the hyphen",
        "構成:\n  -背景\n  -目的\n",
        [("SYN105", 5, 3), ("SYN105", 6, 3)],
        ["  - 背景", "  - 目的"],
    ),
    (
        "hyphen and colon of one line",
        "圏域:\n  －名称：甲\n",
        [("SYN104", 5, 3), ("SYN103", 5, 6)],
        ["  - 名称：甲", "  －名称: 甲"],
    ),
    (
        "indentation and colon of one line",
        "位置付け:\n　説明：甲\n",
        [("SYN102", 5, 1), ("SYN103", 5, 4)],
        ["  説明：甲", "　説明: 甲"],
    ),
]


@pytest.mark.parametrize(("name", "text", "found", "lines"), SILENT, ids=[s[0] for s in SILENT])
def test_slips_that_parse_without_a_word(
    name: str, text: str, found: list[Place], lines: list[str]
) -> None:
    """They turn keys into one long text; the model misses the table and asks for them."""
    text = PLAN + text
    read = read_plan(text)
    assert places(read) == found
    assert first_lines(read) == lines
    assert checked(mended(text, read.findings)) == []
    assert data(read_plan(mended(text, read.findings)).parsed.root) == data(read.parsed.root)


WIDE_FILE = """\
様式：1
自治体：
  コード："032069"
  都道府県：岩手県
  名称：北上市
計画：
  名称：北上市重層的支援体制整備事業実施計画
  種類：実施計画
  策定日：2025-04
  期間：
    開始：令和7年度
    終了：令和10年度
背景：地域のつながりの希薄化
目的：包括的な支援体制の整備
事業：
  概要：五つの事業を一体で行う
  参加支援事業：
    概要：社会とのつながりを回復する
    箇所数：1
    実施方式：[委託]
    委託先：[社会福祉法人北上市社会福祉協議会]
    担当課：
      - 地域福祉課
      - 長寿介護課
    拠点：
      - 名称：参加支援センター
        所在地：北上市
連携：
  概要：分野を越えて連携する
  記載なし：[取組]
"""


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("full-width colons", WIDE_FILE, "SYN103"),
        ("no spaces behind the colons", WIDE_FILE.replace("：", ":"), "SYN105"),
    ],
)
def test_a_file_without_one_right_colon(name: str, text: str, rule: str) -> None:
    colons = [
        (rule, number, line.index(text[2]) + 1)
        for number, line in enumerate(text.splitlines(), start=1)
        if text[2] in line and (rule == "SYN103" or not line.endswith(":"))
    ]
    read = read_plan(text)
    assert places(read) == colons
    right = WIDE_FILE.replace("：", ": ").replace(": \n", ":\n")
    assert data(read.parsed.root) == data(parse(right).root)
    assert mended(text, read.findings) == right
    assert checked(right) == []


NOT_SLIPS = [
    ("two spaces before a comment", "概要: 甲  #注\n目的: 乙  # 注\n"),
    ("one space before a comment, one behind its mark", "概要: 甲 # 注\n"),
    ("a comment on a line of its own", "#注\n概要: 甲\n  #注\n"),
    ("full-width marks in a text", "概要: 対象：高齢者　窓口＃１、－を含む\n"),
    ("full-width colon in a text below its key", "概要:\n  対象：高齢者\n"),
    ("a number sign without a space", "概要: C#の講座\n"),
    ("colons without a space", "概要: 10:30から、https://example.jp/a#b を見る\n"),
    ("a hyphen in a value", "概要: -5度\n目的: 甲-乙 - 丙\n"),
    ("brackets behind the first character", "概要: 甲[注]{注} * & ! | > % @ `\n"),
    ("spaces between the items of a list of numbers", "概要: [1, 3, 10]\n"),
    ("small numbers without spaces", "概要: [1,3,10]\n"),
    ("commas in a block value", "概要: 107,244人\n"),
    ("a number as a key", "概要: {甲: 1, 200: 乙}\n"),
    ("full-width commas", "概要: [甲、乙，丙]\n"),
    (
        "prose in a block text",
        "概要: |\n  対象：高齢者\n  　字下げした段落 #1\n  － 項目\t甲\n  -項目 :x\n  [注] *甲\n目的: 乙\n",
    ),
    ("a tab inside a value", "概要: 甲\t乙\n"),
    ("a tab behind a colon", "概要:\t甲\n"),
    ("quotes with everything in them", "概要: \"対象：　 #1: - [\"\n目的: '@甲: #2'\n"),
]


@pytest.mark.parametrize(("name", "text"), NOT_SLIPS, ids=[n[0] for n in NOT_SLIPS])
def test_what_is_no_slip(name: str, text: str) -> None:
    assert places(parse(text)) == []


UNREADABLE: list[tuple[str, str, Place, str]] = [
    (
        "a line indented too deep",
        "名称: 甲\n  内容: 乙\n区分: 丙\n",
        ("SYN117", 2, 3),
        "mapping values are not allowed in this context",
    ),
    (
        "a line indented too little",
        "事業:\n    名称: 甲\n  内容: 乙\n",
        ("SYN117", 3, 3),
        "did not find expected key",
    ),
    (
        "hyphens that are not in line",
        "拠点:\n  - 甲\n - 乙\n",
        ("SYN117", 3, 2),
        "did not find expected key",
    ),
    (
        "a key in a list",
        "拠点:\n  - 甲\n  名称: 乙\n",
        ("SYN117", 3, 3),
        "did not find expected '-' indicator",
    ),
    (
        "a word without a colon",
        "名称: 甲\n内容\n区分: 丙\n",
        ("SYN117", 2, 1),
        "could not find expected ':'",
    ),
    (
        "a block text whose second line is indented less",
        "概要: |\n  甲\n 乙\n目的: 丙\n",
        ("SYN117", 3, 2),
        "did not find expected key",
    ),
    (
        "a quote that is not closed, over lines",
        '名称: 甲\n概要: "乙\n  丙\n  丁\n目的: 戊\n',
        ("SYN117", 2, 1),
        "found unexpected end of stream",
    ),
    (
        "a [ that is not closed, over lines",
        "名称: 甲\n拠点: [甲,\n  乙,\n  丙\n目的: 丁\n",
        ("SYN117", 2, 1),
        "did not find expected ',' or ']'",
    ),
    (
        "a { that is not closed, over lines",
        "名称: 甲\n計画: {名称: 乙,\n  種類: 丙\n目的: 丁\n",
        ("SYN117", 2, 1),
        "did not find expected ',' or '}'",
    ),
    (
        "a ] too many",
        "名称: 甲\n拠点: [乙]]\n",
        ("SYN117", 2, 1),
        "did not find expected key",
    ),
    (
        "a key behind the end of the document",
        "名称: 甲\n...\n内容: 乙\n",
        ("SYN117", 3, 1),
        "did not find expected <document start>",
    ),
]


@pytest.mark.parametrize(
    ("name", "text", "found", "problem"), UNREADABLE, ids=[u[0] for u in UNREADABLE]
)
def test_what_can_not_be_mended_is_one_finding(
    name: str, text: str, found: Place, problem: str
) -> None:
    """At the first character of the line that is meant, up to its end."""
    parsed = parse(text)
    assert places(parsed) == [found]
    (one,) = parsed.findings
    assert (one.args, one.fix, parsed.root) == ({"problem": Phrase(problem)}, (), None)
    line_end = parsed.lines.span(found[1])[1]
    assert one.end == line_end
