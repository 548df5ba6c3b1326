"""What holds for every text: nothing crashes, spans are exact, slips are found and mended.

For the maintainer: texts are drawn from the marks that matter to YAML and to a Japanese keyboard, so
that a few hundred of them reach the corners. The slips are put into the plan of Kitakami, which is
real; each draw is one reading of 30 kB.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from juso_plan.finding import Edit
from juso_plan.model.read import ReadPlan, read_plan
from juso_plan.rules.check import Options, check
from juso_plan.source import (
    LineTable,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    Slip,
    parse,
)
from juso_plan.source.mended import Mended
from juso_plan.source.text import neutral
from tests.helpers import PLAN, Place, applied, data, places

KITAKAMI = (Path(__file__).parents[2] / "municipalities/kitakami/2025.yaml").read_text("utf-8")
OPTIONS = Options(today=date(2025, 4, 1))

PIECES = (
    *("甲", "𠮷", "か\u3099", "1", "107,244", "名称", "事業", "様式: 1", "自治体", "内訳", "圏域"),
    *(
        ": ",
        ":",
        "：",
        "- ",
        "-",
        "－",
        "ー",
        "　",
        " ",
        "  ",
        "\t",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
    ),
    *(
        "\r",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        '"',
        "'",
        "#",
        " #",
        "|",
        "|\n",
        ">",
        "*",
        "&",
        "!",
        "%",
    ),
    *(
        "@",
        "`",
        "?",
        "? ",
        "---\n",
        "...\n",
        "<<: ",
        "\\",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\x1b",
        "\0",
    ),
    *("\ufffd", "~", "令和7年度", "2025-04", "未定: [名称]"),
)
pieces = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
texts = st.one_of(pieces, pieces.map(PLAN.__add__), st.text(max_size=60))


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=200), texts.map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_give_findings_and_never_a_traceback(written: bytes) -> None:
    outcome = check("plan.yaml", written, OPTIONS)
    assert (outcome.error, outcome.crashes) == (None, ())
    lines = LineTable(written.decode("utf-8", "replace"))
    for one in outcome.findings:
        assert 1 <= one.line <= one.end_line <= len(lines)
        assert (one.line, one.column) <= (one.end_line, one.end_column)


def nodes(root: Node | None) -> list[tuple[Node, Node | None]]:
    """Every node with the one that holds it."""
    found: list[tuple[Node, Node | None]] = []

    def walk(node: Node, parent: Node | None) -> None:
        found.append((node, parent))
        if isinstance(node, MappingNode):
            for entry in node.entries.values():
                walk(entry.key, node)
                walk(entry.value, node)
        elif isinstance(node, SequenceNode):
            for item in node.items:
                walk(item, node)

    if root is not None:
        walk(root, None)
    return found


def assert_spans(text: str) -> int:
    """Hold the spans of a text against its source; gives how many plain scalars there were."""
    parsed = parse(text)
    plain = 0
    for node, parent in nodes(parsed.root):
        assert 0 <= node.start <= node.end <= len(text)
        if parent is not None:
            assert parent.start <= node.start
            assert node.end <= parent.end
        if isinstance(node, ScalarNode) and not node.style:
            source = text[node.start : node.end]
            mended = any(
                node.start <= slip.edit.start and slip.edit.end <= node.end for slip in parsed.slips
            )
            if not mended and not re.search(r"[\r\n]", source):
                plain += 1
                assert neutral(source) == neutral(node.value)
    for one in parsed.findings:
        assert 0 <= one.start <= one.end <= len(text)
    return plain


@settings(max_examples=300)
@given(texts.map(lambda text: text.lstrip("\ufeff")))
def test_spans(text: str) -> None:
    assert_spans(text)


def test_spans_of_kitakami() -> None:
    assert assert_spans(KITAKAMI) > 1000


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text with edits that do not overlap; some put in, some take out."""
    text = draw(st.text("甲乙𠮷ab:\n", min_size=1, max_size=30))
    cuts = draw(
        st.lists(st.integers(0, len(text)), min_size=2, max_size=8, unique=True).map(sorted)
        if len(text) > 1
        else st.just([0, 1])
    )
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [Edit(*span, draw(st.text("xy ", max_size=4))) for span in spans]


@given(edits())
def test_every_kept_character_leads_back_to_itself(case: tuple[str, list[Edit]]) -> None:
    text, all_edits = case
    mended = Mended(text, [Slip("SYN103", edit) for edit in all_edits])
    assert mended.text == applied(text, all_edits)
    shift = 0
    at = 0
    for edit in sorted(all_edits, key=lambda edit: edit.start):
        assert [mended.origin(n + shift) for n in range(at, edit.start)] == list(
            range(at, edit.start)
        )
        inside = range(edit.start + shift, edit.start + shift + len(edit.text))
        assert all(edit.start <= mended.origin(n) <= edit.end for n in inside)
        shift += len(edit.text) - (edit.end - edit.start)
        at = edit.end
    assert [mended.origin(n + shift) for n in range(at, len(text) + 1)] == list(
        range(at, len(text) + 1)
    )


# --- slips in a real plan -----------------------------------------------------------------------

