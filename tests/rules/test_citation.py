"""Citations as of a day: what is there, what a slot asks for, names, numbers, what has moved."""

from datetime import date
from pathlib import Path

import pytest

from juso_plan.finding import Severity
from juso_plan.messages import worded
from juso_plan.outcome import FileOutcome, Located, Status
from juso_plan.rules.book.citing import citing
from juso_plan.rules.case import Case
from juso_plan.rules.check import Options, check, read
from tests.rules.conftest import HEAD, Marked

CIT = tuple(f"CIT00{number}" for number in range(1, 7))
KITAKAMI = Path(__file__).parents[2] / "municipalities" / "kitakami" / "2025.yaml"
DAY = "2025-06-01"


def standing(text: str) -> str:
    """A citation that is no slot's basis."""
    return f'位置付け:\n  根拠:\n    - "{text}"\n'


def based(slot: str, *texts: str) -> str:
    """A slot of item 1 or 3 with its basis."""
    item = "包括的相談支援事業" if slot in CONSULTATION else "地域づくり事業"
    return f"事業:\n  {item}:\n    {slot}:\n      根拠: [{', '.join(texts)}]\n"


def row(slot: str, *texts: str) -> str:
    """A row of 一覧."""
    return f"一覧:\n  - 行:\n      - {{号: 1, 事業: {slot}, 根拠: [{', '.join(texts)}]}}\n"


CENTRE = "地域包括支援センターの運営"
DISABLED = "障害者相談支援事業"
USERS = "利用者支援事業"
NEEDY = "生活困窮者自立相談支援事業"
CONSULTATION = (CENTRE, DISABLED, USERS, NEEDY)
LIFE = "生活支援体制整備事業"
CHILDREN = "地域子育て支援拠点事業"
COMMON = "生活困窮者支援等のための地域づくり事業"


def status(outcome: FileOutcome) -> Status:
    (one,) = (one for one in outcome.requirements if one.id == "CIT001")
    return one.status


def said(one: Located) -> str:
    return worded("ja", one.rule, one.args).message


def test_the_subjects_are_found_once_for_each_case() -> None:
    plan = read((HEAD + standing("社会福祉法第106条の5第1項")).encode())
    one, other = (Case(plan, date(2025, 6, 1), date(2025, 6, 1)) for _ in range(2))
    assert len(citing(one)) == 1
    assert citing(one) is citing(one)
    assert citing(one) is not citing(other)


