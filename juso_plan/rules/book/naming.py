"""One name: how it is compared, what of it says that it is a corporation, and who bears it.

For the maintainer: a plan writes one name in several ways (㈱ and 株式会社, 障がい and 障害, short forms that 団体
lists). Whether two names are near is the matter of `likeness`.
"""

from __future__ import annotations

from functools import lru_cache

from juso_plan.model.plan import Plan
from juso_plan.rules.book.corporate_forms import LEFT_OUT, SHORTS, begun_with, ended_with
from juso_plan.words import folded

_SHORT = tuple(SHORTS)
_LEFT_OUT = tuple(LEFT_OUT)
_SPELLINGS = (("障がい", "障害"), ("障碍", "障害"), ("子供", "子ども"), ("こども", "子ども"))


# --- one name ---------------------------------------------------------------------------------


@lru_cache(4096)  # a name stands in many places
def plain(name: str) -> str:
    """A name as it is compared: folded, the kind of a corporation written out (㈱ is 株式会社)."""
    text = folded(name)
    if short := begun_with(_SHORT, text):
        text = SHORTS[short].name + text.removeprefix(short)
    if short := ended_with(_SHORT, text):
        text = text.removesuffix(short) + SHORTS[short].name
    return text


@lru_cache(4096)
def without_form(name: str) -> tuple[str, str]:
    """A plain name without what says that it is a corporation, and the name of that form."""
    if form := begun_with(_LEFT_OUT, name):
        rest = name.removeprefix(form)
    elif form := ended_with(_LEFT_OUT, name):
        rest = name.removesuffix(form)
    else:
        return name, ""
    return (rest, LEFT_OUT[form].name) if rest else (name, "")


def spelled(name: str) -> str:
    """A plain name with one spelling of what is often spelled otherwise."""
    for written, usual in _SPELLINGS:
        name = name.replace(written, usual)
    return name


def town_stem(name: str) -> str:
    """The name of a municipality without 市, 町, 村 or 区."""
    return name[:-1] if len(name) > 2 and name[-1] in "市町村区" else name


def bodies_as_one(plan: Plan) -> dict[str, str]:
    """Every plain name of a body (団体) with the one that stands for all of that body's."""
    first: dict[str, str] = {}
    for body in plan.bodies:
        names = [plain(one) for one in (body.name, body.short, *body.aliases) if one]
        known = next((first[one] for one in names if one in first), names[0] if names else "")
        for one in names:
            first.setdefault(one, known)
    return first
