"""Japanese words of the rules in `rules.book.overview`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON002": "一覧と事業が合わない",
}

_HELP = "どちらが正しいか確かめて、書き方をそろえます。資料の中の食い違いをそのまま写したのなら「確認済み」に挙げます。"

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON002": (
        Wording(
            "一覧の行の号が第{item}号になっていますが、「{programme}」は第{expected}号の事業です",
            found="{item}",
            expected="{expected}",
            help="法の号に直します。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
            when="item",
        ),
        Wording(
            "一覧にある「{absent}」が、「事業」の「{parent}」にありません",
            found="{absent}",
            expected="「{parent}」の中の「{absent}」",
            help="行っている事業なら「事業」に書き、行っていなければ一覧の行を消します。",
            when="absent",
        ),
        Wording(
            "一覧の行の「{unknown}」は、「事業」の項目名にありません",
            found="{unknown}",
            expected="{suggestion}",
            help="「事業」の下の項目名（参加支援事業など）を書きます。法の事業でない行は、名称だけを書きます。",
            when="unknown",
        ),
        Wording(
            "一覧の名称は「{name}」ですが、「{programme}」（{related_line}行目）では「{has}」です",
            found="{name}",
            expected="{has}",
            help=_HELP,
            when="name",
        ),
        Wording(
            "一覧の拠点の「{contracted}」は、「{programme}」（{related_line}行目）では拠点でなく委託先です",
            found="{contracted}",
            expected="{has}",
            help=_HELP,
            when="contracted",
        ),
        Wording(
            "一覧の拠点の「{sites}」が、「{programme}」（{related_line}行目）の拠点にありません",
            found="{sites}",
            expected="{has}",
            help=_HELP,
            when="sites",
        ),
        Wording(
            "一覧の担当課の「{sections}」が、「{programme}」（{related_line}行目）の担当課にありません",
            found="{sections}",
            expected="{has}",
            help=_HELP,
        ),
    ),
}
