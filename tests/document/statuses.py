"""A plan whose 充足表 has every status, made from the complete plan of the rules' tests.

For the maintainer: what each of these rows says is asserted; what the other rows say is not, since
rules may be added. How evidence and findings are worded stands here a second time, by hand.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from juso_plan.messages import Language, worded
from juso_plan.outcome import Located, Row

COMPLETE = Path(__file__).parents[1] / "rules" / "base.yaml"
"""A plan in which no requirement is unmet."""

REASON: Final = "評価委員会で定める"
"""Why ORD003 was accepted."""
BY: Final = "地域福祉課"

STATUSES: Final = {
    "ORD004": "適合",
    "LAW007": "不適合",
    "ORD003": "不適合",  # and accepted
    "GLM006": "不適合",  # at a place of its own
    "LAW008": "未評価",
    "GLM001": "人の確認",
}
"""Rows of the plan below."""

WHY: Final[dict[Language, dict[str, list[str]]]] = {
    "ja": {
        "不適合": [
            "同じ原因の指摘が、ほかの事項にあります。そこを直すと、この事項も判定し直します。"
        ],
        "未評価": [
            "計画に読み取れない箇所があるため、判定していません。検査のエラーを先に直します。"
        ],
        "人の確認": ["計画の項目からは決められません。人が読んで判断します。"],
    },
    "en": {
        "不適合": [
            "A finding of the same cause stands at another requirement. Once that is mended, this one is judged again."
        ],
        "未評価": [
            "Not judged, since a part of the plan can't be read. Mend the errors of the check first."
        ],
        "人の確認": ["The entries of the plan can't tell. A person reads and judges."],
    },
}
"""What a row says that has no finding of its own."""


def plan_with_every_status(reason: str = REASON) -> str:
    """The plan. `reason` is that of the finding that was accepted."""
    text = COMPLETE.read_text(encoding="utf-8")
    text = _without(text, "策定経過", "基本方針")  # not met
    text = _without(text, "目標", "評価")  # not met, and accepted
    text = _changed(text, "      本人同意: 要\n", "")  # not met, where the meeting stands
    text = _changed(
        text, '公表: {日付: 令和7年4月15日, URL: "https://www.example.lg.jp/plan"}', "公表: 済み"
    )
    place, number, prefecture = "    障害者相談支援事業:", "      箇所数: 1\n", "[都道府県が実施]"
    before, found, after = text.partition(place)
    after = _changed(after, number, "", first=True)
    text = before + found + _changed(after, "[直営]", prefecture, first=True)
    quoted = "'" + reason.replace("'", "''") + "'"
    return text + f"確認済み:\n  - {{規則: ORD003, 箇所: 目標, 理由: {quoted}, 担当: {BY}}}\n"


def at(line: int, text: str, language: Language) -> str:
    """A line of the plan, or what is said of it, with its number."""
    return {"ja": f"{line}行：{text}", "en": f"line {line}: {text}"}[language]


def evidence(row: Row, plan: str, language: Language) -> str:
    """What the table must say shows a requirement; "" where nothing does."""
    line = row.requirement.line
    return at(line, plan.split("\n")[line - 1].strip(), language) if line else ""


def notes(row: Row, language: Language) -> list[str]:
    """What the table must say is lacking, and what of it was accepted."""
    return [_note(one, language) for one in row.findings] or WHY[language].get(
        row.requirement.status.value, []
    )


def _note(one: Located, language: Language) -> str:
    text = worded(language, one.rule, one.args).message
    is_absent_at_the_top = (one.line, one.column, one.end_line, one.end_column) == (1, 1, 1, 1)
    if not is_absent_at_the_top:
        text = at(one.line, text, language)
    if one.waived is None:
        return text
    about = [part for part in (one.waived.reason, one.waived.by, one.waived.until) if part]
    joined = {"ja": f"確認済み：{'、'.join(about)}", "en": f"waived: {', '.join(about)}"}
    return f"{text} [{joined[language]}]"


def _changed(text: str, old: str, new: str, *, first: bool = False) -> str:
    assert old in text if first else text.count(old) == 1, old
    return text.replace(old, new, 1)


def _without(text: str, key: str, following: str) -> str:
    """The plan without a key; `following` is the key behind it."""
    start, end = text.index(f"\n{key}:") + 1, text.index(f"\n{following}:") + 1
    return text[:start] + text[end:]
