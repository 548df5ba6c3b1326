"""`export`: which files are written, what is said, and what is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from juso_plan.export.sites import sites_csv
from juso_plan.model.read import read_plan
from tests.cli.running import Run
from tests.edit.plans import ENCODED

PLAN = """\
様式: 1
自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}
計画: {名称: 計画, 種類: 実施計画}
事業:
  参加支援事業:
    拠点:
      - {名称: 東館, 電話: "0197-00-0001"}
      - {所在地: 名のない所}
"""


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "city" / "2025.yaml"
    path.parent.mkdir()
    path.write_text(PLAN, encoding="utf-8")
    return path


NAMES = [
    ("xlsx", ["city-2025-sites.xlsx"]),
    ("csv", ["city-2025-sites.csv"]),
    ("opendata", ["city-2025-opendata.csv", "city-2025-opendata.json"]),
    ("json", ["city-2025.json"]),
    ("sqlite", ["plans.sqlite"]),
]


@pytest.mark.parametrize(("form", "names"), NAMES)
def test_files_are_named_after_the_plan(run: Run, plan: Path, form: str, names: list[str]) -> None:
    code, out, err = run("export", "city", "--to", form, "--out", "out")
    assert (code, out) == (0, "")
    assert sorted(one.name for one in Path("out").iterdir()) == names
    assert [one for one in err.splitlines() if "書きました" in one] == [
        f"out/{one} を書きました。" for one in names
    ]


def test_the_list_goes_where_it_is_asked_for(run: Run, plan: Path) -> None:
    assert run("export", "city/2025.yaml", "--to", "csv", "--output", "list.csv") == (
        0,
        "",
        "list.csv を書きました。\n  拠点 1\n  名称も通称もない拠点 1 は、一覧に書いていません。\n",
    )
    parsed = read_plan(PLAN).plan
    assert parsed is not None
    assert Path("list.csv").read_bytes() == sites_csv(parsed).data


def test_all_plans_go_into_one_database(run: Run, plan: Path) -> None:
    Path("city/2026.yaml").write_text(PLAN, encoding="utf-8")
    Path("city/2027.yaml").write_text("様式: 2\n", encoding="utf-8")
    code, out, err = run("export", "city", "--to", "sqlite", "--output", "all.sqlite")
    assert (code, out, "SYN201" in err) == (1, "", True)
    assert err.endswith(
        "all.sqlite を書きました。\n  計画 2。表の説明は description にあります。\n"
    )
    with closing(sqlite3.connect("all.sqlite")) as base:
        paths = base.execute("SELECT path FROM plans").fetchall()
    assert paths == [("city/2025.yaml",), ("city/2026.yaml",)]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_what_goes_out_comes_back_as_no_change(run: Run, folder: Path, form: str) -> None:
    for path in ENCODED:
        plan = folder / f"{path.parent.name}.yaml"
        plan.write_bytes(path.read_bytes())
        assert run("export", plan.name, "--to", form, "--output", "list").code == 0
        sites = "拠点:" in path.read_text(encoding="utf-8") and "- 名称" in path.read_text(
            encoding="utf-8"
        )
        came = run("import", "sites", "list", plan.name, "--dry-run")
        assert (came.code, came.out) in ([(0, "")] if sites else [(0, ""), (2, "")])
        assert plan.read_bytes() == path.read_bytes()


def test_a_plan_that_is_not_read_whole_is_left_out_and_the_rest_written(
    run: Run, plan: Path
) -> None:
    Path("city/2026.yaml").write_text(
        PLAN + "  多機関協働事業：\n    箇所数: 1\n", encoding="utf-8"
    )
    code, _, err = run("export", "city", "--to", "csv", "--out", "out")
    assert (code, "SYN103" in err) == (1, True)
    assert [one.name for one in Path("out").iterdir()] == ["city-2025-sites.csv"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("missing.yaml",), "missing.yaml が見つかりません。"),
        (("city", "city2", "--output", "x"), "--output は計画が一つのときに使えます（今2）。"),
        (
            ("city", "--to", "opendata", "--output", "x"),
            "--to opendata は二つのファイルを作るため、",
        ),
        (("city", "--to", "ods"), "--to は xlsx、csv、opendata、sqlite、json から選びます。"),
        (("city", "--output", "city"), "city に書けません（フォルダーです）。"),
    ],
)
def test_what_can_not_be_done(run: Run, plan: Path, args: tuple[str, ...], said: str) -> None:
    Path("city2").mkdir()
    Path("city2/2025.yaml").write_text(PLAN, encoding="utf-8")
    code, out, err = run("export", *args)
    assert (code, out) == (2, "")
    assert err.startswith(f"エラー: {said}")
