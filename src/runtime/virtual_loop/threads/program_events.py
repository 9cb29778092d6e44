"""ProgramEvents: calls back at events of the reader's code, and of no other."""

import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

from ..monitors import THREADS, watch


class ProgramEvents:
    """Wraps the one tool of sys.monitoring that threads have."""

    def __init__(self) -> None:
        self._callbacks: dict[int, Callable[..., Any]] = {}

    def on(self, event: int, callback: Callable[..., Any]) -> None:
        """Have `callback` called at `event`; one callback an event."""
        self._callbacks[event] = callback

    def begin(self, program: CodeType) -> None:
        """Watch the code of `program` and all that is defined in it. Costs nothing if nobody asked."""
        if not self._callbacks:
            return
        monitoring = sys.monitoring
        monitoring.use_tool_id(THREADS, "threads")
        events = 0
        for event, callback in self._callbacks.items():
            monitoring.register_callback(THREADS, event, callback)
            events |= event
        for code in _codes_in(program):
            watch(THREADS, code, events)

    def end(self) -> None:
        """Watch no more."""
        if self._callbacks and sys.monitoring.get_tool(THREADS) is not None:
            for event in self._callbacks:
                sys.monitoring.register_callback(THREADS, event, None)
            sys.monitoring.free_tool_id(THREADS)


def _codes_in(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes_in(constant)
