"""The form of a plan: which keys there are, what may stand where, and what is read all the same."""

from typing import Any

import pytest

from juso_plan.finding import Argument
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan, read_plan
from tests.helpers import PLAN, Place, first_lines, places

PROGRAMME = f"{PLAN}事業:\n  参加支援事業:\n    "
"""What is put behind it stands on line 6, from column 5."""


def plan_of(read: ReadPlan) -> Any:
    assert read.plan is not None
    return read.plan


def args_of(read: ReadPlan) -> dict[str, Argument]:
    """The arguments of the one finding."""
    (one,) = read.findings
    return one.args


def sources(read: ReadPlan) -> list[str]:
    """The text that each finding marks."""
    return [read.parsed.text[one.start : one.end] for one in read.findings]


def test_the_smallest_plan() -> None:
    read = read_plan(PLAN)
    assert places(read) == []
    assert plan_of(read).municipality.name == "北上市"


# --- keys -------------------------------------------------------------------------------------

UNKNOWN = [
    ("a near miss", "対象者等: 甲", "対象者", "    対象者: 甲"),
    ("a word of planners", "担当部署: [甲]", "担当課", "    担当課: [甲]"),
    ("full-width letters", "備　考: 甲", "備考", "    備考: 甲"),
    ("a key that is written already", "箇所数: 1\n    設置箇所数: 2", "", ""),
    ("nothing near", "xyz: 甲", "", ""),
]


@pytest.mark.parametrize(
    ("name", "written", "suggestion", "line"), UNKNOWN, ids=[one[0] for one in UNKNOWN]
)
def test_an_unknown_key_is_one_finding_that_names_the_key_to_write(
    name: str, written: str, suggestion: str, line: str
) -> None:
    read = read_plan(f"{PROGRAMME}{written}\n")
    row = 6 + written.count("\n")
    assert places(read) == [("SYN203", row, 5)]
    assert args_of(read)["suggestion"] == suggestion
    assert sources(read) == [written.splitlines()[-1].strip().split(":")[0]]
    assert first_lines(read) == [line]


def test_without_a_near_key_all_keys_are_told() -> None:
    known = args_of(read_plan(f"{PLAN}用語: [{{語: 甲, 説明: 乙, xyz: 丙}}]\n"))["known"]
    assert known == "語・よみ・説明・未定・記載なし"


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("名称", "名称: 北上市}", "名前: 北上市}", ("SYN203", 2, 33)),
        ("コード", "コード", "市町村コード", ("SYN203", 2, 7)),
        ("自治体", "自治体:", "市町村:", ("SYN203", 2, 1)),
        ("様式", "様式:", "書式:", ("SYN203", 1, 1)),
    ],
)
def test_a_misspelt_required_key_is_one_finding(
    name: str, old: str, new: str, found: Place
) -> None:
    read = read_plan(PLAN.replace(old, new))
    assert places(read) == [found]
    assert args_of(read)["suggestion"] == name


def test_a_misspelt_key_is_set_aside() -> None:
    programme = plan_of(read_plan(f"{PROGRAMME}担当部署: [甲]\n")).programmes.participation
    assert programme.is_aside("departments")
    assert not programme.is_aside("places", "areas")


MISSING = [
    ("at the first key of its table", ", 名称: 北上市}", "}", [("SYN204", 2, 7)], ["名称"]),
    (
        "each missing key is one finding",
        'コード: "032069", 都道府県: 岩手県, ',
        "",
        [("SYN204", 2, 7), ("SYN204", 2, 7)],
        ["コード", "都道府県"],
    ),
    (
        "a table without keys",
        '{コード: "032069", 都道府県: 岩手県, 名称: 北上市}',
        "{}",
        [("SYN204", 2, 6)] * 3,
        ["コード", "都道府県", "名称"],
    ),
    (
        "at the top",
        "計画: {名称: 北上市重層的支援体制整備事業実施計画, 種類: 実施計画}\n",
        "",
        [("SYN204", 1, 1)],
        ["計画"],
    ),
    ("様式", "様式: 1\n", "", [("SYN204", 1, 1)], ["様式"]),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "found", "missing"), MISSING, ids=[one[0] for one in MISSING]
)
def test_missing_keys(
    name: str, old: str, new: str, found: list[Place], missing: list[str]
) -> None:
    read = read_plan(PLAN.replace(old, new))
    assert places(read) == found
    assert [one.args for one in read.findings] == [{"name": key} for key in missing]


