"""How the tests of this folder look at a page: with axe, and where the focus is."""

from __future__ import annotations

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Open = Callable[..., Page]
"""Opens a page by its name, at a width and in a scheme. See the fixture `opened`."""

_WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return {id: at.id, skip: at.className === "skip", inMain: !!at.closest("main"),
          seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
          ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2};
}"""


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds against WCAG 2.2 A and AA and its best practice: the rule, the first elements."""
    rules = {"runOnly": [*_WCAG, "best-practice"], "resultTypes": ["violations"]}
    found = Axe().run(page, options=rules).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]
