"""Rules on a plan's agreement with itself.

For the maintainer: a finding here is a contradiction, an error; so a rule is silent wherever both
readings can be right (sites named in parts, posts of several people, bodies of unknown kind).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from juso_plan.finding import finding
from juso_plan.law.prefectures import prefecture
from juso_plan.model.edition import Period
from juso_plan.model.municipality import Municipality
from juso_plan.model.programme import Programme, Staff
from juso_plan.model.values import Count, Headcount
from juso_plan.rules.book.operators import (
    CONTRACTED,
    is_contractor_unread,
    is_other_body,
    methods,
    names_contractor,
    sites_with_methods,
)
from juso_plan.rules.case import Case, SlotSubject, Subject, is_carried_out, programmes_below
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded

_PLACES = "か所"


@rule("CON001", Weight.CONTRADICTION, Case.parts, reads=("places", "sites", "parts"))
def places(case: Case, subject: SlotSubject) -> Iterator[Answer]:
    """箇所数が、名前の挙がった拠点の数や、内訳の合計と合うかを見る。

    一つの行で複数の場所を表す拠点は、その箇所数で数える。サテライトは数えない。拠点の名前がないとき、単位が
    か所でないとき、拠点を内訳の中に書いたときは、拠点の数とは比べない。「うち市町村内」は箇所数を超えない。

    悪い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {箇所数: 3}

    良い例:
        事業:
          包括的相談支援事業:
            地域包括支援センターの運営: {箇所数: 2}

    English:
        箇所数 equals the number of the 拠点 that are named: each counts by its own 箇所数, else as one, and a
        サテライト does not count. It also equals the sum of the 内訳 where each of them states it, and うち市町村内
        is not above it.

    出典:
        計画の中の数の突き合わせ
    """
    programme = subject.entity
    stated = programme.places
    if stated is None:
        return
    inside = programme.places_inside
    if inside and inside.unit == stated.unit and inside.number > stated.number:
        yield finding(
            "CON001",
            programme.node("places_inside"),
            related=programme.node("places").start,
            stated=str(stated.number),
            counted="",
            inside=str(inside.number),
            parts="",
        )
    if any(one.is_aside("places") for one in (*programme.sites, *programme.parts)):
        yield NotRead()
        return
    sites, parts = _count_sites(programme, stated), _count_parts(programme, stated)
    counted = parts if sites is None else sites
    if counted is not None and counted != stated.number:
        yield finding(
            "CON001",
            programme.node("places"),
            stated=str(stated.number),
            counted=str(counted),
            inside="",
            parts=str(counted) if sites is None else "",
        )


def _periods(case: Case) -> Iterator[Subject[Period]]:
    """The period of the plan and those of the plans that it relates to."""
    edition, standing = case.plan.edition, case.plan.standing
    for holder in (edition, *(standing.related if standing else ())):
        if holder is not None and holder.period is not None:
            yield Subject(holder.period, holder.key_node("period"))


@rule("CON004", Weight.CONTRADICTION, _periods, reads=("start", "end", "years"))
def period(case: Case, subject: Subject[Period]) -> Iterator[Answer]:
    """計画の期間の年数が、始まりと終わりの年度から数えた年数と合うかを見る。

    令和7年度から令和10年度までは4年である。終わりの年度が始まりより前になっていないかも見る。関連計画の期間も
    同じように見る。

    悪い例:
        計画: {期間: {年数: 5}}

    良い例:
        計画: {期間: {年数: 4}}

    English:
        The number of years stated for a period equals its fiscal years counted from the first to the last
        (令和7年度 to 令和10年度 are four), and the last is not before the first.

    出典:
        計画の中の数の突き合わせ
    """
    first, last, years = subject.entity.start, subject.entity.end, subject.entity.years
    if first is None or last is None:
        return
    if first.other is not None or last.other is not None:
        yield NotRead()  # a year that disagrees with itself (CON003) tells nothing
        return
    counted = last.year - first.year + 1
    if counted < 1:
        yield finding(
            "CON004",
            subject.entity.node("end"),
            start=first.text,
            end=last.text,
            stated="",
            counted="",
        )
    elif years is not None and years != counted:
        yield finding(
            "CON004",
            subject.entity.node("years"),
            start=first.text,
            end=last.text,
            stated=str(years),
            counted=str(counted),
        )


def _operated(case: Case) -> Iterator[SlotSubject]:
    """Every programme; one that says that its 委託先 is still open weighs less where it is absent."""
    for one in case.parts():
        is_open = any(each.openness("contractors") for each in (one.entity, *one.parents))
        yield replace(one, is_active=False) if is_open else one


@rule(
    "CON005",
    Weight.CONTRADICTION,
    _operated,
    reads=("methods", "contractors", "sites", "parts"),
)
def operation(case: Case, subject: SlotSubject) -> Iterator[Answer]:
    """実施方式と、委託先や拠点の運営主体が合うかを見る。

    「直営」だけの事業に委託先があるとき、「直営」の拠点の運営主体が法人などであるとき、「委託」なのに委託先も
    運営主体も書かれていないときに示す。直営と委託の両方で行う事業は、両方を書く（実施方式: [直営, 委託]）。
    委託先がまだ決まっていなければ「未定」に挙げる。

    悪い例:
        事業:
          参加支援事業: {実施方式: [直営]}

    良い例:
        事業:
          参加支援事業: {実施方式: [委託]}

    English:
        A programme that is 直営 alone has no 委託先, and a 拠点 that is 直営 is not run by a corporation; one that
        is 委託 or 一部委託 names a contractor, or an operator of its 拠点. What is done both ways lists both.

    出典:
        計画の中の突き合わせ
    """
    programme = subject.entity
    ways = methods(subject)
    is_direct = set(ways) == {"直営"}
    if is_direct and programme.contractors:
        names = "、".join(programme.contractors)
        place = programme.node("contractors")
        yield finding("CON005", place, contractors=names, operator="", site="", method="直営")
        return
    for site, way in sites_with_methods(programme.sites, ways):
        if set(way) == {"直営"} and site.operator and is_other_body(case, site.operator):
            yield finding(
                "CON005",
                site.node("operator"),
                contractors="",
                operator=site.operator,
                site=site.name or site.nickname or "拠点",
                method="直営",
            )
    contracted = [one for one in programme.methods if one in CONTRACTED]
    if not contracted or any(CONTRACTED & {*one.methods} for one in programmes_below(programme)):
        return  # a part that is entrusted itself is asked for its contractor
    if is_contractor_unread(subject):
        yield NotRead()
    elif not names_contractor(case, subject):
        yield subject.missing(
            "CON005",
            "委託先",
            ("委託先: […]",),
            contractors="",
            operator="",
            site="",
            method=contracted[0],
        )


def _staff(case: Case) -> Iterator[Subject[Staff]]:
    """Every kind of post, those of which it consists too."""
    return case.each(Staff)


@rule("CON006", Weight.CONTRADICTION, _staff, reads=("terms", "number"))
def posts(case: Case, subject: Subject[Staff]) -> Iterator[Answer]:
    """一つの職に、専従と兼務、又は常勤と非常勤が重ねて書かれていないかを見る。

    二人以上の職では、人によって違うことがあるので見ない。常勤と非常勤は、人数が一人と書かれているときだけ見る。
    人によって違うときは、「うち」に分けて書くと、誰がどの勤務かが分かる。

    悪い例:
        事業:
          アウトリーチ等を通じた継続的支援事業:
            人員配置: [{職種: 支援員, 人数: 1名, 勤務: [専従, 兼務]}]

    良い例:
        事業:
          アウトリーチ等を通じた継続的支援事業:
            人員配置: [{職種: 支援員, 人数: 1名, 勤務: [常勤, 専従]}]

    English:
        One post is not both 専従 (or 専任) and 兼務, nor both 常勤 and 非常勤. Of several people each may be
        another; うち tells them apart.

    出典:
        計画の中の突き合わせ
    """
    post = subject.entity
    is_one = post.number is not None and _is_one(post.number)
    pairs: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    if is_one or post.number is None:
        pairs.append((("専従", "専任"), ("兼務", "兼務可")))
    if is_one:
        pairs.append((("常勤",), ("非常勤",)))
    for one_way, other_way in pairs:
        one = next((word for word in one_way if word in post.terms), None)
        other = next((word for word in other_way if word in post.terms), None)
        if one and other:
            job = post.job or "人員配置"
            yield finding("CON006", post.node("terms"), job=job, one=one, other=other)


def _municipality(case: Case) -> Iterator[Subject[Municipality]]:
    """自治体."""
    return case.chapter("municipality")


@rule("CON008", Weight.CONTRADICTION, _municipality, reads=("code", "prefecture"))
def code(case: Case, subject: Subject[Municipality]) -> Iterator[Answer]:
    """自治体のコードの初めの2桁が都道府県と合うか、コードと法人番号の桁の数と検査数字が合うかを見る。

    コードの初めの2桁は都道府県を表す（岩手県は03）。コードと法人番号には、写し違いに気づくための検査数字が一つ
    入っている。合わないときは、数字のどれかが違う。総務省の一覧や、国税庁の法人番号公表サイトで確かめて、半角の
    数字を引用符で囲んで書く。

    悪い例:
        自治体: {都道府県: 宮城県}

    良い例:
        自治体: {都道府県: 岩手県}

    English:
        The first two digits of a municipality's code are those of its prefecture (03 is 岩手県). The code
        (6 digits) and a corporate number (13 digits) hold a check digit that shows slips of copying. Check the
        number in the official list.

    出典:
        JIS X 0401、全国地方公共団体コード（総務省）、法人番号の指定等に関する省令（平成26年財務省令第70号）第2条
    """
    number, stated = subject.entity.code, subject.entity.prefecture
    if number is None or stated is None:
        return
    found = prefecture(number)
    written = folded(stated)
    if found is None or written not in (found.name, found.name[:-1]):
        yield finding(
            "CON008",
            subject.entity.node("code"),
            related=subject.entity.node("prefecture").start,
            written=number,
            digits=number[:2],
            prefecture=found.name if found else "",
            unknown="" if found else number[:2],
            stated=stated,
        )


# --- CON001 -----------------------------------------------------------------------------------


def _count_sites(programme: Programme, stated: Count) -> int | None:
    """The sites that are named, in places; None where they can't be counted."""
    has_all_names = all(one.name or one.nickname or one.places for one in programme.sites)
    is_elsewhere = any(one.sites for one in programmes_below(programme))
    if not programme.sites or not has_all_names or is_elsewhere:
        return None
    return _sum([one.places for one in programme.sites], stated, default=1)


def _count_parts(programme: Programme, stated: Count) -> int | None:
    """The sum of the parts; None where not all state theirs, or one place may be in two of them."""
    parts = programme.parts
    names = [folded(site.name or "") for one in parts for site in one.sites]
    is_shared = len(set(names)) < len(names)
    if not parts or is_shared or not all(map(is_carried_out, parts)):
        return None
    return _sum([one.places for one in parts], stated, default=None, unit=stated.unit)


def _sum(
    counts: Iterable[Count | None], stated: Count, *, default: int | None, unit: str = _PLACES
) -> int | None:
    total = 0
    for one in counts:
        number = default if one is None else one.number if one.unit == unit else None
        if number is None:
            return None
        total += number
    return total if stated.unit == unit else None


# --- CON006 -----------------------------------------------------------------------------------


def _is_one(number: Headcount) -> bool:
    """Whether a headcount is exactly one person."""
    is_range = number.at_least or number.each or number.upper is not None
    return number.number == 1 and not is_range
