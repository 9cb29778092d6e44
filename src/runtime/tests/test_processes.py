"""Processes and interpreters: they share nothing, pickle everything, and compute beside one another."""

import textwrap
import unittest

from running import Ran, run

_CHILD = """
import os, time
from concurrent.futures import ProcessPoolExecutor, InterpreterPoolExecutor
state = 0
class Point:
    def __init__(self, x): self.x = x
def work(n):
    global state
    state += n
    return n * n, state
def boom(): raise ValueError("in child")
def crunch():
    for n in range(200): pass
def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
"""


def _events(ran: Ran) -> list[tuple[float, str]]:
    return [(line.at, line.text) for line in ran.lines]


def _run_main(body: str, **request: int) -> Ran:
    guarded = textwrap.indent(textwrap.dedent(body), "    ")
    return run(f'{_CHILD}\nif __name__ == "__main__":\n{guarded}', **request)


class ProcessPool(unittest.TestCase):
    def test_workers_start_up_and_share_nothing(self) -> None:
        ran = _run_main("""
            pool = ProcessPoolExecutor(1)
            print([pool.submit(work, n).result() for n in range(3)], state)
            print(pool.submit(os.getpid).result() != os.getpid())
            pool.submit(time.sleep, 1).result()
            print(pool.submit(Point, 5).result().x, type(pool.submit(Point, 5).result()) is Point)
            print(list(pool.map(pow, range(5), [2] * 5, chunksize=2)))
            print(ProcessPoolExecutor()._max_workers)
            pool.shutdown()
            attempt(lambda: pool.submit(work, 1))
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.05, "[(0, 0), (1, 1), (4, 3)] 0"),
                (0.05, "True"),
                (1.05, "5 True"),
                (1.05, "[0, 1, 4, 9, 16]"),
                (1.05, "4"),
                (1.05, "RuntimeError cannot schedule new futures after shutdown"),
            ],
        )

    def test_what_cannot_be_pickled_fails_with_the_words_of_cpython(self) -> None:
        ran = run(
            """
            from concurrent.futures import ProcessPoolExecutor
            if __name__ == "__main__":
                with ProcessPoolExecutor() as pool:
                    for call in (lambda: 1, (n for n in [])):
                        error = pool.submit(call).exception()
                        print(type(error).__name__, str(error).partition(" at 0x")[0], error.__notes__[0])
            """
        )
        self.assertEqual(
            ran.texts(),
            [
                "PicklingError Can't pickle <function <lambda> when serializing dict item 'fn'",
                "TypeError cannot pickle 'generator' object when serializing dict item 'fn'",
            ],
        )

    def test_an_exception_comes_back_with_its_traceback_as_text(self) -> None:
        ran = _run_main("""
            error = ProcessPoolExecutor().submit(boom).exception()
            print(repr(error), 'in boom' in str(error.__cause__))
        """)
        self.assertEqual(ran.texts(), ["ValueError('in child') True"])

    def test_without_a_guard_a_child_would_start_children(self) -> None:
        ran = run("""
            from concurrent.futures import ProcessPoolExecutor
            def work(n): return n
            print("top")
            with ProcessPoolExecutor(1) as pool:
                print(pool.submit(work, 1).result())
        """)
        self.assertEqual(ran.texts(), ["top", "top"])
        self.assertEqual(
            ran.result["error"]["type"], "concurrent.futures.process.BrokenProcessPool"
        )
        self.assertIn("            if __name__ == '__main__':", ran.texts("err", "log"))

    def test_processes_compute_beside_one_another_and_threads_by_turns(self) -> None:
        source = """
            from concurrent.futures import ThreadPoolExecutor
            for make in (ProcessPoolExecutor, InterpreterPoolExecutor, ThreadPoolExecutor):
                began = time.monotonic()
                with make(4) as pool: [pool.submit(crunch) for _ in range(4)]
                print(time.monotonic() - began)
        """
        spans = [float(text) for text in _run_main(source, cpu_cost=1_000_000).texts()]
        self.assertLess(spans[0], 0.4)
        self.assertLess(spans[1], 0.4)
        self.assertGreater(spans[2], 0.8)

    def test_a_loop_hands_work_to_processes(self) -> None:
        ran = _run_main("""
            import asyncio
            async def main(): print(await asyncio.get_running_loop().run_in_executor(ProcessPoolExecutor(), work, 3))
            asyncio.run(main())
        """)
        self.assertEqual(_events(ran), [(0.05, "(9, 3)")])

    def test_large_things_take_time_to_send(self) -> None:
        ran = _run_main("""
            pool = ProcessPoolExecutor()
            pool.submit(len, bytes(1_000_000)).result()
            print('sent')
        """)
        self.assertEqual(_events(ran), [(0.06, "sent")])


class InterpreterPool(unittest.TestCase):
    def test_interpreters_share_nothing_but_take_functions_without_a_name(self) -> None:
        ran = _run_main("""
            pool = InterpreterPoolExecutor(1)
            print([pool.submit(work, n).result() for n in range(3)], state)
            print(pool.submit(lambda: 1).result())
            error = pool.submit(boom).exception()
            print(repr(error), repr(error.__cause__))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "[(0, 0), (1, 1), (4, 3)] 0",
                "1",
                "ValueError('in child') ExecutionFailed('ValueError: in child')",
            ],
        )

    def test_a_function_that_is_only_code_needs_no_program(self) -> None:
        ran = run("""
            from concurrent.futures import InterpreterPoolExecutor
            print("module", __name__)
            def square(n): return [n * n for n in (n,)][0]
            with InterpreterPoolExecutor(2) as pool:
                print(list(pool.map(square, range(3))))
        """)
        self.assertEqual(ran.texts(), ["module __main__", "[0, 1, 4]"])

    def test_another_one_has_the_program_imported_under_another_name_once(self) -> None:
        ran = run("""
            from concurrent.futures import InterpreterPoolExecutor
            print("module", __name__)
            factor = 2
            def times(n): return n * factor
            if __name__ == "__main__":
                with InterpreterPoolExecutor(1) as pool:
                    print(list(pool.map(times, range(3))))
        """)
        self.assertEqual(ran.texts(), ["module __main__", "module <fake __main__>", "[0, 2, 4]"])

    def test_without_a_guard_an_interpreter_would_start_interpreters(self) -> None:
        ran = run("""
            from concurrent.futures import InterpreterPoolExecutor
            factor = 2
            def times(n): return n * factor
            with InterpreterPoolExecutor(2) as pool:
                print(list(pool.map(times, range(3))))
        """)
        self.assertEqual(ran.texts(), [])
        self.assertEqual(ran.result["error"]["type"], "concurrent.interpreters.NotShareableError")
        self.assertEqual(ran.result["error"]["message"], "args not shareable")


