"""The tables of sites and staff."""

from __future__ import annotations

from typing import Any

from juso_plan.document.blocks import Block, Blocks
from juso_plan.document.making import Making, text_line
from juso_plan.document.tables import Column, table
from juso_plan.law import Slot
from juso_plan.model.printed import people_text
from juso_plan.model.programme import Programme, Site, Staff


def site_tables(
    making: Making, programme: Programme, title: str, found: Slot | None
) -> list[Block]:
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
    content: list[Block] = [*shown]
    for site, satellite in rows:
        place = satellite or site
        content += staff_tables(making, place.staff, f"{place.name}の人員配置")
    return content


def _site_name(site: Site, satellite: Site | None) -> Blocks:
    return text_line(satellite_name(satellite) if satellite else full_name(site))


def full_name(place: Site) -> str:
    """The name of a site, with its 通称 in brackets."""
    name = place.name or place.operator or "―"
    return f"{name}（{place.nickname}）" if place.nickname else name


def satellite_name(place: Site) -> str:
    """The name of a satellite, which says that it is one."""
    return f"（サテライト）{full_name(place)}"


def _of_site(making: Making, attribute: str) -> Any:
    return lambda row: making.stated(row[1] or row[0], attribute)


def staff_tables(making: Making, staff: tuple[Staff, ...], caption: str) -> Blocks:
    """The table of the posts, 内数 below the post that they are part of."""
    rows = [(one, inner) for one in staff for inner in (None, *one.of_which)]
    return table(
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


def are_named_only(entities: tuple[Staff, ...] | tuple[Site, ...]) -> bool:
    """Whether posts or sites are named and nothing more, so that a table would have one column."""
    return all(set(one.written_keys()) <= {"職種", "名称", "通称"} for one in entities)


def _job(post: Staff, inner: Staff | None) -> Blocks:
    return text_line(f"うち{inner.job}" if inner else post.job or "")


def _of_staff(making: Making, attribute: str) -> Any:
    def content(row: tuple[Staff, Staff | None]) -> Blocks:
        post = row[1] or row[0]
        if attribute == "number" and post.number:
            return text_line(people_text(post.number))
        return making.stated(post, attribute)

    return content
