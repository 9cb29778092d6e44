"""Threads: CPython's threading, queue and concurrent.futures on the virtual clock, exactly timed."""

import unittest

from running import Ran, run, run_main


def _events(ran: Ran) -> list[tuple[float, str]]:
    return [(line.at, line.text) for line in ran.lines]


class Thread(unittest.TestCase):
    def test_a_thread_sleeps_while_the_others_go_on(self) -> None:
        ran = run("""
            import threading, time
            def work(n):
                print("begin", n)
                time.sleep(n)
                print("end", n)
            threads = [threading.Thread(target=work, args=(n,)) for n in (0.3, 0.1, 0.2)]
            for thread in threads:
                thread.start()
            print("all started")
            for thread in threads:
                thread.join()
            print("all joined")
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.0, "begin 0.3"),
                (0.0, "begin 0.1"),
                (0.0, "begin 0.2"),
                (0.0, "all started"),
                (0.1, "end 0.1"),
                (0.2, "end 0.2"),
                (0.3, "end 0.3"),
                (0.3, "all joined"),
            ],
        )
        self.assertEqual(ran.lines[0].thread, "Thread-1 (work)")
        self.assertIsNone(ran.lines[3].thread)

    def test_equal_sleeps_end_in_the_order_in_which_they_began(self) -> None:
        ran = run("""
            import threading, time
            def work(n):
                time.sleep(1)
                print(n)
            for n in range(12):
                threading.Thread(target=work, args=(n,)).start()
        """)
        self.assertEqual(ran.texts(), [str(n) for n in range(12)])

    def test_the_program_ends_when_its_last_thread_does_but_waits_for_no_daemon(self) -> None:
        ran = run("""
            import threading, time, atexit
            def work(n):
                try:
                    time.sleep(n)
                    print("worked", n)
                finally:
                    print("finally", n)
            atexit.register(print, "exit")
            threading.Thread(target=work, args=(2,)).start()
            threading.Thread(target=work, args=(9,), daemon=True).start()
            print("last line")
        """)
        self.assertEqual(
            _events(ran), [(0.0, "last line"), (2.0, "worked 2"), (2.0, "finally 2"), (2.0, "exit")]
        )
        self.assertEqual((ran.outcome, ran.result["duration"]), ("returned", 2.0))

    def test_join_may_give_up(self) -> None:
        ran = run("""
            import threading, time
            thread = threading.Thread(target=time.sleep, args=(2,), name="sleeper")
            print(thread.is_alive(), thread)
            thread.start()
            thread.join(0.5)
            print(thread.is_alive(), thread, [one.name for one in threading.enumerate()])
            thread.join()
            print(thread.is_alive(), thread, threading.active_count())
        """)
        self.assertEqual(
            ran.texts(),
            [
                "False <Thread(sleeper, initial)>",
                "True <Thread(sleeper, started 2)> ['MainThread', 'sleeper']",
                "False <Thread(sleeper, stopped 2)> 1",
            ],
        )
        self.assertEqual(ran.times(), [0.0, 0.5, 2.0])

    def test_mistakes_raise_what_they_raise_in_cpython(self) -> None:
        ran = run("""
            import threading
            def attempt(call):
                try:
                    call()
                except Exception as error:
                    print(type(error).__name__, error)
            thread = threading.Thread(target=print)
            attempt(thread.join)
            thread.start()
            attempt(thread.start)
            attempt(threading.current_thread().join)
            attempt(threading.Lock().release)
            attempt(threading.RLock().release)
            attempt(lambda: threading.Lock().acquire(False, 1))
            attempt(lambda: threading.Lock().acquire(True, -2))
            attempt(lambda: threading.Lock().acquire(True, 1e10))
            attempt(threading.BoundedSemaphore(1).release)
        """)
        self.assertEqual(
            ran.texts(),
            [
                "RuntimeError cannot join thread before it is started",
                "",
                "RuntimeError threads can only be started once",
                "RuntimeError cannot join current thread",
                "RuntimeError release unlocked lock",
                "RuntimeError cannot release un-acquired lock",
                "ValueError can't specify a timeout for a non-blocking call",
                "ValueError timeout value must be a non-negative number",
                "OverflowError timeout value is too large",
                "ValueError Semaphore released too many times",
            ],
        )

    def test_an_exception_ends_its_thread_alone(self) -> None:
        ran = run("""
            import threading
            def fail():
                raise ValueError("no")
            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
            threading.excepthook = lambda args: print(args.exc_type.__name__, args.thread.name)
            threading.Thread(target=fail, name="second").start()
            threading.excepthook = threading.__excepthook__
            threading.Thread(target=exit).start()
            print("goes on")
        """)
        self.assertEqual(ran.texts(), ["ValueError second", "goes on"])
        self.assertEqual(
            ran.texts("err"),
            [
                "Exception in thread Thread-1 (fail):",
                "Traceback (most recent call last):",
                '  File "main.py", line 4, in fail',
                '    raise ValueError("no")',
                "ValueError: no",
            ],
        )
        self.assertEqual(ran.outcome, "returned")

    def test_each_thread_has_its_own_locals_context_and_decimals(self) -> None:
        ran = run("""
            import threading, contextvars, decimal, time
            local, var = threading.local(), contextvars.ContextVar("var", default="default")
            local.x = "main"
            var.set("main")
            decimal.getcontext().prec = 3
            def work(n):
                local.x = n
                var.set(n)
                time.sleep(1)
                print(local.x, var.get(), decimal.getcontext().prec)
            for n in (1, 2):
                threading.Thread(target=work, args=(n,)).start()
            time.sleep(2)
            print(local.x, var.get(), decimal.getcontext().prec)
        """)
        self.assertEqual(ran.texts(), ["1 1 28", "2 2 28", "main main 3"])

    def test_a_timer_fires_unless_it_is_cancelled(self) -> None:
        ran = run("""
            import threading
            threading.Timer(2, print, ["fired"]).start()
            other = threading.Timer(1, print, ["never"])
            other.start()
            other.cancel()
        """)
        self.assertEqual(_events(ran), [(2.0, "fired")])

    def test_threads_are_named_and_numbered_anew_in_every_run(self) -> None:
        source = """
            import threading
            def name():
                print(threading.current_thread().name, threading.get_ident())
            threading.Thread(target=name).start()
            threading.Thread(target=name).start()
            name()
        """
        for _ in range(3):
            self.assertEqual(
                run(source).texts(), ["Thread-1 (name) 2", "Thread-2 (name) 3", "MainThread 1"]
            )

    def test_a_thousand_threads_at_once(self) -> None:
        ran = run("""
            import threading, time
            total, lock = 0, threading.Lock()
            def add():
                global total
                time.sleep(1)
                with lock:
                    total += 1
            threads = [threading.Thread(target=add) for _ in range(1000)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print(total)
        """)
        self.assertEqual(_events(ran), [(1.0, "1000")])


class Primitives(unittest.TestCase):
    def test_a_lock_goes_to_who_has_waited_longest(self) -> None:
        ran = run("""
            import threading, time
            lock = threading.Lock()
            def work(n):
                with lock:
                    print(n)
                    time.sleep(1)
            for n in range(3):
                threading.Thread(target=work, args=(n,)).start()
            print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.5))
            with lock:
                print("main")
        """)
        self.assertEqual(
            _events(ran),
            [(0.0, "0"), (0.5, "True False False"), (1.0, "1"), (2.0, "2"), (3.0, "main")],
        )

    def test_a_thread_that_takes_its_lock_again_at_once_cannot_starve_the_others(self) -> None:
        ran = run("""
            import threading, time
            lock = threading.Lock()
            def greedy():
                for _ in range(3):
                    with lock:
                        time.sleep(1)
            threading.Thread(target=greedy).start()
            with lock:
                print("had it")
        """)
        self.assertEqual(_events(ran), [(1.0, "had it")])

    def test_an_rlock_is_taken_as_often_as_it_is_released(self) -> None:
        ran = run("""
            import threading, time
            lock = threading.RLock()
            def work():
                with lock:
                    print("work")
            with lock:
                with lock:
                    threading.Thread(target=work).start()
                time.sleep(1)
                print("main")
        """)
        self.assertEqual(_events(ran), [(1.0, "main"), (1.0, "work")])

    def test_events_conditions_semaphores_and_barriers(self) -> None:
        ran = run("""
            import threading, time
            event, condition = threading.Event(), threading.Condition()
            slots, barrier = threading.Semaphore(2), threading.Barrier(3)
            def wait():
                print("event", event.wait(1), event.wait())
                with condition:
                    print("condition", condition.wait_for(lambda: ready, 5))
            ready = False
            threading.Thread(target=wait).start()
            time.sleep(2)
            event.set()
            time.sleep(1)
            with condition:
                ready = True
                condition.notify_all()
            def limited(n):
                with slots:
                    time.sleep(1)
                    print("slot", n)
                barrier.wait()
                print("met", n)
            for n in range(3):
                threading.Thread(target=limited, args=(n,)).start()
        """)
        self.assertEqual(
            _events(ran),
            [
                (2.0, "event False True"),
                (3.0, "condition True"),
                (4.0, "slot 0"),
                (4.0, "slot 1"),
                (5.0, "slot 2"),
                (5.0, "met 2"),
                (5.0, "met 0"),
                (5.0, "met 1"),
            ],
        )

    def test_queues(self) -> None:
        ran = run("""
            import queue, threading, time
            for make in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
                box = make()
                for n in (2, 3, 1):
                    box.put(n)
                print(make.__name__.strip("_"), [box.get() for _ in range(3)])
            box = queue.Queue(maxsize=1)
            def produce():
                for n in range(3):
                    box.put(n)
                    print("put", n)
            threading.Thread(target=produce).start()
            for _ in range(3):
                time.sleep(1)
                print("got", box.get())
                box.task_done()
            box.join()
            try:
                box.get(timeout=2)
            except queue.Empty:
                print("empty")
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.0, "Queue [2, 3, 1]"),
                (0.0, "LifoQueue [1, 3, 2]"),
                (0.0, "PriorityQueue [1, 2, 3]"),
                (0.0, "PySimpleQueue [2, 3, 1]"),
                (0.0, "put 0"),
                (1.0, "got 0"),
                (1.0, "put 1"),
                (2.0, "got 1"),
                (2.0, "put 2"),
                (3.0, "got 2"),
                (5.0, "empty"),
            ],
        )


