"""No text of a plan is anything but text, in any output.

For the maintainer: two plans have a text at every place where the form takes one. In the one the texts mean something to a
browser, a spreadsheet, a shell, a template …; in the other the same places hold letters and nothing else. Every command writes
both; each file is read by a reader of its form, and what it is built of must be the same in both.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from lxml import etree, html  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

from juso_plan.cli.app import main
from juso_plan.render.theme import Theme
from juso_plan.serve.pages import CHECKLIST, FRAME, PLAN, TEXT
from juso_plan.serve.preview import Preview
from juso_plan.source import parse
from tests.document.every_key import plan_with_every_key
from tests.helpers import data

# Lists, bold and headings are not among them: those a text may have (`document.prose`).
WILD = (
    "<script>alert(1)</script>",
    "</w:t><w:fldSimple w:instr='DATE'/>",
    "<img src=x onerror=alert(1)>",
    "<![CDATA[x]]>",
    "-->",
    "&lt;&#60;",
    '=HYPERLINK("file://x","y")',
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "@SUM(1)",
    "＝1",
    "\t=1",
    "::error::x",
    "%0A::stop-commands::x",
    "##[error]x",
    "$(touch x)",
    "`touch x`",
    "${x}",
    "%TEMP%",
    "'; DROP TABLE plan; --",
    '"x',
    "../../x",
    "C:\\x",
    "\\",
    "{{ 7*7 }}",
    "{% include 'x' %}",
    '#import "/x"',
    "#[x] $x$ @x",
    "{ DATE }",
    "[x](javascript:alert(1))",
    "![x](//x.example/y.png)",
    "file:///etc/passwd",
    "|x|",
    "*x* __x__ ~~x~~",
    "> x",
    "```",
    "\x1b[2J\x1b]8;;//x.example\x07",
    "\x00\x07\x7f",
    "\u2028\u0085",
)


def tame(text: str) -> str:
    """The text with letters in the place of all else, as wide as what they stand for."""
    controls = re.sub(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028]", "甲", text)
    return re.sub(r"[!-/:-@\[-`{-~]", "a", controls).replace("＝", "甲")


def plan(number: int, change: Callable[[str], str] = str) -> str:
    """The plan of an edition, with something wild at the beginning and at the end of every text."""

    def put(match: re.Match[str]) -> str:
        wild = change(WILD[int(match[2]) % len(WILD)])
        after = match[0] + ("改" if number > 1 and int(match[2]) % 3 == 0 else "")
        return json.dumps(f"{wild}{after}{wild}")[1:-1]

    return re.sub(r"(語|文|団体)(\d+)番", put, plan_with_every_key(3))


def every(command: str, plans: str, forms: str) -> dict[str, str]:
    return {f"{command}.{form}": f"{command} {plans} --format {form}" for form in forms.split()}


RUNS = {
    # the file that takes what is printed, what is typed
    "render.txt": "render one.yaml --to all --out pages",
    "summary.txt": "render one.yaml --to all --edition summary --out pages",
    "site.txt": "site one.yaml --out site",
    "next-year.txt": "next-year one.yaml --output next.yaml",
    **every("checklist", "one.yaml", "text md html csv json"),
    **every("diff", "one.yaml two.yaml", "text md html json"),
    **every("compare", "one.yaml two.yaml", "text md html csv json"),
    **every("timeline", "one.yaml two.yaml", "text md html json"),
    **every("check", "one.yaml --no-cache", "text concise json sarif junit github"),
    **{
        f"export-{form}.txt": f"export one.yaml --to {form} --out export"
        for form in ("xlsx", "csv", "opendata", "json", "sqlite")
    },
}
Made = dict[str, bytes]


def made_by(folder: Path, change: Callable[[str], str]) -> Made:
    """Every file that the commands make of the plans, what they print too."""
    folder.mkdir(parents=True)
    with contextlib.chdir(folder):
        Path("one.yaml").write_text(plan(1, change), encoding="utf-8")
        Path("two.yaml").write_text(plan(2, change), encoding="utf-8")
        for name, words in RUNS.items():
            stream = io.StringIO()
            with contextlib.redirect_stdout(stream):
                code = main(words.split())
            assert code in (0, 1), words
            Path(name).write_text(stream.getvalue(), encoding="utf-8", newline="")
        return {
            path.as_posix(): path.read_bytes()
            for path in sorted(Path().rglob("*"))
            if path.is_file() and path.name not in ("one.yaml", "two.yaml")
        }


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """What is made of the wild plan, and of the tame one."""
    top = tmp_path_factory.mktemp("outputs")
    return made_by(top / "wild" / "case", str), made_by(top / "tame" / "case", tame)


def pairs(both: tuple[Made, Made], *endings: str) -> Iterator[tuple[str, bytes, bytes]]:
    """The files of some forms: the wild one and the tame one."""
    wild, tamed = both
    names = [name for name in wild if name.endswith(endings)]
    assert names
    for name in names:
        yield name, wild[name], tamed[name]


def test_the_same_files_are_made(both: tuple[Made, Made]) -> None:
    """No name, and no place, comes from a text."""
    wild, tamed = both
    assert list(wild) == list(tamed)


# --- pages --------------------------------------------------------------------------------------


def elements(page: bytes) -> list[tuple[Any, ...]]:
    """What a page is built of: elements with the names of their attributes, and where they lead.

    Not the lines of text in a drawing, nor how wide a column is: where lines break depends on the marks in a text.
    """
    root = html.document_fromstring(page.decode(), parser=html.HTMLParser(huge_tree=True))
    return [
        (
            one.tag,
            *sorted(set(one.attrib) - {"class"}),
            *(one.get(name) for name in ("href", "src", "action") if one.get(name)),
        )
        for one in root.iter()
        if one.tag != "tspan"
    ]


def test_html(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".html"):
        assert elements(wild) == elements(tamed), name
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", wild), name


@pytest.fixture(scope="module")
def shown() -> tuple[Made, Made]:
    """The pages of the preview of the wild plan, and of the tame one."""
    made: list[Made] = []
    for change in (str, tame):
        preview = Preview("one.yaml", "ja", Theme())
        preview.take(plan(1, change).encode())
        pages = {name: preview.page(name) for name in (FRAME, PLAN, CHECKLIST, TEXT)}
        made.append({f"{name}.html": page.body for name, page in pages.items() if page})
    return made[0], made[1]


def test_the_preview(shown: tuple[Made, Made]) -> None:
    assert len(shown[0]) == 4
    test_html(shown)


BOLD = {"<strong>": "strong_open", "</strong>": "strong_close"}


def tokens(text: bytes) -> list[tuple[str, ...]]:
    """What a text is built of. Where ** would not be bold beside a mark, the writer takes the element."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[tuple[str, ...]] = []
    for one in reader.parse(text.decode()):
        for inner in one.children or [one]:
            if inner.content in BOLD:
                found.append((BOLD[inner.content],))
            elif inner.type.startswith("html"):
                found.append((inner.type, inner.content))
            elif inner.type != "text":
                found.append((inner.type, *map(str, inner.attrs.values())))
    return found


