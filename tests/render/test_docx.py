"""The Word file of a plan: whole, in Word's own means, and nothing of the plan's text acts."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from juso_plan.document.blocks import (
    Block,
    Card,
    Cell,
    Cover,
    Document,
    Drawing,
    Fact,
    Inline,
    Items,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
    walk,
)
from juso_plan.render.docx import render_docx
from juso_plan.render.theme import Theme
from juso_plan.render.word.lines import address
from tests.render.reading import missing, said, said_on_cover, sections, squeezed
from tests.render.sample import HOSTILE, sample
from tests.render.word import Element, Word

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100">
<text x="10" y="50" font-family="Noto Sans JP">相談を受ける</text></svg>"""


def write(document: Document, theme: Theme | None = None) -> Word:
    return Word(render_docx(document, theme or Theme()))


@pytest.fixture(scope="module")
def document() -> Document:
    return sample()


@pytest.fixture(scope="module")
def word(document: Document) -> Word:
    return write(document)


def small(*content: Block, notes: tuple[Note, ...] = ()) -> Document:
    section = Section("章", content, "chapter", "第1")
    return Document(Cover("計画", "", "市", "", "", ""), (section,), notes)


def paragraph(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in content))


def cell(text: str, *, header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((paragraph(text),), header, rowspan, colspan)


def values(element: Element, tag: str, attribute: str = "val") -> list[str]:
    """An attribute of every element of a name."""
    return [one.get(qn(f"w:{attribute}")) for one in element.iter(qn(f"w:{tag}"))]


def local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


# --- the text is whole, and is text --------------------------------------------------------------


def test_all_texts_stand_in_the_text_in_order(word: Word, document: Document) -> None:
    # Numbers of headings are counted, and looked at below; footnotes stand in the order of their marks.
    uncounted = replace(
        document, sections=tuple(map(_without_numbers, document.sections)), notes=()
    )
    assert missing(said(uncounted), word.text) == []
    for note in document.notes:
        assert missing(said(Document(document.cover, (), (note,))), word.text) == []


def _without_numbers(section: Section) -> Section:
    content = (
        _without_numbers(one) if isinstance(one, Section) else one for one in section.content
    )
    return replace(section, number="", content=tuple(content))


def test_all_of_the_cover_stands_before_the_chapters(word: Word, document: Document) -> None:
    before = word.text[: word.text.index("計画の策定に当たって\n")]
    for text in said_on_cover(document):
        assert missing(iter([text]), before) == []


def test_what_acts_or_is_no_xml_is_shown_as_a_mark() -> None:
    acting = "甲\x00\x07\u202e\ufffe\uffff\ud800乙"
    text = write(small(paragraph(acting, Strong((Text(acting),)), Ruby(acting, acting)))).text
    assert text.count("甲" + "\ufffd" * 6 + "乙") == 4


FIELD = re.compile(r' (PAGE|TOC \\o "1-3" \\h \\z \\u|(PAGEREF|NOTEREF) [A-Za-z0-9_]+( \\f)? \\h) ')


def test_no_text_of_a_plan_is_a_field(word: Word) -> None:
    told = [*HOSTILE, "=1+1", "{ DATE }", "{PAGE}", "DDEAUTO c:\\\\x.exe"]
    hostile = write(small(*(paragraph(text, Link(text, "#chapter")) for text in told)))
    for one in (word, hostile):
        parts = [data for name, data in one.raw.items() if name.endswith(".xml")]
        fields = re.findall(r"<w:instrText[^>]*>([^<]*)<", b"".join(parts).decode())
        assert fields
        assert [field for field in fields if not FIELD.fullmatch(field)] == []
        assert values(one.body, "fldSimple", "instr") == []
    assert "{ DATE }" in hostile.text


@settings(max_examples=30)
@given(st.text(st.characters(), max_size=40))
def test_any_text_comes_back(text: str) -> None:
    table = Table(text, (text,), ((cell(text),),), unit=text, source=text)
    card = Card(text, (Fact(text, (paragraph(text),)),))
    document = small(paragraph(text, Ruby(text, text)), table, card)
    shown = squeezed(text)
    marks = re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", shown)
    assert squeezed(write(document).text).count(marks) >= (10 if marks else 0)


def test_emoji_and_rare_kanji_stay() -> None:
    assert "𠮷野家👩‍👧と髙橋﨑" in write(small(paragraph("𠮷野家👩‍👧と髙橋﨑"))).text


def test_a_line_break_is_a_line_break() -> None:
    assert write(small(paragraph("一\n二\n\n三"))).paragraphs("Body Text") == ["一\n二\n\n三\n"]


# --- headings and contents -----------------------------------------------------------------------


def test_headings_are_headings_with_the_numbers_of_the_document(
    word: Word, document: Document
) -> None:
    expected = [
        (depth, f"{one.number}　{one.title}\n" if one.number else f"{one.title}\n")
        for depth, one in sections(document)
    ]
    assert word.headings() == expected


COUNTED = [
    # the numbers of chapters, whether Word counts each
    (["第1", "第2", "第3"], [True, True, True]),
    (["第1", "", "第2"], [True, False, True]),
    (["第1", "第3", "第2"], [True, False, True]),
    (["第一章", "第1"], [False, True]),
    (["", ""], [False, False]),
]


@pytest.mark.parametrize(("numbers", "counted"), COUNTED)
def test_a_number_is_counted_where_word_comes_to_it(
    numbers: list[str], counted: list[bool]
) -> None:
    chapters = tuple(
        Section("章", (), f"chapter-{index}", number) for index, number in enumerate(numbers)
    )
    word = write(replace(small(), sections=chapters))
    assert word.headings() == [(1, f"{one}　章\n" if one else "章\n") for one in numbers]
    assert [one == "章\n" for one in word.paragraphs("heading 1")] == [
        is_counted or not number for is_counted, number in zip(counted, numbers, strict=True)
    ]


def test_parts_are_counted_anew_in_each_chapter() -> None:
    def part(name: str, number: str) -> Section:
        return Section(name, (), name, number)

    chapters = (
        Section("甲", (part("a", "1"), part("b", "2")), "c", "第1"),
        Section("乙", (part("d", "1"), part("e", "2")), "f", "第2"),
    )
    word = write(replace(small(), sections=chapters))
    assert [text for _, text in word.headings()] == [
        "第1　甲\n",
        "1　a\n",
        "2　b\n",
        "第2　乙\n",
        "1　d\n",
        "2　e\n",
    ]
    assert word.paragraphs("heading 2") == ["a\n", "b\n", "d\n", "e\n"]


def test_a_brief_paper_has_a_head_and_no_contents(document: Document) -> None:
    brief = write(replace(document, is_brief=True))
    assert "目次" not in brief.text
    assert "見本市重層的支援体制整備事業実施計画" in brief.text


def test_the_contents_name_three_levels_and_no_page_yet(word: Word, document: Document) -> None:
    expected = [
        (f"{one.number}　" if one.number else "") + " ".join(one.title.split()) + "\t\n"
        for depth, one in sections(document)
        if depth <= 3
    ]
    assert word.contents() == expected
    assert values(word.part("settings"), "updateFields") == ["true"]


def test_headings_beyond_the_ninth_stay_the_ninth() -> None:
    inner: tuple[Block, ...] = ()
    for depth in range(12, 0, -1):
        inner = (Section(f"深さ{depth}", inner, f"d{depth}"),)
    word = write(replace(small(), sections=tuple(s for s in inner if isinstance(s, Section))))
    assert [level for level, _ in word.headings()] == [*range(1, 10), 9, 9, 9]


# --- bookmarks, links, notes ---------------------------------------------------------------------


def test_every_reference_has_its_place(word: Word) -> None:
    names = values(word.body, "bookmarkStart", "name")
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in names)
    assert set(values(word.body, "hyperlink", "anchor")) - {None} <= set(names)
    told = "".join(one.text for one in word.body.iter(qn("w:instrText")))
    assert set(re.findall(r"(?:PAGEREF|NOTEREF) (\w+)", told)) <= set(names)
    starts, ends = (values(word.body, f"bookmark{end}", "id") for end in ("Start", "End"))
    assert sorted(starts) == sorted(ends)
    assert len(set(starts)) == len(starts)


