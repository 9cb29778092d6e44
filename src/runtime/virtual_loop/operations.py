"""Operations: tells what is done with asyncio's locks, events and queues, contended or not."""

import asyncio
import sys
from collections.abc import Callable
from queue import LifoQueue
from typing import Any, Final

from .events import Op

#: Told of each operation: the object, what was done, and the event that made it possible. Returns
#: the sequence number of the event that tells it.
Listener = Callable[[Any, Op, int | None], int]


_QUEUE: Final[Any] = asyncio.Queue
#: Where asyncio's queues are written.
_QUEUES: Final[str] = _QUEUE.put.__code__.co_filename
_LAST_FIRST: Final = (asyncio.LifoQueue, LifoQueue)


class _History:
    """What the next operations on one object may be caused by, as sequence numbers."""

    __slots__ = ("acquired", "first_value", "gets", "items", "last", "puts", "released", "undone")

    def __init__(self) -> None:
        #: The latest release of a lock, set of an event, task_done of a queue.
        self.last: int | None = None
        #: The latest acquire of a lock, clearing of an event.
        self.undone: int | None = None
        #: Of a semaphore: its value when first seen, its releases, and how often it was acquired.
        self.first_value: int | None = None
        self.released: list[int] = []
        self.acquired: int = 0
        #: Of a queue: address and `put` of every item in it, its `got`s, and how many were put.
        self.items: list[tuple[int, int]] = []
        self.gets: list[int] = []
        self.puts: int = 0


