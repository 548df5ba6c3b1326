"""Editions of the scheme by effective date.

For the maintainer: the table is `data/editions.yaml`. An edition is pending where an amendment is known to
exist whose text nobody has read; nothing is asserted about its days.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from juso_plan.law.tables import Certainty, table


class Edition(NamedTuple):
    """The state of the scheme from `since` to `until` (None: open). `note` says what changed."""

    id: str
    since: date
    until: date | None
    status: Literal["in force", "pending"]
    note: str
    certainty: Certainty


@cache
def editions() -> tuple[Edition, ...]:
    """All editions in order of time."""
    return tuple(
        Edition(
            id=row.text("版"),
            since=row.day("から"),
            until=row.optional_day("まで"),
            status="in force" if row.text("状態") == "施行" else "pending",
            note=row.text("内容"),
            certainty=row.certainty(),
        )
        for row in table("editions")
    )


def edition(on: date) -> Edition | None:
    """The edition of a day; None before the project began (2021-04-01)."""
    return next((e for e in reversed(editions()) if e.since <= on), None)
