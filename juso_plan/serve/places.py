"""The outline of a plan, and where a name that stands in it is told of.

For the maintainer: an outline shows what `model.path` names: keys that hold more, and items by their
names. A name is defined where something bears it (名称), first of all in 団体 and 圏域.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.model.path import item_names, place_of
from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode

_BEARING = ("名称", "通称", "略称")
_PATH_KEYS = ("箇所",)


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of the outline: its name, where its key or name stands, how far it goes, what it holds."""

    name: str
    key: Node
    start: int
    end: int
    inner: tuple[Mark, ...] = ()


def outline(node: Node | None) -> tuple[Mark, ...]:
    """The parts of a tree."""
    if isinstance(node, MappingNode):
        return tuple(
            Mark(
                name,
                entry.key,
                entry.key.start,
                max(entry.key.end, entry.value.end),
                outline(entry.value),
            )
            for name, entry in node.entries.items()
            if isinstance(entry.value, MappingNode | SequenceNode)
        )
    if isinstance(node, SequenceNode):
        return tuple(
            Mark(name, _first(item), item.start, item.end, outline(item))
            for item, name in zip(node.items, item_names(node), strict=True)
            if isinstance(item, MappingNode) and name
        )
    return ()


def _first(item: MappingNode) -> Node:
    return next((entry.key for entry in item.entries.values()), item)


def definition(root: Node | None, offset: int) -> Node | None:
    """Where what stands at an offset is told of; None where nothing is."""
    found = _scalar_at(root, "", offset)
    if found is None:
        return None
    key, scalar = found
    if key in _PATH_KEYS:
        return place_of(root, scalar.value)
    bearers = [
        (path, node) for path, node in _bearers(root, ()) if node.value == scalar.value != ""
    ]
    others = [one for one in bearers if one[1] is not scalar]
    best = min(others, key=lambda one: _rank(one[0]), default=None)
    return best[1] if best else None


def _rank(path: tuple[str, ...]) -> int:
    """What is declared on its own comes before what only happens to bear the name."""
    return {"団体": 0, "圏域": 0, "事業": 1, "会議": 1}.get(path[0] if path else "", 2)


def _bearers(
    node: Node | None, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], ScalarNode]]:
    if isinstance(node, MappingNode):
        for name, entry in node.entries.items():
            if name in _BEARING and isinstance(entry.value, ScalarNode):
                yield path, entry.value
            else:
                yield from _bearers(entry.value, (*path, name))
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _bearers(item, path)


def _scalar_at(node: Node | None, key: str, offset: int) -> tuple[str, ScalarNode] | None:
    """The scalar value at an offset, with the key that it stands under."""
    if isinstance(node, ScalarNode):
        return (key, node) if node.start <= offset <= node.end else None
    if isinstance(node, MappingNode):
        inner = ((name, entry.value) for name, entry in node.entries.items())
    elif isinstance(node, SequenceNode):
        inner = ((key, item) for item in node.items)
    else:
        return None
    found = (_scalar_at(value, name, offset) for name, value in inner)
    return next((one for one in found if one), None)
