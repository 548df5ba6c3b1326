"""The shipped files are found wherever the package stands.

For the maintainer: the installed wheel itself is tried in tests/packaging.
"""

from pathlib import Path

import pytest

from juso_plan import resources
from juso_plan.resources import shipped

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("folder", ["templates", "schemas"])
def test_checkout(folder: str) -> None:
    assert shipped(folder) == CHECKOUT / folder


def test_wheel_comes_before_what_lies_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "juso_plan"
    inside = package / "_shipped" / "templates" / "a.html"
    beside = tmp_path / "templates" / "a.html"
    for file in (inside, beside):
        file.parent.mkdir(parents=True)
        file.write_text("", encoding="utf-8")
    monkeypatch.setattr(resources, "_PLACES", (package / "_shipped", tmp_path))
    assert shipped("templates", "a.html") == inside
    inside.unlink()
    assert shipped("templates", "a.html") == beside


def test_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"templates/no/such\.html does not come with"):
        shipped("templates", "no", "such.html")


@pytest.mark.parametrize(
    "parts",
    [(), ("juso_plan",), ("templates", "..", "juso_plan"), ("/etc",), ("templates", "/etc")],
)
def test_only_the_shipped_folders(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not a path below"):
        shipped(*parts)
