"""Japanese words of `theme.file`: THM001… for what is wrong in a theme file."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "THM001": "テーマの形でない",
    "THM002": "テーマの項目の中身がない",
    "THM003": "色が読み取れない",
    "THM004": "色が薄くて読みにくい",
    "THM005": "テーマのフォルダーの外を指している",
    "THM006": "指している先がない",
    "THM007": "ファイルの中身が使えない",
    "THM008": "書体の名前が使えない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "THM001": (
        Wording(
            "テーマの形をしていません",
            expected="「様式: 1」「名称:」「色:」などの項目",
            help="最初の行に「様式: 1」と書き、項目名と半角のコロンで書き進めます。",
        ),
    ),
    "THM002": (
        Wording(
            "「{name}」の中身が書かれていません",
            help="中身を書くか、行を消します。",
        ),
    ),
    "THM003": (
        Wording(
            "「{name}」の色が読み取れません（「{written}」）",
            found="{written}",
            expected='"#17496b" のような、# と6桁の英数字',
            help="赤・緑・青を2桁ずつ（00からffまで）で表し、引用符で囲んで書きます。",
        ),
    ),
    "THM004": (
        Wording(
            "色「{written}」は、白い紙の上では薄くて読みにくい人がいます",
            found="文字と紙の明るさの比 {contrast}",
            expected="{least} 以上（JIS X 8341-3 の適合レベルAA）",
            help="最も近い、読める色は {expected} です。次のように書きます。",
        ),
    ),
    "THM005": (
        Wording(
            "「{path}」は、テーマのファイルがあるフォルダーの外を指しています",
            found="{path}",
            expected="テーマのファイルがあるフォルダーから下の場所",
            help="使うファイルをそのフォルダーの中に置き、そこからの場所を書きます。リンクは使わずに写します。",
        ),
    ),
    "THM006": (
        Wording(
            "「{folder}」というフォルダーがありません",
            found="{folder}",
            help="名前のつづりと置き場所を確かめます。場所は、テーマのファイルがあるフォルダーから書きます。",
            when="folder",
        ),
        Wording(
            "「{path}」というファイルがありません",
            found="{path}",
            help="名前のつづりと置き場所を確かめます。場所は、テーマのファイルがあるフォルダーから書きます。",
        ),
    ),
    "THM007": (
        Wording(
            "「{path}」が大きすぎます（{size}バイト）",
            found="{size}バイト",
            expected="{most}バイトまで",
            help="この図は全てのページに入ります。小さくしたものを使います。",
            when="size",
        ),
        Wording(
            "「{word}」はWordのファイル（.docx）ではありません",
            found="{word}",
            expected=".docx の形で保存したファイル",
            help="Wordで開き、「名前を付けて保存」で「Word文書（.docx）」を選びます。",
            when="word",
        ),
        Wording(
            "「{path}」はSVGかPNGの図ではありません",
            found="{path}",
            expected="名前が .svg か .png で終わり、中身もその形のファイル",
            help="図を作るソフトで、SVGかPNGの形にして書き出します。",
        ),
    ),
    "THM008": (
        Wording(
            "書体の名前に「{written}」は使えません",
            found="{written}",
            expected="文字、数字、空白、ハイフンなどの、60字までの名前",
            help="「BIZ UDGothic」のように、書体の名前だけを書きます。",
        ),
    ),
}
