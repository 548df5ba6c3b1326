"""Numbers of the headings, in the order of Japanese official papers: 第1, 1, (1), ア, (ア), a.

For the maintainer: 公用文作成の考え方 gives this order. Headings inside of a 本文 and the annex get no
number. A page of our own words in English (the 充足表) has plain figures: 1, (1).
"""

from __future__ import annotations

from dataclasses import replace

from juso_plan.document.blocks import Block, Blocks, Section

_KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)


def numbered(sections: tuple[Section, ...], language: str = "ja") -> tuple[Section, ...]:
    """The chapters with a number at every heading that carries one."""
    return tuple(
        _numbered(section, 1, position, language)
        for position, section in enumerate(sections, start=1)
    )


def number_text(level: int, position: int, language: str = "ja") -> str:
    """The number of a heading; `level` and `position` from 1."""
    if language != "ja":
        return str(position) if level == 1 else f"({position})"
    if level == 1:
        return f"第{position}"
    if level == 2:
        return str(position)
    if level == 3:
        return f"({position})"
    if level in (4, 5) and position <= len(_KANA):
        kana = _KANA[position - 1]
        return kana if level == 4 else f"({kana})"
    if level == 6 and position <= 26:
        return chr(ord("a") + position - 1)
    return f"({position})"


def _numbered(section: Section, level: int, position: int, language: str) -> Section:
    return replace(
        section,
        number=number_text(level, position, language),
        content=_content(section.content, level + 1, language),
    )


def _carries_number(block: Block) -> bool:
    return isinstance(block, Section) and not block.anchor.startswith("part")


def _content(blocks: Blocks, level: int, language: str) -> Blocks:
    position = 0
    found: list[Block] = []
    several = sum(map(_carries_number, blocks)) > 1
    for block in blocks:
        if isinstance(block, Section) and _carries_number(block):
            position += 1
            numbered_block = _numbered(block, level, position, language)
            # A part that stands alone is not counted.
            found.append(numbered_block if several else replace(numbered_block, number=""))
        else:
            found.append(block)
    return tuple(found)
