"""Instrument: whoever watches a run, through optional hooks, each with a stated moment."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncio import Handle
    from collections.abc import Coroutine
    from types import CodeType, CoroutineType

    from .loop import VirtualLoop
    from .task import Task
    from .threads.scheduler import Scheduler
    from .threads.simulated_thread import SimulatedThread
    from .timer import Timer


class Instrument:
    """Empty hooks, each called at one kind of moment; a subclass overrides those that it wants.

    A hook that nobody overrides costs the run next to nothing. No hook may change what it is shown.
    One that raises is reported once and its instrument removed: watching cannot break a run.
    """

    def removed(self) -> None:
        """This instrument is told nothing any more: time to let go of whatever else it holds."""

    def program_begun(self, code: CodeType) -> None:
        """The program was compiled to `code`, and is about to run its first line."""

    # ---- loops ----

    def loop_begun(self, loop: VirtualLoop) -> None:
        """A loop is about to run its first iteration since it was started."""

    def loop_ended(self, loop: VirtualLoop) -> None:
        """A loop has run its last iteration until it is started again."""

    def iteration_begun(self, loop: VirtualLoop, ready: int) -> None:
        """One pass begins, over the first `ready` callbacks of the ready queue."""

    def clock_jumped(self, to: int) -> None:
        """Nothing is ready: the clock is about to move to the deadline `to`, in nanoseconds."""

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing is ready, no timer is set, and the loop was to go on."""

    def stuck(self, call: str) -> None:
        """The blocking call `call`, e.g. `socket.recv`, waits for what can never happen."""

    def computed(self, nanoseconds: int, total: int) -> None:
        """A step has computed for so long, and for `total` in all, where computing takes time."""

    def ran_inline(self, thread: str) -> None:
        """The host has one stack, on which `thread` is about to run from beginning to end."""

    def cannot_switch(self, thread: str, call: str) -> None:
        """`thread` would have to wait for another one in `call`, which the host cannot do."""

    def thread_created(self, thread: SimulatedThread) -> None:
        """The running thread starts another one, which has not run yet."""

    def thread_entered(self, thread: SimulatedThread) -> None:
        """`thread` begins, or goes on after another one ran."""

    def thread_left(self, thread: SimulatedThread) -> None:
        """`thread` lets others run; what happens until a thread is entered is nobody's doing."""

    def thread_blocked(self, thread: SimulatedThread) -> None:
        """`thread` is about to wait in the call that its `frames` show."""

    def thread_ready(self, thread: SimulatedThread) -> None:
        """The wait of `thread` is over; it runs when its turn comes."""

    def thread_ended(self, thread: SimulatedThread) -> None:
        """`thread` has run to its end."""

    def job_submitted(self, pool: Any, future: Any, function: Any) -> None:
        """`pool`, of a host with one stack, was given `function`; `future` is to have its outcome."""

    def job_begun(self, future: Any) -> None:
        """The running thread begins with the job of `future`, where the host has one stack."""

    def threads_deadlocked(self, threads: Scheduler) -> None:
        """No thread is ready, and nothing is left that could wake one."""

    def spinning(self, loop: VirtualLoop, iterations: int) -> None:
        """So many iterations went by at one instant without any waiting."""

    # ---- callbacks ----

    def callback_scheduled(self, loop: VirtualLoop, handle: Handle) -> None:
        """A handle was put at the end of the ready queue by call_soon."""

    def callback_begun(self, handle: Handle) -> None:
        """A handle is about to run: the step of a task, or any other callback."""

    def callback_ended(self, handle: Handle) -> None:
        """A handle has run."""

    def timer_set(self, loop: VirtualLoop, timer: Timer) -> None:
        """A timer was put on the heap."""

    def timer_fired(self, timer: Timer) -> None:
        """A timer has gone from the heap to the end of the ready queue."""

    # ---- tasks ----

    def task_created(
        self, task: Task[Any], name: str, coroutine: Coroutine[Any, Any, Any], eager: bool
    ) -> None:
        """A task is about to be made of `coroutine`; only its number can be asked for yet."""

    def eager_step_begun(self, task: Task[Any], coroutine: Coroutine[Any, Any, Any]) -> None:
        """The first step of an eager task begins, inside another step or callback."""

    def eager_step_ended(self, task: Task[Any]) -> None:
        """The first step of an eager task is over; the task is complete or suspended."""

    def task_named(self, task: Task[Any], name: str) -> None:
        """A task got another name."""

    def cancel_requested(self, task: Task[Any], message: Any) -> None:
        """cancel() is about to be carried out on a task that is not done."""

    # ---- time and output ----

    def blocked(self, nanoseconds: int, reason: str, asked: str = "") -> None:
        """A step kept its thread for so long, by `reason`, e.g. `time.sleep`; `asked` is for what, and whom."""

    def clock_charged(self, nanoseconds: int, spun: int) -> None:
        """A clock read was charged for; `spun` is what the running step has been charged in all."""

    def output_written(self, number: int) -> None:
        """The line number `number`, counted from 0 over all streams, was written."""

    def exception_handled(self, loop: VirtualLoop, context: dict[str, Any]) -> None:
        """The loop's exception handler is about to be called with `context`."""

    def never_awaited(self, coroutine: CoroutineType[Any, Any, Any], line: int | None) -> None:
        """A coroutine that `line` made is about to die without having been awaited."""

    def misused(self, kind: str, facts: dict[str, Any]) -> None:
        """A simulated library sees that the program uses it wrongly: `stale-reply`, ... with what it saw."""
