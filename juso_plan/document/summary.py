"""概要版: what residents need of a plan, on about two pages of A4.

For the maintainer: only facts of the plan, and for each programme of the Act what it is for (`Slot.description`).
Short sentences, no citations, readings over hard words. What a plan does not state is not made up: a column
that nothing fills is left out, and that no telephone number is stated is said. Long lists are cut, with how many
more there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Cell,
    Cover,
    Document,
    Fact,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Ruby,
    Section,
    Table,
    Text,
)
from juso_plan.document.flow_drawing import compact_flow
from juso_plan.document.making import Making, state_of, text_line
from juso_plan.document.sites import full_name
from juso_plan.document.structure_drawing import some, unique, who_runs
from juso_plan.model.filled import Filled, filled_slots
from juso_plan.model.plan import Plan
from juso_plan.model.printed import period_text, time_text
from juso_plan.model.programme import Site

_TROUBLES = {
    "介護": "高齢者の暮らしや介護のこと",
    "障害": "障害のこと",
    "子ども": "妊娠や子育て、子どものこと",
    "困窮": "仕事やお金、生活のこと",
}
"""The fields of the Act, as those name them who look for help."""
_MOST_SITES = 6
"""Windows of a field that the table names."""
_MOST_PLACES = 4
"""Places of a programme of item 3 that the table names."""
_MOST_WINDOWS = 8
_READINGS = {
    "重層的支援体制整備事業": "じゅうそうてきしえんたいせいせいびじぎょう",
    "重層的支援会議": "じゅうそうてきしえんかいぎ",
    "包括的相談支援事業": "ほうかつてきそうだんしえんじぎょう",
    "多機関協働事業": "たきかんきょうどうじぎょう",
    "参加支援事業": "さんかしえんじぎょう",
    "継続的支援事業": "けいぞくてきしえんじぎょう",
    "権利擁護": "けんりようご",
}
"""Hard words, with their readings; a word gets it where it stands first in a text."""
_HARD = re.compile(f"({'|'.join(_READINGS)})")


def build_summary(plan: Plan) -> Document:
    """The 概要版 of a plan."""
    making = Making(plan)
    sections = (
        _about(making),
        _windows(making),
        _who(making),
        _places(making),
        _flow(making),
    )
    return Document(
        _cover(making),
        tuple(section for section in sections if section),
        tuple(making.notes),
        day=plan.edition.own_day if plan.edition else None,
        is_brief=True,
    )


def _cover(making: Making) -> Cover:
    edition, municipality = making.plan.edition, making.plan.municipality
    name = (edition.name if edition else None) or "重層的支援体制整備事業実施計画"
    facts: list[Fact] = []
    if edition:
        facts = making.facts(
            edition,
            (("fiscal_year", "対象の年度"), ("period", "計画の期間")),
            frozenset({"period"}),
        )
    return Cover(
        title=f"{name}　概要版",
        subtitle="",
        municipality=(municipality.name if municipality else None) or "",
        period=period_text(edition.period) if edition and edition.period else "",
        adopted=time_text(edition.adopted) if edition and edition.adopted else "",
        state=state_of(edition),
        facts=tuple(facts),
    )


def _about(making: Making) -> Section:
    """What the project is, where the whole plan is, and whom to ask."""
    nickname = making.plan.programmes.nickname if making.plan.programmes else None
    inner = (nickname or "").replace("「", "『").replace("」", "』")
    called = f"この取組の呼び名は「{inner}」です。" if inner else ""
    text = (
        "重層的支援体制整備事業は、介護、障害、子育て、生活の困りごとなどを、分野を問わずに受け止め、"
        f"関係する機関が力を合わせて支える取組です。{called}この概要版は、{making.paper}の要点をまとめたものです。"
    )
    content = (Paragraph(plain(text)), *_whole(making))
    return making.section(f"この{making.paper}について", content, "about")


def _whole(making: Making) -> Blocks:
    """Where the whole plan is, and whom to ask."""
    edition, paper = making.plan.edition, making.paper
    if edition is None:
        return ()
    url = edition.publication.url if edition.publication else None
    where: Blocks = text_line(f"全文を公表しているページは、{paper}に記載がありません。")
    if url:
        where = (Paragraph((Text("全文は、次のページで読めます。"), Link(url, url))),)
    asked = f"問合せ先：{'、'.join(edition.departments)}" if edition.departments else ""
    return (*where, *text_line(asked))


def plain(text: str) -> Inlines:
    """A text with readings over hard words, each once."""
    content: list[Inline] = []
    seen: set[str] = set()
    for part in filter(None, _HARD.split(text)):
        if part in _READINGS and part not in seen:
            seen.add(part)
            content.append(Ruby(part, _READINGS[part]))
        else:
            content.append(Text(part))
    return tuple(content)


# --- where to turn ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Window:
    """Where one may turn: a site, or a department where no site is named."""

    name: str
    telephone: str = ""
    address: str = ""
    areas: str = ""


def _windows(making: Making) -> Section | None:
    """Where to turn with which trouble."""
    groups = [
        (_TROUBLES[one.slot.field], _cut(list(_of_slot(one)), making.paper))
        for one in filled_slots(making.plan.programmes)
        if one.slot.item == 1 and one.slot.field
    ]
    consultation = making.plan.programmes.consultation if making.plan.programmes else None
    others = consultation.other_windows if consultation else ()
    groups += [
        (one.content or "", [_Window("、".join(one.windows))]) for one in others[:_MOST_WINDOWS]
    ]
    if len(others) > _MOST_WINDOWS:
        more = f"ほか{len(others) - _MOST_WINDOWS}件（{making.paper}の全文に載っています）"
        groups.append(("そのほかのこと", [_Window(more)]))
    groups = [(trouble, windows) for trouble, windows in groups if windows]
    if not groups:
        return None
    content: list[Block] = [_window_table(groups)]
    stated = [window for _, windows in groups for window in windows]
    if not any(window.telephone for window in stated):
        content.append(Paragraph((Text(f"電話番号は、{making.paper}に記載がありません。"),)))
    return making.section("困ったときの相談先", content, "windows")


def _of_slot(found: Filled) -> Iterator[_Window]:
    """The windows of a programme and its parts: the sites, else the departments."""
    seen: set[str] = set()
    for one in found.with_parts():
        for site in one.programme.sites:
            window = _window(site)
            if window.name not in seen:
                seen.add(window.name)
                yield window
    if not seen:
        departments = (d for one in found.with_parts() for d in one.programme.departments)
        yield from (_Window(name) for name in unique(departments))


def _window(site: Site) -> _Window:
    return _Window(full_name(site), site.telephone or "", site.address or "", "、".join(site.areas))


def _cut(windows: list[_Window], paper: str) -> list[_Window]:
    """The first windows of a field, and how many more there are."""
    if len(windows) <= _MOST_SITES + 1:
        return windows
    more = f"ほか{len(windows) - _MOST_SITES}か所（{paper}の全文に載っています）"
    return [*windows[:_MOST_SITES], _Window(more)]


def _window_table(groups: Sequence[tuple[str, list[_Window]]]) -> Table:
    """A row for each window; what one turns to it with stands once for all its windows."""
    columns = [
        (heading, attribute)
        for heading, attribute in (
            ("相談先", "name"),
            ("電話", "telephone"),
            ("所在地", "address"),
            ("担当する地域", "areas"),
        )
        if any(getattr(window, attribute) for _, windows in groups for window in windows)
    ]
    rows: list[tuple[Cell, ...]] = []
    for trouble, windows in groups:
        for number, window in enumerate(windows):
            head = (Cell(text_line(trouble), header=True, rowspan=len(windows)),)
            cells = tuple(
                Cell(text_line(getattr(window, attribute) or "―")) for _, attribute in columns
            )
            rows.append((*(head if number == 0 else ()), *cells))
    headings = ("困りごと", *(heading for heading, _ in columns))
    return Table("困りごとと相談先", headings, tuple(rows))


# --- who does what ----------------------------------------------------------------------------


def _who(making: Making) -> Section | None:
    """Who does what: the six items, with what they are for."""
    rows = []
    for one in filled_slots(making.plan.programmes):
        if one.slot.parent is None and one.slot.item != 1:
            status = one.programme.status
            name = one.programme.name or one.slot.name
            named = f"{name}（{status}）" if status and status != "実施" else name
            rows.append(
                (
                    Cell((Paragraph(plain(named)),), header=True),
                    Cell(text_line(one.slot.description)),
                    Cell(_runner(making, one)),
                )
            )
    if not rows:
        return None
    shown = Table("取組と担い手", ("取組", "すること", "担い手"), tuple(rows))
    return making.section("誰が何をするか", (shown,), "who")


def _runner(making: Making, found: Filled) -> Blocks:
    """Who runs a programme, else the departments of it or of its parts; else that it is open."""
    below = [one for one in filled_slots(making.plan.programmes) if found.programme in one.parents]
    names = who_runs(found) or unique(
        name
        for whole in (found, *below)
        for one in whole.with_parts()
        for name in one.programme.departments
    )
    if names:
        return text_line(some(names))
    mark = making.openness(found.programme, "methods", frozenset({"methods"}))
    return (Paragraph((mark,)),) if mark else text_line("―")


def _places(making: Making) -> Section | None:
    """The places of item 3: where people meet."""
    rows = []
    for one in filled_slots(making.plan.programmes):
        if one.slot.item == 3 and one.slot.parent:
            names = unique(
                full_name(site) for part in one.with_parts() for site in part.programme.sites
            )
            if names:
                shown = "、".join(names[:_MOST_PLACES])
                more = len(names) - _MOST_PLACES
                rows.append(
                    (
                        Cell(text_line(one.programme.name or one.slot.name), header=True),
                        Cell(text_line(one.slot.description)),
                        Cell(text_line(f"{shown}、ほか{more}か所" if more > 0 else shown)),
                    )
                )
    if not rows:
        return None
    table = Table("地域の活動と場所", ("取組", "すること", "場所"), tuple(rows))
    return making.section("地域で人が集まり、支え合う場", (table,), "places")


# --- the way of a case ------------------------------------------------------------------------


def _flow(making: Making) -> Section | None:
    content = compact_flow(making)
    return making.section("相談した後の流れ", content, "flow") if content else None
