"""Finds LibreOffice for the tests; run as a script it prints the path, which `./dev test` uses.

For the maintainer: a second program that reads Word files tells what our own tests cannot: that the
file is one. It comes from the system; the tests that need it fail without it, and never skip.
"""

import os
import shutil
import sys

HELP = """\
The tests of Word and Excel files need LibreOffice Writer and Calc, and never skip. Do one of these:
  Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc
  any:            JUSO_SOFFICE=/path/to/soffice ./dev test"""


def find_soffice() -> str:
    """Return the path of LibreOffice.

    Raises:
        FileNotFoundError: there is none; the text says what to do.
    """
    named = os.environ.get("JUSO_SOFFICE")
    # Who names one wants that one: no silent fall-back to another.
    for name in (named,) if named else ("soffice", "libreoffice"):
        path = shutil.which(name)
        if path is not None:
            return path
    raise FileNotFoundError(f"JUSO_SOFFICE={named} is no program.\n{HELP}" if named else HELP)


if __name__ == "__main__":
    try:
        print(find_soffice())
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
