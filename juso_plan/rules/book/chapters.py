"""The chapters of the document, as 構成 and 位置 name them.

For the maintainer: the document is made in a room above this one; a test holds that the two tables
agree. A chapter of the city's own (章) is named by its 見出し.
"""

from __future__ import annotations

from typing import NamedTuple

from juso_plan.rules.case import Case


class StandardChapter(NamedTuple):
    """A chapter that is made from keys of the plan file."""

    anchor: str
    title: str
    keys: tuple[str, ...]


CHAPTERS = (
    StandardChapter("aims", "計画の趣旨", ("背景", "経緯", "課題", "目的", "理念", "基本方針")),
    StandardChapter("standing", "計画の位置付け", ("位置付け", "策定経過", "SDGs", "SDGsの説明")),
    StandardChapter("areas", "概況と圏域", ("圏域", "自治体")),
    StandardChapter("project", "重層的支援体制整備事業の全体像", ("一覧",)),
    StandardChapter("programmes", "事業の実施内容と実施体制", ("事業",)),
    StandardChapter("meetings", "支援会議と重層的支援会議", ("会議",)),
    StandardChapter("cooperation", "連携体制", ("連携",)),
    StandardChapter("flow", "支援の流れ", ("支援の流れ",)),
    StandardChapter("initiatives", "独自の取組", ("独自の取組",)),
    StandardChapter("results", "目標と評価", ("目標", "評価")),
    StandardChapter("annex", "附属資料", ("用語", "団体", "図表", "出典")),
)
"""The chapters in their order. The annex has no number and stands last."""

_PAPERS = ("計画", "報告", "資料")
"""What a chapter's title calls the paper, by its 種類."""


def chapter_names(case: Case) -> tuple[str, ...]:
    """Every name that means a chapter: keys of the file, titles in the document, own headings."""
    names = [name for one in CHAPTERS for name in (*one.keys, one.title)]
    for title in ("計画の趣旨", "計画の位置付け"):
        names += [title.replace("計画", paper) for paper in _PAPERS]
    municipality = case.plan.municipality
    if municipality and municipality.name:
        ends = ("概況と圏域", "概況", "圏域")
        names += [f"{municipality.name}の{end}" for end in ends]
    names += [one.heading for one in case.plan.chapters if one.heading]
    return tuple(dict.fromkeys(names))


def count_chapters(case: Case) -> int:
    """How many numbered chapters the document has at most."""
    numbered = [one for one in CHAPTERS if one.anchor != "annex"]
    made = sum(case.is_draft or _is_made(case, one) for one in numbered)
    return made + len(case.plan.chapters)


def _is_made(case: Case, chapter: StandardChapter) -> bool:
    plan = case.plan
    keys = {*plan.written_keys(), *plan.undecided, *plan.unstated}
    if chapter.anchor == "standing" and plan.edition is not None and plan.edition.period:
        return True
    if chapter.anchor == "project":
        return "事業" in keys
    if chapter.anchor == "areas":
        shown = ("profile", "welfare_office", "insurer", "wards")
        place = plan.municipality
        return bool(plan.areas or (place and any(getattr(place, name) for name in shown)))
    return any(key in keys for key in chapter.keys)
