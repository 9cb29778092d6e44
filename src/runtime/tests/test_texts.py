"""Texts: what CPython prints of its own accord, word for word, from the first line to the exit."""

import unittest
from typing import Any

from running import run


def _err(source: str) -> str:
    return "\n".join(run(source).texts("err", "log"))


class AtExit(unittest.TestCase):
    """The module is ended in CPython's order, and what dies with it says so."""

    maxDiff = None

    def test_a_pending_task_of_a_loop_that_nobody_closed_is_destroyed(self) -> None:
        self.assertEqual(
            _err("""
                import asyncio
                async def waits(): await asyncio.sleep(5)
                loop = asyncio.new_event_loop()
                task = loop.create_task(waits())
                loop.run_until_complete(asyncio.sleep(0))
            """),
            "Task was destroyed but it is pending!\n"
            "task: <Task pending name='Task-1' coro=<waits() running at main.py:3> "
            "wait_for=<Future pending cb=[Task.task_wakeup()]>>",
        )

    def test_finalizers_find_the_global_names(self) -> None:
        ran = run("""
            import asyncio
            async def waits():
                try:
                    await asyncio.sleep(5)
                finally:
                    print("closed", asyncio.sleep.__name__)
            loop = asyncio.new_event_loop()
            task = loop.create_task(waits())
            loop.run_until_complete(asyncio.sleep(0))
        """)
        self.assertEqual(ran.texts(), ["closed sleep"])

    def test_a_loop_that_nobody_closed_is_warned_about(self) -> None:
        source = (
            "import asyncio, warnings\nwarnings.simplefilter('always')\nasyncio.new_event_loop()"
        )
        self.assertIn(
            "ResourceWarning: unclosed event loop "
            "<_UnixSelectorEventLoop running=False closed=False debug=False>",
            _err(source),
        )

    def test_what_only_the_last_traceback_holds_goes_last_one_first(self) -> None:
        source = """
            import asyncio
            async def bad(n): raise ValueError(n)
            async def main():
                tasks = [asyncio.create_task(bad(n)) for n in range(3)]
                await asyncio.sleep(0)
                raise KeyError
            asyncio.run(main())
        """
        lost = [line for line in _err(source).split("\n") if line.startswith("ValueError")]
        self.assertEqual(lost, ["ValueError: 2", "ValueError: 1", "ValueError: 0"])

    def test_source_lines_that_nobody_saw_before_are_not_read_any_more(self) -> None:
        source = """\
            import asyncio
            async def bad(): raise ValueError
            async def main():
                global task
                task = asyncio.create_task(bad())
                await asyncio.sleep(0)
            asyncio.run(main())
        """
        self.assertTrue(_err(source).endswith('  File "main.py", line 2, in bad\nValueError'))


class Unraisable(unittest.TestCase):
    def test_shows_the_line_without_carets(self) -> None:
        self.assertRegex(
            _err("class A:\n    def __del__(self): 1/0\nA()\n"),
            r"\AException ignored while calling deallocator <function A.__del__ at 0x\w+>:\n"
            r"Traceback \(most recent call last\):\n"
            r'  File "main.py", line 2, in __del__\n'
            r"    def __del__\(self\): 1/0\n"
            r"ZeroDivisionError: division by zero\Z",
        )

    def test_an_error_of_an_exit_function_is_one(self) -> None:
        source = """
            import atexit, sys
            sys.unraisablehook = lambda hidden: print(hidden.err_msg[:36], repr(hidden.exc_value))
            atexit.register(lambda: 1/0)
        """
        self.assertEqual(
            run(source).texts(),
            ["Exception ignored in atexit callback ZeroDivisionError('division by zero')"],
        )

    def test_repeated_lines_are_counted(self) -> None:
        source = (
            "def f(n):\n    if n: f(n - 1)\n    1/0\nclass A:\n    def __del__(self): f(5)\nA()\n"
        )
        self.assertIn("  [Previous line repeated 2 more times]", _err(source))


