"""Execution: runs the source as CPython runs a file, and sorts out how it ended."""

import sys
import traceback
from collections.abc import Callable, Sequence
from types import CodeType
from typing import Any, Literal, Protocol

from .clean_state import ExitFunction
from .deadlock import Deadlock
from .diagnose.words import Language
from .environment import SHARED
from .limits import LimitReached, stop_raising
from .main_module import MainModule
from .request import Request
from .setting import Setting
from .sources import PROGRAM_FILE
from .threads.patch_threading import wait_for_threads
from .tracebacks import describe_error
from .unraisable import ignored

Outcome = Literal["returned", "raised", "deadlocked", "limited"]


class Watcher(Protocol):
    """Who says how a program ended, and what is to be said of it."""

    @property
    def has_deadlocked(self) -> bool:
        """Whether a loop, or all threads, could not go on."""
        ...

    def compiled(self, code: CodeType) -> None:
        """The program is about to run `code`."""

    def raised(self, error: BaseException) -> None:
        """`error` ends the program, and its frames are alive."""

    def ended(self, error: dict[str, Any] | None, events: Sequence[Any], duration: float) -> None:
        """The program is over; nothing of it is alive any more."""

    def diagnoses(self, language: Language) -> list[dict[str, Any]]:
        """All remarks as plain data."""
        ...


class Execution:
    """One program on its way from source to outcome."""

    def __init__(
        self,
        request: Request,
        setting: Setting,
        watcher: Watcher,
        exits: list[ExitFunction],
        code: CodeType | None = None,
    ) -> None:
        """`code` is the program's, if it was compiled before."""
        self._code = code
        self._request = request
        self._limits = setting.limits
        self._output = setting.output
        self._events = setting.events
        self._watcher = watcher
        self._exits = exits
        self._error: dict[str, Any] | None = None
        self._duration = 0.0
        self._values: dict[str, bool | None] = {}

    def run(self) -> None:
        """Run the program to its end, and everything that CPython does after the end."""
        main = MainModule(self._request.source)
        self._guarded(lambda: self._body(main.namespace))
        self._guarded(wait_for_threads)
        self._guarded(self._exit_functions)
        self._events.end()
        self._duration = SHARED.clock.seconds()
        self._evaluate(main.namespace)
        # What is left then are daemons, of which CPython would hear no more either.
        self._output.is_muted = True
        SHARED.threads.end()
        self._output.is_muted = False
        self._guarded(main.end)
        self._guarded(self._output.finish)
        # What only the library still held dies when the library is put back, and nobody hears it.
        self._output.is_muted = True

    def result(self, events: Sequence[Any]) -> dict[str, Any]:
        """The result as plain data, without its output; `events` is what was recorded."""
        limit = self._limits.reached
        self._watcher.ended(self._error, events, self._duration)
        return {
            "outcome": self.outcome(),
            "duration": self._duration,
            "output": [],
            "error": self._error,
            "diagnoses": self._watcher.diagnoses(self._request.language),
            "limit": None if limit is None else {"name": limit, "value": self._limits.value(limit)},
            "values": self._values,
        }

    def outcome(self) -> Outcome:
        """How the program ended."""
        if self._limits.reached is not None:
            return "limited"
        if self._watcher.has_deadlocked:
            return "deadlocked"
        return "returned" if self._error is None else "raised"

    def _guarded(self, part: Callable[[], object]) -> None:
        """Run one part; the runtime's own exceptions end it, whatever it was doing."""
        try:
            part()
        except LimitReached, Deadlock:
            # Both are remembered by the limits and by the diagnostician.
            stop_raising()

    def _body(self, namespace: dict[str, Any]) -> None:
        error = self._uncaught(namespace)
        if error is None:
            return
        # Not while it is being handled: it is no context of what its hook raises.
        self._error = describe_error(error)
        self._output.flush_out()
        _report(error)
        self._watcher.raised(error)

    def _uncaught(self, namespace: dict[str, Any]) -> BaseException | None:
        """Run the source; what it raises and nobody catches, but for an exit."""
        try:
            # dont_inherit: the program must not get this file's own __future__ flags.
            code = self._code
            if code is None:
                code = compile(self._request.source, PROGRAM_FILE, "exec", dont_inherit=True)
            self._watcher.compiled(code)
            SHARED.program = code
            if SHARED.instruments.program_begun is not None:
                SHARED.instruments.program_begun(code)
            self._events.begin(code)
            exec(code, namespace)
            if SHARED.after_program is not None:
                SHARED.after_program()
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
            return _from_program(error)
        return None

    def _leave(self, exit_request: SystemExit) -> None:
        """`sys.exit(...)`: nothing or 0 is success; a text is printed, as CPython does."""
        code = exit_request.code
        if code is None or code == 0:
            return
        self._error = describe_error(exit_request)
        if not isinstance(code, int):
            self._output.flush_out()
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
                ignored(error, f"Exception ignored in atexit callback {shown!r}")

    def _evaluate(self, namespace: dict[str, Any]) -> None:
        """Ask the questions of the order spec; what they print, raise or use up does not count."""
        SHARED.limits = None
        sys.stdout = sys.stderr = _Silence()
        for expression in self._request.evaluate:
            try:
                self._values[expression] = bool(eval(expression, namespace))
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


def _show_source(error: SyntaxError, source: str) -> None:
    """Give the error its line, which the compiler reads from disk when it needs it late."""
    lines = source.splitlines()
    if error.text is None and error.filename == PROGRAM_FILE and error.lineno is not None:
        error.text = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else None


def _from_program(error: BaseException) -> BaseException:
    """The error with a traceback that begins in the program: without the frame that caught it here."""
    caught = error.__traceback__
    return error.with_traceback(caught.tb_next if caught is not None else None)


def _report(error: BaseException) -> None:
    """Hand an uncaught exception to sys.excepthook, which the program may have replaced."""
    sys.last_exc = sys.last_value = error
    sys.last_type, sys.last_traceback = type(error), error.__traceback__
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except LimitReached, Deadlock:
        raise
    except BaseException as worse:
        print("Error in sys.excepthook:", file=sys.stderr)
        traceback.print_exception(_from_program(worse))
        print("\nOriginal exception was:", file=sys.stderr)
        traceback.print_exception(error)
