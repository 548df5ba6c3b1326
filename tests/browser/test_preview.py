"""The preview in a browser, as a planner has it beside the editor.

For the maintainer: the server runs in this process and the file is given to it by hand, so that no test
waits for the clock; `tests/cli/test_preview.py` has the whole command. The page follows a saved file in its
own time: ask with `expect` or `wait_until`, and `settle` before a click or a key that acts on the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, FrameLocator, Page, Route, expect

from juso_plan.render.theme import Theme
from juso_plan.serve.preview import Preview
from juso_plan.serve.web import Server
from tests.browser.looking import FOCUSED, Window, violations_by_look, wait_until

pytestmark = pytest.mark.browser

PLAN = (Path(__file__).parents[1] / "rules" / "base.yaml").read_text(encoding="utf-8")
WRONG = PLAN.replace("支援法第59条第9号", "支援法第59条第8号")
BROKEN = PLAN.replace("様式: 1\n", "様式: 1\nまちがい: 1\n")


class Beside:
    """The page, and the file that it shows."""

    def __init__(self, page: Page, preview: Preview, server: Server) -> None:
        self.page = page
        self.preview = preview
        self.server = server
        self.complaints: list[str] = []

    def hear(self, message: ConsoleMessage) -> None:
        """The browser has something to say about the page."""
        self.complaints.append(message.text)

    def save(self, text: str) -> None:
        """The planner has saved this."""
        self.preview.take(text.encode())

    def settle(self) -> None:
        """The window that shows what was saved has taken the place of the one before."""
        expect(self.page.locator("#page-next")).to_have_count(0)

    @property
    def window(self) -> FrameLocator:
        """What stands in the window."""
        return self.page.frame_locator("#page")

    def top(self, selector: str) -> float:
        """How far an element stands below the top of the window."""
        place = self.window.locator(selector).evaluate("one => one.getBoundingClientRect().top")
        return float(place)


WITHOUT_SCRIPT = "without script"
NARROW = "narrow"


@pytest.fixture
def look(window: Window, request: pytest.FixtureRequest) -> Iterator[Beside]:
    """A preview of `PLAN` in a wide window with script; a parameter takes one of the two away."""
    kind = getattr(request, "param", "")
    page = window(360 if kind == NARROW else 1280, script=kind != WITHOUT_SCRIPT)
    preview = Preview("municipalities/mihon/2027.yaml", "ja", Theme())
    preview.take(PLAN.encode())
    server = Server(preview)
    beside = Beside(page, preview, server)
    page.on("console", beside.hear)
    with server.running():
        page.goto(server.address)
        yield beside
        page.unroute_all()
        page.goto("about:blank")
    page.remove_listener("console", beside.hear)


def test_what_is_saved_is_shown_and_the_reader_stays_where_they_were(look: Beside) -> None:
    window = look.window
    window.locator("#programmes").evaluate("one => one.scrollIntoView()")
    before = look.top("#programmes")
    look.save(PLAN.replace("\n課題: ", f"\n背景: {'前に置いた文。' * 100}\n課題: "))
    expect(window.locator("#background")).to_have_count(1)
    wait_until(
        look.page,
        lambda: abs(look.top("#programmes") - before) < 2,
        lambda: (before, look.top("#programmes")),
    )
    assert look.complaints == []


def test_while_the_file_is_broken_the_last_good_page_stays_and_the_finding_is_shown(
    look: Beside,
) -> None:
    page, window = look.page, look.window
    look.save(BROKEN)
    expect(page.locator("#state")).to_contain_text("読めない箇所が1か所あります")
    expect(page.locator("#state")).to_contain_text("「まちがい」という項目はありません")
    expect(window.locator(".municipality")).to_have_text("見本市")
    look.settle()
    page.locator("#state a").click()
    expect(window.locator("li:target code")).to_have_text("まちがい: 1")
    expect(page.locator("#views [aria-current]")).to_have_text("元のファイル")
    look.save(PLAN)
    expect(page.locator("#state")).not_to_contain_text("読めない")
    expect(page.locator("#views [aria-current]")).to_have_text("元のファイル")
    assert look.complaints == []


def test_a_finding_leads_to_its_section(look: Beside) -> None:
    look.save(WRONG)
    link = look.page.locator(".findings .ways a[href^='plan#']").first
    expect(link).to_be_visible()
    look.settle()
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    section = f"[id='{anchor}']"
    wait_until(look.page, lambda: 0 <= look.top(section) < 400, lambda: look.top(section))


def test_a_click_while_the_new_page_is_on_its_way_is_not_lost(look: Beside) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    look.page.route(re.compile("/plan$"), hold)
    look.save(WRONG)
    expect(look.page.locator("#page-next")).to_have_count(1)
    look.page.get_by_role("link", name="充足表").click()
    held[0].continue_()
    expect(look.window.locator("h1")).to_have_text("充足表")
    look.settle()
    expect(look.page.locator("#views [aria-current]")).to_have_text("充足表")
    assert look.complaints == []


def test_the_table_of_requirements_follows_too(look: Beside) -> None:
    look.page.get_by_role("link", name="充足表").click()
    expect(look.window.locator("h1")).to_have_text("充足表")
    row = look.window.get_by_role("row").filter(has_text="ORD003")
    expect(row).to_contain_text("適合")
    start, end = PLAN.index("\n目標:\n"), PLAN.index("\n評価:\n")
    look.save(PLAN[:start] + PLAN[end:])
    expect(row).to_contain_text("不適合")
    assert look.complaints == []


def test_links_to_the_law_open_beside_the_preview(look: Beside) -> None:
    link = look.window.locator("main a[href^='https://']").first
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_the_page_says_when_the_preview_has_ended(look: Beside) -> None:
    expect(look.page.locator("#ended")).to_be_empty()
    look.server.shutdown()
    look.server.server_close()
    look.save(WRONG)  # lets the page that waits go
    expect(look.page.locator("#ended")).to_contain_text("プレビューが応えません")


def test_what_a_plan_says_does_not_act_on_the_page(look: Beside) -> None:
    evil = "</style><script>document.title='x'</script><img src=x onerror=alert(1)>"
    look.save(PLAN.replace("見本市", f"見本市{evil}") + f"{evil}: 1\n")
    expect(look.page.locator("#state")).to_contain_text("読めない")
    look.save(PLAN.replace("見本市", f"見本市{evil}"))
    expect(look.window.locator(".municipality")).to_contain_text("<script>")
    expect(look.page).to_have_title(re.compile("プレビュー"))
    assert look.complaints == []


@pytest.mark.parametrize("look", [WITHOUT_SCRIPT], indirect=True)
def test_without_script_the_page_is_whole_and_can_be_loaded_again(look: Beside) -> None:
    page = look.page
    expect(page.get_by_text("ページを読み込み直します。")).to_be_visible()
    look.save(WRONG)
    page.reload()
    expect(page.locator(".findings li")).to_have_count(1)
    page.locator(".findings .ways a").first.click()
    expect(look.window.locator("li:target")).to_be_visible()
    page.get_by_role("link", name="充足表").click()
    expect(look.window.locator("h1")).to_have_text("充足表")


# --- for every reader ----------------------------------------------------------------------------


def test_axe_finds_nothing(look: Beside) -> None:
    page = look.page
    look.save(WRONG)
    expect(page.locator(".findings li")).to_have_count(1)
    if page.locator(".findings .all").get_attribute("open") is None:
        page.locator(".findings .all").evaluate("one => one.open = true")
    page.locator(".findings li summary").click()
    look.settle()
    assert violations_by_look(page) == {}
    look.save(BROKEN)
    expect(page.locator("#state")).to_contain_text("読めない")
    look.settle()
    assert violations_by_look(page) == {}
    page.locator("#view-text").click()
    expect(look.window.locator(".lines")).to_be_visible()
    page.goto(f"{look.server.address}text")
    assert violations_by_look(page) == {}


WIDER = """
[...document.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > innerWidth)
  .map(one => `${one.tagName} ${one.className}`)
