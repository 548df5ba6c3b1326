"""Plan and law to findings. Knows nothing of output.

For the maintainer: `check` (bytes to findings), `locate` (findings to places), `shape` (the weight
of what the file's shape shows).
"""
