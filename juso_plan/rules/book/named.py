"""The names of a plan: what is named where, and as which kind.

For the maintainer: `_FIELDS` is the table to fill when the form gets a key that holds a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from juso_plan.finding import Placed
from juso_plan.law import slot
from juso_plan.model.base import Table, inner_tables
from juso_plan.model.edition import Edition, SourcePaper
from juso_plan.model.meeting import Meeting, Members, ReusedMeeting
from juso_plan.model.municipality import Area, Body, Municipality
from juso_plan.model.overview import Overview, OverviewRow
from juso_plan.model.programme import OtherWindow, PlanMaking, Programme, Site, Staff
from juso_plan.model.standing import IncludedPlan, MakingStep, RelatedPlan
from juso_plan.model.working import (
    Chapter,
    CooperationMeasure,
    EvaluationBody,
    Figure,
    FlowStep,
    Term,
)
from juso_plan.rules.book.likeness import miswritten
from juso_plan.rules.book.naming import plain, town_stem, without_form
from juso_plan.rules.case import Case
from juso_plan.words import folded

BODY, SITE, MEETING, PLAN, SECTION, AREA = "団体", "拠点", "会議", "計画", "担当課", "圏域"

_FIELDS: dict[type[Table], dict[str, tuple[str, ...]]] = {
    Municipality: {"insurer": (BODY,)},
    Edition: {"name": (PLAN,), "departments": (SECTION,)},
    SourcePaper: {"title": (PLAN,), "publisher": (BODY,)},
    RelatedPlan: {"name": (PLAN,), "maker": (BODY,)},
    IncludedPlan: {"name": (PLAN,)},
    MakingStep: {"participants": (BODY,)},
    Area: {"name": (AREA,), "within": (AREA,)},
    Programme: {
        "responsible": (BODY,),
        "contractors": (BODY,),
        "principals": (BODY,),
        "partners": (BODY,),
        "actors": (BODY, SECTION),
        "secretariat": (BODY, SECTION),
        "departments": (SECTION,),
        "areas": (AREA,),
    },
    PlanMaking: {"maker": (BODY,)},
    Site: {
        "name": (SITE,),
        "nickname": (SITE,),
        "operator": (BODY, SECTION),
        "departments": (SECTION,),
        "areas": (AREA,),
    },
    Staff: {"placed_at": (BODY, SITE, SECTION)},
    OtherWindow: {"windows": (SITE, SECTION)},
    OverviewRow: {"sites": (SITE,), "departments": (SECTION,)},
    Meeting: {
        "name": (MEETING,),
        "areas": (AREA,),
        "departments": (SECTION,),
        "hosts": (BODY, SECTION),
        "secretariat": (BODY, SECTION),
    },
    ReusedMeeting: {"name": (MEETING,)},
    Members: {"required": (BODY,), "general": (BODY,), "undivided": (BODY,), "as_in": (MEETING,)},
    CooperationMeasure: {"participants": (BODY,)},
    FlowStep: {"actors": (BODY, SECTION)},
    EvaluationBody: {"name": (BODY, MEETING)},
    Body: {"name": (BODY,), "short": (BODY,), "aliases": (BODY,)},
    Term: {"word": (BODY, SITE, MEETING)},
}
"""Where names of the kinds stand."""

_TITLES: dict[type[Table], tuple[str, ...]] = {
    Edition: ("subtitle",),
    Overview: ("title",),
    Figure: ("title",),
    Chapter: ("heading",),
}
"""Where besides the municipality's own name may stand."""

_LONGEST = 40
_NO_NAME = re.compile("[、。\n]")
"""Marks of words that are no name."""
_SECTION = re.compile(r".*(?:課|室|係|部|局|所|センター|署)(?:内)?$")
_DIVISION = re.compile(r"^.*(?:部|局|役所|役場)(?=..+(?:課|室|係|所|センター)$)")


class NameText(NamedTuple):
    """A text where a name stands, or (without `kinds`) a title that may hold the municipality's.

    `among` is the list in which it stands beside others. Side by side in one list no thing is named
    twice, but in 団体, where a slip is an entry of its own.
    """

    text: str
    kinds: tuple[str, ...]
    node: Placed
    among: tuple[int, str]


