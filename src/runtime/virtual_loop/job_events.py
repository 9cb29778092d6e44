"""JobEvents: tells what executors are given, which thread works on it, and when it is over."""

import functools
import itertools
import sys
from asyncio import Handle
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from concurrent.futures import thread as pools
from contextvars import Context
from typing import Any, Final
from weakref import WeakKeyDictionary

from .cpython import private
from .environment import Environment
from .events import Ending, Op
from .facts import short
from .rows import Rows
from .sources import running_line

#: Tells an operation on an object, with its cause.
_Tell = Callable[[Any, Op, int | None], int]

#: Private name: what a pool of threads makes of each job, and of which every worker calls `run`.
_ITEM: Final[Any] = private(pools, "_WorkItem")

_FUTURE: Final[Any] = Future

#: Private name: `_process_chunk`, which a process pool's `map` gives to the workers in place of the reader's function.
_CHUNK: Final = "_process_chunk"


class _Job:
    """What is known of one job: its number, its JobSubmitted, who works on it, its JobBegun and its JobEnded."""

    __slots__ = ("begun", "ended", "number", "submitted", "thread")

    def __init__(self, number: int, submitted: int) -> None:
        self.number = number
        self.submitted = submitted
        self.thread: int | None = None
        self.begun: int | None = None
        self.ended: int | None = None


class JobEvents:
    """The jobs of one run, each known by its future. All pools are pools of threads here."""

    def __init__(
        self, rows: Rows, environment: Environment, tell: _Tell, number: Callable[[Any], int]
    ) -> None:
        self._rows = rows
        self._environment = environment
        self._tell = tell
        self._number = number
        self._numbers = itertools.count(1)
        self._jobs: WeakKeyDictionary[Any, _Job] = WeakKeyDictionary()

    def starts(self) -> dict[Any, Callable[..., None]]:
        """By function: what to call when it begins, with its object and its arguments by name."""
        return {
            _ITEM.__init__: self._item_made,
            _ITEM.run: self._item_begun,
            _FUTURE.set_result: self._returned,
            _FUTURE.set_exception: self._raised,
            _FUTURE.result: self._read,
            _FUTURE.exception: self._read,
        }

    def returns(self) -> dict[Any, Callable[..., None]]:
        """By function: what to call when it returns, with its object and its result."""
        return {_FUTURE.cancel: self._cancelled, wait: self._waited}

    def polls(self) -> dict[Any, Callable[[Any], object]]:
        """By function: what to call when the reader asks how a job stands."""
        return dict.fromkeys((_FUTURE.done, _FUTURE.cancelled, _FUTURE.running), self._polled)

    def submitted(self, pool: Any, future: Any, function: Any) -> None:
        """The running thread handed `function` to `pool`."""
        number = next(self._numbers)
        line = running_line()
        seen, known = self._number(pool), self._number(future)
        event = self._rows.add("job-submitted", number, seen, _name_of(function), known, line)
        self._jobs[future] = _Job(number, event)

    def begun(self, future: Any) -> None:
        """The running thread begins with the job of `future`."""
        job = self._jobs.get(future)
        if job is not None and job.ended is None:
            job.thread = self._thread
            job.begun = self._rows.add("job-begun", job.number, job.thread, job.submitted)

    def cause_of(self, handle: Handle) -> int | None:
        """The end of the job whose outcome the handle carries into a loop: `_set_state(future, job's future)`."""
        arguments: Any = handle._args
        if arguments is None or len(arguments) != 2 or not isinstance(arguments[1], Future):
            return None
        return self._end_of(arguments[1])

    def _end_of(self, future: Any) -> int | None:
        job = self._jobs.get(future)
        return None if job is None else job.ended

    @property
    def _thread(self) -> int:
        return self._environment.threads.current.number

    def _item_made(self, _item: Any, arguments: Any) -> None:
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code is not _ITEM.__init__.__code__:
            frame = frame.f_back
        submit = frame.f_back
        if submit is None or "fn" not in submit.f_locals:
            return
        function, pool = submit.f_locals["fn"], submit.f_locals["self"]
        # A pool of processes hands on to its own pool of threads, which the reader does not know.
        outside = None if submit.f_back is None else submit.f_back.f_locals.get("self")
        if isinstance(outside, Executor) and outside is not pool:
            pool = outside
        self.submitted(pool, arguments["future"], function)

    def _item_begun(self, item: Any, _arguments: Any) -> None:
        if not item.future.cancelled():
            self.begun(item.future)

    def _ended(self, future: Any, how: Ending) -> None:
        job = self._jobs.get(future)
        if job is not None and job.ended is None:
            thread = self._thread if job.thread is None else job.thread
            job.ended = self._rows.add("job-ended", job.number, thread, how)

    def _returned(self, future: Any, _arguments: Any) -> None:
        self._ended(future, "returned")

    def _raised(self, future: Any, _arguments: Any) -> None:
        self._ended(future, "raised")

    def _cancelled(self, future: Any, result: object) -> None:
        if result:
            self._ended(future, "cancelled")

    def _read(self, future: Any, _arguments: Any) -> None:
        """Who comes before the end is woken by it; who comes later takes what is there.

        What a loop reads is carried on by the callback that `cause_of` knows.
        """
        ended = self._end_of(future)
        if ended is not None and running_line() is not None:
            self._tell(future, "read", ended)

    def _polled(self, future: Any) -> None:
        job = self._jobs.get(future)
        cause = None if job is None else job.begun if job.ended is None else job.ended
        if cause is not None:
            self._tell(future, "polled", cause)

    def _waited(self, _nothing: Any, result: Any) -> None:
        """`wait` is over: the ends of those of its jobs that are done led to it, each of them."""
        ends = [end for end in map(self._end_of, result.done) if end is not None]
        if ends and running_line() is not None:
            self._rows.add("collected", tuple(sorted(ends)))


def _name_of(function: Any) -> str:
    """The reader's function, seen through what `to_thread` and `map` wrap around it."""
    while isinstance(function, functools.partial):
        inner: Any = function.func
        wraps = inner.__name__ == _CHUNK if hasattr(inner, "__name__") else False
        if wraps or isinstance(getattr(inner, "__self__", None), Context):
            inner = function.args[0]
        function = inner
    return short(str(getattr(function, "__qualname__", type(function).__qualname__)))
