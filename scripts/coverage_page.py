"""The page of provisions and the rules that rest on them: `docs/coverage.md`, made from the law tables.

For the maintainer: `generate` calls this. A rule rests on a provision that its authority or the 出典 of
its page names; where it names places inside an article, a mention of the whole article says no more.
What no rule rests on needs its reason in `_NO_RULE`: a lack or a reason too many stops the making.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from juso_plan.law import (
    CitationError,
    GuidelineEntry,
    Provision,
    find_statute,
    format_provision,
    guideline_entries,
    parse_citation,
)
from juso_plan.law.tables import Row, table
from juso_plan.rules.authority import ACT, GUIDELINE, ORDINANCE
from juso_plan.rules.pages import page_of
from juso_plan.rules.registry import Rule, rules

Place = tuple[str, Provision]

_ARTICLES = {ACT: (106, range(2, 12)), ORDINANCE: (34, range(2, 12))}
"""The articles of the page: their number and its branches."""

_GUIDELINE_RULES = {
    "M1": ("GLM001", "GLM002"),
    "M2": ("GLM003", "GLM004", "GLM008"),
    "M3": ("GLM005", "GLM006"),
    "M4": ("ORD004", "GLM007"),
    "O1": ("ORD001",),
    "O2": ("ORD003", "GLO001"),
    "O3": ("GLO002",),
}
"""The guideline's entries have no numbers of their own that a rule could cite."""

_AROUND_THE_GUIDELINE = {"GLO004", "CON016"}
"""Rules on what the guideline says outside of its entries."""

_MONEY = "交付金の計算は計画の記載事項ではない"
_GENERAL = "体制の整備の一般の努力義務で、この計画の記載事項ではない"
_MEETING = "会議の中での働きで、計画の記載事項ではない"
_CONTENT = "便宜の中身の定めで、どれを行うかは市町村が決める"
_NO_RULE = {
    "社会福祉法第106条の2": "事業を経営する者の努力義務で、計画の記載事項ではない",
    "社会福祉法第106条の3第1項": _GENERAL,
    "社会福祉法第106条の4第1項": "事業を行うことができるという定めで、満たす形がない",
    "社会福祉法第106条の5第5項": "省令への委任。中身は施行規則第34条の10の規則が見る",
    "社会福祉法第106条の6第2項": _MEETING,
    "社会福祉法第106条の6第3項": _MEETING,
    "社会福祉法第106条の6第4項": _MEETING,
    "社会福祉法第106条の6第7項": "会議が自ら定めることで、計画の記載事項ではない",
    "社会福祉法第106条の7": "費用の支弁の定めで、計画の記載事項ではない",
    "社会福祉法第106条の8各号": _MONEY,
    "社会福祉法第106条の9各号": _MONEY,
    "社会福祉法第106条の10": "特別会計からの繰入れの計算で、計画の記載事項ではない",
    "社会福祉法第106条の11": "ほかの法律の費用の規定の読替えで、計画の記載事項ではない",
    "社会福祉法施行規則第34条の3": _CONTENT,
    "社会福祉法施行規則第34条の4": _CONTENT,
    "社会福祉法施行規則第34条の5": _CONTENT,
    "社会福祉法施行規則第34条の6": _CONTENT,
    "社会福祉法施行規則第34条の11": "交付金の額の省令の読替えで、計画の記載事項ではない",
}
"""Why no rule rests on a provision: of an article, what lies in it too; 各号 stands for all items."""

_HEAD = """# 条文と規則

社会福祉法と施行規則の、この事業の条、項、号と、策定ガイドラインの事項ごとに、どの規則が見るかを示す。規則の根拠か
「出典」がその規定を名指すものを挙げる。条文は、法令の表にある最も新しい姿（[法令の表](law.md)）による。

「○」は、その規定を名指す規則。「全体」は、それを含む条や項を広く名指す規則で、その規定を一つずつ見るとは限らない。
その規定を見る規則がないところには、備考に「規則なし」と訳を書く。
"""


@dataclass(frozen=True)
class _Line:
    """A row of the table: a provision with what rests on it."""

    place: Place
    exact: list[str]
    wide: list[str]
    holds_more: bool
    """Whether paragraphs or items of it have rows of their own."""


class CoverageError(Exception):
    """The page can't be made: a rule or a reason does not fit the tables."""


def coverage_page() -> str:
    """The page as Markdown."""
    lines = [_HEAD.rstrip()]
    named = {one.id: tuple(_named_by(one)) for one in rules().values()}
    used: set[str] = set()
    for law in _ARTICLES:
        rows = list(_rows(law, named))
        lines += ["", f"## {law}", "", "| 規定 | ○ | 全体 | 備考 |", "| --- | --- | --- | --- |"]
        for one in rows:
            exact, wide = _linked(one.exact), _linked(one.wide)
            lines.append(f"| {_name(one)} | {exact} | {wide} | {_remark(one, used)} |")
    if spare := _NO_RULE.keys() - used:
        raise CoverageError(f"a rule rests on these, or they are not there: {sorted(spare)}")
    lines += ["", "## 策定ガイドライン", "", "| 事項 | 区分 | 内容 | 規則 |"]
    lines.append("| --- | --- | --- | --- |")
    lines += list(_guideline())
    return "\n".join(lines) + "\n"


# --- what a rule names ------------------------------------------------------------------------


