"""Nothing of a plan is lost on the way to its pages.

For the maintainer: every scalar of a plan file is looked for in the text of the pages, line by line,
and as often as the plan says it; figures, which say it again, are left out. What is not looked for stands in `SILENT`, what is put into other
words in `WORDED`, each with its reason. A value that is lost is a defect of `juso_plan.document`; it
does not belong into these tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from juso_plan.document.blocks import Blocks, Document, Drawing, Section, walk
from juso_plan.document.build import build_document
from juso_plan.render.docx import render_docx
from juso_plan.render.html import render_html
from juso_plan.render.markdown import render_markdown
from juso_plan.render.pdf import render_pdf
from juso_plan.render.theme import Theme
from juso_plan.rules.check import read, unread
from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode
from tests.document.every_key import plan_with_every_key
from tests.render.reading import page
from tests.render.reading_pdf import text_of
from tests.render.word import Word

ROOT = Path(__file__).parents[2]
PLANS = {
    path.relative_to(ROOT).as_posix(): path
    for path in (
        *sorted(ROOT.glob("municipalities/*/*.yaml")),
        ROOT / "tests" / "rules" / "base.yaml",
    )
}
EVERY_KEY = "every key of the form"
RICH = "municipalities/kitakami/2025.yaml"

Keys = tuple[str, ...]
"""The keys that lead to a value, from the top; lists are passed through."""

SILENT: dict[Keys, str] = {
    ("様式",): "speaks to the tool, not to a reader",
    ("要確認",): "notes of those who work on the plan",
    ("確認済み",): "notes of those who work on the plan",
    ("構成",): "the order of the chapters, which is seen",
    ("章", "位置"): "the place of the chapter, which is seen",
    ("図表", "位置"): "the place of the figure, which is seen",
    ("計画", "状態", "決定"): "a plan that is decided says nothing about it; 案 and 作成中 do",
    ("一覧", "行", "事業"): "where a printed name stands, which leads to the programme; see below",
}
"""What is not looked for. A last word that is a value means that value alone."""

OPEN = ("未定", "記載なし")
"""Hold names of keys, for which the pages have marks."""

WORDED: dict[Keys, dict[str, str]] = {
    ("位置付け", "関連計画", "関係"): {
        "上位": "上位の計画",
        "一体策定": "一体で策定",
        "調和": "調和を図る計画",
        "分野別": "分野別の計画",
        "期間一致": "期間を合わせる計画",
        "県": "県の計画",
        "社協": "社会福祉協議会の計画",
        "次期": "次期の計画",
    },
}
"""Words of closed sets for which a reader gets plainer ones."""

COUNTED = {
    "箇所数": "{}か所",
    "うち市町村内": "{}か所",
    "人数": "{}名",
    "圏域数": "{}圏域",
    "年数": "{}年間",
    "SDGs": "目標{}",
}
"""A bare number, by its key: so a 5 is not found in just any 5."""

# --- what a plan says ----------------------------------------------------------------------------


def scalars(node: Node | None, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every value with the keys that lead to it, but those that `SILENT` names."""
    if keys in SILENT or keys[-1:] in {(name,) for name in OPEN}:
        return
    if isinstance(node, MappingNode):
        for name, entry in node.entries.items():
            if (*keys, name) == ("一覧", "行", "事業") and "名称" not in node.entries:
                yield keys, str(getattr(entry.value, "value", ""))
            else:
                yield from scalars(entry.value, (*keys, name))
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from scalars(item, keys)
    elif isinstance(node, ScalarNode) and (*keys, node.value) not in SILENT:
        yield keys, node.value


_DATE = re.compile(r"(?P<year>[0-9]{4})-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?")
_MARKS = re.compile(r"(?:[-*+]\s+|#{1,6}\s+|[0-9]+[.)]\s+|\[\^[^\]]+\]:\s*)+")
_BETWEEN = re.compile(r"\[\^[^\]]+\]|[{}|]|\*\*")


def said(keys: Keys, value: str) -> Iterator[str]:
    """The pieces of text in which a reader gets a value, squeezed."""
    date = _DATE.fullmatch(value)
    if date:
        year = int(date["year"])
        day = f"{int(date['d'])}日" if date["d"] else ""
        yield f"({year}年){int(date['m'])}月{day}"
        return
    value = WORDED.get(keys, {}).get(value, value)
    if value.isdecimal():
        value = COUNTED.get(keys[-1], "{}").format(value)
    for line in value.split("\n"):
        for piece in _BETWEEN.split(_MARKS.sub("", line.lstrip(), count=1)):
            if squeezed(piece).strip("-:"):
                yield squeezed(piece)


def squeezed(text: str) -> str:
    """The text in NFKC, without white space."""
    return re.sub(r"\s", "", normalize("NFKC", text))


# --- what the pages say --------------------------------------------------------------------------

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(footnote_plugin)


