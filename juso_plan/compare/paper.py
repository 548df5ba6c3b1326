"""The papers themselves: the head of each column, and the rows of the paper, its goals and review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from juso_plan.compare.matrix import Cell, Paper, Value
from juso_plan.compare.teller import Asked, Teller, cell
from juso_plan.model.edition import Edition
from juso_plan.model.entity import Entity
from juso_plan.model.printed import time_text
from juso_plan.model.working import Goal, YearValue


def paper(path: str, teller: Teller, *, binds: bool, as_of: date) -> Paper:
    """The head of a column; `label` is the city's name, which `build` makes unique."""
    plan, labels = teller.plan, teller.labels
    edition, municipality = plan.edition, plan.municipality
    name = (municipality.name if municipality else None) or path
    kind = (edition.kind if edition else None) or ""
    status = (edition.status if edition else None) or ""
    first, last = years_of(edition)
    shown = f"{kind}{labels['compare-aside'].format(text=status)}" if status else kind
    return Paper(
        path=path,
        municipality=name,
        prefecture=(municipality.prefecture if municipality else None) or "",
        code=(municipality.code if municipality else None) or "",
        title=(edition.name if edition else None) or "",
        kind=kind,
        status=status,
        first=first,
        last=last,
        label=name,
        about="\n".join(filter(None, (shown, years_text(first, last, labels)))),
        binds=binds,
        as_of=as_of,
    )


def years_of(edition: Edition | None) -> tuple[int | None, int | None]:
    """The first and the last fiscal year that a paper covers."""
    if edition is None:
        return None, None
    period, year = edition.period, edition.fiscal_year
    if period is None or period.start is None:
        return (year.year, year.year) if year else (None, None)
    first = period.start.year
    if period.end:
        return first, period.end.year
    return first, first + period.years - 1 if period.years else None


def years_text(first: int | None, last: int | None, labels: dict[str, str]) -> str:
    """The fiscal years in a few words."""
    if first is None:
        return labels["compare-no-years"]
    if first == last:
        return labels["compare-year"].format(year=first)
    return labels["compare-years"].format(first=first, last=last or "")


# --- rows -----------------------------------------------------------------------------------------


def paper_rows() -> tuple[Asked, ...]:
    """The rows of the paper itself."""
    return (
        Asked("title", _of("edition", "name")),
        Asked("kind", _of("edition", "kind")),
        Asked("edition-status", _of("edition", "status"), only_where_said=True),
        Asked("period", _of("edition", "period")),
        Asked("year", _of("edition", "fiscal_year"), only_where_said=True),
        Asked("adopted", _of("edition", "adopted")),
        Asked("project-start", _project_start),
        Asked("project-nickname", _of("programmes", "nickname")),
        Asked("in-charge", _of("edition", "departments")),
    )


def goal_rows() -> tuple[Asked, ...]:
    """The rows of the goals, and of how the plan is reviewed."""
    return (
        Asked("goals", _goals),
        Asked("cycle", _of("evaluation", "cycle")),
        Asked("bodies", _bodies),
        Asked("next-review", _of("evaluation", "following")),
    )


def _of(holder: str, attribute: str) -> Callable[[Teller], Cell]:
    """What the paper says of an attribute of 計画, 事業 or 評価."""
    return lambda teller: _asked(teller, holder, attribute, lambda one: teller.own(one, attribute))


def _asked(
    teller: Teller, holder: str, attribute: str, values: Callable[[Any], tuple[Value, ...]]
) -> Cell:
    entity: Entity | None = getattr(teller.plan, holder)
    if entity is None:
        unread = teller.unread(teller.plan, holder)
        return cell(unread, teller.silence(holder, teller.plan))
    return cell(values(entity), teller.silence(attribute, entity))


def _project_start(teller: Teller) -> Cell:
    """When the project began: 事業開始 of the paper, else the beginning that 事業 states."""
    stated = _of("edition", "project_start")(teller)
    other = _of("programmes", "start")(teller)
    return other if other.is_stated and not stated.is_stated else stated


def _goals(teller: Teller) -> Cell:
    plan = teller.plan
    found = (teller.value(one, "indicator", _goal(one, teller.labels)) for one in plan.goals)
    return cell((*found, *teller.unread(plan, "goals")), teller.silence("goals", plan))


def _goal(goal: Goal, labels: dict[str, str]) -> str:
    """An indicator with the values that are aimed at."""
    planned = labels["list-comma"].join(_value(one, goal.unit or "") for one in goal.planned)
    return (goal.indicator or "") + (
        labels["compare-aside"].format(text=planned) if planned else ""
    )


def _value(one: YearValue, unit: str) -> str:
    year = time_text(one.year) if one.year else ""
    number = one.value or ""
    return " ".join(filter(None, (year, number if number.endswith(unit) else number + unit)))


def _bodies(teller: Teller) -> Cell:
    def values(evaluation: Any) -> tuple[Value, ...]:
        found = (teller.value(one, "name", one.name or "") for one in evaluation.bodies)
        return (*found, *teller.unread(evaluation, "bodies"))

    return _asked(teller, "evaluation", "bodies", values)
