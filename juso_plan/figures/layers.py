"""Where the steps of a flow stand: layers from top to bottom, and in a layer from left to right.

For the maintainer: the method of Sugiyama in its plain form. Lines that lead back are turned for the time of the
layout, each step gets a layer below those that lead to it, and a line that spans layers gets a node in each that
it passes (one of them holds its condition), so that nothing is drawn over anything else. Everything is decided by
the order of the plan: the same flow always gives the same figure.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

_SWEEPS = 8
_PASSING = 14.0
"""The room of a line that passes a layer, in pixels."""


@dataclass(eq=False, slots=True)
class Node:
    """Something in a layer: a step, the condition of a way, or a way that passes."""

    layer: int
    width: float
    height: float
    rank: int
    """The place in the order of the plan, which decides where nothing else does."""
    step: int | None = None
    way: int | None = None
    is_condition: bool = False
    x: float = 0.0
    """The middle."""
    top: float = 0.0
    above: list[Node] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of a way between two neighbouring layers."""

    upper: Node
    lower: Node
    way: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The nodes layer by layer, from left to right, the pieces of the ways, and which ways lead back."""

    layers: tuple[tuple[Node, ...], ...]
    links: tuple[Link, ...]
    back: frozenset[int]


Size = tuple[float, float]
Ends = tuple[int, int]


def backward(count: int, ways: Sequence[Ends]) -> frozenset[int]:
    """The ways that lead back to a step from which one comes: without them there is no circle."""
    after: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for index, (start, end) in enumerate(ways):
        after[start].append((index, end))
    seen: set[int] = set()
    open_: set[int] = set()
    back: set[int] = set()
    for first in range(count):
        if first in seen:
            continue
        seen.add(first)
        open_.add(first)
        stack = [(first, iter(after[first]))]
        while stack:
            step, rest = stack[-1]
            found = next(rest, None)
            if found is None:
                open_.discard(step)
                stack.pop()
            elif found[1] in open_:
                back.add(found[0])
            elif found[1] not in seen:
                seen.add(found[1])
                open_.add(found[1])
                stack.append((found[1], iter(after[found[1]])))
    return frozenset(back)


def ranks(count: int, ways: Sequence[Ends], most: int) -> list[int]:
    """The row of every step, below the rows of those that lead to it, at most `most` in a row."""
    back = backward(count, ways)
    before: list[set[int]] = [set() for _ in range(count)]
    after: list[set[int]] = [set() for _ in range(count)]
    for index, (start, end) in enumerate(ways):
        upper, lower = (end, start) if index in back else (start, end)
        if upper != lower:
            before[lower].add(upper)
            after[upper].add(lower)
    rows = [0] * count
    full: dict[int, int] = {}
    waiting = [len(one) for one in before]
    ready = [step for step in range(count) if not waiting[step]]
    while ready:
        step = min(ready, key=lambda one: (max((rows[b] + 1 for b in before[one]), default=0), one))
        ready.remove(step)
        row = max((rows[one] + 1 for one in before[step]), default=0)
        while full.get(row, 0) >= most:
            row += 1
        full[row] = full.get(row, 0) + 1
        rows[step] = row
        for one in after[step]:
            waiting[one] -= 1
            if not waiting[one]:
                ready.append(one)
    return rows


def lay_out(
    sizes: Sequence[Size],
    ways: Sequence[Ends],
    conditions: Sequence[Size | None],
    *,
    most: int,
    gap: float,
) -> Layout:
    """Give every step and condition its layer and its place from left to right.

    `sizes` are those of the steps, `conditions` those of the texts of the ways (None: without one).
    """
    back = backward(len(sizes), ways)
    rows = ranks(len(sizes), ways, most)
    steps = [Node(2 * rows[i], width, height, i, step=i) for i, (width, height) in enumerate(sizes)]
    layers: list[list[Node]] = [[] for _ in range(2 * max(rows, default=0) + 1)]
    for node in steps:
        layers[node.layer].append(node)
    links: list[Link] = []
    for index, (start, end) in enumerate(ways):
        if start == end:
            continue
        upper, lower = (steps[end], steps[start]) if index in back else (steps[start], steps[end])
        said = lower.layer - 1 if index in back else upper.layer + 1
        last = upper
        for layer in range(upper.layer + 1, lower.layer):
            size = conditions[index] if layer == said else None
            width, height = size or (_PASSING, 0.0)
            node = Node(layer, width, height, lower.rank, way=index, is_condition=size is not None)
            layers[layer].append(node)
            links.append(_linked(last, node, index))
            last = node
        links.append(_linked(last, lower, index))
    _order(layers)
    for row in layers[::2]:  # the boxes of a row have one height
        tallest = max((node.height for node in row if node.step is not None), default=0.0)
        for node in row:
            node.height = tallest if node.step is not None else node.height
    _place(layers, gap)
    _straighten(layers, links, gap)
    return Layout(tuple(map(tuple, layers)), tuple(links), back)


def _linked(upper: Node, lower: Node, way: int) -> Link:
    upper.below.append(lower)
    lower.above.append(upper)
    return Link(upper, lower, way)


# --- from left to right -----------------------------------------------------------------------


def _order(layers: list[list[Node]]) -> None:
    """Sort the nodes of each layer so that few lines cross; the best order of all sweeps is kept."""
    best = [list(layer) for layer in layers]
    fewest = _crossings(layers)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        for layer in layers[1:] if down else layers[-2::-1]:
            _sort(layer, layers, down)
        crossings = _crossings(layers)
        if crossings < fewest:
            fewest = crossings
            best = [list(layer) for layer in layers]
    for layer, order in zip(layers, best, strict=True):
        layer[:] = order


def _sort(layer: list[Node], layers: list[list[Node]], down: bool) -> None:
    if not layer:
        return
    beside = layers[layer[0].layer + (-1 if down else 1)]
    places = {id(node): place for place, node in enumerate(beside)}
    keys = {}
    for place, node in enumerate(layer):
        around = [places[id(one)] for one in (node.above if down else node.below)]
        keys[id(node)] = (sum(around) / len(around) if around else place, node.rank)
    layer.sort(key=lambda node: keys[id(node)])


def _crossings(layers: list[list[Node]]) -> int:
    count = 0
    for layer, below in pairwise(layers):
        places = {id(node): place for place, node in enumerate(below)}
        before: list[int] = []
        for node in layer:
            for end in sorted(places[id(one)] for one in node.below):
                count += len(before) - bisect_right(before, end)
                insort(before, end)
    return count


def _place(layers: list[list[Node]], gap: float) -> None:
    """Bring every node as near to its neighbours as the others in its layer allow."""
    for layer in layers:
        _spread(layer, [0.0] * len(layer), gap)
    for sweep in range(3 * _SWEEPS + 1):  # the last one goes down, as a reader does
        down = sweep % 2 == 0
        for layer in layers[1:] if down else layers[-2::-1]:
            wanted = [_wanted(node, down) for node in layer]
            _spread(layer, wanted, gap)


def _straighten(layers: list[list[Node]], links: list[Link], gap: float) -> None:
    """Put the nodes of a way that passes several layers below each other where there is room."""
    left: dict[int, Node] = {}
    right: dict[int, Node] = {}
    for layer in layers:
        for a, b in pairwise(layer):
            left[id(b)], right[id(a)] = a, b
    ways: dict[int, list[Node]] = {}
    for link in links:
        if link.lower.step is None:
            ways.setdefault(link.way, []).append(link.lower)
    for nodes in ways.values():
        run: list[Node] = []
        low, high = -inf, inf
        for node in nodes:
            before, after = left.get(id(node)), right.get(id(node))
            least = before.x + _between(before, node, gap) if before else -inf
            most = after.x - _between(node, after, gap) if after else inf
            if run and max(low, least) > min(high, most):
                _set_below_each_other(run, low, high)
                run, low, high = [], -inf, inf
            run.append(node)
            low, high = max(low, least), min(high, most)
        _set_below_each_other(run, low, high)


def _set_below_each_other(nodes: list[Node], low: float, high: float) -> None:
    middle = sum(node.x for node in nodes) / len(nodes)
    for node in nodes:
        node.x = min(max(middle, low), high)


def _wanted(node: Node, down: bool) -> float:
    around = node.above if down else node.below
    if not around:
        around = node.below if down else node.above
    return sum(one.x for one in around) / len(around) if around else node.x


def _between(left: Node, right: Node, gap: float) -> float:
    """How far the middles of two neighbours are apart at least."""
    return (left.width + right.width) / 2 + gap


def _spread(layer: list[Node], wanted: list[float], gap: float) -> None:
    between = [_between(a, b, gap) for a, b in pairwise(layer)]
    weights = [_WEIGHTS[node.step is None, node.is_condition] for node in layer]
    for node, x in zip(layer, spread(wanted, between, weights), strict=True):
        node.x = x


_WEIGHTS = {(True, False): 8.0, (True, True): 3.0, (False, False): 1.0}
"""How much a node that passes, a condition and a step want their place: long lines are to be straight."""


def spread(
    wanted: Sequence[float], between: Sequence[float], weights: Sequence[float] = ()
) -> list[float]:
    """The places nearest to those that are wanted (in sum of squares) that keep a distance each.

    `between` are the least distances of neighbours. Neighbours that want the same are moved together
    (pool adjacent violators).
    """
    offsets = [0.0]
    for distance in between:
        offsets.append(offsets[-1] + distance)
    pools: list[tuple[float, float, int]] = []  # sum of places, of weights, and how many
    for index, value in enumerate(wanted):
        weight = weights[index] if weights else 1.0
        total, number = (value - offsets[index]) * weight, 1
        while pools and pools[-1][0] / pools[-1][1] > total / weight:
            before = pools.pop()
            total, weight, number = total + before[0], weight + before[1], number + before[2]
        pools.append((total, weight, number))
    places = [total / weight for total, weight, number in pools for _ in range(number)]
    return [place + offset for place, offset in zip(places, offsets, strict=False)]
