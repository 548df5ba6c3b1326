"""A finding with its words, as the public functions give it."""

from __future__ import annotations

from dataclasses import dataclass

from juso_plan.finding import Severity
from juso_plan.messages import Language, worded
from juso_plan.outcome import Authority, Located, Waived


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, at one place of the file.

    Lines and columns count from 1, columns in code points, the end is exclusive. `message` says what
    is wrong, `found` and `expected` what stands there and what should, `help` how to mend it; None
    where there is nothing to say. `path` are the keys and names from the top down to the place.
    `fingerprint` stays the same when lines move or words change. `waived` tells that the plan
    accepts it (確認済み).
    """

    rule: str
    severity: Severity
    message: str
    found: str | None
    expected: str | None
    help: str | None
    authority: Authority | None
    line: int
    column: int
    end_line: int
    end_column: int
    path: tuple[str, ...]
    fingerprint: str
    waived: Waived | None


def finding(one: Located, lang: Language) -> Finding:
    """A finding put into words."""
    words = worded(lang, one.rule, one.args)
    return Finding(
        one.rule,
        one.severity,
        words.message,
        words.found,
        words.expected,
        words.help,
        one.authority,
        one.line,
        one.column,
        one.end_line,
        one.end_column,
        one.path,
        one.fingerprint,
        one.waived,
    )
