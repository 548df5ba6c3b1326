"""English words of the rules in `rules.book.contracting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW013": "What must go before entrusting, or secrecy, is not mentioned",
    "ORD006": "Why a contractor was found able is not said",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW013": (
        Wording(
            'Programmes are entrusted, but "{matters}" is not mentioned',
            found="{open}",
            expected='"{matters}" ("社会福祉法第106条の4{contract}・{secret}")',
            help='It helps to write by what measures all is carried out as one, and that the entrusted are bound to secrecy, under "概要" of "事業" or under "連携".',
        ),
    ),
    "ORD006": (
        Wording(
            'Why the contractor "{written}" ({kind}) was found able is not said',
            found="{written}",
            expected="a corporation that the ordinance names, or one that the municipality finds able",
            help='A {kind} may be entrusted. It helps to write why it was found able, in "備考" of the programme or of "団体".',
        ),
    ),
}
