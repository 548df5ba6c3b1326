"""Values as an official paper prints them.

For the maintainer: what the plan says in words of its own stays as it is; only what is written for
machines (an ISO date, a bare number) gets the words of a paper.
"""

from __future__ import annotations

import re

from juso_plan.eras import era_year_on
from juso_plan.model.dates import FiscalYear, Time
from juso_plan.model.edition import Period
from juso_plan.model.values import Count, Headcount


def time_text(time: Time) -> str:
    """A time as printed; an ISO date as an official paper writes it."""
    if isinstance(time, FiscalYear):
        return f"{time.text}年度" if time.text.isdecimal() else time.text
    if not re.fullmatch(r"[0-9-]+", time.text):
        return time.text
    rest = f"{time.month}月" + (f"{time.day}日" if time.day else "")
    year = era_year_on(time.first)
    return f"{year.text}年（{time.year}年）{rest}" if year else f"{time.year}年{rest}"


def period_text(period: Period) -> str:
    """From the first year to the last, with the number of years where the plan says it."""
    start = f"{time_text(period.start)}から" if period.start else ""
    end = f"{time_text(period.end)}まで" if period.end else ""
    if not (start or end):
        return f"{period.years}年間" if period.years else ""
    return f"{start}{end}" + (f"（{period.years}年間）" if period.years else "")


def count_text(count: Count) -> str:
    """箇所数 as printed; a bare number with its unit."""
    return f"{count.number}{count.unit}" if count.text.isdecimal() else count.text


def people_text(people: Headcount) -> str:
    """人数 as printed; a bare number with its unit."""
    return f"{people.number}名" if people.text.isdecimal() else people.text
