"""Scheduler: which simulated thread runs, and when the next one does."""

import sys
from asyncio import events
from collections import deque
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from ..deadlock import Deadlock
from ..limits import raise_everywhere
from ..sources import frames_to_reader
from ..timer import NEVER
from .inline import Inline
from .simulated_thread import MAIN, Process, SimulatedThread
from .stacks import Stack, Stacks

if TYPE_CHECKING:
    from ..environment import Environment

#: How often a thread may take a lock, or be charged for asking for the time, before the others have a turn: one that
#: asks again and again for what only they can do would keep them from it for ever.
_PATIENCE_WITH_SPINNING = 10_000

#: How often a thread that must end is told so before its every line says so.
_PATIENCE = 100


class Scheduler:
    """A thread runs until it blocks; the next is the one that has been ready longest.

    When none is ready, time jumps to the next entry of the agenda, where deadlines of waits are
    entries too. When that is empty as well, nothing can ever happen again: a deadlock.
    """

    def __init__(self, environment: Environment, stacks: Stacks | None) -> None:
        self._environment = environment
        self._stacks = stacks
        self.main = SimulatedThread(MAIN)
        self.current: SimulatedThread = self.main
        #: All threads that have not ended, in the order of starting.
        self.alive: list[SimulatedThread] = [self.main]
        self._started = MAIN
        self._processes = 0
        self._ready: deque[SimulatedThread] = deque()
        #: Those that were preempted: they go on when no other is ready.
        self._preempted: deque[SimulatedThread] = deque()
        self._asking: list[SimulatedThread] = []
        self._is_ending = False
        self._spins = 0
        self.inline: Inline = Inline(environment)

    @property
    def is_alone(self) -> bool:
        """Whether there is no thread but one."""
        return len(self.alive) == 1

    @property
    def has_ready(self) -> bool:
        """Whether another thread could run now."""
        return bool(self._ready)

    @property
    def can_switch(self) -> bool:
        """Whether this host can suspend a thread in the middle of a call."""
        return self._stacks is not None

    # ---- the life of a thread ----

    def start(self, run: Callable[[], object], *, daemon: bool) -> SimulatedThread:
        """Make a thread that will call `run`; it is ready at once and runs when the others block."""
        thread = self.new_thread(daemon=daemon)
        if self._stacks is None:
            self._start_inline(thread, run)
            return thread
        depth = sys.get_coroutine_origin_tracking_depth()
        thread.stack = self._stacks.create(lambda: self._live(thread, run, depth))
        self.alive.append(thread)
        self._ready.append(thread)
        return thread

    def new_thread(self, *, daemon: bool) -> SimulatedThread:
        """Number a thread that was not there before."""
        self._started += 1
        thread = SimulatedThread(self._started, daemon=daemon)
        thread.process = self.current.process
        created = self._environment.instruments.thread_created
        if created is not None:
            created(thread)
        return thread

    def new_process(self, module: ModuleType) -> Process:
        """Number a worker process that was not there before."""
        self._processes += 1
        return Process(self._processes, module)

    def _start_inline(self, thread: SimulatedThread, run: Callable[[], object]) -> None:
        self.alive.append(thread)
        ended = self.inline.run(thread, run)
        self._environment.agenda.add(ended, lambda: self.alive.remove(thread))

    def _live(self, thread: SimulatedThread, run: Callable[[], object], origin_depth: int) -> Stack:
        # Private name: `_set_running_loop`; the host's own loop may say that it is running here too.
        events._set_running_loop(None)
        sys.set_coroutine_origin_tracking_depth(origin_depth)
        instruments = self._environment.instruments
        if instruments.thread_entered is not None:
            instruments.thread_entered(thread)
        try:
            if not self._is_ending:
                run()
        except BaseException as error:
            # A limit or a deadlock ends the program, whichever thread it meets.
            if not self._is_ending:
                self.interrupt(error)
        self.alive.remove(thread)
        if instruments.thread_ended is not None:
            instruments.thread_ended(thread)
        self.current = self._next()
        return _stack_of(self.current)

    def interrupt(self, error: BaseException) -> None:
        """Have `error` raised in the main thread, as soon as it runs."""
        self.main.raising = error
        self._resume(self.main)

    # ---- waiting ----

    def wait(self, woken: Callable[[], bool], deadline: int = NEVER) -> bool:
        """Suspend the running thread until `woken()`, or until the clock has reached `deadline`.

        Returns False when nothing is left that could ever end the wait.
        """
        if self.inline.is_running:
            return self.inline.wait(woken, deadline)
        me = self.current
        if woken():
            return True
        me.asks = woken
        self._asking.append(me)
        self._suspend(deadline)
        return not self._take_hopeless(me)

    def block(self, deadline: int = NEVER) -> bool:
        """Suspend the running thread until it is woken, or until the clock has reached `deadline`.

        Returns whether it was woken. Raises Deadlock when nothing is left that could ever end the
        wait.
        """
        me = self.current
        self._suspend(deadline)
        if self._take_hopeless(me):
            raise Deadlock("every thread is waiting, and nothing is left that could wake one")
        return me.was_woken

    def sleep_until(self, deadline: int) -> None:
        """Suspend the running thread until the clock has reached `deadline`."""
        if self.inline.is_running:
            self.inline.sleep_until(deadline)
        else:
            self.block(deadline)

    def pay(self) -> None:
        """Let the time pass that the running thread has computed beside the others."""
        owed, self.current.owed = self.current.owed, 0
        if owed:
            self.sleep_until(self._environment.clock.now + owed)

    def wake(self, thread: SimulatedThread) -> None:
        """End the wait of `thread`; the running one goes on."""
        if self.inline.is_running:
            self.inline.at_its_instant(lambda: self._wake(thread))
        else:
            self._wake(thread)

    def _wake(self, thread: SimulatedThread) -> None:
        # Whose wait ended before goes first.
        self._ask()
        if thread.is_suspended:
            thread.was_woken = True
            self._resume(thread)

    def spin(self) -> None:
        """The running thread did what a thread does that asks again and again."""
        self._spins += 1
        if self._spins >= _PATIENCE_WITH_SPINNING and len(self.alive) > 1:
            self._spins = 0
            self._environment.agenda.run_due(self._environment.clock.now)
            self.give_way()

    def give_way(self) -> None:
        """Let the others that are ready run before the running thread goes on."""
        if self.inline.is_running:
            return
        self._ask()
        if self._ready:
            me = self.current
            self._ready.append(me)
            self._leave(me)

    def preempt(self) -> None:
        """Take the running thread off; it goes on when all others have ended or wait."""
        me = self.current
        self._preempted.append(me)
        self._leave(me)

    def _suspend(self, deadline: int) -> None:
        if self.inline.is_running:
            self.inline.refuse_to_wait()
        me, agenda = self.current, self._environment.agenda
        me.is_suspended, me.was_woken = True, False
        me.frames = frames_to_reader(sys._getframe(2))
        if self._environment.instruments.thread_blocked is not None:
            self._environment.instruments.thread_blocked(me)
        entry = None if deadline >= NEVER else agenda.add(deadline, lambda: self._resume(me))
        try:
            self._leave(me)
        finally:
            me.frames.clear()
            if entry is not None:
                agenda.cancel(entry)

    def _leave(self, me: SimulatedThread) -> None:
        """Go on with whichever thread is next; returns when that is `me`."""
        instruments = self._environment.instruments
        if instruments.thread_left is not None:
            instruments.thread_left(me)
        following = self._next()
        if following is not me:
            self._switch(me, following)
        if instruments.thread_entered is not None:
            instruments.thread_entered(me)
        self._environment.clock.reads = self._spins = 0
        error, me.raising = me.raising, None
        if self._is_ending and not me.is_main:
            # The one exception with which a thread ends without a word.
            raise SystemExit
        if error is not None:
            raise error

    def _switch(self, me: SimulatedThread, following: SimulatedThread) -> None:
        stacks = self._stacks
        if stacks is None:
            raise RuntimeError("Should never happen, because with one stack there is one thread.")
        if me.stack is None:
            me.stack = stacks.running()
        self.current = following
        stacks.switch(me.stack, _stack_of(following))

    def _resume(self, thread: SimulatedThread) -> None:
        if not thread.is_suspended:
            return
        thread.is_suspended = False
        if thread.asks is not None:
            thread.asks = None
            self._asking.remove(thread)
        self._ready.append(thread)
        if self._environment.instruments.thread_ready is not None:
            self._environment.instruments.thread_ready(thread)

    def _ask(self) -> None:
        for thread in self._asking[:]:
            if thread.asks is not None and thread.asks():
                self._resume(thread)

    def _next(self) -> SimulatedThread:
        """The thread whose turn it is; lets time pass until there is one."""
        environment = self._environment
        clock, agenda = environment.clock, environment.agenda
        while True:
            self._ask()
            if self._ready:
                return self._ready.popleft()
            if self._preempted:
                return self._preempted.popleft()
            if agenda.next == NEVER:
                self._give_up()
                continue
            jumped = environment.instruments.clock_jumped
            if jumped is not None and agenda.next > clock.now:
                jumped(agenda.next)
            clock.jump_to(agenda.next)
            try:
                agenda.run_due(clock.now)
            except BaseException as error:
                self.interrupt(error)

    # ---- the end ----

    def _give_up(self) -> None:
        """Nothing can ever happen again: the main thread is told, which ends the program."""
        deadlocked = self._environment.instruments.threads_deadlocked
        if deadlocked is not None and not self._is_ending:
            deadlocked(self)
        self.main.is_hopeless = True
        self._resume(self.main)

    def _take_hopeless(self, me: SimulatedThread) -> bool:
        hopeless, me.is_hopeless = me.is_hopeless, False
        return hopeless

    def end(self) -> None:
        """End all threads but the main one, which calls this, wherever they stand."""
        if self._stacks is None:
            # They have run to their ends already.
            del self.alive[1:]
            return
        self._is_ending = True
        self.main.raising = None
        self._environment.agenda.clear()
        for thread in self.alive[1:]:
            for attempt in range(2 * _PATIENCE):
                if thread not in self.alive:
                    break
                if attempt == _PATIENCE:
                    raise_everywhere()
                self._resume(thread)
                self.give_way()
        self._is_ending = False


def _stack_of(thread: SimulatedThread) -> Stack:
    if thread.stack is None:
        raise RuntimeError("Should never happen, because a thread that is left has a stack.")
    return thread.stack
