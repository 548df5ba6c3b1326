"""`next-year`: the next edition of a plan, as text edits of this one.

For the maintainer: one step after the other, each on the text that the one before left. A step moves what
follows from the calendar, takes out what is true of the old edition alone, or lists under 要確認 what a
person must look at; it never writes a fact. Prose, comments and names stay. What is put into the file
is Japanese, whatever language the command speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from juso_plan.edit.entries import mapping_of, with_entry, with_items, with_value, without
from juso_plan.edit.scalars import written
from juso_plan.edit.text import applied, newline_of
from juso_plan.finding import Edit, Placed
from juso_plan.model.base import Table, attributes, tables_in
from juso_plan.model.dates import years_on
from juso_plan.model.edition import Edition
from juso_plan.model.entity import Entity
from juso_plan.model.meeting import Meeting, ReusedMeeting
from juso_plan.model.municipality import Profile
from juso_plan.model.path import Paths
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme
from juso_plan.model.read import read_plan
from juso_plan.model.standing import RelatedPlan
from juso_plan.model.values import Count
from juso_plan.model.working import Evaluation, Goal
from juso_plan.source import MappingNode, ScalarNode, SequenceNode
from juso_plan.words import folded

_LINEAGE = frozenset({"旧名称", "統合元", "分割元"})
"""What something was in the edition before: true between those two editions alone."""
_LINEAGE_NOTE = (
    "# 前の版から名前が変わった事業、拠点、会議、目標には「旧名称」を、統合してできた事業や拠点には「統合元」を、",
    "# 分かれてできたものには「分割元」を書く。前の版の何に当たるかが、これで分かる。",
)


class NoYear(Exception):
    """The plan states neither 期間 nor 年度, so that its next year can't be told."""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done: a label of the catalogue with its arguments."""

    label: str
    args: dict[str, str]


@dataclass(frozen=True, slots=True)
class NextEdition:
    """The text of the next edition, and what was done to get there."""

    text: str
    done: tuple[Done, ...]


def first_year(plan: Plan) -> int:
    """The fiscal year in which a plan begins, or on which it reports. Raises NoYear."""
    edition = plan.edition
    period = edition.period if edition else None
    year = (period.start if period else None) or (edition.fiscal_year if edition else None)
    if year is None:
        raise NoYear
    return year.year


def period_length(plan: Plan) -> int:
    """How many fiscal years a plan runs; 1 where it does not say."""
    period = plan.edition.period if plan.edition else None
    if period is None or period.start is None or period.end is None:
        return 1
    return max(1, period.end.year - period.start.year + 1)


def next_edition(text: str, years: int, *, keep_period: bool = False) -> NextEdition:
    """The edition that begins `years` after that of the text, which must be read without a loss.

    With `keep_period` 期間 and the years in the title stay: a revision while the plan runs. Raises NoYear.
    """
    work = _Work(text)
    begins = date(first_year(work.plan) + years, 4, 1)
    if not keep_period:
        work.move(years)
    work.draft()
    work.open_what_the_paper_left_out()
    work.leave_open(["策定日", "公表"], also=["版"], of_edition=True)
    work.leave_open([], also=["策定経過"], of_edition=False)
    work.drop("出典", "next-papers")
    work.drop("確認済み", "next-waivers")
    work.drop_lineage()
    work.note_lineage()
    work.ask(begins)
    return NextEdition(work.text, tuple(work.done))


