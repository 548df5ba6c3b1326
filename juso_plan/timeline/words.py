"""A cell of a timeline in words."""

from __future__ import annotations

from juso_plan.timeline.records import Cell, Edition, Event, Row, Timeline


def event_text(event: Event, labels: dict[str, str]) -> str:
    """What became of a part: 改称（甲 → 乙）, 継続（箇所数が変わった）."""
    text = labels[f"code-{event.code}"]
    if event.fields:
        about = labels["list-comma"].join(event.fields)
    elif event.old or event.new:
        about = labels["arrow"].format(old=event.old, new=event.new)
    else:
        return text
    return text + labels["compare-aside"].format(text=about)


def events_text(cell: Cell, labels: dict[str, str]) -> str:
    """All that became of a part, "" in the first edition."""
    return labels["list-comma"].join(event_text(one, labels) for one in cell.events)


def facts(cell: Cell, row: Row, labels: dict[str, str]) -> tuple[str, ...]:
    """The name where it was another, and the key facts.

    Of a site that goes on as it was the facts are those of the edition before.
    """
    is_same = row.kind == "拠点" and any(one.code == "kept" for one in cell.events)
    stated = () if is_same else cell.facts
    texts = (f"{one.label}{labels['colon']}{one.text}" for one in stated)
    name = cell.name if cell.name != row.name else ""
    return tuple(filter(None, (name, *texts)))


def notes(timeline: Timeline, labels: dict[str, str]) -> tuple[str, ...]:
    """What a reader must know, and what a planner may want to write."""
    asked = (
        labels["timeline-question"].format(
            edition=timeline.editions[one.edition].label, old=one.old, new=one.new
        )
        for one in timeline.questions
    )
    order = () if timeline.is_ordered else (labels["timeline-unordered"],)
    return (labels["timeline-legend"], *order, *asked)


def row_name(row: Row) -> str:
    """The name of a row: with its 号, or with what holds it."""
    if row.within:
        return f"{row.within} › {row.name}"
    return f"{row.place} {row.name}" if row.place else row.name


def edition_head(edition: Edition, labels: dict[str, str]) -> str:
    """The head of a column, in lines."""
    is_said = not edition.adopted or edition.adopted in edition.label
    adopted = "" if is_said else labels["timeline-adopted"].format(day=edition.adopted)
    return "\n".join(filter(None, (edition.label, edition.kind, adopted)))
