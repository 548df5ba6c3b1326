"""Mutations of an encoded plan: one slip or one lack a time, with the rule that must find it.

For the maintainer: a mutation edits the text at the span of a node and leaves all else as it is. It
says which rules may answer (one must) and at which line of the new text. `ALLOWED` names the other
rules that read what was changed; everything else that is new is noise. `./dev mutate` runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from juso_plan.finding import Edit
from juso_plan.outcome import FileOutcome, Located
from juso_plan.rules.check import Options, check
from juso_plan.source import Entry, MappingNode, Node, ScalarNode, SequenceNode, parse

TODAY = date(2025, 4, 1)
CONSULTATION = "包括的相談支援事業"
COMMUNITY = "地域づくり事業"


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed text. One of `rules` must be found at `line` of it; `place` names what was changed."""

    kind: str
    place: str
    text: str
    rules: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check says of a mutation.

    `is_accepted`: the finding is there, and the plan's own 確認済み covers it, so it tells nothing.
    """

    is_found: bool
    is_accepted: bool
    noise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class At:
    """A table with the keys and places that lead to it, and the key (or first key) it stands at."""

    table: MappingNode
    path: tuple[str, ...]
    key: Node

    def entry(self, name: str) -> Entry | None:
        """A key with its value, where it is written."""
        return self.table.entries.get(name)

    def scalar(self, name: str) -> ScalarNode | None:
        """The plain value of a key."""
        value = self.table.get(name)
        return value if isinstance(value, ScalarNode) and not value.is_empty else None


class Source:
    """A plan's text with its tables."""

    def __init__(self, text: str) -> None:
        self.text = text
        root = parse(text).root
        assert isinstance(root, MappingNode)
        self.root = root
        self.tables = tuple(_tables(root, (), root))
        self.is_statutory = self.at("計画").table.get("種類") is not None and _is_statutory(self)

    def at(self, *path: str) -> At:
        """The table at a path; an empty one where there is none."""
        found = [one for one in self.tables if one.path == path]
        return found[0] if found else At(MappingNode(0, 0, flow=True), path, self.root)

    def edited(
        self,
        kind: str,
        edit: Edit,
        rules: tuple[str, ...],
        shown: int,
        place: tuple[str, ...],
    ) -> Mutation:
        """The text with an edit made; `shown` is an offset of the new text."""
        text = self.text[: edit.start] + edit.text + self.text[edit.end :]
        line = text.count("\n", 0, shown) + 1
        return Mutation(kind, "/".join(place), text, rules, line)

    def dropped(self, kind: str, at: At, name: str, rules: tuple[str, ...]) -> Iterator[Mutation]:
        """The text without an entry; its lack shows at the key of the table."""
        span = self.span_of(at.table, name)
        if span:
            yield self.edited(kind, Edit(*span, ""), rules, at.key.start, (*at.path, name))

    def span_of(self, table: MappingNode, name: str) -> tuple[int, int] | None:
        """What to take out for an entry to be gone; None where it is the only one."""
        names = list(table.entries)
        if name not in names or len(names) == 1:
            return None
        entry, place = table.entries[name], names.index(name)
        if place + 1 < len(names):
            return entry.key.start, table.entries[names[place + 1]].key.start
        if table.flow:
            return table.entries[names[place - 1]].value.end, entry.value.end
        begin = self.text.rindex("\n", 0, entry.key.start)
        return begin, entry.value.end


def _is_statutory(source: Source) -> bool:
    kind = source.at("計画").scalar("種類")
    return kind is not None and kind.value == "実施計画"


def _tables(node: Node, path: tuple[str, ...], key: Node) -> Iterator[At]:
    if isinstance(node, MappingNode):
        first = next(iter(node.entries.values())).key if node.entries else node
        yield At(node, path, key if key is not node else first)
        for name, entry in node.entries.items():
            if not (path == () and name == "確認済み"):
                yield from _tables(entry.value, (*path, name), entry.key)
    elif isinstance(node, SequenceNode):
        for place, item in enumerate(node.items):
            yield from _tables(item, (*path, str(place)), item)


# --- lacks ------------------------------------------------------------------------------------


def drop_item(source: Source) -> Iterator[Mutation]:
    """One of the six items."""
    at = source.at("事業")
    for name in (CONSULTATION, "参加支援事業", COMMUNITY, "アウトリーチ等を通じた継続的支援事業"):
        if source.is_statutory:
            yield from source.dropped("drop_item", at, name, ("LAW001",))
    for name in ("多機関協働事業", "支援プランの作成"):
        if source.is_statutory:
            yield from source.dropped("drop_item", at, name, ("LAW001",))


