"""The rows of the meetings: who holds them, who sits in them, how often, with whose consent."""

from __future__ import annotations

from collections.abc import Callable

from juso_plan.compare.matrix import Cell, Value
from juso_plan.compare.teller import Asked, Teller, cell, of
from juso_plan.model.meeting import Meeting, Meetings

_Values = Callable[[Teller, Meeting], tuple[Value, ...]]
_Otherwise = Callable[[Teller, Meetings, str], Value]


SUPPORT, MULTILAYER = "support", "multilayer"
"""The kinds of meetings, by their attribute."""


def meeting_rows(kind: str) -> tuple[Asked, ...]:
    """The rows of a kind of meeting."""

    def row(name: str, values: _Values, *, asked: bool = True) -> Asked:
        return Asked(name, _row(kind, name, values), only_where_said=not asked)

    return (
        Asked("name", _row(kind, "name", _own("name"), _statutory_name)),
        row("status", _own("status"), asked=False),
        row("host", _host),
        row("members", _members),
        row("sessions", _sessions),
        row("consent", _own("consent")),
        row("secrecy", _own("secrecy"), asked=kind == SUPPORT),
        row("reused", _reused, asked=False),
    )


def _row(
    kind: str, attribute: str, values: _Values, otherwise: _Otherwise | None = None
) -> Callable[[Teller], Cell]:
    """The cell of an attribute. `otherwise` gives what a meeting that states nothing is taken to say."""

    def ask(teller: Teller) -> Cell:
        meetings = teller.plan.meetings
        if meetings is None:
            unread = teller.unread(teller.plan, "meetings")
            return cell(unread, teller.silence("meetings", teller.plan))
        held: tuple[Meeting, ...] = getattr(meetings, kind)
        if not held:
            return cell(teller.unread(meetings, kind), teller.silence(kind, meetings))
        found: list[Value] = []
        for number, one in enumerate(held, start=1):
            said = _said(teller, one, attribute, values)
            silence = otherwise(teller, meetings, kind) if otherwise else None
            said = said or (silence or teller.silence(attribute, one),)
            is_told_apart = len(held) > 1 and attribute != "name"
            found += of(said, one.name or str(number)) if is_told_apart else said
        return Cell(tuple(found))

    return ask


def _said(teller: Teller, meeting: Meeting, attribute: str, values: _Values) -> tuple[Value, ...]:
    """What a meeting says, else the meetings in it, each under its name, where one of them says it."""
    own = values(teller, meeting)
    if own or not meeting.parts or attribute == "name":
        return own
    below = [_said(teller, part, attribute, values) for part in meeting.parts]
    if not any(below):
        return ()
    return tuple(
        value
        for number, (part, said) in enumerate(zip(meeting.parts, below, strict=True), start=1)
        for value in of(said or (teller.silence(attribute, part),), part.name or str(number))
    )


def _statutory_name(teller: Teller, meetings: Meetings, kind: str) -> Value:
    """A meeting without a name of its own bears that of the Act, which is its key."""
    key = meetings.key_node(kind)
    return Value(meetings.key_name(kind), teller.line(key))


def _own(attribute: str) -> _Values:
    return lambda teller, meeting: teller.own(meeting, attribute)


def _host(teller: Teller, meeting: Meeting) -> tuple[Value, ...]:
    labels = teller.labels
    return (
        *teller.own(meeting, "host"),
        *teller.own(meeting, "hosts", labels["compare-hosts"]),
        *teller.own(meeting, "contractors", labels["compare-contractors"]),
    )


def _members(teller: Teller, meeting: Meeting) -> tuple[Value, ...]:
    """Who must come, who comes by the case, those without a difference, or as in another meeting."""
    members, labels = meeting.members, teller.labels
    if members is None:
        return teller.unread(meeting, "members")
    return (
        *teller.own(members, "required", labels["compare-required"]),
        *teller.own(members, "general", labels["compare-general"]),
        *teller.own(members, "undivided"),
        *teller.own(members, "as_in", labels["compare-as-in"]),
    )


def _sessions(teller: Teller, meeting: Meeting) -> tuple[Value, ...]:
    """Each session by its kind and how often, else by when it is held."""
    found = []
    for one in meeting.sessions:
        stated = next(
            (name for name in ("kind", "frequency", "condition") if getattr(one, name)), None
        )
        text = " ".join(filter(None, (one.kind, one.frequency))) or one.condition
        if stated and text:
            found.append(teller.value(one, stated, text))
    return (*found, *teller.unread(meeting, "sessions"))


def _reused(teller: Teller, meeting: Meeting) -> tuple[Value, ...]:
    found = (teller.value(one, "name", one.name or "") for one in meeting.reused)
    return (*found, *teller.unread(meeting, "reused"))
