"""English words of the rules in `rules.book.ordinance`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "ORD001": "The basic policy is not complete",
    "ORD002": "The time of carrying out is not stated",
    "ORD003": "Goals are missing",
    "ORD004": "The cooperation of the supporting bodies is missing",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "ORD001": (
        Wording(
            "The basic policy has nothing on {fields}",
            found="{open}",
            expected="a policy for the elderly, disabled people, children and people in poverty",
            help="Write a policy for each field. It may be left open when the project begins.",
            when="fields",
        ),
        Wording(
            "There is no basic policy",
            found="{open}",
            expected="a policy for the elderly, disabled people, children and people in poverty",
            help="Write a policy for each field. It may be left open when the project begins.",
        ),
    ),
    "ORD002": (
        Wording(
            'When {item} is carried out ("開始") is not stated',
            found="{open}",
            expected="a fiscal year or a date",
            help="Write when it began, or will begin.",
            when="item",
        ),
        Wording(
            'When the programmes are carried out ("開始") is not stated',
            found="{open}",
            expected="a fiscal year or a date",
            help='If all began together, write it right below "事業", else in each programme.',
        ),
    ),
    "ORD003": (
        Wording(
            "There are no goals for {items}",
            found="{open}",
            expected="goals for the programmes of each item",
            help="Write indicators with their values. They may be left open when the project begins.",
            when="items",
        ),
        Wording(
            "There are no goals",
            found="{open}",
            expected="goals for the programmes of each item",
            help="Write indicators with their values. They may be left open when the project begins.",
        ),
    ),
    "ORD004": (
        Wording(
            "The cooperation of the supporting bodies is not described",
            found="{open}",
            expected="measures of cooperation",
            help="Write how information is shared, who meets, and who is in charge.",
        ),
    ),
}
