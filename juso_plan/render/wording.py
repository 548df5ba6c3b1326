"""The few words that writers add to what the document tree says, by its language.

For the maintainer: everything else in an output comes from the tree. Every writer takes these from
here (`words(document.language)`), so that a reader finds the same words on the page, on paper and
in Word. What a plan leaves open (`OPEN`) is said as the plan itself says it, in Japanese.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

OPEN: Final[dict[Literal["未定", "記載なし", "未記載", "記入なし"], str]] = {
    "未定": "未定",
    "記載なし": "資料に記載なし",
    "未記載": "未記載",
    "記入なし": "記入なし",
}
"""What stands where nothing is stated, by `Open.kind`."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    contents: str
    notes: str
    note: str
    """A note by its number, as its mark says it."""
    period: str
    adopted: str
    unit: str
    source: str
    card_columns: tuple[str, str]
    """The headings of a card where a form cannot do without (a table of Markdown)."""
    skip: str
    """To the text, past the head of the page."""
    companions: str
    """Of the links to the pages that stand beside this one, for a screen reader."""
    top: str
    """Back to the top of the page."""
    back: str
    read_note: str
    """Of the mark of a note, for a screen reader; `{note}` is the mark."""
    back_to_mark: str
    """Of the way back from a note; `{mark}` is the note and, where it has several marks, which."""
    table: str
    """Of a table that can be moved, for a screen reader."""
    drawing: str
    """Of a drawing that can be moved, for a screen reader."""
    figure: str
    """Before the caption of a drawing that is said in words."""
    in_words: str
    """What opens the words that say the same as a drawing."""
    bullet: str
    """Before an item of a list that stands in a cell."""
    between: str
    """Between cells of a table that stands in a cell."""
    colon: str
    brackets: tuple[str, str]
    """Around what is said aside."""
    quotes: tuple[str, str]
    """Around the name of something."""

    def labelled(self, label: str, text: str) -> str:
        """A label and what belongs to it: 単位：人."""
        return f"{label}{self.colon}{text}"

    def aside(self, text: str) -> str:
        """Text that stands in brackets behind other text."""
        return f"{self.brackets[0]}{text}{self.brackets[1]}"


_WORDS: Final = {
    "ja": Words(
        contents="目次",
        notes="注",
        note="注{number}",
        period="計画期間",
        adopted="策定",
        unit="単位",
        source="資料",
        card_columns=("項目", "内容"),
        skip="本文へ移る",
        companions="関係するページ",
        top="ページの先頭へ戻る",
        back="戻る",
        read_note="{note}を読む",
        back_to_mark="{mark}の付いた箇所へ戻る",
        table="表{number}、横に動かせます",
        drawing="図{number}、横に動かせます",
        figure="図",
        in_words="図の内容を文字で読む",
        bullet="・",
        between="／",
        colon="：",
        brackets=("（", "）"),
        quotes=("「", "」"),
    ),
    "en": Words(
        contents="Contents",
        notes="Notes",
        note="Note {number}",
        period="Period",
        adopted="Adopted",
        unit="Unit",
        source="Source",
        card_columns=("Item", "Content"),
        skip="Skip to the text",
        companions="Pages beside this one",
        top="Back to the top",
        back="Back",
        read_note="Read {note}",
        back_to_mark="Back to the place of {mark}",
        table="table {number}, can be moved sideways",
        drawing="figure {number}, can be moved sideways",
        figure="Figure",
        in_words="Read what the figure says",
        bullet="• ",
        between=" / ",
        colon=": ",
        brackets=(" (", ")"),
        quotes=(" “", "”"),
    ),
}


def words(language: str) -> Words:
    """The words that a writer adds to a document of this language (`Document.language`)."""
    return _WORDS[language]
