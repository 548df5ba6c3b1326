"""Japanese words of the rules in `rules.book.ordinance`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "ORD001": "基本方針が足りない",
    "ORD002": "実施時期がない",
    "ORD003": "目標が足りない",
    "ORD004": "支援関係機関の間の連携がない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "ORD001": (
        Wording(
            "基本方針に{fields}がありません",
            found="{open}",
            expected="高齢者、障害者、児童、生活困窮者の福祉の基本方針",
            help="分野ごとの方針を書きます。事業を始める時点では任意の事項です。",
            when="fields",
        ),
        Wording(
            "基本方針が書かれていません",
            found="{open}",
            expected="高齢者、障害者、児童、生活困窮者の福祉の基本方針",
            help="分野ごとの方針を書きます。事業を始める時点では任意の事項です。",
        ),
    ),
    "ORD002": (
        Wording(
            "{item}の実施時期（開始）が書かれていません",
            found="{open}",
            expected="年度か日付",
            help="始めた時期、又は始める時期を書きます。",
            when="item",
        ),
        Wording(
            "事業の実施時期（開始）が書かれていません",
            found="{open}",
            expected="年度か日付",
            help="全部が同じ時期なら「事業」のすぐ下に、違うなら各事業に書きます。",
        ),
    ),
    "ORD003": (
        Wording(
            "{items}の目標がありません",
            found="{open}",
            expected="各号の事業の目標",
            help="指標と目標値を書きます。事業を始める時点では任意の事項です。",
            when="items",
        ),
        Wording(
            "目標が書かれていません",
            found="{open}",
            expected="各号の事業の目標",
            help="指標と目標値を書きます。事業を始める時点では任意の事項です。",
        ),
    ),
    "ORD004": (
        Wording(
            "支援関係機関の間の連携が書かれていません",
            found="{open}",
            expected="連携の取組",
            help="情報の共有の仕方、会議、人の配置などを書きます。",
        ),
    ),
}
