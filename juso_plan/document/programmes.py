"""The chapters of the programmes: the project as a whole, the six items, their parts and sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Card,
    Items,
    Link,
    Paragraph,
    Section,
    Strong,
    Text,
)
from juso_plan.document.making import Making, text_line, text_lines
from juso_plan.document.overview import child, filled, slot_anchor, whole
from juso_plan.document.sites import are_named_only, full_name, site_tables, staff_tables
from juso_plan.document.structure_drawing import structure_drawing
from juso_plan.document.tables import Column, table
from juso_plan.law import Slot, find_statute, item_label, slots, statute_url
from juso_plan.model.base import attributes, key_specs
from juso_plan.model.printed import time_text
from juso_plan.model.programme import (
    Achievement,
    CommunityBuilding,
    ConsultationSupport,
    Measure,
    Programme,
    Programmes,
    Recipient,
)

_CARD = (
    ("name", "事業名"),
    ("scheme_name", "制度上の名称"),
    ("nickname", "通称"),
    ("former_name", "旧名称"),
    ("merged_from", "統合前の事業"),
    ("split_from", "分割前の事業"),
    ("status", "状態"),
    ("reason", "状態の理由"),
    ("target", "主な対象者"),
    ("content", "事業内容"),
    ("roles", "役割"),
    ("measures", "取組"),
    ("frequency", "頻度"),
    ("areas", "圏域"),
    ("area_count", "圏域数"),
    ("places", "箇所数"),
    ("places_inside", "うち市町村内の箇所数"),
    ("setting", "設置形態"),
    ("setting_reason", "設置形態の理由"),
    ("types", "類型"),
    ("methods", "実施方式"),
    ("responsible", "実施主体"),
    ("contractors", "委託先"),
    ("principals", "委託元"),
    ("partners", "共同する市町村"),
    ("secretariat", "事務局"),
    ("actors", "担い手"),
    ("shared_sites", "拠点を同じくする事業"),
    ("sites", "拠点"),
    ("staff", "人員配置"),
    ("recipients", "受け入れ先"),
    ("departments", "担当課"),
    ("start", "実施時期"),
    ("division", "区分"),
    ("achievements", "実績"),
    ("basis", "根拠"),
    ("notices", "根拠通知"),
    ("former_subsidy", "従前の補助"),
    ("together", "実施方法"),
    ("maker", "プランの作成者"),
    ("contents", "プランの記載事項"),
    ("revision", "プランの見直し"),
    ("note", "備考"),
)
_IN_TABLES = ("sites", "staff", "measures")
"""Shown in the card only where they are open; tables and parts of their own hold them else."""

_STAFFED = (2, 4, 5)
"""The items for which the guideline asks for 人員配置."""


def programme_chapters(making: Making) -> Iterator[Section]:
    """The overview of the project, and the chapter of its programmes."""
    programmes = making.plan.programmes
    if programmes is None:
        if making.is_draft:
            unwritten = _unwritten(making, None, [one for one in slots() if one.parent is None])
            yield making.section("事業の実施内容と実施体制", unwritten, "programmes")
        return
    drawn = structure_drawing(making)
    content = (*whole(making, programmes), *((drawn,) if drawn else ()))
    yield making.section("重層的支援体制整備事業の全体像", content, "project")
    items = [
        _slot_section(making, programme, found)
        for programme, found in filled(making, programmes)
        if found.parent is None
    ]
    items += _unwritten(making, programmes, [one for one in slots() if one.parent is None])
    yield making.section("事業の実施内容と実施体制", items, "programmes")


def _unwritten(
    making: Making, holder: Programmes | Programme | None, wanted: list[Slot]
) -> list[Section]:
    """In a draft: the sections of the slots that are still to be written."""
    if not making.is_draft:
        return []
    sections = []
    for found in wanted:
        if holder is None or child(holder, found.key) is None:
            below = _unwritten(making, None, [one for one in slots() if one.parent == found.key])
            content = below or making.unwritten()
            badge = item_label(found)
            anchor = slot_anchor(found)
            sections.append(making.section(found.name, content, anchor, badge=badge))
    return sections


# --- one programme ----------------------------------------------------------------------------


def _slot_section(making: Making, programme: Programme, found: Slot) -> Section:
    act = find_statute("社会福祉法")
    url = statute_url(act, _act_provision(found)) if act else None
    return making.section(
        found.name,
        _programme(making, programme, found.name, found),
        slot_anchor(found),
        badge=item_label(found),
        link=Link(f"社会福祉法第106条の4第2項{item_label(found)}", url) if url else None,
    )


def _act_provision(found: Slot) -> Any:
    """The item of 法第106条の4第2項 in which a slot stands."""
    item = next(one for one in slots() if one.item == found.item and one.parent is None)
    return item.citations[0].provisions[0]


def _programme(making: Making, programme: Programme, title: str, found: Slot | None) -> Blocks:
    """Everything of a programme but its heading."""
    content: list[Block] = [*making.prose(programme.summary)]
    expected = _expected(found)
    special: dict[str, Callable[[Any], Blocks]] = {
        "measures": _measure_names,
        "recipients": _recipients,
        "staff": lambda value: making.listed(tuple(one.job or "" for one in value)),
        "sites": lambda value: making.listed(tuple(full_name(one) for one in value)),
        "achievements": _achievements,
        "area_count": lambda value: text_line(f"{value}圏域"),
    }
    labels = [
        (attribute, label)
        for attribute, label in _CARD
        if attribute in attributes(type(programme)) and not _elsewhere(programme, attribute, title)
    ]
    facts = making.facts(programme, labels, expected, special, is_whole=True)
    if facts:
        content.append(Card(f"{title}の概要", tuple(facts)))
    if not are_named_only(programme.sites):
        content += site_tables(making, programme, title, found)
    if not are_named_only(programme.staff):
        content += staff_tables(making, programme.staff, f"{title}の人員配置")
    below = [*(_part(making, one) for one in programme.parts), *_slots_below(making, programme)]
    if not _is_plain(programme.measures):
        measures = [_measure(making, one) for one in programme.measures]
        content += [making.section("取組の内容", measures, "measures")] if below else measures
    return (*content, *below)


def _elsewhere(programme: Programme, attribute: str, title: str) -> bool:
    """Whether an attribute is shown outside of the card, in the title or in a table."""
    if attribute in ("name", "types", "nickname"):
        value = getattr(programme, attribute)
        return ("・".join(value) if attribute == "types" else value) == title
    if attribute == "measures":
        return bool(programme.measures) and not _is_plain(programme.measures)
    if attribute in ("staff", "sites") and are_named_only(getattr(programme, attribute)):
        return False
    return attribute in _IN_TABLES and bool(getattr(programme, attribute))


def _expected(found: Slot | None) -> frozenset[str]:
    """What the ordinance and the guideline ask of a slot; a draft shows it as 未記載."""
    if found is None:
        return frozenset()
    keys = {"methods", "start", "departments"}
    if found.item in (1, 3):
        keys |= {"places", "setting"}
    if found.item in _STAFFED:
        keys |= {"staff"}
    return frozenset(keys)


def _slots_below(making: Making, programme: Programme) -> Iterator[Block]:
    """The sections of the slots that items 1 and 3 hold."""
    if not isinstance(programme, ConsultationSupport | CommunityBuilding):
        return
    for found in slots():
        if found.parent in key_specs(Programmes) and found.key in key_specs(type(programme)):
            below = child(programme, found.key)
            if below is not None:
                yield _slot_section(making, below, found)
    own = key_specs(type(programme))
    yield from _unwritten(making, programme, [s for s in slots() if s.parent and s.key in own])
    if isinstance(programme, ConsultationSupport):
        yield from _windows(making, programme)


def _windows(making: Making, programme: ConsultationSupport) -> Iterator[Block]:
    windows = table(
        "その他の相談窓口",
        programme.other_windows,
        (
            Column("相談の内容", lambda row: text_line(row.content or ""), is_name=True),
            Column("窓口", lambda row: making.listed(row.windows) if row.windows else ()),
        ),
    )
    if windows:
        yield making.section("その他の相談窓口", windows, "windows")
    handing = making.stated(programme, "handing_on")
    if handing:
        yield making.section("相談のつなぎ方", handing, "handing-on")


def _part(making: Making, part: Programme) -> Section:
    return making.section(part.title, _programme(making, part, part.title, None), "detail")


def _measure(making: Making, measure: Measure) -> Section:
    content: list[Block] = []
    if measure.target:
        content.append(Paragraph((Strong((Text("対象者："),)), Text(measure.target))))
    content += making.prose(measure.content)
    if _is_plain(measure.measures) and measure.measures:
        content += _measure_names(measure.measures)
    else:
        content += [_measure(making, one) for one in measure.measures]
    return making.section(measure.heading or "取組", content, "measure")


def _is_plain(measures: tuple[Measure, ...]) -> bool:
    """Whether measures are named only, so that a list of them says all."""
    return all(not (one.content or one.target or one.measures) for one in measures)


def _measure_names(measures: tuple[Measure, ...]) -> Blocks:
    return (Items(tuple(text_line(one.heading or "") for one in measures)),)


def _recipients(recipients: tuple[Recipient, ...]) -> Blocks:
    lines = []
    for one in recipients:
        head = one.subject or one.target or ""
        target = f"（対象者：{one.target}）" if one.subject and one.target else ""
        examples = f"：{'、'.join(one.examples)}" if one.examples else ""
        lines.append(f"{head}{target}{examples}".removeprefix("："))
    return text_lines(lines)


def _achievements(achievements: tuple[Achievement, ...]) -> Blocks:
    lines = []
    for one in achievements:
        amount = one.amount.text if one.amount else ""
        when = f"（{time_text(one.as_of)}）" if one.as_of else ""
        lines.append(f"{one.name} {amount}{when}".strip())
    return text_lines(lines)
