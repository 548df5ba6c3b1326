"""Near misses of the names of laws: a mark or a character left out, put in or exchanged.

For the maintainer: a near miss is asserted, so what may be another law is left alone: short names, a
known name inside of a longer one, two laws that are equally near.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from juso_plan.law.statutes import find_statute, statutes
from juso_plan.words import folded

_UNDER_A_LAW: Final = re.compile(r"(.+)施行(?:令|規則|細則)")
_SHORTEST_NAME: Final = 5
_OTHER_LAWS: Final = {"精神保健福祉士法"}
"""Laws that are not in the tables but stand near one that is."""


def near_law(name: str) -> tuple[str, str] | None:
    """What is miswritten in a law's name, and the known name that was meant.

    None where that can't be told. Of an ordinance (介護保健法施行令) only the law's name is looked at.
    """
    written = folded(name)
    match = _UNDER_A_LAW.fullmatch(written)
    if match and find_statute(match[1]):
        return None  # an ordinance under a known law, though it is not in the tables itself
    for part in (written, match[1] if match else ""):
        if len(part) + 1 < _SHORTEST_NAME or part in _OTHER_LAWS:
            continue
        near: dict[str, tuple[int, str]] = {}
        for known in _names():
            distance = _distance(_plain(part), _plain(known))
            # A name inside of a longer one (旧社会福祉法, 同法施行規則) is no slip.
            if distance <= max(1, len(known) // 9) and known not in part:
                statute = find_statute(known)
                assert statute is not None
                near[statute.name] = min((distance, known), near.get(statute.name, (99, "")))
        least = min((distance for distance, _ in near.values()), default=0)
        meant = [known for distance, known in near.values() if distance == least]
        if len(meant) == 1:
            return part, meant[0]
    return None


@cache
def _names() -> tuple[str, ...]:
    """The names and short forms that are long enough to be compared."""
    return tuple(
        name
        for one in statutes()
        for name in (one.name, *one.abbreviations)
        if len(name) >= _SHORTEST_NAME
    )


def _plain(name: str) -> str:
    """A name without marks, and with one spelling of what is often spelled otherwise."""
    name = re.sub(r"[・･、,.「」『』]", "", name)
    return re.sub("障がい|障碍", "障害", re.sub("子供|こども", "子ども", name))


def _distance(one: str, other: str) -> int:
    """How many characters must be put in, taken out or changed."""
    before = list(range(len(other) + 1))
    for row, char in enumerate(one, start=1):
        now = [row]
        for column, beside in enumerate(other, start=1):
            change = before[column - 1] + (char != beside)
            now.append(min(before[column] + 1, now[-1] + 1, change))
        before = now
    return before[-1]
