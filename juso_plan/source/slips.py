"""Slips of the hand that a Japanese keyboard brings into YAML, and how each is mended.

For the maintainer: a slip is only a guess until the text parses with it mended; `parse` tries. A
slip knows nothing of the plan's keys, only of lines: a full-width colon, hyphen or space, a tab, a
missing space, a value that YAML reads as something else. Most texts have none, and never load this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from juso_plan.finding import Argument, Edit
from juso_plan.source.lines import LineTable
from juso_plan.source.mended import Slip
from juso_plan.source.tree import quoted

_LONGEST = 10_000
"""Characters of a line: what is longer was not written by hand."""
# A key as a planner writes it: short, and without the marks that YAML knows.
_KEY = r"[^\s　:：#\-\"'\[\]{},、。&*!|>%@`－][^\s:：#,、。\"'\[\]{}]{0,30}"
_HYPHENS = "－−–—ー―‐‑・"
_LEAD = rf"[ \t\u3000\u00a0]*(?:[-{_HYPHENS}][ \u3000]*)?"
_BLANK = re.compile(r"( *[\t\u3000\u00a0][ \t\u3000\u00a0]*)$")
_INDENT = re.compile(r" *([\t\u3000\u00a0][\t\u3000\u00a0 ]*)(?=\S)")
_WIDE_COLON = re.compile(rf"{_LEAD}(?:{_KEY}|\"[^\"]*\")(：[ \u3000]*)(?=\S|$)")
_WIDE_SPACE = re.compile(rf"{_LEAD}{_KEY}:([ \u3000\u00a0\t]*[\u3000\u00a0][ \u3000\u00a0\t]*)")
_TIGHT_COLON = re.compile(rf"{_LEAD}{_KEY}(:)(?=[^\s:/])")
_WIDE_HYPHEN = re.compile(rf" *([{_HYPHENS}][ \u3000]*)(?=[^\s{_HYPHENS}])")
_HYPHEN_WIDE_SPACE = re.compile(r" *(-[ \t]*[\u3000\u00a0\t][ \t\u3000\u00a0]*)(?=\S)")
_TIGHT_HYPHEN = re.compile(r" *(-)(?=[^\s\-0-9])")
_VALUE = re.compile(rf" *(?:- +)*(?:(?:{_KEY}|\"[^\"]*\"): +)?(\S.*?)[ \t]*$")
_KEY_ALONE = re.compile(rf"{_LEAD}{_KEY}:[ \t]*$")
_TABLE = re.compile(rf"\{{\s*{_KEY}[:：]")
# The same inside of `{ }` and `[ ]`.
_FLOW_COLON = re.compile(rf"(?:[\[{{,]|^) *{_KEY}(：[ \u3000]*|:(?=[^\s:/]))")
_FLOW_VALUE = re.compile(
    rf"(?:[\[{{,]|^)\s*(?:{_KEY}:\s+)?([^\s\"'\[\]{{}},][^\[\]{{}},]*?)\s*(?=[\]}},])"
)
_RESERVED = tuple("[{*&!|>%@`\"'-?")
_WIDE_CLOSING = {'"': "”", "'": "’", "]": "］", "}": "｝"}
_CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}


def slips_in_line(lines: LineTable, number: int) -> Iterator[Slip]:
    """Every slip that a line may hold, the likeliest first."""
    start, end = lines.span(number)
    if end - start > _LONGEST:
        return
    text = lines.text(number)

    def slip(rule: str, match: re.Match[str], put: str, **args: Argument) -> Slip:
        edit = Edit(start + match.start(1), start + match.end(1), put)
        return Slip(rule, edit, tuple(args.items()))

    if match := _BLANK.match(text):
        yield slip("SYN101" if "\t" in match[1] else "SYN102", match, "", count=len(match[1]))
    if match := _INDENT.match(text):
        rule = "SYN101" if "\t" in match[1] else "SYN102"
        for cells in (2, 1, 4):
            put = "".join(" " if c == " " else " " * cells for c in match[1])
            yield slip(rule, match, put, count=len(match[1].replace(" ", "")))
    if match := _WIDE_COLON.match(text):
        yield slip("SYN103", match, ": " if match.end(1) < len(text) else ":")
    if match := _WIDE_SPACE.match(text):
        yield slip("SYN102", match, " ", count=1)
    if match := _WIDE_HYPHEN.match(text):
        yield slip("SYN104", match, "- ", mark=match[1].strip())
    if match := _HYPHEN_WIDE_SPACE.match(text):
        yield slip("SYN101" if "\t" in match[1] else "SYN102", match, "- ", count=1)
    if match := _TIGHT_COLON.match(text):
        yield slip("SYN105", match, ": ", mark=":")
    if match := _TIGHT_HYPHEN.match(text):
        yield slip("SYN105", match, "- ", mark="-")
    yield from _slips_in_value(text, slip)
    yield from _slips_in_flow(text, slip)


def _slips_in_value(text: str, slip: Callable[..., Slip]) -> Iterator[Slip]:
    """Those of the value behind a key or a hyphen, or alone on its line."""
    match = _VALUE.match(text)
    if not match or text.lstrip().startswith("#"):
        return
    value = match[1]
    flow = value[0] in "[{"
    if re.search(r":(?:\s|$)", value) and not flow and not _KEY_ALONE.match(text):
        yield slip("SYN106", match, quoted(value), quoted=quoted(value))
    closing = _CLOSING.get(value[0])
    table = _TABLE.match(value)
    if closing and closing not in value[1:] and (table or value[0] != "{"):
        body = value[:-1] if value[-1] == _WIDE_CLOSING[closing] else value
        yield slip("SYN118", match, body + closing, mark=value[0], closing=closing)
    if value.startswith(_RESERVED) and not table and not (flow and value.endswith(closing or "")):
        put = quoted(value) if value[0] != '"' else _single(value)
        yield slip("SYN107", match, put, mark=value[0], quoted=put)


def _slips_in_flow(text: str, slip: Callable[..., Slip]) -> Iterator[Slip]:
    """Those inside of `{ }` and `[ ]`, of which there may be several."""
    open_marks, at = ["{"], 0  # "{" where it began on a line above
    for match in _FLOW_COLON.finditer(text):
        _follow(open_marks, text[at : match.start(1)])
        at = match.start(1)
        if open_marks[-1] == "{":
            wide = "：" in match[1]
            yield slip("SYN103", match, ": ") if wide else slip("SYN105", match, ": ", mark=":")
    for match in _FLOW_VALUE.finditer(text):
        put = quoted(match[1])
        if ":" in match[1]:
            yield slip("SYN106", match, put, quoted=put)
        if match[1].startswith(_RESERVED):
            yield slip("SYN107", match, put, mark=match[1][0], quoted=put)


def _follow(open_marks: list[str], piece: str) -> None:
    """Keep the brackets that are open, the innermost last, over a piece of text."""
    for mark in piece:
        if mark in "[{":
            open_marks.append(mark)
        elif mark in "]}" and len(open_marks) > 1:
            open_marks.pop()


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