# --- CIT001 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("社会福祉法第106条の4第2項第1号イ", DAY),
        ("社会福祉法第106条の4第2項第3号柱書", DAY),
        ("法第106条の4第2項第3号イからニまで", DAY),
        ("第106条の4第2項各号", DAY),
        ("社会福祉法第百六条の四第二項第一号", DAY),
        ("社会福祉法（昭和26年法律第45号）第106条の4第2項", DAY),
        ("社会福祉法第106条の4第6項", "2025-04-01"),
        ("社会福祉法第106条の6第6項", "2024-10-01"),
        ("社会福祉法第106条の6第7項", "2025-04-01"),
        ("社会福祉法施行規則第34条の10第4号", DAY),
        ("介護保険法第115条の45第2項第1-3号", DAY),
        ("介護保険法第115条の45第2項第1・2・3号", DAY),
        ("介護保険法第１１５条の４５第２項第５号", DAY),
        ("介護保険法第115条の45第1項第2号に掲げる事業のうち厚生労働大臣が定めるもの", DAY),
        ("介護保険法第115条の46第2項", DAY),
        ("障害者総合支援法第77条第1項第3号及び第9号", DAY),
        ("子ども・子育て支援法第59条第1号", DAY),
        ("子ども・子育て支援法第59条第14号", "2025-04-01"),
        ("生活困窮者自立支援法第3条第2項各号", DAY),
        ("生活困窮者自立支援法", DAY),
        ("地域包括ケアシステムの強化のための介護保険法等の一部を改正する法律（平成29年法律第52号）", DAY),
        ("令和2年法律第52号", DAY),
        ("介護保険法第115条の45第2項第5号、障害者総合支援法第77条第1項第9号", DAY),
    ],
)  # fmt: skip
def test_what_is_there(marked: Marked, text: str, day: str) -> None:
    assert status(marked(standing(text), *CIT, as_of=day)) is Status.MET


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("子ども・子育て支援法第59条第1項第1号", DAY, "第59条に項はありません"),
        ("子ども・子育て支援法第59条第15号", DAY, "第59条に第15号はありません。第14号まで"),
        ("子ども・子育て支援法第59条第14号", "2025-03-31", "第13号まで"),
        ("介護保険法第115条の46第2項第1・2・3号", DAY, "第115条の46第2項に号はありません"),
        ("介護保険法第115条の46第2項各号", DAY, "第115条の46第2項に号はありません"),
        ("介護保険法第115条第2項第5号", DAY, "第115条第2項に号はありません"),
        ("介護保険法第115条の45第2項第5号から第8号まで", DAY, "に第7号及び第8号はありません。第6号まで"),
        ("介護保険法第115条の50", DAY, "第115条の50はありません。第115条の49まで"),
        ("介護保険法第300条", DAY, "第300条はありません。第215条まで"),
        ("障害者総合支援法第77条第3号", DAY, "号の前に項がありません"),
        ("社会福祉法第106条の4第2項第3号ホ", DAY, "第106条の4第2項第3号にホはありません。ニまで"),
        ("社会福祉法第106条の4第2項第3号ニ、ホ", DAY, "第106条の4第2項第3号にホはありません。ニまで"),
        ("社会福祉法第106条の4第2項第2号イ", DAY, "第106条の4第2項第2号にイロハはありません"),
        ("法第106条の5第6項", DAY, "社会福祉法第106条の5に第6項はありません。第5項まで"),
        ("第百六条の四第七項", DAY, "社会福祉法第106条の4に第7項はありません。第6項まで"),
        ("社会福祉法第106条の4第2項第1号の2", DAY, "第1号の2はありません"),
        ("介護保険法第115条の45第2項第5号、障害者総合支援法第77条第1項第10号", DAY, "第9号まで"),
        ("平成24年法律第65号第59条第1項第1号", DAY, "子ども・子育て支援法第59条に項はありません"),
    ],
)  # fmt: skip
def test_what_is_not_there(marked: Marked, text: str, day: str, words: str) -> None:
    outcome = marked(standing("⟦CIT001⟧" + text).replace('"⟦CIT001⟧', '⟦CIT001⟧"'), *CIT, as_of=day)
    (one,) = outcome.findings
    assert words in said(one)
    assert one.severity is Severity.ERROR
    assert status(outcome) is Status.UNMET


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("身体障害者福祉法第11条第1項", DAY),  # a law without rows
        ("社会福祉法第9条第8項", DAY),  # an article without a row
        ("介護保険法施行令第3条", DAY),  # an ordinance that is not in the tables
        ("精神保健福祉士法第2条", DAY),
        ("見本市社会福祉条例第3条", DAY),
        ("旧社会福祉法第3条", DAY),
        ("障害者自立支援法第77条第1項", DAY),  # the old name of a law
        ("老人保健法第3条", DAY),
        ("同法第3条", DAY),  # there is no law before
        ("社会福祉法第106条の4第2項", "2021-03-31"),  # before the project
        ("社会福祉法第106条の4第9項", "2027-04-01"),  # an amendment that nobody has read
        ("生活困窮者自立支援法第3条第2項第9号", "2024-10-01"),  # the row is unverified
        ("介護保険法第117条第99項", DAY),  # the row is unverified
        ("令和3年法律第44号", DAY),
    ],
)
def test_what_is_for_a_person(marked: Marked, text: str, day: str) -> None:
    assert status(marked(standing(text), *CIT, as_of=day)) is Status.HUMAN


def test_the_number_of_a_later_day(marked: Marked) -> None:
    head = HEAD.replace("令和7年度", "令和6年度").replace("令和7年4月1日", "令和6年10月1日")
    text = standing("社会福祉法第106条の4第6項").replace('"社', '⟦CIT001⟧"社')
    (one,) = marked(text, *CIT, head=head).findings
    assert said(one) == "社会福祉法第106条の4第6項は、まだありません。令和7年4月1日からの番号です"
    assert worded("ja", one.rule, one.args).expected == "社会福祉法第106条の4第5項"


def test_a_plan_may_cite_what_holds_when_its_period_begins(marked: Marked) -> None:
    head = HEAD.replace("令和7年4月1日", "令和7年3月31日")
    assert status(marked(standing("社会福祉法第106条の4第6項"), *CIT, head=head)) is Status.HUMAN


