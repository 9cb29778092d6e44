"""Program: output, input, time, the module, and what follows its end."""

import json
import unittest

from running import run
from virtual_loop.program import run as run_json


class Output(unittest.TestCase):
    def test_streams_are_told_apart(self) -> None:
        ran = run("""
            import logging, sys
            print("out")
            print("err", file=sys.stderr)
            logging.warning("log")
            logging.basicConfig(format="%(asctime)s %(message)s")
            logging.getLogger("x").error("formatted")
            sys.stdout.buffer.write("bytes\\n".encode())
        """)
        self.assertEqual(
            [(line.stream, line.text) for line in ran.lines],
            [
                ("out", "out"),
                ("err", "err"),
                ("log", "WARNING:root:log"),
                ("log", "ERROR:x:formatted"),
                ("out", "bytes"),
            ],
        )
        self.assertEqual([line.seq for line in ran.lines], [0, 1, 2, 3, 4])

    def test_a_line_has_the_time_of_its_newline_or_of_the_end(self) -> None:
        ran = run(
            "import time\nprint('a', end='', flush=True)\ntime.sleep(1)\nprint('b')\nprint('c', end='')"
        )
        self.assertEqual([(line.text, line.at) for line in ran.lines], [("ab", 1.0), ("c", 1.0)])

    def test_an_unfinished_line_comes_before_the_error_that_ends_the_program(self) -> None:
        for end in ("raise ValueError('no')", "sys.exit('no')"):
            ran = run(f"import sys\nprint('a', end='')\n{end}")
            self.assertEqual(ran.lines[0].text, "a", end)
            self.assertTrue(ran.lines[-1].text.endswith("no"), end)

    def test_log_lines_carry_virtual_time(self) -> None:
        ran = run("""
            import logging, time
            logging.basicConfig(format="%(asctime)s %(relativeCreated)d")
            time.sleep(1.5)
            logging.error("x")
        """)
        self.assertEqual(ran.texts("log"), ["2025-01-01 00:00:01,500 1500"])

    def test_any_text_survives_json(self) -> None:
        lines: list[str] = []
        request = {
            "program": {
                "source": "print('协程 \\x00')",
                "stdin": "",
                "schedule": "",
                "evaluate": [],
            },
            "limits": {"lines": 9, "bytes": 99, "memory": 1, "time": 1, "steps": 9},
        }
        result = json.loads(run_json(json.dumps(request), lines.append))
        self.assertEqual([json.loads(line)["text"] for line in lines], ["协程 \x00"])
        self.assertEqual((result["outcome"], result["output"]), ("returned", []))


class Input(unittest.TestCase):
    def test_reads_lines_and_then_fails_as_cpython_does(self) -> None:
        ran = run("print(input('? '), input())\ninput()", stdin="one\ntwo\n")
        self.assertEqual(ran.texts(), ["? one two"])
        error = ran.result["error"]
        self.assertEqual((error["type"], error["message"]), ("EOFError", "EOF when reading a line"))


class TheModule(unittest.TestCase):
    def test_is_main_py_run_as_main(self) -> None:
        ran = run(
            "import sys, __main__\nprint(__name__, __file__, sys.argv, __main__.__dict__ is globals())"
        )
        self.assertEqual(ran.texts(), ["__main__ main.py ['main.py'] True"])

    def test_expressions_are_evaluated_after_the_end(self) -> None:
        ran = run("x = 1\nprint('x')", evaluate=("x == 1", "x > 1", "nothing", "print('no') or 1"))
        self.assertEqual(
            ran.result["values"],
            {"x == 1": True, "x > 1": False, "nothing": None, "print('no') or 1": True},
        )
        self.assertEqual(ran.texts(), ["x"])

    def test_exit_functions_run_last_one_first(self) -> None:
        ran = run(
            "import atexit\natexit.register(print, 1)\natexit.register(print, 2)\nraise ValueError"
        )
        self.assertEqual(ran.texts(), ["2", "1"])

    def test_an_exception_hook_is_honoured(self) -> None:
        ran = run(
            "import sys\nsys.excepthook = lambda *a: print('hook', a[1])\nraise ValueError(3)"
        )
        self.assertEqual((ran.outcome, ran.texts(), ran.texts("err")), ("raised", ["hook 3"], []))


class Time(unittest.TestCase):
    def test_every_clock_follows(self) -> None:
        ran = run("""
            from time import *
            import datetime
            sleep(0.25)
            print(time(), time_ns(), monotonic(), perf_counter(), process_time(), monotonic_ns())
            print(datetime.datetime.now(), datetime.datetime.now(datetime.UTC), datetime.date.today())
            print(strftime("%Y-%m-%d %H:%M:%S %Z"), localtime() == gmtime(), ctime())
            print(type(datetime.datetime.now()), isinstance(datetime.datetime.now(), datetime.date))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "1735689600.25 1735689600250000000 0.25 0.25 0.25 250000000",
                "2025-01-01 00:00:00.250000 2025-01-01 00:00:00.250000+00:00 2025-01-01",
                "2025-01-01 00:00:00 UTC True Wed Jan  1 00:00:00 2025",
                "<class 'datetime.datetime'> True",
            ],
        )

    def test_busy_waits_end(self) -> None:
        ran = run(
            "import time\nend = time.time() + 5\nwhile time.time() < end: pass\nprint('over')"
        )
        self.assertAlmostEqual(ran.times()[0], 5.0, delta=0.01)


if __name__ == "__main__":
    unittest.main()
