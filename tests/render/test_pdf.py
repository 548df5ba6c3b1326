"""The PDF of a plan: complete, tagged, kept in form, and nothing of the plan's text is markup."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfua import validate

from juso_plan.document.blocks import (
    Block,
    Card,
    Cell,
    Cover,
    Document,
    Drawing,
    Fact,
    Items,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Remark,
    Ruby,
    Section,
    Strong,
    Table,
    Text,
    walk,
)
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.pdf import render_pdf
from juso_plan.render.plain import texts
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from tests.render.reading import said, said_on_cover, sections, squeezed
from tests.render.reading_pdf import (
    filled,
    fonts_of,
    header_cells,
    outline,
    page_lines,
    page_text,
    reader,
    settings_of,
    structure,
    text_of,
)
from tests.render.sample import sample

ROOT = Path(__file__).parents[2]
PLANS = {path.parent.name: path for path in sorted(ROOT.glob("municipalities/*/*.yaml"))}
DOCUMENTS = ["sample", *PLANS, "checklist"]


@cache
def document(name: str) -> Document:
    if name == "sample":
        return sample()
    plan = read(PLANS["kitakami" if name == "checklist" else name].read_bytes())
    if name == "checklist":
        table = checklist("plan.yaml", plan, Options(today=date(2027, 4, 1)), "ja")
        return checklist_document(table, "ja")
    assert plan.plan is not None
    return build_document(plan.plan)


@cache
def pdf(name: str) -> bytes:
    return render_pdf(document(name), Theme())


def small(*content: Block, notes: tuple[Note, ...] = ()) -> Document:
    section = Section("章", content, "chapter", "第1")
    return Document(Cover("計画", "", "市", "", "", ""), (section,), notes)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def cell(text: str, *, header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell((paragraph(text),), header, rowspan, colspan)


def set_as(*content: Block) -> bytes:
    return render_pdf(small(*content), Theme())


# --- what is said -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["sample", "checklist"])
def test_all_texts_stand_on_the_pages(name: str) -> None:
    text = squeezed(text_of(pdf(name)))
    wanted = Counter(filter(None, map(squeezed, said(document(name)))))
    assert {one: n for one, n in wanted.items() if text.count(one) < n} == {}


@pytest.mark.parametrize("name", ["sample", "checklist"])
def test_all_of_the_cover_stands_on_the_first_page(name: str) -> None:
    text = squeezed(page_text(reader(pdf(name)).pages[0]))
    assert [one for one in said_on_cover(document(name)) if squeezed(one) not in text] == []


def test_japanese_beside_figures_is_found_by_who_searches() -> None:
    text = text_of(set_as(paragraph("平成30年4月からABCを行う。")))
    assert "平成30年4月からABCを行う。" in text


def test_a_line_break_in_text_is_a_line_break() -> None:
    lines = page_lines(reader(set_as(paragraph("一行目\n二行目"))).pages[2])
    assert lines == ["第1\u3000章", "一行目", "二行目"]


def test_a_reading_stands_behind_its_word() -> None:
    text = text_of(set_as(Paragraph((Text("制度の"), Ruby("狭間", "はざま"), Text("に")))))
    assert "制度の狭間はざまに" in squeezed(text)


# --- the form ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_checker_of_pdf_ua_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf(name))
    report = validate(str(path))
    assert [(one.rule_id, one.message) for one in report.findings] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_header_of_a_table_is_tagged_as_one(name: str) -> None:
    headers = Counter(one.scope for one in structure(pdf(name)).all("TH"))
    columns, rows = header_cells(document(name))
    assert (headers["Column"], headers["Row"]) == (columns, rows)
    assert headers.total() == columns + rows


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_table_card_and_drawing_is_one_with_its_caption(name: str) -> None:
    blocks = list(walk(document(name).sections))
    tables = [one for one in blocks if isinstance(one, Card | Table)]
    drawings = [one for one in blocks if isinstance(one, Drawing)]
    on_cover = 1 if document(name).cover.facts else 0
    tags = structure(pdf(name))
    assert len(tags.all("Table")) == len(tables) + on_cover
    assert len(tags.all("Caption")) == len(tables) + len(drawings)
    said_instead = ["\n".join(texts(one.alternative)) for one in drawings]
    assert [one.alternative for one in tags.all("Figure")] == said_instead


def test_what_is_stressed_in_a_cell_is_no_header() -> None:
    stressed = Cell((Paragraph((Strong((Text("適合"),)),)),))
    rows = ((cell("項目", header=True), stressed),)
    tags = structure(set_as(Table("表", ("一", "二"), rows)))
    assert [one.scope for one in tags.all("TH")] == ["Column", "Column", "Row"]
    assert len(tags.all("TD")) == 1


def test_metadata() -> None:
    made = render_pdf(replace(document("sample"), day=date(2025, 4, 1)), Theme())
    about = reader(made)
    assert about.metadata is not None
    assert about.metadata.title == "見本市重層的支援体制整備事業実施計画"
    assert about.metadata.author == "見本県見本市"
    assert about.metadata.creation_date is not None
    assert about.metadata.creation_date.date() == date(2025, 4, 1)
    assert settings_of(made) == {"language": "ja-JP", "marked": True, "title shown": True}
    assert about.xmp_metadata is not None
    marks = about.xmp_metadata.rdf_root.toxml()
    for mark in ("pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"):
        assert mark in marks


def test_a_document_in_english_says_so() -> None:
    made = render_pdf(replace(small(paragraph("text")), language="en"), Theme())
    assert settings_of(made)["language"] == "en"
    assert page_lines(reader(made).pages[1])[0] == "Contents"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_bookmarks_follow_the_sections(name: str) -> None:
    wanted = [
        (depth, f"{one.number}\u3000{one.title}" if one.number else one.title)
        for depth, one in sections(document(name))
    ]
    last = [(1, "注")] if name == "sample" else []
    assert outline(pdf(name)) == [(1, "目次"), *wanted, *last]


def test_pages_are_counted_from_the_first_chapter() -> None:
    labels = reader(pdf("kitakami")).page_labels
    assert labels[:4] == ["", "i", "ii", "1"]
    assert labels[3:] == [str(number) for number in range(1, len(labels) - 2)]


def test_the_contents_name_the_page_of_each_chapter() -> None:
    made = reader(pdf("kitakami"))
    contents = squeezed(page_text(made.pages[1]) + page_text(made.pages[2])).replace(".", "")
    chapters = [squeezed(f"{one.number}{one.title}") for one in document("kitakami").sections]
    begins = {
        line: label
        for label, page in zip(made.page_labels[3:], made.pages[3:], strict=True)
        for line in map(squeezed, page_lines(page))
        if line in chapters
    }
    assert list(begins) == chapters
    assert [one for one, label in begins.items() if one + label not in contents] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_heading_and_no_caption_is_left_at_the_foot_of_a_page(name: str) -> None:
    blocks = list(walk(document(name).sections))
    titles = {squeezed(f"{b.number}{b.title}") for b in blocks if isinstance(b, Section)}
    captions = {squeezed(b.caption) for b in blocks if isinstance(b, Card | Table | Drawing)}
    pages = reader(pdf(name)).pages[2:]
    last = [squeezed(page_lines(page)[-1]) for page in pages]
    assert [one for one in last if one in titles | captions] == []


def test_a_chapter_begins_below_the_one_before_it_however_long_they_are() -> None:
    chapters = tuple(
        Section(
            f"{number}つ目の章", (paragraph("長い文が続く。" * 150),), f"c{number}", f"第{number}"
        )
        for number in range(1, 4)
    )
    made = reader(render_pdf(replace(small(), sections=chapters), Theme()))
    begun = [[one for one in page_lines(page) if "つ目の章" in one] for page in made.pages[2:]]
    assert begun == [
        ["第1\u30001つ目の章", "第2\u30002つ目の章"],
        ["第3\u30003つ目の章"],
    ]


def test_a_heading_goes_to_the_next_page_with_its_first_words() -> None:
    """Wherever on a page it would come to stand."""
    chapters = tuple(
        Section("章", (paragraph("文が続く。" * (37 * number % 130)),), f"c{number}", f"第{number}")
        for number in range(1, 30)
    )
    made = reader(render_pdf(replace(small(), sections=chapters), Theme()))
    pages = [page_lines(page) for page in made.pages[2:]]
    titles = {f"{one.number}\u3000章" for one in chapters}
    at = [len(page) - index for page in pages for index, line in enumerate(page) if line in titles]
    assert len(at) == len(chapters)
    assert 1 not in at


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_page_of_the_text_is_left_nearly_empty(name: str) -> None:
    made = reader(pdf(name))
    pages = zip(made.page_labels, made.pages, strict=True)
    *text, _last = [(label, filled(page)) for label, page in pages if label.isdecimal()]
    assert [(label, share) for label, share in text if share < 0.25] == []


def test_the_same_document_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """In another process, in a place without fonts, home or settings."""
    script = (
        "import sys\n"
        "from juso_plan.render.pdf import render_pdf\n"
        "from juso_plan.render.theme import Theme\n"
        "from tests.render.sample import sample\n"
        "sys.stdout.buffer.write(render_pdf(sample(), Theme()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(ROOT),
            "HOME": "/nonexistent",
            "FONTCONFIG_FILE": os.devnull,
            "TZ": "Asia/Tokyo",
        },
        capture_output=True,
        check=True,
    )
    assert done.stdout == pdf("sample")


# --- links and notes --------------------------------------------------------------------------------


def test_only_web_addresses_and_places_of_the_document_are_links() -> None:
    targets = {
        "https://example.jp/": True,
        "#chapter": True,
        "#elsewhere": False,
        "javascript:alert(1)": False,
        "file:///etc/passwd": False,
        "https://example.jp/" + "a" * 9000: False,
    }
    for target, leads in targets.items():
        tags = structure(set_as(Paragraph((Link("語", target),))))
        # One more leads from the contents to the chapter.
        assert len(tags.all("Link")) == 1 + leads, target


def test_a_note_stands_once_at_the_foot_of_the_page_of_its_first_mark() -> None:
    marks = Paragraph((Text("甲"), NoteMark(2), Text("乙"), NoteMark(2), NoteMark(1), NoteMark(9)))
    notes = (Note(1, (Text("一の注"),)), Note(2, (Text("二の注"), NoteMark(1))))
    made = render_pdf(small(marks, notes=notes), Theme())
    assert len(structure(made).all("Note")) == 2
    text = squeezed(page_text(reader(made).pages[2]))
    assert text == "第1章甲注2乙注2注1注9注2二の注注1注1一の注"


# --- characters -------------------------------------------------------------------------------------


def test_a_character_that_the_font_of_the_text_lacks_comes_from_another() -> None:
    assert "𠮷田と㐂と葛\U000e0100" in text_of(set_as(paragraph("𠮷田と㐂と葛\U000e0100")))


LACKING = [
    # the text, what no font has
    ("電話📞と📠、また📞", ("📞", "📠")),
    ("한국", ("한", "국")),
    ("外字\ue000", ("\ue000",)),
]


@pytest.mark.parametrize(("text", "lacking"), LACKING)
def test_a_character_that_no_font_has_is_named(text: str, lacking: tuple[str, ...]) -> None:
    with pytest.raises(NoGlyph) as found:
        set_as(paragraph(text))
    assert found.value.characters == lacking


def test_a_character_in_a_drawing_is_looked_for_too() -> None:
    with pytest.raises(NoGlyph) as found:
        set_as(drawing(text="📞"))
    assert found.value.characters == ("📞",)


TEXTS = st.text(max_size=40)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_anywhere_is_set_or_its_characters_are_named(
    one: str, two: str, three: str
) -> None:
    name = Paragraph(
        (Strong((Text(one),)), Ruby(two, three), Link(one, f"https://example.jp/{two}"))
    )
    made = Document(
        Cover(one, two, three, one, two, three, (Fact(one, (name,)),)),
        (
            Section(
                one,
                (
                    name,
                    Items(((name,),), ordered=True),
                    Card(two, (Fact(three, (name,)),)),
                    Table(one, (two, three), ((cell(one, header=True), cell(two)),), three, one),
                    Remark(three, (name,)),
                ),
                "a",
                two,
                three,
                Link(one, two),
            ),
        ),
        (Note(1, (Text(one),)),),
    )
    lacking: tuple[str, ...] = ()
    try:
        assert render_pdf(made, Theme()).startswith(b"%PDF-")
    except NoGlyph as error:
        lacking = error.characters
    assert set(lacking) <= set(f"{one}{two}{three}")


# --- long and short ---------------------------------------------------------------------------------


def test_a_long_table_repeats_its_headings_and_the_name_of_the_area_on_each_page() -> None:
    rows: list[tuple[Cell, ...]] = []
    for number in range(300):
        if number % 150 == 0:
            rows.append((cell(f"圏域{number // 150}", header=True, colspan=2),))
        rows.append((cell(f"拠点{number}番", header=True), cell("直営")))
    made = set_as(Table("拠点の一覧", ("名称", "運営"), tuple(rows)))
    pages = [page_lines(page) for page in reader(made).pages[2:]]
    assert len(pages) > 5
    assert all("名称運営" in [squeezed(line) for line in page[:3]] for page in pages)
    assert {line for page in pages for line in page[:4] if line.startswith("圏域")} == {
        "圏域0",
        "圏域1",
    }
    assert all(any(line.startswith("圏域") for line in page[:4]) for page in pages)
    text = text_of(made)
    assert [n for n in range(300) if f"拠点{n}番" not in text] == []
    assert len(structure(made).all("Table")) == 1


def test_rows_that_a_cell_holds_together_stay_on_one_page() -> None:
    rows = tuple(
        row
        for group in range(12)
        for row in (
            (cell(f"第{group}号", header=True, rowspan=6), cell(f"{group}の0")),
            *((cell(f"{group}の{number}"),) for number in range(1, 6)),
        )
    )
    made = reader(set_as(Table("表", ("号", "事業"), rows)))
    found = [text_of_page for page in made.pages[2:] if (text_of_page := page_text(page))]
    assert len(found) > 1
    for group in range(12):
        on = [
            index
            for index, text in enumerate(found)
            if f"{group}の" in text.replace(f"1{group}の", "")
        ]
        assert len(on) == 1, group


def test_rows_that_are_too_many_for_a_page_are_cut_and_each_part_is_named() -> None:
    rows = (
        (cell("第1号", header=True, rowspan=200), cell("事業0")),
        *((cell(f"事業{number}"),) for number in range(1, 200)),
    )
    made = set_as(Table("表", ("号", "事業"), rows))
    pages = [page_text(page) for page in reader(made).pages[2:]]
    assert len(pages) > 3
    assert all("第1号" in page for page in pages)
    assert [n for n in range(200) if f"事業{n}" not in "".join(pages)] == []


LONG = "とても長い名前の地域包括支援センター" * 40


def test_very_long_names_are_set_whole() -> None:
    made = render_pdf(
        Document(
            Cover(LONG, LONG, LONG, LONG, LONG, LONG, (Fact(LONG, (paragraph(LONG),)),)),
            (
                Section(
                    LONG,
                    (
                        Card(LONG, (Fact(LONG, (paragraph(LONG),)),)),
                        Table(LONG, (LONG,) * 3, ((cell(LONG, header=True),) * 3,)),
                    ),
                    "a",
                    "第1",
                    LONG,
                ),
            ),
        ),
        Theme(),
    )
    assert squeezed(text_of(made)).count("とても長い名前の") > 40 * 10


def test_a_long_word_of_latin_letters_stays_in_its_cell() -> None:
    rows = tuple((cell("a" * 90), cell("次の列の説明" * 12)) for _ in range(2))
    page = reader(set_as(Table("表", ("一", "二"), rows))).pages[2]
    broken = [line for line in page_lines(page) if line.startswith("aaaa")]
    assert len(broken) > 2
    assert max(line.count("a") for line in broken) < 60


def test_an_empty_document() -> None:
    made = reader(render_pdf(Document(Cover("計画", "", "", "", "", ""), ()), Theme()))
    assert len(made.pages) == 1


def test_a_table_that_is_too_wide_turns_the_page_and_takes_its_heading_along() -> None:
    heads = tuple(f"見出しの語{number}" for number in range(12))
    wide = Table("広い表", heads, (tuple(cell("語句語句") for _ in heads),))
    section = Section("広い章", (wide,), "wide", "1")
    made = reader(set_as(paragraph("前の文"), section, paragraph("後の文")))
    pages = [(page.mediabox.width > page.mediabox.height, page_lines(page)) for page in made.pages]
    assert [lies for lies, _ in pages] == [False, False, False, True, False]
    assert pages[3][1][0] == "1\u3000広い章"
    assert pages[4][1] == ["後の文"]


def test_a_low_table_stays_where_the_wide_one_before_it_has_turned_the_page() -> None:
    heads = tuple(f"見出しの語{number}" for number in range(12))
    wide = Table("広い表", heads, (tuple(cell("語句語句") for _ in heads),))
    low = Table("低い表", ("一",), ((cell("語句"),),))
    made = reader(set_as(wide, low, wide, low, paragraph("後の文")))
    pages = [(page.mediabox.width > page.mediabox.height, page_lines(page)) for page in made.pages]
    assert [lies for lies, _ in pages] == [False, False, True, False]
    assert (pages[2][1][0], pages[3][1]) == ("第1\u3000章", ["後の文"])
    assert made.page_labels == ["", "i", "1", "2"]


# --- drawings ---------------------------------------------------------------------------------------


def drawing(width: float = 300, height: float = 100, text: str = "体制") -> Drawing:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<text x="9" y="20" font-family="sans-serif">{text}</text></svg>'
    )
    return Drawing(
        "体制図", svg, width, height, (paragraph("市が行う。"), paragraph("社協が受ける。"))
    )


def test_a_drawing_says_in_words_what_it_shows() -> None:
    made = set_as(drawing())
    (figure,) = structure(made).all("Figure")
    assert figure.alternative == "市が行う。\n社協が受ける。"
    assert "体制図" in text_of(made)


TURNS = [
    # width and height of the drawing in CSS pixels, whether the page turns
    (300, 200, False),
    (600, 200, False),
    (1200, 400, True),
    (400, 3000, False),
]


@pytest.mark.parametrize(("width", "height", "turns"), TURNS)
def test_a_drawing_that_would_become_too_small_turns_the_page(
    width: float, height: float, turns: bool
) -> None:
    page = reader(set_as(drawing(width, height))).pages[2]
    assert (page.mediabox.width > page.mediabox.height) is turns


# --- the theme --------------------------------------------------------------------------------------


def test_fonts_are_those_of_the_theme() -> None:
    document = small(paragraph("文"))
    assert fonts_of(render_pdf(document, Theme())) == {"NotoSansJP", "NotoSerifJP"}
    gothic = Theme(text_fonts=("noto sans jp",))
    assert fonts_of(render_pdf(document, gothic)) == {"NotoSansJP"}


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoFont) as found:
        render_pdf(small(), Theme(text_fonts=("みほん明朝",), fonts=tmp_path))
    assert (found.value.names, found.value.folder) == (("みほん明朝",), tmp_path.as_posix())


def test_a_font_that_is_meant_for_pages_alone_gives_way_to_ours() -> None:
    theme = Theme(heading_fonts=("BIZ UDGothic",), text_fonts=("BIZ UDMincho", "Noto Sans JP"))
    assert fonts_of(render_pdf(small(paragraph("文")), theme)) == {"NotoSansJP"}


def test_the_emblem_stands_on_the_cover(tmp_path: Path) -> None:
    emblem = tmp_path / "emblem.svg"
    emblem.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    made = render_pdf(small(), Theme(emblem=emblem, emblem_text="見本市章"))
    assert [one.alternative for one in structure(made).all("Figure")] == ["見本市章"]


OWN = '#set document(title: "題")\n#set text(lang: "ja", font: "Noto Sans JP")\n#title[題]\n'


def own(folder: Path, text: str) -> Theme:
    (folder / "pdf").mkdir(parents=True)
    (folder / "pdf" / "plan.typ").write_text(OWN + text, encoding="utf-8")
    return Theme(templates=folder)


def test_a_template_of_the_theme_stands_in_for_ours(tmp_path: Path) -> None:
    theme = own(
        tmp_path, '#import "blocks.typ": *\n#data.title\n#for p in data.parts { blocks(p.blocks) }'
    )
    text = text_of(render_pdf(small(paragraph("本文である。")), theme))
    assert squeezed(text) == "題計画第1章本文である。"


REACHES = {
    "a file above": '#read("../../secret.txt")',
    "a file of the system": '#read("/etc/hostname")',
    "a link in the folder": '#read("link.txt")',
    "a package of the network": '#import "@preview/cetz:0.2.0"',
    "a package of the user": '#import "@local/own:0.1.0"',
    "a mistake": "#let x =",
}


@pytest.mark.parametrize("case", REACHES)
def test_a_template_reaches_nothing_but_its_folder(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local = tmp_path / "home" / "typst" / "packages" / "local" / "own" / "0.1.0"
    local.mkdir(parents=True)
    (local / "typst.toml").write_text(
        '[package]\nname = "own"\nversion = "0.1.0"\nentrypoint = "a.typ"\n', encoding="utf-8"
    )
    (local / "a.typ").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    (tmp_path / "secret.txt").write_text("秘密", encoding="utf-8")
    theme = own(tmp_path / "theme", REACHES[case])
    (tmp_path / "theme" / "pdf" / "link.txt").symlink_to(tmp_path / "secret.txt")
    before = dict(os.environ)
    with pytest.raises(BadTemplate) as found:
        render_pdf(small(), theme)
    said = found.value.args_of_label
    path = (tmp_path / "theme" / "pdf" / "plan.typ").as_posix()
    assert (found.value.label, said["path"], said["line"]) == ("template-error", path, 4)
    assert "dns" not in str(said["reason"]).lower()
    assert dict(os.environ) == before
