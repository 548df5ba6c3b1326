"""The plan's agreement with itself: what contradicts, and what only looks as if it did."""

from datetime import date
from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.law.prefectures import prefecture, prefectures
from juso_plan.messages import worded
from juso_plan.rules.check import Options, check
from tests.rules.conftest import HEAD, Marked

KITAKAMI = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"


def programme(*lines: str) -> str:
    """A programme of item 1; the lines stand in it."""
    head = ("事業:", "  包括的相談支援事業:", "    障害者相談支援事業:")
    return "\n".join((*head, *(f"      {line}" for line in lines), ""))


# --- CON001 -----------------------------------------------------------------------------------

SITES_THAT_AGREE = {
    "one each": ["箇所数: 2", "拠点: [{名称: 甲}, {名称: 乙}]"],
    "an entry that stands for many": [
        "箇所数: 13",
        "拠点: [{名称: 甲}, {名称: 各町公民館, 箇所数: 12か所}]",
    ],
    "satellites don't count": [
        "箇所数: 1",
        "拠点: [{名称: 甲, サテライト: [{名称: 甲の出張所}, {名称: 甲の分室}]}]",
    ],
    "no sites are named": ["箇所数: 5"],
    "no number": ["拠点: [{名称: 甲}]"],
    "another unit": ["箇所数: 49団体（令和4年度）", "拠点: [{名称: 甲}, {名称: 乙}]"],
    "a site of another unit": ["箇所数: 5", "拠点: [{名称: 甲, 箇所数: 3団体}]"],
    "other ways to write the unit": ["箇所数: 全2ヶ所", "拠点: [{名称: 甲}, {通称: 乙}]"],
    "a site without a name": ["箇所数: 5", "拠点: [{名称: 甲}, {運営主体: 社会福祉法人乙会}]"],
    "sites in the parts": [
        "箇所数: 3",
        "拠点: [{名称: 甲}]",
        "内訳: [{名称: 丙, 拠点: [{名称: 乙}, {名称: 丁}]}]",
    ],
    "of which inside": ["箇所数: 5", "うち市町村内: 5"],
    "of which inside, another unit": ["箇所数: 5", "うち市町村内: 49団体"],
    "the parts add up": ["箇所数: 3", "内訳: [{名称: 甲, 箇所数: 1}, {名称: 乙, 箇所数: 2}]"],
    "not every part states it": ["箇所数: 3", "内訳: [{名称: 甲, 箇所数: 1}, {名称: 乙}]"],
    "one place in two parts": [
        "箇所数: 1",
        "内訳:",
        "  - {名称: 甲, 箇所数: 1, 拠点: [{名称: 丙}]}",
        "  - {名称: 乙, 箇所数: 1, 拠点: [{名称: 丙}]}",
    ],
    "a part that has not begun": [
        "箇所数: 1",
        "内訳: [{名称: 甲, 箇所数: 1}, {名称: 乙, 箇所数: 2, 状態: 予定, 理由: 来年度}]",
    ],
    "parts of another unit": ["箇所数: 3", "内訳: [{名称: 甲, 箇所数: 8団体}]"],
}


@pytest.mark.parametrize("lines", SITES_THAT_AGREE.values(), ids=SITES_THAT_AGREE)
def test_places_agree(marked: Marked, lines: list[str]) -> None:
    marked(programme(*lines), "CON001")


@pytest.mark.parametrize(
    ("lines", "stated", "counted"),
    [
        (["箇所数: ⟦CON001⟧3", "拠点: [{名称: 甲}, {名称: 乙}]"], "3", "2"),
        (["箇所数: ⟦CON001⟧3か所", "拠点: [{名称: 甲}]"], "3", "1"),
        (["箇所数: ⟦CON001⟧12", "拠点: [{名称: 甲}, {名称: 公民館, 箇所数: 12}]"], "12", "13"),
        (["拠点: [{名称: 甲, サテライト: [{名称: 乙}]}]", "箇所数: ⟦CON001⟧2"], "2", "1"),
        (["箇所数: ⟦CON001⟧2", "内訳: [{名称: 甲, 箇所数: 1}, {名称: 乙, 箇所数: 2}]"], "2", "3"),
        (["箇所数: 5", "うち市町村内: ⟦CON001⟧6"], "5", "6"),
    ],
)
def test_places_disagree(marked: Marked, lines: list[str], stated: str, counted: str) -> None:
    (one,) = marked(programme(*lines), "CON001").findings
    assert one.severity is Severity.ERROR
    said = worded("ja", one.rule, one.args)
    assert stated in said.message
    assert counted in said.message


