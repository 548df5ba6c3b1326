"""Numbers of headings and of lists, which Word counts by itself.

For the maintainer: who puts a chapter in between wants the others to move on, so a heading's number
is no text: its style counts. That is done where Word will come to the number that the document
tree gives (`HeadingNumbers` counts along); where it would not, the number stands as text.
"""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from juso_plan.document.numbering import number_text
from juso_plan.render.word.package import xml_part
from juso_plan.render.word.xml import Element, w

_HEADING_LEVELS = 6
_LIST_LEVELS = 9
_EMPTY = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


class HeadingNumbers:
    """Counts along with Word."""

    def __init__(self) -> None:
        self._counts = [0] * (_HEADING_LEVELS + 1)

    def counts(self, level: int, number: str) -> bool:
        """Whether a heading of this level (from 1), counted by Word, gets this number."""
        if level > _HEADING_LEVELS or number != number_text(level, self._counts[level] + 1):
            return False
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (_HEADING_LEVELS - level)
        return True


class Numbering:
    """The numberings of a file: one for headings, one for bullets, one for each numbered list."""

    def __init__(self, document: WordDocument, ours: bytes, *, is_template: bool) -> None:
        self._element: Element = xml_part(document, "numbering", _EMPTY).element
        self._in_template = is_template
        self._next = max([0, *self._ids("num", "numId")]) + 1
        if is_template:
            self._abstract = self._added(parse_xml(ours))
            self._headings = self._number(self._abstract[0])
            self._bullets = self._number(self._abstract[1])
        else:
            self._abstract = [0, 1, 2]
            self._headings, self._bullets = 1, 2

    def heading(self, level: int, *, is_counted: bool) -> Element | None:
        """The property of a heading; None where its style says it."""
        if not is_counted:
            return _property(0, 0)
        # In a city's template the style may count in another way, or not at all.
        return _property(self._headings, level - 1) if self._in_template else None

    def bullet(self, depth: int) -> Element:
        """The property of an item of a list without numbers."""
        return _property(self._bullets, depth)

    def ordered(self, depth: int) -> int:
        """The number of a new list, which counts from 1 at this depth."""
        return self._number(self._abstract[2], restart=min(depth, _LIST_LEVELS - 1))

    def item(self, number: int, depth: int) -> Element:
        """The property of an item of a numbered list."""
        return _property(number, depth)

    def _added(self, ours: Element) -> list[int]:
        """Put our abstract numberings behind those of the template; gives their ids."""
        ids = self._ids("abstractNum", "abstractNumId")
        first_number = self._element.find(qn("w:num"))
        given: list[int] = []
        for abstract in ours.iterfind(qn("w:abstractNum")):
            new = deepcopy(abstract)
            given.append(max([-1, *ids, *given]) + 1)
            new.set(qn("w:abstractNumId"), str(given[-1]))
            for link in list(new.iter(qn("w:pStyle"))):
                # The styles of the template are its own.
                link.getparent().remove(link)
            if first_number is None:
                self._element.append(new)
            else:
                first_number.addprevious(new)
        return given

    def _ids(self, tag: str, attribute: str) -> list[int]:
        return [
            int(one.get(qn(f"w:{attribute}"))) for one in self._element.iterfind(qn(f"w:{tag}"))
        ]

    def _number(self, abstract: int, restart: int | None = None) -> int:
        number = self._next
        self._next += 1
        override = (
            w("lvlOverride", w("startOverride", val=1), ilvl=restart)
            if restart is not None
            else None
        )
        new = w("num", w("abstractNumId", val=abstract), override, numId=number)
        last = self._element.findall(qn("w:num"))
        if last:
            last[-1].addnext(new)
        else:
            self._element.append(new)
        return number


def _property(number: int, level: int) -> Element:
    level = min(level, _LIST_LEVELS - 1)
    return w("numPr", w("ilvl", val=level), w("numId", val=number))
