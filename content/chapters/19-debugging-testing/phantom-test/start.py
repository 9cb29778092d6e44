import asyncio
import unittest


async def double(number):
    await asyncio.sleep(1)
    return number + number + 1


class DoubleTest(unittest.TestCase):
    async def test_two(self):
        self.assertEqual(await double(2), 4)


unittest.main(exit=False)
