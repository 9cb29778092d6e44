"""TraceRecorder: the events of a run, in order."""

import unittest

from running import run, run_main


class TheTrace(unittest.TestCase):
    def test_tells_one_sleep_event_by_event(self) -> None:
        ran = run_main("await asyncio.sleep(0.5)\nprint('over')", trace=True)
        trace = ran.result["trace"]
        events = [(event["at"], event["type"], event.get("task")) for event in trace["events"]]
        expected = [
            (0.0, "task-created", 1),
            (0.0, "scheduled", 1),
            (0.0, "iteration", None),
            (0.0, "step-begun", 1),
            (0.0, "timer-set", None),
            (0.0, "step-ended", 1),
            (0.0, "jump", None),
            (0.5, "timer-fired", None),
            (0.5, "iteration", None),
            (0.5, "step-begun", None),
            (0.5, "scheduled", 1),
            (0.5, "step-ended", None),
            (0.5, "iteration", None),
            (0.5, "step-begun", 1),
            (0.5, "output", None),
            (0.5, "scheduled", None),
            (0.5, "step-ended", 1),
            (0.5, "task-done", 1),
        ]
        self.assertEqual(trace["version"], 1)
        self.assertEqual(events[: len(expected)], expected)
        self.assertEqual([event["seq"] for event in trace["events"]], list(range(len(events))))

    def test_tells_who_made_a_task_and_how_it_ended(self) -> None:
        ran = run_main(
            """
            async def bad(): raise ValueError
            async def long(): await asyncio.sleep(9)
            tasks = [asyncio.create_task(bad()), asyncio.create_task(long(), name="long")]
            await asyncio.wait(tasks, timeout=1)
            tasks[1].cancel()
            await asyncio.wait(tasks)
            """,
            trace=True,
        )
        events = ran.result["trace"]["events"]
        made = [
            (e["task"], e["name"], e["createdBy"]) for e in events if e["type"] == "task-created"
        ]
        self.assertEqual(made[:3], [(1, "Task-1", None), (2, "Task-2", 1), (3, "long", 1)])
        done = [(e["task"], e["how"]) for e in events if e["type"] == "task-done"]
        self.assertEqual(done[:3], [(2, "raised"), (3, "cancelled"), (1, "returned")])

    def test_changes_nothing_and_is_there_only_when_asked_for(self) -> None:
        source = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print(asyncio.current_task())\nasyncio.run(main())"
        plain, traced = run(source), run(source, trace=True)
        self.assertNotIn("trace", plain.result)
        self.assertEqual(plain.lines, traced.lines)


if __name__ == "__main__":
    unittest.main()
