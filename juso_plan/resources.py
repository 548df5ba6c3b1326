"""Finds the files that the package reads at run time: `templates/` and `schemas/`.

For the maintainer: in the checkout both are folders at the top, where people find them. The wheel carries them
as `juso_plan/_shipped/` (see pyproject.toml). Nothing else in the package may build a path to them.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# The wheel's place first: beside an installed package there may lie folders of the same name that are not ours.
_PLACES = (_PACKAGE / "_shipped", _PACKAGE.parent)


def shipped(*parts: str) -> Path:
    """Return the path of a file or folder that comes with the package.

    Works the same in an installed wheel, an editable install and a plain checkout.

    Args:
        *parts: the path below the shipped folders, e.g. `"templates", "html", "plan.html"`.

    Raises:
        FileNotFoundError: no such file comes with this installation; the text names the file and where it
            was looked for.
        ValueError: the path does not start with `templates` or `schemas`, or leaves them.
    """
    relative = Path(*parts)
    if (
        relative.is_absolute()
        or ".." in relative.parts
        or relative.parts[:1] not in {("templates",), ("schemas",)}
    ):
        raise ValueError(f"not a path below templates/ or schemas/: {relative}")
    for place in _PLACES:
        found = place / relative
        if found.exists():
            return found
    places = ", ".join(str(place) for place in _PLACES)
    raise FileNotFoundError(
        f"{relative.as_posix()} does not come with this installation of juso-plan (looked in {places})"
    )
