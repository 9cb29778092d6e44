"""Deadlock: who waits for what, and how such a run ends."""

import unittest

from running import run, run_main


class TheReport(unittest.TestCase):
    def test_names_each_task_what_it_waits_for_and_its_line(self) -> None:
        table = [
            ("event = asyncio.Event()", "await event.wait()", "the event 'event' to be set"),
            ("queue = asyncio.Queue()", "await queue.get()", "the queue 'queue' to have an item"),
            (
                "queue = asyncio.Queue(1); queue.put_nowait(1)",
                "await queue.put(2)",
                "the queue 'queue' to have a free place",
            ),
            (
                "queue = asyncio.Queue(); queue.put_nowait(1)",
                "await queue.join()",
                "the queue 'queue' to have task_done() called for every item",
            ),
            ("pass", "await asyncio.Event().wait()", "an event to be set"),
            (
                "box = asyncio.get_running_loop().create_future()",
                "await box",
                "the future 'box' to be completed",
            ),
            (
                "lock = asyncio.Lock(); await lock.acquire()",
                "await lock.acquire()",
                "the lock 'lock', held by 'Task-1' since line 3",
            ),
            (
                "barrier = asyncio.Barrier(3)",
                "await barrier.wait()",
                "the barrier 'barrier': 1 of 3 have come",
            ),
            ("slots = asyncio.Semaphore(0)", "await slots.acquire()", "the semaphore 'slots'"),
            ("import math", "await asyncio.sleep(math.inf)", "a sleep() without end"),
            (
                "event = asyncio.Event()",
                "await asyncio.wait_for(event.wait(), None)",
                "the event 'event' to be set",
            ),
        ]
        for before, wait, what in table:
            with self.subTest(wait=wait):
                ran = run_main(f"{before}\n{wait}")
                self.assertEqual(ran.outcome, "deadlocked")
                self.assertIsNone(ran.result["error"])
                (remark,) = ran.remarks("deadlock")
                self.assertEqual(
                    remark["message"].splitlines()[1:2],
                    [f"'Task-1' waits for {what} (line 4)."],
                )
                self.assertEqual((remark["line"], remark["task"]), (4, "Task-1"))

    def test_names_the_tasks_that_others_wait_for(self) -> None:
        ran = run_main("""
            async def stuck():
                await asyncio.Event().wait()
            one = asyncio.create_task(stuck(), name="one")
            async def by(how):
                await how
            async def shielded():
                await asyncio.shield(one)
            async with asyncio.TaskGroup() as group:
                group.create_task(by(one), name="task")
                group.create_task(by(asyncio.gather(one)), name="gather")
                group.create_task(by(asyncio.wait([one])), name="wait")
                group.create_task(shielded(), name="shield")
        """)
        (remark,) = ran.remarks("deadlock")
        self.assertEqual(
            remark["message"].splitlines()[1:],
            [
                "'Task-1' waits for the tasks of its TaskGroup: 'task', 'gather', 'wait' and 'shield' (line 11).",
                "'one' waits for an event to be set (line 5).",
                "'task' waits for the task 'one' (line 8).",
                "'gather' waits for gather() of 'one' (line 8).",
                "'wait' waits for asyncio.wait() of 'one' (line 8).",
                "'shield' waits for the task 'one' (line 10).",
            ],
        )
        self.assertEqual((remark["task"], remark["line"]), ("one", 5))

    def test_names_who_holds_a_lock(self) -> None:
        ran = run("""
            import asyncio
            a, b = asyncio.Lock(), asyncio.Lock()
            async def take(first, second):
                async with first:
                    await asyncio.sleep(0.1)
                    async with second:
                        print("never")
            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(take(a, b), name="one")
                    group.create_task(take(b, a), name="two")
            asyncio.run(main())
        """)
        (remark,) = ran.remarks("deadlock")
        self.assertEqual(remark["at"], 0.1)
        self.assertEqual(remark["details"]["tasks"], ["Task-1", "one", "two"])
        self.assertTrue(remark["message"].startswith("Deadlock at 0.1 s: every task is waiting"))
        self.assertIn(
            "'one' waits for the lock 'b', held by 'two' since line 5 (line 7).",
            remark["message"],
        )
        self.assertIn(
            "'two' waits for the lock 'a', held by 'one' since line 5 (line 7).",
            remark["message"],
        )

    def test_says_that_a_task_waits_for_its_own_lock(self) -> None:
        ran = run_main(
            "lock = asyncio.Lock()\nasync with lock:\n    async with lock:\n        pass"
        )
        self.assertIn(
            "the lock 'lock', held by 'Task-1' since line 4 (line 5)",
            ran.remarks("deadlock")[0]["message"],
        )

    def test_sees_through_asynchronous_generators_and_awaitables(self) -> None:
        ran = run_main("""
            event = asyncio.Event()
            class Wrapped:
                def __await__(self):
                    return (yield from event.wait().__await__())
            async def numbers():
                yield 1
                await Wrapped()
            async for n in numbers():
                print(n)
        """)
        self.assertIn(
            "waits for the event 'event' to be set (line 7)", ran.remarks("deadlock")[0]["message"]
        )

    def test_speaks_of_a_loop_without_tasks(self) -> None:
        ran = run("import asyncio\nasyncio.new_event_loop().run_forever()")
        self.assertEqual(ran.outcome, "deadlocked")
        self.assertIn("there is no task and no timer", ran.remarks("deadlock")[0]["message"])


