"""The wheel works where there is no checkout: built, installed into an empty environment, run on a plan.

For the maintainer: pip fetches the locked packages for this, which is what a user's machine does too; nothing is
taken from the environment of the checkout but hatchling, which builds.
"""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PLAN = CHECKOUT / "municipalities" / "kitakami" / "2025.yaml"

# One group: one worker builds and installs, once.
pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]


def run(*command: str | Path, cwd: Path) -> str:
    # Nothing of the checkout may leak in by the environment: neither its packages nor its settings.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "JUSO_", "VIRTUAL_ENV"))
    } | {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sdist and the wheel; the wheel is built from the sdist, so that the sdist is known to be complete."""
    out = tmp_path_factory.mktemp("built")
    build = (sys.executable, "-m", "hatchling", "build", "-d", out)
    run(*build, "-t", "sdist", cwd=CHECKOUT)
    (sdist,) = out.glob("juso_plan-*.tar.gz")
    shutil.unpack_archive(sdist, out / "unpacked", filter="data")
    (source,) = (out / "unpacked").iterdir()
    run(*build, "-t", "wheel", cwd=source)
    (wheel,) = out.glob("juso_plan-*.whl")
    return {"sdist": source, "wheel": wheel}


@pytest.fixture(scope="module")
def installed(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an environment that holds the wheel and the runtime lock, nothing else."""
    root = tmp_path_factory.mktemp("installed")
    venv.create(root / "venv", with_pip=True)
    commands = root / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (commands / "python", "-m", "pip", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", CHECKOUT / "locks" / "runtime.txt", cwd=root)
    run(*pip, "--no-deps", "--no-index", built["wheel"], cwd=root)
    # The lock and the wheel's own dependencies must agree.
    run(commands / "python", "-m", "pip", "check", cwd=root)
    return commands


def test_wheel_holds_what_the_checkout_ships(built: dict[str, Path]) -> None:
    with zipfile.ZipFile(built["wheel"]) as wheel:
        names = set(wheel.namelist())
    for folder in ("templates", "schemas"):
        expected = {
            f"juso_plan/_shipped/{file.relative_to(CHECKOUT).as_posix()}"
            for file in (CHECKOUT / folder).rglob("*")
            if file.is_file() and not file.name.startswith(".")
        }
        assert expected, f"{folder}/ is empty"
        assert expected <= names
    assert "juso_plan/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"juso_plan"}


def test_sdist_holds_what_the_tests_need(built: dict[str, Path]) -> None:
    held = {entry.name for entry in built["sdist"].iterdir()}
    needed = {
        "LICENSE",
        "NOTICE",
        "dev",
        "locks",
        "municipalities",
        "schemas",
        "templates",
        "tests",
    }
    assert needed <= held


def test_version(installed: Path, tmp_path: Path) -> None:
    from juso_plan import __version__

    assert __version__ in run(installed / "juso-plan", "--version", cwd=tmp_path)


def test_resources_are_the_wheels(installed: Path, tmp_path: Path) -> None:
    code = (
        "from juso_plan.resources import shipped; print(shipped('templates'), shipped('schemas'))"
    )
    found = run(installed / "python", "-c", code, cwd=tmp_path)
    assert found.count("_shipped") == 2
    assert str(CHECKOUT) not in found


def test_render_outside_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    # The folder is named as in municipalities/: the name of the output comes from it.
    plan = tmp_path / "kitakami" / PLAN.name
    plan.parent.mkdir()
    shutil.copyfile(PLAN, plan)
    run(installed / "juso-plan", "render", plan, "--out", tmp_path / "out", cwd=tmp_path)
    written = {file.name for file in (tmp_path / "out").iterdir()}
    assert {"kitakami-2025.html", "kitakami-2025.md"} <= written
    page = (tmp_path / "out" / "kitakami-2025.html").read_text(encoding="utf-8")
    assert "北上市" in page
