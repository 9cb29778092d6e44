"""The trace tells all: ready queue, timer heap and task states, compared with the live loop at every event."""

import asyncio
import random
import unittest
import weakref
from typing import Any, override
from unittest import mock

from rebuild import Rebuilt
from running import run
from virtual_loop import program
from virtual_loop.instrument import Instrument
from virtual_loop.instruments import HOOKS
from virtual_loop.recorder import TraceRecorder
from virtual_loop.task import Task
from virtual_loop.timer import Timer
from virtual_loop.trace import Trace


class _Probe:
    """Looks at the loop whenever anything was told, and compares it with what the trace says."""

    def __init__(self, recorder: TraceRecorder) -> None:
        self._recorder = recorder
        self._rebuilt = Rebuilt()
        #: Weakly: a task that is kept alive tells of its lost exception too late.
        self._tasks: list[weakref.ref[Task[Any]]] = []
        #: The tasks whose steps are under way: more than one where eager tasks begin.
        self._running: list[Any] = []
        self.compared = 0
        self.differences: list[str] = []

    def told(self, hook: str, *facts: Any) -> None:
        match hook:
            case "task_created":
                # Not made yet: it can be looked at from the next event on.
                self._tasks.append(weakref.ref(facts[0]))
                return
            case "callback_begun":
                self._running.append(getattr(facts[0]._callback, "__self__", None))
            case "eager_step_begun":
                self._running.append(facts[0])
                return
            case "callback_ended" | "eager_step_ended":
                self._running.pop()
            case "exception_handled" | "output_written" | "never_awaited" if not self._running:
                # A destructor, between taking a callback from the queue and running it.
                return
            case _:
                pass
        self._look()

    def _look(self) -> None:
        rows = self._recorder.trace().rows
        for event in Trace(rows[len(self._rebuilt.events) :]).events:
            self._rebuilt.apply(event)
        loop: Any = asyncio._get_running_loop()
        if loop is None:
            return
        self.compared += 1
        self._compare(_ready(loop), self._ready())
        self._compare(_timers(loop), self._timers())
        for task in [task for ref in self._tasks if (task := ref()) is not None]:
            self._compare((task, self._state(loop, task)), (task, self._rebuilt.tasks[hash(task)]))

    def _compare(self, found: object, told: object) -> None:
        if found != told:
            number = len(self._rebuilt.events) - 1
            self.differences.append(
                f"{number} {self._rebuilt.events[-1]}: the loop has {found}, the trace tells {told}"
            )

    def _state(self, loop: Any, task: Task[Any]) -> str:
        if task.done():
            return "done"
        if any(one is task for one in self._running):
            return "running"
        return "ready" if hash(task) in _ready(loop) else "suspended"

    def _ready(self) -> list[int | None]:
        """The tasks of the ready queue in order; None for callbacks that step no task."""
        events = self._rebuilt.events
        queue = self._rebuilt.loops[max(self._rebuilt.loops)].ready
        return [getattr(events[number], "task", None) for number in queue]

    def _timers(self) -> list[float | None]:
        events = self._rebuilt.events
        timers = self._rebuilt.loops[max(self._rebuilt.loops)].timers
        return [getattr(events[number], "deadline", None) for number in timers]


def _ready(loop: Any) -> list[int | None]:
    handles = [handle for handle in loop._ready if not handle._cancelled]
    owners = [getattr(handle._callback, "__self__", None) for handle in handles]
    return [hash(owner) if isinstance(owner, Task) else None for owner in owners]


def _timers(loop: Any) -> list[float | None]:
    timers = sorted(timer for timer in loop._scheduled if not timer._cancelled)
    return [timer.deadline / 1e9 for timer in timers]


def _watched(source: str, kind: type[TraceRecorder] = TraceRecorder) -> _Probe:
    """Run `source` with a probe that hears of everything after a recorder of this kind."""
    probes: list[_Probe] = []

    class Recorder(kind):
        @override
        def begin(self) -> None:
            super().begin()
            probe = _Probe(self)
            hooks = {
                name: lambda _self, *facts, name=name: probe.told(name, *facts) for name in HOOKS
            }
            self._environment.instruments.add(type("Probing", (Instrument,), hooks)())
            probes.append(probe)

    with mock.patch.object(program, "TraceRecorder", Recorder):
        run(source, trace=True)
    return probes[0]


