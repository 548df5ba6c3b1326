"""A character of a text is found where it was written, whatever the way of writing.

For the maintainer: texts are drawn from what moves offsets: blank lines, indentation, quotes, escapes, line
ends, characters beyond the first plane.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juso_plan.rules.book.style_texts import spans
from juso_plan.source import MappingNode, ScalarNode, parse

PIECES = [
    "甲",
    "取り組み",
    "𠮷",
    "か\u3099",
    "\u2028",
    "\x85",
    " ",
    "　",
    "\n",
    "\n\n",
    "\n  ",
    "'",
    '"',
    "\\",
]
PIECES += ["#", ": ", "1", "（"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
HEADERS = st.sampled_from(["|", "|-", "|+", "|2", "|  # 注", ">", ">-", "'", '"', ""])


def written(text: str, header: str) -> str:
    """A text as the value of a key, in one of the ways of YAML."""
    if header.startswith(("|", ">")):
        return header + "\n" + "\n".join(f"  {line}" if line else "" for line in text.split("\n"))
    if header == '"':
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return f"'{text.replace(chr(39), chr(39) * 2)}'" if header else text


@settings(max_examples=400, deadline=None)
@given(TEXTS, HEADERS, LINE_ENDS, st.sampled_from(["", "次: 乙\n"]))
def test_each_character_is_found_where_it_was_written(
    text: str, header: str, line_end: str, after: str
) -> None:
    source = f"前: 丙\n背景: {written(text, header)}\n{after}".replace("\n", line_end)
    parsed = parse(source)
    node = parsed.root.get("背景") if isinstance(parsed.root, MappingNode) else None
    if not isinstance(node, ScalarNode):
        return
    found = spans(source, node)
    if found is None:
        return
    before = (0, 0)
    for char, start, end in zip(node.value, *found, strict=True):
        part = source[start:end]
        is_folded = char in " \n" and not part.strip() and (not part or line_end in part)
        # White space of several characters may stand for several: they have one place together.
        assert before[1] <= start <= end <= len(source) or (is_folded and before == (start, end))
        assert part == char or is_folded or part[0] in "\\'"
        before = (start, end)


FOLDED = [
    # how a text is written, and how it reads with か for every 箇
    ("背景: |\n  甲は3箇所、\n\n    乙は4箇所\n\n", "甲は3か所、\n\n  乙は4か所\n"),
    (
        "背景: >-\n\n  甲は3箇所、\n  乙は4箇所。\n\n    丙は5箇所\n  丁",
        "\n甲は3か所、 乙は4か所。\n\n  丙は5か所\n丁",
    ),
    ("背景: 甲は3箇所、\n  乙は4箇所\n\n  丙は5箇所\n", "甲は3か所、 乙は4か所\n丙は5か所"),
    ("背景: '甲''は3箇所、  \n\n  乙は4箇所 '\n", "甲'は3か所、\n乙は4か所 "),
    ('背景: "甲は\\u0033箇所、\\t\n  乙\\\\は4箇所"\n', "甲は3か所、\t 乙\\は4か所"),
]


@pytest.mark.parametrize(("source", "value"), FOLDED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_word_is_changed_in_every_way_of_writing(source: str, value: str, line_end: str) -> None:
    source = source.replace("\n", line_end)
    node = scalar(source)
    found = spans(source, node)
    assert found is not None
    starts, ends = found
    for at in reversed([n for n, char in enumerate(node.value) if char == "箇"]):
        start, end = starts[at], ends[at]
        assert source[start:end] == "箇"
        source = source[:start] + "か" + source[end:]
    assert scalar(source).value == value


def test_what_can_not_be_told_is_not_told() -> None:
    source = '背景: "甲は\\\n  3箇所"\n'
    assert scalar(source).value == "甲は3箇所"
    assert spans(source, scalar(source)) is None


def scalar(source: str) -> ScalarNode:
    root = parse(source).root
    assert isinstance(root, MappingNode)
    node = root.get("背景")
    assert isinstance(node, ScalarNode)
    return node


@given(st.text(alphabet="甲乙 　𠮷：", min_size=1, max_size=20).map(lambda one: f"甲{one}甲"))
def test_a_simple_text_is_always_found(text: str) -> None:
    for header in ("|", ">", "'", '"', ""):
        source = f"背景: {written(text, header)}\n"
        node = scalar(source)
        found = spans(source, node)
        assert found is not None
        assert "".join(source[a:b] for a, b in zip(*found, strict=True)) == node.value.removesuffix(
            "\n"
        )
