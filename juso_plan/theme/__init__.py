"""The theme file of a city (--theme): from YAML to the `Theme` that every writer takes."""

from juso_plan.theme.file import ThemeFile, load_theme

__all__ = ["ThemeFile", "load_theme"]
