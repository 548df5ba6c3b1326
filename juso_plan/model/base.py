"""Nodes into models, in one pass.

For the maintainer: a table is declared as a pydantic model, which gives its attributes, their types and
the JSON Schema; it is read by `Table.read` alone, from the nodes of the tree and never from plain data.
That reports unknown and missing keys, turns whatever fails into a finding on its node and sets the
value (or the one item of a list) aside, so that the rest of the plan is read on. No validator of
pydantic's is ever built for that: it would take as long as reading two plans. A rule asks an entity
for `node`, `item_nodes` and `is_aside` to point at the text and to know what was not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, partial
from typing import Annotated, Any, Self, cast, get_args, get_origin
from unicodedata import normalize

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from pydantic.config import JsonDict
from pydantic_core import core_schema

from juso_plan.finding import Argument, Edit, Finding, Placed
from juso_plan.source import (
    Entry,
    MappingNode,
    Node,
    Parsed,
    ScalarNode,
    SequenceNode,
    Slip,
    quoted,
    silent_slips,
)

# --- the pass over one file -------------------------------------------------------------------


class Written(str):
    """The value of a scalar, with the node that it was written in."""

    __slots__ = ("node",)
    node: ScalarNode

    def __new__(cls, node: ScalarNode) -> Self:
        """The text of the node, less the line end that closes a block."""
        written = super().__new__(cls, node.value.strip("\n"))
        written.node = node
        return written

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """In another process it is the text alone: a finding there needs no tree."""
        return str, (str(self),)


@dataclass(slots=True)
class Reading:
    """One pass over one file: what was found, and the slips that ask for another pass."""

    parsed: Parsed
    findings: list[Finding] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)

    def report(
        self, rule: str, place: Placed, *, fix: tuple[Edit, ...] = (), **args: Argument
    ) -> None:
        """Add a finding of `rule` at a place."""
        self.findings.append(Finding(rule, place.start, place.end, args, fix))

    def not_a_collection(self, rule: str, node: Node, name: str) -> None:
        """A text stands where a table of keys or a list is asked for: a slip, or a mistake."""
        slips = silent_slips(self.parsed, node) if isinstance(node, ScalarNode) else ()
        if slips:
            self.slips.extend(slips)
        elif rule == "SYN206" and isinstance(node, ScalarNode):
            source = self.parsed.text[node.start : node.end]
            fix = (Edit(node.start, node.end, f"[{_flow_items(node, source)}]"),)
            self.report(rule, node, name=name, fix=fix)
        else:
            self.report(rule, node, name=name)

    def not_a_text(self, node: Node, name: str) -> None:
        """A list or a table stands where a text is asked for; `第1項: 補足` makes a table."""
        source = self.parsed.text[node.start : node.end]
        if isinstance(node, MappingNode) and not source.startswith("{") and "\n" not in source:
            fix = (Edit(node.start, node.end, quoted(source)),)
            self.report("SYN106", node, quoted=quoted(source), fix=fix)
        elif isinstance(node, (MappingNode, SequenceNode)) and node.flow and "\n" not in source:
            fix = (Edit(node.start, node.end, quoted(source)),)
            self.report("SYN107", node, mark=source[:1], quoted=quoted(source), fix=fix)
        else:
            self.report("SYN208", node, name=name)


def _flow_items(node: ScalarNode, source: str) -> str:
    """The source of a scalar as it may stand inside of `[ ]`; `［甲、乙］` as its items."""
    if not node.style and source.startswith("［") and source.endswith("］"):
        return ", ".join(part.strip() for part in re.split("[、，,]", source[1:-1]))
    if node.style in ("|", ">"):
        return quoted(node.value.strip("\n")).replace("\n", "\\n")
    return quoted(source) if not node.style and re.search(r"[\[\]{},]|: ", source) else source


# --- the types of values ----------------------------------------------------------------------


class Unreadable(Exception):
    """A value can't be read: the rule that says so, and its arguments."""

    def __init__(self, rule: str, args: dict[str, Argument]) -> None:
        super().__init__(rule)
        self.rule = rule
        self.args_of_rule = args


def unreadable(rule: str, **args: Argument) -> Unreadable:
    """What the reader of a value raises where it can't read it."""
    return Unreadable(rule, args)


