"""The figures of each plan: where they stand, what they show, and that the words beside them say it too.

For the maintainer: what is drawn is read back from the SVG. A name in a figure must stand in its alternative, and
every name must come from the plan.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from juso_plan.document.blocks import Block, Document, Drawing, Section, Table, walk
from juso_plan.document.build import build_document
from juso_plan.figures.canvas import ACCENT
from juso_plan.law import slots
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.plain import texts
from juso_plan.rules.check import read
from tests.document.test_whole import EVERY_KEY, PLANS, source
from tests.figures.drawn import Drawn, squeezed
from tests.helpers import PLAN
from tests.render.reading import page

_STRUCTURE = "重層的支援体制整備事業の実施体制"
_FLOW = "支援の流れ"
_PERIODS = "計画の期間とほかの計画との関係"


@cache
def document(name: str) -> Document:
    plan = read(source(name).encode()).plan
    assert plan is not None
    return build_document(plan)


def of_text(text: str) -> Document:
    plan = read((PLAN + text).encode()).plan
    assert plan is not None
    return build_document(plan)


def drawings(found: Document) -> list[Drawing]:
    return [block for block in walk(found.sections) if isinstance(block, Drawing)]


def boxes(found: Document, caption: str) -> list[str]:
    (drawing,) = (one for one in drawings(found) if one.caption == caption)
    return [box.text for box in Drawn(drawing.svg).boxes]


# --- where they stand ----------------------------------------------------------------------------

PLACES = {
    "municipalities/daisen/2024.yaml": {
        "standing": [_PERIODS],
        "project": [_STRUCTURE],
        "flow": [_FLOW],
    },
    "municipalities/fukuchi/draft.yaml": {},
    "municipalities/kitakami/2025.yaml": {
        "standing": [_PERIODS],
        "project": [_STRUCTURE],
        "flow": [_FLOW],
    },
    "municipalities/komatsu/2021.yaml": {"project": [_STRUCTURE], "flow": [_FLOW]},
    "municipalities/tomiya/2025.yaml": {
        "standing": [_PERIODS],
        "project": [_STRUCTURE],
        "flow": [_FLOW],
    },
    "municipalities/usuki/undated.yaml": {"project": [_STRUCTURE], "flow": [_FLOW]},
    "tests/rules/base.yaml": {
        "standing": [_PERIODS],
        "project": [_STRUCTURE],
        "flow": ["支援の流れ（事業と会議の構成から）"],
    },
}


@pytest.mark.parametrize("name", PLANS)
def test_each_figure_stands_in_its_chapter(name: str) -> None:
    found = {
        section.anchor: [one.caption for one in section.content if isinstance(one, Drawing)]
        for section in document(name).sections
    }
    assert {anchor: captions for anchor, captions in found.items() if captions} == PLACES[name]
    assert len(drawings(document(name))) == sum(map(len, PLACES[name].values()))


# --- the drawing and its words -------------------------------------------------------------------

NAMED = [*PLANS, EVERY_KEY]


@pytest.mark.parametrize("name", NAMED)
def test_the_alternative_says_all_that_is_drawn(name: str) -> None:
    for drawing in drawings(document(name)):
        figure = Drawn(drawing.svg)
        words = squeezed("".join(texts(drawing.alternative)))
        said = [*(text for box in figure.boxes for text in box.texts), *figure.labels]
        assert said or drawing.caption == _PERIODS
        for text in said:
            assert text.strip("（）").split("…")[0] in words, drawing.caption


OURS = re.compile(
    "第[1-6]号[イロハニ柱書]*|"
    "(実施方式|委託先|委託元|実施主体|運営|担い手|担当課|箇所数|法の事業|設置形態|実施方法|作成者|状態|通称)：|"
    "ほか[0-9]+$|(事業|実施体制)の記載なし|^(未記載|記載なし)$|か所$"
)
"""What the figure adds to the words of the plan."""


@pytest.mark.parametrize("name", NAMED)
def test_what_is_drawn_is_in_the_plan_or_the_act(name: str) -> None:
    """No name in a box is made up: it is the plan's, or for a slot that of the Act."""
    plan = squeezed(source(name).replace('", "', "、").replace(", ", "、"))
    acts = "、".join(slot.name for slot in slots())
    for drawing in drawings(document(name)):
        for text in (text for box in Drawn(drawing.svg).boxes for text in box.texts):
            for part in re.split("[（）、「」・]", OURS.sub("、", text)):
                known = part.split("…")[0]
                assert known in plan or known in acts, (drawing.caption, text)


