"""What a sheet is made of, whatever file it came from: rows of cells, each a text with its kind.

For the maintainer: a spreadsheet turns codes into numbers and numbers into dates. What a cell holds
besides text is kept in `kind`, so that whoever knows the column can take it, or refuse it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

MAX_ROWS = 5_000
MAX_COLUMNS = 200
MAX_TEXT = 32_767
"""The longest text that a cell of Excel holds."""


class Kind(Enum):
    """What a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    FLAG = auto()
    FAULT = auto()
    """An error of the spreadsheet: #REF!, #N/A."""
    UNCOMPUTED = auto()
    """A formula whose result was never saved."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its content as text ("" for none). Of a formula the saved result."""

    text: str = ""
    kind: Kind = Kind.TEXT
    is_formula: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing but blanks stands here."""
        return self.kind is not Kind.UNCOMPUTED and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; `rows[0]` is row 1 as the spreadsheet counts. `name` is "" for CSV."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


class Unusable(Exception):
    """A file can't be read as a list. `label` and `args_of_label` word it (see `messages`)."""

    def __init__(self, label: str, **args: object) -> None:
        super().__init__(label)
        self.label = label
        self.args_of_label = args
