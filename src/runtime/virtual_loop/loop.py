"""VirtualLoop: CPython's event loop on a virtual clock."""

import heapq
import selectors
from asyncio import Future, Handle, base_events, events, futures, tasks, unix_events
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextvars import Context
from typing import Any, TypeVar

from .clock import FREE_SPINS, NANOSECONDS, spin_cost
from .cpython import drop_source_frames, format_handle
from .deadlock import Deadlock
from .environment import SHARED
from .external_waits import ExternalWait
from .kernel.selector import STOCK_SELECTORS, EpollSelector
from .kernel.virtual_socket import VirtualSocket, socket_pair
from .ordered_weak_set import OrderedWeakSet
from .refuse import RefusingLoop
from .task import Task
from .timer import NEVER, Timer, deadline_of

_T = TypeVar("_T")

#: CPython's own, kept before anything is replaced.
_HOST_TASK: Any = tasks.Task

#: Private name: what the timer of an `asyncio.sleep` calls, by which it is told from a deadline.
_SLEEP_ENDS: Any = getattr(futures, "_set_result_unless_cancelled")  # noqa: B009

#: With names that no type declares.
_EVENTS: Any = events
_BASE: Any = base_events

#: When more timers than this are set and more than half of them cancelled, the heap is rebuilt.
_MANY_TIMERS = 100


