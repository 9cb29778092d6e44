"""Trials: many runs of one program, soon one after the other, each as if it were alone."""

import json
import textwrap
import unittest
from typing import Any

from running import run
from virtual_loop.schedule import ScheduleError
from virtual_loop.trials import Trials

_LIMITS = {"lines": 100, "bytes": 10_000, "memory": 1 << 28, "steps": 10_000}


def _trials(source: str, **more: object) -> Trials:
    program = {"source": textwrap.dedent(source), "stdin": "a\nb", "schedule": "", "evaluate": []}
    return Trials(json.dumps({"program": {**program, **more}, "limits": _LIMITS}))


_PROGRAMS = {
    "an update that may be lost": """
        import asyncio, random
        n = 0
        async def add(name):
            global n
            seen = n
            await asyncio.sleep(0.1)
            n = seen + 1
        async def main():
            await asyncio.gather(add("a"), add("b"))
            await add("c")
        asyncio.run(main())
        print(n, random.random(), asyncio.current_task.__name__)
    """,
    "logging": """
        import asyncio, logging, warnings
        logging.basicConfig(level=logging.INFO)
        async def main():
            logging.info("%s", asyncio.current_task().get_name())
            warnings.warn("once")
            await asyncio.sleep(1)
        asyncio.run(main())
    """,
    "threads": """
        import threading, time
        from concurrent.futures import ThreadPoolExecutor
        x = 0
        def add():
            global x
            x += 1
            time.sleep(0.1)
            print(threading.current_thread().name)
        threads = [threading.Thread(target=add) for _ in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(print, range(3)))
        print(x)
    """,
    "files and input": """
        import os
        print(input(), os.listdir())
        open("left", "w").write("x")
        os.mkdir("folder")
        import sys
        sys.excepthook = None
    """,
    "the world": """
        import aiohttp, asyncio
        from world import world
        async def fetch(session, seconds):
            async with session.get(f"https://httpbin.org/delay/{seconds}") as response:
                print(response.status, seconds)
        async def main():
            async with aiohttp.ClientSession() as session:
                await asyncio.gather(fetch(session, 1), fetch(session, 2), return_exceptions=True)
            print(world()["httpbin.org"].counters.connections)
        asyncio.run(main())
    """,
    "an error": "import atexit\natexit.register(print, 'bye')\nraise ValueError('no')",
    "a deadlock": "import asyncio\nasyncio.run(asyncio.Event().wait())",
    "a limit": "while True: print(1)",
    "never awaited": "async def f(): pass\nf()\nprint(1)",
}

#: Told by the diagnostician, whom trials do without.
_ONLY_THERE = ("diagnoses", "output")


def _seen(result: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in result.items() if name not in _ONLY_THERE}


class Trial(unittest.TestCase):
    def test_is_as_a_run_alone_whatever_was_tried_before(self) -> None:
        schedules = ("", "2:3:t", "2:1:w1=0.3", "2:1:p4", "2:1:f1", "2:1:c1", "2:1:g:e", "")
        for name, source in _PROGRAMS.items():
            trials = _trials(source)
            tried = [json.loads(trials.run(schedule)) for schedule in schedules]
            trials.end()
            for schedule, trial in zip(schedules, tried, strict=True):
                with self.subTest(name=name, schedule=schedule):
                    alone = run(
                        source,
                        schedule=schedule,
                        stdin="a\nb",
                        lines=100,
                        bytes=10_000,
                        steps=10_000,
                    )
                    self.assertEqual(trial["output"], [line._asdict() for line in alone.lines])
                    self.assertEqual(_seen(trial), _seen(alone.result))
                    self.assertEqual(trial["diagnoses"], [])

    def test_tells_waits_and_answers_questions(self) -> None:
        source = "import time\ntime.sleep(1)\nx = 3"
        trials = _trials(source, tellWaits=True, evaluate=["x == 3"])
        result = trials.run_once("2:1:w1=2")
        trials.end()
        self.assertEqual(result["values"], {"x == 3": True})
        self.assertEqual([(one["line"], one["lasted"]) for one in result["waits"]], [(2, 2.0)])

    def test_says_what_cannot_be_followed(self) -> None:
        trials = _trials("")
        with self.assertRaises(ScheduleError):
            trials.run("2:1:x")
        trials.end()

    def test_leaves_a_clean_state(self) -> None:
        trials = _trials(_PROGRAMS["threads"])
        trials.run("")
        trials.end()
        self.assertEqual(run(_PROGRAMS["threads"]).texts()[-1], "2")


if __name__ == "__main__":
    unittest.main()
