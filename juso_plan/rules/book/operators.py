"""Who runs a programme and its sites, and how: 実施方式, 委託先, 運営主体.

For the maintainer: CON005 asserts a contradiction from this, so a body of unknown kind counts as one of the
municipality, and a programme as entrusted to somebody wherever a name can be meant for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from juso_plan.model.municipality import Body
from juso_plan.model.programme import PlanMaking, Programme, Site
from juso_plan.rules.book.corporate_forms import form_of
from juso_plan.rules.case import Case, SlotSubject, programmes_below
from juso_plan.words import folded

CONTRACTED = {"委託", "一部委託"}
"""The ways of 実施方式 in which something is entrusted."""

_NOT_SURELY_ANOTHER = {None, "市町村", "広域連合", "一部事務組合", "その他"}
"""Kinds of bodies (団体) that may be a unit of the municipality, or one that it is a member of."""


def is_other_body(case: Case, name: str) -> bool:
    """Whether a body is plainly no unit of the municipality."""
    plain = folded(name)
    if form_of(plain) or plain.endswith("社会福祉協議会"):
        return True
    for body in case.plan.bodies:
        if plain in body_names(body):
            return body.kind not in _NOT_SURELY_ANOTHER
    return False


def body_names(body: Body) -> set[str]:
    """All names of a body (団体), as they are compared."""
    return {folded(one) for one in (body.name, body.short, *body.aliases) if one}


def methods(subject: SlotSubject) -> tuple[str, ...]:
    """実施方式: a programme's own, else its nearest parent's; none where that was set aside."""
    for one in (subject.entity, *subject.parents):
        if one.methods or one.is_aside("methods"):
            return () if one.is_aside("methods") else one.methods
    return ()


def all_sites(sites: Iterable[Site]) -> Iterator[Site]:
    """Every site, with its satellites behind it."""
    for one in sites:
        yield one
        yield from all_sites(one.satellites)


def sites_with_methods(
    sites: tuple[Site, ...], inherited: tuple[str, ...]
) -> Iterator[tuple[Site, tuple[str, ...]]]:
    """Every site and satellite with its 実施方式, its own or that of what holds it."""
    for one in sites:
        way = () if one.is_aside("methods") else one.methods or inherited
        yield one, way
        yield from sites_with_methods(one.satellites, way)


def is_contractor_unread(subject: SlotSubject) -> bool:
    """Whether a contractor may stand where the reading set something aside."""
    family = (subject.entity, *subject.parents, *programmes_below(subject.entity))
    return any(
        one.is_aside("contractors", "sites", "parts")
        or any(site.is_aside("operator") for site in one.sites)
        for one in family
    )


def names_contractor(case: Case, subject: SlotSubject) -> bool:
    """Whether it can be seen to whom a programme is entrusted."""
    programme = subject.entity
    if any(one.contractors for one in subject.parents):
        return True
    if any(map(_is_run_by_somebody, (programme, *programmes_below(programme)))):
        return True
    # The sites of another programme, or 多機関協働事業 where the plans are made with it.
    others = {folded(programme.shared_sites)} if programme.shared_sites else set()
    if isinstance(programme, PlanMaking) and programme.together == "多機関協働事業と一体":
        others.add("多機関協働事業")
    return any(
        _is_run_by_somebody(one.entity)
        for one in case.slots()
        if one.slot and others & {one.slot.key, folded(one.entity.name or one.slot.key)}
    )


def _is_run_by_somebody(programme: Programme) -> bool:
    return bool(programme.contractors) or any(one.operator for one in all_sites(programme.sites))
