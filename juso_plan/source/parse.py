"""Text to a tree, over slips of the hand.

For the maintainer: where the text does not parse, the lines at and above the place are searched
for known slips; the one that lets the parser come farthest is the finding, and the mended text is
read on, so that one slip never hides the rest of a plan. Slips that parse without a word (a
full-width colon turns keys into one long text) are seen in the tree, or by the model where it
misses a table of keys, and mended in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from juso_plan.finding import Finding, Phrase, Placed, bounded
from juso_plan.source.lines import LineTable
from juso_plan.source.mended import Mended, Slip
from juso_plan.source.tree import (
    MAX_NODES,
    MappingNode,
    Node,
    ScalarNode,
    SyntaxProblem,
    Tree,
    build_tree,
)

LINES_ABOVE = 4
"""How many written lines above the place of an error are searched for a slip."""
FAR_LINES = 8
"""How many lines farther above, that begin with a full-width space, are searched too."""
MAX_SLIPS = 40
TRY_BUDGET = 4_000_000
"""What may be spent on parsing again in search of slips, in characters (about half a second)."""
COST_OF_NODE = 20
"""How many characters take as long to read as a key or a value."""
MOST_SEARCHED = 2000
"""How many lines are searched for slips that parse without a word."""
_SILENT = ("SYN102", "SYN103", "SYN104", "SYN105")
"""Slips that may parse without a word."""
_SEVERAL_IN_A_LINE = ("SYN103", "SYN105", "SYN106", "SYN107")
"""Slips of which a line may hold several, as `{甲:乙, 丙:丁}` does."""


class Parsed(NamedTuple):
    """A text as a tree. `root` is None where it could not be read; `findings` then say why."""

    text: str
    lines: LineTable
    root: Node | None
    findings: tuple[Finding, ...]
    slips: tuple[Slip, ...] = ()


def parse(text: str, slips: tuple[Slip, ...] = ()) -> Parsed:
    """Read a text, mending `slips` first (those that the model asked for)."""
    return _Reader(text).read(slips)


def silent_slips(parsed: Parsed, node: ScalarNode) -> tuple[Slip, ...]:
    """Slips in a plain text that stands where a table of keys or a list is asked for.

    `期間:` with `開始：令和7年度` below it is such a text: it parses, and the keys are gone.
    """
    return _silent(parsed.lines, node, parsed.slips)


def _silent(lines: LineTable, node: ScalarNode, accepted: Sequence[Slip]) -> tuple[Slip, ...]:
    if node.style:
        return ()
    first, _ = lines.position(node.start)
    last, _ = lines.position(max(node.start, node.end - 1))
    found = []
    for number in range(first, min(last + 1, first + MOST_SEARCHED)):
        for slip in _slips(lines, number):
            if slip.rule in _SILENT and _free(slip, accepted):
                found.append(slip)
                break
    return tuple(found)


def _free(slip: Slip, accepted: Sequence[Slip]) -> bool:
    """Whether the place of a slip is none that is mended already."""
    edit = slip.edit
    return not any(one.edit.start < edit.end and edit.start < one.edit.end for one in accepted)


def _slips(lines: LineTable, number: int) -> Iterator[Slip]:
    """Every slip that a line may hold. Their patterns take long to make, so they wait for a text that needs them."""
    from juso_plan.source.slips import slips_in_line

    return slips_in_line(lines, number)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = LineTable(text)
        self.budget = TRY_BUDGET

    @cached_property
    def cost(self) -> int:
        """What it takes to parse the text once, in characters."""
        nodes = sum(map(self.text.count, ",:[{-"))
        return len(self.text) + COST_OF_NODE * min(nodes, MAX_NODES)

    def afford(self) -> bool:
        """Whether the text may be parsed once more; it is then counted."""
        if self.budget < self.cost:
            return False
        self.budget -= self.cost
        return True

    def read(self, slips: tuple[Slip, ...]) -> Parsed:
        accepted = list(slips)
        while True:
            try:
                tree = self.build(accepted)
            except SyntaxProblem as problem:
                better = self.mend(accepted, problem)
                if not better:
                    return self.parsed(None, [self.unmended(problem)], accepted)
                accepted += better
                continue
            if isinstance(tree.root, ScalarNode) and (whole := self.whole(tree.root, accepted)):
                return whole
            more = self.silent(tree, accepted)
            if more is None:
                return self.parsed(tree.root, tree.findings, accepted)
            accepted.append(more)

    def parsed(self, root: Node | None, findings: list[Finding], slips: list[Slip]) -> Parsed:
        found = bounded([*(slip.finding() for slip in slips), *findings])
        return Parsed(self.text, self.lines, root, found, tuple(slips))

    def build(self, slips: list[Slip]) -> Tree:
        if not slips:
            return build_tree(self.text)
        mended = Mended(self.text, slips)
        return build_tree(mended.text, self.text, mended.origin)

    def mend(self, accepted: list[Slip], problem: SyntaxProblem) -> list[Slip]:
        """The slip that lets the parser come farthest, or a run of them; none where none helps."""
        if len(accepted) >= MAX_SLIPS:
            return []
        best: Slip | None = None
        reached = _place(problem)
        for slip in self.candidates(accepted, problem):
            if not self.afford():
                break
            try:
                self.build([*accepted, slip])
            except SyntaxProblem as next_problem:
                if self.farther(_place(next_problem), reached, slip):
                    best, reached = slip, _place(next_problem)
            else:
                return [slip]
        return [best] if best else self.run_above(accepted, problem)

    def run_above(self, accepted: list[Slip], problem: SyntaxProblem) -> list[Slip]:
        """`名称：甲` and `種類：乙` above `期間:` are one text: they are mended together or not at all."""
        at = self.line(problem.offset)
        slips: list[Slip] = []
        for number in range(at, 0, -1):
            slip = next(
                (
                    one
                    for one in _slips(self.lines, number)
                    if one.rule in ("SYN103", "SYN104", "SYN105") and _free(one, accepted)
                ),
                None,
            )
            if slip:
                slips.append(slip)
            elif number < at:
                break
        if len(slips) < 2 or not self.afford():
            return []
        try:
            self.build([*accepted, *slips])
        except SyntaxProblem as next_problem:
            return slips if self.line(next_problem.offset) > at else []
        return slips

    def farther(self, offset: int, reached: int, slip: Slip) -> bool:
        """Whether a slip brings the parser on: to a later line, or on in `{甲:乙, 丙:丁}`."""
        line = self.line(reached)
        if self.line(offset) == line == self.line(slip.edit.start):
            return offset > reached and slip.rule in _SEVERAL_IN_A_LINE
        return self.line(offset) > line

    def candidates(self, accepted: list[Slip], problem: SyntaxProblem) -> Iterator[Slip]:
        for number in self.suspects(problem):
            for slip in _slips(self.lines, number):
                if _free(slip, accepted):
                    yield slip

    def suspects(self, problem: SyntaxProblem) -> Iterator[int]:
        """The lines to search: that of the problem, where the part began, those above."""
        at, begun = self.line(problem.offset), self.line(problem.begun)
        yield at
        if begun != at:
            yield begun
        above = 0
        far = 0
        for number in range(at - 1, 0, -1):
            text = self.lines.text(number)
            if above < LINES_ABOVE:
                if text.strip():
                    above += 1
                    if number != begun:
                        yield number
            elif text.lstrip(" ").startswith(("\u3000", "\u00a0")) and number != begun:
                # As a key it holds all that is indented below it: the parser stumbles far behind.
                far += 1
                yield number
                if far == FAR_LINES:
                    return

    def line(self, offset: int) -> int:
        return self.lines.position(offset)[0]

    def silent(self, tree: Tree, accepted: list[Slip]) -> Slip | None:
        """A slip that parses without a word, and is seen in the tree."""
        if len(accepted) >= MAX_SLIPS:
            return None
        for one in tree.findings:
            if one.rule == "SYN109":
                for slip in self.at(one, ("SYN103", "SYN105"), accepted):
                    if one.start <= slip.edit.start < one.end and self.parses(accepted, slip):
                        return slip
        for node, is_wide in tree.odd:
            if is_wide:
                for slip in self.at(node, ("SYN102",), accepted):
                    if self.parses(accepted, slip):
                        return slip
            else:
                for slip in self.at(node, ("SYN104", "SYN105"), accepted):
                    if slip.edit.start == node.start and self.parses(accepted, slip, in_part=True):
                        return slip
        return None

    def whole(self, root: ScalarNode, accepted: list[Slip]) -> Parsed | None:
        """A file written with full-width colons throughout is one long text."""
        slips = _silent(self.lines, root, accepted)
        parsed = self.read((*accepted, *slips)) if slips else None
        return parsed if parsed and isinstance(parsed.root, MappingNode) else None

    def at(self, place: Placed, rules: tuple[str, ...], accepted: list[Slip]) -> Iterator[Slip]:
        for slip in _slips(self.lines, self.line(place.start)):
            if slip.rule in rules and _free(slip, accepted):
                yield slip

    def parses(self, accepted: list[Slip], slip: Slip, *, in_part: bool = False) -> bool:
        """Whether the text parses with a slip mended, or (`in_part`) at least its line."""
        if not self.afford():
            return False
        try:
            self.build([*accepted, slip])
        except SyntaxProblem as problem:
            return in_part and self.line(problem.offset) > self.line(slip.edit.start)
        return True

    def unmended(self, problem: SyntaxProblem) -> Finding:
        offset = problem.begun if problem.problem in _MEANT_AT_BEGIN else problem.offset
        start, end = self.lines.span(self.line(min(offset, len(self.text.rstrip()))))
        indent = len(self.text[start:end]) - len(self.text[start:end].lstrip())
        return Finding("SYN117", start + indent, end, {"problem": Phrase(problem.problem)})


def _place(problem: SyntaxProblem) -> int:
    """How far the parser came. That a key has no colon it notices only on a line below."""
    return problem.begun if problem.problem == "could not find expected ':'" else problem.offset


# Problems that the parser notices late: the line that is meant is where the part began.
_MEANT_AT_BEGIN = frozenset(
    {
        "found unexpected end of stream",
        "could not find expected ':'",
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
    }
)
