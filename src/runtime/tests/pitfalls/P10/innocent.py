import asyncio
import unittest


async def add(a, b):
    return a + b


class Adding(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(asyncio.run(add(1, 2)), 3)

    async def helper(self):
        return 1


unittest.main(exit=False)
