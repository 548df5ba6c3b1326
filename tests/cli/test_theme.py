"""`--theme` of `render` and `checklist`: the look shows, and what is wrong with it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.helpers import PLAN

THEME = """\
様式: 1
名称: 見本市福祉部
色: "#7a3b12"
ひな形: templates
"""


@pytest.fixture(autouse=True)
def plan(folder: Path) -> Path:
    """A plan, and a theme in a folder of its own."""
    path = folder / "kitakami" / "2025.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, encoding="utf-8")
    (folder / "look" / "templates" / "html").mkdir(parents=True)
    (folder / "look" / "theme.yaml").write_text(THEME, encoding="utf-8")
    return path


def test_the_look_shows_on_every_page(run: Run, folder: Path) -> None:
    assert run("render", "kitakami", "--theme", "look/theme.yaml", "--to", "html").code == 0
    pages = sorted((folder / "dist").glob("*.html"))
    assert len(pages) == 2
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "--accent: #7a3b12;" in text
        assert '<p class="issued">見本市福祉部</p>' in text
    table = run("checklist", "kitakami/2025.yaml", "--format", "html", "--theme", "look/theme.yaml")
    assert "--accent: #7a3b12;" in table.out


def test_without_a_theme_the_page_is_that_of_the_project(run: Run, folder: Path) -> None:
    run("render", "kitakami", "--to", "html", "--out", "plain")
    (folder / "look" / "theme.yaml").write_text("様式: 1\n", encoding="utf-8")
    run("render", "kitakami", "--to", "html", "--out", "same", "--theme", "look/theme.yaml")
    for page in (folder / "plain").iterdir():
        assert (folder / "same" / page.name).read_bytes() == page.read_bytes()


COMMANDS = [
    ("render", "kitakami"),
    ("checklist", "kitakami/2025.yaml", "--format", "html"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_bad_theme_stops_the_work(command: tuple[str, ...], run: Run, folder: Path) -> None:
    text = THEME.replace("#7a3b12", "#f0a000")
    (folder / "look" / "theme.yaml").write_text(text, encoding="utf-8")
    code, out, err = run(*command, "--theme", "look/theme.yaml")
    assert (code, out) == (2, "")
    assert "look/theme.yaml:3:4" in err
    assert '+ 色: "#a06b00"' in err
    last = "エラー: look/theme.yaml は上のエラーがあるため、テーマとして使えません。"
    assert err.splitlines()[-1] == last
    assert not (folder / "dist").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_theme_that_is_not_there(command: tuple[str, ...], run: Run) -> None:
    said = "エラー: look/no.yaml が見つかりません。\n"
    assert run(*command, "--theme", "look/no.yaml") == (2, "", said)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_bad_template_is_named_with_its_line(
    command: tuple[str, ...], run: Run, folder: Path
) -> None:
    path = folder / "look" / "templates" / "html" / "plan.html"
    path.write_text("<p>\n{{ 市長名 }}</p>", encoding="utf-8")
    said = f"エラー: ひな形 {path} の 2 行目に「市長名」とありますが、そのような値はありません。\n"
    assert run(*command, "--theme", "look/theme.yaml") == (2, "", said)
    assert not (folder / "dist").exists()


def test_a_word_file_that_is_none_stops_the_work(run: Run, folder: Path) -> None:
    """It begins as one does, so that only the writer can tell."""
    (folder / "look" / "form.docx").write_bytes(b"PK\x03\x04" + bytes(100))
    theme = folder / "look" / "theme.yaml"
    theme.write_text("様式: 1\nWordのひな形: form.docx\n", encoding="utf-8")
    code, out, err = run("render", "kitakami", "--theme", "look/theme.yaml", "--to", "docx")
    assert (code, out) == (2, "")
    assert err == (
        f"エラー: {(folder / 'look' / 'form.docx').as_posix()} が、Wordのファイルとして読み取れません。"
        "Wordで開き、.docxの形で保存し直します。\n"
    )
    assert not (folder / "dist").exists()
