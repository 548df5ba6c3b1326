"""`next-year`: what is moved, emptied, taken out and asked about, and that no other byte changes."""

from __future__ import annotations

import difflib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from juso_plan.edit.next_year import NoYear, next_edition
from juso_plan.finding import Severity
from juso_plan.rules.check import check, read, unread
from juso_plan.source import Entry, MappingNode, Node, SequenceNode, parse
from tests.edit.plans import COMPLETE, ENCODED, OPTIONS, label, text_of
from tests.helpers import Data, data

BEFORE = """\
# 見本市の計画
様式: 1
自治体:
  コード: "032999"
  都道府県: 岩手県
  名称: 見本市
  概況: {人口: "91,456人", 時点: 令和6年4月1日}  # 住民基本台帳
計画:
  名称: 見本市重層的支援体制整備事業実施計画（令和7～8年度）
  種類: 実施計画
  状態: 決定
  策定日: 令和7年4月1日  # 決裁の日
  公表:
    日付: 令和7年4月15日
    # 市のページ
    URL: "https://www.example.lg.jp/plan"
  期間: {開始: 令和7年度（2025年度）, 終了: 令和8年度（2026年度）, 年数: 2}
  版: 第2版
  記載なし: [事業開始]
  未定: [副題]

出典:
  - 資料名: 見本市の計画
    発行日: 2025-04
    # 紙の版

策定経過:
  - {日付: 令和6年11月, 事項: 住民説明会}

# 三つの柱
事業:
  参加支援事業:
    旧名称: 社会参加事業
    箇所数: 3か所（令和6年度）
    人員配置:
      - 職種: 支援員
        人数: 2名
    拠点:
      - 旧名称: 南館  # 前の名
        名称: ひろば
      - {名称: つどい, 統合元: [東館, 西館]}
    区分: 新規
  多機関協働事業:
    状態: 検討中
    理由: 体制を検討している。
    記載なし: [箇所数]
    実績: [{名称: 相談件数, 数: 120件, 時点: 令和6年度}]
会議:
  支援会議:
    - 主催: 市町村
目標:
  - 指標: "相談: 受付"
    目標値: [{年度: 令和8年度, 値: 150}]
評価:
  次回: 令和7年度
位置付け:
  関連計画:
    - 名称: 地域福祉計画
      期間: {開始: 令和3年度, 終了: 令和7年度}
要確認:
  - {箇所: 事業/参加支援事業/区分, 理由: 県に照会中}
確認済み:
  - {規則: GLM001, 箇所: 事業/多機関協働事業/箇所数, 理由: 原資料のとおり}
"""

AFTER = """\
# 見本市の計画
様式: 1
自治体:
  コード: "032999"
  都道府県: 岩手県
  名称: 見本市
  概況: {人口: "91,456人", 時点: 令和6年4月1日}  # 住民基本台帳
計画:
  名称: 見本市重層的支援体制整備事業実施計画（令和8～9年度）
  種類: 実施計画
  状態: 作成中
  期間: {開始: 令和8年度（2026年度）, 終了: 令和9年度（2027年度）, 年数: 2}
  未定: [副題, 事業開始, 策定日, 公表, 版]
未定: [策定経過]

# 三つの柱
# 前の版から名前が変わった事業、拠点、会議、目標には「旧名称」を、統合してできた事業や拠点には「統合元」を、
# 分かれてできたものには「分割元」を書く。前の版の何に当たるかが、これで分かる。
事業:
  参加支援事業:
    箇所数: 3か所（令和6年度）
    人員配置:
      - 職種: 支援員
        人数: 2名
    拠点:
      - 名称: ひろば
      - {名称: つどい}
    区分: 新規
  多機関協働事業:
    状態: 検討中
    理由: 体制を検討している。
    未定: [箇所数]
    実績: [{名称: 相談件数, 数: 120件, 時点: 令和6年度}]
会議:
  支援会議:
    - 主催: 市町村
目標:
  - 指標: "相談: 受付"
    目標値: [{年度: 令和8年度, 値: 150}]
評価:
  次回: 令和7年度
位置付け:
  関連計画:
    - 名称: 地域福祉計画
      期間: {開始: 令和3年度, 終了: 令和7年度}
要確認:
  - {箇所: 事業/参加支援事業/区分, 理由: 県に照会中}
  - {箇所: 計画/名称, 理由: 前の版の「見本市重層的支援体制整備事業実施計画（令和7～8年度）」を1年後にした}
  - {箇所: 計画/期間/開始, 理由: 前の版の「令和7年度（2025年度）」を1年後にした}
  - {箇所: 計画/期間/終了, 理由: 前の版の「令和8年度（2026年度）」を1年後にした}
  - {箇所: 自治体/概況/時点, 理由: 前の版の数（令和6年4月1日）}
  - {箇所: 位置付け/関連計画/地域福祉計画, 理由: この版の期間より前に終わる計画}
  - {箇所: 事業/参加支援事業/箇所数, 理由: 前の版の数（令和6年度）}
  - {箇所: 事業/参加支援事業/人員配置, 理由: 前の版の人員配置}
  - {箇所: 事業/多機関協働事業/実績, 理由: 前の版の実績}
  - {箇所: 事業/多機関協働事業/状態, 理由: 前の版で「検討中」}
  - {箇所: 会議/支援会議, 理由: 前の版の構成員と開催}
  - {箇所: "目標/相談:受付", 理由: 前の版の目標と値}
  - {箇所: 評価/次回, 理由: この版の期間より前の時期}
"""