def _named_by(rule: Rule) -> Iterator[Place]:
    """Every provision that the authority and the source of a rule name."""
    texts = [page_of(rule).source.replace("\n", "")]
    if rule.basis:
        texts.insert(0, rule.basis.law + rule.basis.provision)
    places = [place for text in texts for place in _provisions(text)]
    for law, place in places:
        inside = [p for name, p in places if name == law and p != place and _holds(place, p)]
        if place.paragraph or place.items or not inside:
            yield law, place


def _provisions(text: str) -> Iterator[Place]:
    """The provisions of a text that cites one law behind the other."""
    law = ""
    while text:
        try:
            found = parse_citation(text)
        except CitationError:
            return
        statute = find_statute(found.law) if found.law else None
        law = statute.name if statute else "" if found.law else law
        for place in found.provisions:
            for one in _single(place):
                yield law, one
        rest = found.suffix.lstrip("、・")
        text = rest if len(rest) < len(text) else ""


def _single(place: Provision) -> Iterator[Provision]:
    """One provision for each item."""
    yield from [replace(place, items=(item,)) for item in place.items] or [place]


def _holds(outer: Provision, inner: Provision) -> bool:
    """Whether a provision lies in another, or is the same."""
    return (
        outer.article == inner.article
        and (outer.paragraph is None or outer.paragraph == inner.paragraph)
        and (not outer.items or outer.items == inner.items)
    )


# --- rows of the law --------------------------------------------------------------------------


def _rows(law: str, named: dict[str, tuple[Place, ...]]) -> Iterator[_Line]:
    places = [place for row in _newest(law) for place in _parts(row)]
    for place in places:
        mine = {rule: [p for name, p in cited if name == law] for rule, cited in named.items()}
        below = [one for one in places if one != place and _holds(place, one)]
        exact = [rule for rule, cited in mine.items() if any(_rests(p, place) for p in cited)]
        wide = [
            rule
            for rule, cited in mine.items()
            if rule not in exact and any(_holds(p, place) for p in cited)
        ]
        yield _Line((law, place), exact, wide, bool(below))


def _rests(cited: Provision, place: Provision) -> bool:
    """Whether a cited provision is this one; what is deeper than the tables' rows counts too."""
    return replace(cited, letters=(), all_items=False, heading=False) == place


def _newest(law: str) -> Iterator[Row]:
    """The newest row of each article of the page."""
    number, branches = _ARTICLES[law]
    for branch in branches:
        rows = [row for row in table("provisions") if row.text("法令") == law]
        mine = [row for row in rows if _place(row.text("条")).article == (number, branch)]
        if not mine:
            raise CoverageError(f"{law}第{number}条の{branch} is not in the tables")
        yield max(mine, key=lambda row: row.day("から"))


def _parts(row: Row) -> Iterator[Provision]:
    """An article, its paragraphs and their items."""
    whole = _place(row.text("条"))
    yield whole
    items = {name: int(count) for name, count in row.pairs("号")}
    paragraphs = row.optional_text("項")
    for n in range(1, items.get("本文", 0) + 1):
        yield replace(whole, items=(n,))
    for m in range(1, int(paragraphs) + 1 if paragraphs and paragraphs != "なし" else 1):
        yield replace(whole, paragraph=m)
        for n in range(1, items.get(f"第{m}項", 0) + 1):
            yield replace(whole, paragraph=m, items=(n,))


def _place(text: str) -> Provision:
    (provision,) = parse_citation(text).provisions
    return provision


# --- wording ----------------------------------------------------------------------------------


def _name(line: _Line) -> str:
    """A provision, set in under the article that holds it."""
    _, place = line.place
    depth = bool(place.paragraph) + bool(place.items)
    return "　" * depth + format_provision(place)


def _remark(line: _Line, used: set[str]) -> str:
    """Why no rule rests on a provision; nothing where one does, or where its parts tell."""
    if line.exact:
        return ""
    reason = _reason(line.place, used)
    if reason:
        return f"規則なし：{reason}"
    if line.wide or line.holds_more:
        return ""
    raise CoverageError(f"no rule and no reason: {line.place}")


def _reason(place: Place, used: set[str]) -> str:
    law, provision = place
    keys = [law + format_provision(provision)]
    if provision.items:
        holder = replace(provision, items=())
        keys += [law + format_provision(replace(holder, all_items=True))]
        keys += [law + format_provision(holder)]
    keys.append(law + format_provision(Provision(article=provision.article)))
    found = next((key for key in keys if key in _NO_RULE), "")
    used.add(found)
    return _NO_RULE.get(found, "")


def _guideline() -> Iterator[str]:
    """The rows of the guideline. Every rule that rests on it must have its entry."""
    entries: Iterable[GuidelineEntry] = guideline_entries(date.max)
    resting = {one.id for one in rules().values() if GUIDELINE in _law_of(one)}
    told = {rule for ids in _GUIDELINE_RULES.values() for rule in ids} | _AROUND_THE_GUIDELINE
    if resting - told or {one.id for one in entries} != set(_GUIDELINE_RULES):
        raise CoverageError(f"the guideline's entries and rules: {sorted(resting - told)}")
    for one in entries:
        ids = _linked(list(_GUIDELINE_RULES[one.id])) or "規則なし"
        yield f"| {one.id} | {one.modality} | {one.text} | {ids} |"


def _law_of(rule: Rule) -> str:
    return rule.basis.law if rule.basis else ""


def _linked(ids: list[str]) -> str:
    return "、".join(f"[{one}](rules/{one}.md)" for one in ids)
