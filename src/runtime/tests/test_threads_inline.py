"""Threads where the host has one stack: times are right, what cannot be is refused by name, and both are said."""

import unittest
from unittest import mock

from running import Ran, run, run_main


def _events(ran: Ran) -> list[tuple[float, str]]:
    return [(line.at, line.text) for line in ran.lines]


class OneStack(unittest.TestCase):
    def setUp(self) -> None:
        hidden = mock.patch("virtual_loop.environment.host_stacks", lambda: None)
        hidden.start()
        self.addCleanup(hidden.stop)

    def test_the_output_of_jobs_comes_at_their_own_instants(self) -> None:
        ran = run_main("""
            async def tick():
                for n in range(4):
                    print("tick", n)
                    await asyncio.sleep(0.2)
            def work():
                for n in range(3):
                    print("work", n)
                    time.sleep(0.25)
                return "worked"
            ticker = asyncio.create_task(tick())
            print(await asyncio.to_thread(work))
            await ticker
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.0, "work 0"),
                (0.0, "tick 0"),
                (0.2, "tick 1"),
                (0.25, "work 1"),
                (0.4, "tick 2"),
                (0.5, "work 2"),
                (0.6, "tick 3"),
                (0.75, "worked"),
            ],
        )
        self.assertEqual([line.seq for line in ran.lines], list(range(8)))
        self.assertEqual(ran.lines[0].thread, "asyncio_0")
        (remark,) = ran.remarks("threads-in-turn")
        self.assertEqual(remark["severity"], "hint")

    def test_jobs_queue_for_a_worker(self) -> None:
        ran = run("""
            from concurrent.futures import ThreadPoolExecutor
            import time, threading
            def job(n):
                time.sleep(1)
                print(n, threading.current_thread().name)
                return n
            with ThreadPoolExecutor(2, "w") as pool:
                futures = [pool.submit(job, n) for n in range(5)]
                futures[4].cancel()
                print([future.result() for future in futures[:4]])
            try:
                pool.submit(job, 9)
            except RuntimeError as error:
                print(error)
        """)
        self.assertEqual(
            _events(ran),
            [
                (1.0, "0 w_0"),
                (1.0, "1 w_1"),
                (2.0, "2 w_0"),
                (2.0, "3 w_1"),
                (2.0, "[0, 1, 2, 3]"),
                (2.0, "cannot schedule new futures after shutdown"),
            ],
        )

    def test_run_waits_for_what_a_timeout_left_running(self) -> None:
        ran = run("""
            import asyncio, time
            def slow():
                time.sleep(5)
                print("thread ends")
            async def main():
                try:
                    await asyncio.wait_for(asyncio.to_thread(slow), 1)
                except TimeoutError:
                    print("timeout")
            asyncio.run(main())
            print("run returns")
        """)
        self.assertEqual(
            _events(ran), [(1.0, "timeout"), (5.0, "thread ends"), (5.0, "run returns")]
        )

    def test_threads_end_at_their_own_instant(self) -> None:
        ran = run("""
            import threading, time
            def work(n):
                time.sleep(n)
                print("worked", n)
            thread = threading.Thread(target=work, args=(2,))
            thread.start()
            threading.Thread(target=work, args=(3,)).start()
            thread.join(1)
            print(thread.is_alive())
            thread.join()
            print(thread.is_alive())
        """)
        self.assertEqual(
            _events(ran), [(1.0, "True"), (2.0, "worked 2"), (2.0, "False"), (3.0, "worked 3")]
        )

    def test_a_thread_wakes_the_loop_at_its_own_instant(self) -> None:
        ran = run_main("""
            loop, event = asyncio.get_running_loop(), asyncio.Event()
            def work():
                time.sleep(1)
                loop.call_soon_threadsafe(event.set)
                time.sleep(1)
            job = asyncio.to_thread(work)
            waiter = asyncio.create_task(job)
            await event.wait()
            print("woken")
            await waiter
            print("over")
        """)
        self.assertEqual(_events(ran), [(1.0, "woken"), (2.0, "over")])

    def test_what_would_need_a_switch_is_refused_by_name(self) -> None:
        table = [
            ("queue.Queue().get()", "Queue.get"),
            ("threading.Event().wait()", "Event.wait"),
            ("lock.acquire()", "Lock.acquire"),
            ("threading.Barrier(2).wait(1)", "Barrier.wait"),
        ]
        for call, name in table:
            with self.subTest(call=call):
                ran = run(f"""
                    import queue, threading
                    lock = threading.Lock()
                    lock.acquire()
                    def work():
                        {call}
                    threading.Thread(target=work, name="worker").start()
                """)
                (remark,) = ran.remarks("needs-stack-switching")
                self.assertEqual(remark["details"], {"thread": "worker", "call": name})
                self.assertEqual(remark["line"], 6)
                self.assertIn(
                    f"{name}() in thread 'worker' has to wait for another thread",
                    ran.texts("err")[-1],
                )

    def test_a_result_of_the_loop_cannot_be_waited_for(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            def work():
                return asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()
            try:
                await asyncio.to_thread(work)
            except RuntimeError as error:
                print(type(error).__name__)
        """)
        self.assertEqual(ran.texts(), ["UnavailableError"])
        self.assertEqual(len(ran.remarks("needs-stack-switching")), 1)

    def test_a_program_without_threads_is_told_nothing(self) -> None:
        self.assertEqual(run_main("await asyncio.sleep(1)").result["diagnoses"], [])


if __name__ == "__main__":
    unittest.main()
