"""A city's own Word file: its styles, page, head and foot are used, its text is left out."""

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm

from juso_plan.document.blocks import Document
from juso_plan.render.colour import contrast, pale
from juso_plan.render.docx import render_docx
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from tests.render.reading import missing, said, sections
from tests.render.sample import sample
from tests.render.test_docx import FIELD, values
from tests.render.word import Word

OWN = "市の様式の本文です。"


@pytest.fixture(scope="module")
def document() -> Document:
    return sample()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file as a city may have it: other ids of styles, lists and footers of its own."""
    file = docx.Document()
    heading = file.styles["Heading 1"]
    heading.element.set(qn("w:styleId"), "10")
    for link in file.styles.element.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
        if link.get(qn("w:val")) == "Heading1":
            link.set(qn("w:val"), "10")
    # A style of the city with the id of one of ours, but another name.
    own = file.styles.add_style("市の様式", WD_STYLE_TYPE.PARAGRAPH)
    own.element.set(qn("w:styleId"), "TableText")
    file.add_paragraph(OWN)
    file.add_comment(file.paragraphs[0].runs, text="内輪の話")
    file.part.relate_to("https://old.example.jp", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    file.add_paragraph("一つめ", style="List Number")
    file.add_table(2, 2)
    section = file.sections[0]
    section.page_width, section.page_height = Mm(182), Mm(257)
    section.left_margin, section.right_margin, section.gutter = Mm(17), Mm(18), Mm(5)
    section.footer.paragraphs[0].text = "見本市"
    path = tmp_path_factory.mktemp("theme") / "様式.docx"
    file.save(str(path))
    return path


@pytest.fixture(scope="module")
def word(template: Path, document: Document) -> Word:
    return Word(render_docx(document, Theme(word=template)))


def test_its_text_is_gone_and_ours_is_whole(word: Word, document: Document) -> None:
    for name, data in word.raw.items():
        for gone in (OWN, "内輪の話", "old.example.jp"):
            assert gone.encode() not in data, name
    for text in said(Document(document.cover, (), document.notes)):
        assert missing(iter([text]), word.text) == []
    assert word.headings() == [
        (depth, f"{one.number}　{one.title}\n" if one.number else f"{one.title}\n")
        for depth, one in sections(document)
    ]


def test_its_styles_are_used_and_ours_are_added(word: Word) -> None:
    assert "10" in values(word.body, "pStyle")
    assert "Heading1" not in values(word.body, "pStyle")
    # Heading 1 of python-docx's file is blue.
    assert word.document.styles["Heading 1"].font.color.rgb is not None
    ids = values(word.part("styles"), "style", "styleId")
    assert len(set(ids)) == len(ids)
    assert "TableTextPlan" in ids
    named = {*values(word.body, "pStyle"), *values(word.body, "rStyle")}
    named |= {*values(word.body, "tblStyle"), *values(word.part("footnotes"), "pStyle")}
    named |= {
        link for tag in ("basedOn", "next", "link") for link in values(word.part("styles"), tag)
    }
    assert named <= set(ids)


def test_its_page_head_and_foot_stay(word: Word) -> None:
    for section in word.document.sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert {round(section.page_width.mm), round(section.page_height.mm)} == {182, 257}
        assert section.footer.paragraphs[0].text == "見本市"
    first = word.document.sections[0]
    assert first.page_width == word.document.sections[-1].page_width
    # It has no head, so it gets ours.
    assert "作成中" in first.header.paragraphs[0].text
    # Upright 142 mm between the margins, lying 217 mm; Word counts in twips.
    width = round(Mm(142).twips)
    assert {int(values(one, "tblW", "w")[0]) for one in word.body.iterfind(qn("w:tbl"))} <= {
        *range(width - 2, width + 3),
        *range(round(Mm(217).twips) - 2, round(Mm(217).twips) + 3),
    }


def test_its_lists_and_ours_have_numbers_apart(word: Word) -> None:
    numbering = word.part("numbering")
    for tag, attribute in (("num", "numId"), ("abstractNum", "abstractNumId")):
        numbers = values(numbering, tag, attribute)
        assert len(set(numbers)) == len(numbers)
    kinds = [str(one.tag).rpartition("}")[2] for one in numbering]
    assert kinds == sorted(kinds)  # abstractNum before num, as the schema wants
    assert set(values(word.body, "numId")) - {"0"} <= set(values(numbering, "num", "numId"))
    # Its list of numbers goes on to belong to its style alone.
    assert "ListNumber" in values(numbering, "pStyle")


def test_the_settings_keep_the_order_of_the_schema(word: Word) -> None:
    names = [str(one.tag).rpartition("}")[2] for one in word.part("settings")]
    assert names.count("updateFields") == 1
    assert names.index("savePreviewPicture") < names.index("updateFields") < names.index("compat")


def test_the_same_twice(template: Path, document: Document) -> None:
    theme = Theme(word=template)
    assert render_docx(document, theme) == render_docx(document, theme)


def test_a_file_of_ours_is_a_template_too(document: Document, tmp_path: Path) -> None:
    """Who changes the styles of one year's file has the next year's template."""
    path = tmp_path / "前年.docx"
    path.write_bytes(render_docx(document, Theme()))
    first, again = Word(path.read_bytes()), Word(render_docx(document, Theme(word=path)))
    assert again.text == first.text
    assert again.headings() == first.headings()
    assert again.contents() == first.contents()
    assert again.raw["word/styles.xml"] == first.raw["word/styles.xml"]
    assert len(again.tables()) == len(first.tables())
    told = [one.text for one in again.body.iter(qn("w:instrText"))]
    assert [one for one in told if not FIELD.fullmatch(one)] == []


def test_a_template_without_a_page_gets_one(document: Document, tmp_path: Path) -> None:
    file = docx.Document()
    for one in list(file.sections[0]._sectPr):
        file.sections[0]._sectPr.remove(one)
    path = tmp_path / "様式.docx"
    file.save(str(path))
    word = Word(render_docx(document, Theme(word=path)))
    page = word.document.sections[0]
    assert page.page_width is not None
    assert round(page.page_width.mm) == 210
    file.element.body.remove(file.sections[0]._sectPr)
    file.save(str(path))
    again = Word(render_docx(document, Theme(word=path))).document.sections[0]
    assert again.page_width is not None
    assert round(again.page_width.mm) == 210


NO_FILES = {
    "no file": None,
    "a text": "様式".encode(),
    "an empty archive": b"PK\x05\x06" + bytes(18),
}


@pytest.mark.parametrize("case", NO_FILES)
def test_what_is_no_word_file_is_said(case: str, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "様式.docx"
    data = NO_FILES[case]
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadTemplate) as raised:
        render_docx(document, Theme(word=path))
    assert raised.value.label == "template-no-word"
    assert raised.value.args_of_label["path"] == path.as_posix()


# --- colour, fonts, emblem -----------------------------------------------------------------------


def test_the_colour_of_the_theme_is_seen(document: Document) -> None:
    word = Word(render_docx(document, Theme(colour="#a02040")))
    assert "A02040" in values(word.part("styles"), "bottom", "color")
    assert set(values(word.body, "shd", "fill")) == {"F6E9EC"}
    assert pale("#a02040") == "#f6e9ec"
    assert contrast("#000000", pale("#000000")) > 15


def fonts(word: Word) -> dict[str, tuple[str, ...]]:
    return {
        one.get(qn("w:name")): tuple(values(one, "altName"))
        for one in word.part("fontTable").iterfind(qn("w:font"))
    }


def test_for_the_fonts_of_the_project_stand_those_of_office_computers(document: Document) -> None:
    word = Word(render_docx(document, Theme()))
    assert fonts(word) == {
        "BIZ UDGothic": ("BIZ UDゴシック",),
        "BIZ UDMincho Medium": ("BIZ UD明朝 Medium,BIZ UDMincho",),
    }
    assert set(values(word.part("styles"), "rFonts", "eastAsia")) == set(fonts(word))


def test_fonts_of_the_theme_are_named_as_they_are(document: Document) -> None:
    theme = Theme(heading_fonts=("市の<ゴシック>", "游ゴシック"), text_fonts=('"明朝" & 他',))
    word = Word(render_docx(document, theme))
    assert fonts(word) == {"市の<ゴシック>": ("游ゴシック",), '"明朝" & 他': ()}
    assert set(values(word.part("styles"), "rFonts", "eastAsia")) == set(fonts(word))


def test_the_emblem_stands_on_the_cover_with_its_words(document: Document, tmp_path: Path) -> None:
    emblem = tmp_path / "市章.svg"
    emblem.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>',
        encoding="utf-8",
    )
    word = Word(render_docx(document, Theme(emblem=emblem, emblem_text="見本市の市章")))
    [shape] = word.document.inline_shapes
    assert shape._inline.docPr.get("descr") == "見本市の市章"
    assert shape.height.mm == pytest.approx(20, abs=0.1)
    assert shape.width.mm == pytest.approx(40, abs=0.5)
