"""TraceRecorder: writes down what a run does, event by event, up to a limit."""

import sys
import types
from asyncio import Future, Handle
from collections.abc import Coroutine
from types import CodeType, CoroutineType
from typing import TYPE_CHECKING, Any, Final, override

from .clock import NANOSECONDS
from .cpython import waited_future
from .environment import Environment
from .events import Op
from .facts import (
    callback_name,
    error_facts,
    first_line,
    function_name,
    future_of,
    is_task,
    short,
    task_of,
)
from .future_events import FutureEvents
from .instrument import Instrument
from .job_events import JobEvents
from .library_monitor import LibraryMonitor
from .network_events import NetworkEvents
from .numbering import Numbering
from .operations import Operations
from .reader_code import ReaderCode
from .rows import Rows
from .sources import calling_code, innermost_reader_frame, is_readers, running_line
from .stream_reads import StreamReads
from .thread_events import Standing, ThreadEvents
from .thread_operations import ThreadOperations, may_use_threads
from .timer import NEVER, Timer
from .trace import Trace
from .variable_name import variable_name
from .waiting import Waiting

if TYPE_CHECKING:
    from .loop import VirtualLoop
    from .task import Task
    from .threads.simulated_thread import SimulatedThread

#: A trace of more events is cut: nobody reads it, and the run is to go on at full speed.
MOST_EVENTS: Final = 20_000

#: What a sleep's timer calls. Its future dies with the timer, so it needs no number of its own.
_SLEEP_ENDS: Final = "_set_result_unless_cancelled"


