"""The types of single values: how each is read, and its JSON Schema.

For the maintainer: a type is an annotation, `Annotated[str, Reads(…)]` or `Annotated[Literal[…], OneOf()]`, so that
the attribute of a table says to the type checker what it holds and to the reader how it is read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from juso_plan.finding import Edit
from juso_plan.model.meant import nearest
from juso_plan.model.reading import Reading, Written, unreadable
from juso_plan.words import folded


class Reads:
    """The metadata of a typed scalar: its name for planners, how it is read, its JSON Schema.

    `read` gets the text as written and the pass; it gives the value, raises `unreadable(...)`, or
    reports what it takes although it is written otherwise than it should be.
    """

    def __init__(
        self, kind: str, read: Callable[[Written, Reading], Any], schema: dict[str, Any]
    ) -> None:
        self.kind = kind
        self.read = read
        self.schema = schema


class OneOf:
    """The metadata of a closed set of words: `Annotated[Literal["直営", "委託"], OneOf()]`."""


class Scalar(NamedTuple):
    """How a scalar is read, the name of its type, and its JSON Schema."""

    read: Callable[[Written, Reading], Any]
    kind: str
    schema: dict[str, Any]

    @property
    def words(self) -> tuple[str, ...]:
        """The words, where only some are allowed."""
        return tuple(self.schema.get("enum", ()))


def scalar_in(annotation: Any) -> Scalar | None:
    """What a scalar of this type is: `Text`, `Text | None`, `tuple[Text, ...]`."""
    if get_origin(annotation) is Annotated:
        kind, how = get_args(annotation)
        if isinstance(how, Reads):
            return Scalar(how.read, how.kind, how.schema)
        words = get_args(kind)
        schema = {"type": "string", "enum": list(words)}
        return Scalar(partial(_choose, words=words), "決まった言葉", schema)
    return next(filter(None, map(scalar_in, get_args(annotation))), None)


def _choose(written: Written, run: Reading, words: tuple[str, ...]) -> str:
    if written in words:
        return str(written)
    plain = folded(written)
    for word in words:
        if folded(word) == plain:
            fix = (Edit(written.node.start, written.node.end, word),)
            run.report("SYN215", written.node, written=written, expected=word, fix=fix)
            return word
    suggestion = "" if run.findings.is_full else nearest(written, words)
    raise unreadable("SYN209", written=written, choices="・".join(words), suggestion=suggestion)
