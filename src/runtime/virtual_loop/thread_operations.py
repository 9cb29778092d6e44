"""ThreadOperations: tells what the program's threads do with locks, events and queues of `threading` and `queue`."""

import queue
import sys
import threading
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, Final, override

from .cpython import private
from .library_monitor import LibraryMonitor
from .operations import Listener, Operations
from .reader_code import codes_in
from .sources import is_readers
from .threads.lock import Lock, RLock

_QUEUE: Final[Any] = queue.Queue
_LIFO: Final[Any] = queue.LifoQueue
_PRIORITY: Final[Any] = queue.PriorityQueue
_SIMPLE: Final[Any] = private(queue, "_PySimpleQueue")
_CONDITION: Final[Any] = threading.Condition

_WATCHES: Final = tuple(
    function.__code__
    for name, function in vars(LibraryMonitor).items()
    if name in ("_started", "_returned")
)

#: Functions that only hand on what the reader asked for, e.g. `with` to `acquire`.
_HAND_ON: Final = {
    function.__code__
    for function in (
        Lock.__enter__,
        Lock.__exit__,
        RLock.__enter__,
        RLock.__exit__,
        _CONDITION.__enter__,
        _CONDITION.__exit__,
        _CONDITION.wait,
        _CONDITION.wait_for,
        _CONDITION.notify_all,
        private(_CONDITION, "_release_save"),
        private(_CONDITION, "_acquire_restore"),
        threading.Semaphore.__exit__,
        _QUEUE.put,
        _QUEUE.put_nowait,
        _QUEUE.get,
        _QUEUE.get_nowait,
        _SIMPLE.put_nowait,
        _SIMPLE.get_nowait,
    )
}

#: They take and release a lock of their own for each waiting thread, which nobody else sees.
_WITH_OWN_LOCKS: Final = (_CONDITION.wait.__code__, _CONDITION.notify.__code__)


#: Without one of these words a program has no threads: modules, and how asyncio starts some.
_WORDS: Final = frozenset(
    {
        "threading",
        "_thread",
        "queue",
        "concurrent",
        "multiprocessing",
        "to_thread",
        "run_in_executor",
        "import_module",
        "__import__",
        "exec",
        "eval",
        "getattr",
    }
)


def may_use_threads(program: CodeType) -> bool:
    """Whether the program names anything with which it could start a thread or share with one."""
    return any(
        name in _WORDS or name.startswith("concurrent.")
        for code in codes_in(program)
        for name in code.co_names
    )