def test_relations_resolve_in_each_part(word: Word) -> None:
    for part in ("document", "footnotes"):
        used = set(re.findall(r'r:(?:id|embed)="(\w+)"', word.raw[f"word/{part}.xml"].decode()))
        name = f"word/_rels/{part}.xml.rels"
        assert used <= set(re.findall(r'Id="(\w+)"', word.raw[name].decode()))


def test_only_web_addresses_and_places_of_the_document_are_links() -> None:
    targets = {
        "https://example.jp/": True,
        "#chapter": True,
        "#elsewhere": False,
        "javascript:alert(1)": False,
        "file:///etc/passwd": False,
        "plan.docx": False,
    }
    for target, leads in targets.items():
        word = write(small(paragraph(Link("語", target))))
        links = word.body.findall(f"{qn('w:p')}/{qn('w:hyperlink')}")
        assert len(links) == leads, target
        assert "語" in word.text


ADDRESSES = [
    ("https://example.jp/a?b=c&d=%E3%81%82#e", "https://example.jp/a?b=c&d=%E3%81%82#e"),
    ("https://example.jp/計画", "https://example.jp/%E8%A8%88%E7%94%BB"),
    ('https://example.jp/"<>|{}', "https://example.jp/%22%3C%3E%7C%7B%7D"),
    ("https://example.jp/#a#b", "https://example.jp/#a%23b"),
]