KEY = r" *(?:- )?[^\s:#\"{\[]+"
SLIPS: dict[str, tuple[str, str, str]] = {
    "full-width colon": (rf"^({KEY}): ?", r"\1：", "SYN103"),
    "no space behind the colon": (rf"^({KEY}): (?=\S)", r"\1:", "SYN105"),
    "full-width space behind the colon": (rf"^({KEY}): ", r"\1:　", "SYN102"),
    "full-width hyphen": (r"^( *)- ", r"\1－", "SYN104"),
    "long vowel mark": (r"^( *)- ", r"\1ー ", "SYN104"),
    "no space behind the hyphen": (r"^( *)- (?=[^0-9])", r"\1-", "SYN105"),
    "tab": (r"^()  ", "\t", "SYN101"),
    "full-width space": (r"^()  ", "　", "SYN102"),
}
"""What is written in the place of what; the slip begins behind the first group (or at a later mark)."""


def outside_of_block_texts(text: str) -> list[int]:
    """The numbers (from 0) of the lines that are no part of a block text, a comment or blank."""
    found, indent = [], None
    for number, line in enumerate(text.split("\n")):
        deep = len(line) - len(line.lstrip(" "))
        if indent is not None and (not line.strip() or deep > indent):
            continue
        indent = deep if line.endswith(": |") else None
        if line.strip() and not line.lstrip().startswith("#"):
            found.append(number)
    return found


LINES = KITAKAMI.split("\n")
WRITTEN = outside_of_block_texts(KITAKAMI)
CLEAN = read_plan(KITAKAMI)
CLEAN_DATA = data(CLEAN.parsed.root)


def with_slip(kind: str, number: int) -> tuple[str, Place] | None:
    """Kitakami with one slip in a line, and where it must be found; None where it has no place."""
    pattern, put, rule = SLIPS[kind]
    match = re.search(pattern, LINES[number])
    if not match:
        return None
    line = match.expand(put) + LINES[number][match.end() :]
    column = len(match[1]) + 1
    if rule == "SYN102" and match[1]:
        column += 1  # behind the colon
    text = "\n".join([*LINES[:number], line, *LINES[number + 1 :]])
    return text, (rule, number + 1, column)


@settings(max_examples=60)
@given(st.sampled_from(sorted(SLIPS)), st.sampled_from(WRITTEN))
def test_a_slip_is_found_at_its_line_and_the_plan_is_read(kind: str, number: int) -> None:
    case = with_slip(kind, number)
    assume(case is not None)
    assert case is not None
    text, place = case
    read = read_plan(text)
    others = [(rule, line, column) for rule, line, column in places(CLEAN) if line != place[1]]
    assert [one for one in places(read) if one[1] != place[1]] == others
    assert place in places(read)
    assert data(read.parsed.root) == CLEAN_DATA
    assert read.plan is not None


MUTATIONS: dict[str, Callable[[str], str]] = {
    "a text for a list": lambda line: re.sub(r": \[([^,\]]+)\]$", r": \1", line),
    "full-width digits": lambda line: re.sub(
        r"(?<=箇所数: )[0-9]+",
        lambda m: m[0].translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        line,
    ),
    "an unknown key": lambda line: re.sub(r"^( *)対象者:", r"\1対象者等:", line),
    "a number for a text": lambda line: re.sub(r"(内容|概要|備考): .+", r"\1: 123", line),
    "a number sign": lambda line: re.sub(r"(内容|概要|備考): (..)(?=[^\"|])", r"\1: \2 #", line),
    "a colon in a value": lambda line: re.sub(
        r"(内容|概要|備考): (..)(?=[^\"|])", r"\1: \2: ", line
    ),
    "a year for a fiscal year": lambda line: re.sub(r"([0-9])年度", r"\1年", line),
    "a mark before a value": lambda line: re.sub(r"(内容|概要|備考): (?=[^\"|])", r"\1: @", line),
    "an open quote": lambda line: re.sub(r"(内容|概要|備考): (?=[^\"|])", r'\1: "', line),
    "a word with a space": lambda line: re.sub("基本型", "基本 型", line),
} | {
    kind: lambda line, pattern=pattern, put=put: re.sub(pattern, put, line, count=1)
    for kind, (pattern, put, _) in SLIPS.items()
}


def mutated(kind: str, number: int) -> str | None:
    line = MUTATIONS[kind](LINES[number])
    if line == LINES[number]:
        return None
    return "\n".join([*LINES[:number], line, *LINES[number + 1 :]])


def gone(read: ReadPlan, after: ReadPlan, place: Place) -> bool:
    return place in places(read) and place not in places(after)


POSSIBLE = {
    kind: [number for number in WRITTEN if mutated(kind, number) is not None] for kind in MUTATIONS
}


@pytest.mark.parametrize("kind", MUTATIONS)
def test_mutations_have_places(kind: str) -> None:
    assert POSSIBLE[kind]


@settings(max_examples=50)
@given(st.data())
def test_every_fix_mends_its_finding(draw: st.DataObject) -> None:
    """A fix takes its own finding away, brings no new one, and changes nothing when made again."""
    kind = draw.draw(st.sampled_from(sorted(MUTATIONS)))
    text = mutated(kind, draw.draw(st.sampled_from(POSSIBLE[kind])))
    assert text is not None
    read = read_plan(text)
    fixed = [one for one in read.findings if one.fix]
    assert fixed
    one = draw.draw(st.sampled_from(fixed))
    after = read_plan(applied(text, one.fix))
    place = (one.rule, *read.parsed.lines.position(one.start))
    assert gone(read, after, place)
    rules = sorted(rule for rule, _, _ in places(read))
    rules.remove(one.rule)
    assert sorted(rule for rule, _, _ in places(after)) == rules
