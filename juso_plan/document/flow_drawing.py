"""支援の流れ: the way of a case, drawn and in words; from what the plan tells, else from its programmes and meetings.

For the maintainer: what `structure_drawing` says of figures holds here too.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from juso_plan.document.blocks import Block, Blocks, Items, Paragraph, Text
from juso_plan.document.making import Making, drawn, text_line
from juso_plan.figures.flow import Flow, Step, Way, back_ways, draw_flow, lone_steps, parts, repeats
from juso_plan.model.programme import Programme
from juso_plan.words import folded

_HALF_PAGE = 440.0
"""The height of a figure that leaves room for text beside it on a page, in CSS pixels."""


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
        more = f"詳しい流れは、{making.paper}の全文に載っています。" if told else ""
        candidates.append((structural, more))
    for flow, note in candidates:
        picture = draw_flow("figure-flow", flow)
        if picture.height <= _HALF_PAGE:
            drawing = drawn(flow.title, picture, _flow_in_words(flow))
            return (drawing, *text_line(note))
    return ()


def _flow_drawings(making: Making, flow: Flow) -> tuple[Block, ...]:
    return tuple(
        drawn(part.title, draw_flow(making.anchor("figure-flow"), part), _flow_in_words(part))
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