HEAD = '様式: 1\n自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}\n'
WITH_YEAR = [path for path in (COMPLETE, *ENCODED) if path.stem not in ("draft", "undated")]


@cache
def moved(text: str, years: int = 1, *, keep_period: bool = False) -> str:
    return next_edition(text, years, keep_period=keep_period).text


def test_the_next_edition() -> None:
    assert moved(BEFORE) == AFTER


def test_what_was_done_is_told() -> None:
    done = next_edition(BEFORE, 1).done
    assert [(one.label, *one.args.values()) for one in done] == [
        (
            "next-moved",
            "計画/名称",
            "見本市重層的支援体制整備事業実施計画（令和7～8年度）",
            "見本市重層的支援体制整備事業実施計画（令和8～9年度）",
        ),
        ("next-moved", "計画/期間/開始", "令和7年度（2025年度）", "令和8年度（2026年度）"),
        ("next-moved", "計画/期間/終了", "令和8年度（2026年度）", "令和9年度（2027年度）"),
        ("next-draft",),
        ("next-unstated", "2"),
        ("next-open", "計画/策定日"),
        ("next-open", "計画/公表"),
        ("next-open", "計画/版"),
        ("next-open", "策定経過"),
        ("next-papers", "1"),
        ("next-waivers", "1"),
        ("next-lineage", "3"),
        ("next-confirm", "12"),
    ]


def test_the_places_to_confirm_are_found_in_the_file() -> None:
    """Each is shown where it stands, not at the line of the list."""
    list_begins = AFTER[: AFTER.index("要確認:")].count("\n") + 1
    found = [one for one in check("x", AFTER.encode(), OPTIONS).findings if one.rule == "TBD001"]
    assert len(found) == 13
    assert [one.args["where"] for one in found if one.line >= list_begins] == []


def test_within_the_period_its_years_stay() -> None:
    later = moved(BEFORE, keep_period=True)
    assert [
        line for line in BEFORE.splitlines() if "期間:" in line or "  名称: 見本市重" in line
    ] == [line for line in later.splitlines() if "期間:" in line or "  名称: 見本市重" in line]
    assert "を1年後にした" not in later


# --- every plan ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", WITH_YEAR, ids=label)
@pytest.mark.parametrize("years", [1, 4])
def test_the_result_is_read_whole_with_no_error_that_was_not_there(path: Path, years: int) -> None:
    text = text_of(path)
    later = moved(text, years)
    assert unread(read(later.encode())) == unread(read(text.encode())) == ()
    assert errors(later) - errors(text) == Counter()


def errors(text: str) -> Counter[tuple[str, tuple[str, ...]]]:
    """The errors of a plan, those that were accepted too: the next edition accepts nothing yet."""
    found = check("x", text.encode(), OPTIONS).findings
    return Counter((one.rule, one.path) for one in found if one.severity is Severity.ERROR)


@pytest.mark.parametrize("path", WITH_YEAR, ids=label)
def test_line_ends_and_the_mark_stay(path: Path) -> None:
    text = text_of(path)
    assert moved(text.replace("\n", "\r\n")) == moved(text).replace("\n", "\r\n")


@pytest.mark.parametrize("path", WITH_YEAR, ids=label)
def test_only_lines_that_are_meant_go(path: Path) -> None:
    text = text_of(path)
    may_go = meant(text)
    old, new = text.splitlines(), moved(text).splitlines()
    for kind, first, last, _, _ in difflib.SequenceMatcher(
        a=old, b=new, autojunk=False
    ).get_opcodes():
        if kind in ("replace", "delete"):
            gone = range(first, last)
            assert [old[n] for n in gone if old[n].strip() and n not in may_go] == []


