"""What a command would change in a file, as a unified diff."""

from __future__ import annotations

import difflib

from juso_plan.edit.text import mark_of


def difference(path: str, old: bytes, new: bytes) -> str:
    """The unified diff of two texts of one file, line ends as they are."""
    before, after = (
        data.removeprefix(mark_of(data)).decode("utf-8").splitlines(keepends=True)
        for data in (old, new)
    )
    lines = difflib.unified_diff(before, after, path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
