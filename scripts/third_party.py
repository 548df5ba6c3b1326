"""The page of the packages of others that a user of the tool installs, `THIRD-PARTY.md`.

For the maintainer: names, versions and who asks for what come from `locks/runtime.txt`, all else from what the installed
packages say of themselves. `./dev audit` asks whether one of them is known to be vulnerable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "locks" / "runtime.txt"
_PACKAGE = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)[^\n]*(?P<rest>(?:\n[ #].*)*)", re.MULTILINE
)
_VIA = re.compile(r"^ +# +(?:via +)?(?!via$)(\S+)", re.MULTILINE)
_CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1",
}
"""What a package says that names no licence by its SPDX name."""
_ADDRESSES = ("homepage", "home", "source", "repository", "github", "documentation")
_FONTS = (".otf", ".ttf", ".ttc")


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the lock, as it says of itself."""

    name: str
    version: str
    asked_by: tuple[str, ...]
    licence: str
    is_compiled: bool
    fonts: tuple[str, ...]
    address: str


def packages() -> list[Package]:
    """Every package that is installed with all extras. Raises where another version is installed."""
    found = []
    for match in _PACKAGE.finditer(LOCK.read_text(encoding="utf-8")):
        one = distribution(match["name"])
        if one.version != match["version"]:
            msg = f"{match['name']} {one.version} is installed, the lock says {match['version']}"
            raise ValueError(msg)
        fonts = tuple(path.name for path in one.files or () if path.name.endswith(_FONTS))
        is_compiled = "Root-Is-Purelib: false" in (one.read_text("WHEEL") or "")
        asked_by = tuple(_VIA.findall(match["rest"]))
        licence, address = _licence(one), _address(one)
        found.append(
            Package(match["name"], one.version, asked_by, licence, is_compiled, fonts, address)
        )
    return found


def third_party_page() -> str:
    """The page, in English: licences are."""
    found = packages()
    lines = [
        "# Packages of others",
        "",
        "What is installed with `juso-plan` and all its extras, from `locks/runtime.txt` and from what the packages say of",
        "themselves. The tool contains none of them: they come from the package index, where the lock pins each by its hash.",
        "The text of each licence is installed with its package, below `*.dist-info/licenses/`.",
        "",
        "| package | version | licence | asked for by | where |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {one.name} | {one.version} | {one.licence} | {', '.join(one.asked_by)} | {one.address} |"
        for one in found
    ]
    lines += ["", "## Fonts", ""]
    lines += [
        f"- {font}: in {one.name}, under {one.licence}" for one in found for font in one.fonts
    ]
    lines += [
        "",
        "## Compiled packages",
        "",
        "These hold machine code, and in it libraries of others, whose licences they bring beside their own:",
        f"{', '.join(one.name for one in found if one.is_compiled)}.",
    ]
    return "\n".join(lines) + "\n"


def _licence(one: Distribution) -> str:
    """The licence by its SPDX name where the package knows it."""
    said = one.metadata
    for text in (said.get("License-Expression"), said.get("License")):
        if text and "\n" not in text and len(text) < 40:
            return text
    names = [
        name.rpartition(" :: ")[2]
        for name in said.get_all("Classifier") or ()
        if name.startswith("License :: ")
    ]
    return " and ".join(_CLASSIFIERS.get(name, name) for name in names) or "not said"


def _address(one: Distribution) -> str:
    """Where the package is at home."""
    pairs = (said.split(", ", 1) for said in one.metadata.get_all("Project-URL") or ())
    named = {name.lower(): url for name, url in pairs}
    found = (named.get(name) for name in _ADDRESSES)
    return one.metadata.get("Home-page") or next(filter(None, found), "not said")