_LETTERS = {
    CONSULTATION: (
        "LAW002",
        ("地域包括支援センターの運営", "障害者相談支援事業", "利用者支援事業"),
        "生活困窮者自立相談支援事業",
    ),
    COMMUNITY: (
        "LAW003",
        ("地域介護予防活動支援事業", "生活支援体制整備事業", "地域活動支援センター事業"),
        "地域子育て支援拠点事業",
    ),
}


def drop_slot(source: Source) -> Iterator[Mutation]:
    """One of イ to ニ of an item."""
    for item, (rule, names, last) in _LETTERS.items():
        if source.is_statutory:
            for name in (*names, last):
                yield from source.dropped("drop_slot", source.at("事業", item), name, (rule,))


def drop_chapter(source: Source) -> Iterator[Mutation]:
    """A part of the whole plan that the ordinance or the guideline asks for."""
    asked = {
        "連携": ("ORD004",),
        "目標": ("ORD003",),
        "基本方針": ("ORD001",),
        "策定経過": ("LAW007",),
        "事業": ("LAW001",),
        "会議": ("GLM005",),
        "位置付け": ("LAW005",),
    }
    if source.is_statutory:
        for name, rules in asked.items():
            span = source.span_of(source.root, name)
            if span:
                yield source.edited("drop_chapter", Edit(*span, ""), rules, 0, (name,))


def drop_meeting(source: Source) -> Iterator[Mutation]:
    """The 重層的支援会議."""
    if source.is_statutory:
        at = source.at("会議")
        yield from source.dropped("drop_meeting", at, "重層的支援会議", ("GLM005",))


def drop_host(source: Source) -> Iterator[Mutation]:
    """主催 or 本人同意 of the 重層的支援会議."""
    for one in source.tables:
        if one.path[:2] == ("会議", "重層的支援会議") and len(one.path) == 3:
            for name in ("主催", "本人同意"):
                if source.is_statutory:
                    yield from source.dropped("drop_host", one, name, ("GLM006",))


def drop_places(source: Source) -> Iterator[Mutation]:
    """箇所数 of a slot."""
    for one in source.tables:
        is_slot = len(one.path) == 3 and one.path[1] in _LETTERS
        is_told_below = "内訳" in one.table.entries or _in_sites(one, "箇所数")
        if source.is_statutory and is_slot and not is_told_below:
            yield from source.dropped("drop_places", one, "箇所数", ("GLM001",))


def drop_method(source: Source) -> Iterator[Mutation]:
    """実施方式 of the items of which the guideline asks."""
    for name in ("参加支援事業", "アウトリーチ等を通じた継続的支援事業", "多機関協働事業"):
        at = source.at("事業", name)
        if source.is_statutory and not (_in_sites(at, "実施方式") or "内訳" in at.table.entries):
            yield from source.dropped("drop_method", at, "実施方式", ("GLM003",))


def drop_contractor(source: Source) -> Iterator[Mutation]:
    """委託先 of what is entrusted, where no 拠点 names who runs it."""
    for one in source.tables:
        ways = _words(one.table.get("実施方式"))
        if {"委託", "一部委託"} & set(ways) and not (
            _in_sites(one, "運営主体") or {"内訳", "実施方法"} & one.table.entries.keys()
        ):
            yield from source.dropped("drop_contractor", one, "委託先", ("CON005",))


def _in_sites(at: At, key: str) -> bool:
    sites = at.table.get("拠点")
    items = sites.items if isinstance(sites, SequenceNode) else []
    return any(isinstance(one, MappingNode) and key in one.entries for one in items)


def _words(node: Node | None) -> list[str]:
    items = node.items if isinstance(node, SequenceNode) else [node]
    return [one.value for one in items if isinstance(one, ScalarNode)]


# --- contradictions ---------------------------------------------------------------------------


def change_count(source: Source) -> Iterator[Mutation]:
    """箇所数 one more, and one less, where the 拠点 are named one by one."""
    for one in source.tables:
        written = one.scalar("箇所数")
        sites = one.table.get("拠点")
        if written is None or not isinstance(sites, SequenceNode) or _in_sites(one, "箇所数"):
            continue
        number = re.match(r"\d+", written.value)
        plain = re.fullmatch(r"\d+(か所|箇所|カ所)?", written.value)
        if number and plain and int(number[0]) == len(sites.items):
            for step in (1, -1):
                new = str(int(number[0]) + step)
                span = (written.start, written.start + len(number[0]))
                place = (*one.path, "箇所数", f"{step:+d}")
                yield source.edited("change_count", Edit(*span, new), ("CON001",), span[0], place)


