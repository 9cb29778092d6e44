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
        loop = asyncio.get_running_loop()
        begin = loop.time()

        async def action():
            raise ConnectionError

        with self.assertRaises(ConnectionError):
            await retry(action)
        self.assertEqual(loop.time() - begin, 7)


unittest.main(exit=False)
