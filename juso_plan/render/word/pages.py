"""Pages: upright, or lying for a table that is too wide; their head and foot.

For the maintainer: the text is collected as parts, each with whether it wants a lying page. Only at
the end are they put into the file, since a heading right before a wide table goes with it, and so does
what would stand alone on an upright page before it.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from math import ceil

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from juso_plan.render.word.styles import Styles
from juso_plan.render.word.xml import Element, field, paragraph, run, w


@dataclass(slots=True)
class Part:
    """A paragraph or a table. `leads` says that it must not stand apart from what follows."""

    element: Element
    leads: bool = False
    lies: bool = False


_LITTLE = 9
"""Up to how many lines go with a wide table: not a quarter of an upright page."""
_LINE = 40
"""Characters in a line of the text."""


class Pages:
    """The pages of a file."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._last: Element = document.element.body.find(qn("w:sectPr"))
        self._parts: list[Part] = []

    @property
    def width(self) -> int:
        """The width of the text on an upright page, in twips."""
        return self._side("w") - self._margins

    @property
    def lying_width(self) -> int:
        """The width of the text on a lying page; where the pages lie already, the same."""
        return max(self.width, self._side("h") - self._margins)

    def add(self, element: Element, *, leads: bool = False, lies: bool = False) -> None:
        """Put a paragraph or a table behind what is there."""
        self._parts.append(Part(element, leads, lies))

    def write(self) -> None:
        """Put the text into the file, with its breaks between upright and lying pages."""
        self._turn_leads()
        self._turn_what_is_little()
        body: Element = self._document.element.body
        for part, following in zip(self._parts, (*self._parts[1:], None), strict=True):
            body.insert(len(body) - 1, part.element)
            if following and following.lies != part.lies:
                end = _end_of(part.element)
                if end is not part.element:
                    body.insert(len(body) - 1, end)
                end.get_or_add_pPr().append(self._section(lies=part.lies))
        if self._parts and self._parts[-1].lies:
            self._turn(self._last)
        if self._parts and self._parts[-1].element.tag == qn("w:tbl"):
            # Word wants a paragraph at the end.
            body.insert(len(body) - 1, spacer())
        self._only_first_is_a_title_page()

    def head_and_foot(self, styles: Styles, head: str, *, has_title_page: bool) -> None:
        """A running head and page numbers, where a template does not bring its own."""
        section = self._document.sections[-1]
        made = False
        if section.header.is_linked_to_previous:
            section.header.is_linked_to_previous = False
            _only(section.header._element, paragraph(styles["Header"], run(head)))
            made = True
        if section.footer.is_linked_to_previous:
            section.footer.is_linked_to_previous = False
            number = field("PAGE", run("1"))
            _only(section.footer._element, paragraph(styles["Footer"], *number))
            made = True
        if made and has_title_page:
            section.different_first_page_header_footer = True

    def _turn_leads(self) -> None:
        """What leads to a wide table goes with it."""
        for index, part in enumerate(self._parts):
            if part.lies:
                for one in self._parts[self._start(index) : index]:
                    one.lies = True

    def _turn_what_is_little(self) -> None:
        """What would have an upright page for itself, and fill little of it, goes with what follows."""
        # Where the upright pages begin: behind the last one that lies, or where a page is begun.
        start = 0
        for index, part in enumerate(self._parts):
            if part.lies:
                alone = self._parts[start:index]
                if start and sum(map(_lines, alone)) <= _LITTLE:
                    for one in alone:
                        one.lies = True
                start = index + 1
            elif _begins_page(part):
                start = index

    def _start(self, table: int) -> int:
        """The first part that goes with a wide table: its caption, a few words, their heading."""
        start = self._behind_leads(table)
        words, lines = start, 0
        while words and lines <= _LITTLE and _is_text(self._parts[words - 1]):
            words -= 1
            lines += _lines(self._parts[words])
        if not words or lines > _LITTLE or _has_picture(self._parts[words - 1]):
            return start
        before = self._parts[words - 1]
        return self._behind_leads(words) if before.leads or before.lies else start

    def _behind_leads(self, index: int) -> int:
        while index and self._parts[index - 1].leads:
            index -= 1
        return index

    def _section(self, *, lies: bool) -> Element:
        """The properties of a run of pages, which stand in its last paragraph."""
        section = deepcopy(self._last)
        if lies:
            self._turn(section)
        return section

    def _turn(self, section: Element) -> None:
        size = section.find(qn("w:pgSz"))
        width, height = size.get(qn("w:w")), size.get(qn("w:h"))
        if int(width) < int(height):
            size.set(qn("w:w"), height)
            size.set(qn("w:h"), width)
            size.set(qn("w:orient"), "landscape")

    def _only_first_is_a_title_page(self) -> None:
        sections = list(self._document.element.body.iter(qn("w:sectPr")))
        for section in sections[1:]:
            for tag in ("w:titlePg", "w:pgNumType"):
                for one in section.findall(qn(tag)):
                    section.remove(one)

    def _side(self, name: str) -> int:
        return int(self._last.find(qn("w:pgSz")).get(qn(f"w:{name}")))

    @property
    def _margins(self) -> int:
        margins = self._last.find(qn("w:pgMar"))
        return sum(int(margins.get(qn(f"w:{side}"))) for side in ("left", "right", "gutter"))


def spacer() -> Element:
    """An empty paragraph that parts two tables and takes little room."""
    thin = w("spacing", before=0, after=0, line=120, lineRule="exact")
    return w("p", w("pPr", w("snapToGrid", val=0), thin))


def _end_of(element: Element) -> Element:
    """The paragraph that a run of pages can end with: this one, or behind a table one of no height."""
    if element.tag == qn("w:p"):
        return element
    thin = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", w("snapToGrid", val=0), thin, w("rPr", w("sz", val=2))))


def _only(story: Element, content: Element) -> None:
    for child in list(story):
        story.remove(child)
    story.append(content)


def _begins_page(part: Part) -> bool:
    return part.element.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None


def _lines(part: Part) -> int:
    """About how many lines a part takes on an upright page."""
    if _has_picture(part):
        return _LITTLE + 1  # more than a little, however high it is
    if part.element.tag == qn("w:tbl"):
        rows = [[_length(cell) for cell in row.iter(qn("w:tc"))] for row in part.element.tr_lst]
        return sum(max(ceil(max(row) * len(row) / _LINE), 1) for row in rows)
    return max(ceil(_length(part.element) / _LINE), 1) + part.leads


def _length(element: Element) -> int:
    # Not by `itertext`: a paragraph of python-docx gives its text once more, and so does a run.
    return sum(len(one.text) for one in element.iter(qn("w:t")))


def _has_picture(part: Part) -> bool:
    return next(part.element.iter(qn("w:drawing")), None) is not None


def _is_text(part: Part) -> bool:
    """Whether a part is a paragraph, neither a heading nor a picture, and on an upright page."""
    is_paragraph = part.element.tag == qn("w:p") and not _has_picture(part)
    return is_paragraph and not part.leads and not part.lies
