"""The report for programs, and the schema that is published for it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.messages.catalogue import Language
from juso_plan.outcome import FileError, FileOutcome
from juso_plan.report.json_ import json_report
from juso_plan.resources import shipped
from juso_plan.rules.check import Options, check
from tests.helpers import PLAN, objects

TODAY = date(2025, 4, 1)
SHAPE_ONLY = Options(select=("SYN", "CON017"), today=TODAY)
SCHEMA = json.loads(shipped("schemas", "findings.schema.json").read_text(encoding="utf-8"))
KITAKAMI = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"

FILE_KEYS = ["path", "error", "findings", "requirements"]
FINDING_KEYS = [
    *("rule", "severity", "message", "found", "expected", "authority", "help"),
    *("line", "column", "end_line", "end_column", "path", "fingerprint", "waived"),
]


def report(*outcomes: FileOutcome, language: Language = "ja") -> Any:
    return json.loads(
        "".join(json_report(outcomes, language, tool="juso-plan 0.1", as_of="2025-04-01"))
    )


def checked(text: str, options: Options = SHAPE_ONLY) -> Any:
    """The report of one text."""
    return report(check("a.yaml", text.encode(), options))


def findings(text: str) -> list[Any]:
    found: list[Any] = checked(text)["files"][0]["findings"]
    return found


def test_fields() -> None:
    document = checked(f"{PLAN}事業:\n  参加支援事業: {{箇所数: 𠮷, 設置形態: 総合型}}\n")
    assert list(document) == ["form", "tool", "as_of", "files", "summary"]
    assert (document["form"], document["tool"], document["as_of"]) == (
        1,
        "juso-plan 0.1",
        "2025-04-01",
    )
    assert list(document["summary"]) == ["error", "warning", "info", "waived"]
    (file,) = document["files"]
    assert list(file) == FILE_KEYS
    assert (file["path"], file["error"]) == ("a.yaml", None)
    assert [list(one) for one in file["findings"]] == [FINDING_KEYS, FINDING_KEYS]


def test_positions_are_code_points_from_1_and_the_end_is_exclusive() -> None:
    one, two = findings(f"{PLAN}事業:\n  参加支援事業: {{箇所数: 𠮷, 設置形態: 総合型}}\n")
    assert (one["rule"], one["line"], one["column"], one["end_line"], one["end_column"]) == (
        *("CON017", 5, 17, 5, 18),
    )
    assert (two["rule"], two["line"], two["column"], two["end_line"], two["end_column"]) == (
        *("SYN209", 5, 26, 5, 29),
    )
    assert two["path"] == ["事業", "参加支援事業", "設置形態"]


def test_a_finding_over_lines() -> None:
    (one,) = findings(f"{PLAN}事業:\n  参加支援事業:\n    頻度:\n      甲: 乙\n      丙: 丁\n")
    assert (one["rule"], one["line"], one["column"], one["end_line"], one["end_column"]) == (
        *("SYN208", 7, 7, 8, 11),
    )


def test_words() -> None:
    (one,) = findings(f"{PLAN}事業:\n  参加支援事業: {{設置形態: 総合型}}\n")
    assert (one["found"], one["expected"], one["severity"]) == (
        "総合型",
        "基本型・統合型・地域型",
        "error",
    )
    assert "統合型" in one["message"]
    assert one["help"]
    assert (one["authority"], one["waived"]) == (None, None)


def test_a_part_without_words_is_null() -> None:
    (one,) = findings(f"{PLAN}背景: 甲: 乙\n")
    assert (one["rule"], one["found"], one["expected"]) == ("SYN106", None, None)


def test_authority() -> None:
    document = checked(PLAN, Options(select=("LAW001",), today=TODAY))
    (one,) = document["files"][0]["findings"]
    assert (one["rule"], one["authority"]["law"]) == ("LAW001", "社会福祉法")
    assert one["authority"]["provision"].startswith("第106条の4")
    assert one["authority"]["url"].startswith("https://laws.e-gov.go.jp/")


def test_the_summary_counts_all_files() -> None:
    first = check("a.yaml", f"{PLAN}背景: 甲: 乙\n目的:\n".encode(), SHAPE_ONLY)
    second = check("b.yaml", f"{PLAN}背景: 1\n目的:\n".encode(), SHAPE_ONLY)
    document = report(first, second)
    assert document["summary"] == {"error": 1, "warning": 2, "info": 1, "waived": 0}
    assert [file["path"] for file in document["files"]] == ["a.yaml", "b.yaml"]


def test_a_file_that_could_not_be_checked() -> None:
    document = report(FileOutcome("x.yaml", error=FileError("not-found", {"path": "x.yaml"})))
    assert document["files"] == [
        {
            "path": "x.yaml",
            "error": {"message": "x.yaml が見つかりません。"},
            "findings": [],
            "requirements": [],
        }
    ]


def test_the_fingerprint_outlives_lines_and_language() -> None:
    text = f"{PLAN}事業:\n  参加支援事業: {{設置形態: 総合型}}\n"
    below = text.replace("事業:", "# 注\n背景: 甲\n事業:", 1)
    english = report(check("a.yaml", below.encode(), SHAPE_ONLY), language="en")
    (one,), (two,) = findings(text), english["files"][0]["findings"]
    assert one["line"] != two["line"]
    assert one["message"] != two["message"]
    assert one["fingerprint"] == two["fingerprint"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("another value", "事業:\n  参加支援事業: {設置形態: 総括型}\n"),
        ("another place", "事業:\n  多機関協働事業: {設置形態: 総合型}\n"),
        ("another rule", "事業:\n  参加支援事業: {設置形態: [総合型]}\n"),
    ],
)
def test_another_cause_has_another_fingerprint(name: str, text: str) -> None:
    (one,) = findings(f"{PLAN}事業:\n  参加支援事業: {{設置形態: 総合型}}\n")
    (two,) = findings(PLAN + text)
    assert one["fingerprint"] != two["fingerprint"]


# --- the schema ---------------------------------------------------------------------------------

WAIVED = """\
確認済み:
  - {規則: LAW005, 箇所: 位置付け, 理由: 原資料のとおり, 担当: 地域福祉課, 期限: 令和9年3月31日}