def test_places_of_a_part_are_compared_too(marked: Marked) -> None:
    marked(programme("内訳:", "  - {名称: 甲, 箇所数: ⟦CON001⟧2, 拠点: [{名称: 乙}]}"), "CON001")


def test_what_could_not_be_read_is_not_counted(marked: Marked) -> None:
    marked(programme("箇所数: 3", "拠点: [{名称: 甲, 箇所数: ⟦CON017⟧数か所}]"), "CON001", "CON017")


# --- CON004 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "period",
    [
        "{開始: 令和7年度, 終了: 令和10年度, 年数: 4}",
        "{開始: 2025, 終了: 令和10年度（2028年度）, 年数: 4}",
        "{開始: 平成31年度, 終了: 令和元年度, 年数: 1}",
        "{開始: 令和7年度, 年数: 4}",
        "{開始: 令和7年度, 終了: 令和10年度}",
        "{開始: ⟦CON003⟧令和7年度（2026年度）, 終了: 令和10年度, 年数: 3}",
        "{開始: 令和7年度, 終了: 令和10年度, 年数: ⟦CON004⟧5}",
        "{開始: 令和7年度, 終了: 令和7年度, 年数: ⟦CON004⟧0}",
        "{開始: 令和7年度, 終了: ⟦CON004⟧令和6年度}",
        "{開始: 令和7年度, 終了: ⟦CON004⟧令和4年度, 年数: 4}",
    ],
)
def test_period(marked: Marked, period: str) -> None:
    head = HEAD.replace("{開始: 令和7年度, 終了: 令和10年度}", period)
    marked("", "CON003", "CON004", head=head)
    marked(f"位置付け: {{関連計画: [{{名称: 甲計画, 期間: {period}}}]}}\n", "CON003", "CON004")


def test_words_of_periods(marked: Marked) -> None:
    text = "位置付け: {関連計画: [{名称: 甲計画, 期間: {開始: 令和7年度, 終了: 令和10年度, 年数: ⟦CON004⟧0}}]}\n"
    (one,) = marked(text, "CON004").findings
    assert "0年" in worded("ja", "CON004", one.args).message


# --- CON005 -----------------------------------------------------------------------------------

OPERATION_THAT_AGREES = {
    "direct": ["実施方式: [直営]"],
    "direct, by a section": ["実施方式: [直営]", "拠点: [{名称: 甲, 運営主体: 福祉部障害福祉課}]"],
    "direct, by a body of the municipality": [
        "実施方式: [直営]",
        "拠点: [{名称: 甲, 運営主体: 見本市立病院}]",
    ],
    "both ways, with a contractor": ["実施方式: [直営, 委託]", "委託先: [社会福祉法人甲会]"],
    "both ways, told by the sites": [
        "実施方式: [直営, 委託]",
        "拠点:",
        "  - {名称: 甲, 運営主体: 福祉部障害福祉課, 実施方式: [直営]}",
        "  - {名称: 乙, 運営主体: 社会福祉法人乙会, 実施方式: [委託]}",
    ],
    "entrusted, with a contractor": ["実施方式: [委託]", "委託先: [甲会]"],
    "entrusted, told by the sites": ["実施方式: [委託]", "拠点: [{名称: 甲, 運営主体: 甲会}]"],
    "entrusted, told by a part": ["実施方式: [委託]", "内訳: [{名称: 甲, 委託先: [甲会]}]"],
    "entrusted, told by a site of a part": [
        "実施方式: [一部委託]",
        "内訳: [{名称: 甲, 拠点: [{名称: 乙, 運営主体: 乙会}]}]",
    ],
    "a part takes the contractor": ["委託先: [甲会]", "内訳: [{名称: 甲, 実施方式: [委託]}]"],
    "a site of another way": [
        "実施方式: [直営]",
        "拠点: [{名称: 甲, 実施方式: [委託], 運営主体: 社会福祉法人甲会}]",
    ],
    "indirect subsidy": ["実施方式: [間接補助]"],
    "subsidy, with an operator": [
        "実施方式: [補助]",
        "拠点: [{名称: 甲, 運営主体: 特定非営利活動法人甲}]",
    ],
    "the municipality is the contractor": ["実施方式: [受託]", "委託元: [隣町]"],
    "the sites of another programme": [
        "実施方式: [委託]",
        "拠点の共用: 地域包括支援センターの運営",
    ],
}


