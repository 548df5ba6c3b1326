"""The counts on top: for every slot which papers describe it, in which way, with how many places.

For the maintainer: papers are counted, never places. Units, what is counted and the day differ from
paper to paper, so a sum of places would be no number of anything.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from juso_plan.compare.matrix import Item, State, Tally, Value
from juso_plan.model.programme import Method

_ACTIVE = frozenset({"実施", "一部実施"})
_METHODS: tuple[str, ...] = get_args(Method)

_Stated = dict[int, tuple[Value, ...]]
"""What the papers state in a row, by the place of the paper."""


def tally(item: Item) -> Tally:
    """The counts of one slot."""
    names = item.row("name").cells
    described = tuple(index for index, cell in enumerate(names) if cell.is_stated)
    status, methods, places = (
        _stated(item, name, described) for name in ("status", "methods", "places")
    )
    return Tally(
        id=item.id,
        described=described,
        missing=tuple((i, cell.state) for i, cell in enumerate(names) if not cell.is_stated),
        inactive=tuple(
            (index, value.text)
            for index, values in (status or {}).items()
            for value in values
            if not value.of and value.text not in _ACTIVE
        ),
        methods=_by(methods, lambda value: value.text),
        methods_unsaid=_unsaid(methods, described),
        counted=_by(places, lambda value: value.quantity.measure if value.quantity else value.text),
        counted_unsaid=_unsaid(places, described),
    )


def _stated(item: Item, name: str, described: tuple[int, ...]) -> _Stated | None:
    """What is stated in a row of the slot; None where the slot has no such row."""
    row = next((one for one in item.rows if one.id == name), None)
    if row is None:
        return None
    stated = {
        index: tuple(value for value in row.cells[index].values if value.state is State.STATED)
        for index in described
    }
    return {index: values for index, values in stated.items() if values}


def _by(
    stated: _Stated | None, key: Callable[[Value], str]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The papers by what they state; ways of carrying out in the order of the form."""
    found: dict[str, list[int]] = {}
    for index, values in (stated or {}).items():
        for name in dict.fromkeys(map(key, values)):
            found.setdefault(name, []).append(index)
    ordered = sorted(found, key=lambda name: _METHODS.index(name) if name in _METHODS else 0)
    return tuple((name, tuple(found[name])) for name in ordered)


def _unsaid(stated: _Stated | None, described: tuple[int, ...]) -> tuple[int, ...]:
    return () if stated is None else tuple(one for one in described if one not in stated)