_ACTS = (
    "await asyncio.sleep(0)",
    "await asyncio.sleep({delay})",
    "async with lock: await asyncio.sleep({delay})",
    "async with slots: await asyncio.sleep(0)",
    "await queue.put({n})",
    "queue.empty() or queue.get_nowait()",
    "await asyncio.wait_for(queue.get(), {delay})",
    "await asyncio.gather(worker({depth}, {seed}), asyncio.sleep({delay}))",
    "started.append(asyncio.create_task(worker({depth}, {seed})))",
    "started and started[{n} % len(started)].cancel()",
    "await asyncio.shield(asyncio.create_task(worker({depth}, {seed})))",
    "async with asyncio.timeout({delay}): await worker({depth}, {seed})",
    "async with asyncio.TaskGroup() as group: group.create_task(worker({depth}, {seed}))",
    "await asyncio.wait([asyncio.create_task(asyncio.sleep({delay})), asyncio.create_task(worker({depth}, {seed}))], return_when='FIRST_COMPLETED')",
    "handles.append(loop.call_later({delay}, go.set))",
    "handles.append(loop.call_soon(go.clear))",
    "handles and handles.pop().cancel()",
    "go.set()",
    "await asyncio.wait_for(go.wait(), {delay})",
    "raise ValueError({n})",
    "await future",
    "future.done() or future.set_result({n})",
)

_PROGRAM = """
import asyncio
started, handles = [], []

async def worker(depth, seed):
    if depth > 3:
        return
    for act in ACTS[seed % len(ACTS)]:
        await act(depth + 1, seed * 7 + depth)

{acts}

async def main():
    global loop, lock, slots, queue, go, future
    loop, lock, slots = asyncio.get_running_loop(), asyncio.Lock(), asyncio.Semaphore(2)
    queue, go, future = asyncio.Queue(2), asyncio.Event(), asyncio.get_running_loop().create_future()
    {eager}
    await asyncio.gather(*(worker(0, seed) for seed in range({workers})), return_exceptions=True)

try:
    asyncio.run(main())
except Exception:
    pass
"""


def _random_program(seed: int) -> str:
    """A program of sleeps, locks, queues, cancellations, timeouts and groups, always the same for a seed."""
    chance = random.Random(seed)
    acts: list[str] = []
    for number in range(12):
        act = chance.choice(_ACTS).format(
            delay=chance.choice((0, 0.1, 0.1, 0.2, 0.5)),
            n=chance.randrange(5),
            depth="depth",
            seed="seed",
        )
        acts.append(f"async def act{number}(depth, seed):\n    {act}\n")
    names = [
        [f"act{chance.randrange(12)}" for _ in range(chance.randrange(1, 4))] for _ in range(6)
    ]
    table = ", ".join(f"[{', '.join(row)}]" for row in names)
    return _PROGRAM.format(
        acts="\n".join([*acts, f"ACTS = [{table}]"]),
        eager=chance.choice(("pass", "loop.set_task_factory(asyncio.eager_task_factory)")),
        workers=chance.randrange(2, 5),
    )


class _DeafToTimers(TraceRecorder):
    @override
    def timer_fired(self, timer: Timer) -> None:
        """Write nothing down."""


class TheTraceTellsAll(unittest.TestCase):
    maxDiff = None

    def test_of_random_programs_at_every_event(self) -> None:
        compared = 0
        for seed in range(60):
            with self.subTest(seed=seed):
                probe = _watched(_random_program(seed))
                self.assertEqual(probe.differences[:3], [])
                compared += probe.compared
        self.assertGreater(compared, 5_000)

    def test_a_probe_that_is_told_less_finds_it(self) -> None:
        probe = _watched("import asyncio\nasyncio.run(asyncio.sleep(1))", _DeafToTimers)
        self.assertNotEqual(probe.differences, [])


if __name__ == "__main__":
    unittest.main()
