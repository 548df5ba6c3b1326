"""Texts, numbers and codes as a planner writes them.

For the maintainer: each type is a reader (text as written → value) with its JSON Schema beside it.
A reader is generous in what it takes (full-width digits, 箇所 or か所) and says so where the form
asks for another spelling. Dates and years are in `dates`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from juso_plan.finding import Edit, Phrase
from juso_plan.law import Citation, CitationError, parse_citation
from juso_plan.model.dates import Time, read_time
from juso_plan.model.reading import Reading, Written, ascii_form, unreadable
from juso_plan.model.scalar import Reads
from juso_plan.source import quoted

# --- text -------------------------------------------------------------------------------------

_CORE = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
"""What the core schema of YAML 1.2 reads as something else than text."""


def read_text(written: Written, run: Reading) -> str:
    """Any text. One that YAML would read as a number or a flag is taken, with the quotes to set."""
    if not written.node.style and written.isascii() and _CORE.fullmatch(written):
        fix = (Edit(written.node.start, written.node.end, quoted(written)),)
        run.report("SYN210", written.node, written=written, quoted=quoted(written), fix=fix)
    return written


def read_url(written: Written, run: Reading) -> str:
    """A web address."""
    if not re.fullmatch(r"https?://[^\s<>\"]+", written):
        raise unreadable("SYN220")
    return written


def read_citation(written: Written, run: Reading) -> Citation:
    """A provision of law as printed; its parts are read, the text is kept."""
    try:
        citation = parse_citation(str(written))
    except CitationError:
        raise unreadable("SYN217") from None
    if re.match("[第0-9０-９]", citation.suffix):
        # 第2項5号: the end could not be read, and would be passed over without a word.
        run.report("SYN217", written.node, written=written)
    return citation


Text = Annotated[str, Reads("文字", read_text, {"type": "string"})]
Prose = Annotated[str, Reads("本文", read_text, {"type": "string"})]
"""本文: paragraphs in a small Markdown."""
Name = Annotated[str, Reads("団体", read_text, {"type": "string"})]
"""団体: the name of a body as in the paper."""
Url = Annotated[str, Reads("URL", read_url, {"type": "string", "pattern": "^https?://"})]
Law = Annotated[Citation, Reads("引用", read_citation, {"type": "string"})]
"""引用."""


# --- numbers ----------------------------------------------------------------------------------


_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15}"
"""As many digits as any count has; Python itself refuses to read a few thousand."""
# Not compiled here: `re` keeps them from their first use on, and most runs need few of them.
_AMOUNT = rf"(?:約)?((?:{_NUMBER})(?:\.[0-9]+)?) *([^0-9,.\s]\S*)?"
_COUNT = rf"(?:全|計)?({_NUMBER}) *([^\s0-9()]*)(?:\((.+)\))?"
_HEADCOUNT = r"(各)?(?:計)?([0-9]{1,9}) *(?:名|人)?(?: *[~〜-] *([0-9]{1,9}))? *(?:名|人)?(以上)?"


def read_integer(written: Written, run: Reading) -> int:
    """A whole number; commas between thousands are taken."""
    plain = ascii_form(written, run)
    if not re.fullmatch(_NUMBER, plain):
        raise unreadable("CON017", expected=Phrase("integer"))
    return int(plain.replace(",", ""))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit ("" where none is written), and the text as printed."""

    number: Decimal
    unit: str
    text: str


def read_amount(written: Written, run: Reading) -> Amount:
    """A number, whole or decimal, with a unit behind it or none."""
    plain = ascii_form(written, run)
    match = re.fullmatch(_AMOUNT, plain)
    if not match:
        raise unreadable("CON017", expected=Phrase("number"))
    return Amount(Decimal(match[1].replace(",", "")), match[2] or "", str(written))


@dataclass(frozen=True, slots=True)
class Count:
    """箇所数: a number, its unit (か所 unless another is written), as of when, as printed.

    `counted` is what stands in brackets and is no time: 189か所（町）.
    """

    number: int
    unit: str
    as_of: Time | None
    text: str
    counted: str = ""


_PLACES = re.compile(r"(?:か|カ|ヶ|ヵ|ケ|箇|個|ｶ)所")


def read_count(written: Written, run: Reading) -> Count:
    """`5`, `5か所`, `14 箇所`, `49団体（令和4年度）`."""
    plain = ascii_form(written, run)
    match = re.fullmatch(_COUNT, plain)
    if not match:
        raise unreadable("CON017", expected=Phrase("places"))
    number, unit, when = match.groups()
    as_of = read_time(re.sub("(?:現在|時点)$", "", when)) if when else None
    counted = when if when and as_of is None else ""
    unit = "か所" if not unit or _PLACES.fullmatch(unit) else unit
    return Count(int(number.replace(",", "")), unit, as_of, str(written), counted)


