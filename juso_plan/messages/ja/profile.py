"""Japanese words of `rules.profile`: "PRF" for the items of a profile, PRF001… for its file."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "PRF": "県や市の求めを満たしていない",
    "PRF001": "プロファイルの形でない",
    "PRF002": "プロファイルの項目の中身がない",
    "PRF003": "事項の番号が使えない",
    "PRF004": "事項の箇所が計画の様式にない",
    "PRF005": "事項の求め方がそろっていない",
    "PRF006": "重さを変えられない規則である",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "PRF": (
        Wording(
            "「{where}」の「{written}」は、{by}が求める言葉ではありません",
            found="{written}",
            expected="{choices}",
            help="求めの内容は「{title}」です。挙げられた言葉から選びます。",
            when="written",
        ),
        Wording(
            "「{where}」が足りません。{by}が{few}以上を求めています",
            found="{have}",
            expected="{few}以上",
            help="求めの内容は「{title}」です。足りない分を書き足します。",
            when="few",
        ),
        Wording(
            "「{where}」に、{by}が求める言葉がありません",
            expected="{lacking}",
            help="求めの内容は「{title}」です。挙げられた言葉のどれかを使って書きます。",
            when="lacking",
        ),
        Wording(
            "「{where}」が書かれていません。{by}が求めています",
            found="{open}",
            expected="{title}",
            help="「{name}」を書きます。決まらない間は「未定」に挙げておきます。",
        ),
    ),
    "PRF001": (
        Wording(
            "プロファイルの形をしていません",
            expected="「様式: 1」「名称:」「策定者:」「事項:」などの項目",
            help="最初の行に「様式: 1」と書き、項目名と半角のコロンで書き進めます。",
        ),
    ),
    "PRF002": (
        Wording(
            "「{name}」の中身が書かれていません",
            help="中身を書くか、行を消します。",
        ),
    ),
    "PRF003": (
        Wording(
            "番号「{twice}」が二度あります（初めは{related_line}行目）",
            found="{twice}",
            expected="事項ごとに違う番号",
            help="一方を別の番号にします。",
            when="twice",
        ),
        Wording(
            "番号に「{written}」は使えません",
            found="{written}",
            expected="文字と数字とハイフン（英字は大文字）",
            help="「見本1」のように、空白や記号のない短い番号にします。",
        ),
    ),
    "PRF004": (
        Wording(
            "箇所の「{name}」は計画の様式にありません。「{near}」のことですか",
            found="{name}",
            expected="{near}",
            help="計画の項目名を、上から順に「/」で区切って書きます。",
            when="near",
        ),
        Wording(
            "箇所の「{name}」は計画の様式にありません",
            found="{name}",
            expected="{known}",
            help="計画の項目名を、上から順に「/」で区切って書きます。「*」は、並びの一つ一つか、"
            "法の定める事業の一つ一つを指し、後に項目名が続きます。",
            when="known",
        ),
        Wording(
            "「{before}」の中に項目はないので、「{name}」を指せません",
            found="{name}",
            expected="{before}",
            help="箇所を「{before}」で終えます。",
        ),
    ),
    "PRF005": (
        Wording(
            "「{kind}」と「{odd}」は一緒に書けません",
            found="{odd}",
            help="「{odd}」を消すか、「求める」の言葉を改めます。",
            when="odd",
        ),
        Wording(
            "「{shape}」に「{kind}」は求められません",
            found="{kind}",
            expected="書く、次の言葉を含むなど",
            help="「一つ以上」は並びの項目に、「次のどれか」は文字の項目に求めます。",
            when="shape",
        ),
        Wording(
            "「{kind}」と求めていますが、その言葉が挙げられていません",
            expected="言葉",
            help="「言葉: [ひきこもり]」のように書き足します。",
        ),
    ),
    "PRF006": (
        Wording(
            "規則 {fixed} の重さは変えられません",
            found="{fixed}",
            help="ファイルの書き方と道具に関する規則は、どこでも同じ重さです。この行を消します。",
            when="fixed",
        ),
        Wording(
            "規則「{name}」はありません。「{near}」のことですか",
            found="{name}",
            expected="{near}",
            help="規則の番号は juso-plan rules で確かめられます。",
            when="near",
        ),
        Wording(
            "規則「{name}」はありません",
            found="{name}",
            help="規則の番号は juso-plan rules で確かめられます。",
        ),
    ),
}
