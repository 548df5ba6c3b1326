"""The comparison for spreadsheets and for programs.

For the maintainer: the CSV is tidy, one row an item, city and field, so that a pivot table or a
filter answers what no page can foresee. The form of the JSON is published (`schema`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juso_plan.compare.matrix import Cell, Comparison, Item, Paper, Row, Tally
from juso_plan.compare.words import said
from juso_plan.messages import Language, catalogue
from juso_plan.outcome import FileOutcome
from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.terminal import json_text

_COLUMNS = (
    "place",
    "item",
    "field",
    "prefecture",
    "city",
    "code",
    "kind",
    "first",
    "last",
    "value",
    "state",
    "number",
    "measure",
    "file",
    "line",
)


def comparison_csv(comparison: Comparison, language: Language) -> str:
    """One row for each item, city and field, with the lines of the file."""
    labels = catalogue(language).labels
    head = [labels[f"compare-csv-{name}"] for name in _COLUMNS]
    rows = (
        _row(item, row, paper, cell, labels)
        for item in comparison.items
        for row in item.rows
        for paper, cell in zip(comparison.papers, row.cells, strict=True)
    )
    return spreadsheet((head, *rows))


def _row(item: Item, row: Row, paper: Paper, cell: Cell, labels: dict[str, str]) -> tuple[str, ...]:
    quantities = [one.quantity for one in cell.values if one.quantity]
    # Several numbers would ask to be added up.
    single = quantities[0] if len(cell.values) == len(quantities) == 1 else None
    lines = dict.fromkeys(line for one in said(cell, labels) for line in one.lines)
    return (
        item.label,
        item.name,
        f"{row.id} {row.label}" if item.id == "requirements" else row.label,
        paper.prefecture,
        paper.municipality,
        paper.code,
        paper.kind,
        str(paper.first or ""),
        str(paper.last or ""),
        "\n".join(f"{one.before}{one.text}{one.behind}" for one in said(cell, labels)),
        cell.state.value,
        str(single.number) if single else "",
        single.measure if single else "",
        paper.path,
        labels["list-comma"].join(map(str, lines)),
    )


def comparison_json(
    comparison: Comparison, errors: tuple[FileOutcome, ...], language: Language, tool: str
) -> str:
    """The comparison as a JSON document (`schemas/comparison.schema.json`).

    `errors` are the files that could not be compared, `tool` the name and version of the tool.
    """
    document = {
        "form": 1,
        "tool": tool,
        "made": comparison.made.isoformat(),
        "papers": [_paper(one) for one in comparison.papers],
        "notes": [one.text for one in comparison.notes],
        "set_aside": [{"path": path, "newer": kept} for path, kept in comparison.set_aside],
        "errors": [
            {"path": one.path, "message": _message(one, language)} for one in errors if one.error
        ],
        "counts": [_tally(one, comparison) for one in comparison.tallies],
        "items": [
            {
                "id": item.id,
                "place": item.label or None,
                "name": item.name,
                "fields": [
                    {"id": row.id, "label": row.label, "cells": list(_cells(row, comparison))}
                    for row in item.rows
                ],
            }
            for item in comparison.items
        ],
    }
    return json_text(document) + "\n"


def _message(one: FileOutcome, language: Language) -> str:
    assert one.error is not None
    return catalogue(language).labels[one.error.label].format_map(one.error.args)


def _paper(one: Paper) -> dict[str, Any]:
    return {
        "path": one.path,
        "label": one.label,
        "municipality": one.municipality,
        "prefecture": one.prefecture or None,
        "code": one.code or None,
        "title": one.title or None,
        "kind": one.kind or None,
        "status": one.status or None,
        "first_year": one.first,
        "last_year": one.last,
        "requirements_bind": one.binds,
        "as_of": one.as_of.isoformat(),
    }


def _cells(row: Row, comparison: Comparison) -> Iterator[dict[str, Any]]:
    for paper, cell in zip(comparison.papers, row.cells, strict=True):
        yield {
            "path": paper.path,
            "state": cell.state.value,
            "values": [
                {
                    "text": one.text,
                    "state": one.state.value,
                    "line": one.line,
                    "of": one.of or None,
                    "from": one.source or None,
                    "quantity": {
                        "number": one.quantity.number,
                        "unit": one.quantity.unit,
                        "counted": one.quantity.counted or None,
                        "as_of": one.quantity.as_of or None,
                    }
                    if one.quantity
                    else None,
                }
                for one in cell.values
            ],
        }


def _tally(one: Tally, comparison: Comparison) -> dict[str, Any]:
    def paths(papers: tuple[int, ...]) -> list[str]:
        return [comparison.papers[index].path for index in papers]

    return {
        "item": one.id,
        "described": paths(one.described),
        "missing": [
            {"path": comparison.papers[index].path, "state": state.value}
            for index, state in one.missing
        ],
        "inactive": [
            {"path": comparison.papers[index].path, "status": status}
            for index, status in one.inactive
        ],
        "methods": [{"method": name, "papers": paths(papers)} for name, papers in one.methods],
        "methods_unsaid": paths(one.methods_unsaid),
        "places": [{"measure": name, "papers": paths(papers)} for name, papers in one.counted],
        "places_unsaid": paths(one.counted_unsaid),
    }
