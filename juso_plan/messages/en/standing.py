"""English words of the rules in `rules.book.standing`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW015": "The basis of the national grant is not cited",
    "LAW016": "That the plan follows the national policy is not said",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW015": (
        Wording(
            'As the basis of the grant only "社会福祉法第106条の9" is cited',
            found="{written}",
            expected='"社会福祉法第106条の8" (the State) and "第106条の9" (the prefecture)',
            help='Add "第106条の8". If the paper errs and is kept as printed, name it under "確認済み".',
        ),
    ),
    "LAW016": (
        Wording(
            'That the plan follows the "指針" of "社会福祉法第106条の3第2項" is not said',
            found="{open}",
            expected="that it is made in line with it",
            help='Add it under "指針" of "位置付け". It is another paper than the "策定ガイドライン".',
        ),
    ),
}
