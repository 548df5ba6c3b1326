"""Lines of text: runs, links, readings, and the marks of footnotes.

For the maintainer: a link leads to a place of the document through a bookmark, or to the web through
a relationship of the part that it stands in, so the footnotes have their own. Word's footnote has
one mark; each further mark refers to the first (`NOTEREF`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import assert_never
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from juso_plan.document.blocks import (
    Changed,
    Document,
    Inlines,
    Link,
    Note,
    NoteMark,
    Open,
    Ruby,
    Section,
    Strong,
    Text,
    walk,
)
from juso_plan.render.targets import targets
from juso_plan.render.word.styles import Styles
from juso_plan.render.word.xml import (
    Element,
    field,
    flat,
    paragraph,
    related,
    run,
    safe,
    styled,
    w,
)
from juso_plan.render.wording import OPEN, words

_LONGEST_BOOKMARK = 40
_URL = ":/?#@!$&'()*+,;=%~"
"""What may stand in an address as it is, besides letters and digits of ASCII and `-._`."""


class Bookmarks:
    """The places of a document by the names that Word takes."""

    def __init__(self, document: Document) -> None:
        self._numbers = count(1)
        self._names: dict[str, str] = {}
        taken: set[str] = set()
        for block in walk(document.sections):
            if isinstance(block, Section):
                stem = re.sub(r"[^0-9A-Za-z]", "_", block.anchor)
                stem = f"p_{stem}" if not stem[:1].isalpha() else stem
                name = stem = stem[: _LONGEST_BOOKMARK - 5]
                again = count(2)
                while name.lower() in taken:
                    name = f"{stem}_{next(again)}"
                taken.add(name.lower())
                self._names[block.anchor] = name

    def name(self, anchor: str) -> str:
        """The name of the bookmark at an anchor of the document."""
        return self._names[anchor]

    def around(self, name: str, content: list[Element]) -> list[Element]:
        """Content with a bookmark set around it."""
        number = next(self._numbers)
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]


class Lines:
    """Makes runs of inlines, for the text and for its footnotes."""

    def __init__(
        self,
        document: Document,
        styles: Styles,
        bookmarks: Bookmarks,
        text: XmlPart,
        notes: XmlPart,
    ) -> None:
        self._known = targets(document)
        self._words = words(document.language)
        self._styles = styles
        self._bookmarks = bookmarks
        self._text = text
        self._notes = notes
        self._note_of = {note.number: note for note in document.notes}
        self._ordinals: dict[int, int] = {}

    def runs(self, content: Inlines, size: int) -> list[Element]:
        """The inlines in the text. `size` is that of the text, in half points."""
        return list(self._runs(content, size, self._text, ()))

    def unmarked(self) -> list[Note]:
        """The notes that no mark has led to so far."""
        return [note for number, note in self._note_of.items() if number not in self._ordinals]

    def link(self, link: Link) -> list[Element]:
        """A link that stands in the text by itself."""
        return list(self._link(link, self._text, ()))

    def _runs(
        self, content: Inlines, size: int, part: XmlPart, properties: tuple[str, ...]
    ) -> Iterator[Element]:
        for before, inline in zip((None, *content), content, strict=False):
            match inline:
                case Text():
                    yield self._run(inline.text, properties)
                case Strong():
                    yield from self._runs(inline.content, size, part, ("Strong",))
                case Changed():
                    yield from self._runs(inline.content, size, part, (*properties, "Changed"))
                case Ruby():
                    yield self._ruby(inline, size, properties)
                case Link():
                    yield from self._link(inline, part, properties)
                case NoteMark():
                    if isinstance(before, NoteMark) and inline.number in self._note_of:
                        # Else 1 and 3 would be read as 13.
                        yield self._run(",", ("FootnoteReference",))
                    yield from self._mark(inline.number, part)
                case Open():
                    yield run(OPEN[inline.kind], styled(self._styles["Open"]))
                case _:
                    assert_never(inline)

    def _run(self, text: str, properties: tuple[str, ...]) -> Element:
        return run(text, *(styled(self._styles[name]) for name in properties))

    def _ruby(self, ruby: Ruby, size: int, properties: tuple[str, ...]) -> Element:
        reading = max(size // 2, 8)
        style = [styled(self._styles[name]) for name in properties]
        return w(
            "r",
            w("rPr", *style) if style else None,
            w(
                "ruby",
                w(
                    "rubyPr",
                    w("rubyAlign", val="distributeSpace"),
                    w("hps", val=reading),
                    w("hpsRaise", val=size - 2),
                    w("hpsBaseText", val=size),
                    w("lid", val="ja-JP"),
                ),
                w("rt", run(flat(ruby.reading), w("sz", val=reading))),
                w("rubyBase", self._run(flat(ruby.base), properties)),
            ),
        )

    def _link(self, link: Link, part: XmlPart, properties: tuple[str, ...]) -> Iterator[Element]:
        if not self._known.leads(link.target):
            yield self._run(link.text, properties)
        elif link.target.startswith("#"):
            name = self._bookmarks.name(link.target[1:])
            yield w("hyperlink", self._run(link.text, ("Hyperlink",)), anchor=name, history=1)
        else:
            relation = part.relate_to(
                address(link.target), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            element = w("hyperlink", self._run(link.text, ("Hyperlink",)), history=1)
            yield related(element, relation)

    def _mark(self, number: int, part: XmlPart) -> Iterator[Element]:
        style = styled(self._styles["FootnoteReference"])
        if number not in self._note_of or (part is self._notes and number not in self._ordinals):
            # No such note, or one inside of a note, which Word does not know.
            yield run(self._words.aside(self._words.note.format(number=number)))
        elif number in self._ordinals:
            shown = run(str(self._ordinals[number]), styled(self._styles["FootnoteReference"]))
            yield from field(f"NOTEREF {_note_name(number)} \\f \\h", shown, properties=(style,))
        else:
            ordinal = self._ordinals[number] = len(self._ordinals) + 1
            self._notes.element.append(self._footnote(self._note_of[number], ordinal))
            mark = w("r", w("rPr", style), w("footnoteReference", id=ordinal))
            yield from self._bookmarks.around(_note_name(number), [mark])

    def _footnote(self, note: Note, ordinal: int) -> Element:
        mark = w("r", w("rPr", styled(self._styles["FootnoteReference"])), w("footnoteRef"))
        content = self._runs(note.content, 18, self._notes, ())
        text = paragraph(self._styles["FootnoteText"], mark, run("　"), *content)
        return w("footnote", text, id=ordinal)


def _note_name(number: int) -> str:
    # With a low line first, Word does not list it among the bookmarks.
    return f"_note_{number}"


def address(target: str) -> str:
    """A web address as a relationship takes it: ASCII, with nothing in it that would end it."""
    before, mark, fragment = safe(target).partition("#")
    return quote(before, safe=_URL) + mark + quote(fragment, safe=_URL.replace("#", ""))
