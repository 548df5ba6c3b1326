"""`THIRD-PARTY.md` names what is locked, and nothing comes in under a licence that was not looked at.

For the maintainer: that the page is what scripts/third_party.py makes is held by test_generated.py. A licence that is new
goes into `LICENCES` once somebody has read it: none of these asks anything of who only uses or passes on the tool.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LICENCES = {
    "Apache-2.0",
    "Apache-2.0 OR BSD-2-Clause",
    "BSD",
    "BSD-3-Clause",
    "MIT",
    "MIT-CMU",
    "MPL-2.0",  # of pikepdf: binds who changes its files, which nobody here does
    "OFL-1.1",
    "PSF-2.0",
}
PAGE = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
ROWS = re.findall(
    r"^\| ([a-z0-9-]+) \| (\d\S*) \| ([^|]+) \| ([^|]+) \| (https://\S+|not said) \|$",
    PAGE,
    re.MULTILINE,
)


def test_every_package_of_the_lock_is_named() -> None:
    lock = (ROOT / "locks" / "runtime.txt").read_text(encoding="utf-8")
    locked = re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE)
    assert [(name, version) for name, version, *_ in ROWS] == locked


def test_every_licence_is_known() -> None:
    assert {licence for _, _, licence, *_ in ROWS} == LICENCES


def test_the_fonts_are_named() -> None:
    assert re.findall(r"^- (\S+): in (\S+), under (\S+)$", PAGE, re.MULTILINE) == [
        (f"Noto{name}JP-Regular.otf", "pylopdf-fonts-jp", "OFL-1.1") for name in ("Sans", "Serif")
    ]


def test_every_package_of_every_lock_is_pinned_by_its_hash() -> None:
    for path in sorted((ROOT / "locks").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        packages = [
            (line, after) for line, after in pairwise(lines) if not line.startswith((" ", "#"))
        ]
        assert packages
        for line, after in packages:
            assert re.match(r"[\w.-]+==\S+ ", line), (path.name, line)
            assert re.match(r" +--hash=sha256:[0-9a-f]{64}", after), (path.name, line)
