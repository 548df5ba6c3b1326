"""English words of the rules in `rules.book.structure`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "CON010": "A name in the order of chapters means nothing",
    "CON011": "A heading without content",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "CON010": (
        Wording(
            '"{double}" stands twice under "{where}" (first on line {related_line})',
            found="{double}",
            expected="once",
            help="Take one of them out, or give it another name.",
            when="double",
        ),
        Wording(
            '"{name}" under "{where}" means no chapter and no programme',
            found="{name}",
            expected="{near}",
            help='If "{near}" is meant, write that. A chapter is named by its key in this file or by its heading.',
            when="near",
        ),
        Wording(
            '"{name}" under "{where}" means no chapter and no programme',
            found="{name}",
            expected='the key of a chapter ("背景", "位置付け", "会議" …) or a heading',
            help="A chapter that is placed nowhere goes to the end, a figure to the annex. Name a key or a heading.",
        ),
    ),
    "CON011": (
        Wording(
            '"{heading}" ({kind}) has nothing besides its heading or name',
            expected='"{name}" or the like',
            help='Write its content. If it is not decided yet, name it under "未定"; if it is not needed, take it out.',
            when="heading",
        ),
        Wording(
            "{kind}: there is no content",
            expected='"{name}" or the like',
            help='Write its content. If it is not decided yet, name it under "未定"; if it is not needed, take it out.',
        ),
    ),
}
