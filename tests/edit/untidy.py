"""Write a plan that is in form in another spacing and quoting that says the same.

For the maintainer: the other way round from `juso_plan.edit.formatting`, and by another road: lines and what
stands on them, not the tree; only the spans of texts are asked of the parser, since what is inside of them stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from juso_plan.edit.scalars import is_safe_plain
from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode, parse

Draw = Callable[[int, int], int]
"""A number from the first up to the second."""


def scalars(node: Node | None) -> Iterator[ScalarNode]:
    """Every text of a tree, keys too, in the order of the file."""
    if isinstance(node, MappingNode):
        for entry in node.entries.values():
            yield entry.key
            yield from scalars(entry.value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, ScalarNode) and node.start < node.end:
        yield node


def untidy(text: str, draw: Draw) -> str:
    """The text with other indentation, blanks, quotes and blank lines at its end."""
    factor = draw(1, 3)
    nodes = list(scalars(parse(text).root))
    starts = [one.start for one in nodes]
    lines = []
    at = 0
    for line in text.split("\n"):
        index = bisect_right(starts, at) - 1
        within = nodes[index] if index >= 0 and at < nodes[index].end else None
        if within is not None and within.style in ("|", ">"):
            lines.append(_of_a_block(line, _column(text, within), factor))
        else:
            inside = [one for one in nodes if at <= one.start < at + len(line)]
            lines.append(_blown_up(line, at, inside, factor, draw) + " " * draw(0, 2))
        at += len(line) + 1
    return "\n".join(lines) + "\n" * draw(0, 2)


def _column(text: str, block: ScalarNode) -> int:
    """Where the lines of a block begin."""
    first = next(x for x in text[block.start : block.end].split("\n")[1:] if x.strip())
    return len(first) - len(first.lstrip(" "))


def _of_a_block(line: str, column: int, factor: int) -> str:
    return " " * (column * (factor - 1)) + line if line.strip() else line


def _blown_up(line: str, at: int, inside: list[ScalarNode], factor: int, draw: Draw) -> str:
    """A line with its column multiplied, and its gaps and quotes drawn."""
    body = line.lstrip(" ")
    column = len(line) - len(body)
    pieces = [" " * (column * factor)]
    while body.startswith("- "):
        # The text behind the hyphen keeps its own column, two farther than the hyphen's.
        pieces.append("-" + " " * (2 * factor - 1))
        body = body[2:]
    end = at + len(line) - len(body)
    for node in inside:
        pieces.append(_gap(line[end - at : node.start - at], draw, is_behind=True))
        pieces.append(_quoted(line[node.start - at : node.end - at], node, draw))
        end = node.end
    pieces.append(_gap(line[end - at :], draw, is_behind=bool(inside)))
    return "".join(pieces)


def _gap(gap: str, draw: Draw, *, is_behind: bool) -> str:
    marks, hash_sign, note = gap.partition("#")
    marks = re.sub(
        r"(?<=[:,]) ", lambda _: " " * draw(1, 4), marks.rstrip(" ") if hash_sign else marks
    )
    marks = re.sub(r"(?<=[\[{])|(?=[\]},])", lambda _: " " * draw(0, 2), marks)
    before = " " * draw(2, 5) if hash_sign and is_behind else ""
    return f"{marks}{before}{hash_sign}{note}"


def _quoted(written: str, node: ScalarNode, draw: Draw) -> str:
    value = node.value
    if node.style in ("|", ">") or (not node.style and not is_safe_plain(value)):
        return written
    return (written, f'"{value}"', f"'{value}'")[draw(0, 2)] if _is_simple(value) else written


def _is_simple(value: str) -> bool:
    return not re.search(r"[\"'\\\n]", value)