@dataclass(slots=True, eq=False)
class Named:
    """A name where it stands, never changed; `key` is the name as it is compared with others of its kind."""

    text: str
    key: str
    node: Placed
    among: tuple[int, str]


def town_of(case: Case) -> str:
    """The name of the municipality, "" where it is not known."""
    municipality = case.plan.municipality
    return folded(municipality.name or "") if municipality else ""


def may_be_named(entity: Table, attribute: str) -> bool:
    """Whether a name, or a title, stands under an attribute."""
    return attribute in _kinds(type(entity))


def name_texts(case: Case) -> list[NameText]:
    """Every text of a plan where a name stands, in the order of the file."""
    return sorted(_texts(case), key=lambda one: one.node.start)


def miswritten_town(texts: Iterable[NameText], town: str) -> tuple[str, ...]:
    """The municipality's name, with and without 市, where it stands somewhere with look-alikes in it."""
    everything = "\n".join([folded(one.text) for one in texts])
    rights = dict.fromkeys((town, town_stem(town)))
    return tuple(one for one in rights if len(one) >= 2 and miswritten(one, everything))


def names(texts: Iterable[NameText], rights: tuple[str, ...]) -> Iterator[tuple[str, Named]]:
    """The names in texts, each with its kind. `rights` is what `miswritten_town` gives of them."""
    for one in texts:
        if len(one.text) > _LONGEST or _NO_NAME.search(one.text):
            continue
        key = without_form(_as_in_town(plain(one.text), rights))[0]
        for kind in one.kinds:
            own = _DIVISION.sub("", key) if kind == SECTION else key
            yield kind, Named(one.text, own, one.node, one.among)


def _texts(case: Case) -> Iterator[NameText]:
    waiting: list[tuple[Table, tuple[int, str]]] = [(case.plan, (0, ""))]
    while waiting:
        table, among = waiting.pop()
        if isinstance(table, OverviewRow) and _is_in_programmes(case, table):
            continue
        fields, inner = _kinds(type(table)), _inner(type(table))
        for attribute, value in table.said.items():
            if attribute in fields:
                kinds, here = fields[attribute], (id(table), attribute)
                if isinstance(value, tuple):
                    for text, node in zip(value, table.item_nodes(attribute), strict=True):
                        yield NameText(text, _fitting(kinds, text), node, here)
                else:
                    is_own = attribute in ("name", "nickname") and not isinstance(table, Body)
                    beside = among if is_own else here
                    yield NameText(value, _fitting(kinds, value), table.node(attribute), beside)
            elif attribute in inner:
                below = value if isinstance(value, tuple) else (value,)
                waiting += [(one, (id(table), attribute)) for one in below]


@cache
def _inner(cls: type[Table]) -> frozenset[str]:
    """The attributes of a table that hold tables."""
    return frozenset(attribute for attribute, _ in inner_tables(cls))


@cache
def _kinds(cls: type[Table]) -> dict[str, tuple[str, ...]]:
    """The attributes of a table under which names stand, each with the kinds that they may be."""
    found: dict[str, tuple[str, ...]] = {}
    for one in cls.__mro__:
        if issubclass(one, Table):
            found |= _FIELDS.get(one, {}) | dict.fromkeys(_TITLES.get(one, ()), ())
    return found


def _fitting(kinds: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The kinds that a name can be: where it may be that of a section, it must end like one."""
    if len(kinds) < 2 or SECTION not in kinds or _SECTION.match(folded(text)):
        return kinds
    return tuple(kind for kind in kinds if kind != SECTION)


def _is_in_programmes(case: Case, row: OverviewRow) -> bool:
    """Whether the details of a row can be found, so that CON002 compares the two."""
    found = slot(row.slot) if row.slot else None
    return found is not None and any(one.slot == found for one in case.slots())


def _as_in_town(name: str, rights: tuple[str, ...]) -> str:
    """A name with the municipality's name as it should be: that it is not, is another finding."""
    for right in rights:
        if wrong := miswritten(right, name):
            return name.replace(wrong, right)
    return name
