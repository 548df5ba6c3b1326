"""Plan to a document tree: chapters and blocks. Knows nothing of any output.

For the maintainer: `blocks` (the tree), `build` (the whole), `making` (what all chapters share),
`standing`, `overview`, `programmes`, `sites`, `meetings`, `closing` (the chapters), `drawings`
(their figures), `summary` (the 概要版), `coverage` (圏域 and sites), `checklist` (the 充足表), `prose` (本文), `tables`, `numbering`.
"""
