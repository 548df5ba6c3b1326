"""The eras of the Japanese calendar, and the years that they count.

For the maintainer: this is the one table; a new era is a line in `ERAS`. A year in which an era ends is called by
the one that follows (平成31年度 is 令和元年度), a day by the era in which it lies.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Era(NamedTuple):
    """An era, 元号: its name, the letter that stands for it, and its first day."""

    name: str
    letter: str
    first: date


ERAS = (
    Era("令和", "R", date(2019, 5, 1)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("大正", "T", date(1912, 7, 30)),
    Era("明治", "M", date(1868, 1, 25)),
)
"""The latest first."""

ERA_NAMES = "|".join(era.name for era in ERAS)
"""For patterns: 令和|平成|…"""
ERA_LETTERS = "".join(era.letter for era in ERAS)
"""For patterns: RH…"""

_CALLED = {called: era for era in ERAS for called in (era.name, era.letter)}


class EraYear(NamedTuple):
    """A year of an era; `number` from 1."""

    era: Era
    number: int

    @property
    def digits(self) -> str:
        """The year in its era as it is printed: 7, and 元 for the first."""
        return "元" if self.number == 1 else str(self.number)

    @property
    def text(self) -> str:
        """令和7, 令和元."""
        return self.era.name + self.digits


def era_called(name: str) -> Era:
    """The era of a name or a letter (令和, R), which must be one of `ERAS`."""
    return _CALLED[name]


def common_year(era: str, year: str) -> int:
    """The common year of a year of an era, by its name or letter: (令和, 元) and (R, 1) → 2019."""
    return era_called(era).first.year - 1 + (1 if year == "元" else int(year))


def era_year(year: int) -> EraYear | None:
    """The year of the era by which a common or a fiscal year is called; None before 明治."""
    return next((_counted(era, year) for era in ERAS if year >= era.first.year), None)


def era_year_on(day: date) -> EraYear | None:
    """The year of the era in which a day lies; None before 明治."""
    return next((_counted(era, day.year) for era in ERAS if day >= era.first), None)


def _counted(era: Era, year: int) -> EraYear:
    return EraYear(era, year - era.first.year + 1)