_BOTH = """
import asyncio, time
from concurrent.futures import ProcessPoolExecutor, InterpreterPoolExecutor
factor = 2
time.sleep(0.1)
def times(n): return n * factor
def nested(n):
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(times, n).result()
def both():
    with InterpreterPoolExecutor(2) as pool: print(list(pool.map(times, range(3))))
    with ProcessPoolExecutor(2) as pool: print(list(pool.map(times, range(3))))
    with InterpreterPoolExecutor(2) as one, ProcessPoolExecutor(2) as other:
        print(list(one.map(times, range(3))), list(other.map(times, range(3))))
"""


class BothPools(unittest.TestCase):
    """A program that waits while it is imported is left in the middle of that."""

    def test_one_after_the_other_and_beside_one_another(self) -> None:
        ran = run(f"{_BOTH}\nif __name__ == '__main__': both()")
        self.assertEqual(ran.texts(), ["[0, 2, 4]", "[0, 2, 4]", "[0, 2, 4] [0, 2, 4]"])

    def test_a_worker_can_have_a_pool_of_its_own(self) -> None:
        ran = run(f"""{_BOTH}
if __name__ == '__main__':
    for make in (InterpreterPoolExecutor, ProcessPoolExecutor):
        with make(1) as pool: print(pool.submit(nested, 3).result())
""")
        self.assertEqual(ran.texts(), ["6", "6"])

    def test_without_a_guard_it_ends_with_an_exception_whichever_comes_first(self) -> None:
        for call in ("both()", "asyncio.run(asyncio.to_thread(both))", "nested(1)"):
            with self.subTest(call=call):
                self.assertEqual(run(f"{_BOTH}\n{call}").outcome, "raised")


if __name__ == "__main__":
    unittest.main()
