"""The forms of corporations: how names show them, and which of them the ordinance names.

For the maintainer: this is the one list. `naming` compares names without their form, `operators` sees by it that
a body is none of the municipality's own, `contracting` asks whether the ordinance names it, and `guideline`
whether a kind stands where a name should. A form stands before the name or behind it.
"""

from __future__ import annotations

from typing import NamedTuple


class CorporateForm(NamedTuple):
    """A form of corporation, 法人格. All texts are folded, as names are compared.

    `name` is what the law calls it. `kinds` are names that say more, and are that form all the same (医療法人社団 is
    a 医療法人); `shorts` stand for it, ㈱ folded too. `is_in_ordinance`: 施行規則第34条の9 names it among those
    who may be entrusted. `is_left_out`: the name stands without it too (社会福祉法人平和会 is 平和会).
    """

    name: str
    shorts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    is_in_ordinance: bool = False
    is_left_out: bool = True

    @property
    def written(self) -> tuple[str, ...]:
        """Every way in which a name shows it."""
        return (self.name, *self.kinds, *self.shorts)


CORPORATE_FORMS = (
    CorporateForm("社会福祉法人", ("(福)", "(社福)"), is_in_ordinance=True),
    CorporateForm("一般社団法人", ("(一社)",), is_in_ordinance=True),
    CorporateForm("一般財団法人", ("(一財)",), is_in_ordinance=True),
    # A 一般社団法人 or 一般財団法人 that is recognised as of public interest (公益認定) remains one.
    CorporateForm("公益社団法人", ("(公社)",), is_in_ordinance=True),
    CorporateForm("公益財団法人", ("(公財)",), is_in_ordinance=True),
    # Until 2013; each that is left goes by the law of 一般社団法人 and 一般財団法人.
    CorporateForm("社団法人", ("(社)",), is_in_ordinance=True),
    CorporateForm("財団法人", ("(財)",), is_in_ordinance=True),
    CorporateForm(
        "特定非営利活動法人",
        ("(特非)", "(NPO)", "NPO法人", "認定NPO法人"),
        ("認定特定非営利活動法人",),
        is_in_ordinance=True,
    ),
    CorporateForm(
        "医療法人",
        ("(医)",),
        ("医療法人社団", "医療法人財団", "特定医療法人", "特定医療法人社団", "特定医療法人財団"),
    ),
    CorporateForm("社会医療法人", (), ("社会医療法人社団", "社会医療法人財団")),
    CorporateForm("学校法人", ("(学)",)),
    CorporateForm("宗教法人", ("(宗)",)),
    CorporateForm("株式会社", ("(株)",)),
    CorporateForm("有限会社", ("(有)",)),
    CorporateForm("合同会社", ("(同)", "(合)")),
    CorporateForm("合資会社", ("(資)",)),
    CorporateForm("合名会社", ("(名)",)),
    CorporateForm(
        "協同組合",
        ("(協)",),
        ("生活協同組合", "農業協同組合", "労働者協同組合"),
        is_left_out=False,
    ),
    CorporateForm("独立行政法人", ("(独)",)),
    CorporateForm("地方独立行政法人", ("(地独)",)),
)


def _longest_first(texts: dict[str, CorporateForm]) -> dict[str, CorporateForm]:
    """So that 医療法人社団 is found before 医療法人."""
    return dict(sorted(texts.items(), key=lambda one: -len(one[0])))


WRITTEN = _longest_first({text: form for form in CORPORATE_FORMS for text in form.written})
"""Every text that shows a form, the longest first."""

SHORTS = {text: form for text, form in WRITTEN.items() if text in form.shorts}
"""Those of them that stand for the name of the form."""

LEFT_OUT = {text: form for text, form in WRITTEN.items() if form.is_left_out and text not in SHORTS}
"""Those that are written out, and beside which the name is a name by itself."""

_ALL = tuple(WRITTEN)


def form_of(name: str) -> CorporateForm | None:
    """The form that a folded name shows at its beginning, else at its end; None where it shows none."""
    return WRITTEN.get(begun_with(_ALL, name) or ended_with(_ALL, name))


def begun_with(texts: tuple[str, ...], name: str) -> str:
    """The first of some texts that a name begins with, "" for none."""
    # Most names begin with none, which is known by one look.
    return next(filter(name.startswith, texts)) if name.startswith(texts) else ""


def ended_with(texts: tuple[str, ...], name: str) -> str:
    """The first of some texts that a name ends with, "" for none."""
    return next(filter(name.endswith, texts)) if name.endswith(texts) else ""
