"""A plan as parts with fields: what a comparison of two editions looks at.

For the maintainer: a part is what has an identity of its own (a programme, a site, a meeting, a
goal); its fields are what is stated of it. A site is one body wherever the plan names it: the body
stands once under the plan and holds what is given once (運営主体, 所在地, …), and each place that names
it holds a role with what belongs to the role (実施方式, 人員配置, …) and leads to the body.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

from juso_plan.diff.values import Open, Stated, stated
from juso_plan.law import slot
from juso_plan.model.base import Table, key_specs
from juso_plan.model.edition import Edition, Period, Publication, SourcePaper
from juso_plan.model.entity import Entity
from juso_plan.model.meeting import Meeting, Meetings, Members, ReusedMeeting, Session
from juso_plan.model.municipality import Area, Body, Municipality, Profile
from juso_plan.model.overview import Overview, OverviewRow
from juso_plan.model.plan import Plan
from juso_plan.model.programme import (
    Achievement,
    Measure,
    OtherWindow,
    Programme,
    Programmes,
    Recipient,
    Site,
    Staff,
)
from juso_plan.model.read import ReadPlan
from juso_plan.model.standing import (
    Event,
    IncludedPlan,
    MakingStep,
    Policy,
    RelatedPlan,
    Standing,
)
from juso_plan.model.working import (
    Chapter,
    Cooperation,
    CooperationMeasure,
    Evaluation,
    EvaluationBody,
    Figure,
    FlowNext,
    FlowStep,
    Goal,
    OwnInitiative,
    Term,
    ToConfirm,
    Waiver,
    YearValue,
)
from juso_plan.words import folded

BODIES = "拠点"
"""The key under which the bodies of the sites stand, below the plan."""
LINEAGE = ("旧名称", "統合元", "分割元")
"""The keys that say what became of a part. They are read for matching and are no content."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a table of the model is to the comparison.

    `tiers`: the attributes that identify one of a list, the strongest first. `moves`: it is found
    again under another parent. `ordered`: the order of a list of them says something. `naming`: the key
    of its name. `has_past`: it can say what it was in an older edition (`LINEAGE`).
    """

    name: str
    tiers: tuple[tuple[str, ...], ...] = ()
    moves: bool = False
    ordered: bool = False
    naming: str = "名称"
    has_past: bool = False


_NAME = (("name",),)
KINDS: dict[type[Table], Kind] = {
    Plan: Kind("計画"),
    Municipality: Kind("自治体"),
    Profile: Kind("概況"),
    Edition: Kind("計画"),
    Publication: Kind("公表"),
    SourcePaper: Kind("出典", (("title",),)),
    Standing: Kind("位置付け"),
    RelatedPlan: Kind("関連計画", _NAME),
    MakingStep: Kind("策定経過", (("date", "matter"), ("matter",))),
    Event: Kind("経緯", (("date", "matter"), ("matter",))),
    Policy: Kind("基本方針"),
    Area: Kind("圏域", _NAME),
    Programmes: Kind("事業全体"),
    Programme: Kind(
        "事業",
        (("name", "types", "nickname"), ("name",), ("types",), ("target",)),
        moves=True,
        has_past=True,
    ),
    OtherWindow: Kind("相談窓口", (("content",),)),
    Site: Kind("拠点", (("name", "types", "areas"), ("name",)), moves=True, has_past=True),
    Staff: Kind(
        "人員配置", (("job", "placed_at", "layer", "rank"), ("job", "placed_at"), ("job",))
    ),
    Measure: Kind("取組", (("heading",), ("content",)), moves=True),
    Achievement: Kind("実績", (("name", "as_of"), ("name",))),
    Recipient: Kind("受け入れ先", (("subject", "target"), ("subject",), ("target",))),
    Overview: Kind("一覧", (("title",),)),
    OverviewRow: Kind(
        "一覧の行",
        (("slot", "name", "number"), ("slot", "name"), ("name",), ("slot",), ("number",)),
    ),
    Meetings: Kind("会議全体"),
    Meeting: Kind("会議", _NAME, moves=True, has_past=True),
    Members: Kind("構成員"),
    ReusedMeeting: Kind("既存会議の活用", _NAME),
    Cooperation: Kind("連携"),
    CooperationMeasure: Kind("連携の取組", _NAME),
    FlowStep: Kind("支援の流れ", (("step",),), ordered=True),
    OwnInitiative: Kind("独自の取組", _NAME),
    Goal: Kind("目標", (("programme", "indicator"), ("indicator",)), naming="指標", has_past=True),
    Evaluation: Kind("評価"),
    EvaluationBody: Kind("評価の体制", _NAME),
    Body: Kind("団体", _NAME),
    Term: Kind("用語", (("word",),)),
    Figure: Kind("図表", (("title",),)),
    Chapter: Kind("章", (("heading",),), ordered=True),
    ToConfirm: Kind("要確認", (("place",),)),
    Waiver: Kind("確認済み", (("rule", "place"),)),
}
VALUES: frozenset[type[Table]] = frozenset({Period, YearValue, FlowNext, Session, IncludedPlan})
"""Tables that are one value of the part that holds them."""

_ONCE = ("名称", "通称", "運営主体", "所在地", "電話", "圏域")
"""What is given once for a site, wherever it is named."""
_LABELS = ("name", "heading", "title", "indicator", "job", "step", "matter", "word", "content")
"""The attributes that name a part, the first that is stated counts."""


@dataclass(eq=False, slots=True, repr=False)
class Part:
    """A part of a plan.

    `key` is the key of the parent that it stands under, `name` what people call it ("" for none).
    `identities` are its tiers of identity, the strongest first; a tier without content is None.
    """

    kind: Kind
    key: str
    name: str
    parent: Part | None
    line: int
    column: int
    identities: tuple[Hashable, ...] = ()
    fields: dict[str, Stated] = field(default_factory=dict)
    children: dict[str, list[Part]] = field(default_factory=dict)
    lineage: dict[str, tuple[str, ...]] = field(default_factory=dict)
    body: Part | None = None
    """Of the role of a site: the site."""
    roles: list[Part] = field(default_factory=list)
    """Of a site: its roles, wherever it is named."""
    is_slot: bool = False
    """Whether it stands under a key of its own and is no item of a list."""

    def __repr__(self) -> str:
        # Not the fields: a part holds what holds it.
        return f"<{self.kind.name} {'/'.join(self.path)}>"

    @property
    def path(self) -> tuple[str, ...]:
        """The keys and names from the top, as reports of `check` print them."""
        above = self.parent.path if self.parent else ()
        key = (self.key,) if self.key else ()
        return (*above, *key, *((self.name,) if self.name and not self.is_slot else ()))

    @property
    def called(self) -> str:
        """Its name, or what stands for one."""
        return self.name or self.key or self.kind.name

    @property
    def within(self) -> str:
        """The programme, site or meeting that holds it, as it is called; "" for none, and of a slot."""
        above = None if self.is_slot else (self.roles[0] if self.roles else self).parent
        while above is not None and not above.kind.moves:
            above = above.parent
        return above.called if above else ""

    def below(self) -> Iterator[Part]:
        """The part and all parts in it, the outer before the inner."""
        yield self
        for several in self.children.values():
            for child in several:
                yield from child.below()


def parts_of(read: ReadPlan) -> Part:
    """The parts of a plan that was read: the plan itself, with all others below it."""
    assert read.plan is not None
    return _Building(read).whole(read.plan)


class _Building:
    def __init__(self, read: ReadPlan) -> None:
        self._position = read.parsed.lines.position
        self._bodies: dict[Hashable, Part] = {}
        self._called: dict[str, str] = {}
        """The other names of sites (通称), and the name that each stands for."""
        self._twice: set[str] = set()
        """Names that two sites under one parent share, which 類型 and 圏域 keep apart."""

    def whole(self, plan: Plan) -> Part:
        if plan.programmes:
            self._know_sites(plan.programmes)
        root = self.part(plan, "", None)
        root.is_slot = True
        # First of all, since a role is known by its body.
        root.children = {BODIES: list(self._bodies.values()), **root.children}
        for body in self._bodies.values():
            body.parent = root
        return root

    def _know_sites(self, table: Table) -> None:
        for spec in key_specs(type(table)).values():
            if spec.table is None or spec.table in VALUES:
                continue
            value = getattr(table, spec.attribute)
            several = value if isinstance(value, tuple) else (value,) if value else ()
            if spec.table is Site:
                names = Counter(folded(site.name or site.nickname or "") for site in several)
                self._twice |= {name for name, count in names.items() if name and count > 1}
                for site in several:
                    if site.name and site.nickname:
                        other = f"{site.name}（{site.nickname}）"
                        self._called[folded(site.nickname)] = folded(site.name)
                        self._called[folded(other)] = folded(site.name)
            for one in several:
                self._know_sites(one)

    def part(self, table: Table, key: str, parent: Part | None) -> Part:
        """A table of the model with everything below it."""
        kind = _kind_of(type(table))
        part = Part(kind, key, _label(table), parent, *self._position(table.node().start))
        part.identities = tuple(_identity(table, tier) for tier in kind.tiers)
        self._fill(part, table, lambda name: True)
        if kind.has_past:
            part.lineage = _lineage(table)
        return part

    def _fill(self, part: Part, table: Table, wanted: Callable[[str], bool]) -> None:
        for name, spec in key_specs(type(table)).items():
            if name in LINEAGE or spec.attribute in ("undecided", "unstated") or not wanted(name):
                continue
            value = getattr(table, spec.attribute)
            if value in (None, ()):
                how = table.openness(spec.attribute) if isinstance(table, Entity) else None
                if how:
                    part.fields[name] = Stated(Open(how), how, "", part.line, part.column)
            elif spec.table is None or spec.table in VALUES:
                if (name, value) != ("状態", "実施"):  # what holds where nothing is written
                    at = self._position(table.node(spec.attribute).start)
                    part.fields[name] = stated(spec, value, at)
            elif spec.many:
                make = self._role if spec.table is Site else self.part
                part.children[name] = [make(one, name, part) for one in value]
            else:
                child = self.part(value, name, part)
                child.is_slot = True
                found = slot(name)
                child.name = found.name if found else name
                part.children[name] = [child]

    def _role(self, site: Table, key: str, parent: Part) -> Part:
        """A place that names a site: its role there, and the site as a body of its own."""
        assert isinstance(site, Site)
        name = folded(site.name or site.nickname or "")
        name = self._called.get(name, name)
        if not name:
            return self.part(site, key, parent)  # nameless: it is known here alone
        apart = (site.types, site.areas) if name in self._twice else ()
        body = self._bodies.get((name, apart))
        at = self._position(site.node().start)
        if body is None:
            body = Part(KINDS[Site], BODIES, _label(site), None, *at)
            body.identities = ((name, *apart), (name,))
            self._bodies[name, apart] = body
        role = Part(KINDS[Site], key, _label(site), parent, *at, body=body)
        body.roles.append(role)
        for one, names in _lineage(site).items():
            body.lineage[one] = tuple(dict.fromkeys((*body.lineage.get(one, ()), *names)))
        self._fill(role, site, lambda one: one != "サテライト")
        for one in _ONCE:
            self._give_once(role, body, one, name)
        for satellite in site.satellites:
            below = body.children.setdefault("サテライト", [])
            below.append(self._role(satellite, "サテライト", body))
        return role

    def _give_once(self, role: Part, body: Part, key: str, name: Hashable) -> None:
        """Take from a role what the body says for all. What a role says otherwise stays with it."""
        mine, known = role.fields.get(key), body.fields.get(key)
        if mine is None or isinstance(mine.value, Open):
            return
        # Named by its 通称 first: the name that is no 通称 counts.
        is_better = key == "名称" and known and folded(known.text) != name == folded(mine.text)
        if known is None or is_better:
            body.fields[key] = known = mine
            body.name = role.name if key == "名称" else body.name
        if key == "名称" or known.value == mine.value:
            del role.fields[key]


def _kind_of(cls: type[Table]) -> Kind:
    return next(KINDS[one] for one in cls.__mro__ if one in KINDS)


def _label(table: Table) -> str:
    """What people call it."""
    types = getattr(table, "types", ())
    for attribute in _LABELS:
        text = getattr(table, attribute, None)
        if text:
            return _short(str(text))
        if attribute == "name" and getattr(table, "nickname", None):
            return str(getattr(table, "nickname", ""))
        if attribute == "name" and types:
            return "・".join(types)
    text = getattr(table, "subject", None) or getattr(table, "target", None)
    return _short(text or getattr(table, "slot", None) or getattr(table, "place", None) or "")


def _short(text: str) -> str:
    line = text.split("\n", maxsplit=1)[0]
    return line if len(line) <= 40 else f"{line[:39]}…"


def _identity(table: Table, tier: tuple[str, ...]) -> Hashable:
    values = tuple(_plain(getattr(table, attribute)) for attribute in tier)
    return values if any(values) else None


def _plain(value: Any) -> Hashable:
    if isinstance(value, tuple):
        return tuple(sorted(map(folded, value)))
    if isinstance(value, str):
        return folded(value)
    first = getattr(value, "first", None)
    return (first, getattr(value, "last", None)) if first else value


def _lineage(table: Table) -> dict[str, tuple[str, ...]]:
    """What a table says that it was, by the keys of `LINEAGE` that it has."""
    specs = key_specs(type(table))
    stated = {key: getattr(table, specs[key].attribute) for key in LINEAGE if key in specs}
    return {
        key: value if isinstance(value, tuple) else (value,)
        for key, value in stated.items()
        if value
    }
