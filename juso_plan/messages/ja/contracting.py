"""Japanese words of the rules in `rules.book.contracting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW013": "委託の前提となる措置や守秘義務に触れていない",
    "ORD006": "委託先を適当と認める理由がない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW013": (
        Wording(
            "委託する事業がありますが、{matters}に触れていません",
            found="{open}",
            expected="{matters}（社会福祉法第106条の4{contract}・{secret}）",
            help="どのような措置で一体的に行うか、受託者に守秘義務があることを、事業の概要や連携に書くとよいでしょう。",
        ),
    ),
    "ORD006": (
        Wording(
            "委託先「{written}」（{kind}）を適当と認める理由が書かれていません",
            found="{written}",
            expected="省令の挙げる法人、又は市町村が適当と認める者",
            help="{kind}にも委託できます。実績など認めた理由を、事業か「団体」の備考に書くとよいでしょう。",
        ),
    ),
}
