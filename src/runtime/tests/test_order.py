"""Order: what runs before what, as on native CPython."""

import unittest

from running import run, run_main


class EqualTimersKeepTheirOrder(unittest.TestCase):
    def test_from_2_to_39_sleepers(self) -> None:
        for count in range(2, 40):
            with self.subTest(count=count):
                ran = run_main(f"""
                    async def sleeper(n):
                        await asyncio.sleep(1)
                        print(n)
                    await asyncio.gather(*map(sleeper, range({count})))
                """)
                self.assertEqual(ran.texts(), [str(n) for n in range(count)])
                self.assertEqual(set(ran.times()), {1.0})

    def test_a_sum_of_floats_ties_with_its_value(self) -> None:
        table = [((0.1, 0.2), 0.3), ((0.1, 0.7), 0.8), ((0.1, 0.1, 0.1), 0.3), ((0.7, 0.1), 0.8)]
        for parts, whole in table:
            with self.subTest(parts=parts):
                ran = run_main(f"""
                    async def whole():
                        await asyncio.sleep({whole})
                        print("whole")
                    async def parts():
                        for part in {parts}:
                            await asyncio.sleep(part)
                        print("parts")
                    await asyncio.gather(parts(), whole())
                """)
                self.assertEqual(ran.texts(), ["whole", "parts"])
                self.assertEqual(ran.times(), [whole, whole])

    def test_a_timeout_and_a_sleep_of_one_length(self) -> None:
        ran = run_main("""
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(1)
                    print("slept")
            except TimeoutError:
                print("timed out")
        """)
        self.assertEqual(ran.texts(), ["timed out"])

    def test_cancelled_timers_never_fire_and_leave_the_rest_in_order(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            timers = [loop.call_later(1, print, n) for n in range(300)]
            for timer in timers[::2] + timers[1::4]:
                timer.cancel()
            await asyncio.sleep(2)
        """)
        self.assertEqual(ran.texts(), [str(n) for n in range(300) if n % 2 and n % 4 != 1])


class OneIteration(unittest.TestCase):
    def test_runs_exactly_what_was_ready_at_its_start(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            def chain(name, n):
                print(name, n)
                if n < 2:
                    loop.call_soon(chain, name, n + 1)
            loop.call_soon(chain, "a", 0)
            loop.call_soon(chain, "b", 0)
            await asyncio.sleep(1)
        """)
        self.assertEqual(ran.texts(), ["a 0", "b 0", "a 1", "b 1", "a 2", "b 2"])

    def test_moves_all_due_timers_at_once_and_before_what_they_add(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            loop.call_later(1, lambda: (print("first"), loop.call_soon(print, "added")))
            loop.call_later(1, print, "second")
            await asyncio.sleep(2)
        """)
        self.assertEqual(ran.texts(), ["first", "second", "added"])

    def test_time_does_not_pass_while_something_is_ready(self) -> None:
        ran = run_main("""
            asyncio.get_running_loop().call_later(0.000001, print, "timer")
            for n in range(500):
                await asyncio.sleep(0)
            print("spun")
            await asyncio.sleep(1)
        """)
        self.assertEqual(ran.texts(), ["spun", "timer"])

    def test_a_sleep_shorter_than_the_clock_can_tell_ends(self) -> None:
        self.assertEqual(run_main("await asyncio.sleep(1e-12); print('over')").texts(), ["over"])

    def test_blocking_makes_timers_late_and_keeps_their_order(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            for delay in (0.3, 0.1, 0.2):
                loop.call_later(delay, print, delay)
            time.sleep(1)
            print("blocked")
            await asyncio.sleep(0.5)
        """)
        self.assertEqual(ran.texts(), ["blocked", "0.1", "0.2", "0.3"])
        self.assertEqual(ran.times(), [1.0] * 4)


class SetsFollowCreation(unittest.TestCase):
    def test_as_completed_starts_coroutines_in_the_order_given(self) -> None:
        for form in ("for", "async for"):
            with self.subTest(form=form):
                ran = run_main(f"""
                    async def work(n):
                        print("start", n)
                        await asyncio.sleep(1)
                        return n
                    {form} done in asyncio.as_completed([work(n) for n in range(12)]):
                        print("done", await done)
                """)
                starts = [f"start {n}" for n in range(12)]
                self.assertEqual(ran.texts(), starts + [f"done {n}" for n in range(12)])

    def test_wait_gives_its_sets_in_the_order_given(self) -> None:
        ran = run_main("""
            async def work(n):
                await asyncio.sleep(n % 3)
                return n
            tasks = [asyncio.create_task(work(n)) for n in range(13)]
            done, pending = await asyncio.wait(reversed(tasks), timeout=1.5)
            print([t.result() for t in done], len(pending), type(done) is not list)
            for t in pending: t.cancel()
        """)
        expected = [n for n in range(12, -1, -1) if n % 3 < 2]
        self.assertEqual(ran.texts(), [f"{expected} {13 - len(expected)} True"])

    def test_run_cancels_what_is_left_in_order_of_creation(self) -> None:
        ran = run_main("""
            async def left(n):
                try:
                    await asyncio.sleep(100)
                finally:
                    print(n)
            asyncio.get_running_loop().kept = [asyncio.create_task(left(n)) for n in range(20)]
            await asyncio.sleep(1)
        """)
        self.assertEqual(ran.texts(), [str(n) for n in range(20)])

    def test_a_task_group_cancels_in_order_of_creation(self) -> None:
        ran = run_main("""
            async def left(n):
                try:
                    await asyncio.sleep(100)
                finally:
                    print(n)
            async def bad():
                await asyncio.sleep(1)
                raise ValueError
            try:
                async with asyncio.TaskGroup() as group:
                    for n in range(20):
                        group.create_task(left(n))
                    group.create_task(bad())
            except* ValueError:
                pass
        """)
        self.assertEqual(ran.texts(), [str(n) for n in range(20)])


