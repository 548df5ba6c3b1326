"""What the text points to: what is there, what is not, and what is another paper's."""

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import LANGUAGES, worded
from tests.rules.conftest import Marked

HOLDS = {
    "a mark with its note": ["要綱による[^1]。", "", "[^1]: 個人情報取扱要綱"],
    "one note, two marks": ["甲[^a]と乙[^a]。", "", "[^a]: 丙"],
    "no mark": ["配列の[1]と[2]。", "\\[^1] と書く。"],
    "a chapter": ["第2章のとおり。"],
    "a chapter of another paper": ["地域福祉計画第30章と、社会福祉法第10章の規定による。"],
    "a chapter of another paper in brackets": ["「地域福祉計画」（第30章）による。"],
    "a table with its title": ["次の表1のとおり。", "", "表1 拠点の一覧"],
    "a table of another word": ["代表1名、発表2件、一覧表3による。"],
    "a number that counts": ["図2枚と表3つを示す。※2名は兼務。"],
    "a sign with its note": ["支援員※1を置く。", "", "※1 兼務を含む。"],
    "a sign alone": ["※ 上記のほか、別に定める。"],
    "a note of the paper": ["資料の注1による。"],
    "pages of another paper": [
        "国のガイドライン（8ページ参照）による。広報紙の1ページに掲載した。",
        "県の手引き（12ページ参照）と、国の手引（34ページ参照）による。",
    ],
    "how many pages": ["全25ページを掲載した。パンフレット4ページを配った。"],
    "a name that looks like a page": ["P4事業、SP2参照型、H28。"],
}


def text(*lines: str) -> str:
    """A plan with three chapters and one 本文."""
    return "\n".join(("目的: 甲", "連携:", "  概要: |", *(f"    {line}" for line in lines), ""))


@pytest.mark.parametrize("lines", HOLDS.values(), ids=HOLDS)
def test_what_holds(marked: Marked, lines: list[str]) -> None:
    marked(text(*lines), "CON009")


@pytest.mark.parametrize(
    "lines",
    [
        ["要綱による⟦CON009⟧[^1]。"],
        ["要綱による。", "", "⟦CON009⟧[^1]: 個人情報取扱要綱"],
        ["甲⟦CON009⟧[^1]と乙[^1]。"],
        ["甲[^1]と⟦CON009⟧[^2]。", "", "[^1]: 丙"],
        ["⟦CON009⟧第4章のとおり。"],
        ["本計画の⟦CON009⟧第十二章のとおり。"],
        ["次の⟦CON009⟧表1のとおり。"],
        ["⟦CON009⟧図2のとおり。"],
        ["支援員⟦CON009⟧※1を置く。"],
        ["支援会議（⟦CON009⟧P8参照）の意見による。"],
        ["支援会議（⟦CON009⟧P8）の意見による。"],
        ["この計画の⟦CON009⟧８ページに示す。"],
        ["構成員は⟦CON009⟧8ページを参照。"],
    ],
)
def test_what_points_to_nothing(marked: Marked, lines: list[str]) -> None:
    (one,) = marked(text(*lines), "CON009").findings
    assert one.severity is Severity.ERROR
    assert one.path == ("連携", "概要")
    for language in LANGUAGES:
        assert (worded(language, "CON009", one.args).found or "-") in one.source


def test_titles_and_chapters_of_the_city_count(marked: Marked) -> None:
    own = "章: [{見出し: 表1 拠点の一覧, 本文: 甲}]\n図表: [{題名: "
    marked(text("表１と図2、第4章のとおり。") + own + "図2 流れ}]\n", "CON009")


def test_a_draft_shows_all_chapters(marked: Marked) -> None:
    head = '様式: 1\n自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}\n'
    edition = "計画: {名称: 甲, 種類: 実施計画, 状態: 作成中}\n"
    marked(text("第9章のとおり。"), "CON009", head=head + edition)


def test_words_about_the_paper_are_left_alone(marked: Marked) -> None:
    marked("出典: [{資料名: 甲, 備考: 8ページを参照。表3による。}]\n", "CON009")


def test_a_text_in_quotes(marked: Marked) -> None:
    marked('連携: {概要: "要綱による⟦CON009⟧[^1]。\\n第1章"}\n', "CON009")


def test_every_text_is_looked_at(marked: Marked) -> None:
    """And no name of something."""
    marked(
        "背景: 甲⟦CON009⟧[^1]\n構成: [背景]\n"
        "章:\n  - 見出し: 乙[^1]\n    本文: 乙⟦CON009⟧[^1]\n"
        "連携:\n  概要: >-\n    丙は\n    ⟦CON009⟧9ページを参照。\n",
        "CON009",
    )
