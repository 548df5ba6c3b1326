"""Writers: the document tree as Markdown, HTML, PDF and Word. None of them knows of a plan."""
