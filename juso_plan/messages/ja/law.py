"""Japanese words of the rules in `rules.book.law`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW001": "六つの号の事業がそろっていない",
    "LAW002": "包括的相談支援事業の四分野がそろっていない",
    "LAW003": "地域づくり事業の四事業がそろっていない",
    "LAW004": "一覧の記号が法と合わない",
    "LAW005": "計画の根拠がない",
    "LAW006": "調和を保つ計画が挙げられていない",
    "LAW007": "意見をどう聴いたかがない",
    "LAW008": "公表が書かれていない、又は遅い",
    "LAW009": "支援会議の主催が市町村でない",
}

_ABSENT_SLOT = (
    Wording(
        "「{name}」（{item}）がありません",
        expected="{name}",
        help="まだ決まっていなければ「未定」に挙げ、始めていなければ「状態」と「理由」を書きます。次の行を書き足します。",
        when="item",
    ),
    Wording("「{name}」がありません", expected="{name}", help="次の行を書き足します。"),
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW001": _ABSENT_SLOT,
    "LAW002": _ABSENT_SLOT,
    "LAW003": _ABSENT_SLOT,
    "LAW004": (
        Wording(
            "「{programme}」の記号が「{written}」になっています",
            found="{written}",
            expected="{expected}",
            help="法の号の中の記号に直します。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
            when="programme",
        ),
        Wording(
            "記号「{written}」は法にありません",
            found="{written}",
            expected="イ、ロ、ハ、ニ、柱書",
            help="法の号の中の記号に直します。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
        ),
    ),
    "LAW005": (
        Wording(
            "計画の根拠（社会福祉法第106条の5第1項）が挙げられていません",
            found="{open}",
            expected="社会福祉法第106条の5第1項",
            help="位置付けの根拠に書き足します。",
        ),
    ),
    "LAW006": (
        Wording(
            "関連計画に{kinds}が挙げられていません",
            found="{open}",
            expected="{kinds}",
            help="調和を図る計画の名前を書きます。一つの計画がいくつかを兼ねるときは、種類に並べます。",
        ),
    ),
    "LAW007": (
        Wording(
            "地域住民や支援関係機関の意見をどう聴いたかが書かれていません",
            found="{open}",
            expected="策定経過に、日付、事項、参加者",
            help="説明会、協議会、意見公募などを書きます。",
        ),
    ),
    "LAW008": (
        Wording(
            "策定日から公表まで {days} 日あります",
            expected="遅滞なく公表するよう努める",
            help="日付を確かめます。法は日数を定めていないので、事情があれば「確認済み」に理由を書きます。",
            when="days",
        ),
        Wording(
            "公表の日や場所が書かれていません",
            found="{open}",
            expected="公表の日付とURL",
            help="公表したら、日付とURLを書きます。",
        ),
    ),
    "LAW009": (
        Wording(
            "支援会議の主催が「{written}」になっています",
            found="{written}",
            expected="市町村",
            help="支援会議は市町村が組織します。多機関協働事業者が開く会議なら、重層的支援会議に書きます。",
        ),
    ),
}
