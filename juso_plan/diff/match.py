"""Which part of the older edition is which of the newer.

For the maintainer: what the plans themselves say (旧名称, 統合元, 分割元) comes first, then identity
under the same parent, then identity whatever the parent. The two sides are treated alike, so a
comparison backwards mirrors the one forwards. Likeness decides nothing here; see `likeness`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from juso_plan.diff.parts import Part
from juso_plan.words import folded

_Key = Callable[[Part], Hashable]
"""What gives the key of a part by which it is paired, None where it has none."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """統合 (several old, one new) or 分割 (one old, several new), as the plans declare it."""

    olds: tuple[Part, ...]
    news: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """A 旧名称, 統合元 or 分割元 of the newer edition that names nothing in the older one."""

    part: Part
    key: str
    name: str


@dataclass(slots=True)
class Matching:
    """How the parts of two editions belong together.

    A pair is one part in both; a regrouped part may be in a pair too, where it goes on under its
    name. All other parts are in one edition only.
    """

    old: Part
    new: Part
    pairs: list[tuple[Part, Part]] = field(default_factory=list)
    regrouped: list[Regrouped] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    partner: dict[Part, Part] = field(default_factory=dict)
    """Of each part in a pair the other one, both ways."""
    group: dict[Part, Regrouped] = field(default_factory=dict)
    """The regrouping that a part takes part in."""

    def identity(self, part: Part) -> Hashable:
        """What is equal for the two parts of a pair, and for no others."""
        other = self.partner.get(part)
        return min(id(part), id(other)) if other else id(part)

    def kin(self, part: Part) -> Hashable:
        """As `identity`, and equal too for what is regrouped together without going on."""
        group = self.group.get(part)
        return id(group) if group and part not in self.partner else self.identity(part)

    def is_single(self, part: Part) -> bool:
        """Whether a part is in one edition only, and nothing declares where it went."""
        return part not in self.partner and part not in self.group


def match(old: Part, new: Part) -> Matching:
    """Match two plans, each given by its parts."""
    work = _Matcher(Matching(old, new))
    work.declared()
    work.pair(old, new)
    work.children()
    while work.moved():
        work.children()
    return work.matching


class _Matcher:
    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self._waiting: list[tuple[tuple[Part, ...], tuple[Part, ...]]] = []

    def pair(self, old: Part, new: Part) -> None:
        self.matching.pairs.append((old, new))
        self.matching.partner[old], self.matching.partner[new] = new, old
        if old not in self.matching.group:
            self._waiting.append(((old,), (new,)))

    # --- what the plans declare -----------------------------------------------------------

    def declared(self) -> None:
        """Pair and regroup by 旧名称, 統合元 and 分割元 of either edition."""
        old, new = self.matching.old, self.matching.new
        links = dict.fromkeys(
            [
                *((there, here) for here, there in self._links(new, old)),
                *self._links(old, new),
            ]
        )
        for olds, news in _components(links):
            if len(olds) == len(news) == 1:
                self.pair(olds[0], news[0])
            else:
                self._regroup(Regrouped(olds, news))

    def _links(self, here: Part, there: Part) -> Iterator[tuple[Part, Part]]:
        """Pairs of a part and the one of the other edition that it says it was."""
        telling = [part for part in here.below() if part.lineage]
        if not telling:
            return
        known: dict[tuple[str, str], list[Part]] = defaultdict(list)
        for part in there.below():
            for name in _names(part):
                known[part.kind.name, name].append(part)
        for part in telling:
            others = [o for name in _names(part) for o in known[part.kind.name, name]]
            for key, names in part.lineage.items():
                found: list[Part] = []
                for name in names:
                    if any(name in other.lineage.get(key, ()) for other in others):
                        continue  # said in an earlier edition already
                    meant = _nearest(part, known[part.kind.name, folded(name)])
                    if meant is None:
                        # Compared backwards, the name belongs to an edition that is not here.
                        if here is self.matching.new:
                            self.matching.strays.append(Stray(part, key, name))
                    else:
                        found.append(meant)
                        yield part, meant
                if found and key == "統合元":
                    same = _nearest(part, others)
                    if same and same not in found:
                        yield part, same
                elif found and key == "分割元":
                    rest = [o for name in _names(found[-1]) for o in self._called(here, part, name)]
                    if rest and rest[0] is not part:
                        yield rest[0], found[-1]

    def _called(self, top: Part, like: Part, name: str) -> list[Part]:
        same = [one for one in top.below() if one.kind is like.kind and name in _names(one)]
        found = _nearest(like, same)
        return [found] if found else []

    def _regroup(self, group: Regrouped) -> None:
        self.matching.regrouped.append(group)
        for part in (*group.olds, *group.news):
            self.matching.group[part] = group
        for old in group.olds:
            for new in group.news:
                is_free = not {old, new} & self.matching.partner.keys()
                if is_free and set(_names(old)) & set(_names(new)):
                    self.pair(old, new)
        self._waiting.append((group.olds, group.news))

    # --- under the same parent ------------------------------------------------------------

    def children(self) -> None:
        """Match what stands under parents that are matched, until nothing is left to do."""
        while self._waiting:
            olds, news = self._waiting.pop(0)
            for key in dict.fromkeys(key for one in (*olds, *news) for key in one.children):
                self._list(
                    [child for one in olds for child in one.children.get(key, ())],
                    [child for one in news for child in one.children.get(key, ())],
                )

    def _list(self, olds: list[Part], news: list[Part]) -> None:
        """Match the items of a list, or what stands under one key."""
        depth = max((len(part.identities) for part in (*olds, *news)), default=0)
        if any(part.body for part in (*olds, *news)):
            self._by(olds, news, lambda one: one.body and self.matching.kin(one.body), first=True)
        for tier in range(depth):
            self._by(olds, news, partial(_tier, tier=tier), first=tier == 0)
        left_old, left_new = self._single(olds), self._single(news)
        if len(left_old) == len(left_new) == 1:
            one, other = left_old[0], left_new[0]
            if one.is_slot or not (_is_named(one) and _is_named(other)):
                self.pair(one, other)

    def _single(self, parts: Iterable[Part]) -> list[Part]:
        return [part for part in parts if self.matching.is_single(part)]

    def _by(self, olds: list[Part], news: list[Part], key: _Key, *, first: bool) -> None:
        """Pair what has the same key. Of several only the first tier pairs: equal ones, then in order."""
        there = _grouped(self._single(news), key)
        for value, mine in _grouped(self._single(olds), key).items():
            theirs = there.get(value, [])
            if len(mine) == len(theirs) == 1:
                self.pair(mine[0], theirs[0])
            elif first and mine and theirs:
                self._several(mine, theirs)

    def _several(self, olds: list[Part], news: list[Part]) -> None:
        same = defaultdict(list)
        for new in news:
            same[content(new)].append(new)
        for old in olds:
            if same[content(old)]:
                self.pair(old, same[content(old)].pop(0))
        for old, new in zip(self._single(olds), self._single(news), strict=False):
            self.pair(old, new)

    # --- under another parent -------------------------------------------------------------

    def moved(self) -> bool:
        """Pair what is left of the kinds that move, by name alone; whether any was found."""
        before = len(self.matching.pairs)
        there = _grouped(self._leftover(self.matching.new), self._known_as)
        for value, olds in _grouped(self._leftover(self.matching.old), self._known_as).items():
            news = there.get(value, [])
            if olds[0].body or len(olds) == len(news) == 1:
                for old, new in zip(olds, news, strict=False):
                    self.pair(old, new)
        return len(self.matching.pairs) > before

    def _leftover(self, top: Part) -> list[Part]:
        return [
            part
            for part in top.below()
            if part.kind.moves and not part.is_slot and self.matching.is_single(part)
        ]

    def _known_as(self, part: Part) -> Hashable:
        if part.body:
            return (part.kind.name, self.matching.kin(part.body))
        known = _tier(part, 0)
        return (part.kind.name, known) if part.name and known is not None else None


def _components(
    links: Iterable[tuple[Part, Part]],
) -> list[tuple[tuple[Part, ...], tuple[Part, ...]]]:
    """What links hold together: the old parts and the new ones, each in the order of the file."""
    near: dict[Part, list[Part]] = defaultdict(list)
    olds = set()
    for old, new in links:
        olds.add(old)
        near[old].append(new)
        near[new].append(old)
    found = []
    seen: set[Part] = set()
    for start in near:
        if start in seen:
            continue
        together, waiting = [], [start]
        while waiting:
            part = waiting.pop(0)
            if part not in seen:
                seen.add(part)
                together.append(part)
                waiting += near[part]
        together.sort(key=lambda part: (part.line, part.column))
        found.append(
            (
                tuple(part for part in together if part in olds),
                tuple(part for part in together if part not in olds),
            )
        )
    return found


def _grouped(parts: Iterable[Part], key: _Key) -> dict[Hashable, list[Part]]:
    found: dict[Hashable, list[Part]] = defaultdict(list)
    for part in parts:
        value = key(part)
        if value is not None:
            found[value].append(part)
    return found


def _tier(part: Part, tier: int) -> Hashable:
    return part.identities[tier] if tier < len(part.identities) else None


def _is_named(part: Part) -> bool:
    return part.body is not None or any(one is not None for one in part.identities)


def _names(part: Part) -> tuple[str, ...]:
    """What a lineage key may call a part."""
    named = part.fields.get(part.kind.naming)
    texts = (named.text if named else "", part.name)
    return tuple(dict.fromkeys(folded(text) for text in texts if text)) if not part.body else ()


def _nearest(part: Part, others: list[Part]) -> Part | None:
    """The only one of several, or the only one that stands under the same parent."""
    if len(others) == 1:
        return others[0]
    above = part.parent.path if part.parent else ()
    near = [one for one in others if one.parent and one.parent.path == above]
    return near[0] if len(near) == 1 else None


def content(part: Part) -> Hashable:
    """All that a part and the parts in it say, for asking whether two say the same."""
    return (
        part.kind.name,
        tuple((key, one.value) for key, one in part.fields.items()),
        tuple((key, tuple(map(content, several))) for key, several in part.children.items()),
    )