@pytest.mark.parametrize(("target", "written"), ADDRESSES)
def test_addresses_are_ascii(target: str, written: str) -> None:
    assert address(target) == written


def test_a_note_is_a_footnote_and_a_second_mark_refers_to_it() -> None:
    notes = (Note(1, (Text("一つめ"),)), Note(2, (Text("二つめ"), Link("語", "https://e.jp"))))
    text = paragraph("甲", NoteMark(2), "乙", NoteMark(1), "丙", NoteMark(2))
    word = write(small(text, notes=notes))
    assert values(word.body, "footnoteReference", "id") == ["1", "2"]
    assert values(word.part("footnotes"), "footnote", "id") == ["-1", "0", "1", "2"]
    assert word.notes.split() == ["二つめ語", "一つめ"]
    assert word.paragraphs("Body Text") == ["甲乙丙1\n"]
    fields = [one.text.split()[:2] for one in word.body.iter(qn("w:instrText"))]
    assert ["NOTEREF", "_note_2"] in fields


def test_marks_side_by_side_are_told_apart() -> None:
    notes = (Note(1, (Text("一"),)), Note(2, (Text("二"),)))
    word = write(small(paragraph("甲", NoteMark(1), NoteMark(2)), notes=notes))
    assert word.paragraphs("Body Text") == ["甲,\n"]


def test_a_mark_without_a_note_and_a_note_without_a_mark_are_seen() -> None:
    notes = (Note(1, (Text("外の注"), NoteMark(2))), Note(2, (Text("中の注"),)))
    word = write(small(paragraph("甲", NoteMark(1), NoteMark(7)), notes=notes))
    assert word.paragraphs("Body Text") == ["甲（注7）\n"]
    assert word.notes.split() == ["外の注（注2）"]
    assert word.paragraphs("備考") == ["中の注\n"]


def test_a_reading_is_ruby() -> None:
    word = write(small(paragraph("制度の", Ruby("狭間", "はざま"), "に")))
    [ruby] = word.body.iter(qn("w:ruby"))
    assert [local(one) for one in ruby] == ["rubyPr", "rt", "rubyBase"]
    assert word.paragraphs("Body Text") == ["制度の狭間はざまに\n"]


