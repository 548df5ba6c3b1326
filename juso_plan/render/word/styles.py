"""The styles of a file by the ids of our own, whatever a city's template calls them.

For the maintainer: a style is known by its name; its id differs (a Japanese Word writes `a3`). A
style that the template has is used as it is; one that it lacks is copied from `templates/word`.
"""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from juso_plan.render.word.xml import Element

_REFERENCES = ("basedOn", "next", "link")


class Styles:
    """The ids of the styles in the file."""

    def __init__(self, document: WordDocument, ours: bytes | None) -> None:
        """`ours` is our own part of styles, where the file does not come with it."""
        self._ids: dict[str, str] = {}
        if ours is not None:
            self._merge(document.styles.element, parse_xml(ours))

    def __getitem__(self, own_id: str) -> str:
        return self._ids.get(own_id, own_id)

    def _merge(self, theirs: Element, ours: Element) -> None:
        known = {
            (style.get(qn("w:type")), _name(style)): style.get(qn("w:styleId"))
            for style in theirs.iterfind(qn("w:style"))
        }
        taken = set(known.values())
        added = []
        for style in ours.iterfind(qn("w:style")):
            own_id = style.get(qn("w:styleId"))
            found = known.get((style.get(qn("w:type")), _name(style)))
            if found is not None:
                self._ids[own_id] = found
                continue
            new_id = own_id
            while new_id in taken:
                new_id += "Plan"
            taken.add(new_id)
            self._ids[own_id] = new_id
            added.append(deepcopy(style))
        for style in added:
            self._put(theirs, style)

    def _put(self, theirs: Element, style: Element) -> None:
        style.set(qn("w:styleId"), self[style.get(qn("w:styleId"))])
        style.attrib.pop(qn("w:default"), None)
        for tag in _REFERENCES:
            for reference in style.iterfind(qn(f"w:{tag}")):
                reference.set(qn("w:val"), self[reference.get(qn("w:val"))])
        for numbers in list(style.iter(qn("w:numPr"))):
            # The numbers of our own part are not those of the template's.
            numbers.getparent().remove(numbers)
        theirs.append(style)


def _name(style: Element) -> str:
    name: str = style.find(qn("w:name")).get(qn("w:val"))
    return name.lower()
