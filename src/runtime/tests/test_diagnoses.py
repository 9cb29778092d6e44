"""Diagnoses: blocked loops, coroutines that nobody awaited, busy waits."""

import unittest

from running import run, run_main


class Blocked(unittest.TestCase):
    def test_names_seconds_line_task_and_who_had_to_wait(self) -> None:
        ran = run_main("""
            async def tick():
                for n in range(3):
                    print("tick", n)
                    await asyncio.sleep(0.5)
            async def rude():
                await asyncio.sleep(0.7)
                time.sleep(3)
            await asyncio.gather(tick(), asyncio.create_task(rude(), name="rude"))
        """)
        self.assertEqual(ran.times(), [0.0, 0.5, 3.7])
        (remark,) = ran.remarks("blocked")
        self.assertEqual((remark["line"], remark["task"], remark["at"]), (10, "rude", 0.7))
        self.assertEqual(
            remark["details"], {"seconds": 3.0, "times": 1, "waiting": 1, "reason": "time.sleep"}
        )
        self.assertEqual(
            remark["message"],
            "The loop was blocked for 3.0 s by time.sleep at line 10, in task 'rude'. "
            "1 task was ready and had to wait.",
        )

    def test_one_remark_a_place(self) -> None:
        ran = run_main("for n in range(5): time.sleep(0.1 * n)")
        (remark,) = ran.remarks("blocked")
        self.assertEqual((remark["details"]["times"], remark["details"]["seconds"]), (4, 0.4))

    def test_short_sleeps_and_sleeps_without_a_loop_are_no_matter(self) -> None:
        self.assertEqual(run_main("time.sleep(0.0999)").result["diagnoses"], [])
        self.assertEqual(run("import time; time.sleep(10)").result["diagnoses"], [])

    def test_a_loop_that_reads_the_clock_blocks_too(self) -> None:
        ran = run_main("""
            end = time.perf_counter() + 0.5
            while time.perf_counter() < end:
                pass
        """)
        (remark,) = ran.remarks("blocked")
        self.assertEqual((remark["line"], remark["task"]), (5, "Task-1"))
        self.assertAlmostEqual(remark["details"]["seconds"], 0.5, delta=0.001)

    def test_debug_mode_logs_it_as_asyncio_does(self) -> None:
        ran = run("""
            import asyncio, time
            async def main():
                time.sleep(0.3)
            asyncio.run(main(), debug=True)
        """)
        (line,) = ran.texts("log")
        self.assertRegex(line, r"^Executing <Task finished name='Task-1' .*> took 0\.300 seconds$")


class NeverAwaited(unittest.TestCase):
    def test_names_the_function_and_the_line_that_made_the_coroutine(self) -> None:
        ran = run("""
            import asyncio
            async def save():
                print("saved")
            async def main():
                kept = save()
                await asyncio.sleep(1)
                kept = None
            asyncio.run(main())
        """)
        (remark,) = ran.remarks("never-awaited")
        self.assertEqual((remark["line"], remark["task"], remark["at"]), (6, "Task-1", 1.0))
        self.assertEqual(remark["details"], {"function": "save", "times": 1})
        self.assertEqual(
            remark["message"],
            "save() on line 6 only built a coroutine object. Nobody awaited it or made a task of it, "
            "so not one line of save ran.",
        )
        self.assertEqual(
            ran.texts("err"),
            [
                "main.py:8: RuntimeWarning: coroutine 'save' was never awaited",
                "  kept = None",
                "RuntimeWarning: Enable tracemalloc to get the object allocation traceback",
            ],
        )

    def test_a_global_coroutine_is_reported_at_exit_as_cpython_does(self) -> None:
        ran = run("async def f(): pass\nc = f()\nprint('end')")
        self.assertEqual(
            ran.texts("err")[0], "<sys>:0: RuntimeWarning: coroutine 'f' was never awaited"
        )
        self.assertEqual(ran.remarks("never-awaited")[0]["line"], 2)

    def test_debug_mode_adds_where_it_was_created(self) -> None:
        ran = run("""
            import asyncio
            async def f(): pass
            async def main():
                f()
            asyncio.run(main(), debug=True)
        """)
        self.assertEqual(
            ran.texts("err")[:6],
            [
                "main.py:5: RuntimeWarning: coroutine 'f' was never awaited",
                "Coroutine created at (most recent call last)",
                '  File "main.py", line 6, in <module>',
                "    asyncio.run(main(), debug=True)",
                '  File "main.py", line 5, in main',
                "    f()",
            ],
        )

    def test_the_same_line_warns_once_and_again_in_the_next_run(self) -> None:
        source = "async def f(): pass\nfor n in range(3): f()"
        for _ in range(2):
            ran = run(source)
            self.assertEqual(sum("never awaited" in text for text in ran.texts("err")), 1)

    def test_the_program_may_turn_the_warning_off(self) -> None:
        ran = run("import warnings; warnings.simplefilter('ignore')\nasync def f(): pass\nf()")
        self.assertEqual(ran.texts("err"), [])


