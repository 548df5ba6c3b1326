"""Japanese words of the rule in `rules.book.departments`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON018": "担当課が市町村の課や機関でない"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON018": (
        Wording(
            "担当課の「{name}」は、市町村の課や機関ではない団体です",
            found="{name}",
            expected="市町村の課や機関",
            help="事業を担う団体は、委託先、運営主体、担い手、事務局のどれかに書きます。",
        ),
    ),
}
