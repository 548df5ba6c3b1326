"""What a wording consists of.

For the maintainer: one package a language (`ja`, `en`) with a module a topic, each with the same ids and
placeholders; a test holds them against each other. A module is read when a word of its kind is first asked for: the
command line needs labels alone, and a plan without findings no wording. A rule has one wording, or several of which
the first counts whose `when` names an argument of the finding that is not empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from juso_plan.finding import Argument

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")


_LABELS = (
    "labels",
    "editing",
    "comparison",
    "lists",
    "changes",
    "timeline",
    "examples",
    "preview",
    "config",
)
"""Modules with words of the reports and the command line."""
_TOPICS = (
    "shape",
    "law",
    "standing",
    "support_meeting",
    "cooperation",
    "contracting",
    "small_towns",
    "ordinance",
    "support_plan",
    "guideline",
    "optional",
    "process",
    "consistency",
    "overview",
    "names",
    "references",
    "structure",
    "periods",
    "operators_map",
    "meeting_names",
    "departments",
    "citation",
    "citation_form",
    "style",
    "review",
    "profile",
    "theme",
    "settings",
)
"""Modules with the words of rules, in the order of the ids."""


class Wording(NamedTuple):
    """The words of a finding. Each part is a template over the arguments; "" is left out.

    `message`: what is wrong, in the words of the plan. `found` and `expected`: what stands there,
    and what should. `help`: how to mend it.
    """

    message: str
    found: str = ""
    expected: str = ""
    help: str = ""
    when: str = ""


class Catalogue:
    """All words of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @cached_property
    def titles(self) -> dict[str, str]:
        """The name of each rule."""
        return {
            rule: title for topic in self._read(_TOPICS) for rule, title in topic.TITLES.items()
        }

    @cached_property
    def wordings(self) -> dict[str, tuple[Wording, ...]]:
        """The words of the findings of each rule."""
        return {
            rule: words for topic in self._read(_TOPICS) for rule, words in topic.WORDINGS.items()
        }

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Arguments that are words: `Phrase` keys."""
        (shape,) = self._read(("shape",))
        phrases: dict[str, str] = shape.PHRASES
        return phrases

    @cached_property
    def labels(self) -> dict[str, str]:
        """Words of the reports and the command line."""
        return {name: text for part in self._read(_LABELS) for name, text in part.LABELS.items()}

    def _read(self, names: tuple[str, ...]) -> Iterator[Any]:
        for name in names:
            yield import_module(f"juso_plan.messages.{self._language}.{name}")


@cache
def catalogue(language: Language) -> Catalogue:
    """The words of a language."""
    return Catalogue(language)


class Worded(NamedTuple):
    """The words of one finding; parts without words are None."""

    message: str
    found: str | None
    expected: str | None
    help: str | None


def worded(language: Language, rule: str, args: dict[str, Argument]) -> Worded:
    """Word a finding."""
    from juso_plan.finding import Phrase

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
