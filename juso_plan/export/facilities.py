"""Every place where a plan's programmes are run, as data about it for others: once for each programme.

For the maintainer: a plan names a place in several programmes and gives its address and telephone once;
what a mention lacks of these is taken from the first that has it. What a programme says of all its places
(設置形態, 担当課, a 実施方式 that is the only one) holds for a place that does not say its own; its 圏域 are those
of all places together, and are not taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from juso_plan.model.entity import Entity
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Site
from juso_plan.sheet.programmes import Listed, listed_programmes
from juso_plan.sheet.sites import listed_name, site_rows
from juso_plan.words import folded


@dataclass(frozen=True, slots=True)
class Facility:
    """A place in a programme. Texts are "" where the plan does not say.

    `id` follows from the municipality, the programme and the name alone, so it stays from year to year.
    """

    id: str
    listed: Listed
    name: str
    main: str
    nickname: str
    operator: str
    address: str
    telephone: str
    methods: tuple[str, ...]
    setting: str
    departments: tuple[str, ...]
    areas: tuple[str, ...]
    types: tuple[str, ...]
    note: str


def facilities(plan: Plan) -> Iterator[Facility]:
    """Every place that has a name, satellites too, in the order of the plan."""
    rows = [one for one in site_rows(listed_programmes(plan)) if listed_name(one.site)]
    mentions: dict[str, list[Site]] = {}
    for one in rows:
        mentions.setdefault(folded(listed_name(one.site)), []).append(one.site)
    code = (plan.municipality and plan.municipality.code) or ""
    given: dict[str, int] = {}
    for one in rows:
        site, name = one.site, listed_name(one.site)
        body = (site, *mentions[folded(name)])
        programme = one.listed.filled.programme
        chain = (site, programme, *one.listed.filled.parents)
        methods = _first(chain, "methods") or ()
        main = listed_name(one.main) if one.main else ""
        yield Facility(
            id=_id(given, code, one.listed.label, main, name),
            listed=one.listed,
            name=name,
            main=main,
            nickname=_first(body, "nickname") or "",
            operator=_first(body, "operator") or "",
            address=_first(body, "address") or "",
            telephone=_first(body, "telephone") or "",
            methods=site.methods or (methods if len(methods) == 1 else ()),
            setting=_first(chain, "setting") or "",
            departments=_first(chain, "departments") or (),
            areas=site.areas,
            types=site.types,
            note=site.note or "",
        )


def _first(entities: Iterable[Entity], attribute: str) -> Any:
    """What the first says that says it; None where none does."""
    return next(filter(None, (getattr(one, attribute) for one in entities)), None)


def _id(given: dict[str, int], *parts: str) -> str:
    """The code of the municipality and ten digits of a digest; of two that are named alike the second counts on."""
    digest = sha256("\n".join(map(folded, parts)).encode()).hexdigest()[:10]
    made = f"{parts[0]}-{digest}" if parts[0] else digest
    given[made] = given.get(made, 0) + 1
    return made if given[made] == 1 else f"{made}-{given[made]}"
