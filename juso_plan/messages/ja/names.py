"""Japanese words of the rules in `rules.book.names`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON007": "よく似た名前がある",
}

_HELP = (
    "同じものなら、名前を一つにそろえます。略称や通称なら、「団体」の別名や拠点の「通称」に書きます。"
    "別のものか、資料のとおりに写したのなら、「確認済み」に理由を書きます。"
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON007": (
        Wording(
            "自治体の名称は「{city}」（{related_line}行目）ですが、「{miswritten}」と書かれた名前があります：{names}",
            found="{miswritten}",
            expected="{right}",
            help="形の似た字に直します。資料のとおりに写したのなら、「確認済み」に理由を書きます。",
            when="city",
        ),
        Wording(
            "「{name}」の書き出しの「{head}」は、「{other}」（{related_line}行目）などの「{usual}」と一字違います",
            found="{head}",
            expected="{usual}",
            help="書き間違いでないか確かめます。資料のとおりに写したのなら、「確認済み」に理由を書きます。",
            when="head",
        ),
        Wording(
            "「{name}」と「{other}」（{related_line}行目）は、「{piece}」があるかないかだけが違います",
            found="{name}",
            expected="{other}（同じものなら）",
            help=_HELP,
            when="piece",
        ),
        Wording(
            "「{name}」は「{other}」（{related_line}行目）とよく似ています（{signs}）",
            found="{name}",
            expected="{other}（同じものなら）",
            help=_HELP,
        ),
    ),
}
