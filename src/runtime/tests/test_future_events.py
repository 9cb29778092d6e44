"""FutureEvents and ReaderCode: who learns of the end of a future, and from what."""

import textwrap
import unittest

from running import Ran, run, run_main
from virtual_loop.events import Collected, FutureDone, Operation, TaskDone

_DONE = """
    import asyncio, functools

    async def work(): return 1

    class Box:
        def __init__(self, held): self.held = held
        def get(self): return self.held
        def __await__(self): return (yield from self.held)

    class Wrapped(Box):
        def __await__(self): return self.held.__await__()

    class Entered(Box):
        def __aenter__(self): return self.held
        async def __aexit__(self, *_): pass

    async def helper(held):
        return await held

    async def main():
        task = asyncio.create_task(work())
        future = asyncio.get_running_loop().create_future()
        future.set_result(1)
        await asyncio.sleep(1)
        for held in (task, future):
            box, many, by_name = Box(held), [0, held], {"x": held}
            BODY
    asyncio.run(main())
"""

#: Ways to ask a future that is done, and what is told of each.
_WAYS = (
    ("await held", "read"),
    ("x = await held", "read"),
    ("x = [1, 'two', await held]", "read"),
    ("print('a', 2, await held, end='')", "read"),
    ("x = await many[1]", "read"),
    ("x = await by_name['x']", "read"),
    ("x = await box.held", "read"),
    ("x = await box.get()", "read"),
    ("x = await (lambda: held)()", "read"),
    ("x = await asyncio.shield(held)", "read"),
    ("x = [await each for each in [held]]", "read"),
    ("x = await helper(held)", "read"),
    ("x = await box", "read"),
    ("x = await Wrapped(held)", "read"),
    ("x = await asyncio.wait_for(held, 1)", "read"),
    ("x = await asyncio.wait_for(held, 0)", "read"),
    ("async with Entered(held): pass", "read"),
    ("held.result()", "read"),
    ("held.exception()", "read"),
    ("x = held.result; x()", "read"),
    ("functools.partial(held.result)()", "read"),
    ("functools.partial(type(held).result, held)()", "read"),
    ("held.done()", "polled"),
    ("held.cancelled()", "polled"),
    ("x = all(each.done() for each in [held])", "polled"),
)


def _asked(ran: Ran) -> list[tuple[str, object]]:
    """What was asked of futures, and the kind of the event that decided the answer."""
    return [
        (event.op, type(ran.events[event.cause or 0]))
        for event in ran.events
        if isinstance(event, Operation)
    ]


class WhoAsks(unittest.TestCase):
    def test_is_told_in_every_way_in_which_one_can_ask(self) -> None:
        for way, op in _WAYS:
            with self.subTest(way=way):
                ran = run(textwrap.dedent(_DONE).replace("BODY", way), trace=True)
                self.assertEqual(ran.outcome, "returned", ran.lines)
                self.assertEqual(_asked(ran), [(op, TaskDone), (op, FutureDone)])

    def test_is_not_told_where_nothing_has_ended_yet(self) -> None:
        ran = run_main(
            """
            async def work(): await asyncio.sleep(1)
            task = asyncio.create_task(work())
            task.done(), task.cancelled()
            await task
            """,
            trace=True,
        )
        self.assertEqual(_asked(ran), [])

    def test_is_told_as_often_as_it_happens(self) -> None:
        ran = run_main(
            """
            async def work(): pass
            task = asyncio.create_task(work())
            for _ in range(3):
                await task
            """,
            trace=True,
        )
        self.assertEqual(_asked(ran), [("read", TaskDone)] * 2)


class BesideOthers(unittest.TestCase):
    def test_who_looks_for_races_sees_the_same_instructions(self) -> None:
        ran = run(
            """
            import asyncio
            total = 0
            async def add():
                global total
                seen = total
                await asyncio.sleep(1)
                total = seen + 1
            async def main():
                tasks = [asyncio.create_task(add()), asyncio.create_task(add())]
                await asyncio.sleep(2)
                for task in tasks:
                    await task
            asyncio.run(main())
            """,
            trace=True,
        )
        self.assertEqual(len(ran.remarks("lost-update")), 1)
        self.assertEqual(_asked(ran), [("read", TaskDone)] * 2)


