"""Packed files (those of Word and Excel are zip files) with the same bytes for the same content.

For the maintainer: the libraries that write them put the time of the making and the system into each part.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first that a zip file can name."""


def _as_it_is(_: str, content: bytes) -> bytes:
    return content


def same_bytes(packed: bytes, changed: Callable[[str, bytes], bytes] = _as_it_is) -> bytes:
    """A zip file without the time of its making; `changed` gives the content of a part, by its name."""
    same = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(same, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0  # the same on every system
            new.writestr(part, changed(name, old.read(name)))
    return same.getvalue()