"""


EVERYTHING = Options(today=TODAY)
REPORTS: dict[str, Callable[[], Any]] = {
    "Kitakami": lambda: report(check("a.yaml", KITAKAMI.read_bytes(), EVERYTHING)),
    "Kitakami in English": lambda: report(
        check("a.yaml", KITAKAMI.read_bytes(), EVERYTHING), language="en"
    ),
    "no file": report,
    "a file with an error of its own": lambda: report(
        FileOutcome("x", error=FileError("internal", {"reason": "x"}))
    ),
    "a waived finding": lambda: checked(PLAN + WAIVED, EVERYTHING),
    "no plan": lambda: report(check("-", b"\xff\xfe", EVERYTHING)),
    "slips": lambda: checked("様式：1\n", EVERYTHING),
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports_are_as_the_schema_says(name: str) -> None:
    errors = Draft202012Validator(SCHEMA).iter_errors(REPORTS[name]())
    assert [f"{list(one.absolute_path)}: {one.message}" for one in errors] == []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_is_closed_and_described() -> None:
    every = list(objects(SCHEMA))
    assert len(every) == 8
    for one in every:
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])
        for name, value in one["properties"].items():
            named = SCHEMA["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
            assert value.get("description") or named.get("description"), name


def test_every_key_of_a_report_is_asked_for() -> None:
    """Where any key is left out of a report, or one is added, the schema says so."""
    validator = Draft202012Validator(SCHEMA)
    document = checked(PLAN + WAIVED, EVERYTHING)
    waived = next(one for one in document["files"][0]["findings"] if one["waived"])
    parts = [
        document,
        document["summary"],
        document["files"][0],
        waived,
        waived["authority"],
        waived["waived"],
        document["files"][0]["requirements"][0],
    ]
    for part in parts:
        for key in list(part):
            value = part.pop(key)
            assert not validator.is_valid(document), key
            part[key] = value
        part["x"] = None
        assert not validator.is_valid(document)
        del part["x"]
    assert validator.is_valid(document)
