"""What a wording consists of.

For the maintainer: one package a language (`ja`, `en`), each with the same ids and placeholders; a
test holds them against each other. A rule has one wording, or several of which the first counts
whose `when` names an argument of the finding that is not empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, cast

from juso_plan.finding import Argument, Phrase

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a finding. Each part is a template over the arguments; "" is left out.

    `message`: what is wrong, in the words of the plan. `found` and `expected`: what stands there,
    and what should. `help`: how to mend it.
    """

    message: str
    found: str = ""
    expected: str = ""
    help: str = ""
    when: str = ""


class Topic(Protocol):
    """A module with the words of the rules on one subject."""

    TITLES: dict[str, str]
    WORDINGS: dict[str, tuple[Wording, ...]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All words of one language."""

    titles: dict[str, str]
    """The name of each rule."""
    wordings: dict[str, tuple[Wording, ...]]
    phrases: dict[str, str]
    """Arguments that are words: `Phrase` keys."""
    labels: dict[str, str]
    """Words of the reports and the command line."""

    @classmethod
    def of(
        cls, topics: Sequence[Topic], phrases: dict[str, str], labels: dict[str, str]
    ) -> Catalogue:
        """Put the topics of a language together, in the order given."""
        return cls(
            titles={rule: title for topic in topics for rule, title in topic.TITLES.items()},
            wordings={rule: words for topic in topics for rule, words in topic.WORDINGS.items()},
            phrases=phrases,
            labels=labels,
        )


def catalogue(language: Language) -> Catalogue:
    """The words of a language. The module of a language is read when it is first asked for."""
    return cast(Catalogue, import_module(f"juso_plan.messages.{language}").CATALOGUE)


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of one finding; parts without words are None."""

    message: str
    found: str | None
    expected: str | None
    help: str | None


def worded(language: Language, rule: str, args: dict[str, Argument]) -> Worded:
    """Word a finding."""
    words = catalogue(language)
    # A phrase may hold placeholders of its own, filled from the same arguments.
    filled = {
        name: words.phrases.get(value.key, value.key).format_map(args)
        if isinstance(value, Phrase)
        else value
        for name, value in args.items()
    }
    # The items of a profile (PRF-…) share one set of words.
    wordings = words.wordings.get(rule) or words.wordings[rule.partition("-")[0]]
    wording = next(one for one in wordings if not one.when or filled.get(one.when))

    def part(template: str) -> str | None:
        return template.format_map(filled) or None

    # A Japanese message puts names into 「」; those that a name brings itself become the inner 『』.
    inner = {
        name: value.replace("「", "『").replace("」", "』")
        if isinstance(value, str) and language == "ja"
        else value
        for name, value in filled.items()
    }
    return Worded(
        wording.message.format_map(inner),
        part(wording.found),
        part(wording.expected),
        part(wording.help),
    )
