"""Events: the catalogue of everything that a trace can tell, one class a kind.

Every event is known by its position in the trace, its sequence number, which other events refer to
as their `cause`. All begin with the same two fields: `at`, in virtual seconds, and `step`, the
sequence number of the `StepBegun` (or `ThreadBegun`) during which it happened; None where neither a
step nor a thread was under way: in the program's top-level code, or in the loop itself. Tasks,
loops, objects, threads and jobs are known by numbers that begin with 1 in every run. `line` is a
line of the reader's file. Its twin is src/trace/event.ts; recorded fixtures hold the two together.
"""

from typing import Final, Literal, NamedTuple

from .await_chain import StackEntry
from .waiting import WaitKind

#: Raised when an event changes its shape or meaning.
TRACE_VERSION: Final = 3

#: How a task, a future, a thread or a job ended.
Ending = Literal["returned", "raised", "cancelled"]

#: What was done with an object; `wanted` is told before it is clear whether there is a wait.
Op = Literal[
    "acquire-wanted",
    "acquired",
    "released",
    "set",
    "cleared",
    "wait-begun",
    "wait-ended",
    "notified",
    "get-wanted",
    "got",
    "put-wanted",
    "put",
    "task-done",
    "join-begun",
    "join-ended",
    "shut-down",
    "read",
    "polled",
]


# ---- tasks ----


class TaskCreated(NamedTuple):
    """A task now exists; its parent is the task of `step`."""

    at: float
    step: int | None
    task: int
    name: str
    #: Qualified name of the coroutine function, and the line of its `def`.
    coroutine: str
    defined: int | None
    line: int | None
    #: Its first step runs at once, inside the step that creates it.
    eager: bool


class TaskNamed(NamedTuple):
    """A task got another name."""

    at: float
    step: int | None
    task: int
    name: str


class Ready(NamedTuple):
    """A callback was put at the end of a loop's ready queue; the task it steps, if any, is ready.

    `cause` is the event that led to it: TaskCreated (a first step), TaskDone or FutureDone (what
    was waited for), Yielded's step itself (then None), CancelRequested, or a thread's event.
    """

    at: float
    step: int | None
    loop: int
    task: int | None
    #: Qualified name of the callback, where it is not the step of a task.
    callback: str | None
    cause: int | None
    line: int | None


class ReadyCancelled(NamedTuple):
    """The callback of a `Ready` or of a fired timer will be skipped when its turn comes."""

    at: float
    step: int | None
    ready: int
    line: int | None


class StepBegun(NamedTuple):
    """A callback begins to run: the step of a task, or any other callback (`task` is None).

    `cause` is the Ready or TimerFired that put it on the ready queue, or the TaskCreated of an
    eager task, whose `step` is the step that goes on afterwards.
    """

    at: float
    step: int | None
    task: int | None
    callback: str | None
    cause: int | None
    #: Where the task stood when it went on.
    line: int | None


class StepEnded(NamedTuple):
    """The step `step` is over."""

    at: float
    step: int
    #: Where the task stands now, or stood last.
    line: int | None


class Suspended(NamedTuple):
    """The task of `step` waits; its step is about to end."""

    at: float
    step: int
    task: int
    #: The innermost thing of asyncio that the reader's code awaits.
    on: WaitKind
    #: The object waited for (see ObjectSeen), and the reader's variable that holds it.
    target: int | None
    name: str | None
    #: The tasks waited for.
    tasks: tuple[int, ...]
    #: Number of the future whose end will wake it, where that is no task.
    future: int | None
    line: int | None
    #: The whole await stack, outermost first.
    stack: tuple[StackEntry, ...]


class Yielded(NamedTuple):
    """The task of `step` gives way without waiting for anything, as in sleep(0)."""

    at: float
    step: int
    task: int
    line: int | None
    stack: tuple[StackEntry, ...]


class CancelRequested(NamedTuple):
    """Somebody called cancel() on a task that was not done."""

    at: float
    step: int | None
    task: int
    message: str | None
    line: int | None
    #: The library's function that called it, e.g. `Timeout._on_timeout`; None for the reader's code.
    by: str | None


