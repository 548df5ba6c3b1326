"""The overview tables of a paper (一覧) against the details in 事業.

For the maintainer: a finding here is a contradiction. What one of the two leaves out is none, nor is a name
that is only shorter; what a row names and the details name otherwise is. Rows whose programme is not in
事業 are those of LAW001 to LAW003, but for the programme in the 柱書, for which these do not ask.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain

from juso_plan.finding import Placed, finding
from juso_plan.law import Slot, slot, slots, type_terms
from juso_plan.model.meant import nearest
from juso_plan.model.overview import Overview, OverviewRow
from juso_plan.model.programme import Programme, Site
from juso_plan.rules.book.named import town_of
from juso_plan.rules.book.naming import bodies_as_one, plain, spelled, without_form
from juso_plan.rules.book.operators import all_sites
from juso_plan.rules.case import Case, SlotSubject, Subject, programmes_below
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded

_GENERAL = re.compile(
    r"^(?:各|市内|町内|村内|区内|関係)|(?:等|など|ほか|他)$|[0-9]+(?:か所|カ所|ヶ所|ヵ所|箇所|団体|施設|名|人)"
)
"""Words for sites or sections that name none."""

_UNIT = re.compile(r"(?:[都道府県市町村区部局課室係所署)]|センター)$")
"""What the name of a section, or of what holds it, ends with."""

_GROUP = re.compile(r"(?<=[課室])[^課室]+(?:係|班|担当|グループ)$")
"""A group in a section."""

_HOLLOW = re.compile(
    r"地域支援事業|支援事業|事業|支援|の?運営|補助金|交付金|に?向けた|等|のうち.*もの|[・()「」の]"
)
"""What may be missing in the name of a programme, and it is the same."""


@rule("CON002", Weight.CONTRADICTION, Case.overviews, reads=("rows",))
def overview(case: Case, subject: Subject[Overview]) -> Iterator[Answer]:
    """一覧の行が、「事業」に書かれたことと合うかを見る。

    一覧は、資料にある事業一覧表を印字のまま写したものである。行に書かれた号、名称、拠点、担当課を、その事業の
    「事業」での書き方と比べる。行が書いていないことは見ない。拠点は名称、通称のどちらでもよく、担当課は部の名前が
    なくてもよい。名称は、法の事業名や、短くした名前なら合うとする。資料の中で食い違っていて、どちらも印字のまま
    写したのなら、「確認済み」に挙げる。新しい計画では一覧を書かない。表は「事業」から作られる。

    悪い例:
        一覧:
          - 行:
              - {号: 1, 記号: イ, 事業: 地域包括支援センターの運営, 拠点: [東地域包括支援センター, 南地域包括支援センター]}

    良い例:
        一覧:
          - 行:
              - {号: 1, 記号: イ, 事業: 地域包括支援センターの運営, 拠点: [東地域包括支援センター, 西地域包括支援センター]}

    English:
        What a row of an overview names (item, name, 拠点, 担当課) agrees with the details of its programme under 事業.
        What a row leaves out is no contradiction; nor is a name that is only shorter, a nickname of a 拠点, or a
        section without its department.

    出典:
        計画の中の突き合わせ
    """
    for row in subject.entity.rows:
        found = slot(row.slot) if row.slot else None
        if found is None:
            yield from _unknown(case, row)
            continue
        if row.item is not None and row.item != found.item:
            yield finding(
                "CON002",
                row.node("item"),
                programme=found.key,
                item=str(row.item),
                expected=str(found.item),
            )
        details = next((one for one in case.slots() if one.slot == found), None)
        if details is None:
            yield from _absent(case, row, found)
            continue
        yield from _name(case, row, found, details)
        if any(one.is_aside("sites", "parts", "departments") for one in _family(details)):
            yield NotRead()
            continue
        yield from _sites(case, row, found, details)
        yield from _departments(case, row, found, details)


def _unknown(case: Case, row: OverviewRow) -> Iterator[Answer]:
    """A row of a programme that is neither one of the Act's nor named in the plan."""
    plan = case.plan
    every = [one.entity for one in case.parts()]
    names = {folded(name) for one in every for name in (one.name, one.nickname) if name}
    names |= {folded(one.name) for one in plan.initiatives if one.name}
    if row.slot and plan.programmes is not None and folded(row.slot) not in names:
        near = nearest(row.slot, tuple(one.key for one in slots()))
        yield finding("CON002", row.node("slot"), unknown=row.slot, suggestion=near)


