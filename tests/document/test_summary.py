"""概要版: where to turn, who does what, the flow, and where the whole plan is, in plain words.

For the maintainer: what a summary says must be in the plan, in the law's own table of the project, or in `OURS`.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from juso_plan.document.blocks import Document, Drawing, Paragraph, Ruby, Table, walk
from juso_plan.document.build import build_document
from juso_plan.document.summary import build_summary, plain
from juso_plan.law import slots
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.pdf import render_pdf
from juso_plan.render.plain import texts
from juso_plan.render.theme import Theme
from juso_plan.rules.check import read
from tests.document.test_whole import EVERY_KEY, PLANS, source
from tests.figures.drawn import squeezed
from tests.helpers import PLAN
from tests.render.reading import page

NAMES = [*PLANS, EVERY_KEY]
_KITAKAMI = "municipalities/kitakami/2025.yaml"
_DAISEN = "municipalities/daisen/2024.yaml"


@cache
def summary(name: str) -> Document:
    return of_source(source(name))


def of_source(text: str) -> Document:
    plan = read(text.encode()).plan
    assert plan is not None
    return build_summary(plan)


def rows(found: Document, caption: str) -> list[list[str]]:
    """The headings of a table and its rows; a cell that spans rows stands in the first alone."""
    (table,) = (
        one for one in walk(found.sections) if isinstance(one, Table) and one.caption == caption
    )
    return [
        list(table.columns),
        *([" ".join(texts(cell.content)) for cell in row] for row in table.rows),
    ]


# --- what it holds -------------------------------------------------------------------------------

CHAPTERS = {
    _DAISEN: ["about", "windows", "who", "places", "flow"],
    "municipalities/fukuchi/draft.yaml": ["about"],
    _KITAKAMI: ["about", "windows", "who", "places", "flow"],
    "municipalities/komatsu/2021.yaml": ["about", "windows", "who", "places", "flow"],
    "municipalities/tomiya/2025.yaml": ["about", "windows", "who", "places", "flow"],
    "municipalities/usuki/undated.yaml": ["about", "who", "flow"],
    "tests/rules/base.yaml": ["about", "windows", "who", "flow"],
}


@pytest.mark.parametrize("name", PLANS)
def test_chapters(name: str) -> None:
    assert [section.anchor for section in summary(name).sections] == CHAPTERS[name]


def test_where_to_turn_in_kitakami() -> None:
    assert rows(summary(_KITAKAMI), "困りごとと相談先") == [
        ["困りごと", "相談先", "担当する地域"],
        ["高齢者の暮らしや介護のこと", "地域包括支援センターいいとよ", "黒沢尻北、飯豊"],
        ["地域包括支援センター北上中央", "相去、鬼柳"],
        ["地域包括支援センター展勝地", "二子、更木、黒岩、立花、口内、稲瀬"],
        ["地域包括支援センター本通り", "黒沢尻東、黒沢尻西"],
        ["地域包括支援センターわっこ", "江釣子、和賀"],
        ["障害のこと", "基幹相談支援センター", "―"],
        ["相談支援事業所 萩の江", "―"],
        ["相談支援センター さくら", "―"],
        ["自立生活支援センター北上", "―"],
        ["サポートにじ", "―"],
        ["妊娠や子育て、子どものこと", "健康こども部子育て支援課", "―"],
        ["健康こども部こども家庭センター", "―"],
        ["仕事やお金、生活のこと", "暮らしの自立支援センターきたかみ", "―"],
    ]


def test_windows_that_no_law_asks_for_are_named() -> None:
    found = rows(summary(_DAISEN), "困りごとと相談先")
    assert ["教育に関すること", "教育指導課"] in found
    assert ["生活保護に関すること", "生活支援課"] in found


def test_who_does_what_in_komatsu() -> None:
    found = rows(summary("municipalities/komatsu/2021.yaml"), "取組と担い手")
    assert [(row[0], row[2]) for row in found[1:]] == [
        ("地域・社会参加支援事業（さんかしえんじぎょう）（未実施）", "社会福祉法人等"),
        ("地域づくり事業", "長寿介護課、こども家庭課、ふれあい福祉課"),
        ("アウトリーチ事業（一部実施）", "社会福祉法人、医療法人等"),
        (
            "多機関協働事業（たきかんきょうどうじぎょう）（一部実施）",
            "ふれあい福祉課、小松市社会福祉協議会",
        ),
        ("支援プランの作成", "―"),
    ]


CONTACTS = """\
事業:
  包括的相談支援事業:
    地域包括支援センターの運営:
      拠点:
        - {名称: 甲センター, 電話: 0100-00-0001, 所在地: 甲町一丁目, 圏域: [北, 南]}
        - {名称: 甲センター}
        - {名称: 乙センター}
    生活困窮者自立相談支援事業: {担当課: [福祉課], 実施方式: [直営]}
