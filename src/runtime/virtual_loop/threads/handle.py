"""ThreadHandle and the functions of `_thread` that start threads."""

import sys
import traceback
from collections.abc import Callable
from typing import Any

from ..deadlock import Deadlock
from ..environment import SHARED
from ..timer import NEVER, deadline_of
from .simulated_thread import SimulatedThread


class ThreadHandle:
    """What `threading.Thread` knows of the thread below it: whether it is done, and how to wait for that."""

    def __init__(self) -> None:
        self.thread: SimulatedThread | None = None
        self._done = False
        self._joiners: list[SimulatedThread] = []

    @property
    def ident(self) -> int:
        """The identifier of the thread; 0 before it is started."""
        return self.thread.number if self.thread is not None else 0

    def is_done(self) -> bool:
        """Whether the thread has ended."""
        return self._done

    def end(self) -> None:
        """The thread has ended."""
        threads = SHARED.threads
        if threads.inline.is_running:
            threads.inline.at_its_instant(self._set_done)
        else:
            self._set_done()

    def _set_done(self) -> None:
        self._done = True
        joiners, self._joiners = self._joiners, []
        for joiner in joiners:
            SHARED.threads.wake(joiner)

    def join(self, timeout: float | None = None) -> None:
        """Wait until the thread has ended, for `timeout` seconds at most; None and -1 are no limit."""
        if self.thread is None:
            raise RuntimeError("thread not started")
        me = SHARED.threads.current
        if self._done:
            return
        if self.thread is me:
            raise RuntimeError("Cannot join current thread")
        deadline = NEVER
        if timeout is not None and timeout >= 0:
            deadline = deadline_of(SHARED.clock.seconds() + timeout)
        if deadline <= SHARED.clock.now:
            return
        self._joiners.append(me)
        try:
            SHARED.threads.block(deadline)
        finally:
            if me in self._joiners:
                self._joiners.remove(me)


def make_handle(_ident: int) -> ThreadHandle:
    """The handle of the main thread, which nobody started."""
    handle = ThreadHandle()
    handle.thread = SHARED.threads.main
    return handle


def start_joinable_thread(
    function: Callable[[], object], handle: ThreadHandle | None = None, daemon: bool = True
) -> ThreadHandle:
    """Start a thread that calls `function`, and can be waited for by its handle."""
    handle = ThreadHandle() if handle is None else handle
    if handle.thread is not None:
        raise RuntimeError("thread already started")

    def run() -> None:
        try:
            _call(function, (), {})
        finally:
            handle.end()

    handle.thread = SHARED.threads.start(run, daemon=daemon)
    return handle


def start_new_thread(
    function: Callable[..., object], args: Any, kwargs: dict[str, Any] | None = None, /
) -> int:
    """Start a thread that calls `function(*args, **kwargs)`; returns its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    given: Any = args
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    return SHARED.threads.start(lambda: _call(function, given, kwargs or {}), daemon=True).number


def _call(function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """Call what a thread is there for; what it raises ends the thread alone."""
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except Exception as error:
        print(f"Exception ignored in thread started by: {function!r}", file=sys.stderr)
        traceback.print_exception(error)


def get_ident() -> int:
    """The identifier of the running thread: 1 in the main one."""
    return SHARED.threads.current.number


def main_ident() -> int:
    """The identifier of the thread in which the program began."""
    return SHARED.threads.main.number


def shut_down() -> None:
    """Wait for all threads that are no daemons, as CPython does at exit."""
    threads = SHARED.threads
    if not threads.wait(lambda: all(thread.daemon for thread in threads.alive[1:])):
        raise Deadlock("the program waits for its threads, and nothing is left that could wake one")
