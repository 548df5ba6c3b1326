"""重層的支援体制整備事業実施計画 as data: read, check, render and compare the plans of municipalities.

For the maintainer: the public API is what this module names. Keep it free of imports that cost time, since
every command pays for them. The version stands here alone; the build reads it from this line.
"""

__version__ = "0.1.0.dev0"
