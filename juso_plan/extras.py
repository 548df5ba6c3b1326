"""Packages that not every installation has, and the extra that brings each.

For the maintainer: the one place that knows; see `optional-dependencies` in pyproject.toml.
"""

from __future__ import annotations

_EXTRAS = {
    "typst": "pdf",
    "pikepdf": "pdf",
    "pylopdf_fonts_jp": "pdf",
    "docx": "docx",
    "openpyxl": "excel",
    "pygls": "lsp",
    "lsprotocol": "lsp",
}


def lacks_parser(error: ModuleNotFoundError) -> bool:
    """Whether PyYAML is there without libyaml, as it is where it was built on the spot: its own parser is not used."""
    return error.name == "yaml._yaml"


def missing_extra(error: ModuleNotFoundError) -> str | None:
    """The extra that brings what could not be imported; None where no extra would."""
    return _EXTRAS.get((error.name or "").partition(".")[0])
