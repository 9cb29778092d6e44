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
        tries = 0

        async def action():
            nonlocal tries
            tries += 1
            raise ConnectionError

        with self.assertRaises(ConnectionError):
            await retry(action)
        self.assertEqual(tries, 4)


unittest.main(exit=False)