class Operations:
    """What each watched function means. Private names: `_locked`, `_value`, `_is_shutdown` and
    `_unfinished_tasks`, the state in which these functions find their object.
    """

    def __init__(self, tell: Listener, number: Callable[[Any], int]) -> None:
        self._tell = tell
        self._number = number
        self._histories: dict[int, _History] = {}

    def starts(self) -> dict[Any, Callable[..., None]]:
        """By function: what to call when it begins, with its object and its arguments by name."""
        return {
            asyncio.Lock.acquire: self._wants_to_acquire,
            asyncio.Lock.release: self._releases_lock,
            asyncio.Semaphore.acquire: self._wants_permit,
            asyncio.Semaphore.release: self._releases_permit,
            asyncio.Event.set: _unless_queues(self._sets),
            asyncio.Event.clear: _unless_queues(self._clears),
            asyncio.Event.wait: _unless_queues(self._begins_to_wait),
            asyncio.Condition.wait: self._begins_to_wait,
            asyncio.Condition.notify: self._notifies,
            asyncio.Barrier.wait: self._begins_to_wait,
            _QUEUE.put: self._wants_to_put,
            _QUEUE.put_nowait: self._puts,
            _QUEUE.get: self._wants_to_get,
            _QUEUE.task_done: self._finishes_item,
            _QUEUE.join: self._begins_to_join,
            _QUEUE.shutdown: self._shuts_down,
        }

    def returns(self) -> dict[Any, Callable[..., None]]:
        """By function: what to call when it returns, with its object and its result."""
        return {
            asyncio.Lock.acquire: self._acquires_lock,
            asyncio.Semaphore.acquire: self._acquires_permit,
            asyncio.Event.wait: _unless_queues(self._ends_wait),
            asyncio.Condition.wait: self._ends_condition,
            asyncio.Barrier.wait: self._ends_condition,
            _QUEUE.get_nowait: self._gets,
            _QUEUE.join: self._ends_join,
        }

    def polls(self) -> dict[Any, Callable[[Any], object]]:
        """By function: what to call when the reader asks how things stand."""
        counts = (asyncio.Semaphore.locked, _QUEUE.qsize, _QUEUE.empty, _QUEUE.full)
        return {
            asyncio.Lock.locked: lambda lock: self._polls(lock, lock._locked),
            asyncio.Event.is_set: lambda event: self._polls(event, not event._value),
            **dict.fromkeys(counts, self._polls_count),
        }

    def _history(self, thing: Any) -> _History:
        return self._histories.setdefault(self._number(thing), _History())

    def _polls(self, thing: Any, undone: bool) -> None:
        """The answer was decided by what was done last to the contrary of it."""
        history = self._history(thing)
        cause = history.undone if undone else history.last
        if cause is not None:
            self._tell(thing, "polled", cause)

    def _polls_count(self, thing: Any) -> None:
        """A number of items or permits follows from all that was done until now, by whomever."""
        self._tell(thing, "polled", None)

    # ---- locks and semaphores ----

    def _wants_to_acquire(self, lock: Any, _arguments: Any) -> None:
        self._tell(lock, "acquire-wanted", None)

    def _acquires_lock(self, lock: Any, _result: object) -> None:
        history = self._history(lock)
        history.undone = self._tell(lock, "acquired", history.last)

    def _releases_lock(self, lock: Any, _arguments: Any) -> None:
        if lock._locked:
            self._history(lock).last = self._tell(lock, "released", None)

    def _wants_permit(self, semaphore: Any, _arguments: Any) -> None:
        self._semaphore(semaphore)
        self._tell(semaphore, "acquire-wanted", None)

    def _acquires_permit(self, semaphore: Any, _result: object) -> None:
        """The first permits were there from the beginning; each later one was given back before."""
        history = self._history(semaphore)
        given_back = history.acquired - (history.first_value or 0)
        history.acquired += 1
        self._tell(semaphore, "acquired", _at(history.released, given_back))

    def _releases_permit(self, semaphore: Any, _arguments: Any) -> None:
        history = self._semaphore(semaphore)
        history.released.append(self._tell(semaphore, "released", None))

    def _semaphore(self, semaphore: Any) -> _History:
        history = self._history(semaphore)
        if history.first_value is None:
            history.first_value = semaphore._value
        return history

    # ---- events, conditions, barriers ----

    def _sets(self, event: Any, _arguments: Any) -> None:
        was_set = event._value
        number = self._tell(event, "set", None)
        if not was_set:
            self._history(event).last = number

    def _clears(self, event: Any, _arguments: Any) -> None:
        was_set = event.is_set()
        number = self._tell(event, "cleared", None)
        if was_set:
            self._history(event).undone = number

    def _begins_to_wait(self, thing: Any, _arguments: Any) -> None:
        self._tell(thing, "wait-begun", None)

    def _ends_wait(self, event: Any, _result: object) -> None:
        self._tell(event, "wait-ended", self._history(event).last)

    def _notifies(self, condition: Any, _arguments: Any) -> None:
        self._tell(condition, "notified", None)

    def _ends_condition(self, thing: Any, _result: object) -> None:
        # Who came before is told by the lock inside, which every caller must take.
        self._tell(thing, "wait-ended", None)

    # ---- queues ----

    def _wants_to_put(self, queue: Any, _arguments: Any) -> None:
        self._tell(queue, "put-wanted", None)

    def _puts(self, queue: Any, arguments: Any) -> None:
        if queue._is_shutdown or queue.full():
            return
        self._adds_item(queue, arguments["item"], queue.maxsize)

    def _adds_item(self, queue: Any, item: object, most: int) -> None:
        history = self._history(queue)
        # In a bounded queue a place is free because of the `get` so many items ago.
        freed = _at(history.gets, history.puts - most) if most > 0 else None
        history.puts += 1
        history.items.append((id(item), self._tell(queue, "put", freed)))

    def _wants_to_get(self, queue: Any, _arguments: Any) -> None:
        self._tell(queue, "get-wanted", None)

    def _gets(self, queue: Any, item: object) -> None:
        history = self._history(queue)
        # The queue held the item until now, so that no other object can have had its address.
        held = [put for put in history.items if put[0] == id(item)]
        put = held[-1 if isinstance(queue, _LAST_FIRST) else 0] if held else None
        if put is not None:
            history.items.remove(put)
        history.gets.append(self._tell(queue, "got", None if put is None else put[1]))

    def _finishes_item(self, queue: Any, _arguments: Any) -> None:
        if queue._unfinished_tasks > 0:
            self._history(queue).last = self._tell(queue, "task-done", None)

    def _begins_to_join(self, queue: Any, _arguments: Any) -> None:
        self._tell(queue, "join-begun", None)

    def _ends_join(self, queue: Any, _result: object) -> None:
        self._tell(queue, "join-ended", self._history(queue).last)

    def _shuts_down(self, queue: Any, arguments: Any) -> None:
        if arguments["immediate"]:
            self._history(queue).items.clear()
        self._tell(queue, "shut-down", None)


def _unless_queues(listener: Callable[..., None]) -> Callable[..., None]:
    """Call `listener` only for events other than those that every queue has within, for its `join`."""

    def listen(event: Any, fact: Any) -> None:
        # This frame, two of the monitor, the watched function, and who called it.
        caller = sys._getframe(4)
        if caller.f_code.co_filename != _QUEUES:
            listener(event, fact)

    return listen


def _at(events: list[int], index: int) -> int | None:
    return events[index] if 0 <= index < len(events) else None
