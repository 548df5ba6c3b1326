"""The rules of the file's shape: their weight and their pages.

For the maintainer: what `source` and `model` find has no rule function; the tables that are put
together here say how much each finding weighs and hold its page, with examples that tests execute
like those of the other rules (there each example is a file of its own). Everything that would lose or
misread text is an error.
"""

from __future__ import annotations

from juso_plan.rules.shape_base import Shape
from juso_plan.rules.shape_file import FILE
from juso_plan.rules.shape_values import VALUES, WORKING
from juso_plan.rules.shape_yaml import YAML

SHAPE: dict[str, Shape] = FILE | YAML | VALUES | WORKING
