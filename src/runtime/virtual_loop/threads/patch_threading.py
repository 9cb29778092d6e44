"""patch_threading: CPython's own `threading` and `queue` over simulated threads."""

import _thread
import _threading_local
import concurrent.futures
import concurrent.futures.thread as pools
import importlib
import itertools
import os
import queue
import sys
import threading
import time
import weakref
from asyncio import BaseEventLoop
from collections.abc import Callable
from concurrent.futures import _base
from typing import Any, Final

from ..cpython import private
from ..environment import SHARED
from ..ordered_set import OrderedSet
from ..patches import Patches
from . import inline_pool
from .handle import (
    ThreadHandle,
    get_ident,
    main_ident,
    make_handle,
    shut_down,
    start_joinable_thread,
    start_new_thread,
)
from .interpreter_pool import InterpreterPoolExecutor
from .lock import Lock, RLock
from .process_pool import ProcessPoolExecutor

#: How many processors a program sees; the default pool of threads has 4 more workers than that.
PROCESSORS: Final = 4

#: Modules that made a lock, or took a clock, when they were imported: (module, name) -> what it must be instead.
_MADE_AT_IMPORT: Final[dict[tuple[str, str], Callable[[], Any]]] = {
    ("logging", "_lock"): RLock,
    ("asyncio.events", "_lock"): Lock,
}


def patch_threading(patches: Patches) -> None:
    """Make every way to start, name, wait for and lock threads a simulated one. `time` is virtual already.

    Private names: what `threading` takes from `_thread` when it is imported, the clock that it and
    `queue` took from `time`, and the state that it keeps for the process: numbers of threads that
    have no name, which threads there are, and what it does at exit.
    """
    for name, value in _primitives().items():
        patches.set(_thread, name, value)
    for name, value in _taken_by_threading().items():
        patches.set(threading, name, value)
    for name, value in _state_of_threading().items():
        patches.set(threading, name, value)
    patches.set(threading, "_main_thread", private(threading, "_MainThread")())
    patches.set(queue, "SimpleQueue", private(queue, "_PySimpleQueue"))
    patches.set(queue, "time", time.monotonic)
    for (module, name), make in _MADE_AT_IMPORT.items():
        if module in sys.modules:
            patches.set(importlib.import_module(module), name, make())
    # Private names: what the pools of one process share.
    patches.set(pools, "_global_shutdown_lock", Lock())
    patches.set(pools, "_threads_queues", weakref.WeakKeyDictionary())
    patches.set(pools, "_shutdown", False)
    patches.set(pools.ThreadPoolExecutor, "_counter", itertools.count().__next__)
    for name, pool in _OTHER_POOLS.items():
        patches.set(concurrent.futures, name, pool)
    # Threads and futures are kept in sets, whose order would follow addresses.
    for module in (pools, _base):
        patches.set(module, "set", OrderedSet)
    if not SHARED.threads.can_switch:
        patches.set(pools.ThreadPoolExecutor, "submit", inline_pool.submit)
        patches.set(pools.ThreadPoolExecutor, "shutdown", inline_pool.shut_down)
        patches.set(
            BaseEventLoop, "shutdown_default_executor", inline_pool.shut_down_default_executor
        )
    for name in ("cpu_count", "process_cpu_count"):
        patches.set(os, name, _named(name, lambda: PROCESSORS))
    identifier = _named("getpid", lambda: SHARED.threads.current.process_identifier)
    patches.set(os, "getpid", identifier)


#: What `concurrent.futures` has beside threads.
_OTHER_POOLS: Final[dict[str, type]] = {
    "ProcessPoolExecutor": ProcessPoolExecutor,
    "InterpreterPoolExecutor": InterpreterPoolExecutor,
}

#: The modules in which they are too, once somebody imports those.
LATE_POOLS: Final[dict[str, str]] = {
    "concurrent.futures.process": "ProcessPoolExecutor",
    "concurrent.futures.interpreter": "InterpreterPoolExecutor",
}


def patch_late_pool(patches: Patches, module: str) -> None:
    """Put our pool where CPython's own was just defined."""
    name = LATE_POOLS[module]
    patches.set(sys.modules[module], name, _OTHER_POOLS[name])


def _primitives() -> dict[str, Any]:
    return {
        "start_joinable_thread": start_joinable_thread,
        "start_new_thread": start_new_thread,
        "start_new": start_new_thread,
        "allocate_lock": Lock,
        "allocate": Lock,
        "lock": Lock,
        "LockType": Lock,
        "RLock": RLock,
        "get_ident": get_ident,
        "get_native_id": get_ident,
        "_local": _threading_local.local,
    }


def _taken_by_threading() -> dict[str, Any]:
    return {
        "_start_joinable_thread": start_joinable_thread,
        "_ThreadHandle": ThreadHandle,
        "_make_thread_handle": make_handle,
        "_thread_shutdown": shut_down,
        "_allocate_lock": Lock,
        "_LockType": Lock,
        "Lock": Lock,
        "_CRLock": RLock,
        "local": _threading_local.local,
        "get_ident": get_ident,
        "get_native_id": get_ident,
        "_get_main_thread_ident": main_ident,
        "_set_name": None,
        "_time": time.monotonic,
    }


def _state_of_threading() -> dict[str, Any]:
    return {
        "_counter": itertools.count(1).__next__,
        "_active": {},
        "_limbo": {},
        "_active_limbo_lock": RLock(),
        "_dangling": type(private(threading, "_dangling"))(),
        "_threading_atexits": list(private(threading, "_threading_atexits")),
        "_SHUTTING_DOWN": False,
        "excepthook": threading.__excepthook__,
        "_profile_hook": None,
        "_trace_hook": None,
    }


def _named(name: str, function: Callable[[], int]) -> Callable[[], int]:
    """Have `function` print and pickle as `os`'s own."""
    function.__name__ = function.__qualname__ = name
    function.__module__ = "os"
    return function


def wait_for_threads() -> None:
    """What CPython does when the program's last line has run: wait for all threads that are no daemons.

    Private name: `threading._shutdown`, which the interpreter calls then.
    """
    private(threading, "_shutdown")()
