"""What the list of plans says of each: whose it is, for when, in what state, what the check found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from juso_plan.document.blocks import Link
from juso_plan.finding import Severity
from juso_plan.law.prefectures import prefectures
from juso_plan.model.plan import Plan
from juso_plan.model.printed import period_text, time_text
from juso_plan.outcome import FileOutcome
from juso_plan.render.plain import lines


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. Texts are "" where the plan does not say.

    `links` lead to what stands beside the page: the 充足表, the findings, the other forms. `begins`
    is the first day of the period, or what is nearest to it, for the order alone.
    """

    address: str
    title: str
    prefecture: str
    municipality: str
    code: str
    period: str
    begins: str
    kind: str
    state: str
    errors: int
    warnings: int
    infos: int
    waived: int
    links: tuple[Link, ...]


def entry(plan: Plan, outcome: FileOutcome, address: str, links: tuple[Link, ...]) -> Entry:
    """The line of a plan whose page has this address."""
    municipality, edition = plan.municipality, plan.edition
    period = edition.period if edition else None
    year = edition.fiscal_year if edition else None
    adopted = edition.adopted if edition else None
    first = (period and period.start) or year or adopted
    return Entry(
        address=address,
        title=_flat(edition.name if edition else None),
        prefecture=_flat(municipality.prefecture if municipality else None),
        municipality=_flat(municipality.name if municipality else None),
        code=(municipality.code if municipality else None) or "",
        period=_flat(period_text(period) if period else time_text(year) if year else None),
        begins=first.first.isoformat() if first else "",
        kind=(edition.kind if edition else None) or "",
        state=(edition.status if edition else None) or "",
        errors=outcome.count(Severity.ERROR),
        warnings=outcome.count(Severity.WARNING),
        infos=outcome.count(Severity.INFO),
        waived=outcome.waived,
        links=links,
    )


def _flat(text: str | None) -> str:
    """A text as it may be shown, in one line."""
    return " ".join(lines(text or "")).strip()


def by_prefecture(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """The lines under their prefectures, from north to south; those without one ("") last.

    A municipality stands by its code, its plans by their period, the newest first.
    """
    order = {one.name: one.code for one in prefectures()}
    newest = sorted(entries, key=lambda one: (one.begins, one.address), reverse=True)
    placed = sorted(newest, key=lambda one: (order.get(one.prefecture, "99"), *_place(one)))
    return [(name, list(rows)) for name, rows in groupby(placed, lambda one: one.prefecture)]


def _place(one: Entry) -> tuple[str, str, str]:
    return one.prefecture, one.code or "9", one.municipality
