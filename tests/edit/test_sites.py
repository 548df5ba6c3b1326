"""`import sites`: what a list changes in a plan, byte by byte, and which rows are refused."""

from __future__ import annotations

import csv
import difflib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.edit.site_values import says_nothing
from juso_plan.edit.sites import Imported, with_sites
from juso_plan.model.read import read_plan
from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.rules.check import check
from juso_plan.sheet.cells import Cell, Kind, Sheet
from juso_plan.sheet.columns import COLUMNS, SiteList, find_list
from juso_plan.sheet.programmes import listed_programmes, meant_by
from juso_plan.sheet.reading import read_sheets
from juso_plan.sheet.sites import site_rows, split_items
from juso_plan.words import folded
from tests.edit.plans import ENCODED, OPTIONS, label, text_of

HEAD = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
事業:
"""
CENTRES = """\
  包括的相談支援事業:
    地域包括支援センターの運営:
      名称: 地域包括支援センター事業
      箇所数: 2
      拠点:
        # 東から
        - 名称: 東センター  # 新しい建物
          運営主体: 甲会
          圏域:
            - 東一  # 旧村
            - 東二
          備考: |
            一行目

            三行目
          未定: [電話, 所在地]
        - {名称: 西センター, 電話: "0197-00-0000", 未定: [所在地]}
      担当課: [長寿課]
    利用者支援事業:
      内訳:
        - 類型: [基本型]
          拠点: [{名称: 広場}]
        - 類型: [母子保健型]
          拠点:
          記載なし: [拠点]
