"""How the programmes of a plan are called in a list: one sure name each, and every name known for it.

For the maintainer: a statutory slot is called by its key, a part of one by the name of its whole and its
own behind a slash, so that no two are called the same. A reader also takes what else the plan calls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from juso_plan.law.project import item_label
from juso_plan.model.filled import Filled, filled_slots
from juso_plan.model.plan import Plan
from juso_plan.words import folded


@dataclass(frozen=True, slots=True)
class Listed:
    """A programme, the name that it bears in a list, and what else it may be called there."""

    filled: Filled
    label: str
    others: frozenset[str]
    is_part: bool = False

    @property
    def place(self) -> str:
        """Where it stands in the Act: 第1号イ."""
        return item_label(self.filled.slot)


def listed_programmes(plan: Plan) -> tuple[Listed, ...]:
    """Every programme of the plan that can hold 拠点, in the order of the Act, the parts behind."""
    found: list[Listed] = []
    for filled in filled_slots(plan.programmes):
        programme, slot = filled.programme, filled.slot
        place = item_label(slot)
        names = {slot.key, slot.name, *filter(None, _own_names(filled)), place}
        names |= {f"{place}{one}" for one in (slot.key, programme.name) if one}
        whole = Listed(filled, slot.key, frozenset(map(_bare, names)))
        found.append(whole)
        found += _parts(whole)
    return tuple(found)


def _parts(whole: Listed) -> Iterator[Listed]:
    parts = whole.filled.parts()
    titles = [one.programme.title for one in parts]
    for index, part in enumerate(parts):
        title = titles[index]
        label = f"{whole.label}／{title}"
        if titles.count(title) > 1:
            label += f"（{titles[: index + 1].count(title)}）"
        own = {title, *filter(None, _own_names(part))}
        others = own | {f"{one}{name}" for one in whole.others for name in own}
        listed = Listed(part, label, frozenset(map(_bare, others)), is_part=True)
        yield listed
        yield from _parts(listed)


def _own_names(filled: Filled) -> tuple[str | None, ...]:
    one = filled.programme
    return one.name, one.scheme_name, one.nickname


def _bare(text: str) -> str:
    """A name as it is compared: without blanks, and without the marks that stand between its parts."""
    return re.sub(r"[/()\[\]【】・:>→\-]", "", folded(text)).casefold()


def meant_by(name: str, listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """The programmes that a name may mean: one where it is sure, none where it is not known."""
    plain = _bare(name)
    programmes = tuple(listed)
    sure = tuple(one for one in programmes if _bare(one.label) == plain)
    return sure or tuple(one for one in programmes if plain in one.others)
