"""English words of the rules in `rules.book.support_meeting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW010": "The secrecy of the 支援会議 and its basis are not stated",
    "LAW011": "Linkage of the 支援会議 with the meetings of other laws is not said",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW010": (
        Wording(
            'The secrecy of the "支援会議" is given as "{written}"',
            found="{written}",
            expected='"あり", by "社会福祉法第106条の6"',
            help="Who serves in it is bound to secrecy. Check whether this is a slip.",
            when="written",
        ),
        Wording(
            'The basis of the secrecy of the "支援会議" does not hold "社会福祉法第106条の6"',
            found="{cited}",
            expected='"社会福祉法第106条の6"',
            help="This article is what binds the members. Add it, or write it instead.",
            when="cited",
        ),
        Wording(
            'The "支援会議" does not state "{name}"',
            found="{open}",
            expected='that there is secrecy, and its basis ("社会福祉法第106条の6")',
            help="Add these lines.",
        ),
    ),
    "LAW011": (
        Wording(
            'How the "支援会議" works together with "{meetings}" is not said',
            found="{open}",
            expected="that both endeavour to work together",
            help='Write under "概要" of the meeting or under "既存会議の活用" how: held together, information shared.',
        ),
    ),
}
