"""JobEvents: every job of every executor is told from its submission to who reads its result."""

import unittest
from collections.abc import Sequence
from unittest import mock

from running import run
from virtual_loop.events import Event, JobBegun, JobEnded, JobSubmitted, Operation, Ready
from virtual_loop.trace import kind_of

_HEAD = "import asyncio, time\nfrom concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, InterpreterPoolExecutor\n"


def _recorded(body: str) -> Sequence[Event]:
    return run(_HEAD + body, trace=True).events


def _jobs(events: Sequence[Event]) -> list[tuple[object, ...]]:
    """What is told of jobs: kind, job, and its function, its thread or its end."""
    told: list[tuple[object, ...]] = []
    for event in events:
        if isinstance(event, JobSubmitted):
            told.append(("submitted", event.job, event.function, event.line))
        elif isinstance(event, JobBegun):
            told.append(("begun", event.job, event.thread))
        elif isinstance(event, JobEnded):
            told.append(("ended", event.job, event.thread, event.how))
    return told


def _reads(events: Sequence[Event]) -> list[tuple[str, int | None]]:
    """By what the results were read: the kind of the cause and the job."""
    causes = [
        events[event.cause or 0]
        for event in events
        if isinstance(event, Operation) and event.op == "read"
    ]
    return [(kind_of(type(cause)), getattr(cause, "job", None)) for cause in causes]


_POOL = """
def good(n):
    return n
def bad():
    time.sleep(1)
    raise ValueError("no")
if __name__ == "__main__":
    with {pool}(1) as pool:
        first = pool.submit(good, 1)
        second = pool.submit(bad)
        third = pool.submit(good, 3)
        third.cancel()
    print(first.result(), type(second.exception()))
"""


class Jobs(unittest.TestCase):
    def test_of_every_pool(self) -> None:
        for pool in ("ThreadPoolExecutor", "ProcessPoolExecutor", "InterpreterPoolExecutor"):
            with self.subTest(pool=pool):
                events = _recorded(_POOL.format(pool=pool))
                told = sorted(_jobs(events), key=lambda one: (one[1], one[0] != "submitted"))
                self.assertEqual(
                    told,
                    [
                        ("submitted", 1, "good", 11),
                        ("begun", 1, 2),
                        ("ended", 1, 2, "returned"),
                        ("submitted", 2, "bad", 12),
                        ("begun", 2, 2),
                        ("ended", 2, 2, "raised"),
                        ("submitted", 3, "good", 13),
                        ("ended", 3, 1, "cancelled"),
                    ],
                )
                self.assertEqual(_reads(events), [("job-ended", 1), ("job-ended", 2)])

    def test_begin_because_they_were_submitted(self) -> None:
        events = _recorded(_POOL.format(pool="ThreadPoolExecutor"))
        for event in events:
            if isinstance(event, JobBegun):
                cause = events[event.cause or 0]
                assert isinstance(cause, JobSubmitted)
                self.assertEqual(cause.job, event.job)

    def test_have_the_names_of_the_readers_functions(self) -> None:
        events = _recorded("""
def work(n):
    return n
async def main():
    print(await asyncio.to_thread(work, 1))
if __name__ == "__main__":
    asyncio.run(main())
    with ProcessPoolExecutor(1) as pool:
        print(*pool.map(work, [1, 2], chunksize=2))
""")
        self.assertEqual(
            [one[2] for one in _jobs(events) if one[0] == "submitted"][:2], ["work"] * 2
        )


_TO_THREAD = """
def work():
    {act}
async def main():
    await asyncio.to_thread(work)
asyncio.run(main())
"""


class TheEndOfAJob(unittest.TestCase):
    def _assert_wakes(self, act: str) -> None:
        events = _recorded(_TO_THREAD.format(act=act))
        causes = [
            kind_of(type(events[event.cause]))
            for event in events
            if isinstance(event, Ready) and event.cause is not None
        ]
        self.assertIn("job-ended", causes)
        self.assertEqual([one[0] for one in _jobs(events)][:3], ["submitted", "begun", "ended"])

    def test_makes_the_loop_carry_its_outcome_at_once_or_later(self) -> None:
        for act in ("pass", "time.sleep(1)"):
            with self.subTest(act=act):
                self._assert_wakes(act)

    def test_does_so_where_the_host_has_one_stack(self) -> None:
        with mock.patch("virtual_loop.environment.host_stacks", lambda: None):
            for act in ("pass", "time.sleep(1)"):
                with self.subTest(act=act):
                    self._assert_wakes(act)


if __name__ == "__main__":
    unittest.main()
