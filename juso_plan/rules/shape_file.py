"""Rules about the file as a whole: whether it is text that can be read, and how large it may be.

For the maintainer: these findings come from `source.text`, from the limits of `source.tree`, from
`source.deceptive` (SYN009, SYN010) and from `finding` (SYN008). Most of them can't be shown as a
piece of YAML, so their pages have no example.
"""

from juso_plan.finding import Severity
from juso_plan.rules.shape_base import Shape

FILE: dict[str, Shape] = {
    "SYN001": Shape(
        Severity.ERROR,
        """ファイルの文字コードがUTF-8かを見る。

        ほかの文字コード（Shift_JISなど）で保存すると文字が化けるおそれがあるので、計画のファイルはUTF-8だけを読む。
        メモ帳なら「名前を付けて保存」の画面の下にある「エンコード」（古い版では「文字コード」）を「UTF-8」にして
        保存し直す。Visual Studio Codeなら右下の文字コード名を押し、「エンコード付きで保存」から「UTF-8」を選ぶ。

        English:
            A plan file is UTF-8 text. Save it again as UTF-8: in Notepad with "Save as", in VS Code by clicking the
            name of the encoding at the bottom right.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN002": Shape(
        Severity.ERROR,
        """目に見えない制御文字が交じっていないかを見る。

        制御文字は、WordやPDFから文を写したときに入ることがあり、計画の文を途中で壊す。示された行の文字を消し、
        消しにくいときはその行を手で打ち直す。Visual Studio Codeでは、制御文字は印になって見える。

        English:
            Control characters cannot be seen and damage the text. They often come along with text copied from Word
            or a PDF; delete them, or type the line anew.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN003": Shape(
        Severity.ERROR,
        """ファイルに何か書かれているかを見る。

        空のファイルや、「#」で始まるコメントだけのファイルには、検査するものがない。様式の番号、自治体、計画、事業の順に
        書き始める。書いたはずなのにこの指摘が出るときは、保存し忘れていないか、別のファイルを見ていないかを確かめる。

        悪い例:
            # 後で書く

        良い例:
            様式: 1
            自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画, 状態: 作成中}

        English:
            The file is empty, or holds nothing but comments. Begin with the form number, the municipality and the
            plan; if you have written them, check that the file was saved.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN004": Shape(
        Severity.ERROR,
        """ファイルが大きすぎないかを見る（400万バイトまで）。

        25ページの計画はおよそ3万バイトなので、これを超えるのは、画像や別の資料が入ったときである。大きすぎる
        ファイルは読まない。計画の文字だけを残し、画像や資料は別のファイルにする。

        English:
            A file of more than 4,000,000 bytes is not read. A plan of 25 pages has about 30,000; keep only the text
            of the plan.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN005": Shape(
        Severity.ERROR,
        """字下げや括弧の重なりが深すぎないかを見る（64段まで）。

        計画の様式は10段ほどに収まるので、これより深いのは、字下げがずれ続けたか、括弧が閉じていないときである。
        そこから先は読まない。示された行から上に向かって、字下げと括弧を確かめる。

        English:
            Entries nested more than 64 levels deep are not read. The form needs about 10, so look for indentation that
            has drifted, or for brackets that are not closed.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN006": Shape(
        Severity.ERROR,
        """項目が多すぎないかを見る（20万個まで）。

        普通の計画の項目は数千個である。これより多いのは、同じ内容が何度も貼り付けられたときなどで、そこから先は
        読まない。繰り返されているところを探し、一つだけ残す。

        English:
            A file of more than 200,000 entries is not read to its end. A plan has some thousands, so look for content
            that was pasted again and again.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN007": Shape(
        Severity.ERROR,
        """ファイルが文字のファイルかを見る。

        Word、Excel、PDF、画像のファイルは、名前の終わりを「.yaml」に変えても読めない。計画の文を写して、メモ帳や
        Visual Studio Codeで様式の項目名とともに書き、「.yaml」の名前を付けてUTF-8で保存する。

        English:
            A Word, Excel, PDF or image file cannot be read, even if it is renamed to .yaml. Put the text of the plan
            into a text file in the form of a plan.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN008": Shape(
        Severity.ERROR,
        """書き方の指摘が多すぎないかを見る（1,000か所まで）。

        ここから先の書き方の指摘は示さない。別の種類のファイルを読ませたときや、貼付けで同じ間違いが全体に広がった
        ときに出る。示されたものを直してから、もう一度検査すると、残りが示される。

        English:
            After 1,000 findings about how the file is written, the rest of them is not shown. Perhaps it is another
            kind of file, or pasting spread one slip over all of it. Mend what is shown and check again.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN009": Shape(
        Severity.ERROR,
        """文字の並ぶ向きを変える、目に見えない文字がないかを見る。

        右から左に書く言葉のための文字で、入っていると、画面での見た目と、書かれている順とが違ってくる。見た目では
        正しい計画が、別の内容として読まれるおそれがある。コメントの中も見る。メールやウェブページから写したときに入る
        こともある。日本語の計画には要らないので、消す。

        悪い例:
            計画:
              名称: "見本市\\u202E画計業事備整制体援支的層重\\u202C"

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業計画

        English:
            These invisible characters turn the direction of writing, so that what is seen is not in the order in which
            it is written ("Trojan Source"). Comments are looked at too. A Japanese plan needs none of them: delete
            them.

        出典:
            様式1（計画のファイルの約束）、Unicode UAX #9、CVE-2021-42574
        """,
        fixes=True,
    ),
    "SYN010": Shape(
        Severity.WARNING,
        """一つの語の中に、ローマ字と、それによく似たギリシャ文字やキリル文字が交じっていないかを見る。

        見た目は同じでも別の文字なので、同じ名前が別の名前として読まれ、検索しても見つからない。ローマ字で打ち直す。
        「α」「Ω」のようにローマ字と見間違えない文字と、ギリシャ文字やキリル文字だけの語は示さない。

        悪い例:
            用語:
              - {語: NPО, 説明: 営利を目的としない団体}

        良い例:
            用語:
              - {語: NPO, 説明: 営利を目的としない団体}

        English:
            A word mixes Latin letters with Greek or Cyrillic ones that look the same. It is another word for a machine:
            names do not agree, and a search does not find it. Type the letter anew. Words of one script, and letters
            that look like no Latin one, are left alone.

        出典:
            様式1（計画のファイルの約束）、Unicode UTS #39
        """,
    ),
}
