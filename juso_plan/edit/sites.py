"""`import sites`: a list of 拠点 into a plan, as text edits: each site key by key, new ones behind the last.

For the maintainer: rows are matched with the sites of their programme by 名称, and where several bear one
name by 類型 and 圏域 too. An empty cell changes nothing, a site that the list lacks stays: both are
told, since a list seldom holds all. While one row is refused nothing is changed. The edits are made in steps,
each on the text that the one before left: what is no longer open, what changed, new sites, new satellites.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from juso_plan.edit.entries import (
    as_items,
    with_entry,
    with_items,
    with_scalars,
    with_value,
    without_items,
)
from juso_plan.edit.scalars import written, written_entry, written_value
from juso_plan.edit.site_list import Asked, Asking, Refused, asked, meant_programme
from juso_plan.edit.site_values import NotTaken, Value, is_same, value_in
from juso_plan.edit.text import applied
from juso_plan.finding import Argument, Edit
from juso_plan.model.base import Table, key_specs
from juso_plan.model.programme import Programme, Site
from juso_plan.model.read import read_plan
from juso_plan.sheet.columns import NAME, NICKNAME, SITE_KEYS, SiteList
from juso_plan.sheet.programmes import Listed, listed_programmes
from juso_plan.sheet.sites import cell_text, listed_name, plain, split_items
from juso_plan.source import MappingNode, SequenceNode
from juso_plan.words import folded

_SITES, _SATELLITES = "拠点", "サテライト"
_OPEN = ("未定", "記載なし")
_ORDER = tuple(key_specs(Site))


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
class Imported:
    """The text after the import (the same where nothing changes, or where a row is refused)."""

    text: str
    done: tuple[Done, ...]
    refused: tuple[Refused, ...]
    left: tuple[tuple[str, str], ...]
    """Programme and name of the sites that the list lacks, of the programmes that it names."""
    asking: Asking


@dataclass(frozen=True, slots=True)
class _Address:
    """Where a list of sites stands: the number of the programme, and of the site whose satellites they are."""

    programme: int
    main: int | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """A row with the site that it means (None for a new one) and the values that it asks for."""

    asked: Asked
    address: _Address
    site: int | None
    values: dict[str, Value]


def with_sites(text: str, found: SiteList, default: str = "") -> Imported:
    """Put the rows of a list into the text of a plan, which must be read without a loss.

    `default` names the programme of a list without a column 事業; NotTaken where it means none.
    """
    programmes = _programmes(text)
    asking = asked(found, programmes, meant_programme(default, programmes) if default else None)
    work = _Work(found, programmes, list(asking.refused))
    steps = sorted(work.steps(asking.rows), key=lambda one: one.asked.row)
    done = tuple(work.done(step) for step in steps)
    if work.refused:
        refused = tuple(sorted(work.refused, key=lambda one: one.row))
        return Imported(text, (), refused, (), asking)
    made = _made(text, steps)
    # Nothing that the list says may spoil the file: a defect of ours would end here, before anything is written.
    assert not _faults(made) - _faults(text)
    return Imported(made, done, (), tuple(work.left(steps)), asking)


def _faults(text: str) -> Counter[str]:
    return Counter(one.rule for one in read_plan(text).findings)


def _programmes(text: str) -> tuple[Listed, ...]:
    plan = read_plan(text).plan
    assert plan is not None
    return listed_programmes(plan)


# --- what is asked for ------------------------------------------------------------------------


class _Work:
    """The rows against the sites that are there."""

    def __init__(
        self, found: SiteList, programmes: tuple[Listed, ...], refused: list[Refused]
    ) -> None:
        self.found = found
        self.programmes = programmes
        self.numbers = {one.label: number for number, one in enumerate(programmes)}
        self.refused = refused
        self.by_name: dict[_Address, dict[str, dict[int, Site]]] = {}
        self.new: list[_Step] = []
        """The steps that make a site which may have satellites."""

    def steps(self, rows: Sequence[Asked]) -> Iterator[_Step]:
        """A step for every row that can be taken; the reason for each that can't is kept."""
        own = list(self.grouped([one for one in rows if not one.main], self.programme))
        yield from own
        # Satellites after the sites that they may belong to.
        self.new = [step for step in own if step.site is None]
        yield from self.grouped([one for one in rows if one.main], self.main)

    def grouped(
        self, rows: Sequence[Asked], address: Callable[[Asked], _Address | None]
    ) -> Iterator[_Step]:
        """The steps of rows, those of one list and one name together."""
        groups: dict[tuple[_Address, str], list[Asked]] = {}
        for row in rows:
            if place := address(row):
                groups.setdefault((place, folded(row.name)), []).append(row)
        for (place, _), group in groups.items():
            yield from self.matched(place, group)

    def programme(self, row: Asked) -> _Address:
        """The sites of the programme of a row."""
        return _Address(self.numbers[row.listed.label])

    def main(self, row: Asked) -> _Address | None:
        """The satellites of the site that a row names; None, with the reason kept, where it is not sure.

        A site that is new with this list has the number that it will have.
        """
        place = self.programme(row)
        new = (step.asked for step in self.new if step.address == place)
        names = [folded(listed_name(one)) for one in self.sites(place)]
        names += [folded(one.name) for one in sorted(new, key=lambda one: one.row)]
        if names.count(folded(row.main)) == 1:
            return _Address(place.programme, names.index(folded(row.main)))
        self.refuse(row, "import-no-main", name=row.name, main=row.main)
        return None

    def refuse(self, row: Asked, label: str, **args: Argument) -> None:
        """Keep the reason why a row can't be taken."""
        self.refused.append(Refused(row.row, label, args))

    def sites(self, address: _Address) -> tuple[Site, ...]:
        """The sites that stand there already."""
        sites = self.programmes[address.programme].filled.programme.sites
        if address.main is None:
            return sites
        return sites[address.main].satellites if address.main < len(sites) else ()

    def named(self, address: _Address) -> dict[str, dict[int, Site]]:
        """The same by their names, each with its number."""
        if address not in self.by_name:
            found: dict[str, dict[int, Site]] = {}
            for number, site in enumerate(self.sites(address)):
                found.setdefault(folded(listed_name(site)), {})[number] = site
            self.by_name[address] = found
        return self.by_name[address]

    def matched(self, address: _Address, rows: list[Asked]) -> Iterator[_Step]:
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
                yield _Step(row, address, same[0], self.values(row, site))
            else:
                others.append(row)
        for row in others:
            if free:
                # It may be one of those that no row means for sure.
                self.refuse(row, "import-which-site", name=row.name, programme=row.listed.label)
            else:
                yield _Step(row, address, None, self.values(row, None))

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

    def site(self, step: _Step) -> Site | None:
        """The site that a step changes."""
        return None if step.site is None else self.sites(step.address)[step.site]

    def done(self, step: _Step) -> Done:
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

    def left(self, steps: Sequence[_Step]) -> Iterator[tuple[str, str]]:
        """The sites that the list lacks, of the programmes that it names."""
        met = {(step.address, step.site) for step in steps}
        for number in sorted({step.address.programme for step in steps}):
            listed = self.programmes[number]
            for index, site in enumerate(listed.filled.programme.sites):
                if (_Address(number), index) not in met:
                    yield listed.label, listed_name(site)
                for place, satellite in enumerate(site.satellites):
                    if (_Address(number, index), place) not in met:
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


