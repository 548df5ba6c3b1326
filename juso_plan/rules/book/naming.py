"""One name: how it is compared, what of it says that it is a corporation, and who bears it.

For the maintainer: a plan writes one name in several ways (㈱ and 株式会社, 障がい and 障害, short forms that 団体
lists). Whether two names are near is the matter of `likeness`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from juso_plan.model.plan import Plan
from juso_plan.words import folded

_SHORT_FORMS = {
    "(福)": "社会福祉法人",
    "(社福)": "社会福祉法人",
    "(医)": "医療法人",
    "(株)": "株式会社",
    "(有)": "有限会社",
    "(合)": "合同会社",
    "(学)": "学校法人",
    "(特非)": "特定非営利活動法人",
    "(NPO)": "特定非営利活動法人",
    "NPO法人": "特定非営利活動法人",
    "(一社)": "一般社団法人",
    "(公社)": "公益社団法人",
    "(一財)": "一般財団法人",
    "(公財)": "公益財団法人",
}
FORMS = (
    "社会福祉法人",
    "特定医療法人社団",
    "医療法人社団",
    "医療法人財団",
    "社会医療法人",
    "特定医療法人",
    "医療法人",
    "認定特定非営利活動法人",
    "特定非営利活動法人",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "学校法人",
    "宗教法人",
    "株式会社",
    "有限会社",
    "合同会社",
)
_FORM_FIRST = re.compile("|".join(FORMS))
_FORM_LAST = re.compile(f"(?:{'|'.join(FORMS)})$")
_SHORT_FIRST = re.compile("|".join(map(re.escape, _SHORT_FORMS)))
_SHORT_LAST = re.compile(f"(?:{'|'.join(map(re.escape, _SHORT_FORMS))})$")
_SPELLINGS = (("障がい", "障害"), ("障碍", "障害"), ("子供", "子ども"), ("こども", "子ども"))


# --- one name ---------------------------------------------------------------------------------


@lru_cache(4096)  # a name stands in many places
def plain(name: str) -> str:
    """A name as it is compared: folded, the kind of a corporation written out (㈱ is 株式会社)."""
    text = folded(name)
    for find in (_SHORT_FIRST.match, _SHORT_LAST.search):
        if found := find(text):
            text = text[: found.start()] + _SHORT_FORMS[found[0]] + text[found.end() :]
    return text


@lru_cache(4096)
def without_form(name: str) -> tuple[str, str]:
    """A plain name without what says that it is a corporation, and that."""
    found = _FORM_FIRST.match(name)
    if found is None and name.endswith(FORMS):
        found = _FORM_LAST.search(name)
    if found is None or found.end() - found.start() == len(name):
        return name, ""
    return name[: found.start()] + name[found.end() :], found[0]


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
