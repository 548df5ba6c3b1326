"""Rules from the national guideline: what a plan sets out from the beginning (必須の記載事項).

For the maintainer: the guideline's full text was not found; what it makes mandatory is known through a
plan that quotes it. The plan itself is a duty of effort, so these are warnings. Where in the plan a
value may stand is the matter of `stated`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import finding
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme, Staff
from juso_plan.rules.authority import GUIDELINE
from juso_plan.rules.book.corporate_forms import WRITTEN
from juso_plan.rules.book.stated import (
    Place,
    asked,
    is_aside_in_a_site,
    items_of,
    speaks,
    states,
)
from juso_plan.rules.case import Case, SlotSubject, Subject
from juso_plan.rules.registry import Answer, Basis, ForAPerson, NotRead, Unmet, Weight, rule
from juso_plan.words import folded

MANDATORY = Basis(GUIDELINE, "必須の記載事項")

_STAFFED = (2, 4, 5)
"""The items of which the guideline asks who carries them out, and with how many people."""


# --- 設置箇所数、設置形態 ---------------------------------------------------------------------


def _counted(case: Case) -> Iterator[Place]:
    """Where 箇所数 is to be stated: every slot below items 1 and 3, or the parts of it."""
    for item in items_of(case, 1, 3):
        for one in [item] if item.gap else item.below:
            if one.gap or one.slot:
                yield from asked(one, "places", speaks)


@rule(
    "GLM001",
    Weight.ENDEAVOUR,
    _counted,
    reads=("places", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def places(case: Case, subject: Place) -> Iterator[Answer]:
    """相談支援機関と地域づくりの拠点の設置箇所数が書かれているかを見る。

    策定ガイドラインは、相談支援機関、地域づくりに向けた支援事業の拠点等の設置箇所数を必須の記載事項とする。第1号と
    第3号の中の事業ごとに書く。内訳に分けたときは、内訳のそれぞれに書けばよい。都道府県が実施する事業で箇所数を
    書いていないものは、人が確かめる。

    悪い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業: {箇所数: }

    良い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業: {箇所数: 3か所}

    English:
        The guideline makes the number of consultation bodies and of community places mandatory: for each
        programme in items 1 and 3, or for each of its parts. Where the prefecture carries a programme out and
        no number is given, a person must look.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    programme: Programme = subject.entity
    if subject.gap:
        yield subject.gap
    elif states(programme, "places"):
        return
    elif _by_prefecture(subject):
        yield ForAPerson()
    else:
        is_aside = programme.is_aside("sites") or is_aside_in_a_site(programme, "places")
        numbers = (site.places.number if site.places else 1 for site in programme.sites)
        count = 0 if is_aside else sum(numbers)
        yield subject.unstated("GLM001", f"箇所数: {count or '…'}", count=count)


