"""The chapters of the programmes: the project as a whole, the six items, their parts and sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from juso_plan.document.blocks import (
    Block,
    Blocks,
    Card,
    Cell,
    Items,
    Link,
    Paragraph,
    Section,
    Strong,
    Table,
    Text,
)
from juso_plan.document.making import Making, citations_line, count_text, people_text, time_text
from juso_plan.document.tables import Column, table
from juso_plan.law import Slot, item_label, slot, slots, statute_url
from juso_plan.law import find_statute as find
from juso_plan.model.base import key_specs
from juso_plan.model.overview import Overview, OverviewRow
from juso_plan.model.programme import (
    Achievement,
    CommunityBuilding,
    ConsultationSupport,
    Measure,
    Programme,
    Programmes,
    Recipient,
    Site,
    Staff,
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

_SAME_NAME = 0.6
"""How alike a printed name and that of the Act must be for a reader to see that they mean one thing."""

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
    yield making.section("重層的支援体制整備事業の全体像", _whole(making, programmes), "project")
    order = making.plan.order
    filled = [one for one in _filled(making, programmes) if one[1].parent is None]
    # 構成 puts the items that it names first, in its order.
    filled.sort(key=lambda one: order.index(one[1].key) if one[1].key in order else len(order))
    items = [_slot_section(making, programme, found) for programme, found in filled]
    items += _unwritten(making, programmes, [one for one in slots() if one.parent is None])
    yield making.section("事業の実施内容と実施体制", items, "programmes")


def _filled(making: Making, programmes: Programmes) -> Iterator[tuple[Programme, Slot]]:
    """Every slot that the plan fills, in the order of the Act; all of them in a draft."""
    for found in slots():
        holder: Any = programmes if found.parent is None else _child(programmes, found.parent)
        programme = _child(holder, found.key) if holder is not None else None
        if programme is not None:
            yield programme, found


def _child(holder: Programmes | Programme, name: str) -> Any:
    """The value of a key."""
    specs = key_specs(type(holder))
    return getattr(holder, specs[name].attribute)


def _unwritten(
    making: Making, holder: Programmes | Programme | None, wanted: list[Slot]
) -> list[Section]:
    """In a draft: the sections of the slots that are still to be written."""
    if not making.is_draft:
        return []
    sections = []
    for found in wanted:
        if holder is None or _child(holder, found.key) is None:
            below = _unwritten(making, None, [one for one in slots() if one.parent == found.key])
            content = below or making.unwritten()
            badge = item_label(found)
            anchor = _slot_anchor(found)
            sections.append(making.section(found.name, content, anchor, badge=badge))
    return sections


# --- the project as a whole -------------------------------------------------------------------


def _whole(making: Making, programmes: Programmes) -> Blocks:
    facts = making.facts(
        programmes,
        (("nickname", "通称"), ("start", "事業の開始")),
        frozenset({"start"}),
    )
    content: list[Block] = [*making.prose(programmes.summary)]
    if facts:
        content.append(Card("事業の概要", tuple(facts)))
    content += staff_tables(making, programmes.staff, "事業全体の人員配置")
    if making.plan.overviews:
        content += [_printed(making, one) for one in making.plan.overviews]
        content += [b for one in making.plan.overviews for b in making.prose(one.note)]
    else:
        made = _made(making, programmes)
        if made:
            content.append(made)
    return tuple(content)


def _made(making: Making, programmes: Programmes) -> Table | None:
    """The table of all programmes that a new plan does not write itself."""
    return table(
        "重層的支援体制整備事業を構成する事業",
        list(_filled(making, programmes)),
        (
            Column("号", lambda row: _line(item_label(row[1]))),
            Column("分野", lambda row: _line(row[1].field or "")),
            Column("事業", lambda row: (Paragraph((_to_slot(row[1]),)),), is_name=True),
            Column("自治体での名称", lambda row: _line(row[0].name or "")),
            Column("実施方式", lambda row: _line("、".join(row[0].methods))),
            Column("箇所数", lambda row: _line(count_text(row[0].places) if row[0].places else "")),
            Column("担当課", lambda row: _line("、".join(row[0].departments))),
        ),
    )


def _printed(making: Making, overview: Overview) -> Table:
    """A table of the paper, its lines grouped by item.

    The statutory programme stands beside the printed name where a reader would not know it again.
    """
    named_otherwise = any(
        row.slot and row.name and SequenceMatcher(None, row.slot, row.name).ratio() < _SAME_NAME
        for row in overview.rows
    )
    shown = table(
        overview.title or "事業の一覧",
        overview.rows,
        (
            Column("番号", lambda row: _line(row.number or "")),
            Column("記号", lambda row: _line(row.letter or "")),
            Column("分野", lambda row: _line(row.field or "")),
            Column("法の事業", lambda row: _line(row.slot or "") if named_otherwise else ()),
            Column("事業", _row_name, is_name=True),
            Column(
                "根拠", lambda row: (Paragraph(citations_line(row.basis)),) if row.basis else ()
            ),
            Column("区分", lambda row: _line(row.division or "")),
            Column("従前の補助", lambda row: _line(row.former_subsidy or "")),
            Column("拠点", lambda row: _line("、".join(row.sites))),
            Column("担当課", lambda row: _line("、".join(row.departments))),
            Column("備考", lambda row: making.prose(row.note)),
        ),
    )
    rows = shown.rows if shown else ()
    if shown is None or not any(row.item for row in overview.rows):
        return shown or Table(overview.title or "事業の一覧", (), ())
    return Table(shown.caption, ("号", *shown.columns), _grouped(overview.rows, rows))


def _grouped(
    rows: tuple[OverviewRow, ...], cells: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[Cell, ...], ...]:
    """A first column that names the item, one cell for all its lines."""
    found = []
    for index, (row, line) in enumerate(zip(rows, cells, strict=True)):
        if index and rows[index - 1].item == row.item:
            found.append(line)
            continue
        span = 1
        while index + span < len(rows) and rows[index + span].item == row.item:
            span += 1
        item = next((s for s in slots() if s.item == row.item and s.parent is None), None)
        label = f"第{row.item}号" if row.item else "―"
        text = f"{label}\n{item.name}" if item and span > 1 else label
        found.append((Cell((Paragraph((Text(text),)),), header=True, rowspan=span), *line))
    return tuple(found)


def _row_name(row: OverviewRow) -> Blocks:
    """The programme of a line: the printed name, leading to the programme's own section."""
    found = slot(row.slot) if row.slot else None
    name = row.name or row.slot or ""
    if found and name:
        return (Paragraph((Link(name, f"#{_slot_anchor(found)}"),)),)
    return _line(name)


