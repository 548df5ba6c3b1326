"""What may be written at the cursor: keys, words of a closed set, and names that the plan uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from juso_plan.model.base import KeySpec, key_specs
from juso_plan.rules.registry import rules
from juso_plan.serve.analysis import BODY_KEYS, Analysis, spec_at, table_at
from juso_plan.serve.cursor import Cursor

_OPEN_KEYS = frozenset({"未定", "記載なし"})
_NEVER_PROPOSED = frozenset({"理由", "備考", "内容", "概要", "説明", "本文"})
"""Keys whose values are sentences of their own."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be written: the text that takes the place of what is typed, and what is said of it."""

    label: str
    text: str
    kind: Literal["key", "word", "name"]
    about: str = ""


def proposals(cursor: Cursor, analysis: Analysis) -> list[Proposal]:
    """What may be written at the cursor, in the order of the form."""
    if cursor.kind == "key":
        return list(_keys(cursor))
    if cursor.kind == "value":
        spec = spec_at(cursor.path, cursor.key)
        return [*_values(cursor, spec, analysis.whole)] if spec and not spec.table else []
    return []


def _keys(cursor: Cursor) -> Iterator[Proposal]:
    cls = table_at(cursor.path)
    if cls is None:
        return
    for name, spec in key_specs(cls).items():
        if name not in cursor.written:
            about = spec.description + (f"\n例: {name}: {spec.example}" if spec.example else "")
            yield Proposal(name, f"{name}:{_behind(spec, cursor)}", "key", about)


def _behind(spec: KeySpec, cursor: Cursor) -> str:
    """What follows the colon of a key, ready to be written on."""
    if cursor.is_flow:
        return " "
    deeper = " " * (cursor.indent + 2)
    if spec.table:
        return f"\n{deeper}- " if spec.many else f"\n{deeper}"
    if spec.scalar is not None and spec.scalar.kind == "本文":
        return f" |\n{deeper}"
    return " "


def _values(cursor: Cursor, spec: KeySpec, analysis: Analysis) -> Iterator[Proposal]:
    assert spec.scalar is not None
    needs_list = spec.many and not cursor.in_list
    for word in _words(cursor, spec, analysis):
        kind: Literal["word", "name"] = "word" if word in spec.scalar.words else "name"
        yield Proposal(word, f"[{word}]" if needs_list else word, kind)


def _words(cursor: Cursor, spec: KeySpec, analysis: Analysis) -> list[str]:
    assert spec.scalar is not None
    if spec.scalar.words:
        return list(spec.scalar.words)
    if cursor.key in _OPEN_KEYS:
        cls = table_at(cursor.path)
        own = key_specs(cls) if cls else {}
        return [name for name in own if name not in cursor.written | _OPEN_KEYS]
    if cursor.path[-1:] == ("確認済み",) and cursor.key == "規則":
        return [name for name, rule in rules().items() if rule.check]
    if cursor.path[-1:] in (("確認済み",), ("要確認",)) and cursor.key == "箇所":
        return [*dict.fromkeys("/".join(one.path) for one in analysis.findings if one.path)]
    if cursor.key in BODY_KEYS:
        return analysis.bodies()
    return [] if cursor.key in _NEVER_PROPOSED else analysis.names.get(cursor.key, [])
