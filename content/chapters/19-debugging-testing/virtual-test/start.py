import asyncio
import unittest


async def remind(seconds):
    await asyncio.sleep(seconds)
    return "the eggs!"


class RemindTest(unittest.IsolatedAsyncioTestCase):
    async def test_an_hour(self):
        loop = asyncio.get_running_loop()
        before = loop.time()
        self.assertEqual(await remind(3600), "the eggs!")
        self.assertEqual(loop.time() - before, 3600)
        print("an hour has passed")


unittest.main(exit=False)
