"""English words of the rules of the file's shape (SYN, and the types of values)."""

from juso_plan.messages.catalogue import Wording

TITLES = {
    "SYN001": "The file is not in UTF-8",
    "SYN002": "There is a control character",
    "SYN003": "The file is empty",
    "SYN004": "The file is too large",
    "SYN005": "The indentation is too deep",
    "SYN006": "There are too many entries",
    "SYN007": "The file is not a text file",
    "SYN008": "There are too many findings about the writing",
    "SYN009": "A character turns the direction of writing",
    "SYN010": "A word mixes letters that look the same",
    "SYN101": "A line is indented with a tab",
    "SYN102": "There is a full-width space",
    "SYN103": "The colon is full-width",
    "SYN104": "The list mark is not a plain hyphen",
    "SYN105": "There is no space after a colon or hyphen",
    "SYN106": 'There is a ": " inside a value',
    "SYN107": "A value begins with a special sign",
    "SYN108": 'The text after " #" is dropped',
    "SYN109": "A value is cut at a comma",
    "SYN110": "An anchor (&) is used",
    "SYN111": "An alias (*) is used",
    "SYN112": "A merge entry (<<) is used",
    "SYN113": "A type tag (!) is used",
    "SYN114": "One file holds two or more documents",
    "SYN115": "The same entry is there twice",
    "SYN116": "The name of an entry is not text",
    "SYN117": "A line cannot be read",
    "SYN118": "A bracket or quotation mark is not closed",
    "SYN119": "Items in [ ] are set apart by 、",
    "SYN201": "The form number is a different one",
    "SYN202": "The file does not look like a plan",
    "SYN203": "The form has no such entry",
    "SYN204": "A required entry is missing",
    "SYN205": "An entry has no content",
    "SYN206": "The entry is written as a list",
    "SYN207": "The entry holds further entries",
    "SYN208": "The entry is written as text",
    "SYN209": "The word is not one of the set words",
    "SYN210": "Text can be read as a number or as yes or no",
    "SYN211": "The fiscal year cannot be read",
    "SYN212": "The date cannot be read",
    "SYN213": "The time cannot be read",
    "SYN215": "Full-width digits or signs, or a variant spelling",
    "SYN216": "A calendar year stands where a fiscal year belongs",
    "SYN217": "The legal basis cannot be read",
    "SYN218": 'An unknown entry is named in "未定" or "記載なし"',
    "SYN219": 'An entry named in "未定" or "記載なし" is filled in',
    "SYN220": "The URL cannot be read",
    "RUN001": "A defect of the tool",
    "WVR001": "An accepted finding that is not found",
    "WVR002": "The day of an accepted finding has passed",
    "CON003": "The Japanese era year and the Western year differ",
    "CON017": "There is text where a number belongs",
}