def test_same_law_is_the_law_before(marked: Marked) -> None:
    text = (
        "位置付け:\n"
        "  交付金:\n"
        "    - 子ども・子育て支援法第59条第1号\n"
        "    - ⟦CIT001⟧同法第59条第1項第9号\n"
    )
    marked(text, *CIT)


def test_every_key_that_holds_citations(marked: Marked) -> None:
    wrong = "[⟦CIT001⟧社会福祉法第106条の5第9項]"
    marked(
        f"位置付け: {{根拠: {wrong}, 交付金: {wrong}}}\n"
        f"事業: {{参加支援事業: {{根拠: {wrong}, 内訳: [{{名称: 甲, 根拠: {wrong}}}]}}}}\n"
        f"一覧: [{{行: [{{号: 2, 事業: 参加支援事業, 根拠: {wrong}}}]}}]\n"
        f"会議: {{その他: [{{根拠: {wrong}, 守秘義務の根拠: {wrong}, "
        f"既存会議の活用: [{{名称: 乙, 根拠: {wrong}}}], 内訳: [{{名称: 丙, 根拠: {wrong}}}]}}]}}\n",
        *CIT,
    )


def test_what_could_not_be_read_was_not_checked(marked: Marked) -> None:
    text = "位置付け: {根拠: [社会福祉法第106条の5第1項, ⟦SYN217⟧要綱による]}\n"
    assert status(marked(text, *CIT)) is Status.UNKNOWN
    assert status(marked("", *CIT)) is Status.UNKNOWN


@pytest.mark.parametrize("kind", ["取組報告", "説明資料"])
def test_a_paper_that_is_no_plan(marked: Marked, kind: str) -> None:
    """What is cited is looked at, but no requirement binds the paper."""
    head = HEAD.replace("種類: 実施計画", f"種類: {kind}")
    text = based(DISABLED, "⟦CIT001⟧障害者総合支援法第77条第3号")
    outcome = marked(text, *CIT, head=head)
    assert outcome.requirements == ()
    assert marked(based(DISABLED), *CIT, head=head).requirements == ()


@pytest.mark.parametrize(
    ("rule", "elsewhere"), [("CIT001", "事業"), ("CIT001", "一覧"), ("CIT002", "事業")]
)
def test_words_where_the_other_one_is_right(marked: Marked, rule: str, elsewhere: str) -> None:
    right = "介護保険法第115条の45第2項第5号"
    wrong = {"CIT001": "介護保険法第115条第2項第5号", "CIT002": "介護保険法第115条の45第2項第6号"}[
        rule
    ]
    here = f"⟦{rule}⟧{wrong}"
    programme, its_row = (right, here) if elsewhere == "事業" else (here, right)
    (one,) = marked(based(LIFE, programme) + row(LIFE, its_row), *CIT).findings
    assert f"「{elsewhere}」では" in said(one)
    if rule == "CIT001":
        assert said(one) == f"{wrong}はありません。「{elsewhere}」では「{right}」と書かれています"
    words = worded("en", rule, one.args)
    assert f'under "{elsewhere}"' in words.message
    assert words.expected == right


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (["⟦CIT001⟧介護保険法第115条第2項第5号"], ["介護保険法第115条の45第2項"]),  # wider
        (["⟦CIT001⟧介護保険法第115条第2項第5号"], ["社会福祉法第106条の4第2項第3号ロ"]),  # another law
        (["介護保険法第115条の45第2項第5号", "⟦CIT001⟧介護保険法第300条"], ["介護保険法第115条の45第2項第5号"]),
    ],
)  # fmt: skip
def test_words_where_the_other_one_tells_nothing(
    marked: Marked, here: list[str], there: list[str]
) -> None:
    (one,) = marked(based(LIFE, *there) + row(LIFE, *here), *CIT).findings
    assert one.args["elsewhere"] == ""
    assert "「事業」" not in said(one)


def test_the_right_one_of_several_is_named(marked: Marked) -> None:
    text = based(LIFE, "社会福祉法第106条の2", "介護保険法第115条の45第2項第5号")
    (one,) = marked(text + row(LIFE, "⟦CIT001⟧介護保険法第300条"), *CIT).findings
    assert one.args["right"] == "介護保険法第115条の45第2項第5号"


def test_the_evidence_is_the_first_key(marked: Marked) -> None:
    outcome = marked(standing("社会福祉法第106条の5第1項"), *CIT)
    (one,) = (one for one in outcome.requirements if one.id == "CIT001")
    assert one.line == HEAD.count("\n") + 2