@pytest.mark.parametrize("lines", OPERATION_THAT_AGREES.values(), ids=OPERATION_THAT_AGREES)
def test_operation_agrees(marked: Marked, lines: list[str]) -> None:
    other = "    地域包括支援センターの運営: {委託先: [社会福祉法人丙会]}\n"
    marked(programme(*lines) + other, "CON005")


@pytest.mark.parametrize(
    "name",
    [
        "社会福祉法人甲会",
        "社会福祉法人 甲会",
        "医療法人社団甲会",
        "特定非営利活動法人甲",
        "ＮＰＯ法人甲",
        "甲株式会社",
        "㈱甲",
        "（福）甲会",
        "一般社団法人甲",
        "公益財団法人甲",
        "有限会社甲",
        "合同会社甲",
        "学校法人甲学園",
        "見本市社会福祉協議会",
        "甲生活協同組合",
        "労働者協同組合甲",
        "（一社）甲",
        "（社福）甲会",
        "㈻甲学園",
        "（同）甲",
        "合名会社甲",
        "特定医療法人社団甲会",
        "認定特定非営利活動法人甲",
        "地方独立行政法人甲病院",
    ],
)
def test_a_corporation_is_no_unit_of_the_municipality(marked: Marked, name: str) -> None:
    sites = f"拠点: [{{名称: 乙, 実施方式: [直営], 運営主体: ⟦CON005⟧{name}}}]"
    (one,) = marked(programme("実施方式: [直営, 委託]", sites), "CON005").findings
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ("{名称: 甲の会, 種類: 任意団体}", "⟦CON005⟧"),
        ("{名称: 乙, 種類: 社会福祉法人, 別名: [甲の会]}", "⟦CON005⟧"),
        ("{名称: 乙, 種類: 社会福祉法人, 略称: 甲の会}", "⟦CON005⟧"),
        ("{名称: 甲の会, 種類: 市町村}", ""),
        ("{名称: 甲の会, 種類: 広域連合}", ""),
        ("{名称: 甲の会, 種類: その他}", ""),
        ("{名称: 甲の会}", ""),
        ("{名称: 丙の会, 種類: 任意団体}", ""),
    ],
)
def test_a_body_of_a_known_kind(marked: Marked, body: str, mark: str) -> None:
    text = programme("実施方式: [直営]", f"拠点: [{{名称: 乙, 運営主体: {mark}甲の会}}]")
    marked(f"{text}団体: [{body}]\n", "CON005")


def test_direct_and_a_contractor(marked: Marked) -> None:
    text = programme("実施方式: [直営]", "委託先: ⟦CON005⟧[社会福祉法人甲会]")
    (one,) = marked(text, "CON005").findings
    assert one.path[-1] == "委託先"
    marked(programme("実施方式: [直営]", "内訳: [{名称: 甲, 委託先: ⟦CON005⟧[甲会]}]"), "CON005")


def test_entrusted_to_nobody(marked: Marked) -> None:
    text = programme("実施方式: [委託]").replace("障害者", "⟦CON005⟧障害者")
    (one,) = marked(text, "CON005").findings
    assert (one.severity, one.path[-1]) == (Severity.ERROR, "委託先")
    assert one.mended == ("      委託先: […]",)


def test_one_finding_for_a_whole_and_its_parts(marked: Marked) -> None:
    parts = (
        "内訳: [{⟦CON005⟧名称: 甲, 実施方式: [委託]}, {名称: 乙, 委託先: [乙会], 実施方式: [委託]}]"
    )
    marked(programme("実施方式: [委託]", parts), "CON005")


def test_a_contractor_that_is_still_open_weighs_less(marked: Marked) -> None:
    for key in ("未定", "記載なし"):
        text = programme("実施方式: [委託]", f"{key}: [委託先]").replace("障害者", "⟦CON005⟧障害者")
        (one,) = marked(text, "CON005").findings
        assert one.severity is Severity.INFO
        assert worded("ja", "CON005", one.args).found == key


