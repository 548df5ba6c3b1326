"""Names of types (類型) of a programme, and when each is valid.

For the maintainer: the table is `data/terms.yaml`. Most of its dates are unverified.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from juso_plan.law.project import Slot
from juso_plan.law.tables import Certainty, table
from juso_plan.words import folded


class TypeTerm(NamedTuple):
    """A name used for a type of the programme in `slot` (a slot's key), or for the programme.

    `since` and `until` are None where no bound is known. `certainty` covers name and dates.
    """

    slot: str
    name: str
    since: date | None
    until: date | None
    certainty: Certainty

    def holds(self, on: date) -> bool:
        """Whether the name is in use on a day."""
        begun = self.since is None or self.since <= on
        return begun and (self.until is None or on <= self.until)


@cache
def type_terms() -> tuple[TypeTerm, ...]:
    """All terms, by programme in the order of the table."""
    return tuple(
        TypeTerm(
            slot=row.text("事業"),
            name=row.text("名称"),
            since=row.optional_day("から"),
            until=row.optional_day("まで"),
            certainty=row.certainty(),
        )
        for row in table("terms")
    )


def type_term(slot: Slot | str, name: str) -> TypeTerm | None:
    """The term of a slot (or its key) by name, width and white space apart; None where unknown."""
    key = slot.key if isinstance(slot, Slot) else slot
    wanted = folded(name)
    return next((t for t in type_terms() if t.slot == key and folded(t.name) == wanted), None)
