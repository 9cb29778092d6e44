"""Limits: a program that spends a budget is ended, whatever it catches."""

import unittest

from running import Ran, run, run_main


class Limits(unittest.TestCase):
    def assert_limited(self, ran: Ran, name: str, value: int) -> None:
        self.assertEqual(ran.outcome, "limited")
        self.assertEqual(ran.result["limit"], {"name": name, "value": value})
        self.assertIsNone(ran.result["error"])

    def test_lines(self) -> None:
        ran = run("n = 0\nwhile True:\n    print(n)\n    n += 1", lines=7)
        self.assert_limited(ran, "lines", 7)
        self.assertEqual(ran.texts(), [str(n) for n in range(7)])

    def test_exactly_so_many_lines_are_allowed(self) -> None:
        self.assertEqual(run("for n in range(7): print(n)", lines=7).outcome, "returned")

    def test_bytes_are_counted_as_utf_8_with_their_newlines(self) -> None:
        self.assertEqual(run("print('协程')", bytes=7).outcome, "returned")
        self.assert_limited(run("print('协程')", bytes=6), "bytes", 6)

    def test_a_line_without_end_is_limited_as_well(self) -> None:
        self.assert_limited(run("while True: print('x' * 100, end='')", bytes=5000), "bytes", 5000)

    def test_steps(self) -> None:
        ran = run_main("while True: await asyncio.sleep(0)", steps=500)
        self.assert_limited(ran, "steps", 500)

    def test_catching_everything_does_not_help(self) -> None:
        ran = run(
            """
            import asyncio
            async def main():
                while True:
                    try:
                        print("again")
                        await asyncio.sleep(1)
                    except BaseException:
                        pass
            try:
                asyncio.run(main())
            except BaseException:
                print("caught")
        """,
            lines=3,
            steps=1000,
        )
        self.assert_limited(ran, "lines", 3)
        self.assertEqual(ran.texts(), ["again"] * 3)

    def test_finally_blocks_cannot_go_on_printing(self) -> None:
        ran = run_main(
            """
            async def noisy():
                try:
                    await asyncio.sleep(100)
                finally:
                    while True:
                        print("still here")
            asyncio.create_task(noisy())
            await asyncio.sleep(0)
            while True:
                print("x")
        """,
            lines=5,
        )
        self.assertEqual(len(ran.lines), 5)
        self.assert_limited(ran, "lines", 5)

    def test_memory(self) -> None:
        ran = run("raise MemoryError", memory=123)
        self.assertEqual(
            (ran.outcome, ran.result["limit"]), ("limited", {"name": "memory", "value": 123})
        )


if __name__ == "__main__":
    unittest.main()
