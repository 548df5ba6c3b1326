"""Years and dates of the Japanese calendar and the common one.

For the maintainer: a fiscal year runs from 1 April to 31 March and is known by the calendar year in
which it begins. Of a date the precision (month or day) is kept, and of everything the text as
printed. The functions that take plain text (`read_time`) serve the readers of other values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated
from unicodedata import normalize

from juso_plan.eras import ERA_LETTERS, ERA_NAMES, Era, EraYear, common_year, era_year
from juso_plan.model.reading import Reading, Written, ascii_form, unreadable
from juso_plan.model.scalar import Reads

_YEAR = rf"(?P<era>{ERA_NAMES}|[{ERA_LETTERS}])\.?(?P<year>元|0?[1-9]|[1-9][0-9])"
_COMMON = r"(?P<common>[0-9]{4})"
_EITHER = rf"(?:{_YEAR}|{_COMMON})"
_FISCAL_YEAR = rf"{_EITHER}(?:年度?)?"
_DATES = (
    rf"{_EITHER}年(?P<month>[0-9]{{1,2}})月(?:(?P<day>[0-9]{{1,2}})日)?",
    rf"{_EITHER}([-./])(?P<month>[0-9]{{1,2}})(?:\4(?P<day>[0-9]{{1,2}}))?",
)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """年度: from 1 April of `year` to 31 March of the next; `text` as printed.

    `other` is the year that stands beside it in brackets, where it is not the same.
    """

    year: int
    text: str
    other: int | None = None

    @property
    def first(self) -> date:
        """1 April."""
        return date(self.year, 4, 1)

    @property
    def last(self) -> date:
        """31 March of the next calendar year."""
        return date(self.year + 1, 3, 31)


@dataclass(frozen=True, slots=True)
class Date:
    """日付: a day, or a month where `day` is None; `text` as printed."""

    year: int
    month: int
    day: int | None
    text: str

    @property
    def first(self) -> date:
        """The day, or the first of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The day, or the last of the month."""
        if self.day:
            return date(self.year, self.month, self.day)
        if self.month == 12:
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)


Time = FiscalYear | Date


def _year_of(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("common"):
        return int(groups["common"])
    return common_year(groups["era"], groups["year"])


def read_fiscal_year(text: str) -> FiscalYear | None:
    """`令和7年度`, `R7年度`, `2025年度`, `2025`, `令和7年度（2025年度）`, and `令和7年` too.

    None where the text is no year. Of two years that do not agree the first counts.
    """
    plain = normalize("NFKC", text).replace(" ", "")
    outer = re.fullmatch(r"(.+?)\((.+)\)", plain)
    parts = [outer[1], outer[2]] if outer else [plain]
    years = []
    for part in parts:
        match = re.fullmatch(_FISCAL_YEAR, part)
        if not match or (len(parts) == 1 and match["era"] and not part.endswith(("年度", "年"))):
            return None
        years.append(_year_of(match))
    other = years[-1] if years[-1] != years[0] else None
    return FiscalYear(years[0], text, other)


def read_date(text: str) -> Date | None:
    """`令和7年4月1日`, `2025-04-01`, `令和7年4月`, `2025-04`, `R3.3.31`, `2025/4/1`."""
    plain = normalize("NFKC", text).replace(" ", "")
    for form in _DATES:
        match = re.fullmatch(form, plain)
        if match:
            found = Date(
                _year_of(match),
                int(match["month"]),
                int(match["day"]) if match["day"] else None,
                text,
            )
            try:
                found.first  # noqa: B018 - a month or day that the calendar lacks raises here
            except ValueError:
                return None
            return found
    return None


def read_time(text: str) -> Time | None:
    """A fiscal year or a date; None where the text is neither."""
    return read_date(text) or read_fiscal_year(text)


# --- the same some years on -------------------------------------------------------------------

_TO = r"[~～〜\-－–—]"
_PRINTED = re.compile(
    r"(?P<era>令和|平成|昭和|(?<![A-Za-z])[RHS])(?P<dot>\.?)(?P<year>元|[0-9０-９]{1,2})"
    rf"(?:(?P<to>(?:年度?)?{_TO})(?P<last>[0-9０-９]{{1,2}})(?=年)|(?=年|{_TO}[令平RH]))"
    rf"|(?<![0-9０-９])(?P<common>(?:20|２０)[0-9０-９]{{2}})(?=年|[)）]|{_TO}[2２][0０]|$)"
    rf"|(?<={_TO})(?P<until>(?:20|２０)[0-9０-９]{{2}})(?![0-9０-９])"
)
"""A year as titles and periods print it; 令和7～10年度 is two."""


def years_on(text: str, years: int) -> str:
    """The text with every year in it that many years on, each in its own form.

    An era that has ended by then becomes the one that followed: 平成31年度 and one year is 令和2年度.
    """

    def on(match: re.Match[str]) -> str:
        if common := match["common"] or match["until"]:
            return str(int(common) + years)
        begun = _on(match["era"], match["year"], years)
        called = _called(begun.era, like=match["era"]) + match["dot"] + begun.digits
        if not match["last"]:
            return called
        last = _on(match["era"], match["last"], years)
        named = "" if last.era is begun.era else _called(last.era, like=match["era"])
        return f"{called}{match['to']}{named}{last.digits}"

    return _PRINTED.sub(on, text)


def _on(era: str, year: str, years: int) -> EraYear:
    """The year that many years after one of an era."""
    found = era_year(common_year(era, year) + years)
    assert found  # a printed year is of an era that others went before
    return found


def _called(era: Era, like: str) -> str:
    """The name of an era, its letter where `like` is one."""
    return era.letter if like in ERA_LETTERS else era.name


# --- as values of a plan ----------------------------------------------------------------------


def _fiscal_year(written: Written, run: Reading, rule: str = "SYN211") -> FiscalYear:
    found = read_fiscal_year(written)
    if found is None:
        raise unreadable(rule)
    if found.other is not None:
        run.report("CON003", written.node, written=written, year=found.year, other=found.other)
    ascii_form(written, run)
    _first_year(written, run)
    if "年" in written and "年度" not in written:
        run.respelt("SYN216", written, written.replace("年", "年度"))
    return found


def _date(written: Written, run: Reading) -> Date:
    found = read_date(written)
    if found is None:
        raise unreadable("SYN212")
    ascii_form(written, run)
    _first_year(written, run)
    return found


def _first_year(written: Written, run: Reading) -> None:
    """The first year of an era is 元年: `令和1年度` is taken, with the fix."""
    expected = re.sub(rf"({ERA_NAMES})[1１](?=年)", r"\1元", written)
    if expected != written:
        run.respelt("SYN215", written, expected)


def _time(written: Written, run: Reading) -> Time:
    return _date(written, run) if read_date(written) else _fiscal_year(written, run, "SYN213")


_TEXT_OR_YEAR = {"type": ["integer", "string"], "pattern": "[0-9０-９元]"}
_TEXT = {"type": "string", "pattern": "[0-9０-９元]"}

Year = Annotated[FiscalYear, Reads("年度", _fiscal_year, _TEXT_OR_YEAR)]
Day = Annotated[Date, Reads("日付", _date, _TEXT)]
Moment = Annotated[Time, Reads("時期", _time, _TEXT_OR_YEAR)]