# --- CIT002 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slot", "texts"),
    [
        (CENTRE, ["介護保険法第115条の45第2項第1号から第3号まで"]),
        (CENTRE, ["介護保険法第115条の45第2項第1号", "介護保険法第115条の45第2項第2号及び第3号"]),
        (CENTRE, ["介護保険法第115条の46第1項", "介護保険法第115条の45第2項第1-3号"]),
        (CENTRE, ["社会福祉法第106条の4第2項第1号イ"]),
        (CENTRE, ["社会福祉法第106条の4第2項第1号"]),
        (CENTRE, ["社会福祉法第106条の2"]),
        (CENTRE, ["介護保険法第115条の45第2項"]),
        (CENTRE, ["介護保険法"]),
        (NEEDY, ["生活困窮者自立支援法第3条第2項"]),
        (NEEDY, ["生活困窮者自立支援法第3条第2項第1号から第3号まで"]),
        (CHILDREN, ["子ども・子育て支援法第59条第9号", "児童福祉法第6条の3第6項"]),
        (CHILDREN, ["児童福祉法第6条の3第6項"]),
        (COMMON, ["社会福祉法第106条の4第2項第3号"]),
        (COMMON, ["生活困窮者自立支援法第7条第2項"]),
        (LIFE, ["介護保険法（平成9年法律第123号）第115条の45第2項第5号"]),
    ],
)
def test_the_basis_fits(marked: Marked, slot: str, texts: list[str]) -> None:
    marked(based(slot, *texts) + row(slot, *texts), *CIT)


@pytest.mark.parametrize(
    ("slot", "texts"),
    [
        (CENTRE, ["⟦CIT002⟧介護保険法第115条の45第2項第1号"]),
        (CENTRE, ["⟦CIT002⟧介護保険法第115条の45第2項第1号及び第2号"]),
        (CENTRE, ["⟦CIT002⟧介護保険法第115条の46第1項"]),
        (CENTRE, ["⟦CIT002⟧社会福祉法第106条の4第2項第1号ロ"]),
        (CENTRE, ["社会福祉法第106条の2", "⟦CIT002⟧介護保険法第115条の45第2項第5号"]),
        (DISABLED, ["⟦CIT002⟧障害者総合支援法第77条第1項第9号"]),
        (DISABLED, ["⟦CIT002⟧障害者総合支援法第77条の2第1項"]),
        (USERS, ["⟦CIT002⟧子ども・子育て支援法第59条第9号"]),
        (NEEDY, ["⟦CIT002⟧生活困窮者自立支援法第3条第2項第1号"]),
        (LIFE, ["⟦CIT002⟧介護保険法第115条の45第1項第2号"]),
        (COMMON, ["⟦CIT002⟧社会福祉法第106条の4第2項第3号ニ"]),
        (LIFE, ["⟦CIT001⟧介護保険法第115条第2項第5号"]),  # one cause, one finding
        (DISABLED, ["⟦CIT001⟧障害者総合支援法第77条第3号"]),
    ],
)
def test_the_basis_does_not_fit(marked: Marked, slot: str, texts: list[str]) -> None:
    outcome = marked(based(slot, *texts), *CIT)
    assert {one.severity for one in outcome.findings} == {Severity.ERROR}
    marked(row(slot, *texts), *CIT)


def test_the_six_items(marked: Marked) -> None:
    text = (
        "事業:\n"
        "  包括的相談支援事業: {根拠: [社会福祉法第106条の4第2項第1号イからニまで]}\n"
        "  参加支援事業: {根拠: [⟦CIT002⟧社会福祉法第106条の4第2項第3号]}\n"
        "  地域づくり事業: {根拠: [法第106条の4第2項]}\n"
        "  多機関協働事業: {根拠: [社会福祉法第106条の4第2項第5号及び第6号]}\n"
        "  支援プランの作成: {根拠: [⟦CIT002⟧社会福祉法第106条の4第2項第5号]}\n"
    )
    marked(text, *CIT)


def test_a_part_may_be_based_on_less(marked: Marked) -> None:
    text = based(CENTRE, "介護保険法第115条の45第2項第1号から第3号まで") + (
        "      内訳:\n"
        "        - {名称: 甲, 根拠: [介護保険法第115条の45第2項第2号]}\n"
        "        - {名称: 乙, 根拠: [⟦CIT002⟧介護保険法第115条の45第2項第5号]}\n"
    )
    marked(text, *CIT)


