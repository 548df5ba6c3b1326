"""Japanese words of the rules in `rules.book.style_marks`, `rules.book.style_words` and `rules.book.style_terms`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "STY001": "括弧の開きと閉じがそろわない",
    "STY002": "「か所」の書き方",
    "STY003": "「障害」と「障がい」が交じる",
    "STY004": "文字の幅や記号が交じる",
    "STY005": "番号の印が途中で変わる",
    "STY006": "事業の名前の形",
    "STY007": "言葉の書き方",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "STY001": (
        Wording(
            "開いた括弧が閉じられていません",
            found="{around}",
            expected="閉じる括弧 {closer}",
            help="閉じる括弧を書き足します。[ ] の中に半角のカンマのある言葉を書くときは、引用符で囲みます。",
            when="closer",
        ),
        Wording(
            "閉じる括弧がありますが、開く括弧がありません",
            found="{around}",
            expected="開く括弧 {opener}",
            help="開く括弧を書き足すか、閉じる括弧を消します。",
        ),
    ),
    "STY002": (
        Wording(
            "「{written}」は、算用数字の後ろでは「か」と書きます（この文章にほか{more}か所）",
            found="{written}",
            expected="{expected}",
            help="「3か所」「7か月」のように直します。「設置箇所数」はそのままで構いません。",
            when="more",
        ),
        Wording(
            "「{written}」は、算用数字の後ろでは「か」と書きます",
            found="{written}",
            expected="{expected}",
            help="「3か所」「7か月」のように直します。「設置箇所数」はそのままで構いません。",
        ),
    ),
    "STY003": (
        Wording(
            "「{written}」と書かれています。この計画の文章では「{usual}」が{count}回使われています",
            found="{written}",
            expected="{usual}",
            help="市町村の表記の決まりを確かめて、そろえます。法律や制度の言葉、名前はそのままにします。",
        ),
    ),
    "STY004": (
        Wording(
            "数字の全角と半角が交じっています（「{digits}」の幅が{count}回、もう一方が{other}回）",
            found="{written}",
            help="計画の中でどちらかにそろえます。",
            when="digits",
        ),
        Wording(
            "半角の中点「{dot}」が{count}回、全角の「・」が{other}回使われています",
            found="{written}",
            expected="・",
            help="全角の「・」にそろえます。",
            when="dot",
        ),
        Wording(
            "「{dash}」の長音が、「ー」ではなく横線になっています（{count}か所）",
            found="{written}",
            expected="長音の「ー」",
            help="片仮名の語の長音は「ー」で書きます。",
        ),
    ),
    "STY005": (
        Wording(
            "「{before}」の次が「{written}」になっています",
            found="{written}",
            expected="{expected}",
            help="同じ並びには同じ印を使います。段を下げるなら、下の段の初めの番号から始めます。",
        ),
    ),
    "STY006": (
        Wording(
            "「{twice}」という呼び名が二度決められています（初めは{related_line}行目）",
            found="{twice}",
            expected="初めの一度だけ",
            help="二度目は説明を付けずに「{twice}」と書きます。",
            when="twice",
        ),
        Wording(
            "「{written}」は、国の資料では「{official}」です",
            found="{written}",
            expected="{official}",
            help="同じ形にするか、この計画の呼び名なら「通称」か「用語」に挙げます。",
        ),
    ),
    "STY007": (
        Wording(
            "「{written}」は、ここでは「{expected}」と書きます（この文章にほか{more}か所）",
            found="{written}",
            expected="{expected}",
            help="公用文と国の資料の書き方に合わせます。",
            when="more",
        ),
        Wording(
            "「{written}」は、ここでは「{expected}」と書きます",
            found="{written}",
            expected="{expected}",
            help="公用文と国の資料の書き方に合わせます。",
        ),
    ),
}
