"""Rules about the form of the plan: its keys and the values in them, and the waivers.

For the maintainer: these findings come from `model`, those about 確認済み from `rules.waivers`, and
RUN001 from `rules.engine`. What is taken although it is written otherwise than the form asks is a
warning; what could not be read, and a year that contradicts itself (CON003), is an error.
"""

from juso_plan.finding import Severity
from juso_plan.rules.shape_base import Shape

VALUES: dict[str, Shape] = {
    "SYN201": Shape(
        Severity.ERROR,
        """「様式」の番号が、この道具の読める番号かを見る。

        様式は計画のファイルの書き方の版で、今は1だけがある。番号が違うファイルは、読み違えないよう、中を読まずに
        止まる。計画の年度や版の数をここに書いたときは、「1」に直す。

        悪い例:
            様式: 2
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}

        良い例:
            様式: 1
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}

        English:
            The form number says how the file is written; this tool reads form 1. A file of another form is not read at
            all, so that nothing is misread.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN202": Shape(
        Severity.ERROR,
        """ファイルが、項目名とコロンで始まる計画の形をしているかを見る。

        文章や箇条書きだけのファイルからは、どれが計画の名称でどれが期間かを読み取れない。最初の行に「様式: 1」と
        書き、項目名、半角のコロン、半角の空白、値の順に書き進める。

        悪い例:
            見本市重層的支援体制整備事業実施計画
            令和7年度から令和10年度まで

        良い例:
            様式: 1
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画
              期間: {開始: 令和7年度, 終了: 令和10年度}

        English:
            A plan file is made of names of entries, each with a colon and its value. Begin with "様式: 1" and go on in
            this way.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN203": Shape(
        Severity.ERROR,
        """様式にない項目名が書かれていないかを見る。

        様式にない項目は読まれず、計画にも載らない。似た名前の項目があれば、その名前に直す。なければ、「内容」や「備考」の
        文に入れる。章を丸ごと足したいときは、「章」に書く。

        悪い例:
            計画:
              担当部署: [福祉部地域福祉課]

        良い例:
            計画:
              担当課: [福祉部地域福祉課]

        English:
            The form has a closed set of entries, and others are not read. Use the suggested name, or put the text into
            内容 or 備考.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN204": Shape(
        Severity.ERROR,
        """様式が必ず求める項目が書かれているかを見る。

        自治体のコードや計画の名称のような項目がないと、どこの何の計画かが分からず、検査も文書の作成もできない。
        示された項目の行を書き足す。

        悪い例:
            様式: 1
            自治体: {都道府県: 岩手県, 名称: 見本市}
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}

        良い例:
            様式: 1
            自治体: {コード: "032999", 都道府県: 岩手県, 名称: 見本市}
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}

        English:
            Some entries are always needed, such as the code of the municipality and the name of the plan. Add the entry
            that is named.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN205": Shape(
        Severity.WARNING,
        """項目名だけが書かれ、中身が空のところがないかを見る。

        空の項目は、書き忘れなのか、まだ決まっていないのかが分からない。中身を書くか、その行を消す。決まっていないときは
        「未定」に項目名を挙げると、文書にも未定と示される。計画の「状態」が「作成中」の間は、情報として扱う。

        悪い例:
            事業:
              参加支援事業:
                箇所数:
                担当課: [福祉部地域福祉課]

        良い例:
            事業:
              参加支援事業:
                未定: [箇所数]
                担当課: [福祉部地域福祉課]

        English:
            An entry without content may be forgotten or still open. Fill it in, delete it, or name it in 未定. While the
            plan's 状態 is 作成中, this is an info.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN206": Shape(
        Severity.ERROR,
        """並び（リスト）で書く項目が、並びで書かれているかを見る。

        担当課や圏域のように二つ以上書ける項目は、一つのときも並びで書く約束である。値を半角の [ ] で囲み、
        二つ以上なら半角のカンマで区切る。行を分けて「- 」を付けてもよい。

        悪い例:
            計画:
              担当課: 福祉部地域福祉課

        良い例:
            計画:
              担当課: [福祉部地域福祉課]

        English:
            An entry that may hold several things is a list, also where there is only one. Put the value in [ ], or write
            each item on a line of its own with "- ".

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN207": Shape(
        Severity.ERROR,
        """中に項目を書くところに、文が書かれていないかを見る。

        「期間」や「拠点」の中には、「開始」や「名称」のような項目を書く。文のままでは、どこまでが開始でどこからが
        終了かを読み取れない。次の行から字下げして項目を書くか、半角の { } の中に書く。

        悪い例:
            計画:
              期間: 令和7年度から令和10年度まで

        良い例:
            計画:
              期間: {開始: 令和7年度, 終了: 令和10年度}

        English:
            This entry holds further entries, each with a name and a colon, and not a sentence. Write them indented below
            it, or inside of { }.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN208": Shape(
        Severity.ERROR,
        """文字を一つ書くところに、並びや項目が書かれていないかを見る。

        「頻度」や「名称」のような項目の値は一つの文字で、並びは読まれない。一つの文にまとめる。長い文は、コロンの後に
        「|」を書き、次の行から字下げして書くと、改行や箇条書きも文のまま残る。

        悪い例:
            事業:
              参加支援事業:
                頻度:
                  - 月1回
                  - 随時

        良い例:
            事業:
              参加支援事業:
                頻度: 月1回と随時

        English:
            This entry takes one piece of text, not a list or further entries. Write it as one text; after "|" a text may
            run over several indented lines.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN209": Shape(
        Severity.ERROR,
        """決まった言葉から選ぶ項目に、ほかの言葉が書かれていないかを見る。

        実施方式や設置形態などは、自治体の間で比べられるよう、使える言葉が決まっている。指摘が示す言葉から選ぶ。
        当てはまるものがなければ、その項目は書かずに「備考」で説明する。

        悪い例:
            事業:
              参加支援事業:
                実施方式: [直轄]

        良い例:
            事業:
              参加支援事業:
                実施方式: [直営]

        English:
            Some entries take one of a set of words, so that plans can be compared. Choose one of them; if none fits,
            leave the entry out and explain in 備考.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN210": Shape(
        Severity.INFO,
        """文字として書いた値が、ほかの道具では数や「はい・いいえ」の値として読まれないかを見る。

        この道具は文字のまま読むが、表計算などの道具では、「032999」の先頭の0が落ちたり、「true」が「はい」の意味に
        なったりする。半角の引用符で囲めば、どの道具でも文字のまま残る。

        悪い例:
            自治体:
              コード: 032999

        良い例:
            自治体:
              コード: "032999"

        English:
            This tool keeps the value as text, but others read it as a number or as yes or no, and may drop a leading
            zero. Quotation marks keep it as it is everywhere.

        出典:
            様式1（計画のファイルの約束）、YAML 1.2.2 第10.3節
        """,
        fixes=True,
    ),
    "SYN211": Shape(
        Severity.ERROR,
        """年度を書くところの値が、年度として読み取れるかを見る。

        期間や目標の年度は、ほかの年度と比べたり、文書に並べたりするのに使う。「令和7年度」「R7年度」「2025年度」の
        ように、元号か西暦の年を付けて書く。「から」や「頃」のような言葉は付けない。

        悪い例:
            計画:
              期間: {開始: 7年度から, 終了: 令和10年度}

        良い例:
            計画:
              期間: {開始: 令和7年度, 終了: 令和10年度}

        English:
            Write a fiscal year with its era or as a common year, such as 令和7年度 or 2025年度, and nothing besides.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN212": Shape(
        Severity.ERROR,
        """日付を書くところの値が、日付として読み取れるか、暦にある日かを見る。

        策定日や公表の日は、どの時点の法令で検査するか、公表までに何日かかったかを見るのに使う。「令和7年4月1日」
        「2025-04-01」のように書き、日が分からなければ「令和7年4月」のように月まで書く。

        悪い例:
            計画:
              策定日: 令和7年2月30日

        良い例:
            計画:
              策定日: 令和7年2月28日

        English:
            Write a date of the calendar, such as 令和7年4月1日 or 2025-04-01; where the day is not known, the month.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN213": Shape(
        Severity.ERROR,
        """時期を書くところの値が、年度か日付として読み取れるかを見る。

        事業の開始などの時期は、実施時期が書かれているかを確かめるのに使う。「令和8年度」「令和8年4月」
        「令和8年4月1日」のように書く。決まっていないときは「未定」に項目名を挙げる。

        悪い例:
            事業:
              参加支援事業:
                開始: なるべく早く

        良い例:
            事業:
              参加支援事業:
                開始: 令和8年度

        English:
            Write a fiscal year, a month or a day, such as 令和8年度 or 令和8年4月1日. What is still open is named in
            未定.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN215": Shape(
        Severity.WARNING,
        """数や日付に全角の数字や記号がないか、決まった言葉の中に余分な空白がないかを見る。

        意味は読み取れているが、書き方がそろっていないと、探したり比べたりするときに漏れる。数や日付は半角の数字で、
        決まった言葉は示されたとおりに書く。文の中の全角の数字は、そのままでよい。

        悪い例:
            事業:
              参加支援事業:
                箇所数: ５か所

        良い例:
            事業:
              参加支援事業:
                箇所数: 5か所

        English:
            The value was understood, but numbers and dates are written with half-width digits, and set words exactly as
            they are given.

        出典:
            様式1（計画のファイルの約束）
        """,
        fixes=True,
    ),
    "SYN216": Shape(
        Severity.WARNING,
        """年度を書くところに、「令和7年」のような年が書かれていないかを見る。

        年は1月から12月まで、年度は4月から翌年3月までで、三か月ずれる。この値は年度として読んでいる。年度のことなら
        「度」を書き足し、そうでなければ、どの年度に当たるかを確かめて書く。

        悪い例:
            計画:
              期間: {開始: 令和7年, 終了: 令和10年度}

        良い例:
            計画:
              期間: {開始: 令和7年度, 終了: 令和10年度}

        English:
            A calendar year stands where a fiscal year (April to March) belongs, and is read as one. Add 度 if that is
            meant.

        出典:
            様式1（計画のファイルの約束）、地方自治法第208条第1項
        """,
        fixes=True,
    ),
    "SYN217": Shape(
        Severity.WARNING,
        """根拠が、法律の名前と条・項・号として読み取れるかを見る。

        読み取れた根拠だけが、法令の表と照らして検査される。「第」や「条」を省かず、「介護保険法第115条の45第2項第5号」の
        ように書く。通知や要綱は法令ではないので、「根拠通知」に書く。

        悪い例:
            事業:
              地域づくり事業:
                生活支援体制整備事業:
                  根拠: [介護保険法115の45第2項第5号]

        良い例:
            事業:
              地域づくり事業:
                生活支援体制整備事業:
                  根拠: [介護保険法第115条の45第2項第5号]

        English:
            A legal basis is the name of a law with its article, paragraph and item; only what can be read is checked.
            Notices and guidelines go into 根拠通知.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN218": Shape(
        Severity.WARNING,
        """「未定」や「記載なし」に挙げた名前が、その場所の項目名かを見る。

        項目名と一字でも違うと、その項目が未定であることが文書に示されず、書き忘れとして扱われる。示された項目名に直す。
        拠点の中の項目は、拠点の中に「未定」を書く。

        悪い例:
            事業:
              参加支援事業:
                未定: [人員]

        良い例:
            事業:
              参加支援事業:
                未定: [人員配置]

        English:
            未定 and 記載なし name entries of the same place. Another name has no effect, and the entry counts as
            forgotten.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN219": Shape(
        Severity.WARNING,
        """「未定」や「記載なし」に挙げた項目に、中身が書かれていないかを見る。

        決まって書いた後も名前が残っていると、決まったのか未定なのかが分からない。決まったのなら「未定」や「記載なし」から
        外し、決まっていないのなら中身を消す。

        悪い例:
            事業:
              参加支援事業:
                未定: [箇所数, 人員配置]
                箇所数: 1

        良い例:
            事業:
              参加支援事業:
                未定: [人員配置]
                箇所数: 1

        English:
            An entry is filled in and yet named in 未定 or 記載なし. Once it is decided, take it out of there.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "SYN220": Shape(
        Severity.ERROR,
        """URLが、「http://」か「https://」で始まる形で書かれているかを見る。

        公表した計画を市民や国がたどれるように、URLはそのまま開ける形で書く。ブラウザーの上の欄から写し、「https://」を
        省かない。途中に空白や全角の文字を入れない。

        悪い例:
            計画:
              公表: {日付: 令和7年4月15日, URL: www.example.lg.jp/plan}

        良い例:
            計画:
              公表: {日付: 令和7年4月15日, URL: "https://www.example.lg.jp/plan"}

        English:
            A URL begins with http:// or https://, so that a reader can open it. Copy it whole from the browser.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "CON003": Shape(
        Severity.ERROR,
        """和暦と西暦を並べた年度が、同じ年度かを見る。

        「令和7年度（2025年度）」のように並べた二つが食い違うと、どちらが正しいか分からない。令和の年に2018を足すと
        西暦になる（令和元年度は2019年度）。確かめて、片方を直すか、一つだけを書く。

        悪い例:
            計画:
              期間: {開始: 令和7年度（2026年度）, 終了: 令和10年度（2028年度）}

        良い例:
            計画:
              期間: {開始: 令和7年度（2025年度）, 終了: 令和10年度（2028年度）}

        English:
            An era year and a common year that stand side by side must be the same fiscal year. Add 2018 to a year of
            令和; the first fiscal year of 令和 is 2019.

        出典:
            元号法（昭和54年法律第43号）、地方自治法第208条第1項（会計年度）
        """,
    ),
    "CON017": Shape(
        Severity.ERROR,
        """数を書くところの値が、数として読み取れるかを見る。

        箇所数や人数は、合計や拠点の数とつじつまが合うかを確かめるのに使う。「5」「5か所」「1名以上」のように、数と単位
        だけを書き、説明は「内容」や「備考」に書く。決まっていないときは「未定」に項目名を挙げる。

        悪い例:
            事業:
              参加支援事業:
                箇所数: 数か所の予定

        良い例:
            事業:
              参加支援事業:
                箇所数: 3か所
                備考: 令和8年度に増やす予定である。

        English:
            Where a number belongs, write the number and its unit only; explanations go into 内容 or 備考, and what is
            still open is named in 未定.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
}

WORKING: dict[str, Shape] = {
    "WVR001": Shape(
        Severity.WARNING,
        """「確認済み」に書いた指摘が、今も出ているかを見る。

        指摘が直った後も「確認済み」が残っていると、次に同じ指摘が出たときに、見ないまま受け入れてしまう。直ったのなら、
        その項目を消す。直していないのなら、規則の番号と箇所を報告のとおりに書く。

        悪い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画
              公表: {日付: 令和7年4月15日}
            確認済み:
              - {規則: LAW008, 箇所: 計画/公表, 理由: 議会への報告の後に公表するため, 担当: 地域福祉課}

        良い例:
            計画:
              名称: 見本市重層的支援体制整備事業実施計画
              種類: 実施計画
            確認済み:
              - {規則: LAW008, 箇所: 計画/公表, 理由: 議会への報告の後に公表するため, 担当: 地域福祉課}

        English:
            An entry of 確認済み answers to no finding. If the cause was mended, take the entry out, so that it does not
            hide a later finding; otherwise write rule and place as reports print them.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "WVR002": Shape(
        Severity.WARNING,
        """「確認済み」の期限が過ぎていないかを見る。

        期限は、受け入れた指摘をもう一度考える日である。過ぎると、その指摘はまた出る。もう一度確かめて、まだ受け入れるなら
        期限を改め、そうでなければ項目を消して計画を直す。

        悪い例:
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}
            確認済み:
              - {規則: LAW008, 箇所: 計画/公表, 理由: 議会への報告の後に公表するため, 期限: 令和7年3月31日}

        良い例:
            計画: {名称: 見本市重層的支援体制整備事業実施計画, 種類: 実施計画}
            確認済み:
              - {規則: LAW008, 箇所: 計画/公表, 理由: 議会への報告の後に公表するため, 期限: 令和8年3月31日}

        English:
            The day until which a finding was accepted has passed, and the finding counts again. Look at it again, then
            set a new day or take the entry out.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
    "RUN001": Shape(
        Severity.ERROR,
        """道具の中の誤りで、ある規則の検査ができなかったことを示す。

        計画の誤りではないので、計画を直す必要はない。その規則が求める事項は「未評価」になり、ほかの検査は終わりまで
        行われている。指摘の文とファイルを添えて、道具の作り手に知らせる。

        English:
            A defect of the tool stopped the check of one rule; the others ran to their end. This is no mistake of the
            plan. Please report the finding, with the file.

        出典:
            様式1（計画のファイルの約束）
        """,
    ),
}