def test_words_where_one_of_two_is_right(marked: Marked) -> None:
    right, wrong = "介護保険法第115条の45第2項第5号", "⟦CIT002⟧介護保険法第115条の45第2項第6号"
    (one,) = marked(based(LIFE, right) + row(LIFE, wrong), *CIT).findings
    assert said(one).endswith("「事業」では合っています")
    assert worded("ja", "CIT002", one.args).expected == right
    (one,) = marked(based(LIFE, wrong) + row(LIFE, right), *CIT).findings
    assert said(one).endswith("「一覧」では合っています")
    for one in marked(based(LIFE, wrong) + row(LIFE, wrong), *CIT).findings:
        assert said(one).endswith("と違います")


def test_nothing_is_asserted_about_a_pending_edition(marked: Marked) -> None:
    marked(based(LIFE, "介護保険法第115条の45第2項第6号"), *CIT, as_of="2027-04-01")


# --- CIT003 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("子ども子育て支援法第59条第9号", "子ども子育て支援法", "子ども・子育て支援法"),
        ("こども・子育て支援法第59条第9号", "こども・子育て支援法", "子ども・子育て支援法"),
        ("生活困窮者自立支援第3条第2項", "生活困窮者自立支援", "生活困窮者自立支援法"),
        ("障がい者総合支援法第77条第1項", "障がい者総合支援法", "障害者総合支援法"),
        ("障害総合支援法第77条第1項", "障害総合支援法", "障害者総合支援法"),
        ("介護保健法第115条の45", "介護保健法", "介護保険法"),
        ("社会福址法第106条の4", "社会福址法", "社会福祉法"),
        ("孤独孤立対策推進法第3条", "孤独孤立対策推進法", "孤独・孤立対策推進法"),
        ("介護保健法施行令第3条", "介護保健法", "介護保険法"),
        (
            "障害者の日常生活及び社会生活を総合的に支援する法律第77条",
            "障害者の日常生活及び社会生活を総合的に支援する法律",
            "障害者の日常生活及び社会生活を総合的に支援するための法律",
        ),
    ],
)
def test_near_misses(marked: Marked, text: str, written: str, meant: str) -> None:
    outcome = marked(f"位置付け:\n  根拠: [⟦CIT003⟧{text}]\n", *CIT)
    (one,) = outcome.findings
    assert one.args == {"written": written, "suggestion": meant}
    assert one.mended == (f"  根拠: [{text.replace(written, meant)}]",)
    assert status(outcome) is Status.HUMAN


def test_no_fix_where_the_name_stands_twice(marked: Marked) -> None:
    text = "子ども子育て支援法第59条第1号、子ども子育て支援法第59条第9号"
    (one,) = marked(f"位置付け:\n  根拠:\n    - ⟦CIT003⟧{text}\n", *CIT).findings
    assert one.mended == ()


@pytest.mark.parametrize(
    "name",
    [
        "精神保健福祉士法",
        "社会教育法",
        "健康保険法",
        "老人保健法",
        "学校保健法",
        "がん対策基本法",
        "障害者虐待防止法",
        "障害者自立支援法",
        "医療介護総合確保法",
        "成年後見利用促進法",
        "生活困窮者自立支援法施行令",
        "障害者の日常生活及び社会生活を総合的に支援するための法律施行令",
        "子ども・子育て支援法施行令",
        "改正社会福祉法",
        "同法施行規則",
        "北上市社会福祉法施行細則",
        "困窮法",
    ],
)
def test_other_names_are_no_near_misses(marked: Marked, name: str) -> None:
    assert status(marked(standing(f"{name}第3条"), *CIT)) is Status.HUMAN


