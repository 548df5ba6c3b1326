"""Plan to a document tree: chapters and blocks. Knows nothing of any output.

For the maintainer: `blocks` (the tree), `build` (the whole), `making` (what all chapters share),
`standing`, `programmes`, `meetings`, `closing` (the chapters), `prose` (本文), `tables`, `numbering`.
"""
