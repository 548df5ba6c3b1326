"""Nodes, their exact spans, and what a plan must not hold.

For the maintainer: `spans` shows a tree by the pieces of text that its nodes cover, so that a span
that is one too long or too short is seen at once.
"""

import pytest

from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode, parse, tree
from tests.helpers import Place, data, places


def spans(text: str) -> list[str]:
    """The source text of every node, keys too, in the order of the text."""
    pieces: list[str] = []

    def walk(node: Node) -> None:
        pieces.append(text[node.start : node.end])
        if isinstance(node, MappingNode):
            for entry in node.entries.values():
                walk(entry.key)
                walk(entry.value)
        elif isinstance(node, SequenceNode):
            for item in node.items:
                walk(item)

    parsed = parse(text)
    assert parsed.root is not None
    assert parsed.findings == ()
    walk(parsed.root)
    return pieces


def value_of(text: str, key: str = "概要") -> Node:
    """The value of a key at the top."""
    root = parse(text).root
    assert isinstance(root, MappingNode)
    value = root.get(key)
    assert value is not None
    return value


SCALARS = [
    ("plain", "概要: 北上市の 計画\n", "北上市の 計画", "北上市の 計画", ""),
    ("plain, without a line end", "概要: 甲", "甲", "甲", ""),
    ("plain, spaces behind", "概要: 甲  \n", "甲", "甲", ""),
    ("plain, a comment behind", "概要: 甲  # 注\n", "甲", "甲", ""),
    ("plain over lines", "概要: 甲\n  乙\n目的: 丙\n", "甲\n  乙", "甲 乙", ""),
    ("plain from the next line", "概要:\n  甲\n目的: 丙\n", "甲", "甲", ""),
    ("plain with CRLF", "概要: 甲\r\n目的: 乙\r\n", "甲", "甲", ""),
    ("plain with 𠮷", "概要: 𠮷野\n", "𠮷野", "𠮷野", ""),
    ("double-quoted", '概要: "甲: 乙" # 注\n', '"甲: 乙"', "甲: 乙", '"'),
    ("double-quoted, escapes", r'概要: "甲\"乙\\"', r'"甲\"乙\\"', '甲"乙\\', '"'),
    ("double-quoted over lines", '概要: "甲\n  乙"\n', '"甲\n  乙"', "甲 乙", '"'),
    ("single-quoted", "概要: '甲''乙'\n", "'甲''乙'", "甲'乙", "'"),
    ("quoted and empty", '概要: ""\n', '""', "", '"'),
    ("block", "概要: |\n  甲\n  乙\n目的: 丙\n", "|\n  甲\n  乙", "甲\n乙\n", "|"),
    ("block, blank lines behind", "概要: |\n  甲\n\n\n目的: 丙\n", "|\n  甲", "甲\n", "|"),
    ("block, blank lines kept", "概要: |+\n  甲\n\n目的: 丙\n", "|+\n  甲", "甲\n\n", "|"),
    (
        "block, a blank line inside",
        "概要: |\n  甲\n\n  乙\n\n",
        "|\n  甲\n\n  乙",
        "甲\n\n乙\n",
        "|",
    ),
    ("block, a comment behind", "概要: |\n  甲\n# 注\n目的: 丙\n", "|\n  甲", "甲\n", "|"),
    ("block, without a line end", "概要: |\n  甲", "|\n  甲", "甲", "|"),
    ("block, folded", "概要: >-\n  甲\n  乙\n", ">-\n  甲\n  乙", "甲 乙", ">"),
]


@pytest.mark.parametrize(
    ("name", "text", "source", "value", "style"), SCALARS, ids=[s[0] for s in SCALARS]
)
def test_scalars(name: str, text: str, source: str, value: str, style: str) -> None:
    node = value_of(text)
    assert isinstance(node, ScalarNode)
    assert (text[node.start : node.end], node.value, node.style) == (source, value, style)
    assert not node.is_empty


@pytest.mark.parametrize(
    ("name", "text", "at"),
    [
        ("last", "概要:", 3),
        ("before a key", "概要:\n目的: 甲\n", 3),
        ("spaces behind", "概要:   \n目的: 甲\n", 3),
        ("a comment behind", "概要: # 注\n目的: 甲\n", 3),
        ("in a flow table", "{概要:, 名称: 甲}", 4),
        ("in a flow table, a space behind", "{概要: , 名称: 甲}", 4),
        ("in a flow table over lines", "{概要:\n , 名称: 甲}", 4),
    ],
)
def test_an_empty_value_stands_behind_its_colon(name: str, text: str, at: int) -> None:
    node = value_of(text)
    assert isinstance(node, ScalarNode)
    assert (node.start, node.end, node.is_empty) == (at, at, True)


