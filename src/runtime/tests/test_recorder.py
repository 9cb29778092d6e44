"""TraceRecorder: the events of a run, in order."""

import io
import sys
import unittest
from typing import override

from running import Ran, run, run_main
from virtual_loop.environment import Environment
from virtual_loop.events import (
    CancelDelivered,
    CancelRequested,
    Cut,
    FutureDone,
    Iteration,
    ObjectSeen,
    Ready,
    RunEnded,
    StepBegun,
    StepEnded,
    Suspended,
    TaskCreated,
    TaskDone,
    TimerSet,
    Yielded,
)
from virtual_loop.instrument import Instrument
from virtual_loop.instruments import HOOKS, Instruments
from virtual_loop.trace import kind_of


def _of[E](ran: Ran, kind: type[E]) -> list[E]:
    return [event for event in ran.events if isinstance(event, kind)]


class TheTrace(unittest.TestCase):
    maxDiff = None

    def test_tells_one_sleep_event_by_event(self) -> None:
        ran = run_main("await asyncio.sleep(0.5)\nprint('over')", trace=True)
        events = [
            (event.at, kind_of(type(event)), getattr(event, "task", None)) for event in ran.events
        ]
        expected = [
            (0.0, "task-created", 1),
            (0.0, "ready", 1),
            (0.0, "loop-begun", None),
            (0.0, "iteration", None),
            (0.0, "step-begun", 1),
            (0.0, "timer-set", None),
            (0.0, "suspended", 1),
            (0.0, "step-ended", None),
            (0.0, "clock-jumped", None),
            (0.5, "timer-fired", None),
            (0.5, "iteration", None),
            (0.5, "step-begun", None),
            (0.5, "future-done", None),
            (0.5, "ready", 1),
            (0.5, "step-ended", None),
            (0.5, "iteration", None),
            (0.5, "step-begun", 1),
            (0.5, "output-written", None),
            (0.5, "task-done", 1),
            (0.5, "ready", None),
            (0.5, "step-ended", None),
        ]
        self.assertEqual(events[: len(expected)], expected)
        self.assertEqual(events[-1], (0.5, "run-ended", None))

    def test_tells_why_each_step_came(self) -> None:
        ran = run_main("await asyncio.sleep(0.5)", trace=True)
        events = ran.events
        steps = [event for event in _of(ran, StepBegun) if event.task == 1]
        first, second = [events[step.cause or 0] for step in steps]
        assert isinstance(first, Ready) and isinstance(second, Ready)
        self.assertIsInstance(events[first.cause or 0], TaskCreated)
        settled = events[second.cause or 0]
        assert isinstance(settled, FutureDone)
        timer_step = events[settled.step or 0]
        assert isinstance(timer_step, StepBegun)
        self.assertEqual(timer_step.callback, "_set_result_unless_cancelled")
        self.assertEqual([step.line for step in steps], [2, 3])

    def test_tells_who_made_a_task_and_how_it_ended(self) -> None:
        ran = run_main(
            """
            async def bad(): raise ValueError("no")
            async def long(): await asyncio.sleep(9)
            tasks = [asyncio.create_task(bad()), asyncio.create_task(long(), name="long")]
            await asyncio.wait(tasks, timeout=1)
            tasks[1].cancel()
            await asyncio.wait(tasks)
            """,
            trace=True,
        )
        made = [
            (e.task, e.name, e.coroutine, e.defined, e.line, e.step is None)
            for e in _of(ran, TaskCreated)
        ]
        self.assertEqual(
            made[:3],
            [
                (1, "Task-1", "main", 2, 11, True),
                (2, "Task-2", "main.<locals>.bad", 4, 6, False),
                (3, "long", "main.<locals>.long", 5, 6, False),
            ],
        )
        done = [(e.task, e.how, e.error, e.text) for e in _of(ran, TaskDone)]
        self.assertEqual(
            done[:3],
            [
                (2, "raised", "ValueError", "no"),
                (3, "cancelled", None, None),
                (1, "returned", None, None),
            ],
        )
        (request,), (delivery,) = _of(ran, CancelRequested), _of(ran, CancelDelivered)
        self.assertEqual((request.task, request.line, request.by), (3, 8, None))
        self.assertEqual((delivery.task, delivery.line), (3, 5))
        self.assertIs(ran.events[delivery.cause or 0], request)

    def test_tells_what_a_task_waits_for_by_the_readers_name(self) -> None:
        ran = run_main(
            """
            door = asyncio.Lock()
            async def inner():
                async with door:
                    pass
            async with door:
                other = asyncio.create_task(inner())
                await asyncio.sleep(0)
            await other
            """,
            trace=True,
        )
        (seen,) = [event for event in _of(ran, ObjectSeen) if event.kind == "Lock"]
        self.assertEqual(seen.name, "door")
        lock, task = _of(ran, Suspended)
        self.assertEqual(
            (lock.on, lock.target, lock.name, lock.line), ("lock", seen.object, "door", 6)
        )
        own = [(function, line) for function, line, readers in lock.stack if readers]
        self.assertEqual(own, [("main.<locals>.inner", 6)])
        self.assertEqual((task.on, task.tasks, task.line), ("task", (2,), 11))
        self.assertEqual([(event.task, event.line) for event in _of(ran, Yielded)], [(1, 10)])

    def test_tells_the_first_step_of_an_eager_task_inside_the_step_that_makes_it(self) -> None:
        ran = run_main(
            """
            async def quick(): return 1
            async def slow(): await asyncio.sleep(1)
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            await asyncio.gather(quick(), slow())
            """,
            trace=True,
        )
        steps = {event.task: event for event in reversed(_of(ran, StepBegun)) if event.task}
        self.assertIs(ran.events[steps[2].step or 0], steps[1])
        self.assertIs(ran.events[steps[3].step or 0], steps[1])
        created = ran.events[steps[2].cause or 0]
        assert isinstance(created, TaskCreated)
        self.assertTrue(created.eager)
        self.assertEqual(_of(ran, Suspended)[0].task, 3)

    def test_brackets_every_step(self) -> None:
        ran = run_main("await asyncio.gather(*(asyncio.sleep(n) for n in range(5)))", trace=True)
        open_steps: list[int] = []
        for number, event in enumerate(ran.events):
            if isinstance(event, StepBegun):
                open_steps.append(number)
            if isinstance(event, StepEnded):
                self.assertEqual(event.step, open_steps.pop())
        self.assertEqual(open_steps, [])

    def test_gives_deadlines_and_queue_lengths(self) -> None:
        ran = run_main("await asyncio.gather(asyncio.sleep(0.25), asyncio.sleep(2))", trace=True)
        self.assertEqual([event.deadline for event in _of(ran, TimerSet)], [0.25, 2.0])
        self.assertEqual([event.ready for event in _of(ran, Iteration)][:2], [1, 2])

    def test_changes_nothing_and_is_there_only_when_asked_for(self) -> None:
        source = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print(asyncio.current_task())\nasyncio.run(main())"
        plain, traced = run(source), run(source, trace=True)
        self.assertNotIn("trace", plain.result)
        self.assertEqual(plain.lines, traced.lines)

    def test_is_cut_with_a_mark_when_it_is_too_long(self) -> None:
        ran = run_main("for _ in range(20_000):\n    await asyncio.sleep(0)", trace=True)
        cut, ended = ran.events[-2:]
        assert isinstance(cut, Cut) and isinstance(ended, RunEnded)
        self.assertEqual(len(ran.events), cut.limit + 2)
        self.assertEqual((ran.outcome, ended.outcome), ("returned", "returned"))
        steps = len(_of(ran, StepBegun))
        self.assertEqual((cut.tasks > 0, cut.steps > 20_000 - steps), (True, True))


