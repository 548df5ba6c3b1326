"""支援の流れ: steps as boxes from top to bottom, the ways between them as arrows with their conditions.

For the maintainer: `parts` cuts a flow that is too high for a page into several figures; a way that leaves a part
ends there at a box that names where it goes on. Ways that lead back are dashed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from juso_plan.figures.canvas import Canvas, Fill, Lines, Picture, Point, stacked
from juso_plan.figures.layers import Layout, backward, lay_out, ranks
from juso_plan.figures.routes import Run, channel
from juso_plan.lettering import balanced, broken

_WIDTH = 204.0
_PADDING = 10.0
_MOST = 3
"""Boxes in a row."""
_GAP = 16.0
_MARGIN = 6.0
_CONDITION = 158.0
_HIGHEST = 1180.0
"""What a page of A4 shows at the width of three boxes."""
_TRACK = 9.0
_MOST_LINES = 8
_LONE = "つながりの記載がない段階"
_BACK = "破線の矢印は、前の段階に戻ることを表す。"


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its name, and who does it. `kind` sets apart what is no step of this figure."""

    name: str
    actors: tuple[str, ...] = ()
    kind: Literal["step", "unknown", "elsewhere"] = "step"
    """`unknown` is one that only a way names, `elsewhere` one that stands in another part."""


