"""A cell of a list of 拠点 to the value of a key, or the reason why it is not taken.

For the maintainer: what a spreadsheet may have made of a code (a number without its first 0, a date)
is never guessed back. What the form of the plan asks of a value is asked by the reader of its key.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from juso_plan.finding import Argument, Finding
from juso_plan.model.base import key_specs
from juso_plan.model.programme import Site
from juso_plan.model.reading import Reading, Unreadable, Written
from juso_plan.model.values import Count
from juso_plan.sheet.cells import Cell, Kind
from juso_plan.sheet.columns import LISTS
from juso_plan.sheet.sites import UNREADABLE, plain, split_items
from juso_plan.source import ScalarNode, parse

Value = str | tuple[str, ...]
"""What is written behind a key: a text, or the items of a list."""

_PHONE, _METHODS = "電話", "実施方式"
_PROSE = frozenset({"備考"})
_NOTHING = re.compile(r"[\s\-‐‑‒–—―−－ー・/／.．…、，,;；]*")
_DITTO = frozenset({"〃", "″", '"', "”", "々", "同上", "上に同じ"})
_DASHES = re.compile(r"(?<=\d)[‐‑‒–—―−ー](?=\d)")
_FAULTS = {
    Kind.DATE: "import-date",
    Kind.FLAG: "import-flag",
    Kind.FAULT: "import-fault",
    Kind.UNCOMPUTED: "import-uncomputed",
}


class NotTaken(Exception):
    """A cell is not taken: a label of the catalogue with its arguments, or a rule's finding."""

    def __init__(self, label: str, finding: Finding | None = None, **args: Argument) -> None:
        super().__init__(label)
        self.label = label
        self.finding = finding
        self.args_of_label = args


def says_nothing(cell: Cell) -> bool:
    """Whether a cell is empty, or filled with a dash or another mark alone."""
    return cell.is_empty or (cell.kind is Kind.TEXT and bool(_NOTHING.fullmatch(cell.text.strip())))


def is_ditto(cell: Cell) -> bool:
    """Whether a cell says that it is the same as the one above."""
    return cell.kind is Kind.TEXT and plain(cell.text) in _DITTO


def text_in(cell: Cell) -> str:
    """The text of a cell in one line; lines that were parted by hand are joined. Raises NotTaken."""
    if cell.kind in _FAULTS:
        raise NotTaken(_FAULTS[cell.kind], text=cell.text)
    if UNREADABLE.search(cell.text):
        raise NotTaken("import-unreadable")
    text = plain(cell.text)
    # Between words of the Latin alphabet a line end was a blank; between Japanese ones it was nothing.
    return re.sub(r"(?<=[!-~])\s*\n\s*(?=[!-~])", " ", text).replace("\n", "")


def value_in(key: str, cell: Cell) -> Value:
    """The value of a key of a 拠点, as it is to be written. Raises NotTaken."""
    text = text_in(cell)
    if key == _PHONE:
        return _telephone(cell, text)
    if key in _PROSE:
        return re.sub(r"[ \t]+\n", "\n", plain(cell.text))
    if key in LISTS:
        return tuple(_read(key, one) for one in _items(key, cell))
    return _read(key, text)


def is_same(key: str, value: Value, site: Site) -> bool:
    """Whether a site says the same already; 5 and 5か所 are the same."""
    spec = key_specs(Site)[key]
    now = getattr(site, spec.attribute)
    if isinstance(now, Count) and isinstance(value, str):
        given = _readable(key, value)
        return isinstance(given, Count) and _counted(given) == _counted(now)
    return bool(now == value)


def _counted(count: Count) -> tuple[object, ...]:
    return count.number, count.unit, count.as_of, count.counted


def _telephone(cell: Cell, text: str) -> str:
    if cell.kind is Kind.NUMBER:
        raise NotTaken("import-phone-number", text=text)
    narrow = normalize("NFKC", text)
    if re.fullmatch(r"[0-9.]+E[+-]?[0-9]+", narrow, re.IGNORECASE):
        raise NotTaken("import-phone-number", text=text)
    if re.fullmatch(r"[1-9][0-9]{7,9}", narrow):
        raise NotTaken("import-phone-zero", text=text)
    # The brackets of a note stay as wide as they were.
    return _DASHES.sub("-", re.sub(r"[０-９－（）]+", _narrow_digits, text))


def _narrow_digits(match: re.Match[str]) -> str:
    return normalize("NFKC", match[0]) if re.search("[０-９]", match[0]) else match[0]


def _items(key: str, cell: Cell) -> list[str]:
    text = plain(cell.text)
    # The words of 実施方式 hold no such marks themselves.
    return split_items(re.sub("[・/／]", "、", text) if key == _METHODS else text)


def _read(key: str, text: str) -> str:
    """The text as it is to be written: of a closed set of words the word, of a number its narrow form."""
    found = _readable(key, text)
    if isinstance(found, Count):
        return normalize("NFKC", text) if "（" not in text else text
    return str(found)


def _readable(key: str, text: str) -> object:
    """What the reader of the key makes of a text. Raises NotTaken with what it found."""
    scalar = key_specs(Site)[key].scalar
    assert scalar is not None
    node = ScalarNode(0, 0, text, '"')
    try:
        return scalar.read(Written(node), Reading(parse("")))
    except Unreadable as error:
        args = {"name": key, "written": text, **error.args_of_rule}
        raise NotTaken("import-value", Finding(error.rule, 0, 0, args)) from None
