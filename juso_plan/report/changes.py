"""What changed between two editions, for a terminal.

For the maintainer: the page (新旧対照表) is a document, see `document.changes`. In a long text only what changed is
shown, with 【 】 around it.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from juso_plan.terminal import harmless

_COLOURS = {Level.STATUTORY: "31", Level.SUBSTANCE: "33", Level.MINOR: "36", Level.NOTATION: "2"}
_SHORT = 40
"""Up to so many letters both sides stand in one line."""
_NAMED = 3
"""So many of the other places are named."""
_AROUND = 12
"""How much of a text is shown around what changed in it."""


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
