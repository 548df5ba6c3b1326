"""The settings of a project: `juso-plan.toml`, or `[tool.juso-plan]` in `pyproject.toml`.

For the maintainer: `place` finds the file with a few looks at the disk and is asked by every run, so it loads
nothing; `file` reads and judges it, and is loaded only where there is one. Each setting says what an option says,
and the option wins. `spans` tells where in the text a value stands, which tomllib does not.
"""