# --- lists ---------------------------------------------------------------------------------------


def test_each_numbered_list_begins_at_one() -> None:
    items = Items(((paragraph("甲"),), (paragraph("乙"),)), ordered=True)
    word = write(small(items, paragraph("間"), items))
    used = values(word.body, "numId")
    assert used[0] == used[1] != used[2] == used[3]
    for number in word.part("numbering").iterfind(qn("w:num")):
        if number.get(qn("w:numId")) in used:
            assert values(number, "startOverride") == ["1"]
    assert word.paragraphs("List Number") == ["甲\n", "乙\n"] * 2


def test_lists_stand_in_lists() -> None:
    inner = Items(((paragraph("丙"),),))
    word = write(small(Items(((paragraph("甲"), inner, paragraph("乙")), ()))))
    assert word.paragraphs("List Bullet") == ["甲\n", "丙\n", "\n"]
    assert word.paragraphs("List Continue") == ["乙\n"]
    assert values(word.body, "ilvl") == ["0", "1", "0"]


def test_a_list_deeper_than_word_knows_is_written() -> None:
    items = Items(((paragraph("底"),),))
    for _ in range(12):
        items = Items(((paragraph("段"), items),), ordered=True)
    assert set(values(write(small(items)).body, "ilvl")) == {str(level) for level in range(9)}


# --- tables --------------------------------------------------------------------------------------

SPANS = Table(
    "表題",
    ("一", "二", "三"),
    (
        (cell("北", header=True, rowspan=2), cell("甲"), cell("1")),
        (cell("乙", colspan=2),),
        (cell("南", header=True, colspan=3),),
    ),
    unit="人",
    source="市調べ",
)


def rows_of(table: Element) -> list[list[tuple[str, int, str]]]:
    """Text, columns and merge of every cell."""
    found = []
    for row in table.iterfind(qn("w:tr")):
        cells = []
        for one in row.iterfind(qn("w:tc")):
            text = "".join(t.text for t in one.iter(qn("w:t")))
            span = one.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            merge = one.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            cells.append(
                (
                    text,
                    1 if span is None else int(span.get(qn("w:val"))),
                    "" if merge is None else merge.get(qn("w:val")),
                )
            )
        found.append(cells)
    return found


def test_spans_are_merged_cells() -> None:
    [table] = write(small(SPANS)).tables()
    assert rows_of(table) == [
        [("一", 1, ""), ("二", 1, ""), ("三", 1, "")],
        [("北", 1, "restart"), ("甲", 1, ""), ("1", 1, "")],
        [("", 1, "continue"), ("乙", 2, "")],
        [("南", 3, "")],
    ]


def test_the_headings_are_a_header_row_that_repeats() -> None:
    [table] = write(small(SPANS)).tables()
    heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.tr_lst]
    assert heads == [True, False, False, False]
    assert values(table, "tblLook", "firstRow") == ["1"]
    assert values(table, "tblCaption") == ["表題"]
    assert len(values(table, "cantSplit")) == 4


def test_header_cells_look_so() -> None:
    word = write(small(SPANS))
    shaded = [
        "".join(t.text for t in one.iter(qn("w:t")))
        for one in word.body.iter(qn("w:tc"))
        if values(one, "shd", "fill")
    ]
    # The empty one goes on below 北.
    assert shaded == ["一", "二", "三", "北", "", "南"]
    assert word.paragraphs("表の見出し") == ["一\n", "二\n", "三\n", "北\n", "\n", "南\n"]


def test_caption_unit_and_source_stand_with_the_table() -> None:
    word = write(small(SPANS))
    assert word.paragraphs("caption") == ["表題（単位：人）\n"]
    assert word.paragraphs("資料") == ["資料：市調べ\n"]
    assert word.document.styles["Caption"].element.pPr.find(qn("w:keepNext")) is not None


