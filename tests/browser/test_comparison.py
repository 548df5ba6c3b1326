"""The comparison of cities in a browser: for every reader, and legible on a phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from juso_plan.compare.page import comparison_document
from juso_plan.render.html import render_html
from tests.compare.plans import DRAFT, NORTH, REPORT, compared

pytestmark = pytest.mark.browser

_WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((360, "dark"), (1280, "light"))


@pytest.fixture(params=_LOOKS, ids=lambda look: f"{look[0]} {look[1]}")
def page(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The comparison of three papers."""
    width, scheme = request.param
    path = tmp_path / "comparison.html"
    document = comparison_document(compared(NORTH, REPORT, DRAFT), "ja")
    path.write_text(render_html(document), encoding="utf-8")
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    opened = context.new_page()
    opened.goto(path.as_uri())
    yield opened
    context.close()


def test_it_reads_well(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": _WCAG, "resultTypes": ["violations"]})
    violations = found.response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    table = page.get_by_role("table", name="地域包括支援センターの運営：各市町村の記載")
    assert table.get_by_role("columnheader", name="小松市 取組報告 2021年度").count() == 1
    assert table.get_by_role("rowheader", name="委託先・運営主体").count() == 1
    # A table that is moved keeps the names of its rows in sight, and no name runs into a cell.
    region = page.locator(".region:has(.compares)").first
    head = region.locator("tbody th").first
    before = head.bounding_box()
    region.evaluate("region => region.scrollLeft = 200")
    assert head.bounding_box() == before
    assert page.evaluate(
        "[...document.querySelectorAll('.compares th:first-child')]"
        ".every(head => head.scrollWidth <= head.clientWidth)"
    )
