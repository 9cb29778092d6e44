"""FutureEvents: tells how futures and tasks came to their ends, and who learns of it."""

import asyncio
import functools
from asyncio import Handle, TaskGroup
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import TYPE_CHECKING, Any, Final

from .cpython import GATHERING
from .events import Op
from .facts import ending, error_facts, error_of, is_task
from .numbering import Numbering
from .rows import Rows
from .sources import running_line

if TYPE_CHECKING:
    from .task import Task
    from .waiting import Waiting

_KINDS: Final[tuple[Any, ...]] = (asyncio.Future, asyncio.Task)

#: What takes the outcome of a future, and what only asks whether there is one.
_READS: Final = ("result", "exception", "__await__", "__iter__")
_POLLS: Final = ("done", "cancelled")


class FutureEvents:
    """The ends of one run. Several that are taken together, by `gather`, `wait` or a group, are told as such:
    each of them, and not the last one alone, had to come before what follows.
    """

    def __init__(
        self, rows: Rows, objects: Numbering, tell: Callable[[Any, Op, int | None], int]
    ) -> None:
        self._rows = rows
        self._objects = objects
        self._tell = tell
        #: By number of the task: its TaskDone.
        self._done: dict[int, int] = {}
        #: By number of the future: its FutureDone.
        self._settled: dict[int, int] = {}
        #: By number of the group: the ends of its tasks that it knows of and nobody has collected.
        self._groups: dict[int, list[int]] = {}
        #: By number of the suspended task: its group, or of what it waits for in `wait` the numbers and where
        #: their ends are written. The things themselves are not kept: a trace changes nobody's life.
        self._awaited: dict[int, int | list[tuple[dict[int, int], int]]] = {}

    def calls_before(self) -> dict[Any, Callable[[Any], object]]:
        """By function of a future: what to call when the reader calls it."""
        reads = [getattr(kind, name) for kind in _KINDS for name in _READS]
        polls = [getattr(kind, name) for kind in _KINDS for name in _POLLS]
        return {**dict.fromkeys(reads, self.read), **dict.fromkeys(polls, self._polled)}

    def calls_after(self) -> dict[Any, Callable[[Any], object]]:
        """By function of a future: what to call when the reader's call of it is over."""
        future = _KINDS[0]
        settles = (future.set_result, future.set_exception, future.cancel)
        return dict.fromkeys(settles, self._settles)

    def starts(self) -> dict[Any, Callable[[Any, Any], None]]:
        """By function of the library: what to call when it begins."""
        return {
            TaskGroup.__aexit__: self._group_left,
            asyncio.wait_for: self._waits_for,
        }

    # ---- ends ----

    def ended(self, future: Any) -> int:
        """The event that tells how `future`, which is done, came to its end."""
        if is_task(future):
            return self._task_ended(future)
        number = self._objects.of(future)
        found = self._settled.get(number)
        if found is None:
            how = ending(future)
            if type(future) is GATHERING:
                self._gathered(future)
            found = self._rows.add("future-done", number, how, running_line())
            self._settled[number] = found
        return found

    def _task_ended(self, task: Task[Any]) -> int:
        number = hash(task)
        found = self._done.get(number)
        if found is None:
            how = ending(task)
            facts = error_facts(error_of(task) if how == "raised" else None)
            found = self._done[number] = self._rows.add("task-done", number, how, *facts)
        return found

    def callback_ended(self, handle: Handle) -> None:
        """What is no task's step was run: it may have settled futures for which nobody waits."""
        owner: Any = getattr(handle._callback, "__self__", None)
        if issubclass(type(owner), TaskGroup):
            ends = self._groups.setdefault(self._objects.number(owner), [])
            ends += [self.ended(one) for one in handle._args or () if _is_settled(one)]
            return
        for future in _futures_of(handle._callback, handle._args):
            if _is_settled(future):
                self.ended(future)

    # ---- who learns of them ----

    def read(self, future: Any) -> None:
        """The program asks for the outcome of `future`, or awaits it, which is done perhaps."""
        if _is_settled(future):
            self._tell(future, "read", self.ended(future))

    def _polled(self, future: Any) -> None:
        if _is_settled(future):
            self._tell(future, "polled", self.ended(future))

    def _settles(self, future: Any) -> None:
        if _is_settled(future):
            self.ended(future)

    def _waits_for(self, _nothing: Any, arguments: Any) -> None:
        # `wait_for` awaits its future itself, where nobody watches.
        self.read(arguments["fut"])

    # ---- several together ----

    def suspended(self, number: int, waiting: Waiting) -> None:
        """A task is suspended: remember what it will have learnt when it goes on."""
        if waiting.kind == "wait":
            self._awaited[number] = [
                (self._done, hash(one)) if is_task(one) else (self._settled, self._objects.of(one))
                for one in waiting.futures
            ]
        elif waiting.kind == "group":
            self._awaited[number] = self._objects.of(waiting.target)

    def resumed(self, number: int) -> None:
        """A task goes on."""
        awaited = self._awaited.pop(number, None)
        if isinstance(awaited, int):
            self._collected(self._groups.pop(awaited, []))
        elif awaited is not None:
            self._collected([ends[one] for ends, one in awaited if one in ends])

    def _group_left(self, group: TaskGroup, _arguments: Any) -> None:
        self._collected(self._groups.pop(self._objects.of(group), []))

    def _gathered(self, outer: Any) -> None:
        """Private names: `_children`, what is gathered, and `_cancel_requested`. One that fails ends all at once."""
        if error_of(outer) is None or outer._cancel_requested:
            self._collected([self.ended(one) for one in outer._children if one.done()])

    def _collected(self, ends: list[int]) -> None:
        if ends:
            self._rows.add("collected", tuple(sorted(ends)))


def _is_settled(thing: Any) -> bool:
    """Whether it is a future of asyncio that is done."""
    return issubclass(type(thing), _KINDS[0]) and thing.done()


def _futures_of(callback: Any, arguments: Any) -> Iterator[Any]:
    """What a callback was given or holds: where `gather`, `shield` and others keep what they settle."""
    yield from arguments or ()
    while type(callback) is functools.partial:
        yield from callback.args
        callback = callback.func
    yield getattr(callback, "__self__", None)
    if type(callback) is FunctionType:
        for cell in callback.__closure__ or ():
            yield _content(cell)


def _content(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        return None
