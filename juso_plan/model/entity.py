"""What every entity of a plan may say: which of its keys are still open.

For the maintainer: absence alone means forgotten. `未定` and `記載なし` name keys that were thought
of; both count as not stated, and every output says which of the two it is.
"""

from typing import Literal

from juso_plan.model.base import Table, key_specs, keys
from juso_plan.model.meant import nearest
from juso_plan.model.reading import Reading
from juso_plan.model.values import Text

Openness = Literal["未定", "記載なし"]


class Entity(Table):
    """A table whose keys may still be open, or be missing in the paper that it was taken from."""

    undecided: tuple[Text, ...] = keys(
        "未定",
        "まだ決まっていない項目名。書いた項目は、どの出力でも「未定」と示す。",
        example="[箇所数, 人員配置]",
    )
    unstated: tuple[Text, ...] = keys(
        "記載なし",
        "元の資料が述べていない項目名。紙の計画から起こしたファイルで使う。",
        example="[開始]",
    )

    def openness(self, attribute: str) -> Openness | None:
        """Whether the plan says that an attribute is undecided, or not stated in the paper."""
        if not self.undecided and not self.unstated:
            return None
        name = self.key_name(attribute)
        if name in self.undecided:
            return "未定"
        return "記載なし" if name in self.unstated else None

    def _complete(self, run: Reading) -> None:
        if not self.undecided and not self.unstated:
            return
        names = tuple(key_specs(type(self)))
        for attribute in ("undecided", "unstated"):
            values: tuple[str, ...] = getattr(self, attribute)
            for name, node in zip(values, self.item_nodes(attribute), strict=True):
                entry = self._node.entries.get(name)
                if name not in names:
                    run.report("SYN218", node, name=name, suggestion=nearest(name, names))
                elif entry and entry.value.start != entry.value.end:
                    run.report("SYN219", node, name=name)
