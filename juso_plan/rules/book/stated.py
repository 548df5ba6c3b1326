"""Where a plan says something: programmes and meetings among what holds them and what they are made of.

For the maintainer: a value may stand in the whole, in its parts (内訳) or in its places (拠点). `asked`
finds where the plan says it, so that what is absent is one finding, at the programme or meeting that
should say it. What is not there at all is a gap: another rule reports it, or it could not be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from juso_plan.finding import Argument, Finding
from juso_plan.law import Slot, slots
from juso_plan.model.base import Table, attributes, key_specs
from juso_plan.model.meeting import Meeting, Members
from juso_plan.model.programme import Programme, Site
from juso_plan.rules.case import Case, SlotSubject, Subject, is_carried_out
from juso_plan.rules.registry import NotRead, Unmet

OWN = frozenset(
    {
        "name",
        "scheme_name",
        "nickname",
        "former_name",
        "merged_from",
        "split_from",
        "types",
        "status",
        "reason",
        "summary",
        "note",
        "parts",
        "sites",
    }
)
"""What a part, a slot or a place (拠点) says of itself alone, not for the whole."""
_IN_SITES = frozenset(attributes(Site)) & frozenset(attributes(Programme)) - OWN - {"places"}
"""What the places may say for a programme; 箇所数 of a place is another number."""

MEMBERS = ("required", "general", "undivided", "as_in", "note")


@dataclass
class Place(Subject[Any]):
    """A programme or a meeting among what holds it and what it is made of.

    `slot` is that of a programme that fills one (a part of it has none). `wants` is the attribute
    that is to be stated here. `gap` is set where the programme or meeting is not there: `entity` is
    then what should hold it, and the answer says whether another rule reports it, or it could not
    be read.
    """

    label: str = ""
    slot: Slot | None = None
    parents: tuple[Any, ...] = ()
    below: tuple[Place, ...] = ()
    wants: str = ""
    gap: Unmet | NotRead | None = None

    def family(self) -> Iterator[Place]:
        """The programme or meeting, and everything that is there below it."""
        if self.gap is None:
            yield self
        for one in self.below:
            yield from one.family()

    def wanting(self, attribute: str, gap: NotRead | None = None) -> Place:
        """The same place, of which an attribute is wanted. (`replace` takes five times as long.)"""
        return Place(
            self.entity,
            self.key,
            self.is_active,
            self.label,
            self.slot,
            self.parents,
            self.below,
            attribute,
            gap or self.gap,
        )

    def unstated(self, rule_id: str, *paste: str, **args: Argument) -> Finding:
        """The finding that what is wanted here is not stated.

        未定 and 記載なし count where they stand, in what holds it, and where all below say so.
        """
        kinds = [one.openness(self.wants) for one in (self.entity, *self.parents)]
        below = {one.entity.openness(self.wants) for one in self.below if one.gap is None}
        kind = next(filter(None, (*kinds, *(below if len(below) == 1 else ()))), "")
        name = self.entity.key_name(self.wants)
        args = {**args, "open": kind, "label": self.label}
        return self.missing(rule_id, name, () if kind else paste, **args)


def items_of(case: Case, *wanted: int) -> Iterator[Place]:
    """The programmes of items, with the slots and parts below each; a gap for one that is not there."""
    parts: dict[int, list[SlotSubject]] = defaultdict(list)
    for one in case.parts():
        if one.parents:
            parts[id(one.parents[0])].append(one)
    there = {one.slot.key: one for one in case.items(wanted) if one.slot}
    holder: Subject[Table] | None = next(case.programmes(), None)
    for slot in slots():
        if slot.parent or slot.item not in wanted:
            continue
        if slot.key in there:
            yield _programme(there[slot.key], parts)
        elif holder:
            yield gap_at(holder, key_specs(type(holder.entity))[slot.key].attribute)
        else:
            yield gap_at(next(case.whole()), "programmes")


def _programme(subject: SlotSubject, parts: Mapping[int, list[SlotSubject]]) -> Place:
    """A programme with what is below it. That of the opening words of item 3 need not be there."""
    programme = subject.entity
    key = subject.slot.key if subject.slot else ""
    is_part = any(programme is one for holder in subject.parents for one in holder.parts)
    name = programme.name or "・".join(programme.types) or "・".join(programme.areas)
    below = [_programme(one, parts) for one in parts[id(programme)]]
    for one in slots() if not is_part else ():
        attribute = key_specs(type(programme))[one.key].attribute if one.parent == key else ""
        if attribute and getattr(programme, attribute) is None:
            gap = gap_at(subject, attribute)
            below += [gap] if isinstance(gap.gap, NotRead) or not one.heading else []
    return Place(
        programme,
        subject.key,
        subject.is_active,
        f"{key}（{name}）" if is_part and name else key,
        None if is_part else subject.slot,
        subject.parents,
        tuple(below),
    )


def meetings_of(case: Case) -> Iterator[Place]:
    """The 重層的支援会議, with the parts of each; a gap where there is none, or one was not read."""
    meetings = case.plan.meetings
    top = next(case.whole())
    if meetings is None:
        yield gap_at(top, "meetings")
    elif not meetings.multilayer or meetings.is_aside("multilayer"):
        yield gap_at(top.inner("meetings"), "multilayer")
    for one in case.meetings("multilayer"):
        yield _meeting(one, ())


def _meeting(subject: Subject[Meeting], parents: tuple[Meeting, ...]) -> Place:
    held, active = subject.entity, subject.is_active
    below = (Subject(part, part.key_node(), active and is_carried_out(part)) for part in held.parts)
    return Place(
        held,
        subject.key,
        active,
        held.name or "重層的支援会議",
        parents=parents,
        below=tuple(_meeting(part, (held, *parents)) for part in below),
    )


def gap_at(holder: Subject[Any], attribute: str) -> Place:
    """Where something should be that is not there."""
    gap = NotRead() if holder.entity.is_aside(attribute) else Unmet()
    return Place(holder.entity, holder.key, holder.is_active, gap=gap)


def asked(place: Place, attribute: str, says: Callable[[Any, str], bool]) -> Iterator[Place]:
    """Where an attribute is to be stated: here, or in what is below where some of that says it.

    `says` tells whether something states an attribute, or tries to.
    """
    here = place.wanting(attribute)
    if place.gap or says(place.entity, attribute):
        yield here
    elif any(says(one.entity, attribute) for one in place.family()):
        for one in place.below:
            yield from asked(one, attribute, says)
        if place.entity.is_aside("parts"):
            yield place.wanting(attribute, NotRead())
    else:
        # What could not be read below may say it.
        yield from [one for one in place.below if isinstance(one.gap, NotRead)] or [here]


def states(entity: Any, attribute: str) -> bool:
    """Whether a programme or meeting itself states an attribute, or every place (拠点) of it does."""
    value = getattr(entity, attribute)
    if isinstance(value, Members):
        return any(getattr(value, one) for one in MEMBERS)
    sites = sites_stating(entity, attribute)
    in_sites = bool(sites) and all(_is_there(site, attribute) for site in sites)
    return _is_there(entity, attribute) or in_sites


def speaks(entity: Any, attribute: str) -> bool:
    """Whether a programme or meeting, or a place of it, states an attribute or tries to."""
    is_aside = entity.is_aside(attribute) or is_aside_in_a_site(entity, attribute)
    value = getattr(entity, attribute)
    if isinstance(value, Members):
        is_aside = is_aside or value.is_aside(*MEMBERS)
    in_sites = any(_is_there(site, attribute) for site in sites_stating(entity, attribute))
    return is_aside or in_sites or states(entity, attribute)


def sites_stating(entity: Any, attribute: str) -> tuple[Site, ...]:
    """The places (拠点) that may say an attribute for a programme."""
    return entity.sites if isinstance(entity, Programme) and attribute in _IN_SITES else ()


def _is_there(entity: Any, attribute: str) -> bool:
    return getattr(entity, attribute) not in (None, ())


def is_aside_in_a_site(entity: Any, attribute: str) -> bool:
    """Whether a place (拠点) of a programme could not be read in an attribute."""
    sites: Iterable[Site] = entity.sites if isinstance(entity, Programme) else ()
    return any(site.is_aside(attribute) for site in sites)
