"""What stands beside the writer: the language server, and the preview.

For the maintainer: `cursor` finds in which table and at which key the cursor stands, by the lines alone,
since a text that is being written often does not parse. `analysis` is one reading of the text; what is
shown at a place (`hover`, `completion`, `outline`, `definition`, `actions`) are functions of both that
know no protocol. `lsp` puts them on the wire. The preview looks at the saved file:
`watch` tells what it holds, `preview` what of it is shown, `pages` and `findings` make that into pages, `web`
gives them to a browser of this machine.
"""
