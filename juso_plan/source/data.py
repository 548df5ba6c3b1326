"""The project's own data files, read as plain values.

For the maintainer: the law tables are YAML in the same strict form as a plan; every scalar is text,
and the reader of a table gives it its type. A table that does not parse is a defect of the tool.
"""

from __future__ import annotations

from juso_plan.source.parse import parse
from juso_plan.source.tree import MappingNode, Node, ScalarNode, SequenceNode

Data = dict[str, "Data"] | list["Data"] | str


def read_data(text: str) -> Data:
    """The tree of a data file as dicts, lists and text. Raises ValueError where it has a fault."""
    parsed = parse(text)
    if parsed.root is None or parsed.findings:
        first = parsed.findings[0] if parsed.findings else None
        where = parsed.lines.position(first.start) if first else (1, 1)
        raise ValueError(f"line {where[0]}, column {where[1]}: {first}")
    return _plain(parsed.root)


def _plain(node: Node) -> Data:
    if isinstance(node, MappingNode):
        return {name: _plain(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    assert isinstance(node, ScalarNode)
    return node.value
