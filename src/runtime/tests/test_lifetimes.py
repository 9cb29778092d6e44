"""Lifetimes: nothing of ours keeps a task or an exception alive that CPython would let go."""

import textwrap
import unittest

from running import run_main

_LEFT = textwrap.dedent("""
    import gc, weakref
    class Done(Exception):
        pass
    async def fail():
        async with asyncio.TaskGroup():
            raise Done
    found = None
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fail())
            left = weakref.ref(task)
            del task
    except* Done as errors:
        found = errors.exceptions[0].exceptions[0]
    print(left() is None, [type(one).__name__ for one in gc.get_referrers(found)])
""")


class Lifetimes(unittest.TestCase):
    def test_an_exception_that_is_kept_does_not_keep_its_task(self) -> None:
        for set_up in (
            "pass",
            "asyncio.get_running_loop().set_debug(True)",
            "asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)",
        ):
            with self.subTest(set_up=set_up):
                ran = run_main(f"{set_up}\n" + _LEFT)
                self.assertEqual(ran.texts(), ["True ['coroutine']"])


if __name__ == "__main__":
    unittest.main()
