"""The pages that the browser tests look at: the sample of every block, and every plan of the project."""

from __future__ import annotations

from pathlib import Path

from juso_plan.document.blocks import Document
from juso_plan.document.build import build_document
from juso_plan.model.read import read_plan
from tests.render.sample import sample

_MUNICIPALITIES = Path(__file__).parents[2] / "municipalities"
_PLANS = {
    f"{path.parent.name}-{path.stem}": path for path in sorted(_MUNICIPALITIES.glob("*/*.yaml"))
}

NAMES = ("sample", *_PLANS)
"""The names of all pages."""


def document(name: str) -> Document:
    """The document of a page."""
    if name == "sample":
        return sample()
    plan = read_plan(_PLANS[name].read_text(encoding="utf-8")).plan
    assert plan is not None
    return build_document(plan)
