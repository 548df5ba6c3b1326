"""What a plan sets out by the national guideline and the ministerial ordinance.

For the maintainer: the table is `data/guideline.yaml`. The guideline's full text was not found; its
split into 必須 and 任意 is known through a plan that quotes it. The texts are our own words.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from juso_plan.law.tables import Certainty, table

_MODALITIES: dict[str, Literal["必須", "任意", "努力"]] = {
    "必須": "必須",
    "任意": "任意",
    "努力": "努力",
}


class GuidelineEntry(NamedTuple):
    """One matter that a plan sets out.

    `modality` is 必須 or 任意 (at the start of the project) by the guideline, and 努力 for the matters of
    the ordinance, which share the duty of effort of 社会福祉法第106条の5第1項. `authority` is the guideline's
    name or a citation.
    """

    id: str
    modality: Literal["必須", "任意", "努力"]
    text: str
    authority: str
    since: date
    until: date | None
    certainty: Certainty


def guideline_entries(on: date) -> tuple[GuidelineEntry, ...]:
    """The entries of the guideline (M1–M4, O1–O3) on a day; none before it."""
    return _entries("指針", on)


def ordinance_entries(on: date) -> tuple[GuidelineEntry, ...]:
    """The items of 社会福祉法施行規則第34条の10 on a day; none before it."""
    return _entries("省令", on)


def _entries(place: str, on: date) -> tuple[GuidelineEntry, ...]:
    return tuple(
        entry
        for where, entry in _all_entries()
        if where == place and entry.since <= on and (entry.until is None or on <= entry.until)
    )


@cache
def _all_entries() -> tuple[tuple[str, GuidelineEntry], ...]:
    return tuple(
        (
            row.text("位置"),
            GuidelineEntry(
                id=row.text("識別"),
                modality=_MODALITIES[row.text("区分")],
                text=row.text("内容"),
                authority=row.text("根拠"),
                since=row.day("から"),
                until=row.optional_day("まで"),
                certainty=row.certainty(),
            ),
        )
        for row in table("guideline")
    )