COLLECTIONS: list[tuple[str, str, list[str]]] = [
    (
        "a block table ends with its last value, not with the line",
        "計画:\n  名称: 甲\n  種類: 乙  # 注\n\n# 注\n目的: 丙\n",
        [
            "計画:\n  名称: 甲\n  種類: 乙  # 注\n\n# 注\n目的: 丙",
            "計画",
            "名称: 甲\n  種類: 乙",
            "名称",
            "甲",
            "種類",
            "乙",
            "目的",
            "丙",
        ],
    ),
    (
        "a block list begins at its first hyphen",
        "圏域:\n  - 甲\n  - 乙\n\n目的: 丙\n",
        [
            "圏域:\n  - 甲\n  - 乙\n\n目的: 丙",
            "圏域",
            "- 甲\n  - 乙",
            "甲",
            "乙",
            "目的",
            "丙",
        ],
    ),
    (
        "a list at the indentation of its key",
        "圏域:\n- 甲\n目的: 丙\n",
        ["圏域:\n- 甲\n目的: 丙", "圏域", "- 甲", "甲", "目的", "丙"],
    ),
    (
        "a table in a list begins behind the hyphen",
        "用語:\n  - 語: 甲\n    説明: 乙\n  - 語: 丙\n",
        [
            "用語:\n  - 語: 甲\n    説明: 乙\n  - 語: 丙",
            "用語",
            "- 語: 甲\n    説明: 乙\n  - 語: 丙",
            "語: 甲\n    説明: 乙",
            "語",
            "甲",
            "説明",
            "乙",
            "語: 丙",
            "語",
            "丙",
        ],
    ),
    (
        "flow collections hold their brackets",
        "計画: {名称: 甲, 圏域: [乙, 丙]} # 注\n",
        [
            "計画: {名称: 甲, 圏域: [乙, 丙]}",
            "計画",
            "{名称: 甲, 圏域: [乙, 丙]}",
            "名称",
            "甲",
            "圏域",
            "[乙, 丙]",
            "乙",
            "丙",
        ],
    ),
    (
        "a flow list over lines",
        "圏域: [甲,\n  乙,\n]\n目的: 丙\n",
        ["圏域: [甲,\n  乙,\n]\n目的: 丙", "圏域", "[甲,\n  乙,\n]", "甲", "乙", "目的", "丙"],
    ),
    (
        "a table that ends with an empty value ends with its colon",
        "計画:\n  名称:\n目的: 丙\n",
        ["計画:\n  名称:\n目的: 丙", "計画", "名称:", "名称", "", "目的", "丙"],
    ),
    (
        "a table that ends with a block text ends before its blank lines",
        "計画:\n  概要: |\n    甲\n\n目的: 丙\n",
        [
            "計画:\n  概要: |\n    甲\n\n目的: 丙",
            "計画",
            "概要: |\n    甲",
            "概要",
            "|\n    甲",
            "目的",
            "丙",
        ],
    ),
    ("empty flow collections", "計画: {}\n", ["計画: {}", "計画", "{}"]),
    ("a quoted key", '"計画": 甲\n', ['"計画": 甲', '"計画"', "甲"]),
    ("a key with a space before its colon", "計画 : 甲\n", ["計画 : 甲", "計画", "甲"]),
    ("a key on a line of its own", "? 計画\n: 甲\n", ["計画\n: 甲", "計画", "甲"]),
    (
        "comments and the start of a document before the first key",
        "# 注\n---\n計画: 甲\n...\n",
        ["計画: 甲", "計画", "甲"],
    ),
]


@pytest.mark.parametrize(("name", "text", "pieces"), COLLECTIONS, ids=[c[0] for c in COLLECTIONS])
def test_spans_of_collections(name: str, text: str, pieces: list[str]) -> None:
    # `? key` begins the table with its mark.
    got = [piece.removeprefix("? ") for piece in spans(text)]
    assert got == pieces


def test_scalars_are_never_typed() -> None:
    text = "a: 052124\nb: no\nc: 2025-04\nd: ~\ne: null\nf: 1e3\ng: 0x1F\n"
    assert data(parse(text).root) == {
        "a": "052124",
        "b": "no",
        "c": "2025-04",
        "d": "~",
        "e": "null",
        "f": "1e3",
        "g": "0x1F",
    }


