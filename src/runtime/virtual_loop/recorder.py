"""TraceRecorder: writes down what a run does, event by event, up to a limit."""

import asyncio
import functools
import sys
from asyncio import Future, Handle
from collections.abc import Coroutine
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, override

from .clock import NANOSECONDS
from .cpython import waited_future
from .environment import Environment
from .events import Ending, Op
from .instrument import Instrument
from .library_monitor import LibraryMonitor
from .numbering import Numbering
from .operations import Operations
from .sources import PROGRAM_FILE, calling_code, innermost_reader_frame, is_readers, running_line
from .task import NUMBERS, Task
from .timer import NEVER, Timer
from .trace import Row, Trace
from .variable_name import variable_name
from .waiting import Waiting

if TYPE_CHECKING:
    from .loop import VirtualLoop

#: A trace of more events is cut: nobody reads it, and the run is to go on at full speed.
MOST_EVENTS: Final = 50_000

#: Texts of the program are shown, not kept whole.
_LONGEST_TEXT: Final = 200


class _Counts(NamedTuple):
    """How far a run has come."""

    nanoseconds: int
    steps: int
    tasks: int


class TraceRecorder(Instrument):
    """Records the run under way in `environment`."""

    def __init__(self, environment: Environment, most: int = MOST_EVENTS) -> None:
        self._environment = environment
        self._clock = environment.clock
        self._most = most
        self._rows: list[Row] = []
        #: How far the run had come when recording was cut, if it was.
        self._left: _Counts | None = None
        #: Sequence number of the step or thread under way.
        self._step: int | None = None
        #: The steps that wait for an eager task's first step inside them.
        self._outer: list[int | None] = []
        #: By address, while a loop holds the handle: its Ready, TimerSet or TimerFired.
        self._handles: dict[int, int] = {}
        self._loops = Numbering()
        self._objects = Numbering()
        #: The numbers of the objects that an ObjectSeen has told.
        self._seen: set[int] = set()
        #: By number of the task: its TaskCreated, its TaskDone, and its unanswered CancelRequested.
        self._created: dict[int, int] = {}
        self._done: dict[int, int] = {}
        self._cancels: dict[int, int] = {}
        #: By number of the future: its FutureDone.
        self._settled: dict[int, int] = {}
        #: By number of the task: the line where it stands.
        self._lines: dict[int, int | None] = {}
        operations = Operations(self._operated, self._object)
        returns = {**operations.returns(), Handle.cancel: self._handle_cancelled}
        self._monitor = LibraryMonitor(operations.starts(), returns, self._failed)

    def begin(self) -> None:
        """Record from now on."""
        self._environment.instruments.add(self)
        self._monitor.begin()

    @override
    def removed(self) -> None:
        self._monitor.end()

    def _failed(self, error: Exception) -> None:
        self._environment.instruments.failed(self, error)

    def trace(self) -> Trace:
        """What was recorded until now."""
        return Trace(self._rows)

    def run_ended(self, outcome: str) -> None:
        """The program is over; nothing is written down after this."""
        self._environment.instruments.remove(self)
        if self._left is not None:
            self._rows.append(("cut", *self._left_out(self._left, self._counts())))
        self._rows.append(("run-ended", self._clock.seconds(), None, outcome))

    # ---- loops ----

    @override
    def loop_begun(self, loop: VirtualLoop) -> None:
        self._add("loop-begun", self._loops.number(loop))

    @override
    def loop_ended(self, loop: VirtualLoop) -> None:
        self._add("loop-ended", self._loops.number(loop))

    @override
    def iteration_begun(self, loop: VirtualLoop, ready: int) -> None:
        self._add("iteration", self._loops.number(loop), ready)

    @override
    def clock_jumped(self, to: int) -> None:
        self._add("clock-jumped", to / NANOSECONDS)

    # ---- callbacks ----

    @override
    def callback_scheduled(self, loop: VirtualLoop, handle: Handle) -> None:
        task = _task(handle)
        cause = self._cause(handle, task)
        line = running_line() if cause is None else None
        number = None if task is None else hash(task)
        name = _callback_name(handle) if task is None else None
        self._handles[id(handle)] = self._add(
            "ready", self._loops.number(loop), number, name, cause, line
        )

    def _cause(self, handle: Handle, task: Task[Any] | None) -> int | None:
        """What made the handle ready, if it is more than the step under way."""
        arguments: Any = handle._args
        if arguments and asyncio.isfuture(arguments[0]) and arguments[0].done():
            return self._ended(arguments[0])
        if task is not None and hash(task) not in self._lines:
            return self._created.get(hash(task))
        return None

    @override
    def callback_begun(self, handle: Handle) -> None:
        task = _task(handle)
        cause = self._handles.pop(id(handle), None)
        if task is None:
            self._begin(None, _callback_name(handle), cause, None)
            return
        number = hash(task)
        line = self._lines.get(number)
        if line is None:
            line = _first_line(task.get_coro())
        self._begin(number, None, cause, line)
        self._deliver_cancel(task, handle, line)

    def _begin(
        self, task: int | None, callback: str | None, cause: int | None, line: int | None
    ) -> None:
        self._step = self._add("step-begun", task, callback, cause, line)

    def _deliver_cancel(self, task: Task[Any], handle: Handle, line: int | None) -> None:
        """CancelledError is raised by the step itself, or by the future that it resumes from."""
        cause = self._cancels.get(hash(task))
        if cause is None:
            return
        arguments: Any = handle._args
        # Private name: `_must_cancel`, set from the request until the step that raises.
        if getattr(task, "_must_cancel", False) or (arguments and arguments[0].cancelled()):
            del self._cancels[hash(task)]
            self._add("cancel-delivered", hash(task), cause, line)

    @override
    def callback_ended(self, handle: Handle) -> None:
        task = _task(handle)
        self._end(None if task is None else self._stand(task))

    def _end(self, line: int | None) -> None:
        self._add("step-ended", line)
        self._step = None

    def _stand(self, task: Task[Any]) -> int | None:
        """Write down where `task` stands after its step."""
        number = hash(task)
        if task.done():
            self._task_done(task)
            return self._lines.pop(number, None)
        waiting = Waiting(task)
        self._lines[number] = waiting.line
        waiter = waited_future(task)
        if waiter is None:
            self._add("yielded", number, waiting.line, waiting.chain.stack())
        else:
            self._suspended(number, waiting, waiter)
        return waiting.line

    def _suspended(self, number: int, waiting: Waiting, waiter: Future[Any]) -> None:
        link = waiting.chain.readers_link()
        frame = None if link is None else link.frame
        self._add(
            "suspended",
            number,
            waiting.kind,
            None if waiting.target is None else self._object(waiting.target, frame),
            waiting.variable,
            tuple(hash(one) for one in waiting.pending() if _is_task(one)),
            None if _is_task(waiter) else self._objects.number(waiter),
            waiting.line,
            waiting.chain.stack(),
        )

    # ---- timers ----

    @override
    def timer_set(self, loop: VirtualLoop, timer: Timer) -> None:
        deadline = None if timer.deadline == NEVER else timer.deadline / NANOSECONDS
        arguments: Any = timer._args
        future = arguments[0] if arguments and asyncio.isfuture(arguments[0]) else None
        number = None if future is None or _is_task(future) else self._objects.number(future)
        name = _callback_name(timer)
        self._handles[id(timer)] = self._add(
            "timer-set", self._loops.number(loop), deadline, name, number, running_line()
        )

    @override
    def timer_fired(self, timer: Timer) -> None:
        number = self._handles.get(id(timer))
        if number is not None:
            self._handles[id(timer)] = self._add("timer-fired", number)

    def _handle_cancelled(self, handle: Handle, _result: object) -> None:
        """A handle that was run, or cancelled before, is known no more."""
        number = self._handles.pop(id(handle), None)
        if number is not None:
            # A timer that has fired is a callback on the ready queue like any other.
            waits = isinstance(handle, Timer) and handle._scheduled
            self._add("timer-cancelled" if waits else "ready-cancelled", number, running_line())

    # ---- tasks ----

    @override
    def task_created(
        self, task: Task[Any], name: str, coroutine: Coroutine[Any, Any, Any], eager: bool
    ) -> None:
        number = hash(task)
        self._created[number] = self._add(
            "task-created",
            number,
            _short(name),
            _short(getattr(coroutine, "__qualname__", type(coroutine).__qualname__)),
            _first_line(coroutine),
            running_line(),
            eager,
        )

    @override
    def eager_step_begun(self, task: Task[Any], coroutine: Coroutine[Any, Any, Any]) -> None:
        self._outer.append(self._step)
        number = hash(task)
        self._begin(number, None, self._created.get(number), _first_line(coroutine))

    @override
    def eager_step_ended(self, task: Task[Any]) -> None:
        self._end(self._stand(task))
        self._step = self._outer.pop()

    @override
    def task_named(self, task: Task[Any], name: str) -> None:
        self._add("task-named", hash(task), _short(name))

    @override
    def cancel_requested(self, task: Task[Any], message: Any) -> None:
        text = None if message is None else _short(str(message))
        caller = calling_code()
        by = None if caller is None or is_readers(caller.co_filename) else caller.co_qualname
        self._cancels[hash(task)] = self._add(
            "cancel-requested", hash(task), text, running_line(), by
        )

    # ---- endings ----

    def _ended(self, future: Any) -> int:
        """The event that tells how `future`, which is done, came to its end."""
        if _is_task(future):
            return self._task_done(future)
        number = self._objects.number(future)
        found = self._settled.get(number)
        if found is None:
            found = self._add("future-done", number, _how(future), running_line())
            self._settled[number] = found
        return found

    def _task_done(self, task: Task[Any]) -> int:
        number = hash(task)
        found = self._done.get(number)
        if found is None:
            how = _how(task)
            # Private name: `_exception`; asking with exception() would mark it as retrieved.
            error = getattr(task, "_exception", None) if how == "raised" else None
            found = self._done[number] = self._add(
                "task-done",
                number,
                how,
                None if error is None else type(error).__qualname__,
                None if error is None else _text(error),
            )
            self._cancels.pop(number, None)
        return found

    # ---- objects ----

    def _operated(self, thing: Any, op: Op, cause: int | None) -> int:
        return self._add("operation", self._object(thing), op, cause, running_line())

    # ---- time and output ----

    @override
    def blocked(self, nanoseconds: int, reason: str) -> None:
        self._add("blocked", nanoseconds / NANOSECONDS, reason, running_line())

    @override
    def output_written(self, number: int) -> None:
        self._add("output-written", number, running_line())

    @override
    def exception_handled(self, loop: VirtualLoop, context: dict[str, Any]) -> None:
        error: Any = context.get("exception")
        task: Any = context.get("task") or context.get("future")
        self._add(
            "exception-handled",
            _short(str(context.get("message"))),
            None if error is None else type(error).__qualname__,
            None if error is None else _text(error),
            hash(task) if _is_task(task) else None,
        )

    @override
    def never_awaited(self, coroutine: CoroutineType[Any, Any, Any], line: int | None) -> None:
        self._add("never-awaited", _short(coroutine.__qualname__), line)

    # ---- rows ----

    def _object(self, thing: Any, frame: Any = None) -> int:
        """The number of an object that is operated on, told by name when it is first seen."""
        number = self._objects.number(thing)
        if number in self._seen:
            return number
        self._seen.add(number)
        if frame is None:
            frame = innermost_reader_frame(sys._getframe(1))
        name = variable_name(frame, thing)
        self._add("object-seen", number, _short(type(thing).__name__), name)
        return number

    def _add(self, kind: str, *facts: Any) -> int:
        """Append one row and return its sequence number."""
        number = len(self._rows)
        if number < self._most:
            self._rows.append((kind, self._clock.now / NANOSECONDS, self._step, *facts))
        elif self._left is None:
            self._cut()
        return number

    def _cut(self) -> None:
        """Stop recording, so that the rest of the run goes at full speed."""
        self._environment.instruments.remove(self)
        self._left = self._counts()

    def _counts(self) -> _Counts:
        limits = self._environment.limits
        steps = 0 if limits is None else limits.steps_spent
        return _Counts(self._clock.now, steps, NUMBERS.created)

    def _left_out(self, then: _Counts, now: _Counts) -> tuple[float | int | None, ...]:
        """The fields of Cut."""
        seconds = (now.nanoseconds - then.nanoseconds) / NANOSECONDS
        return (
            then.nanoseconds / NANOSECONDS,
            None,
            self._most,
            now.steps - then.steps,
            now.tasks - then.tasks,
            seconds,
        )


def _is_task(future: object) -> bool:
    return issubclass(type(future), Task)


def _task(handle: Handle) -> Task[Any] | None:
    """The task whose step the handle is: its callback is a method of the task."""
    owner: Any = getattr(handle._callback, "__self__", None)
    return owner if _is_task(owner) else None


def _callback_name(handle: Handle) -> str:
    """The function behind a handle, seen through `functools.partial`."""
    callback: Any = handle._callback
    while isinstance(callback, functools.partial):
        callback = callback.func
    return _short(str(getattr(callback, "__qualname__", type(callback).__qualname__)))


def _first_line(coroutine: Any) -> int | None:
    """The line of the `def` of a coroutine of the reader's."""
    code = getattr(coroutine, "cr_code", None) or getattr(coroutine, "gi_code", None)
    return code.co_firstlineno if code is not None and code.co_filename == PROGRAM_FILE else None


def _how(future: Any) -> Ending:
    if future.cancelled():
        return "cancelled"
    # Private name: `_exception`; asking with exception() would mark it as retrieved.
    return "returned" if getattr(future, "_exception", None) is None else "raised"


def _text(error: BaseException) -> str:
    """What the exception says, without letting it fail."""
    try:
        return _short(str(error))
    except Exception:
        return ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
