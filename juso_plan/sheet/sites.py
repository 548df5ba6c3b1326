"""What a plan says in a list of 拠点: a text for each cell.

For the maintainer: the one place that makes a cell out of a value. The import compares cells with it
and so finds no change in what the export wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from juso_plan.model.base import key_specs
from juso_plan.model.programme import Site
from juso_plan.model.values import Count
from juso_plan.sheet.columns import MAIN, NAME, NICKNAME, PROGRAMME, SITE_KEYS
from juso_plan.sheet.programmes import Listed

BETWEEN = "、"
"""What stands between the items of a list in a cell."""
_INSIDE = re.compile(r"（[^（）]*）|\([^()]*\)|「[^「」]*」|『[^『』]*』|【[^【】]*】")
_MARKS = re.compile("[、，,;；]")


def listed_name(site: Site) -> str:
    """What a site is called in a list: its name, else its 通称; "" where it has neither."""
    return plain(site.name or site.nickname or "")


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A 拠点 of a plan as a row: the cells by the keys of columns; those that it does not state lack."""

    listed: Listed
    site: Site
    main: Site | None
    cells: dict[str, str]


def site_rows(programmes: Sequence[Listed]) -> Iterator[SiteRow]:
    """Every 拠点, each with its サテライト below it, in the order of the plan; those without a name too."""
    for one in programmes:
        for site in one.filled.programme.sites:
            yield _row(one, site, None)
            for satellite in site.satellites:
                yield _row(one, satellite, site)


def _row(listed: Listed, site: Site, main: Site | None) -> SiteRow:
    cells = {PROGRAMME: readable(listed.label)}
    if main:
        cells[MAIN] = listed_name(main)
    cells |= {key: text for key in SITE_KEYS if (text := cell_text(site, key))}
    if NAME not in cells and NICKNAME in cells:
        cells[NAME] = cells.pop(NICKNAME)
    return SiteRow(listed, site, main, cells)


def cell_text(site: Site, key: str) -> str:
    """What a site says of a key, as a cell holds it; "" where it says nothing."""
    value = getattr(site, key_specs(Site)[key].attribute)
    if isinstance(value, tuple):
        return _joined([readable(str(one)) for one in value])
    return readable(value.text if isinstance(value, Count) else str(value or ""))


def _joined(items: list[str]) -> str:
    """Items in one cell: in a line, or in lines where one of them holds a mark that would part it."""
    is_parted = any(split_items(one) != [one] for one in items)
    return ("\n" if is_parted else BETWEEN).join(items)


def split_items(text: str) -> list[str]:
    """The items of a cell: its lines, or what stands between commas outside of brackets."""
    if "\n" in text.strip():
        parts = text.split("\n")
    else:
        hidden = _INSIDE.sub(lambda match: "x" * len(match[0]), text)
        edges = [-1, *(match.start() for match in _MARKS.finditer(hidden)), len(text)]
        parts = [text[a + 1 : b] for a, b in pairwise(edges)]
    return [part.strip() for part in parts if part.strip()]


def plain(text: str) -> str:
    """A text of a cell as it is compared: what a spreadsheet does not keep is left out."""
    return readable(re.sub("\r\n?", "\n", text)).strip()


UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What neither a plan file nor a cell can hold; in a plan it may stand escaped, in quotes."""


def readable(text: str) -> str:
    """The text without the characters that can't be in a cell."""
    return UNREADABLE.sub("", text)
