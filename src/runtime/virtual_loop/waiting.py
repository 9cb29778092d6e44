"""Waiting: what a suspended task waits for."""

import asyncio
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, Final, Literal

from .await_chain import AwaitChain
from .cpython import waited_future
from .variable_name import variable_name

WaitKind = Literal[
    "lock",
    "semaphore",
    "event",
    "condition",
    "barrier",
    "queue-get",
    "queue-put",
    "queue-join",
    "task",
    "gather",
    "group",
    "wait",
    "as-completed",
    "sleep",
    "future",
]

#: A task that waits in one of these ways only waits for other tasks, which have reasons of their own.
FOR_TASKS: Final[frozenset[WaitKind]] = frozenset(("task", "gather", "group", "wait"))

_STREAM_READ: Final = "StreamReader._wait_for_data"

Futures = Iterable["asyncio.Future[Any]"]


class Waiting:
    """One suspended task: where it stands and what could wake it."""

    def __init__(self, task: asyncio.Task[Any]) -> None:
        self.task = task
        self.name = task.get_name()
        self.chain = AwaitChain(task.get_coro())
        self.line = self.chain.line()
        self.kind: WaitKind = "future"
        #: The lock, queue, future, ... waited for, where there is one.
        self.target: Any = None
        #: The futures waited for, where they are others' (tasks, mostly).
        self.futures: list[asyncio.Future[Any]] = []
        self._look(task)

    @property
    def for_tasks(self) -> bool:
        """Whether it only waits for other tasks."""
        return self.kind in FOR_TASKS

    @property
    def variable(self) -> str | None:
        """How the reader's code calls the target."""
        link = self.chain.readers_link()
        return variable_name(None if link is None else link.frame, self.target)

    @property
    def reads_connection(self) -> bool:
        """Whether it waits for the far end of a connection to send something.

        Private name: `StreamReader._wait_for_data`, in which all of a stream's reads wait.
        """
        frames = self.chain.library_frames()
        return any(frame.f_code.co_qualname == _STREAM_READ for frame in frames)

    def pending(self) -> list[asyncio.Future[Any]]:
        """Those of the futures that are not done."""
        return [future for future in self.futures if not future.done()]

    def _look(self, task: asyncio.Task[Any]) -> None:
        for frame in self.chain.library_frames():
            seen = _WAITS.get(frame.f_code.co_qualname)
            if seen is not None:
                self.kind, futures = seen
                self.target = frame.f_locals.get("self")
                self.futures = list(futures(frame))
                return
        # Private name: `_fut_waiter`, the future whose end wakes the task. It has no other name.
        self._await(_shielded(waited_future(task)))

    def _await(self, future: Any) -> None:
        if isinstance(future, asyncio.Task):
            self.kind, self.futures = "task", [future]
        elif type(future).__name__ == "_GatheringFuture":
            # Private names: gather's future and its `_children` say what is being gathered.
            self.kind, self.futures = "gather", list(future._children)
        else:
            self.target = future


def _shielded(future: Any) -> Any:
    """The inner future of `shield`, where `future` is the outer one.

    Private name: `_callbacks`, among which shield's own closure holds the inner future.
    """
    for callback, _ in getattr(future, "_callbacks", None) or ():
        if getattr(callback, "__qualname__", "") == "shield.<locals>._outer_done_callback":
            names, cells = callback.__code__.co_freevars, callback.__closure__
            return cells[names.index("inner")].cell_contents
    return future


def _nobody(_frame: FrameType) -> Futures:
    return ()


def _members(frame: FrameType) -> Futures:
    # Private name: `_tasks`, the tasks of a group that are not done.
    return frame.f_locals["self"]._tasks


def _waited(frame: FrameType) -> Futures:
    return frame.f_locals["fs"]


#: By qualified name of the library's coroutine that the reader awaits.
_WAITS: Final[dict[str, tuple[WaitKind, Callable[[FrameType], Futures]]]] = {
    "Lock.acquire": ("lock", _nobody),
    "Semaphore.acquire": ("semaphore", _nobody),
    "Event.wait": ("event", _nobody),
    "Condition.wait": ("condition", _nobody),
    "Condition.wait_for": ("condition", _nobody),
    "Barrier.wait": ("barrier", _nobody),
    "Queue.get": ("queue-get", _nobody),
    "Queue.put": ("queue-put", _nobody),
    "Queue.join": ("queue-join", _nobody),
    "TaskGroup.__aexit__": ("group", _members),
    "_wait": ("wait", _waited),
    "_AsCompletedIterator._wait_for_one": ("as-completed", _nobody),
    "sleep": ("sleep", _nobody),
}