"""


def test_contacts_come_with_telephone_address_and_area() -> None:
    found = of_source(PLAN + CONTACTS)
    assert rows(found, "困りごとと相談先") == [
        ["困りごと", "相談先", "電話", "所在地", "担当する地域"],
        ["高齢者の暮らしや介護のこと", "甲センター", "0100-00-0001", "甲町一丁目", "北、南"],
        ["乙センター", "―", "―", "―"],
        ["仕事やお金、生活のこと", "福祉課", "―", "―", "―"],
    ]
    assert "電話番号は" not in "".join(texts(found.sections))


def test_that_no_telephone_is_stated_is_said() -> None:
    assert "電話番号は、計画に記載がありません。" in list(texts(summary(_KITAKAMI).sections))


def test_long_lists_are_cut_and_lead_to_the_whole_plan() -> None:
    found = rows(summary("municipalities/komatsu/2021.yaml"), "困りごとと相談先")
    assert ["ほか4か所（報告の全文に載っています）"] in found
    assert len(found) == 1 + 7 + 7 + 2 + 1
    sites = ", ".join(f"{{名称: 拠点{i}}}" for i in range(7))
    text = f"事業: {{包括的相談支援事業: {{障害者相談支援事業: {{拠点: [{sites}]}}}}}}\n"
    assert not any("ほか" in row[-1] for row in rows(of_source(PLAN + text), "困りごとと相談先"))


def test_where_the_whole_plan_is() -> None:
    plan = PLAN.replace(
        "種類: 実施計画}",
        "種類: 実施計画, 担当課: [福祉課], 公表: {URL: https://example.jp/plan}}",
        1,
    )
    about = list(texts(of_source(plan).sections[0].content))
    assert about[1:] == [
        "全文は、次のページで読めます。https://example.jp/plan",
        "問合せ先：福祉課",
    ]
    about = list(texts(of_source(PLAN).sections[0].content))
    assert about[1:] == ["全文を公表しているページは、計画に記載がありません。"]


def test_the_cover_names_the_plan_and_its_period() -> None:
    cover = summary(_KITAKAMI).cover
    assert cover.title == "北上市重層的支援体制整備事業実施計画　概要版"
    assert (cover.municipality, cover.period) == ("北上市", "2025年度から2028年度まで")
    assert summary("municipalities/fukuchi/draft.yaml").cover.state == "作成中"


# --- the flow ------------------------------------------------------------------------------------

FLOWS = {
    _DAISEN: ("支援の流れ", "担い手は、計画の全文に載っています。"),
    _KITAKAMI: ("支援の流れ（事業と会議の構成から）", "詳しい流れは、計画の全文に載っています。"),
    "municipalities/usuki/undated.yaml": (
        "支援の流れ",
        "担い手と条件は、資料の全文に載っています。",
    ),
    "tests/rules/base.yaml": ("支援の流れ（事業と会議の構成から）", None),
}


@pytest.mark.parametrize("name", FLOWS)
def test_the_flow_fits_half_a_page_and_says_what_it_leaves_out(name: str) -> None:
    (flow,) = (section for section in summary(name).sections if section.anchor == "flow")
    drawing = flow.content[0]
    assert isinstance(drawing, Drawing)
    assert drawing.height <= 440
    caption, note = FLOWS[name]
    assert drawing.caption == caption
    assert [*texts(flow.content[1:]), None][0] == note


# --- in plain words, and nothing but the plan ----------------------------------------------------


@pytest.mark.parametrize("name", PLANS)
def test_no_provision_is_cited(name: str) -> None:
    said = "".join(texts(summary(name).sections))
    assert not re.search("第[0-9一二三四五六七八九十]+[条項号]", said)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_made_up(name: str) -> None:
    """What a table says is what the whole document of the plan says, or the law's table."""
    plan = read(source(name).encode()).plan
    assert plan is not None
    whole = squeezed("".join(texts(build_document(plan).sections)))
    law = squeezed("".join(f"{slot.name}{slot.description}" for slot in slots()))
    ours = re.compile(
        "ほか[0-9]+(か所|件)?|（(計画|報告|資料)の全文に載っています）|^―$|そのほかのこと"
    )
    troubles = {
        "高齢者の暮らしや介護のこと",
        "障害のこと",
        "妊娠や子育て、子どものこと",
        "仕事やお金、生活のこと",
    }
    for table in (one for one in walk(summary(name).sections) if isinstance(one, Table)):
        for text in (text for row in table.rows for cell in row for text in texts(cell.content)):
            bare = re.sub("（[ぁ-ん]+）", "", ours.sub("", text))
            for part in re.split("[、（）]", squeezed(bare)) if text not in troubles else ():
                assert part in whole or part in law, text


def test_hard_words_have_a_reading_once() -> None:
    words = plain("重層的支援体制整備事業と参加支援事業、参加支援事業")
    assert [one.reading for one in words if isinstance(one, Ruby)] == [
        "じゅうそうてきしえんたいせいせいびじぎょう",
        "さんかしえんじぎょう",
    ]
    rubies = [
        inline
        for block in walk(summary(_KITAKAMI).sections)
        if isinstance(block, Paragraph)
        for inline in block.content
        if isinstance(inline, Ruby)
    ]
    assert "重層的支援体制整備事業" in [one.base for one in rubies]


# --- its form ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PLANS)
def test_a_brief_paper_has_no_contents(name: str) -> None:
    root = page(render_html(summary(name)))
    assert root.all("nav") == []
    assert root.all("body")[0].attributes["class"] == "brief"
    assert "## 目次" not in render_markdown(summary(name))


@pytest.mark.parametrize("name", PLANS)
def test_it_is_short(name: str) -> None:
    """About two pages: so many rows, and one figure of half a page."""
    found = [one for one in walk(summary(name).sections) if isinstance(one, Table)]
    assert sum(len(table.rows) for table in found) <= 32
    assert sum(isinstance(one, Drawing) for one in walk(summary(name).sections)) <= 1


@pytest.mark.parametrize("name", PLANS)
def test_it_is_two_pages_of_paper(name: str) -> None:
    made = render_pdf(summary(name), Theme())
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) <= 2


@pytest.mark.parametrize("text", ["", "事業: {概要: 文}\n"])
def test_a_plan_without_programmes_has_a_summary_too(text: str) -> None:
    assert [section.anchor for section in of_source(PLAN + text).sections] == ["about"]
