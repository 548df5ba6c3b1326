"""Japanese words of the rules in `rules.book.citation`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CIT001": "引用された規定が見当たらない",
    "CIT002": "事業の根拠が法の定めと合わない",
    "CIT003": "法律の名前が違う",
    "CIT004": "法律の番号が違う",
    "CIT005": "改正で場所の変わった規定を引いている",
    "CIT006": "同じ事業の根拠が二とおりある",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CIT001": (
        Wording(
            "{law}{cited}は、まだありません。{day}からの番号です",
            found="{written}",
            expected="{law}{then}",
            help="同じ内容は、{day}より前は{then}にあります。策定日と条文を確かめて直します。",
            when="then",
        ),
        Wording(
            "{law}{cited}はありません。「{elsewhere}」では「{right}」と書かれています",
            found="{written}",
            expected="{right}",
            help="条文を確かめて、「{elsewhere}」と同じ規定にします。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
            when="elsewhere",
        ),
        Wording(
            "{law}{holder}は項に分かれていますが、号の前に{needs}がありません",
            found="{written}",
            expected="{expected}",
            help="{holder}は{last}まであります。条文を確かめて、どの項かを書き足します。",
            when="needs",
        ),
        Wording(
            "{law}{holder}に{undivided}はありません",
            found="{written}",
            expected="{expected}",
            help="条文を確かめて直します。枝番号（「第115条の45」の「の45」など）が落ちていることもあります。",
            when="undivided",
        ),
        Wording(
            "{law}{holder}に{absent}はありません。{last}までです",
            found="{written}",
            expected="{expected}",
            help="条文を確かめて直します。",
        ),
    ),
    "CIT002": (
        Wording(
            "「{programme}」の根拠が、法の挙げる規定と違います。「{elsewhere}」では合っています",
            found="{written}",
            expected="{expected}",
            help="「{elsewhere}」と同じ規定にします。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
            when="elsewhere",
        ),
        Wording(
            "「{programme}」の根拠が、法の挙げる規定と違います",
            found="{written}",
            expected="{expected}",
            help="社会福祉法第106条の4第2項の挙げる規定に直します。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
        ),
    ),
    "CIT003": (
        Wording(
            "「{written}」という法律は見当たりません。「{suggestion}」と書きます",
            found="{written}",
            expected="{suggestion}",
            help="正しい名前か、広く使われる略称に直します。",
        ),
    ),
    "CIT004": (
        Wording(
            "{law}の番号が「{written}」になっています。これは{owner}の番号です",
            found="{written}",
            expected="{expected}",
            help="法律の名前と番号のどちらが正しいか確かめて直します。年の違う同じ数字の番号に気をつけます。",
            when="owner",
        ),
        Wording(
            "法律の番号が「元号N年法律第M号」の形になっていません",
            found="{written}",
            expected="{form}",
            help="「平成24年法律第65号」のように、元号、年、「第」、「号」まで書きます。",
            when="form",
        ),
        Wording(
            "{law}の番号が「{written}」になっています",
            found="{written}",
            expected="{expected}",
            help="法律の年と番号を確かめて直します。",
        ),
    ),
    "CIT005": (
        Wording(
            "{what}の規定（{law}{old}）は、計画の期間のうちの{later}から{new}になります",
            found="{written}",
            expected="{law}{new}",
            help="{amendment}による改正です。期間を通して正しくなるよう、新しい番号にするか、両方を書きます。",
            when="later",
        ),
        Wording(
            "{what}の規定は、{day}から{law}{new}です。{old}は前の番号です",
            found="{written}",
            expected="{law}{new}",
            help="{amendment}による改正です。条文を確かめて、新しい番号に直します。",
        ),
    ),
    "CIT006": (
        Wording(
            "「{programme}」の根拠が、{related_line}行目の「事業」では「{other}」となっています",
            found="{written}",
            expected="{other}",
            help="どちらが正しいか確かめて、そろえます。",
        ),
    ),
}