class Pools(unittest.TestCase):
    def test_jobs_queue_for_a_worker(self) -> None:
        ran = run("""
            from concurrent.futures import ThreadPoolExecutor, as_completed, wait
            import time
            def job(n):
                time.sleep(1)
                return n
            with ThreadPoolExecutor(2) as pool:
                futures = [pool.submit(job, n) for n in range(6)]
                for future in as_completed(futures):
                    print(future.result())
            with ThreadPoolExecutor(3, thread_name_prefix="w") as pool:
                print(list(pool.map(job, range(3))), len(wait([pool.submit(job, 1)]).done))
        """)
        self.assertEqual(ran.texts(), ["0", "1", "2", "3", "4", "5", "[0, 1, 2] 1"])
        self.assertEqual(ran.times(), [1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 5.0])

    def test_the_default_pool_has_four_workers_more_than_there_are_processors(self) -> None:
        ran = run_main("""
            import os
            from concurrent.futures import ThreadPoolExecutor
            await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(9)))
            print(os.cpu_count(), os.process_cpu_count(), ThreadPoolExecutor()._max_workers)
        """)
        self.assertEqual(_events(ran), [(2.0, "4 4 8")])

    def test_the_exception_of_a_job_comes_out_of_its_future(self) -> None:
        ran = run("""
            from concurrent.futures import ThreadPoolExecutor, TimeoutError
            import time
            with ThreadPoolExecutor() as pool:
                print(repr(pool.submit(int, "x").exception()))
                slow = pool.submit(time.sleep, 3)
                try:
                    slow.result(timeout=1)
                except TimeoutError:
                    print("late", slow.cancel())
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.0, """ValueError("invalid literal for int() with base 10: 'x'")"""),
                (1.0, "late False"),
            ],
        )
        self.assertEqual(ran.result["duration"], 3.0)


class Loops(unittest.TestCase):
    def test_to_thread_does_not_block_the_loop(self) -> None:
        ran = run_main("""
            async def tick():
                for n in range(5):
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
                (0.8, "tick 4"),
            ],
        )
        self.assertEqual((ran.lines[0].task, ran.lines[0].thread), (None, "asyncio_0"))

    def test_a_timeout_does_not_stop_the_thread_and_run_waits_for_it(self) -> None:
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

    def test_context_variables_go_into_to_thread(self) -> None:
        ran = run_main("""
            import contextvars
            var = contextvars.ContextVar("var")
            var.set("seen")
            print(await asyncio.to_thread(var.get))
        """)
        self.assertEqual(ran.texts(), ["seen"])

    def test_a_blocked_loop_waits_while_threads_go_on(self) -> None:
        ran = run_main("""
            def work():
                time.sleep(1)
                print("work")
            job = asyncio.create_task(asyncio.to_thread(work))
            await asyncio.sleep(0)
            time.sleep(3)
            print("blocked")
            await job
        """)
        self.assertEqual(_events(ran), [(1.0, "work"), (3.0, "blocked")])
        (remark,) = ran.remarks("blocked")
        self.assertEqual(remark["details"]["seconds"], 3.0)

    def test_a_thread_reaches_the_loop_from_outside(self) -> None:
        ran = run_main("""
            loop, event = asyncio.get_running_loop(), asyncio.Event()
            async def double(n):
                await asyncio.sleep(1)
                return 2 * n
            def work():
                print("result", asyncio.run_coroutine_threadsafe(double(21), loop).result())
                time.sleep(1)
                loop.call_soon_threadsafe(event.set)
            job = loop.run_in_executor(None, work)
            await event.wait()
            print("woken")
            await job
        """)
        self.assertEqual(_events(ran), [(1.0, "result 42"), (2.0, "woken")])

    def test_what_is_set_from_a_foreign_thread_is_noticed_late_or_never(self) -> None:
        body = """
            import threading
            heartbeat = asyncio.create_task(asyncio.sleep({pause}))
            queue, future = asyncio.Queue(), asyncio.get_running_loop().create_future()
            def work():
                time.sleep(1)
                queue.put_nowait("item")
                future.set_result("done")
            {start}
            print(await queue.get(), await future)
        """
        thread = "threading.Thread(target=work).start()"
        late = run_main(body.format(pause=1.5, start=thread))
        self.assertEqual(_events(late), [(1.5, "item done")])
        never = run_main(body.format(pause=0.5, start=thread))
        self.assertEqual((never.outcome, never.texts()), ("deadlocked", []))
        # The end of a job of the pool wakes the loop, so that one notices nothing.
        chance = run_main(body.format(pause=1.5, start="job = asyncio.to_thread(work); await job"))
        self.assertEqual(_events(chance), [(1.0, "item done")])

    def test_debug_mode_tells_of_a_call_from_a_foreign_thread(self) -> None:
        ran = run("""
            import asyncio
            async def main():
                loop = asyncio.get_running_loop()
                def work():
                    try:
                        loop.call_soon(print)
                    except RuntimeError as error:
                        print(error)
                    try:
                        loop.call_later(1, print)
                    except RuntimeError as error:
                        print(error)
                await asyncio.to_thread(work)
            asyncio.run(main(), debug=True)
        """)
        self.assertEqual(
            ran.texts(),
            [
                "Non-thread-safe operation invoked on an event loop other than the current one",
                "Non-thread-safe operation invoked on an event loop other than the current one",
            ],
        )

    def test_each_thread_may_run_a_loop_of_its_own(self) -> None:
        ran = run("""
            import asyncio, threading
            async def count(name, pause):
                for n in range(3):
                    print(name, n)
                    await asyncio.sleep(pause)
            thread = threading.Thread(target=lambda: asyncio.run(count("thread", 0.3)), name="T")
            thread.start()
            asyncio.run(count("main", 0.2))
            thread.join()
            def none():
                try:
                    asyncio.get_event_loop()
                except RuntimeError as error:
                    print(error)
            threading.Thread(target=none, name="N").start()
        """)
        self.assertEqual(
            _events(ran),
            [
                (0.0, "thread 0"),
                (0.0, "main 0"),
                (0.2, "main 1"),
                (0.3, "thread 1"),
                (0.4, "main 2"),
                (0.6, "thread 2"),
                (0.9, "There is no current event loop in thread 'N'."),
            ],
        )
        self.assertEqual((ran.lines[0].task, ran.lines[0].thread), ("Task-1", "T"))


