"""The plan file, form 1: tree to Plan, typed by field. Knows nothing of files.

For the maintainer: `base` (nodes into models), `values` and `dates` (typed scalars), one module for
each part of the plan, `plan` (the whole), `read` (text to Plan), `schema` (the JSON Schema). For
those who use a plan: `filled` (its programmes), `path` (places by name), `printed` (values as text).
"""
