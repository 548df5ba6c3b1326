"""`compare`: files, forms, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import folder, run  # noqa: F401 - fixtures
from tests.cli.running import Run
from tests.compare.plans import DRAFT, NORTH, REPORT

BEGINS = {
    "text": "市町村の比較\n",
    "md": "# 市町村の比較\n",
    "html": "<!doctype html>",
    "csv": "\ufeff号,",
}


@pytest.fixture(autouse=True)
def plans(folder: Path) -> Path:  # noqa: F811 - the fixture of the command line's tests
    """Three papers in a folder."""
    for name, text in (("north", NORTH), ("report", REPORT), ("draft", DRAFT)):
        path = folder / "plans" / name / "2025.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", BEGINS)
def test_forms(form: str, run: Run) -> None:  # noqa: F811
    code, out, err = run("compare", "plans", "--format", form)
    assert (code, err) == (0, "3 件の資料を比べました。\n")
    assert out.startswith(BEGINS[form])


def test_into_a_file(run: Run, plans: Path) -> None:  # noqa: F811
    ran = run("compare", "plans", "--format", "json", "--output", "made/c.json")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "made/c.json を書きました。\n3 件の資料を比べました。\n"
    data = json.loads((plans / "made" / "c.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in data["papers"]] == [
        f"plans/{name}/2025.yaml" for name in ("north", "report", "draft")
    ]


def test_one_file_that_can_not_be_read_does_not_stop_the_rest(run: Run, plans: Path) -> None:  # noqa: F811
    (plans / "plans" / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    code, out, err = run("compare", "plans", "missing.yaml", "--format", "json")
    assert code == 2
    data = json.loads(out)
    assert len(data["papers"]) == 3
    assert data["errors"] == [
        {
            "path": "plans/bad.yaml",
            "message": "plans/bad.yaml は上のエラーがあるため、比べていません。",
        },
        {"path": "missing.yaml", "message": "missing.yaml が見つかりません。"},
    ]
    for one in data["errors"]:
        assert one["message"] in err


def test_what_could_not_be_read_in_a_plan_is_said_and_marked(run: Run, plans: Path) -> None:  # noqa: F811
    path = plans / "plans" / "north" / "2025.yaml"
    path.write_text(NORTH.replace("箇所数: 5\n", "箇所数: 多数\n"), encoding="utf-8")
    code, out, err = run("compare", "plans")
    assert code == 1
    assert "  北上市  読み取れない plans/north/2025.yaml:15\n" in out
    assert "plans/north/2025.yaml:15" in err
    assert "plans/north/2025.yaml に読み取れない箇所があり" in err


def test_a_file_that_is_named_twice_is_compared_once(run: Run) -> None:  # noqa: F811
    ran = run("compare", "plans/north", "plans/north/2025.yaml")
    assert (ran.code, ran.err) == (0, "1 件の資料を比べました。\n")


def test_nothing_to_compare(run: Run, plans: Path) -> None:  # noqa: F811
    (plans / "empty").mkdir()
    code, out, err = run("compare", "empty")
    assert (code, out) == (2, "")
    assert err.endswith("エラー: 比べる資料がありません。\n")


def test_an_older_paper_is_named(run: Run, plans: Path) -> None:  # noqa: F811
    older = NORTH.replace("開始: 令和7年度", "開始: 令和3年度")
    (plans / "plans" / "north" / "2021.yaml").write_text(older, encoding="utf-8")
    code, _, err = run("compare", "plans")
    assert code == 0
    assert (
        "plans/north/2021.yaml は、同じ市町村の plans/north/2025.yaml があるため、比べていない。\n"
        in err
    )


def test_a_profile_adds_its_requirements(run: Run, plans: Path) -> None:  # noqa: F811
    source = Path(__file__).parents[2] / "docs" / "examples" / "profile-mihon.yaml"
    (plans / "profile.yaml").write_bytes(source.read_bytes())
    code, out, _ = run("compare", "plans", "--format", "json", "--profile", "profile.yaml")
    assert code == 0
    rows = next(one for one in json.loads(out)["items"] if one["id"] == "requirements")["fields"]
    assert any(row["id"].startswith("PRF-") for row in rows)


def test_some_items_alone(run: Run) -> None:  # noqa: F811
    ran = run("compare", "plans", "--item", "第1号、支援会議", "--format", "json")
    data = json.loads(ran.out)
    names = ["item-1", *(f"item-1-{number}" for number in range(1, 5))]
    assert [one["id"] for one in data["items"]] == [*names, "support-meeting"]
    assert [one["item"] for one in data["counts"]] == names
    for form in ("text", "html", "md"):
        only = run("compare", "plans", "--item", "支援会議", "--format", form)
        assert (
            only.code,
            "支援会議" in only.out,
            "箇所数" in only.out.split("足し合わせない")[1],
        ) == (
            0,
            True,
            False,
        )


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("item-3", ["item-3", *(f"item-3-{number}" for number in range(1, 6))]),
        ("item-1-2", ["item-1-2"]),
        ("第3号柱書", ["item-3-5"]),
        ("参加支援事業", ["item-2"]),
    ],
)
def test_names_of_items(name: str, ids: list[str], run: Run) -> None:  # noqa: F811
    data = json.loads(run("compare", "plans", "--item", name, "--format", "json").out)
    assert [one["id"] for one in data["items"]] == ids


def test_an_item_that_there_is_not(run: Run) -> None:  # noqa: F811
    ran = run("compare", "plans", "--item", "第7号")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        "エラー: 「第7号」という事項はありません。比べた資料、第1号、第1号イ、"
    )
