"""What a prefecture or a city requires besides: the items of a profile as rules.

For the maintainer: `profile` reads the file; here an item (`Demand`) becomes a `Rule` that the engine
runs like any other, so that its weight in a draft, its place on the 充足表 and a crash are the
engine's. `profile_path` leads to the places that it speaks of. What the Act itself wants to be there
(a slot in the middle of a path) is reported by the rules of the Act alone: one cause, one finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

from juso_plan.finding import Argument, Finding, Placed, Severity
from juso_plan.model.base import Table, key_specs
from juso_plan.model.entity import Entity
from juso_plan.model.meeting import Members
from juso_plan.outcome import Authority
from juso_plan.rules.book.stated import MEMBERS, OWN, Place, asked, sites_stating, speaks, states
from juso_plan.rules.case import Case
from juso_plan.rules.profile_path import Spot, spots, sure_way
from juso_plan.rules.registry import Answer, NotRead, Rule, Weight
from juso_plan.source import ScalarNode
from juso_plan.words import folded

PREFIX = "PRF-"
"""What the ids of these rules begin with; the number that the profile gives stands behind it."""

Kind = Literal["書く", "一つ以上", "次の言葉を含む", "次のどれか"]
WRITTEN, AT_LEAST, CONTAINS, ONE_OF = "書く", "一つ以上", "次の言葉を含む", "次のどれか"

WEIGHTS = {
    Severity.ERROR: Weight.CONTRADICTION,
    Severity.WARNING: Weight.ENDEAVOUR,
    Severity.INFO: Weight.ADVICE,
}
"""A warning that a profile asks for is an error under --strict, like those of the guideline."""


@dataclass(frozen=True, slots=True)
class Demand:
    """事項: one requirement, as the profile states it. Plain data."""

    number: str
    title: str
    place: str
    kind: Kind
    severity: Severity
    count: int = 1
    words: tuple[str, ...] = ()
    reason: str = ""

    @property
    def id(self) -> str:
        """The id of its rule."""
        return PREFIX + self.number


@dataclass(frozen=True, slots=True)
class ProfileRule(Rule):
    """The rule of an item; its authority is the profile and not a law."""

    asked_by: Authority | None = None

    def authority(self, on: date | None = None) -> Authority | None:
        """The profile by name, the item's reason or title, the profile's address."""
        return self.asked_by


def demand_rule(demand: Demand, *, name: str, by: str, url: str | None) -> ProfileRule:
    """The rule of an item of the profile `name`, made by `by`."""
    return ProfileRule(
        demand.id,
        WEIGHTS[demand.severity],
        subjects=partial(spots, place=demand.place),
        reads=(sure_way(demand.place).last.attribute,),
        is_requirement=True,
        check=partial(_judge, demand=demand, by=by),
        page=f"{demand.title}\n\nEnglish:\n    {demand.title}\n",
        asked_by=Authority(name, demand.reason or demand.title, url),
    )


# --- what must hold there ---------------------------------------------------------------------


def _judge(case: Case, spot: Spot, *, demand: Demand, by: str) -> Iterator[Answer]:
    """Judge an item at one of the places that its path leads to."""
    judge = _Judge(case, demand, by)
    if spot.gap:
        yield spot.gap
    elif spot.absent:
        where = judge.where(spot, spot.absent)
        yield spot.missing(demand.id, spot.absent, (), **judge.args(where))
    elif demand.kind == WRITTEN:
        yield from judge.written(spot)
    else:
        yield from judge.content(spot)


@dataclass(frozen=True, slots=True)
class _Judge:
    """One item in one plan."""

    case: Case
    demand: Demand
    by: str

    def written(self, spot: Spot) -> Iterator[Answer]:
        """It is stated: there, in the whole of which it is a part, or in all of its parts."""
        if any(states(one, spot.wants) for one in spot.parents):
            return
        for one in asked(spot, spot.wants, speaks):
            if one.gap:
                yield one.gap
            elif _is_partly_read(one.entity, one.wants):
                yield NotRead()
            elif not states(one.entity, one.wants):
                name = one.entity.key_name(one.wants)
                args = self.args(self.where(one, name))
                if isinstance(one.entity, Entity):
                    yield one.unstated(self.demand.id, **args)
                else:
                    yield one.missing(self.demand.id, name, (), **args)

    def content(self, spot: Spot) -> Iterator[Answer]:
        """What is stated, wherever it is, has enough items or the right words."""
        holders = list(_holders(spot))
        if self.demand.kind == ONE_OF:
            yield from self.one_of(holders, spot.wants)
        if _is_unread(spot):
            yield NotRead()
        elif not holders:
            yield from self.written(spot)
        elif self.demand.kind == AT_LEAST:
            have = sum(len(getattr(one, spot.wants)) for one in holders)
            if have < self.demand.count:
                key = holders[0].key_node(spot.wants)
                yield self.lacking(key, have=have, few=self.demand.count)
        elif self.demand.kind == CONTAINS:
            yield from self.contains(holders, spot.wants)

    def contains(self, holders: list[Table], attribute: str) -> Iterator[Answer]:
        """One of the words stands in the text. What could not be read may hold it."""
        texts: list[str] = []
        read = [_add_texts(one, texts, attribute) for one in holders]
        if any(folded(word) in text for word in self.demand.words for text in texts):
            return
        if all(read):
            words = "・".join(self.demand.words)
            yield self.lacking(holders[0].key_node(attribute), lacking=words)
        else:
            yield NotRead()

    def one_of(self, holders: list[Table], attribute: str) -> Iterator[Answer]:
        """Every value is one of the words."""
        words = {folded(word) for word in self.demand.words}
        for one in holders:
            for node in _value_nodes(one, attribute):
                if isinstance(node, ScalarNode) and folded(node.value) not in words:
                    where = "/".join(self.case.path(node))
                    choices = "・".join(self.demand.words)
                    args = self.args(where, written=node.value, choices=choices)
                    yield Finding(self.demand.id, node.start, node.end, args)

    def lacking(self, key: Placed, **args: Argument) -> Finding:
        """Something is written, and not all that is asked for: that counts as absent in a draft."""
        path = self.case.path(key)
        args = self.args("/".join(path), **args)
        # It stands at the key itself, whose name is put back as what is missing.
        return Finding(self.demand.id, key.start, key.end, args, missing=path[-1], in_item=True)

    def where(self, place: Place, name: str) -> str:
        """The path to an absent key, as reports print it."""
        path = self.case.path(place.key) if place.key.end else ()
        path = path[:-1] if place.key is place.entity.key_node() else path
        return "/".join((*path, name))

    def args(self, where: str, **args: Argument) -> dict[str, Argument]:
        """What the message says: where, who asks, what."""
        return {"where": where, "by": self.by, "title": self.demand.title, **args}


# --- where it is stated -----------------------------------------------------------------------


def _is_partly_read(entity: Table, wants: str) -> bool:
    """Whether what is not stated may stand in what could not be read."""
    value = getattr(entity, wants)
    if isinstance(value, Members):
        return not states(entity, wants) and value.is_aside(*MEMBERS)
    return any(site.is_aside(wants) for site in sites_stating(entity, wants))


def _is_unread(spot: Spot) -> bool:
    """Whether a part or a place of it could not be read, which may say what is wanted."""
    tables = [table for one in spot.family() for table in _tables(one.entity, spot.wants)]
    is_aside = any(one.is_aside(spot.wants) for one in tables)
    parts = spot.wants not in OWN and any(one.entity.is_aside("parts") for one in spot.family())
    return is_aside or parts or _has_gap(spot)


def _has_gap(place: Place) -> bool:
    return any(one.gap is not None or _has_gap(one) for one in place.below)


def _tables(entity: Table, wants: str) -> tuple[Table, ...]:
    """It and its places."""
    return (entity, *sites_stating(entity, wants))


def _holders(spot: Spot) -> Iterator[Table]:
    """The tables that state what is wanted: the whole, its parts and places, else what holds it."""
    tables = [table for one in spot.family() for table in _tables(one.entity, spot.wants)]
    stating = [one for one in tables if getattr(one, spot.wants) not in (None, ())]
    above = (one for one in spot.parents if getattr(one, spot.wants) not in (None, ()))
    yield from stating or list(above)[:1]


def _value_nodes(table: Table, attribute: str) -> tuple[Any, ...]:
    """Where the values of an attribute stand: the items of a list, or the value."""
    value = getattr(table, attribute)
    if value in (None, ()):
        return ()
    return table.item_nodes(attribute) if isinstance(value, tuple) else (table.node(attribute),)


def _add_texts(table: Table, texts: list[str], only: str = "") -> bool:
    """Add the texts of a table, or of one attribute, as they are compared; whether all was read."""
    is_whole = True
    for spec in key_specs(type(table)).values():
        if (only and spec.attribute != only) or spec.attribute in ("undecided", "unstated"):
            continue
        is_whole = is_whole and not table.is_aside(spec.attribute)
        value = getattr(table, spec.attribute)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Table):
                is_whole = _add_texts(one, texts) and is_whole
        nodes = _value_nodes(table, spec.attribute)
        texts += [folded(node.value) for node in nodes if isinstance(node, ScalarNode)]
    return is_whole
