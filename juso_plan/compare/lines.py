"""The comparison for a terminal: item by item, field by field, a block of lines for each city.

For the maintainer: one layout for two cities and for fifty. Cities that are silent in the same way
stand in one line, and each line of a file is written as `path:line`, which terminals open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from juso_plan.compare.matrix import Comparison, Item, Row, Tally
from juso_plan.compare.words import lacking_text, methods_text, places_text, said, spans
from juso_plan.messages import Language, catalogue
from juso_plan.report.hanging import Hanging
from juso_plan.terminal import harmless, width


def comparison_text(comparison: Comparison, language: Language, cells: int) -> str:
    """The comparison in lines of so many cells of a terminal."""
    return "".join(f"{line}\n" for line in _Writer(comparison, language, cells).all())


class _Writer:
    def __init__(self, comparison: Comparison, language: Language, cells: int) -> None:
        self.comparison = comparison
        self.labels = catalogue(language).labels
        self.hanging = Hanging(cells, language)
        self.column = 2 + max((width(harmless(one.label)) for one in comparison.papers), default=0)

    def all(self) -> Iterator[str]:
        """Papers and notes first, then the counts, then every item."""
        yield self.labels["compare"]
        yield ""
        for one in self.comparison.papers:
            about = self.labels["list-comma"].join(one.about.split("\n"))
            yield from self.hanging.lines(f"  {one.label}", 2 + self.column, f"{about} {one.path}")
        yield ""
        always = (self.labels["compare-no-sum"], self.labels["compare-legend"])
        for note in (*(one.text for one in self.comparison.notes), *always):
            yield from self.hanging.lines("-", 2, note)
        if self.comparison.tallies:
            yield ""
            yield f"== {self.labels['compare-counts']} =="
            yield from self.hanging.lines("", 0, self.labels["compare-about-counts"])
        for tally in self.comparison.tallies:
            yield from self.tally(tally)
        for item in self.comparison.items:
            yield ""
            name = " ".join(filter(None, (item.label, item.name)))
            yield from self.hanging.lines("==", 3, f"{name} ==")
            for row in item.rows:
                yield from self.row(item, row)

    def tally(self, tally: Tally) -> Iterator[str]:
        item = self.comparison.item(tally.id)
        yield from self.hanging.lines("", 0, f"{item.label} {item.name}")
        parts = (
            ("papers-with", str(len(tally.described))),
            ("methods", methods_text(tally, self.labels)),
            ("places", places_text(tally, self.labels)),
            ("lacking", lacking_text(tally, self.comparison, self.labels)),
        )
        for name, text in parts:
            if text:
                label = self.labels[f"compare-{name}"]
                yield from self.hanging.lines("", 2, f"{label}{self.labels['colon']}{text}")

    def row(self, item: Item, row: Row) -> Iterator[str]:
        name = f"{row.id} {row.label}" if item.id == "requirements" else row.label
        yield from self.hanging.lines("", 0, name)
        silent: dict[str, list[str]] = defaultdict(list)
        for paper, cell in zip(self.comparison.papers, row.cells, strict=True):
            head = f"  {paper.label}"
            for one in said(cell, self.labels):
                if not one.lines and not one.before and not cell.is_stated:
                    silent[one.text].append(paper.label)
                    continue
                text = f"{one.before}{one.text}{one.behind}"
                yield from self.hanging.lines(
                    head, 2 + self.column, text, _place(paper.path, one.lines)
                )
                head = ""
        for text, cities in silent.items():
            named = self.labels["list-comma"].join(cities)
            yield from self.hanging.lines("  ―", 4, f"{text}{self.labels['colon']}{named}")


def _place(path: str, lines: tuple[int, ...]) -> str:
    """Where it stands: `path:12` with further lines behind, "" for none."""
    named = ",".join(str(a) if a == b else f"{a}-{b}" for a, b in spans(lines))
    return f"{path}:{named}" if named else ""
