"""The timeline for a terminal: each programme and site with a line for every edition."""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.messages import Language, catalogue
from juso_plan.report.hanging import Hanging
from juso_plan.terminal import harmless, width
from juso_plan.timeline.records import Cell, PartKind, Row, Timeline
from juso_plan.timeline.words import edition_head, events_text, facts, notes, row_name


def timeline_text(timeline: Timeline, language: Language, cells: int) -> str:
    """The timeline in lines of so many cells of a terminal."""
    return "".join(f"{line}\n" for line in _Writer(timeline, language, cells).all())


class _Writer:
    def __init__(self, timeline: Timeline, language: Language, cells: int) -> None:
        self.timeline = timeline
        self.labels = catalogue(language).labels
        self.hanging = Hanging(cells, language)
        self.heads = [f"  {one.label}" for one in timeline.editions]
        self.column = 2 + max(width(harmless(head)) for head in self.heads)

    def all(self) -> Iterator[str]:
        yield f"{harmless(self.timeline.municipality)} {self.labels['timeline']}".strip()
        yield ""
        for head, one in zip(self.heads, self.timeline.editions, strict=True):
            about = self.labels["list-comma"].join(edition_head(one, self.labels).split("\n")[1:])
            yield from self.hanging.lines(head, self.column, about, one.path)
        yield ""
        for note in notes(self.timeline, self.labels):
            yield from self.hanging.lines("-", 2, note)
        kinds: tuple[tuple[PartKind, str], ...] = (("事業", "programmes"), ("拠点", "sites"))
        for kind, name in kinds:
            rows = self.timeline.of_kind(kind)
            if rows:
                yield ""
                yield f"== {self.labels[f'timeline-{name}']} =="
            for row in rows:
                yield from self.row(row)

    def row(self, row: Row) -> Iterator[str]:
        yield from self.hanging.lines("", 0, row_name(row))
        editions = zip(self.heads, self.timeline.editions, row.cells, strict=True)
        for head, edition, cell in editions:
            if cell is not None:
                place = f"{edition.path}:{cell.line}" if cell.line is not None else ""
                yield from self.hanging.lines(head, self.column, self.text(row, cell), place)

    def text(self, row: Row, cell: Cell) -> str:
        """What became of it, then its facts."""
        stated = facts(cell, row, self.labels) if cell.line is not None else ()
        said = filter(None, (events_text(cell, self.labels), *stated))
        return self.labels["timeline-between"].join(said) or self.labels["timeline-there"]
