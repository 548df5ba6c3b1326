"""The Word file around the text: made from `templates/word`, or a city's own; saved to bytes.

For the maintainer: python-docx's own template is not used, since it brings a hundred English table
styles and a picture of somebody's page. Of a city's template the styles, the page, its head and
foot stay, and its text goes. Saving gives the same bytes for the same input, so no time is kept.
"""

from __future__ import annotations

import io
import zipfile
from html import escape
from pathlib import Path
from string import Template
from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from juso_plan.document.blocks import Document
from juso_plan.packed import same_bytes
from juso_plan.render.colour import pale
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.render.word.fonts import Font, gothic, mincho
from juso_plan.render.word.xml import Element, w
from juso_plan.resources import shipped

_SIZES: Final = {
    # the word with a dollar in the parts: its size, and that in a paper of few pages
    "head": (680, 450),
    "below": (624, 450),
    "side": (1417, 1134),
    "top": (1418, 964),
    "foot": (1304, 850),
    "pitch": (360, 300),
    "line": (360, 300),
    "title": (48, 36),
    "title_line": (600, 440),
    "heading": (32, 25),
    "above": (480, 160),
    "caption": (200, 40),
    "row": (270, 250),
    "small_row": (240, 225),
    "cell": (20, 0),
    "figure": (160, 60),
}
"""The sizes of our own pages and of what stands on them, in twips; of type in half points."""
_PAPER: Final = 11906
"""The width of A4, in twips."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS: Final = ("styles", "numbering", "settings", "fontTable", "footnotes")
"""The parts beside the text: the name of the file, of its content type and of its relationship."""
_KEPT: Final = (*_PARTS, "endnotes", "theme", "webSettings", "header", "footer", "glossaryDocument")
"""What a template keeps beside its text. The pictures, links and comments of the text go with it."""
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT = f"""\
<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:sectPr>
<w:pgSz w:w="{_PAPER}" w:h="16838"/>
<w:pgMar w:top="{{top}}" w:right="{{side}}" w:bottom="{{foot}}" w:left="{{side}}" w:header="{{head}}" w:footer="{{below}}" w:gutter="0"/>
<w:cols w:space="425"/><w:docGrid w:linePitch="{{pitch}}"/>
</w:sectPr></w:body></w:document>"""
_FOOTNOTES = f"""\
<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
_CORE = """\
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>"""
"""The time of every part in the file: the first that a zip can say."""


def own_part(name: str, theme: Theme, document: Document, width: int) -> bytes:
    """A part of `templates/word`, with the look of the theme and the sizes for the document put in.

    `width` is that of the text on a page, in twips.
    """
    source = (shipped("templates", "word") / f"{name}.xml").read_text(encoding="utf-8")
    values = {
        "gothic": gothic(theme).name,
        "mincho": mincho(theme).name,
        "colour": theme.colour.lstrip("#").upper(),
        "tint": pale(theme.colour).lstrip("#").upper(),
        "language": language_tag(document.language),
        "width": str(width),
        **{key: str(size) for key, size in _sizes(is_brief=document.is_brief).items()},
    }
    return Template(source).substitute({key: escape(v) for key, v in values.items()}).encode()


def language_tag(language: str) -> str:
    """A language as Word names it."""
    return {"ja": "ja-JP", "en": "en-US"}[language]


def _sizes(*, is_brief: bool) -> dict[str, int]:
    return {key: close if is_brief else roomy for key, (roomy, close) in _SIZES.items()}


def new_file(theme: Theme, document: Document) -> WordDocument:
    """A file without text, of our own look."""
    sizes = _sizes(is_brief=document.is_brief)
    width = _PAPER - 2 * sizes["side"]
    names = ("styles", "numbering", "settings")
    parts = {name: own_part(name, theme, document, width) for name in names}
    parts["fontTable"] = _font_table((gothic(theme), mincho(theme)))
    parts["footnotes"] = _FOOTNOTES.encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _content_types())
        file.writestr(
            "_rels/.rels",
            _relationships(
                (f"{_R}/officeDocument", "word/document.xml"),
                (RELATIONSHIP_TYPE.CORE_PROPERTIES, "docProps/core.xml"),
            ),
        )
        file.writestr("docProps/core.xml", _CORE)
        file.writestr("word/document.xml", _DOCUMENT.format_map(sizes))
        file.writestr(
            "word/_rels/document.xml.rels",
            _relationships(*((f"{_R}/{name}", f"{name}.xml") for name in _PARTS)),
        )
        for name, data in parts.items():
            file.writestr(f"word/{name}.xml", data)
    buffer.seek(0)
    return docx.Document(buffer)


