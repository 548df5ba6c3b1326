"""One pass over the nodes of a file: what it notes, and what the readers of values raise.

For the maintainer: a reader of a value (`values`, `dates`) gets the text as written with its node, and the pass.
It gives the value, raises `unreadable(…)`, or reports what it takes although it is written otherwise than it should
be. A table that is missed where a text stands may be a slip of the hand: then another pass is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Self
from unicodedata import normalize

from juso_plan.finding import MOST_FINDINGS, Argument, Edit, Finding, Findings, Placed
from juso_plan.source import (
    MappingNode,
    Node,
    Parsed,
    ScalarNode,
    SequenceNode,
    Slip,
    quoted,
    silent_slips,
)


class Written(str):
    """The value of a scalar, with the node that it was written in."""

    __slots__ = ("node",)
    node: ScalarNode

    def __new__(cls, node: ScalarNode) -> Self:
        """The text of the node, less the line end that closes a block."""
        written = str.__new__(cls, node.value.strip("\n"))
        written.node = node
        return written

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """In another process it is the text alone: a finding there needs no tree."""
        return str, (str(self),)


@dataclass(slots=True)
class Reading:
    """One pass over one file: what was found, and the slips that ask for another pass."""

    parsed: Parsed
    findings: Findings = field(default_factory=Findings)
    slips: list[Slip] = field(default_factory=list)

    def report(
        self, rule: str, place: Placed, *, fix: tuple[Edit, ...] = (), **args: Argument
    ) -> None:
        """Add a finding of `rule` at a place."""
        self.findings.append(Finding(rule, place.start, place.end, args, fix))

    def respelt(self, rule: str, written: Written, expected: str) -> None:
        """Report what is taken, though `expected` is how it is written; the fix is for what has no quotes."""
        node = written.node
        fix = () if node.style else (Edit(node.start, node.end, expected),)
        self.report(rule, node, written=written, expected=expected, fix=fix)

    def not_a_collection(self, rule: str, node: Node, name: str) -> None:
        """A text stands where a table of keys or a list is asked for: a slip, or a mistake."""
        slips: tuple[Slip, ...] = ()
        if (
            isinstance(node, ScalarNode)
            and len(self.parsed.slips) + len(self.slips) < MOST_FINDINGS
        ):
            slips = silent_slips(self.parsed, node)
        if slips:
            self.slips.extend(slips)
        elif rule == "SYN206" and isinstance(node, ScalarNode):
            source = self.parsed.text[node.start : node.end]
            fix = (Edit(node.start, node.end, f"[{_flow_items(node, source)}]"),)
            self.report(rule, node, name=name, fix=fix)
        else:
            self.report(rule, node, name=name)

    def not_a_text(self, node: Node, name: str) -> None:
        """A list or a table stands where a text is asked for; `第1項: 補足` makes a table."""
        source = self.parsed.text[node.start : node.end]
        if isinstance(node, MappingNode) and not source.startswith("{") and "\n" not in source:
            fix = (Edit(node.start, node.end, quoted(source)),)
            self.report("SYN106", node, quoted=quoted(source), fix=fix)
        elif isinstance(node, (MappingNode, SequenceNode)) and node.flow and "\n" not in source:
            fix = (Edit(node.start, node.end, quoted(source)),)
            self.report("SYN107", node, mark=source[:1], quoted=quoted(source), fix=fix)
        else:
            self.report("SYN208", node, name=name)


def fresh_slips(run: Reading) -> tuple[Slip, ...]:
    """The slips that a pass asks to mend besides those that are mended, no more than findings are given."""
    mended = frozenset(run.parsed.slips)
    fresh = (slip for slip in dict.fromkeys(run.slips) if slip not in mended)
    return tuple(islice(fresh, max(0, MOST_FINDINGS - len(mended))))


def _flow_items(node: ScalarNode, source: str) -> str:
    """The source of a scalar as it may stand inside of `[ ]`; `［甲、乙］` as its items."""
    if not node.style and source.startswith("［") and source.endswith("］"):
        return ", ".join(part.strip() for part in re.split("[、，,]", source[1:-1]))
    if node.style in ("|", ">"):
        return quoted(node.value.strip("\n")).replace("\n", "\\n")
    return quoted(source) if not node.style and re.search(r"[\[\]{},]|: ", source) else source


class Unreadable(Exception):
    """A value can't be read: the rule that says so, and its arguments."""

    def __init__(self, rule: str, args: dict[str, Argument]) -> None:
        super().__init__(rule)
        self.rule = rule
        self.args_of_rule = args


def unreadable(rule: str, **args: Argument) -> Unreadable:
    """What the reader of a value raises where it can't read it."""
    return Unreadable(rule, args)


_WIDE = str.maketrans("０１２３４５６７８９．，－／", "0123456789.,-/")


def ascii_form(written: Written, run: Reading) -> str:
    """The text in NFKC. Full-width digits and marks are reported, with the fix."""
    plain = normalize("NFKC", written)
    if plain != written and (narrow := written.translate(_WIDE)) != written:
        run.respelt("SYN215", written, narrow)
    return plain.strip()
