"""A theme file: what is read from it, and what is found wrong in it.

For the maintainer: `⟦THM004⟧` stands right before the place where that must be found.
"""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from juso_plan.messages import worded
from juso_plan.render.theme import Theme
from juso_plan.rules.side_file import SideFile
from juso_plan.source import read_data
from juso_plan.theme import load_theme

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "theme-mihon.yaml"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the themes below name, in `theme`; beside it a folder that is none of their business."""
    theme, other = tmp_path / "theme", tmp_path / "other"
    for path in (theme / "fonts", theme / "html" / "deep", other):
        path.mkdir(parents=True)
    (theme / "city.svg").write_text(SVG, encoding="utf-8")
    (theme / "city.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (theme / "no.png").write_text(SVG, encoding="utf-8")
    (theme / "large.svg").write_text(SVG + " " * 300_000, encoding="utf-8")
    (theme / "city.docx").write_bytes(b"PK\x03\x04....")
    (theme / "no.docx").write_text("文", encoding="utf-8")
    (theme / "linked").mkdir()
    (other / "city.svg").write_text(SVG, encoding="utf-8")
    (theme / "out.svg").symlink_to(other / "city.svg")
    (theme / "near.svg").symlink_to("city.svg")
    (theme / "ring.svg").symlink_to("ring.svg")
    (theme / "linked" / "out").symlink_to(other)
    return theme


def load(text: str, folder: Path) -> SideFile[Theme]:
    return load_theme("様式: 1\n" + text, folder)


def test_an_empty_theme_is_the_look_of_the_project(folder: Path) -> None:
    loaded = load("", folder)
    assert loaded.findings == ()
    assert loaded.value == Theme()


def test_all_that_a_theme_says(folder: Path) -> None:
    text = """\
