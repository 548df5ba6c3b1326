"""English words of the rules in `rules.book.small_towns`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW017": "Who carries out the 自立相談支援事業 in a town",
    "LAW018": "What the insurer of 介護保険 answers for",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW017": (
        Wording(
            '"福祉事務所" of this town is "{office}", and what the prefecture does of the "自立相談支援事業" cannot be seen',
            found="{written}",
            expected='"都道府県が実施", or the programme of "生活困窮者自立支援法第11条第1項"',
            help='If the prefecture carries it out, write "実施方式: [都道府県が実施]"; if the town does what Art. 11(1) lets it do, cite that under "根拠".',
            when="office",
        ),
        Wording(
            'Whether there is a "福祉事務所" is not said',
            found="{open}",
            expected='"あり" or "なし"',
            help='In a town, who carries out the "自立相談支援事業" depends on it.',
        ),
    ),
    "LAW018": (
        Wording(
            '"{union}" has a part in a programme of care, but no insurer of "介護保険" is named',
            found="{open}",
            expected="its name, if the insurer is not the municipality",
            help='If "{union}" is the insurer, write it under "保険者" of "自治体". If not, leave it as it is.',
            when="union",
        ),
        Wording(
            'The insurer of "介護保険" is "{insurer}", but "{name}" is not stated',
            found="{open}",
            expected='"{insurer}" or the municipality',
            help="Write which of the two makes the plan or answers for the programme.",
        ),
    ),
}