class Spinning(unittest.TestCase):
    def test_a_busy_wait_ends_and_is_named(self) -> None:
        ran = run_main("""
            flag = []
            asyncio.get_running_loop().call_later(1, flag.append, True)
            while not flag:
                await asyncio.sleep(0)
            print("seen")
        """)
        (remark,) = ran.remarks("spin")
        self.assertEqual((remark["line"], remark["task"]), (7, "Task-1"))
        self.assertGreater(remark["details"]["times"], 1000)
        self.assertRegex(
            remark["message"], r"^Task 'Task-1' asked [0-9]+ times without waiting at line 7\. "
        )
        self.assertAlmostEqual(ran.times()[0], 1.0, delta=0.001)

    def test_a_thousand_turns_are_no_busy_wait(self) -> None:
        ran = run_main("for n in range(900): await asyncio.sleep(0)")
        self.assertEqual((ran.result["diagnoses"], ran.result["duration"]), ([], 0.0))

    def test_each_step_may_read_the_clock_freely(self) -> None:
        ran = run_main("""
            async def work():
                async with asyncio.timeout(1):
                    await asyncio.sleep(0.5)
            await asyncio.gather(*(work() for n in range(3000)))
        """)
        self.assertEqual(ran.result["duration"], 0.5)


class Computing(unittest.TestCase):
    #: A millisecond a line.
    _COST = 1_000_000

    def test_is_told_from_a_call_that_blocks(self) -> None:
        ran = run_main(
            """
            async def tick():
                await asyncio.sleep(0.1)
            ticking = asyncio.create_task(tick())
            await asyncio.sleep(0.05)
            for n in range(200): n += 1
            await ticking
            """,
            cpu_cost=self._COST,
        )
        (remark,) = ran.result["diagnoses"]
        self.assertEqual((remark["pitfall"], remark["kind"]), ("P18", "blocked"))
        self.assertRegex(remark["message"], r"^Task 'Task-1' computed for 0\.\d+ s at line 8, ")

    def test_in_threads_adds_up(self) -> None:
        ran = run_main(
            """
            def crunch():
                for n in range(200): n += 1
            await asyncio.gather(*(asyncio.to_thread(crunch) for _ in range(4)))
            """,
            cpu_cost=self._COST,
        )
        (remark,) = ran.result["diagnoses"]
        self.assertEqual((remark["pitfall"], remark["kind"]), ("P22", "threads-for-cpu"))
        self.assertEqual(remark["details"]["calls"], 4)


class TheWatchersAreNotSeen(unittest.TestCase):
    def test_an_error_at_the_limit_of_recursion_has_no_further_context(self) -> None:
        ran = run_main("""
            def deeper(n):
                return deeper(n + 1)
            deeper(0)
        """)
        text = "\n".join(ran.texts("err"))
        self.assertIn("RecursionError: maximum recursion depth exceeded", text)
        self.assertNotIn("During handling", text)

    def test_what_a_shared_place_held_ends_when_it_is_replaced(self) -> None:
        ran = run("""
            import asyncio
            class Page:
                def __del__(self):
                    print("page ends")
            class Book:
                page = None
                async def turn(self):
                    page = self.page
                    await asyncio.sleep(1)
                    self.page = page or Page()
                    del page
                    await asyncio.sleep(1)
                    if self.page is None:
                        self.page = await asyncio.sleep(1, Page())
                    self.page = None
                    print("no page")
            async def main():
                book = Book()
                await book.turn()
                print("end")
            asyncio.run(main())
        """)
        self.assertEqual(ran.texts(), ["page ends", "no page", "end"])

    def test_after_many_accesses_a_loop_is_left_alone(self) -> None:
        ran = run("""
            import asyncio
            total = 0
            async def main():
                global total
                for n in range(50_000):
                    total = total + 1
                total = total + await asyncio.sleep(0, 1)
                print(total)
            asyncio.run(main())
        """)
        self.assertEqual((ran.texts(), ran.result["diagnoses"]), (["50001"], []))


if __name__ == "__main__":
    unittest.main()
