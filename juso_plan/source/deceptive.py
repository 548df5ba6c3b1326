"""Characters through which people read other than what is written.

For the maintainer: plans come by mail and as changes from outside, and a reviewer reads what an
editor draws. Marks that turn the direction of writing let lines look reordered (CVE-2021-42574,
"Trojan Source"); letters of another script that look like Latin ones make two names of what looks
like one. Both are looked for in the whole text, comments too, and, where YAML allows an escape
(in double quotes), in what it stands for. Nothing is changed here: offsets must hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from juso_plan.finding import Argument, Edit, Finding, Phrase

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DIRECTION = re.compile(f"[{_TURNING}]+")
_ESCAPED = re.compile(
    r"\\(?:\\|(?:u(061c|200[ef]|202[a-e]|206[6-9])|U0000(061c|200[ef]|202[a-e]|206[6-9])))",
    re.IGNORECASE,
)
# Greek and Cyrillic letters that are drawn like a Latin one (Unicode's confusables.txt), each above it.
_ALIKE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυАВЕЅІЈКМНОРСТУХаеорсухѕіјԁԛԝһ",
    "ABEZHIKMNOPTYXovpuABESIJKMHOPCTYXaeopcyxsijdqwh",
)
_FOREIGN = re.compile(f"[{''.join(map(chr, _ALIKE))}]")
DECEIVING = _TURNING + _FOREIGN.pattern[1:-1]
"""Characters, as in a class of a pattern, of which a text must hold one to have `deceptive` places."""
_WORD = re.compile("[A-Za-z\u0370-\u03ff\u0400-\u052f]+")
_LATIN = re.compile("[A-Za-z]")


def deceptive(text: str) -> Iterator[Finding]:
    """The places of a text that look other than they are, in no order."""
    for match in _DIRECTION.finditer(text):
        yield _turning(f"{ord(match[0][0]):04X}", *match.span())
    # A word of one script is a word of that language; only a mixture can't be meant.
    if _FOREIGN.search(text):
        for match in _WORD.finditer(text):
            foreign = _FOREIGN.search(match[0])
            if foreign and _LATIN.search(match[0]):
                at = match.start() + foreign.start()
                args: dict[str, Argument] = {
                    "word": match[0],
                    "letter": foreign[0],
                    "code": f"U+{ord(foreign[0]):04X}",
                    "script": Phrase("greek" if foreign[0] < "\u0400" else "cyrillic"),
                    "latin": foreign[0].translate(_ALIKE),
                }
                yield Finding("SYN010", at, at + 1, args)


def deceptive_escapes(source: str, start: int) -> Iterator[Finding]:
    """The same of the escapes in a double-quoted text that begins at `start`."""
    for match in _ESCAPED.finditer(source):
        if written := match[1] or match[2]:
            yield _turning(written.upper(), start + match.start(), start + match.end())


def _turning(code: str, start: int, end: int) -> Finding:
    return Finding("SYN009", start, end, {"code": f"U+{code}"}, (Edit(start, end, ""),))
