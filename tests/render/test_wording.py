"""The frame that writers put around a document, in the document's language."""

import re
from dataclasses import fields

import pytest

from juso_plan.document.blocks import (
    Card,
    Cell,
    Cover,
    Document,
    Fact,
    Items,
    Link,
    Note,
    NoteMark,
    Paragraph,
    Remark,
    Section,
    Table,
    Text,
)
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.wording import Words, words
from tests.render.reading import page

JAPANESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def english() -> Document:
    """A document in English in which nothing is Japanese, with all that a writer frames."""

    def line(text: str) -> tuple[Paragraph]:
        return (Paragraph((Text(text),)),)

    wide = Table(
        "Sites",
        tuple(f"A column with a long heading {number}" for number in range(8)),
        (tuple(Cell(line("what stands in it")) for _ in range(8)),),
        unit="persons",
        source="a survey",
    )
    listed = Cell((Items((line("a list in a cell"),)),))
    inner = Table("Inner", ("A", "B"), ((listed, Cell(line("beside"))),))
    marks = Paragraph((Text("Marked"), NoteMark(1), Text(" twice"), NoteMark(1)))
    blocks = (
        *(
            marks,
            wide,
            Card("Card", (Fact("Label", line("said")),)),
            Remark("Remark", line("of it")),
        ),
        Table("Outer", ("C",), ((Cell((inner,)),),)),
    )
    cover = Cover("A plan", "its part", "A city", "2025 to 2028", "2025-04-01", "draft")
    return Document(
        cover,
        (Section("Chapter", blocks, "one"),),
        (Note(1, (Text("A note"),)), Note(2, (Text("A note without a mark"),))),
        (Link("One page", "a.html"), Link("Another", "b.html")),
        language="en",
    )


def test_the_frame_of_an_english_markdown_is_english() -> None:
    assert JAPANESE.findall(render_markdown(english())) == []


def test_the_frame_of_an_english_page_is_english() -> None:
    html = re.sub(r"<style>.*?</style>", "", render_html(english()), flags=re.DOTALL)
    assert JAPANESE.findall(html) == []
    root = page(html)
    labels = [one.attributes["aria-label"] for one in root.walk() if "aria-label" in one.attributes]
    assert labels == [
        "Pages beside this one",
        "Contents",
        *("Read Note 1", "Read Note 1", "Sites (table 1, can be moved sideways)"),
        *("Back to the place of Note 1 (1)", "Back to the place of Note 1 (2)"),
    ]


@pytest.mark.parametrize("field", [field.name for field in fields(Words)])
def test_every_word_has_the_same_places_in_both_languages(field: str) -> None:
    ours, theirs = (re.findall(r"\{\w+\}", str(getattr(words(one), field))) for one in ("ja", "en"))
    assert ours == theirs