@pytest.mark.parametrize("name", NAMED)
def test_figures_are_sound(name: str) -> None:
    for drawing in drawings(document(name)):
        figure = Drawn(drawing.svg)
        assert (figure.width, figure.height) == (round(drawing.width, 1), round(drawing.height, 1))
        assert [text for box, rect, text in figure.texts_in_boxes if not box.holds(rect)] == []
        assert figure.width <= 900
        assert not re.search(r"var\(|url\(|style=|<script|foreignObject|filter|marker", drawing.svg)
    assert document(name) == build_document(read(source(name).encode()).plan)  # type: ignore[arg-type]


def test_the_colour_of_a_theme_can_be_put_in() -> None:
    svg = drawings(document("municipalities/kitakami/2025.yaml"))[0].svg
    assert ACCENT in svg


# --- 体制図 --------------------------------------------------------------------------------------


def test_the_structure_of_kitakami() -> None:
    found = boxes(document("municipalities/kitakami/2025.yaml"), _STRUCTURE)
    assert len(found) == 15
    assert (
        "第1号イ地域包括支援センターの運営実施方式：委託"
        "運営：社会福祉法人平和会、社会福祉法人立正会、社会福祉法人博愛会ほか2"
        "箇所数：5か所担当課：福祉部長寿介護課" in found
    )
    assert (
        "第3号ニ地域子育て支援センター事業法の事業：地域子育て支援拠点事業実施方式：直営・委託"
        "運営：健康こども部子育て支援課、社会福祉法人平和会箇所数：4か所"
        "担当課：健康こども部子育て支援課" in found
    )
    assert (
        "第5号多機関協働事業実施方式：一部委託委託先：社会福祉法人北上市社会福祉協議会"
        "箇所数：記載なし担当課：福祉部地域福祉課" in found
    )


def test_a_programme_that_is_only_in_the_printed_table_is_open() -> None:
    found = boxes(document("municipalities/usuki/undated.yaml"), _STRUCTURE)
    assert "第1号ロ障害者相談支援事業実施体制の記載なし" in found


def test_one_programme_only() -> None:
    found = boxes(
        of_text("事業: {参加支援事業: {実施方式: [直営], 状態: 検討中, 理由: 準備}}\n"), _STRUCTURE
    )
    assert "第2号参加支援事業状態：検討中実施方式：直営" in found
    assert "第5号多機関協働事業事業の記載なし" in found
    assert len(found) == 15


def test_a_draft_says_what_is_to_be_written() -> None:
    plan = PLAN.replace("実施計画}", "実施計画, 状態: 作成中}", 1)
    read_plan = read((plan + "事業: {参加支援事業: {概要: 文}}\n").encode()).plan
    assert read_plan is not None
    found = boxes(build_document(read_plan), _STRUCTURE)
    assert "第2号参加支援事業実施方式：未記載" in found
    assert "第5号多機関協働事業未記載" in found


EMPTY = ["", "事業: {概要: 文}\n", "位置付け: {関連計画: [{名称: 総合計画}]}\n"]


@pytest.mark.parametrize("text", EMPTY)
def test_where_there_is_nothing_to_draw_there_is_no_drawing(text: str) -> None:
    assert drawings(of_text(text)) == []


# --- 支援の流れ ----------------------------------------------------------------------------------

FLOW = """\
支援の流れ:
  - {段階: 相談, 担い手: [窓口], 次: [{段階: 会議, 条件: 複雑な場合}, {段階: 別の窓口}]}
  - {段階: 会議, 次: [{段階: 相談, 条件: 戻す場合}]}
  - {段階: 見守り}
"""


def test_the_words_of_a_flow() -> None:
    (drawing,) = drawings(of_text(FLOW))
    assert list(texts(drawing.alternative)) == [
        "相談（窓口）",
        "複雑な場合：「会議」に進む",
        "「別の窓口」に進む",
        "会議",
        "戻す場合：「相談」に戻る",
        "見守り：つながりの記載がない段階",
        "別の窓口",
    ]


def test_a_plan_without_a_flow_gets_one_of_its_structure() -> None:
    found = of_text(
        "事業:\n  包括的相談支援事業: {担当課: [福祉課]}\n  多機関協働事業: {委託先: [社会福祉協議会]}\n"
        "  アウトリーチ等を通じた継続的支援事業: {名称: 訪問事業, 状態: 準備中, 理由: 準備}\n"
        "会議: {重層的支援会議: [{名称: つながる会議, 本人同意: 要}]}\n"
    )
    (flow,) = (one for one in found.sections if one.anchor == "flow")
    assert boxes(found, "支援の流れ（事業と会議の構成から）") == [
        "包括的相談支援事業福祉課",
        "多機関協働事業社会福祉協議会",
        "重層的支援会議（つながる会議）",
        "訪問事業（準備中）",
    ]
    said = list(texts(flow.content))
    assert said[0] == "計画に支援の流れの記載がないため、事業と会議の構成から描いた図である。"


