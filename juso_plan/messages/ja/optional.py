"""Japanese words of the rules in `rules.book.optional`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "GLO001": "評価指標に現状、単位、目標値がない",
    "GLO002": "評価の体制、周期、次の時期がない",
    "GLO003": "目標、評価、定期的な見直しがない（施行前）",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "GLO001": (
        Wording(
            "指標「{indicator}」に{keys}がありません",
            found="{open}",
            expected="現状の値、単位、目標の値と、それぞれの年度",
            help="書き足すと、達成したかどうかを確かめられます。",
        ),
    ),
    "GLO002": (
        Wording(
            "評価に{keys}がありません",
            found="{open}",
            expected="評価の体制、周期、次回の時期",
            help="誰が、どのくらいの間隔で、次はいつ評価するかを書くとよいでしょう。",
            when="keys",
        ),
        Wording(
            "評価と見直しが書かれていません",
            found="{open}",
            expected="評価の体制、周期、次回の時期",
            help="事業を始める時点では任意の事項です。決まったら書きます。",
        ),
    ),
    "GLO003": (
        Wording(
            "{keys}がありません",
            found="{open}",
            expected="目標、評価、定期的な見直し",
            help="令和8年法律第51号の条文を確かめるまで、この規則は適用されません。",
        ),
    ),
}
