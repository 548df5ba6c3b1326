"""`fmt`: canonical spacing and quoting. Order, comments, prose, line breaks and line ends stay.

For the maintainer: the text is cut into atoms (scalars and empty brackets, whose spans the tree knows) and the gaps
between them, which hold nothing but blanks, line ends, comments and marks. The walk over the tree says in
which column each atom, hyphen and bracket shall stand if it begins a line; the walk over the text writes the gaps
anew with these columns. Inside of brackets line breaks and the layout of the lines stay as the
planner wrote them, only moved along. The form is told to planners in docs/fmt.md. Nothing is given back that
reads otherwise than before.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.edit.scalars import CODES, is_safe_plain
from juso_plan.edit.text import newline_of
from juso_plan.source import (
    LineTable,
    MappingNode,
    Node,
    Parsed,
    ScalarNode,
    SequenceNode,
    parse,
    quoted,
)

STEP = 2
"""How many blanks a level is indented by; a list is a level below its key."""


class NotFormatted(Exception):
    """The text holds something that is not put into form. `line` is where, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def formatted(parsed: Parsed) -> str:
    """The text in canonical form. It must be read with no finding. Raises NotFormatted."""
    text = _Writer(parsed).whole()
    if text != parsed.text and _content(parse(text).root) != _content(parsed.root):
        raise NotFormatted(1)
    return text


def _content(node: Node | None) -> object:
    """What a tree says, without where and how; the line end that closes a block is no part of it."""
    if isinstance(node, MappingNode):
        return [(name, _content(entry.value)) for name, entry in node.entries.items()]
    if isinstance(node, SequenceNode):
        return [_content(item) for item in node.items], None
    if isinstance(node, ScalarNode):
        return node.value.rstrip("\n") if node.style in ("|", ">") else node.value
    return None


# --- where everything shall stand -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Atom:
    """A scalar, or brackets with nothing in them.

    `column` is where it stands if it begins a line (and where the lines of a block stand); `above` are
    the old and new columns of the tables and lists that hold it, the outermost first.
    """

    node: Node
    column: int
    flow: bool
    above: tuple[tuple[int, int], ...]
    is_code: bool = False


class _Places:
    """The atoms in the order of the text, and the columns of hyphens and of outermost brackets."""

    def __init__(self, lines: LineTable, root: Node | None) -> None:
        self.lines = lines
        self.atoms: list[_Atom] = []
        self.hyphens: deque[int] = deque()
        self.brackets: deque[int] = deque()
        if root is not None:
            self.place(root, 0, ())

    def place(self, node: Node, column: int, above: tuple[tuple[int, int], ...]) -> None:
        if isinstance(node, ScalarNode) or node.start == node.end or _is_hollow(node):
            self.atom(node, column, above)
        elif isinstance(node, MappingNode | SequenceNode) and node.flow:
            self.brackets.append(column)
            for scalar, is_code in _inside(node):
                self.atom(scalar, column, above, flow=True, is_code=is_code)
        elif isinstance(node, SequenceNode):
            within = (*above, (self.old_column(node.start), column))
            for item in node.items:
                self.hyphens.append(column)
                self.place(item, column + STEP, within)
        elif isinstance(node, MappingNode):
            first = next(iter(node.entries.values())).key
            within = (*above, (self.old_column(first.start), column))
            for name, entry in node.entries.items():
                self.atom(entry.key, column, within)
                if isinstance(entry.value, ScalarNode):
                    self.atom(entry.value, column + STEP, within, is_code=name in CODES)
                else:
                    self.place(entry.value, column + STEP, within)

    def atom(
        self,
        node: Node,
        column: int,
        above: tuple[tuple[int, int], ...],
        *,
        flow: bool = False,
        is_code: bool = False,
    ) -> None:
        if node.start < node.end:
            self.atoms.append(_Atom(node, column, flow, above, is_code))

    def old_column(self, offset: int) -> int:
        return self.lines.position(offset)[1] - 1


def _is_hollow(node: Node) -> bool:
    """Brackets with nothing in them."""
    return (isinstance(node, MappingNode) and not node.entries) or (
        isinstance(node, SequenceNode) and not node.items
    )


