"""Japanese words of the rules in `rules.book.small_towns`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW017": "町村の自立相談支援事業の担い手を確かめる",
    "LAW018": "介護保険の保険者が担うものを確かめる",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW017": (
        Wording(
            "福祉事務所が「{office}」の町村ですが、自立相談支援事業の実施方式から都道府県との分担が読み取れません",
            found="{written}",
            expected="都道府県が実施、又は生活困窮者自立支援法第11条第1項の事業",
            help="都道府県が行うなら「実施方式: [都道府県が実施]」と、町村が第11条第1項の事業を行うなら「根拠」にその条を書きます。",
            when="office",
        ),
        Wording(
            "福祉事務所があるかどうかが書かれていません",
            found="{open}",
            expected="あり、又は なし",
            help="町村では、自立相談支援事業を誰が行うかが、福祉事務所の有無で変わります。",
        ),
    ),
    "LAW018": (
        Wording(
            "介護の事業に「{union}」が関わっていますが、介護保険の保険者が書かれていません",
            found="{open}",
            expected="保険者が市町村でなければ、その名前",
            help="「{union}」が保険者なら、自治体の保険者に書きます。違えば、このままで構いません。",
            when="union",
        ),
        Wording(
            "介護保険の保険者は「{insurer}」ですが、「{name}」が書かれていません",
            found="{open}",
            expected="{insurer}か市町村か",
            help="計画を作る者、事業に責任を負う者が、保険者か市町村かを書きます。",
        ),
    ),
}
