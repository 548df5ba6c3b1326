"""確認済み: findings that a person has looked at and accepted.

For the maintainer: a waiver names a rule and a place as reports print it. The finding stays in every
report, as waived, and does not fail. A waiver that waives nothing, or whose day has passed, is a
finding itself, so that none outlives its cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from juso_plan.finding import Finding
from juso_plan.model.plan import Plan
from juso_plan.model.working import Waiver
from juso_plan.outcome import Located, Waived
from juso_plan.words import folded

UNUSED, EXPIRED = "WVR001", "WVR002"


def waive(
    located: Sequence[Located], plan: Plan, today: date
) -> tuple[list[Located], list[Finding]]:
    """The findings with their waivers, and the findings about the waivers."""
    about: list[Finding] = []
    in_force: dict[tuple[str, str], Waiver] = {}
    for waiver in plan.waivers:
        if waiver.rule is None or waiver.place is None:
            continue
        if waiver.until is not None and waiver.until.last < today:
            place = waiver.node("until")
            args = {"rule": waiver.rule, "place": waiver.place, "until": waiver.until.text}
            about.append(Finding(EXPIRED, place.start, place.end, {**args}))
        else:
            in_force[waiver.rule, folded(waiver.place)] = waiver
    used = set()
    found = []
    for one in located:
        key = (one.rule, folded("/".join(one.path)))
        accepted = in_force.get(key)
        if accepted:
            used.add(key)
            found.append(replace(one, waived=_waived(accepted)))
        else:
            found.append(one)
    for key, waiver in in_force.items():
        if key not in used:
            place = waiver.node("place")
            args = {"rule": waiver.rule or "", "place": waiver.place or ""}
            about.append(Finding(UNUSED, place.start, place.end, {**args}))
    return found, about


def _waived(waiver: Waiver) -> Waived:
    until = waiver.until.text if waiver.until else ""
    return Waived(waiver.reason or "", waiver.by or "", until)
