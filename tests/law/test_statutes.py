"""Laws by name and number, and the links to them."""

import pytest

from juso_plan.law import (
    canonical_number,
    find_numbered,
    find_statute,
    mended_number,
    near_law,
    parse_citation,
    statute_url,
    statutes,
)

SOGO = "障害者の日常生活及び社会生活を総合的に支援するための法律"
EGOV = "https://laws.e-gov.go.jp/law/"


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("社会福祉法", "社会福祉法"),
        ("障害者総合支援法", SOGO),
        (SOGO, SOGO),
        ("障害者の日常生活 及び社会生活を\n総合的に支援するための法律", SOGO),
        ("子ども･子育て支援法", "子ども・子育て支援法"),
        ("法施行規則", "社会福祉法施行規則"),
        ("孤独・孤立対策推進法", "孤独・孤立対策推進法"),
        ("子ども子育て支援法", None),  # the ・ belongs to the name
        ("法", None),
    ],
)
def test_find_by_name(name: str, official: str | None) -> None:
    found = find_statute(name)
    assert (found.name if found else None) == official


def test_every_name_finds_its_own_law() -> None:
    for statute in statutes():
        for name in (statute.name, *statute.abbreviations):
            assert find_statute(name) is statute


def test_ids_and_numbers_are_unique_and_canonical() -> None:
    ids = [statute.id for statute in statutes() if statute.id]
    assert len(ids) == len(set(ids))
    assert len({statute.number for statute in statutes()}) == len(statutes())
    assert all(canonical_number(statute.number) == statute.number for statute in statutes())


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("平成9年法律第123号", "平成9年法律第123号"),
        ("平成九年法律第百二十三号", "平成9年法律第123号"),
        ("平成 ２９ 年厚生労働省告示第３５５号", "平成29年厚生労働省告示第355号"),
        ("令和元年法律第9号", "令和元年法律第9号"),
        ("平成24年法律65号", None),
        ("法律第65号", None),
    ],
)
def test_canonical_number(written: str, canonical: str | None) -> None:
    assert canonical_number(written) == canonical


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("平成24年法律第65号", "平成24年法律第65号"),
        ("平成24年法律65号", "平成24年法律第65号"),
        ("平成２４年法律第６５", "平成24年法律第65号"),
        ("H24法律65号", "平成24年法律第65号"),
        ("R元年法律第九号", "令和元年法律第9号"),
        ("平成29年厚生労働省告示355号", "平成29年厚生労働省告示第355号"),
        ("令和6年4月1日施行", None),
        ("以下「法」という。", None),
        ("", None),
    ],
)
def test_mended_number(written: str, mended: str | None) -> None:
    assert mended_number(written) == mended


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("子ども子育て支援法", ("子ども子育て支援法", "子ども・子育て支援法")),
        ("介護 保健法", ("介護保健法", "介護保険法")),
        ("介護保健法施行令", ("介護保健法", "介護保険法")),
        ("介護保険法施行令", None),  # an ordinance under a known law
        ("介護保険法", None),  # known
        ("精神保健福祉士法", None),  # another law
        ("旧社会福祉法", None),
        ("健康保険法", None),
        ("困窮法", None),  # too short to tell
        ("", None),
    ],
)
def test_near_misses(written: str, near: tuple[str, str] | None) -> None:
    assert near_law(written) == near


@pytest.mark.parametrize(
    ("number", "name"),
    [
        # twins: the same number in another year is another law
        ("平成9年法律第123号", "介護保険法"),
        ("平成17年法律第123号", SOGO),
        ("平成24年法律第65号", "子ども・子育て支援法"),
        ("平成25年法律第65号", "障害を理由とする差別の解消の推進に関する法律"),
        (
            "平成29年法律第52号",
            "地域包括ケアシステムの強化のための介護保険法等の一部を改正する法律",
        ),
        ("令和2年法律第52号", "地域共生社会の実現のための社会福祉法等の一部を改正する法律"),
        ("平成十七年法律第百二十三号", SOGO),
        ("平成18年法律第123号", None),
        ("平成24年法律65号", None),
    ],
)
def test_find_by_number(number: str, name: str | None) -> None:
    found = find_numbered(number)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("社会福祉法", "326AC0000000045"),
        ("社会福祉法第106条の4", "326AC0000000045#Mp-At_106_4"),
        ("社会福祉法第106条の4第2項第3号", "326AC0000000045#Mp-At_106_4-Pr_2-It_3"),
        ("社会福祉法第106条の4第2項第3号イ", "326AC0000000045#Mp-At_106_4-Pr_2-It_3"),
        ("介護保険法第115条の45第2項第1号から第3号まで", "409AC0000000123#Mp-At_115_45-Pr_2-It_1"),
        ("生活困窮者自立支援法第3条第2項各号", "425AC0000000105#Mp-At_3-Pr_2"),
        # an article without numbered paragraphs
        ("子ども・子育て支援法第59条第9号", "424AC0000000065#Mp-At_59-Pr_1-It_9"),
    ],
)
def test_links(text: str, url: str) -> None:
    citation = parse_citation(text)
    statute = find_statute(citation.law or "")
    assert statute
    assert statute_url(statute, *citation.provisions) == EGOV + url


def test_a_notice_links_to_its_page_and_an_unverified_law_nowhere() -> None:
    guide = find_numbered("平成29年厚生労働省告示第355号")
    law_51 = find_numbered("令和8年法律第51号")
    assert guide
    assert law_51
    (article,) = parse_citation("第1条").provisions
    assert (statute_url(guide, article) or "").startswith("https://www.mhlw.go.jp/")
    assert statute_url(law_51, article) is None
