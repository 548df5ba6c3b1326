"""What an .xlsx file must not be, seen before a reader opens it: too large unpacked, or a trap.

For the maintainer: an .xlsx file is a zip of XML. A few bytes can unpack to gigabytes, an entity can
stand for a billion letters, and one merged range can name every cell of a sheet; the library would
follow all three. So everything that it will parse is unpacked once here, within limits, and looked at.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from juso_plan.sheet.cells import Unusable

MAX_UNPACKED = 30_000_000
"""Bytes of XML in a workbook, unpacked. A list of 1,000 sites has less than one million."""
_MAX_PARTS = 2_000
_MAX_MERGED = 100_000
"""Cells in merged ranges, of all sheets."""
_XML = (".xml", ".rels", ".vml")
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"'
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def holds_formulas(data: bytes) -> bool:
    """Whether a workbook has formulas. Raises Unusable where it should not be opened at all."""
    merged = 0
    found = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
                raise Unusable("sheet-not-excel")
            read = [part for part in parts if part.filename.lower().endswith(_XML)]
            # No part yields more than it says here; what says less than it holds fails its checksum.
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in read) > MAX_UNPACKED:
                raise Unusable("sheet-too-large", limit=MAX_UNPACKED // 1_000_000)
            for part in read:
                content = archive.read(part)
                # Neither has a place in a workbook, and a text that is not UTF-8 would hide them.
                if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content:
                    raise Unusable("sheet-trap")
                merged += sum(map(_cells, _MERGED.findall(content)))
                if merged > _MAX_MERGED:
                    raise Unusable("sheet-merged")
                if part.filename.startswith("xl/worksheets/"):
                    found = found or bool(_FORMULA.search(content))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Unusable("sheet-broken") from error
    return found


def _cells(corners: tuple[bytes, bytes, bytes, bytes]) -> int:
    """How many cells a merged range has."""
    left, top, right, bottom = corners
    return (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