def test_widths_fill_the_page_and_each_row_keeps_them(word: Word) -> None:
    for table in word.body.iterfind(qn("w:tbl")):
        grid = [int(width) for width in values(table.find(qn("w:tblGrid")), "gridCol", "w")]
        assert sum(grid) == 9072
        assert min(grid) > 0
        for row in table.iterfind(qn("w:tr")):
            at = 0
            for one in row.iterfind(qn("w:tc")):
                properties = one.find(qn("w:tcPr"))
                span = int((values(properties, "gridSpan") or ["1"])[0])
                assert int(values(properties, "tcW", "w")[0]) == sum(grid[at : at + span])
                at += span
            assert at == len(grid)


def test_every_cell_ends_with_a_paragraph(word: Word) -> None:
    assert {local(list(one)[-1]) for one in word.body.iter(qn("w:tc"))} == {"p"}


def test_no_two_tables_touch() -> None:
    table = Table("", ("一",), ((cell("甲"),),))
    word = write(small(table, table, Table("", ("一",), ((Cell((table, table)),),))))
    for story in (word.body, *word.body.iter(qn("w:tc"))):
        kinds = [local(one) for one in story]
        assert ("tbl", "tbl") not in pairwise(kinds)


def test_a_row_that_is_long_may_break_and_a_short_one_may_not() -> None:
    table = Table("", ("一",), ((cell("長い文。" * 300),), (cell("短い文"),)))
    [written] = write(small(table)).tables()
    assert [bool(values(row, "cantSplit")) for row in written.tr_lst] == [True, False, True]


def test_a_table_without_headings_and_one_without_rows() -> None:
    bare = Table("題", ("", ""), ((cell("甲"), cell("乙")),))
    empty = Table("空", ("一", "二"), ())
    word = write(small(bare, empty, Card("空の票", ()), Table("無", ("",), ((), ()))))
    assert [len(one.tr_lst) for one in word.tables()] == [1, 1]
    assert len(values(word.body, "tblHeader")) == 1
    assert word.paragraphs("caption") == ["題\n", "空\n", "空の票\n", "無\n"]


# --- pages ---------------------------------------------------------------------------------------

WIDE = Table(
    "広い表",
    tuple(f"長い見出しの列その{index}" for index in range(10)),
    (tuple(cell("どの列にも二十字を超える長めの文が書いてある。") for _ in range(10)),),
)


def lying(word: Word) -> list[list[str]]:
    """The texts on lying pages, section by section."""
    found: list[list[str]] = []
    texts: list[str] = []
    for one in word.body:
        section = one if one.tag == qn("w:sectPr") else one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        text = "".join(t.text for t in one.iter(qn("w:t")))
        if one.tag == qn("w:p") and text:
            texts.append(text)
        if section is not None:
            if section.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape":
                found.append(texts)
            texts = []
    return found


def test_a_wide_table_lies_with_its_heading_and_the_few_words_before_it() -> None:
    inner = Section("表の節", (paragraph("次のとおり。"), WIDE, paragraph("後の文。")), "part", "1")
    word = write(replace(small(), sections=(Section("章", (paragraph("前"), inner), "c", "第1"),)))
    assert lying(word) == [["表の節", "次のとおり。", "広い表"]]
    lies = word.document.sections[1]
    assert lies.page_width is not None
    assert lies.page_height is not None
    assert lies.page_width > lies.page_height
    assert values(word.tables()[0], "tblW", "w") == ["14004"]


def test_long_words_before_a_wide_table_stay_upright() -> None:
    word = write(small(paragraph("長い文。" * 100), WIDE))
    assert lying(word) == [["広い表"]]


def test_wide_tables_share_their_pages() -> None:
    assert lying(write(small(WIDE, paragraph("間"), WIDE))) == [["章", "広い表", "間", "広い表"]]


def of_columns(count: int, text: str = "どの列にも九字を超える文") -> Table:
    heads = tuple(f"見出し{index}" for index in range(count))
    return Table(f"{count}列の表", heads, (tuple(cell(text) for _ in heads),))


