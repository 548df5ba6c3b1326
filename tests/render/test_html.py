"""The page of a plan: well formed, complete, and nothing of the plan's text is markup."""

import re
from dataclasses import replace
from itertools import pairwise

import jinja2
import pytest

from juso_plan.document.blocks import (
    Cell,
    Cover,
    Document,
    Drawing,
    Fact,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Section,
    Table,
    Text,
)
from juso_plan.render.html import render_html
from juso_plan.render.templates import environment
from tests.render.reading import Element, links, missing, page, said, said_on_cover, sections
from tests.render.sample import HOSTILE, sample


@pytest.fixture(scope="module")
def document() -> Document:
    return sample()


@pytest.fixture(scope="module")
def html(document: Document) -> str:
    return render_html(document)


@pytest.fixture(scope="module")
def root(html: str) -> Element:
    return page(html)


def small(*content: Paragraph | Table | Drawing) -> Document:
    section = Section("章", content, "chapter", "第1")
    return Document(Cover("計画", "", "市", "", "", ""), (section,))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def cell(text: str, *, header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((paragraph(text),), header, rowspan, colspan)


def test_all_texts_stand_in_the_text_in_order(root: Element, document: Document) -> None:
    assert missing(said(document), root.all("main")[0].text) == []


def test_all_of_the_cover_stands_in_the_header(root: Element, document: Document) -> None:
    header = root.all("header")[0].text
    for text in said_on_cover(document):
        assert missing(iter([text]), header) == []


def test_text_never_becomes_an_element(root: Element, document: Document) -> None:
    assert root.all("script", "img", "b", "link", "iframe") == []
    assert len(root.all("style")) == len(root.all("title")) == 1
    assert len(root.all("strong")) == 1 + len(HOSTILE)
    assert {
        name for one in root.walk() for name in one.attributes if name.startswith("on")
    } == set()
    assert len(root.all("ruby")) == 1 + len(HOSTILE)


def test_text_is_never_a_template(root: Element) -> None:
    assert "{{ 7*7 }} {% include 'x' %}" in root.text
    assert "49" not in root.text


def test_a_character_that_turns_the_writing_is_shown_as_a_mark(html: str) -> None:
    assert "\u202e" not in html
    assert "\x07" not in html
    assert "右から\ufffd左へ\ufffd" in html


def test_a_line_break_in_text_is_a_line_break() -> None:
    assert "<p>一<br>二<br><br>三</p>" in render_html(small(paragraph("一\n二\n\n三")))


def test_only_web_addresses_and_places_of_the_document_are_links(document: Document) -> None:
    targets = {
        "https://example.jp/": True,
        "HTTP://example.jp/": True,
        "#chapter": True,
        "#elsewhere": False,
        "javascript:alert(1)": False,
        " https://example.jp": False,
        "https://": False,
        "https://example.jp/\u202e": False,
        "//example.jp": False,
        "data:text/html,x": False,
        "mailto:a@example.jp": False,
        "plan.html": False,
    }
    for target, leads in targets.items():
        root = page(render_html(small(Paragraph((Link("語", target),)))))
        hrefs = [one.attributes["href"] for one in root.all("main")[0].all("a")]
        assert hrefs == ([target] if leads else []), target
        assert "語" in root.all("main")[0].text


def test_links_of_the_document_lead_where_it_says(root: Element, document: Document) -> None:
    web = [a.attributes["href"] for a in root.all("a") if not a.attributes["href"].startswith("#")]
    assert web == [link.target for link in links(document) if not link.target.startswith("#")]


def test_ids_are_unique_and_every_link_inside_the_page_leads_to_one(root: Element) -> None:
    ids = [one.attributes["id"] for one in root.walk() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    inside = [a.attributes["href"][1:] for a in root.all("a") if a.attributes["href"][0] == "#"]
    assert set(inside) <= set(ids)


def test_headings_follow_the_sections_and_leave_out_no_level(
    root: Element, document: Document
) -> None:
    headings = [one for one in root.walk() if re.fullmatch("h[1-6]", one.tag)]
    levels = [int(one.tag[1]) for one in headings]
    assert levels == [1, *(min(depth + 1, 6) for depth, _ in sections(document)), 2]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [one.attributes["id"] for one in headings[1:-1]] == [
        section.anchor for _, section in sections(document)
    ]


def test_contents_list_the_sections_to_the_third_level(root: Element, document: Document) -> None:
    (contents,) = root.all("nav")
    assert [a.attributes["href"] for a in contents.all("a")] == [
        *(f"#{section.anchor}" for depth, section in sections(document) if depth <= 3),
        "#page-notes",
    ]


def test_every_mark_leads_to_its_note_and_the_note_back_to_every_mark(root: Element) -> None:
    marks = [one.all("a")[0] for one in root.all("sup")]
    assert [one.attributes["href"] for one in marks] == ["#note-2", "#note-1", "#note-1", "#note-3"]
    assert all(one.attributes["aria-label"] for one in marks)
    notes = [one for one in root.all("li") if one.attributes.get("id", "").startswith("note-")]
    backs = [
        [a.attributes["href"] for a in note.all("a") if a.attributes.get("class") == "back"]
        for note in notes
    ]
    assert backs == [["#mark-1-1", "#mark-1-2"], ["#mark-2-1"], ["#mark-3-1"], []]


def test_a_mark_without_its_note_is_no_link() -> None:
    root = page(render_html(small(Paragraph((Text("本文"), NoteMark(7))))))
    assert root.all("main")[0].all("a") == []
    assert "本文注7" in root.all("main")[0].text


def test_a_mark_inside_of_a_note_is_led_back_to_as_well() -> None:
    plan = replace(
        small(Paragraph((NoteMark(1),))),
        notes=(Note(1, (Text("一"),)), Note(2, (NoteMark(1), Text("を見よ")))),
    )
    hrefs = [a.attributes["href"] for a in page(render_html(plan)).all("a")]
    assert {"#mark-1-1", "#mark-1-2"} <= set(hrefs)


def test_the_first_column_of_a_group_names_its_rows() -> None:
    rows = (
        (cell("北", header=True, rowspan=2), cell("甲", header=True), cell("1")),
        (cell("乙", header=True), cell("2")),
        (cell("南", header=True), cell("丙", header=True), cell("3")),
        (cell("東", header=True), cell("丁", header=True), cell("4")),
    )
    root = page(render_html(small(Table("表", ("圏域", "名称", "数"), rows))))
    bodies = [
        [(th.text, th.attributes["scope"]) for th in body.all("th")] for body in root.all("tbody")
    ]
    assert bodies == [
        [("北", "rowgroup"), ("甲", "row"), ("乙", "row")],
        [("南", "row"), ("丙", "row"), ("東", "row"), ("丁", "row")],
    ]
    assert {th.attributes["scope"] for th in root.all("thead")[0].all("th")} == {"col"}


def test_a_header_cell_that_fills_a_row_names_the_rows_below() -> None:
    rows = (
        (cell("北圏域", header=True, colspan=2),),
        (cell("甲", header=True), cell("直営", rowspan=2)),
        (cell("乙", header=True),),
        (cell("南圏域", header=True, colspan=2),),
        (cell("丙", header=True), cell("委託")),
    )
    root = page(render_html(small(Table("表", ("名称", "種別"), rows))))
    bodies = [
        [(th.text, th.attributes["scope"]) for th in body.all("th")] for body in root.all("tbody")
    ]
    assert bodies == [
        [("北圏域", "rowgroup"), ("甲", "row"), ("乙", "row")],
        [("南圏域", "rowgroup"), ("丙", "row")],
    ]


def test_a_span_ends_with_its_table() -> None:
    rows = ((cell("甲", rowspan=9), cell("乙")), (cell("丙", colspan=9),))
    root = page(render_html(small(Table("表", ("一", "二"), rows))))
    assert [td.attributes for td in root.all("td")] == [
        {"class": "short", "rowspan": "2"},
        {"class": "short"},
        {"class": "short"},
    ]


def test_tables_that_move_have_names_of_their_own(root: Element) -> None:
    regions = [one for one in root.walk() if one.attributes.get("role") == "region"]
    names = [one.attributes["aria-label"] for one in regions]
    assert len(names) > 2
    assert len(set(names)) == len(names)
    assert all(one.attributes["tabindex"] == "0" for one in regions)


def test_a_small_table_does_not_move() -> None:
    rows = ((cell("令和7年度", header=True), cell("3人")),)
    assert 'role="region"' not in render_html(small(Table("表", ("年度", "目標"), rows)))


def test_numbers_stand_to_the_right_and_short_words_are_not_broken() -> None:
    rows = (
        (cell("甲地区", header=True), cell("1,024か所")),
        (cell("乙地区", header=True), cell("－")),
    )
    root = page(render_html(small(Table("表", ("地区", "数"), rows))))
    assert [one.attributes["class"] for one in root.all("tbody")[0].all("th", "td")] == [
        "short",
        "number",
    ] * 2


def test_what_is_not_stated_is_said_in_words(root: Element) -> None:
    marks = [one.text for one in root.all("span") if one.attributes.get("class") == "open"]
    assert set(marks) == {"未定", "資料に記載なし", "未記載"}


def test_a_fact_of_the_cover_is_not_said_twice() -> None:
    cover = Cover(
        "計画", "", "市", "令和7年度から", "", "", (Fact("期間", (paragraph("令和7年度から"),)),)
    )
    header = page(render_html(replace(small(), cover=cover))).all("header")[0].text
    assert header.count("令和7年度から") == 1


def test_the_page_needs_nothing_else(html: str, root: Element) -> None:
    style = root.all("style")[0]
    assert not re.search(r"url\(|@import|@font-face|</", "".join(map(str, style.children)))
    assert not any("src" in one.attributes or "style" in one.attributes for one in root.walk())
    assert html.startswith("<!doctype html>\n")
    assert root.all("html")[0].attributes == {"lang": "ja"}


def test_the_same_document_gives_the_same_page(html: str, document: Document) -> None:
    assert render_html(document) == html


def test_a_drawing_stands_in_the_page_with_its_words() -> None:
    svg = '<svg role="img" aria-labelledby="a"><title id="a">図 &lt;b&gt;</title><path d="M0 0"/></svg>'
    drawing = Drawing("図 <b>", svg, 400, 40, (paragraph("相談から <支援> へ"),))
    html = render_html(small(drawing, drawing))
    assert html.count(svg) == 2
    first, second = page(html).all("figure")
    assert first.all("figcaption")[0].text == "図 <b>"
    assert first.all("details")[0].all("p")[0].text == "相談から <支援> へ"
    frames = [one.all("div")[0].attributes for one in (first, second)]
    assert [one["aria-label"] for one in frames] == [
        "図 <b>（図1、横に動かせます）",
        "図 <b>（図2、横に動かせます）",
    ]
    assert {(one["role"], one["tabindex"]) for one in frames} == {("region", "0")}


def test_a_block_without_a_form_stops_the_writer() -> None:
    with pytest.raises(TypeError, match="no form for str"):
        render_html(small("文字列"))  # type: ignore[arg-type]  # what no caller may do


def test_templates_stop_at_a_name_that_they_do_not_know() -> None:
    assert environment().undefined is jinja2.StrictUndefined
