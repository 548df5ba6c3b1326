"""English words of the rule in `rules.book.departments`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {"CON018": "The section in charge is no unit of the municipality"}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON018": (
        Wording(
            '"{name}" under "担当課" is no unit of the municipality',
            found="{name}",
            expected="a unit of the municipality",
            help='Write a body that carries out the work under "委託先", "運営主体", "担い手" or "事務局".',
        ),
    ),
}
