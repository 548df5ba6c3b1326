"""docs/api.md tells of every public name and of no other, and what it shows is so."""

from __future__ import annotations

import doctest
import inspect
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import juso_plan

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SECTIONS = {
    match[2]: match[0]
    for match in re.finditer(r"^### `((\w+)[^`]*)`\n.*?(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE)
}
EXAMPLES = "\n".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))
INNER = {"PlanFile": {"source"}}
"""Attributes that are for the package's own use."""


def test_every_name_has_its_section() -> None:
    assert sorted(SECTIONS) == sorted(juso_plan.__all__)


@pytest.mark.parametrize("name", [one for one in juso_plan.__all__ if one.islower()])
def test_a_function_stands_as_it_is_called(name: str) -> None:
    signature = inspect.signature(getattr(juso_plan, name))
    plain = signature.replace(
        parameters=[one.replace(annotation=one.empty) for one in signature.parameters.values()],
        return_annotation=signature.empty,
    )
    heading = SECTIONS[name].partition("\n")[0]
    assert heading.replace('"', "'") == f"### `{name}{plain}`"


@pytest.mark.parametrize("name", [one for one in juso_plan.__all__ if not one.islower()])
def test_a_value_is_told_with_all_that_it_holds(name: str) -> None:
    found = getattr(juso_plan, name)
    held = {one.name for one in fields(found)} if is_dataclass(found) else set()
    held |= {
        name
        for name, value in vars(found).items()
        if not name.startswith("_") and (isinstance(value, property) or inspect.isfunction(value))
    }
    told = set(re.findall(r"`(\w+)(?:\([^`]*\))?`", SECTIONS[name]))
    assert held - INNER.get(name, set()) <= told


def test_examples_are_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(EXAMPLES, {}, "docs/api.md", "docs/api.md", 0)
    said: list[str] = []
    tried = doctest.DocTestRunner(verbose=False).run(test, out=said.append)
    assert (tried.failed, "".join(said)) == (0, "")
    assert tried.attempted > 10