class Limits(unittest.TestCase):
    def test_a_limit_ends_the_program_whichever_thread_meets_it(self) -> None:
        ran = run(
            """
            import threading
            def shout():
                while True:
                    print("a")
            threading.Thread(target=shout).start()
            """,
            lines=5,
        )
        self.assertEqual((ran.outcome, ran.texts()), ("limited", ["a"] * 5))

    def test_threads_that_swallow_every_exception_are_ended_too(self) -> None:
        ran = run("""
            import threading, queue
            def stubborn():
                while True:
                    try:
                        queue.Queue().get()
                    except BaseException:
                        pass
            threading.Thread(target=stubborn, daemon=True).start()
            print("over")
        """)
        self.assertEqual((ran.outcome, ran.texts()), ("returned", ["over"]))
        self.assertEqual(run("print(1)").texts(), ["1"])

    def test_whoever_asks_again_and_again_lets_the_others_have_a_turn(self) -> None:
        for ask in ("with lock: seen = done", "time.time(); seen = done", "seen = event.is_set()"):
            with self.subTest(ask=ask):
                ran = run(f"""
                    import threading, time
                    lock, event, done, seen = threading.Lock(), threading.Event(), False, False
                    def work():
                        global done
                        with lock:
                            time.sleep(0)
                            done = True
                        event.set()
                    threading.Thread(target=work).start()
                    while not seen:
                        {ask}
                        if not seen: lock.acquire(timeout=0) and lock.release()
                    print("seen")
                """)
                self.assertEqual(ran.texts(), ["seen"])

    def test_asking_again_and_again_lets_time_pass(self) -> None:
        ran = run("""
            import threading, time
            done = False
            def work():
                global done
                time.sleep(1)
                done = True
            threading.Thread(target=work).start()
            while not done:
                time.sleep(0)
            print("seen")
        """)
        self.assertEqual(ran.texts(), ["seen"])
        self.assertLess(ran.times()[0], 1.1)


if __name__ == "__main__":
    unittest.main()
