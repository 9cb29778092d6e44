"""Inline: threads where the host has one stack. Each runs from beginning to end at the instant of its start."""

import contextlib
import sys
from asyncio import events
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, NoReturn

from ..cpython import swap_current_task
from ..instruments import Hook
from ..refuse import UnavailableError
from ..sources import frames_to_reader
from ..timer import NEVER
from .simulated_thread import SimulatedThread

if TYPE_CHECKING:
    from ..environment import Environment


class Inline:
    """Runs one thread on top of what starts it, with a clock of its own that begins at the shared time.

    Its sleeping moves that clock alone. What it does to others (lines, results, wake-ups, its end) is
    put on the agenda for the instant at which it did it. It cannot wait for others.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._depth = 0

    @property
    def is_running(self) -> bool:
        """Whether such a thread runs now."""
        return self._depth > 0

    def run(self, me: SimulatedThread, run: Callable[[], object]) -> int:
        """Run `me` to its end; returns the instant of its end, and leaves the clock as it was."""
        environment = self._environment
        threads, clock = environment.threads, environment.clock
        if environment.instruments.ran_inline is not None:
            environment.instruments.ran_inline(me.name)
        creator, began = threads.current, clock.now
        self._tell(environment.instruments.thread_left, creator)
        threads.current = me
        self._tell(environment.instruments.thread_entered, me)
        self._depth += 1
        try:
            with _without_loop():
                run()
            return clock.now
        finally:
            self._depth -= 1
            self._tell(environment.instruments.thread_left, me)
            threads.current, clock.now = creator, began
            self._tell(environment.instruments.thread_entered, creator)

    def _tell(self, hook: Hook | None, thread: SimulatedThread) -> None:
        if hook is not None:
            hook(thread)

    def at_its_instant(self, happen: Callable[[], object]) -> None:
        """Have something happen when the shared clock has come as far as that of the running thread."""
        self.at(self._environment.clock.now, happen)

    def at(self, instant: int, happen: Callable[[], object]) -> None:
        """Have something happen at `instant` as the doing of a thread that runs no loop."""

        def elsewhere() -> None:
            with _without_loop():
                happen()

        self._environment.agenda.add(instant, elsewhere)

    def sleep_until(self, deadline: int) -> None:
        """Let the clock of the running thread go on."""
        self._environment.clock.jump_to(deadline)

    def wait(self, woken: Callable[[], bool], deadline: int) -> bool:
        """Wait as a loop does: with nobody else to wake it, a deadline is all that can."""
        if not woken():
            if deadline >= NEVER:
                self.refuse_to_wait()
            self.sleep_until(deadline)
        return True

    def refuse_to_wait(self) -> NoReturn:
        """The running thread would have to be left, which this host cannot do."""
        frames = frames_to_reader(sys._getframe(1))
        called = [frame.f_code.co_qualname for frame in frames]
        call = called[-2] if len(called) > 1 else called[-1]
        name = self._environment.threads.current.name
        if self._environment.instruments.cannot_switch is not None:
            self._environment.instruments.cannot_switch(name, call)
        raise UnavailableError(
            f"{call}() in thread {name!r} has to wait for another thread, and this browser cannot switch "
            "between threads. It has no WebAssembly stack switching."
        )


@contextlib.contextmanager
def _without_loop() -> Generator[None]:
    """Hide the loop that runs here.

    Private names: `_set_running_loop` and `_swap_current_task`; a new thread runs no loop and no task.
    """
    loop = events._get_running_loop()
    task = None if loop is None else swap_current_task(loop, None)
    events._set_running_loop(None)
    try:
        yield
    finally:
        events._set_running_loop(loop)
        if task is not None:
            swap_current_task(loop, task)
