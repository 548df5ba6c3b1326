"""Japanese words: findings, reports and the command line.

For the maintainer: written for a planner. First what is wrong in the words of the plan, then what
holds, then what to do. No words of YAML or of programming, no blame, 違反 never. The order is that
of the rule ids.
"""