@dataclass(frozen=True, slots=True)
class Headcount:
    """人数: from `number` to `upper` people; `at_least` a floor, `each` for every place."""

    number: int
    upper: int | None
    at_least: bool
    each: bool
    text: str


def read_headcount(written: Written, run: Reading) -> Headcount:
    """`2`, `2名`, `1名以上`, `各1名以上`, `1～2名`."""
    plain = ascii_form(written, run)
    match = re.fullmatch(_HEADCOUNT, plain)
    if not match or (match[3] and int(match[3]) < int(match[2])):
        raise unreadable("CON017", expected=Phrase("people"))
    upper = int(match[3]) if match[3] else None
    return Headcount(int(match[2]), upper, bool(match[4]), bool(match[1]), str(written))


def read_goal(written: Written, run: Reading) -> int:
    """The number of a goal of the SDGs, 1 to 17."""
    number = read_integer(written, run)
    if not 1 <= number <= 17:
        raise unreadable("SYN209", choices="1～17", suggestion="")
    return number


def read_form(written: Written, run: Reading) -> int:
    """様式. Other numbers than 1 are met before the model is fed."""
    return read_integer(written, run)


def read_value(written: Written, run: Reading) -> str:
    """A value of an indicator as printed: a number, or words."""
    return str(written)


_INTEGER = {"type": ["integer", "string"], "pattern": "^[0-9０-９,，]+$"}
_COUNTED = {"type": ["integer", "string"], "pattern": "[0-9０-９]"}

Integer = Annotated[int, Reads("整数", read_integer, _INTEGER)]
Quantity = Annotated[
    Amount, Reads("数と単位", read_amount, {"type": ["number", "string"], "pattern": "[0-9０-９]"})
]
Places = Annotated[Count, Reads("箇所数", read_count, _COUNTED)]
People = Annotated[Headcount, Reads("人数", read_headcount, _COUNTED)]
Goal17 = Annotated[int, Reads("1～17", read_goal, {"type": "integer", "minimum": 1, "maximum": 17})]
Form = Annotated[int, Reads("1", read_form, {"const": 1})]
Value = Annotated[str, Reads("値", read_value, {"type": ["number", "string"]})]


# --- codes ------------------------------------------------------------------------------------


def municipality_check_digit(base: str) -> int:
    """The sixth digit of a 全国地方公共団体コード: weights 6 to 2, modulo 11."""
    rest = sum(int(d) * w for d, w in zip(base, range(6, 1, -1), strict=True)) % 11
    return (11 - rest) % 10


def corporate_check_digit(base: str) -> int:
    """The first digit of a 法人番号, from its other twelve (平成26年財務省令第70号 第2条)."""
    total = sum(int(d) * (1 if n % 2 else 2) for n, d in enumerate(reversed(base), start=1))
    return 9 - total % 9


def read_municipality_code(written: Written, run: Reading) -> str:
    """全国地方公共団体コード, six digits of which the last is a check digit."""
    plain = ascii_form(written, run)
    if not re.fullmatch("[0-9]{6}", plain):
        raise unreadable("CON008", reason=Phrase("code-length"))
    digit = municipality_check_digit(plain[:5])
    if digit != int(plain[5]):
        raise unreadable("CON008", reason=Phrase("code-check"), base=plain[:5], digit=digit)
    if plain == written:
        read_text(written, run)
    return plain


def read_corporate_number(written: Written, run: Reading) -> str:
    """法人番号, thirteen digits of which the first is a check digit."""
    plain = ascii_form(written, run)
    if not re.fullmatch("[0-9]{13}", plain):
        raise unreadable("CON008", reason=Phrase("corporate-length"))
    digit = corporate_check_digit(plain[1:])
    if digit != int(plain[0]):
        raise unreadable("CON008", reason=Phrase("corporate-check"), base=plain[1:], digit=digit)
    if plain == written:
        read_text(written, run)
    return plain


MunicipalityCode = Annotated[
    str,
    Reads("6桁のコード", read_municipality_code, {"type": "string", "pattern": "^[0-9０-９]{6}$"}),
]
CorporateNumber = Annotated[
    str,
    Reads("13桁の番号", read_corporate_number, {"type": "string", "pattern": "^[0-9０-９]{13}$"}),
]
