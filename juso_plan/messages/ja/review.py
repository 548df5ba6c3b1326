"""Japanese words of the rules in `rules.book.review`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"TBD001": "確かめる箇所がある"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "TBD001": (
        Wording(
            "確かめる箇所です（{where}）。{reason}",
            help="確かめたら、「要確認」からこの行を消します。",
            when="reason",
        ),
        Wording("確かめる箇所です（{where}）", help="確かめたら、「要確認」からこの行を消します。"),
    ),
}