_LINE = "Write it as follows."

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "SYN001": (
        Wording(
            "The file seems to be in {encoding}. Please save it again as UTF-8",
            found="{encoding}",
            expected="UTF-8",
            help='In Notepad choose "Save as" and the encoding "UTF-8". In VS Code click the name of '
            'the encoding at the bottom right, then "Save with Encoding" and "UTF-8".',
            when="encoding",
        ),
        Wording(
            "Some characters cannot be read as UTF-8",
            expected="UTF-8",
            help='Please set the encoding to "UTF-8" and save the file again.',
        ),
    ),
    "SYN002": (
        Wording(
            "There is an invisible control character ({code})",
            help="It may have come along with text copied from Word or a PDF. Please delete it.",
        ),
    ),
    "SYN003": (
        Wording(
            "Nothing is written in the file",
            help='Begin with the entries "様式", "自治体", "計画" and "事業".',
        ),
    ),
    "SYN004": (
        Wording(
            "The file is too large and was not read ({size} bytes)",
            expected="at most {limit} bytes",
            help="Please keep only the text of the plan. A plan of 25 pages has about 30,000 bytes.",
        ),
    ),
    "SYN005": (
        Wording(
            "The indentation is deeper than {limit} levels, so the rest was not read",
            help="Please check the levels of indentation. The form of a plan needs about 10.",
        ),
    ),
    "SYN006": (
        Wording(
            "There are more than {limit} entries, so the rest was not read",
            help="Please check whether the same content is repeated.",
        ),
    ),
    "SYN007": (
        Wording(
            "This is not a text file (it seems to be an image, a Word file, a PDF or the like)",
            help="A plan is written in a text file of the form called YAML. "
            "A file of another kind cannot be read, even if its extension is changed.",
        ),
    ),
    "SYN008": (
        Wording(
            "There are more than {limit} findings about the writing; from here on they are not shown",
            help="Make sure that this is the file of a plan, mend what is shown, and check again.",
        ),
    ),
    "SYN009": (
        Wording(
            "There is an invisible character ({code}) that turns the direction of writing",
            help="What is seen may not be in the order in which it is written. Delete it, and look at the order.",
        ),
    ),
    "SYN010": (
        Wording(
            'The "{letter}" in "{word}" is not the Latin letter {latin} but one of another script that looks like it ({script})',
            found="{letter} ({code})",
            expected="{latin}",
            help="Type the Latin letter {latin} anew.",
        ),
    ),
    "SYN101": (
        Wording(
            "The line is indented with a tab",
            expected="indentation with plain spaces",
            help=f"Replace the tab with plain spaces. {_LINE}",
        ),
    ),
    "SYN102": (
        Wording(
            "There is a full-width space, so the line is read as a different entry",
            expected="a plain space",
            help=f"Replace the full-width space with a plain space. {_LINE}",
        ),
    ),
    "SYN103": (
        Wording(
            "The colon after the name of the entry is full-width",
            found="：",
            expected="a plain colon and a space",
            help=f'Replace "：" with ": ". {_LINE}',
        ),
    ),
    "SYN104": (
        Wording(
            'The list mark "{mark}" is not a plain hyphen',
            found="{mark}",
            expected="a plain hyphen and a space",
            help=f'Replace "{{mark}}" with "- ". {_LINE}',
        ),
    ),
    "SYN105": (
        Wording(
            'There is no plain space after "{mark}"',
            expected='"{mark} "',
            help=f'Put a plain space after "{{mark}}". {_LINE}',
        ),
    ),
    "SYN106": (
        Wording(
            'The ": " inside the text splits it into a name and a value',
            help=f"Put the whole text in quotation marks. {_LINE}",
        ),
    ),
    "SYN107": (
        Wording(
            "A value that begins with {mark} is not read as text",
            help=f"Put the whole value in quotation marks. {_LINE}",
        ),
    ),
    "SYN108": (
        Wording(
            'From " #" on, "{lost}" is not read',
            help="If it belongs to the value, put the whole value in quotation marks. If it is a "
            f'comment, put a space after the "#" or two spaces before it. {_LINE}',
        ),
    ),
    "SYN109": (
        Wording(
            'The value is cut at a comma ("{written}")',
            help=f"Put the value in quotation marks. {_LINE}",
        ),
    ),
    "SYN110": (
        Wording(
            '"&{name}" (an anchor) cannot be used in a plan file',
            help='If it is text that begins with "&", put it in quotation marks. '
            "Write repeated content out in each place.",
        ),
    ),
    "SYN111": (
        Wording(
            '"*{name}" (an alias) cannot be used in a plan file',
            help='If it is text that begins with "*", put it in quotation marks. '
            "Write repeated content out in each place.",
        ),
    ),
    "SYN112": (
        Wording(
            '"<<" cannot be used in a plan file',
            help="Delete this line and write the entries that you need here.",
        ),
    ),
    "SYN113": (
        Wording(
            '"{name}" (a type tag) cannot be used in a plan file',
            help='If it is text that begins with "!", put it in quotation marks. '
            "Otherwise delete it.",
        ),
    ),
    "SYN114": (
        Wording(
            'A second document begins at "---"',
            expected="one plan in one file",
            help='Move what follows to a file of its own, or delete the "---" line.',
        ),
    ),
    "SYN115": (
        Wording(
            '"{name}" is there twice in the same place (first on line {related_line})',
            help="Please keep one of the two. For now only the first is read.",
        ),
    ),
    "SYN116": (
        Wording(
            "There is a list or a table where the name of an entry belongs",
            help="The name of an entry is text. "
            "Put a name that begins with a bracket in quotation marks.",
        ),
    ),
    "SYN117": (
        Wording(
            "This line cannot be read. {problem}",
            help="Please check this line and the one before it: "
            "indentation, colons, quotation marks and brackets.",
        ),
    ),
    "SYN118": (
        Wording(
            "The {mark} is not closed",
            expected="a closing {closing}",
            help=f"Put {{closing}} at the end of the line. {_LINE}",
        ),
    ),
    "SYN119": (
        Wording(
            'Inside of [ ], "{written}" is read as one item',
            found="{written}",
            expected='"{expected}"',
            help="If these are several items, set them apart by a plain comma; if it is one, leave it. As several:",
        ),
    ),
    "SYN201": (
        Wording(
            'This file is of form "{written}". This tool reads form "{form}"',
            found="{written}",
            expected="{form}",
            help="Please check the form number. "
            "A file of a newer form needs a newer version of the tool.",
        ),
    ),
    "SYN202": (
        Wording(
            "The file does not look like a plan",
            expected='entries such as "様式: 1", "自治体:", "計画:" and "事業:"',
            help='Write "様式: 1" on the first line, '
            "then go on with names of entries, each with a plain colon.",
        ),
    ),
    "SYN203": (
        Wording(
            'There is no entry called "{name}". It is written "{suggestion}"',
            found="{name}",
            expected="{suggestion}",
            help=f"Correct the name of the entry. {_LINE}",
            when="suggestion",
        ),
        Wording(
            'There is no entry called "{name}"',
            found="{name}",
            expected="{known}",
            help='Use one of the names that can stand here, or put the text into "内容" or "備考".',
        ),
    ),
    "SYN204": (
        Wording(
            '"{name}" is missing',
            expected="{name}",
            help='Add a line "{name}: ".',
        ),
    ),
    "SYN205": (
        Wording(
            '"{name}" has no content',
            help="Fill it in, or delete the line. "
            'If it is still to be decided, write "未定: [{name}]".',
        ),
    ),
    "SYN206": (
        Wording(
            '"{name}" is written as a list',
            expected='[ ] around it, or a line with "- " for each item',
            help=f"Put [ ] around it, even if there is only one item. {_LINE}",
        ),
    ),
    "SYN207": (
        Wording(
            '"{name}" holds entries, each with a name and a colon',
            help='On the next line, indent and write entries such as "名称: ".',
        ),
    ),
    "SYN208": (
        Wording(
            '"{name}" is written as text. It cannot hold a list or further entries',
            help="Make it one piece of text, or put the whole in quotation marks.",
        ),
    ),
    "SYN209": (
        Wording(
            '"{written}" cannot be used for "{name}". It is written "{suggestion}"',
            found="{written}",
            expected="{choices}",
            help="Choose one of the words that can be used.",
            when="suggestion",
        ),
        Wording(
            '"{written}" cannot be used for "{name}"',
            found="{written}",
            expected="{choices}",
            help='Choose one of the words that can be used. If none fits, write it in "備考".',
        ),
    ),
    "SYN210": (
        Wording(
            'Other tools read "{written}" as a number or as yes or no',
            found="{written}",
            expected="{quoted}",
            help=f"Put it in quotation marks so that it stays text. {_LINE}",
        ),
    ),
    "SYN211": (
        Wording(
            'The fiscal year cannot be read ("{written}")',
            found="{written}",
            expected='a fiscal year such as "令和7年度", "R7年度", "2025年度" or "2025"',
            help='Write it like "令和7年度".',
        ),
    ),
    "SYN212": (
        Wording(
            'The date cannot be read ("{written}")',
            found="{written}",
            expected='a date such as "令和7年4月1日", "2025-04-01", "令和7年4月" or "2025-04"',
            help="Please check, too, that the date is in the calendar.",
        ),
    ),
    "SYN213": (
        Wording(
            'The time cannot be read ("{written}")',
            found="{written}",
            expected='a time such as "令和7年度", "令和7年4月" or "令和7年4月1日"',
            help="Write a fiscal year or a date.",
        ),
    ),
    "SYN215": (
        Wording(
            '"{written}" is written "{expected}"',
            found="{written}",
            expected="{expected}",
            help=f"Write it in the usual form of official papers. The value was understood all the same. {_LINE}",
        ),
    ),
    "SYN216": (
        Wording(
            '"{written}" stands where a fiscal year belongs',
            found="{written}",
            expected="{expected}",
            help=f'If the year from April to March is meant, write "年度". {_LINE}',
        ),
    ),
    "SYN217": (
        Wording(
            'The legal basis cannot be read ("{written}")',
            found="{written}",
            expected="the name of the law with article, paragraph and item, "
            'such as "介護保険法第115条の45第2項第5号"',
            help='A notice or guideline goes into "根拠通知".',
        ),
    ),
    "SYN218": (
        Wording(
            'There is no entry called "{name}" here. It is written "{suggestion}"',
            found="{name}",
            expected="{suggestion}",
            help="Write the name of an entry that can stand here.",
            when="suggestion",
        ),
        Wording(
            'There is no entry called "{name}" here',
            found="{name}",
            help="Write the name of an entry that can stand here.",
        ),
    ),
    "SYN219": (
        Wording(
            '"{name}" is filled in, but also named in "未定" or "記載なし"',
            found="{name}",
            help='If it has been decided, take it out of "未定" or "記載なし".',
        ),
    ),
    "SYN220": (
        Wording(
            'The URL cannot be read ("{written}")',
            found="{written}",
            expected='text that begins with "http://" or "https://"',
            help="Copy the URL of the page as it is.",
        ),
    ),
    "RUN001": (
        Wording(
            "Something unexpected happened inside of the check of {rule} ({reason})",
            help="This is no mistake of the plan. Please report this line, with the file.",
        ),
    ),
    "WVR001": (
        Wording(
            'No finding answers to {rule} ("{place}") in "確認済み"',
            help="If it has been mended, take this entry out. The place is written as reports print it.",
        ),
    ),
    "WVR002": (
        Wording(
            'The day ("{until}") until which {rule} ("{place}") was accepted has passed',
            found="{until}",
            help="Look at it again, then set a new day, or take this entry out.",
        ),
    ),
    "CON003": (
        Wording(
            'The Japanese era year and the Western year differ ("{written}")',
            found="{written}",
            expected="either fiscal {year} or fiscal {other}",
            help="Please check which one is right, and make the two agree.",
        ),
    ),
    "CON017": (
        Wording(
            'The number in "{name}" cannot be read ("{written}")',
            found="{written}",
            expected="{expected}",
            help='Write only the number, and put explanations into "内容" or "備考". '
            'If it is still to be decided, write "未定: [{name}]".',
        ),
    ),
}

