"""Japanese words of the rules in `rules.book.process`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLO004": "検討の過程が足りない",
    "GLO005": "地域福祉計画の期間との関係が分からない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLO004": (
        Wording(
            "検討の過程に{matters}が見当たりません",
            found="{open}",
            expected="地域資源やニーズの把握と、関係者との対話",
            help="調べたことや話し合ったことを、策定経過か課題に書くとよいでしょう。",
        ),
    ),
    "GLO005": (
        Wording(
            "計画は{end}に、「{parent}」は{ends}に終わります",
            found="{end}",
            expected="{ends}に終わるか、期間の関係の説明",
            help="どのように見直しを合わせるかを、位置付けの説明や関連計画の備考に書くとよいでしょう。",
            when="end",
        ),
        Wording(
            "計画の期間が書かれていません",
            found="{open}",
            expected="始まりと終わりの年度",
            help="期間は法に定めがありません。地域福祉計画に合わせて決めると、見直しを一緒に行えます。",
        ),
    ),
}
