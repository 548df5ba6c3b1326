"""Bytes, changed by atheris where that reaches code that was not reached yet, against the law of `check`.

For the maintainer: `./dev fuzz` runs this in an environment of its own (`.venv-fuzz`; atheris has wheels for Linux alone), so it
loads nothing that only tests need. Arguments are those of libFuzzer: folders of inputs (what is new goes into the
first), `-max_total_time=SECONDS`, `-artifact_prefix=FOLDER/`. An input that breaks the law is written there.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-untyped] # it has no types

with atheris.instrument_imports(include=["juso_plan"], enable_loader_override=False):
    import juso_plan.rules.registry
    from tests.fuzz.laws import LAWS

    # Rules are loaded when first asked for: now, or they would not be followed.
    juso_plan.rules.registry.rules()


def main() -> None:
    atheris.Setup(sys.argv, LAWS["check"])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
