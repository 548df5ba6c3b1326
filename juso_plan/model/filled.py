"""The programmes of a plan where they stand: the slots of the Act that it fills, and their parts.

For the maintainer: the one walk over 事業, for the rules and for every output. What a part does not
say of itself it takes from the programme that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from juso_plan.finding import Placed
from juso_plan.law import Slot, slots
from juso_plan.model.base import Table, key_specs
from juso_plan.model.programme import Programme, Programmes


class Filled(NamedTuple):
    """A programme in a slot, or a part of one (`slot` is then the whole's).

    `key` is the key that holds it; `parents` are the programmes that hold it, the nearest first.
    """

    programme: Programme
    key: Placed
    slot: Slot
    parents: tuple[Programme, ...] = ()

    def parts(self) -> tuple[Filled, ...]:
        """The programmes of its 内訳."""
        chain = (self.programme, *self.parents)
        return tuple(
            Filled(part, part.key_node(), self.slot, chain) for part in self.programme.parts
        )

    def with_parts(self) -> Iterator[Filled]:
        """The programme, and every part below it."""
        yield self
        for part in self.parts():
            yield from part.with_parts()


def filled_slots(programmes: Programmes | None) -> Iterator[Filled]:
    """Every programme that stands in a slot of the Act, in the order of the Act."""
    if programmes is None:
        return
    holders: dict[str, Programme] = {}
    for slot in slots():
        parent = holders.get(slot.parent) if slot.parent else None
        if slot.parent and parent is None:
            continue
        holder: Table = parent or programmes
        spec = key_specs(type(holder)).get(slot.key)
        programme = getattr(holder, spec.attribute) if spec else None
        if spec is None or programme is None:
            continue
        holders[slot.key] = programme
        key = holder.key_node(spec.attribute)
        yield Filled(programme, key, slot, (parent,) if parent else ())


def stating(attribute: str, chain: Iterable[Programme]) -> Programme | None:
    """The first of a programme and its parents that states an attribute; None where none does."""
    return next((one for one in chain if getattr(one, attribute) not in (None, ())), None)
