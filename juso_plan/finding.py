"""What is found: a rule's id, a place in the text, arguments. No wording.

For the maintainer: this module is the lowest of the package. Every room that finds something
(`source`, `model`, `rules` …) makes a `Finding`; the words are made at the edge (`report`, `serve`,
`api` …), from the catalogue in `messages`. A finding holds offsets and not a node, so that the tree of a file can
be let go as soon as the file is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Phrase:
    """An argument that is itself worded by the catalogue (`messages`), in the reader's language."""

    key: str


Argument = str | int | Phrase


class Severity(StrEnum):
    """How much a finding weighs; the order of the members is the order of weight."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return tuple(Severity).index(self)


class Placed(Protocol):
    """Anything with a start and an end: code-point offsets into the text of the file."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the code points from `start` up to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found at one place.

    `start` and `end` are code-point offsets into the text as decoded. `args` fill the message.
    `fix` holds the edits that mend it safely, empty where there is none. `related` is a second
    place (the first of two equal keys). Of what is absent, `missing` is the key that is not there and
    `paste` the lines to write, as they would stand in the file.
    """

    rule: str
    start: int
    end: int
    args: dict[str, Argument] = field(default_factory=dict)
    fix: tuple[Edit, ...] = ()
    related: int | None = None
    missing: str = ""
    paste: tuple[str, ...] = ()
    in_item: bool = False
    """The place is the first key of an item of a list, which has no key of its own."""


TOO_MANY = "SYN008"
MOST_FINDINGS = 1000
"""How many findings a pass over a file gives: nobody reads more, and each takes time and memory."""


class Findings(list[Finding]):
    """The findings of a pass. The first one too many becomes one that says so, and what comes after is dropped."""

    @property
    def is_full(self) -> bool:
        """Whether nothing more is taken."""
        return len(self) > MOST_FINDINGS

    def append(self, one: Finding, /) -> None:
        """Take a finding."""
        if len(self) < MOST_FINDINGS:
            super().append(one)
        elif not self.is_full:
            super().append(Finding(TOO_MANY, one.start, one.end, {"limit": MOST_FINDINGS}))

    def take(self, found: Iterable[Finding]) -> None:
        """Take findings as long as there is room: what would be dropped is not even looked for."""
        for one in found:
            if self.is_full:
                break
            self.append(one)


def bounded(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of several passes, each bounded, as those of one: by place, and not more of them."""
    ordered = sorted(found, key=lambda one: (one.start, one.rule))
    kept = Findings()
    for one in ordered:
        if one.rule != TOO_MANY:
            kept.append(one)
    if not kept.is_full:
        kept.extend([one for one in ordered if one.rule == TOO_MANY][:1])
    return tuple(kept)


def finding(
    rule: str,
    place: Placed,
    *,
    fix: tuple[Edit, ...] = (),
    related: int | None = None,
    **args: Argument,
) -> Finding:
    """A finding of `rule` at `place` (a node, or anything else with a span)."""
    return Finding(rule, place.start, place.end, args, fix, related)
