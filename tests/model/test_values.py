"""Values as planners write them: what is taken, what it means, and what is found.

For the maintainer: a value stands at `@@` in the smallest plan that can hold it. What is found is
(rule, what the fix makes of the value, None without a fix); `reading` also holds that every finding
stands exactly on the value.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from juso_plan.finding import Argument, Phrase
from juso_plan.model.dates import years_on
from juso_plan.model.read import read_plan
from juso_plan.model.values import corporate_check_digit, municipality_check_digit
from tests.helpers import PLAN, applied

Found = list[tuple[str, str | None]]
Get = Callable[[Any], Any]


def reading(place: str, written: str) -> tuple[Any, Found]:
    """Read a value at its place; gives the plan and what was found."""
    before, after = f"{PLAN}{place}\n".split("@@")
    read = read_plan(before + written + after)
    start, end = len(before), len(before) + len(written)
    found: Found = []
    for one in read.findings:
        assert (one.start, one.end) == (start, end), one
        fixed = applied(before + written + after, one.fix)
        found.append((one.rule, fixed[start : len(fixed) - len(after)] if one.fix else None))
    return read.plan, found


def arguments(place: str, written: str) -> dict[str, Argument]:
    """The arguments of the one finding of a value."""
    (found,) = read_plan(PLAN + place.replace("@@", written) + "\n").findings
    return found.args


# --- years and dates --------------------------------------------------------------------------

YEAR = "目標: [{指標: 甲, 現状: [{年度: @@}]}]"
TIME = "事業:\n  参加支援事業:\n    開始: @@"
DATE = "出典:\n  - 資料名: 甲\n    発行日: @@"


def year_of(plan: Any) -> Any:
    return plan.goals[0].present[0].year


def time_of(plan: Any) -> Any:
    return plan.programmes.participation.start


def date_of(plan: Any) -> Any:
    return plan.papers[0].published


YEARS: list[tuple[str, int, Found]] = [
    ("令和7年度", 2025, []),
    ("R7年度", 2025, []),
    ("H31年度", 2019, []),
    ("2025年度", 2025, []),
    ("2025", 2025, []),
    ('"2025"', 2025, []),
    ("令和元年度", 2019, []),
    ("令和1年度", 2019, [("SYN215", "令和元年度")]),
    ("大正1年度", 1912, [("SYN215", "大正元年度")]),
    ("令和11年度", 2029, []),
    ("平成31年度", 2019, []),
    ("昭和63年度", 1988, []),
    ("令和7年度（2025年度）", 2025, []),
    ("令和7年度(2025年度)", 2025, []),
    ("2025年度（令和7年度）", 2025, []),
    ("平成31年度（令和元年度）", 2019, []),
    ("令和元年度（2019年度）", 2019, []),
    ("２０２５年度", 2025, [("SYN215", "2025年度")]),
    ("令和７年度", 2025, [("SYN215", "令和7年度")]),
    ('"令和７年度"', 2025, [("SYN215", None)]),
    ("2024年", 2024, [("SYN216", "2024年度")]),
    ("令和6年", 2024, [("SYN216", "令和6年度")]),
    ('"2024年"', 2024, [("SYN216", None)]),
    ("令和7年度（2024年度）", 2025, [("CON003", None)]),
    ("2024年度（令和7年度）", 2024, [("CON003", None)]),
    ("平成30年度（令和元年度）", 2018, [("CON003", None)]),
]


@pytest.mark.parametrize(("place", "get"), [(YEAR, year_of), (TIME, time_of)], ids=["年度", "時期"])
@pytest.mark.parametrize(("written", "year", "found"), YEARS, ids=[one[0] for one in YEARS])
def test_fiscal_years(place: str, get: Get, written: str, year: int, found: Found) -> None:
    plan, got = reading(place, written)
    assert got == found
    value = get(plan)
    assert (value.year, value.text) == (year, written.strip('"'))
    assert (value.first.isoformat(), value.last.isoformat()) == (
        f"{year}-04-01",
        f"{year + 1}-03-31",
    )


@pytest.mark.parametrize(
    "written",
    ["甲", "7年度", "25年度", "令和7", "20250年度", "令和7年度から", "2025-13", "第7期", "1.5"],
)
def test_no_fiscal_years(written: str) -> None:
    plan, found = reading(YEAR, written)
    assert (year_of(plan), found) == (None, [("SYN211", None)])
    plan, found = reading(TIME, written)
    assert (time_of(plan), found) == (None, [("SYN213", None)])


DATES: list[tuple[str, tuple[int, int, int | None], tuple[str, str], Found]] = [
    ("令和7年4月1日", (2025, 4, 1), ("2025-04-01", "2025-04-01"), []),
    ("2025-04-01", (2025, 4, 1), ("2025-04-01", "2025-04-01"), []),
    ("2025年4月1日", (2025, 4, 1), ("2025-04-01", "2025-04-01"), []),
    ("2025/4/1", (2025, 4, 1), ("2025-04-01", "2025-04-01"), []),
    ("R3.3.31", (2021, 3, 31), ("2021-03-31", "2021-03-31"), []),
    ("平成31年4月30日", (2019, 4, 30), ("2019-04-30", "2019-04-30"), []),
    ("令和元年5月1日", (2019, 5, 1), ("2019-05-01", "2019-05-01"), []),
    ("2024-02-29", (2024, 2, 29), ("2024-02-29", "2024-02-29"), []),
    ("令和7年4月", (2025, 4, None), ("2025-04-01", "2025-04-30"), []),
    ("2025-04", (2025, 4, None), ("2025-04-01", "2025-04-30"), []),
    ("2024-02", (2024, 2, None), ("2024-02-01", "2024-02-29"), []),
    (
        "２０２５年４月１日",
        (2025, 4, 1),
        ("2025-04-01", "2025-04-01"),
        [("SYN215", "2025年4月1日")],
    ),
]


@pytest.mark.parametrize(("place", "get"), [(DATE, date_of), (TIME, time_of)], ids=["日付", "時期"])
@pytest.mark.parametrize("case", DATES, ids=[one[0] for one in DATES])
def test_dates(
    place: str, get: Get, case: tuple[str, tuple[int, int, int | None], tuple[str, str], Found]
) -> None:
    written, parts, ends, found = case
    plan, got = reading(place, written)
    value = get(plan)
    assert got == found
    assert ((value.year, value.month, value.day), value.text) == (parts, written)
    assert (value.first.isoformat(), value.last.isoformat()) == ends


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-29",
        "令和7年2月30日",
        "2025-04-31",
        "2025-13",
        "2025-00-01",
        "0000-01-01",
        "20250401",
        "2025-04/01",
        "令和7年4月1日（火）",
        "2025",
        "令和7年度",
        "甲",
    ],
)
def test_no_dates(written: str) -> None:
    plan, found = reading(DATE, written)
    assert (date_of(plan), found) == (None, [("SYN212", None)])


# --- numbers ----------------------------------------------------------------------------------

PLACES = "事業:\n  参加支援事業:\n    箇所数: @@"
COUNTS: list[tuple[str, int, str, str, Found]] = [
    ("5", 5, "か所", "", []),
    ("0", 0, "か所", "", []),
    ("5か所", 5, "か所", "", []),
    ("5カ所", 5, "か所", "", []),
    ("5ヶ所", 5, "か所", "", []),
    ("5個所", 5, "か所", "", []),
    ("14 箇所", 14, "か所", "", []),
    ("全5か所", 5, "か所", "", []),
    ("1,234", 1234, "か所", "", []),
    ("49団体", 49, "団体", "", []),
    ("49団体（令和4年度）", 49, "団体", "2022-04-01", []),
    ("3か所（令和6年4月1日現在）", 3, "か所", "2024-04-01", []),
    ("3（令和6年度時点）", 3, "か所", "2024-04-01", []),
    ("５か所", 5, "か所", "", [("SYN215", "5か所")]),
    ("１，２３４", 1234, "か所", "", [("SYN215", "1,234")]),
]


@pytest.mark.parametrize(
    ("written", "number", "unit", "as_of", "found"), COUNTS, ids=[one[0] for one in COUNTS]
)
def test_counts(written: str, number: int, unit: str, as_of: str, found: Found) -> None:
    plan, got = reading(PLACES, written)
    value = plan.programmes.participation.places
    assert got == found
    assert (value.number, value.unit, value.text) == (number, unit, written)
    assert (value.as_of.first.isoformat() if value.as_of else "") == as_of


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("なし", "places"),
        ("数か所", "places"),
        ("約5", "places"),
        ("-1", "places"),
        ("5.5", "places"),
        ("1,23", "places"),
        ("5と3", "places"),
    ],
)
def test_no_counts(written: str, expected: str) -> None:
    plan, found = reading(PLACES, written)
    assert (plan.programmes.participation.places, found) == (None, [("CON017", None)])
    assert arguments(PLACES, written) == {
        "name": "箇所数",
        "written": written,
        "expected": Phrase(expected),
    }


PEOPLE = "事業:\n  参加支援事業:\n    人員配置: [{職種: 甲, 人数: @@}]"
HEADCOUNTS: list[tuple[str, tuple[int, int | None, bool, bool], Found]] = [
    ("2", (2, None, False, False), []),
    ("2名", (2, None, False, False), []),
    ("2人", (2, None, False, False), []),
    ("計3名", (3, None, False, False), []),
    ("1名以上", (1, None, True, False), []),
    ("2以上", (2, None, True, False), []),
    ("各1名", (1, None, False, True), []),
    ("各1名以上", (1, None, True, True), []),
    ("1～2名", (1, 2, False, False), []),
    ("1〜2名", (1, 2, False, False), []),
    ("1名～2名", (1, 2, False, False), []),
    ("各1～2名", (1, 2, False, True), []),
    ("２名", (2, None, False, False), [("SYN215", "2名")]),
]


@pytest.mark.parametrize(
    ("written", "parts", "found"), HEADCOUNTS, ids=[one[0] for one in HEADCOUNTS]
)
def test_headcounts(written: str, parts: tuple[int, int | None, bool, bool], found: Found) -> None:
    plan, got = reading(PEOPLE, written)
    value = plan.programmes.participation.staff[0].number
    assert got == found
    assert (value.number, value.upper, value.at_least, value.each) == parts
    assert value.text == written


@pytest.mark.parametrize("written", ["若干名", "数名", "1.5", "2～1名", "1名程度", "名"])
def test_no_headcounts(written: str) -> None:
    plan, found = reading(PEOPLE, written)
    assert (plan.programmes.participation.staff[0].number, found) == (None, [("CON017", None)])
    assert arguments(PEOPLE, written) == {
        "name": "人数",
        "written": written,
        "expected": Phrase("people"),
    }


AMOUNT = "独自の取組:\n  - 名称: 甲\n    金額: @@"
AMOUNTS: list[tuple[str, str, str, Found]] = [
    ("1200", "1200", "", []),
    ("1,200千円", "1200", "千円", []),
    ("1,200 千円", "1200", "千円", []),
    ("約1,200千円", "1200", "千円", []),
    ("107,244", "107244", "", []),
    ("28.9%", "28.9", "%", []),
    ("1,437.55平方キロ", "1437.55", "平方キロ", []),
    ("120件", "120", "件", []),
    ("１２０件", "120", "件", [("SYN215", "120件")]),
    ("２８．９%", "28.9", "%", [("SYN215", "28.9%")]),
]


@pytest.mark.parametrize(
    ("written", "number", "unit", "found"), AMOUNTS, ids=[one[0] for one in AMOUNTS]
)
def test_amounts(written: str, number: str, unit: str, found: Found) -> None:
    plan, got = reading(AMOUNT, written)
    value = plan.initiatives[0].amount
    assert got == found
    assert (value.number, value.unit, value.text) == (Decimal(number), unit, written)


@pytest.mark.parametrize("written", ["437.55km2", "437.55㎢"])
def test_square_kilometres(written: str) -> None:
    """The example of 面積 in the model."""
    plan, found = reading(AMOUNT, written)
    assert found == []
    assert (plan.initiatives[0].amount.number, plan.initiatives[0].amount.unit) == (
        Decimal("437.55"),
        "km2",
    )


@pytest.mark.parametrize("written", ["多数", "-5", "1,20円", "1.2.3", "円"])
def test_no_amounts(written: str) -> None:
    plan, found = reading(AMOUNT, written)
    assert (plan.initiatives[0].amount, found) == (None, [("CON017", None)])
    assert arguments(AMOUNT, written)["expected"] == Phrase("number")


AREAS = "事業:\n  参加支援事業:\n    圏域数: @@"


@pytest.mark.parametrize(
    ("written", "number", "found"),
    [
        ("3", 3, []),
        ("107,244", 107244, []),
        ("03", 3, []),
        ("３", 3, [("SYN215", "3")]),
        ("3圏域", None, [("CON017", None)]),
        ("-3", None, [("CON017", None)]),
        ("3.0", None, [("CON017", None)]),
        ("1,07", None, [("CON017", None)]),
        ("三", None, [("CON017", None)]),
    ],
)
def test_integers(written: str, number: int | None, found: Found) -> None:
    plan, got = reading(AREAS, written)
    assert (plan.programmes.participation.area_count, got) == (number, found)


@pytest.mark.parametrize(
    ("written", "goals", "found"),
    [
        ("1", (1,), []),
        ("17", (17,), []),
        ("１７", (17,), [("SYN215", "17")]),
        ("0", (), [("SYN209", None)]),
        ("18", (), [("SYN209", None)]),
        ("目標1", (), [("CON017", None)]),
    ],
)
def test_goals_of_the_sdgs(written: str, goals: tuple[int, ...], found: Found) -> None:
    plan, got = reading("SDGs: [@@]", written)
    assert (plan.sdgs, got) == (goals, found)


# --- codes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "digit"),
    [
        ("05212", 4),  # 大仙市
        ("03206", 9),  # 北上市
        ("17203", 1),  # 小松市
        ("44206", 2),  # 臼杵市
        ("04216", 1),  # 富谷市
        ("40610", 4),  # 福智町
        ("13000", 1),  # 東京都: the rest is 0
        ("01000", 6),  # 北海道
    ],
)
def test_check_digits_of_municipalities(base: str, digit: int) -> None:
    assert municipality_check_digit(base) == digit


def test_a_rest_of_one_gives_zero() -> None:
    # 11 - 1 = 10, of which the last digit counts.
    bases = [f"{n:05}" for n in range(1000) if municipality_check_digit(f"{n:05}") == 0]
    assert bases
    assert all(
        sum(int(d) * w for d, w in zip(b, (6, 5, 4, 3, 2), strict=True)) % 11 == 1 for b in bases
    )


@pytest.mark.parametrize(
    ("number", "digit"),
    [
        ("011001098993", 4),
        ("000020052124", 5),
        ("000020032069", 4),
        ("000020172031", 3),
        ("000020442062", 2),
        ("000020042161", 1),
        ("000020406104", 7),
    ],
)
def test_check_digits_of_corporations(number: str, digit: int) -> None:
    assert corporate_check_digit(number) == digit


def municipality(code: str) -> tuple[Any, list[tuple[str, int, int]], dict[str, Argument]]:
    text = PLAN.replace('"032069"', code)
    read = read_plan(text)
    found = [(one.rule, *read.parsed.lines.position(one.start)) for one in read.findings]
    assert read.plan is not None
    assert read.plan.municipality is not None
    args = dict(read.findings[0].args) if read.findings else {}
    return read.plan.municipality.code, found, args


def test_municipality_codes() -> None:
    assert municipality('"052124"') == ("052124", [], {})


@pytest.mark.parametrize(
    ("written", "value", "rule"),
    [
        ("052124", "052124", "SYN210"),
        ("４４２０６２", "442062", "SYN215"),
        ('"44206"', None, "CON008"),
        ('"4420622"', None, "CON008"),
        ('"442061"', None, "CON008"),
        ("臼杵市", None, "CON008"),
    ],
)
def test_municipality_codes_with_a_finding(written: str, value: str | None, rule: str) -> None:
    code, found, _ = municipality(written)
    assert (code, found) == (value, [(rule, 2, 12)])


def test_a_wrong_check_digit_says_the_right_one() -> None:
    assert municipality('"442061"')[2] == {
        "name": "コード",
        "written": "442061",
        "reason": Phrase("code-check"),
        "base": "44206",
        "digit": 2,
    }
    assert municipality('"44206"')[2]["reason"] == Phrase("code-length")


CORPORATE = "団体:\n  - 名称: 甲\n    法人番号: @@"


@pytest.mark.parametrize(
    ("written", "number", "found"),
    [
        ('"4011001098993"', "4011001098993", []),
        ("4011001098993", "4011001098993", [("SYN210", '"4011001098993"')]),
        ("４０１１００１０９８９９３", "4011001098993", [("SYN215", "4011001098993")]),
        ('"5011001098993"', None, [("CON008", None)]),
        ('"401100109899"', None, [("CON008", None)]),
        ('"4011001098993番"', None, [("CON008", None)]),
    ],
)
def test_corporate_numbers(written: str, number: str | None, found: Found) -> None:
    plan, got = reading(CORPORATE, written)
    assert (plan.bodies[0].corporate_number, got) == (number, found)


def test_a_wrong_corporate_number_says_the_right_digit() -> None:
    assert arguments(CORPORATE, '"5011001098993"') == {
        "name": "法人番号",
        "written": "5011001098993",
        "reason": Phrase("corporate-check"),
        "base": "011001098993",
        "digit": 4,
    }


# --- texts ------------------------------------------------------------------------------------

TEXT = "背景: @@"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2025-04", "2025-04"),
        ("1_000", "1_000"),
        ("10:30", "10:30"),
        ("0b1", "0b1"),
        ("<<", "<<"),
        ("=", "="),
        ("-甲", "-甲"),
        ('"123"', "123"),
        ("'~'", "~"),
        ('""', ""),
        ("|\n  甲\n  乙\n", "甲\n乙"),
        (">-\n  甲\n  乙", "甲 乙"),
        ("甲\n  乙", "甲 乙"),
        ("𠮷野　町", "𠮷野　町"),
    ],
)
def test_texts(written: str, value: str) -> None:
    plan, found = reading(TEXT, written)
    assert (str(plan.background), found) == (value, [])


@pytest.mark.parametrize(
    "written",
    [
        "~",
        "null",
        "Null",
        "NULL",
        "true",
        "True",
        "FALSE",
        "0",
        "123",
        "-5",
        "+1",
        "0o17",
        "0x1F",
        "1.5",
        "-.5",
        "1.",
        "1e3",
        "1.5E-3",
        ".inf",
        "-.INF",
        ".nan",
    ],
)
def test_what_yaml_would_not_read_as_text(written: str) -> None:
    """It is taken as text; the fix quotes it for other tools."""
    plan, found = reading(TEXT, written)
    assert (str(plan.background), found) == (written, [("SYN210", f'"{written}"')])


URL = "出典: [{資料名: 甲, URL: @@}]"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('"https://www.example.lg.jp/plan?a=1#b"', []),
        ('"http://example.jp"', []),
        ('"www.example.lg.jp"', [("SYN220", None)]),
        ('"ftp://example.jp"', [("SYN220", None)]),
        ('"https://example.jp/a b"', [("SYN220", None)]),
        ('"https://"', [("SYN220", None)]),
        ('"javascript:alert(1)"', [("SYN220", None)]),
    ],
)
def test_urls(written: str, found: Found) -> None:
    plan, got = reading(URL, written)
    assert (plan.papers[0].url, got) == (None if found else written.strip('"'), found)


LAW = "位置付け:\n  根拠: [@@]"


def test_citations() -> None:
    plan, found = reading(LAW, "社会福祉法第106条の5第3項")
    assert found == []
    (basis,) = plan.standing.basis
    assert basis.text == "社会福祉法第106条の5第3項"


@pytest.mark.parametrize("written", ["第5章のとおり", "介護保険法第条"])
def test_no_citations(written: str) -> None:
    plan, found = reading(LAW, written)
    assert (plan.standing.basis, found) == ((), [("SYN217", None)])
    assert arguments(LAW, written) == {"name": "根拠", "written": written}


@pytest.mark.parametrize(
    ("text", "years", "later"),
    [
        ("令和7年度", 1, "令和8年度"),
        ("2025", 1, "2026"),
        ("2025年度", 3, "2028年度"),
        ("令和7年度（2025年度）", 1, "令和8年度（2026年度）"),
        ("令和7年度(2025)", 1, "令和8年度(2026)"),
        ("R7年度", 1, "R8年度"),
        ("R.7年度", 1, "R.8年度"),
        ("令和７年度", 1, "令和8年度"),
        ("平成30年度", 1, "令和元年度"),
        ("平成31年度", 1, "令和2年度"),
        ("令和元年度", 1, "令和2年度"),
        ("H31年度", 1, "R2年度"),
        ("市の令和3年度の実施について", 1, "市の令和4年度の実施について"),
        ("計画（令和7～10年度）", 4, "計画（令和11～14年度）"),
        ("計画（令和7年度〜令和10年度）", 4, "計画（令和11年度〜令和14年度）"),
        ("計画（R7-R10年度）", 1, "計画（R8-R11年度）"),
        ("計画（平成28～30年度）", 2, "計画（平成30～令和2年度）"),
        ("計画 2025-2028", 4, "計画 2029-2032"),
        ("計画(2025～2028年度)", 4, "計画(2029～2032年度)"),
        ("第2期計画", 1, "第2期計画"),
        ("8050問題と2025の会の計画", 1, "8050問題と2025の会の計画"),
    ],
)
def test_some_years_on(text: str, years: int, later: str) -> None:
    assert years_on(text, years) == later