def text_of_html(html: str) -> str:
    return page(html).text


def text_of_markdown(markdown: str) -> str:
    """What a reader sees once the marks are taken for what they are."""
    return "\n".join(
        "".join(inner.content for inner in token.children or () if inner.type != "html_inline")
        for token in _MARKDOWN.parse(markdown)
    )


@cache
def source(name: str) -> str:
    if name == EVERY_KEY:
        return plan_with_every_key()
    return PLANS[name].read_text(encoding="utf-8")


WRITERS: dict[str, Callable[[Document], str]] = {
    "HTML": lambda document: text_of_html(render_html(document)),
    "Markdown": lambda document: text_of_markdown(render_markdown(document)),
    "Word": lambda document: Word(render_docx(document, Theme())).text,
    "PDF": lambda document: text_of(render_pdf(document, Theme())),
}
# A PDF takes a second to read: of those, the plan that says most and the one that says all.
OUTPUTS = [
    (name, output)
    for name in (*PLANS, EVERY_KEY)
    for output in WRITERS
    if output != "PDF" or name in (RICH, EVERY_KEY)
]


@cache
def written(name: str, output: str) -> str:
    """The text of an output of a plan, squeezed."""
    plan = read(source(name).encode()).plan
    assert plan is not None
    return squeezed(WRITERS[output](without_drawings(build_document(plan))))


def without_drawings(document: Document) -> Document:
    """The document without its figures: what they say must be said in the text as well."""

    def kept(blocks: Blocks) -> Blocks:
        return tuple(
            replace(block, content=kept(block.content)) if isinstance(block, Section) else block
            for block in blocks
            if not isinstance(block, Drawing)
        )

    sections = tuple(replace(one, content=kept(one.content)) for one in document.sections)
    assert not any(isinstance(block, Drawing) for block in walk(sections))
    return replace(document, sections=sections)


def lost(values: Iterator[tuple[Keys, str]], text: str) -> list[tuple[str, str, int, int]]:
    """The keys and the piece, how often it is in the plan and how often on the page."""
    wanted: Counter[str] = Counter()
    where: dict[str, set[str]] = {}
    for keys, value in values:
        for piece in said(keys, value):
            wanted[piece] += 1
            where.setdefault(piece, set()).add("/".join(keys))
    return [
        (", ".join(sorted(where[piece])), piece, times, text.count(piece))
        for piece, times in wanted.items()
        if text.count(piece) < times
    ]


# --- the test ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*PLANS, EVERY_KEY])
def test_the_plan_is_read_whole(name: str) -> None:
    found = read(source(name).encode())
    assert [(one.rule, one.line, one.column) for one in unread(found)] == []


@pytest.mark.parametrize(("name", "output"), OUTPUTS)
def test_nothing_is_lost(name: str, output: str) -> None:
    root = read(source(name).encode()).parsed.root
    assert lost(scalars(root), written(name, output)) == []


# --- that the test would see it ------------------------------------------------------------------

TAKEN_OUT: dict[str, Callable[[str], str]] = {
    "a name": lambda text: text.replace("サポートにじ", ""),
    "a word of a closed set": lambda text: text.replace("間接補助", ""),
    "a number of places": lambda text: text.replace("5か所", "5"),
    "a date": lambda text: text.replace("(2025年)4月", "4月"),
    "one of several that are the same": lambda text: text.replace("自立支援協議会", "", 1),
    "a line of a text": lambda text: text.replace("国の策定ガイドラインの記載事項として、", ""),
}


@pytest.mark.parametrize("case", TAKEN_OUT)
def test_what_is_taken_out_is_missed(case: str) -> None:
    root = read(source(RICH).encode()).parsed.root
    for output in WRITERS:
        whole = written(RICH, output)
        cut = TAKEN_OUT[case](whole)
        assert cut != whole
        assert lost(scalars(root), cut) != []


PIECES = [
    ((), "一行目\n- **二**行目\n\n### 三", ["一行目", "二", "行目", "三"]),
    ((), "|甲|乙|\n|---|:-:|\n|1|2|", ["甲", "乙", "1", "2"]),
    ((), "語[^1]は{狭間|はざま}\n[^1]: 注", ["語", "は", "狭間", "はざま", "注"]),
    ((), "(ア) -1", ["(ア)-1"]),
    ((), "2025-04", ["(2025年)4月"]),
    ((), "R3.3.31", ["R3.3.31"]),
    ((), "令和7年4月", ["令和7年4月"]),
    (("事業", "箇所数"), "5", ["5か所"]),
    (("事業", "箇所数"), "５ 箇所", ["5箇所"]),
    (("位置付け", "関連計画", "関係"), "上位", ["上位の計画"]),
]


@pytest.mark.parametrize(("keys", "value", "pieces"), PIECES)
def test_pieces(keys: Keys, value: str, pieces: list[str]) -> None:
    assert list(said(keys, value)) == pieces
