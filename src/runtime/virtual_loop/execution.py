"""Execution: runs the source as CPython runs a file, and sorts out how it ended."""

import gc
import linecache
import sys
import traceback
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any, Literal

from .clean_state import ExitFunction
from .deadlock import Deadlock
from .diagnose import Diagnostician
from .environment import SHARED
from .limits import LimitReached, Limits, stop_raising
from .output import Output
from .request import Request
from .sources import PROGRAM_FILE
from .threads.patch_threading import wait_for_threads
from .tracebacks import describe_error

Outcome = Literal["returned", "raised", "deadlocked", "limited"]


class Execution:
    """One program on its way from source to outcome."""

    def __init__(
        self,
        request: Request,
        limits: Limits,
        output: Output,
        diagnostician: Diagnostician,
        exits: list[ExitFunction],
    ) -> None:
        self._request = request
        self._limits = limits
        self._output = output
        self._diagnostician = diagnostician
        self._exits = exits
        self._error: dict[str, Any] | None = None
        self._duration = 0.0
        self._values: dict[str, bool | None] = {}

    def run(self) -> None:
        """Run the program to its end, and everything that CPython does after the end."""
        module = _new_main_module(self._request.source)
        self._guarded(lambda: self._body(module))
        self._guarded(wait_for_threads)
        self._guarded(self._exit_functions)
        self._duration = SHARED.clock.seconds()
        self._evaluate(module)
        # What is left then are daemons, of which CPython would hear no more either.
        self._output.is_muted = True
        SHARED.threads.end()
        self._output.is_muted = False
        self._guarded(lambda: _clear(module))
        self._guarded(self._output.finish)

    def result(self, events: Sequence[Any]) -> dict[str, Any]:
        """The result as plain data, without its output; `events` is what was recorded."""
        limit = self._limits.reached
        self._diagnostician.ended(self._error, events, self._duration)
        return {
            "outcome": self.outcome(),
            "duration": self._duration,
            "output": [],
            "error": self._error,
            "diagnoses": self._diagnostician.diagnoses(self._request.language),
            "limit": None if limit is None else {"name": limit, "value": self._limits.value(limit)},
            "values": self._values,
        }

    def outcome(self) -> Outcome:
        """How the program ended."""
        if self._limits.reached is not None:
            return "limited"
        if self._diagnostician.has_deadlocked:
            return "deadlocked"
        return "returned" if self._error is None else "raised"

    def _guarded(self, part: Callable[[], object]) -> None:
        """Run one part; the runtime's own exceptions end it, whatever it was doing."""
        try:
            part()
        except LimitReached, Deadlock:
            # Both are remembered by the limits and by the diagnostician.
            stop_raising()

    def _body(self, module: ModuleType) -> None:
        try:
            # dont_inherit: the program must not get this file's own __future__ flags.
            code = compile(self._request.source, PROGRAM_FILE, "exec", dont_inherit=True)
            self._diagnostician.compiled(code)
            exec(code, module.__dict__)
        except LimitReached, Deadlock:
            raise
        except SystemExit as exit_request:
            self._leave(exit_request)
        except MemoryError as error:
            self._limits.reached = "memory"
            self._error = describe_error(error)
        except BaseException as error:
            if isinstance(error, SyntaxError):
                _show_source(error, self._request.source)
            self._error = describe_error(error)
            _report(error)
            self._diagnostician.raised(error)

    def _leave(self, exit_request: SystemExit) -> None:
        """`sys.exit(...)`: nothing or 0 is success; a text is printed, as CPython does."""
        code = exit_request.code
        if code is None or code == 0:
            return
        self._error = describe_error(exit_request)
        if not isinstance(code, int):
            print(code, file=sys.stderr)

    def _exit_functions(self) -> None:
        while self._exits:
            function = self._exits.pop()
            try:
                function()
            except LimitReached, Deadlock:
                raise
            except BaseException as error:
                shown = getattr(function, "function", function)
                print(f"Exception ignored in atexit callback {shown!r}:", file=sys.stderr)
                traceback.print_exception(error)

    def _evaluate(self, module: ModuleType) -> None:
        """Ask the questions of the order spec; what they print, raise or use up does not count."""
        SHARED.limits = None
        sys.stdout = sys.stderr = _Silence()
        for expression in self._request.evaluate:
            try:
                self._values[expression] = bool(eval(expression, module.__dict__))
            except BaseException:
                self._values[expression] = None
        sys.stdout, sys.stderr = self._output.out, self._output.err
        SHARED.limits = self._limits


class _Silence:
    """A stream that keeps nothing."""

    def write(self, text: str, /) -> int:
        return len(text)

    def flush(self) -> None:
        """There is nothing to flush."""


def _new_main_module(source: str) -> ModuleType:
    """A fresh `__main__`, as running `python main.py` makes it."""
    module = ModuleType("__main__")
    module.__dict__.update(__file__=PROGRAM_FILE, __cached__=None)
    sys.modules["__main__"] = module
    # So that tracebacks, warnings and inspect.getsource find the lines; no time stamp: never stale.
    lines = source.splitlines(keepends=True)
    linecache.cache[PROGRAM_FILE] = (len(source), None, lines, PROGRAM_FILE)
    return module


def _show_source(error: SyntaxError, source: str) -> None:
    """Give the error its line, which the compiler reads from disk when it needs it late."""
    lines = source.splitlines()
    if error.text is None and error.filename == PROGRAM_FILE and error.lineno is not None:
        error.text = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else None


def _report(error: BaseException) -> None:
    """Hand an uncaught exception to sys.excepthook, which the program may have replaced."""
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except LimitReached, Deadlock:
        raise
    except BaseException as worse:
        print("Error in sys.excepthook:", file=sys.stderr)
        traceback.print_exception(worse)
        print("\nOriginal exception was:", file=sys.stderr)
        traceback.print_exception(error)


def _clear(module: ModuleType) -> None:
    """End the module as CPython does at exit: private names first, then the rest, then cycles.

    What was never awaited or never retrieved is reported here at the latest.
    """
    namespace = module.__dict__
    for private in (True, False):
        for name in list(namespace):
            if name != "__builtins__" and name.startswith("_") == private:
                namespace[name] = None
    gc.collect()
