"""A theme that means ill: it gets little time and little memory, reaches nothing, and the next page is made.

For the maintainer: what a template may say is tested in tests/render/test_templates.py and test_pdf.py; here it says
what is allowed, and far too much of it. The bounds are made small, so that the tests are quick.
"""

from __future__ import annotations

import io
import os
import socket
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from juso_plan.document.blocks import Cover, Document, Paragraph, Section, Text
from juso_plan.render import helper
from juso_plan.render.docx import render_docx
from juso_plan.render.html import render_html
from juso_plan.render.outside import written_apart
from juso_plan.render.pdf import render_pdf
from juso_plan.render.templates import BadTemplate
from juso_plan.render.theme import Theme
from juso_plan.theme.file import MAX_EMBLEM
from tests.hostile.jobs import ROOT

CHAPTER = Section("章", (Paragraph((Text("本文である。"),)),), "chapter", "第1")
DOCUMENT = Document(Cover("計画", "", "市", "", "", ""), (CHAPTER,))
HEAVY, ERROR, REFUSED = "template-heavy", "template-error", "template-not-allowed"
DOUBLES = "{%% set ns = namespace(x='%s') %%}{%% for a in range(60) %%}{%% set ns.x = %s %%}{%% endfor %%}"
HTML = {
    # the template, what is said of it
    "loops that write nothing": (
        "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}"
        "{% endfor %}{% endfor %}{% endfor %}",
        HEAVY,
    ),
    "a text that doubles": (DOUBLES % ("aa", "ns.x ~ ns.x"), HEAVY),
    "a sum that doubles": (DOUBLES % ("aa", "ns.x + ns.x"), HEAVY),
    "a replacement that grows": (DOUBLES % ("aa", "ns.x | replace('a', 'aaaaaaaa')"), HEAVY),
    "a list that doubles": (DOUBLES % ("aa", "[ns.x, ns.x] | join"), HEAVY),
    "a wide number": ("{{ '%9999999999d' % 1 }}", HEAVY),
    "a wide format": ("{{ '{:>9999999999}'.format(1) }}", HEAVY),
    "a wide text": ("{{ 'a'.ljust(9999999999) }}", HEAVY),
    "a number of many digits": (DOUBLES % ("aa", "'9' * 3"), REFUSED),
    "a macro of itself": ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", ERROR),
    "a template that is part of itself": ('{% include "html/plan.html" %}', ERROR),
    "a template that builds upon itself": ('{% extends "html/plan.html" %}', ERROR),
}
TYPST = {
    "loops that write nothing": ("#for a in range(99999) { for b in range(99999) { } }", HEAVY),
    "a text that doubles": ('#let x = "aa"\n#for a in range(60) { x += x }', HEAVY),
    "a long list": ("#let x = range(99999999999)", HEAVY),
    "a function of itself": ("#let f(n) = f(n + 1)\n#f(1)", ERROR),
    "a template that is part of itself": ('#include "plan.typ"', ERROR),
}


@pytest.fixture(autouse=True)
def bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "MOST_SECONDS", 2)
    monkeypatch.setattr(helper, "MOST_BYTES", 500_000_000)


def said(make: Callable[[Document, Theme], object], theme: Theme) -> str:
    """Of what a theme is accused. After it, a page is made with another one."""
    with pytest.raises(BadTemplate) as caught:
        make(DOCUMENT, theme)
    helper.MOST_SECONDS, least = 60, helper.MOST_SECONDS
    assert "本文である。" in render_html(DOCUMENT, Theme(templates=ROOT / "templates"))
    helper.MOST_SECONDS = least
    return caught.value.label


def made_or_said(make: Callable[[Document, Theme], bytes], theme: Theme) -> bytes | str:
    """What is made with a theme, or of what it is accused."""
    try:
        return make(DOCUMENT, theme)
    except BadTemplate as error:
        return error.label


@pytest.mark.parametrize("case", HTML)
def test_a_template_of_pages(case: str, tmp_path: Path) -> None:
    text, label = HTML[case]
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "plan.html").write_text(text, encoding="utf-8")
    assert said(render_html, Theme(templates=tmp_path)) == label


def test_a_style_sheet_without_end(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    with (tmp_path / "html" / "plan.css").open("wb") as stream:
        stream.truncate(3_000_000_000)
    assert said(render_html, Theme(templates=tmp_path)) == HEAVY


@pytest.mark.parametrize("case", TYPST)
def test_a_template_of_pdf(case: str, tmp_path: Path) -> None:
    text, label = TYPST[case]
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "plan.typ").write_text(text, encoding="utf-8")
    assert said(render_pdf, Theme(templates=tmp_path)) == label


# --- a Word file --------------------------------------------------------------------------------


def write_word(path: Path, styles: Iterable[bytes]) -> None:
    """A Word file of our own, with other styles."""
    with (
        zipfile.ZipFile(io.BytesIO(render_docx(DOCUMENT, Theme()))) as ours,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as theirs,
    ):
        for name in ours.namelist():
            with theirs.open(name, "w", force_zip64=True) as part:
                part.writelines(styles if name == "word/styles.xml" else [ours.read(name)])


