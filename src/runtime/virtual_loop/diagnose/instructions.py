"""Instructions: tells when the program is about to carry out one of certain pieces of its code."""

import ast
import dis
from collections.abc import Callable, Iterable, Iterator
from types import CodeType, FrameType

from .library_calls import LibraryCalls
from .syntax import Position

#: Called with the frame that is about to go on there.
SiteListener = Callable[[FrameType], object]


class Instructions:
    """Finds the instructions of a piece of source in the compiled program."""

    def __init__(self, calls: LibraryCalls, codes: Iterable[CodeType]) -> None:
        self._calls = calls
        self._at: dict[Position, list[tuple[CodeType, int, str]]] = {}
        for code, instruction in _instructions(codes):
            place = instruction.positions
            if place is not None:
                key = (place.lineno, place.end_lineno, place.col_offset, place.end_col_offset)
                self._at.setdefault(key, []).append((code, instruction.offset, instruction.opname))

    def on(self, node: ast.expr, kinds: tuple[str, ...], listener: SiteListener) -> None:
        """Have `listener` called before `node` is read, stored, ... by one of these instructions."""
        position = (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
        for code, offset, name in self._at.get(position, ()):
            if name.startswith(kinds):
                self._calls.on_instruction(code, offset, listener)
                return


def _instructions(codes: Iterable[CodeType]) -> Iterator[tuple[CodeType, dis.Instruction]]:
    for code in codes:
        for instruction in dis.get_instructions(code):
            yield code, instruction
