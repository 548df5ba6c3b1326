"""Japanese words of the rules in `rules.book.structure`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON010": "構成や位置の名前が指す先がない",
    "CON011": "見出しに中身がない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON010": (
        Wording(
            "「{where}」に「{double}」が二度あります（初めは{related_line}行目）",
            found="{double}",
            expected="一度だけ",
            help="一方を消すか、別の名前にします。",
            when="double",
        ),
        Wording(
            "「{where}」の「{name}」に当たる章や事業がありません",
            found="{name}",
            expected="{near}",
            help="「{near}」のことなら、そのように書きます。章は、このファイルの項目名か見出しで指します。",
            when="near",
        ),
        Wording(
            "「{where}」の「{name}」に当たる章や事業がありません",
            found="{name}",
            expected="章の項目名（背景、位置付け、会議など）か見出し",
            help="指す先がないと、章は最後に、図表は附属資料に回ります。章の項目名か見出しを書きます。",
        ),
    ),
    "CON011": (
        Wording(
            "{kind}「{heading}」に、見出しや名前のほかの中身がありません",
            expected="{name}など",
            help="中身を書きます。まだ決まっていなければ「未定」に挙げ、要らない見出しなら消します。",
            when="heading",
        ),
        Wording(
            "{kind}に中身がありません",
            expected="{name}など",
            help="中身を書きます。まだ決まっていなければ「未定」に挙げ、要らなければ消します。",
        ),
    ),
}
