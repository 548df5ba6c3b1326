"""The rows of a list of 拠点 against the sites that a plan has: which row means which site, and what it changes.

For the maintainer: rows are matched with the sites of their programme by 名称, and where several bear one
name by 類型 and 圏域 too. An empty cell changes nothing, a site that the list lacks stays: both are
told, since a list seldom holds all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from juso_plan.edit.site_list import Asked, Refused
from juso_plan.edit.site_values import NotTaken, Value, is_same, value_in
from juso_plan.finding import Argument
from juso_plan.model.programme import Site
from juso_plan.sheet.columns import NAME, NICKNAME, SITE_KEYS, SiteList
from juso_plan.sheet.programmes import Listed
from juso_plan.sheet.sites import cell_text, listed_name, plain, split_items
from juso_plan.words import folded


@dataclass(frozen=True, slots=True)
class Change:
    """A key of a site that changes; `before` is "" where it was not written."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a row of the list comes to: a site that is new, one that changes, or one that stays so."""

    row: int
    programme: str
    name: str
    is_new: bool
    changes: tuple[Change, ...]
    kept: tuple[str, ...]
    """Keys of which the list says nothing and the plan does."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a list of sites stands: the number of the programme, and of the site whose satellites they are."""

    programme: int
    main: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A row with the site that it means (None for a new one) and the values that it asks for."""

    asked: Asked
    address: Address
    site: int | None
    values: dict[str, Value]


class Matcher:
    """The rows against the sites that are there."""

    def __init__(
        self, found: SiteList, programmes: tuple[Listed, ...], refused: list[Refused]
    ) -> None:
        self.found = found
        self.programmes = programmes
        self.numbers = {one.label: number for number, one in enumerate(programmes)}
        self.refused = refused
        self.by_name: dict[Address, dict[str, dict[int, Site]]] = {}
        self.new: list[Step] = []
        """The steps that make a site which may have satellites."""

    def steps(self, rows: Sequence[Asked]) -> Iterator[Step]:
        """A step for every row that can be taken; the reason for each that can't is kept."""
        own = list(self.grouped([one for one in rows if not one.main], self.programme))
        yield from own
        # Satellites after the sites that they may belong to.
        self.new = [step for step in own if step.site is None]
        yield from self.grouped([one for one in rows if one.main], self.main)

    def grouped(
        self, rows: Sequence[Asked], address: Callable[[Asked], Address | None]
    ) -> Iterator[Step]:
        """The steps of rows, those of one list and one name together."""
        groups: dict[tuple[Address, str], list[Asked]] = {}
        for row in rows:
            if place := address(row):
                groups.setdefault((place, folded(row.name)), []).append(row)
        for (place, _), group in groups.items():
            yield from self.matched(place, group)

    def programme(self, row: Asked) -> Address:
        """The sites of the programme of a row."""
        return Address(self.numbers[row.listed.label])

    def main(self, row: Asked) -> Address | None:
        """The satellites of the site that a row names; None, with the reason kept, where it is not sure.

        A site that is new with this list has the number that it will have.
        """
        place = self.programme(row)
        new = (step.asked for step in self.new if step.address == place)
        names = [folded(listed_name(one)) for one in self.sites(place)]
        names += [folded(one.name) for one in sorted(new, key=lambda one: one.row)]
        if names.count(folded(row.main)) == 1:
            return Address(place.programme, names.index(folded(row.main)))
        self.refuse(row, "import-no-main", name=row.name, main=row.main)
        return None

    def refuse(self, row: Asked, label: str, **args: Argument) -> None:
        """Keep the reason why a row can't be taken."""
        self.refused.append(Refused(row.row, label, args))

    def sites(self, address: Address) -> tuple[Site, ...]:
        """The sites that stand there already."""
        sites = self.programmes[address.programme].filled.programme.sites
        if address.main is None:
            return sites
        return sites[address.main].satellites if address.main < len(sites) else ()

    def named(self, address: Address) -> dict[str, dict[int, Site]]:
        """The same by their names, each with its number."""
        if address not in self.by_name:
            found: dict[str, dict[int, Site]] = {}
            for number, site in enumerate(self.sites(address)):
                found.setdefault(folded(listed_name(site)), {})[number] = site
            self.by_name[address] = found
        return self.by_name[address]

    def matched(self, address: Address, rows: list[Asked]) -> Iterator[Step]:
        """The rows of one name with the sites of that name."""
        free = dict(self.named(address).get(folded(rows[0].name), {}))
        is_single = len(rows) == 1 and len(free) == 1
        seen: dict[tuple[str, ...], int] = {}
        others: list[Asked] = []
        for row in rows:
            first = seen.setdefault(_told_apart(row), row.row)
            same = [n for n, site in free.items() if is_single or _is_meant(row, site)]
            if first != row.row:
                self.refuse(row, "import-twice", name=row.name, first=first)
            elif len(same) == 1:
                site = free.pop(same[0])
                yield Step(row, address, same[0], self.values(row, site))
            else:
                others.append(row)
        for row in others:
            if free:
                # It may be one of those that no row means for sure.
                self.refuse(row, "import-which-site", name=row.name, programme=row.listed.label)
            else:
                yield Step(row, address, None, self.values(row, None))

    def values(self, row: Asked, site: Site | None) -> dict[str, Value]:
        """What a row asks for that the site does not say yet."""
        values: dict[str, Value] = {}
        for key in SITE_KEYS:
            cell = row.cells.get(key)
            if cell is None:
                continue
            if key == NAME and site is not None:
                continue
            if site is not None and plain(row.texts[key]) == plain(cell_text(site, key)):
                continue
            try:
                value = row.name if key == NAME else value_in(key, cell)
            except NotTaken as error:
                args = {"column": self.found.headings[key], **error.args_of_label}
                self.refused.append(Refused(row.row, error.label, args, error.finding))
                continue
            if site is None or not is_same(key, value, site):
                values[key] = value
        return values

    def site(self, step: Step) -> Site | None:
        """The site that a step changes."""
        return None if step.site is None else self.sites(step.address)[step.site]

    def done(self, step: Step) -> Done:
        """What is told of a step."""
        site = self.site(step)
        changes = [
            Change(key, cell_text(site, key) if site else "", _shown(value))
            for key, value in step.values.items()
        ]
        kept = [
            key for key in step.asked.empty if key in SITE_KEYS and site and cell_text(site, key)
        ]
        # What stands under 名称 in the list may be the 通称 of a site that has no other name.
        kept = [key for key in kept if key != NICKNAME or (site and site.name)]
        row = step.asked
        return Done(row.row, row.listed.label, row.name, site is None, tuple(changes), tuple(kept))

    def left(self, steps: Sequence[Step]) -> Iterator[tuple[str, str]]:
        """The sites that the list lacks, of the programmes that it names."""
        met = {(step.address, step.site) for step in steps}
        for number in sorted({step.address.programme for step in steps}):
            listed = self.programmes[number]
            for index, site in enumerate(listed.filled.programme.sites):
                if (Address(number), index) not in met:
                    yield listed.label, listed_name(site)
                for place, satellite in enumerate(site.satellites):
                    if (Address(number, index), place) not in met:
                        yield listed.label, listed_name(satellite)


_TELLING = ("類型", "圏域")
"""What tells sites of one name apart."""


def _told_apart(row: Asked) -> tuple[str, ...]:
    return tuple(_items(row.cells[key].text) if key in row.cells else "" for key in _TELLING)


def _is_meant(row: Asked, site: Site) -> bool:
    """Whether a row means this one of several sites of its name."""
    told = dict(zip(_TELLING, _told_apart(row), strict=True))
    known = (key for key in _TELLING if key in row.cells or key in row.empty)
    return all(told[key] == _items(cell_text(site, key)) for key in known)


def _items(text: str) -> str:
    """The items of a cell as they are compared, however they are parted."""
    return folded("、".join(split_items(text)))


def _shown(value: Value) -> str:
    return "、".join(value) if isinstance(value, tuple) else value
