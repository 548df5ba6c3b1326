"""The comparison of cities in a browser: for every reader, and legible on a phone."""

import pytest

from juso_plan.compare.page import comparison_document
from juso_plan.render.html import render_html
from tests.browser.looking import LOOKS, Look, Window, violations
from tests.compare.plans import DRAFT, NORTH, REPORT, compared

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("look", LOOKS[1:3], ids=str)
def test_it_reads_well(window: Window, look: Look) -> None:
    page = window(*look)
    page.set_content(render_html(comparison_document(compared(NORTH, REPORT, DRAFT), "ja")))
    assert violations(page) == []
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