# --- 期間 ----------------------------------------------------------------------------------------

PERIODS = """\
位置付け:
  関連計画:
    - {名称: 甲計画, 関係: 上位, 期間: {開始: 令和6年度, 終了: 令和10年度}}
    - {名称: 乙計画, 期間: {年数: 6}}
    - {名称: 丙計画, 期間: {開始: 令和10年度, 終了: 令和6年度}}
    - {名称: 丁計画, 期間: {開始: 1900年度}}
    - {名称: 戊計画}
"""


def test_the_periods() -> None:
    (drawing,) = drawings(of_text(PERIODS))
    assert list(texts(drawing.alternative)) == [
        "北上市重層的支援体制整備事業実施計画：この計画、期間の記載なし",
        "甲計画：上位の計画、令和6年度から令和10年度まで",
        "乙計画：6年間",
        "丙計画：令和10年度から令和6年度まで",
        "丁計画：1900年度から",
        "戊計画：期間の記載なし",
    ]


# --- 圏域 ----------------------------------------------------------------------------------------


def coverage(name: str) -> dict[str, list[list[str]]]:
    return {
        block.caption: [
            list(block.columns),
            *([" ".join(texts(cell.content)) for cell in row] for row in block.rows),
        ]
        for block in walk(document(name).sections)
        if isinstance(block, Table) and block.caption.startswith("圏域と")
    }


def test_who_serves_which_area() -> None:
    (table,) = coverage("municipalities/kitakami/2025.yaml").values()
    assert table[0] == [
        "圏域",
        "介護：地域包括支援センターの運営",
        "障害：障害者相談支援事業",
        "困窮：生活困窮者自立相談支援事業",
    ]
    assert [row[:2] for row in table[1:]] == [
        ["黒沢尻北、飯豊", "地域包括支援センターいいとよ"],
        ["相去、鬼柳", "地域包括支援センター北上中央"],
        ["二子、更木、黒岩、立花、口内、稲瀬", "地域包括支援センター展勝地"],
        ["黒沢尻東、黒沢尻西", "地域包括支援センター本通り"],
        ["江釣子、和賀", "地域包括支援センターわっこ （サテライト）わっこのわ"],
        ["圏域の記載がない拠点", "―"],
    ]
    assert table[-1][3] == "暮らしの自立支援センターきたかみ"


def test_areas_stand_in_the_order_of_the_plan() -> None:
    found = of_text(
        "圏域: [{名称: 北}, {名称: 南}, {名称: 西}]\n事業:\n  包括的相談支援事業:\n    地域包括支援センターの運営:\n"
        "      圏域: [市内全域]\n      拠点: [{名称: 乙, 圏域: [南]}, {名称: 甲, 圏域: [北, 東]}, {名称: 丙}]\n"
    )
    (table,) = (
        one
        for one in walk(found.sections)
        if isinstance(one, Table) and one.caption == "圏域と相談支援機関"
    )
    assert [[" ".join(texts(cell.content)) for cell in row] for row in table.rows] == [
        ["北", "甲"],
        ["南", "乙"],
        ["東", "甲"],
        ["市内全域", "丙"],
    ]


# --- on the page ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PLANS)
def test_the_page_shows_every_figure_with_its_words(name: str) -> None:
    root = page(render_html(document(name)))
    ids = [one.attributes["id"] for one in root.walk() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    figures = root.all("figure")
    for figure, drawing in zip(figures, drawings(document(name)), strict=True):
        (svg,) = figure.all("svg")
        assert svg.attributes["role"] == "img"
        assert set(svg.attributes["aria-labelledby"].split()) <= set(ids)
        assert figure.all("figcaption")[0].text == drawing.caption
        words = squeezed(figure.all("details")[0].text)
        assert all(squeezed(line) in words for line in texts(drawing.alternative))
        assert drawing.caption in figure.all("div")[0].attributes["aria-label"]


def test_markdown_says_every_figure_in_words() -> None:
    found = document("municipalities/tomiya/2025.yaml")
    markdown = squeezed(render_markdown(found))
    for drawing in drawings(found):
        assert squeezed(f"**図：{drawing.caption}**") in markdown
        lines = [squeezed(line) for line in texts(drawing.alternative)]
        assert all(line in markdown for line in lines)


def test_no_figure_is_lost_between_chapters() -> None:
    """構成 reorders chapters; a figure goes with its own."""
    sections = document("municipalities/daisen/2024.yaml").sections
    held = [one for section in sections for one in _inner(section) if isinstance(one, Drawing)]
    assert len(held) == 3


def _inner(section: Section) -> list[Block]:
    return list(walk(section.content))
