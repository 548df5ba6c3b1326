"""Spreadsheet files to cells: what is taken, and what is not even opened."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from juso_plan.report.spreadsheet import spreadsheet
from juso_plan.sheet.cells import MAX_ROWS, Cell, Kind, Unusable
from juso_plan.sheet.reading import MAX_BYTES, read_sheets
from tests.sheet.books import SHEET, book, part, saved, with_part


def texts(data: bytes) -> list[list[str]]:
    (sheet,) = read_sheets(data)
    return [[cell.text for cell in row] for row in sheet.rows]


CELLS = [
    # what stands in a cell of Excel, as it is read
    ("拠点", Cell("拠点")),
    (" 甲\n乙 ", Cell(" 甲\n乙 ")),
    ("甲_x000D_\n乙", Cell("甲\n乙")),
    (197000000, Cell("197000000", Kind.NUMBER)),
    (2.0, Cell("2", Kind.NUMBER)),
    (2.5, Cell("2.5", Kind.NUMBER)),
    (True, Cell("TRUE", Kind.FLAG)),
    (dt.datetime(2025, 4, 1), Cell("2025-04-01", Kind.DATE)),  # noqa: DTZ001 - as Excel has them
    ("#REF!", Cell("#REF!", Kind.FAULT)),
    ("=1+1", Cell("", Kind.UNCOMPUTED, is_formula=True)),
]


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_a_cell_is_read_with_its_kind(value: object, cell: Cell) -> None:
    (sheet,) = read_sheets(book([["名称", value]]))
    assert sheet.rows == ((Cell("名称"), cell),)


def test_of_a_formula_the_saved_result_is_taken() -> None:
    data = book([["=1+1", "=A1"]])
    sheet = part(data, SHEET).replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    sheet = sheet.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    (read,) = read_sheets(with_part(data, SHEET, sheet))
    assert read.rows[0] == (
        Cell("2", Kind.NUMBER, is_formula=True),
        Cell("", Kind.UNCOMPUTED, is_formula=True),
    )


def test_a_merged_area_gives_its_value_down_its_first_column_alone() -> None:
    rows = [
        ["事業", "名称", ""],
        ["甲", "一", ""],
        ["", "二", ""],
        ["", "三", ""],
        ["乙", "", "四"],
    ]
    assert texts(book(rows, merged=["A2:A4", "A5:B5"])) == [
        ["事業", "名称", ""],
        ["甲", "一", ""],
        ["甲", "二", ""],
        ["甲", "三", ""],
        ["乙", "", "四"],
    ]


def test_hidden_sheets_and_charts_are_left_out() -> None:
    workbook = Workbook()
    workbook.create_sheet("隠し").sheet_state = "hidden"
    workbook.create_chartsheet("図").add_chart(BarChart())
    workbook.create_sheet("別表")
    assert [one.name for one in read_sheets(saved(workbook))] == ["Sheet", "別表"]


def test_a_column_that_is_formatted_to_the_last_row_does_no_harm() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["A1"] = "名称"
    sheet["A1048576"].number_format = "@"
    (read,) = read_sheets(saved(workbook))
    assert len(read.rows) == 1


CODECS = ["utf-8", "utf-8-sig", "cp932", "utf-16"]


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_csv_is_read_in_the_codes_of_japanese_systems(codec: str, line_end: str) -> None:
    rows = ["事業,名称", '甲,"一、\n二"', "", "〜,～①"]
    text = line_end.join(rows)
    if codec == "cp932":
        text = text.replace("〜", "～")
    wave = "～" if codec == "cp932" else "〜"
    assert texts(text.encode(codec)) == [["事業", "名称"], ["甲", "一、\n二"], [], [wave, "～①"]]


def test_tabs_part_cells_where_there_are_no_commas() -> None:
    assert texts("事業\t名称\r\n甲\t一,二\r\n".encode("utf-16")) == [
        ["事業", "名称"],
        ["甲", "一,二"],
    ]


HARMFUL = ["=1+1", "+81", "-1", "@A1", "＝1", "＠", "\t=1", "\r=1", "'=1", "''=1", "'甲", "甲", ""]


@pytest.mark.parametrize("text", HARMFUL)
def test_what_csv_keeps_from_being_a_formula_comes_back(text: str) -> None:
    (line,) = spreadsheet([[text, "end"]]).removeprefix("\ufeff").split("\r\n")[:1]
    assert not line.removeprefix('"').startswith(tuple("=+-@＝＋－＠\t\r"))
    assert texts(spreadsheet([[text, "end"]]).encode())[0][0] == text


# --- what is not opened -----------------------------------------------------------------------

PLAIN = book([["事業", "名称"], ["甲", "一"]])
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst>&b;</sst>'
)
MERGED = part(PLAIN, SHEET).replace(
    b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
)
REFUSED = [
    # a file, the label that says why
    (b"PK\x03\x04 is no zip", "sheet-broken"),
    (PLAIN[: len(PLAIN) // 2], "sheet-broken"),
    (with_part(PLAIN, SHEET, b"<worksheet"), "sheet-broken"),
    (with_part(PLAIN, "[Content_Types].xml", b""), "sheet-broken"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet-old-excel"),
    (with_part(PLAIN, "xl/more.xml", b" " * 31_000_000), "sheet-too-large"),
    (b" " * (MAX_BYTES + 1), "sheet-too-large"),
    (with_part(PLAIN, "xl/sharedStrings.xml", BOMB), "sheet-trap"),
    (with_part(PLAIN, SHEET, part(PLAIN, SHEET).decode().encode("utf-16")), "sheet-trap"),
    (with_part(PLAIN, SHEET, MERGED), "sheet-merged"),
    ("名称\n".encode("cp932") + b"\x81\n", "sheet-not-text"),
    (b"\x89PNG\r\n\x1a\n\0\0\0", "sheet-not-text"),
    (("名称\n" * (MAX_ROWS + 1)).encode(), "sheet-too-long"),
    (book([["名称"]] * (MAX_ROWS + 1)), "sheet-too-long"),
    (f'名称\n"{"甲" * 200_000}"'.encode(), "sheet-broken"),
]


@pytest.mark.parametrize(
    ("data", "label"), REFUSED, ids=lambda one: one if isinstance(one, str) else ""
)
def test_a_file_that_is_not_opened_says_why(data: bytes, label: str) -> None:
    with pytest.raises(Unusable) as error:
        read_sheets(data)
    assert error.value.label == label


def test_another_zip_is_no_workbook() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(Unusable) as error:
        read_sheets(stream.getvalue())
    assert error.value.label == "sheet-not-excel"


def test_a_link_to_another_book_is_not_followed_and_does_no_harm() -> None:
    rels = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>'
        b"</Relationships>"
    )
    data = with_part(PLAIN, "xl/externalLinks/_rels/externalLink1.xml.rels", rels)
    assert texts(data) == [["事業", "名称"], ["甲", "一"]]
