"""Absent: what is said of modules and hosts that are not here."""

import unittest

from running import Ran, run, run_main
from virtual_loop.library_finder import LIBRARIES


def _said(ran: Ran) -> list[tuple[str, int | None]]:
    return [
        (one["message"], one["line"])
        for kind in ("missing-module", "unknown-host")
        for one in ran.remarks(kind)
    ]


class Modules(unittest.TestCase):
    def test_that_are_not_here_are_named_with_those_that_are(self) -> None:
        [(message, line)] = _said(run("import asyncio\nimport numpy.linalg\n"))
        self.assertEqual(line, 2)
        self.assertTrue(message.startswith("numpy is not here. Programs on this page can import"))
        for name in LIBRARIES:
            self.assertIn(name, message)

    def test_whose_name_is_nearly_right_get_the_right_one(self) -> None:
        for wrong, right in (("request", "requests"), ("aiohtp", "aiohttp"), ("ayncio", "asyncio")):
            with self.subTest(wrong):
                [(message, _)] = _said(run(f"import {wrong}"))
                self.assertIn(f"Did you mean {right}?", message)

    def test_of_python_that_need_a_system_are_known_as_such(self) -> None:
        [(message, _)] = _said(run("import curses"))
        self.assertIn("belongs to Python's standard library", message)

    def test_with_loops_of_their_own_are_compared_with_asyncio(self) -> None:
        [(message, _)] = _said(run("import trio\ntrio.run(main)"))
        self.assertIn("TaskGroup", message)

    def test_that_a_program_can_do_without_are_not_spoken_of(self) -> None:
        ran = run("try:\n    import numpy\nexcept ImportError:\n    print('without')")
        self.assertEqual((ran.texts(), _said(ran)), (["without"], []))

    def test_that_no_error_names_are_no_matter(self) -> None:
        self.assertEqual(_said(run("raise ModuleNotFoundError('mine')")), [])


class Hosts(unittest.TestCase):
    def test_that_do_not_exist_are_told_with_those_that_do(self) -> None:
        asks = {
            "a socket": "import socket\nsocket.create_connection(('api.example.org', 80))",
            "a blocking library": "import requests\nrequests.get('https://api.example.org/x')",
        }
        for name, source in asks.items():
            with self.subTest(name):
                [(message, line)] = _said(run(source))
                self.assertEqual(line, 2)
                self.assertIn("so api.example.org cannot be asked", message)
                self.assertIn("httpbin.org, example.com, api.test", message)

    def test_are_seen_within_a_group_of_errors(self) -> None:
        ran = run_main("""
            import aiohttp
            async def fetch(session):
                async with session.get("http://api.example.org/"): pass
            async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
                group.create_task(fetch(session))
        """)
        self.assertEqual(len(_said(ran)), 1)

    def test_whose_failure_is_handled_are_not_spoken_of(self) -> None:
        ran = run(
            "import socket\ntry:\n    socket.create_connection(('api.example.org', 80))\n"
            "except OSError:\n    print('no')"
        )
        self.assertEqual((ran.texts(), _said(ran)), (["no"], []))


class Outdated(unittest.TestCase):
    def test_names_are_told_with_what_took_their_place(self) -> None:
        cases = {
            "@asyncio.coroutine\ndef old(): yield": ("asyncio.coroutine is", "async def"),
            "asyncio.Task.all_tasks()": ("asyncio.Task.all_tasks is", "asyncio.all_tasks()"),
            "asyncio.SafeChildWatcher()": ("asyncio.SafeChildWatcher is", "Leave it out"),
            "asyncio.WindowsSelectorEventLoopPolicy()": ("exists on Windows only", "win32"),
            "async def main(): asyncio.Queue(loop=1)\nasyncio.run(main())": (
                "asyncio.Queue took",
                "3.10",
            ),
            "async def main(): await asyncio.sleep(1, loop=1)\nasyncio.run(main())": (
                "asyncio.sleep took",
                "leave loop=... out",
            ),
        }
        for source, words in cases.items():
            with self.subTest(source):
                [one] = run(f"import asyncio\n{source}").remarks("removed-from-asyncio")
                self.assertEqual(one["line"], 2)
                for part in words:
                    self.assertIn(part, one["message"])

    def test_other_slips_are_left_to_python(self) -> None:
        for source in (
            "asyncio.slep(1)",
            "def mine(): pass\nmine(loop=1)",
            "asyncio.Task.cancell()",
            "asyncio.Lock(lop=1)",
        ):
            with self.subTest(source):
                ran = run(f"import asyncio\n{source}")
                self.assertEqual(ran.outcome, "raised")
                self.assertEqual(ran.remarks("removed-from-asyncio"), [])


if __name__ == "__main__":
    unittest.main()
