"""Some inputs of each kind, and all that ever broke something. `./dev fuzz` tries many more (docs/fuzz.md)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
