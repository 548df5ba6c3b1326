"""Japanese words of the rules in `rules.book.consistency`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON001": "箇所数が合わない",
    "CON004": "期間の年数が合わない",
    "CON005": "実施方式と委託先が合わない",
    "CON006": "一つの職の勤務の形が重なっている",
    "CON008": "コード・番号の数字が合わない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON001": (
        Wording(
            "「うち市町村内」（{inside}）が箇所数（{stated}）を超えています",
            found="{inside}",
            expected="{stated}以下",
            help="「うち市町村内」は箇所数の内数です。どちらが正しいか確かめて直します。",
            when="inside",
        ),
        Wording(
            "箇所数は{stated}ですが、内訳の箇所数を合わせると{parts}です",
            found="{stated}",
            expected="{parts}",
            help="箇所数か内訳のどちらが正しいか確かめて直します。",
            when="parts",
        ),
        Wording(
            "箇所数は{stated}ですが、名前の挙がった拠点は{counted}か所です",
            found="{stated}",
            expected="{counted}",
            help="箇所数か拠点のどちらが正しいか確かめて直します。一つの行が複数の場所を表すなら、その拠点に箇所数を書きます。"
            "サテライトは数えません。",
        ),
    ),
    "CON004": (
        Wording(
            "期間は{start}から{end}までですが、年数は{stated}年と書かれています",
            found="{stated}",
            expected="{counted}",
            help="初めと終わりの年度を含めて数えます。年度と年数のどちらが正しいか確かめて直します。",
            when="stated",
        ),
        Wording(
            "期間の終わり（{end}）が始まり（{start}）より前になっています",
            found="{end}",
            expected="{start}以後の年度",
            help="始まりと終わりの年度を確かめて直します。",
        ),
    ),
    "CON005": (
        Wording(
            "実施方式は「{method}」だけですが、委託先に{contractors}があります",
            found="{contractors}",
            expected="実施方式に「委託」か「一部委託」、又は委託先を書かない",
            help="委託しているなら実施方式に加え（[直営, 委託] など）、していないなら委託先の行を消します。",
            when="contractors",
        ),
        Wording(
            "「{site}」の実施方式は「{method}」ですが、運営主体は{operator}です",
            found="{operator}",
            expected="市町村の課や機関、又は実施方式「委託」",
            help="委託しているなら、この拠点の実施方式を「委託」とします。市町村が運営しているなら、運営主体に担当課を書きます。",
            when="operator",
        ),
        Wording(
            "実施方式は「{method}」ですが、「{name}」も拠点の運営主体も書かれていません",
            found="{open}",
            expected="{name}",
            help="委託する相手の名前を書きます。まだ決まっていなければ「未定」に挙げます。",
        ),
    ),
    "CON006": (
        Wording(
            "「{job}」の勤務に「{one}」と「{other}」の両方があります",
            found="{one}、{other}",
            expected="どちらか一つ",
            help="一人の職なら、どちらかにします。人によって違うなら、人数を書き、「うち」に分けて書きます。",
        ),
    ),
    "CON008": (
        Wording(
            "コード{written}の初めの2桁「{digits}」は{prefecture}のものですが、都道府県は「{stated}」（{related_line}行目）です",
            found="{written}",
            expected="{stated}のコード、又は都道府県「{prefecture}」",
            help="総務省の一覧でコードを確かめて、どちらかを直します。",
            when="prefecture",
        ),
        Wording(
            "コード{written}の初めの2桁「{unknown}」に当たる都道府県はありません（{related_line}行目の都道府県は「{stated}」）",
            found="{written}",
            expected="{stated}のコード",
            help="総務省の一覧でコードを確かめて直します。",
            when="unknown",
        ),
        Wording(
            "{name}の数字が合いません（{written}）。{reason}",
            found="{written}",
            expected="{reason}",
            help="総務省の一覧や国税庁の公表サイトで番号を確かめます。",
        ),
    ),
}
