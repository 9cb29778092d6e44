"""install and uninstall: make asyncio and time virtual in this process, and undo all of it."""

import asyncio
import asyncio.runners
import datetime
import importlib
import logging
import sys
import time
from asyncio import constants, events, taskgroups, tasks
from collections.abc import Callable, Iterable
from typing import Any, Final

from . import refuse
from .cpython import current_policy, swap_current_task
from .environment import SHARED
from .kernel.errors import teach_linux_numbers
from .kernel.installation import patch_kernel
from .late_imports import LateImports
from .library_finder import LibraryFinder
from .loop import VirtualLoop, VirtualPolicy
from .ordered_set import OrderedSet
from .patches import Patches
from .task import NUMBERS, Task
from .threads.patch_threading import LATE_POOLS, patch_late_pool, patch_threading
from .time_functions import datetime_replacements, logging_replacements, time_replacements

#: Clients of the standard library that `world` completes.
_LATE_CLIENTS: Final = ("http.client", "urllib.request")


class _Installed:
    """What one `install` has changed."""

    def __init__(self) -> None:
        self.patches = Patches()
        self.policy: Any = None
        self.running: Any = None
        self.current: Any = None
        self.late: LateImports | None = None
        self.libraries = LibraryFinder()
        self.forget_numbers: Callable[[], None] = teach_linux_numbers()


_installed: _Installed | None = None


def install() -> None:
    """Make `asyncio.run`, `time` and `datetime` virtual. A second call changes nothing."""
    global _installed
    if _installed is not None:
        return
    installed = _Installed()
    SHARED.restart()
    NUMBERS.restart()
    _set_host_loop_aside(installed)
    _patch_asyncio(installed.patches)
    _patch_time(installed.patches)
    patch_kernel(installed.patches)
    patch_threading(installed.patches)
    _patch_refusals(installed)
    installed.libraries.watch()
    _installed = installed


def uninstall() -> None:
    """Put everything back as it was before `install`."""
    global _installed
    installed, _installed = _installed, None
    if installed is None:
        return
    if installed.late is not None:
        installed.late.remove()
    installed.libraries.remove()
    installed.patches.undo()
    installed.forget_numbers()
    SHARED.restart()
    events._set_event_loop_policy(installed.policy)
    events._set_running_loop(installed.running)
    if installed.current is not None:
        swap_current_task(installed.running, installed.current)


def _set_host_loop_aside(installed: _Installed) -> None:
    """Let our loop run where the host's own loop says that it is running.

    Private names: `_set_running_loop`, `_swap_current_task` (Pyodide's loop is always the running
    one, and two loops cannot run in one thread) and `_set_event_loop_policy` (the public setter
    warns, and what `new_event_loop` gives is decided by the policy until CPython 3.16).
    """
    installed.running = events._get_running_loop()
    if installed.running is not None:
        installed.current = swap_current_task(installed.running, None)
    events._set_running_loop(None)
    installed.policy = current_policy()
    events._set_event_loop_policy(VirtualPolicy())


def _patch_asyncio(patches: Patches) -> None:
    patches.set(asyncio, "run", asyncio.runners.run)
    for module in (asyncio, asyncio.unix_events):
        for name in ("EventLoop", "SelectorEventLoop"):
            patches.set(module, name, VirtualLoop)
    for module in (asyncio, tasks):
        patches.set(module, "Task", Task)
        patches.set(module, "all_tasks", _all_tasks_in_order(tasks.all_tasks))
        patches.set(module, "eager_task_factory", tasks.create_eager_task_factory(Task))
    # The modules that keep tasks and coroutines in sets look `set` up here before in builtins.
    for module in (tasks, taskgroups):
        patches.set(module, "set", OrderedSet)
    # Debug mode keeps so many frames of a stack; three of ours stand between those of the reader.
    patches.set(constants, "DEBUG_STACK_DEPTH", constants.DEBUG_STACK_DEPTH + 3)


def _all_tasks_in_order(all_tasks: Any) -> Any:
    def ordered(loop: asyncio.AbstractEventLoop | None = None) -> set[asyncio.Task[Any]]:
        """Return a set of all tasks for the loop."""
        found: Iterable[asyncio.Task[Any]] = all_tasks(loop)
        return OrderedSet(sorted(found, key=hash))

    ordered.__name__ = ordered.__qualname__ = "all_tasks"
    return ordered


def _patch_time(patches: Patches) -> None:
    clock = SHARED.clock
    for name, function in time_replacements(clock, _sleep).items():
        # As which it is printed, and found when it was pickled.
        function.__qualname__, function.__module__ = name, "time"
        patches.set(time, name, function)
    for name, cls in datetime_replacements(clock).items():
        patches.set(datetime, name, cls)
    for name, value in logging_replacements().items():
        patches.set(logging, name, value)
    patches.set(logging.Formatter, "converter", staticmethod(time.gmtime))


def _sleep(nanoseconds: int) -> None:
    wait = None
    if nanoseconds > 0:
        wait = SHARED.waits.begin("thread-sleep", nanoseconds, SHARED.clock.now)
    if wait is not None:
        nanoseconds = wait.lasts
    SHARED.sleep(nanoseconds)
    if SHARED.instruments.blocked is not None:
        SHARED.instruments.blocked(nanoseconds, "time.sleep")
    if wait is not None and wait.fails:
        raise wait.error


def _patch_refusals(installed: _Installed) -> None:
    """Refuse what is imported now, and the rest as soon as the program imports it."""
    late: dict[str, list[str]] = {}
    for module, path in refuse.LIBRARY_NAMES:
        late.setdefault(module, []).append(path)

    def patch(module: str) -> None:
        for path in late.pop(module, []):
            _refuse(installed.patches, module, path)
        if module in LATE_POOLS:
            patch_late_pool(installed.patches, module)
        if module in _LATE_CLIENTS:
            from world.standard_library import PATCHES

            PATCHES[module](installed.patches)

    watched = frozenset((*late, *LATE_POOLS, *_LATE_CLIENTS))
    for module in [name for name in watched if name in sys.modules]:
        patch(module)
    installed.late = LateImports(watched - sys.modules.keys(), patch)
    installed.late.watch()


def _refuse(patches: Patches, module: str, path: str) -> None:
    owner: Any = importlib.import_module(module)
    *parents, name = path.split(".")
    for parent in parents:
        owner = getattr(owner, parent, None)
    if owner is not None and hasattr(owner, name):
        shown, instead = refuse.LIBRARY_NAMES[module, path]
        patches.set(owner, name, refuse.refusal(shown, instead))
