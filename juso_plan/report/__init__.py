"""Findings to text, one-line text and JSON. Knows nothing of rules."""
