"""How the tests read a Word file: its text as a reader sees it, and what Word will count.

For the maintainer: text of the contents and of the head and foot is not the text of the document,
and is left out of `text`. What Word counts is counted here anew, from the file alone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

Element = Any
_TEXT = {qn("w:br"): "\n", qn("w:tab"): "\t"}
_KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)


class Word:
    """A Word file, opened again."""

    def __init__(self, data: bytes) -> None:
        self.document: WordDocument = docx.Document(io.BytesIO(data))
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self.names = file.namelist()
            self.raw = {name: file.read(name) for name in self.names}
        self.body: Element = self.document.element.body

    def part(self, name: str) -> Element:
        """A part below `word/` as a tree."""
        return parse_xml(self.raw[f"word/{name}.xml"])

    @property
    def text(self) -> str:
        """What a reader sees of the document: its blocks, and behind them its footnotes."""
        blocks = "\n".join(_shown(one) for one in self.body if one.tag != qn("w:sdt"))
        return f"{blocks}\n{self.notes}"

    @property
    def notes(self) -> str:
        """The text of the footnotes; a file of another program may have no part for none."""
        if "word/footnotes.xml" not in self.names:
            return ""
        return "\n".join(_shown(one) for one in self.part("footnotes"))

    def contents(self) -> list[str]:
        """The entries of the contents."""
        return [
            _shown(one)
            for one in self.body.iterfind(f"{qn('w:sdt')}//{qn('w:p')}")
            if (self.style(one) or "").startswith("toc")
        ]

    def style(self, paragraph: Element) -> str | None:
        """The name of a paragraph's style, as the file says it."""
        name = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return None if name is None else self._style_names.get(name.get(qn("w:val")))

    @cached_property
    def _style_names(self) -> dict[str, str]:
        return {
            style.get(qn("w:styleId")): _value(style, "name")
            for style in self.part("styles").iterfind(qn("w:style"))
        }

    def paragraphs(self, style: str) -> list[str]:
        """The texts of the paragraphs of a style, wherever they stand."""
        return [_shown(one) for one in self.body.iter(qn("w:p")) if self.style(one) == style]

    def headings(self) -> list[tuple[int, str]]:
        """Level and text of every heading, with the number that Word will give it."""
        counted = _Counted(self.part("numbering"), self.part("styles"))
        return [
            (
                int((self.style(one) or "").removeprefix("heading ")),
                counted.number(one) + _shown(one),
            )
            for one in self.body.iter(qn("w:p"))
            if (self.style(one) or "").startswith("heading ")
        ]

    def tables(self) -> list[Element]:
        """Every table, also those inside of others."""
        return list(self.body.iter(qn("w:tbl")))


class _Counted:
    """Numbers of headings, as Word counts them."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        self._levels = {}
        for number in numbering.iterfind(qn("w:num")):
            abstract = number.find(qn("w:abstractNumId")).get(qn("w:val"))
            self._levels[number.get(qn("w:numId"))] = [
                (_value(level, "numFmt"), _value(level, "lvlText"))
                for one in numbering.iterfind(qn("w:abstractNum"))
                if one.get(qn("w:abstractNumId")) == abstract
                for level in one.iterfind(qn("w:lvl"))
            ]
        self._of_style = {
            style.get(qn("w:styleId")): style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            for style in styles.iterfind(qn("w:style"))
        }
        self._counts = [0] * 9

    def number(self, paragraph: Element) -> str:
        properties = paragraph.find(qn("w:pPr"))
        own = properties.find(qn("w:numPr"))
        if own is None:
            own = self._of_style[_value(properties, "pStyle")]
        number = "0" if own is None else _value(own, "numId")
        if number == "0":
            return ""
        level = int(_value(own, "ilvl"))
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (8 - level)
        form, text = self._levels[number][level]
        return text.replace(f"%{level + 1}", _written(form, self._counts[level]))


def _written(form: str, count: int) -> str:
    return {
        "decimal": str(count),
        "aiueoFullWidth": _KANA[count - 1],
        "lowerLetter": chr(ord("a") + count - 1),
    }[form]


def _value(element: Element, tag: str) -> str:
    return str(element.find(qn(f"w:{tag}")).get(qn("w:val")))


def _shown(element: Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    if element.tag == qn("w:t"):
        yield element.text or ""
    elif element.tag in _TEXT:
        yield _TEXT[element.tag]
    elif element.tag == qn("w:ruby"):
        # The reading stands before the word in the file, and above it on the page.
        yield from _pieces(element.find(qn("w:rubyBase")))
        yield from _pieces(element.find(qn("w:rt")))
    elif element.tag != qn("w:tabs"):
        for child in element:
            yield from _pieces(child)
        if element.tag == qn("w:p"):
            yield "\n"
