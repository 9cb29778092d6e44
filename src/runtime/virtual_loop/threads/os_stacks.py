"""OsStacks: stacks on threads of the operating system, of which exactly one holds the baton."""

import _thread
from collections.abc import Callable
from typing import cast

from .stacks import Stack, Stacks

#: The real ones, kept before anything is replaced.
_allocate_lock = _thread.allocate_lock
_start_new_thread = _thread.start_new_thread


class OsStack(Stack):
    """A thread that waits for its turn; `run` is what it does at first."""

    def __init__(self, run: Callable[[], Stack] | None) -> None:
        self.run = run
        self.turn = _allocate_lock()
        self.turn.acquire()


class OsStacks(Stacks):
    """For plain CPython, whose only way to leave a stack is another thread."""

    def running(self) -> Stack:
        return OsStack(None)

    def create(self, run: Callable[[], Stack]) -> Stack:
        return OsStack(run)

    def switch(self, here: Stack, there: Stack) -> None:
        self._go(there)
        cast("OsStack", here).turn.acquire()

    def _go(self, stack: Stack) -> None:
        there = cast("OsStack", stack)
        run, there.run = there.run, None
        if run is None:
            there.turn.release()
        else:
            _start_new_thread(lambda: self._go(run()), ())
