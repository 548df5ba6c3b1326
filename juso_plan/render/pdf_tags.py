"""Row headers of a PDF: what Typst can't tag is tagged here.

For the maintainer: Typst tags the headings of columns as headers (TH), but has no means to say that
a cell names its row. The template stresses such a cell as a whole (`emph`, which it uses for nothing
else), and here a data cell all of whose text is stressed so becomes a header of its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

_SCOPE = Dictionary(O=Name.Table, Scope=Name.Row)


def tag_row_headers(data: bytes) -> bytes:
    """Turn the marked cells of a tagged PDF into headers of their rows.

    The same bytes give the same bytes.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        for element in _elements(pdf.Root.StructTreeRoot):
            if element.get("/S") == Name.TD:
                _promote(element)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _promote(cell: Object) -> None:
    if not _is_stressed(cell):
        return
    cell.S = Name.TH
    for element in _elements(cell):
        if element.get("/S") == Name.Em:
            element.S = Name.Span
    held = cell.get("/A")
    attributes = [] if held is None else list(held) if isinstance(held, Array) else [held]
    table = next((one for one in attributes if one.get("/O") == Name.Table), None)
    if table is None:
        attributes.append(_SCOPE)
    else:
        table.Scope = Name.Row
    cell.A = Array(attributes)


def _is_stressed(element: Object) -> bool:
    """Whether all text of an element is stressed; Typst marks it below what else holds it (a link)."""
    kids = element.get("/K")
    if kids is None:
        return False
    inner = [one for one in (kids if isinstance(kids, Array) else [kids]) if not _is_place(one)]
    return bool(inner) and all(
        isinstance(one, Dictionary)
        and "/S" in one
        and (one.get("/S") == Name.Em or _is_stressed(one))
        for one in inner
    )


def _is_place(kid: Object) -> bool:
    """Whether a kid is no text but the place on the page where a link can be clicked."""
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR


def _elements(top: Object) -> Iterator[Object]:
    """Every element of the structure below `top`; a stack, since lists may stand deep."""
    stack = [top]
    while stack:
        element = stack.pop()
        yield element
        stack += _kids(element)


def _kids(element: Object) -> Iterator[Object]:
    kids = element.get("/K")
    for one in kids if isinstance(kids, Array) else [kids]:
        if isinstance(one, Dictionary):
            yield one