"""
"""The parts of a page that reach out of it."""


@pytest.mark.parametrize("look", [NARROW, ""], indirect=True)
def test_the_page_does_not_move_sideways(look: Beside) -> None:
    look.save(BROKEN)
    expect(look.page.locator("#state")).to_contain_text("読めない")
    # Once it is laid out: the text comes first. Asked from here, as the page's policy forbids it to poll.
    wait_until(
        look.page,
        lambda: look.page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
        lambda: look.page.evaluate(WIDER),
    )


@pytest.mark.parametrize("look", [NARROW, ""], indirect=True)
def test_whoever_uses_keys_sees_where_they_are_and_reaches_the_document(look: Beside) -> None:
    page = look.page
    look.save(WRONG)
    expect(page.locator(".findings li")).to_have_count(1)
    look.settle()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["skip"]
    page.keyboard.press("Enter")
    # A window that is not in front has no focus to give; that the link was followed shows in any.
    expect(page).to_have_url(f"{look.server.address}#page")
    page.reload()
    page.wait_for_load_state()
    reached = []
    while "page" not in reached:
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        reached.append(at["id"])
        assert at["seen"]
        assert at["ring"] or at["id"] == "page"
        assert len(reached) < 20
    if page.viewport_size and page.viewport_size["width"] > 1000:
        assert {"view-plan", "view-checklist", "view-text"} < {*reached}
        assert sum(one.startswith(("line-", "section-", "open-")) for one in reached) == 3


def test_what_has_the_focus_keeps_it(look: Beside) -> None:
    page = look.page
    look.save(WRONG)
    expect(page.locator(".findings li")).to_have_count(1)
    look.settle()
    summary = page.locator(".findings li summary")
    summary.focus()
    page.keyboard.press("Enter")
    look.save(WRONG.replace("見本市", "新見本市"))
    expect(look.window.locator(".municipality")).to_have_text("新見本市")
    expect(page.locator(".findings li details")).to_have_attribute("open", "")
    expect(summary).to_be_focused()
