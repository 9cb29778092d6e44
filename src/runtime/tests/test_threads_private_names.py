"""The private names of CPython that simulated threads and pools use: a newer CPython may have others."""

import _thread
import asyncio
import concurrent.futures.process as processes
import concurrent.futures.thread as pools
import multiprocessing.spawn
import queue
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import virtual_loop
from virtual_loop.cpython import private

_NAMES: list[tuple[Any, tuple[str, ...]]] = [
    (
        threading,
        (
            "_start_joinable_thread",
            "_ThreadHandle",
            "_make_thread_handle",
            "_thread_shutdown",
            "_allocate_lock",
            "_LockType",
            "_CRLock",
            "_get_main_thread_ident",
            "_set_name",
            "_time",
            "_counter",
            "_active",
            "_limbo",
            "_active_limbo_lock",
            "_dangling",
            "_threading_atexits",
            "_SHUTTING_DOWN",
            "_profile_hook",
            "_trace_hook",
            "_main_thread",
            "_MainThread",
            "_shutdown",
        ),
    ),
    (
        _thread,
        ("start_joinable_thread", "start_new_thread", "allocate_lock", "lock", "RLock", "_local"),
    ),
    (queue, ("_PySimpleQueue", "time")),
    (queue.Queue, ("_put", "_get")),
    (threading.Condition, ("_release_save", "_acquire_restore")),
    (pools, ("_global_shutdown_lock", "_threads_queues", "_shutdown", "_WorkItem")),
    (ThreadPoolExecutor, ("_counter", "_initializer_failed", "prepare_context")),
    (
        processes,
        (
            "_CallItem",
            "_ExceptionWithTraceback",
            "_process_chunk",
            "_chain_from_iterable_of_lists",
        ),
    ),
    (multiprocessing.spawn, ("_check_not_importing_main",)),
    (asyncio.BaseEventLoop, ("_check_thread", "_do_shutdown")),
]


class PrivateNames(unittest.TestCase):
    def test_cpython_still_has_them(self) -> None:
        for owner, names in _NAMES:
            for name in names:
                with self.subTest(owner=owner, name=name):
                    self.assertTrue(hasattr(owner, name))

    def test_a_pool_still_has_its_attributes(self) -> None:
        pool = ThreadPoolExecutor(1)
        for name in ("_shutdown", "_broken", "_work_queue", "_max_workers", "_thread_name_prefix"):
            self.assertTrue(hasattr(pool, name), name)

    def test_install_replaces_them_and_uninstall_puts_them_back(self) -> None:
        owners = [threading, _thread, queue, pools]
        before = [{**vars(owner)} for owner in owners]
        virtual_loop.install()
        try:
            self.assertIsNot(private(threading, "_allocate_lock"), before[0]["_allocate_lock"])
            self.assertIs(threading.current_thread(), threading.main_thread())
        finally:
            virtual_loop.uninstall()
        for owner, was in zip(owners, before, strict=True):
            self.assertEqual({**vars(owner)}, was)


if __name__ == "__main__":
    unittest.main()