class _Broken(Instrument):
    @override
    def timer_fired(self, timer: object) -> None:
        raise ValueError("this instrument is broken")


class WhoWatches(unittest.TestCase):
    def test_every_hook_of_an_instrument_can_be_called(self) -> None:
        public = {name for name in vars(Instrument) if name[0] != "_"}
        self.assertEqual(set(HOOKS), public - {"removed"})
        self.assertEqual(set(HOOKS), set(Instruments.__annotations__) - {"failures"})

    def test_a_hook_that_nobody_wants_is_none(self) -> None:
        environment = Environment()
        environment.instruments.add(_Broken())
        self.assertIsNone(environment.instruments.timer_set)
        self.assertIsNotNone(environment.instruments.timer_fired)

    def test_one_that_raises_is_removed_and_the_rest_go_on(self) -> None:
        instruments = Instruments()
        heard: list[object] = []

        class Listening(Instrument):
            @override
            def timer_fired(self, timer: object) -> None:
                heard.append(timer)

        instruments.add(_Broken())
        instruments.add(Listening())
        # What the host's log says of it is no line of the tests.
        log, sys.__stderr__ = sys.__stderr__, io.StringIO()
        try:
            for timer in (1, 2):
                assert instruments.timer_fired is not None
                instruments.timer_fired(timer)
        finally:
            sys.__stderr__ = log
        self.assertEqual(heard, [1, 2])
        self.assertEqual(len(instruments.failures), 1)
        self.assertIn("this instrument is broken", instruments.failures[0])


if __name__ == "__main__":
    unittest.main()