EMPTY = [
    ("at the end of the text", f"{PLAN}背景:", ("SYN205", 4, 3), "背景"),
    ("before another key", f"{PLAN}背景:\n目的: 甲\n", ("SYN205", 4, 3), "背景"),
    ("before a comment", f"{PLAN}背景:  # 注\n", ("SYN205", 4, 3), "背景"),
    ("a space before the colon", f"{PLAN}背景 :\n", ("SYN205", 4, 4), "背景"),
    ("a list", f"{PROGRAMME}圏域:\n", ("SYN205", 6, 7), "圏域"),
    ("a table", f"{PLAN}事業:\n", ("SYN205", 4, 3), "事業"),
    ("a required key", PLAN.replace("様式: 1", "様式:"), ("SYN205", 1, 3), "様式"),
    ("in a flow table", PLAN.replace("岩手県", ""), ("SYN205", 2, 26), "都道府県"),
]


@pytest.mark.parametrize(("name", "text", "found", "key"), EMPTY, ids=[one[0] for one in EMPTY])
def test_an_empty_value_is_reported_at_its_colon(
    name: str, text: str, found: Place, key: str
) -> None:
    """It is the same as no key; a required key is not reported as missing besides."""
    read = read_plan(text)
    assert places(read) == [found]
    assert (sources(read), args_of(read)) == ([":"], {"name": key})


def test_an_empty_value_is_not_set_aside() -> None:
    plan = plan_of(read_plan(f"{PLAN}背景:\n"))
    assert (plan.background, plan.is_aside("background")) == (None, False)


def test_an_empty_item() -> None:
    read = read_plan(f"{PROGRAMME}圏域:\n      - 甲\n      -\n      - 乙\n")
    assert places(read) == [("SYN205", 8, 8)]
    assert plan_of(read).programmes.participation.areas == ("甲", "乙")


# --- shapes -----------------------------------------------------------------------------------

SHAPES: list[tuple[str, str, list[Place], list[str]]] = [
    ("a text for a list", "圏域: 甲", [("SYN206", 6, 9)], ["    圏域: [甲]"]),
    ("a quoted text for a list", '圏域: "甲, 乙"', [("SYN206", 6, 9)], ['    圏域: ["甲, 乙"]']),
    (
        "a text for a list that must be quoted in it",
        "圏域: 甲[乙], 丙",
        [("SYN206", 6, 9)],
        ['    圏域: ["甲[乙], 丙"]'],
    ),
    ("a text for a list of tables", "拠点: 甲", [("SYN206", 6, 9)], ["    拠点: [甲]"]),
    ("a table for a list", "圏域: {甲: 乙}", [("SYN206", 6, 9)], [""]),
    ("a block table for a list", "拠点:\n      名称: 甲", [("SYN206", 7, 7)], [""]),
    (
        "a flow list for a text",
        "頻度: [甲, 乙]",
        [("SYN107", 6, 9)],
        ['    頻度: "[甲, 乙]"'],
    ),
    ("a block list for a text", "頻度:\n      - 甲", [("SYN208", 7, 7)], [""]),
    ("a flow table for a text", "頻度: {甲: 乙}", [("SYN107", 6, 9)], ['    頻度: "{甲: 乙}"']),
    (
        "one key for a text",
        "頻度:\n      甲: 乙",
        [("SYN106", 7, 7)],
        ['      "甲: 乙"'],
    ),
    ("keys for a text", "頻度:\n      甲: 乙\n      丙: 丁", [("SYN208", 7, 7)], [""]),
    ("a list for a number", "箇所数: [3]", [("SYN107", 6, 10)], ['    箇所数: "[3]"']),
    ("a list in a list", "圏域: [甲, [乙]]", [("SYN107", 6, 13)], ['    圏域: [甲, "[乙]"]']),
    ("a text in a list of tables", "拠点:\n      - 甲", [("SYN207", 7, 9)], [""]),
    ("a list in a list of tables", "拠点:\n      - [甲]", [("SYN207", 7, 9)], [""]),
]


@pytest.mark.parametrize(
    ("name", "written", "found", "lines"), SHAPES, ids=[one[0] for one in SHAPES]
)
def test_another_shape_than_the_form_has(
    name: str, written: str, found: list[Place], lines: list[str]
) -> None:
    read = read_plan(f"{PROGRAMME}{written}\n    備考: 己\n")
    assert places(read) == found
    assert first_lines(read) == lines
    assert plan_of(read).programmes.participation.note == "己"


def test_a_colon_in_an_item_of_a_flow_list() -> None:
    read = read_plan(f"{PROGRAMME}圏域: [第1項: 補足]\n")
    assert places(read) == [("SYN106", 6, 10)]
    assert first_lines(read) == ['    圏域: ["第1項: 補足"]']


