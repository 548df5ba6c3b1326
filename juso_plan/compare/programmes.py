"""The rows of the statutory items: what each paper says of a slot of the Act.

For the maintainer: a whole is asked first, then its parts (内訳), each under its name; only then
what holds it, for the attributes that a part takes from there (`_TAKEN`), and the value says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from juso_plan.compare.matrix import Cell, Quantity, State, Value
from juso_plan.compare.teller import Asked, Teller, cell, of
from juso_plan.document.sites import full_name
from juso_plan.law import Slot, slot, slots
from juso_plan.model.base import key_specs
from juso_plan.model.entity import Entity
from juso_plan.model.filled import Filled, stating
from juso_plan.model.printed import people_text, time_text
from juso_plan.model.programme import Programme, Programmes, Staff

_TAKEN = frozenset({"departments", "setting", "methods", "start"})
"""What a programme takes from those that hold it, where it says nothing itself."""

_Values = Callable[[Teller, Filled], tuple[Value, ...]]


def programme_rows(found: Slot) -> tuple[Asked, ...]:
    """The rows of a slot. What the guideline does not ask of it stands there only where it is said."""
    holds = any(one.parent == found.key for one in slots())
    placed = found.parent is not None
    posted = found.item in (2, 4, 5)

    def row(
        name: str, values: _Values, *, asked: bool, attribute: str = "", with_parts: bool = False
    ) -> Asked:
        ask = _row(found, attribute or name, values, with_parts=with_parts)
        return Asked(name, ask, only_where_said=not asked)

    return (
        Asked("name", lambda teller: _name(teller, found)),
        row("status", _own("status"), asked=False),
        *(_plan_making(found) if found.item == 6 else ()),
        row("places", _places, asked=placed),
        row("methods", _methods, asked=not holds),
        row("operators", _operators, asked=not holds, attribute="contractors", with_parts=True),
        row("sites", _sites, asked=placed, with_parts=True),
        row("setting", _setting, asked=placed or holds),
        row("types", _types, asked=False, with_parts=True),
        row("staff", _staff, asked=posted, with_parts=True),
        row("departments", _own("departments"), asked=not holds),
        row("start", _own("start"), asked=True),
    )


def _plan_making(found: Slot) -> tuple[Asked, ...]:
    """The rows of item 6 alone."""
    return tuple(Asked(name, _row(found, name, _own(name))) for name in ("together", "maker"))


def described(teller: Teller, found: Slot) -> Filled | None:
    """The programme that a paper describes in a slot; None where there is none."""
    return teller.filled.get(found.key)


def _row(
    found: Slot, attribute: str, values: _Values, *, with_parts: bool = False
) -> Callable[[Teller], Cell]:
    """The cell of an attribute. With `with_parts` what the parts say stands beside what the whole says."""

    def ask(teller: Teller) -> Cell:
        filled = described(teller, found)
        if filled is None:
            return Cell((_missing(teller, found),))
        said = values(teller, filled)
        if with_parts or not said:
            said += _of_parts(teller, filled, attribute, values, only_stated=with_parts)
        said = said or _taken(teller, filled, attribute)
        return cell(said, teller.silence(attribute, filled.programme, *filled.parents))

    return ask


def _of_parts(
    teller: Teller, filled: Filled, attribute: str, values: _Values, *, only_stated: bool
) -> tuple[Value, ...]:
    """What the parts say, each under its name; nothing where none of them says anything."""
    found: list[Value] = []
    for part in filled.parts():
        said = values(teller, part)
        if only_stated or not said:
            said += _of_parts(teller, part, attribute, values, only_stated=only_stated)
        if not only_stated:
            said = said or _taken(teller, part, attribute)
            said = said or (teller.silence(attribute, part.programme),)
        found += of(said, part.programme.title)
    is_said = any(one.state is not State.ABSENT and not one.source for one in found)
    return tuple(found) if is_said else ()


def _taken(teller: Teller, filled: Filled, attribute: str) -> tuple[Value, ...]:
    """What a programme takes from those that hold it; nothing where it says itself that it is open."""
    if attribute not in _TAKEN or filled.programme.openness(attribute):
        return ()
    holder = stating(attribute, filled.parents)
    programmes, edition = teller.plan.programmes, teller.plan.edition
    if holder is not None:
        parent = slot(filled.slot.parent or "")
        is_item = parent is not None and holder is filled.parents[-1]
        name = parent.name if parent and is_item else holder.title
        return _from(teller.own(holder, attribute), name)
    if attribute == "start" and programmes is not None and programmes.start:
        return _from(teller.own(programmes, "start"), teller.labels["compare-whole"])
    if attribute == "start" and edition is not None and edition.project_start:
        return _from(teller.own(edition, "project_start"), teller.labels["compare-whole"])
    return ()


def _from(values: tuple[Value, ...], source: str) -> tuple[Value, ...]:
    return tuple(replace(value, source=source) for value in values)


# --- a programme that is there, or not ----------------------------------------------------------


def _name(teller: Teller, found: Slot) -> Cell:
    """What the city calls the programme; without a name of its own it bears that of the Act."""
    filled = described(teller, found)
    if filled is None:
        missing = _missing(teller, found)
        return Cell((_printed(teller, found) or missing,))
    programme = filled.programme
    names = teller.own(programme, "name") or (Value(found.name, teller.line(filled.key)),)
    nicknames = teller.own(programme, "nickname", teller.labels["compare-nickname"])
    return Cell((*names, *nicknames))


def _printed(teller: Teller, found: Slot) -> Value | None:
    """The programme in a table of the paper (一覧), where it stands in one."""
    for overview in teller.plan.overviews:
        for row in overview.rows:
            if row.slot == found.key:
                attribute = "name" if row.name else "slot"
                value = teller.value(row, attribute, row.name or row.slot)
                return replace(value, state=State.PRINTED)
    return None


def _missing(teller: Teller, found: Slot) -> Value:
    """How a paper is silent on a programme as a whole."""
    holder: Programmes | Programme | None = teller.plan.programmes
    if holder is None:
        return _silent(teller, teller.plan, "programmes")
    parent = slot(found.parent) if found.parent else None
    if parent is not None:
        held = described(teller, parent)
        if held is None:
            return _missing(teller, parent)
        holder = held.programme
    return _silent(teller, holder, key_specs(type(holder))[found.key].attribute)


def _silent(teller: Teller, holder: Entity, attribute: str) -> Value:
    unread = teller.unread(holder, attribute)
    return unread[0] if unread else teller.silence(attribute, holder)


# --- attributes -----------------------------------------------------------------------------------


def _own(attribute: str) -> _Values:
    return lambda teller, filled: teller.own(filled.programme, attribute)


def _places(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    count = filled.programme.places
    values = teller.own(filled.programme, "places")
    if count is None:
        return values
    as_of = time_text(count.as_of) if count.as_of else ""
    quantity = Quantity(count.number, count.unit, count.counted, as_of)
    return tuple(replace(value, quantity=quantity) for value in values)


def _methods(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    """直営 or 委託, by places where only they say it."""
    programme = filled.programme
    return teller.own(programme, "methods") or _by_site(teller, programme, "methods")


def _setting(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    programme = filled.programme
    return teller.own(programme, "setting") or _by_site(teller, programme, "setting")


def _types(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    programme = filled.programme
    return (*teller.own(programme, "types"), *_by_site(teller, programme, "types"))


def _operators(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    """Who carries it out: contractors first, then who runs each place, and others by their part in it."""
    programme, labels = filled.programme, teller.labels
    return (
        *teller.own(programme, "contractors"),
        *_by_site(teller, programme, "operator"),
        *teller.own(programme, "responsible", labels["compare-responsible"]),
        *teller.own(programme, "principals", labels["compare-principals"]),
        *teller.own(programme, "partners", labels["compare-partners"]),
        *teller.own(programme, "actors", labels["compare-actors"]),
    )


def _by_site(teller: Teller, programme: Programme, attribute: str) -> tuple[Value, ...]:
    return tuple(
        value for site in programme.sites for value in teller.own(site, attribute, full_name(site))
    )


def _sites(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    programme = filled.programme
    named = ("name", "operator", "nickname")
    return (
        *(
            teller.value(
                site, next((a for a in named if getattr(site, a)), "name"), full_name(site)
            )
            for site in programme.sites
        ),
        *teller.unread(programme, "sites"),
    )


def _staff(teller: Teller, filled: Filled) -> tuple[Value, ...]:
    programme = filled.programme
    return (
        *_posts(teller, programme.staff),
        *(
            value
            for site in programme.sites
            for value in _posts(teller, site.staff, full_name(site))
        ),
        *teller.unread(programme, "staff"),
    )


def _posts(teller: Teller, staff: tuple[Staff, ...], of: str = "") -> Iterator[Value]:
    """The posts, each with its number of people; 内数 behind the post that they are part of."""
    for one in staff:
        where = one.placed_at or of
        yield teller.value(one, "job", _post(teller, one), where)
        for inner in one.of_which:
            text = teller.labels["compare-of-which"].format(post=_post(teller, inner))
            yield teller.value(inner, "job", text, where)


def _post(teller: Teller, one: Staff) -> str:
    number = people_text(one.number) if one.number else ""
    text = " ".join(filter(None, (one.job, number, "・".join(one.terms))))
    kind = one.openness("number")
    if kind is None:
        return text
    how = teller.word(State(kind))
    return text + teller.labels["compare-people-open"].format(how=how)