class CancelDelivered(NamedTuple):
    """CancelledError is raised in a task at the await where it stood; `cause` is the request."""

    at: float
    step: int
    task: int
    cause: int | None
    line: int | None


class TaskDone(NamedTuple):
    """A task is over. `error` and `text` are the type and text of what it raised."""

    at: float
    step: int | None
    task: int
    how: Ending
    error: str | None
    text: str | None


# ---- timers, iterations, the clock ----


class TimerSet(NamedTuple):
    """A timer is on the heap; it is known by the sequence number of this event."""

    at: float
    step: int | None
    loop: int
    #: Virtual seconds; None for never.
    deadline: float | None
    callback: str
    #: Number of the future that it will settle, as in sleep.
    future: int | None
    line: int | None


class TimerFired(NamedTuple):
    """A timer went from the heap to the end of the ready queue."""

    at: float
    step: int | None
    timer: int


class TimerCancelled(NamedTuple):
    """A timer will not fire; it counts no more, though CPython may leave it on the heap."""

    at: float
    step: int | None
    timer: int
    line: int | None


class LoopBegun(NamedTuple):
    """A loop runs from here on."""

    at: float
    step: int | None
    loop: int


class LoopEnded(NamedTuple):
    """A loop stopped running; it may run again."""

    at: float
    step: int | None
    loop: int


class Iteration(NamedTuple):
    """One pass of a loop begins, over the first `ready` callbacks of its ready queue."""

    at: float
    step: int | None
    loop: int
    ready: int


class ClockJumped(NamedTuple):
    """Nothing was ready: time moved from `at` to the next deadline."""

    at: float
    step: int | None
    to: float


class Blocked(NamedTuple):
    """A step kept its thread busy for `seconds`, up to `at`."""

    at: float
    step: int | None
    seconds: float
    reason: str
    line: int | None


# ---- objects ----


class ObjectSeen(NamedTuple):
    """A lock, queue, future, ... is used for the first time.

    Futures that only the library holds, as that of a sleep, have numbers and are not told.
    """

    at: float
    step: int | None
    object: int
    #: Name of its class.
    kind: str
    #: The reader's variable that holds it, e.g. `lock` or `self.lock`.
    name: str | None


class Operation(NamedTuple):
    """Something was done with an object.

    `cause` is the event that made it possible: the release before an `acquired`, the `put` of the
    very item that was `got`, the `set` that let a wait end. Only what depends on many, as the `polled`
    length of a queue or the `join-ended` of one, names none: it follows from all that was done before.
    """

    at: float
    step: int | None
    object: int
    op: Op
    cause: int | None
    line: int | None


class Collected(NamedTuple):
    """Several things that had happened led to what follows in this step, each of them: `causes`.

    They are the ends of what was gathered or waited for together, or the arrivals of what is read at once.
    """

    at: float
    step: int | None
    causes: tuple[int, ...]


class FutureDone(NamedTuple):
    """A future that is no task got its result, its exception or its cancellation."""

    at: float
    step: int | None
    object: int
    how: Ending
    line: int | None


# ---- threads ----


class ThreadCreated(NamedTuple):
    """A simulated thread is started."""

    at: float
    step: int | None
    thread: int
    name: str
    line: int | None


class ThreadBegun(NamedTuple):
    """A thread runs its first instruction; `cause` is its ThreadCreated."""

    at: float
    step: int | None
    thread: int
    cause: int | None


class ThreadSwitched(NamedTuple):
    """Another thread runs from here on: 1 is the main thread."""

    at: float
    step: int | None
    thread: int


class ThreadBlocked(NamedTuple):
    """The running thread waits: for a lock, an item, time or the end of another thread."""

    at: float
    step: int | None
    thread: int
    on: str
    target: int | None
    line: int | None


class ThreadReady(NamedTuple):
    """A waiting thread can go on: `cause` is its ThreadBlocked, and `step` is whose doing it was."""

    at: float
    step: int | None
    thread: int
    cause: int | None


