"""English words of the settings of a project: CFG001… for what is wrong in their file."""

from juso_plan.messages.catalogue import Wording
from juso_plan.messages.en.profile import WORDINGS as PROFILE_WORDINGS

TITLES: dict[str, str] = {
    "CFG001": "A file of settings that can't be read",
    "CFG002": "Not the name of a setting",
    "CFG003": "A setting of another form",
    "CFG004": "Not a word for this setting",
    "CFG005": "A setting leads out of the repository",
    "CFG006": "A setting leads to nothing",
    "CFG007": "A setting names no rule",
}

_LINE = 'Write lines of the form: name = value. For example: lang = "ja"'

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CFG001": (
        Wording(
            "The file of settings is too large, or has a line that is too long",
            expected="{most} bytes or less",
            help="See whether it was taken for another file.",
            when="most",
        ),
        Wording(
            "This line is not of the form: name = value",
            found="{equals}",
            expected="a name, a half-width =, a value",
            help=_LINE,
            when="equals",
        ),
        Wording(
            "The value behind the = cannot be read",
            found="{value}",
            expected='text in quotes such as "ja", true or false, or a list in [ ]',
            help='Put text into half-width quotes (").',
            when="value",
        ),
        Wording(
            "The text in quotes cannot be read",
            found="{quotes}",
            expected="text with a half-width quote at both ends, on one line",
            help="Close the quotes. Write / and not \\ in paths.",
            when="quotes",
        ),
        Wording(
            "A bracket is not closed",
            found="{brackets}",
            expected="pairs of [ and ], of {{ and }}",
            help="Close it with a half-width bracket. A half-width comma stands between items.",
            when="brackets",
        ),
        Wording(
            "The same name is written twice",
            found="{twice}",
            help="Take one of them out.",
            when="twice",
        ),
        Wording("This line cannot be read", help=_LINE),
    ),
    "CFG002": (
        Wording(
            'There is no setting "{name}". It is written "{near}"',
            found="{name}",
            expected="{near}",
            help="Mend the spelling.",
            when="near",
        ),
        Wording(
            'There is no setting "{name}"',
            found="{name}",
            expected="{known}",
            help="Take one of these names, or take the line out.",
        ),
    ),
    "CFG003": (
        Wording(
            '"{name}" is true or false',
            found="{flag}",
            expected="true or false, without quotes",
            help="For example: {name} = true",
            when="flag",
        ),
        Wording(
            '"{name}" is one text in quotes',
            found="{one}",
            expected="a text in quotes that is not empty",
            help='For example: {name} = "…"',
            when="one",
        ),
        Wording(
            '"{name}" is a list of texts',
            found="{several}",
            expected="texts that are not empty, each in quotes, in [ ]",
            help='Also one alone stands in [ ]. For example: {name} = ["…"]',
            when="several",
        ),
        Wording(
            '"{name}" is a table of settings',
            expected="{weights}",
            help="Write lines of the form name = value below the heading {weights}.",
        ),
    ),
    "CFG004": (
        Wording(
            '"{written}" can\'t be used for "{name}". It is written "{near}"',
            found="{written}",
            expected="{choices}",
            help="Take one of these words.",
            when="near",
        ),
        Wording(
            '"{written}" can\'t be used for "{name}"',
            found="{written}",
            expected="{choices}",
            help="Take one of these words.",
        ),
    ),
    "CFG005": (
        Wording(
            '"{path}" of "{name}" leads out of the repository',
            found="{path}",
            expected="a place in the repository (outside of one, below the folder of the file of settings)",
            help="Put the file inside, and write its place from the folder of the file of settings.",
        ),
    ),
    "CFG006": (
        Wording(
            'There is no "{path}" as "{name}" has it',
            found="{path}",
            help="Look at the spelling and the place, which is written from the folder of the file of settings.",
        ),
    ),
    "CFG007": PROFILE_WORDINGS["PRF006"],  # a profile names rules as settings do
}
