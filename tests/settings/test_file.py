"""A file of settings: what is read from it, and what is found wrong in it.

For the maintainer: `⟦CFG004⟧` stands right before the place where that must be found.
"""

import json
import re
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from juso_plan.finding import Severity
from juso_plan.messages import LANGUAGES, worded
from juso_plan.settings.file import SETTINGS, Settings, Written, read_settings
from juso_plan.settings.place import MOST, Found

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "schemas" / "config.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The top of a repository; beside it a file that is none of its business."""
    top = tmp_path / "top"
    for path in (top / "plans" / "市", top / "side"):
        path.mkdir(parents=True)
    (top / "side" / "profile.yaml").touch()
    (tmp_path / "out.yaml").touch()
    (top / "out.yaml").symlink_to(tmp_path / "out.yaml")
    (top / "ring.yaml").symlink_to("ring.yaml")
    return top


def load(data: bytes | str, top: Path, name: str = "juso-plan.toml", at: str = ".") -> Settings:
    data = data.encode() if isinstance(data, str) else data
    return read_settings(Found(str(top), str(top / name), data), str(top / at))


ALL = """\
paths = ["plans/市", "side"]  # 二つ
lang = "en"
profile = 'side\\profile.yaml'
theme = "./side/profile.yaml"
strict = true
fail-on = "warning"
select = ["law", "PRF", "PRF-見本1"]
ignore = [
  "STY",
]

[severities]
LAW007 = "error"
"STY001" = "off"
"""
VALUES = {
    "paths": Written(("plans/市", "side"), 1),
    "lang": Written("en", 2),
    "profile": Written("side/profile.yaml", 3),
    "theme": Written("side/profile.yaml", 4),
    "strict": Written(True, 5),
    "fail-on": Written("warning", 6),
    "select": Written(("LAW", "PRF", "PRF-見本1"), 7),
    "ignore": Written(("STY",), 8),
    "severities.LAW007": Written("error", 13),
    "severities.STY001": Written("off", 14),
}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_that_a_file_says(mark: bytes, end: str, folder: Path) -> None:
    found = load(mark + ALL.replace("\n", end).encode(), folder)
    assert found.findings == ()
    assert found.values == VALUES
    assert {name.split(".")[0] for name in found.values} == {one.name for one in SETTINGS}
    assert found.severities == {"LAW007": Severity.ERROR, "STY001": None}


def test_the_same_as_a_table_of_a_file_of_others(folder: Path) -> None:
    head = "[project]\nlang = 'none of ours'\n\n[tool.juso-plan]\n"
    text = head + ALL.replace("[severities]", "[tool.juso-plan.severities]")
    found = load(text, folder, "pyproject.toml")
    assert found.findings == ()
    assert {name: one.line - 4 for name, one in found.values.items()} == {
        name: one.line for name, one in VALUES.items()
    }


def test_paths_lead_from_the_file_and_are_given_from_the_working_folder(folder: Path) -> None:
    found = load('paths = ["市", "../side"]\n', folder, "plans/juso-plan.toml", at="side")
    assert found.path == "../plans/juso-plan.toml"
    assert found.values["paths"].value == ("../plans/市", ".")


@pytest.mark.parametrize("text", ["", "# 何も決めない\n", "paths = []\n"])
def test_little_is_enough(text: str, folder: Path) -> None:
    assert load(text, folder).findings == ()


