"""`rules`, `explain`, `schema` and the help, in both languages."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from juso_plan.cli.commands import COMMANDS, declared
from juso_plan.cli.console import Console
from juso_plan.messages import Language, catalogue
from juso_plan.resources import shipped
from juso_plan.rules.pages import markdown_page
from juso_plan.rules.registry import rules
from juso_plan.terminal import width
from tests.cli.running import Run, process

LANGUAGES: tuple[Language, ...] = ("ja", "en")
COMMAND_OF: dict[str, Any] = {name: declared(name) for name in COMMANDS}
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")

# --- rules, explain, schema ----------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_are_a_line_each(language: Language, run: Run) -> None:
    code, out, err = run("rules", "--lang", language)
    assert (code, err) == (0, "")
    words = catalogue(language)
    known = rules()
    for line, (name, one) in zip(out.splitlines(), known.items(), strict=True):
        authority = one.authority()
        law = f"  {authority.name}" if authority else ""
        head, _, rest = line.partition("  ")
        severity, _, title = rest.partition(" ")
        assert (head, severity) == (name, words.labels[one.severity])
        assert title.lstrip() == words.titles[name] + law


def test_titles_of_rules_stand_below_each_other(run: Run) -> None:
    """In Japanese too, where a character is two cells wide."""
    lines = {line[:6]: line for line in run("rules").out.splitlines()}
    assert lines["LAW001"].startswith("LAW001  エラー  六つの号")
    assert lines["LAW005"].startswith("LAW005  警告    計画の根拠")


RULE_KEYS = [
    *("id", "severity", "severity_strict", "title", "authority", "since", "until"),
    *("requirement", "fix"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_as_json(language: Language, run: Run) -> None:
    code, out, err = run("rules", "--format", "json", "--lang", language)
    assert (code, err) == (0, "")
    table = json.loads(out)
    assert (list(table), table["form"]) == (["form", "rules"], 1)
    assert [one["id"] for one in table["rules"]] == list(rules())
    titles = catalogue(language).titles
    for one in table["rules"]:
        assert list(one) == RULE_KEYS
        assert one["title"] == titles[one["id"]]
        assert {one["severity"], one["severity_strict"]} <= {"error", "warning", "info"}
        if one["authority"]:
            assert list(one["authority"]) == ["law", "provision", "url"]


def test_the_record_of_one_rule(run: Run) -> None:
    table = json.loads(run("rules", "--format", "json").out)
    (one,) = [one for one in table["rules"] if one["id"] == "LAW007"]
    url = one["authority"].pop("url")
    assert url.startswith("https://laws.e-gov.go.jp/")
    assert one == {
        "id": "LAW007",
        "severity": "warning",
        "severity_strict": "error",
        "title": "意見をどう聴いたかがない",
        "authority": {"law": "社会福祉法", "provision": "第106条の5第2項"},
        "since": None,
        "until": None,
        "requirement": True,
        "fix": False,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_explain_prints_the_page_of_every_rule(language: Language, run: Run) -> None:
    for name, one in rules().items():
        page = markdown_page(one, language)
        assert run("explain", name, "--lang", language) == (0, page, "")
        assert page.startswith(f"# {name} {catalogue(language).titles[name]}\n")


def test_explain_takes_small_letters(run: Run) -> None:
    assert run("explain", "law001") == run("explain", "LAW001")


HEADINGS = {
    "ja": ["# LAW001 六つの号の事業がそろっていない", "## 指摘される例", "## 指摘されない例"],
    "en": ["# LAW001 ", "## An example that is found", "## An example that is not found"],
}


@pytest.mark.parametrize("language", HEADINGS)
def test_the_page_of_one_rule(language: str, run: Run) -> None:
    lines = run("explain", "LAW001", "--lang", language).out.splitlines()
    found = [line for line in lines if line.startswith("#")]
    for heading, line in zip(HEADINGS[language], found, strict=False):
        assert line.startswith(heading)
    assert any("https://laws.e-gov.go.jp/" in line for line in lines)


def test_schema_is_the_one_that_is_published(run: Run, folder: Path) -> None:
    published = shipped("schemas", "plan.schema.json").read_text(encoding="utf-8")
    for language in LANGUAGES:
        assert run("schema", "--lang", language) == (0, published, "")
    assert process("schema", folder=folder) == (0, published, "")


# --- the help ------------------------------------------------------------------------------------

TYPED = ("", *COMMANDS)
ENGLISH = re.compile(
    r"usage|options|arguments|commands?|show|exit|default|required|<(?:str|int|path|list)",
    re.IGNORECASE,
)


def helped(run: Run, command: str, language: Language) -> str:
    code, out, err = run(*command.split(), "--help", "--lang", language)
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize("command", TYPED)
@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_help_in_japanese_has_no_english_of_its_own(
    command: str, columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that click would say by itself, wherever its lines break."""
    monkeypatch.setenv("COLUMNS", columns)
    shown = helped(run, command, "ja").splitlines()
    text = "\n".join(line for line in shown if line.strip() not in examples(command))
    assert ENGLISH.findall(text) == []
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert headings[0].startswith(f"使い方: juso-plan {command}".rstrip())
    assert set(headings[1:]) <= {"対象:", "指定:", "命令:", "例:"}
    assert headings[-1] == "例:"