# --- CIT004 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "介護保険法（平成9年法律第123号）第115条の45第2項",
        "障害者総合支援法（平成17年法律第123号）第77条第1項",
        "介護保険法（平成九年法律第百二十三号）第115条の45第2項",
        "介護保険法（平成９年法律第１２３号）第115条の45第2項",
        "社会福祉法（昭和26年法律第45号。以下「法」という。）第106条の5",
        "社会福祉法（令和6年4月1日施行）第106条の5",
        "地域包括ケアシステムの強化のための介護保険法等の一部を改正する法律（平成29年法律第52号）",
        "地域共生社会の実現のための社会福祉法等の一部を改正する法律（令和2年法律第52号）",
        "社会福祉法に基づく市町村における包括的な支援体制の整備に関する指針（平成29年厚生労働省告示第355号）",
        "平成29年法律第52号",
        "令和3年法律第44号",
        "地域の自主性を高めるための法律（令和3年法律第44号）",
        "法（平成9年法律第123号）第115条の45第2項",
    ],
)
def test_numbers_that_are_right(marked: Marked, text: str) -> None:
    marked(standing(text), *CIT)


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("介護保険法（平成17年法律第123号）第115条の45", "平成9年法律第123号", "これは障害者の日常生活及び社会生活を総合的に支援するための法律の番号"),
        ("障害者総合支援法（平成9年法律第123号）第77条", "平成17年法律第123号", "これは介護保険法の番号"),
        ("子ども・子育て支援法（平成25年法律第65号）第59条", "平成24年法律第65号", "これは障害を理由とする差別の解消の推進に関する法律の番号"),
        ("地域共生社会の実現のための社会福祉法等の一部を改正する法律（平成29年法律第52号）", "令和2年法律第52号", "これは地域包括ケア"),
        ("社会福祉法（昭和26年法律第54号）第106条の5", "昭和26年法律第45号", "社会福祉法の番号が「昭和26年法律第54号」"),
        ("法（昭和26年法律第54号）第106条の5", "昭和26年法律第45号", "社会福祉法の番号"),
        ("介護保険法（平成9年法律124号）第115条の45", "平成9年法律第123号", "介護保険法の番号"),
        ("子ども・子育て支援法（平成24年法律65号）第59条", "平成24年法律第65号", "の形になっていません"),
        ("子ども・子育て支援法（H24年法律第65号）第59条", "平成24年法律第65号", "の形になっていません"),
        ("平成29年法律52号", "平成29年法律第52号", "の形になっていません"),
    ],
)  # fmt: skip
def test_numbers_that_are_not(marked: Marked, text: str, expected: str, words: str) -> None:
    (one,) = marked(f"位置付け:\n  根拠: [⟦CIT004⟧{text}]\n", *CIT).findings
    assert words in said(one)
    assert worded("ja", one.rule, one.args).expected == expected
    if "の形" in words:
        assert expected in one.mended[0]
    else:
        assert one.mended == ()


# --- CIT005 -----------------------------------------------------------------------------------


def meeting(text: str, mark: str = "⟦CIT005⟧") -> str:
    return f"会議:\n  支援会議:\n    - 守秘義務の根拠: [{mark}{text}]\n"


BEFORE = HEAD.replace("令和7年4月1日", "令和7年3月31日")
EARLY = HEAD.replace("令和7年4月1日", "令和6年4月1日").replace("令和7年度", "令和5年度")


@pytest.mark.parametrize(
    ("head", "text", "words"),
    [
        (BEFORE, "社会福祉法第106条の6第5項", "令和7年4月1日から第106条の6第6項になります"),
        (EARLY, "法第106条の6第5項", "令和7年4月1日から第106条の6第6項になります"),
        (HEAD, "社会福祉法第106条の6第5項", "令和7年4月1日から社会福祉法第106条の6第6項です"),
        (HEAD, "社会福祉法第106条の4第5項", "令和7年4月1日から社会福祉法第106条の4第6項です"),
        (HEAD, "生活困窮者自立支援法第9条第5項", "第9条第6項です"),
    ],
)
def test_secrecy_has_moved(marked: Marked, head: str, text: str, words: str) -> None:
    (one,) = marked(meeting(text), *CIT, head=head).findings
    assert one.severity is Severity.WARNING
    assert words in said(one)
    (one,) = marked(meeting(text), *CIT, head=head, strict=True).findings
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (HEAD, "社会福祉法第106条の6第6項"),
        (BEFORE, "社会福祉法第106条の6第6項"),
        (BEFORE, "社会福祉法第106条の6第5項, 社会福祉法第106条の6第6項"),
        (EARLY.replace("令和10年度", "令和6年度"), "社会福祉法第106条の6第5項"),
        (HEAD, "社会福祉法第106条の6"),
        (HEAD, "生活困窮者自立支援法第9条第6項"),
    ],
)
def test_secrecy_has_not_moved(marked: Marked, head: str, text: str) -> None:
    marked(meeting(text, ""), *CIT, head=head)


def test_the_old_number_may_be_cited_for_what_is_there_now(marked: Marked) -> None:
    text = "会議:\n  支援会議:\n    - 根拠: [社会福祉法第106条の6第5項]\n"
    marked(text, *CIT)


