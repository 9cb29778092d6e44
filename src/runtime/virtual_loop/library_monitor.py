"""LibraryMonitor: calls listeners when functions of the library begin and return."""

import sys
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from .monitors import TRACE

#: Called with the `self` of the function, or None, and with its local variables or with its result.
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
        #: By address of the code: to hash it, CPython would walk through all of it.
        self._starts: dict[int, FunctionListener] = {}
        self._returns: dict[int, FunctionListener] = {}
        self._codes = self._listen(starts, returns)
        self._on_failure = on_failure
        self._paused = False

    def begin(self) -> None:
        """Watch from now on."""
        self.end()
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.use_tool_id(TRACE, "trace")
        monitoring.register_callback(TRACE, events.PY_START, self._started)
        monitoring.register_callback(TRACE, events.PY_RETURN, self._returned)
        self._watch(self._codes)

    def begin_more(
        self, starts: Mapping[Any, FunctionListener], returns: Mapping[Any, FunctionListener]
    ) -> None:
        """Watch other functions too: to watch one takes time, so watch what may be called."""
        self._watch(self._listen(starts, returns))

    def _listen(
        self, starts: Mapping[Any, FunctionListener], returns: Mapping[Any, FunctionListener]
    ) -> list[CodeType]:
        """Note who listens to which code, and return the codes, each once."""
        codes: dict[int, CodeType] = {}
        for functions, listeners in ((starts, self._starts), (returns, self._returns)):
            for function, listener in functions.items():
                code = function.__code__
                codes[id(code)] = code
                listeners[id(code)] = listener
        return list(codes.values())

    def _watch(self, codes: list[CodeType]) -> None:
        events = sys.monitoring.events
        for code in codes:
            wanted = events.PY_START if id(code) in self._starts else 0
            wanted |= events.PY_RETURN if id(code) in self._returns else 0
            sys.monitoring.set_local_events(TRACE, code, wanted)

    def pause(self) -> None:
        """Watch no more, in the middle of a run: each place is let go when it is met again.

        To let go of all at once CPython walks the frames that are running, and those of simulated
        threads that are suspended are not to be walked.
        """
        self._paused = True

    def end(self) -> None:
        """Let go of everything, while no simulated thread is alive; ending again changes nothing."""
        monitoring = sys.monitoring
        if monitoring.get_tool(TRACE) is None:
            return
        monitoring.clear_tool_id(TRACE)
        monitoring.free_tool_id(TRACE)
        if self._paused:
            monitoring.restart_events()

    def _started(self, code: CodeType, _offset: int) -> object:
        listener = self._starts.get(id(code))
        if listener is None or self._paused:
            return sys.monitoring.DISABLE
        arguments = sys._getframe(1).f_locals
        self._call(listener, arguments.get("self"), arguments)
        return None

    def _returned(self, code: CodeType, _offset: int, result: object) -> object:
        listener = self._returns.get(id(code))
        if listener is None or self._paused:
            return sys.monitoring.DISABLE
        self._call(listener, sys._getframe(1).f_locals.get("self"), result)
        return None

    def _call(self, listener: FunctionListener, owner: Any, fact: Any) -> None:
        try:
            listener(owner, fact)
        except Exception as error:
            # Raised here it would be raised in the program.
            self._on_failure(error)