def _to_slot(found: Slot) -> Link:
    return Link(found.name, f"#{_slot_anchor(found)}")


def _slot_anchor(found: Slot) -> str:
    """The anchor of a slot's section: item-3-2 for the second part of item 3."""
    if found.parent is None:
        return f"item-{found.item}"
    siblings = [one for one in slots() if one.parent == found.parent]
    return f"item-{found.item}-{siblings.index(found) + 1}"


# --- one programme ----------------------------------------------------------------------------


def _slot_section(making: Making, programme: Programme, found: Slot) -> Section:
    act = find("社会福祉法")
    url = statute_url(act, _act_provision(found)) if act else None
    return making.section(
        found.name,
        _programme(making, programme, found.name, found),
        _slot_anchor(found),
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
        "sites": lambda value: making.listed(tuple(one.name or "" for one in value)),
        "achievements": _achievements,
        "area_count": lambda value: _line(f"{value}圏域"),
    }
    labels = [
        (attribute, label)
        for attribute, label in _CARD
        if attribute in type(programme).model_fields and not _elsewhere(programme, attribute, title)
    ]
    facts = making.facts(programme, labels, expected, special, is_whole=True)
    if facts:
        content.append(Card(f"{title}の概要", tuple(facts)))
    if not _is_named_only(programme.sites):
        content += _sites(making, programme, title, found)
    if not _is_named_only(programme.staff):
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
    if attribute in ("staff", "sites") and _is_named_only(getattr(programme, attribute)):
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
            child = _child(programme, found.key)
            if child is not None:
                yield _slot_section(making, child, found)
    own = key_specs(type(programme))
    yield from _unwritten(making, programme, [s for s in slots() if s.parent and s.key in own])
    if isinstance(programme, ConsultationSupport):
        yield from _windows(making, programme)


def _windows(making: Making, programme: ConsultationSupport) -> Iterator[Block]:
    windows = table(
        "その他の相談窓口",
        programme.other_windows,
        (
            Column("相談の内容", lambda row: _line(row.content or ""), is_name=True),
            Column("窓口", lambda row: making.listed(row.windows) if row.windows else ()),
        ),
    )
    if windows:
        yield making.section("その他の相談窓口", (windows,), "windows")
    handing = making.stated(programme, "handing_on")
    if handing:
        yield making.section("相談のつなぎ方", handing, "handing-on")


def _part(making: Making, part: Programme) -> Section:
    title = part.name or "・".join(part.types) or part.nickname or part.target or "内訳"
    return making.section(title, _programme(making, part, title, None), "detail")


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
    return (Items(tuple(_line(one.heading or "") for one in measures)),)


