"""Japanese words of the rule in `rules.book.operators_map`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON013": "委託先と拠点の組合せが分からない"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON013": (
        Wording(
            "委託先が{contractors}団体ありますが、運営主体の分からない拠点が{sites}か所あります（{first}など）",
            expected="拠点ごとの運営主体",
            help="拠点ごとに「運営主体」を書きます。資料が組合せを示さなければ、拠点の「記載なし」に運営主体を挙げます。",
        ),
    ),
}