class _Work:
    """The text as it stands, the plan that it reads as, what was done, and what is to be confirmed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.done: list[Done] = []
        self.marks: dict[str, str] = {}
        self.read_again()

    def read_again(self) -> None:
        read = read_plan(self.text)
        assert read.plan is not None
        assert isinstance(read.parsed.root, MappingNode)
        self.plan, self.root = read.plan, read.parsed.root

    def make(self, edits: list[Edit]) -> None:
        if not edits:
            return
        self.text = applied(self.text, edits)
        self.read_again()

    def say(self, label: str, **args: str) -> None:
        self.done.append(Done(label, args))

    @property
    def edition(self) -> Edition:
        assert self.plan.edition is not None
        return self.plan.edition

    def place(self, at: Placed) -> str:
        """A place as reports print it and 要確認 names it."""
        path = Paths(self.root).at(at.start)
        # A table in lines begins with its first key, which is not meant.
        is_table = isinstance(at, MappingNode) and not at.flow
        return "/".join(path[:-1] if is_table else path)

    # --- what follows from the calendar -------------------------------------------------------

    def move(self, years: int) -> None:
        """期間, 年度 and the years in the title, some years on; each is to be confirmed."""
        edition, period = self.edition, self.edition.period
        nodes = [edition.node(one) for one in ("name", "subtitle", "fiscal_year")]
        nodes += [period.node(one) for one in ("start", "end")] if period else []
        edits = []
        for node in nodes:
            before = self.text[node.start : node.end]
            after = years_on(before, years)
            if not isinstance(node, ScalarNode) or after == before:
                continue
            place = self.place(node)
            edits.append(Edit(node.start, node.end, after))
            self.say("next-moved", place=place, before=before, after=after)
            self.marks[place] = f"前の版の「{before}」を{years}年後にした"
        self.make(edits)

    def draft(self) -> None:
        """状態: 作成中."""
        table = mapping_of(self.edition)
        entry = table.entries.get("状態")
        if entry is None:
            self.make(with_entry(self.text, table, "状態: 作成中", behind="種類"))
        elif self.edition.status != "作成中":
            self.make([with_value(self.text, entry, "作成中")])
        self.say("next-draft")

    # --- what is true of the old edition alone ------------------------------------------------

    def open_what_the_paper_left_out(self) -> None:
        """記載なし speaks of a paper; in an edition that is being written such a key is 未定."""
        edits = []
        count = 0
        for entity in tables_in(self.plan):
            if not isinstance(entity, Entity) or not entity.unstated:
                continue
            count += 1
            table = mapping_of(entity)
            undecided = table.get("未定")
            if isinstance(undecided, SequenceNode):
                added = [one for one in entity.unstated if one not in entity.undecided]
                edits += with_items(self.text, undecided, added) if added else []
                edits += without(self.text, table, {"記載なし"})
            else:
                key = table.entries["記載なし"].key
                edits.append(Edit(key.start, key.end, "未定"))
                edits += without(self.text, table, {"未定"})
        self.make(edits)
        if count:
            self.say("next-unstated", count=str(count))

    def leave_open(self, always: list[str], *, also: list[str], of_edition: bool) -> None:
        """Take keys out of 計画, or of the top, and name them under 未定; of `also` those written."""

        def holder() -> Entity:
            return self.edition if of_edition else self.plan

        names = [*always, *(one for one in also if one in mapping_of(holder()).entries)]
        added = [one for one in names if one not in holder().undecided]
        self.make(without(self.text, mapping_of(holder()), names))
        undecided = mapping_of(holder()).get("未定")
        if not added:
            return
        if isinstance(undecided, SequenceNode):
            self.make(with_items(self.text, undecided, added))
        else:
            self.make(without(self.text, mapping_of(holder()), {"未定"}))
            entry = f"未定: [{', '.join(added)}]"
            self.make(with_entry(self.text, mapping_of(holder()), entry, behind="計画"))
        for one in added:
            self.say("next-open", place=f"計画/{one}" if of_edition else one)

    def drop(self, key: str, label: str) -> None:
        """Take out a list at the top that speaks of the old paper."""
        node = self.root.get(key)
        if key in self.root.entries:
            count = len(node.items) if isinstance(node, SequenceNode) else 0
            self.make(without(self.text, self.root, {key}))
            self.say(label, count=str(count))

    def drop_lineage(self) -> None:
        """旧名称, 統合元, 分割元 led to the edition before the old one."""
        edits = []
        count = 0
        for entity in tables_in(self.plan):
            found = _LINEAGE & mapping_of(entity).entries.keys()
            count += len(found)
            edits += without(self.text, mapping_of(entity), found)
        self.make(edits)
        if count:
            self.say("next-lineage", count=str(count))

    def note_lineage(self) -> None:
        """Say above 事業 how lineage is written, once."""
        entry = self.root.entries.get("事業")
        if entry is None or self.root.flow or _LINEAGE_NOTE[1] in self.text:
            return
        at = entry.key.start - entry.key.column
        indent, newline = " " * entry.key.column, newline_of(self.text)
        self.make([Edit(at, at, "".join(f"{indent}{one}{newline}" for one in _LINEAGE_NOTE))])

    # --- what a person must look at -----------------------------------------------------------

    def ask(self, begins: date) -> None:
        """List under 要確認 what was moved and what may have changed since."""
        for at, reason in self.stale(begins):
            self.marks.setdefault(self.place(at), reason)
        known = {folded(one.place) for one in self.plan.to_confirm if one.place}
        lines = [
            f"{{箇所: {written(place)}, 理由: {written(reason)}}}"
            for place, reason in self.marks.items()
            if folded(place) not in known
        ]
        if not lines:
            return
        existing = self.root.get("要確認")
        if isinstance(existing, SequenceNode) and existing.items:
            self.make(with_items(self.text, existing, lines))
        else:
            self.make(without(self.text, self.root, {"要確認"}))
            self.make(self.at_the_end(lines))
        self.say("next-confirm", count=str(len(lines)))

    def at_the_end(self, lines: list[str]) -> list[Edit]:
        if self.root.flow:
            return with_entry(self.text, self.root, f"要確認: [{', '.join(lines)}]")
        newline = newline_of(self.text)
        indent = " " * next(iter(self.root.entries.values())).key.column
        end = len(self.text.rstrip(" \t\r\n"))
        block = [f"{indent}要確認:", *(f"{indent}  - {one}" for one in lines)]
        return [Edit(end, len(self.text), newline.join(["", "", *block, ""]))]

    def stale(self, begins: date) -> Iterator[tuple[Placed, str]]:
        """What the old edition says of a time, or of people, with the reason to look at it."""
        for attribute in ("overviews", "figures"):
            if getattr(self.plan, attribute):
                yield self.plan.key_node(attribute), "元の資料にあったもの。この版に要るか確かめる"
        for entity in tables_in(self.plan):
            match entity:
                case Profile(as_of=as_of) if as_of:
                    yield entity.node("as_of"), f"前の版の数（{as_of.text}）"
                case RelatedPlan(period=period) if period and period.end:
                    if period.end.last < begins:
                        yield entity.node(), "この版の期間より前に終わる計画"
                case Meeting():
                    yield entity.node(), "前の版の構成員と開催"
                case Goal():
                    yield entity.node(), "前の版の目標と値"
                case Evaluation(following=following) if following and following.last < begins:
                    yield entity.node("following"), "この版の期間より前の時期"
            yield from self.stale_facts(entity)

    def stale_facts(self, entity: Table) -> Iterator[tuple[Placed, str]]:
        """The same of keys that several kinds of entity have."""
        for attribute in attributes(type(entity)):
            value = getattr(entity, attribute)
            if isinstance(value, Count) and value.as_of:
                yield entity.key_node(attribute), f"前の版の数（{value.as_of.text}）"
            elif attribute == "staff" and value:
                yield entity.key_node(attribute), "前の版の人員配置"
            elif attribute == "achievements" and value:
                yield entity.key_node(attribute), "前の版の実績"
        if isinstance(entity, Programme | Meeting | ReusedMeeting) and entity.status:
            yield entity.key_node("status"), f"前の版で「{entity.status}」"
        if isinstance(entity, Programme) and entity.division == "新規":
            yield entity.key_node("division"), "前の版で「新規」"
