"""Japanese words of the rules of the file's shape (SYN, and the types of values)."""

from juso_plan.messages.catalogue import Wording

TITLES = {
    "SYN001": "文字コードがUTF-8でない",
    "SYN002": "使えない制御文字がある",
    "SYN003": "ファイルが空である",
    "SYN004": "ファイルが大きすぎる",
    "SYN005": "字下げが深すぎる",
    "SYN006": "項目が多すぎる",
    "SYN007": "文字のファイルでない",
    "SYN008": "書き方の指摘が多すぎる",
    "SYN009": "文字の向きを変える文字がある",
    "SYN010": "見た目が同じ別の文字が交じっている",
    "SYN101": "タブで字下げしている",
    "SYN102": "全角の空白がある",
    "SYN103": "コロンが全角である",
    "SYN104": "箇条書きの印が半角ハイフンでない",
    "SYN105": "コロンやハイフンの後に空白がない",
    "SYN106": "値の中にコロンがある",
    "SYN107": "値が特別な記号で始まる",
    "SYN108": "「 #」の後が捨てられる",
    "SYN109": "カンマのところで値が切れる",
    "SYN110": "アンカー（&）を使っている",
    "SYN111": "別名（*）を使っている",
    "SYN112": "合成の項目（<<）を使っている",
    "SYN113": "型の印（!）を使っている",
    "SYN114": "一つのファイルに文書が二つ以上ある",
    "SYN115": "同じ項目が二度ある",
    "SYN116": "項目名が文字でない",
    "SYN117": "書き方が読み取れない",
    "SYN118": "括弧や引用符が閉じていない",
    "SYN119": "[ ] の中が「、」で区切られている",
    "SYN201": "様式の番号が違う",
    "SYN202": "計画のファイルの形でない",
    "SYN203": "様式にない項目である",
    "SYN204": "必ず書く項目がない",
    "SYN205": "項目の中身が書かれていない",
    "SYN206": "並び（リスト）で書く項目である",
    "SYN207": "中に項目を書くところである",
    "SYN208": "文字を書くところである",
    "SYN209": "決まった言葉でない",
    "SYN210": "文字が別の種類の値として読まれる",
    "SYN211": "年度が読み取れない",
    "SYN212": "日付が読み取れない",
    "SYN213": "時期が読み取れない",
    "SYN215": "全角の数字や、決まりと違う書き方がある",
    "SYN216": "年度のところに年が書かれている",
    "SYN217": "根拠の規定が読み取れない",
    "SYN218": "未定・記載なしに、ない項目名がある",
    "SYN219": "未定・記載なしの項目が書かれている",
    "SYN220": "URLが読み取れない",
    "RUN001": "道具の中の誤り",
    "WVR001": "使われていない確認済みがある",
    "WVR002": "確認済みの期限が過ぎている",
    "CON003": "和暦と西暦が合わない",
    "CON017": "数のところに文字がある",
}

