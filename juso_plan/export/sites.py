"""The list of 拠点 of a plan for Excel and CSV, in the form that `import sites` reads back.

For the maintainer: the cells are those of `sheet.sites`, unchanged, so that the list comes back as no
change. The words in the file are Japanese, whatever language the command speaks: it is for planners.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from juso_plan.model.base import key_specs
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Method, Setting, Site
from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.sheet.columns import COLUMNS, MAIN, NAME, PROGRAMME
from juso_plan.sheet.excel_out import Column, Table, workbook
from juso_plan.sheet.programmes import Listed, listed_programmes
from juso_plan.sheet.sites import readable, site_rows

_FIXED = 2
_PROGRAMMES = "事業"
_CHOICES: dict[str, Column] = {
    "実施方式": Column("実施方式", get_args(Method), others=True),
    "設置形態": Column("設置形態", get_args(Setting)),
    "層": Column("層", ("第1層", "第2層")),
}
_HOW = {
    PROGRAMME: ("どの事業の拠点か。シート「事業」にある名前で書く。", "地域包括支援センターの運営"),
    MAIN: ("サテライト（出張所など）のとき、その本体の拠点の名称。", ""),
}


@dataclass(frozen=True, slots=True)
class SitesOut:
    """A list, and how many sites are in it; `nameless` were left out, since nothing would find them again."""

    data: bytes
    count: int
    nameless: int


def sites_excel(plan: Plan) -> SitesOut:
    """The list as a workbook, with the names of the programmes and what each column is on sheets of their own.

    Raises TooLong, or ModuleNotFoundError without openpyxl.
    """
    programmes = listed_programmes(plan)
    rows, nameless = _rows(programmes)
    names = f"{_PROGRAMMES}!$A$2:$A${max(2, len(programmes) + 1)}"
    columns = tuple(
        Column(key, names) if key == PROGRAMME else _CHOICES.get(key, Column(key))
        for key in COLUMNS
    )
    tables = (Table("拠点", columns, rows, _FIXED), _programmes(programmes), _how())
    return SitesOut(workbook(tables), len(rows), nameless)


def sites_csv(plan: Plan) -> SitesOut:
    """The list as CSV."""
    rows, nameless = _rows(listed_programmes(plan))
    return SitesOut(spreadsheet([tuple(COLUMNS), *rows]).encode(), len(rows), nameless)


def _rows(programmes: tuple[Listed, ...]) -> tuple[tuple[tuple[str, ...], ...], int]:
    """The cells of the list, and how many sites have no name to stand under."""
    found = [one.cells for one in site_rows(programmes)]
    named = [cells for cells in found if cells.get(NAME) and cells.get(MAIN, "-")]
    rows = tuple(tuple(cells.get(key, "") for key in COLUMNS) for cells in named)
    return rows, len(found) - len(named)


def _programmes(programmes: tuple[Listed, ...]) -> Table:
    columns = ("事業", "号", "分野", "計画での名称")
    rows = tuple(
        (
            readable(one.label),
            one.place,
            one.filled.slot.field or "",
            readable(one.filled.programme.name or ""),
        )
        for one in programmes
    )
    return Table(_PROGRAMMES, tuple(map(Column, columns)), rows)


def _how() -> Table:
    """What to write in each column, in the words of the form."""
    specs = key_specs(Site)
    rows = tuple(
        (key, *(_HOW[key] if key in _HOW else (specs[key].description, _example(key))))
        for key in COLUMNS
    )
    return Table("書き方", tuple(map(Column, ("列", "書くこと", "例"))), rows)


def _example(key: str) -> str:
    """The example of a key as a cell has it: `[甲, 乙]` is 甲、乙."""
    return key_specs(Site)[key].example.strip("[]").replace(", ", "、")
