"""Style: what is advised, what is left alone, and that a fix changes nothing else."""

from datetime import date
from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.rules.book.style_marks import changed_mark, unbalanced
from juso_plan.rules.case import Case
from juso_plan.rules.check import read
from juso_plan.rules.engine import run_rules
from juso_plan.rules.registry import rules
from juso_plan.source import read_data
from tests.helpers import Data, applied
from tests.rules.conftest import HEAD, Marked

DAY = date(2025, 6, 1)
PAPERS = sorted((Path(__file__).parents[2] / "municipalities").glob("*/*.yaml"))


# --- STY001 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("相談（電話）と「窓口」", None),
        ("相談(電話）、（訪問)", None),
        ("1）相談　2）参加", None),
        ("ア）相談\nイ）参加", None),
        ("（ア、イ）", None),
        ("「甲\n\n乙」", None),
        ("『甲「乙」』【丙】〔丁〕", None),
        ("相談（電話", 2),
        ("相談電話）", 4),
        ("相談「電話（昼」）", 5),
        ("（甲（乙（丙））", 0),
        ("第3号）による", 3),
    ],
)
def test_brackets(text: str, at: int | None) -> None:
    assert unbalanced(text) == at


def test_brackets_of_names_and_lists(marked: Marked) -> None:
    outcome = marked(
        "事業:\n  参加支援事業:\n"
        "    役割: [相談⟦STY001⟧（電話, 来所⟦STY001⟧）]\n"
        "    拠点: [{名称: 相談センター⟦STY001⟧（東}, {名称: 相談センター（西）}]\n"
        "    根拠通知: [国の要綱⟦STY001⟧（通知（令和3年）]\n"
        "出典: [{資料名: 計画（案}]\n",
        "STY001",
    )
    assert {one.severity for one in outcome.findings} == {Severity.ERROR}


def test_a_bracket_in_a_block_is_shown_at_its_place(marked: Marked) -> None:
    marked(
        "背景: |\n  一行目。\n\n    相談⟦STY001⟧（電話\n  三行目。\n課題: 相談（電話）\n", "STY001"
    )


# --- STY002 -----------------------------------------------------------------------------------


def test_places(marked: Marked) -> None:
    outcome = marked(
        "背景: 5か所、三箇所、数カ所、設置箇所数、10箇所数、３か月、6月\n"
        "目的: 市内に⟦STY002⟧18カ所、12 ヶ所、3箇月\n"
        "事業:\n  参加支援事業:\n    箇所数: ⟦STY002⟧14 箇所\n    うち市町村内: 3か所\n"
        "    拠点: [{名称: 相談所5箇所め}]\n",
        "STY002",
    )
    assert [one.mended for one in outcome.findings] == [
        ("目的: 市内に18か所、12 か所、3か月",),
        ("    箇所数: 14 か所",),
    ]


# --- STY003 -----------------------------------------------------------------------------------

USUAL = "背景: 障がいのある人、障がい分野、障がい児\n"


def test_disability(marked: Marked) -> None:
    marked(
        USUAL + "目的: 障がい者と⟦STY003⟧障害のある人\n"
        "理念: 障害者総合支援法、障害福祉サービス、身体障害者手帳、発達障害、知的・精神障害、障害者の権利に関する条約\n"
        "課題: 事業の障害となるもの\n",
        "STY003",
    )
    marked("背景: 障害者、障害分野\n目的: 障がい者\n", "STY003")
    marked("背景: 障害者、障害分野、障害児\n目的: ⟦STY003⟧障がい者\n", "STY003")
    marked(USUAL + "目的: 障害者、障害児\n", "STY003")


def test_names_keep_their_way_of_writing_disability(marked: Marked) -> None:
    marked(
        USUAL + "事業:\n  参加支援事業:\n    委託先: [障害者支援の会]\n    担当課: [障害福祉課]\n"
        "    内容: 障害者支援の会と障害福祉課が当たる。\n",
        "STY003",
    )


# --- STY004 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "背景: 令和7年度と10年度\n目的: ⟦STY004⟧３年\n",
        "背景: 令和７年度と１０年度\n目的: ⟦STY004⟧3年\n",
        "背景: 令和７年度と10年度、12人、３年\n",
        "背景: |\n  1. 甲\n  2. 乙\n\n  令和７年度と８年度\n",
        "背景: 子ども・子育てと子ども⟦STY004⟧･若者\n",
        "背景: 子ども･若者\n",
        "背景: 相談センターと⟦STY004⟧センタ―、コーディネーター\n",
        "背景: ⟦STY004⟧コ―ディネ―ター\n目的: コーディネーター\n",
        "背景: サービス―相談を受ける―\n",
        "背景: センタ―\n",
    ],
)
def test_widths(marked: Marked, text: str) -> None:
    marked(text, "STY004")


# --- STY005 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("①甲。②乙。（ウ）丙", "③"),
        ("（ア）甲。（イ）乙。③丙", "（ウ）"),
        ("（１）甲\n（２）乙\n③丙", "（3）"),
        ("ア 甲\nイ 乙\n③丙", "ウ"),
        ("①甲\n（ア）乙\n（イ）丙\n②丁", ""),
        ("①甲\n（ア）乙\n（イ）丙", ""),
        ("①甲②乙③丙（ウ）は別", ""),
        ("第1項（2）", ""),
        ("①甲②乙", ""),
        ("②甲（ウ）乙", ""),
    ],
)
def test_numbering(text: str, expected: str) -> None:
    found = changed_mark(text)
    assert (found[2] if found else "") == expected


def test_numbering_in_a_block(marked: Marked) -> None:
    marked("背景: |\n  ①甲\n  ②乙\n  ⟦STY005⟧（ウ）丙\n", "STY005")