def swap_law(source: Source) -> Iterator[Mutation]:
    """介護保険法 to 児童福祉法 in the 根拠 of a slot."""
    yield from _swapped(source, "swap_law", "児童福祉法")


def swap_short_law(source: Source) -> Iterator[Mutation]:
    """介護保険法 to a law with few articles."""
    yield from _swapped(source, "swap_short_law", "生活困窮者自立支援法")


def _swapped(source: Source, kind: str, law: str) -> Iterator[Mutation]:
    for one in source.tables:
        if one.path[:1] == ("事業",) and len(one.path) == 3:
            for node in _scalars(one.table.get("根拠")):
                if node.value.startswith("介護保険法第"):
                    span = (node.start, node.start + len("介護保険法"))
                    place = (*one.path, "根拠")
                    rules = ("CIT001", "CIT002")
                    yield source.edited(kind, Edit(*span, law), rules, span[0], place)


def shift_item(source: Source) -> Iterator[Mutation]:
    """A 根拠 in 社会福祉法第106条の4第2項 to the next item."""
    for one in source.tables:
        if one.path[:1] == ("事業",) and len(one.path) == 2:
            for node in _scalars(one.table.get("根拠")):
                found = re.fullmatch(r"社会福祉法第106条の4第2項第([1-6])号", node.value)
                if found:
                    span = (node.start + found.start(1), node.start + found.end(1))
                    new = str(int(found[1]) % 6 + 1)
                    place = (*one.path, "根拠")
                    yield source.edited("shift_item", Edit(*span, new), ("CIT002",), span[0], place)


def shift_year(source: Source) -> Iterator[Mutation]:
    """A western year that is not the era's."""
    for one in source.tables:
        for name in one.table.entries:
            node = one.scalar(name)
            found = re.fullmatch(r"令和(\d+)年度", node.value) if node else None
            if node and found and not node.style and name in ("開始", "終了", "年度"):
                new = f"（{int(found[1]) + 2019}年度）"
                span = (node.end, node.end)
                place = (*one.path, name)
                yield source.edited("shift_year", Edit(*span, new), ("CON003",), node.start, place)


def turn_period(source: Source) -> Iterator[Mutation]:
    """終了 before 開始, and 年数 one too many."""
    for one in source.tables:
        first, last, years = one.scalar("開始"), one.scalar("終了"), one.scalar("年数")
        if one.path[-1:] != ("期間",) or first is None or last is None:
            continue
        found = re.match(r"(?:令和)?(\d+)年", first.value)
        if found:
            new = first.value.replace(found[1], str(int(found[1]) - 1), 1)
            span = (last.start, last.end)
            place = (*one.path, "終了")
            yield source.edited("turn_period", Edit(*span, new), ("CON004",), span[0], place)
        if years:
            span = (years.start, years.end)
            place, new = (*one.path, "年数"), str(int(years.value.removesuffix("年")) + 1)
            yield source.edited("turn_period", Edit(*span, new), ("CON004",), span[0], place)


def make_direct(source: Source) -> Iterator[Mutation]:
    """[委託] to [直営] beside a 委託先."""
    for one in source.tables:
        ways, contractors = one.table.get("実施方式"), one.entry("委託先")
        if ways and contractors and _words(ways) == ["委託"]:
            start = source.text.index("委託", ways.start)
            shown = contractors.value.start
            place = (*one.path, "実施方式")
            span = (start, start + len("委託"))
            yield source.edited("make_direct", Edit(*span, "直営"), ("CON005",), shown, place)


def letter_ho(source: Source) -> Iterator[Mutation]:
    """The letter ホ, which the Act does not have."""
    for one in source.tables:
        node = one.scalar("記号")
        if one.path[:1] == ("一覧",) and node and node.value != "ホ":
            span = (node.start, node.end)
            place = (*one.path, "記号")
            yield source.edited("letter_ho", Edit(*span, "ホ"), ("LAW004",), span[0], place)


def _scalars(node: Node | None) -> list[ScalarNode]:
    items = node.items if isinstance(node, SequenceNode) else [node]
    return [one for one in items if isinstance(one, ScalarNode) and not one.style]


# --- slips of the hand ------------------------------------------------------------------------


