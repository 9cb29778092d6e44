"""LibraryCalls: tells what the program does with asyncio's own objects, without touching them.

A lock that is free is taken without a word to the loop, and a wrapper would show in tracebacks
and await chains. So CPython's own functions are watched where they stand, by sys.monitoring, which
costs nothing anywhere else.
"""

import asyncio
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, Final

from ..monitors import DIAGNOSES, watch
from .guarded import report_failure

#: Called with the frame of the function that is watched.
FrameListener = Callable[[FrameType], object]

#: Called with the frame and with what the function returns.
ReturnListener = Callable[[FrameType, Any], object]

#: After so many a program has shown what it does; a long loop goes on at full speed.
_MOST_INSTRUCTIONS: Final = 20_000

_EVENTS: Final = sys.monitoring.events


class LibraryCalls:
    """Listeners by function."""

    def __init__(self) -> None:
        #: By address of the code: to hash it, CPython would walk through all of it.
        self._codes: dict[int, CodeType] = {}
        self._starts: dict[int, list[FrameListener]] = {}
        self._returns: dict[int, list[ReturnListener]] = {}
        self._suspensions: dict[int, list[FrameListener]] = {}
        self._instructions: dict[int, dict[int, list[FrameListener]]] = {}
        #: How often instructions may still be told.
        self._left = _MOST_INSTRUCTIONS
        self._has_begun = False

    def on_start(self, function: Any, listener: FrameListener) -> None:
        """Have `listener` called as soon as `function` has begun."""
        self._starts.setdefault(id(_code(function)), []).append(listener)
        self._watch(_code(function))

    def on_return(self, function: Any, listener: ReturnListener) -> None:
        """Have `listener` called when `function` returns, but not when it raises."""
        self._returns.setdefault(id(_code(function)), []).append(listener)
        self._watch(_code(function))

    def on_suspension(self, function: Any, listener: FrameListener) -> None:
        """Have `listener` called whenever the coroutine `function` suspends."""
        self._suspensions.setdefault(id(_code(function)), []).append(listener)
        self._watch(_code(function))

    def on_instruction(self, code: CodeType, offset: int, listener: FrameListener) -> None:
        """Have `listener` called before the instruction of `code` at `offset` is carried out."""
        self._instructions.setdefault(id(code), {}).setdefault(offset, []).append(listener)
        self._watch(code)

    def begin(self) -> None:
        """Watch from now on."""
        monitoring = sys.monitoring
        monitoring.use_tool_id(DIAGNOSES, "diagnoses")
        monitoring.register_callback(DIAGNOSES, _EVENTS.PY_START, self._started)
        monitoring.register_callback(DIAGNOSES, _EVENTS.PY_RETURN, self._returned)
        monitoring.register_callback(DIAGNOSES, _EVENTS.PY_YIELD, self._suspended)
        monitoring.register_callback(DIAGNOSES, _EVENTS.INSTRUCTION, self._reached)
        self._has_begun = True
        for code in self._codes.values():
            self._watch(code)

    def _watch(self, code: CodeType) -> None:
        """Ask for the events of `code` that somebody listens to."""
        self._codes[id(code)] = code
        if self._has_begun:
            events = _EVENTS.PY_START if id(code) in self._starts else 0
            events |= _EVENTS.PY_RETURN if id(code) in self._returns else 0
            events |= _EVENTS.PY_YIELD if id(code) in self._suspensions else 0
            events |= _EVENTS.INSTRUCTION if id(code) in self._instructions else 0
            watch(DIAGNOSES, code, events)

    # Each of these runs for every call that is watched: no lambda, no further function.

    def _started(self, code: CodeType, _offset: int) -> None:
        frame = sys._getframe(1)
        for listener in self._starts.get(id(code), ()):
            try:
                listener(frame)
            except Exception:
                report_failure()

    def _returned(self, code: CodeType, _offset: int, value: object) -> None:
        frame = sys._getframe(1)
        for listener in self._returns.get(id(code), ()):
            try:
                listener(frame, value)
            except Exception:
                report_failure()

    def _suspended(self, code: CodeType, _offset: int, _value: object) -> None:
        frame = sys._getframe(1)
        for listener in self._suspensions.get(id(code), ()):
            try:
                listener(frame)
            except Exception:
                report_failure()

    def _reached(self, code: CodeType, offset: int) -> object:
        listeners = self._instructions.get(id(code), {}).get(offset)
        if listeners is None or self._left <= 0:
            return sys.monitoring.DISABLE
        self._left -= 1
        frame = sys._getframe(1)
        for listener in listeners:
            try:
                listener(frame)
            except Exception:
                report_failure()
        return None


def stop_watching() -> None:
    """Watch nothing any more, in whatever code."""
    monitoring = sys.monitoring
    if monitoring.get_tool(DIAGNOSES) is not None:
        monitoring.clear_tool_id(DIAGNOSES)
        monitoring.free_tool_id(DIAGNOSES)


def running_task() -> asyncio.Task[Any] | None:
    """The task whose step is running, if any."""
    return asyncio.current_task() if asyncio._get_running_loop() is not None else None


def _code(function: Any) -> CodeType:
    return function if isinstance(function, CodeType) else function.__code__
