"""Which papers are compared, in which order, with which counts and notes."""

from __future__ import annotations

import pytest

from juso_plan.compare.matrix import Comparison, State, Tally
from juso_plan.compare.words import lines_text
from juso_plan.messages import catalogue
from juso_plan.site.comparisons import comparison_pages
from tests.compare.plans import DRAFT, NORTH, REPORT, TODAY, answers, cell, compared


def plan(
    name: str, code: str = "", kind: str = "実施計画", about: str = "", prefecture: str = "岩手県"
) -> str:
    """A paper of a city."""
    number = f'コード: "{code}", ' if code else ""
    return f"""\
様式: 1
自治体: {{{number}都道府県: {prefecture}, 名称: {name}}}
計画: {{名称: {name}の計画, 種類: {kind}{about}}}
"""


def notes(made: Comparison) -> list[str]:
    return [one.text for one in made.notes]


# --- papers ---------------------------------------------------------------------------------------


def test_papers_stand_in_the_order_of_their_codes() -> None:
    made = compared(DRAFT, REPORT, plan("遠い市"), NORTH)
    assert [(one.label, one.about) for one in made.papers] == [
        ("北上市", "実施計画\n2025～2028年度"),
        ("小松市", "取組報告\n2021年度"),
        ("福智町", "実施計画（作成中）\n年度の記載なし"),
        ("遠い市", "実施計画\n年度の記載なし"),
    ]


SEVERAL = [
    # the papers of one city, those that are compared
    ((", 期間: {開始: 令和3年度}", ", 期間: {開始: 令和7年度}"), ["2.yaml"]),
    ((", 期間: {開始: 令和7年度}", ", 期間: {開始: 令和8年度}, 状態: 作成中"), ["1.yaml"]),
    ((", 期間: {開始: 令和7年度}", ""), ["1.yaml"]),
    (("", ""), ["1.yaml", "2.yaml"]),
]


@pytest.mark.parametrize(("about", "kept"), SEVERAL)
def test_the_newest_plan_of_a_city_is_compared(about: tuple[str, ...], kept: list[str]) -> None:
    made = compared(*(plan("北上市", "032069", about=one) for one in about))
    assert [one.path for one in made.papers] == kept
    aside = [f"{number}.yaml" for number in (1, 2) if f"{number}.yaml" not in kept]
    assert made.set_aside == tuple((path, kept[0]) for path in aside)
    for path in aside:
        assert f"{path} は、同じ市町村の {kept[0]} があるため、比べていない。" in notes(made)


def test_a_plan_goes_before_a_report_that_is_newer() -> None:
    report = plan("北上市", "032069", "取組報告", ", 年度: 令和8年度")
    made = compared(report, plan("北上市", "032069", about=", 期間: {開始: 令和3年度}"))
    assert [one.path for one in made.papers] == ["2.yaml"]


def test_labels_tell_papers_apart() -> None:
    """府中市 there are two; and two undated papers of one city are told apart by their files."""
    tokyo = plan("府中市", "132063", prefecture="東京都")
    hiroshima = plan("府中市", "342084", prefecture="広島県")
    assert [one.label for one in compared(tokyo, hiroshima).papers] == [
        "東京都府中市",
        "広島県府中市",
    ]
    twice = compared(plan("北上市", "032069"), plan("北上市", "032069"))
    assert [one.label for one in twice.papers] == ["1.yaml", "2.yaml"]


# --- notes ----------------------------------------------------------------------------------------


def test_notes_say_what_cannot_be_compared_as_it_stands() -> None:
    other = NORTH.replace("032069", "042161").replace("北上市", "富谷市")
    other = other.replace("箇所数: 5\n", "箇所数: 5教室\n").replace(
        "令和7年度, 終了", "令和5年度, 終了"
    )
    assert notes(compared(NORTH, other, REPORT, DRAFT)) == [
        "小松市の資料は取組報告（2021年度）であり、実施計画ではない。法令と指針の事項は対象外とした。",
        "福智町の計画は作成中である。",
        "全ての資料に共通する年度はない（北上市 2025～2028年度、富谷市 2023～2028年度、小松市 2021年度）。",
        "第1号イ 地域包括支援センターの運営の箇所数は、単位又は数える対象が異なり（か所、教室）、比べられない。",
    ]