@pytest.mark.parametrize("command", TYPED)
def test_help_in_english_has_no_japanese_but_the_name_of_the_plan(command: str, run: Run) -> None:
    text = helped(run, command, "en").replace("重層的支援体制整備事業実施計画", "")
    assert JAPANESE.findall(text) == []
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert headings[0].startswith(f"Usage: juso-plan {command}".rstrip())
    assert set(headings[1:]) <= {"Arguments:", "Options:", "Commands:", "Examples:"}
    assert headings[-1] == "Examples:"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_every_command_with_its_words(language: Language, run: Run) -> None:
    text = re.sub(r"\s", "", helped(run, "", language))
    labels = catalogue(language).labels
    for command in COMMANDS:
        words = re.split(r"(?<=\.) |(?<=。)", labels[f"help-{command}"])[0]
        assert re.sub(r"\s", "", command + words) in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_option_with_its_words(command: str, language: Language, run: Run) -> None:
    text = helped(run, command, language)
    labels = catalogue(language).labels
    for param in COMMAND_OF[command].params:
        words = labels.get(f"help-{command}-{param.name}") or labels[f"help-{param.name}"]
        name = param.opts[0] if param.param_type_name == "option" else param.metavar
        assert param.metavar or param.is_flag, f"{name}: say in its metavar what is to be typed"
        assert re.search(rf"^  {re.escape(name)}\b", text, re.MULTILINE), name
        assert re.sub(r"\s", "", words) in re.sub(r"\s", "", text), name


def test_the_help_of_the_application(run: Run) -> None:
    assert helped(run, "", "ja").splitlines()[:7] == [
        "使い方: juso-plan [指定] 命令 [対象と指定]...",
        "",
        "  重層的支援体制整備事業実施計画を、一つのファイルから検査し、ページにします。",
        "",
        "指定:",
        "  --lang LANG  表示の言葉: ja（日本語）、en（英語）。",
        "  --version    版を表示します。",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", TYPED)
def test_help_fits_the_terminal(
    command: str, language: Language, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All but what is to be copied, in cells, of which a Japanese character takes two."""
    monkeypatch.setenv("COLUMNS", "80")
    lines = helped(run, command, language).splitlines()
    assert [one for one in lines if width(one) >= 80 and "  juso-plan " not in one] == []


def test_words_stand_below_each_other_and_notes_are_not_broken(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = helped(run, "check", "ja").splitlines()
    at = lines.index("  --format FORM       出力の形: text、concise、json、sarif、junit、github。")
    assert lines[at + 1 : at + 3] == [
        "                      [既定: text]",
        "  --fail-on SEVERITY  この重さからの指摘があれば失敗とします（終了コード1）:",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_choice(command: str, run: Run) -> None:
    """The words of an option that takes one of several name them all."""
    for param in COMMAND_OF[command].params:
        for language in LANGUAGES:
            labels = catalogue(language).labels
            words = labels.get(f"help-{command}-{param.name}") or labels[f"help-{param.name}"]
            choices = getattr(param.type, "choices", ())
            assert [one for one in choices if not re.search(rf"\b{one}\b", words, re.ASCII)] == []


@pytest.mark.parametrize("typed", ["--lang en", "--lang ja"])
def test_a_command_is_missing(typed: str, run: Run) -> None:
    said = {"en": "error: A command is missing.\n", "ja": "エラー: 命令 がありません。\n"}
    code, out, err = run(*typed.split())
    assert (code, out, err.splitlines(keepends=True)[0]) == (2, "", said[typed[-2:]])


# --- examples ------------------------------------------------------------------------------------


def examples(command: str, language: Language = "ja") -> list[str]:
    """The lines to type in the help of a command."""
    return catalogue(language).labels[f"examples-{command or 'app'}"].split("\n")[::2]


def words_of(line: str) -> list[str]:
    """What a line to type gives to the command line."""
    return shlex.split(re.sub(r">.*", "", line))[1:]


@pytest.mark.parametrize("line", [one for name in TYPED for one in examples(name)])
def test_an_example_is_read(line: str) -> None:
    words = words_of(line)
    if words[0] != "config" and words[-1] != "--help":
        command = COMMAND_OF[words[0]]
        command.make_context(words[0], words[1:], obj=Console("ja"))
