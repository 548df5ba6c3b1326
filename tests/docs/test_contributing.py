"""CONTRIBUTING.md names files, commands and names of the code that are there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MADE_UP = {
    # what the worked examples would write
    "juso_plan/rules/book/titles.py",
    "juso_plan/messages/ja/titles.py",
    "juso_plan/messages/en/titles.py",
    "tests/rules/test_titles.py",
    "juso_plan/report/tsv.py",
}
NAMES = {
    "juso_plan/rules/registry.py": ["MODULES"],
    "juso_plan/messages/catalogue.py": ["_TOPICS"],
    "juso_plan/messages/ja/labels.py": ["help-form"],
    "juso_plan/cli/check.py": ["_report"],
    "juso_plan/render/forms.py": ["WRITERS"],
    "juso_plan/rules/book/optional.py": ['"GLO003"', 'pending="R9"'],
    "scripts/coverage_page.py": ["_NO_RULE", "_GUIDELINE_RULES", "CoverageError"],
    "tests/test_rooms.py": ["ONLY_IN"],
    "tests/document/test_whole.py": ["test_nothing_is_lost"],
    "tests/rules/conftest.py": ["def marked("],
}


def test_the_files_are_there() -> None:
    named = set(re.findall(r"`((?:\w[\w.-]*/)+[\w.-]*)`", PAGE))
    assert named >= MADE_UP
    assert [one for one in sorted(named - MADE_UP) if not (ROOT / one).exists()] == []
    assert [one for one in sorted(MADE_UP) if (ROOT / one).exists()] == []


def test_the_names_stand_in_their_files() -> None:
    for file, names in NAMES.items():
        text = (ROOT / file).read_text(encoding="utf-8")
        assert [one for one in names if one not in text] == [], file
        assert file in PAGE or file == "tests/rules/conftest.py"


def test_the_commands_are_those_of_dev() -> None:
    done = subprocess.run([ROOT / "dev"], capture_output=True, encoding="utf-8", check=False)
    known = set(re.findall(r"^\./dev (\w+)", done.stderr, re.MULTILINE))
    assert set(re.findall(r"\./dev (\w+)", PAGE)) <= known
