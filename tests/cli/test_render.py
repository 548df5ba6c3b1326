"""`render`: the names of the pages, and that they are written whole or not at all.

For the maintainer: beside each page of a plan stands that of its 充足表.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from tests.cli.running import Run, process
from tests.helpers import PLAN
from tests.render.reading import page


@pytest.fixture(autouse=True)
def plan(folder: Path) -> Path:
    return write(folder / "kitakami" / "2025.yaml")


def write(path: Path, text: str = PLAN) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def both(name: str) -> list[str]:
    """A page and that of the 充足表, in the order in which they are written."""
    stem, _, ending = name.rpartition(".")
    return [name, f"{stem}-checklist.{ending}"]


# --- names ---------------------------------------------------------------------------------------

FORMS = [
    # --to, the endings of the pages
    ((), ["md", "html"]),
    (("--to", "md"), ["md"]),
    (("--to", "html"), ["html"]),
    (("--to", "html,md"), ["html", "md"]),
    (("--to", "html, md"), ["html", "md"]),
    (("--to", "docx"), ["docx"]),
    (("--to", "pdf"), ["pdf"]),
    (("--to", "all"), ["md", "html", "docx", "pdf"]),
]


@pytest.mark.parametrize(("to", "endings"), FORMS)
def test_pages_are_named_after_folder_and_file(
    to: tuple[str, ...], endings: list[str], run: Run, folder: Path
) -> None:
    names = [name for ending in endings for name in both(f"dist/kitakami-2025.{ending}")]
    said = "".join(f"{name} を書きました。\n" for name in names)
    assert run("render", "kitakami/2025.yaml", *to) == (0, "", said)
    assert sorted(tree(folder / "dist")) == sorted(Path(name).name for name in names)


def test_in_english(run: Run) -> None:
    said = "Wrote dist/kitakami-2025.md.\nWrote dist/kitakami-2025-checklist.md.\n"
    assert run("render", "kitakami", "--to", "md", "--lang", "en") == (0, "", said)


NAMES = [
    # the plan, the folder to work in, the path as typed, the page
    ("kitakami/2025.yaml", ".", "kitakami", "kitakami-2025.md"),
    ("kitakami/2025.yaml", "kitakami", "2025.yaml", "kitakami-2025.md"),
    ("kitakami/2025.yaml", "kitakami", ".", "kitakami-2025.md"),
    ("kitakami/2025.yaml", "kitakami", "../kitakami/2025.yaml", "kitakami-2025.md"),
    ("北上市/令和7年度.案.yaml", ".", "北上市", "北上市-令和7年度.案.md"),
    ("kitakami/plan.txt", ".", "kitakami/plan.txt", "kitakami-plan.md"),
]


@pytest.mark.parametrize("case", NAMES)
def test_the_name_does_not_hang_on_how_the_plan_is_named(
    case: tuple[str, str, str, str], run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_path, inside, typed, name = case
    write(folder / plan_path)
    monkeypatch.chdir(inside)
    out = str(folder / "pages")
    assert run("render", typed, "--to", "md", "--out", out).code == 0
    assert sorted(tree(folder / "pages")) == sorted(both(name))


def test_another_folder_is_made(run: Run, folder: Path) -> None:
    assert run("render", "kitakami", "--out", "甲/乙").code == 0
    names = both("kitakami-2025.html") + both("kitakami-2025.md")
    assert sorted(tree(folder / "甲" / "乙")) == sorted(names)
    assert not (folder / "dist").exists()


def test_the_same_twice_is_the_same_and_nothing_is_left_over(run: Run, folder: Path) -> None:
    run("render", "kitakami")
    first = tree(folder / "dist")
    run("render", "kitakami", "kitakami/2025.yaml", "./kitakami")
    assert tree(folder / "dist") == first


def test_a_process_does_the_same(run: Run, folder: Path) -> None:
    said = run("render", "kitakami", "--out", "here")
    there = process("render", "kitakami", "--out", "there", folder=folder)
    assert there == said._replace(err=said.err.replace("here/", "there/"))
    assert tree(folder / "there") == tree(folder / "here")


# --- editions ------------------------------------------------------------------------------------


def test_the_summary_has_a_name_of_its_own_and_no_table_beside_it(run: Run, folder: Path) -> None:
    said = "".join(f"dist/kitakami-2025-summary.{end} を書きました。\n" for end in ("md", "html"))
    assert run("render", "kitakami", "--edition", "summary") == (0, "", said)
    assert sorted(tree(folder / "dist")) == [
        "kitakami-2025-summary.html",
        "kitakami-2025-summary.md",
    ]
    html = (folder / "dist" / "kitakami-2025-summary.html").read_text(encoding="utf-8")
    assert "北上市重層的支援体制整備事業実施計画　概要版" in page(html).all("header")[0].text


def test_the_full_edition_is_what_is_made_else(run: Run, folder: Path) -> None:
    run("render", "kitakami")
    said = tree(folder / "dist")
    run("render", "kitakami", "--edition", "full")
    assert tree(folder / "dist") == said


def test_an_edition_that_there_is_not(run: Run, folder: Path) -> None:
    code, _, err = run("render", "kitakami", "--edition", "short")
    assert (code, err.splitlines()[0]) == (2, "エラー: --edition は full、summary から選びます。")
    assert not (folder / "dist").exists()


@pytest.mark.parametrize("edition", ["full", "summary"])
def test_a_plan_that_would_take_the_name_of_a_summary_is_refused(
    edition: str, run: Run, folder: Path
) -> None:
    write(folder / "kitakami" / "2025-summary.yaml")
    code, _, err = run("render", "kitakami", "--edition", edition)
    assert code == 2
    assert "同じ出力 kitakami-2025-summary に" in err
    assert not (folder / "dist").exists()


# --- the 充足表 beside the plan -------------------------------------------------------------------

FOLDERS = ["kitakami", "北上市", "北 上", "a#b", "a?b", "a%20b", "(a)", "a&b", "a:b", "[a]"]


@pytest.mark.parametrize("name", FOLDERS)
def test_the_page_leads_to_the_table(name: str, run: Run, folder: Path) -> None:
    """Whatever the folder of the plan is called: the link is an address, and its file is there."""
    write(folder / name / "2025.yaml")
    assert run("render", name).code == 0
    for ending in ("html", "md"):
        beside = folder / "dist" / f"{name}-2025-checklist.{ending}"
        text = (folder / "dist" / f"{name}-2025.{ending}").read_text(encoding="utf-8")
        html = text if ending == "html" else MarkdownIt("commonmark").render(text)
        leads = re.findall(r'<a href="([^"#]*)">充足表</a>', html)
        assert [unquote(one.replace("&amp;", "&")) for one in leads] == [beside.name]
        assert re.search(r"[\s#?:]", leads[0]) is None
        assert beside.is_file()
    root = page((folder / "dist" / f"{name}-2025.html").read_text(encoding="utf-8"))
    assert "充足表" in root.all("header")[0].all("nav")[0].text


def test_the_table_is_in_the_language_that_is_asked_for(run: Run, folder: Path) -> None:
    run("render", "kitakami", "--lang", "en")
    assert 'lang="ja"' in (folder / "dist" / "kitakami-2025.html").read_text(encoding="utf-8")
    table = (folder / "dist" / "kitakami-2025-checklist.html").read_text(encoding="utf-8")
    assert 'lang="en"' in table
    assert "What is asked for" in table


@pytest.mark.parametrize("kind", ["取組報告", "説明資料"])
def test_a_paper_that_is_no_plan_has_no_table_beside_it(kind: str, run: Run, folder: Path) -> None:
    write(folder / "kitakami" / "2025.yaml", PLAN.replace("実施計画}", f"{kind}}}", 1))
    run("render", "kitakami")
    assert sorted(tree(folder / "dist")) == ["kitakami-2025.html", "kitakami-2025.md"]
    html = (folder / "dist" / "kitakami-2025.html").read_text(encoding="utf-8")
    assert "充足表" not in html


def test_a_plan_alone_leads_to_no_table(run: Run, folder: Path) -> None:
    """For those who publish the plan without it: a link would lead nowhere."""
    run("render", "kitakami", "--no-checklist")
    assert sorted(tree(folder / "dist")) == ["kitakami-2025.html", "kitakami-2025.md"]
    for text in tree(folder / "dist").values():
        assert "充足表".encode() not in text


def test_a_plan_that_would_take_the_name_of_a_table_is_refused(run: Run, folder: Path) -> None:
    write(folder / "kitakami" / "2025-checklist.yaml")
    said = (
        "エラー: kitakami/2025.yaml と kitakami/2025-checklist.yaml は同じ出力 "
        "kitakami-2025-checklist になります。何も書いていません。\n"
    )
    assert run("render", "kitakami") == (2, "", said)
    assert not (folder / "dist").exists()


# --- nothing, or all -----------------------------------------------------------------------------

BROKEN = {
    "no plan": "拝啓\n",
    "a value that can't be read": PLAN + "事業:\n  参加支援事業: {箇所数: 数か所}\n",
    "an entry that is not known": PLAN + "目標値: 1\n",
    "an entry without what it must have": PLAN.replace("名称: 北上市}", "}"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_nothing_is_written_for_a_plan_with_errors(case: str, run: Run, folder: Path) -> None:
    run("render", "kitakami")
    before = tree(folder / "dist")
    write(folder / "kitakami" / "2025.yaml", BROKEN[case])
    code, out, err = run("render", "kitakami")
    assert (code, out) == (1, "")
    assert "エラー[" in err
    last = "エラー: kitakami/2025.yaml は、上のエラーがあるため出力しません。"
    assert err.splitlines()[-1] == last
    assert tree(folder / "dist") == before


def test_what_is_no_error_of_reading_stops_no_page(run: Run, folder: Path) -> None:
    """A plan may lack what the law asks for, and be looked at all the same."""
    assert run("check", "kitakami").code == 1
    assert run("render", "kitakami").code == 0


def test_the_other_plans_are_rendered(run: Run, folder: Path) -> None:
    write(folder / "a" / "2025.yaml", "拝啓\n")
    write(folder / "b" / "2025.yaml")
    code, _, err = run("render", "a", "b", "kitakami", "--to", "md")
    assert code == 1
    written = [
        f"{name} を書きました。" for name in both("dist/b-2025.md") + both("dist/kitakami-2025.md")
    ]
    assert err.splitlines()[-4:] == written
    code, _, err = run("render", "missing", "kitakami", "--to", "md")
    assert (code, err.splitlines()) == (
        2,
        ["エラー: missing が見つかりません。", *written[2:]],
    )


SAME = {
    "ja": "エラー: kitakami/2025.yaml と old/kitakami/2025.yaml は同じ出力 kitakami-2025 に"
    "なります。何も書いていません。\n",
    "en": "error: kitakami/2025.yaml and old/kitakami/2025.yaml would both be written to "
    "kitakami-2025. Nothing was written.\n",
}


@pytest.mark.parametrize("language", SAME)
def test_two_plans_with_one_name_are_refused_before_anything_is_written(
    language: str, run: Run, folder: Path
) -> None:
    write(folder / "old" / "kitakami" / "2025.yaml")
    write(folder / "first" / "2025.yaml")
    typed = ("render", "first", "kitakami", "old", "--lang", language)
    assert run(*typed) == (2, "", SAME[language])
    assert not (folder / "dist").exists()


def test_one_plan_by_two_names_is_no_clash(run: Run, folder: Path) -> None:
    (folder / "old").mkdir()
    (folder / "old" / "kitakami").symlink_to("../kitakami")
    assert run("render", "kitakami", "old/kitakami/2025.yaml").code == 0


def test_a_page_that_can_not_be_written_is_named(run: Run, folder: Path) -> None:
    """The pages before it are written already; the words speak of this one alone."""
    (folder / "dist" / "kitakami-2025.html").mkdir(parents=True)
    said = (
        "dist/kitakami-2025.md を書きました。\n"
        "dist/kitakami-2025-checklist.md を書きました。\n"
        "エラー: dist/kitakami-2025.html に書けません（フォルダーです）。"
        "このファイルは元のままです。\n"
    )
    assert run("render", "kitakami") == (2, "", said)
    assert sorted(tree(folder / "dist")) == sorted(both("kitakami-2025.md"))


# --- characters that no font has -----------------------------------------------------------------

RARE = PLAN + "目的: 電話📞で相談を受ける。\n理念: |\n  窓口と\n  電話📞と外字\ue000で。\n"
LACKING = {
    "ja": (
        "エラー: kitakami/2025.yaml の次の字は、PDFの書体にありません。この計画は出力しません。\n"
        "  「📞」（U+1F4DE）: 4行目、7行目\n"
        "  「\ue000」（U+E000）: 7行目\n"
        "  別の字に書き換えます。\n"
    ),
    "en": (
        "error: No font has these characters of kitakami/2025.yaml. This plan is not rendered.\n"
        '  "📞" (U+1F4DE): line 4, line 7\n'
        '  "\ue000" (U+E000): line 7\n'
        "  Write them in other characters.\n"
    ),
}


@pytest.mark.parametrize("language", LACKING)
def test_characters_that_no_font_has_are_named_with_their_lines(
    language: str, run: Run, folder: Path
) -> None:
    write(folder / "kitakami" / "2025.yaml", RARE)
    asked = ("render", "kitakami", "--to", "all", "--lang", language)
    assert run(*asked) == (1, "", LACKING[language])
    assert not (folder / "dist").exists()
