"""`next-year`: which file is written, what is said, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run

PLAN = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画:
  名称: 計画
  種類: 実施計画
  期間: {開始: 令和7年度, 終了: 令和10年度}
"""
SAID = """\
plans/2026.yaml を書きました。plans/2025.yaml は元のままです。
- 計画/期間/開始: 令和7年度 → 令和8年度
- 計画/期間/終了: 令和10年度 → 令和11年度
- 計画/状態: 作成中
- 計画/策定日: 未定にした（前の版の内容は引き継がない）
- 計画/公表: 未定にした（前の版の内容は引き継がない）
- 要確認に挙げた: 2件（確かめたら、その行を消す）
文章、名前、コメントは前の版のままです。
前の版の期間は4年です。期間の途中の見直しなら --keep-period、次の期間の計画なら --years 4 を付けて作り直します。
"""


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "plans" / "2025.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_next_edition_stands_beside_this_one(run: Run, plan: Path) -> None:
    assert run("next-year", "plans/2025.yaml") == (0, "", SAID)
    assert plan.read_text(encoding="utf-8") == PLAN
    assert "開始: 令和8年度" in plan.with_name("2026.yaml").read_text(encoding="utf-8")
    assert sorted(one.name for one in plan.parent.iterdir()) == ["2025.yaml", "2026.yaml"]
    assert run("check", "plans/2026.yaml").code == 0


@pytest.mark.parametrize(
    ("options", "name", "period"),
    [
        (["--years", "4"], "plans/2029.yaml", "期間: {開始: 令和11年度, 終了: 令和14年度}"),
        (["--keep-period"], "plans/2026.yaml", "期間: {開始: 令和7年度, 終了: 令和10年度}"),
        (["--output", "new/案.yaml"], "new/案.yaml", "期間: {開始: 令和8年度, 終了: 令和11年度}"),
    ],
)
def test_which_years_and_which_file(
    run: Run, plan: Path, options: list[str], name: str, period: str
) -> None:
    assert run("next-year", "plans/2025.yaml", *options).code == 0
    assert period in (plan.parents[1] / name).read_text(encoding="utf-8")


def test_the_mark_and_the_line_ends_stay(run: Run, plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert run("next-year", "plans/2025.yaml").code == 0
    data = plan.with_name("2026.yaml").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf\xe6")
    assert data.count(b"\n") == data.count(b"\r\n") > 6


def test_a_file_that_is_there_is_never_written_over(run: Run, plan: Path) -> None:
    there = plan.with_name("2026.yaml")
    there.write_text("大事な計画", encoding="utf-8")
    plan.with_name("link.yaml").symlink_to("nowhere.yaml")
    for options in ([], ["--output", "plans/2025.yaml"], ["--output", "plans/link.yaml"]):
        name = options[-1] if options else "plans/2026.yaml"
        assert run("next-year", "plans/2025.yaml", *options) == (
            2,
            "",
            f"エラー: {name} はもうあります。何も書いていません。\n",
        )
    assert there.read_text(encoding="utf-8") == "大事な計画"
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_plan_that_is_not_read_whole_is_refused_with_the_finding(run: Run, plan: Path) -> None:
    plan.write_text(f"{PLAN}事業：\n  通称: 甲\n", encoding="utf-8")
    code, out, err = run("next-year", "plans/2025.yaml")
    assert (code, out) == (1, "")
    assert "plans/2025.yaml:7:3" in err
    assert "SYN103" in err
    assert err.endswith("エラー: plans/2025.yaml に上のエラーがあるため、次の版を作りません。\n")
    assert [one.name for one in plan.parent.iterdir()] == ["2025.yaml"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["missing.yaml"], "missing.yaml が見つかりません。"),
        (["plans"], "plans はフォルダーです。計画のファイルを一つ指定します。"),
        (["plans/2025.yaml", "--years", "0"], "--years は 1 から 20 までの数です。"),
        (["plans/2025.yaml", "--output", "plans/2025.yaml/x"], "plans/2025.yaml/x を書けません"),
    ],
)
def test_what_can_not_be_done(run: Run, plan: Path, args: list[str], said: str) -> None:
    code, out, err = run("next-year", *args)
    assert (code, out) == (2, "")
    assert err.startswith(f"エラー: {said}")


def test_without_a_year_there_is_no_next_one(run: Run, plan: Path) -> None:
    plan.write_text(PLAN[: PLAN.index("  期間")], encoding="utf-8")
    code, _, err = run("next-year", "plans/2025.yaml", "--lang", "en")
    assert (code, err.partition(",")[0]) == (
        2,
        "error: plans/2025.yaml states neither the period nor the year of the plan",
    )
