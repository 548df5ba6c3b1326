"""The browser draws Japanese text, and the tests see what is too faint: what all others of this folder count on.

For the maintainer: without a Japanese font each character is the same empty box, and axe does not notice.
"""

import pytest

from tests.browser.looking import LOOKS, Window, violations, violations_by_look

pytestmark = pytest.mark.browser

TEXT = "<html lang=ja><title>文</title><style>{}</style><main><h1>題</h1>{}</main>"
FAINT = [
    # the style, what stands in it, the pairs that are too faint
    ("p { color: #767676 }", "<p>読める</p>", []),
    ("p { color: #777777 }", "<p>薄い</p>", ["rgb(119, 119, 119) on rgb(255,255,255): 4.48 薄い"]),
    ("p { color: #949494; font-size: 24px }", "<p>大きい</p>", []),
    (
        "p { background: linear-gradient(#fff, #fff) #333; color: rgb(0 0 0 / 60%) }",
        "<p>斜</p>",
        ["rgba(0, 0, 0, 0.6) on rgb(51,51,51): 1.45 斜"],
    ),
    ("p { color: #eeeeee; display: none }", "<p>見えない</p>", []),
]


def test_japanese_is_no_tofu(window: Window) -> None:
    page = window()
    page.set_content(
        "<body style='background:#fff;font-size:40px'><b id='a'>鬱</b> <b id='b'>囲</b></body>"
    )
    # Different characters, the same box: equal pictures mean that there is no font.
    assert page.locator("#a").screenshot() != page.locator("#b").screenshot()


@pytest.mark.parametrize(("style", "body", "pairs"), FAINT, ids=[str(one[:2]) for one in FAINT])
def test_what_is_too_faint_is_found(
    window: Window, style: str, body: str, pairs: list[str]
) -> None:
    page = window()
    page.set_content(TEXT.format(style, body))
    assert violations(page, contrast=False) == ([("faint", pairs)] if pairs else [])


def test_a_fault_is_found_in_its_look(window: Window) -> None:
    page = window()
    style = "@media (prefers-color-scheme: dark) and (width < 400px) { p { color: #777 } }"
    page.set_content(TEXT.format(style, "<p>薄い</p><img src=x>"))
    found = violations_by_look(page)
    assert {look: [rule for rule, _ in found[look]] for look in LOOKS} == {
        (360, "light"): ["image-alt"],
        (360, "dark"): ["image-alt", "faint"],
        (1280, "light"): ["image-alt"],
        (1280, "dark"): ["image-alt"],
    }