def test_plans_of_common_years_need_no_note() -> None:
    other = NORTH.replace("032069", "042161").replace("北上市", "富谷市")
    assert notes(compared(NORTH, other)) == []


# --- counts ---------------------------------------------------------------------------------------


def test_counts_are_of_papers_and_never_of_places() -> None:
    found = {one.id: one for one in compared(NORTH, REPORT, DRAFT).tallies}
    assert found["item-1-1"] == Tally(
        id="item-1-1",
        described=(0, 1),
        missing=((2, State.UNWRITTEN),),
        inactive=(),
        methods=(("直営", (0,)), ("委託", (0, 1))),
        methods_unsaid=(),
        counted=(("か所", (0, 1)),),
        counted_unsaid=(),
    )
    assert found["item-1-3"] == Tally(
        id="item-1-3",
        described=(0,),
        missing=((1, State.PRINTED), (2, State.UNWRITTEN)),
        inactive=(),
        methods=(("直営", (0,)),),
        methods_unsaid=(),
        counted=(("団体", (0,)),),
        counted_unsaid=(),
    )
    assert found["item-2"] == Tally(
        id="item-2",
        described=(0,),
        missing=((1, State.ABSENT), (2, State.UNWRITTEN)),
        inactive=((0, "未実施"),),
        methods=(),
        methods_unsaid=(0,),
        counted=(),
        counted_unsaid=(),
    )


# --- requirements ---------------------------------------------------------------------------------


def test_requirements_bind_plans_alone_and_point_at_their_lines() -> None:
    made = compared(NORTH, REPORT, DRAFT)
    assert [one.binds for one in made.papers] == [True, False, True]
    statuses = {
        row.id: [(one.values[0].text, one.values[0].line) for one in row.cells]
        for row in made.item("requirements").rows
    }
    assert statuses["LAW001"] == [("不適合", 8), ("対象外", None), ("不適合", None)]
    assert statuses["ORD002"] == [("適合", 9), ("対象外", None), ("未評価", None)]
    assert {row[1] for row in statuses.values()} == {("対象外", None)}


def test_what_was_accepted_is_said() -> None:
    waiver = "確認済み:\n  - {規則: LAW007, 箇所: 策定経過, 理由: 記載がない}\n"
    [(text, _)] = cell(compared(NORTH + waiver), "requirements", "LAW007")
    assert text == "不適合（確認済み）"


# --- lines ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "text"),
    [((), ""), ((3,), "3行"), ((3, 4), "3～4行"), ((1, 3, 4, 5, 9), "1、3～5、9行")],
)
def test_lines_in_short(lines: tuple[int, ...], text: str) -> None:
    assert lines_text(lines, catalogue("ja").labels) == text


# --- pages of the portal ----------------------------------------------------------------------------


def pages(*papers: str, most: int) -> list[tuple[str, str]]:
    columns = [answers(f"{number}.yaml", text) for number, text in enumerate(papers)]
    return [(one.name, one.text) for one in comparison_pages(columns, TODAY, "ja", most)]


def test_the_portal_compares_all_while_they_can_be_read_across() -> None:
    two = (plan("北上市", "032069"), plan("富谷市", "042161", prefecture="宮城県"))
    assert pages(*two, most=2) == [("compare.html", "市町村の比較")]
    assert pages(*two, most=1) == []
    assert pages(two[0], two[0], most=1) == [
        ("compare-03.html", "岩手県の市町村の比較"),
    ]
    assert pages(two[0], most=2) == []


def test_the_portal_compares_many_by_prefecture() -> None:
    papers = (
        plan("富谷市", "042161", prefecture="宮城県"),
        plan("盛岡市", "032018"),
        plan("北上市", "032069"),
    )
    assert pages(*papers, most=2) == [("compare-03.html", "岩手県の市町村の比較")]
