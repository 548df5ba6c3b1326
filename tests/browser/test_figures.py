"""Figures and the 概要版 in a browser: text set by a real font stays in its box; two pages are two pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from juso_plan.document.build import build_document
from juso_plan.document.summary import build_summary
from juso_plan.model.read import read_plan
from juso_plan.render.html import render_html
from tests.browser.looking import Window

pytestmark = pytest.mark.browser

_PLANS = sorted((Path(__file__).parents[2] / "municipalities").glob("*/*.yaml"))
_OUTSIDE = """() => [...document.querySelectorAll(".fig-unit")].flatMap(unit => {
  const box = unit.querySelector("rect").getBBox();
  return [...unit.querySelectorAll("text")].filter(text => {
    const at = text.getBBox();
    return at.x < box.x || at.x + at.width > box.x + box.width || at.y < box.y || at.y + at.height > box.y + box.height;
  }).map(text => text.textContent);
})"""
_SCALE = """() => [...document.querySelectorAll(".drawing svg")].map(
  svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""


@pytest.mark.parametrize("path", _PLANS, ids=lambda path: path.parent.name)
def test_text_stays_in_its_box_and_can_be_read_on_a_phone(window: Window, path: Path) -> None:
    plan = read_plan(path.read_text(encoding="utf-8")).plan
    assert plan is not None
    page = window(360)
    page.set_content(render_html(build_document(plan)))
    assert page.evaluate(_OUTSIDE) == []
    assert all(scale >= 0.85 for scale in page.evaluate(_SCALE))  # 12 px stay above 10
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", _PLANS, ids=lambda path: path.parent.name)
def test_the_summary_is_two_pages_of_paper(window: Window, path: Path) -> None:
    plan = read_plan(path.read_text(encoding="utf-8")).plan
    assert plan is not None
    page = window(360)
    page.set_content(render_html(build_summary(plan)))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2