@rule(
    "GLM002",
    Weight.ENDEAVOUR,
    lambda case: (one for item in items_of(case, 1, 3) for one in asked(item, "setting", speaks)),
    reads=("setting", "sites", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def setting(case: Case, subject: Place) -> Iterator[Answer]:
    """設置形態（基本型・統合型・地域型）が書かれているかを見る。

    策定ガイドラインは、設置箇所数とともに設置形態を必須の記載事項とする。「包括的相談支援事業」と「地域づくり事業」の
    それぞれに一つ書けば、中の事業全てに当てはまる。違うものがあるときは、事業、内訳、拠点のそれぞれに書く。
    利用者支援事業の類型の「基本型」は設置形態ではない。

    悪い例:
        事業:
          地域づくり事業: {設置形態: }

    良い例:
        事業:
          地域づくり事業: {設置形態: 基本型}

    English:
        The guideline makes the form of setting up (基本型, 統合型, 地域型) mandatory. Once for item 1 and once for
        item 3 will do; where programmes differ, each says its own, or each of its parts or places does.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    if subject.gap:
        yield subject.gap
    elif states(subject.entity, "setting"):
        return
    elif is_aside_in_a_site(subject.entity, "setting"):
        yield NotRead()
    elif _by_prefecture(subject):
        yield ForAPerson()
    else:
        yield subject.unstated("GLM002", "設置形態: …")


# --- 実施体制 ---------------------------------------------------------------------------------


@rule(
    "GLM003",
    Weight.ENDEAVOUR,
    lambda case: (
        one for item in items_of(case, *_STAFFED) for one in asked(item, "methods", speaks)
    ),
    reads=("methods", "sites", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def methods(case: Case, subject: Place) -> Iterator[Answer]:
    """参加支援、アウトリーチ等、多機関協働の各事業の実施方式が書かれているかを見る。

    策定ガイドラインは、この三つの事業の実施体制として、委託の有無を含む実施主体を必須の記載事項とする。委託先の名前は
    別に書く。

    悪い例:
        事業:
          多機関協働事業: {実施方式: }

    良い例:
        事業:
          多機関協働事業: {実施方式: [直営]}

    English:
        For items 2, 4 and 5 the guideline asks who carries them out and whether they are entrusted. The name
        of the contractor is written besides.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    if subject.gap:
        yield subject.gap
    elif states(subject.entity, "methods"):
        return
    elif is_aside_in_a_site(subject.entity, "methods"):
        yield NotRead()
    else:
        yield subject.unstated("GLM003", "実施方式: […]")


def _staffed(case: Case) -> Iterator[Place]:
    """Items 2, 4 and 5; where one has staff in its parts, every part that has."""
    for item in items_of(case, *_STAFFED):
        having = [one for one in item.family() if _may_have_staff(one.entity)]
        for one in having or [item]:
            yield one.wanting("staff")


@rule(
    "GLM004",
    Weight.ENDEAVOUR,
    _staffed,
    reads=("staff", "sites", "parts"),
    basis=MANDATORY,
    is_requirement=True,
)
def staff(case: Case, subject: Place) -> Iterator[Answer]:
    """参加支援、アウトリーチ等、多機関協働の各事業の配置人数が書かれているかを見る。

    策定ガイドラインは、この三つの事業の実施体制として、配置人数などを必須の記載事項とする。職種ごとに人数を書く。
    「1名以上」のような下限でもよい。拠点や内訳の中に書いた人員配置も数える。

    悪い例:
        事業:
          参加支援事業:
            人員配置: [{職種: 参加支援員}]

    良い例:
        事業:
          参加支援事業:
            人員配置: [{職種: 参加支援員, 人数: 1名以上}]

    English:
        For items 2, 4 and 5 the guideline asks how many people are posted: a number for each kind of post, or
        a floor such as 1名以上. Posts written in the places or parts of a programme count too.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    if subject.gap:
        yield subject.gap
        return
    posts = _posts(subject.entity)
    if is_aside_in_a_site(subject.entity, "staff"):
        yield NotRead()
    elif not posts:
        yield subject.unstated("GLM004", "人員配置:", "  - {職種: …, 人数: …}", job="")
    for post in posts:
        if post.is_aside("number"):
            yield NotRead()
        elif post.number is None:
            place = subject.item(post)
            job = post.job or post.placed_at or "人員配置"
            yield place.missing("GLM004", "人数", ("人数: …",), label=subject.label, job=job)


# --- 連携、委託先 -----------------------------------------------------------------------------


@rule(
    "GLM007",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("cooperation",),
    basis=MANDATORY,
    is_requirement=True,
)
def cooperation(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """支援関係機関の間の連携について、概要か、内容のある取組があるかを見る。

    策定ガイドラインは、支援関係機関間の連携に関する事項を必須の記載事項とする。情報を共有する場、つなぎ方、役割の分担
    などを概要や取組に書く。「連携」の章がないときは ORD004 が示す。

    悪い例:
        連携: {概要: , 取組: }

    良い例:
        連携:
          取組: [{名称: 連絡会, 内容: 各分野の担当課と支援機関が毎月集まり、事例を共有する。}]

    English:
        The guideline makes the cooperation of the supporting bodies mandatory: a summary, or a measure with its
        content. Where the chapter is not there at all, ORD004 says so.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    found = subject.entity.cooperation
    if found is None:
        yield Unmet()
    elif found.summary or any(one.content for one in found.measures):
        return
    elif found.is_aside("summary", "measures") or any(
        one.is_aside("content") for one in found.measures
    ):
        yield NotRead()
    elif found.measures:
        first = found.measures[0]
        measure = subject.item(first)
        yield measure.missing("GLM007", "内容", ("内容: …",), measure=first.name or "取組")
    else:
        chapter = subject.inner("cooperation")
        paste = ("取組:", "  - {名称: …, 内容: …}")
        yield chapter.missing("GLM007", "取組", paste, measure="")


_KIND = (
    f"{'|'.join(map(re.escape, WRITTEN))}|(?:民間|受託|委託)?法人|NPO"
    "|(?:民間|受託|委託|(?:障害|障がい)?福祉サービス|介護サービス)?(?:事業者|事業所|団体|企業|業者)"
    "|(?:市民|任意)団体|委託先|受託者|指定管理者|未定|未選定|選定中|検討中"
)
_NAMES_NO_BODY = re.compile(
    rf"(?:(?:[市町村区県]内|地域|各)の?)*(?:{_KIND}|[0-9]+(?:法人|団体|事業者|事業所|社|者))"
    r"|.+(?:等|など|ほか(?:[0-9]+\D{1,3})?)"
)
"""A kind alone, a number of bodies, a name that leaves others open."""


@rule("GLM008", Weight.DOUBT, Case.parts, reads=("contractors",), basis=MANDATORY)
def contractors(case: Case, subject: SlotSubject) -> Iterator[Answer]:
    """委託先が、どの団体か分かるように書かれているかを見る。

    「社会福祉法人等」や「NPO法人」では、実施主体がどの団体か分からない。団体の名前を一つずつ書く。まだ決まって
    いなければ「未定」に委託先を挙げる。

    悪い例:
        事業:
          参加支援事業: {委託先: [社会福祉法人等]}

    良い例:
        事業:
          参加支援事業: {委託先: [社会福祉法人見本市社会福祉協議会]}

    English:
        A contractor is named. 「社会福祉法人等」 or a kind of body alone leaves open who carries the programme out.
        If it isn't decided, 未定 names the key 委託先.

    出典:
        重層的支援体制整備事業実施計画の策定ガイドライン（必須の記載事項）
    """
    programme = subject.entity
    nodes = programme.item_nodes("contractors")
    for name, node in zip(programme.contractors, nodes, strict=True):
        # 「平和会（いいとよ等を担当）」 names a body: what stands in brackets behind is a note.
        plain = re.sub(r"(?<=.)\([^()]*\)$", "", folded(name))
        if _NAMES_NO_BODY.fullmatch(plain):
            yield finding("GLM008", node, written=name)


# --- who carries it out -----------------------------------------------------------------------


def _by_prefecture(subject: Place) -> bool:
    """Whether the prefecture alone carries it out, as for a town without 福祉事務所."""
    said = (one.methods for one in (subject.entity, *subject.parents) if one.methods)
    return next(said, ()) == ("都道府県が実施",)


def _posts(programme: Programme) -> list[Staff]:
    """The staff of a programme and of its places."""
    return [*programme.staff, *(post for site in programme.sites for post in site.staff)]


def _may_have_staff(programme: Programme) -> bool:
    """Whether a programme has staff, or may have some that could not be read."""
    is_aside = programme.is_aside("staff", "sites", "parts")
    return is_aside or bool(_posts(programme)) or is_aside_in_a_site(programme, "staff")
