"""The texts of a plan that a reader sees, and where each character of one stands in the file.

For the maintainer: a text is a value that was read as 本文, 文字 or 団体. What only names another part of
the file (構成, 位置), what was copied from other papers (出典) and the notes of the checking (確認済み) is
left out. `spans` is the one place that leads from an offset in a value to the file; where it can't be
exact, a finding points at the whole value and nothing is mended.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from juso_plan.finding import Edit
from juso_plan.model.base import Table, key_specs
from juso_plan.model.edition import SourcePaper
from juso_plan.model.reading import Written
from juso_plan.model.working import ToConfirm, Waiver
from juso_plan.rules.case import Case, once
from juso_plan.source import ScalarNode
from juso_plan.words import folded

NOT_OF_THE_PLAN = (SourcePaper, Waiver, ToConfirm)
"""What speaks of the paper or of the file, not of the plan."""

_POINTERS = frozenset(
    {
        "undecided",
        "unstated",
        "order",
        "place",
        "slot",
        "programme",
        "shared_sites",
        "as_in",
        "prefecture",
        "reading",
    }
)
"""What points at something that is named elsewhere, or tells how a word is read."""

_WORDS = frozenset(
    {
        "actors",
        "cases",
        "chair",
        "condition",
        "content",
        "contents",
        "cycle",
        "examples",
        "experience",
        "field",
        "frequency",
        "funding",
        "heading",
        "matter",
        "role",
        "roles",
        "step",
        "steps",
        "subject",
        "target",
    }
)
"""文字 that are the plan's own words; the others name something (a body, a law, a type, a place)."""


class PlanText(NamedTuple):
    """A text: the value of a key, or an item of a list, less the line end that closes a block."""

    value: str
    node: ScalarNode
    is_words: bool
    """The plan's own words, and not the name of something."""
    attribute: str = ""
    key: str = ""
    is_prose: bool = False
    """It is a 本文, which may run over several lines."""


class Span(NamedTuple):
    """A part of a text in the file; the whole value where the part can't be told exactly."""

    start: int
    end: int
    is_exact: bool


@once
def texts(case: Case) -> tuple[PlanText, ...]:
    """Every text of the plan, in the order of the form."""
    return tuple(_find(case))


def holding(case: Case, mark: re.Pattern[str]) -> Iterator[PlanText]:
    """The texts in which a mark stands somewhere: few, found by one look at all of them in a row.

    `mark` begins with a set of characters or with a word: others take much longer to find.
    """
    found, (whole, starts) = texts(case), _in_a_row(case)
    at = 0
    while match := mark.search(whole, at):
        number = bisect_right(starts, match.start())
        yield found[number - 1]
        at = starts[number]


def words_holding(case: Case, mark: re.Pattern[str]) -> Iterator[PlanText]:
    """Of the texts in which a mark stands those that are the plan's own words."""
    return (one for one in holding(case, mark) if one.is_words)


@once
def _in_a_row(case: Case) -> tuple[str, list[int]]:
    """All texts, one below the other; where each begins, and where another would begin."""
    values = [one.value for one in texts(case)]
    return "\n".join(values), [*accumulate((len(one) + 1 for one in values), initial=0)]


@once
def words(case: Case) -> tuple[PlanText, ...]:
    """The texts that are the plan's own words."""
    return tuple(one for one in texts(case) if one.is_words)


def _find(case: Case) -> Iterator[PlanText]:
    for entity in case.entities():
        if isinstance(entity, NOT_OF_THE_PLAN):
            continue
        said = entity.said
        for attribute, key, is_words, is_prose in _text_keys(type(entity)):
            if attribute not in said:
                continue
            value = said[attribute]
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Written):
                    yield PlanText(str(one), one.node, is_words, attribute, key, is_prose)


@cache
def _text_keys(entity: type[Table]) -> tuple[tuple[str, str, bool, bool], ...]:
    """The attributes of an entity that hold texts of the plan: with their keys, and as of a `PlanText`."""
    found = []
    for spec in key_specs(entity).values():
        kind = spec.scalar.kind if spec.scalar else ""
        if kind in ("本文", "文字", "団体") and spec.attribute not in _POINTERS:
            is_prose = kind == "本文"
            is_words = is_prose or (kind == "文字" and spec.attribute in _WORDS)
            found.append((spec.attribute, spec.name, is_words, is_prose))
    return tuple(found)


# --- from a text to the file ------------------------------------------------------------------


def span_of(case: Case, text: PlanText, start: int, end: int) -> Span:
    """Where a part of a text stands in the file."""
    (span,) = _spans_of(case, text, [(start, end)])
    return span


