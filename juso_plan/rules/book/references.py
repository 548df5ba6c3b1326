"""Rules on what the text points to: notes, chapters, tables and figures, pages.

For the maintainer: a finding here is an error, so only a reference that surely points into this plan
is looked at: what another paper or a law is named for right before (地域福祉計画第3章, 社会福祉法第10章)
is left alone, and a page only where the words around it refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from unicodedata import normalize

from juso_plan.finding import Finding
from juso_plan.model.base import Table, attributes
from juso_plan.model.plan import Plan
from juso_plan.rules.book.chapters import count_chapters
from juso_plan.rules.book.style_texts import NOT_OF_THE_PLAN, PlanText, holding, span_of
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.registry import Answer, Weight, rule

_DIGITS = "[0-9０-９]+"
_NUMERALS = "[0-9０-９一二三四五六七八九十]+"
_NOT_COUNTED = "(?![0-9０-９名人枚件年月日週時分秒つ個か箇カヶ所回号項条歳世団社点割%％.．,，])"
"""What follows a number that names something; before 名 or 件 it counts."""

_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^[ \t]*\[\^([^\]\s]+)\]:", re.MULTILINE)
_CHAPTER = re.compile(f"第({_NUMERALS})章")
_LABEL = re.compile(
    f"(?<![一-龥ァ-ヶー々])(図表|表|図)[ 　]?({_DIGITS}(?:[-－‐]{_DIGITS})?){_NOT_COUNTED}"
)
_SIGN = re.compile(f"(※|(?<![一-龥ァ-ヶー々])注)[ 　]?[(（]?({_DIGITS}){_NOT_COUNTED}")
_PAGE = re.compile(
    f"(?<![0-9０-９全約計各A-Za-zＡ-Ｚａ-ｚ])(?:{_DIGITS} ?(?:ページ|頁)|[PpＰｐ][.．]? ?{_DIGITS})"
)
_REFERS = re.compile(
    f"(?:[～〜~－-]{_DIGITS} ?(?:ページ|頁)?)?(?:[をにの、 　]|から|以降)*(?:も|ご)*"
    "(?:参照|覧|記載|掲載|掲げ|示|述べ|とおり|図|表)"
)
_ELSEWHERE = re.compile(
    "(?:計画|指針|ガイドライン|手引き?|マニュアル|報告書?|通知|要綱|要領|法|法律|令|規則|条例|資料|白書"
    "|別冊|別紙|冊子|紙|誌|編|ビジョン|プラン|戦略|パンフレット|リーフレット)"
    r"[』」）)]*(?:の|において|では|、|，|（|\(| |　)*$"
)
_HERE = re.compile(
    r"(?:本|この|当|本実施|事業実施)計画[』」）)]*(?:の|において|では|、|，|（|\(| |　)*$"
)


@rule("CON009", Weight.CONTRADICTION, Case.whole)
def references(case: Case, subject: Subject[Plan]) -> Iterator[Answer]:
    r"""本文の注、章や図表の番号が、指す先のあるものかを見る。ページの番号で指していないかも見る。

    注の印（[^1]）には同じ本文の中に注の文が要り、注の文には印が要る。どちらかが欠けると、読む人に注が届かない。
    「第N章」は計画の章の数まで、「表N」「図N」「※N」「注N」は同じ番号の題名や注があるかを見る。ページの番号は、出力の
    形式や版によって変わるので、章や項目の見出しで指す。ほかの資料や法律の章・ページは見ない。

    悪い例:
        連携: {概要: 会議の構成員は8ページを参照。}

    良い例:
        連携: {概要: "会議の構成員は「支援会議」の項を参照。個人情報の扱いは要綱による[^1]。\n\n[^1]: 見本市個人情報取扱要綱"}

    English:
        A note mark has its note in the same text, and a note its mark. 第N章 is not beyond the chapters that
        there are, and 表N, 図N, ※N and 注N have a title or a note of that number. A page number changes with the
        form of output, so a chapter or a heading is named. References into other papers are left alone.

    出典:
        計画の中の参照の突き合わせ
    """
    targets = _Targets(case)
    for mark, found in _WAYS:
        for prose in holding(case, mark):
            if prose.is_prose:
                yield from found(case, prose, targets)


# --- what is pointed to -----------------------------------------------------------------------


class _Targets:
    """What a text may point to, each found when something first points to its kind."""

    def __init__(self, case: Case) -> None:
        self._case = case

    @cached_property
    def chapters(self) -> int:
        """How many chapters there are."""
        return count_chapters(self._case)

    @cached_property
    def labels(self) -> set[str]:
        """The labels at the beginning of a title or a line: 表1 拠点の一覧, ※1 …, [注1]."""
        return {
            normalize("NFKC", match[1] + match[2])
            for entity in self._case.entities()
            if not isinstance(entity, NOT_OF_THE_PLAN)
            for text in _strings(entity)
            for pattern in (_LABEL, _SIGN)
            for match in pattern.finditer(text)
            if _begins(text, match)
        }


def _notes(case: Case, prose: PlanText, _: _Targets) -> Iterator[Finding]:
    """[^1] without its note, and a note without its mark."""
    notes = {match[1] for match in _NOTE.finditer(prose.value)}
    marks = {match[1] for match in _MARK.finditer(prose.value)}
    for match in _once(_MARK, prose.value):
        if match[1] not in notes:
            yield _found(case, prose, match, mark=match[0])
    for match in _once(_NOTE, prose.value):
        if match[1] not in marks:
            yield _found(case, prose, match, note=f"[^{match[1]}]")


def _chapters(case: Case, prose: PlanText, targets: _Targets) -> Iterator[Finding]:
    """第N章 beyond the chapters of the plan."""
    for match in _once(_CHAPTER, prose.value):
        if _number(match[1]) > targets.chapters and not _is_elsewhere(prose.value, match):
            yield _found(case, prose, match, chapter=match[0], count=targets.chapters)


def _labels(case: Case, prose: PlanText, targets: _Targets) -> Iterator[Finding]:
    """表N and 図N of which no title is there, ※N and 注N that stand alone."""
    for pattern in (_LABEL, _SIGN):
        for match in _once(pattern, prose.value):
            label = normalize("NFKC", match[1] + match[2])
            if _is_elsewhere(prose.value, match) or _begins(prose.value, match):
                continue
            if label not in targets.labels:
                yield _found(case, prose, match, label=label)


def _pages(case: Case, prose: PlanText, _: _Targets) -> Iterator[Finding]:
    """A page of this plan by its number."""
    for match in _once(_PAGE, prose.value):
        after, before = prose.value[match.end() :], prose.value[: match.start()]
        is_in_brackets = match[0][0] in "PpＰｐ" and before[-1:] in "（(" and after[:1] in "）)"
        refers = _REFERS.match(after) or before.endswith(("→", "⇒")) or is_in_brackets
        if refers and not _is_elsewhere(prose.value, match):
            yield _found(case, prose, match, page=match[0])


_WAYS = (
    (re.compile(r"\[\^"), _notes),
    (re.compile("章"), _chapters),
    (re.compile("[図表※注]"), _labels),
    (re.compile("[PpＰｐ頁ペ]"), _pages),
)
"""The ways to point somewhere, each with what a text must hold for it: most texts point nowhere."""


def _strings(entity: Table) -> Iterator[str]:
    for attribute in attributes(type(entity)):
        value = getattr(entity, attribute)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield one


# --- where and how it stands ------------------------------------------------------------------


def _once(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first match of each wording."""
    seen = set()
    for match in pattern.finditer(text):
        if match[0] not in seen:
            seen.add(match[0])
            yield match


