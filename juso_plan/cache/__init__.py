"""What earlier runs of `check` found, kept in the user's cache folder.

For the maintainer: two layers. `results` keeps what one text gives under one set of options, by the
hash of its bytes. `runs` keeps what a whole command line printed, and prints it again while nothing
that it depends on has changed; it is asked before anything else is imported. What is read of either is JSON or
plain text (the rest is only compared), both are bound to `place.identity()`, and whatever can't be read counts as not there.
"""
