"""The cost of computing: off by default; where it is on, each line of the program takes its time."""

import unittest

from running import run, run_main

#: A millisecond a line.
_COST = 1_000_000


class CpuCost(unittest.TestCase):
    def test_computing_takes_no_time_unless_it_is_asked_for(self) -> None:
        source = "for n in range(100):\n    n * n\nprint('done')"
        self.assertEqual(run(source).times(), [0.0])
        self.assertAlmostEqual(run(source, cpu_cost=_COST).times()[0], 0.3, delta=0.05)

    def test_a_loop_on_one_line_is_charged_each_time_round(self) -> None:
        ran = run("for n in range(100): pass\nprint('done')", cpu_cost=_COST)
        self.assertGreaterEqual(ran.times()[0], 0.1)

    def test_it_is_the_same_every_time(self) -> None:
        source = "print(sum(n * n for n in range(50)))\nprint('done')"
        self.assertEqual(run(source, cpu_cost=_COST).times(), run(source, cpu_cost=_COST).times())

    def test_a_loop_that_computes_is_blocked_and_told_so(self) -> None:
        ran = run_main(
            """
            async def heartbeat():
                while True:
                    await asyncio.sleep(0.1)
                    print("beat")
            beat = asyncio.create_task(heartbeat())
            await asyncio.sleep(0.15)
            for n in range(500):
                n * n
            print("computed")
            await asyncio.sleep(0.01)
            beat.cancel()
            """,
            cpu_cost=_COST,
        )
        self.assertEqual(ran.texts(), ["beat", "computed", "beat"])
        (remark,) = ran.remarks("blocked")
        self.assertEqual(remark["details"]["reason"], "computing")
        self.assertGreater(remark["details"]["seconds"], 1.0)

    def test_computing_threads_add_up_and_sleeping_ones_overlap(self) -> None:
        source = """
            import threading, time
            def work():
                {work}
            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print("done")
        """
        one = run("for n in range(200): pass\nprint('done')", cpu_cost=_COST).times()[0]
        four = run(source.format(work="for n in range(200): pass"), cpu_cost=_COST).times()[0]
        self.assertGreater(four, 3.9 * one)
        asleep = run(source.format(work="time.sleep(1)"), cpu_cost=_COST).times()[0]
        self.assertLess(asleep, 1.1)

    def test_a_thread_that_computes_lets_the_others_have_a_turn(self) -> None:
        ran = run_main(
            """
            def compute():
                for n in range(300): pass
            job = asyncio.create_task(asyncio.to_thread(compute))
            for n in range(3):
                await asyncio.sleep(0.05)
                print(n)
            await job
            print("computed")
            """,
            cpu_cost=_COST,
        )
        self.assertEqual(ran.texts(), ["0", "1", "2", "computed"])
        self.assertLess(ran.times()[0], 0.07)


if __name__ == "__main__":
    unittest.main()
