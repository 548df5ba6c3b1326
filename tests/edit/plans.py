"""The plans of the checkout, as the tests of this folder take them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from juso_plan.rules.check import Options

ROOT = Path(__file__).resolve().parents[2]
ENCODED = sorted((ROOT / "municipalities").glob("*/*.yaml"))
COMPLETE = ROOT / "tests" / "rules" / "base.yaml"
"""An imaginary city's plan that is right in every rule."""
OPTIONS = Options(today=date(2025, 6, 1))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def label(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"