class WhoSettles(unittest.TestCase):
    def test_is_told_where_it_happens(self) -> None:
        for way in (
            "answer.set_result(1)",
            "answer.set_exception(ValueError())",
            "answer.cancel()",
            "settle = answer.set_result; settle(1)",
            "functools.partial(answer.set_result, 1)()",
            "functools.partial(asyncio.Future.set_result, answer, 1)()",
            "functools.partial(functools.partial(answer.set_result), 1)()",
            "loop.call_soon(answer.set_result, 1)",
            "loop.call_soon(functools.partial(answer.set_result, 1))",
            "loop.call_soon_threadsafe(answer.cancel)",
            "loop.call_soon(lambda: answer.set_result(1))",
            "asyncio.create_task(nothing()).add_done_callback(lambda _: answer.set_result(1))",
            "asyncio.create_task(nothing()).add_done_callback(answer.set_result)",
        ):
            with self.subTest(way=way):
                ran = run_main(
                    f"""
                    import functools
                    async def nothing(): pass
                    loop = asyncio.get_running_loop()
                    answer = loop.create_future()
                    {way}
                    await asyncio.sleep(1)
                    answer.done()
                    """,
                    trace=True,
                )
                (polled,) = [one for one in ran.events if isinstance(one, Operation)]
                settled = ran.events[polled.cause or 0]
                assert isinstance(settled, FutureDone)
                self.assertEqual(settled.at, 0.0)
                self.assertIsNotNone(settled.step)

    def test_is_told_for_what_the_library_settles_too(self) -> None:
        for outer in ("asyncio.shield(task)", "asyncio.gather(task)"):
            with self.subTest(outer=outer):
                ran = run_main(
                    f"""
                    async def work(): await asyncio.sleep(1)
                    task = asyncio.create_task(work())
                    outer = {outer}
                    await asyncio.sleep(2)
                    await outer
                    """,
                    trace=True,
                )
                (read,) = [one for one in ran.events if isinstance(one, Operation)]
                settled = ran.events[read.cause or 0]
                assert isinstance(settled, FutureDone)
                self.assertEqual(settled.at, 1.0)


class SeveralTogether(unittest.TestCase):
    def _collected(self, body: str) -> list[tuple[float, list[float]]]:
        """When ends were collected, and when each of them came."""
        ran = run_main(
            f"""
            async def work(delay): await asyncio.sleep(delay)
            async def fails(delay):
                await asyncio.sleep(delay)
                raise ValueError
            def start(*delays): return [asyncio.create_task(work(delay)) for delay in delays]
            {textwrap.indent(textwrap.dedent(body), "            ").strip()}
            """,
            trace=True,
        )
        self.assertEqual(ran.outcome, "returned", ran.lines)
        # What `asyncio.run` collects at its end, when it has cancelled the rest, is another matter.
        (over,) = [n for n, e in enumerate(ran.events) if isinstance(e, TaskDone) and e.task == 1]
        return [
            (event.at, [ran.events[cause].at for cause in event.causes])
            for event in ran.events[:over]
            if isinstance(event, Collected)
        ]

    def test_gathered_ends_lead_to_the_result(self) -> None:
        self.assertEqual(
            self._collected("await asyncio.gather(*start(1, 3, 2))"), [(3.0, [1.0, 2.0, 3.0])]
        )

    def test_gathered_errors_are_results_where_they_are_asked_for(self) -> None:
        self.assertEqual(
            self._collected("await asyncio.gather(fails(1), *start(2), return_exceptions=True)"),
            [(2.0, [1.0, 2.0])],
        )

    def test_one_gathered_error_ends_it_alone(self) -> None:
        body = """
            try:
                await asyncio.gather(fails(2), *start(1, 3))
            except ValueError:
                pass
        """
        self.assertEqual(self._collected(body), [])

    def test_wait_tells_of_those_that_are_done(self) -> None:
        for options, expected in (
            ("", [(3.0, [1.0, 2.0, 3.0])]),
            ("timeout=2.5", [(2.5, [1.0, 2.0])]),
            ("return_when=asyncio.FIRST_COMPLETED", [(1.0, [1.0])]),
        ):
            with self.subTest(options=options):
                self.assertEqual(
                    self._collected(f"await asyncio.wait(start(1, 3, 2), {options})"), expected
                )

    def test_a_group_is_left_after_all_of_its_tasks(self) -> None:
        for delay, expected in (
            (0, [(3.0, [1.0, 2.0, 3.0])]),
            (1.5, [(1.5, [1.0]), (3.0, [2.0, 3.0])]),
            (4, [(4.0, [1.0, 2.0, 3.0])]),
        ):
            body = f"""
                async with asyncio.TaskGroup() as group:
                    for each in (1, 3, 2):
                        group.create_task(work(each))
                    await asyncio.sleep({delay})
            """
            with self.subTest(delay=delay):
                self.assertEqual(self._collected(body), expected)


if __name__ == "__main__":
    unittest.main()
