"""How the tests of this folder look at a page: with axe, at its contrasts, and where the focus is.

For the maintainer: axe can't tell the contrast of a text that stands on a gradient, and every table does (the shadows
that show that it can be moved), so `faint` judges all text by the colours below it. That is quick; axe's own rule for
contrast takes three quarters of its time and is therefore asked once in each scheme. Texts of drawings are judged by
`tests/figures/test_colours.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Request

Scheme = Literal["light", "dark"]
Look = tuple[int, Scheme]
"""The width of a window, and the scheme of its colours."""
LOOKS: tuple[Look, ...] = ((360, "light"), (360, "dark"), (1280, "light"), (1280, "dark"))
WIDTHS = (320, 360, 768, 1280)
PATIENCE = 15_000
"""Milliseconds that a page has for what is expected of it: many, since the machine may have other work."""
Window = Callable[..., Page]
"""Gives the window at a width and in a scheme. See the fixture `window`."""
Open = Callable[..., Page]
"""Opens a page by its name, at a width and in a scheme. See the fixture `opened`."""
Found = list[tuple[str, list[str]]]
"""What is wrong with a page: the rule, and the first places."""

_WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_AXE = """options => axe.run(options).then(results => results.violations.map(
  one => [one.id, one.nodes.slice(0, 3).map(node => node.html)]))"""
_FAINT = """() => {
  const brush = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const known = new Map(), pairs = new Map();
  function parts(colour) { // red, green, blue from 0 to 255 and alpha from 0 to 1, of any colour of CSS
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  }
  const over = (top, ground) => [0, 1, 2].map(i => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
  function ground(element) {
    const below = element.parentElement ? ground(element.parentElement) : parts("Canvas");
    return over(parts(getComputedStyle(element).backgroundColor), below);
  }
  function light(colour) {
    const [red, green, blue] = colour.slice(0, 3).map(
      one => (one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), element = walk.currentNode.parentElement;
    if (!text || element.closest("svg, script, style") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element), below = ground(element), colour = over(parts(style.color), below);
    const size = parseFloat(style.fontSize), bold = style.fontWeight >= 700;
    const needed = size >= 24 || (bold && size >= 56 / 3) ? 3 : 4.5;
    const [low, high] = [light(colour), light(below)].sort((one, other) => one - other);
    const ratio = (high + 0.05) / (low + 0.05);
    const pair = `${style.color} on rgb(${below.slice(0, 3).map(Math.round)}): ${ratio.toFixed(2)}`;
    if (ratio < needed && !pairs.has(pair)) pairs.set(pair, text.slice(0, 40));
  }
  return [...pairs].map(([pair, text]) => `${pair} ${text}`);
}"""
FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return {id: at.id, skip: at.className === "skip", inMain: !!at.closest("main"),
          seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
          ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2};
}"""


def set_look(page: Page, look: Look) -> None:
    """Give the window a width and a scheme, on a screen, with nothing that moves by itself."""
    width, scheme = look
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media="null", color_scheme=scheme, reduced_motion="reduce")


def violations(page: Page, *, contrast: bool = True) -> Found:
    """What axe finds against WCAG 2.2 A and AA and its best practice, and every pair of colours that is too faint.

    Without `contrast`, axe's own rule for it is left out.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {
        "runOnly": [*_WCAG, "best-practice"],
        "resultTypes": ["violations"],
        "rules": {"color-contrast": {"enabled": contrast}},
    }
    found = [(rule, places) for rule, places in page.evaluate(_AXE, options)]
    faint = page.evaluate(_FAINT)
    return [*found, ("faint", faint)] if faint else found


def violations_by_look(page: Page) -> dict[Look, Found]:
    """What `violations` finds in each of the `LOOKS` of a page that is open; a look without any is left out."""
    found = {}
    for look in LOOKS:
        set_look(page, look)
        found[look] = violations(page, contrast=look[0] == 1280)
    return {look: one for look, one in found.items() if one}


def moves_sideways(page: Page) -> dict[int, int]:
    """The widths at which a page that is open is wider than the window, with how wide it is."""
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    return {width: found for width, found in wide.items() if found > width}


@contextmanager
def requests_of(page: Page) -> Iterator[list[str]]:
    """The addresses that a page asks for meanwhile."""
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    page.on("request", hear)
    yield asked
    page.remove_listener("request", hear)


def wait_until(page: Page, is_so: Callable[[], bool], otherwise: Callable[[], object]) -> None:
    """Ask again until something is so; when `PATIENCE` is over, fail with what `otherwise` tells.

    For what `expect` has no word for, on pages whose policy forbids playwright's own `wait_for_function`.
    """
    until = time.monotonic() + PATIENCE / 1000
    while not is_so():
        assert time.monotonic() < until, otherwise()
        page.wait_for_timeout(50)
