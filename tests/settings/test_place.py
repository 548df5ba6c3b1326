"""Which file of settings holds in a folder."""

import os
from pathlib import Path

import pytest

from juso_plan.settings.place import BROKEN_LINK, LEADS_OUT, NO_FILE, settings_in

OURS = "[tool.juso-plan]\nlang = 'ja'\n"
OTHERS = "[tool.ruff]\nline-length = 100\n[project]\nname = 'juso-plan'\n"
FILES = {
    # what there is, and the file that holds in `city/plans`; a name that ends in / is a folder
    "nothing": ([], ""),
    "beside": (["city/plans/juso-plan.toml"], "city/plans/juso-plan.toml"),
    "above, in a repository": ([".git/", "juso-plan.toml"], "juso-plan.toml"),
    "above, in no repository": (["juso-plan.toml"], ""),
    "above the repository": (["city/.git/", "juso-plan.toml"], ""),
    "at the top of it": (["city/.git/", "city/juso-plan.toml"], "city/juso-plan.toml"),
    "in a work tree, whose .git is a file": (["city/.git", "city/juso-plan.toml"], "city/juso-plan.toml"),
    "the nearest": ([".git/", "juso-plan.toml", "city/juso-plan.toml"], "city/juso-plan.toml"),
    "a table of ours": ([".git/", "pyproject.toml=ours"], "pyproject.toml"),
    "the tables of others": ([".git/", "juso-plan.toml", "city/pyproject.toml"], "juso-plan.toml"),
    "our own file before the shared one": (
        [".git/", "juso-plan.toml", "pyproject.toml=ours"],
        "juso-plan.toml",
    ),
    "a nearer shared one": (
        [".git/", "juso-plan.toml", "city/pyproject.toml=ours"],
        "city/pyproject.toml",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("there", "holds"), FILES.values(), ids=FILES)
def test_the_file_that_holds(there: list[str], holds: str, tmp_path: Path) -> None:
    (tmp_path / "city" / "plans").mkdir(parents=True)
    for name in there:
        path, _, is_ours = name.partition("=")
        if path.endswith("/"):
            (tmp_path / path).mkdir()
        else:
            (tmp_path / path).write_text(OURS if is_ours else OTHERS, encoding="utf-8")
    found = settings_in(str(tmp_path / "city" / "plans"))
    assert found.path == (str(tmp_path / holds) if holds else "")
    assert found.reason == ""
    assert found.record == [found.path, "", Path(found.path).read_text() if holds else ""]


@pytest.mark.parametrize(
    "text",
    [
        "[tool.juso-plan]\n",
        "[ tool . 'juso-plan' ]\n",
        '[tool."juso-plan".severities]\n',
        "[tool]\njuso-plan.lang = 'ja'\n",
        "tool.juso-plan.lang = 'ja'\n",
    ],
)
def test_our_table_is_seen_in_every_form(text: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert settings_in(str(tmp_path)).path


@pytest.mark.parametrize("name", ["juso-plan.toml", "pyproject.toml"])
def test_what_is_no_file_is_not_opened(name: str, tmp_path: Path) -> None:
    """A file of others is passed by then: it says nothing of ours."""
    os.mkfifo(tmp_path / name)
    found = settings_in(str(tmp_path))
    assert (found.path, found.reason) == (
        (str(tmp_path / name), NO_FILE) if name == "juso-plan.toml" else ("", "")
    )


@pytest.mark.parametrize(("target", "reason"), [("out.toml", LEADS_OUT), ("a/in.toml", "")])
def test_a_link_may_lead_to_a_file_of_the_repository(
    target: str, reason: str, tmp_path: Path
) -> None:
    top = tmp_path / "top"
    (top / "a").mkdir(parents=True)
    (tmp_path / "out.toml").touch()
    (top / "a" / "in.toml").touch()
    (top / "juso-plan.toml").symlink_to(top / target if "/" in target else tmp_path / target)
    assert settings_in(str(top)).reason == reason
    (top / target if "/" in target else tmp_path / target).unlink()
    assert settings_in(str(top)).reason == BROKEN_LINK
