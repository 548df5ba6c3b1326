"""Some inputs of each kind, and all that ever broke something. `./dev fuzz` tries many more (docs/fuzz.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from juso_plan.model.schema import schema_text
from juso_plan.rules.check import read
from juso_plan.source import MappingNode, Node, ScalarNode, SequenceNode
from tests.fuzz.laws import BASE, LAWS
from tests.fuzz.plans import PLANS

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_kept(path: Path) -> None:
    data = path.read_bytes()
    for law in LAWS.values():
        law(data)


def test_the_corpus_is_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS) < 300_000


@pytest.mark.parametrize("name", LAWS)
def test_a_plan_that_is_nearly_right(name: str) -> None:
    @settings(max_examples=25)
    @given(PLANS)
    def holds(data: bytes) -> None:
        LAWS[name](data)

    holds()


@settings(max_examples=100)
@given(st.binary(max_size=100))
def test_bytes(data: bytes) -> None:
    LAWS["check"](data)


def test_the_complete_plan() -> None:
    for law in LAWS.values():
        law(BASE.encode())


SCHEMA = Draft202012Validator(json.loads(schema_text()))
OF_SHAPE = {"SYN202", "SYN203", "SYN204", "SYN206", "SYN207", "SYN208", "SYN209"}
"""What is no table, list or text where the form has one; keys and words that it has not, or lacks."""


@settings(max_examples=150)
@given(PLANS)
def test_the_published_schema_and_the_model_agree(written: bytes) -> None:
    """The schema takes all that is read with no finding; and what it takes is of the right shape."""
    plan = read(written)
    found = {one.rule for one in plan.findings}
    if plan.plan is None or any(rule.startswith(("SYN0", "SYN1")) for rule in found):
        return
    value = value_of(plan.parsed.root)
    if value.get("様式") == "1":
        value["様式"] = 1  # the one number of the form; all else is text
    if SCHEMA.is_valid(value):
        assert not found & OF_SHAPE
    else:
        assert found


def value_of(node: Node | None) -> Any:
    """A tree as JSON has it."""
    if isinstance(node, MappingNode):
        return {name: value_of(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [value_of(item) for item in node.items]
    return node.value if isinstance(node, ScalarNode) and not node.is_empty else None