class ThreadOperations(Operations):
    """What the reader's code asked for; what the library does within is left out.

    Private names: `_release_save` and `_acquire_restore`, by which a condition gives its lock up while it
    waits; `_put` and `_get`, in which a queue changes; `_flag`, `_value` and `unfinished_tasks`.
    """

    def __init__(
        self,
        tell: Listener,
        number: Callable[[Any], int],
        end_of_thread: Callable[[int | None], int | None],
    ) -> None:
        super().__init__(tell, number)
        self._end_of_thread = end_of_thread

    @override
    def starts(self) -> dict[Any, Callable[..., None]]:
        listeners: dict[Any, Callable[..., None]] = {
            Lock.acquire: self._wants_lock,
            Lock.release: self._gives_lock,
            RLock.acquire: self._wants_lock,
            RLock.release: self._gives_lock,
            RLock._release_save: self._gives_lock_while_waiting,
            threading.Semaphore.acquire: self._wants_permit,
            threading.Semaphore.release: self._gives_permits,
            threading.BoundedSemaphore.release: self._gives_permits,
            threading.Event.set: self._sets_flag,
            threading.Event.clear: self._clears,
            threading.Event.wait: self._begins_to_wait,
            _CONDITION.wait: self._begins_to_wait,
            _CONDITION.notify: self._notifies,
            threading.Barrier.wait: self._begins_to_wait,
            _QUEUE.put: self._wants_to_put,
            _QUEUE.get: self._wants_to_get,
            _QUEUE.task_done: self._finishes,
            _QUEUE.join: self._begins_to_join,
            _SIMPLE.put: self._puts_now,
        }
        for kind in (_QUEUE, _LIFO, _PRIORITY):
            listeners[private(kind, "_put")] = self._puts_now
        return {function: _if_readers(listener) for function, listener in listeners.items()}

    @override
    def returns(self) -> dict[Any, Callable[..., None]]:
        listeners: dict[Any, Callable[..., None]] = {
            Lock.acquire: self._has_lock,
            RLock.acquire: self._has_lock,
            RLock._acquire_restore: self._has_lock_again,
            threading.Semaphore.acquire: self._has_permit,
            threading.Event.wait: self._ends_waiting,
            _CONDITION.wait: self._ends_condition,
            threading.Barrier.wait: self._ends_condition,
            _QUEUE.join: self._ends_join,
            _SIMPLE.get: self._gets,
            threading.Thread.join: self._joins_thread,
        }
        for kind in (_QUEUE, _LIFO, _PRIORITY):
            listeners[private(kind, "_get")] = self._gets
        return {function: _if_readers(listener) for function, listener in listeners.items()}

    @override
    def polls(self) -> dict[Any, Callable[[Any], object]]:
        counts = (_QUEUE.qsize, _QUEUE.empty, _QUEUE.full, _SIMPLE.qsize, _SIMPLE.empty)
        return {
            Lock.locked: lambda lock: self._polls(lock, lock.locked()),
            RLock.locked: lambda lock: self._polls(lock, lock.locked()),
            threading.Event.is_set: lambda event: self._polls(event, not event._flag),
            threading.Thread.is_alive: self._polls_thread,
            **dict.fromkeys(counts, self._polls_count),
        }

    # ---- locks and semaphores ----

    def _wants_lock(self, lock: Lock | RLock, _arguments: Any) -> None:
        if not (isinstance(lock, RLock) and lock._is_owned()):
            self._wants_to_acquire(lock, None)

    def _has_lock(self, lock: Lock | RLock, result: object) -> None:
        if result and not (isinstance(lock, RLock) and lock._recursion_count() > 1):
            self._acquires_lock(lock, result)

    def _has_lock_again(self, lock: RLock, _result: object) -> None:
        self._acquires_lock(lock, None)

    def _gives_lock(self, lock: Lock | RLock, _arguments: Any) -> None:
        gives = lock._recursion_count() == 1 if isinstance(lock, RLock) else lock.locked()
        if gives:
            self._gives_lock_while_waiting(lock, None)

    def _gives_lock_while_waiting(self, lock: Lock | RLock, _arguments: Any) -> None:
        self._history(lock).last = self._tell(lock, "released", None)

    def _has_permit(self, semaphore: Any, result: object) -> None:
        if result:
            self._acquires_permit(semaphore, result)

    def _gives_permits(self, semaphore: Any, arguments: Any) -> None:
        count, most = arguments["n"], getattr(semaphore, "_initial_value", None)
        if most is None or semaphore._value + count <= most:
            for _ in range(count):
                self._releases_permit(semaphore, None)

    # ---- events, threads ----

    def _sets_flag(self, event: Any, _arguments: Any) -> None:
        was_set = event.is_set()
        number = self._tell(event, "set", None)
        if not was_set:
            self._history(event).last = number

    def _ends_waiting(self, event: Any, result: object) -> None:
        if result:
            self._ends_wait(event, result)

    def _joins_thread(self, thread: threading.Thread, _result: object) -> None:
        ended = None if thread.is_alive() else self._end_of_thread(thread.ident)
        if ended is not None:
            self._tell(thread, "join-ended", ended)

    def _polls_thread(self, thread: threading.Thread) -> None:
        ended = None if thread.is_alive() else self._end_of_thread(thread.ident)
        if ended is not None:
            self._tell(thread, "polled", ended)

    # ---- queues ----

    def _puts_now(self, waiting: Any, arguments: Any) -> None:
        self._adds_item(waiting, arguments["item"], getattr(waiting, "maxsize", 0))

    def _finishes(self, waiting: Any, _arguments: Any) -> None:
        if waiting.unfinished_tasks > 0:
            self._history(waiting).last = self._tell(waiting, "task-done", None)


def _if_readers(listener: Callable[..., None]) -> Callable[..., None]:
    """Call `listener` only for what the reader's code asked for."""

    def listen(owner: Any, fact: Any) -> None:
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code not in _WATCHES:
            frame = frame.f_back
        watched = None if frame is None else frame.f_back
        if watched is not None and _is_asked_for(watched, owner):
            listener(owner, fact)

    return listen


def _is_asked_for(watched: FrameType, owner: Any) -> bool:
    caller = watched.f_back
    if isinstance(owner, Lock) and caller is not None and caller.f_code in _WITH_OWN_LOCKS:
        return False
    while caller is not None and caller.f_code in _HAND_ON:
        caller = caller.f_back
    return caller is not None and is_readers(caller.f_code.co_filename)
