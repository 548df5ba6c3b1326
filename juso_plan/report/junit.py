"""The report as JUnit XML, for the test pages of CI systems.

For the maintainer: every finding that is not waived is a failure, whatever its weight; its weight is
the `type`. What XML can't hold is left out, and the writer escapes the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from juso_plan.messages import Language, catalogue
from juso_plan.outcome import FileOutcome, Located
from juso_plan.report.words import accepted, details, message, unread
from juso_plan.terminal import harmless

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(outcomes: tuple[FileOutcome, ...], language: Language) -> str:
    """A suite for each file, a case for each finding; a file without findings is a case that passed."""
    suites = [_suite(outcome, language) for outcome in outcomes]
    root = ET.Element("testsuites", {"name": "juso-plan"} | _counts(suites))
    root.extend(suites)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data.decode() + "\n"


def _suite(outcome: FileOutcome, language: Language) -> ET.Element:
    labels = catalogue(language).labels
    suite = ET.Element("testsuite")
    if outcome.error:
        case = _case(suite, outcome.path, labels["file-error"])
        why = _clean(unread(outcome.error, language))
        ET.SubElement(case, "error", {"message": why, "type": outcome.error.label}).text = why
    for one in outcome.findings:
        _finding(suite, outcome.path, one, language)
    if not len(suite):
        _case(suite, outcome.path, labels["junit-clean"])
    suite.attrib |= {"name": _clean(outcome.path)} | _counts([suite])
    return suite


def _finding(suite: ET.Element, path: str, one: Located, language: Language) -> None:
    said = _clean(message(one, language))
    case = _case(suite, path, f"{one.rule} {said} ({one.line}:{one.column})")
    case.attrib |= {"file": _clean(path), "line": str(one.line)}
    if one.waived:
        ET.SubElement(case, "skipped", {"message": _clean(accepted(one.waived, language))})
        return
    failure = ET.SubElement(case, "failure", {"message": said, "type": one.severity.value})
    place = f"{path}:{one.line}:{one.column}"
    failure.text = "\n".join(_clean(line) for line in (place, said, *details(one, language)))


def _case(suite: ET.Element, path: str, name: str) -> ET.Element:
    names = {"classname": _clean(path), "name": _clean(name), "time": "0"}
    return ET.SubElement(suite, "testcase", names)


def _counts(suites: Iterable[ET.Element]) -> dict[str, str]:
    tags = {
        "tests": "testcase",
        "failures": "testcase/failure",
        "errors": "testcase/error",
        "skipped": "testcase/skipped",
    }
    found = list(suites)
    counts = {name: sum(len(one.findall(tag)) for one in found) for name, tag in tags.items()}
    return {name: str(count) for name, count in counts.items()} | {"time": "0"}


def _clean(text: str) -> str:
    """One line without what XML forbids or what acts on a terminal."""
    return harmless(_FORBIDDEN.sub("", text))