def _inside(node: Node) -> Iterator[tuple[Node, bool]]:
    """Everything in brackets, in the order of the text, and whether it is a code."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _inside_of(item, is_code=False)
    elif isinstance(node, MappingNode):
        for name, entry in node.entries.items():
            yield entry.key, False
            yield from _inside_of(entry.value, is_code=name in CODES)


def _inside_of(node: Node, *, is_code: bool) -> Iterator[tuple[Node, bool]]:
    if isinstance(node, ScalarNode) or _is_hollow(node):
        yield node, is_code
    else:
        yield from _inside(node)


# --- the text anew ----------------------------------------------------------------------------

_BREAK = r"\r\n|\r|\n"
_BLANKS = " \t"
_TOKEN = re.compile(
    rf"(?P<end>{_BREAK})|(?P<blank>[ \t]+)|(?P<note>#[^\r\n]*)"
    r"|(?P<mark>---(?=[ \t]*(?:[\r\n]|$))|.)"
)
"""`---` above a plan, on a line of its own, is a mark too."""
_OPENING, _CLOSING = "[{", "]}"


class _Writer:
    def __init__(self, parsed: Parsed) -> None:
        self.source = parsed.text
        self.lines = parsed.lines
        self.places = _Places(parsed.lines, parsed.root)
        self.out: list[str] = []
        self.column = 0
        """Where the writing stands on its line."""
        self.begins = True
        """Nothing stands on the line yet."""
        self.last = ""
        """The mark written last, "" for an atom."""
        self.moved = 0
        """How far the first of the line was moved to the right."""
        self.depth = 0
        self.least = self.shift = 0
        """Inside of brackets: the least column of a line, and how far lines are moved."""
        self.above: tuple[tuple[int, int], ...] = ()
        self.behind_block = False

    def whole(self) -> str:
        at = 0
        for atom in self.places.atoms:
            self.gap(at, atom.node.start, atom)
            self.write_atom(atom)
            at = atom.node.end
        self.gap(at, len(self.source), None)
        text = "".join(self.out)
        if self.behind_block and not self.source[at:].strip() and self.keeps_its_end():
            return text
        return text.rstrip("\r\n") + newline_of(self.source)

    def keeps_its_end(self) -> bool:
        """Whether the last atom is a block to which the blank lines at its end belong (`|+`)."""
        node = self.places.atoms[-1].node
        return bool(re.match(r"[|>][0-9]*\+", self.source[node.start : node.end]))

    # --- gaps ---------------------------------------------------------------------------------

    def gap(self, start: int, end: int, following: _Atom | None) -> None:
        """What stands between two atoms."""
        tokens = [one for one in _TOKEN.finditer(self.source, start, end) if one["blank"] is None]
        for index, token in enumerate(tokens):
            if token["end"]:
                self.out.append(token["end"])
                self.column, self.begins, self.last = 0, True, ""
            elif token["note"] is not None:
                self.note(token, tokens[index + 1 :], following)
            else:
                self.mark(token, tokens[index + 1 : index + 2], following)

    def note(
        self, token: re.Match[str], rest: list[re.Match[str]], following: _Atom | None
    ) -> None:
        """A comment: behind something two blanks away, else in the column of what it is about."""
        if not self.begins:
            self.put("  ")
        elif self.depth:
            self.put(" " * self.in_brackets(token.start()))
        else:
            self.put(" " * self.column_of_note(token.start(), rest, following))
        self.put(token[0].rstrip(_BLANKS))
        self.begins = False

    def column_of_note(
        self, offset: int, rest: list[re.Match[str]], following: _Atom | None
    ) -> int:
        old = self.places.old_column(offset)
        ahead = next((one for one in rest if one["mark"]), None)
        next_offset = ahead.start() if ahead else following.node.start if following else None
        if next_offset is not None and old == self.places.old_column(next_offset):
            return self.next_column(ahead, following)
        holders = [one for one in self.above if one[0] <= old]
        if not holders:
            return 0
        holder_old, holder_new = holders[-1]
        # Deeper than what holds it: a level deeper, but never into a block of text above.
        is_deeper = old > holder_old and not (self.behind_block and len(holders) == len(self.above))
        return holder_new + (STEP if is_deeper else 0)

    def next_column(self, ahead: re.Match[str] | None, following: _Atom | None) -> int:
        """The column of what begins the next line, without taking it from its queue."""
        mark = ahead["mark"] if ahead else ""
        if mark == "-":
            return self.places.hyphens[0]
        if mark and mark in _OPENING:
            return self.places.brackets[0]
        return following.column if following else 0

    def mark(
        self, token: re.Match[str], after: list[re.Match[str]], following: _Atom | None
    ) -> None:
        """A hyphen, colon, comma or bracket, with the blanks that belong before it."""
        mark, offset = token["mark"], token.start()
        if mark == "---" and self.begins:
            pass
        elif mark == "-" and not self.depth:
            self.begin(offset, self.places.hyphens.popleft())
        elif mark in _OPENING:
            self.open(offset, after, following)
        elif mark == ":" and not self.depth and not self.begins:
            pass
        elif mark in ",:]}" and self.depth:
            if self.begins:
                self.put(" " * self.in_brackets(offset))
            elif self.last == ":":
                # `{a: , b: 1}`: without the blank the colon would belong to the word.
                self.put(" ")
            self.depth -= mark in _CLOSING
        else:
            raise NotFormatted(self.lines.position(offset)[0])
        self.put(mark)
        self.begins, self.last = False, mark

    def open(self, offset: int, after: list[re.Match[str]], following: _Atom | None) -> None:
        if self.depth:
            self.begin(offset, self.in_brackets(offset) if self.begins else 0)
        else:
            self.least = self.places.brackets.popleft()
            self.begin(offset, self.least)
            is_followed = not after or not (after[0]["end"] or after[0]["note"])
            old = self.places.old_column(offset)
            self.shift = self.column - old if is_followed else self.moved
            self.above = following.above if following else self.above
        self.depth += 1

    def begin(self, offset: int, column: int) -> None:
        """The blanks before something: those of its column on a new line, else the one between."""
        if self.begins:
            self.put(" " * column)
            self.moved = column - self.places.old_column(offset)
        elif self.last in ("-", ":", ","):
            self.put(" ")

    def in_brackets(self, offset: int) -> int:
        """The column of what begins a line inside of brackets."""
        return max(self.places.old_column(offset) + self.shift, self.least)

    # --- atoms --------------------------------------------------------------------------------

    def write_atom(self, atom: _Atom) -> None:
        node = atom.node
        self.begin(node.start, self.in_brackets(node.start) if atom.flow else atom.column)
        source = self.source[node.start : node.end]
        self.behind_block = isinstance(node, ScalarNode) and node.style in ("|", ">")
        if not isinstance(node, ScalarNode):
            self.put(re.sub(r"(?<=^[\[{])[ \t]+(?=[\]}]$)", "", source))
        elif self.behind_block:
            self.put(_block(node, source, atom.column))
        elif re.search(_BREAK, source):
            self.put(self.over_lines(atom, node, source))
        else:
            self.put(_requoted(node, source, is_code=atom.is_code))
        self.begins, self.last, self.above = False, "", atom.above

    def over_lines(self, atom: _Atom, node: ScalarNode, source: str) -> str:
        """A text that goes on over lines without being a block: the lines after the first are moved."""
        pieces = []
        for offset, line, end in _lines(source):
            body = line
            if offset:
                body = line.lstrip(_BLANKS)
                indent = len(line) - len(body)
                old = node.start + offset + indent
                column = self.in_brackets(old) if atom.flow else atom.column
                body = " " * column * bool(body) + body
            pieces.append((body.rstrip(_BLANKS) if not node.style and end else body) + end)
        return "".join(pieces)

    # --- what is written ----------------------------------------------------------------------

    def put(self, text: str) -> None:
        self.out.append(text)
        self.column += len(text)


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line with its offset and its line end."""
    at = 0
    for end in re.finditer(_BREAK, text):
        yield at, text[at : end.start()], end[0]
        at = end.end()
    yield at, text[at:], ""


