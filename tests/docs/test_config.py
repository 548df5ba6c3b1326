"""docs/config.md tells of every setting and of no other, with the commands that take it; its example is one."""

from __future__ import annotations

import re
from pathlib import Path

from juso_plan.cli.settings import TAKEN_BY
from juso_plan.settings.file import SETTINGS, read_settings
from juso_plan.settings.place import settings_in

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "docs" / "examples" / "settings"


def test_the_table_names_every_setting_and_the_commands_that_take_it() -> None:
    rows = re.findall(r"^\| `\[?([a-z-]+)\]?` \| .+ \| (.+) \|$", PAGE, re.MULTILINE)
    told = {name: set(re.findall(r"`([a-z]+)`", commands)) for name, commands in rows}
    assert told == {one.name: set(TAKEN_BY.get(one.name, ())) for one in SETTINGS}
    assert dict(rows)["lang"] == "全て"


def test_the_example_can_be_tried() -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert (EXAMPLE / "juso-plan.toml").read_text(encoding="utf-8") == shown
    assert read_settings(settings_in(str(EXAMPLE)), str(EXAMPLE)).findings == ()
