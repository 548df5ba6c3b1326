"""Rules on time: how old the figures are, and how the periods of the plans fit each other.

For the maintainer: all of this is doubt. Figures of the year before a plan's first are taken as new,
since a plan is written before it begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juso_plan.finding import Finding, Placed, finding
from juso_plan.model.base import Table
from juso_plan.model.dates import FiscalYear, Time
from juso_plan.model.edition import Edition
from juso_plan.model.municipality import Profile
from juso_plan.model.programme import Programme, Site
from juso_plan.model.standing import RelatedPlan
from juso_plan.model.working import Goal
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, NotRead, Weight, rule

_WITH_FIGURES = (Profile, Programme, Site, Goal)


def _figures(case: Case) -> Iterator[Subject[Table]]:
    """Everything that holds figures of a date, where it is known when the plan begins."""
    if _first_year(case) is None:
        return
    yield from case.each(*_WITH_FIGURES)


@rule("CON012", Weight.DOUBT, _figures)
def age(case: Case, subject: Subject[Table]) -> Iterator[Answer]:
    """人口、箇所数、実績、目標の現状が、計画の始まる前の年度より古くないかを見る。

    計画は始まる前に作るので、始まりの前の年度の数までは新しいものとして扱う。それより古い数は、新しい数があれば
    置き換える。国勢調査の数と説明にあるものは見ない。同じものの数が何年分かあるときは、最も新しいものを見る。

    悪い例:
        自治体: {概況: {人口: 30000人, 時点: 令和4年4月1日}}

    良い例:
        自治体: {概況: {人口: 30000人, 時点: 令和6年10月1日}}

    English:
        Population, numbers of places, results and the present value of an indicator are not older than the
        fiscal year before the plan's first. Figures of the census are left alone; of several years the newest
        counts.

    出典:
        計画の中の年の突き合わせ
    """
    first = _first_year(case)
    assert first is not None
    if subject.entity.is_aside("achievements", "present"):
        yield NotRead()
        return
    for label, time, place in _dated(subject.entity):
        if time.last < date(first.year - 1, 4, 1):
            yield finding("CON012", place, label=label, written=time.text, start=first.text)


def _first_year(case: Case) -> FiscalYear | None:
    """The first fiscal year of the plan, or the one that a report is about."""
    edition = case.plan.edition
    if edition is None:
        return None
    return edition.period.start if edition.period else edition.fiscal_year


def _dated(entity: Table) -> Iterator[tuple[str, Time, Placed]]:
    """The figures of an entity: what they count, of when, and where that stands."""
    if isinstance(entity, Profile):
        if entity.as_of and "国勢調査" not in (entity.note or ""):
            yield "概況", entity.as_of, entity.node("as_of")
    elif isinstance(entity, (Programme, Site)):
        if entity.places and entity.places.as_of:
            yield "箇所数", entity.places.as_of, entity.node("places")
    elif isinstance(entity, Goal):
        years = [(one.year, one.node("year")) for one in entity.present if one.year]
        if len(years) == len(entity.present) and years:
            newest, place = max(years, key=lambda pair: pair[0].year)
            yield f"現状（{entity.indicator or '目標'}）", newest, place
    if isinstance(entity, Programme):
        yield from _results(entity)


def _results(programme: Programme) -> Iterator[tuple[str, Time, Placed]]:
    """The newest figure of each result."""
    newest: dict[str, tuple[Time, Placed]] = {}
    for one in programme.achievements:
        name = one.name or "実績"
        if one.as_of and (name not in newest or newest[name][0].last < one.as_of.last):
            newest[name] = (one.as_of, one.node("as_of"))
    for name, (time, place) in newest.items():
        yield f"実績（{name}）", time, place


# --- the plan among the others ----------------------------------------------------------------


def _edition(case: Case) -> Iterator[Subject[Edition]]:
    """計画, where its period is known."""
    return (one for one in case.chapter("edition") if one.entity.period is not None)


@rule("CON014", Weight.DOUBT, _edition, reads=("period",))
def timing(case: Case, subject: Subject[Edition]) -> Iterator[Answer]:
    """計画の期間が、策定日や、上位の計画などの期間と合うかを見る。

    策定日が、期間の最初の年度が終わった後になっていないかを見る（「版」のある改訂版は見ない）。上位の計画と一体で策定
    する計画の終わりを、期間が超えていないかを見る。期間を一致させる計画は、終わりが同じかを見る。次期の計画を挙げている
    ときは、超えてよい。関連計画の策定日が、その期間の始まりより1年を超えて前のときも示す。

    悪い例:
        計画: {期間: {開始: 令和7年度, 終了: 令和11年度, 年数: 5}}

    良い例:
        計画: {期間: {開始: 令和7年度, 終了: 令和10年度, 年数: 4}}

    English:
        The plan is not made after the first fiscal year of its period (a revised 版 is left alone), and does not
        run beyond the plans above it or made with it, unless the next one is named; a plan of the same period
        ends with it. No plan is made more than a year before its period begins.

    出典:
        計画の中の期間の突き合わせ
    """
    edition, standing = subject.entity, case.plan.standing
    period = edition.period
    assert period is not None
    if period.start and edition.adopted:
        if edition.adopted.first > period.start.last and not edition.version:
            yield _late(edition.node("adopted"), edition.adopted, period.start)
        else:
            yield from _early("", edition.node("adopted"), edition.adopted, period.start)
    related = standing.related if standing else ()
    for one in related:
        if one.adopted and one.period and one.period.start:
            name = one.name or "関連計画"
            yield from _early(name, one.node("adopted"), one.adopted, one.period.start)
    is_clear = period.end and period.end.other is None
    if period.end and is_clear and not (period.start and period.end.year < period.start.year):
        yield from _beyond(period.end, period.node("end"), related)


def _late(place: Placed, adopted: Time, start: FiscalYear) -> Finding:
    return _timing(place, late=adopted.text, start=start.text)


def _early(name: str, place: Placed, adopted: Time, start: FiscalYear) -> Iterator[Answer]:
    """A plan that was made more than a year before its period begins."""
    first = start.first
    if start.other or (isinstance(adopted, FiscalYear) and adopted.other):
        yield NotRead()  # a year that disagrees with itself (CON003) tells nothing
    elif adopted.last < date(first.year - 1, first.month, first.day):
        made = {"plan_early" if name else "early": adopted.text}
        yield _timing(place, start=start.text, plan=name, **made)


def _beyond(end: FiscalYear, place: Placed, related: tuple[RelatedPlan, ...]) -> Iterator[Answer]:
    """The plans whose end the plan's own does not fit."""
    following = {kind for one in related if one.relation == "次期" for kind in one.kinds}
    for one in related:
        last = one.period.end if one.period else None
        if last is None:
            continue
        if last.other is not None:
            yield NotRead()
            continue
        over = one.relation in ("上位", "一体策定") and end.year > last.year
        if over and not following & set(one.kinds):
            yield _timing(place, over=end.text, plan=one.name or "関連計画", other=last.text)
        elif one.relation == "期間一致" and end.year != last.year:
            yield _timing(place, differs=end.text, plan=one.name or "関連計画", other=last.text)


def _timing(place: Placed, **args: str) -> Finding:
    empty = dict.fromkeys(
        ("late", "early", "plan_early", "over", "differs", "start", "plan", "other"), ""
    )
    return Finding("CON014", place.start, place.end, {**empty, **args})