class TraceRecorder(Instrument):
    """Records the run under way in `environment`."""

    def __init__(self, environment: Environment, most: int = MOST_EVENTS) -> None:
        self._environment = environment
        self._rows = Rows(environment, most, self._stop)
        self._add = self._rows.add
        self._reads = StreamReads(self._rows, self._somebody_runs)
        self._network = NetworkEvents(self._rows, self._reads)
        self._threads = ThreadEvents(self._rows)
        #: What is going on where no step is: the thread, or None in the main one.
        self._base: int | None = None
        #: The steps that wait for an eager task's first step inside them.
        self._outer: list[int | None] = []
        #: The task whose step is under way, where no eager one is.
        self._task: Task[Any] | None = None
        #: By address, while a loop holds the handle: its Ready, TimerSet or TimerFired.
        self._handles: dict[int, int] = {}
        #: By address of the timer of a sleep: that of the future to which a number is lent.
        self._lent: dict[int, int] = {}
        self._loops = Numbering()
        self._objects = Numbering()
        #: The numbers of the objects that an ObjectSeen has told.
        self._seen: set[int] = set()
        #: By number of the task: its TaskCreated, and its unanswered CancelRequested.
        self._created: dict[int, int] = {}
        self._cancels: dict[int, int] = {}
        #: By number of the task: the line where it stands.
        self._lines: dict[int, int | None] = {}
        self._futures = FutureEvents(self._rows, self._objects, self._operated)
        operations = Operations(self._operated, self._object)
        self._jobs = JobEvents(self._rows, environment, self._operated, self._object)
        self._in_threads = ThreadOperations(self._operated, self._object, self._threads.end_of)
        returns = {
            **operations.returns(),
            **self._reads.returns(),
            types.coroutine: self._generator_made,
            Handle.cancel: self._handle_cancelled,
        }
        starts = {
            **operations.starts(),
            **self._futures.starts(),
            **self._network.starts(),
            **self._reads.starts(),
        }
        self._reader = ReaderCode(
            {
                **self._futures.calls_before(),
                **operations.polls(),
                **self._in_threads.polls(),
                **self._jobs.polls(),
            },
            self._futures.calls_after(),
            self._futures.read,
            self._failed,
        )
        self._monitor = LibraryMonitor(starts, returns, self._failed)

    def begin(self) -> None:
        """Record from now on."""
        self._environment.instruments.add(self)
        self._monitor.begin()

    @override
    def removed(self) -> None:
        self._monitor.pause()
        self._reader.pause()

    def _stop(self) -> None:
        """Record no more, so that the rest of the run goes at full speed."""
        self._environment.instruments.remove(self)

    def _failed(self, error: Exception) -> None:
        self._environment.instruments.failed(self, error)

    def trace(self) -> Trace:
        """What was recorded until now."""
        return Trace(self._rows.all)

    def run_ended(self, outcome: str) -> None:
        """The program is over; nothing is written down after this."""
        self._stop()
        self._monitor.end()
        self._rows.finish(outcome)

    @override
    def program_begun(self, code: CodeType) -> None:
        self._reader.begin(code)
        if may_use_threads(code):
            self._monitor.begin_more(
                {**self._in_threads.starts(), **self._jobs.starts()},
                {**self._in_threads.returns(), **self._jobs.returns()},
            )

    # ---- loops ----

    @override
    def loop_begun(self, loop: VirtualLoop) -> None:
        self._network.leave_out(loop)
        self._add("loop-begun", self._loops.number(loop))

    @override
    def loop_ended(self, loop: VirtualLoop) -> None:
        self._add("loop-ended", self._loops.number(loop))

    @override
    def iteration_begun(self, loop: VirtualLoop, ready: int) -> None:
        self._add("iteration", self._loops.of(loop), ready)

    @override
    def clock_jumped(self, to: int) -> None:
        self._add("clock-jumped", to / NANOSECONDS)

    # ---- callbacks ----

    @override
    def callback_scheduled(self, loop: VirtualLoop, handle: Handle) -> None:
        task = task_of(handle)
        cause = self._cause(loop, handle, task)
        line = running_line() if cause is None else None
        number = None if task is None else hash(task)
        name = callback_name(handle) if task is None else None
        self._handles[id(handle)] = self._add(
            "ready", self._loops.of(loop), number, name, cause, line
        )

    def _cause(self, loop: VirtualLoop, handle: Handle, task: Task[Any] | None) -> int | None:
        """What made the handle ready, if it is more than the step under way."""
        future = future_of(handle)
        if future is not None and future.done():
            return self._futures.ended(future)
        if task is None:
            return self._jobs.cause_of(handle) or self._network.cause_of(loop, handle)
        return None if hash(task) in self._lines else self._created.get(hash(task))

    @override
    def callback_begun(self, handle: Handle) -> None:
        task = self._task = task_of(handle)
        cause = self._handles.pop(id(handle), None)
        if task is None:
            self._begin(None, callback_name(handle), cause, None)
            return
        number = hash(task)
        line = self._lines.get(number)
        if line is None:
            line = first_line(task.get_coro())
        self._begin(number, None, cause, line)
        self._futures.resumed(number)
        if number in self._cancels:
            self._deliver_cancel(task, handle, line)

    def _begin(
        self, task: int | None, callback: str | None, cause: int | None, line: int | None
    ) -> None:
        self._rows.step = self._add("step-begun", task, callback, cause, line)

    def _deliver_cancel(self, task: Task[Any], handle: Handle, line: int | None) -> None:
        """CancelledError is raised by the step itself, or by the future that it resumes from."""
        future = future_of(handle)
        # Private name: `_must_cancel`, set from the request until the step that raises.
        if getattr(task, "_must_cancel", False) or (future is not None and future.cancelled()):
            cause = self._cancels.pop(hash(task))
            self._add("cancel-delivered", hash(task), cause, line)

    @override
    def callback_ended(self, handle: Handle) -> None:
        task, self._task = self._task, None
        if task is not None:
            self._end(self._stand(task))
            return
        self._futures.callback_ended(handle)
        self._timer_is_over(handle)
        self._end(None)

    def _end(self, line: int | None) -> None:
        self._add("step-ended", line)
        self._rows.step = self._base

    def _stand(self, task: Task[Any]) -> int | None:
        """Write down where `task` stands after its step."""
        number = hash(task)
        if task.done():
            self._futures.ended(task)
            self._cancels.pop(number, None)
            return self._lines.pop(number, None)
        waiting = Waiting(task)
        line = self._lines[number] = waiting.line
        waiter = waited_future(task)
        if waiter is None:
            self._add("yielded", number, line, waiting.chain.stack())
        else:
            self._suspended(number, waiting, waiter)
        return line

    def _suspended(self, number: int, waiting: Waiting, waiter: Future[Any]) -> None:
        self._futures.suspended(number, waiting)
        target, name = waiting.target, None
        object_number: int | None = None
        if target is not None and waiting.kind != "sleep":
            link = waiting.chain.readers_link()
            object_number = self._object(target, None if link is None else link.frame)
            name = waiting.variable
        self._add(
            "suspended",
            number,
            waiting.kind,
            object_number,
            name,
            tuple([hash(one) for one in waiting.futures if is_task(one) and not one.done()]),
            None if is_task(waiter) else self._objects.of(waiter),
            waiting.line,
            waiting.chain.stack(),
        )

    # ---- timers ----

    @override
    def timer_set(self, loop: VirtualLoop, timer: Timer) -> None:
        deadline = None if timer.deadline == NEVER else timer.deadline / NANOSECONDS
        name, future = callback_name(timer), future_of(timer)
        number: int | None = None
        if future is not None and not is_task(future):
            lends = name == _SLEEP_ENDS
            number = self._objects.lend(future) if lends else self._objects.number(future)
            if lends:
                self._lent[id(timer)] = id(future)
        self._handles[id(timer)] = self._add(
            "timer-set", self._loops.of(loop), deadline, name, number, running_line()
        )

    @override
    def timer_fired(self, timer: Timer) -> None:
        number = self._handles.get(id(timer))
        if number is not None:
            self._handles[id(timer)] = self._add("timer-fired", number)

    def _handle_cancelled(self, handle: Handle, _result: object) -> None:
        """A handle that was run, or cancelled before, is known no more."""
        self._timer_is_over(handle)
        number = self._handles.pop(id(handle), None)
        if number is not None:
            # A timer that has fired is a callback on the ready queue like any other.
            waits = type(handle) is Timer and handle._scheduled
            self._add("timer-cancelled" if waits else "ready-cancelled", number, running_line())

    def _timer_is_over(self, handle: Handle) -> None:
        """The future of a sleep may die now, and its address be used again."""
        address = self._lent.pop(id(handle), None)
        if address is not None:
            self._objects.take_back(address)

    # ---- tasks ----

    @override
    def task_created(
        self, task: Task[Any], name: str, coroutine: Coroutine[Any, Any, Any], eager: bool
    ) -> None:
        number = hash(task)
        self._created[number] = self._add(
            "task-created",
            number,
            short(name),
            function_name(coroutine),
            first_line(coroutine),
            running_line(),
            eager,
        )

    @override
    def eager_step_begun(self, task: Task[Any], coroutine: Coroutine[Any, Any, Any]) -> None:
        self._outer.append(self._rows.step)
        number = hash(task)
        self._begin(number, None, self._created.get(number), first_line(coroutine))

    @override
    def eager_step_ended(self, task: Task[Any]) -> None:
        self._end(self._stand(task))
        self._rows.step = self._outer.pop()

    @override
    def task_named(self, task: Task[Any], name: str) -> None:
        self._add("task-named", hash(task), short(name))

    @override
    def cancel_requested(self, task: Task[Any], message: Any) -> None:
        text = None if message is None else short(str(message))
        caller = calling_code()
        by = None if caller is None or is_readers(caller.co_filename) else caller.co_qualname
        self._cancels[hash(task)] = self._add(
            "cancel-requested", hash(task), text, running_line(), by
        )

    # ---- threads ----

    @override
    def thread_created(self, thread: SimulatedThread) -> None:
        self._threads.created(thread)

    @override
    def thread_entered(self, thread: SimulatedThread) -> None:
        standing = self._threads.entered(thread)
        self._rows.step, self._base = standing.step, standing.base
        self._outer, self._task = list(standing.outer), standing.task

    @override
    def thread_left(self, thread: SimulatedThread) -> None:
        step, self._rows.step = self._rows.step, None
        self._threads.left(thread, Standing(self._base, step, tuple(self._outer), self._task))

    @override
    def thread_blocked(self, thread: SimulatedThread) -> None:
        self._threads.blocked(thread)

    @override
    def thread_ready(self, thread: SimulatedThread) -> None:
        self._threads.ready(thread)

    @override
    def thread_ended(self, thread: SimulatedThread) -> None:
        self._threads.ended(thread)

    @override
    def job_submitted(self, pool: Any, future: Any, function: Any) -> None:
        self._jobs.submitted(pool, future, function)

    @override
    def job_begun(self, future: Any) -> None:
        self._jobs.begun(future)

    def _somebody_runs(self) -> bool:
        """Whether it is a task, a thread or the top-level code that runs, and no callback of the loop."""
        return self._task is not None or self._rows.step == self._base or bool(self._outer)

    def _generator_made(self, _nothing: Any, function: Any) -> None:
        """`types.coroutine` gave a generator function another code than the one that is watched."""
        if isinstance(function, types.FunctionType) and is_readers(function.__code__.co_filename):
            self._reader.watch(function.__code__)

    # ---- objects ----

    def _operated(self, thing: Any, op: Op, cause: int | None) -> int:
        return self._add("operation", self._object(thing), op, cause, running_line())

    def _object(self, thing: Any, frame: Any = None) -> int:
        """The number of an object that is operated on, told by name when it is first seen."""
        number = self._objects.number(thing)
        if number in self._seen:
            return number
        self._seen.add(number)
        if frame is None:
            frame = innermost_reader_frame(sys._getframe(1))
        self._add("object-seen", number, short(type(thing).__name__), variable_name(frame, thing))
        return number

    # ---- time and output ----

    @override
    def blocked(self, nanoseconds: int, reason: str, asked: str = "") -> None:
        self._add("blocked", nanoseconds / NANOSECONDS, reason, running_line())

    @override
    def output_written(self, number: int) -> None:
        self._add("output-written", number, running_line())

    @override
    def exception_handled(self, loop: VirtualLoop, context: dict[str, Any]) -> None:
        task: Any = context.get("task") or context.get("future")
        self._add(
            "exception-handled",
            short(str(context.get("message"))),
            *error_facts(context.get("exception")),
            hash(task) if is_task(task) else None,
        )

    @override
    def never_awaited(self, coroutine: CoroutineType[Any, Any, Any], line: int | None) -> None:
        self._add("never-awaited", short(coroutine.__qualname__), line)
