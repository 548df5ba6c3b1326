"""`check --fix`: make the safe fixes that findings bring with them.

For the maintainer: an edit names offsets of the text as read, so byte-order mark, line ends, comments
and everything else stay as they were. Fixes are made in rounds: a mended key lets its value be read,
and that may bring the next fix. A round that would leave the file with a new fault of its writing is
made fix by fix, and the one that brings it is left out. What is waived is as the paper prints it and
is not touched; nor is what only a person can decide.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from juso_plan.edit.text import applied, mark_of
from juso_plan.finding import Edit
from juso_plan.outcome import FileOutcome
from juso_plan.rules.check import Options, check
from juso_plan.source import decode

_ROUNDS = 10
_MOST_TRIED = 20_000_000
"""Characters that may be checked to find the fix of a round that brings a new fault: half a minute."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after its fixes, and how many findings were mended."""

    data: bytes
    made: int


def fixed(path: str, data: bytes, options: Options) -> Fixed:
    """Make every safe fix. `path` is only passed through. Gives the same bytes where there is none."""
    decoded = decode(data)
    if decoded.text is None:
        return Fixed(data, 0)
    text, made = decoded.text, 0
    refused: set[tuple[Edit, ...]] = set()
    for _ in range(_ROUNDS):
        outcome = check(path, text.encode(), options)
        fixes = _apart([one.fix for one in outcome.findings if one.is_mended_safely], refused)
        if not fixes:
            break
        text, done = _made(path, text, fixes, outcome, options)
        refused |= set(fixes) - set(done)
        made += len(done)
    return Fixed(mark_of(data) + text.encode(), made)


def _apart(fixes: list[tuple[Edit, ...]], refused: set[tuple[Edit, ...]]) -> list[tuple[Edit, ...]]:
    """The fixes that do not touch each other, the first of those that do; a later round has the rest."""
    chosen: list[tuple[Edit, ...]] = []
    end = -1
    for fix in sorted(fixes, key=lambda one: (one[0].start, one[-1].end)):
        if fix not in refused and fix[0].start > end:
            chosen.append(fix)
            end = fix[-1].end
    return chosen


def _made(
    path: str,
    text: str,
    fixes: list[tuple[Edit, ...]],
    before: FileOutcome,
    options: Options,
) -> tuple[str, list[tuple[Edit, ...]]]:
    """The text with the fixes made, and those that were."""
    mended = applied(text, [edit for fix in fixes for edit in fix])
    after = check(path, mended.encode(), options)
    if not _is_worse(before, after) and not any(
        _is_asked_again(fix, before, after) for fix in fixes
    ):
        return mended, fixes
    if len(fixes) == 1 or len(fixes) * len(text) > _MOST_TRIED:
        return text, []
    done = []
    # From the end of the text, so that the offsets of the others stay.
    for fix in reversed(fixes):
        candidate = applied(text, list(fix))
        after = check(path, candidate.encode(), options)
        if not _is_worse(before, after) and not _is_asked_again(fix, before, after):
            text = candidate
            done.append(fix)
    return text, done


def _is_worse(before: FileOutcome, after: FileOutcome) -> bool:
    """Whether the file shows a fault of its writing that it did not show before."""
    return bool(_faults(after) - _faults(before))


def _is_asked_again(fix: tuple[Edit, ...], before: FileOutcome, after: FileOutcome) -> bool:
    """Whether a fix that puts something in mended nothing: made again and again, the text would never end."""
    if sum(len(edit.text) - (edit.end - edit.start) for edit in fix) <= 0:
        return False
    asked = {(one.rule, one.line, one.column) for one in before.findings if one.fix == fix}
    return any((one.rule, one.line, one.column) in asked for one in after.findings if one.fix)


def _faults(outcome: FileOutcome) -> Counter[str]:
    return Counter(one.rule for one in outcome.findings if one.rule.startswith(("SYN0", "SYN1")))
