"""What is known of a rule of the file's shape.

For the maintainer: on its own here, so that the tables of `shape_file`, `shape_yaml` and
`shape_values` and their sum in `shape` can all use it.
"""

from __future__ import annotations

from typing import NamedTuple

from juso_plan.finding import Severity


class Shape(NamedTuple):
    """A rule of the file's shape: its weight, and its page (in the form that `pages` reads).

    `fixes` tells that its findings may hold the edits that mend them.
    """

    severity: Severity
    page: str
    fixes: bool = False