# --- the edits --------------------------------------------------------------------------------


def _made(text: str, steps: Sequence[_Step]) -> str:
    """The text with all steps made."""
    changed = [step for step in steps if step.site is not None and step.values]
    new = [step for step in steps if step.site is None]
    work = _Text(text)
    work.make([edit for step in changed for edit in work.no_longer_open(step)])
    work.make([edit for step in changed for edit in work.changed(step)])
    addresses = dict.fromkeys(step.address for step in new)
    # Satellites after the sites that they may belong to.
    for address in sorted(addresses, key=lambda one: one.main is not None):
        sites = [step.values for step in new if step.address == address]
        work.make(work.holder_no_longer_open(address))
        work.make(work.added(address, sites))
    return work.text


class _Text:
    """The text as it stands, and the programmes that it reads as."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.programmes = _programmes(text)

    def make(self, edits: list[Edit]) -> None:
        if edits:
            self.text = applied(self.text, edits)
            self.programmes = _programmes(self.text)

    def holder(self, address: _Address) -> Programme | Site:
        """The programme, or the site, that holds a list of sites."""
        programme = self.programmes[address.programme].filled.programme
        return programme if address.main is None else programme.sites[address.main]

    def table(self, step: _Step) -> MappingNode:
        """The table of the site that a step changes."""
        holder = self.holder(step.address)
        sites = holder.sites if isinstance(holder, Programme) else holder.satellites
        assert step.site is not None
        return _table(sites[step.site])

    def no_longer_open(self, step: _Step) -> list[Edit]:
        """Take what is written now out of 未定 and 記載なし."""
        table = self.table(step)
        return [edit for one in _OPEN for edit in without_items(self.text, table, one, step.values)]

    def holder_no_longer_open(self, address: _Address) -> list[Edit]:
        """The same of the list of sites itself."""
        table = _table(self.holder(address))
        name = [_list_key(address)]
        return [edit for one in _OPEN for edit in without_items(self.text, table, one, name)]

    def changed(self, step: _Step) -> list[Edit]:
        """The values that a site has already anew, and the new ones each behind the key before it."""
        table = self.table(step)
        edits: list[Edit] = []
        added: dict[str, list[str]] = {}
        for key in (one for one in _ORDER if one in step.values):
            value, entry = step.values[key], table.entries.get(key)
            if entry is None:
                behind = next(
                    one for one in reversed(_ORDER[: _ORDER.index(key)]) if one in table.entries
                )
                added.setdefault(behind, []).append(written_entry(key, value, flow=table.flow))
            elif (
                isinstance(value, tuple)
                and isinstance(entry.value, SequenceNode)
                and not entry.value.flow
            ):
                edits += with_scalars(self.text, entry.value, [written(one) for one in value])
            else:
                source = written_value(key, value, flow=table.flow)
                edits.append(with_value(self.text, entry, source))
        for behind, entries in added.items():
            edits += with_entry(self.text, table, *entries, behind=behind)
        return edits

    def added(self, address: _Address, sites: Sequence[dict[str, Value]]) -> list[Edit]:
        """New sites behind the last of a list, written as that one is; or the list, where there is none."""
        holder, key = _table(self.holder(address)), _list_key(address)
        entry = holder.entries.get(key)
        items = entry.value if entry else None
        if isinstance(items, SequenceNode):
            last = items.items[-1] if items.items else None
            flow = items.flow or (isinstance(last, MappingNode) and last.flow)
            return with_items(self.text, items, [_site(one, flow=flow) for one in sites])
        sources = [_site(one, flow=holder.flow) for one in sites]
        if holder.flow:
            value = f"[{', '.join(sources)}]"
        else:
            value = "\n" + "\n".join(f"  {line}" for line in as_items(sources).split("\n"))
        if entry is not None:
            return [with_value(self.text, entry, value)]
        known = [one for one in _BEFORE if one in holder.entries]
        source = f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"
        return with_entry(self.text, holder, source, behind=known[-1] if known else "")


_BEFORE = ("箇所数", "実施方式", "委託先", "運営主体", "所在地", "電話")
"""The keys of a programme, or of a site, behind which its list of sites is put where it has none yet."""


def _list_key(address: _Address) -> str:
    return _SITES if address.main is None else _SATELLITES


def _site(values: dict[str, Value], *, flow: bool) -> str:
    """A new site: in `{ }`, or an entry a line."""
    entries = [written_entry(one, values[one], flow=flow) for one in _ORDER if one in values]
    return f"{{{', '.join(entries)}}}" if flow else "\n".join(entries)


def _table(entity: Table) -> MappingNode:
    node = entity.node()
    assert isinstance(node, MappingNode)
    return node
