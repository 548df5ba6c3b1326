"""The 新旧対照表: its form, nothing of a change lost, and the same fingerprints in every output."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from juso_plan.diff import Comparison, compare
from juso_plan.diff.sides import OUTSIDE, Form
from juso_plan.document.blocks import Cell, Changed, Document, Paragraph, Section, Table, Text
from juso_plan.document.changes import changes_document
from juso_plan.messages import LANGUAGES, Language
from juso_plan.render.forms import WRITERS
from juso_plan.render.plain import texts
from juso_plan.render.theme import Theme
from tests.diff.plans import ENCODED, ROOT, base, compared, edited, encoded, written
from tests.render.reading import squeezed
from tests.render.word import Word

SERIES = sorted((ROOT / "examples" / "mihon").glob("*.yaml"))
COMPARED = [*pairwise(SERIES), (ENCODED[0], ENCODED[2])]


def comparison(old: Path, new: Path) -> Comparison:
    return compare(encoded(old), encoded(new), (old.name, new.name))


def section(document: Document, anchor: str) -> Section:
    (found,) = (one for one in document.sections if one.anchor == anchor)
    return found


def tables(document: Document) -> list[Table]:
    return [block for block in section(document, "table").content if isinstance(block, Table)]


def marked(cell: Cell) -> str:
    """A cell as text, with [ ] around what is underlined."""
    (paragraph,) = cell.content
    assert isinstance(paragraph, Paragraph)
    parts = []
    for inline in paragraph.content:
        if isinstance(inline, Changed):
            (text,) = inline.content
            assert isinstance(text, Text)
            parts.append(f"[{text.text}]")
        else:
            assert isinstance(inline, Text)
            parts.append(inline.text)
    return "".join(parts)


def rows(
    old: str, new: str, form: Form | None = None, language: Language = "ja"
) -> list[tuple[str, ...]]:
    document = changes_document(compared(old, new), language, form or Form())
    return [tuple(map(marked, row)) for table in tables(document) for row in table.rows]


OLD = """\
背景: 甲が行う。
事業:
  参加支援事業:
    内容: 相談を受ける。
    箇所数: 2
    担当課: [福祉課]
    拠点: [{名称: 東}, {名称: 中, 電話: 0190-00-0001}, {名称: 西}]
  多機関協働事業: {箇所数: 1, 拠点: [{名称: 北}]}
"""
NEW = """\
背景: 乙が行う。
事業:
  参加支援事業:
    内容: 相談を受け止める。
    箇所数: 3
    担当課: [福祉課]
    拠点: [{名称: 南, 圏域: [南地区]}, {名称: 東}, {名称: 西}, {名称: 北}]
  多機関協働事業: {箇所数: 1}
