"""Plans that are nearly right: the complete plan with some of its parts exchanged, taken out, put in.

For the maintainer: random text hardly ever gets past the parser. So what is drawn is a few changes at places that the
tree knows: a value, a key, an entry, a piece of the text as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from juso_plan.source import MappingNode, Node, SequenceNode, parse
from tests.fuzz.laws import BASE, SCRIPT

Span = tuple[int, int]


def _spans(node: Node) -> Iterator[tuple[str, Span]]:
    """Every value, key, entry and item of a tree, with where it stands."""
    if isinstance(node, MappingNode):
        for entry in node.entries.values():
            yield "key", (entry.key.start, entry.key.end)
            yield "value", (entry.value.start, entry.value.end)
            yield "whole", (entry.key.start, max(entry.key.end, entry.value.end))
            yield from _spans(entry.value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield "value", (item.start, item.end)
            yield from _spans(item)


_ROOT = parse(BASE).root
assert _ROOT is not None
_ALL = list(_spans(_ROOT))
_SPANS = {
    kind: sorted({span for one, span in _ALL if one == kind}) for kind in ("key", "value", "whole")
}
_WRITTEN = sorted({BASE[start:end] for _, (start, end) in _ALL if end - start < 60})

ODD = [
    *(
        "",
        " ",
        "　",
        "~",
        "null",
        "甲",
        "𠮷",
        "か\u3099",
        "〇",
        "①",
        "0",
        "-1",
        "1e9",
        "9" * 30,
        "107,244",
        "28.9%",
    ),
    *(
        "令和7年度",
        "令和元年13月99日",
        "2025-02-30",
        "昭和100年",
        "R7.4.1",
        "社会福祉法第106条の4第2項第99号",
        "同法",
        "法第",
    ),
    *(
        "未定",
        "記載なし",
        "[]",
        "{}",
        "[甲, 乙]",
        "{名称: 甲}",
        "- 甲",
        "|\n  甲\n",
        ">-\n  甲\n\n  乙\n",
        "'甲''乙'",
    ),
    *(
        '"\\u202e甲\\u2069"',
        '"\\x07"',
        "\u202e甲",
        "\x1b[2J",
        "\x85",
        "\u2028",
        "\ufeff",
        "NPО",
        "&a 甲",
        "*a",
        "!!python/none 甲",
    ),
    *(
        "<<: 甲",
        "甲：乙",
        "甲 #乙",
        "# 甲",
        "`甲`",
        "@甲",
        "%甲",
        "|a|b|\n|-|-|",
        "[^1]",
        "[^1]: 甲",
        "**甲**",
        "![甲](乙)",
    ),
    *(
        "[甲](javascript:alert(1))",
        "&lt;b&gt;",
        "=1+1",
        "{{ 甲 }}",
        "{% 甲 %}",
        "../../etc/passwd",
        "CON",
        SCRIPT,
        "長" * 300,
    ),
]
VALUES = st.one_of(st.sampled_from(ODD), st.sampled_from(_WRITTEN), st.text(max_size=20))
_CHANGES = st.one_of(
    st.tuples(st.sampled_from(_SPANS["value"]), VALUES),
    st.tuples(st.sampled_from(_SPANS["value"]), VALUES.map(lambda one: f'"{one}"')),
    st.tuples(st.sampled_from(_SPANS["key"]), VALUES),
    st.tuples(st.sampled_from(_SPANS["whole"]), st.sampled_from(["", "甲: 乙", *_WRITTEN])),
    st.tuples(st.integers(0, len(BASE)).map(lambda at: (at, at)), VALUES),
    st.tuples(st.integers(0, len(BASE) - 9).map(lambda at: (at, at + 9)), VALUES),
)


def _made(changes: list[tuple[Span, str]]) -> bytes:
    """The complete plan with the changes that do not touch each other."""
    text, begin = BASE, len(BASE) + 1
    for (start, end), put in sorted(changes, reverse=True):
        if end < begin:
            text = text[:start] + put + text[end:]
            begin = start
    return text.encode("utf-8", "surrogatepass")


PLANS = st.lists(_CHANGES, min_size=1, max_size=5).map(_made)
