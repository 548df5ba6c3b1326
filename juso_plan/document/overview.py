"""The project as a whole: its summary, and the table of its programmes, made or as printed.

For the maintainer: the slots of the Act are walked here (`filled`), in the order of the Act or of 構成;
their sections are in `programmes`, and both name a section by `slot_anchor`.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from juso_plan.document.blocks import Block, Blocks, Card, Cell, Link, Paragraph, Table, Text
from juso_plan.document.making import Making, citations_line, text_line
from juso_plan.document.sites import staff_tables
from juso_plan.document.tables import Column, table
from juso_plan.law import Slot, item_label, slot, slots
from juso_plan.model.base import key_specs
from juso_plan.model.filled import filled_slots
from juso_plan.model.overview import Overview, OverviewRow
from juso_plan.model.printed import count_text
from juso_plan.model.programme import Programme, Programmes

_SAME_NAME = 0.6
"""How alike a printed name and that of the Act must be for a reader to see that they mean one thing."""


def whole(making: Making, programmes: Programmes) -> Blocks:
    """What is said of the project as a whole, with the tables of its programmes."""
    facts = making.facts(
        programmes,
        (("nickname", "通称"), ("start", "事業の開始")),
        frozenset({"start"}),
    )
    content: list[Block] = [*making.prose(programmes.summary)]
    if facts:
        content.append(Card("事業の概要", tuple(facts)))
    content += staff_tables(making, programmes.staff, "事業全体の人員配置")
    if making.plan.overviews:
        for overview in making.plan.overviews:
            content += (_printed(making, overview), *making.prose(overview.note))
    else:
        content += _made(making, programmes)
    return tuple(content)


def _made(making: Making, programmes: Programmes) -> tuple[Table, ...]:
    """The table of all programmes that a new plan does not write itself."""
    return table(
        "重層的支援体制整備事業を構成する事業",
        list(filled(making, programmes)),
        (
            Column("号", lambda row: text_line(item_label(row[1]))),
            Column("分野", lambda row: text_line(row[1].field or "")),
            Column("事業", lambda row: (Paragraph((_to_slot(row[1]),)),), is_name=True),
            Column("自治体での名称", lambda row: text_line(row[0].name or "")),
            Column("実施方式", lambda row: text_line("、".join(row[0].methods))),
            Column(
                "箇所数", lambda row: text_line(count_text(row[0].places) if row[0].places else "")
            ),
            Column("担当課", lambda row: text_line("、".join(row[0].departments))),
        ),
    )


def _printed(making: Making, overview: Overview) -> Table:
    """A table of the paper, its lines grouped by item.

    The statutory programme stands beside the printed name where a reader would not know it again.
    """
    named_otherwise = any(
        row.slot and row.name and SequenceMatcher(None, row.slot, row.name).ratio() < _SAME_NAME
        for row in overview.rows
    )
    title = overview.title or "事業の一覧"
    shown = table(
        title,
        overview.rows,
        (
            Column("番号", lambda row: text_line(row.number or "")),
            Column("記号", lambda row: text_line(row.letter or "")),
            Column("分野", lambda row: text_line(row.field or "")),
            Column("法の事業", lambda row: _act_name(row) if named_otherwise else ()),
            Column("事業", _row_name, is_name=True),
            Column("区分", lambda row: text_line(row.division or "")),
            Column(
                "根拠", lambda row: (Paragraph(citations_line(row.basis)),) if row.basis else ()
            ),
            Column("従前の補助", lambda row: text_line(row.former_subsidy or "")),
            Column("拠点", lambda row: text_line("、".join(row.sites))),
            Column("担当課", lambda row: text_line("、".join(row.departments))),
            Column("備考", lambda row: making.prose(row.note)),
        ),
    )
    if not shown:
        return Table(title, (), ())
    (listed,) = shown
    if not any(row.item for row in overview.rows):
        return listed
    # A printed number stays the first column.
    at = int(listed.columns[0] == "番号")
    columns = (*listed.columns[:at], "号", *listed.columns[at:])
    return Table(title, columns, _grouped(overview.rows, listed.rows, at))


def _grouped(
    rows: tuple[OverviewRow, ...], cells: tuple[tuple[Cell, ...], ...], at: int
) -> tuple[tuple[Cell, ...], ...]:
    """A column at `at` that names the item, one cell for all its lines."""
    found = []
    for index, (row, line) in enumerate(zip(rows, cells, strict=True)):
        if index and rows[index - 1].item == row.item:
            found.append(line)
            continue
        span = 1
        while index + span < len(rows) and rows[index + span].item == row.item:
            span += 1
        item = next((s for s in slots() if s.item == row.item and s.parent is None), None)
        label = f"第{row.item}号" if row.item else "―"
        text = f"{label}\n{item.name}" if item and span > 1 else label
        cell = Cell((Paragraph((Text(text),)),), header=True, rowspan=span)
        found.append((*line[:at], cell, *line[at:]))
    return tuple(found)


def _act_name(row: OverviewRow) -> Blocks:
    return text_line(row.slot or "") if row.slot != row.name else ()


def _row_name(row: OverviewRow) -> Blocks:
    """The programme of a line: the printed name, leading to the programme's own section."""
    found = slot(row.slot) if row.slot else None
    name = row.name or row.slot or ""
    if found and name:
        return (Paragraph((Link(name, f"#{slot_anchor(found)}"),)),)
    return text_line(name)


def _to_slot(found: Slot) -> Link:
    return Link(found.name, f"#{slot_anchor(found)}")


def slot_anchor(found: Slot) -> str:
    """The anchor of a slot's section: item-3-2 for the second part of item 3."""
    if found.parent is None:
        return f"item-{found.item}"
    siblings = [one for one in slots() if one.parent == found.parent]
    return f"item-{found.item}-{siblings.index(found) + 1}"


# --- the slots of the Act ---------------------------------------------------------------------


def filled(making: Making, programmes: Programmes) -> Iterator[tuple[Programme, Slot]]:
    """Every slot that the plan fills, in the order of the Act, or of the items in 構成."""
    order = making.plan.order
    items = {one.key: one.item for one in slots() if one.parent is None}
    first = [items[name] for name in order if name in items]
    for one in sorted(
        filled_slots(programmes),
        key=lambda one: first.index(one.slot.item) if one.slot.item in first else 9,
    ):
        yield one.programme, one.slot


def child(holder: Programmes | Programme, name: str) -> Any:
    """The value of a key."""
    specs = key_specs(type(holder))
    return getattr(holder, specs[name].attribute)
