"""action.yml, as far as that goes without GitHub: every script is run, in a folder and surroundings like there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.ci.shell import GOOD, ROOT, bash, git, program, settings, write
from tests.cli.running import Ran
from tests.helpers import PLAN

ACTION: Any = settings("action.yml")
STEPS: dict[str, Any] = {one["name"]: one for one in ACTION["runs"]["steps"] if "name" in one}
EXAMPLE: Any = settings("docs/examples/diff-comment.yaml")
CHANGES, POST = "変更をまとめる", "コメントに書く"
BROKEN = f"町: 甲\n{GOOD}"
"""With one error, on line 1."""
WARNED = re.sub(r"\n  公表: .*", "", GOOD)
"""With one warning, on the line of the plan."""


class Runner(NamedTuple):
    """A machine of GitHub: the checkout, what is kept beside it, and our own programs."""

    checkout: Path
    temp: Path
    programs: Path

    @property
    def outputs(self) -> str:
        return (self.temp / "output").read_text(encoding="utf-8")

    @property
    def summary(self) -> str:
        return (self.temp / "summary.md").read_text(encoding="utf-8")

    @property
    def changes(self) -> str:
        return (self.temp / "changes.md").read_text(encoding="utf-8")

    def run(self, step: str, **context: str) -> Ran:
        """Run the script of a step. `context` are inputs, and values of expressions by their last word."""
        inputs = {name: str(one["default"]) for name, one in ACTION["inputs"].items()}
        context = inputs | context

        def value(text: str) -> str:
            return re.sub(r"\$\{\{ [\w.-]*?([\w-]+) \}\}", lambda one: context[one[1]], text)

        environment = {name: value(str(text)) for name, text in STEPS[step]["env"].items()}
        for name in ("output", "summary.md"):
            (self.temp / name).touch()
        return bash(
            STEPS[step]["run"],
            self.checkout,
            self.programs,
            RUNNER_TEMP=str(self.temp),
            GITHUB_OUTPUT=str(self.temp / "output"),
            GITHUB_STEP_SUMMARY=str(self.temp / "summary.md"),
            GITHUB_REPOSITORY="mihon/plans",
            **environment,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    for name in ("checkout", "temp", "programs"):
        (tmp_path / name).mkdir()
    return Runner(*(tmp_path / name for name in ("checkout", "temp", "programs")))


# --- what is written in it ------------------------------------------------------------------------


def test_every_input_is_used_and_no_other() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])


def test_no_script_holds_what_comes_from_outside() -> None:
    """A branch or a folder may be called `$(…)`: it comes by the environment, where it is only text."""
    assert [name for name, one in STEPS.items() if "${{" in one.get("run", "")] == []


@pytest.mark.parametrize("name", [CHANGES, POST])
def test_the_example_without_the_action_does_the_same(name: str) -> None:
    steps = EXAMPLE["jobs"]["changes"]["steps"]
    (script,) = (one["run"] for one in steps if one.get("name") == name)
    assert script == STEPS[name]["run"]


# --- install, check -------------------------------------------------------------------------------


def test_it_installs_the_tool_of_its_own_version(runner: Runner) -> None:
    """The packages of others by their hashes. What pip makes of the folder is tried in tests/packaging."""
    program(runner.programs, "python", "import sys; print(sys.argv[1:])")
    done = runner.run("道具を入れる", action_path="/home/runner/a b")
    pip = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    locks = [f"locks/{name}.txt" for name in ("build", "runtime")]
    named = [word for lock in locks for word in ("-r", f"/home/runner/a b/{lock}")]
    assert done.out.splitlines() == [
        repr([*pip, "--require-hashes", *named]),
        repr([*pip, "--no-deps", "--no-build-isolation", "/home/runner/a b"]),
    ]
    for name in ("pyproject.toml", *locks):
        assert (ROOT / name).is_file()  # beside action.yml, as that names its own folder


def test_the_actions_of_others_are_pinned() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert len(used) == 2
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one)] == []


CHECKS = [
    # the inputs, the exit code, the annotation
    ({}, 1, "::error file=municipalities/甲/2025.yaml,line=1,"),
    ({"plans": "municipalities/甲/2025.yaml"}, 1, "::error file=municipalities/甲/2025.yaml,"),
    ({"plans": "municipalities/乙 丙"}, 0, "::warning file=municipalities/乙 丙/2025.yaml,line="),
    ({"plans": "municipalities/乙 丙", "strict": "true"}, 1, "::error file=municipalities/乙 丙"),
    ({"plans": "municipalities/乙 丙", "fail-on": "warning"}, 1, "::warning file=municipalities/"),
    ({"plans": "municipalities/乙 丙", "profile": "p.yaml"}, 1, "PRF-見本"),
    ({"plans": "municipalities/甲", "lang": "en"}, 1, 'There is no entry called "町"'),
    ({"plans": "$(touch never)"}, 2, "::error"),
]


@pytest.mark.parametrize(("inputs", "code", "told"), CHECKS, ids=lambda one: "")
def test_check(inputs: dict[str, str], code: int, told: str, runner: Runner) -> None:
    plans = runner.checkout / "municipalities"
    write(plans / "甲" / "2025.yaml", BROKEN)
    write(plans / "乙 丙" / "2025.yaml", WARNED)
    profile = ROOT / "docs" / "examples" / "profile-mihon.yaml"
    (runner.checkout / "p.yaml").write_bytes(profile.read_bytes())
    done = runner.run("検査する", **inputs)
    assert (done.code, told in done.out) == (code, True), done.out + done.err
    assert not (runner.checkout / "never").exists()
    assert (runner.outputs, runner.summary != "") == ("", True)


@pytest.mark.parametrize(
    ("text", "code", "found"), [(BROKEN, 1, 1), (GOOD, 0, 0)], ids=["broken", "good"]
)
def test_sarif_is_there_whatever_was_found(
    text: str, code: int, found: int, runner: Runner
) -> None:
    write(runner.checkout / "municipalities" / "甲" / "2025.yaml", text)
    assert runner.run("検査する", sarif="true").code == code
    file = Path(runner.outputs.removeprefix("sarif=").rstrip("\n"))
    (run,) = json.loads(file.read_text(encoding="utf-8"))["runs"]
    places = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for place in result["locations"]
    ]
    assert places == ["municipalities/%E7%94%B2/2025.yaml"] * found


# --- changes of a pull request --------------------------------------------------------------------


@pytest.fixture
def base(tmp_path: Path, runner: Runner) -> str:
    """A repository with two plans, of which the newest commit alone is checked out; gives the older one."""
    origin = tmp_path / "origin"
    town = origin / "municipalities" / "みほん町"
    write(town / "2024.yaml", f"{PLAN}背景: 甲\n")
    write(town / "2025 案.yaml", f"{PLAN}背景: 乙\n")
    git(origin, "init", "-q", "-b", "main")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "first")
    first = git(origin, "rev-parse", "HEAD").strip()
    write(town / "2025 案.yaml", f"{PLAN}背景: 丙\n")
    write(town / "2026.yaml", f"{PLAN}背景: 丁\n")
    write(origin / "municipalities" / "別" / "2026.yaml", PLAN)
    write(origin / "municipalities" / "README.md", "甲\n")
    write(origin / "other" / "2025.yaml", PLAN)
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", origin.as_uri(), str(runner.checkout))
    return first


def test_changed_plans_are_told_and_new_ones_with_the_edition_before(
    base: str, runner: Runner
) -> None:
    done = runner.run(CHANGES, sha=base)
    assert done.code == 0, done.err
    assert re.findall(r"\| <ins>(.)</ins> \| <ins>(.)</ins> \|", runner.changes) == [
        ("丙", "乙"),
        ("丁", "乙"),
    ]
    assert runner.changes.count("# 新旧対照表\n") == 2
    assert runner.summary == runner.changes


def test_a_plan_that_cannot_be_compared_is_named(base: str, runner: Runner) -> None:
    plan = runner.checkout / "municipalities" / "みほん町" / "2025 案.yaml"
    write(plan, "- 甲\n")
    git(runner.checkout, "commit", "-qam", "third")
    assert runner.run(CHANGES, sha=base, plans="municipalities/みほん町/2025 案.yaml").code == 0
    assert runner.changes == "municipalities/みほん町/2025 案.yaml は比べられませんでした。\n"


def test_what_is_too_long_for_a_comment_is_cut(base: str, runner: Runner) -> None:
    plan = runner.checkout / "municipalities" / "みほん町" / "2025 案.yaml"
    write(plan, f"{PLAN}背景: {'長' * 70_000}\n")
    git(runner.checkout, "commit", "-qam", "third")
    assert runner.run(CHANGES, sha=base).code == 0
    assert len(runner.changes.encode()) < 65_536
    assert runner.changes.endswith("長\n\n（長いので、ここまでを示す。）\n")


GH = """
import pathlib, sys
words = sys.argv[1:]
store = pathlib.Path(__file__).parent / "comment"
if "--jq" in words:
    print(7 if store.exists() else "", end="\\n" if store.exists() else "")
else:
    (field,) = (one for one in words if one.startswith("body=@"))
    store.write_text(" ".join(words[2:5]) + "\\n" + pathlib.Path(field[6:]).read_text("utf-8"), "utf-8")
"""
"""A `gh` that knows one comment: what was sent last."""


def test_one_comment_that_follows_the_pull_request(runner: Runner) -> None:
    program(runner.programs, "gh", GH)
    sent = runner.programs / "comment"

    def post(changes: str) -> str:
        write(runner.temp / "changes.md", changes)
        assert runner.run(POST, token="t", number="5").code == 0
        return sent.read_text(encoding="utf-8") if sent.exists() else ""

    issues = "repos/mihon/plans/issues"
    assert post("") == ""
    assert post("甲\n") == f"--method POST {issues}/5/comments\n<!-- juso-plan -->\n\n甲\n"
    assert post("乙\n") == f"--method PATCH {issues}/comments/7\n<!-- juso-plan -->\n\n乙\n"
    gone = "計画の変更はなくなりました。\n"
    assert post("") == f"--method PATCH {issues}/comments/7\n<!-- juso-plan -->\n\n{gone}"
