"""Editions to a timeline: each part followed from one edition to the next.

For the maintainer: which part is which is asked of `diff.match`, edition by edition; nothing is matched
here. A part that an edition leaves out and a later one has again is looked for in the editions before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from juso_plan.compare.paper import years_of, years_text
from juso_plan.diff.likeness import questions
from juso_plan.diff.match import Matching, match
from juso_plan.diff.parts import BODIES, KINDS, Part, parts_of
from juso_plan.diff.values import spelling_free
from juso_plan.law import item_label, slot, slots
from juso_plan.messages import Language, catalogue
from juso_plan.model.plan import Plan
from juso_plan.model.printed import time_text
from juso_plan.model.programme import Programme
from juso_plan.model.read import ReadPlan
from juso_plan.timeline.records import (
    Cell,
    Edition,
    Event,
    EventCode,
    Fact,
    Question,
    Row,
    Timeline,
)

_PROGRAMME = KINDS[Programme].name
_OF_PROGRAMME = ("状態", "箇所数", "実施方式", "委託先", "設置形態")
_OF_SITE = ("運営主体", "圏域")
_OF_ROLE = ("実施方式",)


@dataclass(eq=False, slots=True)
class _Followed:
    """A row in the making: the part in each edition, and what became of it there."""

    parts: dict[int, Part] = field(default_factory=dict)
    events: dict[int, list[Event]] = field(default_factory=dict)

    def go_on(self, edition: int, part: Part, *events: Event) -> None:
        """It is there in an edition."""
        self.parts[edition] = part
        self.events[edition] = list(events)

    def end(self, edition: int, event: Event) -> None:
        """It is no longer there in an edition."""
        self.events[edition] = [event]

    @property
    def last(self) -> Part:
        """The part in the newest edition that has it."""
        return self.parts[max(self.parts)]


def timeline(plans: Sequence[tuple[str, ReadPlan]], language: Language) -> Timeline:
    """The timeline of editions of one city. `plans` are paths with what was read, at least one."""
    ordered, is_ordered = _in_order(plans)
    tops = [parts_of(read) for _, read in ordered]
    labels = catalogue(language).labels
    matched = _Matched(tops)
    rows = [_row(one, len(tops)) for one in sorted(_follow(tops, matched), key=_place)]
    city = next((name for _, read in reversed(ordered) if (name := _municipality(read))), "")
    editions = tuple(_editions(ordered, labels))
    asked = tuple(_questions(matched, len(tops)))
    return Timeline(city, editions, tuple(rows), asked, is_ordered)


class _Matched:
    """The matchings of editions by their places, each made once."""

    def __init__(self, tops: list[Part]) -> None:
        self._tops = tops
        self._known: dict[tuple[int, int], Matching] = {}

    def __call__(self, old: int, new: int) -> Matching:
        if (old, new) not in self._known:
            self._known[old, new] = match(self._tops[old], self._tops[new])
        return self._known[old, new]


def _questions(matched: _Matched, editions: int) -> Iterator[Question]:
    """What may have been renamed from one edition to the next, as `diff` asks it."""
    for edition in range(1, editions):
        for one in questions(matched(edition - 1, edition))[0]:
            yield Question(edition, one.old.called, one.new.called)


# --- editions -----------------------------------------------------------------------------------------


def _plan(read: ReadPlan) -> Plan:
    assert read.plan is not None
    return read.plan


def _municipality(read: ReadPlan) -> str:
    municipality = _plan(read).municipality
    return (municipality.name if municipality else None) or ""


def _years(read: ReadPlan) -> tuple[int | None, int | None]:
    return years_of(_plan(read).edition)


def _in_order(
    plans: Sequence[tuple[str, ReadPlan]],
) -> tuple[list[tuple[str, ReadPlan]], bool]:
    """The oldest first: by the first year, a revision of the same years by when it was adopted."""
    if any(_years(read)[0] is None for _, read in plans):
        return list(plans), False

    def key(one: tuple[str, ReadPlan]) -> tuple[int, str]:
        edition = _plan(one[1]).edition
        adopted = edition.adopted.first.isoformat() if edition and edition.adopted else ""
        return _years(one[1])[0] or 0, adopted

    return sorted(plans, key=key), True


def _editions(plans: list[tuple[str, ReadPlan]], labels: dict[str, str]) -> Iterator[Edition]:
    """The columns. Editions of the same years are told apart by their 版, date or file."""
    years = [years_text(*_years(read), labels) for _, read in plans]
    for (path, read), text in zip(plans, years, strict=True):
        edition = _plan(read).edition
        adopted = time_text(edition.adopted) if edition and edition.adopted else ""
        version = (edition.version if edition else None) or adopted or path
        first, last = _years(read)
        yield Edition(
            path,
            (edition.name if edition else None) or "",
            text + labels["compare-aside"].format(text=version) if years.count(text) > 1 else text,
            (edition.kind if edition else None) or "",
            adopted,
            first,
            last,
        )


# --- rows ---------------------------------------------------------------------------------------------


def _follow(tops: list[Part], matched: _Matched) -> list[_Followed]:
    """Every programme and site of every edition, each in one row."""
    rows: list[_Followed] = []
    running: dict[Part, _Followed] = {}
    for part in _tracked(tops[0]):
        running[part] = _Followed({0: part}, {0: []})
    rows += running.values()
    for edition in range(1, len(tops)):
        matching = matched(edition - 1, edition)
        following: dict[Part, _Followed] = {}
        for old, row in running.items():
            new = matching.partner.get(old)
            if new is None:
                row.end(edition, _ending(matching, old))
            else:
                row.go_on(edition, new, *_going_on(matching, old, new))
                following[new] = row
        for part in _tracked(tops[edition]):
            if part not in following:
                earlier = _earlier(rows, part, edition, matched)
                row = earlier or _Followed()
                row.go_on(
                    edition,
                    part,
                    Event("returned") if earlier else _beginning(matching, part),
                )
                rows += [] if earlier else [row]
                following[part] = row
        running = following
    return rows


def _tracked(top: Part) -> Iterator[Part]:
    """The programmes of a plan, and its sites, each once."""
    for part in top.below():
        is_site = part.parent is top and part.key == BODIES
        if is_site or part.kind.name == _PROGRAMME:
            yield part


def _earlier(
    rows: list[_Followed], part: Part, edition: int, matched: _Matched
) -> _Followed | None:
    """The row of a part that was there in an edition before the last one, and had ended."""
    for before in range(edition - 2, -1, -1):
        old = matched(before, edition).partner.get(part)
        for row in rows:
            if old is not None and row.last is old:
                return row
    return None


def _going_on(matching: Matching, old: Part, new: Part) -> Iterator[Event]:
    """What became of a part that is in both editions."""
    events: list[Event] = []
    group = matching.group.get(new)
    if group:
        others = [one for one in (*group.olds, *group.news) if one not in (old, new)]
        if others:
            events.append(Event(_code(matching, new), _names(group.olds), _names(group.news)))
    if old.called != new.called and not old.is_slot:
        events.append(Event("renamed", old.called, new.called))
    if old.is_slot and _own_name(old) != _own_name(new):
        events.append(Event("renamed", _own_name(old), _own_name(new)))
    before, after = old.parent, new.parent
    if before and after and matching.partner.get(before) is not after and not group:
        events.append(Event("moved", before.called, after.called))
    fields = _changed(old, new)
    if fields:
        events.append(Event("changed", fields=fields))
    yield from events or [Event("kept")]


def _ending(matching: Matching, old: Part) -> Event:
    group = matching.group.get(old)
    if group is None:
        return Event("removed")
    return Event(_code(matching, old), _names(group.olds), _names(group.news))


def _beginning(matching: Matching, new: Part) -> Event:
    group = matching.group.get(new)
    if group is None:
        return Event("added")
    return Event(_code(matching, new), _names(group.olds), _names(group.news))


def _code(matching: Matching, part: Part) -> EventCode:
    group = matching.group[part]
    if len(group.news) == 1:
        return "merged"
    return "split" if len(group.olds) == 1 else "regrouped"


def _names(parts: tuple[Part, ...]) -> str:
    return "、".join(part.called for part in parts)


def _own_name(part: Part) -> str:
    named = part.fields.get("名称")
    return named.text if named else part.name


# --- facts --------------------------------------------------------------------------------------------


def _facts(part: Part) -> tuple[Fact, ...]:
    """The key facts of a part: of a site also the programmes that it serves, and how."""
    if part.kind.name == _PROGRAMME:
        return tuple(_stated(part, _OF_PROGRAMME))
    serves = dict.fromkeys(
        role.parent.called
        for role in part.roles
        if role.parent and role.parent.kind.name == _PROGRAMME
    )
    facts = [*_stated(part, _OF_SITE)]
    if serves:
        facts.append(Fact("事業", "、".join(serves), part.roles[0].line))
    for key in _OF_ROLE:
        ways = [role.fields[key] for role in part.roles if key in role.fields]
        if ways:
            texts = dict.fromkeys(way.text for way in ways)
            facts.append(Fact(key, "、".join(texts), ways[0].line))
    return tuple(facts)


def _stated(part: Part, keys: tuple[str, ...]) -> Iterator[Fact]:
    for key in keys:
        found = part.fields.get(key)
        if found is not None:
            yield Fact(key, found.text, found.line)


def _changed(old: Part, new: Part) -> tuple[str, ...]:
    """The labels of the facts that are not the same, but for spelling."""
    mine, theirs = ({one.label: spelling_free(one.text) for one in _facts(p)} for p in (old, new))
    return tuple(label for label in {**mine, **theirs} if mine.get(label) != theirs.get(label))


# --- rows of the records --------------------------------------------------------------------------------


def _place(row: _Followed) -> tuple[bool, int, int, int]:
    """Programmes in the order of the Act, then sites; what the newest edition has before what ended."""
    newest = max(row.parts)
    keys = [one.key for one in slots()]
    top = row.last
    while top.parent and not (top.is_slot and top.key in keys):
        top = top.parent
    order = keys.index(top.key) if top.key in keys else len(keys)
    is_site = row.last.kind.name != _PROGRAMME
    return is_site, 0 if is_site else order, -newest, row.last.line


def _row(row: _Followed, editions: int) -> Row:
    part = row.last
    is_programme = part.kind.name == _PROGRAMME
    found = slot(part.key) if part.is_slot else None
    above = part.parent if is_programme and not part.is_slot else None
    return Row(
        "事業" if is_programme else "拠点",
        part.called,
        item_label(found) if found else "",
        above.called if above else "",
        tuple(_cell(row, edition) for edition in range(editions)),
    )


def _cell(row: _Followed, edition: int) -> Cell | None:
    part, events = row.parts.get(edition), row.events.get(edition)
    if part is not None:
        return Cell(_own_name(part), part.line, tuple(events or ()), _facts(part))
    return Cell("", None, tuple(events), ()) if events else None
