"""The statutory structure of the project: the six items of 社会福祉法第106条の4第2項 and their parts.

For the maintainer: the table is `data/project.yaml`. The keys are those of the plan file's section
事業; order is the order of the Act.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from juso_plan.law.citation import Citation, parse_citation
from juso_plan.law.places import Provision, format_provision
from juso_plan.law.tables import Certainty, table


class Slot(NamedTuple):
    """One statutory place that a plan's 事業 fills.

    `parent` is the key of the item's slot, None for the six items. `heading` marks the programme
    that stands in the opening words (柱書) of item 3. `field` is 介護, 障害, 子ども or 困窮. `citations`
    begins with the canonical one; the others point at the same place and are accepted.
    """

    key: str
    parent: str | None
    item: int
    letter: str | None
    heading: bool
    name: str
    field: str | None
    citations: tuple[Citation, ...]
    description: str
    certainty: Certainty


@cache
def slots() -> tuple[Slot, ...]:
    """All slots in the order of the Act, each item before its parts."""
    return tuple(
        Slot(
            key=row.text("鍵"),
            parent=row.optional_text("上位"),
            item=row.number("号"),
            letter=row.optional_text("イロハ"),
            heading="柱書" in row.values,
            name=row.text("名称"),
            field=row.optional_text("分野"),
            citations=tuple(parse_citation(text) for text in row.texts("根拠")),
            description=row.text("説明"),
            certainty=row.certainty(),
        )
        for row in table("project")
    )


@cache
def slot(key: str) -> Slot | None:
    """The slot of a key of the plan file; None where the Act has no such place."""
    return next((found for found in slots() if found.key == key), None)


def item_label(slot: Slot) -> str:
    """Where the slot stands in 社会福祉法第106条の4第2項: 第2号, 第1号イ, 第3号柱書."""
    letters = (slot.letter,) if slot.letter else ()
    return format_provision(Provision(items=(slot.item,), letters=letters, heading=slot.heading))