@pytest.mark.parametrize(
    ("count", "style", "lies"),
    [
        # 7 columns of text have their room in the usual type, one more in a smaller one.
        (7, "表の文字", False),
        (8, "表の文字（小）", False),
        (9, "表の文字", True),
        (11, "表の文字", True),
        (12, "表の文字（小）", True),
        (40, "表の文字（小）", True),
    ],
)
def test_a_table_that_is_too_wide_gets_smaller_type_before_its_page_is_turned(
    count: int, style: str, lies: bool
) -> None:
    word = write(small(of_columns(count)))
    assert [bool(lying(word)), len(word.paragraphs(style))] == [lies, count]
    assert len(word.paragraphs(style.replace("文字", "見出し"))) == count
    assert values(word.tables()[0], "tblW", "w") == ["14004" if lies else "9072"]


def test_tables_with_the_same_headings_are_set_alike() -> None:
    wide, few = of_columns(8), replace(of_columns(8, "短い"), caption="少ない表")
    assert write(small(few)).paragraphs("表の文字（小）") == []
    assert len(write(small(few, wide)).paragraphs("表の文字（小）")) == 16
    wide, few = of_columns(10), replace(of_columns(10, "短い"), caption="少ない表")
    assert lying(write(small(few))) == []
    assert lying(write(small(few, paragraph("長い文。" * 100), wide))) == [
        ["章", "少ない表"],
        ["10列の表"],
    ]


def test_what_would_fill_little_of_an_upright_page_between_wide_tables_lies_too() -> None:
    between = Section("間の節", (paragraph("間の文。" * 20), of_columns(2)), "between", "1")
    after = Section("後の節", (paragraph("文。" * 20), WIDE), "after", "2")
    assert lying(write(small(WIDE, between, after))) == [
        [
            "章",
            "広い表",
            "間の節",
            "間の文。" * 20,
            "2列の表",
            "後の節",
            "文。" * 20,
            "広い表",
        ]
    ]


@pytest.mark.parametrize(
    "much",
    [
        paragraph("間の文。" * 100),
        Card("票", (Fact("名", (paragraph("間の文。" * 60),)),)),
        Drawing("図", SVG, 400, 100, ()),
        Drawing("", SVG, 400, 100, ()),
    ],
)
def test_what_fills_more_stays_upright(much: Block) -> None:
    assert lying(write(small(WIDE, much, WIDE))) == [["章", "広い表"], ["広い表"]]


def test_the_first_chapter_is_not_left_alone_on_its_page_before_a_wide_table() -> None:
    inner = Section("節", (paragraph("節の文。"), WIDE), "part", "1")
    first = Section("初めの章", (paragraph("章の文。"), inner), "first", "第1")
    many = tuple(Section("章", (), f"c{n}", f"第{n}") for n in range(2, 12))
    word = write(replace(small(), sections=(first, *many)))
    assert lying(word) == [["初めの章", "章の文。", "節", "節の文。", "広い表"]]


def test_a_table_with_a_very_high_row_lies() -> None:
    high = Table("高い表", ("一", "二"), ((cell("長い文。" * 300), cell("長い文。" * 300)),))
    low = replace(high, caption="低い表", columns=("三", "四"), rows=((cell("文。"),) * 2,))
    assert lying(write(small(low, high))) == [["高い表"]]


def test_a_wide_table_in_a_card_does_not_lie() -> None:
    assert lying(write(small(Card("票", (Fact("表", (WIDE,)),))))) == []


def test_pages_are_numbered_but_not_the_title_page() -> None:
    many = tuple(Section("章", (), f"c{n}", f"第{n}") for n in range(1, 12))
    word = write(replace(small(WIDE), sections=(*many, *small(WIDE).sections)))
    first, *others = word.document.sections
    assert others
    assert first.different_first_page_header_footer
    assert not any(one.different_first_page_header_footer for one in others)
    assert [one.text for one in first.first_page_footer.paragraphs] in ([], [""])
    for one in word.document.sections:
        assert [p.text for p in one.header.paragraphs] == ["市　計画"]
        assert "PAGE" in one.footer._element.xml


