"""How the lines of a flow run between two layers: down, across on a track of their own, and down.

For the maintainer: the room between two layers is a channel. Lines leave a box at places of their own (`ports`)
and never lie on each other: each that moves sideways gets a track, and where one line comes down at the place at
which another goes off, the one that goes off has the higher track.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from juso_plan.figures.layers import Link, Node, spread

_BETWEEN = 16.0
"""How far the places are apart at which lines leave a box."""
_NEAR = 6.0


@dataclass(eq=False, slots=True)
class Run:
    """A piece of a way in its channel: from `x` above to `end` below, across on the track `track`."""

    link: Link
    x: float
    end: float
    track: int = 0

    @property
    def is_straight(self) -> bool:
        """Whether it only goes down."""
        return abs(self.x - self.end) < 0.5

    @property
    def span(self) -> tuple[float, float]:
        """From left to right, with the room that it needs."""
        return min(self.x, self.end) - _NEAR, max(self.x, self.end) + _NEAR


def channel(links: Sequence[Link]) -> list[Run]:
    """The pieces of one channel with their places at both ends, and their tracks."""
    tops = _ports(links, lower=False)
    ends = _ports(links, lower=True)
    runs = [Run(link, tops[id(link)], ends[id(link)]) for link in links]
    _set_tracks([run for run in runs if not run.is_straight])
    return runs


def _ports(links: Sequence[Link], *, lower: bool) -> dict[int, float]:
    """Where each link meets its node: of a box, as near below or above the other end as it can."""
    at: dict[int, float] = {}
    groups: dict[int, list[Link]] = {}
    for link in links:
        groups.setdefault(id(link.lower if lower else link.upper), []).append(link)
    for group in groups.values():
        node = group[0].lower if lower else group[0].upper
        if node.step is None:
            at.update({id(link): node.x for link in group})
            continue
        group.sort(key=lambda link: _other(link, lower=lower).x)
        half = max(node.width / 2 - 10, 0.0)
        between = min(_BETWEEN, 2 * half / max(len(group) - 1, 1))
        wanted = [
            min(max(_other(link, lower=lower).x, node.x - half), node.x + half) for link in group
        ]
        places = spread(wanted, [between] * (len(group) - 1))
        # Kept inside of the box once they have been moved apart.
        shift = max(0.0, node.x - half - places[0]) - max(0.0, places[-1] - node.x - half)
        at.update({id(link): place + shift for link, place in zip(group, places, strict=True)})
    return at


def _other(link: Link, *, lower: bool) -> Node:
    return link.upper if lower else link.lower


def _set_tracks(runs: list[Run]) -> None:
    """Give each run a track, from above, so that no two lie on each other."""
    runs.sort(key=lambda run: (run.end < run.x, run.x if run.end < run.x else -run.x))
    placed: list[Run] = []
    waiting = list(runs)
    while waiting:
        # Those come first below whose beginning no other has to come down; a circle is broken at the first.
        free = [
            run
            for run in waiting
            if not any(abs(one.x - run.end) < _NEAR for one in waiting if one is not run)
        ]
        run = (free or waiting)[0]
        waiting.remove(run)
        run.track = max((one.track + 1 for one in placed if _meet(one, run)), default=0)
        placed.append(run)


def _meet(one: Run, other: Run) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]
