"""English words of the rules in `rules.book.style_marks`, `rules.book.style_words` and `rules.book.style_terms`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "STY001": "A bracket lacks its other half",
    "STY002": "How か所 is written",
    "STY003": "障害 and 障がい are mixed",
    "STY004": "Widths or marks are mixed",
    "STY005": "A row of numbers goes on in other marks",
    "STY006": "The form of a programme's name",
    "STY007": "How a word is written",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "STY001": (
        Wording(
            "A bracket that was opened is not closed",
            found="{around}",
            expected="the closing bracket {closer}",
            help="Add the closing bracket. Inside of [ ], words that hold an ASCII comma need quotes.",
            when="closer",
        ),
        Wording(
            "A closing bracket stands here, but none was opened",
            found="{around}",
            expected="the opening bracket {opener}",
            help="Add the opening bracket, or take the closing one out.",
        ),
    ),
    "STY002": (
        Wording(
            '{written}: behind arabic numerals "か" is written ({more} more in this text)',
            found="{written}",
            expected="{expected}",
            help='Write "3か所", "7か月". "設置箇所数" stays as it is.',
            when="more",
        ),
        Wording(
            '{written}: behind arabic numerals "か" is written',
            found="{written}",
            expected="{expected}",
            help='Write "3か所", "7か月". "設置箇所数" stays as it is.',
        ),
    ),
    "STY003": (
        Wording(
            "{written} is written here, while {usual} stands {count} times in the plan's own words",
            found="{written}",
            expected="{usual}",
            help="Look up the city's rule and use one. Terms of law, schemes and names stay as they are.",
        ),
    ),
    "STY004": (
        Wording(
            "Digits of full and half width are mixed (as in {digits}: {count} times, the other: {other})",
            found="{written}",
            help="Use one width all through the plan.",
            when="digits",
        ),
        Wording(
            'The half-width dot "{dot}" is used {count} times, the full-width "・" {other} times',
            found="{written}",
            expected='"・"',
            help='Use the full-width "・" all through the plan.',
            when="dot",
        ),
        Wording(
            'The long vowel of {dash} is written with a dash and not with "ー" ({count} places)',
            found="{written}",
            expected='"ー"',
            help='Write the long vowel of a katakana word with "ー".',
        ),
    ),
    "STY005": (
        Wording(
            "{written} follows {before}",
            found="{written}",
            expected="{expected}",
            help="One row uses one kind of mark. A lower level begins with its own first number.",
        ),
    ),
    "STY006": (
        Wording(
            "The name {twice} is brought in twice (first on line {related_line})",
            found="{twice}",
            expected="once, at the first place",
            help="Write {twice} without its explanation here.",
            when="twice",
        ),
        Wording(
            "{written} is {official} in the national papers",
            found="{written}",
            expected="{official}",
            help='Use that form or, if this is the plan\'s own name, put it under "通称" or "用語".',
        ),
    ),
    "STY007": (
        Wording(
            "{written} is written {expected} here ({more} more in this text)",
            found="{written}",
            expected="{expected}",
            help="Write it as official papers and the national ones do.",
            when="more",
        ),
        Wording(
            "{written} is written {expected} here",
            found="{written}",
            expected="{expected}",
            help="Write it as official papers and the national ones do.",
        ),
    ),
}
