"""The languages say the same things.

For the maintainer: a new id needs words in every language, over the same arguments. Japanese is
the one that the others are held against. Whether the arguments are those that a rule gives is
tried where findings are made.
"""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from juso_plan.finding import Argument, Phrase
from juso_plan.messages.catalogue import LANGUAGES, Catalogue, Language, Wording, catalogue, worded

PARTS = ("message", "found", "expected", "help")
OTHERS = tuple(language for language in LANGUAGES if language != "ja")
NOT_FOR_PLANNERS = re.compile(
    r"\b(?:null|mapping|type error|illegal|violation)\b|違反|不正", re.IGNORECASE
)


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def parts(wording: Wording) -> dict[str, str]:
    return {part: getattr(wording, part) for part in PARTS}


def templates(words: Catalogue) -> Iterator[tuple[str, str]]:
    """Every text of a language, each with a name to find it by."""
    for kind, texts in (
        ("title", words.titles),
        ("phrase", words.phrases),
        ("label", words.labels),
    ):
        for key, text in texts.items():
            yield f"{kind} {key}", text
    for rule, wordings in words.wordings.items():
        for number, wording in enumerate(wordings):
            for part, text in parts(wording).items():
                yield f"{rule} {number} {part}", text


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", ["titles", "wordings", "phrases", "labels"])
def test_same_ids_in_the_same_order(language: Language, kind: str) -> None:
    assert list(getattr(catalogue(language), kind)) == list(getattr(catalogue("ja"), kind))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("rule", catalogue("ja").wordings)
def test_same_wordings(language: Language, rule: str) -> None:
    ours, theirs = catalogue("ja").wordings[rule], catalogue(language).wordings[rule]
    assert [one.when for one in theirs] == [one.when for one in ours]
    for mine, other in zip(ours, theirs, strict=True):
        assert {part: bool(text) for part, text in parts(other).items()} == {
            part: bool(text) for part, text in parts(mine).items()
        }
        assert {part: placeholders(text) for part, text in parts(other).items()} == {
            part: placeholders(text) for part, text in parts(mine).items()
        }


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", catalogue("ja").phrases)
def test_same_placeholders_in_phrases(language: Language, key: str) -> None:
    ours, theirs = catalogue("ja").phrases[key], catalogue(language).phrases[key]
    assert placeholders(theirs) == placeholders(ours)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", catalogue("ja").labels)
def test_same_placeholders_in_labels(language: Language, key: str) -> None:
    ours, theirs = catalogue("ja").labels[key], catalogue(language).labels[key]
    assert placeholders(theirs) == placeholders(ours)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_title_and_words(language: Language) -> None:
    words = catalogue(language)
    assert set(words.titles) == set(words.wordings)
    assert all(words.titles.values())
    assert all(wording.message for several in words.wordings.values() for wording in several)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_last_wording_holds_always(language: Language) -> None:
    for rule, wordings in catalogue(language).wordings.items():
        *before, last = wordings
        assert not last.when, rule
        assert all(one.when for one in before), rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_of_programmers_or_of_blame(language: Language) -> None:
    assert [
        (name, text)
        for name, text in templates(catalogue(language))
        if NOT_FOR_PLANNERS.search(text)
    ] == []


@pytest.mark.parametrize("language", OTHERS)
def test_japanese_stands_in_quotes_in_findings(language: Language) -> None:
    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    for rule, wordings in catalogue(language).wordings.items():
        for wording in wordings:
            for part, text in parts(wording).items():
                assert not japanese.search(re.sub(r'"[^"]*"', "", text)), (rule, part)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", catalogue("ja").wordings)
def test_words_can_be_filled(language: Language, rule: str) -> None:
    """Braces in an argument are text like any other."""
    for wording in catalogue(language).wordings[rule]:
        names = set().union(*(placeholders(text) for text in parts(wording).values()))
        others = {one.when for one in catalogue(language).wordings[rule]} - {"", wording.when}
        args: dict[str, Argument] = dict.fromkeys(names, "{窓口}")
        args |= dict.fromkeys(others, "")
        said = worded(language, rule, args)
        for part, template in parts(wording).items():
            text = getattr(said, part)
            if not template:
                assert text is None
            else:
                assert text.count("{窓口}") == sum(
                    name is not None for _, name, _, _ in Formatter().parse(template)
                )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", catalogue("ja").phrases)
def test_phrases_can_be_filled(language: Language, key: str) -> None:
    text = catalogue(language).phrases[key]
    args: dict[str, Argument] = dict.fromkeys(placeholders(text), "12345")
    said = worded(language, "SYN117", args | {"problem": Phrase(key)})
    assert "{{" not in said.message
    assert said.message.count("12345") == len(placeholders(text))


def test_a_problem_without_words_is_told_in_the_words_of_the_parser() -> None:
    said = worded("en", "SYN117", {"problem": Phrase("found something else")})
    assert said.message.endswith("found something else")


def test_the_first_wording_whose_argument_is_there_counts() -> None:
    args: dict[str, Argument] = {"name": "対象", "known": "対象者・内容"}
    with_word = worded("ja", "SYN203", args | {"suggestion": "対象者"})
    without = worded("ja", "SYN203", args | {"suggestion": ""})
    assert (with_word.expected, without.expected) == ("対象者", "対象者・内容")