ENTITIES = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
WORD = {
    "a part that unpacks to more than there is": [
        b"<w:styles>",
        *[b" " * 10_000_000] * 60,
        b"</w:styles>",
    ],
    "a billion laughs": [f'<!DOCTYPE a [<!ENTITY e0 "ha">{ENTITIES}]><a>&e11;</a>'.encode()],
    "a file from outside": [b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'],
}


@pytest.mark.parametrize("case", WORD)
def test_a_word_file(case: str, tmp_path: Path) -> None:
    path = tmp_path / "city.docx"
    write_word(path, WORD[case])
    made = made_or_said(render_docx, Theme(word=path))
    if isinstance(made, str):
        assert made in (HEAVY, "template-no-word")
        return
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        styles = archive.read("word/styles.xml")
    assert len(styles) < 200_000
    assert Path("/etc/hostname").read_bytes().strip() not in styles


# --- an emblem ----------------------------------------------------------------------------------


def png(width: int, height: int) -> bytes:
    """A black picture: few bytes, many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    packer = zlib.compressobj(9)
    row = b"\0" * (1 + width // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


USES = "".join(
    f'<g id="a{n}">{f"<use href={chr(34)}#a{n - 1}{chr(34)}/>" * 10}</g>' for n in range(1, 12)
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{}</svg>'
LAUGHS = '<!DOCTYPE svg [<!ENTITY e0 "ha">{}]>{}'
SHAPES = f'<defs><rect id="a0" width="1" height="1"/>{USES}</defs><use href="#a11"/>'
EMBLEMS: dict[str, Callable[[], bytes]] = {
    "many pixels.png": lambda: png(40_000, 20_000),
    "shapes of shapes.svg": lambda: SVG.format(SHAPES).encode(),
    "entities.svg": lambda: LAUGHS.format(ENTITIES, SVG.format("<text>&e11;</text>")).encode(),
    "as long as a street.svg": lambda: SVG.replace('width="10"', 'width="10000000"').encode(),
    "none.svg": lambda: b"<svg>",
    "none.png": lambda: b"\x89PNG\r\n\x1a\n",
}


@pytest.mark.parametrize("make", [render_pdf, render_docx])
@pytest.mark.parametrize("name", EMBLEMS)
def test_an_emblem(name: str, make: Callable[[Document, Theme], bytes], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(EMBLEMS[name]())
    assert path.stat().st_size < MAX_EMBLEM
    made = made_or_said(make, Theme(emblem=path, emblem_text="市章"))
    if isinstance(made, str):
        assert made in (HEAVY, "template-no-picture")
    else:
        assert len(made) < 5_000_000


@pytest.mark.parametrize("named", ["{path}", "file://{path}", "secret.png", "../secret.png"])
@pytest.mark.parametrize("make", [render_pdf, render_docx])
def test_an_emblem_shows_no_picture_but_itself(
    named: str, make: Callable[[Document, Theme], bytes], tmp_path: Path
) -> None:
    """An SVG may name another picture: neither one beside it nor one of the machine gets into the file."""
    theme = tmp_path / "theme"
    theme.mkdir()
    for folder in (tmp_path, theme):
        (folder / "secret.png").write_bytes(png(8, 8))
    image = f'<image href="{named.format(path=tmp_path / "secret.png")}" width="10" height="10"/>'
    emblems = {"bare.svg": SVG.format(""), "city.svg": SVG.format(image)}
    for name, text in emblems.items():
        (theme / name).write_text(text, encoding="utf-8")
    bare, city = (
        made_or_said(make, Theme(emblem=theme / name, emblem_text="市章")) for name in emblems
    )
    assert city in ("template-no-picture", bare)


# --- the second wall ----------------------------------------------------------------------------

WALL: dict[str, tuple[Callable[..., object], tuple[object, ...]]] = {
    # what a template would call that got through the sandbox; "there" is a file
    "a program": (os.system, ("true",)),
    "another program": (subprocess.run, (["true"],)),
    "a copy of itself": (os.fork, ()),
    "the network": (socket.socket, ()),
    "a name of the network": (socket.getaddrinfo, ("localhost", 80)),
    "a file": (Path.write_text, (Path("written"), "x")),
    "a file by number": (os.open, ("written", os.O_CREAT | os.O_WRONLY)),
    "a file that is there": (os.truncate, ("there", 0)),
    "its end": (os.remove, ("there",)),
    "another name": (os.rename, ("there", "written")),
    "a file for a link": (os.symlink, ("there", "written")),
    "a folder": (os.mkdir, ("written",)),
}


@pytest.mark.parametrize("name", WALL)
def test_who_gets_through_the_sandbox_reaches_nothing_all_the_same(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").write_text("大事な計画", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    helper.end()
    reach, args = WALL[name]
    with pytest.raises(RuntimeError, match="PermissionError"):
        written_apart(Theme(templates=tmp_path), reach, *args)  # type: ignore[type-var]
    assert {one.name: one.read_text(encoding="utf-8") for one in tmp_path.iterdir()} == {
        "there": "大事な計画"
    }
    helper.end()


def test_no_module_of_the_folder_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one works stands what others sent."""
    for name in ("jinja2", "json", "typst", "juso_plan"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    helper.end()
    monkeypatch.setattr(helper, "MOST_SECONDS", 60)
    assert "本文である。" in render_html(DOCUMENT, Theme(templates=ROOT / "templates"))
    helper.end()


@pytest.mark.parametrize("end", ["", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_the_helper_ends_with_the_run(end: str) -> None:
    script = (
        "from juso_plan.render import helper, outside, theme\n"
        "from pathlib import Path; import os, signal\n"
        "outside.written_apart(theme.Theme(templates=Path()), str, 1)\n"
        "print(helper._running[0]._process.pid, helper._running[0]._folder, flush=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script + end],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    number, folder = done.stdout.split()
    assert done.stderr == b""
    until = time.monotonic() + 30
    while time.monotonic() < until and (
        Path(os.fsdecode(folder)).exists() or is_there(int(number))
    ):
        time.sleep(0.02)
    assert not Path(os.fsdecode(folder)).exists()
    assert not is_there(int(number))


def is_there(number: int) -> bool:
    """Whether a process still runs. (One of which nobody takes the end is there, and ended.)"""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(number)], capture_output=True, check=False
    ).stdout
    return bool(state.strip()) and not state.startswith(b"Z")
