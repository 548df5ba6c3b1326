"""What is broken in a real plan is found, at its line, and nothing else is.

For the maintainer: a sample, one place a kind and plan (two of the quick slips); `./dev mutate` runs
them all. Each reading of a plan takes a tenth of a second.
"""

from functools import cache
from pathlib import Path

import pytest

from juso_plan.outcome import FileOutcome
from tests.property.mutations import (
    ALLOWED,
    KINDS,
    Mutation,
    Verdict,
    checked,
    judged,
    mutations,
)

FOLDER = Path(__file__).parents[2] / "municipalities"
PLANS = sorted(
    path.relative_to(FOLDER).as_posix()
    for path in FOLDER.glob("*/*.yaml")
    if path.parent.name != "fukuchi"
)


@cache
def base(plan: str) -> tuple[str, FileOutcome]:
    text = (FOLDER / plan).read_text(encoding="utf-8")
    return text, checked(text)


def sampled(kind: str, plan: str) -> Mutation | None:
    """A place of its own for each plan and kind, always the same."""
    found = mutations(kind, base(plan)[0])
    return found[(7 * PLANS.index(plan) + len(found) // 2) % len(found)] if found else None


def verdict_of(mutation: Mutation, plan: str) -> Verdict:
    return judged(base(plan)[1], mutation, checked(mutation.text))


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_mutation_is_found_at_its_line_and_alone(kind: str, plan: str) -> None:
    mutation = sampled(kind, plan)
    if mutation is None:
        return  # the plan holds nothing of the kind; the next test wants one that does
    verdict = verdict_of(mutation, plan)
    shown = (mutation.place, mutation.line, mutation.rules)
    assert verdict.noise == (), shown
    assert verdict.is_found or verdict.is_accepted, shown


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_made_somewhere(kind: str) -> None:
    assert any(mutations(kind, base(plan)[0]) for plan in PLANS)


def test_the_tables_name_kinds_and_no_rule_of_the_engine() -> None:
    assert ALLOWED.keys() <= KINDS.keys()
    assert not any("RUN001" in rules for rules in ALLOWED.values())
