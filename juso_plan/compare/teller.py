"""One paper as it answers: values of its entities, each with the line that holds it.

For the maintainer: `own` and `listed` give what an entity states; `silence` says how it is silent.
Rows (`programmes`, `meetings`, `paper`) are made of these alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from juso_plan.compare.matrix import Cell, State, Value
from juso_plan.finding import Placed
from juso_plan.messages import Language, catalogue
from juso_plan.model.base import Table, attributes
from juso_plan.model.dates import Date, FiscalYear
from juso_plan.model.edition import Period
from juso_plan.model.entity import Entity
from juso_plan.model.filled import Filled, filled_slots
from juso_plan.model.plan import Plan
from juso_plan.model.printed import count_text, period_text, time_text
from juso_plan.model.read import ReadPlan
from juso_plan.model.values import Count


class Teller:
    """A paper that can be asked. `labels` are the words of the language that is asked for."""

    def __init__(self, read: ReadPlan, language: Language) -> None:
        assert read.plan is not None
        self.plan: Plan = read.plan
        self.labels = catalogue(language).labels
        self._lines = read.parsed.lines
        edition = self.plan.edition
        self.is_draft = edition is not None and edition.status == "作成中"

    @cached_property
    def filled(self) -> dict[str, Filled]:
        """The programmes that the paper describes, by the keys of the slots in which they stand."""
        return {one.slot.key: one for one in filled_slots(self.plan.programmes)}

    def line(self, place: Placed) -> int:
        """The line of a place, from 1."""
        return self._lines.position(place.start)[0]

    def value(self, entity: Table, attribute: str, text: str, of: str = "") -> Value:
        """A value that stands at an attribute."""
        return Value(text, self.line(entity.node(attribute)), of=of)

    def own(self, entity: Table, attribute: str, of: str = "") -> tuple[Value, ...]:
        """What an entity itself states of an attribute: one value, or one for each of a list."""
        stated = getattr(entity, attribute)
        if isinstance(stated, tuple):
            nodes = entity.item_nodes(attribute)
            found = tuple(
                Value(_text(one), self.line(node), of=of)
                for one, node in zip(stated, nodes, strict=True)
            )
        else:
            found = () if stated is None else (self.value(entity, attribute, _text(stated), of),)
        return (*found, *self.unread(entity, attribute, of))

    def unread(self, entity: Table, attribute: str, of: str = "") -> tuple[Value, ...]:
        """That something of an attribute is written and could not be read; nothing where all was."""
        if not entity.is_aside(attribute):
            return ()
        line = self.line(entity.key_node(attribute))
        return (Value(self.word(State.UNREAD), line, State.UNREAD, of),)

    def silence(self, attribute: str, *chain: Entity, of: str = "") -> Value:
        """How an entity, or the first above it that says so, is silent on an attribute."""
        for one in chain:
            kind = one.openness(attribute) if attribute in attributes(type(one)) else None
            if kind:
                state = State(kind)
                name = one.key_name(attribute)
                return Value(self.word(state), self._open_line(one, state, name), state, of)
        state = State.UNWRITTEN if self.is_draft else State.ABSENT
        return Value(self.word(state), None, state, of)

    def word(self, state: State) -> str:
        """How the page says a state."""
        return self.labels[f"compare-{state.name}"]

    def _open_line(self, entity: Entity, state: State, name: str) -> int:
        """The line of a key's name in 未定 or 記載なし."""
        attribute = "undecided" if state is State.UNDECIDED else "unstated"
        names: tuple[str, ...] = getattr(entity, attribute)
        return self.line(entity.item_nodes(attribute)[names.index(name)])


@dataclass(frozen=True, slots=True)
class Asked:
    """A row: its id, and what makes the cell of one paper.

    `only_where_said`: it means something only where a paper states it, and is left out where none does.
    """

    id: str
    ask: Callable[[Teller], Cell]
    only_where_said: bool = False


def cell(values: Iterable[Value], otherwise: Value) -> Cell:
    """A cell of values, each said once; `otherwise` where there is none."""
    seen = tuple(dict.fromkeys(values))
    return Cell(seen or (otherwise,))


def of(values: Iterable[Value], name: str) -> tuple[Value, ...]:
    """The values as they are said of something by name."""
    return tuple(replace(value, of=value.of or name) for value in values)


def _text(value: Any) -> str:
    """A value of the model as the pages write it."""
    if isinstance(value, Period):
        return period_text(value)
    if isinstance(value, FiscalYear | Date):
        return time_text(value)
    return count_text(value) if isinstance(value, Count) else str(value)
