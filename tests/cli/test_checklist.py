"""`checklist`: the 充足表 in every form, in both languages."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import Asks, Checklist, Row, Status
from juso_plan.report.checklist import checklist_csv, checklist_json, checklist_text
from juso_plan.resources import shipped
from juso_plan.rules.check import Options, read
from juso_plan.rules.checklist import checklist
from tests.cli.running import Run, process
from tests.document.statuses import (
    BY,
    COMPLETE,
    REASON,
    STATUSES,
    evidence,
    notes,
    plan_with_every_status,
)
from tests.helpers import PLAN, objects
from tests.render.reading import page, squeezed

LANGUAGES: tuple[Language, ...] = ("ja", "en")
FORMS = ("text", "md", "html", "csv", "json")
SCHEMA = json.loads(shipped("schemas", "checklist.schema.json").read_text(encoding="utf-8"))

SHOWN: dict[Language, dict[str, str]] = {
    "ja": {status: status for status in ("適合", "不適合", "未評価", "人の確認")},
    "en": {
        "適合": "met",
        "不適合": "not met",
        "未評価": "not assessed",
        "人の確認": "for a person",
    },
}
WAIVED: dict[Language, str] = {
    "ja": f"[確認済み：{REASON}、{BY}]",
    "en": f"[waived: {REASON}, {BY}]",
}
ACCEPTED: dict[Language, str] = {
    "ja": "不適合のうち確認済み 1",
    "en": "of those not met, accepted 1",
}
NONE: dict[Language, str] = {
    "ja": "この資料は実施計画ではないため、法令と指針の事項に当たりません。",
    "en": "This paper is no implementation plan, so the requirements do not bind it.",
}


@pytest.fixture(autouse=True)
def plan(folder: Path) -> Path:
    """The plan with every status."""
    path = folder / "plan.yaml"
    path.write_text(plan_with_every_status(), encoding="utf-8")
    return path


def made(language: Language = "ja", text: str | None = None) -> Checklist:
    data = (plan_with_every_status() if text is None else text).encode()
    return checklist("plan.yaml", read(data), Options(), language)


def messages(row: Row, language: Language) -> list[str]:
    return [worded(language, one.rule, one.args).message for one in row.findings]


# --- what stands in the forms --------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_text(language: Language, run: Run) -> None:
    code, out, _ = run("checklist", "plan.yaml", "--lang", language)
    assert code == 1
    head, _, rest = out.partition("\n\n")
    assert head == "見本市 見本市重層的支援体制整備事業実施計画"
    blocks: dict[str, list[str]] = {}
    block: list[str] = []
    for line in rest.splitlines():
        if line.startswith("["):
            blocks[line.partition("] ")[2][:6]] = block = []
        block.append(line)
    table = made(language)
    assert list(blocks) == [row.requirement.id for row in table.rows]
    for row in table.rows:
        first, *below = blocks[row.requirement.id]
        status = SHOWN[language][row.requirement.status]
        assert first == f"[{status}] {row.requirement.id} {row.text}"
        if row.authority:
            assert below.pop(0) == f"    {row.authority.name}"
        shown = evidence(row, plan_with_every_status(), language)
        said = [*filter(None, [shown]), *notes(row, language)]
        assert below == [f"    {text}" for text in said]
    assert {name: blocks[name][0][1 : blocks[name][0].index("]")] for name in STATUSES} == {
        name: SHOWN[language][status] for name, status in STATUSES.items()
    }
    assert blocks["ORD003"][-1].endswith(WAIVED[language])
    assert not any(WAIVED[language][:4] in line for line in blocks["LAW007"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["md", "html"])
def test_pages(form: str, language: Language, run: Run) -> None:
    """What stands in them is tested with the document (tests/document/test_checklist.py)."""
    code, out, _ = run("checklist", "plan.yaml", "--format", form, "--lang", language)
    assert code == 1
    assert out.startswith({"md": "# ", "html": "<!doctype html>"}[form])
    if form == "html":
        assert page(out).all("html")[0].attributes["lang"] == language
    text = squeezed(page(out).text if form == "html" else out)
    for row in made(language).rows:
        assert squeezed(row.requirement.id) in text
    for status in SHOWN[language].values():
        assert squeezed(status) in text


def test_a_file_is_written_in_place_of_standard_output(folder: Path, run: Run) -> None:
    code, out, _ = run("checklist", "plan.yaml", "--format", "html")
    assert code == 1
    code, shown, err = run("checklist", "plan.yaml", "--format", "html", "--output", "表.html")
    assert (code, shown) == (1, "")
    assert "表.html を書きました。" in err
    assert (folder / "表.html").read_bytes().decode("utf-8") == out


def test_a_file_that_can_not_be_written_ends_with_2(run: Run) -> None:
    code, shown, err = run("checklist", "plan.yaml", "--output", ".")
    assert (code, shown) == (2, "")
    assert err == "エラー: . に書けません（フォルダーです）。このファイルは元のままです。\n"


HEADS: dict[Language, list[str]] = {
    "ja": ["規則", "求められる事項", "求め方", "根拠", "判定", "行", "計画の箇所", "指摘と確認"],
    "en": [
        *("Rule", "What is asked for", "How it is asked for", "Authority", "Status", "Line"),
        *("Place in the plan", "Findings and what was accepted"),
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_csv(language: Language, folder: Path) -> None:
    """As a process: the bytes that a spreadsheet opens."""
    code, out, _ = process(
        "checklist", "plan.yaml", "--format", "csv", "--lang", language, folder=folder
    )
    assert code == 1
    assert out.startswith("\ufeff")
    assert out.count("\ufeff") == 1
    assert out.endswith("\r\n")
    head, *lines = csv.reader(io.StringIO(out[1:], newline=""), strict=True)
    assert head == HEADS[language]
    table = made(language)
    for row, cells in zip(table.rows, lines, strict=True):
        name, text, _, authority, status, line, shown, findings = cells
        assert (name, text) == (row.requirement.id, row.text)
        assert authority == (row.authority.name if row.authority else "")
        assert status == SHOWN[language][row.requirement.status]
        assert line == str(row.requirement.line or "")
        assert shown == evidence(row, plan_with_every_status(), language)
        assert (findings.split("\n") if findings else []) == notes(row, language)
    cells_of = {cells[0]: cells for cells in lines}
    assert cells_of["ORD003"][-1].endswith(WAIVED[language])
    assert len({cells[2] for cells in lines}) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_json(language: Language, run: Run) -> None:
    code, out, _ = run("checklist", "plan.yaml", "--format", "json", "--lang", language)
    assert code == 1
    document = json.loads(out)
    assert (document["municipality"], document["title"]) == (
        "見本市",
        "見本市重層的支援体制整備事業実施計画",
    )
    assert document["path"] == "plan.yaml"
    digest = hashlib.sha256(plan_with_every_status().encode()).hexdigest()
    assert document["digest"] == digest[:16]
    assert document["as_of"] == "2025-04-01"
    table = made(language)
    for row, one in zip(table.rows, document["requirements"], strict=True):
        assert (one["id"], one["text"]) == (row.requirement.id, row.text)
        assert one["status"] == row.requirement.status
        shown = evidence(row, plan_with_every_status(), language)
        assert (one["line"], one["evidence"]) == (row.requirement.line, shown or None)
        assert [each["message"] for each in one["findings"]] == messages(row, language)
    by_id = {one["id"]: one for one in document["requirements"]}
    assert {name: by_id[name]["status"] for name in STATUSES} == STATUSES
    (accepted,) = by_id["ORD003"]["findings"]
    assert accepted["waived"] == {"reason": REASON, "by": BY, "until": ""}
    assert [one["waived"] for one in by_id["LAW007"]["findings"]] == [None]
    line = by_id["ORD004"]["line"]
    assert plan_with_every_status().splitlines()[line - 1] == "連携:"
    place = {"ja": f"{line}行：連携:", "en": f"line {line}: 連携:"}
    assert by_id["ORD004"]["evidence"] == place[language]


def test_the_digest_is_that_of_the_text(folder: Path, run: Run) -> None:
    """So that a file saved with a byte-order mark is the same plan; another text is not."""

    def digest(data: bytes) -> str:
        (folder / "plan.yaml").write_bytes(data)
        found: str = json.loads(run("checklist", "plan.yaml", "--format", "json").out)["digest"]
        return found

    data = plan_with_every_status().encode()
    assert digest(b"\xef\xbb\xbf" + data) == digest(data)
    assert digest(data + "# 案\n".encode()) != digest(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_required_is_a_whole_sentence(language: Language) -> None:
    """It is the beginning of the page of the rule."""
    for row in made(language).rows:
        if language == "ja":
            assert not row.text.endswith(("を見る", "か", "。")), row.requirement.id
        else:
            assert row.text.endswith("."), row.requirement.id
            assert not row.text.endswith("Art."), row.requirement.id


# --- beside the table ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_counts_and_the_reason_for_what_is_not_assessed(
    form: str, language: Language, run: Run
) -> None:
    """On standard error, so that a table that goes into a file holds the table alone."""
    err = run("checklist", "plan.yaml", "--format", form, "--lang", language).err
    first, _, rest = err.partition("\n")
    labels = catalogue(language).labels
    statuses = [row.requirement.status for row in made(language).rows]
    counts = [f"{SHOWN[language][status]} {statuses.count(status)}" for status in Status]
    assert first == labels["list-comma"].join([*counts, ACCEPTED[language]])
    assert "[SYN207]" in rest
    assert "公表: 済み" in rest


def test_nothing_else_is_said_of_a_plan_that_reads(run: Run) -> None:
    (counts,) = run("checklist", str(COMPLETE)).err.splitlines()
    assert "確認済み" not in counts


CODES = {
    "a complete plan": (COMPLETE.read_text(encoding="utf-8"), 0),
    "every status": (plan_with_every_status(), 1),
    "the smallest plan": (PLAN, 1),
    "no plan": ("拝啓\n", 1),
    "nothing": ("", 1),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", CODES)
def test_the_exit_code_is_that_of_check(case: str, form: str, run: Run, plan: Path) -> None:
    text, code = CODES[case]
    plan.write_text(text, encoding="utf-8")
    assert run("check", "plan.yaml").code == code
    assert run("checklist", "plan.yaml", "--format", form).code == code


def test_what_a_plan_shall_endeavour_to_hold_does_not_fail(run: Run, plan: Path) -> None:
    """LAW007 and ORD003 are not met here, and are warnings."""
    plan.write_text(plan_with_every_status().replace("  公表: 済み\n", ""), encoding="utf-8")
    code, out, _ = run("checklist", "plan.yaml")
    assert code == 0
    assert "[不適合] LAW007" in out


def test_a_file_that_is_no_plan_shows_nothing_as_met(run: Run, plan: Path) -> None:
    plan.write_text("拝啓\n", encoding="utf-8")
    code, out, err = run("checklist", "plan.yaml", "--format", "json")
    document = json.loads(out)
    assert code == 1
    assert {one["status"] for one in document["requirements"]} == {"未評価"}
    assert "エラー[SYN" in err
    assert run("checklist", "plan.yaml").out.startswith("[未評価] ")


# --- papers that are no plan ---------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["取組報告", "説明資料"])
@pytest.mark.parametrize("form", FORMS)
def test_a_paper_that_is_no_plan_has_no_rows_and_says_so(
    form: str, kind: str, language: Language, run: Run, plan: Path
) -> None:
    plan.write_text(PLAN.replace("種類: 実施計画", f"種類: {kind}"), encoding="utf-8")
    code, out, err = run("checklist", "plan.yaml", "--format", form, "--lang", language)
    assert (code, err) == (0, NONE[language] + "\n")
    if form == "json":
        assert json.loads(out)["requirements"] == []
    elif form == "csv":
        assert list(csv.reader(io.StringIO(out[1:], newline=""))) == [HEADS[language]]
    else:
        assert NONE[language] in out
        assert "LAW" not in out


# --- what can't be read --------------------------------------------------------------------------

MISSING: dict[Language, str] = {
    "ja": "エラー: missing.yaml が見つかりません。\n",
    "en": "error: missing.yaml was not found.\n",
}
FOLDER: dict[Language, str] = {
    "ja": "エラー: plans はフォルダーです。計画のファイルを一つ指定します。\n",
    "en": "error: plans is a folder. Name one plan file.\n",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_not_there(language: Language, run: Run) -> None:
    for form in FORMS:
        typed = ("checklist", "missing.yaml", "--format", form, "--lang", language)
        assert run(*typed) == (2, "", MISSING[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_is_not_one_plan(language: Language, run: Run, folder: Path) -> None:
    (folder / "plans").mkdir()
    assert run("checklist", "plans", "--lang", language) == (2, "", FOLDER[language])


def test_a_form_that_is_not_known(run: Run) -> None:
    code, out, err = run("checklist", "plan.yaml", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "text、md、html、csv、json" in err


def test_no_plan_named(run: Run) -> None:
    code, out, err = run("checklist")
    assert (code, out) == (2, "")
    assert err.startswith("エラー: PLAN がありません。\n")


# --- text of a plan does nothing -----------------------------------------------------------------

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠SUM"]


def hostile(text: str) -> Checklist:
    """A table in which every cell of a row that can hold text of a plan begins with this."""
    table = made()
    return table._replace(rows=(table.rows[0]._replace(text=text, evidence=text, notes=(text,)),))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_the_csv_is_a_formula(text: str) -> None:
    table = hostile(text)
    _, cells = csv.reader(io.StringIO(checklist_csv(table, "ja")[1:], newline=""))
    assert (cells[1], *cells[6:]) == (f"'{text}",) * 3
    assert not any(cell.startswith(tuple("=+-@＝＋－＠\t\r\n")) for cell in cells)


def test_a_cell_that_is_no_formula_stays_as_it_is() -> None:
    text = 'a=1, "b"; 1-1\n次の行'
    _, cells = csv.reader(io.StringIO(checklist_csv(hostile(text), "ja")[1:], newline=""))
    assert (cells[1], *cells[6:]) == (text,) * 3


def test_text_of_a_plan_does_not_act_on_the_terminal() -> None:
    out = checklist_text(hostile("\x1b[2J\u202e甲\r\n"), "ja")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\r" not in out


# --- the schema ----------------------------------------------------------------------------------


def document(text: str, language: Language = "ja") -> Any:
    options = Options(today=date(2025, 6, 1))
    return json.loads(
        checklist_json(checklist("a", read(text.encode()), options, language), language)
    )


TEXTS = {
    "every status": plan_with_every_status(),
    "a complete plan": COMPLETE.read_text(encoding="utf-8"),
    "the smallest plan": PLAN,
    "no plan": PLAN.replace("種類: 実施計画", "種類: 取組報告"),
    "nothing that reads": "拝啓\n",
    "nothing": "",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_tables_are_as_the_schema_says(name: str, language: Language) -> None:
    errors = Draft202012Validator(SCHEMA).iter_errors(document(TEXTS[name], language))
    assert [f"{list(one.absolute_path)}: {one.message}" for one in errors] == []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_knows_every_word() -> None:
    row = SCHEMA["$defs"]["requirement"]["properties"]
    assert row["status"]["enum"] == [status.value for status in Status]
    assert row["asks"]["enum"] == [asks.value for asks in Asks]


def test_the_schema_is_closed_and_described() -> None:
    every = list(objects(SCHEMA))
    assert len(every) == 5
    for one in every:
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])
        for name, value in one["properties"].items():
            assert value.get("description"), name


def test_every_key_of_a_table_is_asked_for() -> None:
    """Where any key is left out of a table, or one is added, the schema says so."""
    validator = Draft202012Validator(SCHEMA)
    table = document(plan_with_every_status())
    row = next(one for one in table["requirements"] if one["id"] == "ORD003")
    (accepted,) = row["findings"]
    for part in (table, row, row["authority"], accepted, accepted["waived"]):
        for key in list(part):
            value = part.pop(key)
            assert not validator.is_valid(table), key
            part[key] = value
        part["x"] = None
        assert not validator.is_valid(table)
        del part["x"]
    assert validator.is_valid(table)
