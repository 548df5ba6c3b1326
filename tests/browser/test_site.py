"""The portal in a browser, opened from a folder: its search, its list, its looks.

For the maintainer: the site is that of the plans in municipalities/, made once.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from juso_plan.cli.app import main
from tests.browser.looking import (
    FOCUSED,
    Open,
    moves_sideways,
    requests_of,
    violations_by_look,
)

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

_PLANS = Path(__file__).parents[2] / "municipalities"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of the site by name."""
    out = tmp_path_factory.mktemp("site") / "計画 の一覧#1"
    assert main(["site", str(_PLANS), "--out", str(out)]) == 0
    return {
        "list": out / "index.html",
        "plan": out / "plans" / "kitakami-2025.html",
        "findings": out / "plans" / "tomiya-2025-findings.html",
    }


def search(page: Page, words: str) -> None:
    """Type into the box, and wait for what the search says."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="探す").click()
    expect(page.locator("#search-said")).to_contain_text("「")


def hits(page: Page) -> list[tuple[str, list[str]]]:
    """The plans that were found, each with the marked pieces of its first lines."""
    return [
        (one.locator(".plan").inner_text(), one.locator("mark").all_inner_texts())
        for one in page.locator(".hits > li").all()
    ]


# --- the search ----------------------------------------------------------------------------------


def test_words_are_found_with_the_section_that_has_them(opened: Open) -> None:
    page = opened("list")
    search(page, "黒沢尻北")
    expect(page.locator("#search-said")).to_have_text("「黒沢尻北」のある計画 1件")
    ((plan, marks),) = hits(page)
    assert "北上市重層的支援体制整備事業実施計画" in plan
    assert set(marks) == {"黒沢尻北"}
    link = page.locator(".hits ul a").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_url(re.compile("kitakami-2025.html"))
    section = page.locator(f"section:has(> [id='{anchor}'])")
    assert "黒沢尻北" in section.inner_text()
    assert section.evaluate("one => one.getBoundingClientRect().top") < 400


def test_width_case_and_white_space_do_not_matter(opened: Open) -> None:
    page = opened("list")
    found = []
    for words in ("アウトリーチ", "ｱｳﾄﾘｰﾁ"):
        search(page, words)
        found.append(hits(page))
    assert len(found[0]) == 6
    assert found[0] == found[1]
    search(page, "ＳＤＧｓ")
    wide = hits(page)
    search(page, "sdgs")
    assert hits(page) == wide != []


def test_several_words_stand_in_one_section(opened: Open) -> None:
    page = opened("list")
    search(page, "ひきこもり 同意")
    assert hits(page)
    for _, marks in hits(page):
        assert set(marks) == {"ひきこもり", "同意"}


def test_a_single_character_is_found(opened: Open) -> None:
    page = opened("list")
    search(page, "介")
    assert len(hits(page)) == 6


def test_what_is_not_there_is_said_so(opened: Open) -> None:
    page = opened("list")
    for words in ("存在しない言葉", "<b>", "\\", "支 zzz", "𠮷𠮷"):
        search(page, words)
        expect(page.locator("#search-said")).to_have_text(
            f"「{words}」のある箇所は見つかりません。"
        )
        assert hits(page) == []


def test_what_is_typed_is_searched_and_kept_in_the_address(opened: Open) -> None:
    page = opened("list")
    page.get_by_role("searchbox").press_sequentially("同意")
    expect(page.locator(".hits > li").first).to_be_visible()
    found = hits(page)
    page.locator(".hits ul a").first.click()
    page.wait_for_url(re.compile("plans/"))
    page.go_back()
    expect(page.locator(".hits > li").first).to_be_visible()
    assert page.get_by_role("searchbox").input_value() == "同意"
    assert hits(page) == found
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".hits")).to_have_count(0)
    assert "同意" not in page.url


def test_the_search_says_when_its_files_are_missing(opened: Open, files: dict[str, Path]) -> None:
    grams = files["list"].parent / "search" / "grams-0.js"
    aside = grams.rename(grams.with_suffix(".aside"))
    page = opened("list")
    try:
        page.get_by_role("searchbox").fill("同意")
        expect(page.locator("#search-said")).to_contain_text("読めません")
    finally:
        aside.rename(grams)
    search(page, "同意")
    assert hits(page)


# --- the list ------------------------------------------------------------------------------------


def test_the_list_is_narrowed_by_kind_and_state(opened: Open) -> None:
    page = opened("list")
    page.get_by_label("種類").select_option("実施計画")
    expect(page.locator("#narrow-said")).to_have_text("4件を表示しています。")
    page.get_by_label("状態").select_option("作成中")
    shown = page.locator(".plans tbody tr:visible")
    expect(shown).to_have_count(1)
    assert "福智町" in shown.inner_text()
    assert page.locator("h2:visible").all_inner_texts() == ["福岡県"]
    page.get_by_label("種類").select_option("全て")
    page.get_by_label("状態").select_option("全て")
    expect(page.locator(".plans tbody tr:visible")).to_have_count(6)


def test_the_list_is_whole_without_script(opened: Open) -> None:
    page = opened("list", 360, script=False)
    assert page.locator(".plans tbody tr:visible").count() == 6
    assert page.locator("form:visible").count() == 0


def test_rows_are_stacked_on_a_phone_and_stay_tables(opened: Open) -> None:
    page = opened("list", 360)
    table = page.get_by_role("table", name="岩手県")
    assert table.get_by_role("rowheader").inner_text() == "北上市重層的支援体制整備事業実施計画"
    assert table.get_by_role("columnheader").count() == 7


# --- for every reader ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["list", "findings"])
def test_axe_finds_nothing(opened: Open, name: str) -> None:
    page = opened(name)
    if name == "list":
        search(page, "支援")
    assert violations_by_look(page) == {}


@pytest.mark.parametrize("name", ["list", "plan", "findings"])
def test_no_page_moves_sideways(opened: Open, name: str) -> None:
    page = opened(name)
    if name == "list":
        search(page, "支援")
    assert moves_sideways(page) == {}


def test_whoever_uses_keys_can_search_and_sees_where_they_are(opened: Open) -> None:
    page = opened("list", 360)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["skip"]
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["id"] == "search-words"
    page.keyboard.type("同意")
    page.keyboard.press("Enter")
    expect(page.locator(".hits > li").first).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at["ring"]
        assert at["seen"]


def test_nothing_is_asked_of_any_other_place(opened: Open, files: dict[str, Path]) -> None:
    page = opened("list")
    with requests_of(page) as asked:
        page.reload()
        search(page, "支援")
    folder = files["list"].parent.as_uri()
    assert {one.partition("#")[0].rpartition("/")[0] for one in asked} <= {
        folder,
        f"{folder}/search",
    }
    assert len(asked) > 5