def _absent(case: Case, row: OverviewRow, found: Slot) -> Iterator[Answer]:
    """A programme in the 柱書 that 事業 does not hold although it holds others of its item."""
    if not (case.is_statutory and found.heading and found.parent):
        return
    if any(one.slot and one.slot.parent == found.parent for one in case.slots()):
        yield finding("CON002", row.node("slot"), absent=found.key, parent=found.parent)


# --- 名称 -------------------------------------------------------------------------------------


def _name(case: Case, row: OverviewRow, found: Slot, details: SlotSubject) -> Iterator[Answer]:
    """A name that is neither the programme's own nor the Act's, nor one of these made shorter."""
    if row.name is None:
        return
    programme = details.entity
    own = [one for one in (programme.name, programme.scheme_name, programme.nickname) if one]
    own += [one.name for one in programme.parts if one.name]
    known = [*own, *_statutory(found), *filter(None, [programme.former_name])]
    if any(_is_one_programme(row.name, one) for one in known):
        return
    others = [one for one in slots() if one != found and _core(row.name) == _core(one.name)]
    if own or others:
        has = own[0] if own else found.name
        place = programme.node("name") if programme.name else details.key
        yield finding(
            "CON002",
            row.node("name"),
            related=place.start,
            programme=found.key,
            name=row.name,
            has=has,
        )


def _statutory(found: Slot) -> Iterator[str]:
    """The names that the Act and its notices have for a slot."""
    yield from (found.key, found.name)
    yield from (one.name for one in type_terms() if one.slot == found.key)


def _core(name: str) -> str:
    """What is peculiar to the name of a programme."""
    text = spelled(folded(name))
    return _HOLLOW.sub("", text) or text


def _is_one_programme(one: str, other: str) -> bool:
    """Whether two names can mean one programme: one is the other, made shorter."""
    whole = spelled(folded(one)), spelled(folded(other))
    if _is_shortened(*whole) or _is_shortened(*reversed(whole)):
        return True
    cores = _core(one), _core(other)
    return _is_shortened(*cores) or _is_shortened(*reversed(cores))


def _is_shortened(short: str, long: str) -> bool:
    """Whether all of a name's characters stand in another one, in their order."""
    rest = iter(long)
    return len(short) > 1 and all(char in rest for char in short)


# --- 拠点 -------------------------------------------------------------------------------------


def _sites(case: Case, row: OverviewRow, found: Slot, details: SlotSubject) -> Iterator[Answer]:
    """Sites that the details don't have: as contractors, otherwise, or not at all."""
    family = [*_family(details), *_sharing(case, details)]
    if any(site.is_aside("name", "nickname") for one in family for site in all_sites(one.sites)):
        yield NotRead()
        return
    every = (_names_of(site) for one in family for site in all_sites(one.sites))
    named = [one for one in every if one]
    if not named and any(one.openness("sites") == "記載なし" for one in family):
        return
    as_one = bodies_as_one(case.plan)
    called = _Called(({_key(name, as_one) for name in one} for one in named), town_of(case))
    missing = list(_missing(row, "sites", lambda site: called.has(_key(site, as_one))))
    if not missing:
        return
    contractors = {_key(one, as_one) for each in family for one in each.contractors}
    names = "、".join(one for one, _ in missing)
    is_contracted = all(_key(one, as_one) in contractors for one, _ in missing)
    programme = details.entity
    place = programme.node("sites") if programme.sites else details.key
    yield finding(
        "CON002",
        missing[0][1],
        related=place.start,
        programme=found.key,
        sites="" if is_contracted else names,
        contracted=names if is_contracted else "",
        has="、".join(one[0] for one in named),
    )


def _key(name: str, as_one: dict[str, str]) -> str:
    """A name as it is compared, of a body with several names always the same."""
    text = plain(name)
    return without_form(as_one.get(text, text))[0]


def _names_of(site: Site) -> tuple[str, ...]:
    """How a site may be called, first as it is shown."""
    name, nickname = site.name, site.nickname
    both = (f"{name}({nickname})",) if name and nickname else ()
    return (*both, *filter(None, (name, nickname)))