class VirtualLoop(RefusingLoop, unix_events._UnixSelectorEventLoop):
    """Runs ready callbacks as CPython does; when nothing is ready, time jumps to the next deadline.

    It is CPython's own selector loop: transports, streams, servers, pipes and signals are its
    unchanged code over a virtual selector. Private names that are used here, each pinned by a test:
    `_UnixSelectorEventLoop` (the class itself), `_run_once` (the one method that would wait for
    real), `_ready` and `_scheduled` (what it works on), `_stopping`, `_timer_cancelled_count`,
    `_current_handle` and `_debug` (kept as it keeps them), `_clock_resolution`, `_selector`,
    `_process_events`, `_make_self_pipe`, `_ssock`, `_csock`, `_internal_fds`, `_add_reader`,
    `_read_from_self`, `_write_to_self`, `_check_closed`, `_check_running`, `_check_callback`,
    `_check_thread`.
    """

    _ready: deque[Handle]
    _scheduled: list[Timer]
    _stopping: bool
    _timer_cancelled_count: int
    _current_handle: Handle | None
    _debug: bool
    _clock_resolution: float
    _check_closed: Callable[[], None]
    _check_running: Callable[[], None]
    _check_callback: Callable[[object, str], None]
    _check_thread: Callable[[], None]
    _selector: selectors.BaseSelector
    _process_events: Callable[[list[tuple[selectors.SelectorKey, int]]], None]
    _ssock: VirtualSocket
    _csock: VirtualSocket
    _internal_fds: int
    _asyncgens: OrderedWeakSet[AsyncGenerator[Any, Any]]
    _add_reader: Callable[..., object]
    _read_from_self: Callable[[], None]
    _write_to_self: Callable[[], None]

    def __init__(self, selector: selectors.BaseSelector | None = None) -> None:
        self._environment = SHARED
        self._clock = self._environment.clock
        self._instruments = self._environment.instruments
        self._timers_set = 0
        self._spins = 0
        self._spin_instant = -1
        super().__init__(EpollSelector() if selector is None else selector)
        self._asyncgens = OrderedWeakSet()
        self._clock_resolution = 1 / NANOSECONDS

    def _make_self_pipe(self) -> None:
        """As in CPython, but virtual also where nothing was installed."""
        self._ssock, self._csock = socket_pair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        self._internal_fds += 1
        self._add_reader(self._ssock.fileno(), self._read_from_self)

    def time(self) -> float:
        """Virtual seconds."""
        return self._clock.read() / NANOSECONDS

    # ---- scheduling ----

    def create_task(self, coro: Coroutine[Any, Any, _T], **kwargs: Any) -> Task[_T]:
        """Make a task of `coro`, numbered by creation."""
        self._check_closed()
        factory: Any = self.get_task_factory()
        if factory is not None:
            return factory(self, coro, **kwargs)
        # Looked up there as CPython does, in case that the program has put its own class there.
        cls: Any = tasks.Task
        adversary = self._environment.adversary
        if adversary is not None and adversary.starts_eagerly:
            kwargs.setdefault("eager_start", True)
        if cls is _HOST_TASK or cls is Task:
            task = Task(coro, loop=self, **kwargs)
            # Two frames of ours: this one and Task.__init__.
            drop_source_frames(task, 2)
        else:
            task = cls(coro, loop=self, **kwargs)
            drop_source_frames(task, 1)
        try:
            return task
        finally:
            # As in CPython: no cycle of task, exception, traceback and this frame.
            del task

    def call_later(
        self,
        delay: float | None,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> Timer:
        """Run `callback` once `delay` seconds have passed. Does not count as a clock read."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self._set_timer(self._clock.seconds() + delay, callback, args, context)

    def call_at(
        self,
        when: float | None,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> Timer:
        """Run `callback` at the instant `when`, in virtual seconds."""
        if when is None:
            raise TypeError("when cannot be None")
        return self._set_timer(when, callback, args, context)

    def _set_timer(
        self, when: float, callback: Callable[..., object], args: Any, context: Context | None
    ) -> Timer:
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        if callback is _SLEEP_ENDS:
            when, callback = self._begin_sleep(when, args[0])
        timer = Timer(when, callback, args, self, context)
        # Two frames of ours: this one and that of call_later or call_at.
        drop_source_frames(timer, 2)
        timer.deadline = deadline_of(when)
        self._timers_set += 1
        timer.sequence = self._timers_set
        adversary = self._environment.adversary
        if adversary is not None and adversary.rank is not None:
            timer.sequence = adversary.rank()
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        hook = self._instruments.timer_set
        if hook is not None:
            hook(self, timer)
        return timer

    def _begin_sleep(self, when: float, future: Future[Any]) -> tuple[float, Callable[..., object]]:
        """When an `asyncio.sleep` ends that would end at `when`, and what its timer calls then."""
        clock = self._clock
        wait = self._environment.waits.begin("sleep", deadline_of(when) - clock.now, clock.now)
        if wait is None:
            return when, _SLEEP_ENDS
        if wait.changed:
            when = (clock.now + wait.lasts) / NANOSECONDS
        return when, _failing(wait) if wait.fails else _SLEEP_ENDS

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> Handle:
        """As `call_soon`, and wake the loop if it sleeps in its selector."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        threads = self._environment.threads
        if threads.inline.is_running:
            handle = Handle(callback, args, self, context)
            threads.inline.at_its_instant(lambda: self._take_in(handle))
            return handle
        # Private name: `_ThreadSafeHandle`, which can be cancelled while another thread runs it.
        safe: Handle = _EVENTS._ThreadSafeHandle(callback, args, self, context)
        drop_source_frames(safe, 2)
        self._ready.append(safe)
        hook = self._instruments.callback_scheduled
        if hook is not None:
            hook(self, safe)
        self._write_to_self()
        return safe

    def _take_in(self, handle: Handle) -> None:
        """Put `handle` on the ready queue and wake the loop, unless it was closed before."""
        if not self.is_closed():
            self._ready.append(handle)
            self._write_to_self()

    def _call_soon(
        self, callback: Callable[..., object], args: Any, context: Context | None
    ) -> Handle:
        handle = Handle(callback, args, self, context)
        drop_source_frames(handle, 1)
        self._ready.append(handle)
        hook = self._instruments.callback_scheduled
        if hook is not None:
            hook(self, handle)
        return handle

    def _add_callback(self, handle: Handle) -> None:
        """Called for what a descriptor or a signal made ready."""
        if handle._cancelled:
            return
        self._ready.append(handle)
        hook = self._instruments.callback_scheduled
        if hook is not None:
            hook(self, handle)

    # ---- running ----

    def run_forever(self) -> None:
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        begun, ended = self._instruments.loop_begun, self._instruments.loop_ended
        if begun is not None:
            begun(self)
        try:
            super().run_forever()
        finally:
            if ended is not None:
                ended(self)

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Call the loop's exception handler."""
        hook = self._instruments.exception_handled
        if hook is not None:
            hook(self, context)
        super().call_exception_handler(context)

    # ---- one iteration ----

    def _run_once(self) -> None:
        """Run exactly the callbacks that are ready now; those they add wait for the next iteration."""
        ready = self._ready
        self._drop_cancelled_timers()
        self._poll()
        self._collect_due()
        count = len(ready)
        self._charge(count)
        adversary = self._environment.adversary
        if adversary is not None:
            adversary.iteration_begun()
        instruments = self._instruments
        if instruments.iteration_begun is not None:
            instruments.iteration_begun(self, count)
        clock = self._clock
        for _ in range(count):
            handle = ready.popleft()
            if handle._cancelled:
                continue
            clock.reads = 0
            if instruments.callback_begun is not None or self._debug:
                self._run_watched(handle)
            else:
                handle._run()
            if adversary is not None:
                adversary.callback_ended(handle)
        handle = None  # As in CPython: no cycle when a callback raised.

    def _poll(self) -> None:
        """Wait until there is something to do, and take in what came from outside."""
        selector, may_wait = self._selector, not self._ready and not self._stopping
        if not isinstance(selector, EpollSelector) or type(selector) not in STOCK_SELECTORS:
            # The program's own selector is asked as CPython asks it.
            self._process_events(selector.select(self._timeout() if may_wait else 0))
            return
        if may_wait:
            self._wait(selector)
        else:
            self._environment.agenda.run_due(self._clock.now)
        if selector.touched:
            self._process_events(selector.take_ready())

    def _wait(self, selector: EpollSelector) -> None:
        """Let time go on until a descriptor is ready or a timer is due, or find that none ever will."""
        deadline = self._scheduled[0].deadline if self._scheduled else NEVER
        if not self._environment.wait(selector.has_ready, deadline):
            if self._instruments.deadlocked is not None:
                self._instruments.deadlocked(self)
            raise Deadlock("every task is waiting, and nothing is left that could wake one")

    def _timeout(self) -> float | None:
        """Seconds until the next timer is due; None if there is none."""
        if not self._scheduled or self._scheduled[0].deadline == NEVER:
            return None
        return max(0, self._scheduled[0].deadline - self._clock.now) / NANOSECONDS

    def _collect_due(self) -> None:
        """Put every timer that is due on the ready queue, in order of (deadline, sequence)."""
        scheduled, now = self._scheduled, self._clock.now
        fired = self._instruments.timer_fired
        while scheduled and scheduled[0].deadline <= now:
            timer = heapq.heappop(scheduled)
            timer._scheduled = False
            self._ready.append(timer)
            if fired is not None:
                fired(timer)

    def _drop_cancelled_timers(self) -> None:
        """Forget cancelled timers at the head, and everywhere when they are many, as CPython does."""
        scheduled = self._scheduled
        if len(scheduled) > _MANY_TIMERS and 2 * self._timer_cancelled_count > len(scheduled):
            for timer in scheduled:
                timer._scheduled = not timer._cancelled
            scheduled[:] = [timer for timer in scheduled if timer._scheduled]
            heapq.heapify(scheduled)
            self._timer_cancelled_count = 0
        while scheduled and scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(scheduled)._scheduled = False

    def _charge(self, count: int) -> None:
        """Take the iteration from the step budget; let a busy wait cost time."""
        environment, clock = self._environment, self._clock
        if environment.limits is not None:
            environment.limits.spend_steps(count)
        if clock.now != self._spin_instant:
            self._spin_instant, self._spins = clock.now, 0
        self._spins += 1
        if self._spins > FREE_SPINS:
            clock.now += spin_cost(self._spins)
            # Time that only the spinning itself took is no progress: it stays one instant.
            self._spin_instant = clock.now
            if self._instruments.spinning is not None:
                self._instruments.spinning(self, self._spins)

    def _run_watched(self, handle: Handle) -> None:
        """Run one callback in debug mode or while a trace is recorded."""
        begin, end = self._instruments.callback_begun, self._instruments.callback_ended
        if begin is not None:
            begin(handle)
        begun = self._clock.now
        self._current_handle = handle if self._debug else None
        try:
            handle._run()
            seconds = (self._clock.now - begun) / NANOSECONDS
            if self._debug and seconds >= self.slow_callback_duration:
                shown = format_handle(handle)
                _BASE.logger.warning("Executing %s took %.3f seconds", shown, seconds)
        finally:
            self._current_handle = None
            if end is not None:
                end(handle)
            # A traceback may keep this frame, and must not keep the task with it.
            del handle

    # ---- names ----

    async def getaddrinfo(self, host: Any, port: Any, **hints: int) -> Any:
        """Look a host up. It takes no time and no thread, but an iteration, as an answer does."""
        return await self._answer(_BASE.socket.getaddrinfo, host, port, **hints)

    async def getnameinfo(self, sockaddr: Any, flags: int = 0) -> Any:
        """Look an address up."""
        return await self._answer(_BASE.socket.getnameinfo, sockaddr, flags)

    def _answer(self, ask: Callable[..., object], *args: Any, **hints: Any) -> Future[Any]:
        answer = self.create_future()

        def come() -> None:
            if answer.cancelled():
                return
            try:
                answer.set_result(ask(*args, **hints))
            except Exception as error:
                answer.set_exception(error)

        self.call_soon_threadsafe(come)
        return answer


def _failing(wait: ExternalWait) -> Callable[..., object]:
    """What the timer of a sleep calls that is to fail."""

    def fail(future: Future[Any], result: object) -> None:
        if not future.done():
            future.set_exception(wait.error)

    # By this name the trace knows that a sleep is over.
    fail.__name__ = fail.__qualname__ = _SLEEP_ENDS.__name__
    return fail


class VirtualPolicy(events._BaseDefaultEventLoopPolicy):
    """Makes `new_event_loop()`, and so `asyncio.run` and `Runner()`, give virtual loops."""

    _loop_factory = VirtualLoop


# Loops are shown by `print` and in logs: as in CPython.
VirtualLoop.__name__ = VirtualLoop.__qualname__ = unix_events._UnixSelectorEventLoop.__name__
VirtualLoop.__module__ = unix_events._UnixSelectorEventLoop.__module__
