"""The page of the encoded plans, `municipalities/README.md`, made from the files.

For the maintainer: `generate` calls this. For each file its paper, what it holds, what the paper does
not say, and what the check finds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.model.base import Table, key_specs
from juso_plan.model.entity import Entity
from juso_plan.model.path import Paths
from juso_plan.model.plan import Plan
from juso_plan.model.read import ReadPlan
from juso_plan.outcome import FileOutcome
from juso_plan.rules.check import Options, judged, read

_HEAD = """# 計画のファイル

公表された計画などの資料を、様式1のファイルに起こしたもの。名称、数、根拠、日付などの事実は資料の印字のとおりで、
資料の誤りも直していない。文章は要旨を書き起こした。書き方は [docs/format.md](../docs/format.md) にある。
"""

_COUNTED = {
    "Programme": "事業と内訳",
    "Site": "拠点",
    "Staff": "人員配置",
    "Meeting": "会議体",
    "ReusedMeeting": "活用する会議",
    "RelatedPlan": "関連計画",
    "OverviewRow": "一覧の行",
    "CooperationMeasure": "連携の取組",
    "Measure": "取組",
    "FlowStep": "支援の流れの段階",
    "Event": "経緯",
    "MakingStep": "策定経過",
    "Goal": "目標",
    "EvaluationBody": "評価の体制",
    "OwnInitiative": "独自の取組",
    "Area": "圏域",
    "Body": "団体",
    "Term": "用語",
    "Figure": "図表",
    "Chapter": "章",
}
"""Kinds of facts in the order of the table."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """An encoded plan: its name below the folder, what it holds, and what the check finds in it."""

    name: str
    read: ReadPlan
    outcome: FileOutcome

    @property
    def plan(self) -> Plan:
        """The plan; all of these can be read."""
        assert self.read.plan is not None
        return self.read.plan

    @property
    def municipality(self) -> str:
        """The name of the municipality."""
        assert self.plan.municipality is not None
        return self.plan.municipality.name or ""


def encoded_plans(folder: Path) -> tuple[Encoded, ...]:
    """Every plan below a folder, checked on the day of all generated pages."""
    found = []
    for path in sorted(folder.glob("*/*.yaml")):
        name, plan = path.relative_to(folder).as_posix(), read(path.read_bytes())
        found.append(Encoded(name, plan, judged(name, plan, Options(today=date(2025, 4, 1)))))
    return tuple(found)


def plans_page(plans: Iterable[Encoded]) -> str:
    """The page as Markdown."""
    lines = [
        _HEAD,
        "| ファイル | 自治体 | 種類 | 元の資料 | 事実の数 |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += map(_overview_row, plans)
    for one in plans:
        lines += ["", *_section(one)]
    return "\n".join(lines) + "\n"


def _overview_row(one: Encoded) -> str:
    name, plan = one.name, one.plan
    municipality, edition = plan.municipality, plan.edition
    assert municipality is not None
    assert edition is not None
    papers = "、".join(paper.title or "" for paper in plan.papers) or "なし（見本）"
    total = sum(_counts(plan).values())
    place = f"{municipality.prefecture}{municipality.name}"
    return f"| [{name}]({name}) | {place} | {edition.kind} | {papers} | {total} |"


def _section(one: Encoded) -> list[str]:
    lines = [f"## {one.name}", ""]
    counts = _counts(one.plan)
    if counts:
        lines += ["事実の数：" + "、".join(f"{kind} {n}" for kind, n in counts.items()), ""]
    open_keys = _unstated(one.read)
    if open_keys:
        lines += ["資料に記載のない項目：", "", *(f"- {key}" for key in open_keys), ""]
    return [*lines, *_findings(one.outcome)]


def _counts(plan: Plan) -> dict[str, int]:
    """How many facts of each kind: entities, and citations."""
    found: Counter[str] = Counter()
    for table in _entities(plan):
        # A programme of a slot is of a class of its own.
        kinds = [c.__name__ for c in type(table).__mro__ if c.__name__ in _COUNTED]
        found.update(kinds[:1])
        for spec in key_specs(type(table)).values():
            value = getattr(table, spec.attribute)
            values = value if isinstance(value, tuple) else (value,)
            found["Citation"] += sum(type(one).__name__ == "Citation" for one in values)
    named = {_COUNTED[kind]: found[kind] for kind in _COUNTED if found[kind]}
    return named | ({"引用": found["Citation"]} if found["Citation"] else {})


def _entities(table: Table) -> list[Table]:
    found = [table]
    for spec in key_specs(type(table)).values():
        if spec.table:
            value = getattr(table, spec.attribute)
            values = value if isinstance(value, tuple) else (value,)
            found += [below for one in values if one is not None for below in _entities(one)]
    return found


def _unstated(plan: ReadPlan) -> list[str]:
    """What 記載なし names, with its place."""
    assert plan.plan is not None
    lines, paths = [], Paths(plan.parsed.root)
    for table in _entities(plan.plan):
        if isinstance(table, Entity) and table.unstated:
            path = paths.at(table.node("unstated").start)[:-1]
            lines.append(f"{' › '.join(path) or '計画全体'}：{'、'.join(table.unstated)}")
    return lines


def _findings(outcome: FileOutcome) -> list[str]:
    """What the check finds: what is accepted, and how much is open."""
    waived = [one for one in outcome.findings if one.waived]
    counts = {s: outcome.count(s) for s in Severity}
    summary = f"エラー {counts[Severity.ERROR]}、警告 {counts[Severity.WARNING]}、情報 {counts[Severity.INFO]}"
    lines = [f"検査の結果：{summary}、確認済み {len(waived)}"]
    if waived:
        lines += ["", "| 行 | 規則 | 確認済みの指摘 | 理由 |", "| --- | --- | --- | --- |"]
    for one in waived:
        message = worded("ja", one.rule, one.args).message
        reason = one.waived.reason if one.waived else ""
        link = f"[{one.rule}](../docs/rules/{one.rule}.md)"
        lines.append(f"| {one.line} | {link} | {message} | {reason} |")
    return lines
