"""Templates of a theme: they stand in for ours, and can neither act nor make text markup."""

from pathlib import Path

import pytest

from juso_plan.document.blocks import Document
from juso_plan.render.html import render_html
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from tests.render.reading import page
from tests.render.sample import sample


@pytest.fixture(scope="module")
def document() -> Document:
    return sample()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "html").mkdir()
    return tmp_path


def rendered(document: Document, folder: Path, text: str, name: str = "html/plan.html") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return render_html(document, Theme(templates=folder))


def blame(document: Document, folder: Path, text: str) -> tuple[str, int]:
    with pytest.raises(BadTemplate) as caught:
        rendered(document, folder, text)
    assert caught.value.args_of_label["path"] == (folder / "html" / "plan.html").as_posix()
    line = caught.value.args_of_label["line"]
    assert isinstance(line, int)
    return caught.value.label, line


def test_a_template_stands_in_for_ours(document: Document, folder: Path) -> None:
    assert rendered(document, folder, "{{ document.cover.municipality }}だけ") == "見本県見本市だけ"


def test_what_is_not_replaced_is_ours(document: Document, folder: Path) -> None:
    text = '{% import "html/blocks.html" as blocks with context %}{{ blocks.text("一\\n二") }}'
    assert rendered(document, folder, text) == "一<br>二"


def test_a_template_may_build_upon_ours(document: Document, folder: Path) -> None:
    text = (
        '{% extends "juso-plan/html/plan.html" %}\n{% block foot %}{{ super() }}<p>問合せ</p>'
        "{% endblock %}"
    )
    made = rendered(document, folder, text)
    plain = render_html(document)
    assert page(made).all("main")[0].text == page(plain).all("main")[0].text
    assert page(made).all("footer")[0].text == page(plain).all("footer")[0].text + "問合せ"


def test_a_style_sheet_stands_in_for_ours(document: Document, folder: Path) -> None:
    made = rendered(document, folder, "h1 { color: red; }\n", "html/plan.css")
    assert "<style>\nh1 { color: red; }\n\n</style>" in made


def test_an_edit_shows_at_once(document: Document, folder: Path) -> None:
    assert rendered(document, folder, "一") == "一"
    assert rendered(document, folder, "二二") == "二二"


def test_text_is_escaped_whatever_the_template_does(document: Document, folder: Path) -> None:
    """`hostile` is what a plan could hold."""
    text = (
        "{% set hostile = document.sections[0].title ~ '<b>' %}"
        "{{ hostile }}{{ hostile | upper }}{{ hostile | e | string }}{{ [hostile] | join }}"
        "{{ ('%s' | e) ~ hostile }}{{ hostile | replace('b', 'i') }}{{ hostile | trim }}"
    )
    assert "<b>" not in rendered(document, folder, text)


FAULTS = {
    # the template, what is said, the line
    "a block that does not end": ("\n{% if document %}", "template-syntax", 2),
    "an unknown filter": ("\n\n{{ document | nonsense }}", "template-syntax", 3),
    "an unknown name": ("\n{{ cities }}", "template-unknown", 2),
    "an unknown part": ("{{ document.cities }}", "template-unknown", 1),
    "an include that is not there": ('\n{% include "html/no.html" %}', "template-missing", 2),
    "one from outside of the folder": ('{% include "../secret" %}', "template-missing", 1),
    "an absolute one": ('{% include "/etc/hostname" %}', "template-missing", 1),
    "text called markup": ("\n{{ document | safe }}", "template-syntax", 2),
    "escaping off": ("\n{% autoescape false %}{% endautoescape %}", "template-not-allowed", 2),
    "the inside of Python": ("{{ ''.__class__.__mro__ }}", "template-not-allowed", 1),
    "a function's globals": ("{{ view.__globals__ }}", "template-not-allowed", 1),
    "a function's module": ("{{ view.__module__ }}", "template-not-allowed", 1),
    "a long range": ("\n{% for a in range(10**6) %}{% endfor %}", "template-not-allowed", 2),
    "a long text": ("{{ 'a' * 10**9 }}", "template-not-allowed", 1),
    "a large number": ("{{ 9 ** 9 ** 9 }}", "template-not-allowed", 1),
    "no end": ("{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}", "template-error", 1),
    "a division": ("{{ 1 // 0 }}", "template-error", 1),
    "a block of ours used wrongly": (
        '{% import "html/blocks.html" as blocks with context %}\n{{ blocks.text() }}',
        "template-unknown",
        2,
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_named_with_its_line(case: str, document: Document, folder: Path) -> None:
    text, label, line = FAULTS[case]
    assert blame(document, folder, text) == (label, line)


def test_a_page_that_grows_without_end_is_stopped(document: Document, folder: Path) -> None:
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}"
    text = f"{loops}{'長' * 10_000}{{{{ b }}}}{{% endfor %}}{{% endfor %}}"
    assert blame(document, folder, text) == ("template-endless", 1)


def test_a_template_gets_no_path(document: Document, folder: Path) -> None:
    """A path could be read from, and lead anywhere."""
    (folder / "city.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "html" / "plan.html").write_text("{{ look.emblem }}", encoding="utf-8")
    theme = Theme(templates=folder, emblem=folder / "city.svg")
    assert render_html(document, theme) == "data:image/svg+xml;base64,PHN2Zy8+"


@pytest.mark.parametrize(
    ("name", "data", "label"),
    [
        ("plan.html", b"\x82\xa0", "template-not-utf8"),
        ("plan.css", b"\x82\xa0", "template-not-utf8"),
        ("plan.css", b"a{}\n</style>", "template-style-end"),
    ],
)
def test_a_file_that_is_no_template(
    name: str, data: bytes, label: str, document: Document, folder: Path
) -> None:
    (folder / "html" / name).write_bytes(data)
    with pytest.raises(BadTemplate) as caught:
        render_html(document, Theme(templates=folder))
    assert caught.value.label == label


# --- the look ------------------------------------------------------------------------------------


def test_the_emblem_stands_in_the_page_as_a_picture(document: Document, folder: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>x</script></svg>'
    (folder / "city.svg").write_text(svg, encoding="utf-8")
    theme = Theme(emblem=folder / "city.svg", emblem_text='見本市の"市章"')
    root = page(render_html(document, theme))
    (picture,) = root.all("img")
    assert picture.attributes["alt"] == '見本市の"市章"'
    assert picture.attributes["src"].startswith("data:image/svg+xml;base64,")
    assert root.all("svg", "script") == []


def test_colour_and_fonts_stand_behind_the_style_sheet(document: Document) -> None:
    theme = Theme(colour="#7a3b12", heading_fonts=("BIZ UDGothic",), text_fonts=("甲", "乙"))
    style = str(page(render_html(document, theme)).all("style")[0].children)
    assert '--gothic: "BIZ UDGothic", var(--gothic-of-all);' in style
    assert '--mincho: "甲", "乙", var(--mincho-of-all);' in style
    assert "(prefers-color-scheme: light), print { :root { --accent: #7a3b12; } }" in style
    assert "(prefers-color-scheme: dark) { :root { --accent: #e68e54; } }" in style


def test_the_name_stands_at_the_foot(document: Document) -> None:
    root = page(render_html(document, Theme(name="見本市<福祉部>")))
    assert root.all("footer")[0].text.rstrip().endswith("見本市<福祉部>")
