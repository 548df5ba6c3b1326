"""Rules about the way of writing (YAML): slips of the hand, and what a plan file does not use.

For the maintainer: these findings come from `source.slips`, `source.parse` and `source.tree`, and
SYN106 and SYN107 from `model.reading` too. In the examples full-width characters and tabs stand
as they are: the tests read each example as a file.
"""

from juso_plan.finding import Severity
from juso_plan.rules.shape_base import Shape

YAML: dict[str, Shape] = {
    "SYN101": Shape(
        Severity.ERROR,
        """行の頭や区切りにタブが使われていないかを見る。

        字下げは半角の空白で書く約束で、タブがあると、どの項目の中なのかが決まらない。タブを半角の空白二つに
        置き換える。メモ帳ならタブを一つ写して「置換」の画面（Ctrl+H）に貼り、Visual Studio CodeならF1を押して
        「インデントをスペースに変換」を選ぶと、まとめて直る。

        悪い例:
            計画:
            \t名称: 見本市重層的支援体制整備事業実施計画
            \t種類: 実施計画

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        English:
            Indentation is made of plain spaces, never of tabs. Replace each tab with two spaces.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第6.1節
        """,
        fixes=True,
    ),
    "SYN102": Shape(
        Severity.ERROR,
        """字下げや、コロンとハイフンの後に、全角の空白が使われていないかを見る。

        全角の空白は、空白ではなく文字として読まれるので、項目が別の項目になったり、値がつながったりする。
        半角の空白に置き換える。全角の空白を一つ選んで写し、「置換」の画面（Ctrl+H）に貼ると、残りも探せる。
        文の中の全角の空白は、そのままでよい。

        悪い例:
            計画:
            　　名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        English:
            A full-width space counts as a letter, so the entry becomes another one. Use plain spaces for indentation
            and after a colon or hyphen; inside of sentences full-width spaces may stay.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN103": Shape(
        Severity.ERROR,
        """項目名の後のコロンが半角かを見る。

        全角の「：」では項目名と値に分かれず、行の全体が一つの文として読まれる。半角のコロンと半角の空白に
        置き換える。文の中の「：」は、そのままでよい。

        悪い例:
            計画:
              名称：見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        English:
            With a full-width colon the name of an entry and its value are read as one sentence. Write a plain colon
            and a space.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN104": Shape(
        Severity.ERROR,
        """箇条書きの印が半角のハイフンかを見る。

        全角のハイフンやダッシュ、長音の記号では箇条書きにならず、行の全体が一つの文として読まれる。半角の
        ハイフンと半角の空白に置き換える。Wordから写すと、ハイフンが別の記号に変わることがある。

        悪い例:
            評価:
              手順:
                － 支援の件数をまとめる
                － 推進会議で振り返る

        良い例:
            評価:
              手順:
                - 支援の件数をまとめる
                - 推進会議で振り返る

        English:
            An item of a list begins with a plain hyphen and a space. Full-width hyphens and dashes are read as a part
            of the text.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN105": Shape(
        Severity.ERROR,
        """項目名の後のコロンや、箇条書きのハイフンの後に、半角の空白があるかを見る。

        空白がないと項目名と値に分かれず、行の全体が一つの文として読まれる。コロンやハイフンのすぐ後に、半角の
        空白を一つ入れる。

        悪い例:
            計画:
              名称:見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        English:
            A colon or hyphen must be followed by a plain space; without it the whole line is read as one text.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN106": Shape(
        Severity.ERROR,
        """文の中に、半角のコロンと空白が続くところがないかを見る。

        「: 」は項目名の終わりを示す印なので、文の途中にあると、そこで項目名と値に分かれてしまう。文の全体を半角の
        引用符「"」で囲むか、文の中のコロンを全角の「：」にする。{ } の中に書くURLも、引用符で囲む。

        悪い例:
            計画:
              副題: 見本市の約束: 断らない相談

        良い例:
            計画:
              副題: "見本市の約束: 断らない相談"

        English:
            A colon with a space ends the name of an entry, also in the middle of a sentence. Put the whole text in
            quotation marks.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第7.3.3節
        """,
        fixes=True,
    ),
    "SYN107": Shape(
        Severity.ERROR,
        """値が、特別な意味のある半角の記号で始まっていないかを見る。

        半角の「[」「{」「@」「%」などで始まる値は、文字ではなく、並びや別の指示として読まれる。値の全体を半角の
        引用符で囲む。全角の【 】や「 」で始まる値は、そのままでよい。

        悪い例:
            事業:
              参加支援事業:
                備考: [予定] 令和8年度に受け入れ先を増やす

        良い例:
            事業:
              参加支援事業:
                備考: "[予定] 令和8年度に受け入れ先を増やす"

        English:
            A value that begins with a sign such as [ { @ or % is not read as text. Put the whole value in quotation
            marks.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第7.3.3節
        """,
        fixes=True,
    ),
    "SYN108": Shape(
        Severity.ERROR,
        """値の中に、半角の空白と「#」が続くところがないかを見る。

        空白の後の「#」から行の終わりまではコメントとされ、計画の文から黙って消える。文の一部なら、値の全体を半角の
        引用符で囲む。コメントのつもりなら、「#」の後に空白を入れると、この指摘は出ない。

        悪い例:
            事業:
              参加支援事業:
                名称: つながる窓口 #1

        良い例:
            事業:
              参加支援事業:
                名称: "つながる窓口 #1"

        English:
            From a space and "#" on, the rest of the line is a comment and is lost without a word. Put the value in
            quotation marks; if a comment is meant, write a space after the "#".

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第6.6節
        """,
        fixes=True,
    ),
    "SYN109": Shape(
        Severity.ERROR,
        """括弧の中の値が、半角のカンマで切れていないかを見る。

        { } や [ ] の中の半角のカンマは値の区切りなので、「91,456人」は「91」と「456人」に分かれてしまう。値を
        半角の引用符で囲むか、括弧を使わずに一行に一つずつ書く。

        悪い例:
            自治体:
              概況: {人口: 91,456人, 時点: 令和6年4月1日}

        良い例:
            自治体:
              概況: {人口: "91,456人", 時点: 令和6年4月1日}

        English:
            Inside of brackets a comma ends the value, so the number is cut in two. Put it in quotation marks, or write
            one entry on each line.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第7.3.3節
        """,
        fixes=True,
    ),
    "SYN110": Shape(
        Severity.ERROR,
        """値の前に、半角の「&」で始まる印（アンカー）がないかを見る。

        アンカーは、内容に名前を付けてほかの場所で使い回す書き方である。読む人が元の場所を探すことになるので、
        計画のファイルでは使わない。印を消し、同じ内容をそれぞれの場所に書く。

        悪い例:
            計画:
              担当課: &ka [福祉部地域福祉課]

        良い例:
            計画:
              担当課: [福祉部地域福祉課]

        English:
            An anchor (&) gives content a name for use elsewhere. A plan file does not use it: delete the mark and write
            the content out in each place. Text that begins with "&" is put in quotation marks.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN111": Shape(
        Severity.ERROR,
        """値のところに、半角の「*」で始まる印（別名）がないかを見る。

        別名は、ほかの場所の内容をここに写す指示である。計画のファイルでは使わず、内容をその場所に書く。注の番号の
        ように、この記号で始まる文字を書きたいときは、半角の引用符で囲む。

        悪い例:
            事業:
              参加支援事業:
                頻度: *1

        良い例:
            事業:
              参加支援事業:
                頻度: "*1"

        English:
            An alias (*) stands for content of another place. A plan file does not use it: write the content here, and
            put text that begins with an asterisk in quotation marks.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN112": Shape(
        Severity.ERROR,
        """「<<」という項目がないかを見る。

        「<<」は、ほかの項目をまとめて取り込む指示である。どの項目があるのかが見えなくなるので、計画のファイルでは
        使わない。この行を消し、取り込みたい項目をその場所に書く。

        悪い例:
            事業:
              参加支援事業:
                <<: {実施方式: [委託]}
                箇所数: 1

        良い例:
            事業:
              参加支援事業:
                実施方式: [委託]
                箇所数: 1

        English:
            "<<" merges other entries into this place and hides which ones are there. A plan file does not use it: write
            the entries here.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN113": Shape(
        Severity.ERROR,
        """値の前に、半角の「!」で始まる印（型の印）がないかを見る。

        型の印は、値を文字や数として読ませる指示である。計画のファイルでは項目ごとに読み方が決まっているので
        使わない。印を消し、0で始まる番号などは半角の引用符で囲む。

        悪い例:
            自治体:
              コード: !!str "032999"

        良い例:
            自治体:
              コード: "032999"

        English:
            A tag (!) tells how a value is to be read. In a plan file each entry has its own way, so no tag is used:
            delete it. Text that begins with "!" is put in quotation marks.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN114": Shape(
        Severity.ERROR,
        """一つのファイルに、計画が一つだけ書かれているかを見る。

        「---」だけの行は、そこから別の文書が始まるという印で、その後ろは読まれない。区切りの線のつもりなら、その行を
        消す。別の計画なら、別のファイルに分ける。

        悪い例:
            様式: 1
            背景: 8050問題など、一つの課だけでは受け止めきれない相談が増えている。
            ---
            目的: 属性を問わない支援の体制を整える。

        良い例:
            様式: 1
            背景: 8050問題など、一つの課だけでは受け止めきれない相談が増えている。
            目的: 属性を問わない支援の体制を整える。

        English:
            A line of "---" begins a second document, and what follows is not read. Delete the line, or move the rest to
            a file of its own.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN115": Shape(
        Severity.ERROR,
        """同じところに、同じ項目名が二度書かれていないかを見る。

        二度あると、どちらが本当か分からない。一度目だけが読まれ、二度目は計画に載らない。どちらか一つを残す。二つとも
        要るときは、一つの項目の中に並べて書く。

        悪い例:
            計画:
              担当課: [福祉部地域福祉課]
              担当課: [こども部子育て課]

        良い例:
            計画:
              担当課: [福祉部地域福祉課, こども部子育て課]

        English:
            Where an entry is there twice, only the first is read. Keep one of them, or put both contents into one
            entry.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第3.2.1.1節
        """,
    ),
    "SYN116": Shape(
        Severity.ERROR,
        """項目名のところに、並びや表が書かれていないかを見る。

        半角の括弧で始まる項目名は、名前ではなく並びや表として読まれ、その項目は計画に載らない。様式にある項目名を
        書き、類型などはその値として書く。

        悪い例:
            事業:
              包括的相談支援事業:
                利用者支援事業:
                  [基本型]: 1か所

        良い例:
            事業:
              包括的相談支援事業:
                利用者支援事業:
                  内訳:
                    - {類型: [基本型], 箇所数: 1か所}

        English:
            The name of an entry is text; one that begins with a bracket is read as a list or table. Write a name that
            the form has, and put the rest into its value.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN117": Shape(
        Severity.ERROR,
        """書き方の決まりから外れていて、どう読むか決まらない行を示す。

        そこから先を読むことができないので、ほかの検査もできない。示された行とその前の行で、字下げがそろっているか、
        コロン、引用符、括弧が足りているかを確かめる。Visual Studio Codeでは、字下げの縦の線でずれが見える。

        悪い例:
            計画:
                名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画

        English:
            The line breaks the rules of writing in a way that no usual slip explains, and nothing can be read. Check
            this line and the one before it: indentation, colons, quotation marks, brackets.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN118": Shape(
        Severity.ERROR,
        """半角の括弧や引用符が閉じているかを見る。

        閉じていないと、次の行からも同じ値の続きとして読まれる。開いた印と同じ種類の印で、値の終わりを閉じる。全角の
        括弧や引用符では閉じたことにならない。

        悪い例:
            計画:
              担当課: [福祉部地域福祉課, こども部子育て課
              策定日: 令和7年4月1日

        良い例:
            計画:
              担当課: [福祉部地域福祉課, こども部子育て課]
              策定日: 令和7年4月1日

        English:
            Without its closing mark the value runs on into the next lines. Close it with the plain bracket or quotation
            mark that belongs to it.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN119": Shape(
        Severity.INFO,
        """[ ] の中が「、」で区切られていないかを見る。

        [ ] の中の区切りは半角のカンマで、「、」で区切ると全部が一つの項目として読まれる。一つの項目の中の読点なら、
        そのままでよい。

        悪い例:
            計画:
              担当課: [福祉部地域福祉課、こども部子育て課]

        良い例:
            計画:
              担当課: [福祉部地域福祉課, こども部子育て課]

        English:
            Inside of [ ] items are set apart by a plain comma; with 、 all of it is one item. Where 、 belongs to the
            item, nothing need be done.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
}