def test_a_short_document_has_a_head_instead_of_a_title_page() -> None:
    word = write(small(paragraph("本文")))
    assert not word.document.sections[0].different_first_page_header_footer
    assert list(word.body.iter(qn("w:pageBreakBefore"))) == []


def test_title_page_contents_and_chapters_each_begin_a_page() -> None:
    many = tuple(Section("章", (), f"c{n}", f"第{n}") for n in range(1, 12))
    word = write(replace(small(), sections=many))
    begin = [one.getparent().getparent() for one in word.body.iter(qn("w:pageBreakBefore"))]
    assert [word.style(one) for one in begin] == ["TOC Heading", "heading 1"]
    assert begin[1] is next(p for p in word.body.iter(qn("w:p")) if word.style(p) == "heading 1")


def test_the_state_stands_on_each_page(word: Word) -> None:
    head = word.document.sections[0].header.paragraphs[0].text
    assert head == "見本県見本市　見本市重層的支援体制整備事業実施計画（作成中）"


# --- drawings ------------------------------------------------------------------------------------


def test_a_drawing_is_a_picture_with_its_words() -> None:
    words = (paragraph("相談を受ける"), Items(((paragraph("つなぐ\x07"),),)))
    drawing = Drawing("支援の流れ", SVG, 400, 100, words)
    wide = replace(drawing, width=4000, height=1000)
    high = replace(drawing, width=400, height=40000)
    word = write(small(drawing, wide, high))
    shapes = word.document.inline_shapes
    assert [(one.width.pt, one.height.pt) for one in shapes] == [
        (300.0, 75.0),
        (453.6, 113.4),
        (6.25, 625.0),
    ]
    properties = [one._inline.docPr for one in shapes]
    assert {one.get("descr") for one in properties} == {"相談を受ける\nつなぐ\ufffd"}
    assert {one.get("title") for one in properties} == {"支援の流れ"}
    assert [one.get("id") for one in properties] == ["1", "2", "3"]
    assert word.paragraphs("caption") == ["支援の流れ\n"] * 3
    assert word.raw["word/media/image1.png"].startswith(b"\x89PNG")


# --- the file ------------------------------------------------------------------------------------


def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    with_picture = small(Drawing("図", SVG, 400, 100, (paragraph("語"),)))
    for one in (document, with_picture):
        first = render_docx(one, Theme())
        assert render_docx(one, Theme()) == first
        with zipfile.ZipFile(BytesIO(first)) as file:
            assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert len(set(file.namelist())) == len(file.namelist())


def test_the_file_says_what_it_is(word: Word) -> None:
    properties = word.document.core_properties
    assert properties.title == "見本市重層的支援体制整備事業実施計画"
    assert properties.author == "見本県見本市"
    assert properties.subject == "断らない相談と、つながり続ける支援のために"
    assert properties.language == "ja-JP"
    [lang] = word.part("styles").iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == lang.get(qn("w:eastAsia")) == "ja-JP"


def test_a_document_in_english_says_so(document: Document) -> None:
    word = write(replace(document, language="en"))
    assert word.document.core_properties.language == "en-US"
    assert word.paragraphs("TOC Heading") == ["Contents\n"]


def test_long_properties_are_cut_and_breaks_are_not_in_them() -> None:
    cover = Cover("長い名前\n" * 200, "", "市", "", "", "")
    word = write(replace(small(), cover=cover))
    assert word.document.core_properties.title == ("長い名前 " * 51)
    assert "長い名前\n長い名前" in word.text


def test_nothing_at_all_is_a_file() -> None:
    word = write(Document(Cover("計画", "", "", "", "", ""), ()))
    assert word.text.split() == ["計画"]
    assert word.contents() == []


