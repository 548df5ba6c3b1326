"""A profile: what a prefecture or a city asks for besides the law, in a file of its own (--profile).

For the maintainer: the file is read like a plan (positions, slips, closed keys); what is wrong in it is
found with the same ids (SYN…), or PRF001 to PRF006 where the words for a plan would mislead. A profile
with an error is not used at all. `Profile` is plain data; `applied` puts it upon the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal, get_args

from juso_plan.finding import Edit, Finding, Phrase, Severity
from juso_plan.model.base import Table, key, keys
from juso_plan.model.meant import nearest
from juso_plan.model.reading import Reading, Written, ascii_form, unreadable
from juso_plan.model.scalar import OneOf, Reads
from juso_plan.model.values import Text, Url, read_integer
from juso_plan.outcome import Reweighed
from juso_plan.rules.case import Case, Subject
from juso_plan.rules.profile_path import Astray, way_to
from juso_plan.rules.profile_rules import (
    AT_LEAST,
    CONTAINS,
    ONE_OF,
    WEIGHTS,
    Demand,
    Kind,
    demand_rule,
)
from juso_plan.rules.registry import Answer, NotRead, Rule, rules
from juso_plan.rules.side_file import SideFile, SideForm, load_side_file
from juso_plan.source import ScalarNode
from juso_plan.words import folded

OFF = "off"
_AS_PROFILE = {"SYN003": "PRF001", "SYN202": "PRF001", "SYN205": "PRF002"}
"""Findings that speak of a plan, and what is said of a profile instead."""

Weighed = Literal["error", "warning", "info"]
_WEIGHED: tuple[str, ...] = (*get_args(Weighed), OFF)


# --- what is used -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Profile:
    """Who asks (`by`, in the paper `name`), the changed severities (None: off), what is asked."""

    name: str
    by: str
    url: str | None
    severities: dict[str, Severity | None]
    demands: tuple[Demand, ...]
    weighed_by: dict[str, str] = field(default_factory=dict)
    """Who gives a rule its severity, where it is not the profile itself."""

    def reweighed(self, by: str, severities: dict[str, Severity | None]) -> Profile:
        """The profile with severities that `by` gives in place of its own."""
        return replace(
            self,
            severities=self.severities | severities,
            weighed_by=self.weighed_by | dict.fromkeys(severities, by),
        )

    def applied(self, known: dict[str, Rule]) -> dict[str, Rule]:
        """The rules with the severities of the profile, and its own behind them.

        A rule that is off stays there: it finds nothing, and its requirement is 未評価.
        """
        weighed = {one.id: self._weighed(one) for one in known.values()}
        asked = (demand_rule(one, name=self.name, by=self.by, url=self.url) for one in self.demands)
        return weighed | {one.id: one for one in asked}

    def _weighed(self, rule: Rule) -> Rule:
        if rule.id not in self.severities:
            return rule
        severity = self.severities[rule.id]
        if severity is None:
            return replace(rule, check=_not_judged)
        if severity is rule.severity:
            return rule
        by = self.weighed_by.get(rule.id, self.name)
        return replace(rule, weight=WEIGHTS[severity], weighed=Reweighed(by, rule.severity))


def _not_judged(case: Case, subject: Subject[Any]) -> Iterator[Answer]:
    """A check that did not run has not passed."""
    yield NotRead()


# --- the file ---------------------------------------------------------------------------------


def _read_number(written: Written, run: Reading) -> str:
    """The part of an id: what a command line and 確認済み can name without quotes."""
    number = ascii_form(written, run)
    if not re.fullmatch(r"(?:[^\W_]|-)+", number) or number != number.upper():
        raise unreadable("PRF003", twice="")
    return number


def _read_count(written: Written, run: Reading) -> int:
    count = read_integer(written, run)
    if count < 1:
        raise unreadable("CON017", expected=Phrase("integer"))
    return count


_Number = Annotated[str, Reads("番号", _read_number, {"type": "string"})]
_Count = Annotated[int, Reads("整数", _read_count, {"type": "integer", "minimum": 1})]


class ProfileWeights(Table):
    """重さ: rules of the tool by their ids. Its keys are those ids, so it reads them itself."""

    def _complete(self, run: Reading) -> None:
        own = {entry.key.start for entry in self._node.entries.values()}
        run.findings[:] = [
            one for one in run.findings if one.rule != "SYN203" or one.start not in own
        ]
        changeable = tuple(one.id for one in rules().values() if one.check)
        for name, entry in self._node.entries.items():
            if name not in changeable:
                fixed = name if name in rules() else ""
                near = "" if fixed else nearest(name, changeable)
                run.report("PRF006", entry.key, name=name, fixed=fixed, near=near)
            _check_severity(run, name, entry.value)

    def severities(self) -> dict[str, Severity | None]:
        """The severity of each rule that is named, None for one that is off."""
        words = {
            name: folded(entry.value.value)
            for name, entry in self._node.entries.items()
            if isinstance(entry.value, ScalarNode)
        }
        return {name: None if word == OFF else Severity(word) for name, word in words.items()}


def _check_severity(run: Reading, name: str, node: Any) -> None:
    if not isinstance(node, ScalarNode):
        run.not_a_text(node, name)
    elif node.is_empty:
        run.report("PRF002", node, name=name)
    elif node.value not in _WEIGHED:
        meant = nearest(node.value, _WEIGHED)
        if folded(node.value) in _WEIGHED:
            meant = folded(node.value)
            fix = (Edit(node.start, node.end, meant),)
            run.report("SYN215", node, written=node.value, expected=meant, fix=fix)
        else:
            choices = "・".join(_WEIGHED)
            run.report(
                "SYN209", node, name=name, written=node.value, choices=choices, suggestion=meant
            )


class ProfileDemand(Table):
    """事項: a requirement."""

    number: _Number | None = key(
        "番号", "指摘に出る番号（PRF- の後）。", example="見本1", required=True
    )
    title: Text | None = key(
        "題名", "何を求めるか。", example="目標が二つ以上あること", required=True
    )
    place: Text | None = key(
        "箇所", "計画のどこを見るか。上からの項目名。", example="事業/*/人員配置", required=True
    )
    kind: Annotated[Kind, OneOf()] | None = key("求める", "そこに何を求めるか。", required=True)
    count: _Count | None = key("数", "いくつ以上求めるか。", example="2")
    words: tuple[Text, ...] = keys("言葉", "求める言葉。", example="[ひきこもり]")
    severity: Annotated[Weighed, OneOf()] | None = key("重さ", "満たさないときの重さ。")
    reason: Text | None = key("理由", "求める理由、手引のページなど。")

    def _complete(self, run: Reading) -> None:
        if self.place is not None:
            self._check_place(run, self.place)
        needs_words = self.kind in (CONTAINS, ONE_OF)
        wrote = self.written_keys()
        for name, wanted in (("言葉", needs_words), ("数", self.kind == AT_LEAST)):
            if self.kind and name in wrote and not wanted:
                place = self.key_node("words" if name == "言葉" else "count")
                run.report("PRF005", place, kind=self.kind, odd=name, shape="")
        if needs_words and not self.words and not self.is_aside("words") and "言葉" not in wrote:
            run.report("PRF005", self.node("kind"), kind=self.kind or "", odd="", shape="")

    def _check_place(self, run: Reading, place: str) -> None:
        way = way_to(place)
        node = self.node("place")
        if isinstance(way, Astray):
            near, known = way.near, way.known
            run.report("PRF004", node, name=way.name, before=way.before, near=near, known=known)
        elif self.kind == AT_LEAST and not way.last.many:
            run.report("PRF005", node, kind=AT_LEAST, odd="", shape=place)
        elif self.kind == ONE_OF and way.last.table:
            run.report("PRF005", node, kind=ONE_OF, odd="", shape=place)

    def demand(self) -> Demand:
        """The requirement, of an item without a fault."""
        assert self.number is not None
        assert self.title is not None
        assert self.place is not None
        assert self.kind is not None
        return Demand(
            str(self.number),
            " ".join(self.title.split()),
            str(self.place),
            self.kind,
            Severity(self.severity or Severity.WARNING),
            1 if self.count is None else self.count,
            tuple(map(str, self.words)),
            " ".join((self.reason or "").split()),
        )


class ProfileFile(Table):
    """The whole file, form 1."""

    form: SideForm | None = key("様式", "この書き方の番号。今は1。", example="1", required=True)
    name: Text | None = key(
        "名称", "求めの出所。指摘の根拠として出る。", example="見本県の手引", required=True
    )
    by: Text | None = key("策定者", "求める県や市。", example="見本県", required=True)
    url: Url | None = key("URL", "その資料のページ。")
    weights: ProfileWeights | None = key("重さ", "この道具の規則の重さを変える。")
    demands: tuple[ProfileDemand, ...] = keys("事項", "加えて求める事項。")

    def _complete(self, run: Reading) -> None:
        first: dict[str, int] = {}
        for one in self.demands:
            if one.number is None:
                continue
            node = one.node("number")
            if one.number in first:
                args = {"written": one.number, "twice": one.number}
                related = first[one.number]
                run.findings.append(Finding("PRF003", node.start, node.end, {**args}, (), related))
            first.setdefault(one.number, node.start)

    def profile(self) -> Profile:
        """The profile, of a file without a fault. No text in it leads to the tree any more."""
        assert self.name is not None
        assert self.by is not None
        return Profile(
            str(self.name),
            str(self.by),
            str(self.url) if self.url else None,
            self.weights.severities() if self.weights else {},
            tuple(one.demand() for one in self.demands),
        )


def load_profile(data: bytes | str) -> SideFile[Profile]:
    """Read a profile. Never raises for what the file holds."""
    return load_side_file(data, ProfileFile, ProfileFile.profile, _AS_PROFILE)