class Tasks(unittest.TestCase):
    def test_names_begin_with_1_in_every_run(self) -> None:
        source = """
            async def name(): return asyncio.current_task().get_name()
            print(await name(), await asyncio.create_task(name()), await asyncio.gather(name(), name()))
        """
        first, second = run_main(source), run_main(source)
        self.assertEqual(first.texts(), ["Task-1 Task-2 ['Task-3', 'Task-4']"])
        self.assertEqual(second.lines, first.lines)

    def test_eager_tasks_run_their_first_step_at_once(self) -> None:
        ran = run_main("""
            async def work(n):
                print("start", n, asyncio.current_task().get_name())
                await asyncio.sleep(1)
                print("end", n)
            eager = asyncio.create_task(work(1), eager_start=True)
            print("after")
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            other = asyncio.create_task(work(2))
            print("after 2")
            await asyncio.gather(eager, other)
        """)
        self.assertEqual(
            ran.texts(),
            ["start 1 Task-2", "after", "start 2 Task-3", "after 2", "end 1", "end 2"],
        )

    def test_a_custom_task_factory_is_asked(self) -> None:
        ran = run_main("""
            def factory(loop, coro, **kwargs):
                print("made", sorted(kwargs))
                return asyncio.Task(coro, loop=loop, **kwargs)
            asyncio.get_running_loop().set_task_factory(factory)
            async with asyncio.TaskGroup() as group:
                task = group.create_task(asyncio.sleep(1), name="mine")
            print(task)
        """)
        self.assertEqual(ran.texts()[0], "made ['name']")
        self.assertIn("<Task finished name='mine' coro=<sleep() done", ran.texts()[1])

    def test_context_variables_belong_to_their_tasks(self) -> None:
        ran = run_main("""
            import contextvars
            var = contextvars.ContextVar("var", default=0)
            async def work(n):
                var.set(n)
                await asyncio.sleep(1)
                print(var.get())
            await asyncio.gather(work(1), work(2))
            print(var.get())
        """)
        self.assertEqual(ran.texts(), ["1", "2", "0"])


class Runners(unittest.TestCase):
    def test_every_way_to_a_loop_gives_a_virtual_one(self) -> None:
        ran = run("""
            import asyncio
            async def main():
                await asyncio.sleep(1000)
                print(type(asyncio.get_running_loop()).__name__)
            asyncio.run(main())
            asyncio.run(main(), loop_factory=asyncio.EventLoop)
            asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)
            with asyncio.Runner() as runner:
                runner.run(main())
                runner.run(main())
            loop = asyncio.new_event_loop()
            loop.run_until_complete(main())
            loop.close()
        """)
        self.assertEqual(ran.texts(), ["_UnixSelectorEventLoop"] * 6)
        self.assertEqual(ran.result["duration"], 6000.0)

    def test_asynchronous_generators_are_closed(self) -> None:
        ran = run_main("""
            async def numbers():
                try:
                    yield 1
                finally:
                    await asyncio.sleep(1)
                    print("closed")
            async for n in numbers():
                break
            print("main ends")
        """)
        self.assertEqual(ran.texts(), ["main ends", "closed"])


class DebugMode(unittest.TestCase):
    def test_created_at_is_the_line_of_the_program(self) -> None:
        ran = run_main("""
            loop = asyncio.get_running_loop()
            loop.set_debug(True)
            for made in (loop.call_later(1, print), loop.call_at(1, print), loop.call_soon(print)):
                print(repr(made).rpartition("created at ")[2])
            print(repr(loop.call_soon_threadsafe(print)).rpartition("created at ")[2])
        """)
        self.assertEqual(ran.texts()[:4], ["main.py:6>"] * 3 + ["main.py:8>"])

    def test_a_class_put_in_the_place_of_task_is_used(self) -> None:
        ran = run_main("""
            class Mine(asyncio.Task):
                pass
            asyncio.tasks.Task = Mine
            print(type(asyncio.get_running_loop().create_task(asyncio.sleep(0))).__name__)
        """)
        self.assertEqual(ran.texts(), ["Mine"])


if __name__ == "__main__":
    unittest.main()