def test_a_block_text_for_a_list_keeps_its_lines() -> None:
    text = f"{PROGRAMME}圏域: |\n      甲\n      乙\n"
    read = read_plan(text)
    assert places(read) == [("SYN206", 6, 9)]
    assert first_lines(read) == [r'    圏域: ["甲\n乙"]']


def test_a_text_for_a_table() -> None:
    read = read_plan(f"{PLAN}事業:\n  参加支援事業: 甲\n  多機関協働事業: {{箇所数: 3}}\n")
    assert places(read) == [("SYN207", 5, 11)]
    programmes = plan_of(read).programmes
    assert programmes.participation is None
    assert programmes.is_aside("participation")
    assert programmes.coordination.places.number == 3


NO_PLAN: list[tuple[str, str, list[Place]]] = [
    ("a list", "- 様式: 1\n", [("SYN202", 1, 1)]),
    ("a word", "計画\n", [("SYN202", 1, 1)]),
    ("a quoted text", '"様式: 1"\n', [("SYN202", 1, 1)]),
    ("form 9", PLAN.replace("様式: 1", "様式: 9"), [("SYN201", 1, 5)]),
    (
        "form 9, and much else that is not read",
        "様式: 9\n自治体: 甲\nxyz: {}\n",
        [("SYN201", 1, 5)],
    ),
    ("form 9 below", "xyz: 甲\n様式: 9\n", [("SYN201", 2, 5)]),
    ("a form that is no number", PLAN.replace("様式: 1", "様式: 初版"), [("SYN201", 1, 5)]),
]


@pytest.mark.parametrize(("name", "text", "found"), NO_PLAN, ids=[one[0] for one in NO_PLAN])
def test_what_is_no_plan_is_one_finding(name: str, text: str, found: list[Place]) -> None:
    read = read_plan(text)
    assert (places(read), read.plan) == (found, None)


@pytest.mark.parametrize(
    ("written", "found"),
    [("1", []), ('"1"', []), ("１", [("SYN215", 1, 5)]), ("1  # 注", [])],
)
def test_form_1(written: str, found: list[Place]) -> None:
    read = read_plan(PLAN.replace("様式: 1", f"様式: {written}"))
    assert (places(read), plan_of(read).form) == (found, 1)


# --- words ------------------------------------------------------------------------------------

SETTINGS = "基本型・統合型・地域型"
WORDS = [
    ("設置形態: 総合型", 11, {"written": "総合型", "choices": SETTINGS, "suggestion": "統合型"}),
    ("設置形態: 無し", 11, {"written": "無し", "choices": SETTINGS, "suggestion": ""}),
]


@pytest.mark.parametrize(("written", "column", "args"), WORDS, ids=[one[0] for one in WORDS])
def test_words_of_a_closed_set(written: str, column: int, args: dict[str, Argument]) -> None:
    read = read_plan(f"{PROGRAMME}{written}\n")
    assert places(read) == [("SYN209", 6, column)]
    assert args_of(read) == {"name": "設置形態"} | args
    assert plan_of(read).programmes.participation.is_aside("setting")


def test_a_word_that_no_likeness_finds() -> None:
    read = read_plan(f"{PROGRAMME}実施方式: [直轄]\n")
    assert (places(read), args_of(read)["suggestion"]) == ([("SYN209", 6, 12)], "直営")


@pytest.mark.parametrize("written", ["基本 型", "基本　型"])
def test_a_word_in_another_writing_is_taken(written: str) -> None:
    read = read_plan(f"{PROGRAMME}設置形態: {written}\n")
    assert places(read) == [("SYN215", 6, 11)]
    assert first_lines(read) == ["    設置形態: 基本型"]
    programme = plan_of(read).programmes.participation
    assert (programme.setting, programme.is_aside("setting")) == ("基本型", False)


OPEN: list[tuple[str, str, list[Place]]] = [
    ("keys that are open", "未定: [箇所数, 人員配置]", []),
    ("keys that the paper does not state", "記載なし: [開始]", []),
    ("a word that is no key", "未定: [箇所数, 人員]", [("SYN218", 6, 15)]),
    ("a word far from any key", "記載なし: [xyz]", [("SYN218", 6, 12)]),
    ("a key that is written", "未定: [箇所数]\n    箇所数: 3", [("SYN219", 6, 10)]),
    ("a list that is written", "記載なし: [圏域]\n    圏域: [甲]", [("SYN219", 6, 12)]),
    ("one of two", "箇所数: 3\n    未定: [開始, 箇所数]", [("SYN219", 7, 14)]),
]


@pytest.mark.parametrize(("name", "written", "found"), OPEN, ids=[one[0] for one in OPEN])
def test_keys_that_are_open(name: str, written: str, found: list[Place]) -> None:
    assert places(read_plan(f"{PROGRAMME}{written}\n")) == found


