"""Names of files that want to act: on a terminal, on a runner of CI, on who reads a report.

For the maintainer: a name can hold anything but "/" and NUL. The plan of each holds what acts, too. Each report
is read back by what it is made for, and printed it moves no terminal.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import pytest

from tests.cli.running import process
from tests.helpers import acting

NAMES = [
    "a\nb.yaml",
    "\x1b[31m.yaml",
    "\x9b2J.yaml",
    "\u202e.yaml",
    "\udcff.yaml",  # a byte that is no text
    "::error::x.yaml",
    "%0A<&>.yaml",
    "]]>.yaml",
    "-rf.yaml",
    "folder\r\x07/plan.yaml",
]
PLAN = "様式: 1\n自治体: {都道府県: \x1b[31m, 名称: \u202e見本市}\n計画: {名称: \x9b]0;x\x07}\n\x1b[2J: 1\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("names")
    for name in NAMES:
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(PLAN, encoding="utf-8")
    return made


def _json(report: str) -> set[str]:
    return {one["path"] for one in json.loads(report)["files"]}


def _sarif(report: str) -> set[str]:
    return {
        os.fsdecode(unquote_to_bytes(one["location"]["uri"]))
        for one in json.loads(report)["runs"][0]["artifacts"]
    }


def _junit(report: str) -> set[str]:
    return {one.attrib["name"] for one in ET.fromstring(report)}


def _github(report: str) -> set[str]:
    """The commands: every line but the last, which counts, is one, and its fields end where we end them."""
    line = re.compile(
        r"::(error|warning|notice)( file=[^,:]*,(line=[0-9]+,[^:]*,)?title=[^,:]*)?::.*"
    )
    found = [line.fullmatch(one) for one in report.splitlines()[:-1]]
    return {one[1] if one else "" for one in found}


def _places(report: str) -> set[str]:
    return set(re.findall(r"^(?:  --> )?(.+?\.yaml):\d+:\d+", report, re.MULTILINE))


def _seen(name: str) -> str:
    return re.sub("[\x00-\x1f\x7f-\x9f\u202e]", "\ufffd", name).replace("\udcff", "?")


SEEN = set(map(_seen, NAMES))
FORMATS: dict[str, tuple[Callable[[str], set[str]], set[str]]] = {
    "json": (_json, {one.replace("\udcff", "?") for one in NAMES}),
    "sarif": (_sarif, set(NAMES)),
    # XML can't hold all of them, even as escapes.
    "junit": (_junit, {_seen(re.sub("[\x07\x1b\udcff]", "", one)) for one in NAMES}),
    "github": (_github, {"error"}),
    "concise": (_places, SEEN),
    "text": (_places, SEEN),
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_of_names_that_want_to_act(form: str, folder: Path) -> None:
    read, expected = FORMATS[form]
    ran = process("check", ".", "--no-cache", "--format", form, folder=folder)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert acting(ran.out + ran.err) == set()
    assert read(ran.out) == expected
