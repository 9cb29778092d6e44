"""ThreadOperations: what threads do with locks, events and queues is told, contended or not, with its cause."""

import textwrap
import unittest

from running import run
from virtual_loop.events import ObjectSeen, Operation, ThreadEnded


def _told(body: str) -> list[tuple[str | None, str, int, str | None]]:
    """The operations of a program: object, what, line, and what it was caused by with its line."""
    events = run(f"import threading, queue, time\n{textwrap.dedent(body)}", trace=True).events
    names = {event.object: event.name for event in events if isinstance(event, ObjectSeen)}
    told: list[tuple[str | None, str, int, str | None]] = []
    for event in events:
        if isinstance(event, Operation):
            cause = events[event.cause] if event.cause is not None else None
            words = f"{cause.op} {cause.line}" if isinstance(cause, Operation) else None
            if isinstance(cause, ThreadEnded):
                words = f"end of thread {cause.thread}"
            told.append((names[event.object], event.op, event.line or 0, words))
    return told


class WhatThreadsDo(unittest.TestCase):
    maxDiff = None

    def test_a_lock_goes_from_its_release_to_the_next_acquire(self) -> None:
        for kind in ("Lock", "RLock"):
            with self.subTest(kind=kind):
                told = _told(f"""
                    lock = threading.{kind}()
                    def work():
                        with lock:
                            pass
                    one = threading.Thread(target=work)
                    one.start()
                    time.sleep(1)
                    lock.acquire()
                    lock.release()
                    one.join()
                """)
                self.assertEqual(
                    told,
                    [
                        ("lock", "acquire-wanted", 5, None),
                        ("lock", "acquired", 5, None),
                        ("lock", "released", 5, None),
                        ("lock", "acquire-wanted", 10, None),
                        ("lock", "acquired", 10, "released 5"),
                        ("lock", "released", 11, None),
                        ("one", "join-ended", 12, "end of thread 2"),
                    ],
                )

    def test_a_lock_that_is_taken_again_is_told_once(self) -> None:
        told = _told("""
            lock = threading.RLock()
            with lock:
                with lock:
                    pass
        """)
        self.assertEqual([one[1] for one in told], ["acquire-wanted", "acquired", "released"])

    def test_a_lock_that_is_not_got_is_not_acquired(self) -> None:
        told = _told("""
            lock = threading.Lock()
            with lock:
                lock.acquire(timeout=1)
        """)
        self.assertEqual(
            [one[1] for one in told], ["acquire-wanted", "acquired", "acquire-wanted", "released"]
        )

    def test_a_condition_gives_its_lock_up_while_it_waits(self) -> None:
        for lock in ("Lock", "RLock"):
            with self.subTest(lock=lock):
                told = _told(f"""
                    ready = threading.Condition(threading.{lock}())
                    def work():
                        with ready:
                            ready.wait()
                    one = threading.Thread(target=work)
                    one.start()
                    with ready:
                        ready.notify_all()
                    one.join()
                """)
                ops = [(op, line, cause) for _, op, line, cause in told if op != "acquire-wanted"]
                self.assertEqual(
                    ops,
                    [
                        ("acquired", 5, None),
                        ("wait-begun", 6, None),
                        ("released", 6, None),
                        ("acquired", 9, "released 6"),
                        ("notified", 10, None),
                        ("released", 9, None),
                        ("acquired", 6, "released 9"),
                        ("wait-ended", 6, None),
                        ("released", 5, None),
                        ("join-ended", 11, "end of thread 2"),
                    ],
                )

    def test_a_permit_comes_from_the_release_that_gave_it_back(self) -> None:
        told = _told("""
            slots = threading.BoundedSemaphore(1)
            with slots:
                pass
            slots.acquire()
            slots.release()
        """)
        self.assertEqual(
            [one[1:] for one in told if one[1] == "acquired"],
            [("acquired", 4, None), ("acquired", 6, "released 4")],
        )

    def test_an_event_lets_go_who_waits_and_who_comes_later(self) -> None:
        told = _told("""
            go = threading.Event()
            def work():
                go.wait()
            one = threading.Thread(target=work)
            one.start()
            go.set()
            one.join()
            go.wait()
        """)
        self.assertEqual(
            [one for one in told if one[0] == "go"],
            [
                ("go", "wait-begun", 5, None),
                ("go", "set", 8, None),
                ("go", "wait-ended", 5, "set 8"),
                ("go", "wait-begun", 10, None),
                ("go", "wait-ended", 10, "set 8"),
            ],
        )

    def test_an_item_goes_from_its_put_to_its_get(self) -> None:
        told = _told("""
            items = queue.Queue(1)
            def work():
                items.put("a")
                items.put("b")
            one = threading.Thread(target=work)
            one.start()
            time.sleep(1)
            items.get()
            items.get_nowait() if items.full() else items.get()
            items.task_done()
            items.task_done()
            items.join()
        """)
        self.assertEqual(
            [one[1:] for one in told if one[1] in ("put", "got", "join-ended")],
            [
                ("put", 5, None),
                ("got", 10, "put 5"),
                ("put", 6, "got 10"),
                ("got", 11, "put 6"),
                ("join-ended", 14, "task-done 13"),
            ],
        )

    def test_an_item_of_every_kind_of_queue_has_its_put(self) -> None:
        for kind in ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue"):
            with self.subTest(kind=kind):
                told = _told(f"items = queue.{kind}()\nitems.put(1)\nitems.get()")
                self.assertEqual(
                    [one for one in told if one[1] in ("put", "got")],
                    [("items", "put", 3, None), ("items", "got", 4, "put 3")],
                )


if __name__ == "__main__":
    unittest.main()