REFUSALS: list[tuple[str, str, list[tuple[str, int, int, str]], object]] = [
    (
        "anchor before a text",
        "概要: &a 乙\n",
        [("SYN110", 1, 5, "&a")],
        {"概要": "乙"},
    ),
    (
        "anchor before a table",
        "計画: &a\n  名称: 乙\n",
        [("SYN110", 1, 5, "&a")],
        {"計画": {"名称": "乙"}},
    ),
    (
        "anchor before a list",
        "圏域: &a [甲, 乙]\n",
        [("SYN110", 1, 5, "&a")],
        {"圏域": ["甲", "乙"]},
    ),
    (
        "alias",
        "概要: &a 乙\n目的: *a\n",
        [("SYN110", 1, 5, "&a"), ("SYN111", 2, 5, "*a")],
        {"概要": "乙", "目的": ""},
    ),
    ("alias as a key", "*a : 甲\n", [("SYN111", 1, 1, "*a")], {"": "甲"}),
    (
        "merge key",
        "計画:\n  <<: {名称: 乙}\n  種類: 丙\n",
        [("SYN112", 2, 3, "<<")],
        {"計画": {"種類": "丙"}},
    ),
    (
        "merge key with an alias",
        "甲: &a {名称: 乙}\n計画:\n  <<: *a\n",
        [("SYN110", 1, 4, "&a"), ("SYN112", 3, 3, "<<"), ("SYN111", 3, 7, "*a")],
        {"甲": {"名称": "乙"}, "計画": {}},
    ),
    ("a tag of YAML", "概要: !!str 甲\n", [("SYN113", 1, 5, "!!str")], {"概要": "甲"}),
    ("a tag of one's own", "概要: !x 甲\n", [("SYN113", 1, 5, "!x")], {"概要": "甲"}),
    (
        "a tag before a table",
        "計画: !x\n  名称: 乙\n",
        [("SYN113", 1, 5, "!x")],
        {"計画": {"名称": "乙"}},
    ),
    (
        "tag and anchor",
        "概要: !x &a 甲\n",
        [("SYN113", 1, 5, "!x"), ("SYN110", 1, 8, "&a")],
        {"概要": "甲"},
    ),
    (
        "a tag without a value",
        "概要: !x\n目的: 甲\n",
        [("SYN113", 1, 5, "!x")],
        {"概要": "", "目的": "甲"},
    ),
    ("a mark of a tag alone", "概要: ! 甲\n", [("SYN113", 1, 5, "!")], {"概要": "甲"}),
    (
        "a tag in a flow list",
        "圏域: [!x 甲, 乙]\n",
        [("SYN113", 1, 6, "!x")],
        {"圏域": ["甲", "乙"]},
    ),
    ("two documents", "概要: 甲\n---\n概要: 乙\n", [("SYN114", 2, 1, "---")], ""),
    ("two keys", "概要: 甲\n概要: 乙\n", [("SYN115", 2, 1, "概要")], {"概要": "甲"}),
    (
        "two keys, one in quotes",
        '概要: 甲\n"概要": 乙\n',
        [("SYN115", 2, 1, '"概要"')],
        {"概要": "甲"},
    ),
    (
        "two keys in a flow table",
        "計画: {名称: 甲, 名称: 乙}\n",
        [("SYN115", 1, 13, "名称")],
        {"計画": {"名称": "甲"}},
    ),
    (
        "three keys",
        "計画:\n  概要: 甲\n  概要: 乙\n  概要: 丙\n",
        [("SYN115", 3, 3, "概要"), ("SYN115", 4, 3, "概要")],
        {"計画": {"概要": "甲"}},
    ),
    ("a list as a key", "[甲]: 乙\n概要: 丙\n", [("SYN116", 1, 1, "[")], {"概要": "丙"}),
    ("a table as a key", "{甲: 乙}: 丙\n", [("SYN116", 1, 1, "{")], {}),
]


@pytest.mark.parametrize(
    ("name", "text", "found", "tree_data"), REFUSALS, ids=[r[0] for r in REFUSALS]
)
def test_refusals(
    name: str, text: str, found: list[tuple[str, int, int, str]], tree_data: object
) -> None:
    """Each is one finding at the thing itself, and the rest is read on."""
    parsed = parse(text)
    got = [
        (one.rule, *parsed.lines.position(one.start), text[one.start : one.end])
        for one in parsed.findings
    ]
    assert got == found
    assert data(parsed.root) == tree_data


def test_equal_keys_know_both_places() -> None:
    text = "計画:\n  概要: 甲\n  目的: 乙\n  概要: 丙\n"
    (found,) = parse(text).findings
    assert found.args == {"name": "概要"}
    assert found.related is not None
    lines = parse(text).lines
    assert (lines.position(found.related), lines.position(found.start)) == ((2, 3), (4, 3))


@pytest.mark.parametrize("refused", ["概要: 丙", "<<: 丙", "[丙]: 丁"])
def test_a_table_ends_behind_what_is_refused_in_it(refused: str) -> None:
    text = f"計画:\n  概要: 甲\n  {refused}\n目的: 乙\n"
    table = value_of(text, "計画")
    assert text[table.start : table.end] == f"概要: 甲\n  {refused}"


@pytest.mark.parametrize("form", ["block", "flow"])
def test_64_levels_and_not_one_more(form: str) -> None:
    def nested(levels: int) -> str:
        if form == "flow":
            return "[" * levels + "]" * levels
        return "".join("  " * n + "a:\n" for n in range(levels))

    assert places(parse(nested(64))) == []
    parsed = parse(nested(65))
    deepest = (1, 65) if form == "flow" else (65, 129)
    assert places(parsed) == [("SYN005", *deepest)]
    assert parsed.root is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("圏域: [甲, 乙]\n", []),  # table, key, list, two items
        ("圏域: [甲, 乙, 丙]\n", [("SYN006", 1, 12)]),
    ],
)
def test_the_number_of_nodes_is_limited(
    monkeypatch: pytest.MonkeyPatch, text: str, found: list[Place]
) -> None:
    assert tree.MAX_NODES == 200_000
    monkeypatch.setattr(tree, "MAX_NODES", 5)
    assert places(parse(text)) == found


def test_nothing_but_comments_has_no_root() -> None:
    parsed = parse("# 注\n\n")
    assert (parsed.root, parsed.findings) == (None, ())
