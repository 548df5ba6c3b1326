"""The page of a plan in a browser: for every reader, on a phone, a PC and paper.

For the maintainer: axe judges what a machine can judge; the rest was looked at. Each page is written
once for a worker, when a test first asks for it.
"""

import re
from pathlib import Path

import pytest

from juso_plan.render.colour import legible
from juso_plan.render.html import render_html
from juso_plan.render.theme import Theme
from tests.browser.looking import (
    FOCUSED,
    Open,
    Scheme,
    Window,
    moves_sideways,
    requests_of,
    violations,
    violations_by_look,
)
from tests.browser.pages import NAMES, document
from tests.render.reading import sections
from tests.render.sample import sample

pytestmark = pytest.mark.browser


class Pages(dict[str, Path]):
    """Pages as files, each written when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __missing__(self, name: str) -> Path:
        self[name] = self.folder / f"{name}.html"
        self[name].write_text(render_html(document(name)), encoding="utf-8")
        return self[name]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return Pages(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(opened: Open, name: str) -> None:
    assert violations_by_look(opened(name)) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_look_of_a_city(
    window: Window, tmp_path: Path, scheme: Scheme
) -> None:
    """The lightest colour that a theme may have; the page on which it is hardest to read is white."""
    svg = tmp_path / "city.svg"
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8")
    theme = Theme("見本市", legible("#f0a000"), svg, "市章", ("BIZ UDGothic",), ("BIZ UDMincho",))
    page = window(360, scheme)
    page.set_content(render_html(document("sample"), theme))
    assert page.locator(".emblem").evaluate("one => one.complete && one.naturalWidth > 0")
    assert violations(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_does_not_move_sideways_also_with_wider_spacing_of_text(
    opened: Open, name: str
) -> None:
    page = opened(name)
    assert moves_sideways(page) == {}
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
        "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
    )
    assert moves_sideways(page) == {}


def test_the_first_key_leads_past_the_contents(opened: Open) -> None:
    page = opened("sample")
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first["skip"]
    assert first["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED)["id"] == "page-main"
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["inMain"]


@pytest.mark.parametrize("width", [360, 1280])
def test_whoever_uses_keys_sees_where_they_are(opened: Open, width: int) -> None:
    page = opened("sample", width)
    for _ in range(30):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at["ring"]
        assert at["seen"]


def test_a_table_that_is_wider_than_a_phone_moves_by_keys(opened: Open) -> None:
    page = opened("sample", 360)
    region = page.locator(".region").first
    region.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_contents_stand_beside_the_text_or_open_on_a_phone(opened: Open) -> None:
    entry = 'nav a[href="#implementation"]'
    wide = opened("sample", 1280)
    assert wide.locator(entry).is_visible()
    wide.locator("#implementation").scroll_into_view_if_needed()
    assert wide.locator("nav summary").bounding_box()
    narrow = opened("sample", 360)
    assert not narrow.locator(entry).is_visible()
    narrow.locator("nav summary").click()
    narrow.locator(entry).click()
    assert narrow.evaluate("location.hash") == "#implementation"


def test_contents_show_the_chapter_that_is_read(opened: Open) -> None:
    page = opened("sample", 1280)
    current = "[...document.querySelectorAll('.contents a:target-current')].map(one => one.hash)"
    chapters = [one.anchor for _, one in sections(sample()) if one.number.startswith("第")]
    assert len(chapters) > 1
    for anchor in chapters:
        page.evaluate("anchor => document.getElementById(anchor).scrollIntoView()", anchor)
        page.wait_for_function(f"anchor => String({current}) === `#${{anchor}}`", arg=anchor)


def test_the_page_reads_without_script_and_asks_for_nothing(opened: Open) -> None:
    page = opened("sample", 360, script=False)
    assert page.locator("main h2").first.is_visible()
    with requests_of(page) as asked:
        page.reload()
    assert asked == [page.url]


def test_cards_are_stacked_on_a_phone_and_stay_tables(opened: Open) -> None:
    page = opened("sample", 360)
    label = page.locator(".card th").first.bounding_box()
    value = page.locator(".card td").first.bounding_box()
    assert label
    assert value
    assert value["y"] >= label["y"] + label["height"]
    card = page.get_by_role("table", name="地域包括支援センターの運営")
    assert card.get_by_role("rowheader", name="対象").is_visible()


@pytest.mark.parametrize("name", NAMES)
def test_the_page_prints(opened: Open, name: str) -> None:
    page = opened(name)
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 1
    page.emulate_media(media="print")
    assert not page.locator(".skip").is_visible()
    assert page.locator("nav ol a").first.is_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.contents')).position") == "static"
    )
