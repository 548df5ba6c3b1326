"""The names of types in a plan, and the time of which the plan speaks.

For the maintainer: a name that is in use on any day of the plan's time is right. Which names were in use when is
`law.terms`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juso_plan.law import TypeTerm, type_term
from juso_plan.model.programme import Programme, Site
from juso_plan.rules.case import Case
from juso_plan.source import ScalarNode


def plan_time(case: Case) -> tuple[date | None, date]:
    """The days from which and until which the plan speaks; None where the paper bears no date."""
    edition = case.plan.edition
    if edition is None:
        return None, case.on
    period, year = edition.period, edition.fiscal_year
    start, end = (period.start, period.end) if period else (None, None)
    is_dated = edition.adopted or start or year
    if not is_dated and case.on == case.today:
        return None, case.on
    is_own_day = edition.adopted is None or edition.adopted.last == case.on
    first = min(case.on, year.first) if year and is_own_day else case.on
    last = max(case.on, *(one.last for one in (start, end, year) if one), date.min)
    return first, last


def is_in_use(term: TypeTerm, first: date, last: date) -> bool:
    """Whether a name is in use on any of the days."""
    begun = term.since is None or term.since <= last
    return begun and (term.until is None or term.until >= first)


def type_names(case: Case) -> Iterator[tuple[TypeTerm, ScalarNode]]:
    """The types, and the names that stand for one, in 事業 and 一覧."""
    for subject in case.parts():
        key = subject.slot.key if subject.slot else ""
        programme = subject.entity
        holders: tuple[Programme | Site, ...] = (programme, *programme.sites)
        for holder in holders:
            for name, node in zip(holder.types, holder.item_nodes("types"), strict=True):
                yield from _term(key, name, node)
        for attribute in ("name", "scheme_name"):
            yield from _term(key, getattr(programme, attribute), programme.node(attribute))
    for overview in case.plan.overviews:
        for row in overview.rows:
            yield from _term(row.slot or "", row.name, row.node("name"))


def _term(key: str, name: str | None, node: object) -> Iterator[tuple[TypeTerm, ScalarNode]]:
    term = type_term(key, name) if name else None
    if term and isinstance(node, ScalarNode):
        yield term, node