"""


def test_the_official_form() -> None:
    assert rows(OLD, NEW) == [
        ("背景",),
        ("[乙]が行う。", "[甲]が行う。"),
        ("参加支援事業",),
        ("内容　相談を受[け止める]。", "内容　相談を受[ける]。"),
        ("箇所数　[3]か所", "箇所数　[2]か所"),
        ("（略）", "（略）"),
        ("参加支援事業　南",),
        ("名称　[南]\n圏域　[南地区]", "（新設）"),
        ("（略）", "（略）"),
        ("参加支援事業　中",),
        ("（削る）", "名称　[中]\n電話　[0190-00-0001]"),
        ("（略）", "（略）"),
        ("参加支援事業　北",),
        ("[北]", "（「多機関協働事業」から移動）"),
        ("（略）", "（略）"),
        ("多機関協働事業　北",),
        ("（「参加支援事業」へ移動）", "[北]"),
    ]


def test_the_older_edition_may_stand_on_the_left() -> None:
    turned = rows(OLD, NEW, Form(new_first=False))
    assert turned == [row[::-1] for row in rows(OLD, NEW)]


def test_the_headings_may_be_others() -> None:
    made = compared(OLD, NEW)
    usual = changes_document(made, "ja", Form())
    named = changes_document(made, "ja", Form(headings=("改正案", "現行")))
    turned = changes_document(made, "ja", Form(new_first=False, headings=("改正案", "現行")))
    assert {table.columns for table in tables(usual)} == {("改正後", "改正前")}
    assert {table.columns for table in tables(named)} == {("改正案", "現行")}
    assert {table.columns for table in tables(turned)} == {("現行", "改正案")}


def test_the_table_alone() -> None:
    document = changes_document(compared(OLD, NEW), "ja", Form(is_table_only=True))
    assert [one.anchor for one in document.sections] == ["table"]


def test_words_of_another_language() -> None:
    made = rows(OLD, NEW, language="en")
    assert ("名称　[南]\n圏域　[南地区]", "(new)") in made
    assert ("(not changed)", "(not changed)") in made


def test_what_is_merged_stands_beside_what_it_was() -> None:
    old = "事業: {参加支援事業: {拠点: [{名称: 東}, {名称: 西}]}}\n"
    new = "事業: {参加支援事業: {拠点: [{名称: 中央, 統合元: [東, 西]}]}}\n"
    assert rows(old, new) == [
        ("参加支援事業　中央",),
        ("名称　[中央]", "（「東」、「西」から）"),
        ("参加支援事業　東",),
        ("（「中央」へ）", "名称　[東]"),
        ("参加支援事業　西",),
        ("（「中央」へ）", "名称　[西]"),
    ]


def test_an_order_that_changed() -> None:
    old, new = "支援の流れ: [{段階: 甲}, {段階: 乙}]\n", "支援の流れ: [{段階: 乙}, {段階: 甲}]\n"
    assert ("支援の流れ",) in rows(old, new)
    assert any(left.startswith("順序　") for left, *_ in rows(old, new))


def test_what_is_no_content_of_the_plan_is_no_row() -> None:
    assert rows("", "要確認: [{箇所: 計画, 理由: 確かめる}]\n") == []


# --- nothing is lost --------------------------------------------------------------------------------


def lost(made: Comparison) -> list[str]:
    """The values that changed and that the table does not show."""
    document = changes_document(made, "ja", Form())
    sides = ["", ""]
    for table in tables(document):
        for row in table.rows:
            for index, cell in enumerate(row if len(row) == 2 else (*row, *row)):
                sides[index] += squeezed("".join(texts(cell.content))) + "\n"
    missing = []
    for change in made.changes:
        for one in change.covers:
            for shown, fact in zip(sides, (one.new, one.old), strict=True):
                outside = fact is not None and {*fact.part.path[:1], fact.field} & OUTSIDE
                if fact and fact.stated and not outside and squeezed(fact.stated.text) not in shown:
                    missing.append(
                        f"{change.code} {fact.part.path} {fact.field} {fact.stated.text}"
                    )
    return missing


@pytest.mark.parametrize("pair", COMPARED, ids=lambda pair: pair[1].parent.name + pair[1].stem)
def test_everything_that_changed_stands_in_the_table(pair: tuple[Path, Path]) -> None:
    assert lost(comparison(*pair)) == []


@pytest.mark.parametrize("seed", range(12))
def test_everything_stands_in_the_table_of_edited_plans(seed: int) -> None:
    content = base()
    old, new = (written(edited(content, number, 6)) for number in (seed, seed + 100))
    assert lost(compare(old, new)) == []


def read(form: str, data: bytes) -> str:
    return Word(data).text if form == "docx" else data.decode("utf-8")


@pytest.mark.parametrize("form", ["md", "html", "docx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_output_carries_the_same_fingerprints(form: str, language: Language) -> None:
    made = comparison(*COMPARED[1])
    output = read(form, WRITERS[form](changes_document(made, language, Form()), Theme()))
    assert [output.count(one.fingerprint) for one in made.changes] == [1] * len(made.changes)


def test_two_plans_that_do_not_differ() -> None:
    document = changes_document(compared("背景: 甲\n", "背景: 甲\n"), "ja", Form())
    assert tables(document) == []
