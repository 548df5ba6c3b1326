"""Text to a tree of nodes, each with its exact span.

For the maintainer: libyaml gives events with marks in code points; this module turns them into
nodes in a loop of its own (no recursion, so that depth is only a number). It refuses what a plan
does not need (anchors, aliases, merge keys, tags, several documents) and reports text that YAML
would lose without a word. Scalars are never typed here: the field in which they stand does that.
Offsets go through `origin`, because the parser may have been fed with a mended text (`mended`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from juso_plan.finding import Edit, Finding, Findings, finding
from juso_plan.source.deceptive import deceptive_escapes
from juso_plan.source.text import neutral, restored

MAX_DEPTH = 64
MAX_NODES = 200_000


class Node:
    """A part of the text. `start` and `end` are code-point offsets, `end` exclusive."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


class ScalarNode(Node):
    """A single value. `style` is "" (plain), a quote, or the mark of a block (| or >).

    `column` is how many code points stand before it on its line.
    """

    __slots__ = ("column", "style", "value")

    def __init__(self, start: int, end: int, value: str, style: str, column: int = 0) -> None:
        self.start = start  # not by `super`: this is made a thousand times for each plan
        self.end = end
        self.value = value
        self.style = style
        self.column = column

    @property
    def is_empty(self) -> bool:
        """Nothing is written here. The end of an empty value is just behind its colon."""
        return not self.value and not self.style


class Entry:
    """A key with its value."""

    __slots__ = ("key", "value")

    def __init__(self, key: ScalarNode, value: Node) -> None:
        self.key = key
        self.value = value


