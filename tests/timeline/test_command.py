"""`timeline`: files, forms, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import folder, run  # noqa: F401 - fixtures
from tests.cli.running import Run
from tests.timeline.test_timeline import edition, site

BEGINS = {
    "text": "北上市 計画の移り変わり\n",
    "md": "# 計画の移り変わり\n",
    "html": "<!doctype html>",
    "json": "{\n",
}


@pytest.fixture(autouse=True)
def plans(folder: Path) -> Path:  # noqa: F811 - the fixture of the command line's tests
    """Two editions of one city."""
    (folder / "city").mkdir()
    for year in (2021, 2025):
        text = edition(year, site("名称: 甲"))
        (folder / "city" / f"{year}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", BEGINS)
def test_forms(form: str, run: Run) -> None:  # noqa: F811
    code, out, err = run("timeline", "city", "--format", form)
    assert (code, err) == (0, "2 版を並べました（事業 1、拠点 1）。\n")
    assert out.startswith(BEGINS[form])


def test_into_a_file(run: Run, plans: Path) -> None:  # noqa: F811
    ran = run("timeline", "city/2025.yaml", "city/2021.yaml", "--output", "made/t.txt")
    assert (ran.code, ran.out) == (0, "")
    text = (plans / "made" / "t.txt").read_text(encoding="utf-8")
    assert text.index("city/2021.yaml") < text.index("city/2025.yaml")


def test_two_cities_are_no_timeline(run: Run, plans: Path) -> None:  # noqa: F811
    other = edition(2025, "").replace("032069", "042161").replace("岩手県", "宮城県")
    (plans / "other.yaml").write_text(other.replace("北上市", "富谷市"), encoding="utf-8")
    code, out, err = run("timeline", "city", "other.yaml")
    assert (code, out) == (2, "")
    assert err == (
        "エラー: city/2021.yaml は岩手県北上市、other.yaml は宮城県富谷市の計画です。"
        "一つの市町村の版だけを指定します。\n"
    )


def test_one_edition_is_no_timeline(run: Run) -> None:  # noqa: F811
    code, out, err = run("timeline", "city/2021.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("エラー: 版が二つ以上要ります。")


def test_an_edition_that_can_not_be_read_whole_is_left_out(run: Run, plans: Path) -> None:  # noqa: F811
    text = edition(2023, "  参加支援事業: {箇所数: 多数}\n")
    (plans / "city" / "2023.yaml").write_text(text, encoding="utf-8")
    code, out, err = run("timeline", "city", "missing.yaml")
    assert code == 2
    assert "city/2023.yaml に読み取れない箇所があるため、並べていません。" in err
    assert "missing.yaml が見つかりません。" in err
    assert "2023.yaml" not in out
    assert err.endswith("2 版を並べました（事業 1、拠点 1）。\n")
