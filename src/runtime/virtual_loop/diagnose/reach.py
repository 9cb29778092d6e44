"""reach: which waiting tasks nothing that is alive can ever wake."""

import asyncio
import gc
import sys
from collections.abc import Iterable
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any, Final

from ..agenda import Agenda
from ..cpython import waited_future
from ..waiting import Waiting

#: With more objects than this the answer is that everything may be reachable.
_MOST_OBJECTS: Final = 50_000

#: From here one comes to everything, or to nothing that holds an object of the program.
_CLOSED: Final = (ModuleType, CodeType, BuiltinFunctionType, str, bytes, int, float, bool)


def unreachable(loop: Any, agenda: Agenda) -> list[asyncio.Task[Any]]:
    """The tasks of `loop` that wait for an object which only they, and others like them, know.

    Alive is what is ready or has a timer, what the world outside will do, and the program's
    globals; from there on all that it refers to, but not through a task that is itself waiting.
    Whoever holds an object may use it: so a task is only found where nobody could wake it.
    """
    waiting = {task: waited_future(task) for task in asyncio.all_tasks(loop)}
    suspended = {task: future for task, future in waiting.items() if future is not None}
    walk = _Walk(suspended)
    main: Any = sys.modules.get("__main__")
    walk.go([loop.__dict__, agenda, getattr(main, "__dict__", None)])
    if walk.is_too_large:
        return []
    left = [task for task in suspended if task not in walk.alive]
    return [task for task in sorted(left, key=hash) if _stands_by_itself(task)]


def _stands_by_itself(task: asyncio.Task[Any]) -> bool:
    """Whether it waits for an object that has a name, and not for other tasks.

    To await an event that has no name is how one writes "for ever".
    """
    one = Waiting(task)
    return not one.for_tasks and one.variable is not None


class _Walk:
    """A walk through all objects that something alive refers to."""

    def __init__(self, suspended: dict[asyncio.Task[Any], Any]) -> None:
        self.alive: set[asyncio.Task[Any]] = set()
        self.is_too_large = False
        self._suspended = suspended
        self._waiters: dict[int, list[asyncio.Task[Any]]] = {}
        for task, future in suspended.items():
            self._waiters.setdefault(id(future), []).append(task)
        self._seen: set[int] = set()
        self._libraries = {
            id(module.__dict__)
            for name, module in list(sys.modules.items())
            if name != "__main__" and hasattr(module, "__dict__")
        }

    def go(self, roots: Iterable[Any]) -> None:
        """Walk from `roots`."""
        ahead = list(roots)
        while ahead:
            thing = ahead.pop()
            if id(thing) in self._seen:
                continue
            self._seen.add(id(thing))
            if len(self._seen) > _MOST_OBJECTS:
                self.is_too_large = True
                return
            ahead.extend(self._behind(thing))

    def _behind(self, thing: Any) -> list[Any]:
        if _is_task(thing) and thing in self._suspended and thing not in self.alive:
            # It cannot do anything; that somebody knows it does not change that.
            return []
        if isinstance(thing, _CLOSED) or id(thing) in self._libraries:
            return []
        if isinstance(thing, type) and thing.__module__ != "__main__":
            return []
        return [*self._woken_by(thing), *_referents(thing)]

    def _woken_by(self, thing: Any) -> list[Any]:
        """The tasks that wait for `thing`, which is within reach: they are alive too."""
        if _is_task(thing) and thing not in self.alive and not thing.done():
            self.alive.add(thing)
        woken: list[Any] = []
        for task in self._waiters.get(id(thing), ()):
            self.alive.add(task)
            self._seen.discard(id(task))
            woken.append(task)
        return woken


def _is_task(thing: object) -> bool:
    return issubclass(type(thing), asyncio.Task)


def _referents(thing: Any) -> list[Any]:
    if isinstance(thing, FunctionType):
        # Not its globals: those of the library lead everywhere.
        return [thing.__closure__, thing.__defaults__, thing.__kwdefaults__]
    return gc.get_referents(thing)
