"""LibraryMonitor: calls listeners when functions of the library begin and return."""

import sys
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from .monitors import TRACE

#: Called with the `self` of the function, and with its local variables or with its result.
FunctionListener = Callable[[Any, Any], None]


class LibraryMonitor:
    """Watches CPython's own functions where they stand, by sys.monitoring.

    No frame is added to a traceback or an await chain, and what is not watched costs nothing.
    """

    def __init__(
        self,
        starts: Mapping[Any, FunctionListener],
        returns: Mapping[Any, FunctionListener],
        on_failure: Callable[[Exception], None],
    ) -> None:
        self._starts = {function.__code__: listener for function, listener in starts.items()}
        self._returns = {function.__code__: listener for function, listener in returns.items()}
        self._on_failure = on_failure

    def begin(self) -> None:
        """Watch from now on."""
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.use_tool_id(TRACE, "trace")
        monitoring.register_callback(TRACE, events.PY_START, self._started)
        monitoring.register_callback(TRACE, events.PY_RETURN, self._returned)
        for code in {*self._starts, *self._returns}:
            wanted = events.PY_START if code in self._starts else 0
            wanted |= events.PY_RETURN if code in self._returns else 0
            monitoring.set_local_events(TRACE, code, wanted)

    def end(self) -> None:
        """Watch no more; ending again changes nothing."""
        monitoring = sys.monitoring
        if monitoring.get_tool(TRACE) is not None:
            monitoring.clear_tool_id(TRACE)
            monitoring.free_tool_id(TRACE)

    def _started(self, code: CodeType, _offset: int) -> None:
        listener = self._starts.get(code)
        if listener is not None:
            arguments = sys._getframe(1).f_locals
            self._call(listener, arguments["self"], arguments)

    def _returned(self, code: CodeType, _offset: int, result: object) -> None:
        listener = self._returns.get(code)
        if listener is not None:
            self._call(listener, sys._getframe(1).f_locals["self"], result)

    def _call(self, listener: FunctionListener, owner: Any, fact: Any) -> None:
        try:
            listener(owner, fact)
        except Exception as error:
            # Raised here it would be raised in the program.
            self._on_failure(error)
