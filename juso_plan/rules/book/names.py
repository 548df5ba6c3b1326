"""Names that are near but not equal: one body, site or meeting under two names, or a slip.

For the maintainer: names are compared within their kind; a field that may hold a body or a section counts
for both. What the file itself tells apart is left alone: names side by side in one list, bodies with
two 法人番号, areas listed under 圏域. A row of an 一覧 whose programme stands in 事業 is CON002's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from juso_plan.finding import Finding, Placed, finding
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Site
from juso_plan.rules.book.likeness import (
    Likeness,
    Standard,
    likeness,
    miswritten,
    summed,
    variants,
)
from juso_plan.rules.book.named import (
    AREA,
    BODY,
    MEETING,
    PLAN,
    SECTION,
    SITE,
    Named,
    NameText,
    may_be_named,
    miswritten_town,
    name_texts,
    names,
    town_of,
)
from juso_plan.rules.book.naming import bodies_as_one, plain, spelled, without_form
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, NotRead, Weight, rule
from juso_plan.words import folded

_PIECES = frozenset({"市", "町", "村", "域", "地域", "圏域", "所", "・"})
_STANDARDS = {
    BODY: Standard(_PIECES),
    SITE: Standard(_PIECES | {"課"}, spelling=True),
    MEETING: Standard(frozenset({"市", "町", "村", "地域", "圏域", "・"})),
    PLAN: Standard(frozenset({"市", "町", "村", "地域", "・"})),
    SECTION: Standard(frozenset({"課", "所", "・"}), shortest=5, with_piece=5, spelling=True),
    AREA: Standard(frozenset({"域", "地域", "圏域", "地区"}), with_piece=4),
}
_CORPORATION = Standard(_PIECES, shortest=3, core=2)
"""For two corporations, what says that they are set aside: 朋友会 and 共友会."""

_SERIES = 30
"""So many names that differ in one place are a series, and no slips."""

_HEADS = re.compile(r"^(.*?(?:事業所|センター))(.+)$")
_NO_TAIL = "者部課団室会体費員"


class _Pair(NamedTuple):
    """The rarer of two near names, and the other."""

    rare: Named
    usual: Named
    differ: Likeness


@rule("CON007", Weight.DOUBT, Case.whole)
def near_names(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """よく似ているのに同じではない名前がないかを見る。

    団体、拠点、会議、計画、担当課、圏域の名前を、同じ種類の中で比べる。一字違い（長い名前では二字まで）、形の似た字
    （臼と白、長音とダッシュなど）、「市」「域」「所」などの抜けがあると、書き間違いか、一つのものの二つの呼び方かもしれない
    ので尋ねる。自治体の名前が形の似た字で書かれていないかも見る。全角と半角、空白、法人格の略し方が違うだけの名前は、
    同じ名前とする。数字、方角、新旧などが違う名前と、一つの欄に並べて書かれた名前は、別のものとみなす。

    似ていても別のものなら、「確認済み」に理由を書く。法人は「団体」にそれぞれの法人番号を書けば、別のものと分かる。
    略称や通称は、「団体」の別名や拠点の「通称」に書く。

    悪い例:
        事業:
          参加支援事業: {委託先: [社会福祉法人見本社会福祉協議会]}

    良い例:
        事業:
          参加支援事業: {委託先: [社会福祉法人見本市社会福祉協議会]}

    English:
        Asks about names of one kind that are near but not equal: one character apart (two in long names),
        look-alikes, a missing 市, 域 or 所; and about the municipality's own name written with look-alikes. Width, spaces
        and ways to shorten 社会福祉法人 make no difference. Names that differ in a number or a direction, or stand side by
        side in one list, are taken for different ones.

    出典:
        計画の中の名前の突き合わせ
    """
    if case.is_unread(may_be_named):
        yield NotRead()  # which of two names is the usual one depends on all of them
        return
    town, texts = town_of(case), name_texts(case)
    rights = miswritten_town(texts, town)
    found = list(names(texts, rights))
    yield from _town_miswritten(case, town, rights, texts)
    yield from _missing_in_head(found)
    as_one = _as_one(case)
    seen: set[frozenset[str]] = set()
    for kind in _STANDARDS:
        named: dict[str, list[Named]] = defaultdict(list)
        for one_kind, one in found:
            if one_kind == kind:
                named[one.key].append(one)
        for pair in _pairs(case, kind, named, town, as_one):
            both = frozenset({pair.rare.key, pair.usual.key})
            if both not in seen:
                seen.add(both)
                yield _near(pair)


# --- what is found ----------------------------------------------------------------------------


def _town_miswritten(
    case: Case, town: str, rights: tuple[str, ...], texts: Iterable[NameText]
) -> Iterator[Finding]:
    """The municipality's name with look-alikes in it: once, at the first of all names."""
    if case.plan.municipality is None:
        return
    wrong: dict[str, tuple[str, str, Placed]] = {}
    for one in texts if rights else ():
        text = folded(one.text)
        for right in rights:
            found = miswritten(right, text)
            if found:
                wrong.setdefault(one.text, (right, found, one.node))
    if wrong:
        _, _, place = next(iter(wrong.values()))
        right, found, _ = min(wrong.values(), key=lambda one: len(one[0]))
        yield finding(
            "CON007",
            place,
            related=case.plan.municipality.node("name").start,
            city=town,
            right=right,
            miswritten=found,
            names="、".join(wrong),
        )


