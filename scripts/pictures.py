"""Take the pictures that the documents show: pages, tables, the preview, the terminal, a Word file.

For the maintainer: `./dev pictures` runs this with the browser and the LibreOffice of the tests. The pictures of
docs/first-plan.md are taken while its steps are followed (`tests/docs/first_plan.py`). Pictures are not compared by a
test, only their size is; take them anew when a look has changed, and look at each.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from base64 import b64encode
from contextlib import chdir
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from pypdf import PdfReader
from terminal_picture import on_terminal, terminal_page

from juso_plan.cli.app import main as juso_plan
from juso_plan.render.theme import Theme
from juso_plan.serve.preview import Preview
from juso_plan.serve.web import Server

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
sys.path.insert(0, str(ROOT))
from tests.browser.chromium import ARGS, find_chromium  # noqa: E402
from tests.docs import first_plan as guide  # noqa: E402
from tests.office.soffice import find_soffice  # noqa: E402

COLOURS = 64
"""Of a picture: pages have few, and so it stays small."""
PLANS = ("municipalities/kitakami/2025.yaml", "examples/mihon/2025.yaml")
SHOTS = (
    # the name of the picture, the page, its width and height, the place on it
    ("page", "kitakami-2025", 1280, 860, ""),
    ("phone", "kitakami-2025", 390, 780, "item-1-1"),
    ("checklist", "mihon-2025-checklist", 1280, 860, ""),
)
EDITIONS = ("examples/mihon/2024.yaml", "examples/mihon/2025.yaml")
PREVIEWED = "examples/mihon/2025.yaml"
WRITTEN = (
    # what a planner has written otherwise, and has yet to see
    ("箇所数: 2か所", "箇所数: 3か所"),
    ("第115条の45第2項第5号", "第115条の45第2項第9号"),
)
SLIP = ("    対象者: 既存", "    対象者： 既存")


def main() -> None:
    """Make what is shown in a folder of its own, and photograph it."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGS))
        folder = Path(name)
        _pages(browser, folder)
        _changes(browser, folder)
        _preview(browser)
        _first_plan(browser, folder / "first-plan")
        browser.close()


def _pages(browser: Browser, folder: Path) -> None:
    with chdir(ROOT):  # a 充足表 names the file that was checked
        juso_plan(["render", *PLANS, "--out", str(folder), "--to", "html"])
    for name, stem, width, height, anchor in SHOTS:
        page = _page(browser, width, height)
        page.goto(f"{(folder / f'{stem}.html').as_uri()}{f'#{anchor}' if anchor else ''}")
        _keep(name, page.screenshot())
    page = _page(browser, 760, 480)
    page.goto((folder / "mihon-2025-checklist.html").as_uri())
    page.emulate_media(media="print")
    page.locator("h2", has_text="審査").last.evaluate("one => one.scrollIntoView()")
    _keep("review-sign", page.screenshot())


def _changes(browser: Browser, folder: Path) -> None:
    """The 新旧対照表 of two editions."""
    path = folder / "changes.html"
    with chdir(ROOT):
        juso_plan(["diff", *EDITIONS, "--format", "html", "--table-only", "--output", str(path)])
    page = _page(browser, 1000, 760)
    page.goto(path.as_uri())
    page.locator("main h2").first.evaluate("one => one.scrollIntoView()")
    _keep("changes", page.screenshot())


def _preview(browser: Browser) -> None:
    """The preview with findings, then with a slip for which the last good page stays."""
    text = (ROOT / PREVIEWED).read_text(encoding="utf-8")
    for old, new in WRITTEN:
        text = text.replace(old, new, 1)
    preview = Preview(PREVIEWED, "ja", Theme())
    preview.take(text.encode())
    server = Server(preview)
    with server.running():
        page = _page(browser, 1280, 800)
        page.goto(server.address)
        page.locator(".ways a[href^='plan#']").first.click()
        page.locator(".findings li details > summary").first.click()
        page.wait_for_timeout(1000)
        _keep("preview", page.screenshot())
        preview.take(text.replace(*SLIP, 1).encode())
        page.locator("#state.stale a").first.click()
        page.wait_for_timeout(1000)
        _keep("preview-broken", page.screenshot())


# --- docs/first-plan.md -----------------------------------------------------------------------


def _first_plan(browser: Browser, folder: Path) -> None:
    """Follow the guide from an empty folder."""
    folder.mkdir()
    for words in guide.COMMANDS:
        if words[0] == "init":
            answers = [answer for _, answer in guide.CONVERSATION]
            _terminal(browser, "first-init", on_terminal(words, folder, answers))
        elif words[0] == "preview":
            _preview_of_the_guide(browser, folder)
        elif words[0] == "check" and "SYN" in words:
            guide.write_the_piece(folder)
            _terminal(browser, "first-check", on_terminal(words, folder))
        else:
            on_terminal(words, folder)
    made = folder / "dist" / Path("mihon-2027")
    page = _page(browser, 1000, 640)
    page.goto(made.with_suffix(".html").as_uri())
    page.get_by_role("heading", name="参加支援事業").first.evaluate("one => one.scrollIntoView()")
    _keep("first-page", page.screenshot())
    page.goto((made.parent / "mihon-2027-checklist.html").as_uri())
    page.locator("main h2").nth(1).evaluate("one => one.scrollIntoView()")
    _keep("first-checklist", page.screenshot())
    _word(browser, made.with_suffix(".docx"))


def _preview_of_the_guide(browser: Browser, folder: Path) -> None:
    preview = Preview(guide.PLAN, "ja", Theme())
    preview.take((folder / guide.PLAN).read_bytes())
    server = Server(preview)
    with server.running():
        page = _page(browser, 1200, 700)
        page.goto(server.address)
        window = page.frame_locator("#page")
        window.get_by_role("heading", name="参加支援事業").first.evaluate(
            "one => one.scrollIntoView()"
        )
        _keep("first-preview", page.screenshot())


def _terminal(browser: Browser, name: str, text: str) -> None:
    page = _page(browser, 1000, 100)
    page.set_content(terminal_page(text))
    _keep(name, page.locator("pre").screenshot())


def _word(browser: Browser, path: Path) -> None:
    """Its first page, and the one that tells of the piece that was written, as LibreOffice sets them."""
    command = [find_soffice(), "--headless", "--convert-to", "pdf", "--outdir", str(path.parent)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    pdf = path.with_suffix(".pdf")
    texts = [one.extract_text() for one in PdfReader(pdf).pages]
    written = next(at for at, text in enumerate(texts, 1) if "既存の事業では応じきれない" in text)
    pictures = ""
    for number in (1, written):
        only = ["-f", str(number), "-l", str(number), "-singlefile", "-r", "80"]
        png = subprocess.run(
            ["pdftoppm", "-png", *only, str(pdf)], check=True, capture_output=True, timeout=60
        ).stdout
        pictures += f'<img src="data:image/png;base64,{b64encode(png).decode()}">'
    page = _page(browser, 1000, 620)
    page.set_content(
        "<style>body { margin: 0; padding: 16px; background: #8b97a1; display: flex; gap: 16px }"
        f"img {{ width: 476px; align-self: start }}</style>{pictures}"
    )
    _keep("first-word", page.screenshot())


# --- the camera -------------------------------------------------------------------------------


def _page(browser: Browser, width: int, height: int) -> Page:
    """A window; "reduce", so that a place is come to at once."""
    size: ViewportSize = {"width": width, "height": height}
    return browser.new_page(viewport=size, locale="ja-JP", reduced_motion="reduce")


def _keep(name: str, png: bytes) -> None:
    """Write a picture, with few colours."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    few = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