def _begins(text: str, match: re.Match[str]) -> bool:
    """Whether a label names what follows it: at the beginning of a line, apart from what follows."""
    before = text[: match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + 1]
    is_sign = match[1] in ("※", "注")
    return not before.strip(" \t　#*|【「［[(（<-・") and (
        is_sign or after in (*" 　：:.．】」］])）>*|\n", "")
    )


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether another paper, or a law, is named right before."""
    before = text[: match.start()]
    return bool(_ELSEWHERE.search(before)) and not _HERE.search(before)


def _number(text: str) -> int:
    """第3章, 第十二章."""
    plain = normalize("NFKC", text)
    if plain.isdecimal():
        return int(plain)
    tens, ten, ones = plain.rpartition("十")
    digits = "〇一二三四五六七八九"
    high = digits.find(tens[-1:]) if tens else 1
    return (high * 10 if ten else 0) + (digits.find(ones[-1:]) if ones else 0)


def _found(case: Case, prose: PlanText, match: re.Match[str], **args: str | int) -> Finding:
    """The finding at the very words."""
    words = match[0].strip()
    start = match.start() + match[0].index(words)
    place = span_of(case, prose, start, start + len(words))
    empty = dict.fromkeys(("mark", "note", "chapter", "label", "page"), "")
    args = {"name": prose.key, "count": "", **empty, **args}
    return Finding("CON009", place.start, place.end, dict(args))