class Reads:
    """The metadata of a typed scalar: its name for planners, how it is read, its JSON Schema.

    `read` gets the text as written and the pass; it gives the value, raises `unreadable(...)`, or
    reports what it takes although it is written otherwise than it should be.
    """

    def __init__(
        self, kind: str, read: Callable[[Written, Reading], Any], schema: dict[str, Any]
    ) -> None:
        self.kind = kind
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Anything: the values are read by `read`, never by pydantic."""
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        """The schema as declared."""
        return dict(self.schema)


_WIDE = str.maketrans("０１２３４５６７８９．，－／", "0123456789.,-/")


def ascii_form(written: Written, run: Reading) -> str:
    """The text in NFKC. Full-width digits and marks are reported, with the fix."""
    narrow = written.translate(_WIDE)
    if narrow != written:
        node = written.node
        fix = () if node.style else (Edit(node.start, node.end, narrow),)
        run.report("SYN215", node, written=written, expected=narrow, fix=fix)
    return normalize("NFKC", written).strip()


class OneOf:
    """The metadata of a closed set of words: `Annotated[Literal["直営", "委託"], OneOf()]`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Anything, with the words for the JSON Schema."""
        return core_schema.any_schema(metadata={"words": get_args(source)})

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        """The words as an enumeration."""
        return {"type": "string", "enum": list(core["metadata"]["words"])}


def _choose(written: Written, run: Reading, words: tuple[str, ...]) -> str:
    if written in words:
        return str(written)
    plain = folded(written)
    for word in words:
        if folded(word) == plain:
            fix = (Edit(written.node.start, written.node.end, word),)
            run.report("SYN215", written.node, written=written, expected=word, fix=fix)
            return word
    raise unreadable(
        "SYN209", written=written, choices="・".join(words), suggestion=nearest(written, words)
    )


def folded(text: str) -> str:
    """The text as it is compared: NFKC, without white space."""
    return re.sub(r"\s+", "", normalize("NFKC", text))


def nearest(name: str, words: tuple[str, ...]) -> str:
    """The one of `words` that was probably meant, "" where none is near."""
    if folded(name) in MEANT and MEANT[folded(name)] in words:
        return MEANT[folded(name)]
    close = get_close_matches(folded(name), words, n=1, cutoff=0.5)
    return close[0] if close else ""


# Words that planners write for a key or value of the form, and which no likeness would find.
MEANT = {
    "担当部署": "担当課",
    "所管課": "担当課",
    "事業名": "名称",
    "施設名": "名称",
    "機関名": "名称",
    "法人名": "運営主体",
    "事業者": "委託先",
    "受託者": "委託先",
    "委託法人": "委託先",
    "根拠法令": "根拠",
    "住所": "所在地",
    "電話番号": "電話",
    "メンバー": "構成員",
    "職員": "人員配置",
    "配置人数": "人員配置",
    "設置箇所数": "箇所数",
    "担当圏域": "圏域",
    "地域": "圏域",
    "市町村": "自治体",
    "計画期間": "期間",
    "事業内容": "内容",
    "主な対象者": "対象者",
    "直轄": "直営",
}


# --- keys and tables --------------------------------------------------------------------------


def key(name: str, description: str, *, example: str = "", required: bool = False) -> Any:
    """A key of the plan file: its Japanese name, and what a planner reads about it.

    `example` is a piece of YAML as it stands behind the key.
    """
    extra: JsonDict = {"x-example": example, "x-required": required}
    return Field(default=None, alias=name, description=description, json_schema_extra=extra)


def keys(name: str, description: str, *, example: str = "") -> Any:
    """A key of the plan file that holds a list."""
    extra: JsonDict = {"x-example": example, "x-required": False}
    return Field(default=(), alias=name, description=description, json_schema_extra=extra)


@dataclass(frozen=True, slots=True)
class Scalar:
    """How a scalar is read, the name of its type, and the words where only some are allowed."""

    read: Callable[[Written, Reading], Any]
    kind: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeySpec:
    """What is known of one key: `table` or `scalar` is its value, or an item of many.

    `description` and `example` (a piece of YAML) are what a planner reads about it.
    """

    attribute: str
    name: str
    many: bool
    table: type[Table] | None
    scalar: Scalar | None
    required: bool
    description: str
    example: str


@cache
def key_specs(cls: type[Table]) -> dict[str, KeySpec]:
    """The keys of a table by their Japanese names: its own as declared, then the inherited."""
    specs = {}
    own_first = (name for one in cls.__mro__ for name in getattr(one, "__annotations__", ()))
    for attribute in (name for name in own_first if name in cls.model_fields):
        info = cls.model_fields[attribute]
        extra = info.json_schema_extra
        assert info.alias is not None
        assert isinstance(extra, dict)
        specs[info.alias] = KeySpec(
            attribute,
            info.alias,
            info.default == (),
            _table_in(info.annotation),
            _scalar_in(info.annotation),
            bool(extra["x-required"]),
            info.description or "",
            str(extra["x-example"]),
        )
    return specs


def key_spec(cls: type[Table], attribute: str) -> KeySpec:
    """What is known of the key of an attribute."""
    return _by_attribute(cls)[attribute]


@cache
def _by_attribute(cls: type[Table]) -> dict[str, KeySpec]:
    return {spec.attribute: spec for spec in key_specs(cls).values()}


def _table_in(annotation: Any) -> type[Table] | None:
    """The table that an annotation names: `Site`, `Site | None` or `tuple[Site, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    if get_origin(annotation) is Annotated:
        return None
    return next(filter(None, map(_table_in, get_args(annotation))), None)


def _scalar_in(annotation: Any) -> Scalar | None:
    """What a scalar of this type is: `Text`, `Text | None`, `tuple[Text, ...]`."""
    if get_origin(annotation) is Annotated:
        kind, how = get_args(annotation)
        if isinstance(how, Reads):
            return Scalar(how.read, how.kind)
        words = get_args(kind)
        return Scalar(partial(_choose, words=words), "決まった言葉", words)
    return next(filter(None, map(_scalar_in, get_args(annotation))), None)


def _is_empty(node: Node | None) -> bool:
    return node is None or (isinstance(node, ScalarNode) and node.is_empty)


class Table(BaseModel):
    """A table of keys in the plan file. Its keys are closed: others are reported."""

    model_config = ConfigDict(
        extra="ignore", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )

    _node: MappingNode = PrivateAttr()
    _aside: frozenset[str] = PrivateAttr(default=frozenset())
    _items: dict[str, tuple[Node, ...]] = PrivateAttr(default_factory=dict)

    def node(self, attribute: str | None = None) -> Placed:
        """Where an attribute stands: its value, else its key, else the table."""
        entry = self._entry(attribute)
        if entry is None:
            return self._node
        return entry.key if _is_empty(entry.value) else entry.value

    def key_node(self, attribute: str | None = None) -> Placed:
        """Where the key of an attribute stands, else the first key of the table."""
        entry = self._entry(attribute) or next(iter(self._node.entries.values()), None)
        return entry.key if entry else self._node

    def item_nodes(self, attribute: str) -> tuple[Node, ...]:
        """Where the items of a list stand, one for each item that was read."""
        return self._items.get(attribute, ())

    @property
    def is_flow(self) -> bool:
        """Whether the table is written in `{ }`."""
        return self._node.flow

    def written_keys(self) -> tuple[str, ...]:
        """The keys that are written, with a value or without; a misspelt one as it was meant."""
        node = self._node
        right = {written: key for key, written in node.meant.items()}
        return (
            tuple(right.get(name, name) for name in node.entries) if right else tuple(node.entries)
        )

    @property
    def aside(self) -> frozenset[str]:
        """The attributes that were written but could not be read, or of which an item was not."""
        return self._aside

    def is_aside(self, *attributes: str) -> bool:
        """Whether one of the attributes (or an item of it) was written but could not be read."""
        return any(attribute in self._aside for attribute in attributes)

    def _entry(self, attribute: str | None) -> Entry | None:
        if attribute is None:
            return None
        return self._node.entries.get(key_spec(type(self), attribute).name)

    def _complete(self, run: Reading) -> None:
        """Checks of the form that need the whole table."""

    @classmethod
    def read(cls, node: MappingNode, run: Reading) -> Self:
        """The table of a node; what is wrong with it goes to the pass."""
        specs = key_specs(cls)
        node.meant = meant = _unknown_keys(run, specs, node)
        for spec in specs.values():
            if spec.required and spec.name not in node.entries and spec.name not in meant:
                first = next(iter(node.entries.values()), None)
                run.report("SYN204", first.key if first else node, name=spec.name)
        open_names = _open_names(node)
        values: dict[str, Any] = {}
        items: dict[str, tuple[Node, ...]] = {}
        aside = {specs[name].attribute for name in meant}
        for name, entry in node.entries.items():
            if name not in specs or (_is_empty(entry.value) and name in open_names):
                continue
            one = _Value(specs[name], entry, run)
            one.take()
            if not one.is_whole:
                aside.add(one.spec.attribute)
            if one.value is not None:
                values[name] = one.value
            items[one.spec.attribute] = one.items
        table = cast(Self, cls.model_construct(**values))
        table._node = node
        table._aside = frozenset(aside)
        table._items = items
        table._complete(run)
        return table


@dataclass(slots=True)
class _Value:
    """The value of a key as it is read; `is_whole` is False where something was set aside."""

    spec: KeySpec
    entry: Entry
    run: Reading
    value: Any = None
    items: tuple[Node, ...] = ()
    is_whole: bool = True

    def take(self) -> None:
        """Read the value: a list, or one table or scalar."""
        node = self.entry.value
        if _is_empty(node):
            self.run.report("SYN205", _Colon(self.entry.key, node), name=self.spec.name)
        elif self.spec.many:
            self._take_list(node)
        else:
            self.value = self._one(node)
            self.is_whole = self.value is not None

    def _take_list(self, node: Node) -> None:
        if not isinstance(node, SequenceNode):
            self.run.not_a_collection("SYN206", node, self.spec.name)
            self.is_whole = False
            return
        read = [(item, self._item(item)) for item in node.items]
        self.value = tuple(value for _, value in read if value is not None)
        self.items = tuple(item for item, value in read if value is not None)
        self.is_whole = len(self.items) == len(node.items)
        if node.flow and not self.spec.table:
            _ask_about_commas(self.run, self.items)

    def _item(self, node: Node) -> Any:
        if _is_empty(node):
            self.run.report("SYN205", node, name=self.spec.name)
            return None
        return self._one(node)

    def _one(self, node: Node) -> Any:
        """A table or a scalar; None, with the reason reported, where it can't be read."""
        if self.spec.table:
            if isinstance(node, MappingNode):
                return self.spec.table.read(node, self.run)
            self.run.not_a_collection("SYN207", node, self.spec.name)
            return None
        if not isinstance(node, ScalarNode):
            self.run.not_a_text(node, self.spec.name)
            return None
        assert self.spec.scalar is not None
        try:
            return self.spec.scalar.read(Written(node), self.run)
        except Unreadable as error:
            args = {"name": self.spec.name, "written": node.value, **error.args_of_rule}
            self.run.findings.append(Finding(error.rule, node.start, node.end, args))
            return None


def tables_in(top: Table) -> Iterator[Table]:
    """A table and every one in it, the outer before the inner, in the order of the keys."""
    waiting = [top]
    while waiting:
        table = waiting.pop()
        yield table
        children: list[Table] = []
        for attribute, many in _table_attributes(type(table)):
            value = getattr(table, attribute)
            children += value if many else [value] if value is not None else []
        waiting += reversed(children)


@cache
def _table_attributes(cls: type[Table]) -> tuple[tuple[str, bool], ...]:
    """The attributes that hold tables, each with whether it holds several."""
    return tuple((one.attribute, one.many) for one in key_specs(cls).values() if one.table)


def _open_names(node: MappingNode) -> set[str]:
    """The keys that the table itself calls open: they may stand there with nothing behind them."""
    lists = (node.get("未定"), node.get("記載なし"))
    return {
        item.value
        for one in lists
        if isinstance(one, SequenceNode)
        for item in one.items
        if isinstance(item, ScalarNode)
    }


class _Colon:
    """The colon behind a key that has no value."""

    def __init__(self, key_node: ScalarNode, value: Node) -> None:
        self.start = max(key_node.end, value.start - 1)
        self.end = self.start + 1


def _ask_about_commas(run: Reading, items: tuple[Node, ...]) -> None:
    """`[甲、乙]` is one item. Inside of brackets the 、 belongs to the item."""
    for item in items:
        if isinstance(item, ScalarNode) and not item.style:
            outside = re.sub("（[^（）]*）|「[^「」]*」", "", item.value)
            if "、" in outside and len(outside) == len(item.value):
                parts = ", ".join(item.value.split("、"))
                fix = (Edit(item.start, item.end, parts),)
                run.report("SYN119", item, written=item.value, expected=parts, fix=fix)


def _unknown_keys(run: Reading, specs: dict[str, KeySpec], node: MappingNode) -> dict[str, str]:
    """Report the keys that the table does not know; gives those that were meant, as written."""
    meant: dict[str, str] = {}
    for name, entry in node.entries.items():
        if name in specs:
            continue
        free = tuple(known for known in specs if known not in node.entries and known not in meant)
        suggestion = nearest(name, free)
        if suggestion:
            meant[suggestion] = name
            fix = (Edit(entry.key.start, entry.key.end, suggestion),)
            run.report("SYN203", entry.key, name=name, suggestion=suggestion, fix=fix)
        else:
            known = "・".join(specs)
            run.report("SYN203", entry.key, name=name, suggestion="", known=known)
    return meant
