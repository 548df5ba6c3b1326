"""Japanese words of the rules in `rules.book.standing`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW015": "国の交付金の根拠が挙げられていない",
    "LAW016": "国の指針に即することが書かれていない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW015": (
        Wording(
            "交付金の根拠に社会福祉法第106条の9だけが挙げられています",
            found="{written}",
            expected="社会福祉法第106条の8（国の交付金）と第106条の9（都道府県の交付金）",
            help="第106条の8を書き足します。資料の誤りをそのまま写したのなら「確認済み」に挙げます。",
        ),
    ),
    "LAW016": (
        Wording(
            "国の指針（社会福祉法第106条の3第2項）に即することが書かれていません",
            found="{open}",
            expected="国の指針に即して定めること",
            help="位置付けの指針に書き足します。策定ガイドラインとは別の告示です。",
        ),
    ),
}