class Tracebacks(unittest.TestCase):
    maxDiff = None

    def test_keep_their_heading_where_no_frame_is_the_readers(self) -> None:
        source = "import asyncio\nasyncio.run(asyncio.wait_for(asyncio.sleep(9), 1))\n"
        self.assertEqual(
            _err(source),
            "Traceback (most recent call last):\n"
            "asyncio.exceptions.CancelledError\n"
            "\n"
            "The above exception was the direct cause of the following exception:\n"
            "\n"
            "Traceback (most recent call last):\n"
            '  File "main.py", line 2, in <module>\n'
            "    asyncio.run(asyncio.wait_for(asyncio.sleep(9), 1))\n"
            "    ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "TimeoutError",
        )

    def test_begin_with_the_program(self) -> None:
        ran = run("""
            import sys, traceback
            def hook(kind, error, tb):
                print(tb.tb_frame.f_code.co_name, [e.name for e in traceback.extract_tb(tb)])
            sys.excepthook = hook
            1/0
        """)
        self.assertEqual(ran.texts(), ["<module> ['<module>']"])

    def test_an_error_in_the_hook_has_no_context(self) -> None:
        source = "import sys\ndef hook(*a): raise ValueError\nsys.excepthook = hook\n1/0\n"
        self.assertEqual(
            _err(source),
            "Error in sys.excepthook:\n"
            "Traceback (most recent call last):\n"
            '  File "main.py", line 2, in hook\n'
            "    def hook(*a): raise ValueError\n"
            "                  ^^^^^^^^^^^^^^^^\n"
            "ValueError\n"
            "\n"
            "Original exception was:\n"
            "Traceback (most recent call last):\n"
            '  File "main.py", line 4, in <module>\n'
            "    1/0\n"
            "    ~^~\n"
            "ZeroDivisionError: division by zero",
        )

    def test_a_printed_stack_shows_the_readers_frames(self) -> None:
        source = "import traceback\ndef f(): traceback.print_stack()\nf()\n"
        self.assertEqual(
            _err(source),
            '  File "main.py", line 3, in <module>\n    f()\n'
            '  File "main.py", line 2, in f\n    def f(): traceback.print_stack()',
        )

    def test_debug_mode_says_where_things_were_made(self) -> None:
        source = """\
import asyncio
def bad():
    raise ValueError
async def main():
    asyncio.get_running_loop().call_later(1, bad)
    await asyncio.sleep(2)
asyncio.run(main(), debug=True)
"""
        self.assertEqual(
            _err(source).split("Traceback")[0],
            "Exception in callback bad() at main.py:2\n"
            "handle: <TimerHandle when=1.0 bad() at main.py:2 created at main.py:5>\n"
            "source_traceback: Object created at (most recent call last):\n"
            '  File "main.py", line 7, in <module>\n'
            "    asyncio.run(main(), debug=True)\n"
            '  File "main.py", line 5, in main\n'
            "    asyncio.get_running_loop().call_later(1, bad)\n",
        )


class Functions(unittest.TestCase):
    def test_those_of_time_look_and_bind_like_functions_of_c(self) -> None:
        ran = run("""
            import copy, inspect, time
            class Watch:
                now = time.monotonic
            print(time.sleep, Watch().now(), inspect.isbuiltin(time.time), copy.copy(time.time) is time.time)
        """)
        self.assertEqual(ran.texts(), ["<built-in function sleep> 0.0 True True"])

    def test_sleep_refuses_in_cpythons_words(self) -> None:
        table: list[tuple[Any, str]] = [
            ("'x'", "TypeError: 'str' object cannot be interpreted as an integer or float"),
            ("float('nan')", "ValueError: Invalid value NaN (not a number)"),
            ("1e20", "OverflowError: timestamp too large to convert to C PyTime_t"),
            ("-1", "ValueError: sleep length must be non-negative"),
        ]
        for value, expected in table:
            with self.subTest(value=value):
                self.assertEqual(
                    _err(f"import time\ntime.sleep({value})").split("\n")[-1], expected
                )


class Streams(unittest.TestCase):
    def test_a_lone_surrogate_is_an_error_on_stdout_and_an_escape_on_stderr(self) -> None:
        ran = run("import sys\nsys.stderr.write('\\ud800\\n')\nprint('\\ud800')")
        self.assertEqual(ran.texts("err")[0], "\\ud800")
        self.assertTrue(ran.texts("err")[-1].endswith("surrogates not allowed"))

    def test_stdin_is_a_text_file_with_bytes_behind_it(self) -> None:
        source = "import sys\nprint(sys.stdin.name, sys.stdin.encoding, sys.stdin.buffer.readline(), input())"
        self.assertEqual(run(source, stdin="é\nx\n").texts(), ["<stdin> utf-8 b'\\xc3\\xa9\\n' x"])

    def test_stdin_has_a_descriptor_with_the_same_bytes(self) -> None:
        source = "import os, sys\nprint(sys.stdin.fileno(), os.read(0, 4), input(), os.read(0, 9))"
        self.assertEqual(run(source, stdin="one\ntwo\n").texts(), ["0 b'one\\n' two b''"])

    def test_stdin_can_be_read_by_a_loop(self) -> None:
        piped = run(
            """
            import asyncio, sys
            async def main():
                reader = asyncio.StreamReader()
                protocol = asyncio.StreamReaderProtocol(reader)
                await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
                async for line in reader:
                    print(line)
            asyncio.run(main())
            """,
            stdin="one\ntwo\n",
        )
        self.assertEqual(piped.texts(), [r"b'one\n'", r"b'two\n'"])
        watched = run(
            """
            import asyncio, sys
            async def main():
                loop, lines = asyncio.get_running_loop(), asyncio.Queue()
                loop.add_reader(sys.stdin, lambda: lines.put_nowait(sys.stdin.readline()))
                while line := await lines.get():
                    print(repr(line))
                loop.remove_reader(sys.stdin)
            asyncio.run(main())
            """,
            stdin="one\ntwo\n",
        )
        self.assertEqual(watched.texts(), [r"'one\n'", r"'two\n'"])
        self.assertEqual([one["kind"] for one in watched.result["diagnoses"]], [])

    def test_builtins_are_the_module(self) -> None:
        self.assertEqual(run("print(__builtins__.__name__)").texts(), ["builtins"])


if __name__ == "__main__":
    unittest.main()
