"""From a place in the text to its path of names: 事業/包括的相談支援事業/拠点/….

For the maintainer: reports print this path and a waiver names it, so it is made of what a planner
sees, keys and names, and of a number only where an item has no name. A misspelt key names its item all
the same, or one slip would lead every waiver below it astray.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode
from juso_plan.words import folded

_NAMES = ("名称", "通称")
_NAMES_ELSE = (
    "題名",
    "資料名",
    "見出し",
    "指標",
    "職種",
    "段階",
    "事項",
    "語",
    "内容",
    "対象",
    "規則",
    "号",
)
"""The keys that name an item of a list, the first that is written counts; 類型 comes between the two."""


class Paths:
    """The way from places in one tree to their paths.

    What a table or list holds is looked through once, so that many places in a long list do not
    take as many times as long.
    """

    def __init__(self, root: Node | None) -> None:
        self._root = root
        # By the identity of the node, which the root keeps alive.
        self._parts: dict[int, list[_Part]] = {}

    def at(self, offset: int) -> tuple[str, ...]:
        """The keys and names of everything that encloses an offset, from the top."""
        path: list[str] = []
        node = self._root
        while node is not None:
            parts = self._parts_of(node)
            index = bisect_right(parts, offset, key=_start) - 1
            if index < 0 or offset > parts[index].end:
                break
            if name := parts[index].name:
                path.append(name)
            node = parts[index].node
        return tuple(path)

    def _parts_of(self, node: Node) -> list[_Part]:
        parts = self._parts.get(id(node))
        if parts is None:
            parts = self._parts[id(node)] = list(_parts(node))
        return parts


class _Part(NamedTuple):
    """An entry or an item: where it stands, its name (items that are no table have none), what it holds."""

    start: int
    end: int
    name: str
    node: Node


def _start(part: _Part) -> int:
    return part.start


def _parts(node: Node) -> Iterator[_Part]:
    """What a node holds, in the order of the text."""
    if isinstance(node, MappingNode):
        for name, entry in node.entries.items():
            end = max(entry.value.end, entry.key.end)
            yield _Part(entry.key.start, end, name, entry.value)
    elif isinstance(node, SequenceNode):
        for item, name in zip(node.items, item_names(node), strict=True):
            yield _Part(item.start, item.end, name if isinstance(item, MappingNode) else "", item)


def place_of(root: Node | None, path: str) -> Node | None:
    """The key or item that a path of names leads to, as `Paths.at` gives it; None where none does."""
    node, place = root, root
    for name in path.split("/"):
        below: Node | None = None
        if isinstance(node, MappingNode):
            for key, entry in node.entries.items():
                if folded(key) == folded(name):
                    place, below = entry.key, entry.value
        elif isinstance(node, SequenceNode):
            for item, its_name in zip(node.items, item_names(node), strict=True):
                if folded(its_name) == folded(name):
                    place = below = item
        if isinstance(below, SequenceNode) and item_names(below) == [""]:
            below = below.items[0]
        if below is None:
            return None
        node = below
    return place


def item_names(items: SequenceNode) -> list[str]:
    """The names of the items: each its own, with its 類型 or 圏域 where another has the same, or its number.

    "" for the only item of a list that has no name: the list's key says all.
    """
    names = [_name(item) for item in items.items]
    if names == [""]:
        return names
    fuller = [f"{name}（{_kind(item)}）" for name, item in zip(names, items.items, strict=True)]
    count, count_fuller = Counter(names), Counter(fuller)
    found = []
    for number, (name, full) in enumerate(zip(names, fuller, strict=True), 1):
        if not name:
            found.append(str(number))
        elif count[name] == 1:
            found.append(name)
        else:
            found.append(full if count_fuller[full] == 1 else f"{name}（{number}）")
    return found


def _name(item: Node) -> str:
    if not isinstance(item, MappingNode):
        return ""
    for key in _NAMES:
        if value := _text(item.get_meant(key)):
            return value
    if kind := _joined(item.get_meant("類型")):
        return kind
    return next(filter(None, (_text(item.get_meant(key)) for key in _NAMES_ELSE)), "")


def _text(node: Node | None) -> str:
    """A short name; a long text is no name."""
    value = folded(node.value) if isinstance(node, ScalarNode) else ""
    return value if len(value) <= 40 else ""


def _joined(node: Node | None) -> str:
    return "・".join(_text(item) for item in node.items) if isinstance(node, SequenceNode) else ""


def _kind(item: Node) -> str:
    if not isinstance(item, MappingNode):
        return ""
    return (
        _joined(item.get_meant("類型"))
        or _joined(item.get_meant("圏域"))
        or _text(item.get_meant("日付"))
    )
