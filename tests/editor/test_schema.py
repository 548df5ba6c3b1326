"""The published schema in the language server that editors read YAML with: what a planner is shown.

For the maintainer: a real server (tests/editor/package-lock.json), started once. The schema is found by the first
line of the plan alone, as in a folder that `init` made, without a network.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from juso_plan.edit.scaffold import Answers, plan_text
from juso_plan.model.base import Table, key_specs
from juso_plan.model.dates import FiscalYear
from juso_plan.model.edition import Edition
from juso_plan.model.plan import Plan
from juso_plan.model.programme import Programme
from juso_plan.model.schema import plan_schema, schema_text
from tests.editor.server import Server
from tests.helpers import objects

ROOT = Path(__file__).resolve().parents[2]
ENCODED = sorted((ROOT / "municipalities").glob("*/*.yaml"))
HEAD = "# yaml-language-server: $schema=../../schemas/plan.schema.json\n"
LINES = [
    "様式: 1",
    '自治体: {コード: "032069", 都道府県: 岩手県, 名称: 北上市}',
    "計画:",
    "  名称: 計画",
    "  種類: 実施計画",
    "  ",  # line 6, from 0: a planner stands here
    "事業:",
    "  参加支援事業:",
    "    実施方式: [委託]",
    "    設置形態: ",
    "    ",
]
PLAN = HEAD + "\n".join(LINES) + "\n"


pytestmark = pytest.mark.xdist_group("editor")  # one server for all


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    started = Server()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def plan(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan that is open in the editor, beside the published schema."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / "schemas").mkdir()
    (folder / "schemas" / "plan.schema.json").write_text(schema_text(), encoding="utf-8")
    path = folder / "municipalities" / "kitakami" / "2027.yaml"
    server.open(path, PLAN)
    return path


def beside(plan: Path, name: str) -> Path:
    return plan.with_name(name)


def keys(cls: type[Table]) -> set[str]:
    return set(key_specs(cls))


# --- red lines ----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ENCODED, ids=lambda path: path.parent.name)
def test_nothing_is_marked_in_the_encoded_plans(server: Server, plan: Path, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    assert server.open(beside(plan, f"{path.parent.name}.yaml"), text) == []


def test_nothing_is_marked_in_a_plan_that_was_just_begun(server: Server, plan: Path) -> None:
    years = FiscalYear(2027, "令和9年度"), FiscalYear(2031, "令和13年度")
    methods = {"参加支援事業": ("委託",)}
    text = plan_text(Answers("北上市", "岩手県", "032069", "kitakami", *years, methods))
    assert server.open(beside(plan, "begun.yaml"), text) == []


@pytest.mark.parametrize(
    ("behind", "line", "said"),
    [
        ("名前: 甲\n", 6, "名前"),
        ("用語: [{語: 甲}]\n", 6, "説明"),
        ("事業: {参加支援事業: {設置形態: 甲型}}\n", 6, "基本型"),
        ("背景: [甲]\n", 6, "string"),
    ],
)
def test_what_the_schema_knows_is_marked(
    server: Server, plan: Path, behind: str, line: int, said: str
) -> None:
    text = PLAN[: PLAN.index("  \n")] + behind
    marked = server.open(beside(plan, f"{abs(hash(behind))}.yaml"), text)
    assert {one["range"]["start"]["line"] for one in marked} == {line}
    assert any(said in one["message"] for one in marked)


# --- completion ---------------------------------------------------------------------------------


def labels(server: Server, plan: Path, line: int, column: int) -> set[str]:
    return {one["label"] for one in server.completions(plan, line, column)}


def test_keys_are_offered_but_those_that_are_there(server: Server, plan: Path) -> None:
    assert labels(server, plan, 6, 2) == keys(Edition) - {"名称", "種類"}
    snippet = {"参加支援事業（根拠・対象者・箇所数・実施方式・担当課）"}
    assert labels(server, plan, 11, 4) - snippet == keys(Programme) - {"実施方式", "設置形態"}


def test_words_are_offered(server: Server, plan: Path) -> None:
    assert labels(server, plan, 10, 10) >= {"基本型", "統合型", "地域型"}
    assert labels(server, plan, 9, 11) == {
        *("直営", "委託", "一部委託", "補助", "間接補助", "受託", "都道府県が実施", "共同実施")
    }


def test_a_key_brings_its_own_keys_and_no_value(server: Server, plan: Path) -> None:
    """What is offered is never a fact: the values are left to be typed."""
    brought = {
        one["label"]: one["insertText"]
        for line, column in ((6, 2), (11, 4))
        for one in server.completions(plan, line, column)
    }
    assert brought["期間"] == "期間:\n  開始: $1\n  終了: $2\n  年数: $3"
    assert brought["公表"] == "公表:\n  日付: $1\n  URL: $2"
    assert brought["策定日"] == "策定日: "
    assert brought["箇所数"] == "箇所数: "
    assert brought["人員配置"].split() == ["人員配置:", "-", "職種:"]


def test_completions_say_what_a_key_is_for(server: Server, plan: Path) -> None:
    said = {one["label"]: one["documentation"] for one in server.completions(plan, 6, 2)}
    expected = {spec.name: spec.description for spec in key_specs(Edition).values()}
    assert {name: text.partition("\n")[0] for name, text in said.items()} == {
        name: expected[name] for name in said
    }


# --- hover ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        (3, 1, "#### 計画\n\n計画の題名、期間、策定日など。"),
        (5, 3, "#### 種類\n\n資料の種類。法定の計画は「実施計画」。"),
        (9, 5, "#### 実施方式\n\n直営か委託か（指針の必須事項）。"),
    ],
)
def test_hover(server: Server, plan: Path, line: int, column: int, said: str) -> None:
    assert server.hover(plan, line, column).startswith(said)


# --- the schema itself ------------------------------------------------------------------------------


def test_every_key_has_a_title_and_a_description() -> None:
    assert [
        (name, one)
        for table in objects(plan_schema())
        for name, one in table["properties"].items()
        if one.get("title") != name or not one.get("description", "").strip()
    ] == []


def test_every_key_that_holds_a_table_brings_keys_that_the_table_has() -> None:
    schema = plan_schema()
    assert set(schema["properties"]) == keys(Plan)
    for cls in (Plan, Edition, Programme):
        for spec in key_specs(cls).values():
            table = schema if cls is Plan else schema["definitions"][cls.__name__]
            snippets = table["properties"][spec.name].get("defaultSnippets", [])
            assert bool(snippets) == bool(spec.table)
            for one in snippets:
                assert spec.table is not None
                body = one["body"][0] if spec.many else one["body"]
                assert set(body) <= keys(spec.table)


def test_the_lock_names_no_registry() -> None:
    lock = (ROOT / "tests" / "editor" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity": "sha512-') == lock.count('"node_modules/')


def test_the_server_is_that_of_the_lock() -> None:
    assert shutil.which("node")
    installed = ROOT / "tests" / "editor" / "node_modules" / ".package-lock.json"
    assert '"node_modules/yaml-language-server"' in installed.read_text(encoding="utf-8")
