"""Deadlocks of threads: told thread by thread, with who holds which lock since which line."""

import unittest

from running import run, run_main


class TheReport(unittest.TestCase):
    def test_two_locks_in_opposite_order(self) -> None:
        ran = run("""
            import threading, time
            a, b = threading.Lock(), threading.Lock()
            def take(first, second):
                with first:
                    time.sleep(1)
                    with second:
                        print("never")
            one = threading.Thread(target=take, args=(a, b), name="one")
            two = threading.Thread(target=take, args=(b, a), name="two")
            one.start()
            two.start()
            one.join()
        """)
        self.assertEqual(ran.outcome, "deadlocked")
        (remark,) = ran.remarks("deadlock")
        self.assertEqual(
            remark["message"].splitlines(),
            [
                "Deadlock at 1 s: every thread is waiting and nothing can wake one.",
                "Thread 'MainThread' waits for thread 'one' to end (line 13).",
                "Thread 'one' waits for the lock 'second', held by thread 'two' since line 5 (line 7).",
                "Thread 'two' waits for the lock 'second', held by thread 'one' since line 5 (line 7).",
            ],
        )
        self.assertEqual((remark["line"], remark["at"]), (7, 1.0))

    def test_a_lock_of_threads_held_across_an_await(self) -> None:
        ran = run_main("""
            import threading
            lock = threading.Lock()
            async def use():
                with lock:
                    await asyncio.sleep(1)
            await asyncio.gather(use(), use())
        """)
        self.assertEqual(ran.outcome, "deadlocked")
        self.assertIn(
            "Thread 'MainThread' waits for the lock 'lock', held by task 'Task-2' in thread "
            "'MainThread' since line 7 (line 7).",
            ran.remarks("deadlock")[0]["message"],
        )

    def test_waiting_for_the_own_loop(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()
        """)
        self.assertEqual(ran.outcome, "deadlocked")
        self.assertIn(
            "Thread 'MainThread' waits for the result of a future (line 5).",
            ran.remarks("deadlock")[0]["message"],
        )

    def test_each_way_to_wait_is_named(self) -> None:
        table = [
            ("box = queue.Queue(); box.get()", "the queue 'box' to have an item"),
            (
                "box = queue.Queue(1); box.put(1); box.put(2)",
                "the queue 'box' to have a free place",
            ),
            (
                "box = queue.Queue(); box.put(1); box.join()",
                "the queue 'box' to have task_done() called for every item",
            ),
            ("flag = threading.Event(); flag.wait()", "the event 'flag' to be set"),
            (
                "news = threading.Condition()\nwith news: news.wait()",
                "the condition 'news' to be notified",
            ),
            ("slots = threading.Semaphore(0); slots.acquire()", "the semaphore 'slots'"),
            ("gate = threading.Barrier(2); gate.wait()", "the barrier 'gate'"),
            ("Future().result()", "the result of a future"),
            (
                "threading.Thread(target=threading.Event().wait).start()",
                "all other threads to end",
            ),
        ]
        for source, words in table:
            with self.subTest(source=source):
                ran = run(
                    f"import queue, threading\nfrom concurrent.futures import Future\n{source}"
                )
                self.assertEqual(ran.outcome, "deadlocked")
                (remark,) = ran.remarks("deadlock")
                self.assertIn(f"Thread 'MainThread' waits for {words}", remark["message"])

    def test_a_loop_that_waits_for_a_thread_that_waits_for_the_loop(self) -> None:
        ran = run_main("""
            import threading
            flag = threading.Event()
            await asyncio.to_thread(flag.wait)
        """)
        (remark,) = ran.remarks("deadlock")
        self.assertEqual(
            remark["message"].splitlines()[1:3],
            [
                "Thread 'MainThread' runs an event loop (line 8), whose tasks all wait:",
                "'Task-1' waits for a future to be completed (line 6).",
            ],
        )

    def test_in_chinese(self) -> None:
        ran = run("import threading\nthreading.Event().wait()", language="zh-cn")
        self.assertIn(
            "线程 'MainThread' 在等待一个事件被设置（第 2 行）",
            ran.remarks("deadlock")[0]["message"],
        )


if __name__ == "__main__":
    unittest.main()
