"""`import sites`: a list of 拠点 into a plan, as text edits: each site key by key, new ones behind the last.

For the maintainer: `site_steps` tells which row means which site. While one row is refused nothing is changed. The
edits are made in steps, each on the text that the one before left: what is no longer open, what changed, new sites,
new satellites.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from juso_plan.edit.entries import (
    as_items,
    mapping_of,
    with_entry,
    with_items,
    with_scalars,
    with_value,
    without_items,
)
from juso_plan.edit.scalars import written, written_entry, written_value
from juso_plan.edit.site_list import Asking, Refused, asked, meant_programme
from juso_plan.edit.site_steps import Address, Done, Matcher, Step
from juso_plan.edit.site_values import Value
from juso_plan.edit.text import applied
from juso_plan.finding import Edit
from juso_plan.model.base import key_specs
from juso_plan.model.programme import Programme, Site
from juso_plan.model.read import read_plan
from juso_plan.sheet.columns import SiteList
from juso_plan.sheet.programmes import Listed, listed_programmes
from juso_plan.source import MappingNode, SequenceNode

_SITES, _SATELLITES = "拠点", "サテライト"
_OPEN = ("未定", "記載なし")
_ORDER = tuple(key_specs(Site))


@dataclass(frozen=True, slots=True)
class Imported:
    """The text after the import (the same where nothing changes, or where a row is refused)."""

    text: str
    done: tuple[Done, ...]
    refused: tuple[Refused, ...]
    left: tuple[tuple[str, str], ...]
    """Programme and name of the sites that the list lacks, of the programmes that it names."""
    asking: Asking


def with_sites(text: str, found: SiteList, default: str = "") -> Imported:
    """Put the rows of a list into the text of a plan, which must be read without a loss.

    `default` names the programme of a list without a column 事業; NotTaken where it means none.
    """
    programmes = _programmes(text)
    asking = asked(found, programmes, meant_programme(default, programmes) if default else None)
    work = Matcher(found, programmes, list(asking.refused))
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


# --- the edits --------------------------------------------------------------------------------


def _made(text: str, steps: Sequence[Step]) -> str:
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

    def holder(self, address: Address) -> Programme | Site:
        """The programme, or the site, that holds a list of sites."""
        programme = self.programmes[address.programme].filled.programme
        return programme if address.main is None else programme.sites[address.main]

    def table(self, step: Step) -> MappingNode:
        """The table of the site that a step changes."""
        holder = self.holder(step.address)
        sites = holder.sites if isinstance(holder, Programme) else holder.satellites
        assert step.site is not None
        return mapping_of(sites[step.site])

    def no_longer_open(self, step: Step) -> list[Edit]:
        """Take what is written now out of 未定 and 記載なし."""
        table = self.table(step)
        return [edit for one in _OPEN for edit in without_items(self.text, table, one, step.values)]

    def holder_no_longer_open(self, address: Address) -> list[Edit]:
        """The same of the list of sites itself."""
        table = mapping_of(self.holder(address))
        name = [_list_key(address)]
        return [edit for one in _OPEN for edit in without_items(self.text, table, one, name)]

    def changed(self, step: Step) -> list[Edit]:
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

    def added(self, address: Address, sites: Sequence[dict[str, Value]]) -> list[Edit]:
        """New sites behind the last of a list, written as that one is; or the list, where there is none."""
        holder, key = mapping_of(self.holder(address)), _list_key(address)
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


def _list_key(address: Address) -> str:
    return _SITES if address.main is None else _SATELLITES


def _site(values: dict[str, Value], *, flow: bool) -> str:
    """A new site: in `{ }`, or an entry a line."""
    entries = [written_entry(one, values[one], flow=flow) for one in _ORDER if one in values]
    return f"{{{', '.join(entries)}}}" if flow else "\n".join(entries)