class ThreadEnded(NamedTuple):
    """A thread is over."""

    at: float
    step: int | None
    thread: int
    how: Ending


class JobSubmitted(NamedTuple):
    """A function was handed to an executor; `future` is the number of its future."""

    at: float
    step: int | None
    job: int
    pool: int | None
    function: str
    future: int | None
    line: int | None


class JobBegun(NamedTuple):
    """A worker of an executor begins with a job; `cause` is its JobSubmitted."""

    at: float
    step: int | None
    job: int
    thread: int
    cause: int | None


class JobEnded(NamedTuple):
    """A job is over."""

    at: float
    step: int | None
    job: int
    thread: int
    how: Ending


# ---- network ----


class SocketOpened(NamedTuple):
    """A socket exists; `kind` is `stream`, `datagram` or `listener`."""

    at: float
    step: int | None
    socket: int
    kind: str
    line: int | None


class SocketConnected(NamedTuple):
    """A connection stands between two sockets; `peer` is the other one, None outside the program."""

    at: float
    step: int | None
    socket: int
    peer: int | None
    address: str


class SocketRefused(NamedTuple):
    """A connection could not be made."""

    at: float
    step: int | None
    socket: int
    address: str
    reason: str


class PacketSent(NamedTuple):
    """A socket took bytes that the program wrote; they are on their way, or there at once."""

    at: float
    step: int | None
    socket: int
    bytes: int
    line: int | None


class PacketArrived(NamedTuple):
    """Bytes reached a socket, the last of them from the PacketSent `cause`."""

    at: float
    step: int | None
    socket: int
    bytes: int
    cause: int | None


class SocketClosed(NamedTuple):
    """A socket was closed; `how` is `closed`, `peer-closed` or `reset`."""

    at: float
    step: int | None
    socket: int
    how: str
    line: int | None


class ClientActed(NamedTuple):
    """A scripted client did or heard something at its end `socket`: `sent`, `got`, `vanished`, ..."""

    at: float
    step: int | None
    socket: int
    client: str
    deed: str
    text: str


# ---- the program as a whole ----


class OutputWritten(NamedTuple):
    """The output line number `output` was written."""

    at: float
    step: int | None
    output: int
    line: int | None


class ExceptionHandled(NamedTuple):
    """A loop's exception handler was called."""

    at: float
    step: int | None
    message: str
    error: str | None
    text: str | None
    task: int | None


class NeverAwaited(NamedTuple):
    """A coroutine was thrown away without having been awaited; `line` made it."""

    at: float
    step: int | None
    function: str
    line: int | None


class RunEnded(NamedTuple):
    """The program is over."""

    at: float
    step: int | None
    outcome: str


class Cut(NamedTuple):
    """Recording stopped here, because the trace had grown to `limit` events.

    Only RunEnded follows. What was left out is known by its counts only: callbacks run, tasks created, and virtual seconds.
    """

    at: float
    step: int | None
    limit: int
    steps: int
    tasks: int
    seconds: float


Event = (
    TaskCreated
    | TaskNamed
    | Ready
    | ReadyCancelled
    | StepBegun
    | StepEnded
    | Suspended
    | Yielded
    | CancelRequested
    | CancelDelivered
    | TaskDone
    | TimerSet
    | TimerFired
    | TimerCancelled
    | LoopBegun
    | LoopEnded
    | Iteration
    | ClockJumped
    | Blocked
    | ObjectSeen
    | Operation
    | Collected
    | FutureDone
    | ThreadCreated
    | ThreadBegun
    | ThreadSwitched
    | ThreadBlocked
    | ThreadReady
    | ThreadEnded
    | JobSubmitted
    | JobBegun
    | JobEnded
    | SocketOpened
    | SocketConnected
    | SocketRefused
    | PacketSent
    | PacketArrived
    | SocketClosed
    | ClientActed
    | OutputWritten
    | ExceptionHandled
    | NeverAwaited
    | RunEnded
    | Cut
)
