"""The SARIF report: its form, its places, and that a plan writes no links into it.

For the maintainer: `FORM` holds by hand, of the SARIF 2.1.0 schema, the objects that the report uses
with what is required and allowed in them, stricter than the schema itself.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.cli.app import main
from juso_plan.finding import Severity
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.report.sarif import RulePage, sarif_report
from juso_plan.rules.check import Options, check
from tests.helpers import PLAN


def record(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": required | optional,
    }


def several(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT = {"type": "string", "minLength": 1}
FROM_1 = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["error", "warning", "note"]}
MESSAGE = record({"text": TEXT})
URI = record({"uri": {"type": "string", "pattern": "^[A-Za-z0-9%/._~-]+$"}})
REGION = record(
    {"startLine": FROM_1, "startColumn": FROM_1, "endLine": FROM_1, "endColumn": FROM_1}
)
PLACE = record({"artifactLocation": URI}, region=REGION)
LOCATION = record(
    {"physicalLocation": PLACE}, logicalLocations=several(record({"fullyQualifiedName": TEXT}))
)
RULE = record(
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MESSAGE,
        "defaultConfiguration": record({"level": LEVEL}),
    },
    help=record({"text": TEXT, "markdown": TEXT}),
    helpUri={"type": "string", "pattern": "^https?://"},
)
RESULT = record(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": several(LOCATION),
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT},
    },
    fixes=several(
        record(
            {
                "description": MESSAGE,
                "artifactChanges": several(
                    record(
                        {
                            "artifactLocation": URI,
                            "replacements": several(
                                record(
                                    {
                                        "deletedRegion": REGION,
                                        "insertedContent": record({"text": {"type": "string"}}),
                                    }
                                )
                            ),
                        }
                    )
                ),
            }
        )
    ),
    suppressions=several(
        record(
            {"kind": {"const": "inSource"}, "status": {"const": "accepted"}, "justification": TEXT}
        )
    ),
)
INVOCATION = record(
    {
        "executionSuccessful": {"type": "boolean"},
        "exitCode": {"type": "integer"},
        "toolExecutionNotifications": several(
            record({"level": LEVEL, "message": MESSAGE, "locations": several(LOCATION)})
        ),
    }
)
RUN = record(
    {
        "tool": record({"driver": record({"name": TEXT, "version": TEXT, "rules": several(RULE)})}),
        "language": {"enum": ["ja", "en"]},
        "columnKind": {"const": "unicodeCodePoints"},
        "invocations": several(INVOCATION),
        "artifacts": several(record({"location": URI})),
        "results": several(RESULT),
        "properties": {"type": "object"},
    }
)
FORM = record({"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": several(RUN)})


def run_of(log: str) -> Any:
    document = json.loads(log)
    Draft202012Validator(FORM).validate(document)
    (run,) = document["runs"]
    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    return run


def report(*outcomes: FileOutcome, exit_code: int = 1, url: str | None = None) -> Any:
    found = sorted({one.rule for outcome in outcomes for one in outcome.findings})
    pages = {rule: RulePage("題", "# 頁\n", Severity.ERROR, url) for rule in found}
    return run_of(
        sarif_report(
            outcomes, "ja", version="0.1", as_of="2025-04-01", exit_code=exit_code, pages=pages
        )
    )


def shape(text: str, path: str = "a.yaml") -> FileOutcome:
    return check(path, text.encode(), Options(select=("SYN",)))


def test_columns_are_code_points_and_the_end_is_exclusive() -> None:
    run = report(shape(f"{PLAN}事業:\n  参加支援事業: {{概要: 𠮷, 設置形態: 総合型}}\n"))
    (one,) = run["results"]
    assert one["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 5,
        "startColumn": 25,
        "endLine": 5,
        "endColumn": 28,
    }
    assert one["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "事業 › 参加支援事業 › 設置形態"}
    ]
    assert "現在：総合型" in one["message"]["text"]


def test_levels_and_fingerprints() -> None:
    outcome = shape(f"{PLAN}背景: [甲]\n目的: 1\n計画期間:\n")
    results = report(outcome)["results"]
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    assert [one["level"] for one in results] == [levels[one.severity] for one in outcome.findings]
    assert {"error", "note"} <= {one["level"] for one in results}
    assert [one["partialFingerprints"] for one in results] == [
        {"jusoPlan/v1": one.fingerprint} for one in outcome.findings
    ]


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    text = f"{PLAN}確認済み:\n  - {{規則: LAW001, 箇所: 事業, 理由: '[原](資料)', 担当: 係}}\n"
    outcome = check("a.yaml", text.encode(), Options(select=("LAW001",)))
    (one,) = report(outcome)["results"]
    (suppression,) = one["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "[原](資料)、係")


def replaced(text: str, fix: Any) -> str:
    """A text with a fix made as a viewer makes it: by lines and columns alone."""
    (change,) = fix["artifactChanges"]
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    for one in reversed(change["replacements"]):
        region = one["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + one["insertedContent"]["text"] + text[end:]
    return text


def test_a_safe_fix_is_given_by_lines_and_columns() -> None:
    text = f"{PLAN}課題: |\n  𠮷は3箇所と\n  4カ所\n"
    outcome = check("a.yaml", text.encode(), Options(select=("STY002",)))
    (one,) = report(outcome)["results"]
    (fix,) = one["fixes"]
    assert fix["description"]["text"]
    assert replaced(text, fix) == f"{PLAN}課題: |\n  𠮷は3か所と\n  4か所\n"
    text = f"{PLAN}事行: {{概要: 甲}}\n"
    (one,) = report(shape(text))["results"]
    assert replaced(text, one["fixes"][0]) == f"{PLAN}事業: {{概要: 甲}}\n"


def test_what_a_person_must_decide_is_no_fix() -> None:
    """Nor what was accepted."""
    (asked,) = report(shape(f"{PLAN}事業: {{参加支援事業: {{役割: [相談、支援]}}}}\n"))["results"]
    assert asked["ruleId"] == "SYN119"
    waived = f"{PLAN}課題: 3箇所\n確認済み: [{{規則: STY002, 箇所: 課題, 理由: 原資料のとおり}}]\n"
    (accepted,) = report(check("a.yaml", waived.encode(), Options(select=("STY002",))))["results"]
    assert "fixes" not in asked
    assert "fixes" not in accepted


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("plans/あ b.yaml", "plans/%E3%81%82%20b.yaml"),
        ("a:b#c?.yaml", "a%3Ab%23c%3F.yaml"),
        ("./a//b.yaml", "a/b.yaml"),
        ("../a.yaml", "../a.yaml"),
        (os.fsdecode(b"\xff.yaml"), "%FF.yaml"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    run = report(shape(f"{PLAN}目的:\n", path))
    assert run["artifacts"] == [{"location": {"uri": uri}}]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": uri}


def test_a_file_that_can_not_be_read_is_a_notification() -> None:
    error = FileError("not-found", {"path": "x.yaml"})
    run = report(FileOutcome("x.yaml", error=error), exit_code=2)
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "x.yaml が見つかりません。"
    assert run["results"] == []


def test_a_plan_writes_no_link_and_no_placeholder() -> None:
    (one,) = report(shape(f'{PLAN}"[x](https://example.org) {{0}} \\e\\\\": 甲\n'))["results"]
    text = one["message"]["text"]
    assert r"\[x\](https://example.org) {{0}} " in text
    assert "\x1b" not in text
    assert "\\\\" in text


def test_an_address_is_given_where_there_is_one() -> None:
    outcome = shape(f"{PLAN}目的:\n")
    for url, shown in ((None, False), ("https://example.org/", True), ("javascript:x", False)):
        (rule,) = report(outcome, url=url)["tool"]["driver"]["rules"]
        assert ("helpUri" in rule) is shown


def test_nothing_found() -> None:
    run = report(shape(PLAN), exit_code=0)
    assert run["results"] == run["tool"]["driver"]["rules"] == []
    assert run["invocations"][0]["executionSuccessful"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_from_the_command_line(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """With the pages of the rules, and paths from the working folder."""
    monkeypatch.chdir(tmp_path)
    plan = tmp_path / "plans" / "a.yaml"
    plan.parent.mkdir()
    plan.write_text(f"{PLAN}事行: 甲\n", encoding="utf-8")
    code = main(["check", str(plan), "none.yaml", "--format", "sarif", "--lang", language])
    out, err = capsys.readouterr()
    run = run_of(out)
    assert (code, err) == (2, "")
    assert run["artifacts"][0] == {"location": {"uri": "plans/a.yaml"}}
    assert run["invocations"][0]["exitCode"] == 2
    rules = {one["id"]: one for one in run["tool"]["driver"]["rules"]}
    assert set(rules) == {one["ruleId"] for one in run["results"]}
    assert rules["LAW005"]["help"]["markdown"].startswith("# LAW005 ")
    assert rules["LAW005"]["helpUri"].startswith("https://laws.e-gov.go.jp/")
    assert "helpUri" not in rules["SYN203"]
