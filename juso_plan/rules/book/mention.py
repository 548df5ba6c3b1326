"""What the words of a plan mention, where no key of the form holds it.

For the maintainer: a word shows that a plan speaks of a matter, never that it says the right thing. What was not
found may stand in a text that could not be read (`is_unread`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from weakref import WeakKeyDictionary

from juso_plan.model.base import Table, tables_in
from juso_plan.words import folded

_ABOUT_THE_FILE = frozenset({"undecided", "unstated"})
"""Lists of names of keys, which say nothing of the matter itself."""


def text_of(*places: Any) -> str:
    """All words of tables, lists and texts, each on a line of its own, as they are compared."""
    return "\n".join(filter(None, map(_text, places)))


def sentences(text: str) -> list[str]:
    """The sentences of such words; what stands on a line of its own is one too."""
    return text.replace("\n", "。").split("。")


_FOUND: WeakKeyDictionary[Table, str] = WeakKeyDictionary()
"""The words of the chapters, which several rules ask for."""


def _text(place: Any) -> str:
    if isinstance(place, tuple):
        return text_of(*place)
    if not isinstance(place, Table):
        return _folded(place)
    if place not in _FOUND:
        _FOUND[place] = _folded(place)
    return _FOUND[place]


def _folded(place: Any) -> str:
    found: list[str] = []
    _gather(place, found)
    return "\n".join(filter(None, map(folded, found)))


def _gather(place: Any, found: list[str]) -> None:
    """Put all words of a place to those that were found, as they are written."""
    if isinstance(place, str):
        found.append(place)
    elif isinstance(place, tuple):
        for one in place:
            _gather(one, found)
    elif isinstance(place, Table):
        for name, value in place.said.items():
            if name not in _ABOUT_THE_FILE:
                _gather(value, found)
    elif isinstance(text := getattr(place, "text", None), str):
        found.append(text)  # a citation, a date or an amount, as printed


def is_unread(*places: Any) -> bool:
    """Whether something in tables, or in lists of them, was written but could not be read."""
    return any(table.aside for place in places for table in _tables(place))


def _tables(place: Any) -> Iterator[Table]:
    if isinstance(place, tuple):
        for one in place:
            yield from _tables(one)
    elif isinstance(place, Table):
        yield from tables_in(place)
