"""Short forms of several items of law (第1・2・3号, 第1-3号), and how they are written out.

For the maintainer: what is written out must be read as the very same provisions, else it is not given.
"""

from __future__ import annotations

import re
from typing import TypeAlias
from unicodedata import normalize

from juso_plan.law import Citation, CitationError, Provision, parse_citation

Change: TypeAlias = tuple[int, int, str]
"""From and to where in the text of a citation, and what is put there."""

_LIST = re.compile(r"第([0-9０-９]+(?:[・･,，、/／][0-9０-９]+)+)号")
_RANGE = re.compile(r"第([0-9０-９]+)号?[-－‐‑–—―ー−~～〜]第?([0-9０-９]+)号(?!まで)")


def written_out(citation: Citation) -> list[Change]:
    """The changes that write out the short forms of a citation; none where that is not safe."""
    text = citation.text
    changes = [
        (*one.span(), _listed(re.split("[・･,，、/／]", one[1]))) for one in _LIST.finditer(text)
    ]
    changes += [(*one.span(), _between(one[1], one[2])) for one in _RANGE.finditer(text)]
    changes = sorted(one for one in changes if one[2])
    return changes if changes and _is_same(citation, _changed(text, changes)) else []


def _listed(numbers: list[str]) -> str:
    """第1号から第3号まで, or 第1号、第3号及び第5号 where there are gaps."""
    values = [_value(one) for one in numbers]
    is_row = values == list(range(values[0], values[0] + len(values)))
    if is_row and len(values) > 2:
        return f"第{numbers[0]}号から第{numbers[-1]}号まで"
    return "、".join(f"第{one}号" for one in numbers[:-1]) + f"及び第{numbers[-1]}号"


def _between(first: str, last: str) -> str:
    if _value(first) >= _value(last):
        return ""
    if _value(first) + 1 == _value(last):
        return f"第{first}号及び第{last}号"
    return f"第{first}号から第{last}号まで"


def _value(number: str) -> int:
    return int(normalize("NFKC", number))


def _changed(text: str, changes: list[Change]) -> str:
    for start, end, new in reversed(changes):
        text = text[:start] + new + text[end:]
    return text


def _is_same(citation: Citation, text: str) -> bool:
    """Whether a text is read as the same law and the same places."""
    try:
        other = parse_citation(text)
    except CitationError:
        return False
    heads = (citation.law, citation.pronoun, citation.number, citation.suffix)
    return heads == (other.law, other.pronoun, other.number, other.suffix) and _places(
        citation
    ) == _places(other)


def _places(citation: Citation) -> set[tuple[object, ...]]:
    """The places one by one: several items of one paragraph are several places."""
    return {place for one in citation.provisions for place in _each(one)}


def _each(provision: Provision) -> set[tuple[object, ...]]:
    rest = (provision.letters, provision.heading, provision.branch_items)
    head = (provision.article, provision.paragraph)
    return {(*head, item, *rest) for item in provision.items or (None,)}
