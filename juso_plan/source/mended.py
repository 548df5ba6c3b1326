"""A slip of the hand, and a text with slips mended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from juso_plan.finding import Argument, Edit, Finding


class Slip(NamedTuple):
    """One slip: what would be found, and the edit that mends it."""

    rule: str
    edit: Edit
    args: tuple[tuple[str, Argument], ...] = ()

    def finding(self) -> Finding:
        """The finding of this slip, with its edit as the fix."""
        edit = self.edit
        return Finding(self.rule, edit.start, edit.end, dict(self.args), (edit,))


class Mended:
    """A text with slips mended, and the way back to the offsets of the text as written."""

    def __init__(self, source: str, slips: Sequence[Slip]) -> None:
        pieces: list[str] = []
        self._mended: list[int] = [0]
        self._written: list[int] = [0]
        at = length = 0
        for edit in sorted((slip.edit for slip in slips), key=lambda edit: edit.start):
            pieces += source[at : edit.start], edit.text
            length += edit.start - at + len(edit.text)
            at = edit.end
            self._mark(length - len(edit.text), edit.start)
            self._mark(length, edit.end)
        pieces.append(source[at:])
        self.text = "".join(pieces)

    def _mark(self, mended: int, written: int) -> None:
        self._mended.append(mended)
        self._written.append(written)

    def origin(self, offset: int) -> int:
        """The offset in the text as written. Inside of a mended place: at most its end."""
        index = bisect_right(self._mended, offset) - 1
        written = self._written[index] + offset - self._mended[index]
        following = index + 1
        return min(written, self._written[following]) if following < len(self._written) else written