"""


def rows(text: str) -> SiteList:
    """A list as it stands in CSV."""
    (sheet,) = read_sheets(text.encode())
    found = find_list(sheet)
    assert found is not None
    return found


def imported(plan: str, list_: str) -> Imported:
    return with_sites(HEAD + plan, rows(list_))


def after(plan: str, list_: str) -> str:
    """The plan below its head once the list is in it. The file is as sound as it was."""
    made = imported(plan, list_)
    assert made.refused == ()
    again = with_sites(made.text, rows(list_))
    assert (again.text, [one.changes for one in again.done if one.changes]) == (made.text, [])
    faults = [one.rule for one in read_plan(HEAD + plan).findings]
    assert [one.rule for one in read_plan(made.text).findings if one.rule not in faults] == []
    return made.text.removeprefix(HEAD)


CHANGES = [
    # what is asked for, the lines that go, the lines that come
    (
        "事業,名称,電話\n第1号イ,東センター,0197-11-1111",
        ["          未定: [電話, 所在地]"],
        ['          電話: "0197-11-1111"', "          未定: [所在地]"],
    ),
    (
        "事業,名称,電話,住所\n地域包括支援センター事業,東 センター,０１９７－１１－１１１１,東町1",
        ["          未定: [電話, 所在地]"],
        ["          所在地: 東町1", '          電話: "0197-11-1111"'],
    ),
    (
        "事業,名称,TEL,住所\n地域包括支援センターの運営,西センター,0197-22-2222,西町",
        ['        - {名称: 西センター, 電話: "0197-00-0000", 未定: [所在地]}'],
        ['        - {名称: 西センター, 所在地: 西町, 電話: "0197-22-2222"}'],
    ),
    (
        "事業,名称,圏域\n第1号イ,東センター,東〇、東二、東三",
        ["            - 東一  # 旧村"],
        ["            - 東〇  # 旧村", "            - 東三"],
    ),
    (
        '事業,名称,備考\n第1号イ,東センター,"一行目\n\n四行目: 新"',
        ["            三行目"],
        ["            四行目: 新"],
    ),
    (
        "事業,名称,備考\n第1号イ,東センター,短く",
        ["          備考: |", "            一行目", "", "            三行目"],
        ["          備考: 短く"],
    ),
    (
        '事業,名称,備考\n第1号イ,西センター,"上\n下"',
        ['        - {名称: 西センター, 電話: "0197-00-0000", 未定: [所在地]}'],
        [
            '        - {名称: 西センター, 電話: "0197-00-0000", 備考: "上\\n下", 未定: [所在地]}',
        ],
    ),
    (
        "事業,名称,運営主体,圏域\n第1号イ,南センター,乙会,南、北",
        [],
        ["        - {名称: 南センター, 運営主体: 乙会, 圏域: [南, 北]}"],
    ),
    (
        "事業,名称\n利用者支援事業／基本型,「子」: 室\n基本型,広場 # 2",
        ["          拠点: [{名称: 広場}]"],
        ['          拠点: [{名称: 広場}, {名称: "「子」: 室"}, {名称: "広場 # 2"}]'],
    ),
    (
        "事業,名称,層,箇所数\n利用者支援事業（母子保健型）,保健室,第２層,3か所\n母子保健型,相談室,,",
        ["          記載なし: [拠点]"],
        [
            "            - 名称: 保健室",
            "              層: 第2層",
            "              箇所数: 3か所",
            "            - 名称: 相談室",
        ],
    ),
    (
        '事業,名称,実施方式,備考\n利用者支援事業,本部,直営・委託,"上\n　下"',
        [],
        [
            "      拠点:",
            "        - 名称: 本部",
            "          実施方式: [直営, 委託]",
            "          備考: |",
            "            上",
            "            　下",
        ],
    ),
    (
        "事業,名称,本体,圏域\n第1号イ,東の出張所,東センター,東三\n第1号イ,南の出張所,南センター,\n第1号イ,南センター,,",
        [],
        [
            "          サテライト:",
            "            - 名称: 東の出張所",
            "              圏域: [東三]",
            "        - {名称: 南センター, サテライト: [{名称: 南の出張所}]}",
        ],
    ),
]


@pytest.mark.parametrize(("list_", "gone", "come"), CHANGES)
def test_a_list_changes_what_it_names_and_no_other_line(
    list_: str, gone: list[str], come: list[str]
) -> None:
    lines = difflib.ndiff(CENTRES.splitlines(), after(CENTRES, list_).splitlines())
    changed = [one for one in lines if one[0] in "+-"]
    assert [one[2:] for one in changed if one[0] == "-"] == gone
    assert [one[2:] for one in changed if one[0] == "+"] == come


def test_the_line_ends_stay_as_they_are() -> None:
    text = (HEAD + CENTRES).replace("\n", "\r\n")
    list_ = '事業,名称,電話,備考\n第1号イ,東センター,0197-11-1111,"上\n下"\n母子保健型,室,,'
    made = with_sites(text, rows(list_))
    assert made.refused == ()
    assert made.text.count("\n") == made.text.count("\r\n")
    assert made.text.replace("\r\n", "\n").removeprefix(HEAD) == after(CENTRES, list_)


def test_a_plan_in_braces_stays_in_braces() -> None:
    plan = "  {参加支援事業: {箇所数: 1, 未定: [拠点]}, 多機関協働事業: {}}\n"
    list_ = '事業,名称,備考\n参加支援事業,甲,"上\n下"\n多機関協働事業,乙,'
    assert after(plan, list_) == (
        '  {参加支援事業: {箇所数: 1, 拠点: [{名称: 甲, 備考: "上\\n下"}]}, '
        "多機関協働事業: {拠点: [{名称: 乙}]}}\n"
    )


SAME = [
    # what a plan says, as the list says it otherwise
    ("箇所数: 12か所", "箇所数", "12"),
    ("箇所数: 12箇所", "箇所数", "１２か所"),
    ("実施方式: [直営, 委託]", "実施方式", "直営／委託"),
    ("層: 第1層", "層", "第１層"),
    ('電話: "0197-00-0000"', "電話", "０１９７ー００ー００００"),
    ("圏域: [甲, 乙]", "圏域", "甲，乙"),
    ("圏域: [甲（一、二）, 乙]", "圏域", "甲（一、二）、乙"),
    ("所在地: 甲町1", "所在地", "〃"),
    ("所在地: 甲町1", "所在地", "－"),
    ("所在地: 甲町1", "所在地", ""),
]


@pytest.mark.parametrize(("said", "column", "cell"), SAME)
def test_what_says_the_same_changes_nothing(said: str, column: str, cell: str) -> None:
    plan = f"  参加支援事業: {{拠点: [{{名称: 甲, 所在地: 甲町1}}, {{名称: 乙, {said}}}]}}\n"
    list_ = f"事業,名称,所在地,{column}\n参加支援事業,甲,甲町1,\n".replace(
        "所在地,所在地", "所在地"
    )
    row = f"参加支援事業,乙,{cell}" if column == "所在地" else f'参加支援事業,乙,,"{cell}"'
    assert after(plan, list_ + row) == plan


def test_what_the_list_does_not_say_stays_and_is_told() -> None:
    made = imported(CENTRES, "事業,名称,電話,圏域,担当課\n第1号イ,西センター,,西,長寿課")
    (done,) = made.done
    assert (done.row, done.programme, done.name, done.is_new, done.kept) == (
        2,
        "地域包括支援センターの運営",
        "西センター",
        False,
        ("電話",),
    )
    assert [(one.key, one.before, one.after) for one in done.changes] == [
        ("担当課", "", "長寿課"),
        ("圏域", "", "西"),
    ]
    assert made.left == (("地域包括支援センターの運営", "東センター"),)
    assert '電話: "0197-00-0000"' in made.text


def test_an_empty_programme_is_that_of_the_row_above() -> None:
    list_ = "名称,事業,電話\n,第1号イ,\n東センター,,0197-1\n西センター,同上,0197-2\n広場,基本型,\n※毎日,,\n計,,3\n"
    made = imported(CENTRES, list_)
    assert [(one.row, one.programme) for one in made.done] == [
        (3, "地域包括支援センターの運営"),
        (4, "地域包括支援センターの運営"),
        (5, "利用者支援事業／基本型"),
    ]
    assert (made.asking.as_above, made.asking.passed_over) == ([3], [6, 7])


REFUSED = [
    # the rows of a list, the rows that are refused and why
    ("第9号,甲", [(2, "import-unknown-programme")]),
    ("利用者支援,甲", [(2, "import-unknown-programme-near")]),
    ("障害者相談支援事業,甲", [(2, "import-not-in-plan")]),
    (",甲", [(2, "import-no-programme")]),
    ("第1号イ,", []),
    ("第1号イ,,0197-1", [(2, "import-no-name")]),
    ("第1号イ,甲\n第1号イ,甲", [(3, "import-twice")]),
    (
        "第1号イ,甲,1\n第1号イ, 甲 ,2\n第9号,乙",
        [(3, "import-twice"), (4, "import-unknown-programme")],
    ),
    ("第9号,甲\n,乙", [(2, "import-unknown-programme"), (3, "import-no-programme")]),
    ("第1号イ,甲,197000000", [(2, "import-phone-zero")]),
    ("第1号イ,甲,1.97E+08", [(2, "import-phone-number")]),
    ("第1号イ,甲,\x07", [(2, "import-unreadable")]),
    ("第1号イ,甲,,民間", [(2, "import-value")]),
    ("第1号イ,甲,,,いくつか", [(2, "import-value")]),
    (
        "第1号イ,甲,197000000,民間,いくつか",
        [(2, "import-value"), (2, "import-phone-zero"), (2, "import-value")],
    ),
    ("第1号イ,甲,,,,ない本体", [(2, "import-no-main")]),
]


@pytest.mark.parametrize(("list_", "refused"), REFUSED)
def test_nothing_changes_while_a_row_is_refused(list_: str, refused: list[tuple[int, str]]) -> None:
    made = imported(CENTRES, "事業,名称,電話,実施方式,箇所数,本体\n" + list_)
    assert [(one.row, one.label) for one in made.refused] == refused
    assert made.text == HEAD + CENTRES


KINDS = [
    # a cell of the column 電話, or of another, and why it is refused
    ("電話", Cell("197000000", Kind.NUMBER), "import-phone-number"),
    ("電話", Cell("2025-04-01", Kind.DATE), "import-date"),
    ("所在地", Cell("2025-04-01", Kind.DATE), "import-date"),
    ("所在地", Cell("TRUE", Kind.FLAG), "import-flag"),
    ("所在地", Cell("#REF!", Kind.FAULT), "import-fault"),
    ("所在地", Cell("", Kind.UNCOMPUTED, is_formula=True), "import-uncomputed"),
    ("名称", Cell("2025-04-01", Kind.DATE), "import-date"),
    ("事業", Cell("", Kind.UNCOMPUTED, is_formula=True), "import-uncomputed"),
    ("箇所数", Cell("2", Kind.NUMBER), None),
    ("所在地", Cell("2", Kind.NUMBER), None),
]


@pytest.mark.parametrize(("key", "cell", "refused"), KINDS)
def test_what_a_spreadsheet_made_of_a_code_is_not_guessed_back(
    key: str, cell: Cell, refused: str | None
) -> None:
    row = {"事業": Cell("第1号イ"), "名称": Cell("甲"), key: cell}
    sheet = Sheet("", (tuple(map(Cell, row)), tuple(row.values())))
    found = find_list(sheet)
    assert found is not None
    made = with_sites(HEAD + CENTRES, found)
    assert [one.label for one in made.refused] == ([refused] if refused else [])
    assert all(one.args.get("column") == key for one in made.refused)


TWINS = """\
  参加支援事業:
    拠点:
      - {名称: 広場, 圏域: [東]}
      - {名称: 広場, 圏域: [西]}
      - {名称: 館}