def _block(node: ScalarNode, source: str, column: int) -> str:
    """A block of text with its lines moved to a column; what stands deeper stays as much deeper."""
    head, *rest = _lines(source)
    written = next((line for _, line, _ in rest if line.strip(" ")), "")
    value = next((line for line in re.split(_BREAK, node.value) if line.strip(" ")), "")
    old = _blanks(written) - _blanks(value)
    mark, hash_sign, comment = head[1].partition("#")
    # The number says how many blanks of the lines are a level, which is two here.
    pieces = [re.sub(r"[0-9]", str(STEP), mark).rstrip(_BLANKS)]
    if hash_sign:
        pieces.append(f"  #{comment.rstrip(_BLANKS)}")
    pieces.append(head[2])
    for _, line, end in rest:
        is_blank = not line.strip(" ") and len(line) <= old
        pieces += ["" if is_blank else " " * column + line[old:], end]
    return "".join(pieces)


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _requoted(node: ScalarNode, source: str, *, is_code: bool) -> str:
    """A text of one line: plain where that is safe, else in double quotes."""
    value = node.value
    if is_code and value.isascii() and value.isalnum():
        return quoted(value)
    if not node.style or not value.replace("\u3000", " ").isprintable():
        return source
    return value if is_safe_plain(value) and not is_code else quoted(value)
