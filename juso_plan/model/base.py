"""Nodes into models, in one pass.

For the maintainer: a table is a class whose annotated attributes are declared by `key` and `keys`;
`key_specs` is what the rest of the project (the reader here, the JSON Schema, the completion of
editors) knows of them. It is read by `Table.read` alone, from the nodes of the tree and never from
plain data. That reports unknown and missing keys, turns whatever fails into a finding on its node and
sets the value (or the one item of a list) aside, so that the rest of the plan is read on. A rule asks
an entity for `node`, `item_nodes` and `is_aside` to point at the text and to know what was not read.
No library of models does this: they validate plain data, and take longer to load than a plan to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, Self, get_args, get_origin, get_type_hints

from juso_plan.finding import Edit, Finding, Placed
from juso_plan.model.meant import nearest
from juso_plan.model.reading import Reading, Unreadable, Written
from juso_plan.model.scalar import Scalar, scalar_in
from juso_plan.source import Entry, MappingNode, Node, ScalarNode, SequenceNode


class _Declared(NamedTuple):
    """What stands behind an attribute in the class of a table, until the class is made."""

    name: str
    description: str
    example: str
    required: bool
    many: bool


def key(name: str, description: str, *, example: str = "", required: bool = False) -> Any:
    """A key of the plan file: its Japanese name, and what a planner reads about it.

    `example` is a piece of YAML as it stands behind the key.
    """
    return _Declared(name, description, example, required, many=False)


def keys(name: str, description: str, *, example: str = "") -> Any:
    """A key of the plan file that holds a list."""
    return _Declared(name, description, example, required=False, many=True)


class KeySpec(NamedTuple):
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
    return {spec.name: spec for spec in attributes(cls).values()}


@cache
def attributes(cls: type[Table]) -> dict[str, KeySpec]:
    """The keys of a table by the names of their attributes, in the same order."""
    types = get_type_hints(cls, include_extras=True)
    specs = {}
    for one in cls.__mro__:
        for name, said in vars(one).get("_declared", {}).items():
            if name in specs:  # declared anew by the class below
                continue
            table, scalar = _table_in(types[name]), scalar_in(types[name])
            specs[name] = KeySpec(
                name,
                said.name,
                said.many,
                table,
                scalar,
                said.required,
                said.description,
                said.example,
            )
    return specs


def _table_in(annotation: Any) -> type[Table] | None:
    """The table that an annotation names: `Site`, `Site | None` or `tuple[Site, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    if get_origin(annotation) is Annotated:
        return None
    return next(filter(None, map(_table_in, get_args(annotation))), None)


def _is_empty(node: Node | None) -> bool:
    return node is None or (isinstance(node, ScalarNode) and not node.value and node.is_empty)


class _TableType(type):
    """The type of tables: keeps their declarations apart; what it leaves of each is the default."""

    _declared: dict[str, _Declared]

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> None:
        super().__init__(name, bases, namespace)
        cls._declared = {key: one for key, one in namespace.items() if type(one) is _Declared}
        for attribute, declared in cls._declared.items():
            setattr(cls, attribute, () if declared.many else None)


class Table(metaclass=_TableType):
    """A table of keys in the plan file. Its keys are closed: others are reported.

    An attribute that was not written, or could not be read, is None; a list is then empty.
    """

    __slots__ = ("_aside", "_items", "_node")
    _node: MappingNode
    _aside: frozenset[str]
    _items: dict[str, tuple[Node, ...]]

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError(f"a table is never changed: {attribute}")

    def node(self, attribute: str | None = None) -> Placed:
        """Where an attribute stands: its value, else its key, else the table."""
        entry = self._entry(attribute)
        if entry is None:
            return self._node
        return entry.key if _is_empty(entry.value) else entry.value

    def key_name(self, attribute: str) -> str:
        """The key of an attribute in the file."""
        return attributes(type(self))[attribute].name

    def key_node(self, attribute: str | None = None) -> Placed:
        """Where the key of an attribute stands, else the first key of the table."""
        entry = self._entry(attribute) or next(iter(self._node.entries.values()), None)
        return entry.key if entry else self._node

    def item_nodes(self, attribute: str) -> tuple[Node, ...]:
        """Where the items of a list stand, one for each item that was read."""
        return self._items.get(attribute, ())

    @property
    def said(self) -> Mapping[str, Any]:
        """What was read: attributes with their values, in the order of the file."""
        return self.__dict__

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
        return not self._aside.isdisjoint(attributes)

    def _entry(self, attribute: str | None) -> Entry | None:
        if attribute is None:
            return None
        return self._node.entries.get(self.key_name(attribute))

    def _complete(self, run: Reading) -> None:
        """Checks of the form that need the whole table."""

    @classmethod
    def read(cls, node: MappingNode, run: Reading) -> Self:
        """The table of a node; what is wrong with it goes to the pass."""
        specs, required = _form(cls)
        aside: set[str] = set()
        if not node.entries.keys() <= specs.keys():
            node.meant = _unknown_keys(run, specs, node)
            aside = {specs[name].attribute for name in node.meant}
        if not required <= node.entries.keys():
            _report_missing(run, cls, node)
        table = cls()
        values = table.__dict__
        items: dict[str, tuple[Node, ...]] = {}
        empty: list[Entry] = []
        for name, entry in node.entries.items():
            spec, written = specs.get(name), entry.value
            if spec is None:
                continue
            attribute = spec.attribute
            if _is_empty(written):
                empty.append(entry)
            elif spec.many:
                nodes, read = _items(spec, written, run)
                values[attribute], items[attribute] = tuple(read), tuple(nodes)
                if not (isinstance(written, SequenceNode) and len(read) == len(written.items)):
                    aside.add(attribute)
            elif (value := _one(spec, written, run)) is not None:
                values[attribute] = value
            else:
                aside.add(attribute)
        if empty:
            _report_empty(run, node, empty)
        fixed = object.__setattr__
        fixed(table, "_node", node)
        fixed(table, "_aside", frozenset(aside))
        fixed(table, "_items", items)
        table._complete(run)
        return table


def _items(spec: KeySpec, node: Node, run: Reading) -> tuple[list[Node], list[Any]]:
    """The items of a list that can be read, and their values; why the others can't is reported."""
    nodes: list[Node] = []
    values: list[Any] = []
    if not isinstance(node, SequenceNode):
        run.not_a_collection("SYN206", node, spec.name)
        return nodes, values
    for item in node.items:
        if _is_empty(item):
            run.report("SYN205", item, name=spec.name)
        elif (value := _one(spec, item, run)) is not None:
            nodes.append(item)
            values.append(value)
    if node.flow and not spec.table:
        _ask_about_commas(run, nodes)
    return nodes, values


def _one(spec: KeySpec, node: Node, run: Reading) -> Any:
    """A table or a scalar; None, with the reason reported, where it can't be read."""
    if spec.table:
        if isinstance(node, MappingNode):
            return spec.table.read(node, run)
        run.not_a_collection("SYN207", node, spec.name)
        return None
    if not isinstance(node, ScalarNode):
        run.not_a_text(node, spec.name)
        return None
    assert spec.scalar is not None
    try:
        return spec.scalar.read(Written(node), run)
    except Unreadable as error:
        args = {"name": spec.name, "written": node.value, **error.args_of_rule}
        run.findings.append(Finding(error.rule, node.start, node.end, args))
        return None


def tables_in(top: Table) -> Iterator[Table]:
    """A table and every one in it, the outer before the inner, in the order of the keys."""
    waiting = [top]
    while waiting:
        table = waiting.pop()
        yield table
        children: list[Table] = []
        said = table.said
        for attribute, many in inner_tables(type(table)):
            if attribute in said:
                children += said[attribute] if many else [said[attribute]]
        waiting += reversed(children)


@cache
def _form(cls: type[Table]) -> tuple[dict[str, KeySpec], frozenset[str]]:
    """The keys of a table, and those of them that must be written."""
    specs = key_specs(cls)
    return specs, frozenset(name for name, spec in specs.items() if spec.required)


@cache
def inner_tables(cls: type[Table]) -> tuple[tuple[str, bool], ...]:
    """The attributes that hold tables, each with whether it holds several."""
    return tuple((one.attribute, one.many) for one in key_specs(cls).values() if one.table)


def _report_missing(run: Reading, cls: type[Table], node: MappingNode) -> None:
    """Report the keys that must be written, and are not."""
    first = next(iter(node.entries.values()), None)
    for name, spec in key_specs(cls).items():
        if spec.required and name not in node.entries and name not in node.meant:
            run.report("SYN204", first.key if first else node, name=name)


def _report_empty(run: Reading, node: MappingNode, empty: list[Entry]) -> None:
    """Report the keys with nothing behind them, but those that the table itself calls open."""
    open_names: set[str] = set()
    for name in ("未定", "記載なし"):
        names = node.get(name)
        if isinstance(names, SequenceNode):
            open_names |= {item.value for item in names.items if isinstance(item, ScalarNode)}
    for entry in empty:
        if entry.key.value not in open_names:
            run.report("SYN205", _Colon(entry.key, entry.value), name=entry.key.value)


class _Colon:
    """The colon behind a key that has no value."""

    def __init__(self, key_node: ScalarNode, value: Node) -> None:
        self.start = max(key_node.end, value.start - 1)
        self.end = self.start + 1


def _ask_about_commas(run: Reading, items: Iterable[Node]) -> None:
    """`[甲、乙]` is one item. Inside of brackets the 、 belongs to the item."""
    for item in items:
        if isinstance(item, ScalarNode) and not item.style and "、" in item.value:
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
        # To look for a likeness takes time, and what is found would be dropped.
        suggestion = "" if run.findings.is_full else nearest(name, free)
        if suggestion:
            meant[suggestion] = name
            fix = (Edit(entry.key.start, entry.key.end, suggestion),)
            run.report("SYN203", entry.key, name=name, suggestion=suggestion, fix=fix)
        else:
            known = "・".join(specs)
            run.report("SYN203", entry.key, name=name, suggestion="", known=known)
    return meant
