"""The few words that writers add to what the document tree says.

For the maintainer: everything else in an output comes from the tree. Every writer takes these from
here, so that a reader finds the same words on the page, on paper and in Word.
"""

from __future__ import annotations

from typing import Final, Literal

OPEN: Final[dict[Literal["未定", "記載なし", "未記載"], str]] = {
    "未定": "未定",
    "記載なし": "資料に記載なし",
    "未記載": "未記載",
}
"""What stands where nothing is stated, by `Open.kind`."""

CONTENTS: Final = "目次"
NOTES: Final = "注"
PERIOD: Final = "計画期間"
ADOPTED: Final = "策定"
UNIT: Final = "単位"
SOURCE: Final = "資料"
CARD_COLUMNS: Final = ("項目", "内容")
"""The headings of a card where a form cannot do without (a table of Markdown)."""