class MappingNode(Node):
    """Keys with values, in the order of the text; of equal keys the first counts.

    `meant` is filled by whoever knows the keys: a key that is written otherwise, by the right one.
    """

    __slots__ = ("entries", "flow", "meant")

    def __init__(self, start: int, end: int, *, flow: bool) -> None:
        self.start = start
        self.end = end
        self.entries: dict[str, Entry] = {}
        self.meant: dict[str, str] = {}
        self.flow = flow

    def get(self, key: str) -> Node | None:
        """The value of a key, None where the key is not written."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def get_meant(self, key: str) -> Node | None:
        """The value of a key, or of the misspelt key that was meant for it."""
        return self.get(key) or self.get(self.meant.get(key, key))


class SequenceNode(Node):
    """A list."""

    __slots__ = ("flow", "items")

    def __init__(self, start: int, end: int, *, flow: bool) -> None:
        self.start = start
        self.end = end
        self.items: list[Node] = []
        self.flow = flow


class SyntaxProblem(Exception):
    """The text is not YAML. `problem` is the parser's word; offsets are code points.

    `offset` is where the parser noticed, `begun` where the part began that it was reading.
    """

    def __init__(self, problem: str, offset: int, begun: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset
        self.begun = begun


class _Refused(Exception):
    """The rest of the text is not read."""


class Tree(NamedTuple):
    """A text as nodes. `root` is None where there is none, or where the limits were passed.

    `odd` are the plain scalars that begin with a wide space, and the keys that begin with a hyphen, in the order of
    the text, each with whether it is the former: there a slip may have parsed without a word.
    """

    root: Node | None
    findings: list[Finding]
    odd: list[tuple[ScalarNode, bool]]


def build_tree(
    text: str,
    source: str | None = None,
    origin: Callable[[int], int] | None = None,
) -> Tree:
    """Read `text` as one YAML document.

    `source` is the text as written and `origin` leads from an offset in `text` to one in `source`,
    where `text` is a mended copy; both are None where it is none. Raises `SyntaxProblem`.
    """
    readable = neutral(text)
    builder = _Builder(text if source is None else source, origin, readable)
    parser = CParser(readable)
    try:
        builder.read(parser.get_event)
    except _Refused:
        return Tree(None, builder.findings, [])
    except MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        begun = error.context_mark or at
        noticed, began = (builder.written(one.index if one else 0) for one in (at, begun))
        if error.problem == _TOO_DEEP:
            return Tree(None, [*builder.findings, _too_deep(noticed)], [])
        raise SyntaxProblem(error.problem or "", noticed, began) from None
    except YAMLError as error:
        raise SyntaxProblem(str(error), 0, 0) from None
    return Tree(builder.root, builder.findings, builder.odd)


_PROPERTY = re.compile(r"([&!])((?:(?<=&)[0-9A-Za-z_-]+|(?<=!)\S*))(?:(?:#.*)?\r?\n|[ \t\r])*")
_PROPERTY_IN_FLOW = re.compile(_PROPERTY.pattern.replace(r"\S", r"[^\s,]"))
_HEAD = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*")
_IN_THOUSAND = 3
_THOUSANDS = re.compile(rf"[0-9]{{{_IN_THOUSAND}}}")
_WIDE_SPACES = ("\u3000", "\u00a0")
_WIDE_BEGINNINGS = (*_WIDE_SPACES, "-\u3000", "-\u00a0")
_HYPHENS = frozenset("-－−–—ー―‐‑")
_LONGEST_MERGED = 2000
"""Characters of a value that commas cut: each piece that is put to it copies what is there."""


_TOO_DEEP = "exceeded maximum nesting depth"
"""What the parser says where a thousand brackets stand so close that it reads them before it gives the first."""


def _too_deep(at: int) -> Finding:
    return Finding("SYN005", at, at + 1, {"limit": MAX_DEPTH})


class _Frame:
    """A collection that is being read, and the key that waits for its value."""

    __slots__ = ("key", "node")

    def __init__(self, node: MappingNode | SequenceNode) -> None:
        self.node = node
        self.key: ScalarNode | None = None


class _Builder:
    def __init__(self, source: str, origin: Callable[[int], int] | None, readable: str) -> None:
        self.source = source
        self.origin = origin
        self.has_lost = "\ufffd" in readable
        self.has_wide = any(space in readable for space in _WIDE_SPACES)
        self.findings = Findings()
        self.odd: list[tuple[ScalarNode, bool]] = []
        self.top = SequenceNode(0, 0, flow=False)
        """Holds the root, as if it were the item of a list: no node need ask whether it is the root."""
        self.stack = [_Frame(self.top)]
        self.nodes = 0

    @property
    def root(self) -> Node | None:
        return self.top.items[0] if self.top.items else None

    def read(self, next_event: Callable[[], Any]) -> None:
        is_plain = not (self.origin or self.has_lost or self.has_wide)
        is_comment_at = self.source.startswith
        documents = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                mark, end, style = event.start_mark, event.end_mark.index, event.style or ""
                node = ScalarNode(mark.index, end, event.value, style, mark.column)
                has_property = event.anchor is not None or event.tag is not None
                if style or has_property or not is_plain or is_comment_at(" #", end):
                    self.correct(node, has_property)
                self.place(node)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.open(event, kind is MappingStartEvent)
            elif kind is AliasEvent:
                self.refuse("SYN111", event, name=event.anchor)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.refuse("SYN114", event)
                    raise _Refused
            elif kind is StreamEndEvent:
                return

    def refuse(self, rule: str, event: Any, **args: str) -> None:
        """Report what a plan must not hold; an alias stands for an empty value then."""
        start, end = self.span(event)
        self.findings.append(Finding(rule, start, end, dict(args)))
        if rule == "SYN111":
            self.place(ScalarNode(start, end, "", "*"))

    def written(self, offset: int) -> int:
        """The place in the text as written of one in the text that is parsed."""
        return self.origin(offset) if self.origin else offset

    def span(self, event: Any) -> tuple[int, int]:
        start, end = event.start_mark.index, event.end_mark.index
        return (self.origin(start), self.origin(end)) if self.origin else (start, end)

    def correct(self, node: ScalarNode, has_property: bool) -> None:
        """Of a scalar as the parser gives it: where it stands in the text as written, and what is odd about it."""
        source, style = self.source, node.style
        if self.origin:
            node.start, node.end = self.origin(node.start), self.origin(node.end)
        if has_property:
            begin = min(self.properties(node.start), node.end)
            node.start = begin if node.value or style else node.end
        if style in ("|", ">"):
            node.end = node.start + len(source[node.start : node.end].rstrip())
        if self.has_lost:
            node.value = restored(node.value, source[node.start : node.end])
        if not style:
            if self.has_wide and node.value.startswith(_WIDE_BEGINNINGS):
                self.odd.append((node, True))
            if source.startswith(" #", node.end) and not self.findings.is_full:
                self.comment(node)
        elif style == '"' and "\\" in (written := source[node.start : node.end]):
            self.findings.take(deceptive_escapes(written, node.start))

    def properties(self, start: int) -> int:
        """Report an anchor or a tag before a value; gives where the value itself begins."""
        in_flow = any(frame.node.flow for frame in self.stack)
        pattern = _PROPERTY_IN_FLOW if in_flow else _PROPERTY
        while match := pattern.match(self.source, start):
            rule = "SYN110" if match[1] == "&" else "SYN113"
            name = match[2] if match[1] == "&" else match[1] + match[2]
            self.findings.append(Finding(rule, start, match.end(2), {"name": name}))
            start = match.end()
        return start

    def comment(self, node: ScalarNode) -> None:
        """`相談 #1の窓口`: YAML drops what stands behind ` #`. Two spaces make a comment."""
        line_end = re.compile(r"[\r\n]|$").search(self.source, node.end)
        end = line_end.start() if line_end else len(self.source)
        lost = self.source[node.end : end].rstrip()
        if len(lost) > 2 and not lost[2].isspace() and lost[2] != "#":
            end = node.end + len(lost)
            start = node.start
            if node.is_empty:
                # It is read on as the value, which else would be missing besides.
                start += 1
                node.value, node.start, node.end = lost[1:], start, end
            whole = self.source[start:end]
            self.findings.append(
                Finding(
                    "SYN108",
                    end + 1 - len(lost),
                    end,
                    {"lost": lost[1:], "quoted": quoted(whole)},
                    (Edit(start, end, quoted(whole)),),
                )
            )

    def open(self, event: Any, mapping: bool) -> None:
        start, end = self.span(event)
        if event.anchor is not None or event.tag is not None:
            start = self.properties(start)
        flow = bool(event.flow_style)
        node = (MappingNode if mapping else SequenceNode)(start, end, flow=flow)
        self.place(node)
        self.stack.append(_Frame(node))
        if len(self.stack) > 1 + MAX_DEPTH:
            self.findings.append(_too_deep(start))
            raise _Refused

    def close(self, event: Any) -> None:
        node = self.stack.pop().node
        if node.flow:
            node.end = self.written(event.end_mark.index)
        elif isinstance(node, MappingNode):
            if node.entries:
                last = next(reversed(node.entries.values()))
                node.end = max(node.end, last.value.end, last.key.end)
        elif node.items:
            node.end = node.items[-1].end

    def place(self, node: Node) -> None:
        """Put a node where it belongs: item of a list, key, or value of the waiting key."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.findings.append(Finding("SYN006", node.start, node.end, {"limit": MAX_NODES}))
            raise _Refused
        frame = self.stack[-1]
        parent, key = frame.node, frame.key
        if isinstance(parent, SequenceNode):
            if parent.flow:
                self.item(parent, node)
            else:
                parent.items.append(node)
        elif key is not None:
            frame.key = None
            self.value(parent, key, node)
        elif type(node) is ScalarNode:
            frame.key = node
            begins_odd = node.value[:1] in _HYPHENS and not node.style
            if begins_odd and not node.value.startswith(_WIDE_BEGINNINGS):
                self.odd.append((node, False))
        else:
            self.findings.append(finding("SYN116", node))
            frame.key = ScalarNode(node.start, node.end, "", "?")

    def item(self, parent: SequenceNode, node: Node) -> None:
        if parent.items and isinstance(node, ScalarNode) and len(node.value) == _IN_THOUSAND:
            before = parent.items[-1]
            between = self.source[before.end : node.start]
            if (
                between == ","
                and isinstance(before, ScalarNode)
                and _HEAD.fullmatch(before.value)
                and _THOUSANDS.fullmatch(node.value)
            ):
                self.comma(before, node)
                return
        parent.items.append(node)

    def comma(self, before: ScalarNode, node: ScalarNode) -> None:
        """`{人口: 107,244}`: the comma ends the value, and the rest becomes a key of its own.

        The value is read on with the rest.
        """
        written = self.source[before.start : node.end]
        earlier = self.findings[-1] if self.findings else None
        if earlier and earlier.rule == "SYN109" and earlier.start == before.start:
            self.findings.pop()
        edit = Edit(before.start, node.end, quoted(written))
        self.findings.append(
            Finding("SYN109", before.start, node.end, {"written": written}, (edit,))
        )
        before.value, before.end = written, node.end

    def value(self, parent: MappingNode, key: ScalarNode, node: Node) -> None:
        name, entries = key.value, parent.entries
        is_empty = type(node) is ScalarNode and not node.value and node.is_empty
        is_odd = name in entries or name == "<<" or key.style == "?" or (is_empty and parent.flow)
        if is_odd and self.is_refused(parent, key, node):
            # It belongs to the table all the same: it ends behind it.
            parent.end = max(parent.end, key.end, node.end)
            return
        if is_empty:
            # In `{ }` the parser puts it before the comma.
            colon = self.source.find(":", key.end, node.start)
            node.start = node.end = colon + 1 if colon >= 0 else node.end
        entries[name] = Entry(key, node)

    def is_refused(self, parent: MappingNode, key: ScalarNode, node: Node) -> bool:
        """Report a key that is not taken into its table; gives whether it is one."""
        name, entries = key.value, parent.entries
        if key.style == "?":
            return True  # reported where it was placed
        if parent.flow and _colonless(self.source, key, node):
            last = next(reversed(entries.values())).value if entries else None
            if (
                isinstance(last, ScalarNode)
                and not last.style
                and key.end - last.start < _LONGEST_MERGED
            ):
                self.comma(last, key)
            else:
                self.findings.append(finding("SYN109", key, written=name))
            return True
        if name == "<<" and not key.style:
            self.findings.append(finding("SYN112", key))
            return True
        if name in entries:
            first = entries[name].key.start
            self.findings.append(finding("SYN115", key, related=first, name=name))
            return True
        return False


def _colonless(source: str, key: ScalarNode, value: Node) -> bool:
    """A word in `{ }` that has no colon behind it."""
    return (
        isinstance(value, ScalarNode)
        and value.is_empty
        and ":" not in source[key.end : max(value.end, key.end)]
    )


def quoted(text: str) -> str:
    """The text as a double-quoted scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
