"""The plan as Markdown: GitHub's reading of it says what the document says, and no more."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from juso_plan.document.blocks import (
    Block,
    Cell,
    Cover,
    Document,
    Inline,
    Items,
    Link,
    Note,
    NoteMark,
    Open,
    Paragraph,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
)
from juso_plan.render.markdown import render_markdown
from tests.render.reading import missing, page, said, said_on_cover, sections
from tests.render.sample import HOSTILE, sample

# As GitHub reads it, with its tables, strikethrough, footnotes and formulas. Bare addresses are looked for apart.
_MARKDOWN = (
    MarkdownIt("commonmark", {"html": True})
    .enable(["table", "strikethrough"])
    .use(footnote_plugin)
    .use(dollarmath_plugin)
)

_OWN_HTML = re.compile(r'<br>|</?(?:strong|ins)>|<a id="[\w-]+">|</a>|<a id="[\w-]+"></a>\n?')


def flat(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *flat(token.children or []))]


def read(markdown: str) -> str:
    """The text of the page that Markdown makes."""
    return page(_MARKDOWN.render(markdown)).text


def small(*content: Block) -> Document:
    section = Section("章", content, "chapter", "第1")
    return Document(Cover("計画", "", "市", "", "", ""), (section,))


def body(*content: Block) -> str:
    """What stands below the heading of the only section."""
    return render_markdown(small(*content)).split("## 第1 章\n\n", 1)[1].removesuffix("\n")


def paragraph(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in content))


def cell(text: str, *, header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((paragraph(text),), header, rowspan, colspan)


def test_all_texts_stand_in_the_text_in_order() -> None:
    text = read(render_markdown(sample()))
    # Footnotes stand at the end in the order of their marks.
    document = replace(sample(), notes=())
    assert missing(said(document), text.split("注\n", 1)[1]) == []
    for note in sample().notes:
        assert missing(said(Document(sample().cover, (), (note,))), text) == []


def test_all_of_the_cover_stands_in_the_text() -> None:
    text = read(render_markdown(sample()))
    for one in said_on_cover(sample()):
        assert missing(iter([one]), text) == []


def test_text_never_becomes_structure() -> None:
    tokens = flat(_MARKDOWN.parse(render_markdown(sample())))
    types = {token.type for token in tokens}
    assert not types & {
        "em_open",
        "s_open",
        "code_inline",
        "code_block",
        "fence",
        "hr",
        "image",
        "math_inline",
        "math_block",
        "math_inline_double",
    }
    for token in tokens:
        if token.type in {"html_inline", "html_block"}:
            assert _OWN_HTML.fullmatch(token.content), token.content
        if token.type == "link_open":
            assert re.match("https://|#", str(token.attrs["href"]))


def test_a_bare_address_is_not_linked_by_the_site() -> None:
    markdown = re.sub(r"\]\([^)]*\)", "]", render_markdown(sample()))
    assert not re.search(r"https?://|www\.|[a-z]@[a-z]", markdown)


def test_headings_are_the_sections() -> None:
    tokens = _MARKDOWN.parse(render_markdown(sample()))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    depths = [depth + 1 for depth, _ in sections(sample()) if depth < 6]
    assert levels == [1, 2, *depths, 2]
    assert "\n**（a） 深い見出し2**\n" in render_markdown(sample())


def test_every_link_inside_leads_to_a_place() -> None:
    markdown = render_markdown(sample())
    places = re.findall(r'<a id="([^"]+)"></a>', markdown)
    assert len(places) == len(set(places))
    inside = re.findall(r"\]\(#([^)]+)\)", markdown)
    assert set(inside) <= set(places)
    assert [one for one in inside if one != "implementation"][:3] == [
        "about",
        "background",
        "source",
    ]


def test_japanese_is_not_escaped() -> None:
    text = "市は「断らない相談」（第1号イ）を、5か所・2,000人で行う。※令和7年4月1日から—＊｜"
    assert body(paragraph(text)) == text


def test_only_what_could_be_structure_is_escaped() -> None:
    escaped = {
        "# 見出し": "\\# 見出し",
        "甲 # 乙": "甲 # 乙",
        "- 箇条": "\\- 箇条",
        "甲 - 乙": "甲 - 乙",
        "1. 一": "1\\. 一",
        "2025. 1": "2025\\. 1",
        "1.5倍": "1.5倍",
        "(1) 一": "(1) 一",
        "> 引用": "\\> 引用",
        "a > b": "a > b",
        "R&D": "R&D",
        "&amp;": "\\&amp;",
        "甲|乙": "甲\\|乙",
        "[語](x)": "\\[語\\](x)",
        "{{ x }}": "\\{{ x }}",
        "{甲}": "{甲}",
        "a:b": "a:b",
        "http://x.jp": "http\\://x.jp",
        "終わり!": "終わり!",
    }
    assert {text: body(paragraph(text)) for text in escaped} == escaped


def test_stress_is_seen_beside_japanese_brackets() -> None:
    assert body(paragraph("市は", Strong((Text("強調"),)), "する")) == "市は**強調**する"
    assert body(paragraph(Strong((Text("「強調」"),)))) == "**「強調」**"
    assert "<strong>「強調」</strong>" in body(paragraph("市は", Strong((Text("「強調」"),)), "を"))
    twice = body(paragraph(Strong((Text("一"),)), Strong((Text("二"),))))
    assert read(twice) == "一二\n"


def test_a_line_break_is_one_in_every_place() -> None:
    assert body(paragraph("一\n二")) == "一\\\n二"
    assert body(Items(((paragraph("一\n- 二"),),))) == "- 一\\\n  \\- 二"
    table = Table("表", ("一",), ((cell("一\n二"),),))
    assert "| 一<br>二 |" in body(table)


def test_open_marks_ruby_and_links() -> None:
    marks = paragraph(Open("未定"), Open("記載なし"), Open("未記載"), Ruby("狭間", "はざま"))
    assert body(marks) == "（未定）（資料に記載なし）（未記載）狭間（はざま）"
    assert body(paragraph(Link("語", "https://example.jp/a(b)|c&lt;"))) == (
        "[語](https://example.jp/a%28b%29%7Cc\\&lt;)"
    )
    assert body(paragraph(Link("語", "javascript:alert(1)"))) == "語"
    assert body(paragraph("見よ!", Link("語", "#chapter"))) == "見よ\\![語](#chapter)"
    assert body(paragraph("甲^", Link("^語", "#chapter"))) == "甲\\^[\\^語](#chapter)"


def test_a_cell_that_spans_rows_stands_in_each() -> None:
    rows = (
        (cell("北", header=True, rowspan=2), cell("甲"), cell("1")),
        (cell("乙"), cell("20")),
        (cell("計", header=True, colspan=2), cell("21")),
    )
    assert body(Table("表", ("圏域", "名称", "数"), rows, "か所", "市調べ")).split("\n") == [
        "**表**（単位：か所）",
        "",
        "| 圏域 | 名称 | 数 |",
        "| --- | --- | ---: |",
        "| 北 | 甲 | 1 |",
        "| 北 | 乙 | 20 |",
        "| 計 |  | 21 |",
        "",
        "資料：市調べ",
    ]


def test_a_row_longer_than_the_headings_is_kept() -> None:
    table = Table("表", ("一",), ((cell("甲"), cell("乙")),))
    assert "| 一 |  |\n| --- | --- |\n| 甲 | 乙 |" in body(table)


def test_a_list_in_a_cell_is_kept_line_by_line() -> None:
    content = (paragraph("次の二つ"), Items(((paragraph("甲"),), (paragraph("乙"),))))
    table = Table("表", ("一",), ((Cell(content),),))
    assert "| 次の二つ<br>・甲<br>・乙 |" in body(table)


def test_a_note_that_no_mark_names_is_shown_all_the_same() -> None:
    plan = replace(
        small(paragraph("本文", NoteMark(1), ": 続き")),
        notes=(Note(1, (Text("一"),)), Note(2, (Text("二"),))),
    )
    markdown = render_markdown(plan)
    assert "本文[^1]\\: 続き" in markdown
    assert "[^1]: 一\n" in markdown
    assert "注2：二\n" in markdown
    assert missing(iter(["本文", "続き", "二", "一"]), read(markdown)) == []


_PIECES = st.lists(
    st.sampled_from(
        [*"#-+=>*_`~[]()<>!&|\\:$^{}.0 1\n\t語、a\"'", *HOSTILE, "://", "http", "&lt;"]
    ),
    max_size=12,
).map("".join)
_INLINES: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, _PIECES),
    st.builds(lambda text: Strong((Text(text),)), _PIECES),
    st.builds(Ruby, _PIECES, _PIECES),
    st.builds(Link, _PIECES, st.just("https://example.jp/")),
    st.just(NoteMark(1)),
)


@given(st.lists(_INLINES, min_size=1, max_size=5))
def test_whatever_a_line_holds_it_is_read_as_it_was_written(inlines: list[Inline]) -> None:
    line = tuple(inlines)
    plan = replace(
        small(
            Paragraph(line),
            Items(((Paragraph(line), Paragraph(line)),)),
            Table("表", ("一", "二"), ((Cell((Paragraph(line),)), cell("二")),)),
        ),
        notes=(Note(1, (Text("注"),)),),
    )
    markdown = render_markdown(plan)
    tokens = flat(_MARKDOWN.parse(markdown))
    assert not {token.type for token in tokens} & {
        "em_open",
        "s_open",
        "code_inline",
        "code_block",
        "fence",
        "hr",
        "image",
        "math_inline",
    }
    assert sum(token.type == "heading_open" for token in tokens) == 4
    assert sum(token.type == "bullet_list_open" for token in tokens) == 2
    assert missing(said(replace(plan, notes=())), read(markdown)) == []
