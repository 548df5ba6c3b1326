"""The paths of a profile's items: from the top of a plan to every place that is meant.

For the maintainer: a path is keys with `/` between them; `*` is each item of a list, or each slot of the
Act, that is there. `way_to` follows it over the models when the profile is read, `spots` over a plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from juso_plan.law import slots
from juso_plan.model.base import KeySpec, Table, attributes, key_specs
from juso_plan.model.meant import nearest
from juso_plan.model.meeting import Meeting
from juso_plan.model.plan import Plan
from juso_plan.model.programme import PlanMaking, Programme
from juso_plan.rules.book.stated import OWN, Place
from juso_plan.rules.case import Case, is_carried_out
from juso_plan.rules.registry import NotRead, Unmet
from juso_plan.words import folded


@dataclass(frozen=True, slots=True)
class Step:
    """From a table to what it holds under one key, or (`*` over slots) under several."""

    attributes: tuple[str, ...]
    each: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A path that leads somewhere: over tables, to the key that is looked at."""

    steps: tuple[Step, ...]
    last: KeySpec


@dataclass(frozen=True, slots=True)
class Astray:
    """Why a path leads nowhere: the step, what stands before it, what it may have meant.

    `known` are the keys that there are; "" where nothing may follow.
    """

    name: str
    before: str
    near: str = ""
    known: str = ""


@cache
def way_to(place: str) -> Way | Astray:
    """Follow a path of keys (事業/*/人員配置) through the form. A `*` after a list may be left out."""
    names = folded(place).strip("/").split("/")
    table: type[Table] | None = Plan
    steps: list[Step] = []
    last: KeySpec | None = None
    for index, name in enumerate(names):
        before = "/".join(names[:index])
        if last:
            steps.append(Step((last.attribute,), last.many))
            table, was_list, last = last.table, last.many, None
            if name == "*" and was_list and table:
                continue
        if table is None:
            return Astray(name, before)
        specs = {folded(one): spec for one, spec in key_specs(table).items()}
        held = _slots_of(table) if name == "*" else ()
        if held:
            steps.append(Step(held, each=True))
            table = Programme
        elif name in specs:
            last = specs[name]
        else:
            return Astray(name, before, nearest(name, tuple(specs)), "・".join(specs))
    if last is None:
        known = "・".join(key_specs(table)) if table else ""
        return Astray(names[-1], "/".join(names[:-1]), known=known)
    return Way(tuple(steps), last)


def _slots_of(table: type[Table]) -> tuple[str, ...]:
    """The attributes of a table that hold slots of the Act."""
    return tuple(
        spec.attribute
        for spec in key_specs(table).values()
        if spec.table and issubclass(spec.table, Programme) and not spec.many
    )


@dataclass
class Spot(Place):
    """What an item of a profile is judged at. `absent` is a key in the middle of its path."""

    absent: str = ""


def spots(case: Case, place: str) -> Iterator[Spot]:
    """Everything that a path leads to."""
    way = sure_way(place)
    top = next(case.whole())
    yield from _walk(Spot(top.entity, top.key, top.is_active), way.steps, way.last.attribute)


def sure_way(place: str) -> Way:
    """The way of a path that was tried when the profile was read."""
    way = way_to(place)
    assert isinstance(way, Way)
    return way


def _walk(at: Spot, steps: tuple[Step, ...], wants: str) -> Iterator[Spot]:
    if not steps:
        yield replace(at, wants=wants, below=_below(at, wants))
        return
    for attribute in steps[0].attributes:
        if at.entity.is_aside(attribute):
            yield replace(at, gap=NotRead())
        elif not any(one.each for one in steps) and getattr(at.entity, attribute) is None:
            # What stands before a `*` need not be there: each that is there is looked at.
            yield _absent(at, attribute)
        for child in _children(at, attribute, wants):
            if not (len(steps[0].attributes) > 1 and _is_told_elsewhere(child.entity)):
                yield from _walk(child, steps[1:], wants)


def _is_told_elsewhere(entity: Table) -> bool:
    """支援プランの作成 that is one with 多機関協働事業 is told there."""
    return isinstance(entity, PlanMaking) and entity.together == "多機関協働事業と一体"


def _absent(at: Spot, attribute: str) -> Spot:
    """A key in the middle of the path is not there; of what the Act wants its own rules say so."""
    name = at.entity.key_name(attribute)
    if name == "事業" or any(one.key == name and not one.heading for one in slots()):
        return replace(at, gap=Unmet())
    return replace(at, absent=name)


def _children(at: Place, attribute: str, wants: str) -> Iterator[Spot]:
    """The tables that an attribute holds. A part takes what it does not say from the whole.

    A slot takes the 設置形態 of its item, and nothing else.
    """
    value = getattr(at.entity, attribute)
    several = isinstance(value, tuple)
    for table in value if several else filter(None, [value]):
        key = table.key_node() if several else at.entity.key_node(attribute)
        in_slot = isinstance(at.entity, Programme) and isinstance(table, Programme)
        takes = attribute == "parts" or (in_slot and wants == "setting")
        parents = (at.entity, *at.parents) if takes else ()
        is_done = not isinstance(table, Programme | Meeting) or is_carried_out(table)
        active = at.is_active and is_done
        yield Spot(table, key, active, parents=parents)


def _below(at: Place, wants: str) -> tuple[Place, ...]:
    """The parts, and the slots, that may say in the place of the whole what is wanted."""
    if not isinstance(at.entity, Programme | Meeting) or wants in OWN:
        return ()
    found: list[Place] = []
    for attribute in ("parts", *_slots_of(type(at.entity))):
        if attribute != "parts" and at.entity.is_aside(attribute):
            found.append(Spot(at.entity, at.key, at.is_active, gap=NotRead()))
        found += [
            replace(child, below=_below(child, wants))
            for child in _children(at, attribute, wants)
            if _has(child.entity, wants)
        ]
    return tuple(found)


def _has(entity: Table, attribute: str) -> bool:
    return attribute in attributes(type(entity))
