"""Figures as SVG: boxes, arrows and bars with their text set to measure. Standard library only.

For the maintainer: a figure gets plain data of its own (steps, bands, bars) and knows no plan; the room
`document` fills it, and says the same in words from the same data. `canvas` (marks on a surface), `layers`
(where the steps of a flow stand), `routes` (how its lines run), `flow`, `structure`, `periods` (the figures).
"""
