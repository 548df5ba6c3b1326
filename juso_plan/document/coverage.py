"""圏域と拠点: which area is served by which site, as a table, area by area.

For the maintainer: a table and no drawing, since a reader looks a name up in it and a screen reader
can walk it. It is made for items 1 and 3 where sites name their areas. A site that names none stands
in a last row, so that the table says all sites of its columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.document.blocks import Table
from juso_plan.document.making import Making, text_line, text_lines
from juso_plan.document.sites import full_name, satellite_name
from juso_plan.document.tables import Column, table
from juso_plan.model.filled import Filled, filled_slots, stating
from juso_plan.model.programme import Site
from juso_plan.words import folded

_NONE = "圏域の記載がない拠点"


@dataclass(frozen=True, slots=True)
class _Served:
    """The sites of one slot, by the area that they serve; "" for those that name none."""

    heading: str
    names: dict[str, tuple[str, ...]]


def coverage_tables(making: Making) -> list[Table]:
    """The tables of the items in which a site names an area of its own."""
    stated = list(filled_slots(making.plan.programmes))
    tables: list[Table] = []
    for item, what in ((1, "相談支援機関"), (3, "地域づくり事業の拠点")):
        of_item = [one for one in stated if one.slot.item == item and one.slot.field]
        if not any(site.areas for one in of_item for _, site, _ in _sites(one)):
            continue
        served = [one for one in map(_served, of_item) if one.names]
        columns = (_column(place, one) for place, one in enumerate(served))
        areas: Column[_Row] = Column(
            "圏域", lambda row: text_line("、".join(row[0]) or _NONE), is_name=True
        )
        tables += table(f"圏域と{what}", _rows(making, served), (areas, *columns))
    return tables


def _sites(found: Filled) -> Iterator[tuple[Filled, Site, str]]:
    """Every site of a programme and of its parts with its name, satellites behind their site."""
    for one in found.with_parts():
        for site in one.programme.sites:
            yield one, site, full_name(site)
            for satellite in site.satellites:
                yield one, satellite, satellite_name(satellite)


_Row = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Areas that are served alike, and for each column the sites that serve them."""


def _column(place: int, served: _Served) -> Column[_Row]:
    return Column(served.heading, lambda row: text_lines(row[1][place]))


def _rows(making: Making, served: list[_Served]) -> list[_Row]:
    """The areas in the order of 圏域, then as sites name them; neighbours served alike in one row."""
    areas = {folded(area.name or ""): area.name or "" for area in making.plan.areas}
    for one in served:
        for area in one.names:
            if area:
                areas.setdefault(folded(area), area)
    rows: list[_Row] = []
    for key, area in (*areas.items(), ("", "")):
        sites = tuple(
            next((names for name, names in one.names.items() if folded(name) == key), ())
            for one in served
        )
        if not any(sites):
            continue
        if rows and area and rows[-1][1] == sites:
            rows[-1] = ((*rows[-1][0], area), sites)
        else:
            rows.append(((area,) if area else (), sites))
    return rows


def _served(found: Filled) -> _Served:
    names: dict[str, tuple[str, ...]] = {}
    for one, site, name in _sites(found):
        # A site takes from its programme what it does not say itself.
        stated = stating("areas", (one.programme, *one.parents))
        for area in site.areas or (stated.areas if stated else ("",)):
            known = names.get(area, ())
            names[area] = known if name in known else (*known, name)
    return _Served(f"{found.slot.field}：{found.programme.name or found.slot.name}", names)
