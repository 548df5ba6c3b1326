"""English words: findings, reports and the command line.

For the maintainer: the same ids and placeholders as in `ja`. Written for a planner or for someone
who reads the log of a CI run: plain, whole sentences, no words of YAML or of programming, no
blame. Keys and values of the plan stay Japanese and stand in "…". A message has no full stop at
its end, since reports put it into a line of their own; `help` has one. The order is that of the
rule ids.
"""