@dataclass(frozen=True, slots=True)
class Way:
    """From a step to a step (by their places in the list), and when."""

    start: int
    end: int
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow, or a part of one."""

    title: str
    steps: tuple[Step, ...]
    ways: tuple[Way, ...]


def back_ways(flow: Flow) -> frozenset[int]:
    """The ways that lead back to an earlier step."""
    return backward(len(flow.steps), [(way.start, way.end) for way in flow.ways])


def lone_steps(flow: Flow) -> tuple[int, ...]:
    """The steps that no way leads to or from."""
    tied = {end for way in flow.ways for end in (way.start, way.end)}
    return tuple(index for index in range(len(flow.steps)) if index not in tied)


def repeats(way: Way) -> str:
    """The words for a way that leads from a step to itself."""
    return f"{way.condition}は、この段階を繰り返す" if way.condition else "この段階を繰り返す"


# --- parts ------------------------------------------------------------------------------------


def parts(flow: Flow) -> tuple[Flow, ...]:
    """The flow in parts that a page has room for; the flow itself where it fits."""
    if _fits(flow):
        return (flow,)
    lone = lone_steps(flow)
    tied = [index for index in range(len(flow.steps)) if index not in lone]
    rows = ranks(len(flow.steps), [(way.start, way.end) for way in flow.ways], _MOST)
    groups: list[list[int]] = []
    for row in sorted({rows[index] for index in tied}):
        members = [index for index in tied if rows[index] == row]
        if groups and _fits(_part(flow, [*groups[-1], *members], {}, "")):
            groups[-1] += members
        else:
            groups.append(members)
    groups += [list(lone[start : start + 4 * _MOST]) for start in range(0, len(lone), 4 * _MOST)]
    where = {index: number for number, group in enumerate(groups, 1) for index in group}
    return tuple(
        _part(flow, group, where, f"（{number}／{len(groups)}）")
        for number, group in enumerate(groups, 1)
    )


def _fits(flow: Flow) -> bool:
    return _Drawn(flow).height <= _HIGHEST


def _part(flow: Flow, group: list[int], where: dict[int, int], behind: str) -> Flow:
    """Some steps with the ways between them; ways that leave them end at a box of their own."""
    steps = [flow.steps[index] for index in group]
    at = {index: place for place, index in enumerate(group)}
    ways = []
    outside: dict[tuple[int, bool], int] = {}
    for way in flow.ways:
        if way.start not in at and way.end not in at:
            continue
        ends = [at.get(way.start), at.get(way.end)]
        for side, index in enumerate((way.start, way.end)):
            if ends[side] is None:
                if (index, side == 0) not in outside:
                    number = f"（図{where[index]}）" if index in where else ""
                    words = f"「{flow.steps[index].name}」{'へ' if side else 'から'}{number}"
                    outside[index, side == 0] = len(steps)
                    steps.append(Step(words, kind="elsewhere"))
                ends[side] = outside[index, side == 0]
        start, end = ends
        assert start is not None
        assert end is not None
        ways.append(replace(way, start=start, end=end))
    return Flow(f"{flow.title}{behind}", tuple(steps), tuple(ways))


# --- drawing ----------------------------------------------------------------------------------


def draw_flow(key: str, flow: Flow) -> Picture:
    """Draw a flow (a part as `parts` gives it). `key` begins its ids."""
    drawn = _Drawn(flow)
    canvas = Canvas()
    drawn.draw(canvas)
    tied = len(flow.steps) - len(drawn.lone)
    about = f"{tied}の段階を箱で、そのつながり{len(flow.ways)}本を矢印で示した図。"
    return canvas.picture(key, flow.title, about, drawn.width, drawn.height)


class _Drawn:
    """A flow that is laid out: where everything stands."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.lone = lone_steps(flow)
        self.tied = [index for index in range(len(flow.steps)) if index not in self.lone]
        at = {index: place for place, index in enumerate(self.tied)}
        self.conditions = [_condition(way.condition) for way in flow.ways]
        self.ways = [(at[way.start], at[way.end]) for way in flow.ways]
        self.layout = lay_out(
            [(_WIDTH, _height(_texts(flow, index))) for index in self.tied],
            self.ways,
            [(one.width + 8, one.height + 4) if one else None for one in self.conditions],
            most=_MOST,
            gap=_GAP,
        )
        self.runs = self._set_down(self.layout)
        self._set_across(self.layout)

    def _set_across(self, layout: Layout) -> None:
        nodes = [node for layer in layout.layers for node in layer]
        left = min((node.x - node.width / 2 for node in nodes), default=0.0)
        right = max((node.x + node.width / 2 for node in nodes), default=0.0)
        beside = min(len(self.lone), _MOST)
        least = beside * (_WIDTH + _GAP) - _GAP
        self.width = max(right - left, least, _WIDTH * 1.5) + 2 * _MARGIN
        shift = (self.width - (right - left)) / 2 - left
        for node in nodes:
            node.x += shift
        for run in self.runs:
            run.x += shift
            run.end += shift

    def _set_down(self, layout: Layout) -> list[Run]:
        """Set the top of every node, and how the lines run; gives the runs."""
        y = _MARGIN
        runs: list[Run] = []
        for number, layer in enumerate(layout.layers):
            height = max((node.height for node in layer), default=0.0)
            for node in layer:
                node.top = y + (0.0 if number % 2 else (height - node.height) / 2)
            y += height
            found = channel([link for link in layout.links if link.upper.layer == number])
            runs += found
            tracks = max((run.track + 1 for run in found if not run.is_straight), default=0)
            if number + 1 < len(layout.layers):
                room = 8 + (4 if tracks else 0) + self._rise(found)
                y += room + tracks * _TRACK + (10 if number % 2 else 0)
        self.bottom = y
        self.height = y + _MARGIN + self._height_of_rest()
        return runs

    def _rise(self, runs: Sequence[Run]) -> float:
        """The room of arrows that lead back up to the boxes above these lines."""
        up = [run for run in runs if self._leads_up(run)]
        return 8.0 if up else 0.0

    def _leads_up(self, run: Run) -> bool:
        return run.link.way in self.layout.back and run.link.upper.step is not None

    def _height_of_rest(self) -> float:
        height = 20.0 if self.layout.back else 0.0
        if self.lone:
            height += 30.0 if self.tied else 20.0
            height += sum(
                max(_height(_texts(self.flow, index)) for index in row) + 10
                for row in _rows(self.lone)
            )
        return height

    def draw(self, canvas: Canvas) -> None:
        """Draw lines, then boxes, then what stands below them."""
        for run in self.runs:
            self._line(canvas, run)
        for layer in self.layout.layers:
            for node in layer:
                if node.step is not None:
                    self._box(canvas, self.tied[node.step], (node.x, node.top), node.height)
                elif node.is_condition and node.way is not None:
                    text = self.conditions[node.way]
                    assert text is not None
                    with canvas.group("label"):
                        canvas.text(node.x, node.top + 2, text, "middle")
        y = self.bottom + _MARGIN
        if self.layout.back:
            canvas.text(_MARGIN, y, Lines((_BACK,), 11, "soft"))
            y += 20
        if self.lone:
            y += 10 if self.tied else 0
            y = canvas.text(_MARGIN, y, Lines((_LONE,), 12, "soft")) + 2
            for row in _rows(self.lone):
                height = max(_height(_texts(self.flow, index)) for index in row)
                for place, index in enumerate(row):
                    x = _MARGIN + _WIDTH / 2 + place * (_WIDTH + _GAP)
                    self._box(canvas, index, (x, y), height)
                y += height + 10

    def _box(self, canvas: Canvas, index: int, top: Point, height: float) -> None:
        """The box of a step; `top` is the middle of its upper side."""
        x, y = top
        texts = _texts(self.flow, index)
        kind: Fill = "main" if self.flow.steps[index].kind == "step" else "open"
        with canvas.group("unit"):
            canvas.rect(x - _WIDTH / 2, y, _WIDTH, height, kind)
            canvas.texts(x, y + (height - stacked(texts)) / 2, texts, "middle")

    def _line(self, canvas: Canvas, run: Run) -> None:
        upper, lower = run.link.upper, run.link.lower
        start = upper.top + upper.height
        end = lower.top
        back = run.link.way in self.layout.back
        top = start + (8 if self._leads_up(run) else 0)
        foot = end - (8 if lower.step is not None and not back else 0)
        points = [(run.x, top), (run.x, foot)]
        if not run.is_straight:
            # Measured from below all boxes of the layer, since boxes differ in height.
            beside = [one for one in self.runs if one.link.upper.layer == upper.layer]
            y = self._floor(upper.layer) + 7 + self._rise(beside) + run.track * _TRACK
            points = [(run.x, top), (run.x, y), (run.end, y), (run.end, foot)]
        canvas.path(points, dashed=back)
        if self._leads_up(run):
            canvas.arrow_head(run.x, start, down=False)
        if lower.step is not None and not back:
            canvas.arrow_head(run.end, end, down=True)

    def _floor(self, layer: int) -> float:
        nodes = self.layout.layers[layer]
        return max(node.top + node.height for node in nodes)