"""
TWIN_ROWS = [
    ("広場,東,1", None, [(2, False)]),
    ("広場,南,1", "import-which-site", []),
    ("広場,,1", "import-which-site", []),
    ("広場,東,1\n広場,西,2\n広場,南,3", None, [(2, False), (3, False), (4, True)]),
    ("広場,南,3\n広場,西,2\n広場,東,1", None, [(2, True), (3, False), (4, False)]),
    ("広場,南,3\n広場,西,2", "import-which-site", []),
    ("館,北,1", None, [(2, False)]),
    ("館,,1\n館,北,1", None, [(2, False), (3, True)]),
]


@pytest.mark.parametrize(("list_", "refused", "done"), TWIN_ROWS)
def test_sites_of_one_name_are_told_apart(
    list_: str, refused: str | None, done: list[tuple[int, bool]]
) -> None:
    lines = "\n".join(f"参加支援事業,{one}" for one in list_.split("\n"))
    made = imported(TWINS, f"事業,名称,圏域,電話\n{lines}")
    assert [one.label for one in made.refused] == ([refused] if refused else [])
    assert [(one.row, one.is_new) for one in made.done] == done


def test_a_name_that_two_programmes_bear_is_asked_about() -> None:
    plan = "  参加支援事業: {名称: 支援}\n  多機関協働事業: {通称: 支援}\n"
    (refused,) = imported(plan, "事業,名称\n支援,甲").refused
    assert (refused.label, refused.args["choices"]) == (
        "import-which-programme",
        "参加支援事業、多機関協働事業",
    )


# --- what the plan says itself is no change ---------------------------------------------------


def exported(text: str) -> str:
    """All 拠点 of a plan as CSV."""
    plan = read_plan(text).plan
    assert plan is not None
    cells = [one.cells for one in site_rows(listed_programmes(plan))]
    return spreadsheet([COLUMNS, *([one.get(key, "") for key in COLUMNS] for one in cells)])


@pytest.mark.parametrize("path", ENCODED, ids=label)
def test_the_own_list_of_a_plan_changes_nothing(path: Path) -> None:
    text = text_of(path)
    plan = read_plan(text).plan
    assert plan is not None
    count = len(list(site_rows(listed_programmes(plan))))
    made = with_sites(text, rows(exported(text)))
    assert (made.refused, made.left, made.text) == ((), (), text)
    assert [one.changes for one in made.done] == [()] * count


@pytest.mark.parametrize("path", ENCODED, ids=label)
def test_every_programme_is_found_by_its_name_in_the_list(path: Path) -> None:
    plan = read_plan(text_of(path)).plan
    assert plan is not None
    listed = listed_programmes(plan)
    assert [meant_by(one.label, listed) for one in listed] == [(one,) for one in listed]


def test_sites_with_a_new_telephone_change_by_one_line_each() -> None:
    """Every site of the plans at once, in whatever way it is written."""
    for path in ENCODED:
        text = text_of(path)
        lines = list(csv.reader(io.StringIO(exported(text).removeprefix("\ufeff"))))
        place = lines[0].index("電話")
        for number, line in enumerate(lines[1:], start=1000):
            line[place] = f"0197-00-{number}"
        made = with_sites(text, rows(spreadsheet(lines)))
        assert made.refused == ()
        assert [len(one.changes) for one in made.done] == [1] * (len(lines) - 1)
        numbers = [f"0197-00-{number}" for number in range(1000, 999 + len(lines))]
        assert all(made.text.count(one) == 1 for one in numbers)
        old = {(one.rule, one.path) for one in check("p", text.encode(), OPTIONS).findings}
        new = {(one.rule, one.path) for one in check("p", made.text.encode(), OPTIONS).findings}
        assert new - old == set()


NAMES = st.text(
    st.sampled_from("甲乙 丙、（）「」=+-@＝'\"#:,|>[]{}\\\n\t0９Aａ〃－\u3000"),
    min_size=1,
    max_size=6,
)
TEXTS = st.text(st.sampled_from("甲乙、（）=-'\"#: ,|\n\\〃0"), min_size=1, max_size=8)
SITES = st.lists(
    st.fixed_dictionaries(
        {"名称": NAMES},
        optional={
            "所在地": TEXTS,
            "備考": TEXTS,
            "運営主体": TEXTS,
            "圏域": st.lists(TEXTS, min_size=1, max_size=3),
        },
    ),
    max_size=4,
    unique_by=lambda one: folded(str(one["名称"])),
)


@given(SITES)
def test_whatever_a_plan_says_its_own_list_changes_nothing(
    sites: list[dict[str, str | list[str]]],
) -> None:
    def source(value: str | list[str]) -> str:
        if isinstance(value, list):
            return f"[{', '.join(map(source, value))}]"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return '"' + escaped.replace("\t", "\\t") + '"'

    items = ", ".join(
        "{" + ", ".join(f"{key}: {source(value)}" for key, value in site.items()) + "}"
        for site in sites
        if not says_nothing(Cell(str(site["名称"])))
    )
    text = f"{HEAD}  参加支援事業: {{拠点: [{items}]}}\n"
    if items:
        own = exported(text)
        made = with_sites(text, rows(own))
        assert (made.refused, made.text) == ((), text)


ANY = st.text(
    st.sampled_from("甲乙、（）「」=-'\"#: ,|\n\\〃0１*&!%@`{}[]<>?~\t\u3000\u2028\u0085"),
    max_size=7,
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "事業": st.sampled_from(["第1号イ", "利用者支援事業", "基本型", "母子保健型", ""]),
            "名称": st.one_of(st.sampled_from(["東センター", "西センター", "広場", "新館"]), ANY),
            "サテライトの本体": st.sampled_from(["", "", "東センター", "新館"]),
            "備考": ANY,
            "所在地": ANY,
            "電話": ANY,
            "圏域": ANY,
            "実施方式": st.sampled_from(["", "直営", "直営・委託"]),
        }
    ),
    min_size=1,
    max_size=5,
)


@given(ROWS)
def test_whatever_a_list_says_is_refused_or_is_then_what_the_plan_says(
    given_rows: list[dict[str, str]],
) -> None:
    cells = tuple(tuple(Cell(one) for one in row.values()) for row in given_rows)
    found = find_list(Sheet("", (tuple(map(Cell, given_rows[0])), *cells)))
    assert found is not None
    made = with_sites(HEAD + CENTRES, found)
    if made.refused:
        assert made.text == HEAD + CENTRES
        return
    again = with_sites(made.text, found)
    assert (again.refused, again.text) == ((), made.text)
    # Every note of the plan is still there.
    assert [one for one in ("# 東から", "# 新しい建物") if one not in made.text] == []


SPLIT = [
    ("甲", ["甲"]),
    ("甲、乙,丙，丁；戊", ["甲", "乙", "丙", "丁", "戊"]),
    ("甲（一、二）、乙", ["甲（一、二）", "乙"]),
    ("甲、一\n乙", ["甲、一", "乙"]),
    ("甲・乙", ["甲・乙"]),
    (" 甲 、、 ", ["甲"]),
    ("甲（一、乙", ["甲（一", "乙"]),
]


@pytest.mark.parametrize(("text", "items"), SPLIT)
def test_a_cell_is_parted_into_items(text: str, items: list[str]) -> None:
    assert split_items(text) == items
