"""The list of 拠点 in Excel and CSV: it comes back unchanged, and harms nobody who opens it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from juso_plan.edit.sites import with_sites
from juso_plan.export.sites import SitesOut, sites_csv, sites_excel
from juso_plan.model.plan import Plan
from juso_plan.model.read import read_plan
from juso_plan.sheet.columns import COLUMNS, find_list
from juso_plan.sheet.excel_out import TooLong
from juso_plan.sheet.reading import read_sheets
from tests.edit.plans import COMPLETE, ENCODED, label, text_of
from tests.helpers import PLAN

FORMS = [sites_excel, sites_csv]
Form = Callable[[Plan], SitesOut]


def plan_of(text: str) -> Plan:
    plan = read_plan(text).plan
    assert plan is not None
    return plan


def back(text: str, data: bytes) -> str:
    """The plan with its own list in it."""
    (found,) = filter(None, map(find_list, read_sheets(data)))
    made = with_sites(text, found)
    assert (made.refused, made.left) == ((), ())
    return made.text


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", [*ENCODED, COMPLETE], ids=label)
def test_the_list_of_a_plan_comes_back_as_no_change(path: Path, form: Form) -> None:
    text = text_of(path)
    made = form(plan_of(text))
    assert back(text, made.data) == text
    assert made.nameless == 0
    assert form(plan_of(text)).data == made.data


TEXTS = [
    *("=1+1", "+81-197-00-0000", "-1", "@SUM(A1)", "＝1", "＋1", "－1円", "＠", "'=1", "'甲"),
    *('=HYPERLINK("http://example.jp","甲")', "=cmd|' /C calc'!A0", "\t=1", "\r=1"),
    *(
        "0197-00-0000",
        "0197",
        "1-2",
        "1/2",
        "2025-04-01",
        "1E5",
        "TRUE",
        "#REF!",
        "〃",
        "同上",
        "－",
    ),
    *(" 甲　", "甲\n乙", "甲\n\n乙", "a, b", '"甲"', "甲\x07乙", "甲\u0085乙", "𠮷野家"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_cell_holds_whatever_a_plan_says(text: str, form: Form) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    escaped = escaped.replace("\t", "\\t").replace("\r", "\\r").replace("\x07", "\\a")
    keys = ("所在地", "備考", "運営主体", "電話")
    said = ", ".join(f'{key}: "{escaped}"' for key in keys)
    plan = (
        f'{PLAN}事業: {{参加支援事業: {{拠点: [{{名称: "甲{escaped}", {said}, '
        f'圏域: ["{escaped}", 乙]}}]}}}}\n'
    )
    assert back(plan, form(plan_of(plan)).data) == plan


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "0197", "2025-04-01", "#REF!", "TRUE"])
def test_every_cell_of_the_workbook_is_text(text: str) -> None:
    plan = plan_of(f'{PLAN}事業: {{参加支援事業: {{拠点: [{{名称: 甲, 所在地: "{text}"}}]}}}}\n')
    book = opened(sites_excel(plan).data)
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert text in [cell.value for cell in cells]


def test_no_cell_of_the_csv_begins_a_formula() -> None:
    said = ", ".join(f'{{名称: "{one}"}}' for one in ("=1", "+1", "-1", "@1", "＝1", "'=1"))
    data = sites_csv(plan_of(f"{PLAN}事業: {{参加支援事業: {{拠点: [{said}]}}}}\n")).data
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == list(COLUMNS)
    assert [row[1] for row in rows[1:]] == ["'=1", "'+1", "'-1", "'@1", "'＝1", "''=1"]
    assert data.count(b"\n") == data.count(b"\r\n") == 7


def test_what_the_sheet_offers_to_who_fills_it_in() -> None:
    book = opened(sites_excel(plan_of(text_of(ENCODED[2]))).data)
    assert book.sheetnames == ["拠点", "事業", "書き方"]
    sheet = book["拠点"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:O22")
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    offered = {
        list(COLUMNS)[ord(str(one.sqref)[0]) - ord("A")]: (one.formula1, bool(one.showErrorMessage))
        for one in sheet.data_validations.dataValidation
    }
    assert offered == {
        "事業": ("=事業!$A$2:$A$18", True),
        "設置形態": ('"基本型,統合型,地域型"', True),
        "実施方式": (
            '"直営,委託,一部委託,補助,間接補助,受託,都道府県が実施,共同実施"',
            False,
        ),
        "層": ('"第1層,第2層"', True),
    }
    # What is typed below the last row is text, too.
    assert sheet.column_dimensions["L"].number_format == "@"
    assert [cell.value for cell in book["事業"][2]] == ["包括的相談支援事業", "第1号", None, None]
    assert [row[0].value for row in book["書き方"].iter_rows(min_row=2)] == list(COLUMNS)


def test_a_site_without_a_name_is_left_out_and_counted() -> None:
    plan = plan_of(
        f"{PLAN}事業: {{参加支援事業: {{拠点: [{{電話: 甲}}, {{通称: 乙}}, "
        "{所在地: 丙, サテライト: [{名称: 丁}]}]}}\n"
    )
    made = sites_csv(plan)
    assert (made.count, made.nameless) == (1, 3)


def test_a_text_that_a_cell_would_cut_is_told() -> None:
    plan = plan_of(
        f"{PLAN}事業: {{参加支援事業: {{拠点: [{{名称: 甲, 備考: {'乙' * 32_768}}}]}}}}\n"
    )
    with pytest.raises(TooLong):
        sites_excel(plan)
    assert sites_csv(plan).count == 1
