"""The browser that the tests of this folder share.

For the maintainer: a test takes `browser` and opens a context of its own; it closes that itself. Where there is no
browser the test fails and says what to run: a skipped test would look like a passed one.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import ARGS, find_chromium
from tests.browser.looking import Open


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window, one for each pytest worker."""
    try:
        path = find_chromium()
    except FileNotFoundError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=list(ARGS))
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Opens one of the `files` of the module at a width and in a scheme, from the folder it lies in."""
    contexts = []

    def open_page(
        name: str,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        *,
        script: bool = True,
        place: str = "",
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=script,
            locale="ja-JP",
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(files[name].as_uri() + place)
        return page

    yield open_page
    for context in contexts:
        context.close()
