"""The report for people at a terminal: what is wrong, where, why, and how to mend it.

For the maintainer: the caret stands in display cells (a Japanese character is two). Nothing that a
plan holds may reach the terminal as a control sequence; `harmless` sees to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from juso_plan.finding import Severity
from juso_plan.messages import Language, catalogue, worded
from juso_plan.outcome import FileOutcome, Located, Status, Tally
from juso_plan.report.words import accepted, unread, weight
from juso_plan.terminal import harmless, width, wrapped

_MAX_CELLS = 92
_MOST_SHOWN = 1000
"""Characters of a line, and of a part of a finding, that are looked at: marks without width take no cells."""
_PARTS = ("found", "expected", "authority", "weight", "help", "reason")
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def text_report(
    outcomes: tuple[FileOutcome, ...], language: Language, *, colour: bool = False
) -> str:
    """All findings, file by file, each with its line."""
    writer = _Writer(language, colour)
    return "".join(f"{line}\n" for outcome in outcomes for line in writer.file(outcome))


def summary(tally: Tally, language: Language) -> str:
    """What was found in how many files, what could not be read, and what is not judged."""
    labels = catalogue(language).labels
    counts = {severity.value: tally.severities[severity] for severity in Severity}
    lines = []
    if tally.read:
        label = labels["summary" if any(counts.values()) else "clean"]
        waived = labels["summary-waived"].format(waived=tally.waived) if tally.waived else ""
        lines.append(label.format(files=tally.read, **counts) + waived)
    if tally.unread:
        lines.append(labels["not-checked"].format(files=tally.unread))
    if tally.requirements:
        counted = {status.name.lower(): tally.requirements[status] for status in Status}
        lines.append(labels["summary-requirements"].format(accepted=tally.accepted, **counted))
    return "".join(f"{line}\n" for line in (*lines, labels["scope"]))


class _Writer:
    def __init__(self, language: Language, colour: bool) -> None:
        self.language = language
        self.colour = colour
        self.labels = catalogue(language).labels
        self.column = 2 + max(width(self.labels[name]) for name in _PARTS)

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def file(self, outcome: FileOutcome) -> Iterator[str]:
        if outcome.error:
            label = f"{self.labels['error']}: {self.labels['file-error']}"
            yield f"{self.paint(label, '1;31')}  {unread(outcome.error, self.language)}"
            yield ""
        # What counts comes first, or it would be lost among what was accepted.
        for one in sorted(outcome.findings, key=lambda one: one.waived is not None):
            yield from self.finding(outcome.path, one)
            yield ""

    def finding(self, path: str, one: Located) -> Iterator[str]:
        words = worded(self.language, one.rule, one.args)
        if one.waived:
            yield from self.waived(path, one, words.message)
            return
        label = f"{self.labels[one.severity]}[{one.rule}]"
        head = self.paint(label, f"1;{_COLOURS[one.severity]}")
        yield f"{head} {self.paint(harmless(_short(words.message)), '1')}"
        where = " › ".join(one.path)
        yield f"  --> {harmless(path)}:{one.line}:{one.column}"
        margin = " " * len(str(one.line))
        if where:
            yield f"{margin} = {harmless(where)}"
        yield from self.frame(one, margin)
        for name, text in (
            ("found", words.found),
            ("expected", words.expected),
            ("authority", _authority(one)),
            ("weight", weight(one, self.language)),
            ("help", words.help),
        ):
            if text:
                yield from self.part(name, text)
        for line in one.mended:
            yield f"      {self.paint('+', '32')} {_cut(harmless(line), 0)[0]}"

    def waived(self, path: str, one: Located, message: str) -> Iterator[str]:
        """A finding that was accepted, in short."""
        label = self.paint(f"{self.labels['waived']}[{one.rule}]", "2")
        yield f"{label} {harmless(_short(message))}"
        yield f"  --> {harmless(path)}:{one.line}:{one.column}"
        if one.waived:
            yield from self.part("reason", accepted(one.waived, self.language))

    def frame(self, one: Located, margin: str) -> Iterator[str]:
        source = harmless(one.source)
        if not source.strip() or (one.line, one.column) == (one.end_line, one.end_column):
            return
        start = one.column - 1
        end = one.end_column - 1 if one.end_line == one.line else len(source)
        shown, offset = _cut(source, start)
        before = width(shown[: start - offset])
        length = max(1, width(source[start : max(end, start + 1)]))
        length = min(length, max(1, width(shown) - before))
        caret = self.paint("^" * length, _COLOURS[one.severity])
        yield f"{margin} |"
        yield f"{one.line} | {shown}"
        yield f"{margin} | {' ' * before}{caret}"

    def part(self, name: str, text: str) -> Iterator[str]:
        label = self.labels[name]
        indent = "  " + label + " " * (self.column - width(label))
        # An address is kept in one piece, so that a terminal can open it.
        cells = 10**6 if name == "authority" else _MAX_CELLS - width(indent)
        lines = wrapped(harmless(_short(text)), cells, self.language)
        yield indent + lines[0]
        for line in lines[1:]:
            yield " " * width(indent) + line


def _authority(one: Located) -> str | None:
    authority = one.authority
    if authority is None:
        return None
    return " ".join(filter(None, (authority.name, authority.url)))


def _short(text: str) -> str:
    """The text, cut where a value of the plan would fill the screen."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _cut(line: str, start: int) -> tuple[str, int]:
    """A part of a long line that holds the place, and how many characters were left out before it."""
    if len(line) <= _MOST_SHOWN and width(line) <= _MAX_CELLS:
        return line, 0
    first = start - _fitting(reversed(line[max(0, start - _MOST_SHOWN) : start]), _MAX_CELLS // 2)
    last = first + _fitting(line[first : first + _MOST_SHOWN], _MAX_CELLS)
    head, tail = ("…" if first else ""), ("…" if last < len(line) else "")
    return head + line[first + bool(head) : last] + tail, first


def _fitting(characters: Iterable[str], cells: int) -> int:
    """How many of the characters, from the first on, have room in so many cells."""
    count = 0
    for character in characters:
        cells -= width(character)
        if cells < 0:
            break
        count += 1
    return count
