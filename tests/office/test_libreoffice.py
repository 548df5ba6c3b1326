"""A second program reads our Word files and finds in them what we wrote.

For the maintainer: LibreOffice is started twice for all that is looked at here, once for each form
that it writes. It does not count as Word; but a file that it reads whole is a Word file.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from juso_plan.document.blocks import Cell, Document, Drawing, Paragraph, Section, Table, Text
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.document.summary import build_summary
from juso_plan.render.docx import render_docx
from juso_plan.render.theme import Theme
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from tests.office.soffice import find_soffice
from tests.render.reading import sections, squeezed
from tests.render.reading_pdf import filled
from tests.render.sample import sample
from tests.render.word import Word

MUNICIPALITIES = Path(__file__).parents[2] / "municipalities"
PLAN = MUNICIPALITIES / "kitakami" / "2025.yaml"
FULL_SUMMARIES = ("daisen/2024", "komatsu/2021")
"""The plans with the most to say on two pages."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>'

pytestmark = [pytest.mark.office, pytest.mark.xdist_group("office")]


class Converted(NamedTuple):
    """A document, our file, and what LibreOffice made of it."""

    document: Document
    ours: Word
    again: Path
    pdf: Path


def turned() -> Document:
    """A document with a title page whose first chapter, and one behind it, holds a very wide table."""
    heads = tuple(f"見出しの語{number}" for number in range(14))
    cells = tuple(Cell((Paragraph((Text("どの列にも九字を超える文"),)),)) for _ in heads)
    chapters = (
        Section(
            f"章{number}",
            (Table("広い表", heads, (cells,)),) if number in {0, 2} else (),
            f"c{number}",
        )
        for number in range(12)
    )
    return replace(sample(), sections=tuple(chapters), notes=())


def documents() -> dict[str, Document]:
    plan = read(PLAN.read_bytes())
    assert plan.plan is not None
    table = checklist("2025.yaml", plan, Options(as_of=date(2025, 4, 30)), "ja")
    wide = read((MUNICIPALITIES / "tomiya" / "2025.yaml").read_bytes()).plan
    assert wide is not None
    drawing = Drawing("絵", SVG, 400, 100, (Paragraph((Text("絵の説明"),)),))
    summaries = {}
    for name in FULL_SUMMARIES:
        found = read((MUNICIPALITIES / f"{name}.yaml").read_bytes()).plan
        assert found is not None
        summaries[name.replace("/", "-")] = build_summary(found)
    return {
        **summaries,
        "plan": build_document(plan.plan),
        "wide": build_document(wide),
        "turned": turned(),
        "checklist": checklist_document(table, "ja"),
        "sample": replace(
            sample(), sections=(*sample().sections, Section("絵の章", (drawing,), "picture"))
        ),
    }


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Converted]:
    folder = tmp_path_factory.mktemp("office")
    found = documents()
    for name, document in found.items():
        (folder / f"{name}.docx").write_bytes(render_docx(document, Theme()))
    for form in ("pdf", "docx"):
        subprocess.run(
            [
                find_soffice(),
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                *("--convert-to", form),
                *("--outdir", str(folder / form)),
                *(str(folder / f"{name}.docx") for name in found),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
    return {
        name: Converted(
            document,
            Word((folder / f"{name}.docx").read_bytes()),
            folder / "docx" / f"{name}.docx",
            folder / "pdf" / f"{name}.pdf",
        )
        for name, document in found.items()
    }


NAMES = ["plan", "checklist", "sample"]


@pytest.mark.parametrize("name", NAMES)
def test_text_and_tables_come_back(name: str, converted: dict[str, Converted]) -> None:
    one = converted[name]
    again = Word(one.again.read_bytes())
    assert len(again.tables()) == len(one.ours.tables())
    assert squeezed(again.text.removesuffix(again.notes)) == squeezed(
        one.ours.text.removesuffix(one.ours.notes)
    )
    assert sorted(squeezed(again.notes)) == sorted(squeezed(one.ours.notes))


@pytest.mark.parametrize("name", NAMES)
def test_headings_stay_headings(name: str, converted: dict[str, Converted]) -> None:
    one = converted[name]
    again = docx.Document(str(one.again))
    levels = [
        int(p.style.name.removeprefix("Heading "))
        for p in again.paragraphs
        if p.style and p.style.name and p.style.name.startswith("Heading ")
    ]
    assert levels == [min(depth, 9) for depth, _ in sections(one.document)]


def heads(word: Word) -> list[list[bool]]:
    """For each table, but those inside of others, which rows are header rows."""
    return [
        [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.tr_lst]
        for table in word.body.iterfind(qn("w:tbl"))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_header_rows_stay_header_rows(name: str, converted: dict[str, Converted]) -> None:
    one = converted[name]
    again = Word(one.again.read_bytes())
    assert heads(again) == heads(one.ours)
    assert any(map(any, heads(again)))


def test_the_printed_plan_shows_the_numbers_that_the_document_gives(
    converted: dict[str, Converted],
) -> None:
    """The headings' numbers are in no text of the file: a program that reads it must count them."""
    one = converted["plan"]
    text = squeezed("".join(page.extract_text() for page in PdfReader(one.pdf).pages))
    chapters = [(depth, one) for depth, one in sections(one.document) if one.number]
    assert len(chapters) > 30
    for _, section in chapters:
        told = squeezed(f"{section.number}{section.title}")
        assert told in text, told


def test_the_pages_are_numbered_from_the_second(converted: dict[str, Converted]) -> None:
    pages = [page.extract_text() for page in PdfReader(converted["plan"].pdf).pages]
    assert "実施計画" in pages[0]
    last_lines = [re.findall(r"^\d+$", page, re.MULTILINE) for page in pages]
    assert last_lines[0] == []
    assert all(str(number) in found for number, found in enumerate(last_lines[1:], 2))


@pytest.mark.parametrize("name", FULL_SUMMARIES)
def test_a_summary_is_two_pages(name: str, converted: dict[str, Converted]) -> None:
    assert len(PdfReader(converted[name.replace("/", "-")].pdf).pages) == 2


@pytest.mark.parametrize("name", ["plan", "wide", "checklist"])
def test_no_page_of_the_text_is_left_nearly_empty(
    name: str, converted: dict[str, Converted]
) -> None:
    """As one was where the page is turned for a wide table."""
    *pages, _last = PdfReader(converted[name].pdf).pages
    shares = [(number, filled(page)) for number, page in enumerate(pages, 1)]
    assert [(number, share) for number, share in shares if share < 0.25] == []


def test_a_turned_page_brings_no_empty_one(converted: dict[str, Converted]) -> None:
    pages = PdfReader(converted["turned"].pdf).pages
    begun = [re.findall(r"章\d+|目次|広い表", page.extract_text()) for page in pages[1:]]
    ways = [page.mediabox.width > page.mediabox.height for page in pages]
    assert ways == [False, False, True, False]
    assert begun[1:] == [
        ["章0", "広い表", "章1", "章2", "広い表"],
        [f"章{number}" for number in range(3, 12)],
    ]


def test_the_picture_comes_through_with_its_words(converted: dict[str, Converted]) -> None:
    [shape] = docx.Document(str(converted["sample"].again)).inline_shapes
    assert shape._inline.docPr.get("descr") == "絵の説明"
