"""Japanese words of the rules in `rules.book.references`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON009": "参照の先がない"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON009": (
        Wording(
            "「{name}」の注の印{mark}に当たる注の文がありません",
            found="{mark}",
            expected="同じ本文の中の「{mark}: 注の文」",
            help="同じ本文の終わりに、行を分けて「{mark}: …」と書きます。要らない印なら消します。",
            when="mark",
        ),
        Wording(
            "「{name}」の注の文{note}を指す印がありません",
            found="{note}",
            expected="同じ本文の中の印{note}",
            help="注を付ける言葉のすぐ後に{note}と書きます。印のない注は、文書に出ません。",
            when="note",
        ),
        Wording(
            "「{name}」は{chapter}を指していますが、章は{count}までです",
            found="{chapter}",
            expected="第1章から第{count}章まで、又は章の見出し",
            help="章の順は「構成」で変わります。番号ではなく、章の見出しで指します。",
            when="chapter",
        ),
        Wording(
            "「{name}」が指す「{label}」の題名や注が見つかりません",
            found="{label}",
            expected="「{label}」で始まる題名や注",
            help="指す先の題名や注の初めに「{label}」と書くか、題名や見出しで指します。",
            when="label",
        ),
        Wording(
            "「{name}」がページの番号（{page}）で指しています",
            found="{page}",
            expected="章や項目の見出し",
            help="ページの番号は出力の形式や版によって変わります。「支援会議」の項、のように見出しで指します。",
        ),
    ),
}