def _spans_of(case: Case, text: PlanText, parts: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Where several parts of a text stand: its way of writing is followed once."""
    node = text.node
    places = spans(case.read.parsed.text, node)
    shift = len(node.value) - len(node.value.lstrip("\n"))
    for start, end in parts:
        if places is None or start >= end:
            yield Span(node.start, node.end, is_exact=False)
        else:
            starts, ends = places
            yield Span(starts[start + shift], ends[end + shift - 1], is_exact=True)


def edits(case: Case, text: PlanText, changes: list[tuple[int, int, str]]) -> tuple[Edit, ...]:
    """The edits that change parts of a text; none where one of them would not be exact.

    A text that names its entry stays as it is: a waiver, or another key, may point at it.
    """
    plain = folded(text.value)
    if any(one.startswith(plain) for one in case.path(text.node)):
        return ()
    found = []
    placed = _spans_of(case, text, [(start, end) for start, end, _ in changes])
    for (start, end, new), span in zip(changes, placed, strict=True):
        if case.read.parsed.text[span.start : span.end] != text.value[start:end]:
            return ()
        found.append(Edit(span.start, span.end, new))
    return tuple(found)


def spans(source: str, node: ScalarNode) -> tuple[array[int], array[int]] | None:
    """For each character of a scalar's value the part of the file that it was written as: starts, ends.

    Line ends and indentation are folded, cut off or kept by the way of writing, so white space beside
    a line end stands for all of it together. None where value and file can't be told to agree.
    """
    value = node.value
    begin, end = _inside(node)
    if source[begin:end] == value:
        return array("L", range(begin, end)), array("L", range(begin + 1, end + 1))
    starts, ends = array("L"), array("L")

    def add(start: int, end: int, times: int = 1) -> None:
        starts.extend([start] * times)
        ends.extend([end] * times)

    for piece in _pieces(source, node):
        at = len(starts)
        if "\n" in piece[0] or "\r" in piece[0]:
            white = _WHITE.match(value, at)
            add(*piece.span(), white.end() - at if white else 0)
        elif at < len(value) and (piece[0] == value[at] or len(piece[0]) > 1):
            add(*piece.span())
        else:
            return None
    rest = value[len(starts) :]
    # The line end that closes a block is not part of its node.
    add(node.end, node.end, len(rest))
    return None if rest.strip("\n") else (starts, ends)


def _inside(node: ScalarNode) -> tuple[int, int]:
    """Where a scalar is written, without its quotes."""
    marks = node.style in ("'", '"')
    return node.start + marks, node.end - marks


def _pieces(source: str, node: ScalarNode) -> Iterator[re.Match[str]]:
    """The characters of a scalar as written (an escape is one), and the white space with line ends."""
    start, end = _inside(node)
    if header := node.style in ("|", ">") and _HEADER.match(source, start, end):
        start = header.end()
    return _CHARACTER.get(node.style, _CHARACTER[""]).finditer(source, start, end)


_WHITE = re.compile("[ \t\n\r]*")
_HEADER = re.compile(r"[|>][^\r\n]*")
_BREAK = r"[ \t]*[\r\n][ \t\r\n]*"
_CHARACTER = {
    "": re.compile(rf"{_BREAK}|(?s:.)"),
    "'": re.compile(rf"{_BREAK}|''|(?s:.)"),
    '"': re.compile(
        rf"{_BREAK}|\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|[^\r\n])|(?s:.)"
    ),
}
"""One piece of a value as it is written, by the way of writing."""


# --- names that a text brings in --------------------------------------------------------------

_DEFINITION = re.compile(r"以下、?(?:単に)?「([^「」]{1,30})」と(?:いう|する|略す|呼ぶ|表記する)")

Definition = tuple[PlanText, tuple[int, int], str]
"""A text, the part of it that brings in a name (以下「法」という), and the name."""


def is_law(name: str) -> bool:
    """Whether a short name is that of a law (法, 改正法, 施行規則)."""
    return name.endswith(("法", "法律", "政令", "省令", "施行令", "規則"))


@once
def definitions(case: Case) -> dict[str, list[Definition]]:
    """The names that the texts of the plan bring in, each with the places that do so."""
    found: dict[str, list[Definition]] = {}
    for text in texts(case):
        if "以下" not in text.value:
            continue
        for one in _DEFINITION.finditer(text.value):
            found.setdefault(one[1], []).append((text, one.span(), one[1]))
    return found


def twice_defined(case: Case) -> Iterator[tuple[PlanText, tuple[int, int], str, int]]:
    """The second place that brings in a name, and where the first stands in the file."""
    for name, (first, *more) in definitions(case).items():
        if more:
            text, span, _ = more[0]
            yield text, span, name, span_of(case, first[0], *first[1]).start
