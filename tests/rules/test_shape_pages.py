"""Every rule of the file's shape has a page, and the examples on it do what the page says.

For the maintainer: an example is read as a file. It is a piece of a plan, so the keys that a whole
plan must hold may be absent in it (SYN204); otherwise a bad example gives, of all the rules of
shape, its own alone, and a good one gives none. A rule is flagged as one that mends (`fixes`) exactly if
a finding of its bad example holds edits.
"""

from datetime import date

import pytest

from juso_plan.messages import LANGUAGES, Language, catalogue
from juso_plan.rules.check import Options, check, read
from juso_plan.rules.pages import Page, markdown_page, page_of
from juso_plan.rules.registry import Rule, rules
from juso_plan.rules.shape import SHAPE
from juso_plan.source.deceptive import deceptive

WITHOUT_EXAMPLE = {
    "SYN001": "an example on a page is UTF-8 already",
    "SYN002": "a control character can't be seen, and a terminal would obey it",
    "SYN004": "four million bytes",
    "SYN005": "65 levels of indentation",
    "SYN006": "200,000 entries",
    "SYN007": "the bytes of an image or a Word file are no text",
    "SYN008": "a thousand findings",
    "RUN001": "a defect of the tool, which no plan brings about",
}
"""The rules whose cause can't be shown as a piece of YAML, and why."""

WITH_EXAMPLE = [rule for rule in SHAPE if rule not in WITHOUT_EXAMPLE]
MENDS_WITHOUT_EXAMPLE = {"SYN002": "計画: {名称: 見本市\x07計画}\n"}
"""Of these rules the ones that mend, and what shows it."""
PLACES_TO_FILL = {"SYN204"}
"""What a piece of a plan may lack."""


def page(rule: str) -> Page:
    return page_of(rules()[rule])


def found_rules(text: str) -> set[str]:
    """The rules of shape that find something in a file."""
    outcome = check("plan.yaml", text.encode(), Options(today=date(2025, 6, 1)))
    return {one.rule for one in outcome.findings if one.rule in SHAPE and not one.waived}


def test_each_rule_without_a_function_is_in_the_table() -> None:
    assert {one.id for one in rules().values() if one.check is None} == set(SHAPE)


@pytest.mark.parametrize("rule", SHAPE)
def test_severity(rule: str) -> None:
    one = rules()[rule]
    assert one.severity is SHAPE[rule].severity
    assert one.severity_under(strict=True) is SHAPE[rule].severity


@pytest.mark.parametrize("rule", SHAPE)
def test_page_is_whole(rule: str) -> None:
    found = page(rule)
    assert found.text
    assert found.english
    assert found.source


def test_who_has_no_example() -> None:
    assert {rule for rule in SHAPE if not page(rule).bad} == set(WITHOUT_EXAMPLE)
    assert {rule for rule in SHAPE if not page(rule).good} == set(WITHOUT_EXAMPLE)


@pytest.mark.parametrize("rule", WITH_EXAMPLE)
def test_bad_example_fires_its_rule_alone(rule: str) -> None:
    assert found_rules(page(rule).bad) - (PLACES_TO_FILL - {rule}) == {rule}


@pytest.mark.parametrize("rule", SHAPE)
def test_a_rule_that_mends_says_so(rule: str) -> None:
    text = page(rule).bad or MENDS_WITHOUT_EXAMPLE.get(rule, "")
    found = [one for one in read(text.encode()).findings if one.rule == rule]
    assert rules()[rule].fixes is SHAPE[rule].fixes is any(one.fix for one in found)


@pytest.mark.parametrize("rule", WITH_EXAMPLE)
def test_good_example_is_silent(rule: str) -> None:
    assert found_rules(page(rule).good) - (PLACES_TO_FILL - {rule}) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", rules().values(), ids=lambda one: one.id)
def test_every_page_as_markdown(rule: Rule, language: Language) -> None:
    text = markdown_page(rule, language)
    found = page_of(rule)
    assert text.startswith(f"# {rule.id} {catalogue(language).titles[rule.id]}\n")
    assert (found.text if language == "ja" else found.english) in text
    assert found.source in text
    assert (f"- {catalogue(language).labels['page-fix']}\n" in text) is rule.fixes
    assert text.count("```yaml\n") == bool(found.bad) + bool(found.good)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", rules().values(), ids=lambda one: one.id)
def test_no_page_holds_what_turns_the_direction(rule: Rule, language: Language) -> None:
    """An example shows such a mark as its escape, or the page itself would deceive."""
    assert [one for one in deceptive(markdown_page(rule, language)) if one.rule == "SYN009"] == []
