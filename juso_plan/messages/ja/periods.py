"""Japanese words of the rules in `rules.book.periods`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON012": "数が古い",
    "CON014": "計画の期間と、策定日やほかの計画の期間が合わない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON012": (
        Wording(
            "「{label}」は{written}のもので、計画の始まり（{start}）より1年を超えて前です",
            found="{written}",
            expected="{start}の前の年度か、それより新しい数",
            help="新しい数があれば置き換えます。元の資料のとおりなら、「確認済み」にその旨を書きます。",
        ),
    ),
    "CON014": (
        Wording(
            "策定日（{late}）が、期間の最初の年度（{start}）の終わった後になっています",
            found="{late}",
            expected="{start}の終わりまで",
            help="策定日と期間のどちらが正しいか確かめて直します。改訂した版なら、「版」にその旨を書きます。",
            when="late",
        ),
        Wording(
            "「{plan}」の策定日（{plan_early}）が、期間の始まり（{start}）より1年を超えて前です",
            found="{plan_early}",
            expected="{start}の始まる前の1年の間",
            help="策定日と期間のどちらが正しいか確かめて直します。",
            when="plan_early",
        ),
        Wording(
            "策定日（{early}）が、期間の始まり（{start}）より1年を超えて前です",
            found="{early}",
            expected="{start}の始まる前の1年の間",
            help="策定日と期間のどちらが正しいか確かめて直します。",
            when="early",
        ),
        Wording(
            "期間の終わり（{over}）が、「{plan}」の終わり（{other}）より後になっています",
            found="{over}",
            expected="{other}まで",
            help="どちらの期間が正しいか確かめます。次の計画に引き継ぐなら、関連計画に次期の計画を挙げます。",
            when="over",
        ),
        Wording(
            "期間を一致させる「{plan}」の終わりは{other}ですが、この計画の終わりは{differs}です",
            found="{differs}",
            expected="{other}",
            help="どちらの期間が正しいか、関係が「期間一致」でよいかを確かめて直します。",
        ),
    ),
}
