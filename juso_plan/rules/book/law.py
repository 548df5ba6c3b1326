"""Rules from the Act itself: 社会福祉法 Art. 106-4 to 106-6.

For the maintainer: whether something contradicts the definition of the project (all of the items,
all of イロハニ) is an error; the duties of effort around the plan (106-5) are warnings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import get_args

from juso_plan.finding import finding
from juso_plan.law import Citation, Slot, find_statute, item_label, slot, slots
from juso_plan.model.base import Table, key_specs
from juso_plan.model.dates import Date
from juso_plan.model.entity import Entity
from juso_plan.model.meeting import Meeting
from juso_plan.model.overview import Overview
from juso_plan.model.plan import Plan
from juso_plan.model.standing import PlanKind
from juso_plan.rules.authority import ACT
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Basis, NotRead, Unmet, Weight, rule

PUBLISHED_WITHIN_DAYS = 90
"""What is taken for 遅滞なく; the Act gives no number, so a longer delay is only pointed at."""


def _item(case: Case, attribute: str) -> Iterator[Subject[Table]]:
    """The programme of an item, or what should hold it."""
    for holder in case.programmes():
        item = getattr(holder.entity, attribute)
        found = (one for one in case.items((1, 3)) if one.entity is item)
        yield next(found, holder)


@rule(
    "LAW001",
    Weight.CONTRADICTION,
    Case.whole,
    reads=("programmes",),
    basis=Basis(ACT, "第106条の4第2項"),
    is_requirement=True,
)
def all_items(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """第1号から第6号までの事業が全て書かれているかを見る。

    重層的支援体制整備事業は、社会福祉法第106条の4第2項の第1号から第6号までの事業を一体のものとして行う
    事業である。一つでも欠けると、法の定義に合わない。支援プランの作成（第6号）は、多機関協働事業と一体で行う
    ことにしてよいが、その旨を書く。まだ始めていない事業は「状態」と「理由」を書く。

    悪い例:
        事業:
          参加支援事業:

    良い例:
        事業:
          支援プランの作成: {実施方法: 多機関協働事業と一体}

    English:
        The project consists of the programmes of items 1 to 6 of Art. 106-4(2), carried out as one. A plan
        without one of them does not fit the definition. Making the support plans (item 6) may be declared as
        one with item 5.

    出典:
        社会福祉法第106条の4第2項、社会福祉法施行規則第34条の2
    """
    programmes = subject.entity.programmes
    if programmes is None:
        yield subject.missing("LAW001", "事業", _skeleton(), item="")
        return
    holder = subject.inner("programmes")
    yield from _absent("LAW001", holder, [one.key for one in slots() if one.parent is None])


@rule(
    "LAW002",
    Weight.CONTRADICTION,
    partial(_item, attribute="consultation"),
    basis=Basis(ACT, "第106条の4第2項第1号"),
    is_requirement=True,
)
def all_consultation(case: Case, subject: Subject[Table]) -> Iterator[Answer]:
    """包括的相談支援事業に、介護・障害・子ども・困窮の四つの相談支援があるかを見る。

    第1号は、イからニまでの「全ての事業」を一体的に行うものと定める。行えない事情があるときは、その事業に
    「状態」と「理由」を書く。福祉事務所のない町村の自立相談支援事業は「実施方式: [都道府県が実施]」と書く。

    悪い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業:

    良い例:
        事業:
          包括的相談支援事業:
            障害者相談支援事業: {状態: 準備中, 理由: 令和8年度に始める。}

    English:
        Item 1 asks for all of the four programmes イ to ニ (care, disability, children, poverty). What can't be
        done yet is written with its 状態 and 理由.

    出典:
        社会福祉法第106条の4第2項第1号
    """
    yield from _absent("LAW002", subject, _letters(1))


@rule(
    "LAW003",
    Weight.CONTRADICTION,
    partial(_item, attribute="community"),
    basis=Basis(ACT, "第106条の4第2項第3号"),
    is_requirement=True,
)
def all_community(case: Case, subject: Subject[Table]) -> Iterator[Answer]:
    """地域づくり事業に、イからニまでの四つの事業があるかを見る。

    第3号も「全ての事業」を一体的に行うものと定める。生活困窮者支援等のための地域づくり事業は柱書に当たり、
    イロハニには入らない。

    悪い例:
        事業:
          地域づくり事業:
            生活支援体制整備事業:

    良い例:
        事業:
          地域づくり事業:
            生活支援体制整備事業: {状態: 予定, 理由: 令和8年度に始める。}

    English:
        Item 3 asks for all of the four programmes イ to ニ. The programme for people in poverty stands in the
        opening words of the item and has no letter.

    出典:
        社会福祉法第106条の4第2項第3号
    """
    yield from _absent("LAW003", subject, _letters(3))


@rule(
    "LAW004",
    Weight.CONTRADICTION,
    Case.overviews,
    reads=("rows",),
    basis=Basis(ACT, "第106条の4第2項"),
)
def letters(case: Case, subject: Subject[Overview]) -> Iterator[Answer]:
    """一覧の記号が法のイロハニと合うかを見る。

    第1号と第3号の中の記号はイからニまでで、ホはない。生活困窮者支援等のための地域づくり事業は第3号の柱書に
    当たるので、記号の欄には「柱書」と書く。

    悪い例:
        一覧:
          - 行:
              - {号: 3, 記号: ホ, 事業: 生活困窮者支援等のための地域づくり事業}

    良い例:
        一覧:
          - 行:
              - {号: 3, 記号: 柱書, 事業: 生活困窮者支援等のための地域づくり事業}

    English:
        Items 1 and 3 have the letters イ to ニ. There is no ホ: the programme for people in poverty stands in
        the opening words (柱書) of item 3.

    出典:
        社会福祉法第106条の4第2項第1号・第3号、社会福祉法施行令第26条第5項
    """
    for row in subject.entity.rows:
        if row.letter is None:
            continue
        found = slot(row.slot) if row.slot else None
        if found and found.parent:
            expected = "柱書" if found.heading else found.letter or ""
            if row.letter != expected:
                yield finding(
                    "LAW004",
                    row.node("letter"),
                    written=row.letter,
                    expected=expected,
                    programme=found.key,
                )
        elif row.letter not in (*"イロハニ", "柱書"):
            yield finding(
                "LAW004", row.node("letter"), written=row.letter, expected="", programme=""
            )


@rule(
    "LAW005",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("standing",),
    basis=Basis(ACT, "第106条の5第1項"),
    is_requirement=True,
)
def basis_named(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """計画の根拠として社会福祉法第106条の5が挙げられているかを見る。

    この計画は法第106条の5第1項に基づく。根拠を示すと、地域福祉計画などほかの計画との違いが分かる。

    悪い例:
        位置付け: {根拠: [社会福祉法第107条第1項]}

    良い例:
        位置付け: {根拠: [社会福祉法第106条の5第1項]}

    English:
        The plan is made under Art. 106-5(1) of the Social Welfare Act, and says so.

    出典:
        社会福祉法第106条の5第1項
    """
    standing = subject.entity.standing
    paste = ("根拠: [社会福祉法第106条の5第1項]",)
    if standing is None:
        yield subject.missing("LAW005", "位置付け", ("位置付け:", f"  {paste[0]}"))
    elif standing.is_aside("basis"):
        yield NotRead()
    elif not any(_is_plan_article(one) for one in standing.basis):
        place = subject.inner("standing")
        yield place.missing("LAW005", "根拠", () if standing.basis else paste)


@rule(
    "LAW006",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("standing",),
    basis=Basis(ACT, "第106条の5第3項"),
    is_requirement=True,
)
def harmony(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """調和を保つ四つの計画が関連計画に挙げられているかを見る。

    法第106条の5第3項は、地域福祉計画、介護保険事業計画、障害福祉計画、子ども・子育て支援事業計画などと調和が
    保たれたものでなければならないと定める。名前を挙げることまでは求めていないので、挙げないことは法に反しない。
    挙げると、調和をどう図るかを読む人が確かめられる。

    悪い例:
        位置付け:
          関連計画:
            - {名称: 見本市地域福祉計画, 種類: [市町村地域福祉計画]}

    良い例:
        位置付け:
          関連計画:
            - 名称: 見本市福祉総合計画
              種類: [市町村地域福祉計画, 市町村介護保険事業計画, 市町村障害福祉計画, 市町村子ども・子育て支援事業計画]

    English:
        Art. 106-5(3) wants the plan in harmony with four named plans. It does not ask that the plan names
        them, so their absence is no breach; naming them lets a reader see how harmony is kept.

    出典:
        社会福祉法第106条の5第3項
    """
    standing = subject.entity.standing
    if standing is None:
        yield Unmet()
        return
    if standing.is_aside("related") or any(one.is_aside("kinds") for one in standing.related):
        yield NotRead()
        return
    named = {kind for plan in standing.related for kind in plan.kinds}
    absent = [kind for kind in get_args(PlanKind) if kind not in named and kind != "その他"]
    if absent:
        place = subject.inner("standing")
        paste = () if standing.related else ("関連計画:",)
        lines = tuple(f"  - {{名称: …, 種類: [{kind}], 関係: 調和}}" for kind in absent)
        yield place.missing("LAW006", "関連計画", (*paste, *lines), kinds="、".join(absent))


@rule(
    "LAW007",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("making",),
    basis=Basis(ACT, "第106条の5第2項"),
    is_requirement=True,
)
def opinions(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """地域住民や支援関係機関などの意見をどう聴いたかが書かれているかを見る。

    法第106条の5第2項は、計画を定め、又は変えるときに、これらの意見を適切に反映させるよう努めるものとする。
    「策定経過」に、いつ、何を、誰に聴いたかを書く。

    悪い例:
        策定経過:

    良い例:
        策定経過: [{日付: 令和6年11月, 事項: 住民説明会, 参加者: [地域住民]}]

    English:
        Art. 106-5(2): when making or changing the plan, the opinions of residents, supporting bodies and
        others shall be reflected (a duty of effort). 策定経過 says how they were heard.

    出典:
        社会福祉法第106条の5第2項
    """
    if not subject.entity.making:
        paste = ("策定経過:", "  - {日付: …, 事項: …, 参加者: [地域住民, 支援関係機関]}")
        yield subject.missing("LAW007", "策定経過", paste)


@rule(
    "LAW008",
    Weight.ENDEAVOUR,
    Case.whole,
    reads=("edition",),
    basis=Basis(ACT, "第106条の5第4項"),
    is_requirement=True,
)
def published(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """公表の日か場所が書かれ、策定から公表までが長すぎないかを見る。

    法第106条の5第4項は、計画を定めたときは遅滞なく公表するよう努めるものとする。何日以内という数は法に
    ないので、策定日から90日を超えるときに、確かめるよう示す。

    悪い例:
        計画: {公表: }

    良い例:
        計画: {公表: {日付: 令和7年5月1日}}

    English:
        Art. 106-5(4): the plan shall be published without delay (a duty of effort). The Act gives no number of
        days; more than 90 days after its making is pointed at.

    出典:
        社会福祉法第106条の5第4項
    """
    edition = subject.entity.edition
    if edition is None:
        yield Unmet()
        return
    place = subject.inner("edition")
    publication = edition.publication
    if publication is None:
        if edition.is_aside("publication"):
            yield NotRead()
        else:
            yield place.missing("LAW008", "公表", ("公表: {日付: …, URL: …}",), days="")
        return
    adopted, day = edition.adopted, publication.date
    if isinstance(adopted, Date) and isinstance(day, Date):
        days = (day.first - adopted.last).days
        if days > PUBLISHED_WITHIN_DAYS:
            yield finding("LAW008", publication.node("date"), name="公表", open="", days=days)


@rule(
    "LAW009",
    Weight.CONTRADICTION,
    partial(Case.meetings, attribute="support"),
    reads=("host",),
    basis=Basis(ACT, "第106条の6第1項"),
)
def support_meeting_host(case: Case, subject: Subject[Meeting]) -> Iterator[Answer]:
    """支援会議の主催が市町村になっているかを見る。

    支援会議は市町村が組織する会議である（法第106条の6第1項）。多機関協働事業者が開くのは重層的支援会議で、
    この二つは取り違えやすい。

    悪い例:
        会議: {支援会議: [{主催: 多機関協働事業者, 守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第6項]}]}

    良い例:
        会議: {支援会議: [{主催: 市町村, 守秘義務: あり, 守秘義務の根拠: [社会福祉法第106条の6第6項]}]}

    English:
        The 支援会議 is organised by the municipality (Art. 106-6(1)). It is the 重層的支援会議 that the body of
        item 5 holds.

    出典:
        社会福祉法第106条の6第1項
    """
    host = subject.entity.host
    if host is not None and host != "市町村":
        yield finding("LAW009", subject.entity.node("host"), written=host)


def _letters(item: int) -> list[str]:
    """The keys of the slots イ to ニ of an item."""
    return [one.key for one in slots() if one.item == item and one.letter]


def _absent(rule_id: str, holder: Subject[Table], keys: list[str]) -> Iterator[Answer]:
    """What is not there of the slots that an entity must hold."""
    specs = key_specs(type(holder.entity))
    if not specs.keys() >= set(keys):
        # The item itself is not there, which LAW001 reports, or could not be read.
        yield NotRead() if holder.entity.is_aside("consultation", "community") else Unmet()
        return
    for name in keys:
        attribute = specs[name].attribute
        if holder.entity.is_aside(attribute):
            yield NotRead()
        elif getattr(holder.entity, attribute) is None:
            found = slot(name)
            label = item_label(found) if found else ""
            yield holder.missing(rule_id, name, _paste(name, holder.entity), item=label)


def _skeleton() -> tuple[str, ...]:
    """The whole of 事業 with everything still open, as a draft begins."""
    items = [one for one in slots() if one.parent is None]
    lines = (f"  {line}" for one in items for line in _still_open(one, ("開始",)))
    return ("事業:", "  未定: [開始]", *lines)


def _paste(name: str, holder: Table) -> tuple[str, ...]:
    """A slot with everything still open, but what its holder says for it."""
    found = slot(name)
    assert found
    said = [one for one in ("開始", "設置形態") if _speaks_of(holder, one)]
    return tuple(_still_open(found, said))


def _still_open(one: Slot, said: Sequence[str]) -> Iterator[str]:
    """A slot, and those below it, with what other rules ask of each under 未定. What is `said` above is not asked."""
    parts = [other for other in slots() if other.parent == one.key]
    asked = ", ".join(key for key in _asked(one) if key not in said)
    if one.item == 6:
        yield f"{one.key}: {{実施方法: 多機関協働事業と一体, 未定: [{asked}]}}"
    elif not parts:
        yield f"{one.key}: {{未定: [{asked}]}}"
    else:
        yield f"{one.key}:"
        yield f"  未定: [{asked}]"
        for part in parts:
            yield from (f"  {line}" for line in _still_open(part, _asked(one)))


def _asked(one: Slot) -> tuple[str, ...]:
    """The keys that a slot is asked for: by GLM001 to GLM004, ORD002 and ORD005, and what a draft begins with."""
    if one.parent:
        return ("箇所数", "設置形態", "実施方式", "担当課")
    if one.item in (1, 3):
        return ("設置形態", "開始")
    if one.item == 6:
        return ("記載事項", "プランの見直し", "開始")
    return ("実施方式", "人員配置", "担当課", "開始")


def _speaks_of(holder: Table, name: str) -> bool:
    """Whether an entity states a key, tries to, or says itself that it is open."""
    spec = key_specs(type(holder)).get(name)
    if spec is None:
        return False
    is_open = isinstance(holder, Entity) and holder.openness(spec.attribute) is not None
    return is_open or spec.attribute in holder.said or holder.is_aside(spec.attribute)


def _is_plan_article(citation: Citation) -> bool:
    """Whether a citation names 法第106条の5, as a whole or its first paragraph."""
    statute = find_statute(citation.law or ACT)
    return (
        statute is not None
        and statute.name == ACT
        and any(p.article == (106, 5) and p.paragraph in (None, 1) for p in citation.provisions)
    )
