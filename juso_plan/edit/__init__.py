"""Text edits by span: what changes a plan file changes the text that it means and no other byte."""
