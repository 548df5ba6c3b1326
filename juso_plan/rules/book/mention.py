"""What the words of a plan mention, where no key of the form holds it.

For the maintainer: a word shows that a plan speaks of a matter, never that it says the right thing. What was not
found may stand in a text that could not be read (`is_unread`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from juso_plan.model.base import Table, key_specs, tables_in
from juso_plan.words import folded

_ABOUT_THE_FILE = frozenset({"undecided", "unstated"})
"""Lists of names of keys, which say nothing of the matter itself."""


def text_of(*places: Any) -> str:
    """All words of tables, lists and texts, each on a line of its own, as they are compared."""
    return "\n".join(filter(None, map(_text, places)))


_FOUND: WeakKeyDictionary[Table, str] = WeakKeyDictionary()
"""The words of a table, which several rules ask for."""


def _text(place: Any) -> str:
    if isinstance(place, tuple):
        return text_of(*place)
    if not isinstance(place, Table):
        return _folded(_texts(place))
    if place not in _FOUND:
        _FOUND[place] = _folded(_texts(place))
    return _FOUND[place]


def _folded(texts: Iterable[str]) -> str:
    # Folding takes out the line ends inside a text; of all texts at once it is much quicker.
    return folded("\0".join(texts)).replace("\0", "\n")


def is_unread(*places: Any) -> bool:
    """Whether something in tables, or in lists of them, was written but could not be read."""
    return any(table.aside for place in places for table in _tables(place))


def _texts(place: Any) -> list[str]:
    """The texts in a table or a list, in the order of the file."""
    found: list[str] = []
    waiting = [place]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, tuple):
            waiting += reversed(one)
        elif isinstance(one, Table):
            waiting += [getattr(one, attribute) for attribute in reversed(_written(one))]
        elif isinstance(text := getattr(one, "text", None), str):
            found.append(text)  # a citation, a date or an amount, as printed
    return found


def _tables(place: Any) -> Iterator[Table]:
    if isinstance(place, tuple):
        for one in place:
            yield from _tables(one)
    elif isinstance(place, Table):
        yield from tables_in(place)


def _written(table: Table) -> list[str]:
    """The attributes that are written, which are few of those that a table may have."""
    known = _attributes(type(table))
    return [known[name] for name in table.written_keys() if name in known]


@cache
def _attributes(cls: type[Table]) -> dict[str, str]:
    """The attributes of a table that speak of the matter, by their keys."""
    return {
        name: spec.attribute
        for name, spec in key_specs(cls).items()
        if spec.attribute not in _ABOUT_THE_FILE
    }
