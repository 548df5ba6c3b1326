"""English words of `rules.profile`: "PRF" for the items of a profile, PRF001… for its file."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "PRF": "A requirement of a prefecture or city is not met",
    "PRF001": "Not the form of a profile",
    "PRF002": "A key of the profile without content",
    "PRF003": "The number of an item can't be used",
    "PRF004": "The place of an item is not in the form of a plan",
    "PRF005": "What an item asks for does not fit together",
    "PRF006": "A rule whose weight can't be changed",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "PRF": (
        Wording(
            '"{written}" under "{where}" is none of the words that {by} asks for',
            found="{written}",
            expected="{choices}",
            help='What is asked for: "{title}". Choose one of these words.',
            when="written",
        ),
        Wording(
            '"{where}" is too few. {by} asks for {few} or more',
            found="{have}",
            expected="{few} or more",
            help='What is asked for: "{title}". Add those that are missing.',
            when="few",
        ),
        Wording(
            '"{where}" has none of the words that {by} asks for',
            expected="{lacking}",
            help='What is asked for: "{title}". Use one of these words.',
            when="lacking",
        ),
        Wording(
            '"{where}" is not stated. {by} asks for it',
            found="{open}",
            expected="{title}",
            help='Write "{name}". Until it is decided, name it under "未定".',
        ),
    ),
    "PRF001": (
        Wording(
            "This is not the form of a profile",
            expected='keys such as "様式: 1", "名称:", "策定者:" and "事項:"',
            help='Begin with the line "様式: 1" and go on with keys, each with a half-width colon.',
        ),
    ),
    "PRF002": (
        Wording(
            '"{name}" has no content',
            help="Write its content, or take the line out.",
        ),
    ),
    "PRF003": (
        Wording(
            'The number "{twice}" stands twice (first on line {related_line})',
            found="{twice}",
            expected="a number of its own for each item",
            help="Give one of them another number.",
            when="twice",
        ),
        Wording(
            '"{written}" can\'t be used as a number',
            found="{written}",
            expected="letters, digits and hyphens (Latin letters in capitals)",
            help='Take a short number without spaces and marks, like "見本1".',
        ),
    ),
    "PRF004": (
        Wording(
            'There is no "{name}" in the form of a plan. Did you mean "{near}"?',
            found="{name}",
            expected="{near}",
            help='Write the keys of the plan from the top down, with "/" between them.',
            when="near",
        ),
        Wording(
            'There is no "{name}" in the form of a plan',
            found="{name}",
            expected="{known}",
            help='Write the keys of the plan from the top down, with "/" between them. "*" stands for each item '
            "of a list, or for each programme that the Act names, and a key follows it.",
            when="known",
        ),
        Wording(
            '"{before}" holds no keys, so "{name}" leads nowhere',
            found="{name}",
            expected="{before}",
            help='End the place with "{before}".',
        ),
    ),
    "PRF005": (
        Wording(
            '"{kind}" and "{odd}" don\'t go together',
            found="{odd}",
            help='Take "{odd}" out, or change the word behind "求める".',
            when="odd",
        ),
        Wording(
            '"{kind}" can\'t be asked of "{shape}"',
            found="{kind}",
            expected='"書く", "次の言葉を含む" or the like',
            help='"一つ以上" is asked of a list, "次のどれか" of a text.',
            when="shape",
        ),
        Wording(
            '"{kind}" is asked for, and the words are not there',
            expected='"言葉"',
            help='Add a line like "言葉: [ひきこもり]".',
        ),
    ),
    "PRF006": (
        Wording(
            "The weight of rule {fixed} can't be changed",
            found="{fixed}",
            help="Rules on the shape of the file and on the tool weigh the same everywhere. Take this line out.",
            when="fixed",
        ),
        Wording(
            'There is no rule "{name}". Did you mean "{near}"?',
            found="{name}",
            expected="{near}",
            help="juso-plan rules lists the rules with their numbers.",
            when="near",
        ),
        Wording(
            'There is no rule "{name}"',
            found="{name}",
            help="juso-plan rules lists the rules with their numbers.",
        ),
    ),
}
