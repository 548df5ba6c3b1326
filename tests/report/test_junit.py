"""The JUnit report: a case for each finding, and nothing in it that XML forbids."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from juso_plan.outcome import FileError, FileOutcome
from juso_plan.report.junit import junit_report
from juso_plan.rules.check import Options, check
from tests.helpers import PLAN

SHAPE = Options(select=("SYN",))


def read(*outcomes: FileOutcome) -> ET.Element:
    return ET.fromstring(junit_report(outcomes, "ja"))


def counts(element: ET.Element) -> list[str]:
    return [element.attrib[name] for name in ("tests", "failures", "errors", "skipped")]


def test_a_case_for_each_finding() -> None:
    root = read(check("a.yaml", f"{PLAN}背景: [甲]\n目的:\n".encode(), SHAPE))
    assert [counts(one) for one in (root, root[0])] == [["2", "2", "0", "0"]] * 2
    assert root[0].attrib["name"] == "a.yaml"
    one, two = root[0]
    assert (one.attrib["classname"], one.attrib["file"], one.attrib["line"]) == (
        *("a.yaml", "a.yaml", "4"),
    )
    assert [case[0].attrib["type"] for case in (one, two)] == ["error", "warning"]
    assert two.attrib["name"] == "SYN205 「目的」の中身が書かれていません (5:3)"
    assert (two[0].text or "").startswith("a.yaml:5:3\n「目的」の中身が")


def test_a_clean_file_is_a_case_that_passed() -> None:
    (suite,) = read(check("a.yaml", PLAN.encode(), SHAPE))
    assert counts(suite) == ["1", "0", "0", "0"]
    assert [(case.attrib["name"], len(case)) for case in suite] == [("指摘なし", 0)]


def test_what_is_waived_is_skipped_with_its_reason() -> None:
    text = f"{PLAN}確認済み:\n  - {{規則: LAW001, 箇所: 事業, 理由: 原資料}}\n"
    (suite,) = read(check("a.yaml", text.encode(), Options(select=("LAW001",))))
    assert counts(suite) == ["1", "0", "0", "1"]
    assert suite[0][0].attrib == {"message": "原資料"}


def test_a_file_that_can_not_be_read_is_an_error() -> None:
    error = FileError("not-found", {"path": "x.yaml"})
    root = read(FileOutcome("x.yaml", error=error), check("a.yaml", PLAN.encode(), SHAPE))
    assert counts(root) == ["2", "0", "1", "0"]
    assert root[0][0][0].attrib["message"] == "x.yaml が見つかりません。"


@pytest.mark.parametrize("code", [0x0, 0x1, 0x8, 0xB, 0x1B, 0x1F, 0xFFFE, 0xFFFF, 0xDC80, 0xD800])
def test_what_xml_forbids_is_left_out(code: int) -> None:
    name = f"甲{chr(code)}乙.yaml"
    error = FileError("not-found", {"path": name})
    (suite,) = read(FileOutcome(name, error=error))
    assert suite.attrib["name"] == "甲乙.yaml"
    assert (suite[0][0].text or "").replace("\ufffd", "") == "甲乙.yaml が見つかりません。"


def test_a_plan_writes_no_markup() -> None:
    text = f"{PLAN}'</failure><x a=\"1\">&amp;]]><!--': 甲\n"
    (suite,) = read(check("<a>&'\".yaml", text.encode(), SHAPE))
    assert suite.attrib["name"] == "<a>&'\".yaml"
    assert [one.tag for one in suite.iter()] == ["testsuite", "testcase", "failure"]
    assert '</failure><x a="1">&amp;]]><!--' in suite[0][0].attrib["message"]


def test_it_says_its_encoding(tmp_path: Path) -> None:
    report = junit_report((FileOutcome("あ.yaml"),), "en")
    assert report.startswith("<?xml version='1.0' encoding='utf-8'?>\n<testsuites ")
    path = tmp_path / "report.xml"
    path.write_text(report, encoding="utf-8")
    assert ET.parse(path).getroot()[0].attrib["name"] == "あ.yaml"
