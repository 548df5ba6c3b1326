"""English words of `theme.file`: THM001… for what is wrong in a theme file."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "THM001": "Not the form of a theme",
    "THM002": "A key of the theme without content",
    "THM003": "A colour that can't be read",
    "THM004": "A colour too light to be read by",
    "THM005": "Leads out of the folder of the theme",
    "THM006": "Leads to nothing",
    "THM007": "A file whose content can't be used",
    "THM008": "The name of a font can't be used",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "THM001": (
        Wording(
            "This is not the form of a theme",
            expected='keys such as "様式: 1", "名称:" and "色:"',
            help='Begin with the line "様式: 1" and go on with keys, each with a half-width colon.',
        ),
    ),
    "THM002": (
        Wording(
            '"{name}" has no content',
            help="Write its content, or take the line out.",
        ),
    ),
    "THM003": (
        Wording(
            'The colour of "{name}" cannot be read ("{written}")',
            found="{written}",
            expected='"#17496b": a # and six hexadecimal digits',
            help="Two digits each (00 to ff) for red, green and blue, in quotes.",
        ),
    ),
    "THM004": (
        Wording(
            'The colour "{written}" is too light on white paper for some to read',
            found="a contrast of {contrast} between text and paper",
            expected="{least} or more (WCAG 2.2, level AA)",
            help="The nearest colour that can be read is {expected}. Write it as follows.",
        ),
    ),
    "THM005": (
        Wording(
            '"{path}" leads out of the folder that the theme file is in',
            found="{path}",
            expected="a place below the folder of the theme file",
            help="Put the file into that folder and write its place from there. Copy it instead of linking.",
        ),
    ),
    "THM006": (
        Wording(
            'There is no folder "{folder}"',
            found="{folder}",
            help="Look at the spelling and the place, which is written from the folder of the theme file.",
            when="folder",
        ),
        Wording(
            'There is no file "{path}"',
            found="{path}",
            help="Look at the spelling and the place, which is written from the folder of the theme file.",
        ),
    ),
    "THM007": (
        Wording(
            '"{path}" is too large ({size} bytes)',
            found="{size} bytes",
            expected="{most} bytes at most",
            help="The picture stands in every page. Use a smaller one.",
            when="size",
        ),
        Wording(
            '"{word}" is not a Word file (.docx)',
            found="{word}",
            expected="a file that was saved as .docx",
            help="Open it in Word and choose .docx in the dialogue for saving.",
            when="word",
        ),
        Wording(
            '"{path}" is not an SVG or PNG picture',
            found="{path}",
            expected="a file whose name ends in .svg or .png, with content of that form",
            help="Export it as SVG or PNG from the program that it was drawn with.",
        ),
    ),
    "THM008": (
        Wording(
            'The name of a font cannot be "{written}"',
            found="{written}",
            expected="a name of letters, digits, spaces and hyphens, 60 at most",
            help='Write the name of the font alone, such as "BIZ UDGothic".',
        ),
    ),
}