class _Called:
    """The sites of a programme by all that each is called, to look up the names of a table."""

    def __init__(self, named: Iterable[set[str]], town: str) -> None:
        self._named = list(named)
        self._all = set(chain.from_iterable(self._named))
        self._town = town

    def has(self, site: str) -> bool:
        """Whether a name is that of one, perhaps in short or with the municipality before it."""
        town = self._town
        if {site, site.removeprefix(town), f"{town}{site}"} & self._all:
            return True
        short = set(self._longer.get(site, ()))
        short.update(*(self._whole.get(end, ()) for end in _ends(site)))
        return len(short) == 1 or (bool(short) and len(short) == len(self._named))

    @cached_property
    def _longer(self) -> dict[str, set[int]]:
        """By each beginning and end of a name the sites that bear it."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, names in enumerate(self._named):
            for end in chain.from_iterable(map(_ends, names)):
                found[end].add(number)
        return found

    @cached_property
    def _whole(self) -> dict[str, set[int]]:
        """By each name the sites that bear it."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, names in enumerate(self._named):
            for name in names:
                found[name].add(number)
        return found


_LONGEST_NAME = 100


def _ends(name: str) -> Iterator[str]:
    """What a name begins and ends with, of two characters at least, and no more than a name has."""
    for length in range(2, min(len(name), _LONGEST_NAME) + 1):
        yield name[:length]
        yield name[-length:]


def _sharing(case: Case, details: SlotSubject) -> Iterator[Programme]:
    """The programmes whose sites are the same (拠点の共用)."""
    wanted = {folded(one.shared_sites) for one in _family(details) if one.shared_sites}
    for one in case.slots():
        if one.slot and wanted & {one.slot.key, folded(one.entity.name or one.slot.key)}:
            yield from _family(one)


# --- 担当課 -----------------------------------------------------------------------------------


def _departments(
    case: Case, row: OverviewRow, found: Slot, details: SlotSubject
) -> Iterator[Answer]:
    """Sections that the details don't have; the 重層的支援会議 belongs to 多機関協働事業."""
    family = _family(details)
    sites = chain.from_iterable(all_sites(one.sites) for one in family)
    meetings = case.meetings("multilayer") if found.item == 5 else ()
    lists = [
        *(one.departments for one in (*family, *details.parents)),
        *(one.departments for one in sites),
        *(one.entity.departments for one in meetings),
    ]
    named = list(dict.fromkeys(chain.from_iterable(lists)))
    if not named and any(one.openness("departments") == "記載なし" for one in family):
        return
    known = [_section(one) for one in named]

    def is_there(section: str) -> bool:
        name = _section(section)
        return any(_is_one_section(name, one) or _is_one_section(one, name) for one in known)

    missing = list(_missing(row, "departments", is_there))
    if missing:
        programme = details.entity
        place = programme.node("departments") if programme.departments else details.key
        yield finding(
            "CON002",
            missing[0][1],
            related=place.start,
            programme=found.key,
            sections="、".join(one for one, _ in missing),
            has="、".join(named),
        )


def _section(name: str) -> str:
    """A section without the group in it."""
    return _GROUP.sub("", folded(name))


def _is_one_section(short: str, long: str) -> bool:
    """Whether a section is the other one, named without what holds it or what it holds."""
    before, found, after = long.rpartition(short)
    is_begun = not before or _UNIT.search(before)
    is_ended = not after or after.startswith("(") or _UNIT.search(short)
    return bool(short and found and is_begun and is_ended)


# --- both -------------------------------------------------------------------------------------


def _family(details: SlotSubject) -> tuple[Programme, ...]:
    """A programme with its parts, and that of an item with those in its slots."""
    return (details.entity, *programmes_below(details.entity))


def _missing(
    row: OverviewRow, attribute: str, is_there: Callable[[str], bool]
) -> Iterator[tuple[str, Placed]]:
    """What a row names and the details do not, with its place."""
    values: tuple[str, ...] = getattr(row, attribute)
    for value, node in zip(values, row.item_nodes(attribute), strict=True):
        if not _GENERAL.search(folded(value)) and not is_there(value):
            yield value, node
