"""Japanese words of the settings of a project: CFG001… for what is wrong in their file."""

from juso_plan.messages.catalogue import Wording
from juso_plan.messages.ja.profile import WORDINGS as PROFILE_WORDINGS

TITLES: dict[str, str] = {
    "CFG001": "設定のファイルが読み取れない",
    "CFG002": "設定にない名前である",
    "CFG003": "設定の値の形が違う",
    "CFG004": "設定に使えない言葉である",
    "CFG005": "設定がリポジトリーの外を指している",
    "CFG006": "設定が指している先がない",
    "CFG007": "設定が挙げる規則がない",
}

_LINE = '「名前 = 値」の行を並べます。例: lang = "ja"'

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CFG001": (
        Wording(
            "設定のファイルが大きすぎるか、長すぎる行があります",
            expected="{most}バイトまで",
            help="ほかのファイルと取り違えていないかを確かめます。",
            when="most",
        ),
        Wording(
            "この行は「名前 = 値」の形になっていません",
            found="{equals}",
            expected="名前、半角の「=」、値",
            help=_LINE,
            when="equals",
        ),
        Wording(
            "「=」の後の値が読み取れません",
            found="{value}",
            expected='"ja" のように引用符で囲んだ文字、true か false、又は [ ] で囲んだ並び',
            help='文字の値は、半角の引用符「"」で囲みます。',
            when="value",
        ),
        Wording(
            "引用符で囲んだ文字が読み取れません",
            found="{quotes}",
            expected="同じ行の中で、始まりと終わりに半角の引用符がある文字",
            help="引用符を閉じます。場所の区切りは「\\」でなく「/」で書きます。",
            when="quotes",
        ),
        Wording(
            "括弧が閉じられていません",
            found="{brackets}",
            expected="[ と ] の組、{{ と }} の組",
            help="半角の括弧で閉じます。並びの値の間には半角の「,」を置きます。",
            when="brackets",
        ),
        Wording(
            "同じ名前が二度書かれています",
            found="{twice}",
            help="どちらか一方を消します。",
            when="twice",
        ),
        Wording("この行の書き方が読み取れません", help=_LINE),
    ),
    "CFG002": (
        Wording(
            "「{name}」という設定はありません。「{near}」と書きます",
            found="{name}",
            expected="{near}",
            help="名前のつづりを直します。",
            when="near",
        ),
        Wording(
            "「{name}」という設定はありません",
            found="{name}",
            expected="{known}",
            help="使える名前のどれかにするか、行を消します。",
        ),
    ),
    "CFG003": (
        Wording(
            "「{name}」は true か false で書きます",
            found="{flag}",
            expected="true 又は false（引用符は付けない）",
            help="例: {name} = true",
            when="flag",
        ),
        Wording(
            "「{name}」は引用符で囲んだ一続きの文字で書きます",
            found="{one}",
            expected="引用符で囲んだ、空でない文字",
            help='例: {name} = "…"',
            when="one",
        ),
        Wording(
            "「{name}」は文字の並びで書きます",
            found="{several}",
            expected="[ ] で囲み、一つずつ引用符を付けた、空でない文字",
            help='一つだけでも [ ] で囲みます。例: {name} = ["…"]',
            when="several",
        ),
        Wording(
            "「{name}」には、設定を並べた表を書きます",
            expected="{weights}",
            help="見出しの行「{weights}」の下に、「名前 = 値」の行を並べます。",
        ),
    ),
    "CFG004": (
        Wording(
            "「{name}」に「{written}」は使えません。「{near}」と書きます",
            found="{written}",
            expected="{choices}",
            help="使える言葉から選びます。",
            when="near",
        ),
        Wording(
            "「{name}」に「{written}」は使えません",
            found="{written}",
            expected="{choices}",
            help="使える言葉から選びます。",
        ),
    ),
    "CFG005": (
        Wording(
            "「{name}」の「{path}」は、リポジトリーの外を指しています",
            found="{path}",
            expected="リポジトリーの中（リポジトリーでないときは、設定のファイルがあるフォルダーの中）の場所",
            help="使うファイルを中に置き、設定のファイルがあるフォルダーからの場所を書きます。",
        ),
    ),
    "CFG006": (
        Wording(
            "「{name}」の「{path}」がありません",
            found="{path}",
            help="名前のつづりと置き場所を確かめます。場所は、設定のファイルがあるフォルダーから書きます。",
        ),
    ),
    "CFG007": PROFILE_WORDINGS["PRF006"],  # a profile names rules as settings do
}
