"""The browser that the tests of this folder share, and its windows.

For the maintainer: a test takes `window` (or `opened`, for a file of its module) and gets the window of this worker,
empty and at the width and in the scheme that it asks for; a new window for each test would cost more time than most
of what they look at. What a test hangs on a window it takes off again. Where there is no browser the test fails and
says what to run: a skipped test would look like a passed one.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import ARGS, find_chromium
from tests.browser.looking import PATIENCE, Open, Scheme, Window, set_look


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window, one for each pytest worker."""
    try:
        path = find_chromium()
    except FileNotFoundError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=list(ARGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> dict[bool, Page]:
    """The windows that are open: with and without script, each from when it is first asked for."""
    return {}


@pytest.fixture
def window(browser: Browser, windows: dict[bool, Page]) -> Iterator[Window]:
    """Gives the window, with script or without, at a width and in a scheme. Empty when the test begins."""

    def open_window(width: int = 1280, scheme: Scheme = "light", *, script: bool = True) -> Page:
        if script not in windows:
            context = browser.new_context(java_script_enabled=script, locale="ja-JP")
            windows[script] = context.new_page()
        set_look(windows[script], (width, scheme))
        return windows[script]

    yield open_window
    for page in windows.values():
        page.goto("about:blank")


@pytest.fixture
def opened(window: Window, files: Mapping[str, Path]) -> Open:
    """Opens one of the `files` of the module at a width and in a scheme, from the folder it lies in."""

    def open_page(
        name: str,
        width: int = 1280,
        scheme: Scheme = "light",
        *,
        script: bool = True,
    ) -> Page:
        page = window(width, scheme, script=script)
        page.goto(files[name].as_uri())
        return page

    return open_page
