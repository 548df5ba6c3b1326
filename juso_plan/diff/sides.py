"""Both editions row by row, for the 新旧対照表: what changed with its words marked, the rest left out.

For the maintainer: the rows are in the order of the newer edition, by the chapters that the caller names;
what is gone stands beside its old neighbour. A run of what did not change is one row, `LEFT_OUT`. No
words of ours here: a `Mark` says what stands in place of text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from juso_plan.diff.facts import ORDER
from juso_plan.diff.match import Matching
from juso_plan.diff.parts import BODIES, Part
from juso_plan.diff.values import Stated
from juso_plan.diff.words import Run, changed_items, changed_words

OUTSIDE = frozenset({"様式", "要確認", "確認済み"})
"""Keys at the top that are about the file and no content of the plan."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the table is laid out: which edition stands on the left, and the two headings.

    `headings` are those of the newer and of the older edition, None for the usual ones.
    `is_table_only` leaves out the figures and the list of changes.
    """

    new_first: bool = True
    headings: tuple[str, str] | None = None
    is_table_only: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its label ("" for none), the text with what changed marked, how deep it is indented."""

    label: str
    runs: tuple[Run, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in place of text.

    new: the other side has it newly; gone: it is taken out; left-out: not changed; from, to: it came
    from there, or went there; joined: it was made of these; became: it became these.
    """

    kind: Literal["new", "gone", "left-out", "from", "to", "joined", "became"]
    names: tuple[str, ...] = ()


LEFT_OUT = Mark("left-out")
Cell = tuple[Line, ...] | Mark


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below are about: the names from the chapter down."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The two editions beside each other."""

    new: Cell
    old: Cell


@dataclass(frozen=True, slots=True)
class ChapterSides:
    """A chapter with its rows. `keys` are the top keys of the plan that it shows."""

    keys: tuple[str, ...]
    items: tuple[Heading | Row, ...]


def sides(matching: Matching, chapters: Iterable[tuple[str, ...]]) -> tuple[ChapterSides, ...]:
    """The chapters in which something changed. What no chapter names comes last."""
    named = [tuple(keys) for keys in chapters]
    known = {key for keys in named for key in keys} | OUTSIDE
    every = dict.fromkeys(
        key for top in (matching.new, matching.old) for key in (*top.fields, *top.children)
    )
    rest = tuple(key for key in every if key not in known and key != BODIES)
    writer = _Sides(matching)
    found = []
    for keys in (*named, rest):
        items = tuple(_closed_up(writer.chapter(keys)))
        if any(isinstance(item, Heading) for item in items):
            found.append(ChapterSides(keys, items))
    return tuple(found)


_Item = Heading | Row


def _closed_up(items: Iterable[_Item]) -> Iterator[_Item]:
    """A run of what is left out as one row."""
    before: _Item | None = None
    for item in items:
        if not (item == before == _NOTHING_NEW):
            yield item
        before = item


_NOTHING_NEW = Row(LEFT_OUT, LEFT_OUT)


class _Sides:
    def __init__(self, matching: Matching) -> None:
        self.matching = matching

    def chapter(self, keys: tuple[str, ...]) -> Iterator[_Item]:
        old, new = self.matching.old, self.matching.new
        for key in keys:
            yield from self._own(old, new, (key,), only=key)
            yield from self._children(old, new, key, ())

    # --- a part in both editions ----------------------------------------------------------

    def _pair(self, old: Part, new: Part, names: tuple[str, ...]) -> Iterator[_Item]:
        here = (*names, new.called)
        yield from self._own(old, new, here)
        if new.is_slot and new.parent is self.matching.new:
            here = ()  # the chapter is about it
        keys = dict.fromkeys((*new.children, *old.children))
        for key in keys:
            yield from self._children(old, new, key, here)
        body = self._body(new)
        if body and body in self.matching.partner:
            yield from self._children(self.matching.partner[body], body, "サテライト", here)

    def _own(self, old: Part, new: Part, names: tuple[str, ...], only: str = "") -> Iterator[_Item]:
        """The fields of a part, below a heading where one of them changed."""
        rows = [*self._moved(old, new)] if not only else []
        mine, theirs = old.fields, new.fields
        body = self._body(new)
        if body and not only:
            was = self.matching.partner.get(body)
            theirs = {**body.fields, **theirs}
            mine = {**(was.fields if was else {}), **mine}
        keys = [key for key in dict.fromkeys((*theirs, *mine)) if key == only or not only]
        # Of the plan itself each field has a heading of its own, which says the key.
        rows += [_field_row("" if only else key, mine.get(key), theirs.get(key)) for key in keys]
        if any(row != _NOTHING_NEW for row in rows):
            yield Heading(names)
        yield from rows

    def _body(self, role: Part) -> Part | None:
        """The site of a role, if this is the place where its own fields are shown."""
        body = role.body
        return body if body and body.roles[0] is role else None

    def _moved(self, old: Part, new: Part) -> Iterator[Row]:
        above = (old.parent, new.parent)
        if not all(above) or self.matching.partner.get(old.parent) is new.parent:  # type: ignore[arg-type]
            return
        if new.parent in self.matching.group:
            return
        line = Line("", (Run(new.called, changed=True),))
        yield Row((line,), Mark("from", (_above(old),)))

    # --- a list ---------------------------------------------------------------------------

    def _children(self, old: Part, new: Part, key: str, names: tuple[str, ...]) -> Iterator[_Item]:
        mine, theirs = old.children.get(key, []), new.children.get(key, [])
        yield from self._order(mine, theirs, (*names, key))
        for child, other in self._beside(mine, theirs):
            if child and other and self._goes_on(child, other):
                yield from self._pair(child, other, names)
            elif child and other:
                yield from self._came(other, names)
                yield from self._went(child, names)
            elif other:
                yield from self._came(other, names)
            elif child:
                yield from self._went(child, names)

    def _goes_on(self, old: Part, new: Part) -> bool:
        """Whether a pair is one thing: the role of a site that was regrouped is another's now."""
        return new.body is None or self.matching.partner.get(new.body) is old.body

    def _beside(
        self, olds: list[Part], news: list[Part]
    ) -> Iterator[tuple[Part | None, Part | None]]:
        """The newer list in its order, with what is not in it any more behind its old neighbour."""
        places = {new: index for index, new in enumerate(news)}
        behind: dict[int, list[Part]] = {}
        last = -1
        for old in olds:
            place = places.get(self.matching.partner.get(old))  # type: ignore[arg-type]
            if place is None:
                behind.setdefault(last, []).append(old)
            else:
                last = place
        for old in behind.get(-1, ()):
            yield old, None
        for index, new in enumerate(news):
            other = self.matching.partner.get(new)
            yield other, new
            for old in behind.get(index, ()):
                yield old, None

    def _order(self, olds: list[Part], news: list[Part], names: tuple[str, ...]) -> Iterator[_Item]:
        """The order of a list, where it says something and changed."""
        if not news or not news[0].kind.ordered:
            return
        kept = [new for new in news if self.matching.partner.get(new) in olds]
        there = [
            self.matching.partner[old] for old in olds if self.matching.partner.get(old) in kept
        ]
        if kept != there:
            runs = changed_words(
                "、".join(one.called for one in there), "、".join(one.called for one in kept)
            )
            yield Heading(names)
            yield Row((Line(ORDER, runs[1]),), (Line(ORDER, runs[0]),))

    def _came(self, part: Part, names: tuple[str, ...]) -> Iterator[_Item]:
        group = self.matching.group.get(part.body or part)
        mark = Mark("joined", tuple(one.called for one in group.olds)) if group else Mark("new")
        yield Heading((*names, part.called))
        yield Row(tuple(self._all(part)), mark)

    def _went(self, part: Part, names: tuple[str, ...]) -> Iterator[_Item]:
        other = self.matching.partner.get(part)
        yield Heading((*names, part.called))
        if other and self._goes_on(
            part, other
        ):  # it stands at its new place, with what changed in it
            yield Row(Mark("to", (_above(other),)), (Line("", (Run(part.called, changed=True),)),))
            return
        group = self.matching.group.get(part.body or part)
        mark = Mark("became", tuple(one.called for one in group.news)) if group else Mark("gone")
        yield Row(mark, tuple(self._all(part)))

    def _all(self, part: Part, depth: int = 0) -> Iterator[Line]:
        """Everything of a part that is in one edition only."""
        body = part.body
        fields = dict(part.fields)
        if body and body not in self.matching.partner and self._body(part):
            fields = {**body.fields, **fields}
        is_said = any(stated.text == part.name for stated in fields.values())
        if part.name and not part.is_slot and not is_said:
            yield Line("", (Run(part.called, changed=True),), depth)
        for key, stated in fields.items():
            yield Line(key, (Run(stated.text, changed=True),), depth)
        children = dict(part.children)
        if body and body not in self.matching.partner and self._body(part):
            children |= body.children
        for key, several in children.items():
            for child in several:
                if part in self.matching.partner or self.matching.is_single(child):
                    yield Line(
                        key, (Run(child.called if not child.is_slot else "", changed=True),), depth
                    )
                    for line in self._all(child, depth + 1):
                        if line.label or line.depth > depth + 1:
                            yield line


def _above(part: Part) -> str:
    return part.within or (part.parent.called if part.parent else "")


def _field_row(key: str, old: Stated | None, new: Stated | None) -> Row:
    """A field of both editions."""
    if old and new and old.value == new.value:
        return _NOTHING_NEW
    if old is None or new is None:
        only = old or new
        assert only
        line = (Line(key, (Run(only.text, changed=True),)),)
        return Row(line, Mark("new")) if old is None else Row(Mark("gone"), line)
    if old.items is not None and new.items is not None:
        mine, theirs = changed_items(old.items, new.items, "、")
        if not any(run.changed for run in (*mine, *theirs)):  # the same in another order
            mine, theirs = changed_words(old.text, new.text)
    else:
        mine, theirs = changed_words(old.text, new.text)
    return Row((Line(key, theirs),), (Line(key, mine),))