def test_ids_are_not_given_twice(word: Word) -> None:
    ids = values(word.part("styles"), "style", "styleId")
    assert len(set(ids)) == len(ids)
    for tag, attribute in (("num", "numId"), ("abstractNum", "abstractNumId")):
        numbers = values(word.part("numbering"), tag, attribute)
        assert len(set(numbers)) == len(numbers)
    used = {
        *values(word.body, "pStyle"),
        *values(word.body, "rStyle"),
        *values(word.body, "tblStyle"),
    }
    assert used <= set(ids)
    assert set(values(word.body, "numId")) - {"0"} <= set(
        values(word.part("numbering"), "num", "numId")
    )


def test_every_style_of_ours_is_in_use(document: Document) -> None:
    """One that the writer does not name, and no other style needs, is left over."""
    drawing = Drawing("図", SVG, 400, 100, ())
    full = replace(
        document,
        sections=(
            *document.sections,
            Section("図の章", (drawing, Items(((), (paragraph("甲"), paragraph("乙"))))), "x"),
            Section("表の章", (of_columns(8),), "y"),
        ),
    )
    word = write(full)
    styles = word.part("styles")
    parts = [data for name, data in word.raw.items() if name.endswith(".xml")]
    named = set(
        re.findall(rb'w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="(\w+)"', b"".join(parts))
    )
    unused = {
        one.get(qn("w:styleId"))
        for one in styles.iterfind(qn("w:style"))
        if one.get(qn("w:default")) is None
    } - {name.decode() for name in named}
    # The sample has no headings that deep.
    assert unused == {"Heading9"}


# --- order of the schema -------------------------------------------------------------------------

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs autoSpaceDE autoSpaceDN "
    "snapToGrid spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs color kern sz szCs u bdr vertAlign lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge shd",
    "trPr": "cantSplit tblHeader",
    "tbl": "tblPr tblGrid tr",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg docGrid",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr",
    "abstractNum": "multiLevelType lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "settings": "zoom defaultTabStop characterSpacingControl updateFields footnotePr compat themeFontLang "
    "decimalSymbol listSeparator",
    "compat": "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace "
    "doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting",
    "font": "altName charset family",
    "styles": "docDefaults style",
    "rubyPr": "rubyAlign hps hpsRaise hpsBaseText lid",
    "sdt": "sdtPr sdtContent",
}
"""The order in which the schema of WordprocessingML (ECMA-376, part 1) wants what we write; the rest of its names is left out."""


def test_elements_stand_in_the_order_of_the_schema(word: Word) -> None:
    parts = [
        word.body,
        *(
            word.part(name)
            for name in ("styles", "numbering", "settings", "footnotes", "fontTable")
        ),
    ]
    seen = set()
    for part in parts:
        for one in part.iter():
            order = ORDER.get(local(one)) if isinstance(one.tag, str) else None
            if order is not None:
                seen.add(local(one))
                names = [local(child) for child in one if isinstance(child.tag, str)]
                places = [order.split().index(name) for name in names]
                assert places == sorted(places), (local(one), names)
    assert seen == set(ORDER)


# --- size ----------------------------------------------------------------------------------------


def test_a_list_of_three_hundred_sites_with_long_names() -> None:
    long = "社会福祉法人見本市社会福祉協議会地域包括支援センター" * 4
    rows = tuple(
        (
            cell(f"圏域{n // 5}", header=True, rowspan=5) if n % 5 == 0 else cell("甲"),
            *(cell(long),) * 5,
        )
        if n % 5 == 0
        else (cell(long),) * 5
        for n in range(300)
    )
    table = Table("拠点", ("圏域", "名称", "所在地", "電話", "運営", "備考"), rows)
    [written] = write(small(table)).tables()
    assert len(written.tr_lst) == 301
    assert values(written, "vMerge").count("restart") == 60


def test_the_sample_holds_every_kind_of_block(document: Document) -> None:
    """What the tests above say of the sample, they say of all kinds but drawings."""
    kinds = {type(one) for one in walk(document.sections)}
    assert {Paragraph, Items, Card, Table, Section} < kinds
