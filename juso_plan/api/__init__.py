"""The public functions for Python, which `juso_plan` itself gives under their names.

For the maintainer: `plans` (load), `checks`, `pages` (render), `changes` (diff), `comparisons` (compare), and
what they share: `findings`, `errors`, `side_files`. The work is done in the rooms below; what is here has types,
words and errors for somebody who does not know those rooms. docs/api.md describes all of it, and its examples are
run by a test.
"""