PHRASES = {
    "greek": "Greek",
    "cyrillic": "Cyrillic",
    "integer": 'a whole number (such as "5" or "107,244")',
    "number": 'a number and its unit (such as "28.9%" or "91,456人")',
    "places": 'a number and its unit (such as "5", "5か所" or "49団体")',
    "people": 'a number of people (such as "2名", "1名以上", "各1名以上" or "1～2名")',
    "code-length": "A local government code has 6 digits.",
    "code-check": "The last digit, which follows {base} and shows slips of the hand, is {digit}.",
    "corporate-length": "A corporate number has 13 digits.",
    "corporate-check": "The first digit, which stands in front of {base} and shows slips of the hand, is {digit}.",
    "mapping values are not allowed in this context": "It is indented deeper than the line before, or there is a colon too many.",
    "did not find expected key": "The indentation is uneven. Entries of one level have the same indentation.",
    "did not find expected '-' indicator": 'The "- " marks of the list are not in line.',
    "could not find expected ':'": "There is no plain colon and space after the name of the entry.",
    "found unexpected end of stream": "A quotation mark is not closed.",
    "did not find expected ',' or ']'": 'A "[" is not closed, or a plain comma is missing between items.',
    "did not find expected ',' or '}'": 'A "{{" is not closed, or a plain comma is missing between items.',
    "found character that cannot start any token": "Text that begins with this sign is put in quotation marks.",
    "block sequence entries are not allowed in this context": 'A "- " cannot stand on the line of the entry\'s name. It goes on the next line.',
    "did not find expected node content": "There is a comma or colon without a value inside the brackets.",
    "found unexpected ':'": "There is a colon besides the one behind the name of the entry. Put the value in quotes.",
    "found a tab character that violates indentation": "A line is indented with a tab. Use plain spaces.",
    "found a tab character where an indentation space is expected": "A line is indented with a tab. Use plain spaces.",
    "mapping keys are not allowed in this context": 'A "?" cannot stand here. Put it in quotes.',
    "found unexpected document indicator": 'A line "---" stands inside of quotes that are not closed.',
    "did not find expected comment or line break": 'Nothing is written behind "|" or ">". Write on the next line, indented.',
    "did not find expected whitespace or line break": "There is no space behind a mark.",
    "did not find expected alphabetic or numeric character": 'Text that begins with "&" or "*" is put in quotes.',
    "did not find expected tag URI": 'Text that begins with "!" is put in quotes.',
    "did not find URI escaped octet": 'Text that begins with "!" or "%" is put in quotes.',
    "found unexpected non-alphabetical character": 'Text that begins with "%" is put in quotes.',
    "found unknown directive name": 'Text that begins with "%" is put in quotes.',
    "could not find expected directive name": 'Text that begins with "%" is put in quotes.',
    "found unknown escape character": 'Inside the quotation marks (") a "\\" has a meaning of its own. Use \' as the quotation mark.',
    "did not find expected <document start>": "There is a line outside the plan.",
}
