"""The pages that the browser tests look at: the sample of every block, every plan, and a 充足表."""

from __future__ import annotations

from pathlib import Path

from juso_plan.document.blocks import Document
from juso_plan.document.build import build_document
from juso_plan.document.checklist import checklist_document
from juso_plan.messages import Language
from juso_plan.model.read import read_plan
from juso_plan.rules.check import Options
from juso_plan.rules.checklist import checklist
from tests.render.sample import sample

_MUNICIPALITIES = Path(__file__).parents[2] / "municipalities"
_PLANS = {
    f"{path.parent.name}-{path.stem}": path for path in sorted(_MUNICIPALITIES.glob("*/*.yaml"))
}

_OF_THE_TABLE = "kitakami-2025"
_TABLES: dict[str, Language] = {"checklist": "ja", "checklist in English": "en"}

NAMES = ("sample", *_PLANS, *_TABLES)
"""The names of all pages."""


def document(name: str) -> Document:
    """The document of a page."""
    if name == "sample":
        return sample()
    path = _PLANS[_OF_THE_TABLE if name in _TABLES else name]
    read = read_plan(path.read_text(encoding="utf-8"))
    if name in _TABLES:
        language = _TABLES[name]
        return checklist_document(checklist(path.name, read, Options(), language), language)
    assert read.plan is not None
    return build_document(read.plan)