BAD = {
    # the form of the text
    "yaml": "lang⟦CFG001⟧: ja\n",
    "a full-width =": "lang ⟦CFG001⟧＝ \"ja\"\n",
    "no quotes": "theme = ⟦CFG001⟧側.yaml\n",
    "full-width quotes": "lang = ⟦CFG001⟧“ja”\n",
    "an open quote": "lang = \"ja⟦CFG001⟧\nstrict = true\n",
    "Windows' paths": "profile = \"side\\p⟦CFG001⟧rofile.yaml\"\n",
    "an open list": "ignore = [\"市\"\n⟦CFG001⟧lang = \"ja\"\n",
    "twice": "lang = \"ja\"\nlang = \"en\"⟦CFG001⟧\n",
    "two on a line": "lang = \"ja\" ⟦CFG001⟧strict = true\n",
    "the end too soon": "paths = [\"市⟦CFG001⟧\"",
    # names and values
    "a misspelt name": "⟦CFG002⟧Fail_On = \"error\"\n",
    "an unknown name": "⟦CFG002⟧\"市\" = 1\n",
    "an option that is none": "⟦CFG002⟧jobs = 3\n",
    "text for true": "strict = ⟦CFG003⟧\"true\"\n",
    "a number for text": "lang = ⟦CFG003⟧1\n",
    "text for a list": "paths = ⟦CFG003⟧\"plans\"\n",
    "a number in a list": "ignore = [\"STY\", ⟦CFG003⟧5]\n",
    "an empty name": "paths = [\"plans\", ⟦CFG003⟧\"\"]\n",
    "an empty profile": "profile = ⟦CFG003⟧''\n",
    "text for a table": "severities = ⟦CFG003⟧\"off\"\n",
    "a list for a table": "[[⟦CFG003⟧severities]]\nLAW001 = \"off\"\n",
    "a table for text": "⟦CFG003⟧lang.\"市\" = \"ja\"\n",
    "a number for a severity": "severities.LAW001 = ⟦CFG003⟧0\n",
    "another language": "lang = ⟦CFG004⟧\"fr\"\n",
    "another severity": "fail-on = ⟦CFG004⟧\"warn\"\n",
    "off fails on nothing": "fail-on = ⟦CFG004⟧\"off\"\n",
    "another weight": "[severities]\nLAW001 = ⟦CFG004⟧\"エラー\"\n",
    # paths
    "above": "profile = ⟦CFG005⟧\"../out.yaml\"\n",
    "above, by way of Windows": "profile = ⟦CFG005⟧'..\\out.yaml'\n",
    "absolute": "paths = [\"plans\", ⟦CFG005⟧\"/etc\"]\n",
    "a drive": "theme = ⟦CFG005⟧'C:\\theme.yaml'\n",
    "a link out": "profile = ⟦CFG005⟧\"out.yaml\"\n",
    "a ring of links": "profile = ⟦CFG006⟧\"ring.yaml\"\n",
    "nothing there": "theme = ⟦CFG006⟧\"市.yaml\"\n",
    "a folder for a file": "theme = ⟦CFG006⟧\"side\"\n",
    "a name that no system takes": "paths = [⟦CFG006⟧\"a\\u0000b\"]\n",
    # rules
    "an unknown rule": "select = [\"LAW\", ⟦CFG007⟧\"LAV\"]\n",
    "an unknown rule of its own": "[severities]\n⟦CFG007⟧LAW999 = \"off\"\n",
    "a part of a name": "[severities]\n⟦CFG007⟧LAW = \"off\"\n",
    "a rule that weighs the same everywhere": "severities = {⟦CFG007⟧SYN203 = \"off\"}\n",
    # a file of others
    "in a file of others": "[tool.juso-plan]\nlang = ⟦CFG004⟧\"fr\"\n",
    "no table there": "[tool]\njuso-plan = ⟦CFG003⟧\"ja\"\n",
    "no TOML there": "[tool.juso-plan]\nlang = ⟦CFG001⟧ja\n",
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_is_found_stands_at_its_place(case: str, folder: Path) -> None:
    plain = re.sub("⟦.*?⟧", "", BAD[case])
    before, _, rest = BAD[case].partition("⟦")
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    name = "pyproject.toml" if "[tool" in plain else "juso-plan.toml"
    found = load(plain, folder, name)
    (one,) = found.outcome().findings
    assert (one.rule, one.line, one.column) == (rest[:6], line, column)
    for language in LANGUAGES:
        assert "{" not in worded(language, one.rule, one.args).message


def test_all_is_found_at_once_in_the_order_of_the_text(folder: Path) -> None:
    found = load('lang = "fr"\nprofil = 1\nstrict = 1\n', folder)
    assert [one.rule for one in found.findings] == ["CFG004", "CFG002", "CFG003"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ("lang = '日本語'\n".encode("cp932"), "SYN001"),
        ("lang = 'ja'\n".encode("utf-16"), "SYN001"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "SYN007"),
        (b"#" * (MOST + 1), "CFG001"),
        (b"x = " + b"[" * 100_000, "CFG001"),
        (b"x = " + b"9" * 5_000, "CFG001"),
        (b"a." * 5_000 + b"a = 1", "CFG001"),
    ],
)
def test_what_is_no_text_of_this_kind(data: bytes, rule: str, folder: Path) -> None:
    found = load(data, folder)
    assert [one.rule for one in found.findings] == [rule]
    assert found.outcome().findings[0].line == 1


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"k{number}{'.a' * 190} = 1\n" for number in range(500)),
        "".join(f"k{number} = 1\n" for number in range(15_000)),
        "[severities]\n" + "".join(f'ZZ{number} = "x"\n' for number in range(12_000)),
        "select = [" + '"ZZ1", ' * 25_000 + "]",
    ],
)
def test_where_all_is_wrong_not_all_is_told(text: str, folder: Path) -> None:
    """In little time: for each, the likeliest name is looked for."""
    assert len(load(text, folder).findings) == 100


# --- the schema -----------------------------------------------------------------------------------

SEEN_BY_BOTH = {"CFG002", "CFG003", "CFG004"}
"""What the schema can say too; whether a path or a rule is there, it can't."""


@pytest.mark.parametrize("case", [one for one in BAD if "[tool" not in BAD[one]])
def test_the_schema_finds_the_same(case: str) -> None:
    rule = BAD[case].partition("⟦")[2][:6]
    if rule != "CFG001":
        content = tomllib.loads(re.sub("⟦.*?⟧", "", BAD[case]))
        errors = list(Draft7Validator(SCHEMA).iter_errors(content))
        assert bool(errors) == (rule in SEEN_BY_BOTH)


def test_the_schema_takes_all_that_is_read() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert list(Draft7Validator(SCHEMA).iter_errors(tomllib.loads(ALL))) == []
    assert list(SCHEMA["properties"]) == [one.name for one in SETTINGS]
