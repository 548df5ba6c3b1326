"""The index of the search: every text once, and every pair of characters of every plan."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from juso_plan.document.blocks import Cover, Document, Note, Paragraph, Section, Text
from juso_plan.site.entries import Entry
from juso_plan.site.search import MOST_SHARDS, Index, folded, passages
from tests.render.reading import missing, said, said_on_cover
from tests.render.sample import sample


def plan(*texts: str) -> Document:
    sections = tuple(
        Section(f"章{number}", (Paragraph((Text(text),)),), f"chapter-{number}", f"第{number}")
        for number, text in enumerate(texts, 1)
    )
    return Document(Cover("計画", "", "見本市", "", "", ""), sections)


def entry(address: str) -> Entry:
    return Entry(address, "計画", "県", "市", "", "", "", "", "", 0, 0, 0, 0, ())


def data(text: str) -> object:
    """What a file hands over."""
    match = re.fullmatch(r'jusoSearch\.put\("([^"]+)",(.*)\);\n', text, re.DOTALL)
    assert match
    return json.loads(match[2])


def index_of(*plans: Document) -> dict[str, set[int]]:
    """For each pair the plans that the files name."""
    index = Index()
    for one in plans:
        index.add(one)
    files = dict(index.files([entry(f"{number}.html") for number in range(len(plans))]))
    known = data(files["plans.js"])
    assert isinstance(known, dict)
    shards = known["shards"]
    assert set(files) == {"plans.js", *(f"grams-{shard}.js" for shard in range(shards))}
    found: dict[str, set[int]] = {}
    for shard in range(shards):
        grams = data(files[f"grams-{shard}.js"])
        assert isinstance(grams, dict)
        for pair, steps in grams.items():
            assert ord(pair[0]) % shards == shard
            number, numbers = 0, set()
            for step in steps.split(","):
                number += int(step, 16)
                numbers.add(number)
            found[pair] = numbers
    return found


def test_every_text_of_a_document_stands_in_a_passage() -> None:
    document = sample()
    text = "\n".join(f"{one.heading}\n{one.text}" for one in passages(document))
    for one in (*said(document), *said_on_cover(document)):
        assert missing(iter([one]), text) == []


def test_a_passage_is_a_section_without_those_inside_of_it() -> None:
    inner = Section("中", (Paragraph((Text("乙"),)),), "inner", "1")
    outer = Section("外", (Paragraph((Text("甲"),)), inner), "outer", "第1")
    document = Document(
        Cover("計画", "", "市", "", "", ""), (outer,), (Note(1, (Text("注の文"),)),)
    )
    found = [(one.anchor, one.heading, one.text) for one in passages(document)]
    assert found == [
        ("page-top", "", "市\n計画"),
        ("outer", "第1 外", "外\n甲"),
        ("inner", "第1 外 › 1 中", "中\n乙"),
        ("page-notes", "注", "注の文"),
    ]


FOLDED = {
    "ＡＢＣ １２３": "abc123",
    "ひきこもり\n支援": "ひきこもり支援",
    "㈱見本": "(株)見本",
    "第１０６条の４": "第106条の4",
    "": "",
    "\u3000\t": "",
}


def test_texts_are_compared_by_their_characters() -> None:
    assert {text: folded(text) for text in FOLDED} == FOLDED


def test_each_pair_names_the_plans_that_have_it() -> None:
    found = index_of(plan("相談支援"), plan("支援会議", "相談"), plan("会議"))
    assert found["支援"] == {0, 1}
    assert found["相談"] == {0, 1}
    assert found["談支"] == {0}
    assert found["会議"] == {1, 2}
    assert found["議\n"] == {1, 2}


def test_many_plans_have_more_files_of_pairs() -> None:
    for count, shards in ((0, 1), (9, 1), (10, 2), (1000, MOST_SHARDS)):
        index = Index()
        for _ in range(count):
            index.add(plan("甲"))
        assert len(dict(index.files([]))) == shards + 1


TEXTS = st.lists(st.text(min_size=1, max_size=30).filter(folded), min_size=1, max_size=4)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_whatever_is_written_is_found(written: list[list[str]]) -> None:
    written = [
        [
            re.sub(
                "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e-\u200f\u2028-\u202e\u2066-\u2069\ufeff]",
                "",
                text,
            )
            + "語"
            for text in one
        ]
        for one in written
    ]
    found = index_of(*(plan(*one) for one in written))
    for number, texts in enumerate(written):
        for text in texts:
            plain = folded(text)
            for at in range(len(plain) - 1):
                assert number in found[plain[at : at + 2]]


def test_texts_of_a_plan_stand_in_a_file_of_its_own() -> None:
    index = Index()
    index.add(plan("甲"))
    name, text = index.add(plan("乙</script>"))
    assert name == "text-1.js"
    assert "</script>" not in text
    assert data(text) == [
        ["page-top", "", "見本市\n計画"],
        ["chapter-1", "第1 章1", "章1\n乙</script>"],
    ]
