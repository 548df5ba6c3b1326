"""The site of the documents: it builds with every link leading somewhere, its search finds Japanese, its pages are clean.

For the maintainer: built in the environment of `./dev docs`, as people build it, and served from this machine.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import (
    Window,
    moves_sideways,
    requests_of,
    violations,
    wait_until,
)

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("docs")]

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-docs" / "bin" / "python"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert PYTHON.is_file(), "run ./dev docs once"
    out = tmp_path_factory.mktemp("docs") / "site"
    command = [PYTHON, ROOT / "scripts" / "docs_site.py", out]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def found(page: Page) -> list[str]:
    """The first documents that the search leads to, with the section."""
    hrefs = page.get_by_role("option").evaluate_all("all => all.map(one => one.href)")
    links = [unquote(href).partition("/docs/")[2] for href in hrefs[:8]]
    return [re.sub(r"\?h=[^#]*", "", link) for link in links]


def search(page: Page, words: str, hit: str) -> None:
    """Type words in place of those before, and wait until one of the first hits begins with `hit`."""
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(words)
    wait_until(
        page,
        lambda: any(one.startswith(hit) for one in found(page)),
        lambda: (words, hit, found(page)),
    )


SEARCHES = {
    # what is typed, and what one of the first hits begins with
    "充足表": "review/#1-充足表を見る",
    "拠点": "format/#拠点",
    "確認済み": "format/#確認済み",
    "全角のコロン": "rules/SYN103/",
    "baseline": "ci/",
}


def test_the_search_finds_words_and_pieces_of_japanese(window: Window, address: str) -> None:
    page = window()
    page.goto(address)
    page.get_by_role("button", name="検索").click()
    expect(page.get_by_role("combobox")).to_be_focused()
    for words, hit in SEARCHES.items():
        search(page, words, hit)


PAGES = ["", "docs/config/", "docs/transcript/", "docs/rules/LAW001/"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_asks_nobody_else(name: str, window: Window, address: str) -> None:
    page = window()
    with requests_of(page) as asked:
        page.goto(address + name)
    assert [one for one in asked if not one.startswith(address)] == []
    assert violations(page) == []
    assert moves_sideways(page) == {}
