"""A plan as the rules see it: with the day of the law, and its parts found once.

For the maintainer: rules ask a `Case` for subjects: an entity with the key that holds it, so that
what is absent can be reported at that key, and with its state, so that a finding about what is
absent weighs less where the plan says that the programme is still under study.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, Generic, TypeVar

from juso_plan.finding import Argument, Finding, Placed
from juso_plan.law import Slot
from juso_plan.model.base import Table, attributes, inner_tables, key_specs, tables_in
from juso_plan.model.entity import Entity
from juso_plan.model.filled import Filled, filled_slots, stating
from juso_plan.model.meeting import Meeting
from juso_plan.model.overview import Overview
from juso_plan.model.path import Paths
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme, Programmes
from juso_plan.model.read import ReadPlan

T = TypeVar("T")
Held = TypeVar("Held", bound=Table)
T_co = TypeVar("T_co", bound=Table, covariant=True)

_TOP = type("_Top", (), {"start": 0, "end": 0})()


@dataclass
class Subject(Generic[T_co]):
    """An entity that a rule looks at. It is never changed; frozen, it would take four times as long to make.

    `key` is the key that holds it. `is_active` is False where the plan says of it, or of something
    that holds it, that it is not carried out yet (状態), and in a draft.
    """

    entity: T_co
    key: Placed
    is_active: bool = True

    def inner(self, attribute: str) -> Subject[Any]:
        """The table that an attribute of the entity holds, at the key of it; it must be there."""
        held = getattr(self.entity, attribute)
        return Subject(held, self.entity.key_node(attribute), self.is_active)

    def item(self, table: Held) -> Subject[Held]:
        """A table of a list that the entity holds, at the first key of the table."""
        return Subject(table, table.key_node(), self.is_active)

    def missing(
        self, rule: str, name: str, paste: tuple[str, ...] = (), **args: Argument
    ) -> Finding:
        """The finding that a key is absent, at the key of the entity that should hold it.

        `name` is the absent key, `paste` the lines to write, without indentation. Where the plan
        itself says that the key is 未定 or 記載なし, the finding says so too.
        """
        spec = key_specs(type(self.entity)).get(name)
        kind = None
        if spec and isinstance(self.entity, Entity):
            kind = self.entity.openness(spec.attribute)
        lines = () if kind else self._indented(paste)
        return Finding(
            rule,
            self.key.start,
            self.key.end,
            {"name": name, "open": kind or "", **args},
            missing=name,
            paste=lines,
            in_item=self.key is self.entity.key_node(),
        )

    def _indented(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        """The lines as they may be pasted among the entity's keys; in `{ }` only a single one can."""
        if self.entity.is_flow:
            return lines if len(lines) == 1 else ()
        indent = " " * getattr(self.entity.key_node(), "column", 0)
        return tuple(indent + line for line in lines)


@dataclass
class SlotSubject(Subject[Programme]):
    """A programme that fills a slot of the Act, or a part of one (`slot` is then the whole's)."""

    slot: Slot | None = None
    parents: tuple[Programme, ...] = ()
    """The programmes that hold it, the nearest first: what a part does not say, it takes there."""

    def inherited(self, attribute: str) -> Any:
        """The value of an attribute, the programme's own or its nearest parent's."""
        said = stating(attribute, (self.entity, *self.parents))
        return getattr(said or self.entity, attribute)