def test_a_key_that_is_open_may_stand_there_empty() -> None:
    read = read_plan(f"{PROGRAMME}未定: [箇所数]\n    箇所数:\n")
    assert places(read) == []
    assert plan_of(read).programmes.participation.openness("places") == "未定"


def test_openness() -> None:
    written = "未定: [箇所数]\n    記載なし: [開始]\n    備考: 甲"
    programme = plan_of(read_plan(f"{PROGRAMME}{written}\n")).programmes.participation
    assert [programme.openness(name) for name in ("places", "start", "note")] == [
        "未定",
        "記載なし",
        None,
    ]


def test_a_word_near_a_key_is_suggested() -> None:
    assert args_of(read_plan(f"{PROGRAMME}未定: [人員]\n")) == {
        "name": "人員",
        "suggestion": "人員配置",
    }


# --- what is set aside, and where things stand ---------------------------------------------------


def test_a_value_is_set_aside_and_the_rest_is_read() -> None:
    read = read_plan(f"{PROGRAMME}箇所数: 多数\n    設置形態: 基本型\n    圏域: [甲]\n")
    programme = plan_of(read).programmes.participation
    assert places(read) == [("CON017", 6, 10)]
    assert (programme.places, programme.setting, programme.areas) == (None, "基本型", ("甲",))
    assert programme.is_aside("places")
    assert programme.is_aside("setting", "places")
    assert not programme.is_aside("setting", "areas", "start")


def test_an_item_is_set_aside_and_the_others_stay() -> None:
    """Full-width digits of a good item are reported once, though the list is read again."""
    read = read_plan(f"{PLAN}SDGs: [１, 99, 3, 甲, 17]\n")
    plan = plan_of(read)
    assert places(read) == [("SYN215", 4, 8), ("SYN209", 4, 11), ("CON017", 4, 18)]
    assert plan.sdgs == (1, 3, 17)
    assert plan.is_aside("sdgs")
    text = read.parsed.text
    assert [text[n.start : n.end] for n in plan.item_nodes("sdgs")] == ["１", "3", "17"]


def test_a_bad_value_in_a_table_of_a_list_sets_only_itself_aside() -> None:
    read = read_plan(
        f"{PROGRAMME}拠点:\n"
        "      - {名称: 甲, 箇所数: 多数}\n"
        "      - 乙\n"
        "      - {名称: 丙, 層: 第3層}\n"
    )
    assert places(read) == [("CON017", 7, 22), ("SYN207", 8, 9), ("SYN209", 9, 20)]
    programme = plan_of(read).programmes.participation
    assert [site.name for site in programme.sites] == ["甲", "丙"]
    assert [site.is_aside("places") for site in programme.sites] == [True, False]
    assert [site.is_aside("layer") for site in programme.sites] == [False, True]
    assert programme.is_aside("sites")


def test_a_list_without_a_fault_is_not_set_aside() -> None:
    programme = plan_of(read_plan(f"{PROGRAMME}拠点: [{{名称: 甲}}]\n")).programmes.participation
    assert not programme.is_aside("sites")


def test_where_things_stand() -> None:
    text = f"{PROGRAMME}箇所数: 3か所\n    備考:\n    拠点:\n      - 名称: 甲\n      - 名称: 乙\n"
    read = read_plan(text)
    assert places(read) == [("SYN205", 7, 7)]
    programme = plan_of(read).programmes.participation

    def source(place: Any) -> str:
        return text[place.start : place.end]

    assert source(programme.node("places")) == "3か所"  # the value
    assert source(programme.node("note")) == "備考"  # the key where the value is empty
    assert source(programme.node("start")) == source(programme.node())  # else the table
    assert source(programme.node()).startswith("箇所数: 3か所\n")
    assert source(programme.key_node("sites")) == "拠点"
    assert source(programme.key_node("start")) == "箇所数"  # where the missing key would stand
    assert source(programme.key_node()) == "箇所数"
    assert [source(node) for node in programme.item_nodes("sites")] == ["名称: 甲", "名称: 乙"]
    assert programme.item_nodes("staff") == ()


def test_a_table_in_an_empty_list_has_no_nodes() -> None:
    programme = plan_of(read_plan(f"{PROGRAMME}圏域: []\n")).programmes.participation
    assert (programme.areas, programme.item_nodes("areas")) == ((), ())
    assert not programme.is_aside("areas")


def test_a_plan_is_frozen() -> None:
    plan = read_plan(PLAN).plan
    assert isinstance(plan, Plan)
    with pytest.raises(AttributeError, match="never changed"):
        plan.background = "甲"
