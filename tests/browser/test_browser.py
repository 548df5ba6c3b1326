"""The browser draws Japanese text: what every other test of this folder counts on.

For the maintainer: without a Japanese font each character is the same empty box, and axe does not notice.
"""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_japanese_is_no_tofu(browser: Browser) -> None:
    page = browser.new_page(locale="ja-JP")
    try:
        page.set_content(
            "<body style='background:#fff;font-size:40px'><b id='a'>鬱</b> <b id='b'>囲</b></body>"
        )
        # Different characters, the same box: equal pictures mean that there is no font.
        assert page.locator("#a").screenshot() != page.locator("#b").screenshot()
    finally:
        page.close()
