"""A list of 拠点 as it stands in a sheet, row by row against a plan: what it asks for, or why it can't be.

For the maintainer: nothing is changed here. A row is refused with its number as the spreadsheet
counts; whoever makes the edits makes none while one is refused. A row may leave 事業 empty or say 〃: then it means
that of the row above, which is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from juso_plan.edit.site_values import NotTaken, is_ditto, says_nothing, text_in
from juso_plan.finding import Argument, Finding
from juso_plan.law.project import slots
from juso_plan.model.meant import nearest
from juso_plan.sheet.cells import Cell
from juso_plan.sheet.columns import MAIN, NAME, PROGRAMME, Row, SiteList
from juso_plan.sheet.programmes import Listed, meant_by
from juso_plan.words import folded

_NOTE = re.compile(r"[※*＊]|[（(]注|注[\d１-９:：]")
_TOTAL = frozenset({"計", "合計", "小計", "総計", "総数"})


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row is not taken: a label of the catalogue with its arguments, or a rule's finding."""

    row: int
    label: str
    args: dict[str, Argument]
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A row that names a 拠点 of a programme.

    `cells` are those that say something, by key, and `texts` what stands in them (〃 still for what is above).
    """

    row: int
    listed: Listed
    name: str
    main: str
    """The site of which it is a satellite; "" for none."""
    cells: dict[str, Cell]
    texts: dict[str, str]
    empty: tuple[str, ...]
    """The keys whose cells say nothing."""


@dataclass(slots=True)
class Asking:
    """What a whole list asks for, and what must be told of it."""

    rows: list[Asked] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    as_above: list[int] = field(default_factory=list)
    """Rows that took their 事業 from the row above."""
    passed_over: list[int] = field(default_factory=list)
    """Rows that are a note or a total."""
    formulas: list[int] = field(default_factory=list)
    """Rows in which the result of a formula was taken."""


def asked(found: SiteList, programmes: tuple[Listed, ...], default: Listed | None) -> Asking:
    """What the rows of a list ask for. `default` is the programme of a list without a column 事業."""
    made = Asking()
    reader = _Reader(found, programmes, default, made)
    for row in found.rows:
        try:
            reader.read(row)
        except NotTaken as error:
            args = error.args_of_label
            made.refused.append(Refused(row.number, error.label, args, error.finding))
    return made


class _Reader:
    def __init__(
        self,
        found: SiteList,
        programmes: tuple[Listed, ...],
        default: Listed | None,
        made: Asking,
    ) -> None:
        self.found = found
        self.programmes = programmes
        self.made = made
        self.programme = default
        self.has_column = PROGRAMME in found.headings
        self.above: dict[str, Cell] = {}

    def read(self, row: Row) -> None:
        """Take one row. Raises NotTaken."""
        cells = {
            key: self.above.get(key, one) if key != NAME and is_ditto(one) else one
            for key, one in row.cells.items()
        }
        filled = {key: one for key, one in cells.items() if not says_nothing(one)}
        if not filled or self._is_heading(filled):
            if not filled and any(not one.is_empty for one in row.others):
                self.made.passed_over.append(row.number)
            return
        if self._is_note(row):
            self.made.passed_over.append(row.number)
            return
        self.above |= filled
        self._take_programme(row, filled)
        if NAME not in filled:
            # A line above a group of rows, with nothing but the name of the programme.
            if set(filled) == {PROGRAMME}:
                return
            raise NotTaken("import-no-name", column=self.found.headings[NAME])
        if self.programme is None:
            raise NotTaken("import-no-programme", column=self.found.headings[PROGRAMME])
        if any(one.is_formula for one in filled.values()):
            self.made.formulas.append(row.number)
        self.made.rows.append(
            Asked(
                row.number,
                self.programme,
                self.text(filled, NAME),
                self.text(filled, MAIN) if MAIN in filled else "",
                filled,
                {key: row.cells[key].text for key in filled},
                tuple(key for key in cells if key not in filled),
            )
        )

    def text(self, cells: dict[str, Cell], key: str) -> str:
        try:
            return text_in(cells[key])
        except NotTaken as error:
            error.args_of_label["column"] = self.found.headings[key]
            raise

    def _take_programme(self, row: Row, filled: dict[str, Cell]) -> None:
        """The programme of this row and of those below that name none. Raises NotTaken."""
        if not self.has_column:
            return
        if PROGRAMME in filled:
            # One that is not known must not hand its rows to the one before.
            self.programme = None
            self.programme = meant_programme(self.text(filled, PROGRAMME), self.programmes)
        elif self.programme is not None:
            self.made.as_above.append(row.number)

    def _is_heading(self, filled: dict[str, Cell]) -> bool:
        """Whether the headings stand here once more, as on the next page."""
        return len(filled) > 1 and all(
            folded(one.text) == folded(self.found.headings[key]) for key, one in filled.items()
        )

    def _is_note(self, row: Row) -> bool:
        texts = list(self._texts(row))
        first = texts[0] if texts else ""
        return folded(first) in _TOTAL or (len(set(texts)) == 1 and bool(_NOTE.match(first)))

    def _texts(self, row: Row) -> Iterator[str]:
        cells = sorted(row.cells.items(), key=lambda one: list(self.found.headings).index(one[0]))
        yield from (one.text.strip() for one in row.others if not one.is_empty)
        yield from (one.text.strip() for _, one in cells if not one.is_empty)


def meant_programme(name: str, programmes: tuple[Listed, ...]) -> Listed:
    """The programme of the plan that a name means. Raises NotTaken where it is none or not sure."""
    found = meant_by(name, programmes)
    if len(found) == 1:
        return found[0]
    if found:
        choices = "、".join(one.label for one in found)
        raise NotTaken("import-which-programme", name=name, choices=choices)
    if any(folded(name) in (folded(one.key), folded(one.name)) for one in slots()):
        raise NotTaken("import-not-in-plan", name=name)
    near = nearest(name, tuple(one.label for one in programmes))
    if near:
        raise NotTaken("import-unknown-programme-near", name=name, near=near)
    raise NotTaken("import-unknown-programme", name=name)