# --- STY006 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "背景: ⟦STY006⟧アウトリーチ等継続的支援事業\n目的: アウトリーチ等継続的支援事業\n",
        "背景: アウトリーチ等を通じた継続的支援事業と、アウトリーチ等事業者\n",
        "背景: ⟦STY006⟧多機関協同事業と重層事業、⟦STY006⟧重層的支援事業\n",
        "背景: 重層的支援体制整備事業（以下「重層支援事業」という。）。重層支援事業は\n",
        "背景: アウトリーチ事業\n用語: [{語: アウトリーチ事業, 説明: 訪問による支援}]\n",
        "背景: アウトリーチ事業\n事業:\n  アウトリーチ等を通じた継続的支援事業: {通称: アウトリーチ事業}\n",
        "背景: 甲（以下「乙」という。）\n目的: 甲（⟦STY006⟧以下「乙」という。）\n",
        "背景: 重層的支援体制整備事業への移行準備事業、重層的支援体制構築推進人材養成事業\n",
    ],
)
def test_programme_names(marked: Marked, text: str) -> None:
    marked(text, "STY006")


# --- STY007 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "背景: 各分野の⟦STY007⟧取り組みを生かす。取組みの状況\n",
        "背景: 課題に取り組み、支える。課題に取り組みながら、取り組みつつ、取り組みます。\n",
        "背景: 支援に取り組み\n",
        "背景: 制度の⟦STY007⟧挟間にある人\n",
        "背景: 由布市挟間町と、制度の「挟間」（印字のまま）\n",
        "背景: ⟦STY007⟧プランの適正性の協議\n",
        "背景: 契約の適正性を確かめる。プランを作る。適正性\n",
        "背景: ⟦STY007⟧取組みと⟦STY007⟧プランの適正性\n",
        "事業:\n  参加支援事業: {名称: 居場所の取り組み}\n",
    ],
)
def test_spelling(marked: Marked, text: str) -> None:
    marked(text, "STY007")


def test_a_name_of_an_entry_is_not_changed(marked: Marked) -> None:
    text = "連携:\n  取組: [{名称: 甲, 内容: ⟦STY007⟧取り組みの方針}]\n"
    (one,) = marked(text, "STY007").findings
    assert one.mended
    text = "事業:\n  参加支援事業:\n    取組: [{見出し: ⟦STY007⟧取り組みの方針}, {見出し: 乙}]\n"
    (one,) = marked(text, "STY007").findings
    assert not one.mended


# --- words and fixes --------------------------------------------------------------------------


def test_words(marked: Marked) -> None:
    (one,) = marked("背景: 各分野の⟦STY007⟧取り組みと取組みを\n", "STY007").findings
    assert "ほか1か所" in worded("ja", one.rule, one.args).message
    (one,) = marked("背景: 令和7年度と10年度\n目的: ⟦STY004⟧３年\n", "STY004").findings
    assert "1回、もう一方が2回" in worded("ja", one.rule, one.args).message


FIXABLE = """\
背景: |
  各分野の取り組みを生かし、制度の挟間を埋める。

    18カ所と3ヶ月
目的: "取り組みの\\"方針\\"と5箇所"
課題: '取り組みの''方針''と5箇所'
理念: >-
  取り組みの
  方針と5箇所
事業:
  包括的相談支援事業:
    地域包括支援センターの運営: {根拠: [介護保険法第115条の45第2項第1・2・3号], 箇所数: 2箇所}
会議:
  重層的支援会議:
    - 役割: [プランの適正性の協議]
"""
FIXED = """\
背景: |
  各分野の取組を生かし、制度の狭間を埋める。

    18か所と3か月
目的: "取組の\\"方針\\"と5か所"
課題: '取組の''方針''と5か所'
理念: >-
  取組の
  方針と5か所
事業:
  包括的相談支援事業:
    地域包括支援センターの運営: {根拠: [介護保険法第115条の45第2項第1号から第3号まで], 箇所数: 2か所}
会議:
  重層的支援会議:
    - 役割: [プランの適切性の協議]
"""


def mended(text: str) -> str:
    """The text with every fix of the rules of style and of the form of citations made."""
    plan = read(text.encode())
    assert plan.plan is not None
    wanted = [one for one in rules().values() if one.fixes and one.id in MENDING]
    run = run_rules(Case(plan, DAY, DAY), wanted, strict=False, line=lambda _: 1)
    return applied(text, [edit for one in run.judged for edit in one.finding.fix])


MENDING = ("CIT010", "STY002", "STY007")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_fix_changes_its_words_alone(line_end: str) -> None:
    text, expected = ((HEAD + one).replace("\n", line_end) for one in (FIXABLE, FIXED))
    assert mended(text) == expected
    assert mended(expected) == expected


@pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.parent.name)
def test_a_fix_brings_no_new_finding(paper: Path) -> None:
    text = paper.read_bytes().decode()
    assert set(rule_places(mended(text))) <= set(rule_places(text))
    assert keys(read_data(mended(text))) == keys(read_data(text))


def rule_places(text: str) -> list[tuple[str, int]]:
    """The rules that find something, each with its line."""
    plan = read(text.encode())
    assert plan.plan is not None
    run = run_rules(Case(plan, DAY, DAY), rules().values(), strict=False, line=lambda _: 1)
    found = (*plan.findings, *(one.finding for one in run.judged))
    return [(one.rule, plan.parsed.lines.position(one.start)[0]) for one in found]


def keys(data: Data) -> object:
    """The shape of a tree without its texts."""
    if isinstance(data, dict):
        return {name: keys(value) for name, value in data.items()}
    return [keys(one) for one in data] if isinstance(data, list) else None
