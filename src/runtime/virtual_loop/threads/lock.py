"""Lock: what `threading.Lock()` gives, over the scheduler of simulated threads."""

import sys
from collections import deque
from typing import Any, Final, NamedTuple

from ..clock import NANOSECONDS
from ..environment import SHARED
from ..output import running_task_name
from ..sources import innermost_reader_frame
from ..timer import NEVER, deadline_of
from .simulated_thread import SimulatedThread

#: CPython's own: who has waited so long is given a lock that is released; before that, whoever asks first has it.
TIME_TO_BE_FAIR: Final = NANOSECONDS // 1_000

#: The longest timeout, in seconds, as `threading.TIMEOUT_MAX` is on Linux.
TIMEOUT_MAX: Final = 9223372036.0


class Holder(NamedTuple):
    """Who holds a lock, and since which line."""

    thread: SimulatedThread
    task: str | None
    line: int | None


class _Waiter(NamedTuple):
    thread: SimulatedThread
    since: int


def deadline_in(blocking: bool, timeout: float) -> int:
    """The deadline of an `acquire`; checks its arguments as CPython does."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout == -1:
        return NEVER
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return deadline_of(SHARED.clock.seconds() + timeout)


class Lock:
    """A lock that one thread holds, and that any thread may release."""

    __slots__ = ("__weakref__", "_waiters", "holder")

    def __init__(self) -> None:
        self.holder: Holder | None = None
        self._waiters: deque[_Waiter] = deque()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, waiting for it if need be; says whether it was taken."""
        deadline = deadline_in(blocking, timeout)
        me = SHARED.threads.current
        if self.holder is None:
            self.holder = _holder(me)
            SHARED.threads.spin()
            return True
        if deadline <= SHARED.clock.now:
            SHARED.threads.spin()
            return False
        return self._wait(me, deadline)

    def _wait(self, me: SimulatedThread, deadline: int) -> bool:
        waiter = _Waiter(me, SHARED.clock.now)
        self._waiters.append(waiter)
        try:
            while True:
                in_time = SHARED.threads.block(deadline)
                if self.holder is None:
                    self.holder = _holder(me)
                    return True
                if waiter not in self._waiters:
                    # It was handed over.
                    self.holder = _holder(me)
                    return True
                if not in_time and SHARED.clock.now >= deadline:
                    return False
        finally:
            if waiter in self._waiters:
                self._waiters.remove(waiter)

    def release(self) -> None:
        """Give the lock up. Raises RuntimeError if nobody holds it."""
        if self.holder is None:
            raise RuntimeError("release unlocked lock")
        self.holder = None
        if not self._waiters:
            return
        first = self._waiters[0]
        if SHARED.clock.now - first.since >= TIME_TO_BE_FAIR:
            self._waiters.popleft()
            self.holder = Holder(first.thread, None, None)
        SHARED.threads.wake(first.thread)

    def locked(self) -> bool:
        """Whether somebody holds it."""
        return self.holder is not None

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_exc: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "unlocked" if self.holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    def _at_fork_reinit(self) -> None:
        self.holder = None
        self._waiters.clear()

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked


class RLock:
    """A lock that its holder may take again, and must release as often."""

    __slots__ = ("__weakref__", "_count", "_lock")

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0

    @property
    def holder(self) -> Holder | None:
        """Who holds it, and since which line."""
        return self._lock.holder

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, waiting for it if need be; says whether it was taken."""
        if self._is_owned():
            deadline_in(blocking, timeout)
            self._count += 1
            return True
        if self._lock.acquire(blocking, timeout):
            self._count = 1
            return True
        return False

    def release(self) -> None:
        """Give it up once. Raises RuntimeError in a thread that does not hold it."""
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._lock.release()

    def locked(self) -> bool:
        """Whether somebody holds it."""
        return self._lock.locked()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_exc: object) -> None:
        self.release()

    def __repr__(self) -> str:
        holder = self.holder
        state, owner = ("unlocked", 0) if holder is None else ("locked", holder.thread.number)
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"

    # What threading.Condition asks of a lock that can be taken several times.

    def _is_owned(self) -> bool:
        holder = self._lock.holder
        return holder is not None and holder.thread is SHARED.threads.current

    def _recursion_count(self) -> int:
        return self._count if self._is_owned() else 0

    def _release_save(self) -> Any:
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        self._lock.release()
        return count

    def _acquire_restore(self, state: Any) -> None:
        self._lock.acquire()
        self._count = state

    def _at_fork_reinit(self) -> None:
        self._lock = Lock()
        self._count = 0


def _holder(thread: SimulatedThread) -> Holder:
    frame = innermost_reader_frame(sys._getframe(2))
    return Holder(thread, running_task_name(), frame.f_lineno if frame is not None else None)


# `print(lock)` and `type(lock)` must say what they say in CPython.
Lock.__name__ = Lock.__qualname__ = "lock"
Lock.__module__ = RLock.__module__ = "_thread"
