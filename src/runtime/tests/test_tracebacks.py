"""Tracebacks: CPython's words, the reader's frames."""

import unittest

from running import run


class Tracebacks(unittest.TestCase):
    maxDiff = None

    def assert_err(self, source: str, expected: str) -> None:
        self.assertEqual("\n".join(run(source).texts("err", "log")), expected.strip("\n"))

    def test_an_uncaught_exception_shows_no_frames_of_the_library(self) -> None:
        self.assert_err(
            """\
            import asyncio
            async def bad():
                await asyncio.sleep(1)
                return 1 / 0
            async def main():
                await asyncio.wait_for(bad(), 5)
            asyncio.run(main())
            """,
            """
Traceback (most recent call last):
  File "main.py", line 7, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "main.py", line 6, in main
    await asyncio.wait_for(bad(), 5)
  File "main.py", line 4, in bad
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero
""",
        )

    def test_suggestions_are_kept(self) -> None:
        self.assert_err(
            "asyncio.run(None)\n",
            """
Traceback (most recent call last):
  File "main.py", line 1, in <module>
    asyncio.run(None)
    ^^^^^^^
NameError: name 'asyncio' is not defined. Did you forget to import 'asyncio'?
""",
        )

    def test_syntax_errors(self) -> None:
        table = [
            (
                "print(",
                "  File \"main.py\", line 1\n    print(\n         ^\nSyntaxError: '(' was never closed",
            ),
            (
                "def f():\n    await x\n",
                '  File "main.py", line 2\n    await x\n    ^^^^^^^\n'
                "SyntaxError: 'await' outside async function",
            ),
            (
                "if True:\nprint(1)",
                '  File "main.py", line 2\n    print(1)\n    ^^^^^\n'
                "IndentationError: expected an indented block after 'if' statement on line 1",
            ),
        ]
        for source, expected in table:
            with self.subTest(source=source):
                ran = run(source)
                self.assertEqual("\n".join(ran.texts("err")), expected)
                self.assertEqual(ran.result["error"]["line"], source.count("\n", 0, -1) + 1)

    def test_groups_and_causes(self) -> None:
        source = """\
            import asyncio
            async def bad(n):
                raise ValueError(n)
            async def main():
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(bad(1))
                        group.create_task(bad(2))
                except* ValueError as caught:
                    raise RuntimeError("failed") from caught
            asyncio.run(main())
            """
        self.assert_err(
            source,
            """
  + Exception Group Traceback (most recent call last):
  |   File "main.py", line 6, in main
  |     async with asyncio.TaskGroup() as group:
  |                ~~~~~~~~~~~~~~~~~^^
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "main.py", line 3, in bad
    |     raise ValueError(n)
    | ValueError: 1
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "main.py", line 3, in bad
    |     raise ValueError(n)
    | ValueError: 2
    +------------------------------------

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "main.py", line 11, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "main.py", line 10, in main
    raise RuntimeError("failed") from caught
RuntimeError: failed
""",
        )
        error = run(source).result["error"]
        self.assertEqual(
            (error["type"], error["message"], error["line"]), ("RuntimeError", "failed", 10)
        )
        self.assertEqual(
            error["frames"],
            [{"function": "<module>", "line": 11}, {"function": "main", "line": 10}],
        )
        self.assertEqual(error["cause"]["type"], "ExceptionGroup")
        self.assertEqual([member["message"] for member in error["cause"]["group"]], ["1", "2"])

    def test_an_exception_that_nobody_retrieved(self) -> None:
        self.assert_err(
            """\
            import asyncio
            async def bad():
                raise KeyError("lost")
            async def main():
                task = asyncio.create_task(bad())
                await asyncio.sleep(1)
                del task
            asyncio.run(main())
            """,
            """
Task exception was never retrieved
future: <Task finished name='Task-2' coro=<bad() done, defined at main.py:2> exception=KeyError('lost')>
Traceback (most recent call last):
  File "main.py", line 3, in bad
    raise KeyError("lost")
KeyError: 'lost'
""",
        )

    def test_a_task_that_is_destroyed_while_it_waits(self) -> None:
        ran = run("""
            import asyncio
            loop = asyncio.new_event_loop()
            async def waits():
                await loop.create_future()
            task = loop.create_task(waits())
            loop.call_later(1, loop.stop)
            loop.run_forever()
            loop.close()
        """)
        self.assertEqual(ran.texts("log")[0], "Task was destroyed but it is pending!")

    def test_chained_exceptions_name_their_types_with_modules(self) -> None:
        error = run("""
            import asyncio
            async def main():
                async with asyncio.timeout(1):
                    await asyncio.sleep(2)
            asyncio.run(main())
        """).result["error"]
        self.assertEqual(
            (error["type"], error["cause"]["type"]),
            ("TimeoutError", "asyncio.exceptions.CancelledError"),
        )

    def test_keyboard_interrupt_and_exit(self) -> None:
        table = [
            ("raise KeyboardInterrupt", "raised", "KeyboardInterrupt", ""),
            ("import sys; sys.exit()", "returned", None, None),
            ("import sys; sys.exit(0)", "returned", None, None),
            ("import sys; sys.exit(3)", "raised", "SystemExit", "3"),
            ("import sys; sys.exit('no')", "raised", "SystemExit", "no"),
        ]
        for source, outcome, name, message in table:
            with self.subTest(source=source):
                ran = run(source)
                error = ran.result["error"]
                self.assertEqual(ran.outcome, outcome)
                self.assertEqual(
                    error and (error["type"], error["message"]), name and (name, message)
                )
        self.assertEqual(run("import sys; sys.exit('no')").texts("err"), ["no"])

    def test_an_exit_inside_a_task_ends_the_program(self) -> None:
        ran = run("""
            import asyncio, sys
            async def main():
                try:
                    sys.exit(2)
                finally:
                    print("bye")
            asyncio.run(main())
        """)
        self.assertEqual((ran.outcome, ran.texts()), ("raised", ["bye"]))


if __name__ == "__main__":
    unittest.main()
