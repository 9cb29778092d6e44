"""The schedule: its string, and what each of its parts does to a run, twice the same."""

import asyncio.futures
import unittest

from running import Ran, run
from virtual_loop.schedule import ScheduleError, parse_schedule

_FETCHES = """
import asyncio
async def fetch(n):
    try:
        await asyncio.sleep(n / 10)
        print("got", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    except OSError as error:
        print(type(error).__name__, error)
async def main():
    tasks = [asyncio.create_task(fetch(n), name=f"fetch {n}") for n in (1, 2, 3)]
    done, _ = await asyncio.wait(tasks)
    print(*[task.get_name() for task in done])
asyncio.run(main())
"""
_ALL = "fetch 1 fetch 2 fetch 3"


def _twice(test: unittest.TestCase, source: str, schedule: str) -> Ran:
    one, other = run(source, schedule=schedule), run(source, schedule=schedule)
    test.assertEqual((one.lines, one.result), (other.lines, other.result))
    test.assertEqual(one.result["schedule"], schedule)
    return one


class ExternalWaits(unittest.TestCase):
    def test_are_counted_and_told_in_the_order_of_their_beginning(self) -> None:
        result = run(_FETCHES, waits=True).result
        self.assertEqual(result["counts"], {"waits": 3, "awaits": 4})
        told = [(one["task"], one["line"], one["began"], one["lasted"]) for one in result["waits"]]
        self.assertEqual(
            told, [("fetch 1", 5, 0.0, 0.1), ("fetch 2", 5, 0.0, 0.2), ("fetch 3", 5, 0.0, 0.3)]
        )
        awaits = [(one["task"], one["line"]) for one in result["awaits"]]
        self.assertEqual(awaits, [("Task-1", 14), ("fetch 1", 5), ("fetch 2", 5), ("fetch 3", 5)])

    def test_take_as_long_as_the_schedule_says(self) -> None:
        ran = _twice(self, _FETCHES, "2:1:w1=0.25,w3=0")
        self.assertEqual(ran.texts(), ["got 3", "got 2", "got 1", _ALL])
        self.assertEqual(ran.times(), [0.0, 0.2, 0.25, 0.25])

    def test_fail_where_the_schedule_says_so(self) -> None:
        ran = _twice(self, _FETCHES, "2:1:f2")
        failed = "ConnectionError injected: external wait 2 failed"
        self.assertEqual(ran.texts(), ["got 1", failed, "got 3", _ALL])
        self.assertEqual(ran.times(), [0.1, 0.2, 0.3, 0.3])

    def test_are_no_deadlines_of_the_program_s_own(self) -> None:
        ran = run("""
            import asyncio, time
            async def main():
                asyncio.get_running_loop().call_later(1, print, "timer")
                try:
                    async with asyncio.timeout(2):
                        await asyncio.Event().wait()
                except TimeoutError:
                    await asyncio.wait_for(asyncio.sleep(0), 3)
                    await asyncio.sleep(0)
                time.sleep(0)
            asyncio.run(main())
        """)
        self.assertEqual(ran.result["counts"]["waits"], 0)

    def test_are_sleeps_of_threads_too(self) -> None:
        source = """
            import threading, time
            def work(name, seconds):
                try:
                    time.sleep(seconds)
                    print(name)
                except OSError as error:
                    print(name, error)
            threads = [threading.Thread(target=work, args=(n, n / 10)) for n in (1, 2)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
        """
        self.assertEqual(run(source).texts(), ["1", "2"])
        self.assertEqual(_twice(self, source, "2:1:w1=0.3").texts(), ["2", "1"])
        failed = _twice(self, source, "2:1:f1").texts()
        self.assertEqual(failed, ["1 injected: external wait 1 failed", "2"])

    def test_the_timer_of_a_sleep_is_known_by_its_private_name(self) -> None:
        self.assertTrue(hasattr(asyncio.futures, "_set_result_unless_cancelled"))


class Ties(unittest.TestCase):
    def test_equal_deadlines_follow_the_seed_and_sets_do(self) -> None:
        source = _FETCHES.replace("n / 10", "1")
        self.assertEqual(run(source).texts(), ["got 1", "got 2", "got 3", _ALL])
        seen = {tuple(_twice(self, source, f"2:{seed}:t").texts()) for seed in range(1, 20)}
        self.assertEqual(len({lines[:3] for lines in seen}), 6)
        self.assertEqual(len({lines[3] for lines in seen}), 6)
        self.assertEqual({lines for lines in seen if len(lines) != 4}, set())

    def test_the_ready_queue_stays_first_in_first_out(self) -> None:
        source = _FETCHES.replace("n / 10", "0")
        for seed in range(1, 10):
            self.assertEqual(
                run(source, schedule=f"2:{seed}:t").texts()[:3], ["got 1", "got 2", "got 3"]
            )


