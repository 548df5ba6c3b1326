"""Take the pictures that the documents show: the page of Kitakami, wide and on a phone; a 充足表; the preview.

For the maintainer: `./dev pictures` runs this with the browser of the tests. Pictures are not compared
by a test; take them anew when the look of the page has changed.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import chdir
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from juso_plan.cli.app import main as juso_plan
from juso_plan.render.theme import Theme
from juso_plan.serve.preview import Preview
from juso_plan.serve.web import Server

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))
from chromium import ARGS, find_chromium  # type: ignore[import-not-found]  # noqa: E402

PLANS = ("municipalities/kitakami/2025.yaml", "examples/mihon/2025.yaml")
SHOTS = (
    # the name of the picture, the page, its width and height, the place on it
    ("page", "kitakami-2025", 1280, 860, ""),
    ("phone", "kitakami-2025", 390, 780, "item-1-1"),
    ("checklist", "mihon-2025-checklist", 1280, 860, ""),
)


PREVIEWED = "examples/mihon/2025.yaml"
WRITTEN = (
    # what a planner has written otherwise, and has yet to see
    ("箇所数: 2か所", "箇所数: 3か所"),
    ("第115条の45第2項第5号", "第115条の45第2項第9号"),
)
SLIP = ("    対象者: 既存", "    対象者： 既存")


def main() -> None:
    """Render the plans and photograph them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGS))
        _pages(browser)
        _preview(browser)
        browser.close()


def _pages(browser: Browser) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with chdir(ROOT):  # a 充足表 names the file that was checked
            juso_plan(["render", *PLANS, "--out", folder, "--to", "html"])
        for name, stem, width, height, anchor in SHOTS:
            address = (Path(folder) / f"{stem}.html").as_uri()
            page = browser.new_page(viewport={"width": width, "height": height}, locale="ja-JP")
            page.goto(f"{address}#{anchor}" if anchor else address)
            page.screenshot(path=ROOT / "docs" / "images" / f"{name}.png")


def _preview(browser: Browser) -> None:
    """The preview with findings, then with a slip for which the last good page stays."""
    text = (ROOT / PREVIEWED).read_text(encoding="utf-8")
    for old, new in WRITTEN:
        text = text.replace(old, new, 1)
    preview = Preview(PREVIEWED, "ja", Theme())
    preview.take(text.encode())
    server = Server(preview)
    with server.running():
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="ja-JP")
        page.goto(server.address)
        page.locator(".ways a[href^='plan#']").first.click()
        page.locator(".findings li details > summary").first.click()
        page.wait_for_timeout(1000)
        page.screenshot(path=ROOT / "docs" / "images" / "preview.png")
        preview.take(text.replace(*SLIP, 1).encode())
        page.locator("#state.stale a").first.click()
        page.wait_for_timeout(1000)
        page.screenshot(path=ROOT / "docs" / "images" / "preview-broken.png")


if __name__ == "__main__":
    main()
