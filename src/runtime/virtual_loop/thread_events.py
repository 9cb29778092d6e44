"""ThreadEvents: tells when simulated threads begin, run, wait and end, and what each was doing when it was left."""

import sys
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple

from .builtin_function import BuiltinFunction
from .facts import short
from .rows import Rows
from .sources import running_line

if TYPE_CHECKING:
    from .task import Task
    from .threads.simulated_thread import SimulatedThread


class Standing(NamedTuple):
    """What a thread was doing when another one took over."""

    #: Its ThreadBegun; None in the main thread.
    base: int | None
    #: The step under way, those that wait for eager steps inside them, and the task of the step.
    step: int | None = None
    outer: tuple[int | None, ...] = ()
    task: Task[Any] | None = None


class ThreadEvents:
    """Numbers and standings of the threads of one run."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._created: dict[int, int] = {}
        self._blocked: dict[int, int] = {}
        self._ended: dict[int, int] = {}
        self._standings: dict[int, Standing] = {}
        self._running: int | None = None

    def created(self, thread: SimulatedThread) -> None:
        """A thread is about to be started by the running one."""
        name = short(_name_of_starter(sys._getframe(1)) or thread.name)
        self._created[thread.number] = self._rows.add(
            "thread-created", thread.number, name, running_line()
        )

    def left(self, thread: SimulatedThread, standing: Standing) -> None:
        """`thread` hands over."""
        self._standings[thread.number] = standing
        self._running = thread.number

    def entered(self, thread: SimulatedThread) -> Standing:
        """`thread` runs; returns what it goes on with."""
        standing = self._standings.pop(thread.number, None)
        if standing is None:
            self._rows.step = None
            self._rows.add("thread-switched", thread.number)
            cause = self._created.get(thread.number)
            base = self._rows.add("thread-begun", thread.number, cause)
            return Standing(base, base)
        self._rows.step = standing.step
        if self._running != thread.number:
            self._rows.add("thread-switched", thread.number)
        return standing

    def blocked(self, thread: SimulatedThread) -> None:
        """The running thread is about to wait."""
        names = [_call_of(frame) for frame in thread.frames]
        on = names[-2] if len(names) > 1 else "".join(names)
        self._blocked[thread.number] = self._rows.add(
            "thread-blocked", thread.number, short(on), None, running_line()
        )

    def ready(self, thread: SimulatedThread) -> None:
        """The wait of `thread` is over."""
        cause = self._blocked.get(thread.number)
        self._rows.add("thread-ready", thread.number, cause)

    def ended(self, thread: SimulatedThread) -> None:
        """`thread` has run to its end."""
        self._ended[thread.number] = self._rows.add("thread-ended", thread.number, "returned")
        self._rows.step = None
        self._running = None

    def end_of(self, number: int | None) -> int | None:
        """The ThreadEnded of the thread that has this number."""
        return None if number is None else self._ended.get(number)


def _call_of(frame: FrameType) -> str:
    """The function that runs in `frame`, as the program calls it."""
    if frame.f_code is BuiltinFunction.__call__.__code__:
        return str(frame.f_locals["self"].__name__)
    return frame.f_code.co_qualname


def _name_of_starter(frame: FrameType | None) -> str | None:
    """The name of the Thread whose `start` is running, if one is: it is not registered yet."""
    for _ in range(8):
        if frame is None:
            return None
        owner = frame.f_locals.get("self")
        if isinstance(owner, threading.Thread):
            return owner.name
        frame = frame.f_back
    return None