def double_key(source: Source) -> Iterator[Mutation]:
    """A line of a key written twice."""
    for one, entry in _one_liners(source):
        begin = source.text.rindex("\n", 0, entry.key.start) + 1
        indent = " " * (entry.key.start - begin)
        line = source.text[entry.key.start : entry.value.end]
        after = source.text.find("\n", entry.value.end)
        shown = after + 1 + len(indent)
        place = (*one.path, entry.key.value)
        rules = ("SYN115",)
        new = f"\n{indent}{line}"
        yield source.edited("double_key", Edit(*(after, after), new), rules, shown, place)


def misspell_key(source: Source) -> Iterator[Mutation]:
    """A key with a letter too many."""
    for one, entry in _one_liners(source):
        place = (*one.path, entry.key.value)
        span = (entry.key.end, entry.key.end)
        yield source.edited("misspell_key", Edit(*span, "々"), ("SYN203",), span[0], place)


def wide_colon(source: Source) -> Iterator[Mutation]:
    """A full-width colon behind a key."""
    for one, entry in _one_liners(source):
        span = (entry.key.end, entry.value.start)
        if source.text[slice(*span)] == ": ":
            place = (*one.path, entry.key.value)
            yield source.edited("wide_colon", Edit(*span, "："), ("SYN103",), span[0], place)


def _one_liners(source: Source) -> Iterator[tuple[At, Entry]]:
    """Keys of block tables that stand with their value on one line."""
    for one in source.tables:
        if not one.table.flow and one.path:
            for entry in one.table.entries.values():
                written = source.text[entry.key.start : entry.value.end]
                is_scalar = isinstance(entry.value, ScalarNode) and not entry.value.style
                if is_scalar and "\n" not in written:
                    yield one, entry


# --- all of them ------------------------------------------------------------------------------

_ABSENT = frozenset({"WVR001"})
"""What was dropped may be what a 確認済み was about."""
_MENTIONED = _ABSENT | {
    *("CON002", "CON009", "CON010"),  # named elsewhere in the plan
    *("CIT008", "CON007", "ORD006", "STY003", "STY006"),  # shown once, at the first place
    "CON013",  # the other place said which body runs the site
}
"""What was dropped is no longer there for rules that read the whole plan."""
_CITED = frozenset({"CIT006", "CIT008", "CIT010", "WVR001"})
"""The same programme cited in 一覧, the number of a law at its first place, the form of the items."""

KINDS: dict[str, Callable[[Source], Iterator[Mutation]]] = {
    one.__name__: one
    for one in (
        drop_item,
        drop_slot,
        drop_chapter,
        drop_meeting,
        drop_host,
        drop_places,
        drop_method,
        drop_contractor,
        change_count,
        swap_law,
        swap_short_law,
        shift_item,
        shift_year,
        turn_period,
        make_direct,
        letter_ho,
        double_key,
        misspell_key,
        wide_colon,
    )
}
"""Every kind by name; the docstring says what it does."""

ALLOWED: dict[str, frozenset[str]] = {
    **dict.fromkeys(("drop_item", "drop_slot", "drop_chapter", "drop_meeting"), _MENTIONED),
    **dict.fromkeys(("drop_host", "drop_places", "drop_method", "drop_contractor"), _ABSENT),
    **dict.fromkeys(("swap_law", "swap_short_law", "shift_item"), _CITED),
    "turn_period": frozenset({"CON014"}),
}
"""The rules besides its own that a kind may wake, since they read the entry that it changes."""


def mutations(kind: str, text: str) -> tuple[Mutation, ...]:
    """Every mutation of a kind, in the order of the text."""
    return tuple(KINDS[kind](Source(text)))


def checked(text: str) -> FileOutcome:
    """The check of a text, on the day of the project's other outputs."""
    return check("plan.yaml", text.encode(), Options(today=TODAY))


def judged(base: FileOutcome, mutation: Mutation, outcome: FileOutcome) -> Verdict:
    """Compare what is found in a mutation with what was found before."""
    before = {(one.rule, one.path) for one in base.findings}
    new = [one for one in outcome.findings if (one.rule, one.path) not in before and not one.waived]
    allowed = ALLOWED.get(mutation.kind, frozenset()) | set(mutation.rules)
    noise = tuple(f"{one.rule} {one.line}" for one in new if one.rule not in allowed)
    return Verdict(
        is_found=any(_answers(one, mutation) for one in new),
        is_accepted=any(_answers(one, mutation) for one in outcome.findings if one.waived),
        noise=(*noise, *outcome.crashes),
    )


def _answers(one: Located, mutation: Mutation) -> bool:
    return one.rule in mutation.rules and one.line == mutation.line