def test_markdown(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".md"):
        assert tokens(wild) == tokens(tamed), name


# --- papers -------------------------------------------------------------------------------------


def structure(data: bytes) -> list[str]:
    """The elements of a tagged PDF, and everything in it that could act.

    Not the groups: how many there are depends on where pages break.
    """
    acting = ("/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction", "/AA", "/SubmitForm")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = []
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                found += [name for name in acting if name in one or one.get("/S") == name]
                if one.get("/Type") == "/StructElem" and one["/S"] != "/Div":
                    found.append(str(one["/S"]))
                if uri := one.get("/URI"):
                    found.append(str(uri))
        return sorted(found)


def test_pdf(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".pdf"):
        assert structure(wild) == structure(tamed), name


def parts(data: bytes) -> dict[str, list[Any]]:
    """The parts of a Word or Excel file: their elements, the fields, and where they lead."""
    found: dict[str, list[Any]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                found[name] = []
                continue
            root = etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))
            found[name] = [
                (one.tag, one.get("Target"), one.text if one.tag.endswith("}instrText") else None)
                for one in root.iter()
            ]
    return found


def test_word_and_excel(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".docx", ".xlsx"):
        assert parts(wild) == parts(tamed), name


def test_no_cell_of_excel_is_a_formula(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".xlsx"):
        books = [openpyxl.load_workbook(io.BytesIO(data)) for data in (wild, tamed)]
        kinds = [
            [(cell.coordinate, cell.data_type, cell.hyperlink) for row in sheet for cell in row]
            for book in books
            for sheet in book
        ]
        assert kinds[: len(kinds) // 2] == kinds[len(kinds) // 2 :], name
        assert {kind for sheet in kinds for _, kind, _ in sheet} <= {"s", "n"}


# --- data ---------------------------------------------------------------------------------------


def test_csv(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".csv"):
        rows, plain = (
            list(csv.reader(io.StringIO(one.decode("utf-8-sig")))) for one in (wild, tamed)
        )
        assert list(map(len, rows)) == list(map(len, plain)), name
        begin = {cell[0] for row in rows for cell in row if cell}
        assert begin & set("=+-@＝＋－＠\t\r\n") == set()


def shape(value: Any) -> Any:
    """A value without its texts; the addresses stay."""
    if isinstance(value, dict):
        return {key: shape(one) if key != "uri" else one for key, one in value.items()}
    if isinstance(value, list):
        return list(map(shape, value))
    return type(value)


def test_json(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".json", ".sarif"):
        assert shape(json.loads(wild)) == shape(json.loads(tamed)), name


def test_the_search_of_a_site(both: tuple[Made, Made]) -> None:
    """Each script is one call with data; but which pairs of characters there are, the texts say."""
    for name, *each in pairs(both, ".js"):
        if name.endswith("search.js"):
            assert each[0] == each[1]
            continue
        calls = [re.fullmatch(rb'jusoSearch\.put\("([\w-]+)",(.*)\);\n', one) for one in each]
        wild, tamed = ((call[1], json.loads(call[2])) for call in calls if call)
        assert wild[0] == tamed[0]
        if b"grams" not in wild[0]:
            assert shape(wild[1]) == shape(tamed[1]), name


def test_junit(both: tuple[Made, Made]) -> None:
    for name, wild, tamed in pairs(both, ".junit"):
        built = [
            [(one.tag, *one.attrib, one.get("file")) for one in etree.fromstring(data).iter()]
            for data in (wild, tamed)
        ]
        assert built[0] == built[1], name


def test_a_database(both: tuple[Made, Made], tmp_path: Path) -> None:
    for _, *each in pairs(both, ".sqlite"):
        counts = []
        for number, content in enumerate(each):
            path = tmp_path / f"{number}.sqlite"
            path.write_bytes(content)
            with closing(sqlite3.connect(path)) as base:
                tables = base.execute(
                    "SELECT name, sql FROM sqlite_master ORDER BY name"
                ).fetchall()
                names = [name for name, sql in tables if sql and sql.startswith("CREATE TABLE")]
                counts.append(
                    [
                        tables,
                        [base.execute(f'SELECT count(*) FROM "{one}"').fetchone() for one in names],
                    ]
                )
        assert counts[0] == counts[1]


def test_a_plan(both: tuple[Made, Made]) -> None:
    """The next edition reads as a plan of the same build."""
    for _, *each in pairs(both, ".yaml"):
        built = [shape(data(parse(text.decode()).root)) for text in each]
        assert built[0] == built[1]


# --- lines --------------------------------------------------------------------------------------


COMMAND = re.compile(
    r"::(\w+) file=one\.yaml(?:,(?:line|endLine|col|endColumn)=\d+)*,title=[^:\n]*::(.*)\n"
)


def test_commands_to_github(both: tuple[Made, Made]) -> None:
    """Every line is one command of ours, of the same kind, and breaks where it should; the last counts."""
    for name, *each in pairs(both, ".github"):
        found = []
        for text in (one.decode() for one in each):
            *lines, _ = text.splitlines(keepends=True)
            matched = [COMMAND.fullmatch(line) for line in lines]
            assert None not in matched
            found.append([(one[1], one[2].count("%0A")) for one in matched if one])
        assert found[0] == found[1], name


def test_nothing_acts_on_a_terminal(both: tuple[Made, Made]) -> None:
    acting = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    for name, wild, _ in pairs(both, ".text", ".txt", ".concise", ".md"):
        assert not acting.search(wild.decode()), name
