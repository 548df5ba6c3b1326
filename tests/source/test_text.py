"""What is read as the text of a plan, and why not."""

import pytest

from juso_plan.finding import Argument, Edit
from juso_plan.source import MAX_BYTES, LineTable, decode, parse
from tests.helpers import data, places

TEXT = "様式: 1\n自治体: {名称: 北上市}\n概要: 重層的支援体制整備事業\n"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("UTF-8", TEXT.encode()),
        ("UTF-8 with a byte-order mark", b"\xef\xbb\xbf" + TEXT.encode()),
        ("UTF-8 with two", b"\xef\xbb\xbf" * 2 + TEXT.encode()),
    ],
)
def test_the_text_is_the_same_with_a_byte_order_mark(name: str, written: bytes) -> None:
    decoded = decode(written)
    assert (decoded.text, decoded.findings) == (TEXT, ())


REFUSED: list[tuple[str, bytes, str, dict[str, Argument]]] = [
    ("Shift_JIS", TEXT.encode("cp932"), "SYN001", {"encoding": "Shift_JIS"}),
    ("EUC-JP", TEXT.encode("euc_jp"), "SYN001", {"encoding": "EUC-JP"}),
    (
        "UTF-16 little-endian",
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        "SYN001",
        {"encoding": "UTF-16"},
    ),
    ("UTF-16 big-endian", b"\xfe\xff" + TEXT.encode("utf-16-be"), "SYN001", {"encoding": "UTF-16"}),
    (
        "a line that was pasted from Shift_JIS",
        TEXT.encode() + "備考: 表\n".encode("cp932"),
        "SYN001",
        {"encoding": "", "line": 4},
    ),
    ("the last character cut in two", TEXT.encode()[:-2], "SYN001", {"encoding": "", "line": 3}),
    ("nothing", b"", "SYN003", {}),
    ("spaces, tabs and line ends", b" \n\t\r\n \n", "SYN003", {}),
    ("full-width spaces", "　\n　　\n".encode(), "SYN003", {}),
    ("comments alone", "# 注\n\n  # 注\n".encode(), "SYN003", {}),
    ("a byte-order mark alone", b"\xef\xbb\xbf", "SYN003", {}),
    ("PNG", b"\x89PNG\r\n\x1a\n" + bytes(100), "SYN007", {}),
    ("JPEG", b"\xff\xd8\xff\xe0" + bytes(100), "SYN007", {}),
    ("ZIP (a Word or Excel file)", b"PK\x03\x04" + bytes(100), "SYN007", {}),
    ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "SYN007", {}),
    ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "SYN007", {}),
    ("bytes that are no text", b"a: \x00\xff\xfe\x80", "SYN007", {}),
    ("mostly NUL", b"a\0:\0 \0b\0", "SYN007", {}),
]


@pytest.mark.parametrize(("name", "written", "rule", "args"), REFUSED, ids=[r[0] for r in REFUSED])
def test_what_is_not_read_gives_one_finding(
    name: str, written: bytes, rule: str, args: dict[str, Argument]
) -> None:
    decoded = decode(written)
    assert decoded.text is None
    assert [(f.rule, f.start, f.end, f.args, f.fix) for f in decoded.findings] == [
        (rule, 0, 0, args, ())
    ]


def test_the_size_is_limited() -> None:
    assert MAX_BYTES == 4_000_000
    full = b"a: " + b"b" * (MAX_BYTES - 3)
    assert decode(full).findings == ()
    (found,) = decode(full + b"b").findings
    assert (found.rule, found.args) == ("SYN004", {"size": MAX_BYTES + 1, "limit": MAX_BYTES})


CONTROL = [
    ("NUL", "備考: 甲\0乙\n" + "目的: 丙\n" * 10, (5, 6), "U+0000"),
    ("a vertical tab of Word", "備考: 甲\x0b乙\n", (5, 6), "U+000B"),
    ("a run of them is one finding", "備考: 甲\x07\x08乙\n", (5, 7), "U+0007"),
    ("DEL", "備考: 甲\x7f\n", (5, 6), "U+007F"),
    ("C1", "備考: 甲\x9b\n", (5, 6), "U+009B"),
    ("a non-character", "備考: 甲\ufffe\n", (5, 6), "U+FFFE"),
]


@pytest.mark.parametrize(("name", "text", "span", "code"), CONTROL, ids=[c[0] for c in CONTROL])
def test_control_characters_are_reported_and_kept(
    name: str, text: str, span: tuple[int, int], code: str
) -> None:
    """They stay in the text, since offsets must hold; the fix takes them out."""
    decoded = decode(text.encode())
    assert decoded.text == text
    assert [(f.rule, f.start, f.end, f.args, f.fix) for f in decoded.findings] == [
        ("SYN002", *span, {"code": code}, (Edit(*span, ""),))
    ]


def test_a_control_character_does_not_stop_the_reading() -> None:
    parsed = parse("備考: 甲\x07乙\n目的: 丙\n")
    assert data(parsed.root) == {"備考": "甲\ufffd乙", "目的": "丙"}
    assert places(parsed) == []


SEPARATORS = {"NEL": "\u0085", "LINE SEPARATOR": "\u2028", "PARAGRAPH SEPARATOR": "\u2029"}


@pytest.mark.parametrize("mark", SEPARATORS.values(), ids=SEPARATORS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("備考: 甲{}乙\n目的: 丙\n", "甲{}乙"),
        ('備考: "甲{}乙"\n目的: 丙\n', "甲{}乙"),
        ("備考: |\n  甲{}乙\n目的: 丙\n", "甲{}乙\n"),
    ],
    ids=["plain", "quoted", "block"],
)
def test_other_line_separators_are_text(mark: str, text: str, value: str) -> None:
    """No editor ends a line there: the line numbers must hold, and the character stays."""
    decoded = decode(text.format(mark).encode())
    assert (decoded.text, decoded.findings) == (text.format(mark), ())
    parsed = parse(decoded.text or "")
    assert places(parsed) == []
    assert data(parsed.root) == {"備考": value.format(mark), "目的": "丙"}
    assert len(LineTable(decoded.text or "")) == text.count("\n") + 1


@pytest.mark.parametrize("mark", SEPARATORS.values(), ids=SEPARATORS)
def test_a_replacement_character_of_the_plan_is_kept(mark: str) -> None:
    assert data(parse(f"備考: 甲\ufffd乙{mark}\n").root) == {"備考": f"甲\ufffd乙{mark}"}
