"""Fixtures and settings for every test.

For the maintainer: keep it small. A fixture belongs into the folder that uses it.
"""

import os
import tempfile
from pathlib import Path

from hypothesis import settings

# In CI the same examples every time: a red run there must be the change's doing. By hand hypothesis explores.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("hand", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "hand")

# What the tests check does not go into the cache of the person who runs them.
os.environ["XDG_CACHE_HOME"] = str(Path(tempfile.gettempdir(), "juso-plan-tests"))
