"""Entries of a table and items of a list, put in and taken out as text edits.

For the maintainer: each function reads one tree and gives edits on its text, none of which touch each
other. What builds on a change reads the changed text again. Written for tables in lines as for
tables in `{ }`, and for a table that begins on the line of its hyphen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from juso_plan.edit.text import newline_of
from juso_plan.finding import Edit
from juso_plan.model.base import Table
from juso_plan.source import Entry, LineTable, MappingNode, Node, ScalarNode, SequenceNode


def mapping_of(entity: Table) -> MappingNode:
    """The node of an entity, for the edits of its entries."""
    node = entity.node()
    assert isinstance(node, MappingNode)
    return node


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


def with_entry(text: str, table: MappingNode, *entries: str, behind: str = "") -> list[Edit]:
    """Put entries, `key: value`, into a table: behind a key, else behind the last.

    An entry of several lines, for a table in lines alone, gives them as they stand below a key at the margin.
    """
    known = table.entries
    last = known[behind] if behind in known else next(reversed(known.values()), None)
    if last is None:
        return [Edit(table.start + 1, table.start + 1, ", ".join(entries))]
    if table.flow:
        return [Edit(_end(last), _end(last), "".join(f", {one}" for one in entries))]
    lines = (line for one in entries for line in one.split("\n"))
    return [_lines_behind(text, _end(last), " " * _column(text, table), lines)]


def with_items(text: str, items: SequenceNode, added: Sequence[str]) -> list[Edit]:
    """Put items behind the last of a list. For a list in lines one may have several lines."""
    if items.flow:
        at = items.items[-1].end if items.items else items.start + 1
        return [Edit(at, at, ", " * bool(items.items) + ", ".join(added))]
    margin = " " * _column_at(text, items.start)
    return [_lines_behind(text, items.end, margin, _in_lines(added))]


def as_items(added: Sequence[str]) -> str:
    """Items as a list in lines, each behind its hyphen, at the margin."""
    return "\n".join(_in_lines(added))


def _in_lines(added: Iterable[str]) -> Iterator[str]:
    for one in added:
        first, *others = one.split("\n")
        yield f"- {first}"
        yield from (f"  {line}" if line else "" for line in others)


def with_value(text: str, entry: Entry, source: str) -> Edit:
    """Put the source of a value, in one line or as it stands below the margin, behind a key."""
    start, end = entry.value.start, entry.value.end
    if start == end:
        # Nothing is written yet: behind the blank that follows the colon, or with one.
        start = end = start + text.startswith(" ", start)
    blank = " " * (text[start - 1] == ":" and not source.startswith("\n"))
    lines = source.split("\n")
    return Edit(start, end, blank + _indented(text, " " * entry.key.column, lines).lstrip(" "))


def with_scalars(text: str, items: SequenceNode, wanted: Sequence[str]) -> list[Edit]:
    """Make the scalars of a list in lines those of `wanted` (sources), those that stay with their notes."""
    now = [text[one.start : one.end] for one in items.items]
    margin = " " * _column_at(text, items.start)
    edits: list[Edit] = []
    matcher = SequenceMatcher(None, now, list(wanted), autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        kept = min(last - first, end - begin)
        for index in range(kept):
            node = items.items[first + index]
            edits.append(Edit(node.start, node.end, wanted[begin + index]))
        edits += [_line_of(text, one) for one in items.items[first + kept : last]]
        added = wanted[begin + kept : end]
        if added and first + kept == 0:
            lines = "".join(f"- {one}{newline_of(text)}{margin}" for one in added)
            edits.append(Edit(items.start, items.start, lines))
        elif added:
            before = items.items[first + kept - 1]
            edits.append(_lines_behind(text, before.end, margin, _in_lines(added)))
    return edits


def without_items(text: str, table: MappingNode, key: str, names: Collection[str]) -> list[Edit]:
    """Take names out of the list of names behind a key; with the last of them the key goes."""
    items = table.get(key)
    if not isinstance(items, SequenceNode):
        return []
    kept = [one for one in items.items if not (isinstance(one, ScalarNode) and one.value in names)]
    if len(kept) == len(items.items):
        return []
    if not kept:
        return without(text, table, {key})
    sources = [text[one.start : one.end] for one in kept]
    if items.flow:
        return [Edit(items.start, items.end, f"[{', '.join(sources)}]")]
    return with_scalars(text, items, sources)


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


def _lines_behind(text: str, offset: int, margin: str, added: Iterable[str]) -> Edit:
    """Lines of their own below the line of an offset."""
    lines = LineTable(text)
    _, end = lines.span(lines.position(offset)[0])
    return Edit(end, end, newline_of(text) + _indented(text, margin, added))


def _indented(text: str, margin: str, lines: Iterable[str]) -> str:
    """Lines at a margin, with the line ends of the text; an empty line stays empty."""
    return newline_of(text).join(margin + line if line else "" for line in lines)


def _line_of(text: str, node: Node) -> Edit:
    """The lines of a node, with their end."""
    lines = LineTable(text)
    first, last = lines.position(node.start)[0], lines.position(node.end)[0]
    end = lines.span(last + 1)[0] if last < len(lines) else len(text)
    return Edit(lines.span(first)[0], end, "")


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
