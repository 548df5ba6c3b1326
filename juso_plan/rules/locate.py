"""A finding in offsets to a finding at a line, column and path.

For the maintainer: the fingerprint is made of the rule, the path of names and the arguments, never
of a line or a wording, so that it outlives edits elsewhere in the file and a change of language.
"""

from __future__ import annotations

import hashlib
import json

from juso_plan.finding import Argument, Edit, Finding, Phrase, Severity
from juso_plan.model.path import Paths
from juso_plan.outcome import Authority, Located, LocatedEdit, Reweighed
from juso_plan.source import LineTable, Parsed

_LONGEST_SHOWN = 10_000
"""Characters; a line of a plan holds a paragraph, of some hundreds."""


class Locator:
    """Gives the findings of one text their places."""

    def __init__(self, parsed: Parsed) -> None:
        self._lines = parsed.lines
        self._paths = Paths(parsed.root)

    def locate(
        self,
        found: Finding,
        severity: Severity,
        authority: Authority | None = None,
        weighed: Reweighed | None = None,
    ) -> Located:
        """Give a finding its place in the text."""
        lines = self._lines
        line, column = lines.position(found.start)
        end_line, end_column = lines.position(max(found.end, found.start))
        path = self._paths.at(found.start) if found.end else ()
        path = path[:-1] if found.in_item else path
        path += (found.missing,) if found.missing else ()
        args = dict(found.args)
        if found.related is not None:
            args["related_line"] = lines.position(found.related)[0]
        return Located(
            rule=found.rule,
            severity=severity,
            args=args,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            path=path,
            fingerprint=fingerprint(found.rule, path, found.args),
            source=lines.text(line) if _is_short(lines, line, line) else "",
            mended=found.paste or _mended(lines, found.fix),
            authority=authority,
            fix=tuple(_located(lines, edit) for edit in found.fix),
            weighed=weighed,
        )


def _located(lines: LineTable, edit: Edit) -> LocatedEdit:
    places = (*lines.position(edit.start), *lines.position(edit.end))
    return LocatedEdit(edit.start, edit.end, edit.text, *places)


def fingerprint(rule: str, path: tuple[str, ...], args: dict[str, Argument]) -> str:
    """Twelve hexadecimal digits that stay the same while the cause stays the same."""
    plain = {n: v.key if isinstance(v, Phrase) else v for n, v in args.items()}
    canonical = json.dumps([rule, path, plain], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def _is_short(lines: LineTable, first: int, last: int) -> bool:
    """Whether lines may be shown: a thousand findings in a line of a million characters would hold it each."""
    return lines.span(last)[1] - lines.span(first)[0] <= _LONGEST_SHOWN


def _mended(lines: LineTable, fix: tuple[Edit, ...]) -> tuple[str, ...]:
    """The lines that the edits touch, as they would read."""
    if not fix:
        return ()
    first = lines.position(fix[0].start)[0]
    last = lines.position(max(fix[-1].end, fix[-1].start))[0]
    if not _is_short(lines, first, last):
        return ()
    start = lines.span(first)[0]
    text = "\n".join(lines.text(n) for n in range(first, last + 1))
    for edit in reversed(fix):
        text = text[: edit.start - start] + edit.text + text[edit.end - start :]
    return tuple(text.split("\n"))
