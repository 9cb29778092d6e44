"""Text: several lines, with Tk's own way to name a place in them."""

import re
import tkinter.constants as constants
from collections.abc import Mapping
from typing import Any, ClassVar, Final, override

from world.unsupported import unsupported

from ._display import TclError
from ._misc import Misc
from ._widgets import Widget

#: `3.7`, `3.end`, `end`, `insert`; and one character or line before or after it.
_INDEX: Final = re.compile(
    r"(?P<base>\d+\.(?:\d+|end)|end|insert)\s*(?P<shift>[+-]\s*\d+\s*c(?:hars?)?)?"
)


class Text(Widget):
    """A page to write on. It always ends with a line end of its own."""

    kind: ClassVar[str] = "Text"
    _refused: ClassVar[Mapping[str, str]] = {
        **Misc._refused,
        "tag_add": "Text here has no looks: insert and delete words.",
        "tag_configure": "Text here has no looks: insert and delete words.",
        "tag_config": "Text here has no looks: insert and delete words.",
        "mark_set": "Name places by line and character.",
        "yview": "It scrolls by itself.",
    }

    def __init__(
        self, master: Misc | None = None, cnf: dict[str, Any] | None = None, **options: Any
    ) -> None:
        super().__init__(master, cnf, **options)
        self._content = ""

    def insert(self, index: str, chars: str, *args: Any) -> None:
        """Put words in before `index`, unless its state is `disabled`."""
        if args:
            raise unsupported("Text.insert(..., tags)", "Leave the tags out.")

        def write() -> None:
            if not self._is_closed():
                at = self._at(index)
                self._content = self._content[:at] + str(chars) + self._content[at:]

        self._do(write)

    def delete(self, index1: str, index2: str | None = None) -> None:
        """Take out what stands from one place to before the other, or one character."""

        def take_out() -> None:
            if not self._is_closed():
                begin = self._at(index1)
                end = begin + 1 if index2 is None else self._at(index2)
                self._content = self._content[:begin] + self._content[max(begin, end) :]

        self._do(take_out)

    def get(self, index1: str, index2: str | None = None) -> str:
        """What stands from one place to before the other; up to `end` with the line end that is always there."""

        def read() -> str:
            whole = self._content + "\n"
            begin = self._at(index1, whole)
            return whole[begin : begin + 1 if index2 is None else self._at(index2, whole)]

        return self._do(read)

    def see(self, index: str) -> None:
        """It scrolls by itself."""
        self._do(lambda: self._at(index))

    def _is_closed(self) -> bool:
        return str(self._options.get("state", "")) == constants.DISABLED

    def _at(self, index: str, content: str | None = None) -> int:
        text = self._content if content is None else content
        found = _INDEX.fullmatch(str(index).strip())
        if found is None:
            raise TclError(f'bad text index "{index}"')
        at = _place(found["base"], text)
        shift = re.sub(r"[^\d+-]", "", found["shift"] or "")
        return max(0, min(len(text), at + (int(shift) if shift else 0)))

    @override
    def text(self) -> str:
        return self._content


def _place(base: str, text: str) -> int:
    if base in (constants.END, constants.INSERT):
        return len(text)
    line, _, column = base.partition(".")
    lines = text.split("\n")
    number = max(int(line), 1)
    if number > len(lines):
        return len(text)
    before = sum(len(one) + 1 for one in lines[: number - 1])
    length = len(lines[number - 1])
    return before + (length if column == "end" else min(int(column), length))
