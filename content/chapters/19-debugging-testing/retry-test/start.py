import asyncio
import unittest


async def retry(action):
    for pause in (1, 2, 4):
        try:
            return await action()
        except ConnectionError:
            await asyncio.sleep(pause)
    return await action()


class RetryTest(unittest.IsolatedAsyncioTestCase):
    async def test_pauses(self):
        async def action():
            return "answer"

        self.assertEqual(await retry(action), "answer")


unittest.main(exit=False)