def _recipients(recipients: tuple[Recipient, ...]) -> Blocks:
    lines = []
    for one in recipients:
        head = one.subject or (f"対象者：{one.target}" if one.target else "")
        target = f"（対象者：{one.target}）" if one.subject and one.target else ""
        examples = f"：{'、'.join(one.examples)}" if one.examples else ""
        lines.append(f"{head}{target}{examples}".removeprefix("："))
    return (Items(tuple(_line(line) for line in lines)),) if len(lines) > 1 else _line(lines[0])


def _achievements(achievements: tuple[Achievement, ...]) -> Blocks:
    lines = []
    for one in achievements:
        amount = one.amount.text if one.amount else ""
        when = f"（{time_text(one.as_of)}）" if one.as_of else ""
        lines.append(_line(f"{one.name} {amount}{when}".strip()))
    return (Items(tuple(lines)),) if len(lines) > 1 else lines[0]


# --- sites and staff --------------------------------------------------------------------------


def _sites(making: Making, programme: Programme, title: str, found: Slot | None) -> list[Block]:
    """The table of the sites, satellites below the site that they belong to, and their staff."""
    rows = [(site, satellite) for site in programme.sites for satellite in (None, *site.satellites)]
    name = "相談支援機関" if found and found.item == 1 else "拠点"
    shown = table(
        f"{title}の{name}",
        rows,
        (
            Column(name, lambda row: _site_name(*row), is_name=True),
            Column("運営主体", _of_site(making, "operator")),
            Column("実施方式", _of_site(making, "methods")),
            Column("設置形態", _of_site(making, "setting")),
            Column("類型", _of_site(making, "types")),
            Column("層", _of_site(making, "layer")),
            Column("担当圏域", _of_site(making, "areas")),
            Column("箇所数", _of_site(making, "places")),
            Column("所在地", _of_site(making, "address")),
            Column("電話", _of_site(making, "telephone")),
            Column("担当課", _of_site(making, "departments")),
            Column("旧名称", _of_site(making, "former_name")),
            Column("統合前の拠点", _of_site(making, "merged_from")),
            Column("分割前の拠点", _of_site(making, "split_from")),
            Column("備考", _of_site(making, "note")),
        ),
    )
    content: list[Block] = [shown] if shown else []
    for site, satellite in rows:
        place = satellite or site
        content += staff_tables(making, place.staff, f"{place.name}の人員配置")
    return content


def _site_name(site: Site, satellite: Site | None) -> Blocks:
    place = satellite or site
    name = place.name or place.operator or "―"
    nickname = f"（{place.nickname}）" if place.nickname else ""
    return _line(f"（サテライト）{name}{nickname}" if satellite else f"{name}{nickname}")


def _of_site(making: Making, attribute: str) -> Any:
    return lambda row: making.stated(row[1] or row[0], attribute)


def staff_tables(making: Making, staff: tuple[Staff, ...], caption: str) -> list[Block]:
    """The table of the posts, 内数 below the post that they are part of."""
    rows = [(one, inner) for one in staff for inner in (None, *one.of_which)]
    shown = table(
        caption,
        rows,
        (
            Column("職種", lambda row: _job(*row), is_name=True),
            Column("人数", _of_staff(making, "number")),
            Column("勤務", _of_staff(making, "terms")),
            Column("職位", _of_staff(making, "rank")),
            Column("層", _of_staff(making, "layer")),
            Column("兼務する職", _of_staff(making, "shared_with")),
            Column("配置先", _of_staff(making, "placed_at")),
            Column("資格", _of_staff(making, "qualifications")),
            Column("経験", _of_staff(making, "experience")),
            Column("役割", _of_staff(making, "roles")),
            Column("備考", _of_staff(making, "note")),
        ),
    )
    return [shown] if shown else []


def _is_named_only(entities: tuple[Staff, ...] | tuple[Site, ...]) -> bool:
    """Whether posts or sites are named and nothing more, so that a table would have one column."""
    return all(one.written_keys() in (("職種",), ("名称",)) for one in entities)


def _job(post: Staff, inner: Staff | None) -> Blocks:
    return _line(f"うち{inner.job}" if inner else post.job or "")


def _of_staff(making: Making, attribute: str) -> Any:
    def content(row: tuple[Staff, Staff | None]) -> Blocks:
        post = row[1] or row[0]
        if attribute == "number" and post.number:
            return _line(people_text(post.number))
        return making.stated(post, attribute)

    return content


def _line(text: str) -> Blocks:
    """A line of plain text, nothing for none."""
    return (Paragraph((Text(text),)),) if text else ()
