"""Operations: what is done with locks, events and queues is told, contended or not, with its cause."""

import textwrap
import unittest

from running import run, run_main
from virtual_loop.events import FutureDone, ObjectSeen, Operation, TaskDone


def _told(body: str) -> list[tuple[str, str, int, str | None]]:
    """The operations of a program: object, what, line, and what it was caused by with its line."""
    source = f"import asyncio\nasync def main():\n{textwrap.indent(textwrap.dedent(body), '    ')}\nasyncio.run(main())\n"
    ran = run(source, trace=True)
    events = ran.events
    names = {event.object: event.name for event in events if isinstance(event, ObjectSeen)}
    told: list[tuple[str, str, int, str | None]] = []
    for event in events:
        if isinstance(event, Operation) and names.get(event.object) is not None:
            cause = events[event.cause] if event.cause is not None else None
            words = f"{cause.op} {cause.line}" if isinstance(cause, Operation) else None
            told.append((f"{names[event.object]}", event.op, event.line or 0, words))
    return told


class WhatIsDone(unittest.TestCase):
    maxDiff = None

    def test_a_free_lock_is_taken_and_given_back(self) -> None:
        told = _told(
            "lock = asyncio.Lock()\nasync with lock:\n    pass\nasync with lock:\n    pass"
        )
        self.assertEqual(
            told,
            [
                ("lock", "acquire-wanted", 4, None),
                ("lock", "acquired", 4, None),
                ("lock", "released", 4, None),
                ("lock", "acquire-wanted", 6, None),
                ("lock", "acquired", 6, "released 4"),
                ("lock", "released", 6, None),
            ],
        )

    def test_a_lock_that_is_held_is_wanted_before_it_is_acquired(self) -> None:
        told = _told("""
            lock = asyncio.Lock()
            async def use():
                await lock.acquire()
                await asyncio.sleep(1)
                lock.release()
            await asyncio.gather(use(), use())
        """)
        self.assertEqual(
            [(op, line, cause) for _, op, line, cause in told],
            [
                ("acquire-wanted", 6, None),
                ("acquired", 6, None),
                ("acquire-wanted", 6, None),
                ("released", 8, None),
                ("acquired", 6, "released 8"),
                ("released", 8, None),
            ],
        )

    def test_the_first_permits_of_a_semaphore_come_from_nobody(self) -> None:
        told = _told("""
            slots = asyncio.BoundedSemaphore(2)
            for _ in range(4):
                await slots.acquire()
                if _:
                    slots.release()
        """)
        acquired = [cause for _, op, _, cause in told if op == "acquired"]
        self.assertEqual(acquired, [None, None, "released 8", "released 8"])

    def test_an_event_that_is_set_lets_everybody_through(self) -> None:
        told = _told("""
            go = asyncio.Event()
            go.set()
            go.set()
            await go.wait()
            go.clear()
        """)
        self.assertEqual(
            told,
            [
                ("go", "set", 5, None),
                ("go", "set", 6, None),
                ("go", "wait-begun", 7, None),
                ("go", "wait-ended", 7, "set 5"),
                ("go", "cleared", 8, None),
            ],
        )

    def test_every_item_of_a_queue_is_followed(self) -> None:
        for kind, causes in (
            ("Queue", ["put 5", "put 6", "put 7"]),
            ("LifoQueue", ["put 7", "put 6", "put 5"]),
            ("PriorityQueue", ["put 7", "put 5", "put 6"]),
        ):
            with self.subTest(kind=kind):
                told = _told(f"""
                    queue = asyncio.{kind}()
                    queue.put_nowait(2)
                    await queue.put(3)
                    queue.put_nowait(1)
                    for _ in range(3):
                        await queue.get()
                """)
                self.assertEqual([cause for _, op, _, cause in told if op == "got"], causes)

    def test_a_place_in_a_full_queue_comes_from_a_get(self) -> None:
        told = _told("""
            queue = asyncio.Queue(1)
            async def consume():
                await queue.get()
                queue.task_done()
            await queue.put("a")
            other = asyncio.create_task(consume())
            await queue.put("b")
            queue.get_nowait()
            queue.task_done()
            await queue.join()
        """)
        kept = [(op, line, cause) for _, op, line, cause in told if not op.endswith("-wanted")]
        self.assertEqual(
            kept,
            [
                ("put", 8, None),
                ("got", 6, "put 8"),
                ("task-done", 7, None),
                ("put", 10, "got 6"),
                ("got", 11, "put 10"),
                ("task-done", 12, None),
                ("join-begun", 13, None),
                ("join-ended", 13, "task-done 12"),
            ],
        )

    def test_what_fails_is_not_told(self) -> None:
        told = _told("""
            queue, lock = asyncio.Queue(1), asyncio.Lock()
            queue.put_nowait(1)
            for attempt in (lambda: queue.put_nowait(2), lock.release):
                try:
                    attempt()
                except (asyncio.QueueFull, RuntimeError):
                    pass
            queue.shutdown()
        """)
        self.assertEqual([op for _, op, _, _ in told], ["put", "shut-down"])

    def test_conditions_and_barriers(self) -> None:
        told = _told("""
            ready, gate = asyncio.Condition(), asyncio.Barrier(2)
            async def other():
                await gate.wait()
                await asyncio.sleep(1)
                async with ready:
                    ready.notify_all()
            task = asyncio.create_task(other())
            await gate.wait()
            async with ready:
                await ready.wait()
        """)
        kept = [(name, op) for name, op, _, _ in told if name in ("ready", "gate")]
        self.assertEqual(
            kept,
            [
                ("gate", "wait-begun"),
                ("gate", "wait-begun"),
                ("gate", "wait-ended"),
                ("gate", "wait-ended"),
                ("ready", "wait-begun"),
                ("ready", "notified"),
                ("ready", "wait-ended"),
            ],
        )

    def test_a_future_for_which_nobody_waits_is_settled_before_it_is_read(self) -> None:
        for settle, read in (
            ("set_result(1)", "result()"),
            ("set_exception(ValueError())", "exception()"),
        ):
            with self.subTest(settle=settle):
                ran = run_main(
                    f"""
                    answer = asyncio.get_running_loop().create_future()
                    answer.{settle}
                    await asyncio.sleep(1)
                    answer.{read}
                    """,
                    trace=True,
                )
                (given,) = [
                    one for one in ran.events if isinstance(one, FutureDone) and one.line == 5
                ]
                (taken,) = [
                    one for one in ran.events if isinstance(one, Operation) and one.op == "read"
                ]
                self.assertEqual(taken.line, 7)
                self.assertIs(ran.events[taken.cause or 0], given)

    def test_a_future_is_settled_by_a_callback_too(self) -> None:
        ran = run_main(
            """
            answer = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(0.5, answer.set_result, 1)
            await asyncio.sleep(1)
            answer.result()
            """,
            trace=True,
        )
        (taken,) = [one for one in ran.events if isinstance(one, Operation)]
        given = ran.events[taken.cause or 0]
        assert isinstance(given, FutureDone)
        self.assertEqual((given.at, taken.at), (0.5, 1.0))

    def test_a_task_that_is_done_is_read_after_its_end(self) -> None:
        ran = run_main(
            """
            async def work(): return 1
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            print(task.result())
            """,
            trace=True,
        )
        (taken,) = [one for one in ran.events if isinstance(one, Operation)]
        cause = ran.events[taken.cause or 0]
        assert isinstance(cause, TaskDone)
        self.assertEqual((taken.op, taken.line, cause.task), ("read", 7, 2))


if __name__ == "__main__":
    unittest.main()
