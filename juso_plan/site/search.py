"""The index of the search: files of JavaScript data, so that a page opened from a folder can read them.

For the maintainer: a page from a folder (file://) may load scripts but not fetch data. There are files of
two kinds. `grams-NN.js` tells for every two characters in a row which plans have them; the first
character decides the file, so that a search loads no more files than it has characters. `text-N.js` has
the texts of plan N, section by section; it is loaded where all pairs of the search are met. Both sides
(`folded` here and in search.js) must fold in the same way. In memory there are the pairs alone, about
10 kB a plan.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from juso_plan.document.blocks import Blocks, Document, Section
from juso_plan.render.cover import head_facts
from juso_plan.render.plain import line_text, shown, texts
from juso_plan.render.wording import words
from juso_plan.site.entries import Entry

MOST_SHARDS = 64
_PLANS_A_SHARD = 10
"""How many plans make another file of pairs worth while."""
_END = "\n"
"""Behind the last character of a text, so that every character begins a pair."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one section. `anchor` leads to it, `heading` names it with those above it."""

    anchor: str
    heading: str
    text: str


def passages(document: Document) -> Iterator[Passage]:
    """The texts of a document, section by section, each once."""
    cover = document.cover
    head = [cover.municipality, cover.state, cover.title, cover.subtitle]
    for fact in head_facts(document):
        head += [fact.label, *texts(fact.content)]
    yield Passage("page-top", "", _joined(head))
    for section in document.sections:
        yield from _below(section, "")
    notes = [line_text(note.content) for note in document.notes]
    if notes:
        yield Passage("page-notes", words(document.language).notes, _joined(notes))


def _below(section: Section, above: str) -> Iterator[Passage]:
    own: Blocks = tuple(one for one in section.content if not isinstance(one, Section))
    heading = shown(f"{section.number} {section.title}".strip())
    heading = f"{above} › {heading}" if above else heading
    link = section.link.text if section.link else ""
    yield Passage(
        section.anchor, heading, _joined([section.title, section.badge, link, *texts(own)])
    )
    for block in section.content:
        if isinstance(block, Section):
            yield from _below(block, heading)


def _joined(lines: list[str]) -> str:
    return "\n".join(shown(line) for line in lines if line)


def folded(text: str) -> str:
    """A text as it is compared: each character in NFKC and small, white space left out."""
    return "".join(map(_folded, text))


@lru_cache(maxsize=8192)
def _folded(char: str) -> str:
    return "".join(normalize("NFKC", char).lower().split())


class Index:
    """The index in the making. Plans are added in the order of their numbers, from 0."""

    def __init__(self) -> None:
        self._plans: dict[str, bytearray] = {}
        """For each pair its plans, as steps from one to the next in hexadecimal."""
        self._last: dict[str, int] = {}
        self._count = 0

    def add(self, document: Document) -> tuple[str, str]:
        """Take a plan in; gives the file of its texts, by name and content."""
        number, self._count = self._count, self._count + 1
        found = list(passages(document))
        for pair in {pair for one in found for pair in _pairs(folded(one.text))}:
            step = number - self._last.get(pair, 0)
            self._plans.setdefault(pair, bytearray()).extend(b"%x," % step)
            self._last[pair] = number
        rows = [[one.anchor, one.heading, one.text] for one in found]
        return f"text-{number}.js", _call(f"text-{number}", rows)

    def files(self, entries: list[Entry]) -> Iterator[tuple[str, str]]:
        """The other files, by name and content. `entries` are the plans in their order."""
        count = min(MOST_SHARDS, 1 + self._count // _PLANS_A_SHARD)
        rows = [[one.address, one.title, one.prefecture + one.municipality] for one in entries]
        yield "plans.js", _call("plans", {"shards": count, "plans": rows})
        shards: list[list[str]] = [[] for _ in range(count)]
        for pair in sorted(self._plans):
            shards[ord(pair[0]) % count].append(pair)
        for shard, pairs in enumerate(shards):
            data = {pair: self._plans[pair].decode().rstrip(",") for pair in pairs}
            yield f"grams-{shard}.js", _call(f"grams-{shard}", data)


def _pairs(text: str) -> Iterator[str]:
    padded = text + _END
    return (padded[at : at + 2] for at in range(len(text)))


def _call(name: str, data: object) -> str:
    """A script that hands data over. ASCII would double it; what could end a script is escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'jusoSearch.put("{name}",{text});\n'
