"""A spreadsheet program opens our lists, saves them anew, and they still come back as no change.

For the maintainer: one start of LibreOffice for all that is looked at here.
"""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from juso_plan.edit.sites import with_sites
from juso_plan.export.sites import sites_excel
from juso_plan.model.read import read_plan
from juso_plan.sheet.columns import COLUMNS, find_list
from juso_plan.sheet.reading import read_sheets
from tests.edit.plans import ENCODED, label, text_of
from tests.helpers import PLAN
from tests.office.soffice import find_soffice

pytestmark = [pytest.mark.office, pytest.mark.xdist_group("office")]

HARMFUL = (
    f'{PLAN}事業: {{参加支援事業: {{拠点: [{{名称: "=1+1", 所在地: "+81", 電話: "0197", '
    '運営主体: "2025-04-01", 備考: "－1\\n@A1"}]}}\n'
)
TEXTS = {"harmful": HARMFUL, **{label(path): text_of(path) for path in ENCODED}}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The lists of all plans, opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("sheets")
    for name, text in TEXTS.items():
        plan = read_plan(text).plan
        assert plan is not None
        (folder / f"{name}.xlsx").write_bytes(sites_excel(plan).data)
    subprocess.run(
        [
            find_soffice(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "xlsx"),
            *("--outdir", str(folder / "saved")),
            *map(str, sorted(folder.glob("*.xlsx"))),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {name: Path(folder, "saved", f"{name}.xlsx").read_bytes() for name in TEXTS}


@pytest.mark.parametrize("name", TEXTS)
def test_a_list_that_another_program_saved_changes_nothing(
    name: str, saved: dict[str, bytes]
) -> None:
    text = TEXTS[name]
    (found,) = filter(None, map(find_list, read_sheets(saved[name])))
    made = with_sites(text, found)
    assert (made.refused, made.left, made.text) == ((), (), text)


def test_the_form_of_the_sheet_comes_through(saved: dict[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(saved["kitakami-2025"]))
    sheet = book["拠点"]
    assert book.sheetnames == ["拠点", "事業", "書き方"]
    assert (sheet.auto_filter.ref, sheet["L2"].number_format) == ("A1:O22", "@")
    offered = {str(one.sqref)[0]: one.formula1 for one in sheet.data_validations.dataValidation}
    assert offered["A"] == "事業!$A$2:$A$18"
    assert sorted(list(COLUMNS)[ord(one) - ord("A")] for one in offered) == sorted(
        ["事業", "実施方式", "設置形態", "層"]
    )