def _missing_in_head(found: list[tuple[str, Named]]) -> Iterator[Finding]:
    """Sites that begin as others do, less one character: 相談支援事業甲 among 相談支援事業所乙, …."""
    sites = {one.key: one for kind, one in found if kind == SITE}
    heads: dict[str, list[str]] = defaultdict(list)
    for key in sites:
        match = _HEADS.match(key)
        if match and len(match[1]) > 4:
            heads[match[1]].append(key)
    for head, bearers in heads.items():
        if len(bearers) < 2:
            continue
        for key, one in sites.items():
            rest = key[len(head) - 1 :]
            is_less = key.startswith(head[:-1]) and not key.startswith(head)
            if is_less and len(rest) > 1 and rest[0] not in _NO_TAIL:
                yield finding(
                    "CON007",
                    one.node,
                    related=sites[bearers[0]].node.start,
                    name=one.text,
                    head=head[:-1],
                    usual=head,
                    other=sites[bearers[0]].text,
                )


def _near(pair: _Pair) -> Finding:
    differ = pair.differ
    piece = "" if differ.one and differ.other else differ.one or differ.other
    return finding(
        "CON007",
        pair.rare.node,
        related=pair.usual.node.start,
        name=pair.rare.text,
        other=pair.usual.text,
        piece=piece,
        signs="" if piece else f"{differ.one}／{differ.other}",
    )


# --- pairs of near names ----------------------------------------------------------------------


def _pairs(
    case: Case,
    kind: str,
    named: Mapping[str, list[Named]],
    town: str,
    as_one: Mapping[str, str],
) -> Iterator[_Pair]:
    """The pairs of near names of a kind, each with the rarer one first."""
    standard = _STANDARDS[kind]
    apart = _known_apart(case, kind)
    counts: dict[str, int] = defaultdict(int)
    for key, places in named.items():
        counts[as_one.get(key, key)] += len(places)
    told = set()
    for pair in sorted(_candidates(named, standard, town if kind == SITE else "")):
        one, other = pair
        classes = frozenset(as_one.get(key, key) for key in pair)
        if len(classes) < 2 or classes in told:
            continue
        forms = _forms(named[one]), _forms(named[other])
        if all(forms) and not forms[0] & forms[1]:
            continue  # corporations of two kinds
        differ = _difference(one, other, _CORPORATION if all(forms) else standard, town, kind)
        if differ is None:
            continue
        is_beside = {a.among for a in named[one]} & {a.among for a in named[other]}
        if not differ.is_alike and (is_beside or frozenset(pair) in apart):
            continue
        often = {key: counts[as_one.get(key, key)] for key in pair}
        usual, rare = sorted(pair, key=lambda key: (-often[key], named[key][0].node.start))
        if differ.is_open and often[rare] > 1:
            continue  # both are used as names
        if rare != one:
            differ = Likeness(differ.other, differ.one, differ.is_alike, differ.is_open)
        told.add(classes)
        yield _Pair(named[rare][0], named[usual][0], differ)


def _difference(one: str, other: str, standard: Standard, town: str, kind: str) -> Likeness | None:
    if kind == SITE and town and f"{town}{one}" == other:
        return Likeness("", town)
    if kind == SITE and town and f"{town}{other}" == one:
        return Likeness(town, "")
    return likeness(one, other, standard, town)


def _candidates(
    named: Mapping[str, list[Named]], standard: Standard, town: str
) -> set[tuple[str, str]]:
    """The pairs of names that may be near: those with a variant in common."""
    own: dict[str, frozenset[int]] = {}
    seen: set[int] = set()
    twice: set[int] = set()
    for key in named:
        found = variants(key, standard)
        if town and key.startswith(town):
            found |= {summed(spelled(key[len(town) :]))}
        own[key] = found
        twice |= seen & found
        seen |= found
    shared: dict[int, list[str]] = defaultdict(list)
    for key, found in own.items():
        for variant in found & twice:
            shared[variant].append(key)
    # Near names share many variants: each group is gone through once.
    groups = {frozenset(one) for one in shared.values() if len(one) <= _SERIES}
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _as_one(case: Case) -> dict[str, str]:
    """Every name for which the plan says so with the one that stands for both."""
    as_one = {
        without_form(name)[0]: without_form(first)[0]
        for name, first in bodies_as_one(case.plan).items()
    }
    for entity in case.entities():
        if isinstance(entity, Site) and entity.name:
            name = without_form(plain(entity.name))[0]
            others = (entity.nickname, entity.former_name, entity.split_from, *entity.merged_from)
            for other in filter(None, others):
                as_one[without_form(plain(other))[0]] = as_one.get(name, name)
    return as_one


def _known_apart(case: Case, kind: str) -> set[frozenset[str]]:
    """The pairs that the plan itself tells apart: by two 法人番号, or as two areas."""
    if kind == AREA:
        names = {plain(one.name) for one in case.plan.areas if one.name}
        return {frozenset(pair) for pair in combinations(sorted(names), 2)}
    numbered = [
        (without_form(plain(one.name))[0], one.corporate_number)
        for one in case.plan.bodies
        if one.name and one.corporate_number
    ]
    return {frozenset({a, b}) for (a, m), (b, n) in combinations(numbered, 2) if m != n}


def _forms(places: list[Named]) -> set[str]:
    """What says of a name, wherever it is said, that it is that of a corporation."""
    return {form for one in places if (form := without_form(plain(one.text))[1])}
