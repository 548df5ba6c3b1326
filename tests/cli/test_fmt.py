"""`fmt`: what is written, what is only told, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run, process

UNTIDY = "様式:  1\n自治体: { コード: 032069,都道府県: 岩手県, 名称: '北上市' }\n計画:\n    名称:  計画\n    種類: 実施計画\n"
TIDY = '様式: 1\n自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}\n計画:\n  名称: 計画\n  種類: 実施計画\n'
BROKEN = "様式: 1\n計画：\n  名称:  甲\n"
DIFF = """\
--- a.yaml
+++ a.yaml
@@ -1,5 +1,5 @@
-様式:  1
-自治体: { コード: 032069,都道府県: 岩手県, 名称: '北上市' }
+様式: 1
+自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
 計画:
-    名称:  計画
-    種類: 実施計画
+  名称: 計画
+  種類: 実施計画
"""


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "a.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_the_file_is_put_into_form(run: Run, plan: Path) -> None:
    assert run("fmt", "a.yaml") == (0, "", "a.yaml を整えました。\n")
    assert plan.read_text(encoding="utf-8") == TIDY
    assert run("fmt", "a.yaml") == (0, "", "")


def test_the_mark_and_the_line_ends_stay(run: Run, plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())
    assert run("fmt", "a.yaml").code == 0
    assert plan.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("option", "out", "err"),
    [("--check", "", "a.yaml は整っていません。\n"), ("--diff", DIFF, "")],
)
def test_only_told(run: Run, plan: Path, option: str, out: str, err: str) -> None:
    assert run("fmt", option, "a.yaml") == (1, out, err)
    assert plan.read_text(encoding="utf-8") == UNTIDY
    plan.write_text(TIDY, encoding="utf-8")
    assert run("fmt", option, "a.yaml") == (0, "", "")


def test_what_can_not_be_read_for_sure_is_shown_and_left(run: Run, plan: Path) -> None:
    broken = plan.with_name("b.yaml")
    broken.write_text(BROKEN, encoding="utf-8")
    code, out, err = run("fmt", ".")
    assert (code, out) == (1, "")
    assert "b.yaml:2:3" in err
    assert "SYN103" in err
    assert err.endswith("エラー: b.yaml は、上の箇所の読み方が定まらないため、元のままです。\n")
    assert broken.read_text(encoding="utf-8") == BROKEN
    assert plan.read_text(encoding="utf-8") == TIDY


def test_what_is_written_in_a_way_without_form_is_left(run: Run, plan: Path) -> None:
    plan.write_text("? a\n: 1\n", encoding="utf-8")
    assert run("fmt", "a.yaml", "--lang", "en") == (
        1,
        "",
        "error: a.yaml is left as it is, because line 1 is written in a way that is not put into form.\n",
    )
    assert plan.read_text(encoding="utf-8") == "? a\n: 1\n"


def test_municipalities_is_meant_where_nothing_is_named(run: Run, folder: Path) -> None:
    path = folder / "municipalities" / "kitakami" / "2025.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(UNTIDY, encoding="utf-8")
    assert run("fmt", "--check").err == "municipalities/kitakami/2025.yaml は整っていません。\n"


def test_a_missing_file_does_not_stop_the_rest(run: Run, plan: Path) -> None:
    code, _, err = run("fmt", "missing.yaml", "a.yaml")
    assert (code, err) == (
        2,
        "エラー: missing.yaml が見つかりません。\na.yaml を整えました。\n",
    )


def test_from_standard_input_to_standard_output(folder: Path) -> None:
    given = UNTIDY.replace("\n", "\r\n")
    assert process("fmt", "-", folder=folder, stdin=given.encode()) == (
        0,
        TIDY.replace("\n", "\r\n"),
        "",
    )
    assert process("fmt", "-", "--check", folder=folder, stdin=UNTIDY.encode()) == (
        1,
        "",
        "- は整っていません。\n",
    )
    assert process("fmt", "-", folder=folder, stdin=BROKEN.encode())[:2] == (1, "")
