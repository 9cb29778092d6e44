"""ThreadWait: what a suspended thread waits for, and who could end that."""

from types import FrameType
from typing import Any, Final, Literal, cast

from ..sources import is_readers
from .lock import Holder
from .simulated_thread import SimulatedThread

ThreadWaitKind = Literal[
    "lock",
    "join",
    "queue-get",
    "queue-put",
    "queue-join",
    "event",
    "condition",
    "semaphore",
    "barrier",
    "result",
    "pool",
    "exit",
    "loop",
    "other",
]

#: By qualified name of the library's function in which a thread stands; the outermost one counts.
_WAITS: Final[dict[str, ThreadWaitKind]] = {
    "lock.acquire": "lock",
    "lock.__enter__": "lock",
    "Lock.acquire": "lock",
    "Lock.__enter__": "lock",
    "RLock.acquire": "lock",
    "RLock.__enter__": "lock",
    "Thread.join": "join",
    "Queue.get": "queue-get",
    "_PySimpleQueue.get": "queue-get",
    "Queue.put": "queue-put",
    "Queue.join": "queue-join",
    "Event.wait": "event",
    "Condition.wait": "condition",
    "Condition.wait_for": "condition",
    "Semaphore.acquire": "semaphore",
    "Barrier.wait": "barrier",
    "Future.result": "result",
    "Future.exception": "result",
    "wait": "result",
    "as_completed": "result",
    "ThreadPoolExecutor.shutdown": "pool",
    "wait_for_threads": "exit",
    "VirtualLoop._wait": "loop",
}


class ThreadWait:
    """One suspended thread: where it stands and what it waits for."""

    def __init__(self, thread: SimulatedThread) -> None:
        self.thread = thread
        self.kind: ThreadWaitKind = "other"
        #: The lock, queue, thread, ... or loop.
        self.target: Any = None
        self._reader: FrameType | None = None
        self._look(thread.frames)

    @property
    def line(self) -> int | None:
        """Line of the reader's file at which it waits."""
        return self._reader.f_lineno if self._reader is not None else None

    @property
    def is_idle(self) -> bool:
        """Whether it is a worker of a pool that has nothing to do."""
        return self._reader is None and self.kind in ("queue-get", "other")

    @property
    def variable(self) -> str | None:
        """How the reader's code calls the target."""
        reader = self._reader
        if reader is None or self.target is None:
            return None
        for scope in (reader.f_locals, reader.f_globals):
            for name, value in scope.items():
                if value is self.target and not name.startswith("__"):
                    return name
        return None

    @property
    def holder(self) -> Holder | None:
        """Who holds the lock that it waits for."""
        held: Holder | None = getattr(self.target, "holder", None)
        return held if self.kind == "lock" else None

    def _look(self, frames: list[FrameType]) -> None:
        for each in frames:
            if is_readers(each.f_code.co_filename):
                self._reader = each
                return
            kind = _WAITS.get(each.f_code.co_qualname)
            if kind is not None and self.kind != "loop":
                self.kind, self.target = kind, cast("Any", each.f_locals.get("self"))
