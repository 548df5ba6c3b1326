"""Rules on marks: brackets, widths of digits and dots, marks of numbering.

For the maintainer: a bracket without its other half is a plain contradiction of the text with itself;
the rest is advice, on widths once for a plan and kind, on numbering once for a text. Where a mark may
be meant, a rule is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from unicodedata import normalize

from juso_plan.finding import Finding
from juso_plan.model.plan import Plan
from juso_plan.rules.book.style_texts import PlanText, holding, span_of, texts, words, words_holding
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule


@rule("STY001", Weight.CONTRADICTION, Case.whole)
def brackets(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """一つの文章や名前の中で、括弧の開きと閉じがそろっているかを見る。

    丸括弧、かぎ括弧、角括弧、すみ付き括弧を見る。全角と半角の違いは問わない。「1）」のように番号の後ろに
    だけ付けた閉じ括弧は数えない。一つの文章には一つだけ示す。

    悪い例:
        背景: 社会福祉法（以下「法」という。に基づいて定める。

    良い例:
        背景: 社会福祉法（以下「法」という。）に基づいて定める。

    English:
        Within one text or name every bracket has its other half. Full and half width count as the same, and a
        closing bracket behind a number (1）) needs no other half. One finding for a text.

    出典:
        計画の中の突き合わせ
    """
    for text in holding(case, _BRACKET):
        at = unbalanced(text.value)
        if at is not None:
            mark = text.value[at]
            is_open = normalize("NFKC", mark) in _PAIRS
            yield _finding(
                case,
                text,
                "STY001",
                (at, at + 1),
                around=text.value[max(0, at - 12) : at + 13].replace("\n", " "),
                closer=_PAIRS[normalize("NFKC", mark)] if is_open else "",
                opener="" if is_open else _OPENERS[normalize("NFKC", mark)],
            )


@rule("STY004", Weight.ADVICE, Case.whole)
def widths(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """数字の全角と半角、中点（・と･）、長音の「ー」と横線（―など）が、計画の中でそろっているかを見る。

    計画の文章だけを見て、名前や数の欄は見ない。少ない方の初めの場所を、種類ごとに一つ示す。一桁だけを全角で書く
    書き方はそろっているものとする。横線は、片仮名の語の中か、ほかで「ー」と書かれた語の終わりにあるときだけ示す。

    悪い例:
        背景: 令和7年度から10年度までの4年間に、３つの課題に取り組む。令和８年度と９年度に見直す。1年ごとに確かめる。

    良い例:
        背景: 令和7年度から10年度までの4年間に、3つの課題に取り組む。令和8年度と9年度に見直す。1年ごとに確かめる。

    English:
        Digits of one width, one kind of middle dot (・, not ･ beside it), ー and not a dash inside of katakana
        words. Only the plan's own words are read. The rarer kind is shown at its first place, once for each
        kind. A plan that writes single digits alone in full width is taken as uniform.

    出典:
        公用文作成の考え方（令和4年1月7日文化審議会建議）
    """
    for kind, found, other in (*_digits(case), *_dots(case), *_dashes(case)):
        text, match = found[0]
        yield _finding(
            case,
            text,
            "STY004",
            match.span(),
            written=match[0],
            count=len(found),
            other=other,
            **{one: match[0] if one == kind else "" for one in ("digits", "dot", "dash")},
        )


@rule("STY005", Weight.ADVICE, Case.whole)
def numbering(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    """一つの文章の中で、同じ並びの番号が途中で別の印に変わっていないかを見る。

    「① … ② … （ウ） …」のように、ある印で始めた並びの続きが別の印になっているものを示す。（1）の下を①とするような
    段の違いは、別の並びなので見ない。

    悪い例:
        目的: ①相談を受け止める。②参加を支える。（ウ）地域をつくる。

    良い例:
        目的: ①相談を受け止める。②参加を支える。③地域をつくる。

    English:
        A row of marks in one text (①, (1), (ア), ア) goes on in the marks in which it began. Another mark below
        an item is a level of its own and is left alone.

    出典:
        公用文作成の考え方（令和4年1月7日文化審議会建議）
    """
    for text in words_holding(case, _MAY_BE_MARK):
        found = changed_mark(text.value)
        if found:
            before, now, expected = found
            yield _finding(
                case,
                text,
                "STY005",
                now.span(),
                before=before[0],
                written=now[0],
                expected=expected,
            )


def _finding(
    case: Case, text: PlanText, rule_id: str, span: tuple[int, int], **args: str | int
) -> Finding:
    place = span_of(case, text, *span)
    return Finding(rule_id, place.start, place.end, dict(args))


# --- STY001 -----------------------------------------------------------------------------------

_PAIRS = {
    "(": "）",
    "[": "］",
    "「": "」",
    "『": "』",
    "【": "】",
    "〔": "〕",
    "《": "》",
    "〈": "〉",
}
_OPENERS = {")": "（", "]": "［"} | {v: k for k, v in _PAIRS.items() if k not in "(["}
_CLOSER = {"(": ")", "[": "]"}
_BRACKET = re.compile(r"[()（）\[\]［］「」『』【】〔〕《》〈〉｢｣]")
_MARK_BEFORE = re.compile(
    r"(?:^|[\s、。,・:：;；])(?:[0-9０-９]{1,3}|[A-Za-zａ-ｚＡ-Ｚァ-ヺあ-んⅠ-Ⅻⅰ-ⅻ①-⑳※*])$"
)
"""At most four characters."""

_DEEPEST = 100
"""Brackets in brackets, from which on the innermost is taken for one that is never closed."""


def unbalanced(text: str) -> int | None:
    """Where the first bracket without its other half stands; None where all have one."""
    waiting: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        mark = normalize("NFKC", found[0])
        if mark in _PAIRS:
            waiting.append((_CLOSER.get(mark, _PAIRS[mark]), found.start()))
            if len(waiting) > _DEEPEST:
                break
        elif waiting and waiting[-1][0] == mark:
            waiting.pop()
        elif any(closer == mark for closer, _ in waiting):
            return waiting[-1][1]  # an inner one is still open
        elif not _MARK_BEFORE.search(text, max(0, found.start() - 4), found.start()):
            return found.start()
    return waiting[-1][1] if waiting else None


# --- STY004 -----------------------------------------------------------------------------------

_Found = list[tuple[PlanText, re.Match[str]]]
_Kind = tuple[str, _Found, int]
"""The kind, where the rarer way is found, and how often the other is."""
_WIDE_DIGIT = re.compile("[０-９]")
_WIDE_DIGITS = re.compile(r"[０-９]+")
_NARROW_DIGITS = re.compile(r"(?<![A-Za-z0-9./_^-])[0-9]+(?![A-Za-z0-9/_]|[.)](?:\s|$))")
_MAY_BE_HALF_DOT = re.compile("･")
_HALF_DOT = re.compile(r"(?<![ｦ-ﾟ])･|･(?![ｦ-ﾟ])")
_DASH = re.compile("[―—–‐‑−－-]")
_DASHED = re.compile(rf"(?<![ァ-ヺー])[ァ-ヺー]*[ァ-ヺ]{_DASH.pattern}(?:[ァ-ヺー]*)")
_MOST_DASHED = 500
"""Words with a dash that are looked for with ー: each is looked for in the whole plan."""


def _all(own: Iterable[PlanText], pattern: re.Pattern[str]) -> _Found:
    return [(one, match) for one in own for match in pattern.finditer(one.value)]


def _digits(case: Case) -> Iterator[_Kind]:
    wide = _all(words_holding(case, _WIDE_DIGIT), _WIDE_DIGITS)
    narrow = _all(words(case), _NARROW_DIGITS) if wide else []
    is_by_length = all(len(match[0]) == 1 for _, match in wide) and all(
        len(match[0]) > 1 for _, match in narrow
    )
    if wide and narrow and not is_by_length:
        fewer, more = (narrow, wide) if len(narrow) < len(wide) else (wide, narrow)
        yield "digits", fewer, len(more)


def _dots(case: Case) -> Iterator[_Kind]:
    half = _all(words_holding(case, _MAY_BE_HALF_DOT), _HALF_DOT)
    full = sum(one.value.count("・") for one in words(case)) if half else 0
    if half and full:
        yield "dot", half, full


def _dashes(case: Case) -> Iterator[_Kind]:
    """A dash in the place of ー: inside of a word, or at its end where the plan also writes ー."""
    dashed = _all(words_holding(case, _DASH), _DASHED)
    written = {match[0] for _, match in dashed[:_MOST_DASHED]}
    wrong = {word for word in written if any(_with_bar(word) in one.value for one in texts(case))}
    found = [(text, match) for text, match in dashed if match[0] in wrong]
    if found:
        yield "dash", found, sum(one.value.count("ー") for one in words(case))


def _with_bar(word: str) -> str:
    return _DASH.sub("ー", word)


# --- STY005 -----------------------------------------------------------------------------------

_KANA = "アイウエオカキクケコサシスセソタチツテト"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MAY_BE_MARK = re.compile(
    rf"[{_CIRCLED}(（{_KANA}](?:(?<=[{_CIRCLED}])|(?<=[(（])[0-9０-９{_KANA}]|(?<=[{_KANA}])[ 　.．])"
)
"""What a text without a mark does not hold."""
_MARK = re.compile(
    rf"(?P<circled>[{_CIRCLED}])"
    rf"|(?<![第0-9０-９一-龠々ァ-ヺー])(?P<number>[(（][0-9０-９]{{1,2}}[)）])"
    rf"|(?<![一-龠々ァ-ヺー])(?P<kana>[(（][{_KANA}][)）])"
    rf"|(?m:^)[ 　]*(?P<plain>[{_KANA}])(?=[　 .．])"
)


def changed_mark(text: str) -> tuple[re.Match[str], re.Match[str], str] | None:
    """The first mark that goes on with a row begun in other marks: the one before, it, the right one."""
    marks = [(str(one.lastgroup), _ordinal(one), one) for one in _MARK.finditer(text)]
    numbers = {(kind, number) for kind, number, _ in marks}
    seen: set[str] = set()
    for (kind, number, mark), (next_kind, next_number, next_mark) in pairwise(marks):
        seen.add(kind)
        begins_at_one = (kind, 1) in numbers
        goes_on = (kind, number + 1) in numbers
        if next_kind not in seen and next_number == number + 1 and begins_at_one and not goes_on:
            return mark, next_mark, _as(kind, next_number)
    return None


def _ordinal(mark: re.Match[str]) -> int:
    written = normalize("NFKC", mark[str(mark.lastgroup)]).strip("()")
    return int(written) if written.isdecimal() else _KANA.index(written) + 1


def _as(kind: str, number: int) -> str:
    """A mark of a kind; a number in brackets where there are no further circled or kana marks."""
    rows = {"circled": _CIRCLED, "kana": _KANA, "plain": _KANA}
    row = rows.get(kind, "")
    if number > len(row):
        return f"（{number}）"
    return f"（{row[number - 1]}）" if kind == "kana" else row[number - 1]