_LINE = "次のように書きます。"

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "SYN001": (
        Wording(
            "文字コードが{encoding}のようです",
            found="{encoding}",
            expected="UTF-8",
            help="メモ帳なら「名前を付けて保存」で文字コードを「UTF-8」に、Visual Studio Codeなら右下の文字コード名から"
            "「エンコード付きで保存」で「UTF-8」を選びます。",
            when="encoding",
        ),
        Wording(
            "UTF-8として読めない文字があります",
            expected="UTF-8",
            help="文字コードを「UTF-8」にして保存し直します。",
        ),
    ),
    "SYN002": (
        Wording(
            "目に見えない制御文字（{code}）があります",
            help="WordやPDFから写したときに入ることがあります。この文字を消します。",
        ),
    ),
    "SYN003": (
        Wording(
            "ファイルに何も書かれていません",
            help="様式、自治体、計画、事業の項目から書き始めます。",
        ),
    ),
    "SYN004": (
        Wording(
            "ファイルが大きすぎるため読みません（{size}バイト）",
            expected="{limit}バイトまで",
            help="計画の文字だけを残します。25ページの計画はおよそ3万バイトです。",
        ),
    ),
    "SYN005": (
        Wording(
            "字下げが{limit}段より深いため、ここから先は読みません",
            help="字下げの段を確かめます。計画の様式は10段ほどに収まります。",
        ),
    ),
    "SYN006": (
        Wording(
            "項目が{limit}個より多いため、ここから先は読みません",
            help="同じ内容が繰り返されていないか確かめます。",
        ),
    ),
    "SYN007": (
        Wording(
            "文字のファイルではありません（画像やWord、PDFなどのようです）",
            help="計画はYAMLという形の文字のファイルに書きます。拡張子だけを変えたファイルは読めません。",
        ),
    ),
    "SYN008": (
        Wording(
            "書き方の指摘が{limit}か所を超えたため、ここから先は示しません",
            help="計画のファイルかを確かめ、示されたものを直してから、もう一度検査します。",
        ),
    ),
    "SYN009": (
        Wording(
            "文字の並ぶ向きを変える、目に見えない文字（{code}）があります",
            help="画面での見た目と、書かれている順とが違うおそれがあります。この文字を消し、順を確かめます。",
        ),
    ),
    "SYN010": (
        Wording(
            "「{word}」の「{letter}」は、ローマ字の{latin}ではなく、見た目の似た別の文字（{script}）です",
            found="{letter}（{code}）",
            expected="{latin}",
            help="ローマ字の{latin}を打ち直します。",
        ),
    ),
    "SYN101": (
        Wording(
            "タブで字下げされています",
            expected="半角の空白による字下げ",
            help=f"タブを半角の空白に置き換えます。{_LINE}",
        ),
    ),
    "SYN102": (
        Wording(
            "全角の空白があります。このままでは別の項目として読まれます",
            expected="半角の空白",
            help=f"全角の空白を半角の空白に置き換えます。{_LINE}",
        ),
    ),
    "SYN103": (
        Wording(
            "項目名の後のコロンが全角です",
            found="：",
            expected="半角のコロンと空白",
            help=f"「：」を「: 」に置き換えます。{_LINE}",
        ),
    ),
    "SYN104": (
        Wording(
            "箇条書きの印「{mark}」は半角のハイフンではありません",
            found="{mark}",
            expected="半角のハイフンと空白",
            help=f"「{{mark}}」を「- 」に置き換えます。{_LINE}",
        ),
    ),
    "SYN105": (
        Wording(
            "「{mark}」の後に半角の空白がありません",
            expected="「{mark} 」",
            help=f"「{{mark}}」の後に半角の空白を入れます。{_LINE}",
        ),
    ),
    "SYN106": (
        Wording(
            "文の中のコロンのところで、項目名と値に分かれてしまいます",
            help=f"全体を引用符で囲みます。{_LINE}",
        ),
    ),
    "SYN107": (
        Wording(
            "「{mark}」で始まる値は、文字として読まれません",
            help=f"全体を引用符で囲みます。{_LINE}",
        ),
    ),
    "SYN108": (
        Wording(
            "「 #」から後ろの「{lost}」は読まれません",
            help="値の一部なら全体を引用符で囲みます。コメントなら「#」の後に空白を入れるか、"
            f"「#」の前の空白を二つにします。{_LINE}",
        ),
    ),
    "SYN109": (
        Wording(
            "カンマのところで値が切れています（{written}）",
            help=f"値を引用符で囲みます。{_LINE}",
        ),
    ),
    "SYN110": (
        Wording(
            "「&{name}」（アンカー）は計画のファイルでは使えません",
            help="「&」で始まる文字なら引用符で囲みます。同じ内容は、それぞれの場所に書きます。",
        ),
    ),
    "SYN111": (
        Wording(
            "「*{name}」（別名）は計画のファイルでは使えません",
            help="「*」で始まる文字なら引用符で囲みます。同じ内容は、それぞれの場所に書きます。",
        ),
    ),
    "SYN112": (
        Wording(
            "「<<」は計画のファイルでは使えません",
            help="この行を消し、必要な項目をここに書きます。",
        ),
    ),
    "SYN113": (
        Wording(
            "「{name}」（型の印）は計画のファイルでは使えません",
            help="「!」で始まる文字なら引用符で囲みます。そうでなければ消します。",
        ),
    ),
    "SYN114": (
        Wording(
            "「---」から二つ目の文書が始まっています",
            expected="一つのファイルに一つの計画",
            help="ここから後ろを別のファイルに分けるか、「---」の行を消します。",
        ),
    ),
    "SYN115": (
        Wording(
            "「{name}」が同じところに二度あります（一度目は{related_line}行目）",
            help="どちらか一つにします。今は一度目だけを読んでいます。",
        ),
    ),
    "SYN116": (
        Wording(
            "項目名のところに並びや表があります",
            help="項目名は文字で書きます。括弧で始まる名前は引用符で囲みます。",
        ),
    ),
    "SYN117": (
        Wording(
            "この行の書き方が読み取れません。{problem}",
            help="この行と前の行の、字下げ、コロン、引用符、括弧を確かめます。",
        ),
    ),
    "SYN118": (
        Wording(
            "「{mark}」が閉じていません",
            expected="「{closing}」で閉じる",
            help=f"行の終わりに「{{closing}}」を入れます。{_LINE}",
        ),
    ),
    "SYN119": (
        Wording(
            "[ ] の中の「{written}」は、一つの項目として読まれます",
            found="{written}",
            expected="{expected}",
            help="別々の項目なら、半角のカンマで区切ります。一つの項目なら、そのままで構いません。次のように書きます。",
        ),
    ),
    "SYN201": (
        Wording(
            "このファイルは様式{written}です。この道具が読むのは様式{form}です",
            found="{written}",
            expected="{form}",
            help="様式の番号を確かめます。新しい様式のファイルは、新しい版の道具で読みます。",
        ),
    ),
    "SYN202": (
        Wording(
            "計画のファイルの形をしていません",
            expected="「様式: 1」「自治体:」「計画:」「事業:」などの項目",
            help="最初の行に「様式: 1」と書き、項目名と半角のコロンで書き進めます。",
        ),
    ),
    "SYN203": (
        Wording(
            "「{name}」という項目はありません。「{suggestion}」と書きます",
            found="{name}",
            expected="{suggestion}",
            help=f"項目名を直します。{_LINE}",
            when="suggestion",
        ),
        Wording(
            "「{name}」という項目はありません",
            found="{name}",
            expected="{known}",
            help="ここに書ける項目名のどれかにするか、内容や備考の中に書きます。",
        ),
    ),
    "SYN204": (
        Wording(
            "「{name}」がありません",
            expected="{name}",
            help="「{name}: 」の行を書き足します。",
        ),
    ),
    "SYN205": (
        Wording(
            "「{name}」の中身が書かれていません",
            help="中身を書くか、行を消します。まだ決まっていないときは「未定: [{name}]」と書きます。",
        ),
    ),
    "SYN206": (
        Wording(
            "「{name}」は並びで書きます",
            expected="[ ] で囲むか、行を分けて「- 」を付ける",
            help=f"一つだけでも [ ] で囲みます。{_LINE}",
        ),
    ),
    "SYN207": (
        Wording(
            "「{name}」の中は、項目名とコロンで書きます",
            help="次の行から字下げして「名称: 」のような項目を書きます。",
        ),
    ),
    "SYN208": (
        Wording(
            "「{name}」は文字で書きます。並びや項目は書けません",
            help="一つの文にまとめるか、全体を引用符で囲みます。",
        ),
    ),
    "SYN209": (
        Wording(
            "「{name}」に「{written}」は使えません。「{suggestion}」と書きます",
            found="{written}",
            expected="{choices}",
            help="使える言葉から選びます。",
            when="suggestion",
        ),
        Wording(
            "「{name}」に「{written}」は使えません",
            found="{written}",
            expected="{choices}",
            help="使える言葉から選びます。当てはまるものがなければ、備考に書きます。",
        ),
    ),
    "SYN210": (
        Wording(
            "「{written}」は、ほかの道具では文字でなく、数や「はい・いいえ」の値として読まれます",
            found="{written}",
            expected="{quoted}",
            help=f"文字のまま扱うよう引用符で囲みます。{_LINE}",
        ),
    ),
    "SYN211": (
        Wording(
            "年度が読み取れません（{written}）",
            found="{written}",
            expected="令和7年度、R7年度、2025年度、2025 のような書き方",
            help="「令和7年度」のように書きます。",
        ),
    ),
    "SYN212": (
        Wording(
            "日付が読み取れません（{written}）",
            found="{written}",
            expected="令和7年4月1日、2025-04-01、令和7年4月、2025-04 のような書き方",
            help="書き方と、暦にある日付かどうかを確かめます。",
        ),
    ),
    "SYN213": (
        Wording(
            "時期が読み取れません（{written}）",
            found="{written}",
            expected="令和7年度、令和7年4月、令和7年4月1日 のような書き方",
            help="年度か日付で書きます。",
        ),
    ),
    "SYN215": (
        Wording(
            "「{written}」は「{expected}」と書きます",
            found="{written}",
            expected="{expected}",
            help=f"公文書の書き方にそろえます。読み取りはできています。{_LINE}",
        ),
    ),
    "SYN216": (
        Wording(
            "年度を書くところに「{written}」とあります",
            found="{written}",
            expected="{expected}",
            help=f"4月から3月までの年度なら「年度」と書きます。{_LINE}",
        ),
    ),
    "SYN217": (
        Wording(
            "根拠の規定が読み取れません（{written}）",
            found="{written}",
            expected="介護保険法第115条の45第2項第5号 のような、法律名と条・項・号",
            help="通知や要綱なら「根拠通知」に書きます。",
        ),
    ),
    "SYN218": (
        Wording(
            "「{name}」という項目はここにはありません。「{suggestion}」と書きます",
            found="{name}",
            expected="{suggestion}",
            help="ここで書ける項目名を書きます。",
            when="suggestion",
        ),
        Wording(
            "「{name}」という項目はここにはありません",
            found="{name}",
            help="ここで書ける項目名を書きます。",
        ),
    ),
    "SYN219": (
        Wording(
            "「{name}」は書かれているのに、未定又は記載なしにも挙げられています",
            found="{name}",
            help="決まったのなら、未定・記載なしから外します。",
        ),
    ),
    "SYN220": (
        Wording(
            "URLが読み取れません（{written}）",
            found="{written}",
            expected="http:// 又は https:// で始まる文字",
            help="ページのURLをそのまま写します。",
        ),
    ),
    "RUN001": (
        Wording(
            "規則 {rule} の検査の中で思わぬ誤りが起きました（{reason}）",
            help="計画の誤りではありません。この文とファイルを添えて、道具の作り手に知らせてください。",
        ),
    ),
    "WVR001": (
        Wording(
            "確認済みの {rule}（{place}）に当たる指摘はありません",
            help="直ったのなら、この確認済みの項目を消します。残っているのなら、「箇所」を、報告の「=」の行の名前を「/」でつないで書き直します。",
        ),
    ),
    "WVR002": (
        Wording(
            "確認済みの {rule}（{place}）の期限（{until}）が過ぎています",
            found="{until}",
            help="もう一度確かめて、期限を改めるか、この確認済みの項目を消します。",
        ),
    ),
    "CON003": (
        Wording(
            "和暦と西暦が合いません（{written}）",
            found="{written}",
            expected="{year}年度と{other}年度のどちらか",
            help="どちらが正しいか確かめて、そろえます。",
        ),
    ),
    "CON017": (
        Wording(
            "「{name}」の数が読み取れません（{written}）",
            found="{written}",
            expected="{expected}",
            help="数だけを書き、説明は内容や備考に書きます。決まっていないときは"
            "「未定: [{name}]」と書きます。",
        ),
    ),
}

