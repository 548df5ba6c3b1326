"""The eras: days at their borders, years by name and letter, and everybody who prints them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juso_plan.eras import ERA_LETTERS, ERA_NAMES, ERAS, Era, common_year, era_year, era_year_on
from juso_plan.figures.periods import Bar, draw_periods
from juso_plan.law import canonical_number, day_text, mended_number, parse_citation
from juso_plan.model.dates import read_date, years_on
from juso_plan.model.printed import time_text

DAYS = [
    # a day, how it is called
    (date(2019, 5, 1), "令和元"),
    (date(2019, 4, 30), "平成31"),
    (date(1989, 1, 8), "平成元"),
    (date(1989, 1, 7), "昭和64"),
    (date(1926, 12, 25), "昭和元"),
    (date(1926, 12, 24), "大正15"),
    (date(1912, 7, 30), "大正元"),
    (date(1912, 7, 29), "明治45"),
    (date(1868, 1, 25), "明治元"),
    (date(2026, 4, 1), "令和8"),
]


@pytest.mark.parametrize(("day", "called"), DAYS)
def test_a_day_is_called_by_its_era(day: date, called: str) -> None:
    year = era_year_on(day)
    assert year
    assert year.text == called


def test_no_era_is_known_before_meiji() -> None:
    assert era_year_on(date(1868, 1, 24)) is None
    assert era_year(1867) is None


@pytest.mark.parametrize(
    ("year", "called"),
    [(2019, "令和元"), (2018, "平成30"), (1989, "平成元"), (1988, "昭和63"), (1868, "明治元")],
)
def test_a_year_is_called_by_the_era_that_began_in_it(year: int, called: str) -> None:
    found = era_year(year)
    assert found
    assert found.text == called


@given(st.integers(1868, 2100))
def test_a_year_comes_back_by_name_and_by_letter(year: int) -> None:
    found = era_year(year)
    assert found
    assert common_year(found.era.name, found.digits) == year
    assert common_year(found.era.letter, str(found.number)) == year


def test_the_latest_era_comes_first() -> None:
    assert [era.first for era in ERAS] == sorted((era.first for era in ERAS), reverse=True)
    assert (ERA_NAMES, ERA_LETTERS) == ("令和|平成|昭和|大正|明治", "RHSTM")


# --- those who print and read ---------------------------------------------------------------


@pytest.mark.parametrize(("day", "called"), DAYS)
def test_printed_alike_everywhere(day: date, called: str) -> None:
    rest = f"{day.month}月{day.day}日"
    time = read_date(day.isoformat())
    assert time
    assert day_text(day) == f"{called}年{rest}"
    assert time_text(time) == f"{called}年（{day.year}年）{rest}"
    read = read_date(f"{called}年{rest}")
    assert read
    assert read.first == day


@pytest.mark.parametrize("era", ERAS, ids=ERA_LETTERS)
def test_every_era_is_read_everywhere(era: Era) -> None:
    name, letter, first = era
    assert canonical_number(f"{name}2年法律第3号") == f"{name}2年法律第3号"
    assert mended_number(f"{letter}2法律3号") == f"{name}2年法律第3号"
    assert parse_citation(f"甲法（{name}2年法律第3号）第4条").number == f"{name}2年法律第3号"
    read = read_date(f"{letter}2.3.31")
    assert read
    assert read.year == first.year + 1


def test_the_scale_of_periods() -> None:
    years = [first.year for _, _, first in ERAS] + [1988, 2018]
    for year in years:
        picture = draw_periods("a", "期間", [Bar("計画", "", "", year, year)])
        called = era_year(year)
        assert called
        assert f"{called.text}年度" in picture.svg


def test_years_go_on_from_era_to_era() -> None:
    assert years_on("昭和63年度", 1) == "平成元年度"
    assert years_on("平成30年度から平成31年度まで", 1) == "令和元年度から令和2年度まで"
    assert years_on("H30年度", 1) == "R元年度"


def test_before_meiji_the_common_year_stands() -> None:
    assert day_text(date(1868, 1, 24)) == "1868年1月24日"