def test_a_report_is_for_its_year(marked: Marked) -> None:
    head = HEAD.replace("種類: 実施計画", "種類: 取組報告").replace("  策定日: 令和7年4月1日\n", "")
    head = head.replace("期間: {開始: 令和7年度, 終了: 令和10年度}", "年度: 令和5年度")
    marked(meeting("社会福祉法第106条の6第5項", ""), *CIT, head=head)
    later = head.replace("令和5年度", "令和7年度")
    marked(meeting("社会福祉法第106条の6第5項"), *CIT, head=later)


@pytest.mark.parametrize(
    ("slot", "method", "text"),
    [
        ("多機関協働事業", "委託", "⟦CIT005⟧社会福祉法第106条の4第4項"),
        ("多機関協働事業", "直営", "社会福祉法第106条の4第4項"),
        ("多機関協働事業", "直営", "⟦CIT005⟧社会福祉法第106条の4第4項（委託）"),
        ("多機関協働事業", "委託", "社会福祉法第106条の4第5項"),
    ],
)
def test_entrusting_has_moved(marked: Marked, slot: str, method: str, text: str) -> None:
    basis = f"[社会福祉法第106条の4第2項第5号, {text}]"
    marked(f"事業: {{{slot}: {{実施方式: [{method}], 根拠: {basis}}}}}\n", *CIT)


def test_participation_may_cite_the_paragraph_on_dwelling(marked: Marked) -> None:
    basis = "[社会福祉法第106条の4第2項第2号, 社会福祉法第106条の4第4項]"
    marked(f"事業: {{参加支援事業: {{実施方式: [委託], 根拠: {basis}}}}}\n", *CIT)


# --- CIT006 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slot", "here", "there"),
    [
        (CENTRE, "⟦CIT006⟧介護保険法第115条の45第2項", "介護保険法第115条の45第2項第1号から第3号まで"),
        (LIFE, "⟦CIT006⟧児童福祉法第6条の3第6項", "介護保険法第115条の45第2項第5号"),
        (CENTRE, "介護保険法第115条の45第2項第1-3号", "介護保険法第115条の45第2項第1号から第3号まで"),
        (NEEDY, "生活困窮者自立支援法第3条第2項", "生活困窮者自立支援法第3条第2項各号"),
        (CENTRE, "社会福祉法第106条の4第2項第1号", "介護保険法第115条の45第2項第1号から第3号まで"),
        (CENTRE, "介護保険法", "介護保険法第115条の45第2項第1号から第3号まで"),
        (CHILDREN, "児童福祉法第6条の3第6項, 子ども・子育て支援法第59条第9号", "子ども・子育て支援法第59条第9号"),
        (LIFE, "⟦CIT002⟧介護保険法第115条の45第2項第6号", "介護保険法第115条の45第2項"),
        (LIFE, "⟦CIT001⟧介護保険法第115条第2項第5号", "介護保険法第115条の45第2項第5号"),
        (CHILDREN, "⟦CIT003⟧子ども子育て支援法第59条第9号", "児童福祉法第6条の3第6項"),
    ],
)  # fmt: skip
def test_two_ways_of_one_slot(marked: Marked, slot: str, here: str, there: str) -> None:
    for one in marked(based(slot, there) + row(slot, here), *CIT).findings:
        if one.rule == "CIT006":
            assert one.severity is Severity.WARNING
            assert one.args["related_line"] == HEAD.count("\n") + 4


# --- a real plan ------------------------------------------------------------------------------


def test_kitakami() -> None:
    """The three slips that are printed in the paper, and nothing else."""
    text = KITAKAMI.read_text(encoding="utf-8")
    expected = []
    for rule, cited in (
        ("CIT001", "介護保険法第115条第2項第5号"),
        ("CIT001", "障害者の日常生活及び社会生活を総合的に支援するための法律（平成17年法律第123号）第77条第3号"),
        ("CIT004", "子ども・子育て支援法（平成24年法律65号）第59条第1号"),
    ):  # fmt: skip
        (found,) = (
            (number, line.index(cited) + 1)
            for number, line in enumerate(text.split("\n"), start=1)
            if cited in line
        )
        expected.append((rule, *found))
    outcome = check("2025.yaml", text.encode(), Options(select=CIT))
    assert [(one.rule, one.line, one.column) for one in outcome.findings] == expected
