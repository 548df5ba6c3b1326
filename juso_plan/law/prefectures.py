"""The prefectures and their codes (JIS X 0401), the first two digits of a municipality's code.

For the maintainer: the table is `data/prefectures.yaml`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from juso_plan.law.tables import Certainty, table


class Prefecture(NamedTuple):
    """A prefecture; `code` has two digits, 01 to 47."""

    code: str
    name: str
    certainty: Certainty


@cache
def prefectures() -> tuple[Prefecture, ...]:
    """All prefectures in the order of their codes."""
    return tuple(
        Prefecture(row.text("コード"), row.text("名称"), row.certainty())
        for row in table("prefectures")
    )


def prefecture(municipality: str) -> Prefecture | None:
    """The prefecture of a 全国地方公共団体コード; None where no prefecture has its first digits."""
    return next((one for one in prefectures() if municipality.startswith(one.code)), None)
