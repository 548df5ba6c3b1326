"""The browser that the tests of this folder share.

For the maintainer: a test takes `browser` and opens a context of its own; it closes that itself. Where there is no
browser the test fails and says what to run: a skipped test would look like a passed one.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGS, find_chromium


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
