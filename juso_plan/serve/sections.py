"""Which section of the document shows a place of the plan, by the names that lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from juso_plan.document.blocks import Document, Section
from juso_plan.document.build import CHAPTER_KEYS
from juso_plan.words import folded


def section_of(document: Document, path: tuple[str, ...]) -> Section | None:
    """The smallest section that a path (`Located.path`) leads into; None for what no chapter shows."""
    within = [one for one in document.sections if path and path[0] in _keys(one)]
    sections = [each for one in within or document.sections for each in _with_parts(one)]
    for name in reversed(path):
        for one in sections:
            if folded(one.title) == folded(name):
                return one
    return within[0] if within else None


def _keys(chapter: Section) -> tuple[str, ...]:
    return CHAPTER_KEYS.get(chapter.anchor, ())


def _with_parts(section: Section) -> Iterator[Section]:
    yield section
    for block in section.content:
        if isinstance(block, Section):
            yield from _with_parts(block)
