"""Every rule has a page, and the examples on it do what the page says.

For the maintainer: an example is a piece of the complete plan in `base.yaml`; a key replaces the key
there, an empty one takes it out. A bad example gives findings of its rule and of no other, a good
one gives none at all (one that is pending gives none either way; tried as if in force in
`test_optional`). A rule is flagged as one that mends (`fixes`) exactly if a finding of its bad
example holds edits.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from juso_plan.messages import LANGUAGES, Language, catalogue
from juso_plan.rules.case import Case
from juso_plan.rules.check import Options, check, law_day, read
from juso_plan.rules.engine import run_rules
from juso_plan.rules.pages import page_of
from juso_plan.rules.registry import Rule, rules
from juso_plan.source import Data, read_data

BASE = read_data((Path(__file__).parent / "base.yaml").read_text(encoding="utf-8"))
TODAY = date(2025, 6, 1)
WITH_CHECK = [one for one in rules().values() if one.check]
IN_FORCE = [one for one in WITH_CHECK if not one.pending]


def merged(base: Data, piece: Data) -> Data:
    """The base with the piece put in; an empty value takes a key out."""
    if not isinstance(base, dict) or not isinstance(piece, dict):
        return piece
    keys = [*base, *(key for key in piece if key not in base)]
    whole = {k: merged(base.get(k, ""), piece[k]) if k in piece else base[k] for k in keys}
    return {k: v for k, v in whole.items() if v != ""}


def whole(piece: str) -> bytes:
    """The complete plan with a piece put in."""
    plan = merged(BASE, read_data(piece)) if piece else BASE
    return json.dumps(plan, ensure_ascii=False).encode()


def day_of(rule: Rule) -> date | None:
    """The day on which the examples of a rule are tried: that of the plan, else the first of the rule."""
    return None if rule.is_in_force(TODAY) else rule.since


def found_rules(piece: str, day: date | None = None) -> set[str]:
    """The rules that find something in the complete plan with a piece put in, by the law of a day."""
    options = Options(today=TODAY, as_of=day)
    return {one.rule for one in check("plan.yaml", whole(piece), options).findings}


def mends(rule: Rule) -> bool:
    """Whether a finding of a rule in its bad example holds edits."""
    plan = read(whole(page_of(rule).bad))
    assert plan.plan is not None
    case = Case(plan, day_of(rule) or law_day(plan.plan, TODAY), TODAY)
    run = run_rules(case, [rule], strict=False, line=lambda _: 1)
    assert run.judged
    return any(one.finding.fix for one in run.judged)


def test_the_complete_plan_is_right_in_every_rule() -> None:
    assert found_rules("") == set()


@pytest.mark.parametrize("rule", IN_FORCE, ids=lambda one: one.id)
def test_bad_example_fires_its_rule_alone(rule: Rule) -> None:
    assert found_rules(page_of(rule).bad, day_of(rule)) == {rule.id}


@pytest.mark.parametrize("rule", IN_FORCE, ids=lambda one: one.id)
def test_a_rule_that_mends_says_so(rule: Rule) -> None:
    assert rule.fixes is mends(rule)


@pytest.mark.parametrize("rule", WITH_CHECK, ids=lambda one: one.id)
def test_good_example_is_silent(rule: Rule) -> None:
    assert page_of(rule).good
    assert found_rules(page_of(rule).good, day_of(rule)) == set()


@pytest.mark.parametrize("rule", WITH_CHECK, ids=lambda one: one.id)
def test_page_is_whole(rule: Rule) -> None:
    page = page_of(rule)
    assert page.text
    assert page.english
    assert page.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words(language: Language) -> None:
    words = catalogue(language)
    # The items of a profile share the words of PRF; PRF001 … are findings in the profile itself,
    # THM001 … in a theme file, CFG001 … in the settings.
    several = {"PRF": 6, "THM": 8, "CFG": 7}
    beside = {"PRF"} | {
        f"{family}{number:03}" for family, last in several.items() for number in range(1, last + 1)
    }
    assert set(words.titles) == set(rules()) | beside
    assert set(words.wordings) == set(rules()) | beside