class Cancellation(unittest.TestCase):
    def test_comes_at_each_await_that_is_asked_for(self) -> None:
        ends = [_twice(self, _FETCHES, f"2:1:c{n}") for n in (1, 2, 3, 4)]
        self.assertEqual(ends[0].outcome, "raised")
        self.assertEqual(ends[0].texts(), ["cancelled 1", "cancelled 2", "cancelled 3"])
        self.assertEqual(ends[1].texts(), ["cancelled 1", "got 2", "got 3", _ALL])
        self.assertEqual(ends[3].texts(), ["cancelled 3", "got 1", "got 2", _ALL])
        self.assertEqual(run(_FETCHES, schedule="2:1:c5").texts(), run(_FETCHES).texts())
        self.assertEqual(
            _twice(self, _FETCHES, "2:1:c2,4").texts(),
            ["cancelled 1", "cancelled 3", "got 2", _ALL],
        )

    def test_counts_awaits_that_suspend_and_no_others(self) -> None:
        ran = run("""
            import asyncio
            async def nothing(): pass
            async def main():
                await nothing()
                await asyncio.sleep(0)
                await asyncio.gather(asyncio.sleep(1), nothing())
            asyncio.run(main())
        """)
        # The gathered sleep is the library's own task: no await of the program stands in it.
        self.assertEqual(ran.result["counts"]["awaits"], 2)


class Garbage(unittest.TestCase):
    _SOURCE = """
        import asyncio, weakref
        class Thing: pass
        async def main():
            thing = Thing()
            thing.itself = thing
            weakref.finalize(thing, print, "collected")
            del thing
            await asyncio.sleep(1)
            print("slept")
        asyncio.run(main())
    """

    def test_is_collected_at_each_iteration_where_the_schedule_says_so(self) -> None:
        self.assertEqual(run(self._SOURCE).texts(), ["slept", "collected"])
        self.assertEqual(_twice(self, self._SOURCE, "2:1:g").texts(), ["collected", "slept"])


class Eagerness(unittest.TestCase):
    def test_is_for_tasks_of_which_the_program_says_nothing(self) -> None:
        source = """
            import asyncio
            async def job(n):
                print("begins", n)
                await asyncio.sleep(1)
            async def main():
                one, two = asyncio.create_task(job(1)), asyncio.create_task(job(2), eager_start=False)
                print("made")
                await one
                await two
            asyncio.run(main())
        """
        self.assertEqual(run(source).texts(), ["made", "begins 1", "begins 2"])
        self.assertEqual(_twice(self, source, "2:1:e").texts(), ["begins 1", "made", "begins 2"])
        self.assertEqual(run(source, schedule="2:1:e").result["counts"], {"waits": 2, "awaits": 3})


class TheString(unittest.TestCase):
    def test_is_written_as_it_is_read(self) -> None:
        for text in ("2:1", "2:7:p", "2:7:w3=0.15,w5=2:p12,40:t:c4:f2,9:g:e"):
            self.assertEqual(str(parse_schedule(text)), text)
        mixed = "2:7:e:p40,12,12:w5=02.50,w3=0.1500004"
        self.assertEqual(str(parse_schedule(mixed)), "2:7:w3=0.15,w5=2.5:p12,40:e")

    def test_of_version_1_means_what_it_meant(self) -> None:
        for old, new in (("1:7", "2:7"), ("1:7:", "2:7:p"), ("1:7:12,40", "2:7:p12,40")):
            self.assertEqual(str(parse_schedule(old)), new)

    def test_a_mistake_says_what_to_type(self) -> None:
        for text, words in (
            ("7", "is no schedule. Type a version and a seed, e.g. 2:7"),
            ("3:1", "version 3; this runtime follows version 2, e.g. 2:1"),
            ("0:1", "version 0"),
            ("2:99999999999999999", "too large"),
            ("1:7:x", "perhaps the points at which threads give way"),
            ("2:7:", "'' is no part of a schedule. There are wK=S"),
            ("2:7:x", "'x' is no part"),
            ("2:7:w3", "'w3' is no part"),
            ("2:7:w3=-1", "is no part"),
            ("2:7:w3=1e9", "is no part"),
            ("2:7:w3=2000000", "is no part"),
            ("2:7:c", "'c' is no part"),
            ("2:7:p0", "'p0' is no part"),
            ("2:7:ge", "'ge' is no part"),
            ("2:7:c1:c2", "'c' is there twice; write one list, e.g. c4,9"),
        ):
            with self.subTest(text=text), self.assertRaisesRegex(ScheduleError, words):
                parse_schedule(text)


if __name__ == "__main__":
    unittest.main()
