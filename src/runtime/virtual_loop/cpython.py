"""CPython's private names that no type declares: which we use, and why. A test pins each of them."""

import logging
import traceback
import warnings
from asyncio import Future, Handle, Task, base_events, events, tasks
from collections.abc import Callable, Iterator
from types import FrameType, TracebackType
from typing import Any, Final

_Walk = Callable[[TracebackType | None], Iterator[tuple[FrameType, Any]]]

#: Where TracebackException takes its frames from, whoever prints them.
WALK_TRACEBACK: Final = "_walk_tb_with_full_positions"


def private(owner: object, name: str) -> Any:
    """The private `name` of `owner`; who asks for one says why."""
    return getattr(owner, name)


#: The future that `gather` returns; by its class it is told from any other.
GATHERING: Final[Any] = private(tasks, "_GatheringFuture")


def walk_traceback() -> _Walk:
    """The function under `WALK_TRACEBACK`."""
    return getattr(traceback, WALK_TRACEBACK)


def swap_current_task(loop: object, task: object) -> Any:
    """Set the current task of this thread and return the one before.

    The host's own loop may be in the middle of a task when it starts ours.
    """
    swap: Callable[[object, object], Any] = getattr(tasks, "_swap_current_task")  # noqa: B009
    return swap(loop, task)


def current_policy() -> Any:
    """The event loop policy, without making one: the public function warns."""
    return getattr(events, "_event_loop_policy", None)


def format_handle(handle: Handle) -> str:
    """A handle as debug mode shows it: by its task, if it is a step of one."""
    shown: Callable[[Handle], str] = getattr(base_events, "_format_handle")  # noqa: B009
    return shown(handle)


def waited_future(task: Task[Any]) -> Future[Any] | None:
    """The future whose end wakes the task; it has no other name."""
    return getattr(task, "_fut_waiter", None)


def drop_source_frames(thing: object, count: int) -> None:
    """Take our own frames from where debug mode says that a task or handle was created."""
    source: list[object] | None = getattr(thing, "_source_traceback", None)
    if source:
        del source[-count:]


def forget_warnings() -> None:
    """Forget which warnings were shown "once"."""
    shown: dict[object, object] = getattr(warnings, "onceregistry", {})
    shown.clear()


def forget_logger_levels() -> None:
    """Have loggers ask again whether they are enabled: they remember it by level."""
    clear: Callable[[], None] = getattr(logging.root.manager, "_clear_cache")  # noqa: B009
    clear()
