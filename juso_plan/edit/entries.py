"""Entries of a table and items of a list, put in and taken out as text edits.

For the maintainer: each function reads one tree and gives edits on its text, none of which touch each
other. What builds on a change reads the changed text again. Written for tables in lines as for
tables in `{ }`, and for a table that begins on the line of its hyphen.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from juso_plan.edit.text import newline_of
from juso_plan.finding import Edit
from juso_plan.source import Entry, LineTable, MappingNode, SequenceNode


def without(text: str, table: MappingNode, names: Collection[str]) -> list[Edit]:
    """Take keys out of a table, each with its value and what is noted inside of it.

    Of a table in lines whole lines go. Where nothing is left the table becomes `{}`.
    """
    entries = list(table.entries.items())
    kept = [name for name, _ in entries if name not in names]
    if len(kept) == len(entries):
        return []
    if not kept:
        return [Edit(entries[0][1].key.start, _end(entries[-1][1]), "" if table.flow else "{}")]
    first = entries[0][1]
    shares_its_line = table.flow or not _begins_its_line(text, first)
    edits: list[Edit] = []
    for index, (name, entry) in enumerate(entries):
        if name in kept:
            continue
        if shares_its_line and not any(one in kept for one, _ in entries[:index]):
            # Up to the first that stays, once for all that go before it.
            edits = [Edit(first.key.start, table.entries[kept[0]].key.start, "")]
        elif table.flow:
            edits.append(Edit(_end(entries[index - 1][1]), _end(entry), ""))
        else:
            edits.append(_lines_of(text, entry))
    return edits


def with_entry(text: str, table: MappingNode, entry: str, *, behind: str = "") -> list[Edit]:
    """Put an entry of one line, `key: value`, into a table: behind a key, else behind the last."""
    entries = table.entries
    last = entries[behind] if behind in entries else next(reversed(entries.values()), None)
    if last is None:
        return [Edit(table.start + 1, table.start + 1, entry)]
    if table.flow:
        return [Edit(_end(last), _end(last), f", {entry}")]
    return [_line_behind(text, _end(last), " " * _column(text, table) + entry)]


def with_items(text: str, items: SequenceNode, added: Sequence[str]) -> list[Edit]:
    """Put items of one line behind the last of a list."""
    if items.flow:
        at = items.items[-1].end if items.items else items.start + 1
        return [Edit(at, at, ", " * bool(items.items) + ", ".join(added))]
    dash = " " * _column_at(text, items.start) + "- "
    return [_line_behind(text, items.end, newline_of(text).join(dash + one for one in added))]


def _end(entry: Entry) -> int:
    return max(entry.key.end, entry.value.end)


def _begins_its_line(text: str, entry: Entry) -> bool:
    lines = LineTable(text)
    number, column = lines.position(entry.key.start)
    return not lines.text(number)[: column - 1].strip()


def _column(text: str, table: MappingNode) -> int:
    return _column_at(text, next(iter(table.entries.values())).key.start)


def _column_at(text: str, offset: int) -> int:
    return LineTable(text).position(offset)[1] - 1


def _line_behind(text: str, offset: int, line: str) -> Edit:
    """A line of its own below the line of an offset."""
    lines = LineTable(text)
    _, end = lines.span(lines.position(offset)[0])
    return Edit(end, end, newline_of(text) + line)


def _lines_of(text: str, entry: Entry) -> Edit:
    """The lines of an entry, with the notes that stand deeper below it.

    Of the blank lines around it one row goes too.
    """
    lines = LineTable(text)
    first, column = lines.position(entry.key.start)
    last = lines.position(_end(entry))[0]
    for number in range(last + 1, len(lines) + 1):
        line = lines.text(number)
        note = line.lstrip(" ")
        if note and not (note.startswith("#") and len(line) - len(note) >= column):
            break
        if note:
            last = number
    if first == 1 or not lines.text(first - 1).strip():
        while last < len(lines) and not lines.text(last + 1).strip():
            last += 1
    end = lines.span(last + 1)[0] if last < len(lines) else len(text)
    return Edit(lines.span(first)[0], end, "")
