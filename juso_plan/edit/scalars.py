"""How a value is written: plain where that is safe, else in double quotes.

For the maintainer: "safe" is narrower than YAML asks. What YAML takes plain but people or other readers
may take otherwise (a number, `no`, a full-width colon that looks like a slip) stays in quotes.
"""

from __future__ import annotations

import re

from juso_plan.source import quoted

CODES = frozenset({"コード", "法人番号"})
"""Keys whose value is digits and no number: always in quotes, so that none of them gets lost."""

_MARKS = r"\w・。（）「」『』〔〕ー～〜／/.+\-"
_SAFE = re.compile(rf"(?:[^\W\d_]|[（「『])[{_MARKS}]*(?: [{_MARKS}]+)*")
"""Begins with a letter, or a bracket that YAML does not know; holds no mark that YAML knows, no blank but single
spaces, and no 、, since a plain item of a list that holds one may be meant as several."""
_OTHERWISE = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|none)", re.IGNORECASE)
"""Words that some readers of YAML take for something else than text."""


def is_safe_plain(value: str) -> bool:
    """Whether a text may stand without quotes anywhere, `[ ]` and `{ }` too."""
    return bool(_SAFE.fullmatch(value)) and not _OTHERWISE.fullmatch(value)


def written(value: str) -> str:
    """A text of one line as a scalar."""
    return value if is_safe_plain(value) else quoted(value)


def written_entry(key: str, value: str | tuple[str, ...], *, flow: bool) -> str:
    """A key with its value: a text, of several lines too, or a list of texts in one line.

    For a table in `{ }`, or in lines: then the lines of a text stand as below a key at the margin.
    """
    return f"{key}: {written_value(key, value, flow=flow)}"


def written_value(key: str, value: str | tuple[str, ...], *, flow: bool) -> str:
    """The source of a value, as `written_entry` puts it behind its key."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, value))}]"
    if "\n" in value:
        lines = "".join(f"\n  {line}" if line else "\n" for line in value.split("\n"))
        return quoted(value).replace("\n", "\\n") if flow else f"|{lines}"
    return value if key == "箇所数" and _COUNT.fullmatch(value) else written(value)


_COUNT = re.compile(r"[0-9]+[^\W\d_]*")
"""A number with its unit, which every reader takes for what it is."""
