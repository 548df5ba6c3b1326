"""How citations are read: text on the left, what it means on the right."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juso_plan.law import CitationError, Provision, format_provision, parse_citation
from juso_plan.law.places import IROHA

P = Provision
CARE_45_2 = P((115, 45), 2, items=(1, 2, 3))
ITEM_1 = P((106, 4), 2, items=(1,))
LONG_NAME = "障害者の日常生活及び社会生活を総合的に支援するための法律"


@pytest.mark.parametrize(
    ("text", "law", "provisions"),
    [
        # items, in the wording of laws and in that of papers
        ("介護保険法第115条の45第2項第1号から第3号まで", "介護保険法", [CARE_45_2]),
        ("介護保険法第115条の45第2項第1号から第3号", "介護保険法", [CARE_45_2]),
        ("介護保険法第115条の45第2項第1・2・3号", "介護保険法", [CARE_45_2]),
        ("介護保険法第115条の45第2項第1-3号", "介護保険法", [CARE_45_2]),
        ("介護保険法第115条の45第2項第1号～第3号", "介護保険法", [CARE_45_2]),
        ("介護保険法第115条の45第2項第1号、第2号及び第3号", "介護保険法", [CARE_45_2]),
        ("介護保険法第百十五条の四十五第二項第一号から第三号まで", "介護保険法", [CARE_45_2]),
        ("介護保険法第１１５条の４５第２項第１～３号", "介護保険法", [CARE_45_2]),
        ("介護保険法第 115 条の 45 第 2項第 1・2・3号 ", "介護保険法", [CARE_45_2]),
        ("生活困窮者自立支援法第3条第2項各号", "生活困窮者自立支援法", [P((3,), 2, all_items=True)]),
        ("生活困窮者自立支援法第3条第2項", "生活困窮者自立支援法", [P((3,), 2)]),
        ("法第106条の4第2項第5号及び第6号", None, [P((106, 4), 2, items=(5, 6))]),
        ("第1号、第2号の2及び第3号", None, [P(items=(1, 3), branch_items=((2, 2),))]),
        # letters and opening words
        ("法第106条の4第2項第1号イ", None, [P((106, 4), 2, items=(1,), letters=("イ",))]),
        ("第106条の4第2項第3号ホ", None, [P((106, 4), 2, items=(3,), letters=("ホ",))]),
        ("第百六条の四第二項第一号イからニまで", None, [P((106, 4), 2, (1,), (), False, tuple("イロハニ"))]),
        ("第1号イ及び第3号ロ", None, [P(items=(1,), letters=("イ",)), P(items=(3,), letters=("ロ",))]),
        ("第3号ロ・ハ", None, [P(items=(3,), letters=("ロ", "ハ"))]),
        ("社会福祉法第106条の4第2項第3号柱書", "社会福祉法", [P((106, 4), 2, items=(3,), heading=True)]),
        ("社会福祉法第106条の4第2項第3号の柱書き", "社会福祉法", [P((106, 4), 2, items=(3,), heading=True)]),
        ("柱書", None, [P(heading=True)]),
        ("各号", None, [P(all_items=True)]),
        # several provisions
        ("第106条の8、第106条の9", None, [P((106, 8)), P((106, 9))]),
        ("法第106条の8、法第106条の9", None, [P((106, 8)), P((106, 9))]),
        ("社会福祉法第106条の8並びに社会福祉法第106条の9", "社会福祉法", [P((106, 8)), P((106, 9))]),
        ("社会福祉法第106条の2から第106条の4まで", "社会福祉法", [P((106, n)) for n in (2, 3, 4)]),
        ("介護保険法第115条の45第1項第2号及び第2項第5号", "介護保険法", [P((115, 45), 1, (2,)), P((115, 45), 2, (5,))]),
        ("法第106条の6第1項及び同条第6項", None, [P((106, 6), 1), P((106, 6), 6)]),
        # names
        ("社会福祉法", "社会福祉法", []),
        ("社会福祉法106条の4第2項第1号", "社会福祉法", [ITEM_1]),
        ("社会福祉法施行規則第34条の10", "社会福祉法施行規則", [P((34, 10))]),
        ("障害者総合支援法第77条第1項第3号", "障害者総合支援法", [P((77,), 1, (3,))]),
        (f"{LONG_NAME}第77条第3号", LONG_NAME, [P((77,), None, (3,))]),
        (f"{LONG_NAME}第\n\n77 条第 1項第 9号", LONG_NAME, [P((77,), 1, (9,))]),
        ("子ども･子育て支援法第59条第1号", "子ども･子育て支援法", [P((59,), None, (1,))]),
        ("重層的支援体制整備事業実施要綱", "重層的支援体制整備事業実施要綱", []),
        ("「地域福祉の推進について」", "地域福祉の推進について", []),
    ],
)  # fmt: skip
def test_law_and_provisions(text: str, law: str | None, provisions: list[Provision]) -> None:
    citation = parse_citation(text)
    assert (citation.law, list(citation.provisions)) == (law, provisions)
    assert citation.text == text


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("法第106条の4第2項", "法"),
        ("同法第3条第2項", "同法"),
        ("第106条の4第2項", None),
        ("社会福祉法第106条の4", None),
    ],
)
def test_a_pronoun_is_no_name(text: str, pronoun: str | None) -> None:
    assert parse_citation(text).pronoun == pronoun


@pytest.mark.parametrize(
    ("text", "law", "number"),
    [
        ("介護保険法（平成9年法律第123号）第115条の45", "介護保険法", "平成9年法律第123号"),
        ("介護保険法(平成9年法律第123号)", "介護保険法", "平成9年法律第123号"),
        ("介護保険法（平成九年法律第百二十三号）第115条の45", "介護保険法", "平成九年法律第百二十三号"),
        ("介護保険法（平成９年法律第１２３号）第115条の45", "介護保険法", "平成９年法律第１２３号"),
        ("介護保険法（平成9年法律第123号。以下「法」という。）第115条の45", "介護保険法", "平成9年法律第123号"),
        # a malformed number is kept, for a rule to judge
        ("子ども・子育て支援法（平成24年法律65号）第59条第1号", "子ども・子育て支援法", "平成24年法律65号"),
        # brackets that hold no number
        (f"{LONG_NAME}（障害者総合支援法）第77条", LONG_NAME, None),
        # a number alone
        ("令和2年法律第52号", None, "令和2年法律第52号"),
        ("平成29年厚生労働省告示第355号", None, "平成29年厚生労働省告示第355号"),
        ("平成二十四年法律第六十五号", None, "平成二十四年法律第六十五号"),
    ],
)  # fmt: skip
def test_number_as_written(text: str, law: str | None, number: str | None) -> None:
    citation = parse_citation(text)
    assert (citation.law, citation.number) == (law, number)


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("介護保険法第115条の45第1項第2号に掲げる事業のうち厚生労働大臣が定めるもの", "に掲げる事業のうち厚生労働大臣が定めるもの"),
        ("社会福祉法第4条の一部改正", "の一部改正"),
        ("法第106条の4第2項第3号ハローワーク", "ハローワーク"),
        ("社会福祉法に基づく事業", "に基づく事業"),
        # a range that runs backwards is no range
        ("社会福祉法第5条第3-1号", "第3-1号"),
        # one citation, one law: a second law is not read
        ("介護保険法第117条及び社会福祉法第107条", "及び社会福祉法第107条"),
    ],
)  # fmt: skip
def test_suffix(text: str, suffix: str) -> None:
    assert parse_citation(text).suffix == suffix


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("第2項第1号から第3号まで", ("から…まで",)),
        ("第2項第1号から第3号", ("から",)),
        ("第2項第1・2・3号", ("・",)),
        ("第2項第1－3号", ("-",)),
        ("第2項第1～3号", ("-",)),
        ("第2項第1号、第2号及び第3号", ("、", "及び")),
        ("第2項各号", ()),
    ],
)
def test_style_tells_how_items_were_joined(text: str, style: tuple[str, ...]) -> None:
    assert parse_citation(text).style == style


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" 　\n", "empty"),
        ("法", "unreadable"),
        ("こんにちは", "unreadable"),
        ("担当課の窓口第1号", "unreadable"),
        ("法第1条" * 1000, "unreadable"),
    ],
)
def test_what_is_no_citation(text: str, reason: str) -> None:
    with pytest.raises(CitationError) as raised:
        parse_citation(text)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("provision", "wording"),
    [
        (P((115, 45), 2, items=(1, 2, 3)), "第115条の45第2項第1号から第3号まで"),
        (P((106, 4), 2, items=(5, 6)), "第106条の4第2項第5号及び第6号"),
        (P((59,), None, items=(1, 9, 14)), "第59条第1号、第9号及び第14号"),
        (P(items=(1, 2, 3, 5)), "第1号から第3号まで及び第5号"),
        (P((3,), 2, all_items=True), "第3条第2項各号"),
        (P((106, 4), 2, (1,), letters=tuple("イロハニ")), "第106条の4第2項第1号イからニまで"),
        (P((106, 4), 2, (3,), heading=True), "第106条の4第2項第3号柱書"),
    ],
)
def test_official_wording(provision: Provision, wording: str) -> None:
    assert format_provision(provision) == wording


numbers = st.integers(1, 9999)
stems = st.fixed_dictionaries(
    {
        "article": st.none() | st.lists(numbers, min_size=1, max_size=3).map(tuple),
        "paragraph": st.none() | numbers,
    }
)
items = st.sets(st.integers(1, 40), min_size=1, max_size=8).map(lambda n: tuple(sorted(n)))
branches = st.sets(st.tuples(numbers, numbers), max_size=4).map(lambda n: tuple(sorted(n)))
letters = st.sets(st.sampled_from(IROHA), max_size=8).map(
    lambda chosen: tuple(sorted(chosen, key=IROHA.index))
)
tails = st.one_of(
    st.fixed_dictionaries({"items": items, "branch_items": branches}),
    st.fixed_dictionaries({"items": numbers.map(lambda n: (n,)), "letters": letters}),
    st.fixed_dictionaries({"items": numbers.map(lambda n: (n,)), "heading": st.just(True)}),
    st.just({"all_items": True}),
    st.just({"heading": True}),
)
provisions = st.builds(lambda stem, tail: P(**stem, **tail), stems, tails)


@given(provisions)
def test_what_is_written_is_read_back(provision: Provision) -> None:
    citation = parse_citation(format_provision(provision))
    assert citation.provisions == (provision,)
    assert citation.suffix == ""


@given(
    st.text()
    | st.text(
        alphabet="第条項号の各柱書イロハホ及び、・から～まで-1２三十百零法（）()「」年令和 同例\0"
    )
)
@example("第一一一一一一一一一条")
@example("第1条から第9999条まで")
@example("（")
@example("第0号から第1号まで")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        citation = parse_citation(text)
    except CitationError:
        return
    assert citation.text == text
    assert citation.law or citation.number or citation.provisions