名称: 見本市
色: "#7A3B12"
市町村章: near.svg
市町村章の説明: 見本市の市章
見出しの書体: [BIZ UDGothic, Noto Sans JP]
本文の書体: [源ノ明朝]
書体のフォルダー: fonts
ひな形: ./html\\deep
Wordのひな形: city.docx
"""
    loaded = load(text, folder)
    assert loaded.findings == ()
    assert loaded.value == Theme(
        name="見本市",
        colour="#7a3b12",
        emblem=folder / "city.svg",
        emblem_text="見本市の市章",
        heading_fonts=("BIZ UDGothic", "Noto Sans JP"),
        text_fonts=("源ノ明朝",),
        fonts=folder / "fonts",
        templates=folder / "html" / "deep",
        word=folder / "city.docx",
    )


ALT = "市町村章の説明: 市章\n"
BAD = {
    "no theme": "⟦THM001⟧拝啓\n",
    "another form": "様式: ⟦SYN201⟧2\n",
    "an unknown key": "様式: 1\n⟦SYN203⟧配色: 甲\n",
    "no content": "様式: 1\n名称⟦THM002⟧:\n",
    "a slip": '様式: 1\n色⟦SYN103⟧："#7a3b12"\n',
    "a colour without quotes is a comment": "様式: 1\n色: ⟦SYN108⟧#7a3b12\n名称: 見本市\n",
    "no colour": "様式: 1\n色: ⟦THM003⟧茶色\n",
    "five digits": '様式: 1\n色: ⟦THM003⟧"#7a3b1"\n',
    "a light colour": '様式: 1\n色: ⟦THM004⟧"#f0a000"\n',
    "above": f"様式: 1\n市町村章: ⟦THM005⟧../other/city.svg\n{ALT}",
    "above, by way of Windows": f"様式: 1\n市町村章: ⟦THM005⟧..\\other\\city.svg\n{ALT}",
    "absolute": f"様式: 1\n市町村章: ⟦THM005⟧/etc/passwd\n{ALT}",
    "a drive": f"様式: 1\n市町村章: ⟦THM005⟧C:\\city.svg\n{ALT}",
    "a share": f"様式: 1\n市町村章: ⟦THM005⟧\\\\host\\city.svg\n{ALT}",
    "a link out": f"様式: 1\n市町村章: ⟦THM005⟧out.svg\n{ALT}",
    "a ring of links": f"様式: 1\n市町村章: ⟦THM006⟧ring.svg\n{ALT}",
    "a link out inside of a folder": "様式: 1\nひな形: ⟦THM005⟧linked\n",
    "the same for fonts": "様式: 1\n書体のフォルダー: ⟦THM005⟧linked\n",
    "no file": f"様式: 1\n市町村章: ⟦THM006⟧city.gif\n{ALT}",
    "a folder for a file": f"様式: 1\n市町村章: ⟦THM006⟧fonts\n{ALT}",
    "a file for a folder": "様式: 1\nひな形: ⟦THM006⟧city.svg\n",
    "an emblem without words": "様式: 1\n⟦SYN204⟧市町村章: city.png\n",
    "no PNG inside": f"様式: 1\n市町村章: ⟦THM007⟧no.png\n{ALT}",
    "a picture of Word's": f"様式: 1\n市町村章: ⟦THM007⟧city.docx\n{ALT}",
    "a large emblem": f"様式: 1\n市町村章: ⟦THM007⟧large.svg\n{ALT}",
    "no Word file": "様式: 1\nWordのひな形: ⟦THM007⟧no.docx\n",
    "a picture for Word": "様式: 1\nWordのひな形: ⟦THM007⟧city.png\n",
    "a font that would end its style": "様式: 1\n本文の書体: [⟦THM008⟧'\"; } </style>']\n",
    "a font by its file": "様式: 1\n本文の書体: [⟦THM008⟧fonts/a.otf]\n",
}


def marked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its marks, and the places that they mark."""
    places, lines = [], []
    for number, line in enumerate(text.split("\n"), 1):
        plain = line
        while match := re.search("⟦(.{6})⟧", plain):
            places.append((match[1], number, match.start() + 1))
            plain = plain.replace(match[0], "", 1)
        lines.append(plain)
    return "\n".join(lines), places


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_bad_theme(text: str, folder: Path) -> None:
    plain, places = marked(text)
    loaded = load_theme(plain, folder)
    outcome = loaded.outcome("theme.yaml")
    assert [(one.rule, one.line, one.column) for one in outcome.findings] == places
    assert loaded.value is None
    for one in outcome.findings:
        for language in ("ja", "en"):
            said = worded(language, one.rule, one.args)
            assert "{" not in said.message + (said.help or "") + (said.expected or "")


MENDED = {
    # as written, the line to write
    "色: #7a3b12": '色: "#7a3b12"',
    '色: "#f0a000"': '色: "#a06b00"',
    "色: 7a3b12": '色: "#7a3b12"',
    '色: "#a30"': '色: "#aa3300"',
    '色: "＃７a3b12"': '色: "#7a3b12"',
}


@pytest.mark.parametrize("written", MENDED)
def test_a_colour_is_given_as_it_should_be_written(written: str, folder: Path) -> None:
    found = load(written, folder).outcome("theme.yaml").findings
    assert MENDED[written] in {one.mended[0] for one in found if one.mended}
    again = load(MENDED[written], folder)
    assert again.findings == ()
    assert again.value is not None


@pytest.mark.parametrize("data", [b"", b"\x82\xa0\x82\xa2", b"%PDF-1.7", b"a: [", b"- - -"])
def test_no_bytes_stop_it(data: bytes, folder: Path) -> None:
    loaded = load_theme(data, folder)
    assert loaded.value is None
    assert loaded.outcome("theme.yaml").findings


def test_the_example_is_read_and_the_schema_takes_it() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    loaded = load_theme(text, EXAMPLE.parent)
    assert loaded.findings == ()
    assert loaded.value is not None
    schema = json.loads((ROOT / "schemas" / "theme.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    data = read_data(text)
    assert isinstance(data, dict)
    assert list(Draft7Validator(schema).iter_errors(data | {"様式": 1})) == []
    assert set(data) <= set(schema["properties"])