def _rows(lone: Sequence[int]) -> list[Sequence[int]]:
    return [lone[start : start + _MOST] for start in range(0, len(lone), _MOST)]


def _texts(flow: Flow, index: int) -> tuple[Lines, ...]:
    """What stands in the box of a step."""
    step = flow.steps[index]
    room = _WIDTH - 2 * _PADDING
    if step.kind == "elsewhere":
        return (Lines(tuple(balanced(step.name, room / 12, _MOST_LINES)), 12, "soft"),)
    name = Lines(tuple(balanced(step.name, room / 14, _MOST_LINES)), 14, "ink", strong=True)
    who = Lines(tuple(balanced("、".join(step.actors), room / 12, _MOST_LINES)), 12, "soft")
    again = [repeats(way) for way in flow.ways if way.start == way.end == index]
    more = [Lines(tuple(broken(f"（{one}）", room / 12, _MOST_LINES)), 12, "soft") for one in again]
    return (name, *((who,) if who.lines else ()), *more)


def _condition(text: str) -> Lines | None:
    lines = balanced(text, _CONDITION / 12, _MOST_LINES)
    return Lines(tuple(lines), 12, "ink") if lines else None


def _height(texts: tuple[Lines, ...]) -> float:
    return stacked(texts) + 2 * (_PADDING - 3)
