"""Stacks: how the host runs several call stacks of Python, of which one goes on at a time."""

import sys
from collections.abc import Callable
from typing import Protocol


class Stack:
    """One call stack; a host keeps there what it needs."""


class Stacks(Protocol):
    """What a host that can switch between stacks offers."""

    def running(self) -> Stack:
        """A name for the stack of the caller, under which it can be switched back to."""
        ...

    def create(self, run: Callable[[], Stack]) -> Stack:
        """A new stack that calls `run` when it is first switched to, and ends in the one that `run` returns."""
        ...

    def switch(self, here: Stack, there: Stack) -> None:
        """Leave the running stack, known as `here`, and go on with `there`; returns when `here` is switched to."""
        ...


_provided: Stacks | None = None


def provide_stacks(stacks: Stacks) -> None:
    """Have simulated threads run on `stacks` from now on: called once, by the host."""
    global _provided
    _provided = stacks


def host_stacks() -> Stacks | None:
    """What the host can do; None where there is one stack and no way to leave it."""
    if _provided is None and sys.platform != "emscripten":
        from .os_stacks import OsStacks

        provide_stacks(OsStacks())
    return _provided