def meant(text: str) -> set[int]:
    """The lines (from 0) of what the next edition changes or does not carry over."""
    parsed = parse(text)
    lines: set[int] = set()

    def add(entry: Entry) -> None:
        end = max(entry.key.end, entry.value.end)
        first, last = (parsed.lines.position(one)[0] for one in (entry.key.start, end))
        lines.update(range(first - 1, last))

    def walk(node: Node, top: bool = False) -> None:
        if isinstance(node, SequenceNode):
            for item in node.items:
                walk(item)
        elif isinstance(node, MappingNode):
            for name, entry in node.entries.items():
                if name in EVERYWHERE or (top and name in AT_THE_TOP):
                    add(entry)
                else:
                    walk(entry.value)

    assert parsed.root is not None
    walk(parsed.root, top=True)
    return lines


EVERYWHERE = ("記載なし", "未定", "旧名称", "統合元", "分割元")
AT_THE_TOP = ("計画", "出典", "策定経過", "確認済み")


@pytest.mark.parametrize("path", WITH_YEAR, ids=label)
def test_what_it_says_is_what_the_old_edition_says(path: Path) -> None:
    """But for 計画, what is not carried over, and 記載なし that is 未定 now."""
    old, new = (data(parse(text).root) for text in (text_of(path), moved(text_of(path))))
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    for gone in ("計画", "出典", "確認済み", "策定経過", "要確認"):
        old.pop(gone, None)
        new.pop(gone, None)
    left_open = opened(old)
    assert isinstance(left_open, dict)
    if path == COMPLETE:
        left_open["未定"] = ["策定経過"]
    assert new == left_open


def opened(piece: Data) -> Data:
    if isinstance(piece, list):
        return [opened(one) for one in piece]
    if not isinstance(piece, dict):
        return piece
    names = [n for key in ("未定", "記載なし") for n in piece.get(key, [])]
    kept = {k: opened(v) for k, v in piece.items() if k not in EVERYWHERE}
    return kept | ({"未定": list(names)} if names else {})


# --- odd files ------------------------------------------------------------------------------------

ODD = {
    "all in brackets": (
        "{様式: 1, 自治体: {コード: '032999', 都道府県: 岩手県, 名称: 見本市},"
        " 計画: {名称: 計画, 種類: 実施計画, 年度: R7年度}, 出典: [{資料名: 甲}]}\n",
        "{様式: 1, 自治体: {コード: '032999', 都道府県: 岩手県, 名称: 見本市},"
        " 計画: {名称: 計画, 種類: 実施計画, 状態: 作成中, 年度: R8年度, 未定: [策定日, 公表]},"
        " 要確認: [{箇所: 計画/年度, 理由: 前の版の「R7年度」を1年後にした}]}\n",
    ),
    "empty values, no line end": (
        f"{HEAD}計画: {{名称: 計画, 種類: 実施計画, 状態: , 年度: 2025, 未定: }}\n要確認:",
        f"{HEAD}計画: {{名称: 計画, 種類: 実施計画, 状態: 作成中, 年度: 2026, 未定: [策定日, 公表] }}\n\n"
        "要確認:\n  - {箇所: 計画/年度, 理由: 前の版の「2025」を1年後にした}\n",
    ),
    "both lists of what is open": (
        f"{HEAD}計画: {{名称: 計画, 種類: 説明資料, 未定: [版], 年度: H30年度, 記載なし: [公表, 策定日]}}\n",
        f"{HEAD}計画: {{名称: 計画, 種類: 説明資料, 状態: 作成中, 未定: [版, 公表, 策定日], 年度: R元年度}}\n\n"
        "要確認:\n  - {箇所: 計画/年度, 理由: 前の版の「H30年度」を1年後にした}\n",
    ),
    "nothing but what goes": (
        f"{HEAD}計画: {{名称: 計画, 種類: 説明資料, 状態: 作成中, 年度: 令和7年度}}\n"
        "事業:\n  参加支援事業:\n    拠点:\n      - 旧名称: 甲\n        統合元: [乙]\n",
        f"{HEAD}計画: {{名称: 計画, 種類: 説明資料, 状態: 作成中, 年度: 令和8年度, 未定: [策定日, 公表]}}\n"
        "# 前の版から名前が変わった事業、拠点、会議、目標には「旧名称」を、統合してできた事業や拠点には「統合元」を、\n"
        "# 分かれてできたものには「分割元」を書く。前の版の何に当たるかが、これで分かる。\n"
        "事業:\n  参加支援事業:\n    拠点:\n      - {}\n\n"
        "要確認:\n  - {箇所: 計画/年度, 理由: 前の版の「令和7年度」を1年後にした}\n",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_files(name: str) -> None:
    before, after = ODD[name]
    assert moved(before) == after


def test_a_plan_without_a_year_has_no_next_one() -> None:
    with pytest.raises(NoYear):
        next_edition(HEAD + "計画: {名称: 計画, 種類: 実施計画}\n", 1)
