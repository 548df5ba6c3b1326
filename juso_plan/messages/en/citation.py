"""English words of the rules in `rules.book.citation`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CIT001": "A cited provision is not there",
    "CIT002": "The basis of a programme is not the one that the Act names",
    "CIT003": "The name of a law is miswritten",
    "CIT004": "The number of a law is not right",
    "CIT005": "A cited provision has moved by an amendment",
    "CIT006": "The basis of one programme is cited in two ways",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CIT001": (
        Wording(
            '"{law}{cited}" is not there yet: it is the number from "{day}" on',
            found="{written}",
            expected="{law}{then}",
            help='Before "{day}" the same content stands in "{then}". Check the day of the plan and the text of the law.',
            when="then",
        ),
        Wording(
            '"{law}{cited}" is not there; under "{elsewhere}" the programme is based on "{right}"',
            found="{written}",
            expected="{right}",
            help='Check the text of the law and write the provision as under "{elsewhere}". If the paper errs and is kept '
            'as printed, name it under "確認済み".',
            when="elsewhere",
        ),
        Wording(
            '"{law}{holder}" has paragraphs, but no "{needs}" stands before the item',
            found="{written}",
            expected="{expected}",
            help='"{holder}" has paragraphs up to "{last}". Check the text of the law and write which one it is.',
            when="needs",
        ),
        Wording(
            '"{law}{holder}" has no "{undivided}"',
            found="{written}",
            expected="{expected}",
            help='Check the text of the law. A branch number may be lost, as "の45" of "第115条の45".',
            when="undivided",
        ),
        Wording(
            '"{law}{holder}" has no "{absent}"; the last is "{last}"',
            found="{written}",
            expected="{expected}",
            help="Check the text of the law.",
        ),
    ),
    "CIT002": (
        Wording(
            'The basis of "{programme}" is not the one that the Act names; under "{elsewhere}" it is',
            found="{written}",
            expected="{expected}",
            help='Write the provision as under "{elsewhere}". If the paper errs and is kept as printed, name it under "確認済み".',
            when="elsewhere",
        ),
        Wording(
            'The basis of "{programme}" is not the one that the Act names',
            found="{written}",
            expected="{expected}",
            help='Write the provision that "社会福祉法第106条の4第2項" names. If the paper errs and is kept as printed, '
            'name it under "確認済み".',
        ),
    ),
    "CIT003": (
        Wording(
            'No law is known as "{written}"; "{suggestion}" is probably meant',
            found="{written}",
            expected="{suggestion}",
            help="Write the name of the law or a common short form.",
        ),
    ),
    "CIT004": (
        Wording(
            'The number of "{law}" is given as "{written}", which is that of "{owner}"',
            found="{written}",
            expected="{expected}",
            help="Check whether the name or the number is right. Laws of different years share a number.",
            when="owner",
        ),
        Wording(
            'The number of a law does not have the form "元号N年法律第M号"',
            found="{written}",
            expected="{form}",
            help='Write era, year, "第" and "号", as in "平成24年法律第65号".',
            when="form",
        ),
        Wording(
            'The number of "{law}" is given as "{written}"',
            found="{written}",
            expected="{expected}",
            help="Check the year and the number of the law.",
        ),
    ),
    "CIT005": (
        Wording(
            'The provision on "{what}" ("{law}{old}") becomes "{new}" on "{later}", within the period of the plan',
            found="{written}",
            expected="{law}{new}",
            help='It is an amendment by "{amendment}". Write the new number, or both, so that the whole period is right.',
            when="later",
        ),
        Wording(
            'The provision on "{what}" is "{law}{new}" since "{day}"; "{old}" is its old number',
            found="{written}",
            expected="{law}{new}",
            help='It is an amendment by "{amendment}". Check the text of the law and write the new number.',
        ),
    ),
    "CIT006": (
        Wording(
            'The basis of "{programme}" is "{other}" under "事業" (line {related_line})',
            found="{written}",
            expected="{other}",
            help="Check which is right and write both alike.",
        ),
    ),
}
