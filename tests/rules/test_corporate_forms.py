"""The one list of corporate forms, as every rule that asks for one sees it."""

from collections import Counter

import pytest

from juso_plan.model.base import attributes
from juso_plan.model.municipality import Body
from juso_plan.rules.book.corporate_forms import CORPORATE_FORMS, WRITTEN, CorporateForm, form_of
from juso_plan.rules.book.naming import plain, without_form
from juso_plan.words import folded
from tests.rules.conftest import Marked

NO_CORPORATIONS = {
    "市町村",
    "都道府県",
    "社会福祉協議会",
    "広域連合",
    "一部事務組合",
    "任意団体",
    "その他",
}
"""The kinds of bodies (団体) that no name shows by a form of corporation."""


def test_every_way_of_writing_stands_for_one_form() -> None:
    counts = Counter(text for form in CORPORATE_FORMS for text in form.written)
    assert [text for text, often in counts.items() if often > 1] == []
    assert {text: folded(text) for text in WRITTEN} == {text: text for text in WRITTEN}


def test_every_kind_of_corporation_is_a_form() -> None:
    kinds = attributes(Body)["kind"].scalar
    assert kinds
    assert {*kinds.words} - {form.name for form in CORPORATE_FORMS} == NO_CORPORATIONS


@pytest.mark.parametrize(("text", "form"), WRITTEN.items(), ids=WRITTEN)
def test_a_name_shows_its_form_before_it_or_behind(text: str, form: CorporateForm) -> None:
    assert form_of(f"{text}甲乙会") is form
    assert form_of(f"甲乙会{text}") is form
    for name in (f"{text}甲乙会", f"甲乙会{text}"):
        bare, left_out = without_form(plain(name))
        assert (bare, left_out) == ("甲乙会", form.name) or not form.is_left_out


@pytest.mark.parametrize("name", ["甲乙会", "法人会", "見本市福祉課", "社会福祉協議会", ""])
def test_a_name_without_a_form(name: str) -> None:
    assert form_of(name) is None
    assert without_form(name) == (name, "")


def test_a_form_alone_is_the_name() -> None:
    assert without_form("社会福祉法人") == ("社会福祉法人", "")


def test_what_the_ordinance_names() -> None:
    assert {form.name for form in CORPORATE_FORMS if form.is_in_ordinance} == {
        "社会福祉法人",
        "一般社団法人",
        "一般財団法人",
        "公益社団法人",
        "公益財団法人",
        "社団法人",
        "財団法人",
        "特定非営利活動法人",
    }


def test_all_rules_see_all_forms(marked: Marked) -> None:
    """GLM008 a form where a name should stand, ORD006 what the ordinance doesn't name, CON018 none of the city's."""
    alone = "".join(f"      - ⟦GLM008⟧{text}\n" for text in WRITTEN)
    marked(f"事業:\n  参加支援事業:\n    委託先:\n{alone}", "GLM008")
    named = "".join(
        f"      - {'' if form.is_in_ordinance else '⟦ORD006⟧'}{text}{number}の会\n"
        for number, (text, form) in enumerate(WRITTEN.items())
    )
    marked(f"事業:\n  参加支援事業:\n    委託先:\n{named}", "ORD006")
    asked = "".join(f"      - ⟦CON018⟧{text}甲の会\n" for text in WRITTEN)
    marked(f"事業:\n  参加支援事業:\n    担当課:\n{asked}", "CON018")
