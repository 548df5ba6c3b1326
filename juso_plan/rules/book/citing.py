"""What cites what: the keys that hold citations, and the law that each citation means.

For the maintainer: a subject is one key of one entity that holds citations (根拠, 交付金, 守秘義務の根拠); the keys
are known by their type. Where no law is named, 社会福祉法 is meant. The subjects are found once for a
case, since each rule on citations runs over all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from juso_plan.finding import Placed
from juso_plan.law import (
    Citation,
    CitationError,
    Slot,
    Statute,
    find_numbered,
    find_statute,
    mended_number,
    parse_citation,
    slot,
)
from juso_plan.model.base import Table, attributes
from juso_plan.model.overview import OverviewRow
from juso_plan.rules.authority import ACT
from juso_plan.rules.case import Case, SlotSubject, Subject, once


class Cited(NamedTuple):
    """A citation with its text in the file; `statute` is None where the tables don't hold the law."""

    citation: Citation
    node: Placed
    statute: Statute | None


@dataclass
class Citing(Subject[Table]):
    """A key that holds citations.

    `slot` is the slot of the Act that the citations are the basis of, and `other` are the citations
    of the same slot in 一覧 (of a programme) or 事業 (of a row). `programme` is the programme that cites.
    """

    attribute: str = ""
    cited: tuple[Cited, ...] = ()
    slot: Slot | None = None
    other: tuple[Cited, ...] = ()
    programme: SlotSubject | None = None
    is_part: bool = False

    @property
    def elsewhere(self) -> str:
        """The key of the plan under which `other` stands."""
        return "事業" if self.programme is None else "一覧"


@once
def citing(case: Case) -> tuple[Citing, ...]:
    """Every key that holds citations, in the order of the plan."""
    wholes = {id(one.entity) for one in case.slots()}
    programmes = {id(one.entity): one for one in case.parts()}
    found: list[Citing] = []
    for entity in case.entities():
        programme = programmes.get(id(entity))
        for attribute in _attributes(type(entity)):
            if not getattr(entity, attribute) and not entity.is_aside(attribute):
                continue
            found.append(
                Citing(
                    entity,
                    entity.key_node(attribute),
                    attribute=attribute,
                    cited=_cited(entity, attribute),
                    slot=programme.slot if programme else _row_slot(entity),
                    programme=programme,
                    is_part=programme is not None and id(entity) not in wholes,
                )
            )
    by_side = _by_side(found)
    for one in found:
        if one.slot:
            one.other = _elsewhere(one, by_side)
    return tuple(found)


def citing_rows(case: Case) -> Iterator[Citing]:
    """The rows of 一覧 that name a slot and cite."""
    return (one for one in citing(case) if one.slot and one.programme is None)


@cache
def _attributes(entity: type[Table]) -> tuple[str, ...]:
    """The attributes of an entity that hold citations."""
    return tuple(
        name
        for name, spec in attributes(entity).items()
        if spec.many and spec.scalar and spec.scalar.kind == "引用"
    )


def _row_slot(entity: Table) -> Slot | None:
    return slot(entity.slot) if isinstance(entity, OverviewRow) and entity.slot else None


_Side = tuple[str, bool]
"""The key of a slot, and whether it is cited in 一覧 (True) or in 事業."""


def _by_side(found: list[Citing]) -> dict[_Side, list[Citing]]:
    """What cites for each slot on each side: the wholes, or the parts where no whole cites."""
    there: dict[_Side, list[Citing]] = defaultdict(list)
    for one in found:
        if one.slot:
            there[one.slot.key, one.programme is None].append(one)
    return {side: [o for o in those if not o.is_part] or those for side, those in there.items()}


def _elsewhere(subject: Citing, by_side: Mapping[_Side, list[Citing]]) -> tuple[Cited, ...]:
    """The citations of the same slot on the other side: 一覧 for 事業, 事業 for a row of 一覧."""
    assert subject.slot is not None
    is_row = subject.programme is None
    there = by_side.get((subject.slot.key, not is_row), [])
    return tuple(cited for one in there for cited in one.cited)


# --- the law of a citation --------------------------------------------------------------------


def _cited(entity: Table, attribute: str) -> tuple[Cited, ...]:
    """The citations under a key, each with its law; 同法 is the law before."""
    found: list[Cited] = []
    law: Statute | None = None
    nodes = entity.item_nodes(attribute)
    for citation, node in zip(getattr(entity, attribute), nodes, strict=True):
        for one in _with_following(citation):
            if one is citation or one.law is not None:
                law = _statute(one, law)
            found.append(Cited(one, node, law))
    return tuple(found)


def _with_following(citation: Citation) -> Iterator[Citation]:
    """A citation, and what else its text cites: the reading of one law leaves the next over."""
    yield citation
    if not citation.suffix:
        return
    rest = re.sub(r"^(?:[、,・/]|及び|並びに|又は|若しくは)+", "", citation.suffix)
    if re.search(r"[0-9０-９〇一二三四五六七八九十百]+[条項号]", rest):
        try:
            following = parse_citation(rest)
        except CitationError:
            return
        yield from _with_following(following)


def _statute(citation: Citation, before: Statute | None) -> Statute | None:
    """The law of a citation; 社会福祉法 where it names none."""
    if citation.law is not None:
        return find_statute(citation.law)
    if citation.pronoun == "同法":
        return before
    numbered = find_numbered(citation.number) if citation.number else None
    if citation.pronoun is None and citation.number is not None:
        return numbered or find_numbered(mended_number(citation.number) or "")
    return numbered or find_statute(ACT)
