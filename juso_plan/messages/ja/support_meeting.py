"""Japanese words of the rules in `rules.book.support_meeting`."""

from juso_plan.messages.catalogue import Wording

TITLES: dict[str, str] = {
    "LAW010": "支援会議の守秘義務と根拠がない",
    "LAW011": "支援会議とほかの法律の会議との連携がない",
}

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "LAW010": (
        Wording(
            "支援会議の守秘義務が「{written}」になっています",
            found="{written}",
            expected="あり（社会福祉法第106条の6）",
            help="支援会議の事務に従事する者には守秘義務があります。書き間違いでないか確かめます。",
            when="written",
        ),
        Wording(
            "支援会議の守秘義務の根拠に社会福祉法第106条の6がありません",
            found="{cited}",
            expected="社会福祉法第106条の6",
            help="支援会議の守秘義務は社会福祉法第106条の6が定めます。書き足すか、書き直します。",
            when="cited",
        ),
        Wording(
            "支援会議に「{name}」が書かれていません",
            found="{open}",
            expected="守秘義務があることと、その根拠（社会福祉法第106条の6）",
            help="次の行を書き足します。",
        ),
    ),
    "LAW011": (
        Wording(
            "支援会議と「{meetings}」との連携が書かれていません",
            found="{open}",
            expected="相互に連携を図るよう努める",
            help="併せて開く、情報を共有するなど、どう連携するかを支援会議の概要か「既存会議の活用」に書きます。",
        ),
    ),
}
