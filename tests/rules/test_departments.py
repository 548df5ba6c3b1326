"""担当課 is a unit of the municipality."""

import pytest

from juso_plan.finding import Severity
from tests.rules.conftest import Marked


@pytest.mark.parametrize(
    "name",
    [
        "福祉部地域福祉課",
        "こども家庭センター",
        "子育て支援センターとみここ",
        "見本市立病院",
        "社会福祉法人指導課",
        "社会福祉協議会支援室",
        "農業協同組合検査室",
        "丙組合",
        "⟦CON018⟧見本市社会福祉協議会",
        "⟦CON018⟧社会福祉法人 甲会",
        "⟦CON018⟧市社協",
        "⟦CON018⟧（一社）甲",
    ],
)
def test_sections(marked: Marked, name: str) -> None:
    bodies = "[{名称: 丁, 種類: 社会福祉協議会, 略称: 市社協}, {名称: 丙組合, 種類: 一部事務組合}]"
    text = (
        f"事業: {{参加支援事業: {{担当課: [福祉課, {name}], 拠点: [{{名称: 甲, 担当課: [{name}]}}]}}}}\n"
        f"一覧: [{{行: [{{事業: 参加支援事業, 担当課: [{name}]}}]}}]\n"
        f"会議: {{支援会議: [{{担当課: [{name}]}}]}}\n"
        f"団体: {bodies}\n"
    )
    outcome = marked(text, "CON018")
    assert all(one.severity is Severity.WARNING for one in outcome.findings)
