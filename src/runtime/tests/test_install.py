"""install and uninstall: everything virtual, and everything put back; and the private names used."""

import asyncio
import datetime
import logging
import random
import selectors
import socket
import subprocess
import tempfile
import threading
import time
import traceback
import unittest
import warnings
from asyncio import base_events, events, taskgroups, tasks, unix_events
from typing import Any

import virtual_loop
from running import run

_MODULES: tuple[Any, ...] = (
    asyncio,
    tasks,
    taskgroups,
    events,
    time,
    datetime,
    logging,
    logging.Formatter,
    threading.Thread,
    subprocess.Popen,
    socket.socket,
    random,
    traceback,
    warnings,
)


def _everything() -> list[dict[str, Any]]:
    ignored = {"__builtins__", "_event_loop_policy"}
    return [
        {name: value for name, value in vars(module).items() if name not in ignored}
        for module in _MODULES
    ]


class InstallAndUninstall(unittest.TestCase):
    def test_everything_is_put_back(self) -> None:
        before, running = _everything(), events._get_running_loop()
        virtual_loop.install()
        self.assertNotEqual(_everything(), before)
        virtual_loop.uninstall()
        for module, was, now in zip(_MODULES, before, _everything(), strict=True):
            with self.subTest(module=module):
                self.assertEqual(now, was)
        self.assertIs(events._get_running_loop(), running)

    def test_a_program_leaves_nothing_behind(self) -> None:
        run("import asyncio\nasyncio.run(asyncio.sleep(1))")
        before = _everything()
        run("""
            import asyncio, logging, warnings, random, sys, os
            logging.basicConfig(level=0); logging.getLogger("x").setLevel(5)
            warnings.simplefilter("error"); os.environ["X"] = "1"; sys.path.append("x")
            sys.excepthook = None; sys.setrecursionlimit(500)
            asyncio.run(asyncio.sleep(1))
        """)
        self.assertEqual(_everything(), before)
        self.assertEqual(
            run("import os, sys; print(os.environ.get('X'), 'x' in sys.path)").texts(),
            ["None False"],
        )
        self.assertEqual(run("import logging; print(logging.root.handlers)").texts(), ["[]"])

    def test_time_and_asyncio_are_virtual_in_between(self) -> None:
        virtual_loop.install()
        try:
            began = time.monotonic()
            asyncio.run(asyncio.sleep(1_000_000))
            self.assertEqual(time.monotonic() - began, 1_000_000.0)
            self.assertIs(asyncio.EventLoop, virtual_loop.VirtualLoop)
        finally:
            virtual_loop.uninstall()

    def test_a_second_install_changes_nothing(self) -> None:
        before = _everything()
        virtual_loop.install()
        virtual_loop.install()
        virtual_loop.uninstall()
        virtual_loop.uninstall()
        self.assertEqual(_everything(), before)


class PrivateNames(unittest.TestCase):
    def test_cpython_still_has_the_private_names_that_we_use(self) -> None:
        with tempfile.SpooledTemporaryFile() as spooled:
            pass
        names: list[tuple[Any, tuple[str, ...]]] = [
            (tasks, ("_swap_current_task", "_GatheringFuture")),
            (
                events,
                (
                    "_get_running_loop",
                    "_set_running_loop",
                    "_set_event_loop_policy",
                    "_event_loop_policy",
                    "_BaseDefaultEventLoopPolicy",
                ),
            ),
            (events.Handle, ("_run",)),
            (base_events, ("_format_handle",)),
            (traceback, ("_walk_tb_with_full_positions",)),
            (warnings, ("_warn_unawaited_coroutine", "onceregistry")),
            (logging, ("_startTime",)),
            (logging.root.manager, ("_clear_cache",)),
            (random, ("_urandom",)),
            (tempfile, ("_name_sequence",)),
            (spooled, ("_file", "_max_size", "_rolled")),
            (
                asyncio.Task,
                ("_fut_waiter", "_source_traceback", "_callbacks", "_must_cancel", "_exception"),
            ),
            (selectors, ("_BaseSelectorImpl",)),
            (unix_events, ("_UnixSelectorEventLoop",)),
            (
                unix_events._UnixSelectorEventLoop,
                (
                    "_run_once",
                    "_call_soon",
                    "_check_closed",
                    "_check_callback",
                    "_check_running",
                    "_make_self_pipe",
                    "_add_reader",
                    "_read_from_self",
                    "_write_to_self",
                    "_process_events",
                ),
            ),
        ]
        for owner, wanted in names:
            for name in wanted:
                with self.subTest(owner=owner, name=name):
                    self.assertTrue(hasattr(owner, name))

    def test_the_objects_of_asyncio_still_have_the_private_attributes_that_we_use(self) -> None:
        for thing, names in (
            (asyncio.Lock(), ("_locked",)),
            (asyncio.Semaphore(), ("_value",)),
            (asyncio.Event(), ("_value",)),
            (asyncio.Queue(), ("_is_shutdown", "_unfinished_tasks")),
        ):
            for name in names:
                self.assertTrue(hasattr(thing, name), (thing, name))

    def test_a_loop_still_has_the_private_attributes_that_we_use(self) -> None:
        loop = asyncio.BaseEventLoop()
        for name in (
            "_ready",
            "_scheduled",
            "_stopping",
            "_timer_cancelled_count",
            "_current_handle",
            "_debug",
            "_clock_resolution",
            "_asyncgens",
        ):
            self.assertTrue(hasattr(loop, name), name)
        loop.close()
        virtual = virtual_loop.VirtualLoop()
        for name in ("_selector", "_ssock", "_csock", "_internal_fds"):
            self.assertTrue(hasattr(virtual, name), name)
        self.assertTrue(hasattr(virtual._selector, "_fd_to_key"))
        virtual.close()

    def test_asyncio_s_own_objects_still_have_theirs(self) -> None:
        self.assertEqual(getattr(asyncio.Queue(), "_unfinished_tasks", None), 0)
        self.assertEqual(getattr(asyncio.TaskGroup(), "_tasks", None), set())
        loop = asyncio.new_event_loop()
        gathered = asyncio.gather(loop.create_future())
        self.assertTrue(hasattr(asyncio.as_completed([gathered]), "_todo"))
        for name in ("_children", "_cancel_requested"):
            self.assertTrue(hasattr(gathered, name), name)
        loop.close()
        for owner, names in (
            (asyncio.TaskGroup(), ("_abort", "_exiting", "_parent_task")),
            (asyncio.timeout_at(None), ("_on_timeout", "_task")),
            (asyncio.BaseEventLoop, ("_asyncgen_finalizer_hook",)),
            (asyncio.Lock(), ("_loop",)),
            (asyncio.runners, ("_cancel_all_tasks",)),
        ):
            for name in names:
                with self.subTest(owner=owner, name=name):
                    self.assertTrue(hasattr(owner, name))


if __name__ == "__main__":
    unittest.main()
