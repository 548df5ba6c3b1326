"""The portal: many plans as one site of plain files, with a search that needs no server."""
