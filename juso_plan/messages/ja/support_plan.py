"""Japanese words of the rules in `rules.book.support_plan`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "ORD005": "支援プランの記載事項や見直しが足りない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "ORD005": (
        Wording(
            "支援プランの記載事項に{matters}が見当たりません",
            found="{open}",
            expected="社会福祉法施行規則第34条の7の五つの事項",
            help="記載事項に書き足すとよいでしょう。言い方は自由です。",
            when="matters",
        ),
        Wording(
            "支援プランの確認と見直しの仕方が書かれていません",
            found="{open}",
            expected="定期的な確認と見直し（社会福祉法施行規則第34条の8）",
            help="いつ、どこで確認し、見直すかを書くとよいでしょう。",
        ),
    ),
}