@dataclass(eq=False)
class Case:
    """One plan with the day for which it is checked."""

    read: ReadPlan
    on: date
    """The day of the law: --as-of, else the plan's own (`check.law_day`), else today."""
    today: date
    plan: Plan = field(init=False)
    found: dict[Callable[[Case], Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What was found `once`."""

    def __post_init__(self) -> None:
        assert self.read.plan is not None
        self.plan = self.read.plan

    @property
    def is_kind_unread(self) -> bool:
        """Whether it can't be told what the paper is, since its 種類 could not be read."""
        edition = self.plan.edition
        return self.plan.is_aside("edition") or (edition is not None and edition.is_aside("kind"))

    @property
    def is_statutory(self) -> bool:
        """Whether the paper is a plan under 法第106条の5 (and not a report or slides)."""
        edition = self.plan.edition
        is_plan = edition is None or edition.kind in (None, "実施計画")
        return is_plan and not self.is_kind_unread

    @property
    def is_draft(self) -> bool:
        """Whether the plan is still being written (状態: 作成中), or may be: that was not read."""
        edition = self.plan.edition
        if edition is None:
            return self.plan.is_aside("edition")
        return edition.status == "作成中" or edition.is_aside("status")

    # --- subjects -------------------------------------------------------------------------

    def whole(self) -> Iterator[Subject[Plan]]:
        """The plan; what is absent at the top is reported at 1:1."""
        yield Subject(self.plan, _TOP, not self.is_draft)

    def chapter(self, attribute: str) -> Iterator[Subject[Any]]:
        """The table that an attribute of the plan holds, where it is there."""
        if getattr(self.plan, attribute) is not None:
            yield next(self.whole()).inner(attribute)

    def programmes(self) -> Iterator[Subject[Programmes]]:
        """事業."""
        return self.chapter("programmes")

    def slots(self) -> tuple[SlotSubject, ...]:
        """Every programme that stands in a slot of the Act, in the order of the Act."""
        return self._slots

    def parts(self) -> tuple[SlotSubject, ...]:
        """Every programme: those in slots, and the parts of each below it."""
        return self._parts

    def items(self, item: int | tuple[int, ...]) -> Iterator[SlotSubject]:
        """The programmes of an item, or of several, of 法第106条の4第2項."""
        wanted = (item,) if isinstance(item, int) else item
        for subject in self._slots:
            if subject.slot and subject.slot.parent is None and subject.slot.item in wanted:
                yield subject

    def below(self, item: int) -> Iterator[SlotSubject]:
        """The programmes in the slots below an item (第1号 and 第3号)."""
        for subject in self._slots:
            if subject.slot and subject.slot.parent is not None and subject.slot.item == item:
                yield subject

    def meetings(self, attribute: str) -> Iterator[Subject[Meeting]]:
        """The meetings of a kind: `support`, `multilayer` or `others`."""
        meetings = self.plan.meetings
        if meetings is None:
            return
        for meeting in getattr(meetings, attribute):
            active = not self.is_draft and is_carried_out(meeting)
            yield Subject(meeting, meeting.key_node(), active)

    def overviews(self) -> Iterator[Subject[Overview]]:
        """The tables of the paper."""
        key = self.plan.key_node("overviews")
        for overview in self.plan.overviews:
            yield Subject(overview, key)

    def each(self, *types: type[Held]) -> Iterator[Subject[Held]]:
        """Every table of some types, wherever it stands in the plan; the outer before the inner."""
        active = not self.is_draft
        for one in self.entities():
            if isinstance(one, types):
                yield Subject(one, one.key_node(), active)

    def entities(self) -> tuple[Table, ...]:
        """Every table of the plan, the outer before the inner."""
        return self._entities

    def path(self, place: Placed) -> tuple[str, ...]:
        """The keys and names that enclose a place."""
        return self._paths.at(place.start)

    def is_unread(self, holds: Callable[[Table, str], bool]) -> bool:
        """Whether an attribute was set aside of which `holds` is true, or something that may hold one.

        For rules that compare places all over the plan: what they look for may stand there.
        """
        return any(
            holds(entity, attribute) or attributes(type(entity))[attribute].table is not None
            for entity, attribute in self._unread
        )

    # --- found once -----------------------------------------------------------------------

    @cached_property
    def _entities(self) -> tuple[Table, ...]:
        return tuple(tables_in(self.plan))

    @cached_property
    def _paths(self) -> Paths:
        return Paths(self.read.parsed.root)

    @cached_property
    def _unread(self) -> tuple[tuple[Table, str], ...]:
        return tuple((one, attribute) for one in self.entities() for attribute in one.aside)

    @cached_property
    def _slots(self) -> tuple[SlotSubject, ...]:
        return tuple(map(self._subject, filled_slots(self.plan.programmes)))

    @cached_property
    def _parts(self) -> tuple[SlotSubject, ...]:
        return tuple(
            self._subject(part)
            for filled in filled_slots(self.plan.programmes)
            for part in filled.with_parts()
        )

    def _subject(self, filled: Filled) -> SlotSubject:
        chain = (filled.programme, *filled.parents)
        active = not self.is_draft and all(map(is_carried_out, chain))
        return SlotSubject(filled.programme, filled.key, active, filled.slot, filled.parents)


def once(find: Callable[[Case], T]) -> Callable[[Case], T]:
    """A function of a case that several rules ask: what it finds is kept as long as the case."""

    @wraps(find)
    def kept(case: Case) -> T:
        if find not in case.found:
            case.found[find] = find(case)
        found: T = case.found[find]
        return found

    return kept


def is_carried_out(entity: Programme | Meeting) -> bool:
    """Whether nothing says of a programme or meeting that it is not carried out yet (状態)."""
    return entity.status in (None, "実施") and not entity.is_aside("status")


def programmes_below(programme: Programme) -> Iterator[Programme]:
    """All programmes that a programme holds: its parts, and the slots of items 1 and 3."""
    for attribute, many in inner_tables(type(programme)):
        value = getattr(programme, attribute)
        for one in value if many else (value,):
            if isinstance(one, Programme):
                yield one
                yield from programmes_below(one)
