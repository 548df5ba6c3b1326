"""A cell in words: values that are said of one thing stand in one line, with the lines of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from juso_plan.compare.matrix import Cell, Comparison, State, Tally


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a cell: `before` names what it is said of, `behind` where it is taken from."""

    before: str
    text: str
    behind: str
    state: State
    lines: tuple[int, ...]


def said(cell: Cell, labels: dict[str, str]) -> tuple[Said, ...]:
    """The lines of a cell."""
    found = []
    groups = groupby(cell.values, key=lambda value: (value.of, value.source, value.state))
    for (of, source, state), values in groups:
        group = tuple(values)
        behind = labels["compare-from"].format(source=source) if source else ""
        if state is State.PRINTED:
            behind = labels["compare-aside"].format(text=labels[f"compare-{state.name}"])
        found.append(
            Said(
                f"{of}{labels['colon']}" if of else "",
                labels["list-comma"].join(value.text for value in group),
                behind,
                state,
                tuple(sorted({value.line for value in group if value.line is not None})),
            )
        )
    return tuple(found)


def spans(lines: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Lines that follow each other as one: from the first to the last."""
    first = last = 0
    for line in lines:
        if last and line == last + 1:
            last = line
            continue
        if last:
            yield first, last
        first = last = line
    if last:
        yield first, last


def lines_text(lines: tuple[int, ...], labels: dict[str, str]) -> str:
    """Lines of the file in short, "" for none: 12、14～16行."""
    span = labels["compare-span"]
    named = (str(a) if a == b else span.format(first=a, last=b) for a, b in spans(lines))
    text = labels["list-comma"].join(named)
    return labels["compare-lines"].format(lines=text) if text else ""


# --- the counts ---------------------------------------------------------------------------------------


def methods_text(tally: Tally, labels: dict[str, str]) -> str:
    """How many papers name which way of carrying out."""
    return _counts(tally.methods, tally.methods_unsaid, labels)


def places_text(tally: Tally, labels: dict[str, str]) -> str:
    """How many papers state a number of places, by its unit."""
    return _counts(tally.counted, tally.counted_unsaid, labels)


def _counts(
    by: tuple[tuple[str, tuple[int, ...]], ...], unsaid: tuple[int, ...], labels: dict[str, str]
) -> str:
    parts = [f"{name} {len(papers)}" for name, papers in by]
    if unsaid:
        parts.append(labels["compare-unsaid"].format(count=len(unsaid)))
    return labels["list-comma"].join(parts)


def lacking_text(tally: Tally, comparison: Comparison, labels: dict[str, str]) -> str:
    """The papers that do not describe the programme, or say that it is not carried out, and how."""
    found: Iterable[tuple[int, str]] = (
        *((index, labels[f"compare-{state.name}"]) for index, state in tally.missing),
        *tally.inactive,
    )
    named = (
        comparison.papers[index].label + labels["compare-aside"].format(text=how)
        for index, how in sorted(found)
    )
    return labels["list-comma"].join(named)


def overview_text(tally: Tally, index: int, labels: dict[str, str]) -> str:
    """What one paper says of a slot, in a few words: the way of carrying out, or how it is silent."""
    for place, state in tally.missing:
        if place == index:
            return labels[f"compare-{state.name}"]
    methods = [name for name, papers in tally.methods if index in papers]
    silent = "compare-way-unsaid" if index in tally.methods_unsaid else "compare-described"
    way = labels["compare-and"].join(methods) or labels[silent]
    how = [text for place, text in tally.inactive if place == index]
    return way + labels["compare-aside"].format(text=how[0]) if how else way
