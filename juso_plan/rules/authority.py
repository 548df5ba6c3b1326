"""The authority of a rule as reports name it: law, provision, web address."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from juso_plan.law import CitationError, find_statute, parse_citation, statute_url
from juso_plan.outcome import Authority

if TYPE_CHECKING:
    from juso_plan.rules.registry import Basis

GUIDELINE = "重層的支援体制整備事業実施計画の策定ガイドライン"
ACT = "社会福祉法"
ORDINANCE = "社会福祉法施行規則"


@cache
def authority_of(basis: Basis) -> Authority:
    """Name an authority; the address is None where the text has none that is known."""
    statute = find_statute(basis.law)
    url = None
    if statute is not None:
        try:
            provisions = parse_citation(basis.law + basis.provision).provisions
        except CitationError:
            provisions = ()
        url = statute_url(statute, provisions[0] if provisions else None)
    return Authority(basis.law, basis.provision, url)
