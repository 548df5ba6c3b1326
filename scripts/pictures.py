"""Take the pictures that the documents show: the page of Kitakami, wide and on a phone.

For the maintainer: `./dev pictures` runs this with the browser of the tests. Pictures are not compared
by a test; take them anew when the look of the page has changed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from juso_plan.cli.app import main as juso_plan

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))
from chromium import ARGS, find_chromium  # type: ignore[import-not-found]  # noqa: E402

SHOTS = (("page", 1280, 860, ""), ("phone", 390, 780, "item-1-1"))


def main() -> None:
    """Render the plan and photograph it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        juso_plan(
            ["render", str(ROOT / "municipalities/kitakami"), "--out", folder, "--to", "html"]
        )
        page_file = Path(folder) / "kitakami-2025.html"
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGS))
        for name, width, height, anchor in SHOTS:
            page = browser.new_page(viewport={"width": width, "height": height}, locale="ja-JP")
            page.goto(f"{page_file.as_uri()}#{anchor}" if anchor else page_file.as_uri())
            page.screenshot(path=ROOT / "docs" / "images" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
