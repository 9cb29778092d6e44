"""Waiting: what a suspended task waits for, in words."""

import asyncio
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, Final

from .await_chain import AwaitChain, Link
from .cpython import waited_future

_Tasks = Iterable["asyncio.Future[Any]"]


class Waiting:
    """One suspended task: where it stands and what could wake it."""

    def __init__(self, task: asyncio.Task[Any]) -> None:
        self.name = task.get_name()
        self.chain = AwaitChain(task.get_coro())
        self.line = self.chain.line()
        #: The object waited for, when it is a lock or something else that has an owner.
        self.target: Any = None
        #: Whether it only waits for other tasks, which have reasons of their own.
        self.for_tasks = False
        self.what = self._describe(task)

    def _describe(self, task: asyncio.Task[Any]) -> str:
        for frame in self.chain.library_frames():
            describe = _DESCRIPTIONS.get(frame.f_code.co_qualname)
            if describe is not None:
                self.target = frame.f_locals.get("self")
                words, self.for_tasks = describe(self, frame)
                return words
        # Private name: `_fut_waiter`, the future whose end wakes the task. It has no other name.
        return self._future(waited_future(task))

    def _future(self, future: Any) -> str:
        future = _shielded(future)
        if isinstance(future, asyncio.Task):
            self.for_tasks = True
            return f"the task {future.get_name()!r}"
        if type(future).__name__ == "_GatheringFuture":
            # Private names: gather's future and its `_children` say what is being gathered.
            self.for_tasks = True
            return f"gather() of {_names(future._children)}"
        return f"{self.named('future', future)} to be completed"

    def named(self, noun: str, target: Any) -> str:
        """`noun` with the variable that holds `target` in the reader's code, if one does."""
        name = _variable(self.chain.readers_link(), target)
        if name is not None:
            return f"the {noun} {name!r}"
        return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def join_words(words: list[str]) -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _names(futures: _Tasks) -> str:
    pending = [future for future in futures if not future.done()]
    names = [repr(f.get_name()) if isinstance(f, asyncio.Task) else "a future" for f in pending]
    return join_words(names) or "nothing"


def _shielded(future: Any) -> Any:
    """The inner future of `shield`, where `future` is the outer one.

    Private name: `_callbacks`, among which shield's own closure holds the inner future.
    """
    for callback, _ in getattr(future, "_callbacks", None) or ():
        if getattr(callback, "__qualname__", "") == "shield.<locals>._outer_done_callback":
            names, cells = callback.__code__.co_freevars, callback.__closure__
            return cells[names.index("inner")].cell_contents
    return future


def _variable(link: Link | None, target: Any) -> str | None:
    if link is None or target is None:
        return None
    for scope in (link.frame.f_locals, link.frame.f_globals):
        for name, value in scope.items():
            if value is target and not name.startswith("__"):
                return name
    for name, value in getattr(link.frame.f_locals.get("self"), "__dict__", {}).items():
        if value is target:
            return f"self.{name}"
    return None


def _primitive(noun: str, rest: str) -> Callable[[Waiting, FrameType], tuple[str, bool]]:
    def describe(waiting: Waiting, frame: FrameType) -> tuple[str, bool]:
        return waiting.named(noun, frame.f_locals.get("self")) + rest, False

    return describe


def _words(words: str) -> Callable[[Waiting, FrameType], tuple[str, bool]]:
    return lambda _waiting, _frame: (words, False)


def _barrier(waiting: Waiting, frame: FrameType) -> tuple[str, bool]:
    barrier = frame.f_locals["self"]
    come = f": {barrier.n_waiting} of {barrier.parties} have come"
    return waiting.named("barrier", barrier) + come, False


def _task_group(_waiting: Waiting, frame: FrameType) -> tuple[str, bool]:
    # Private name: `_tasks`, the tasks of a group that are not done.
    return f"the tasks of its TaskGroup: {_names(frame.f_locals['self']._tasks)}", True


def _wait(_waiting: Waiting, frame: FrameType) -> tuple[str, bool]:
    return f"asyncio.wait() of {_names(frame.f_locals['fs'])}", True


#: By qualified name of the library's coroutine that the reader awaits.
_DESCRIPTIONS: Final[dict[str, Callable[[Waiting, FrameType], tuple[str, bool]]]] = {
    "Lock.acquire": _primitive("lock", ""),
    "Semaphore.acquire": _primitive("semaphore", ""),
    "Event.wait": _primitive("event", " to be set"),
    "Condition.wait": _primitive("condition", " to be notified"),
    "Condition.wait_for": _primitive("condition", " to be notified"),
    "Barrier.wait": _barrier,
    "Queue.get": _primitive("queue", " to have an item"),
    "Queue.put": _primitive("queue", " to have a free place"),
    "Queue.join": _primitive("queue", " to have task_done() called for every item"),
    "TaskGroup.__aexit__": _task_group,
    "_wait": _wait,
    "_AsCompletedIterator._wait_for_one": _words("the next result of as_completed()"),
    "sleep": _words("a sleep() without end"),
}