def test_a_draft_weighs_less_where_something_is_absent(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 実施計画\n  状態: 作成中")
    text = programme("実施方式: [委託]").replace("障害者", "⟦CON005⟧障害者")
    (one,) = marked(text, "CON005", head=head).findings
    assert one.severity is Severity.INFO
    text = programme("実施方式: [直営]", "委託先: ⟦CON005⟧[社会福祉法人甲会]")
    (one,) = marked(text, "CON005", head=head).findings
    assert one.severity is Severity.ERROR


def test_a_contractor_that_could_not_be_read(marked: Marked) -> None:
    marked(programme("実施方式: [委託]", "委託先: ⟦SYN206⟧社会福祉法人甲会"), "CON005")


def test_plans_made_with_the_coordination(marked: Marked) -> None:
    text = (
        "事業:\n"
        "  多機関協働事業: {実施方式: [委託], 委託先: [甲会]}\n"
        "  支援プランの作成: {実施方法: 多機関協働事業と一体, 実施方式: [委託]}\n"
    )
    marked(text, "CON005")
    alone = text.replace("多機関協働事業と一体", "単独").replace("  支援", "  ⟦CON005⟧支援")
    marked(alone, "CON005")


# --- CON006 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "post",
    [
        "人数: 1名, 勤務: [常勤, 専従]",
        "勤務: [兼務, 兼務可]",
        "勤務: ⟦CON006⟧[専従, 兼務]",
        "人数: 1名, 勤務: ⟦CON006⟧[専任, 兼務可]",
        "人数: 1, 勤務: ⟦CON006⟧[常勤, 非常勤]",
        "人数: 2名, 勤務: [常勤, 非常勤]",
        "人数: 3名, 勤務: [専従, 兼務]",
        "人数: 1名以上, 勤務: [常勤, 非常勤, 専従, 兼務]",
        "人数: 各1名, 勤務: [常勤, 非常勤]",
        "人数: 1～2名, 勤務: [常勤, 非常勤]",
        "勤務: [常勤, 非常勤]",
    ],
)
def test_posts(marked: Marked, post: str) -> None:
    marked(programme(f"人員配置: [{{職種: 支援員, {post}}}]"), "CON006")
    marked(programme(f"拠点: [{{名称: 甲, 人員配置: [{{職種: 支援員, {post}}}]}}]"), "CON006")
    nested = f"人員配置: [{{職種: 支援員, 人数: 5, うち: [{{職種: 支援員, {post}}}]}}]"
    marked(programme(nested), "CON006")


def test_one_post_may_hold_both_contradictions(marked: Marked) -> None:
    post = "人数: 1名, 勤務: ⟦CON006⟧⟦CON006⟧[常勤, 非常勤, 専従, 兼務]"
    marked(programme(f"人員配置: [{{職種: 支援員, {post}}}]"), "CON006")


# --- CON008 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "stated"),
    [
        ('"032999"', "岩手県"),
        ('"032999"', "岩手"),
        ('⟦CON008⟧"032999"', "宮城県"),
        ('⟦CON008⟧"482021"', "岩手県"),
        ('⟦CON008⟧"032990"', "宮城県"),  # the check digit is the first thing to mend
        ('"033022"', "岩手県"),  # the third digit is for towns: nothing is made of that
        ('"131016"', "東京都"),
        ('"011002"', "北海道"),
    ],
)
def test_prefecture_of_a_code(marked: Marked, code: str, stated: str) -> None:
    head = HEAD.replace('"032999"', code).replace("岩手県", stated)
    marked("", "CON008", head=head)


def test_words_of_codes(marked: Marked) -> None:
    def message(code: str) -> str:
        head = HEAD.replace('"032999"', f'⟦CON008⟧"{code}"').replace("岩手県", "宮城県")
        (one,) = marked("", "CON008", head=head).findings
        return worded("ja", "CON008", one.args).message

    assert "「03」は岩手県のもの" in message("032999")
    assert "「48」に当たる都道府県はありません" in message("482021")
    assert "検査数字）は9" in message("032990")


def test_the_prefectures() -> None:
    assert [one.code for one in prefectures()] == [f"{number:02}" for number in range(1, 48)]
    assert len({one.name for one in prefectures()}) == 47
    assert all(one.name[-1] in "都道府県" for one in prefectures())
    known = {"052124": "秋田県", "172031": "石川県", "442062": "大分県", "042161": "宮城県"}
    for code, name in known.items():
        found = prefecture(code)
        assert found is not None
        assert found.name == name
    assert prefecture("482021") is None


# --- a real plan ------------------------------------------------------------------------------


def test_nothing_contradicts_itself_in_kitakami() -> None:
    options = Options(
        select=("CON001", "CON004", "CON005", "CON006", "CON008"), today=date(2025, 6, 1)
    )
    assert check("2025.yaml", KITAKAMI.read_bytes(), options).findings == ()
