"""The lines of the list: what each says, and their order."""

from juso_plan.outcome import FileOutcome
from juso_plan.rules.check import read
from juso_plan.site.entries import Entry, by_prefecture, entry


def line(text: str) -> Entry:
    plan = read(f"様式: 1\n{text}".encode()).plan
    assert plan is not None
    return entry(plan, FileOutcome("plan.yaml"), "plans/a.html", ())


def test_what_a_line_says() -> None:
    one = line(
        '自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}\n'
        "計画: {名称: 実施計画, 種類: 実施計画, 状態: 案, 期間: {開始: 令和7年度, 終了: 令和9年度}}\n"
    )
    assert (one.prefecture, one.municipality, one.code) == ("岩手県", "北上市", "032069")
    assert (one.title, one.kind, one.state) == ("実施計画", "実施計画", "案")
    assert (one.period, one.begins) == ("令和7年度から令和9年度まで", "2025-04-01")


def test_a_report_stands_under_its_year() -> None:
    one = line("計画: {種類: 取組報告, 年度: 令和3年度}\n")
    assert (one.period, one.begins) == ("令和3年度", "2021-04-01")


def test_a_plan_that_says_nothing() -> None:
    one = line("課題: 甲\n")
    assert (one.prefecture, one.title, one.period, one.begins, one.kind) == ("", "", "", "", "")


def named(
    prefecture: str, city: str, code: str = "", begins: str = "", address: str = "a"
) -> Entry:
    return Entry(address, "計画", prefecture, city, code, "", begins, "", "", 0, 0, 0, 0, ())


def test_the_order_is_that_of_the_codes_and_the_newest_first() -> None:
    given = [
        named("", "どこか"),
        named("大分県", "臼杵市", "442062"),
        named("岩手県", "花巻市", "032051"),
        named("岩手県", "北上市", "032069", "2021-04-01"),
        named("岩手県", "北上市", "032069", "2025-04-01"),
        named("岩手県", "北上市", "032069", "2025-04-01", "b"),
        named("存在県", "市"),
    ]
    order = [
        (prefecture, [(one.municipality, one.begins, one.address) for one in rows])
        for prefecture, rows in by_prefecture(given)
    ]
    assert order == [
        (
            "岩手県",
            [
                ("花巻市", "", "a"),
                ("北上市", "2025-04-01", "b"),
                ("北上市", "2025-04-01", "a"),
                ("北上市", "2021-04-01", "a"),
            ],
        ),
        ("大分県", [("臼杵市", "", "a")]),
        ("", [("どこか", "", "a")]),
        ("存在県", [("市", "", "a")]),
    ]
