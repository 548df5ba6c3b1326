"""From the differences of two editions to causes: one cause is one change.

For the maintainer: first the causes are laid out (what is new or gone, regrouped, renamed, moved; a new
period), then every difference is given to the cause that explains it, or is a cause of its own. What
names a thing that was renamed, and a year that a new period shifts, are explained; so is a part inside
of one that is new or gone. The same names put for the same others in several places are one cause.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from juso_plan.diff.facts import BODY, EXISTS, ORDER, PARENT, Difference, differences
from juso_plan.diff.fields import exchanged, field_code
from juso_plan.diff.levels import Code, Level, level_of
from juso_plan.diff.match import Matching, Regrouped
from juso_plan.diff.order import least_moved
from juso_plan.diff.parts import Part
from juso_plan.diff.values import Open, Stated, spelling_free
from juso_plan.diff.years import first_year, is_shifted
from juso_plan.words import folded

_MOST_RENAMED = 200
"""With more names renamed than these, texts are not searched for them; what names one alone still is."""


@dataclass(eq=False, slots=True)
class Cause:
    """A change in the making."""

    code: Code
    part: Part
    old_part: Part | None
    field: str
    old: Stated | Part | None
    new: Stated | Part | None
    covers: list[Difference] = dataclasses.field(default_factory=list)
    settled: Level | None = None
    """The level, where it is not that of the change itself."""
    words: tuple[str, str] | None = None
    """What the sides say, where it is not the text of the value or the name of the part."""

    @property
    def level(self) -> Level:
        """How much the change weighs."""
        return self.settled or _level(self)


def causes_of(matching: Matching) -> list[Cause]:
    """The causes of all differences between two editions, as they are found. Each difference is covered by one."""
    return _Assembly(matching).assembled()


class _Assembly:
    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self.causes: list[Cause] = []
        self._of_group: dict[int, Cause] = {}
        self._of_part: dict[Part, Cause] = {}
        self._of_way: dict[Hashable, Cause] = {}
        self._renamed: dict[str, tuple[str, Cause]] = {}
        self._left: list[Difference] = []

    def assembled(self) -> list[Cause]:
        for one in differences(self.matching):
            if not self._whole(one):
                self._left.append(one)
        self._own()
        shift = self._shift()
        rest = [one for one in self._left if not self._explained(one, shift)]
        self._fields(self._together(rest))
        return self.causes

    # --- parts as a whole -----------------------------------------------------------------

    def _whole(self, one: Difference) -> bool:
        """Take a difference that belongs to a part which is new, gone or regrouped."""
        part = one.part
        if part in self.matching.partner:
            return False
        self._cause_of(part).covers.append(one)
        return True

    def _cause_of(self, part: Part) -> Cause:
        """The change to which a part belongs that is in one edition only."""
        known = self._of_part.get(part)
        if known is None:
            known = self._of_part[part] = self._find_cause(part)
        return known

    def _find_cause(self, part: Part) -> Cause:
        group = self.matching.group.get(part)
        if group:
            return self._group_cause(group)
        body = part.body
        if body and body not in self.matching.partner:
            return self._cause_of(body)
        above = part.parent
        home = _only_home(part, self.matching)
        if home:
            return self._cause_of(home)
        if above and above not in self.matching.partner:
            return self._cause_of(above)
        is_new = _top(part) is self.matching.new
        code: Code = "added" if is_new else "removed"
        if body:
            code = "assigned" if is_new else "unassigned"
        cause = Cause(code, part, part, "", None if is_new else part, part if is_new else None)
        self.causes.append(cause)
        return cause

    def _group_cause(self, group: Regrouped) -> Cause:
        cause = self._of_group.get(id(group))
        if cause is None:
            code: Code = "regrouped"
            if len(group.news) == 1:
                code = "merged"
            elif len(group.olds) == 1:
                code = "split"
            old, new = group.olds[0], group.news[0]
            cause = Cause(
                code, new, old, "", old, new, words=(names_of(group.olds), names_of(group.news))
            )
            self.causes.append(cause)
            self._of_group[id(group)] = cause
            for source in group.olds:
                for target in group.news:
                    if source.name != target.name and len(group.news) == 1:
                        self._renamed[folded(source.name)] = (target.name, cause)
        return cause

    def _own(self) -> None:
        """Lay out what happened to parts that are in both editions: 改称, 移動."""
        left = []
        for group in self.matching.regrouped:
            self._group_cause(group)
        for one in self._left:
            if one.field == PARENT:
                self._moved(one)
            elif one.field == one.part.kind.naming and one.old and one.new and _is_renamed(one):
                old, new = one.old, one.new
                cause = Cause(
                    "renamed", new.part, old.part, one.field, old.stated, new.stated, [one]
                )
                self.causes.append(cause)
                self._renamed.setdefault(folded(_text(old.stated)), (_text(new.stated), cause))
            else:
                left.append(one)
        self._left = left

    def _moved(self, one: Difference) -> None:
        assert one.old
        assert one.new
        old, new = one.old.part, one.new.part
        above = [part.parent for part in (old, new) if part.parent]
        groups = {self.matching.group.get(part) for part in above}
        if len(groups) == 1 and None not in groups and old.key == new.key:
            self._group_cause(groups.pop()).covers.append(one)  # type: ignore[arg-type]
            return
        way = (old.kind.name, *(id(part) for part in above), old.key, new.key)
        cause = self._of_way.get(way)
        if cause is None:
            words = (_place_name(old), _place_name(new))
            cause = self._of_way[way] = Cause("moved", new, old, "", old, new, words=words)
            self.causes.append(cause)
        cause.covers.append(one)

    # --- what another change explains -----------------------------------------------------

    def _shift(self) -> tuple[int, Cause | None]:
        """By how many years a new period begins later, and the change of the period."""
        for one in self._left:
            if one.field == "期間" and one.part.kind.name == "計画" and one.old and one.new:
                years = [first_year(fact.value) for fact in (one.old, one.new)]
                if None not in years:
                    cause = self._plain(one)
                    self.causes.append(cause)
                    self._left.remove(one)
                    return years[1] - years[0], cause  # type: ignore[operator]
        return 0, None

    def _explained(self, one: Difference, shift: tuple[int, Cause | None]) -> bool:
        """Give a difference to the change that explains it, if one does."""
        if one.field == BODY:
            body = one.part.body
            group = self.matching.group.get(body) if body else None
            if group:
                self._group_cause(group).covers.append(one)
            return group is not None
        old, new = one.old, one.new
        if old is None or new is None or old.stated is None or new.stated is None:
            return False
        years, period = shift
        if period and years and is_shifted(one, years):
            period.covers.append(one)
            return True
        cause = self._renaming(old.stated, new.stated)
        if cause:
            cause.covers.append(one)
        return cause is not None

    def _renaming(self, old: Stated, new: Stated) -> Cause | None:
        """The renaming that alone makes the new value of the old one."""
        if not self._renamed or isinstance(old.value, Open) or isinstance(new.value, Open):
            return None
        if old.items is not None and new.items is not None:
            gone, came = exchanged(old.items, new.items)
            if not gone or len(gone) != len(came):
                return None
            known = [self._renamed.get(folded(item)) for item in gone]
            if None in known or Counter(folded(k[0]) for k in known if k) != Counter(
                map(folded, came)
            ):
                return None
            return known[0][1] if known[0] else None
        if not isinstance(old.value, str) or not isinstance(new.value, str):
            return None
        exact = self._renamed.get(folded(old.value))
        if exact and folded(exact[0]) == folded(new.value):
            return exact[1]
        return self._renamed_inside(old.value, new.value)

    def _renamed_inside(self, old: str, new: str) -> Cause | None:
        """The renaming that makes one text of the other, in both directions."""
        if len(self._renamed) > _MOST_RENAMED:
            return None
        names = {
            name: (other, cause)
            for name, (other, cause) in self._renamed.items()
            if len(name) > 2 and name in old and other in new
        }
        if not names:
            return None
        forwards = {name: other for name, (other, _) in names.items()}
        backwards = {other: name for name, other in forwards.items()}
        if _replaced(old, forwards) == new and _replaced(new, backwards) == old:
            return next(iter(names.values()))[1]
        return None

    # --- fields ---------------------------------------------------------------------------

    def _together(self, rest: list[Difference]) -> list[list[Difference]]:
        """Differences that put the same names for the same others, together; each other alone."""
        groups: dict[Hashable, list[Difference]] = defaultdict(list)
        for index, one in enumerate(rest):
            groups[_exchange(one) or index].append(one)
        return list(groups.values())

    def _fields(self, groups: Iterable[list[Difference]]) -> None:
        for several in groups:
            cause = self._plain(several[0])
            if len(several) > 1:
                levels = [self._plain(one).level for one in several]
                cause.settled = min(levels, key=lambda level: level.rank)
                exchange = _exchange(several[0])
                assert exchange is not None
                cause.words = ("、".join(exchange[2]), "、".join(exchange[3]))
                cause.covers = several
            self.causes.append(cause)

    def _plain(self, one: Difference) -> Cause:
        """The change that a difference is by itself."""
        old, new = one.old, one.new
        mine, theirs = (fact.stated if fact else None for fact in (old, new))
        parts = [fact.part for fact in (new, old) if fact]
        if one.field.startswith(ORDER):
            return self._reordered(one)
        code = field_code(mine, theirs)
        return Cause(code, parts[0], parts[-1], one.field, mine, theirs, [one])

    def _reordered(self, one: Difference) -> Cause:
        """A list in another order: what moved in it, and both orders."""
        assert one.old
        assert one.new
        key = one.field.removeprefix(ORDER)
        there, here = (
            {self.matching.identity(p): p for p in fact.part.children[key]}
            for fact in (one.old, one.new)
        )
        orders: list[list[Hashable]] = [list(one.old.value), list(one.new.value)]  # type: ignore[call-overload]
        moved = least_moved(*orders)
        words = (
            "、".join(there[i].called for i in orders[0]),
            "、".join(here[i].called for i in orders[1]),
        )
        first, was = here[moved[0]], there[moved[0]]
        return Cause("reordered", first, was, "", was, first, [one], words=words)


# --- the parts of a change --------------------------------------------------------------------


def _top(part: Part) -> Part:
    while part.parent:
        part = part.parent
    return part


def _only_home(body: Part, matching: Matching) -> Part | None:
    """Of a site in one edition only: the new or gone part in which alone it is named."""
    if body.body or body.parent is None or body.parent.parent is not None or body.key != "拠点":
        return None
    homes = set()
    for role in body.roles:
        above = role.parent
        home = None
        while above is not None and above.parent is not None:
            if above not in matching.partner and above not in matching.group and not above.body:
                home = above
            above = above.parent
        homes.add(home)
    return homes.pop() if len(homes) == 1 else None


def names_of(parts: Iterable[Part]) -> str:
    """What parts are called, each name once."""
    return "、".join(dict.fromkeys(part.called for part in parts))


def _place_name(part: Part) -> str:
    """What holds a part, in words."""
    above = part.parent
    if above is None:
        return ""
    return above.called if above.is_slot else "／".join(above.path[-2:])


def _text(stated: Stated | None) -> str:
    return stated.text if stated else ""


def _is_renamed(one: Difference) -> bool:
    assert one.old
    assert one.new
    values = (one.old.value, one.new.value)
    is_open = any(isinstance(value, Open) for value in values)
    return not is_open and len({spelling_free(str(value)) for value in values}) == 2


def _exchange(one: Difference) -> tuple[str, str, tuple[str, ...], tuple[str, ...]] | None:
    """Which names stand for which others; None where a difference is no such exchange."""
    old, new = (fact.stated if fact else None for fact in (one.old, one.new))
    if old is None or new is None or not (old.refers and new.refers):
        return None
    mine = old.items if old.items is not None else (old.text,)
    theirs = new.items if new.items is not None else (new.text,)
    gone, came = exchanged(mine, theirs)
    if not gone or not came or isinstance(old.value, Open) or isinstance(new.value, Open):
        return None
    return ("exchange", one.field, tuple(sorted(gone)), tuple(sorted(came)))


def _replaced(text: str, names: dict[str, str]) -> str:
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(pattern, lambda match: names[match[0]], text)


def _level(cause: Cause) -> Level:
    """The level of a change; the heavier one where the two editions hold the part differently.

    What is new or gone weighs as much as the heaviest part in it.
    """
    parts = [part for part in (cause.part, cause.old_part) if part]
    if cause.code in ("added", "removed"):
        parts += [one.part for one in cause.covers if one.field == EXISTS and not one.part.body]
    name = "" if cause.code in ("merged", "split", "regrouped") else cause.field
    levels = (level_of(one.kind.name, one.key, name, cause.code) for one in parts)
    return min(levels, key=lambda level: level.rank)
