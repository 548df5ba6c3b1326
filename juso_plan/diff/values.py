"""What a value says, apart from how it is written.

For the maintainer: two values are the same where their `value` is equal. 令和7年度 and 2025年度 say one
year, 5 and 5か所 one count; a list whose order says nothing is held as a sorted one. `text` is what
people are shown. The kind of a value (本文, 箇所数, …) is the model's (`KeySpec.scalar`).
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any
from unicodedata import normalize

from juso_plan.law import Citation, find_statute
from juso_plan.model.base import KeySpec, Table, key_specs
from juso_plan.model.dates import Date, FiscalYear
from juso_plan.model.edition import Period
from juso_plan.model.printed import count_text, people_text, period_text, time_text
from juso_plan.model.values import Amount, Count, Headcount
from juso_plan.model.working import YearValue
from juso_plan.words import folded

ORDERED = frozenset({"手順", "構成"})
"""The keys of plain lists whose order says something."""
REFERENCES = frozenset({"団体"})
"""The kinds of values that name something."""
REFERRING = frozenset(
    {"担当課", "圏域", "担い手", "拠点の共用", "事務局", "事業", "段階", "位置", "準用", "構成"}
)
"""The keys of texts that name something, where their kind does not say it."""


@dataclass(frozen=True, slots=True)
class Open:
    """That a key is 未定 or 記載なし."""

    how: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What one side states of a field: the value to compare, its text, and where it stands.

    `kind` is that of the model, or the name of a table that is held as one value. `items` are the texts of a list, one by one; `refers` says that the texts are names of
    something. Lines and columns are from 1, columns in code points.
    """

    value: Hashable
    text: str
    kind: str
    line: int
    column: int
    items: tuple[str, ...] | None = None
    refers: bool = False


def stated(spec: KeySpec, value: Any, position: tuple[int, int]) -> Stated:
    """A value of the model that is not a table of its own."""
    kind = _kind_of(spec)
    refers = kind in REFERENCES or spec.name in REFERRING
    if not spec.many:
        return Stated(_value(kind, value), text_of(value), kind, *position, None, refers)
    values = [_value(kind, one) for one in value]
    texts = tuple(map(text_of, value))
    kept = values if spec.name in ORDERED else sorted(values, key=repr)
    return Stated(tuple(kept), "、".join(texts), kind, *position, texts, refers)


def _kind_of(spec: KeySpec) -> str:
    """The kind of a value as the model calls it; of a table that is held as one value its name."""
    if spec.table:
        return spec.table.__name__
    assert spec.scalar
    return spec.scalar.kind


def _value(kind: str, value: Any) -> Hashable:
    if isinstance(value, Table):
        return tuple(
            (name, tuple(_value(_kind_of(spec), one) for one in one_or_many))
            for name, spec in key_specs(type(value)).items()
            if (one_or_many := _as_many(getattr(value, spec.attribute)))
        )
    if isinstance(value, Citation):
        return _citation(value)
    if isinstance(value, FiscalYear):
        return ("年度", value.year, value.other)
    if isinstance(value, Date):
        return ("日付", value.year, value.month, value.day)
    if isinstance(value, Count):
        return (value.number, value.unit, value.as_of and _value("", value.as_of), value.counted)
    if isinstance(value, Headcount):
        return (value.number, value.upper, value.at_least, value.each)
    if isinstance(value, Amount):
        return (value.number, folded(value.unit), "約" in value.text)
    if kind == "値":
        return _number(value)
    return _paragraphs(value) if kind == "本文" else value


def _as_many(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _citation(citation: Citation) -> Hashable:
    """The provision that is meant. What could not be read to the end is held as written."""
    name = citation.law or ("社会福祉法" if citation.pronoun == "法" else citation.pronoun)
    statute = find_statute(name) if name else None
    law = statute.name if statute else name
    if not citation.provisions or citation.suffix:
        return folded(citation.text)
    return (law, citation.provisions)


def _number(text: str) -> Hashable:
    plain = normalize("NFKC", text).replace(",", "").strip()
    return Decimal(plain) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) else text


_INNER_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\n\s\-*+#|>0-9\[])")


def _paragraphs(text: str) -> str:
    """A 本文 without the line breaks inside of its paragraphs, which no output shows."""

    def joined(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1], text[match.end()]
        return " " if before.isascii() and after.isascii() else ""

    return _INNER_BREAK.sub(joined, text)


# --- for people -------------------------------------------------------------------------------


def text_of(value: Any) -> str:
    """A value in one line, or as the prose that it is."""
    if isinstance(value, Period):
        return period_text(value)
    if isinstance(value, YearValue):
        return " ".join(filter(None, (text_of(value.year), value.value)))
    if isinstance(value, Table):
        several = (_as_many(getattr(value, s.attribute)) for s in key_specs(type(value)).values())
        first, *rest = [text for one in several if (text := "、".join(map(text_of, one)))] or [""]
        return first + (f"（{'、'.join(rest)}）" if rest else "")
    if value is None:
        return ""
    if isinstance(value, FiscalYear | Date):
        return time_text(value)
    if isinstance(value, Count):
        return count_text(value)
    if isinstance(value, Headcount):
        return people_text(value)
    return str(getattr(value, "text", value))


_SPELLINGS = str.maketrans({"，": "、", ",": "、", "．": "。", ".": "。"})


@cache
def spelling_free(text: str) -> str:
    """The text without what is spelling only: widths, white space, 、 or ，, 箇所 or か所."""
    return re.sub("[箇ヶカケヵ個]所", "か所", folded(text).translate(_SPELLINGS))
