"""体制図: who runs which programme, drawn and in words.

For the maintainer: the room `figures` draws plain data; here, as for the other figures, the plan is put into such
data, and the alternative of the drawing is written from the same data, so that the two cannot differ. A figure adds
to the tables and never stands in for them: nothing is left out of the document because it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from juso_plan.document.blocks import Blocks, Drawing, Items
from juso_plan.document.making import Making, drawn, text_line
from juso_plan.figures.structure import Band, Field, Unit, draw_structure
from juso_plan.law import Slot, item_label, slots
from juso_plan.model.filled import Filled, filled_slots
from juso_plan.model.printed import count_text
from juso_plan.model.programme import PlanMaking, Programme
from juso_plan.words import folded

_FIELDS = {"介護": "介護", "障害": "障害", "子ども": "子ども", "困窮": "生活困窮"}
"""The fields of the Act, as the figures name them."""
_MOST_NAMES = 3
"""Bodies that a box of the 体制図 names; how many more there are is said."""


def structure_drawing(making: Making) -> Drawing | None:
    """体制図: who runs which programme, in the order in which a case meets them."""
    if making.plan.programmes is None:
        return None
    stated = {one.slot.key: one for one in filled_slots(making.plan.programmes)}
    units = {slot.key: _unit(making, slot, stated.get(slot.key)) for slot in slots()}
    if all(unit.is_open for unit in units.values()):
        return None
    items = {slot.item: units[slot.key] for slot in slots() if slot.parent is None}
    bands = (
        Band(items[1], _columns(1, units)),
        Band(None, _beside(items, 5, 6)),
        Band(None, _beside(items, 2, 4)),
        Band(items[3], _columns(3, units)),
    )
    caption = "重層的支援体制整備事業の実施体制"
    picture = draw_structure(making.anchor("figure-structure"), caption, bands)
    return drawn(caption, picture, _structure_in_words(bands))


def _columns(item: int, units: dict[str, Unit]) -> tuple[Field, ...]:
    """The parts of an item, field by field."""
    return tuple(
        Field(
            name,
            tuple(units[s.key] for s in slots() if s.item == item and s.field == field),
        )
        for field, name in _FIELDS.items()
    )


def _beside(items: dict[int, Unit], *numbers: int) -> tuple[Field, ...]:
    return tuple(Field("", (items[number],)) for number in numbers)


def _unit(making: Making, slot: Slot, found: Filled | None) -> Unit:
    """What the plan says of a slot of the Act, in a few lines."""
    label = item_label(slot)
    if found is not None:
        named = found.programme.name or slot.name
        lines = (*_name_in_act(named, slot), *_lines(making, found))
        if not lines and not _is_whole(slot):
            lines = ("実施体制の記載なし",)
        return Unit(label, named, lines)
    printed = next(
        (row for one in making.plan.overviews for row in one.rows if row.slot == slot.key), None
    )
    if printed is None:
        return Unit(label, slot.name, ("未記載" if making.is_draft else "事業の記載なし",), True)
    named = printed.name or slot.name
    departments = "、".join(printed.departments)
    lines = (
        *_name_in_act(named, slot),
        *((f"担当課：{departments}",) if departments else ()),
        "実施体制の記載なし",
    )
    return Unit(label, named, lines, True)


def _name_in_act(named: str, slot: Slot) -> tuple[str, ...]:
    return () if folded(named) == folded(slot.name) else (f"法の事業：{slot.name}",)


def _is_whole(slot: Slot) -> bool:
    """Whether it is an item that its parts make up."""
    return slot.parent is None and slot.item in (1, 3)


_ASKED = frozenset({"methods", "places"})
"""What a draft still owes."""


def _lines(making: Making, found: Filled) -> list[str]:
    """Method, who, where and how many; of an item with parts only what it says itself."""
    programme, slot = found.programme, found.slot
    every = [one.programme for one in found.with_parts()]
    lines = []
    if programme.nickname and folded(programme.nickname) not in folded(programme.name or ""):
        lines.append(f"通称：{programme.nickname}")
    if programme.status and programme.status != "実施":
        lines.append(f"状態：{programme.status}")
    if programme.setting and _is_whole(slot):
        lines.append(f"設置形態：{programme.setting}")
    if isinstance(programme, PlanMaking):
        lines += [f"実施方法：{programme.together}"] if programme.together else []
        lines += [f"作成者：{programme.maker}"] if programme.maker else []
    methods = programme.methods or unique(method for one in every for method in one.methods)
    if methods:
        lines.append(f"実施方式：{'・'.join(methods)}")
    elif not _is_whole(slot) and (mark := making.openness(programme, "methods", _ASKED)):
        lines.append(f"実施方式：{mark.kind}")
    lines += _who(every)
    asked = _ASKED if slot.parent else frozenset[str]()
    if programme.places:
        lines.append(f"箇所数：{count_text(programme.places)}")
    elif not _is_whole(slot) and (mark := making.openness(programme, "places", asked)):
        lines.append(f"箇所数：{mark.kind}")
    departments = unique(name for one in every for name in one.departments)
    if departments:
        lines.append(f"担当課：{some(departments)}")
    return lines


def _who(every: Sequence[Programme]) -> list[str]:
    """Who runs a programme and its parts, by their part in it: as far as the plan names anybody."""
    return [f"{label}：{some(names)}" for label, names in _runners(every) if names]


def who_runs(found: Filled) -> tuple[str, ...]:
    """The same without a difference: every body that runs a programme."""
    every = [one.programme for one in found.with_parts()]
    return unique(name for label, names in _runners(every) for name in names if label != "委託元")


def _runners(every: Sequence[Programme]) -> list[tuple[str, tuple[str, ...]]]:
    contractors = unique(name for one in every for name in one.contractors)
    operators = unique(site.operator for one in every for site in one.sites if site.operator)
    return [
        ("実施主体", unique(name for one in every for name in one.responsible)),
        ("委託先", contractors),
        ("委託元", unique(name for one in every for name in one.principals)),
        ("運営", () if contractors else operators),
        ("担い手", unique(name for one in every for name in one.actors)),
    ]


def some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    if len(names) <= _MOST_NAMES + 1:
        return "、".join(names)
    return f"{'、'.join(names[:_MOST_NAMES])}　ほか{len(names) - _MOST_NAMES}"


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in their order, each once."""
    return tuple({folded(name): name for name in reversed(list(names))}.values())[::-1]


def _structure_in_words(bands: Sequence[Band]) -> Blocks:
    lines: list[Blocks] = []
    for band in bands:
        below = tuple(
            _unit_in_words(unit, field.name) for field in band.fields for unit in field.units
        )
        if band.head:
            lines.append((*_unit_in_words(band.head, ""), Items(below)))
        else:
            lines += below
    return (Items(tuple(lines)),)


def _unit_in_words(unit: Unit, field: str) -> Blocks:
    label = f"{unit.label}（{field}）" if field else unit.label
    return text_line("。".join((f"{label}　{unit.name}", *unit.lines)))
