"""Names that are near share a variant, so that none is missed for not being compared."""

from collections.abc import Iterator

import pytest

from juso_plan.rules.book.likeness import Standard, likeness, summed, variants

STANDARD = Standard(frozenset({"市", "域", "地域", "圏域", "・", "所"}), spelling=True)


def slipped(name: str) -> Iterator[str]:
    """A name with one slip anywhere: a character taken out, another put in its place, one or a piece put in."""
    for at in range(len(name) + 1):
        yield name[:at] + name[at + 1 :]
        for put in ("・", "ー", "1", "地域"):
            yield name[:at] + put + name[at:]
            yield name[:at] + put + name[at + 1 :]


@pytest.mark.parametrize(
    ("name", "slips", "at_least"),
    [
        ("みどり相談室", 1, 20),
        ("臼杵市障がい者センター", 1, 30),
        ("市民活動支援・相談センター甲", 2, 500),
        ("第2地区子供の居場所づくり連絡会", 2, 500),
    ],
)
def test_near_names_share_a_variant(name: str, slips: int, at_least: int) -> None:
    others = {name}
    for _ in range(slips):
        others |= {other for one in others for other in slipped(one)}
    near = [one for one in others if likeness(name, one, STANDARD) is not None]
    assert len(near) >= at_least
    own = variants(name, STANDARD)
    assert [one for one in near if not own & variants(one, STANDARD)] == []


def test_a_sum_knows_the_characters_and_not_their_order_but_that_of_numerals() -> None:
    assert summed("相談支援") == summed("援支談相") == summed("相談") + summed("支援")
    assert summed("相談支援") != summed("相談支授")
    assert summed("第12相談室") == summed("室第1談2相") != summed("第21相談室")
