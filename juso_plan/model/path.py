"""From a place in the text to its path of names: 事業/包括的相談支援事業/拠点/….

For the maintainer: reports print this path and a waiver names it, so it is made of what a planner
sees, keys and names, and of a number only where an item has no name. A misspelt key names its item all
the same, or one slip would lead every waiver below it astray.
"""

from __future__ import annotations

from juso_plan.model.base import folded
from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode

_NAMES = (
    "名称",
    "通称",
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
"""The keys that name an item of a list, the first that is written counts."""


def path_at(root: Node | None, offset: int) -> tuple[str, ...]:
    """The keys and names of everything that encloses an offset, from the top."""
    path: list[str] = []
    node = root
    while node is not None:
        below: Node | None = None
        if isinstance(node, MappingNode):
            for name, entry in node.entries.items():
                if entry.key.start <= offset <= max(entry.value.end, entry.key.end):
                    path.append(name)
                    below = entry.value
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.items):
                if item.start <= offset <= item.end:
                    if isinstance(item, MappingNode):
                        path += filter(None, [item_name(node, index)])
                    below = item
        node = below
    return tuple(path)


def place_of(root: Node | None, path: str) -> Node | None:
    """The key or item that a path of names leads to, as `path_at` gives it; None where none does."""
    node, place = root, root
    for name in path.split("/"):
        below: Node | None = None
        if isinstance(node, MappingNode):
            for key, entry in node.entries.items():
                if folded(key) == folded(name):
                    place, below = entry.key, entry.value
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.items):
                if folded(item_name(node, index)) == folded(name):
                    place = below = item
        if isinstance(below, SequenceNode) and len(below.items) == 1 and not item_name(below, 0):
            below = below.items[0]
        if below is None:
            return None
        node = below
    return place


def item_name(items: SequenceNode, index: int) -> str:
    """The name of an item: its own, with its 類型 or 圏域 where another has the same, or its number.

    "" for the only item of a list that has no name: the list's key says all.
    """
    names = [_name(item) for item in items.items]
    name = names[index]
    if not name:
        return str(index + 1) if len(names) > 1 else ""
    if names.count(name) == 1:
        return name
    fuller = [f"{n}（{_kind(item)}）" for n, item in zip(names, items.items, strict=True)]
    return fuller[index] if fuller.count(fuller[index]) == 1 else f"{name}（{index + 1}）"


def _name(item: Node) -> str:
    if not isinstance(item, MappingNode):
        return ""
    for key in _NAMES[:2]:
        if value := _text(item.get_meant(key)):
            return value
    if kind := _joined(item.get_meant("類型")):
        return kind
    return next(filter(None, (_text(item.get_meant(key)) for key in _NAMES[2:])), "")


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
