"""Elements of WordprocessingML, and text that is safe inside of them.

For the maintainer: every element of a Word file is made by `w`, and every text of a plan goes
through `pieces`, so that it is never markup: lxml escapes it, and what XML cannot hold is shown as
the replacement mark. A field is made by `field` alone, whose instruction never holds plan text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from juso_plan.render.plain import shown

Element = Any
"""An element of lxml, which has no types."""

_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PARTS = re.compile("[\n\t]|[^\n\t]+")


@lru_cache(maxsize=512)
def _name(name: str) -> str:
    return qn(f"w:{name}")


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of the `w:` namespace; children that are None are left out."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(_name(name), str(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def related(element: Element, relation: str) -> Element:
    """The element with the id of a relationship."""
    element.set(qn("r:id"), relation)
    return element


def safe(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", shown(text))


def flat(text: str) -> str:
    """The text on one line, for an attribute or a property of the file."""
    return " ".join(safe(text).split())


def pieces(text: str) -> Iterator[Element]:
    """The text as what stands in a run: texts, line breaks and tabs."""
    for part in _PARTS.findall(safe(text)):
        if part == "\n":
            yield w("br")
        elif part == "\t":
            yield w("tab")
        else:
            yield _text("t", part)


def run(text: str, *properties: Element) -> Element:
    """A run of text with its properties, which stand in the order of the schema."""
    return w("r", w("rPr", *properties) if properties else None, *pieces(text))


def styled(style: str) -> Element:
    """The property of a run that names its character style."""
    return w("rStyle", val=style)


def paragraph(style: str, *content: Element, properties: Iterable[Element] = ()) -> Element:
    """A paragraph; `properties` stand behind the style, in the order of the schema."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def field(instruction: str, *result: Element, properties: Iterable[Element] = ()) -> list[Element]:
    """A field with what it shows until Word works it out. `instruction` is never plan text."""

    def part(child: Element) -> Element:
        inner = [w(one.tag.rpartition("}")[2], **_attributes(one)) for one in properties]
        return w("r", w("rPr", *inner) if inner else None, child)

    return [
        part(w("fldChar", fldCharType="begin")),
        part(_text("instrText", f" {instruction} ")),
        part(w("fldChar", fldCharType="separate")),
        *result,
        part(w("fldChar", fldCharType="end")),
    ]


def _text(tag: str, text: str) -> Element:
    element = w(tag)
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element


def _attributes(element: Element) -> dict[str, str]:
    return {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
