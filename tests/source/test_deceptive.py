"""Characters through which people read other than what is written: each at its exact place.

For the maintainer: a text is written with the names of its characters in angle brackets, ‹U+202E›, so that no
editor shows this file in another order than it has. What is found stands beside it.
"""

import re

import pytest

from juso_plan.finding import Edit, Finding, Phrase
from juso_plan.rules.check import read

DIRECTIONS = [
    "061C",
    "200E",
    "200F",
    "202A",
    "202B",
    "202C",
    "202D",
    "202E",
    "2066",
    "2067",
    "2068",
    "2069",
]  # UAX #9, all of them


def written(text: str) -> str:
    return re.sub("‹U[+]([0-9A-F]+)›", lambda match: chr(int(match[1], 16)), text)


def found(text: str) -> list[tuple[str, int, int, str]]:
    """Rule, start, end and code of what deceives."""
    return [(one.rule, one.start, one.end, str(one.args["code"])) for one in deceiving(text)]


def deceiving(text: str) -> list[Finding]:
    findings = read(written(text).encode()).findings
    return [one for one in findings if one.rule in ("SYN009", "SYN010")]


@pytest.mark.parametrize("code", DIRECTIONS)
def test_every_mark_that_turns_the_direction(code: str) -> None:
    place = ("SYN009", 5, 6, f"U+{code}")
    assert found(f"備考: 甲‹U+{code}›乙\n") == [place]
    assert found(f"備考: |\n  ‹U+{code}›\n") == [("SYN009", 8, 9, f"U+{code}")]
    assert found(f"備考: 甲  # ‹U+{code}›乙\n") == [("SYN009", 9, 10, f"U+{code}")]
    assert found(f"備‹U+{code}›考: 甲\n") == [("SYN009", 1, 2, f"U+{code}")]
    assert found(f'備考: "甲\\u{code}乙"\n') == [("SYN009", 6, 12, f"U+{code}")]
    assert found(f'備考: "甲\\U0000{code.lower()}乙"\n') == [("SYN009", 6, 16, f"U+{code}")]


CASES = [
    # a text, what is found in it
    ("備考: 甲‹U+202E›‹U+2066›乙‹U+2069›丙\n", [(5, 7, "U+202E"), (8, 9, "U+2069")]),
    ("備考: '甲\\u202e乙'\n", []),  # in single quotes it is no escape
    ('備考: "甲\\\\u202e乙"\n', []),  # the backslash itself
    ("備考: |\n  甲\\u202e乙\n", []),
    ("備考: 甲‹U+200D›乙‹U+FE0F›\n", []),  # joins emoji, chooses a form of a letter
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_what_turns_the_direction(text: str, places: list[tuple[int, int, str]]) -> None:
    assert found(text) == [("SYN009", *place) for place in places]


def test_the_mark_is_taken_out_by_a_person() -> None:
    (one,) = deceiving("備考: 甲‹U+202E›乙\n")
    assert one == Finding("SYN009", 5, 6, {"code": "U+202E"}, (Edit(5, 6, ""),))


LETTERS = [
    # a text, where a letter of another script stands in a word of Latin letters, its code
    ("備考: NP‹U+041E›\n", [(6, "U+041E")]),
    ("備考: ‹U+0391›BC\n", [(4, "U+0391")]),
    ("備考: https://ex‹U+0430›mple.jp/\n", [(14, "U+0430")]),
    ("備考: a‹U+043E› b‹U+043E›\n", [(5, "U+043E"), (8, "U+043E")]),
    ("備考: NPO法人‹U+041E›\n", []),  # a word of its own: kanji end the other
    ("備考: ‹U+041C›‹U+043E›‹U+0441›\n", []),  # a word in Cyrillic
    ("備考: α版、βtest、πr\n", []),  # Greek that looks like no Latin letter
    ("備考: ＮＰＯ\n", []),  # full width is seen
]


@pytest.mark.parametrize(("text", "places"), LETTERS)
def test_letters_that_look_the_same(text: str, places: list[tuple[int, str]]) -> None:
    assert found(text) == [("SYN010", at, at + 1, code) for at, code in places]


def test_what_is_said_of_a_letter() -> None:
    (one,) = deceiving("備考: NP‹U+041E›法人\n")
    assert one == Finding(
        "SYN010",
        6,
        7,
        {
            "word": "NP\u041e",
            "letter": "\u041e",
            "code": "U+041E",
            "script": Phrase("cyrillic"),
            "latin": "O",
        },
    )
