"""Where links and footnotes of a document may lead.

For the maintainer: a writer asks here before it makes a link. Only web addresses and places that
this document has are links; whatever else a plan names as a target stays plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from juso_plan.document.blocks import (
    Changed,
    Document,
    Inline,
    Inlines,
    NoteMark,
    Paragraph,
    Section,
    Strong,
    walk,
)

_WEB = re.compile(r"https?://[^\s/?#\\]+[^\s\\]*", re.IGNORECASE)


@dataclass(frozen=True)
class Targets:
    """What a document can lead to: its anchors, and its notes with the number of their marks."""

    anchors: frozenset[str]
    notes: frozenset[int]
    marks: Counter[int]

    def leads(self, target: str) -> bool:
        """Whether a link to `target` goes to a web address, or to a place in this document."""
        if target.startswith("#"):
            return target[1:] in self.anchors
        return target.isprintable() and _WEB.fullmatch(target) is not None


def targets(document: Document) -> Targets:
    """Collect the targets of a document."""
    return Targets(
        anchors=frozenset(
            block.anchor for block in walk(document.sections) if isinstance(block, Section)
        ),
        notes=frozenset(note.number for note in document.notes),
        marks=Counter(
            inline.number for inline in _inlines(document) if isinstance(inline, NoteMark)
        ),
    )


def _inlines(document: Document) -> Iterator[Inline]:
    for fact in document.cover.facts:
        for block in walk(fact.content):
            if isinstance(block, Paragraph):
                yield from _inner(block.content)
    for block in walk(document.sections):
        if isinstance(block, Paragraph):
            yield from _inner(block.content)
    for note in document.notes:
        yield from _inner(note.content)


def _inner(content: Inlines) -> Iterator[Inline]:
    for inline in content:
        yield inline
        if isinstance(inline, Strong | Changed):
            yield from _inner(inline.content)
