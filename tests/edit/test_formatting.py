"""`fmt`: the form itself, that nothing but spacing and quotes changes, and that twice is once."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from juso_plan.edit.formatting import NotFormatted, formatted
from juso_plan.rules.check import check
from juso_plan.source import parse, quoted
from tests.edit.plans import COMPLETE, ENCODED, OPTIONS, label, text_of
from tests.edit.untidy import Draw, untidy
from tests.helpers import data

PLANS = {label(path): text_of(path) for path in (COMPLETE, *ENCODED)}


def form(text: str) -> str:
    parsed = parse(text)
    assert parsed.findings == ()
    return formatted(parsed)


CASES = {
    "colons and hyphens": ("a :   1\nb:\n  -   x\n", "a: 1\nb:\n  - x\n"),
    "lists are a level below their key": (
        "a:\n- x\n- y: 1\n  z: 2\n",
        "a:\n  - x\n  - y: 1\n    z: 2\n",
    ),
    "four blanks a level": ("a:\n    b:\n        - c\n", "a:\n  b:\n    - c\n"),
    "one blank a level": ("a:\n b:\n  c: 1\n", "a:\n  b:\n    c: 1\n"),
    "the whole file stands off": ("  a: 1\n  b: 2\n", "a: 1\nb: 2\n"),
    "a list in a list": ("-   - a\n    - b\n-\n", "- - a\n  - b\n-\n"),
    "a table on the line below its hyphen": ("a:\n-\n    b: 1\n", "a:\n  -\n    b: 1\n"),
    "brackets": ("a: [ x,y , z ]\nb: { k : v,l:  w }\n", "a: [x, y, z]\nb: {k: v, l: w}\n"),
    "empty brackets": ("a: [ ]\nb: {  }\n", "a: []\nb: {}\n"),
    "nothing behind a colon in brackets": ("a: {b:  , c:   }\n", "a: {b: , c: }\n"),
    "line breaks in brackets stay": (
        "a:   {b: 1,\n      c: 2}\nd:\n  - [\n     x,   # one\n     y,\n    ]\n",
        "a: {b: 1,\n    c: 2}\nd:\n  - [\n     x,  # one\n     y,\n    ]\n",
    ),
    "brackets move with what holds them": (
        "a:\n    - {b: 1,\n       c: 2}\n",
        "a:\n  - {b: 1,\n     c: 2}\n",
    ),
    "a closing bracket at its key is moved in": ("a: [\n  x\n]\n", "a: [\n  x\n  ]\n"),
    "comments": (
        "# top\na:  # one\n      # deep\n    b: 1 # two \n    # three\n  # four\nc: 2\n#five\n",
        "# top\na:  # one\n  # deep\n  b: 1  # two\n  # three\n  # four\nc: 2\n#five\n",
    ),
    "a comment below a block is no part of it": (
        "a:\n    b: |\n        x\n      # note\n    c: 1\n",
        "a:\n  b: |\n    x\n  # note\n  c: 1\n",
    ),
    "prose": (
        "a:\n   b: |  \n        x  \n         - y\n   \n        z\n",
        "a:\n  b: |\n    x  \n     - y\n\n    z\n",
    ),
    "prose that begins with a blank": ("a: |4\n     x\n    y\n", "a: |2\n   x\n  y\n"),
    "prose with a note on its head": ("a: >-   # n\n   x\n", "a: >-  # n\n  x\n"),
    "prose that keeps its end": ("a: |+\n    x\n\n\n", "a: |+\n  x\n\n\n"),
    "texts over lines": (
        "a: x\n      y\nb: 'p\n\n q'\nc: \"r \\\n         s\"\n",
        "a: x\n  y\nb: 'p\n\n  q'\nc: \"r \\\n  s\"\n",
    ),
    "quotes that are not needed": (
        "'a': \"甲\"\nb: ['乙 丙', \"（丁）\"]\n",
        "a: 甲\nb: [乙 丙, （丁）]\n",
    ),
    "quotes that are needed": (
        "a: '1'\nb: 'x: y'\nc: 'it''s \"q\"'\nd: 'no'\ne: ''\nf: '#g'\nh: '甲、乙'\ni: '甲：乙'\nj: '2025-04'\n",
        'a: "1"\nb: "x: y"\nc: "it\'s \\"q\\""\nd: "no"\ne: ""\nf: "#g"\nh: "甲、乙"\ni: "甲：乙"\nj: "2025-04"\n',
    ),
    "what quotes alone can say": ('a: "x\\ny\\u3042"\n', 'a: "x\\ny\\u3042"\n'),
    "codes": (
        "コード: 032069\na: [{法人番号: '4011001098993'}, {コード: 'AB'}]\n",
        'コード: "032069"\na: [{法人番号: "4011001098993"}, {コード: "AB"}]\n',
    ),
    "plain texts stay plain": (
        "a: no\nb: 2025\nc: x#y\nd: 甲、乙\n",
        "a: no\nb: 2025\nc: x#y\nd: 甲、乙\n",
    ),
    "the end of the file": ("a: 1\n\nb: 2\n \n  \n\n", "a: 1\n\nb: 2\n"),
    "no line end": ("a: |\n  x", "a: |\n  x\n"),
    "Windows": ("a :  1 \r\n\r\nb: |\r\n    x\r\n", "a: 1\r\n\r\nb: |\r\n  x\r\n"),
    "a document mark": ("---  \na:  1\n", "---\na: 1\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_form(name: str) -> None:
    before, after = CASES[name]
    assert form(before) == after
    assert form(after) == after


@pytest.mark.parametrize("name", CASES)
def test_every_line_end(name: str) -> None:
    before, after = (text.replace("\r\n", "\n") for text in CASES[name])
    assert form(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n")


@pytest.mark.parametrize("name", PLANS)
def test_the_plans_are_in_form(name: str) -> None:
    assert form(PLANS[name]) == PLANS[name]


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\n? b\n: 2\n", 2), ("%YAML 1.2\n---\na: 1\n", 1), ("a: 1\n...\n", 2)]
)
def test_what_is_left_alone(text: str, line: int) -> None:
    with pytest.raises(NotFormatted) as left:
        form(text)
    assert left.value.line == line


# --- laws ---------------------------------------------------------------------------------------

EXPLORE = settings(max_examples=40, suppress_health_check=list(HealthCheck))


@EXPLORE
@given(st.sampled_from(sorted(PLANS)), st.data(), st.booleans())
def test_spacing_and_quotes_come_back_to_form(
    name: str, drawn: st.DataObject, windows: bool
) -> None:
    """Of a plan in form, however it is spaced and quoted otherwise, the form is the plan."""
    text = PLANS[name]
    random = drawn.draw(st.randoms(use_true_random=False))
    other = untidy(text, random.randint)
    assert data(parse(other).root) == data(parse(text).root)
    end = "\r\n" if windows else "\n"
    assert form(other.replace("\n", end)) == text.replace("\n", end)


@pytest.mark.parametrize("name", PLANS)
def test_findings_stay(name: str) -> None:
    other = untidy(PLANS[name], lambda low, high: high)
    assert other != PLANS[name]
    assert found(form(other)) == found(PLANS[name])


def found(text: str) -> list[tuple[str, int, str]]:
    return [
        (one.rule, one.line, one.fingerprint) for one in check("x", text.encode(), OPTIONS).findings
    ]


WORDS = st.sampled_from(
    ["甲", "a b", "x：y", "1", "no", "-", "{", "'", '"', "#", ": ", ", ", "\\", "第1号", "…"]
)
TEXTS = st.lists(WORDS, max_size=4).map("".join)


@settings(max_examples=300)
@given(
    st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
    ),
    st.data(),
)
def test_any_tree(tree: object, drawn: st.DataObject) -> None:
    """Written in any layout: the form reads the same, holds the same comments, and is its own form."""
    random = drawn.draw(st.randoms(use_true_random=False))
    text = "\n".join(layout({"a": tree, "b": tree}, 0, random.randint)) + "\n"
    parsed = parse(text)
    if parsed.findings:
        return
    once = form(text)
    assert data(parse(once).root) == data(parsed.root)
    assert comments(once) == comments(text)
    assert form(once) == once


def layout(tree: object, column: int, draw: Draw) -> list[str]:
    """The lines of a tree, each level drawn: in lines or in brackets, blanks and quotes at random."""
    if not isinstance(tree, list | dict) or not tree or draw(0, 3) == 0:
        return [" " * column + in_brackets(tree, draw) + note(draw)]
    lines = [" " * column + f"#注{draw(0, 9)}"] if draw(0, 4) == 0 else []
    deeper = column + draw(1, 4)
    if isinstance(tree, list):
        for item in tree:
            if isinstance(item, list | dict) and item:
                lines += [" " * column + "-" + note(draw), *layout(item, deeper, draw)]
            else:
                blanks = " " * draw(1, 3)
                lines.append(" " * column + f"-{blanks}{in_brackets(item, draw)}{note(draw)}")
        return lines
    for key, value in tree.items():
        head = " " * column + scalar(key, draw) + " " * draw(0, 1) + ":"
        if isinstance(value, list | dict) and value:
            lines += [head + note(draw), *layout(value, deeper, draw)]
        elif isinstance(value, str) and value.strip() == value != "" and draw(0, 3) == 0:
            lines += [f"{head} |", " " * deeper + value, *[""] * draw(0, 1)]
        else:
            lines.append(f"{head} {' ' * draw(0, 2)}{in_brackets(value, draw)}{note(draw)}")
    return lines


def note(draw: Draw) -> str:
    return "  " * draw(1, 2) + f"#注{draw(0, 9)}" if draw(0, 5) == 0 else " " * draw(0, 1)


def in_brackets(tree: object, draw: Draw) -> str:
    gap = " " * draw(0, 2)
    if isinstance(tree, list):
        return f"[{gap}" + f"{gap},{gap}".join(in_brackets(one, draw) for one in tree) + f"{gap}]"
    if isinstance(tree, dict):
        pairs = (f"{scalar(k, draw)}{gap}: {gap}{in_brackets(v, draw)}" for k, v in tree.items())
        return f"{{{gap}" + f",{gap}".join(pairs) + f"{gap}}}"
    return scalar(str(tree), draw)


def scalar(text: str, draw: Draw) -> str:
    if re.fullmatch(r"\w+", text) and draw(0, 1):
        return text
    return "'" + text.replace("'", "''") + "'" if draw(0, 1) else quoted(text)


def comments(text: str) -> list[str]:
    return re.findall(r"#注[0-9]", text)
