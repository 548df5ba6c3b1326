"""What changed between two editions, for a terminal and for programs.

For the maintainer: the form for programs is published as `schemas/changes.schema.json`. The page (新旧対照表) is a
document, see `document.comparison`. In a long text only what changed is shown, with 【 】 around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juso_plan.diff.changes import Change, Place, Side
from juso_plan.diff.comparison import Comparison, Edition
from juso_plan.diff.levels import Level
from juso_plan.diff.wording import (
    change_title,
    consequence_lines,
    level_name,
    question_text,
    stray_text,
    summary_line,
)
from juso_plan.diff.words import Run, changed_words
from juso_plan.messages import Language, catalogue
from juso_plan.terminal import harmless, json_text

_COLOURS = {Level.STATUTORY: "31", Level.SUBSTANCE: "33", Level.MINOR: "36", Level.NOTATION: "2"}
_SHORT = 40
"""Up to so many letters both sides stand in one line."""
_NAMED = 3
"""So many of the other places are named."""
_AROUND = 12
"""How much of a text is shown around what changed in it."""


# --- for people -------------------------------------------------------------------------------


def comparison_text(comparison: Comparison, language: Language, *, colour: bool = False) -> str:
    """Everything of a comparison, the weightiest changes first."""
    writer = _Writer(comparison, language, colour)
    return "".join(f"{harmless_line(line)}\n" for line in writer.lines())


def harmless_line(line: str) -> str:
    """A line of ours, in which only our own colours act."""
    return "\x1b[".join(harmless(part) for part in line.split("\x1b["))


class _Writer:
    def __init__(self, comparison: Comparison, language: Language, colour: bool) -> None:
        self.comparison = comparison
        self.language: Language = language
        self.labels = catalogue(language).labels
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        text = text.replace("\x1b", "\ufffd")
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def plain(self, text: str) -> str:
        return text.replace("\x1b", "\ufffd").replace("\n", " ")

    def lines(self) -> Iterator[str]:
        comparison = self.comparison
        for label, edition in (("old", comparison.old), ("new", comparison.new)):
            yield f"{self.labels[f'diff-{label}']}: {self.plain(edition_text(edition))}"
        yield ""
        short = consequence_lines(comparison, self.language)
        if short:
            yield self.paint(self.labels["diff-consequences"], "1")
            yield from (self.plain(f"  {what}: {text}") for what, text in short)
            yield ""
        for level in Level:
            yield from self.level(level)
        yield from self.asked()
        yield summary_line(comparison, self.language)

    def level(self, level: Level) -> Iterator[str]:
        changes = [one for one in self.comparison.changes if one.level is level]
        if not changes:
            return
        title = self.labels["diff-level"].format(
            level=level_name(level, self.language), count=len(changes)
        )
        yield self.paint(title, f"1;{_COLOURS[level]}")
        for change in changes:
            yield from self.change(change)
        yield ""

    def change(self, change: Change) -> Iterator[str]:
        title = self.plain(change_title(change, self.language))
        old, new = change.old, change.new
        short = f"{old.value} → {new.value}" if old and new else ""
        if short and len(short) <= _SHORT and "\n" not in short:
            yield f"  {title}: {self.plain(short)}"
        elif old and new:
            yield f"  {title}"
            yield from (f"      {line}" for line in self.both(old, new))
        elif change.field:
            side = new or old
            assert side
            yield f"  {title}: {self.plain(_cut(side.value))}"
        else:
            yield f"  {title}"
        yield f"    {self.paint(self.place(change), '2')}"

    def place(self, change: Change) -> str:
        """Where it stands, in both editions, and the fingerprint."""
        parts = []
        for label, edition, side in (
            ("", self.comparison.new, change.new),
            ("diff-was", self.comparison.old, change.old),
        ):
            if side:
                place = f"{edition.source}:{side.line}:{side.column}"
                parts.append(self.labels[label].format(place=place) if label else place)
        wheres = dict.fromkeys(map(_where, change.places))
        wheres.pop(change.within, None)
        if wheres:
            label = "diff-more-places" if len(wheres) > _NAMED else "diff-places"
            names = self.labels["list-comma"].join(list(wheres)[:_NAMED])
            parts.append(self.labels[label].format(count=len(wheres), names=names))
        return self.plain(f"{'  '.join(parts)}  [{change.fingerprint}]")

    def both(self, old: Side, new: Side) -> Iterator[str]:
        """Both texts, with what changed in them."""
        mine, theirs = changed_words(old.value, new.value)
        for mark, runs, code in (("-", mine, "31"), ("+", theirs, "32")):
            if any(run.changed for run in runs):
                yield f"{self.paint(mark, code)} {self.marked(runs, code)}"

    def marked(self, runs: tuple[Run, ...], code: str) -> str:
        parts = []
        for index, run in enumerate(runs):
            text = self.plain(run.text)
            if run.changed:
                parts.append(self.paint(f"【{_cut(text, 200)}】", code))
            else:
                parts.append(_around(text, is_first=index == 0, is_last=index == len(runs) - 1))
        return "".join(parts)

    def asked(self) -> Iterator[str]:
        """The questions, and the names that the older edition does not hold."""
        comparison = self.comparison
        if comparison.matching.strays:
            yield self.paint(self.labels["diff-strays"], "1;33")
            for stray in comparison.matching.strays:
                yield self.plain(f"  {stray_text(stray, self.language)}")
            yield ""
        if comparison.questions:
            yield self.paint(self.labels["diff-questions"], "1;33")
            for question in comparison.questions:
                yield self.plain(f"  {question_text(question, self.language)}")
                paste = self.labels["diff-paste"].format(new=question.new.called)
                yield self.plain(f"    {paste}")
                yield f"      {self.paint('+', '32')} {self.plain(question.paste)}"
            yield ""
        if comparison.is_capped:
            yield self.labels["diff-capped"]
            yield ""


def edition_text(edition: Edition) -> str:
    """An edition by its source, its title and its period."""
    title = " ".join(filter(None, (edition.municipality, edition.title)))
    return " ".join(filter(None, (edition.source, title, edition.period)))


def _where(place: Place) -> str:
    """The nearest name of a place; of a site, what is run there."""
    path = place.path[:-2] if len(place.path) > 2 and not place.field else place.path
    return path[-1] if path else place.field


def _cut(text: str, most: int = 60) -> str:
    line = " ".join(text.split("\n"))
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _around(text: str, *, is_first: bool, is_last: bool) -> str:
    """What did not change, as far as it helps to find the place."""
    if len(text) <= 2 * _AROUND:
        return text
    head = "" if is_first else text[:_AROUND]
    tail = "" if is_last else text[-_AROUND:]
    return f"{head}…{tail}"


# --- for programs -----------------------------------------------------------------------------


def comparison_json(comparison: Comparison, language: Language, *, tool: str) -> str:
    """Everything of a comparison as one JSON document. `tool` is the name and version of the tool."""
    matching = comparison.matching
    document = {
        "form": 1,
        "tool": tool,
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "changes": [_change(one) for one in comparison.changes],
        "questions": [
            {
                "kind": one.new.kind.name,
                "old": {"value": one.old.called, "line": one.old.line, "column": one.old.column},
                "new": {"value": one.new.called, "line": one.new.line, "column": one.new.column},
                "score": round(one.score, 2),
                "paste": one.paste,
                "message": question_text(one, language),
            }
            for one in comparison.questions
        ],
        "findings": [
            {
                "kind": one.part.kind.name,
                "name": one.part.called,
                "field": one.key,
                "value": one.name,
                "line": one.part.line,
                "column": one.part.column,
                "message": stray_text(one, language),
            }
            for one in matching.strays
        ],
        "summary": {
            "levels": {level.value: comparison.count(level) for level in Level},
            "consequences": [
                {"what": one.what, "old": one.old, "new": one.new, "where": list(one.where)}
                for one in comparison.consequences
            ],
            "requirements": [
                {"id": one.id, "old": one.old.value, "new": one.new.value}
                for one in comparison.requirements
            ],
            "capped": comparison.is_capped,
        },
    }
    return json_text(document) + "\n"


def _edition(edition: Edition) -> dict[str, str]:
    return {
        "path": edition.source,
        "municipality": edition.municipality,
        "title": edition.title,
        "period": edition.period,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "code": change.code,
        "level": change.level.value,
        "kind": change.kind,
        "name": change.name,
        "path": list(change.path),
        "field": change.field or None,
        "old": _side(change.old),
        "new": _side(change.new),
        "places": [
            {
                "path": list(one.path),
                "field": one.field or None,
                "old": _side(one.old),
                "new": _side(one.new),
            }
            for one in change.places
        ],
        "fingerprint": change.fingerprint,
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    return {"value": side.value, "line": side.line, "column": side.column} if side else None