PHRASES = {
    "greek": "ギリシャ文字",
    "cyrillic": "キリル文字",
    "integer": "整数（5、107,244 など）",
    "number": "数と単位（28.9%、91,456人 など）",
    "places": "数と単位（5、5か所、49団体 など）",
    "people": "人数（2名、1名以上、各1名以上、1～2名 など）",
    "code-length": "全国地方公共団体コードは6桁の数字です",
    "code-check": "{base}に続く最後の1桁（打ち間違いを見分ける検査数字）は{digit}です",
    "corporate-length": "法人番号は13桁の数字です",
    "corporate-check": "{base}の前の最初の1桁（打ち間違いを見分ける検査数字）は{digit}です",
    "mapping values are not allowed in this context": "前の行より字下げが深いか、コロンが余分にあります。",
    "did not find expected key": "字下げがそろっていません。同じ段の項目は同じ字下げにします。",
    "did not find expected '-' indicator": "箇条書きの「- 」の位置がそろっていません。",
    "could not find expected ':'": "項目名の後に半角のコロンと空白がありません。",
    "found unexpected end of stream": "引用符が閉じていません。",
    "did not find expected ',' or ']'": "「[」が閉じていないか、区切りの半角カンマがありません。",
    "did not find expected ',' or '}'": "「{{」が閉じていないか、区切りの半角カンマがありません。",
    "found character that cannot start any token": "この記号で始まる文字は引用符で囲みます。",
    "block sequence entries are not allowed in this context": "項目名と同じ行に「- 」は書けません。次の行に書きます。",
    "did not find expected node content": "括弧の中に、値のないカンマやコロンがあります。",
    "found unexpected ':'": "項目名と値の間のコロンのほかに、コロンがあります。値を引用符で囲みます。",
    "found a tab character that violates indentation": "字下げにタブがあります。半角の空白にします。",
    "found a tab character where an indentation space is expected": "字下げにタブがあります。半角の空白にします。",
    "mapping keys are not allowed in this context": "ここに「?」は書けません。引用符で囲みます。",
    "found unexpected document indicator": "引用符が閉じないまま「---」の行があります。",
    "did not find expected comment or line break": "「|」や「>」の後には何も書きません。次の行から字下げして書きます。",
    "did not find expected whitespace or line break": "記号の後に空白がありません。",
    "did not find expected alphabetic or numeric character": "「&」や「*」で始まる文字は引用符で囲みます。",
    "did not find expected tag URI": "「!」で始まる文字は引用符で囲みます。",
    "did not find URI escaped octet": "「!」や「%」で始まる文字は引用符で囲みます。",
    "found unexpected non-alphabetical character": "「%」で始まる文字は引用符で囲みます。",
    "found unknown directive name": "「%」で始まる文字は引用符で囲みます。",
    "could not find expected directive name": "「%」で始まる文字は引用符で囲みます。",
    "found unknown escape character": "引用符「\"」の中の「\\」の使い方が決まりと違います。引用符を「'」にします。",
    "did not find expected <document start>": "計画の外に書かれている行があります。",
}
