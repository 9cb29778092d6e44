"""FutureCalls: tells when the reader's code settles a future, or asks one that is done for its outcome."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any, Final

from .monitors import TRACE

_FUTURE: Final[Any] = asyncio.Future
_TASK: Final[Any] = asyncio.Task

_SETTLES: Final = (_FUTURE.set_result, _FUTURE.set_exception, _FUTURE.cancel)
_READS: Final = (_FUTURE.result, _FUTURE.exception, _TASK.result, _TASK.exception)
_NAMES: Final = frozenset(method.__name__ for method in (*_SETTLES, *_READS))


class FutureCalls:
    """Futures are C, without code of their own to watch: the calls are watched where the reader makes them.

    Only code that has one of the methods' names is watched, and in it only their calls.
    """

    def __init__(
        self,
        settled: Callable[[Any], object],
        read: Callable[[Any], object],
        on_failure: Callable[[Exception], None],
    ) -> None:
        self._settled = settled
        self._read = read
        self._on_failure = on_failure
        self._paused = False

    def begin(self, program: CodeType) -> None:
        """Watch the calls in `program`; the tool of the trace is in use already."""
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.register_callback(TRACE, events.CALL, self._called)
        monitoring.register_callback(TRACE, events.C_RETURN, self._returned)
        for code in codes_in(program):
            if not _NAMES.isdisjoint(code.co_names):
                monitoring.set_local_events(TRACE, code, events.CALL)

    def pause(self) -> None:
        """Watch no more, in the middle of a run: see `LibraryMonitor.pause`."""
        self._paused = True

    def _called(self, _code: CodeType, _offset: int, function: Any, owner: Any) -> object:
        if self._paused or not _is_one_of(function, (*_SETTLES, *_READS)):
            return sys.monitoring.DISABLE
        if _is_one_of(function, _READS) and _is_done(owner):
            self._tell(self._read, owner)
        return None

    def _returned(self, _code: CodeType, _offset: int, function: Any, owner: Any) -> None:
        if not self._paused and _is_one_of(function, _SETTLES) and _is_done(owner):
            self._tell(self._settled, owner)

    def _tell(self, listener: Callable[[Any], object], future: Any) -> None:
        try:
            listener(future)
        except Exception as error:
            # Raised here it would be raised in the program.
            self._on_failure(error)


def _is_one_of(function: Any, methods: tuple[Any, ...]) -> bool:
    # By identity: to compare might run code of the program.
    return any(function is method for method in methods)


def _is_done(owner: Any) -> bool:
    return issubclass(type(owner), asyncio.Future | asyncio.Task) and owner.done()


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """`code` and all that is defined in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_in(constant)