_ABBA = """
    import asyncio
    async def transfer(first, second):
        async with first:
            await asyncio.sleep(0.1)
            async with second:
                print("transferred")
    async def heartbeat(beats):
        for _ in range(beats):
            await asyncio.sleep(1)
    async def main():
        ann, bob = asyncio.Lock(), asyncio.Lock()
        one = asyncio.create_task(transfer(ann, bob), name="one")
        two = asyncio.create_task(transfer(bob, ann), name="two")
        await heartbeat(BEATS)
        END
    asyncio.run(main())
"""


class WhileOthersGoOn(unittest.TestCase):
    def test_a_circle_beside_a_heartbeat_is_told_with_its_beginning(self) -> None:
        for beats, outcome in (("5", "returned"), ("10**9", "limited")):
            with self.subTest(beats=beats):
                source = _ABBA.replace("BEATS", beats).replace("END", "pass")
                ran = run(source, steps=3_000)
                self.assertEqual(ran.outcome, outcome)
                (remark,) = ran.remarks("stuck")
                self.assertEqual(
                    (remark["pitfall"], remark["line"], remark["task"], remark["at"]),
                    ("P46", 6, "one", 0.1),
                )
                self.assertEqual(
                    remark["message"].splitlines()[1:],
                    [
                        "'one' waits for the lock 'bob', held by 'two' since line 4 (line 6).",
                        "'two' waits for the lock 'ann', held by 'one' since line 4 (line 6).",
                        "'one' has 'ann', wants 'bob'; 'two' has 'bob', wants 'ann'. None of them can give "
                        "way: take the locks in the same order everywhere.",
                    ],
                )

    def test_a_circle_that_the_program_breaks_is_no_matter(self) -> None:
        end = "one.cancel(); await two"
        ran = run(_ABBA.replace("BEATS", "5").replace("END", end))
        self.assertEqual((ran.remarks("stuck"), ran.texts()), ([], ["transferred"]))

    def test_a_circle_that_ends_as_a_deadlock_is_told_once(self) -> None:
        ran = run(_ABBA.replace("BEATS", "5").replace("END", "await two"))
        self.assertEqual([one["kind"] for one in ran.result["diagnoses"]], ["deadlock"])

    def test_who_waits_for_what_nobody_can_reach_is_told(self) -> None:
        ran = run("""
            import asyncio
            async def lonely():
                ready = asyncio.Event()
                await ready.wait()
            async def hopeful(go):
                await go.wait()
            async def sets(go):
                await asyncio.sleep(50)
                go.set()
            async def main():
                go = asyncio.Event()
                tasks = [asyncio.create_task(each) for each in (lonely(), hopeful(go), sets(go))]
                del go
                await asyncio.sleep(60)
            asyncio.run(main())
        """)
        (remark,) = ran.remarks("hopeless-wait")
        self.assertEqual((remark["pitfall"], remark["line"], remark["task"]), ("P29", 5, "Task-2"))
        self.assertIn("'Task-2' waits for the event 'ready' to be set (line 5).", remark["message"])

    def test_what_somebody_could_still_wake_is_not_told(self) -> None:
        table = [
            ("the queue is main's", "queue = asyncio.Queue()", "await queue.get()"),
            ("for ever on purpose", "pass", "await asyncio.Event().wait()"),
            ("a callback holds it", "loop.call_later(99, event.set)", "await event.wait()"),
            ("a deadline ends it", "pass", "await asyncio.wait_for(event.wait(), 30)"),
        ]
        for why, before, wait in table:
            with self.subTest(why=why):
                ran = run_main(f"""
                    loop, event = asyncio.get_running_loop(), asyncio.Event()
                    {before}
                    async def waits():
                        try:
                            {wait}
                        except TimeoutError:
                            pass
                    task = asyncio.create_task(waits())
                    await asyncio.sleep(5)
                    await asyncio.sleep(5)
                    task.cancel()
                """)
                self.assertEqual(ran.remarks("hopeless-wait"), [])


class TheEnd(unittest.TestCase):
    def test_finally_blocks_run_and_may_wait(self) -> None:
        ran = run_main("""
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(2)
                print("cleaned up")
        """)
        self.assertEqual(
            (ran.outcome, ran.texts(), ran.times()), ("deadlocked", ["cleaned up"], [2.0])
        )
        self.assertEqual(ran.texts("err"), [])

    def test_the_program_cannot_turn_it_into_success(self) -> None:
        for name in ("Exception", "BaseException"):
            with self.subTest(name=name):
                ran = run(f"""
                    import asyncio
                    async def main():
                        await asyncio.Event().wait()
                    try:
                        asyncio.run(main())
                    except {name} as error:
                        print(type(error).__name__)
                """)
                self.assertEqual(ran.outcome, "deadlocked")
                self.assertEqual(ran.texts(), ["Deadlock"] if name == "BaseException" else [])

    def test_a_cleanup_that_hangs_too_adds_no_second_report(self) -> None:
        ran = run_main("""
            while True:
                try:
                    await asyncio.Event().wait()
                except asyncio.CancelledError:
                    print("no")
        """)
        self.assertEqual((ran.outcome, len(ran.remarks("deadlock"))), ("deadlocked", 1))

    def test_a_heartbeat_is_no_deadlock(self) -> None:
        ran = run_main("""
            event = asyncio.Event()
            asyncio.get_running_loop().call_later(5, event.set)
            await event.wait()
        """)
        self.assertEqual((ran.outcome, ran.result["duration"]), ("returned", 5.0))


if __name__ == "__main__":
    unittest.main()