def from_template(path: Path) -> WordDocument:
    """A city's own file, its text taken out.

    Raises:
        BadTemplate: it is none, or cannot be read.
    """
    try:
        document = docx.Document(str(path))
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        OSError,
        KeyError,
        ValueError,
        SyntaxError,
    ) as error:
        # SyntaxError: what lxml raises for a part that is no XML.
        raise BadTemplate("template-no-word", path.as_posix(), 1, str(error)) from error
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    if body.find(f"{{{_W}}}sectPr") is None:
        body.append(parse_xml(_DOCUMENT.format_map(_sizes(is_brief=False)))[0][0])
    _complete(document)
    kept = {f"{_R}/{name}" for name in _KEPT}
    for name, relation in list(document.part.rels.items()):
        if relation.reltype not in kept:
            del document.part.rels[name]
        elif relation.reltype == f"{_R}/endnotes":
            _emptied(xml_part(document, "endnotes", ""))
    return document


def _complete(document: WordDocument) -> None:
    """Give the page the sides that a template has left to Word."""
    section = document.sections[-1]
    section.page_width = section.page_width or Mm(210)
    section.page_height = section.page_height or Mm(297)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin", "gutter"):
        if getattr(section, side) is None:
            setattr(section, side, Mm(0 if side == "gutter" else 25))


def xml_part(document: WordDocument, name: str, empty: str) -> XmlPart:
    """A part beside the text by its kind (`footnotes`, `numbering`), made from `empty` if absent."""
    relation = f"{_R}/{name}"
    for one in document.part.rels.values():
        if one.reltype == relation:
            found = one.target_part
            if isinstance(found, XmlPart):
                return found
            # python-docx reads most parts as bytes; one that can be changed takes the place.
            part = _loaded(document, found.partname, found.content_type, found.blob)
            for inner in found.rels.values():
                part.rels[inner.rId] = inner
            one._target = part
            return part
    part = _loaded(document, PackURI(f"/word/{name}.xml"), f"{_TYPE}.{name}+xml", empty.encode())
    document.part.relate_to(part, relation)
    return part


def _loaded(document: WordDocument, uri: PackURI, content_type: str, data: bytes) -> XmlPart:
    return XmlPart(uri, content_type, parse_xml(data), document.part.package)


def footnotes_part(document: WordDocument) -> XmlPart:
    """The part of the footnotes, with the separators alone."""
    part = xml_part(document, "footnotes", _FOOTNOTES)
    _emptied(part)
    return part


def _emptied(notes: XmlPart) -> None:
    for note in list(notes.element):
        if note.get(f"{{{_W}}}type") is None:
            notes.element.remove(note)


_BEHIND_UPDATE_FIELDS = """
    hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang
    clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions
    readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol
    listSeparator docId defaultImageDpi
"""
"""What the schema of the settings puts behind `updateFields`."""


def ask_to_update(document: WordDocument) -> None:
    """Let Word work out the page numbers of the contents when the file is opened (it asks)."""
    settings: Element = document.settings.element
    for old in settings.findall(f"{{{_W}}}updateFields"):
        settings.remove(old)
    behind = _BEHIND_UPDATE_FIELDS.split()
    at = next(
        (
            index
            for index, child in enumerate(settings)
            if isinstance(child.tag, str) and child.tag.rpartition("}")[2] in behind
        ),
        len(settings),
    )
    settings.insert(at, w("updateFields", val="true"))


def saved(document: WordDocument) -> bytes:
    """The bytes of the file, the same for the same content."""
    made = io.BytesIO()
    document.save(made)
    return same_bytes(made.getvalue())


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/word/{name}.xml": f"{_TYPE}.{name}+xml" for name in _PARTS},
    }
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>'
            for name, kind in overrides.items()
        )
        + "</Types>"
    )


def _relationships(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _font_table(fonts: tuple[Font, ...]) -> bytes:
    inner = "".join(
        f'<w:font w:name="{escape(font.name)}">'
        + (f'<w:altName w:val="{escape(font.others)}"/>' if font.others else "")
        + f'<w:charset w:val="80"/><w:family w:val="{font.family}"/></w:font>'
        for font in dict.fromkeys(fonts)
    )
    return f'<w:fonts xmlns:w="{_W}">{inner}</w:fonts>'.encode()
