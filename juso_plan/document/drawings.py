"""The figures of a plan: what each of them shows, and the same in words.

For the maintainer: the room `figures` draws plain data; here the plan is put into such data, and the alternative
of a drawing is written from the same data, so that the two cannot differ. A figure adds to the tables and never
stands in for them: nothing is left out of the document because it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from juso_plan.document.blocks import Block, Blocks, Drawing, Items, Paragraph, Text
from juso_plan.document.making import Making, text_line
from juso_plan.figures.canvas import Picture
from juso_plan.figures.flow import Flow, Step, Way, back_ways, draw_flow, lone_steps, parts, repeats
from juso_plan.figures.periods import Bar, draw_periods
from juso_plan.figures.structure import Band, Field, Unit, draw_structure
from juso_plan.law import Slot, item_label, slots
from juso_plan.model.edition import Period
from juso_plan.model.filled import Filled, filled_slots
from juso_plan.model.printed import count_text, period_text
from juso_plan.model.programme import PlanMaking, Programme
from juso_plan.words import folded

_FIELDS = {"介護": "介護", "障害": "障害", "子ども": "子ども", "困窮": "生活困窮"}
"""The fields of the Act, as the figures name them."""
_MOST_NAMES = 3
"""Bodies that a box of the 体制図 names; how many more there are is said."""
_HALF_PAGE = 440.0
"""The height of a figure that leaves room for text beside it on a page, in CSS pixels."""
_LONGEST_SCALE = 40
"""Years from the first to the last that a scale shows; what lies farther off is a misprint."""


def _drawing(caption: str, picture: Picture, alternative: Blocks) -> Drawing:
    return Drawing(caption, picture.svg, picture.width, picture.height, alternative)


# --- 体制図 -----------------------------------------------------------------------------------


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
    return _drawing(caption, picture, _structure_in_words(bands))


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


# --- 支援の流れ -------------------------------------------------------------------------------


def flow_drawings(making: Making) -> tuple[Block, ...]:
    """The figures of 支援の流れ: as the plan tells it, else as its programmes and meetings make it."""
    if making.plan.flow:
        return _flow_drawings(making, _told_flow(making))
    flow = _structural_flow(making)
    if flow is None:
        return ()
    note = f"{making.paper}に支援の流れの記載がないため、事業と会議の構成から描いた図である。"
    return (Paragraph((Text(note),)), *_flow_drawings(making, flow))


def compact_flow(making: Making) -> Blocks:
    """The flow in a figure that half a page has room for: with less said, or as the structure makes it."""
    told = _told_flow(making) if making.plan.flow else None
    structural = _structural_flow(making)
    candidates: list[tuple[Flow, str]] = []
    if told:
        short = replace(told, steps=tuple(replace(step, actors=()) for step in told.steps))
        bare = replace(short, ways=tuple(replace(way, condition="") for way in told.ways))
        candidates = [
            (told, ""),
            (short, f"担い手は、{making.paper}の全文に載っています。"),
            (bare, f"担い手と条件は、{making.paper}の全文に載っています。"),
        ]
    if structural:
        more = f"くわしい流れは、{making.paper}の全文に載っています。" if told else ""
        candidates.append((structural, more))
    for flow, note in candidates:
        picture = draw_flow("figure-flow", flow)
        if picture.height <= _HALF_PAGE:
            drawing = _drawing(flow.title, picture, _flow_in_words(flow))
            return (drawing, *text_line(note))
    return ()


def _flow_drawings(making: Making, flow: Flow) -> tuple[Block, ...]:
    return tuple(
        _drawing(part.title, draw_flow(making.anchor("figure-flow"), part), _flow_in_words(part))
        for part in parts(flow)
    )


def _told_flow(making: Making) -> Flow:
    """The steps of the plan, and the ways between them; a step that only a way names is one too."""
    steps: list[Step] = []
    at: dict[str, int] = {}
    for one in making.plan.flow:
        if folded(one.step or "") not in at:
            at[folded(one.step or "")] = len(steps)
            steps.append(Step(one.step or "", one.actors))
    ways = []
    for one in making.plan.flow:
        for following in one.following:
            name = folded(following.step or "")
            if name not in at:
                at[name] = len(steps)
                steps.append(Step(following.step or "", kind="unknown"))
            ways.append(Way(at[folded(one.step or "")], at[name], following.condition or ""))
    return Flow("支援の流れ", tuple(steps), tuple(ways))


def _structural_flow(making: Making) -> Flow | None:
    """From the windows over the coordination and its meeting to the support, as far as the plan has them."""
    programmes, meetings = making.plan.programmes, making.plan.meetings
    if programmes is None:
        return None
    rows: list[list[Step]] = [[], [], [], []]
    for row, programme, name in (
        (0, programmes.consultation, "包括的相談支援事業"),
        (1, programmes.coordination, "多機関協働事業"),
        (3, programmes.participation, "参加支援事業"),
        (3, programmes.outreach, "アウトリーチ等を通じた継続的支援事業"),
    ):
        if programme is not None:
            status = programme.status if programme.status not in (None, "実施") else ""
            named = programme.name or name
            rows[row].append(Step(f"{named}（{status}）" if status else named, _runs(programme)))
    for meeting in meetings.multilayer if meetings else ():
        own = meeting.name and folded(meeting.name) != "重層的支援会議"
        named = f"重層的支援会議（{meeting.name}）" if own else "重層的支援会議"
        rows[2].append(Step(named, meeting.hosts))
    filled = [row for row in rows if row]
    if len(filled) < 3:
        return None
    steps = [step for row in filled for step in row]
    at = {id(step): place for place, step in enumerate(steps)}
    ways = [
        Way(at[id(upper)], at[id(lower)])
        for row, below in pairwise(filled)
        for upper in row
        for lower in below
    ]
    return Flow("支援の流れ（事業と会議の構成から）", tuple(steps), tuple(ways))


def _runs(programme: Programme) -> tuple[str, ...]:
    return programme.contractors or programme.actors or programme.departments


def _flow_in_words(flow: Flow) -> Blocks:
    back = back_ways(flow)
    lone = lone_steps(flow)
    items: list[Blocks] = []
    for index, step in enumerate(flow.steps):
        named = step.name
        if step.actors:
            named += f"（{'、'.join(step.actors)}）"
        if index in lone:
            named += "：つながりの記載がない段階"
        ways = tuple(
            text_line(_way_in_words(flow, way, leads_back=number in back))
            for number, way in enumerate(flow.ways)
            if way.start == index
        )
        items.append((*text_line(named), *((Items(ways),) if ways else ())))
    return (Items(tuple(items), ordered=True),)


def _way_in_words(flow: Flow, way: Way, *, leads_back: bool) -> str:
    if way.start == way.end:
        return repeats(way)
    end = flow.steps[way.end]
    name = f"「{end.name}」" if end.kind != "elsewhere" else end.name.removesuffix("へ")
    verb = "に戻る" if leads_back else "に進む"
    return f"{way.condition}：{name}{verb}" if way.condition else f"{name}{verb}"


# --- 計画の期間 -------------------------------------------------------------------------------


def period_drawing(making: Making, relations: Sequence[str]) -> Drawing | None:
    """This plan among its 関連計画 on a scale of years; None where no years are to be compared.

    `relations` names how each of them relates to this plan.
    """
    edition, standing = making.plan.edition, making.plan.standing
    if edition is None or standing is None or not standing.related:
        return None
    near = edition.period.start.year if edition.period and edition.period.start else None
    own = _bar(edition.name or "", f"この{making.paper}", edition.period, near, is_own=True)
    others = zip(standing.related, relations, strict=True)
    bars = [own, *(_bar(one.name or "", relation, one.period, near) for one, relation in others)]
    if not any(bar.first is not None or bar.last is not None for bar in bars):
        return None
    caption = f"{making.paper}の期間とほかの計画との関係"
    picture = draw_periods(making.anchor("figure-periods"), caption, bars)
    items = []
    for bar in bars:
        said = "、".join(filter(None, (bar.relation, bar.words or "期間の記載なし")))
        items.append(text_line(f"{bar.name}：{said}"))
    return _drawing(caption, picture, (Items(tuple(items)),))


def _bar(
    name: str, relation: str, period: Period | None, near: int | None, *, is_own: bool = False
) -> Bar:
    first = period.start.year if period and period.start else None
    last = period.end.year if period and period.end else None
    words = period_text(period) if period else ""
    known = [year for year in (first, last) if year is not None]
    around = near if near is not None else min(known, default=0)
    is_far = any(abs(year - around) > _LONGEST_SCALE for year in known)
    if is_far or (first is not None and last is not None and first > last):
        first = last = None
    return Bar(name, relation, words, first, last, is_own)
